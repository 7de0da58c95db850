/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which bytes of a window of the file have data: a bit for each. That is what keeps holes from being written, whatever patterns many
 * ranks' pieces make together, at a cost that does not depend on how many there are.
 */
#ifndef IO_COVERAGE_H
#define IO_COVERAGE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Words for a window of LEN bytes. */
static inline size_t coverage_words(int64_t len)
{
	return (size_t)(len + 63) / 64;
}

static inline void coverage_clear(uint64_t *bits, int64_t len)
{
	memset(bits, 0, coverage_words(len) * sizeof *bits);
}

/* Bytes FROM to FROM + LEN - 1, LEN > 0. */
static inline void coverage_mark(uint64_t *bits, int64_t from, int64_t len)
{
	int64_t to = from + len;
	size_t first = (size_t)from / 64, last = (size_t)(to - 1) / 64;
	uint64_t head = ~UINT64_C(0) << (from % 64), tail = ~UINT64_C(0) >> (63 - (to - 1) % 64);

	if (first == last) {
		bits[first] |= head & tail;
		return;
	}
	bits[first] |= head;
	memset(bits + first + 1, 0xff, (last - first - 1) * sizeof *bits);
	bits[last] |= tail;
}

/*
 * The next run of marked bytes at *AT or behind, in a window of LEN bytes; gaps of less than GAP bytes are taken along. False: there is none.
 * *at, *run: where it begins, its bytes.
 */
bool coverage_next(const uint64_t *bits, int64_t len, int64_t gap, int64_t *at, int64_t *run);

#endif
