/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * mpiexec's side of the name server, which is a program of its own (weft-names, runtime/name_server_main.c): it is started for
 * --name-server, asked for the contact of another one for --port-file alone, and asked for names of programs of other MPIs.
 */
#ifndef LAUNCHER_NAME_SERVER_H
#define LAUNCHER_NAME_SERVER_H

#include "launcher/options.h"

#include <sys/types.h>

struct name_server {
	pid_t pid;      /* 0: none of ours */
	int lifeline;   /* it ends when this is closed */
	char *contact;  /* what ranks need; NULL: there is no server */
};

/* mpiexec has no program to start: be the name server. Returns only with error_set(). */
int name_server_become(const struct options *options);
/* Start the server, or find the one of --port-file; neither may be wanted. 0; -1 with error_set(); 1: what is wrong has been said. */
int name_server_begin(const struct options *options, struct name_server *server);
/* Start the program that asks the server of `options->names` for us, lines on *fd (name_server_main.c). Its pid, or -1 with error_set(). */
pid_t name_server_relay(const struct options *options, int *fd);
/* Stop ours, and wait until its file is gone. */
void name_server_end(struct name_server *server);

#endif
