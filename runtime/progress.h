/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How a rank waits: look at the transports, spin briefly, yield when ranks share CPUs, then sleep until a doorbell
 * rings. An idle rank uses no CPU.
 */
#ifndef RUNTIME_PROGRESS_H
#define RUNTIME_PROGRESS_H

#include "runtime/lane.h"

/* What a waiting rank says of itself if the wait becomes long (common/status.h). All optional. */
struct wait_reason {
	uint32_t call;              /* enum status_call */
	const struct comm *comm;
	int peer, tag;              /* ranks in comm; MPI_ANY_SOURCE, MPI_ANY_TAG; STATUS_NONE */
	size_t len;
	const MPI_Request *requests; /* those waited for, for the report */
	int request_count;
	bool mixed; /* it is for what comes in several lanes */
	/* Writes what else there is to say of a wait; called with the argument of done. NULL: nothing. */
	void (*explain)(const void *argument, char *text, size_t text_len);
};

/*
 * Drive the lane until done(argument) is true. Lane locked on entry and return; released while sleeping and between
 * rounds when threads may meet, so `done` is always evaluated locked.
 */
void progress_until(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason);

/* One round without waiting, lane locked. Returns events handled. */
int progress_once(struct lane *lane);

/* Where there are several lanes, with MINE locked: a round of the others that nobody waits in. Returns events. */
int progress_others(struct lane *mine);
/*
 * With MINE locked, which is left meanwhile, sleep announced there: a last look at all others. With `join` whatever is completed there wakes the
 * sleeper, until it leaves. Returns events, but of lanes that others wait in only with `join`, and whether any has hooks, which ring nobody.
 */
int progress_look_at_others(struct lane *mine, bool join, bool *hooks);

/*
 * For those who ask without waiting, MPI_Test, MPI_Iprobe and their kin: looks, makes a round of progress and looks again.
 * True when done(argument) is. Who asks again and again in vain where ranks outnumber CPUs gives its CPU away here: soon
 * for a moment, then in naps of up to 4 ms that a message ends at once. Lane locked on entry and return, released while napping.
 */
bool progress_ask(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason);

#endif
