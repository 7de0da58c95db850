/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives between ranks of one host through flags and slots in the host's shared memory, instead of messages: short ones
 * in one look at everybody's flag, longer ones piece by piece, with the reduction work shared. Blocking calls on communicators whose
 * ranks all are on one host use it, but for neighbours, and nonblocking ones (node_background.h). The protocol is told in node_area.h.
 */
#ifndef COLLECTIVES_NODE_H
#define COLLECTIVES_NODE_H

#include "collectives/state.h"

/*
 * Do the call if it is one for shared memory: true, with the outcome in *error. All ranks of the communicator come to the same
 * answer. Lane locked.
 */
bool node_run(struct comm *comm, struct coll_state *state, const struct collective_call *collective, int *error);

/*
 * The same for a nonblocking call: true, with a request in *REQUEST or an error. Only where a blocking one has come before, since a nonblocking
 * one may not wait for others to agree.
 */
bool node_start(struct comm *comm, struct coll_state *state, const struct collective_call *collective, struct request **request,
		int *error);

/* A call that is done by messages, for those who wait for us in shared memory: its signature and number (signature.h). */
void node_note(struct node *node, uint64_t signature, uint64_t number);
/* Our own notes. */
const struct note *node_notes(const struct node *node);
/* Do the notes of any member tell of a mismatch? Then it is found. */
void node_compare(struct node *node);
/* There is a mismatch: wait for nobody and show nothing any more, and let others know. */
void node_withdraw(struct node *node, int class, const char *text);

/* The communicator goes: its part of the shared memory is free again when all members have said so. */
void node_leave(struct node *node);

#endif
