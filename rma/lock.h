/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The lock of one rank's window memory: shared or exclusive, fair (whoever asked first is served first, readers that stand together are
 * served together), in memory that the ranks of a host share. Each of them has a slot in it, and one more slot is the agent's,
 * who asks for ranks that come by packets. A slot tells all about its owner, so that what a dead one held can be given back.
 *
 * Taking and dropping change a few words under a latch, some tens of instructions; nobody waits under it. Whoever has to wait
 * finds a ticket in its slot and is told there. The one who drops the lock rings those whom it serves.
 */
#ifndef RMA_LOCK_H
#define RMA_LOCK_H

#include "common/compiler.h"
#include "common/segment.h"

#include <stdatomic.h>
#include <stdbool.h>

enum lock_state { LOCK_NONE, LOCK_WAITS_SHARED, LOCK_WAITS_EXCLUSIVE, LOCK_SHARED, LOCK_EXCLUSIVE };

struct lock_slot {
	_Atomic uint32_t state; /* enum lock_state */
	uint32_t ticket;        /* order of those that wait */
	uint32_t local;         /* local rank plus 1 of the process that the slot is of; 0: never used */
	int32_t rank;           /* of whoever holds it, for reports */
	uint32_t wrested;       /* not 0: it was served a lock that a writer had died with; changed under the latch */
};

struct window_lock {
	_Atomic uint32_t latch cache_aligned; /* local rank plus 1 of who changes something; zeros are a free lock */
	uint32_t shared, exclusive, waiting;  /* slots in these states */
	uint32_t ticket;
	uint32_t slot_count;
	uint64_t wrested;      /* times it was taken from a dead holder */
	uint32_t broken;       /* not 0: one who held it exclusively has died, and nobody who came after has been told */
	struct lock_slot slots[];
};

static inline size_t lock_len(uint32_t slots)
{
	return round_up(sizeof(struct window_lock) + slots * sizeof(struct lock_slot), CACHE_LINE);
}

/* Who asks. */
struct lock_caller {
	const struct segment *segment; /* NULL: the lock is private to this process */
	uint32_t local;                /* our local rank */
	uint32_t slot, slot_count;
	int rank;                      /* for reports */
};

/* Called for each slot that has been served by somebody else's drop. */
typedef void lock_served(void *context, uint32_t slot);

/*
 * True: we have it. False: our slot waits. `passes`: a reader that holds other locks already does not stand behind writers that wait, or
 * two such readers and two writers could wait for each other for ever.
 */
bool lock_take(struct window_lock *lock, const struct lock_caller *caller, bool exclusive, bool passes);
/* After false: is it ours now? acquire. */
static inline bool lock_is_held(const struct window_lock *lock, uint32_t slot)
{
	return atomic_load_explicit(&lock->slots[slot].state, memory_order_acquire) >= LOCK_SHARED;
}
/* To be asked by who has just got it: did the one before, who wrote, die with it? What was written may be unfinished. */
static inline bool lock_was_wrested(const struct window_lock *lock, uint32_t slot)
{
	return lock->slots[slot].wrested != 0;
}
/* The one for whom this slot holds it exclusively has died: the next will be told. */
void lock_break(struct window_lock *lock, const struct lock_caller *caller);
/* Give it back, release; or do not wait for it any longer. */
void lock_drop(struct window_lock *lock, const struct lock_caller *caller, lock_served *served, void *context);

/* Who holds it exclusively goes on with readers: others may read with it. */
void lock_share(struct window_lock *lock, const struct lock_caller *caller, lock_served *served, void *context);

/* For those that wait long: give back what the dead hold. Returns how many of them held it. */
int lock_bury(struct window_lock *lock, const struct lock_caller *caller, lock_served *served, void *context);

/* The slot that stands in the way: one that holds it. slot_count when there is none. For reports, without the latch. */
uint32_t lock_holder(const struct window_lock *lock, uint32_t slot_count);

/* ---- latches, for whoever keeps a few words consistent for some instructions ---- */
void latch_take_slow(_Atomic uint32_t *latch, const struct segment *segment, uint32_t local);
static inline void latch_take(_Atomic uint32_t *latch, const struct segment *segment, uint32_t local)
{
	uint32_t free = 0;

	/* acquire: pairs with the release of latch_give */
	if (unlikely(!atomic_compare_exchange_strong_explicit(latch, &free, local + 1, memory_order_acquire, memory_order_relaxed)))
		latch_take_slow(latch, segment, local);
}
static inline void latch_give(_Atomic uint32_t *latch)
{
	atomic_store_explicit(latch, 0, memory_order_release);
}

#endif
