/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the ranks of a host share of a window, at the beginning of its area:
 *
 *     words, stripes | one lock per member | (page aligned) memory of the members ...
 *
 * A stripe is the latch of a part of the addresses, for accumulates. Zeros are a new one.
 */
#ifndef RMA_HOST_H
#define RMA_HOST_H

#include "rma/lock.h"
#include "rma/window.h"

enum { STRIPES = 128, STRIPE_LEN = 1024 }; /* bytes of memory to a stripe, in turn */

/* Are words combined by instructions? See direct.c. */
enum window_words { WORDS_NEVER, WORDS_BEGUN, WORDS_SETTLED };

struct window_stripe {
	_Atomic uint32_t latch cache_aligned;
};

struct window_host {
	_Atomic uint32_t words cache_aligned; /* enum window_words */
	struct window_stripe stripes[STRIPES];
};

/* Each member has a slot, and the agent of the lock's owner one. */
static inline uint32_t host_slots(const struct window *window)
{
	return (uint32_t)window->member_count + 1;
}

static inline size_t host_len(int members)
{
	return round_up(sizeof(struct window_host) + (size_t)members * lock_len((uint32_t)members + 1), 4096);
}

static inline struct window_lock *host_lock(const struct window *window, int member)
{
	return (struct window_lock *)(void *)((char *)(window->host + 1) + (size_t)member * lock_len(host_slots(window)));
}

/* Who we are to the locks and stripes of this host. */
static inline struct lock_caller host_caller(const struct window *window, bool agent)
{
	const struct segment *segment = window->lane->fabric.job.segment;

	return (struct lock_caller){
		.segment = window->host_private ? NULL : segment,
		.local = segment->ranks[window->lane->fabric.job.proc].local,
		.slot = agent ? (uint32_t)window->member_count : (uint32_t)window->targets[window->rank].member,
		.slot_count = host_slots(window),
		.rank = window->rank,
	};
}

#endif
