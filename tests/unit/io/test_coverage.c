/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Marked bytes of a window against an array of bytes. */
#include "io/coverage.h"
#include "tests/unit/unit.h"

enum { LEN_MOST = 700 };

static uint64_t seed = 20261;

/* The runs that coverage_next gives are those of the array, gaps shorter than GAP taken along. */
static void compare(const uint64_t *bits, const unsigned char *bytes, int64_t len, int64_t gap)
{
	int64_t at = 0, run, place = 0;

	while (coverage_next(bits, len, gap, &at, &run)) {
		while (place < len && !bytes[place])
			place++;
		assert_int_equal(at, place);
		int64_t end = place;
		for (int64_t i = place; i < len && i - end < gap; i++)
			if (bytes[i])
				end = i + 1;
		assert_int_equal(run, end - place);
		at += run;
		place = end;
	}
	while (place < len && !bytes[place])
		place++;
	assert_int_equal(place, len);
}

static void random_windows(void **state)
{
	uint64_t bits[LEN_MOST / 64 + 1];
	unsigned char bytes[LEN_MOST];

	(void)state;
	for (int i = 0; i < 20000; i++) {
		int64_t len = 1 + (int64_t)random_below(&seed, LEN_MOST);
		int marks = (int)random_below(&seed, 12);

		coverage_clear(bits, len);
		memset(bytes, 0, sizeof bytes);
		for (int k = 0; k < marks; k++) {
			int64_t from = (int64_t)random_below(&seed, (uint64_t)len);
			int64_t most = len - from,
				n = 1 + (int64_t)random_below(&seed, (uint64_t)(random_below(&seed, 2) && most > 9 ? 9 : most));

			coverage_mark(bits, from, n);
			memset(bytes + from, 1, (size_t)n);
		}
		compare(bits, bytes, len, 1);
		compare(bits, bytes, len, 1 + (int64_t)random_below(&seed, 80));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(random_windows) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
