/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the library counts, as one struct made from counters.def. Each lane has one, in which it counts what is its own while it is locked, by
 * plain additions; everything else is counted in `counters`, by counter_add. What there is to report is the sum.
 */
#ifndef COMMON_COUNTERS_H
#define COMMON_COUNTERS_H

#include <stdint.h>

enum { COUNTERS_MOST = 9 }; /* such structs in a process */

struct counters {
#define COUNTER(name, doc) uint64_t name;
#include "common/counters.def"
#undef COUNTER
};

extern struct counters counters;

/* For those of `counters` that threads of several lanes count. Any thread. */
static inline void counter_add(uint64_t *counter, uint64_t by)
{
	__atomic_fetch_add(counter, by, __ATOMIC_RELAXED);
}

/* The same counter in another struct. */
static inline uint64_t counter_of(const struct counters *in, const uint64_t *counter)
{
	return ((const uint64_t *)in)[counter - (const uint64_t *)&counters];
}

struct counter_info {
	const char *name, *doc;
	uint64_t *value;
};

/* All counters in the table's order; `counter_count` of them. */
extern const struct counter_info counter_table[];
extern const int counter_count;

#endif
