/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A process is gone. However that became known (its connection broke, it sent nonsense, the launcher or the resource manager said so),
 * it comes together here, once: what waits for that process ends with an error, what begins later fails at once, and a receive from
 * MPI_ANY_SOURCE is told once for each communicator of which it was a member. What waits in a collective operation of which it was a member ends,
 * too: whom it waits for may have left with an error. Lane locked.
 */
#ifndef RUNTIME_FAILURE_H
#define RUNTIME_FAILURE_H

#include "runtime/comm.h"

struct request;

/* Nothing can be expected of process `proc` any more; error_text() says why. For everybody who hears of it. */
void failure_of(struct lane *lane, uint32_t proc, int error_class);

/* Who keeps more than requests for other processes (windows, say) hears of each failure here, after the requests have ended. */
struct failure_watch {
	struct list link;
	void (*failed)(struct failure_watch *watch, uint32_t proc);
};
void failure_watch_begin(struct lane *lane, struct failure_watch *watch);
void failure_watch_end(struct failure_watch *watch);

/* What the fabric tells us (fabric_upcalls.failed). */
void failure_of_peer(struct peer *peer, int error_class);

/* Has the launcher written new deaths into the host segment? Then deal with them. Returns how many. For progress. */
int failure_look(struct lane *lane);
/* How long one may sleep at most before the next such look; -1: for ever. */
int64_t failure_sleep_most_ns(int64_t most_ns);

/*
 * Can a message still come from `source` (a rank, or MPI_ANY_SOURCE) of comm? 0, or the error class with the text. Of MPI_ANY_SOURCE each
 * failure is told once. Cheap when all is well.
 */
int failure_check_slow(struct comm *comm, int source);
static inline int failure_check(struct comm *comm, int source)
{
	return likely(comm->lane->failures == 0) ? 0 : failure_check_slow(comm, source);
}

/*
 * Somebody probes in comm for messages of `source` (a rank, or MPI_ANY_SOURCE): of processes of other jobs, with which we have had nothing to do
 * so far, only a way to them tells if they are gone. Now and then, when nothing has come.
 */
void failure_reach(struct comm *comm, int source);

/* Has any member of comm failed, that this process cannot be without in a collective operation? 0, or the class with the text. */
int failure_in_slow(const struct comm *comm);
static inline int failure_in(const struct comm *comm)
{
	return likely(comm->lane->failures == 0) ? 0 : failure_in_slow(comm);
}

#endif
