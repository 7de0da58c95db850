/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_CHECK=rma: accesses to the same bytes that are under way at the same time and may not be (MPI 5.0, section 12.7). Each access is told to
 * its target before it is done, on every path; the target keeps it until its origin, or the end of the epoch, has completed it, and
 * answers with the one that it conflicts with, if any. Then the access is not done, and its caller gets MPI_ERR_RMA_CONFLICT with both callers and
 * the bytes.
 *
 * What is over: accesses between fences, when whoever comes next has passed the fence; between MPI_Win_post and MPI_Win_wait,
 * when the target has waited; under locks, when the origin has flushed or unlocked. So no conflict is reported that is none. Loads and stores
 * are not seen, nor, under locks, accesses that would conflict but happened one after the other by chance.
 */
#ifndef RMA_CHECK_H
#define RMA_CHECK_H

#include "rma/access.h"
#include "rma/packet.h"

/* Is it wished for? */
bool check_wanted(void);

/* Tell the target; MPI_ERR_RMA_CONFLICT when it conflicts. Waits for the answer. `request`: nobody says when it is over. */
int check_access(const struct access *access, bool request);

/* At the origin: what was accessed under locks is complete, of all targets when `target` is -1; `fetched`: only what reads. */
int check_over(struct window *window, int target, bool fetched);

/* At the target: MPI_Win_wait has ended the exposure epoch. */
void check_exposure_over(struct window *window);

/* At the target: packets. False: it makes no sense. */
bool check_hear_caller(struct window *window, int origin, const void *payload, size_t len);
void check_forget(struct window *window, int origin, bool fetched);
/* The access of `note` at `place`; *conflict tells what it conflicts with. 0 or an error class. */
int check_enter(struct window *window, int origin, const struct packet_place *place, const struct datatype *type,
		const struct packet_note *note, struct packet_conflict *conflict);

void check_free(struct window *window);

#endif
