/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See stores.h. */
#include "fabric/stores.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/compiler.h"
#include "common/counters.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "common/stream.h"

enum {
	SAMPLES = 8,          /* of each way */
	RUN = 24,             /* payloads by one way, the last of which are the samples: what lies in the caches is of the same way then */
	FIRST = 250,          /* payloads from the first trial, which may have met new pages, to the second */
	SETTLED = 2000,       /* from there to the next */
	PATIENCE = 100,       /* payloads of other classes, before a trial that gets no answers is given up */
	ANSWERED_MOST = 4000, /* payloads of its own: more than there may be under way. One sample that was lost is enough to end here */
	CLASS_FIRST = 10,     /* logarithm of STORE_LEN_MIN */
};

static const struct decision_pace decision_pace = { .first = FIRST, .settled = SETTLED, .most = 32000, .worth = 0.93 };

#define NS_MOST (UINT32_MAX / SAMPLES / 128) /* that one sample can count, read by as many as there may be */

/* A sample: its trial, its way, and a bit that is never 0. */
static uint32_t make_sample(uint16_t number, bool streamed)
{
	return (uint32_t)number << 16 | (uint32_t)streamed << 1 | 1;
}

static uint64_t make_answer(uint64_t number, uint64_t count, uint64_t ns)
{
	return number << 48 | count << 32 | ns;
}

static bool wants(const char *stores)
{
	return strcmp(params.shm_stores, stores) == 0;
}

bool stores_are_known(void)
{
	return wants("auto") || wants("cached") || wants("streamed");
}

struct stores *stores_make(const char *readers)
{
	bool streamed = wants("streamed"), forced = !wants("auto");
	struct stores *stores;

	if (!stream_is_known() || (forced && !streamed))
		return NULL;
	stores = calloc(1, sizeof *stores);
	if (!stores)
		return NULL;
	snprintf(stores->readers, sizeof stores->readers, "%s", readers);
	stores->forced = forced;
	for (size_t i = 0; i < countof(stores->classes); i++)
		stores->classes[i].second = streamed;
	return stores;
}

static unsigned class_of(size_t len, enum store_pace pace)
{
	unsigned class = (unsigned)(63 - __builtin_clzll((unsigned long long)len)) - CLASS_FIRST;

	return (unsigned)pace * STORE_CLASSES + (class < STORE_CLASSES ? class : STORE_CLASSES - 1);
}

static void add(uint32_t *sum_ns, uint32_t *most_ns, uint64_t ns)
{
	uint32_t counted_ns = (uint32_t)size_min(ns, NS_MOST);

	*sum_ns += counted_ns;
	if (counted_ns > *most_ns)
		*most_ns = counted_ns;
}

/* ---- trials ---- */

/* One trial at a time. Another one that its program never goes on with does not keep ours from beginning for ever. */
static bool join(struct stores *stores, unsigned number)
{
	if (stores->trial == number + 1)
		return true;
	if (stores->trial != 0 && ++stores->waited < PATIENCE)
		return false;
	stores->trial = (uint8_t)(number + 1);
	stores->number++;
	stores->begun = stores->waited = 0;
	stores->unanswered = 0;
	memset(stores->sum_ns, 0, sizeof stores->sum_ns);
	memset(stores->most_ns, 0, sizeof stores->most_ns);
	return true;
}

/* The mean time of one way, in ns; 0: the reader has not read all of its samples. */
static uint64_t cost(const struct stores *stores, bool streamed, enum store_pace pace, const struct store_answers *answers)
{
	/* acquire: pairs with the release in store_answer */
	uint64_t answer = atomic_load_explicit(&answers->of[streamed], memory_order_acquire);
	uint32_t most_ns = atomic_load_explicit(&answers->most_ns[streamed], memory_order_relaxed);
	uint64_t count = answer >> 32 & UINT16_MAX, read_ns = (uint32_t)answer - most_ns;
	uint64_t write_ns = stores->sum_ns[streamed] - stores->most_ns[streamed];

	if (answer >> 48 != stores->number || count < SAMPLES)
		return 0;
	read_ns /= count - 1;
	write_ns /= SAMPLES - 1;
	return (pace == STORE_ALONE ? write_ns + read_ns : size_max(write_ns, read_ns)) + 1;
}

