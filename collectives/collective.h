/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collective operations as mpi/ calls them: choose an algorithm, hand its plan to a reader. Arguments are checked by the
 * caller; the lane of the communicator is locked on entry and return. All return 0 or an MPI error class with error_text().
 */
#ifndef COLLECTIVES_COLLECTIVE_H
#define COLLECTIVES_COLLECTIVE_H

#include "collectives/call.h"
#include "runtime/comm.h"
#include "runtime/request.h"

/* A call with its buffers. `call` is without them; INPUT and OUTPUT are their addresses. */
struct collective_call {
	struct call call;
	const void *input;
	void *output;
	struct op *op;        /* of reductions */
	uint32_t status_call; /* enum status_call, for reports of waiting */
};

/*
 * Is there nothing to move, and does every rank know that? Then nobody has to wait for anybody. Not where lengths are known to some
 * ranks only: the v and w forms, neighbours, intercommunicators. Nor a barrier.
 */
static inline bool collective_is_empty(const struct comm *comm, const struct call *call)
{
	return call->send.count * call->send.type->size == 0 && call->receive.count * call->receive.type->size == 0 &&
	       collective_has_length(call->kind) && !comm->inter;
}

/* Do it; returns when this rank's part is done. */
int collective_run(struct comm *comm, const struct collective_call *collective);

/* Start it; *request completes when this rank's part is done. Types and operator are retained as long as needed. */
int collective_start(struct comm *comm, const struct collective_call *collective, struct request **request);

/* The persistent form: an inactive request for MPI_Start. */
int collective_prepare(struct comm *comm, const struct collective_call *collective, struct request **request);

/* What a communicator keeps for its collectives; made at the first one. NULL without memory. */
struct coll_state *coll_state_of(struct comm *comm);

/* Which ranks share a host; lives as long as the communicator. NULL without memory. */
const struct hosts *collective_hosts(struct comm *comm);

#endif
