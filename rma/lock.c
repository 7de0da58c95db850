/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See lock.h. The counts follow from the slots: after a death under the latch they are counted again. */
#include "rma/lock.h"

#include "fabric/area.h"

#include <sched.h>

enum {
	LATCH_SPINS = 64,   /* looks before the CPU is given away */
	LATCH_ASKS = 4096,  /* looks between questions whether the holder lives */
};

cold_path void latch_take_slow(_Atomic uint32_t *latch, const struct segment *segment, uint32_t local)
{
	for (uint32_t looks = 1;; looks++) {
		uint32_t holder = atomic_load_explicit(latch, memory_order_relaxed);
		bool dead = holder != 0 && segment && looks % LATCH_ASKS == 0 && !area_member_lives(segment, holder - 1);

		if ((holder == 0 || dead) &&
		    atomic_compare_exchange_weak_explicit(latch, &holder, local + 1, memory_order_acquire, memory_order_relaxed))
			return;
		if (looks % LATCH_SPINS)
			cpu_relax();
		else
			sched_yield();
	}
}

static uint32_t state_of(const struct lock_slot *slot)
{
	return atomic_load_explicit(&slot->state, memory_order_relaxed); /* changed under the latch */
}

static void enter(struct window_lock *lock, const struct lock_caller *caller)
{
	latch_take(&lock->latch, caller->segment, caller->local);
	if (unlikely(lock->slot_count == 0))
		lock->slot_count = caller->slot_count;
}

static void serve(struct window_lock *lock, struct lock_slot *slot, bool exclusive)
{
	lock->waiting--;
	if (exclusive)
		lock->exclusive++;
	else
		lock->shared++;
	slot->wrested = lock->broken;
	lock->broken = 0;
	/* release: pairs with lock_is_held; what the last holder wrote is seen by the next */
	atomic_store_explicit(&slot->state, exclusive ? LOCK_EXCLUSIVE : LOCK_SHARED, memory_order_release);
}

/* The slot that has waited longest; NULL when none waits. */
static struct lock_slot *first_waiting(struct window_lock *lock)
{
	struct lock_slot *first = NULL;

	for (uint32_t i = 0; i < lock->slot_count; i++) {
		struct lock_slot *slot = &lock->slots[i];
		uint32_t state = state_of(slot);

		if ((state == LOCK_WAITS_SHARED || state == LOCK_WAITS_EXCLUSIVE) &&
		    (!first || (int32_t)(slot->ticket - first->ticket) < 0))
			first = slot;
	}
	return first;
}

/* Serve whoever can be served now, in their order. */
static void serve_waiting(struct window_lock *lock, lock_served *served, void *context)
{
	struct lock_slot *first;

	while (lock->waiting > 0 && lock->exclusive == 0 && (first = first_waiting(lock)) != NULL) {
		bool exclusive = state_of(first) == LOCK_WAITS_EXCLUSIVE;

		if (exclusive && lock->shared > 0)
			return;
		serve(lock, first, exclusive);
		served(context, (uint32_t)(first - lock->slots));
	}
}

bool lock_take(struct window_lock *lock, const struct lock_caller *caller, bool exclusive, bool passes)
{
	struct lock_slot *slot = &lock->slots[caller->slot];
	bool free;

	enter(lock, caller);
	free = (lock->waiting == 0 || passes) && lock->exclusive == 0 && (!exclusive || lock->shared == 0);
	slot->local = caller->local + 1;
	slot->rank = caller->rank;
	/* Who passes and has to wait for a writer that holds it comes next. */
	slot->ticket = passes ? lock->ticket - (UINT32_MAX / 4) : lock->ticket++;
	lock->waiting++;
	if (free)
		serve(lock, slot, exclusive);
	else
		atomic_store_explicit(&slot->state, exclusive ? LOCK_WAITS_EXCLUSIVE : LOCK_WAITS_SHARED, memory_order_relaxed);
	latch_give(&lock->latch);
	return free;
}

static void take_out(struct window_lock *lock, struct lock_slot *slot)
{
	switch (state_of(slot)) {
	case LOCK_SHARED:
		lock->shared--;
		break;
	case LOCK_EXCLUSIVE:
		lock->exclusive--;
		break;
	case LOCK_WAITS_SHARED:
	case LOCK_WAITS_EXCLUSIVE:
		lock->waiting--;
		break;
	}
	atomic_store_explicit(&slot->state, LOCK_NONE, memory_order_relaxed);
}

void lock_drop(struct window_lock *lock, const struct lock_caller *caller, lock_served *served, void *context)
{
	enter(lock, caller);
	take_out(lock, &lock->slots[caller->slot]);
	if (unlikely(lock->waiting > 0))
		serve_waiting(lock, served, context);
	latch_give(&lock->latch);
}

void lock_break(struct window_lock *lock, const struct lock_caller *caller)
{
	enter(lock, caller);
	lock->broken = 1;
	lock->wrested++;
	latch_give(&lock->latch);
}

void lock_share(struct window_lock *lock, const struct lock_caller *caller, lock_served *served, void *context)
{
	enter(lock, caller);
	lock->exclusive--;
	lock->shared++;
	lock->slots[caller->slot].rank = caller->rank;
	/* release: pairs with lock_is_held, for those who read it without the latch */
	atomic_store_explicit(&lock->slots[caller->slot].state, LOCK_SHARED, memory_order_release);
	serve_waiting(lock, served, context);
	latch_give(&lock->latch);
}

/* Who died under the latch may have left the counts behind the slots. */
static void count_again(struct window_lock *lock)
{
	lock->shared = lock->exclusive = lock->waiting = 0;
	for (uint32_t i = 0; i < lock->slot_count; i++) {
		uint32_t state = state_of(&lock->slots[i]);

		lock->shared += state == LOCK_SHARED;
		lock->exclusive += state == LOCK_EXCLUSIVE;
		lock->waiting += state == LOCK_WAITS_SHARED || state == LOCK_WAITS_EXCLUSIVE;
	}
}

int lock_bury(struct window_lock *lock, const struct lock_caller *caller, lock_served *served, void *context)
{
	int buried = 0;

	if (!caller->segment)
		return 0;
	enter(lock, caller);
	for (uint32_t i = 0; i < lock->slot_count; i++) {
		struct lock_slot *slot = &lock->slots[i];

		if (state_of(slot) == LOCK_NONE || slot->local == 0 || area_member_lives(caller->segment, slot->local - 1))
			continue;
		buried += state_of(slot) >= LOCK_SHARED;
		lock->broken |= state_of(slot) == LOCK_EXCLUSIVE;
		atomic_store_explicit(&slot->state, LOCK_NONE, memory_order_relaxed);
	}
	lock->wrested += (uint64_t)buried;
	count_again(lock);
	serve_waiting(lock, served, context);
	latch_give(&lock->latch);
	return buried;
}

uint32_t lock_holder(const struct window_lock *lock, uint32_t slot_count)
{
	for (uint32_t i = 0; i < slot_count; i++)
		if (atomic_load_explicit(&lock->slots[i].state, memory_order_relaxed) >= LOCK_SHARED)
			return i;
	return slot_count;
}