static const char *const paces[] = { "one at a time", "many in a row", "parts of longer ones" };

static void settle(struct stores *stores, unsigned number, const struct store_answers *answers)
{
	struct decision *class = &stores->classes[number];
	enum store_pace pace = number / STORE_CLASSES;
	uint64_t costs[2] = { cost(stores, false, pace, answers), cost(stores, true, pace, answers) };
	bool first = class->pause == 0, changed;

	if (costs[0] == 0 || costs[1] == 0)
		return;
	changed = decision_settle(class, &decision_pace, (double)costs[0], (double)costs[1]);
	stores->trial = 0;
	counter_add(&counters.stores_tried, 1);
	counter_add(&counters.stores_changed, changed);
	if (first || changed)
		log_info(2, "payloads of %u KiB and more for %s, %s: stored %s the cache; through it %.2f us, past it %.2f us", 1u << number % STORE_CLASSES,
			 stores->readers, paces[pace], class->second ? "past" : "through",
			 (double)costs[0] / 1e3, (double)costs[1] / 1e3);
}

/* What was settled has come to its end. */
static cold_path struct store try(struct stores *stores, unsigned number, const struct store_answers *answers)
{
	struct decision *class = &stores->classes[number];
	struct store store = { .streamed = class->second };

	if (stores->forced) {
		class->left = UINT16_MAX;
		return store;
	}
	if (!join(stores, number))
		return store;
	if (stores->begun == 2 * RUN) {
		settle(stores, number, answers);
		if (stores->trial != 0 && ++stores->unanswered == ANSWERED_MOST) { /* its readers do not answer */
			stores->trial = 0;
			class->left = SETTLED;
		}
		store.streamed = class->second;
		return store;
	}
	store.streamed = stores->begun >= RUN;
	if (stores->begun++ % RUN >= RUN - SAMPLES) {
		store.sample = make_sample(stores->number, store.streamed);
		store.begun_ns = status_now_ns();
	}
	return store;
}

/* ---- the writer ---- */

struct store store_begin(struct stores *stores, size_t len, enum store_pace pace, const struct store_answers *answers)
{
	struct store store = { .streamed = false };
	unsigned number;

	if (!stores || len < STORE_LEN_MIN)
		return store;
	number = class_of(len, pace);
	if (!decision_rests(&stores->classes[number]))
		return try(stores, number, answers);
	store.streamed = stores->classes[number].second;
	return store;
}

void store_copy(const struct store *store, void *to, const void *from, size_t len)
{
	if (store->streamed) {
		stream_copy(to, from, len);
		counter_add(&counters.bytes_streamed, len);
	} else {
		memcpy(to, from, len);
	}
}

void store_end(struct stores *stores, const struct store *store)
{
	uint64_t ns;

	if (likely(store->sample == 0))
		return;
	/* What still waits to leave the core would be counted nowhere. */
	atomic_thread_fence(memory_order_seq_cst);
	ns = status_now_ns() - store->begun_ns;
	add(&stores->sum_ns[store->streamed], &stores->most_ns[store->streamed], ns);
}

/* ---- the reader ---- */

void store_answer(struct store_answers *answers, uint32_t sample, uint64_t ns)
{
	unsigned way = sample >> 1 & 1;
	uint64_t seen = atomic_load_explicit(&answers->of[way], memory_order_acquire), number = sample >> 16, count;
	uint32_t most_ns, sum_ns;

	do {
		bool same = seen >> 48 == number;

		count = same ? (seen >> 32 & UINT16_MAX) + 1 : 1;
		sum_ns = same ? (uint32_t)seen : 0;
		/* relaxed: what several readers say at the same moment may be lost */
		most_ns = same ? atomic_load_explicit(&answers->most_ns[way], memory_order_relaxed) : 0;
		add(&sum_ns, &most_ns, ns);
		atomic_store_explicit(&answers->most_ns[way], most_ns, memory_order_relaxed);
		/* release: the longest goes with it; pairs with the acquire in cost */
	} while (!atomic_compare_exchange_weak_explicit(&answers->of[way], &seen, make_answer(number, count, sum_ns), memory_order_acq_rel,
							memory_order_acquire));
}
