/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What the library counts, as one struct made from counters.def. Written on the send and receive path. */
#ifndef COMMON_COUNTERS_H
#define COMMON_COUNTERS_H

#include <stdint.h>

struct counters {
#define COUNTER(name, doc) uint64_t name;
#include "common/counters.def"
#undef COUNTER
};

extern struct counters counters;

struct counter_info {
	const char *name, *doc;
	uint64_t *value;
};

/* All counters in the table's order; `counter_count` of them. */
extern const struct counter_info counter_table[];
extern const int counter_count;

#endif
