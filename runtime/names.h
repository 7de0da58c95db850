/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Published names (MPI_Publish_name): one small file per name in a directory of the user (WEFT_NAMES), so that jobs of all
 * launchers find each other wherever that directory is seen. An entry names the process that published it and counts only
 * while that lives: on its own host whoever comes by removes the entries of the dead.
 *
 * Where there is a name server (WEFT_NAME_SERVER, name_server.h) names go there instead, and are looked up there first.
 *
 * Any thread. 0, or an MPI error class with error_set().
 */
#ifndef RUNTIME_NAMES_H
#define RUNTIME_NAMES_H

/* Where a name is to be known: wherever it is usual; in the directory; by the name server, without which it is an error. */
enum names_scope { NAMES_ANYWHERE, NAMES_LOCAL, NAMES_GLOBAL };

/* MPI_ERR_SERVICE when a living process has published that name. */
int names_publish(const char *service, const char *port, enum names_scope scope);
/* MPI_ERR_SERVICE when this process has not published it. */
int names_unpublish(const char *service);
/* The port, MPI_MAX_PORT_NAME bytes. MPI_ERR_NAME when there is none after `wait_s` seconds. */
int names_lookup(const char *service, char *port, enum names_scope scope, int wait_s);
/* At the end of the process: what it has published and not taken back. */
void names_unpublish_all(void);

#endif
