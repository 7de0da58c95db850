/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See coverage.h. */
#include "io/coverage.h"

/* The first bit at AT or behind whose value is not that of SKIP's bits (all ones or all zeros); LEN when there is none. */
static int64_t find(const uint64_t *bits, int64_t len, int64_t at, uint64_t skip)
{
	while (at < len) {
		uint64_t word = (bits[at / 64] ^ skip) >> (at % 64);

		if (word) {
			at += __builtin_ctzll(word);
			return at < len ? at : len;
		}
		at += 64 - at % 64;
	}
	return len;
}

bool coverage_next(const uint64_t *bits, int64_t len, int64_t gap, int64_t *at, int64_t *run)
{
	int64_t from = find(bits, len, *at, 0), to;

	if (from >= len)
		return false;
	to = find(bits, len, from, ~UINT64_C(0));
	while (to < len) {
		int64_t next = find(bits, len, to, 0);

		if (next >= len || next - to >= gap)
			break;
		to = find(bits, len, next, ~UINT64_C(0));
	}
	*at = from;
	*run = to - from;
	return true;
}
