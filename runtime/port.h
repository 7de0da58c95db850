/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Ports (MPI_Open_port): where processes of another job can reach this one, and a token that lets only those in who
 * know the port's name. The name is all that must travel:
 *
 *     weft1/TOKEN/HOST/SOCKET/TCP-PORT/ADDRESS+ADDRESS...
 *
 * On one host the conversation goes over a Unix socket, else over TCP. Strangers get nothing and hold up nobody: each is
 * heard for a few seconds beside the others.
 *
 * Blocking; without any lane. Any thread, several at a time.
 */
#ifndef RUNTIME_PORT_H
#define RUNTIME_PORT_H

#include "runtime/talk.h"

enum { PORT_HOST_LEN = 33 };

/* Open one and write its name (MPI_MAX_PORT_NAME bytes). `address`: numeric, preferred among this host's; "" or NULL: none. */
int port_open(const char *address, bool network, char *name);
/* MPI_ERR_PORT when this process has not opened it. Whoever waits in port_accept gets MPI_ERR_PORT, too. */
int port_close(const char *name);
/* Close all that are left. */
void port_close_all(void);

/* Wait for somebody who knows the token of a port of this process. */
int port_accept(const char *name, struct talk *talk);
/* Reach the process behind a name within `timeout_s` seconds: so long may it take until it accepts. `warn` is called once after some seconds. */
int port_call(const char *name, int timeout_s, void (*warn)(const char *what), struct talk *talk);

/* A text that is the same for two processes only if they are on one host and can meet there. */
void port_host_identity(char text[PORT_HOST_LEN]);

#endif
