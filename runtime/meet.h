/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Jobs that meet (MPI 5.0, section 11.9): the root of each side talks to the other through a port, everybody learns who the
 * others are, and an intercommunicator is made.
 *
 * Lane locked, blocking, collective over `comm`; port and everything behind it are read at the root only. 0 or an error class
 * with the root's text on all ranks.
 */
#ifndef RUNTIME_MEET_H
#define RUNTIME_MEET_H

#include "runtime/comm.h"

int meet_accept(struct comm *comm, int root, const char *port, struct comm **out);
int meet_connect(struct comm *comm, int root, const char *port, int timeout_s, struct comm **out);

/*
 * The same for a root that has to do something of its own first: `call` runs in a thread without the lane and fills in *talk, or
 * returns an error.
 */
struct talk;
int meet(struct comm *comm, int root, int (*call)(void *argument, struct talk *talk), void *argument, uint32_t status_call,
	 struct comm **out);

#endif
