/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the ranks of a file tell each other in one reduction: where their accesses lie, how much they are, and what went wrong. And a
 * text from one rank to all, so that everybody can say what happened. Over the file's own communicator, lane locked; 0 or an error class.
 */
#ifndef IO_AGREEMENT_H
#define IO_AGREEMENT_H

#include <stdint.h>

#include "runtime/comm.h"
#include "runtime/request.h"

/* Of one rank, then of all. Nothing to say: FACTS_NONE. */
struct facts {
	int64_t low, high;  /* least, largest */
	int64_t least, most;/* of a value that should be the same everywhere */
	int64_t bytes, spans, runs; /* sums */
	int64_t error;      /* largest: class << 32 | rank; 0: none */
	int64_t flags;      /* union */
};
#define FACTS_NONE ((struct facts){ .low = INT64_MAX, .high = INT64_MIN, .least = INT64_MAX, .most = INT64_MIN })

/* `class` of this rank as the error of its facts; 0 gives 0. */
static inline int64_t facts_error(const struct comm *comm, int class)
{
	return class ? (int64_t)class << 32 | comm->rank : 0;
}
static inline int facts_class(const struct facts *facts)
{
	return (int)(facts->error >> 32);
}
static inline int facts_rank(const struct facts *facts)
{
	return (int)(facts->error & 0x7fffffff);
}

enum { AGREEMENT_TEXT = 768 };

/* Now, or with a request. MINE and ALL are not the same, and live until it is done. */
int agreement_reach(struct comm *comm, const struct facts *mine, struct facts *all);
int agreement_start(struct comm *comm, const struct facts *mine, struct facts *all, struct request **request);

/* LEN bytes of rank ROOT to all, now or with a request. */
int agreement_tell(struct comm *comm, int root, void *data, size_t len);
int agreement_tell_start(struct comm *comm, int root, void *data, size_t len, struct request **request);

/* The sums, one by one, of COUNT values of all lower ranks. */
int agreement_sum_before(struct comm *comm, const int64_t *values, int64_t *sums, int count);

/*
 * An error of any rank becomes that of all: returns the class that all return, with the text of the rank that had it. CLASS is this rank's
 * own, 0: none, its text in error_text().
 */
int agreement_on_error(struct comm *comm, int class);
/* The same, with MINE, whose error is CLASS, and ALL in the same reduction. */
int agreement_reach_or_fail(struct comm *comm, struct facts *mine, struct facts *all, int class);

#endif
