/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives between ranks of one host through flags and slots in the host's shared memory, instead of messages: short ones
 * in one look at everybody's flag, longer ones piece by piece, with the reduction work shared. Blocking calls on communicators whose
 * ranks all are on one host use it, for the collectives of which every rank knows the length. The protocol is told in node_area.h.
 */
#ifndef COLLECTIVES_NODE_H
#define COLLECTIVES_NODE_H

#include "collectives/state.h"

/*
 * Do the call if it is one for shared memory: true, with the outcome in *error. All ranks of the communicator come to the same
 * answer. Lane locked.
 */
bool node_run(struct comm *comm, struct coll_state *state, const struct collective_call *collective, int *error);

/* The communicator goes: its part of the shared memory is free again when all members have said so. */
void node_leave(struct node *node);

#endif
