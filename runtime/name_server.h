/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The name server (mpiexec --name-server): names that processes of any job publish, for those of all jobs that know its contact. That is
 * the name of a port (port.h): who knows it proves so, and nobody else is heard. A name lives as long as the connection over
 * which it was published, so it ends with its publisher, whatever ends that, on whatever host.
 *
 *     question = action (1 byte) | service | 0 | port | 0        one blob of a talk each (talk.h)
 *     answer   = done (1 byte) | text | 0                        the port that was looked up, or why not
 *
 * The program is name_server_main.c. What processes ask it with is name_server_ask.
 */
#ifndef RUNTIME_NAME_SERVER_H
#define RUNTIME_NAME_SERVER_H

#include <stdbool.h>
#include <stddef.h>

enum name_action { NAME_PUBLISH = 1, NAME_UNPUBLISH, NAME_LOOK_UP };
enum { NAME_SERVICE_MAX = 4096 }; /* bytes of a service's name, with its end */

/* Open the port; `contact` has room for MPI_MAX_PORT_NAME. Then serve, for ever unless there is an error. Both: an error class. */
int name_server_open(char *contact);
int name_server_run(const char *contact);

/*
 * Ask the server behind `contact`. 0 when it has answered: *done tells whether it did what was asked, `text` (MPI_MAX_PORT_NAME bytes) is the
 * port or the reason. Else MPI_ERR_SERVICE: it cannot be reached. The connection stays while this process has names there.
 * Any thread.
 */
int name_server_ask(const char *contact, enum name_action action, const char *service, const char *port, bool *done, char *text);
/* All names that this process has published there go. */
void name_server_leave(void);

#endif
