/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Grids on hosts: every process has one place, fewer neighbours are apart, and the best block is found. */
#include "runtime/placement.h"
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

enum { SIZE_MAX_HERE = 512 };

static void check_permutation(const int *place, int size)
{
	char seen[SIZE_MAX_HERE] = { 0 };

	for (int i = 0; i < size; i++) {
		assert_in_range(place[i], 0, size - 1);
		assert_false(seen[place[i]]);
		seen[place[i]] = 1;
	}
}

/* 8 x 8 on four hosts of 16: two rows each cut 24 pairs (32 in a torus), squares of 4 x 4 only 16 (32 too). */
static void test_square(void **state)
{
	const int dims[2] = { 8, 8 }, open[2] = { 0, 0 }, ring[2] = { 1, 1 };
	uint32_t host[64];
	int place[64];

	(void)state;
	for (int i = 0; i < 64; i++)
		host[i] = (uint32_t)i / 16;
	assert_int_equal(placement_cut(2, dims, open, host, NULL), 24);
	assert_true(placement_find(2, dims, open, host, place));
	check_permutation(place, 64);
	assert_int_equal(placement_cut(2, dims, open, host, place), 16);
	assert_int_equal(placement_cut(2, dims, ring, host, NULL), 32);
	/* In the torus squares are as good as rows: nothing to gain, so nothing moves. */
	assert_false(placement_find(2, dims, ring, host, place));
	/* Ranks dealt out to the hosts in turn. */
	for (int i = 0; i < 64; i++)
		host[i] = (uint32_t)i % 4;
	assert_true(placement_find(2, dims, ring, host, place));
	check_permutation(place, 64);
	assert_int_equal(placement_cut(2, dims, ring, host, place), 32);
}

static void test_nothing_to_do(void **state)
{
	const int dims[2] = { 4, 3 }, periods[2] = { 0, 1 };
	uint32_t host[12] = { 0 };
	int place[12];

	(void)state;
	assert_false(placement_find(2, dims, periods, host, place)); /* one host */
	host[5] = 1;
	assert_false(placement_find(2, dims, periods, host, place)); /* unequal hosts */
	assert_false(placement_find(0, NULL, NULL, host, place));
}

static void test_random(void **state)
{
	uint64_t seed = 3;

	(void)state;
	for (int round = 0; round < 400; round++) {
		int dim_count = 1 + (int)random_below(&seed, 4), dims[4], periods[4], size = 1, hosts, place[SIZE_MAX_HERE];
		uint32_t host[SIZE_MAX_HERE];
		int64_t before;

		for (int i = 0; i < dim_count; i++) {
			dims[i] = 1 + (int)random_below(&seed, 4);
			periods[i] = (int)random_below(&seed, 2);
			size *= dims[i];
		}
		hosts = 1 + (int)random_below(&seed, 8);
		if (size % hosts)
			continue;
		for (int i = 0; i < size; i++)
			host[i] = (uint32_t)(i % hosts) * 7;
		for (int i = size - 1; i > 0; i--) {
			int j = (int)random_below(&seed, (uint64_t)i + 1);
			uint32_t swap = host[i];

			host[i] = host[j];
			host[j] = swap;
		}
		before = placement_cut(dim_count, dims, periods, host, NULL);
		if (placement_find(dim_count, dims, periods, host, place)) {
			check_permutation(place, size);
			assert_true(placement_cut(dim_count, dims, periods, host, place) < before);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_square),
		cmocka_unit_test(test_nothing_to_do),
		cmocka_unit_test(test_random),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
