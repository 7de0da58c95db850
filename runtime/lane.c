/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See lane.h. */
#include "runtime/lane.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/status.h"

#include <assert.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>

/* ---- The lock ---- */

enum {
	HANDOVERS = 100,       /* turns that a thread gives away to one that waits for the lock, before it goes on */
	TRIES = 128,           /* before a thread sleeps for it */
	PAUSES_TRY = 16,       /* between two tries */
	PAUSES_FIRST = 64,     /* before the first look at what the others do ... */
	PAUSES_NEXT = 1024,    /* ... and between two later ones, at most */
	TURN_NS = 300000,      /* as long as others make call after call, */
	CALL_NS = 2000,        /* one in so many ns, about what handing over costs: who makes fewer can have them one by one */
};

static void note_owner(struct lane *lane, uintptr_t owner)
{
#ifdef LANE_CHECKED
	atomic_store_explicit(&lane->owner, owner, memory_order_relaxed);
#else
	(void)lane;
	(void)owner;
#endif
}

/*
 * Threads that call one after the other meet at the lock all the time. To hand it over with each call costs each of them more than the call: what
 * it guards goes from one cache to another, which takes as long as a thousand calls or so, and whoever sleeps must be woken. So who finds it
 * taken looks away as long as others make call after call, for a turn. Who has just met one that calls now and then need not.
 */
static void look_away(struct lane *lane)
{
	uint64_t begun_ns = status_now_ns(), seen_ns = begun_ns, now_ns;
	/* relaxed, as below: hints */
	uint32_t seen = atomic_load_explicit(&lane->entries, memory_order_relaxed), calls;

	for (int pauses = PAUSES_FIRST; seen_ns - begun_ns < TURN_NS; pauses = pauses < PAUSES_NEXT ? 2 * pauses : pauses) {
		for (int i = 0; i < pauses; i++)
			cpu_relax();
		now_ns = status_now_ns();
		calls = atomic_load_explicit(&lane->entries, memory_order_relaxed) - seen;
		if ((uint64_t)calls * CALL_NS < now_ns - seen_ns)
			return;
		seen += calls;
		seen_ns = now_ns;
	}
}

static bool lock_in_a_moment(struct lane *lane)
{
	const struct segment_header *header = lane->fabric.job.segment->header;

	if (header->usable_cpus < 2 * header->local_size) /* who has it is not running, or will not be soon */
		return false;
	/* Who waits for something to come leaves the lock often, and is not to be kept waiting. */
	if (atomic_load_explicit(&lane->waits, memory_order_relaxed) == 0)
		look_away(lane);
	for (int i = 0; i < TRIES; i++) {
		if (pthread_mutex_trylock(&lane->lock) == 0)
			return true;
		for (int j = 0; j < PAUSES_TRY; j++)
			cpu_relax();
	}
	return false;
}

void lane_lock(struct lane *lane)
{
	if (unlikely(pthread_mutex_trylock(&lane->lock) != 0)) {
		/* relaxed: a hint */
		atomic_fetch_add_explicit(&lane->waiting, 1, memory_order_relaxed);
		if (!lock_in_a_moment(lane))
			pthread_mutex_lock(&lane->lock);
		atomic_fetch_sub_explicit(&lane->waiting, 1, memory_order_relaxed);
	}
	lane_note_owner(lane);
}

bool lane_try(struct lane *lane)
{
	if (pthread_mutex_trylock(&lane->lock) != 0)
		return false;
	lane_note_owner(lane);
	return true;
}

void lane_note_owner(struct lane *lane)
{
	note_owner(lane, (uintptr_t)pthread_self());
}

void lane_unlock(struct lane *lane)
{
	note_owner(lane, 0);
	pthread_mutex_unlock(&lane->lock);
}

void lane_let_in(struct lane *lane, bool fairly)
{
	bool wake = lane->wake_needed;
	uint32_t waiting;

	lane->wake_needed = false;
	lane_unlock(lane);
	if (wake)
		lane_wake(lane);
	/* Who unlocks and locks again at once is faster than any that has to be woken for it. */
	waiting = atomic_load_explicit(&lane->waiting, memory_order_relaxed);
	for (int i = 0; fairly && waiting > 0 && i < HANDOVERS; i++) {
		sched_yield();
		if (atomic_load_explicit(&lane->waiting, memory_order_relaxed) < waiting)
			break;
	}
	cpu_relax();
	lane_lock(lane);
}

bool lane_step_out(struct lane *lane)
{
	bool wake = lane->wake_needed, may = lane->may_step_out;

	lane_assert_locked(lane);
	lane->may_step_out = false;
	if (!may || !lane->threads)
		return false;
	lane->wake_needed = false;
	lane_unlock(lane);
	if (wake)
		lane_wake(lane);
	return true;
}

void lane_step_in(struct lane *lane)
{
	lane_lock(lane);
}

void lane_kick_helper(struct lane *lane)
{
	pthread_cond_signal(lane->helper_kick);
}

void lane_wake(struct lane *lane)
{
	fabric_ring_self(&lane->fabric);
}

/* ---- Packets by kind ---- */

void lane_handle(struct lane *lane, enum wire_kind kind, lane_handler *handler)
{
	assert(!lane->handlers[kind]); /* two who define one kind */
	lane->handlers[kind] = handler;
}

void lane_dispatch(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	enum wire_kind kind = wire_kind(header);
	lane_handler *handler = kind < WIRE_KIND_COUNT ? lane->handlers[kind] : NULL;

	lane_assert_locked(lane);
	if (likely(handler))
		handler(lane, peer, header, payload, len);
	else
		lane_mistrust(peer, header, len);
}

void lane_mistrust(struct peer *peer, const struct wire_header *header, size_t len)
{
	counter_add(&counters.strangers, 1);
	fabric_peer_failed(peer, error_set(MPI_ERR_PROC_ABORTED,
					   "%s sent a packet that makes no sense (kind %d, %zu bytes): its memory is damaged, or "
					   "it runs another version of this library",
					   fabric_name(peer->fabric, peer->proc), (int)wire_kind(header), len));
}

/* ---- Work of other threads ---- */

void lane_complete(struct lane *lane, struct completion *completion)
{
	/* relaxed: the exchange below tells when it is no longer the first */
	struct completion *first = atomic_load_explicit(&lane->completions, memory_order_relaxed);

	do
		completion->next = first;
	while (!atomic_compare_exchange_weak_explicit(&lane->completions, &first, completion, memory_order_release, memory_order_relaxed));
	/*
	 * The release pairs with the acquire in lane_run_completions. If that comes too early to see us, the lane's thread has not announced
	 * its sleep yet (sleep_once looks after it has), or the ring finds it announced: see doorbell.h.
	 */
	fabric_ring_self(&lane->fabric);
}

int lane_run_completions(struct lane *lane)
{
	/* acquire: pairs with the release in lane_complete; seq_cst: the look of who has announced sleep, against the ring there */
	struct completion *last = atomic_exchange_explicit(&lane->completions, NULL, memory_order_seq_cst), *first = NULL;
	int count = 0;

	lane_assert_locked(lane);
	while (last) { /* they lie the last one first */
		struct completion *before = last->next;

		last->next = first;
		first = last;
		last = before;
	}
	for (; first; count++) {
		struct completion *completion = first;

		first = completion->next;
		completion->run(lane, completion);
	}
	return count;
}
