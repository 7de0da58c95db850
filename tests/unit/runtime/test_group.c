/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Groups against plain loops over arrays, on random groups of processes. */
#include "common/error.h"
#include "runtime/group.h"
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

enum { PROCS = 60, ROUNDS = 500 };

/* A random group; *naive gets its processes. One in four is the identity. */
static struct group *random_group(uint64_t *seed, uint32_t *naive, int *size)
{
	uint32_t all[PROCS], *procs;
	int identity = random_below(seed, 4) == 0;

	*size = (int)random_below(seed, PROCS);
	for (uint32_t i = 0; i < PROCS; i++)
		all[i] = i;
	for (int i = 0; i < *size && !identity; i++) {
		int j = i + (int)random_below(seed, (uint64_t)(PROCS - i));
		uint32_t swap = all[i];

		all[i] = all[j];
		all[j] = swap;
	}
	memcpy(naive, all, sizeof *naive * (size_t)*size);
	procs = malloc(sizeof *procs * (size_t)(*size + 1));
	memcpy(procs, naive, sizeof *procs * (size_t)*size);
	return group_new(*size, procs);
}

static int naive_rank(const uint32_t *procs, int size, uint32_t proc)
{
	for (int i = 0; i < size; i++)
		if (procs[i] == proc)
			return i;
	return MPI_UNDEFINED;
}

static void check_same(const struct group *group, const uint32_t *procs, int size)
{
	assert_int_equal(group->size, size);
	for (int i = 0; i < size; i++)
		assert_int_equal(group_proc(group, i), procs[i]);
	assert_int_equal(group->rank, naive_rank(procs, size, group_self));
	for (uint32_t proc = 0; proc < PROCS + 5; proc++)
		assert_int_equal(group_rank_of(group, proc), naive_rank(procs, size, proc));
}

static void test_algebra(void **state)
{
	uint64_t seed = 11;

	(void)state;
	group_self = 7;
	for (int round = 0; round < ROUNDS; round++) {
		uint32_t a[PROCS], b[PROCS], expected[2 * PROCS];
		int a_size, b_size, count = 0;
		struct group *x = random_group(&seed, a, &a_size), *y = random_group(&seed, b, &b_size), *made;

		check_same(x, a, a_size);
		for (int i = 0; i < a_size; i++)
			if (naive_rank(b, b_size, a[i]) != MPI_UNDEFINED)
				expected[count++] = a[i];
		assert_int_equal(group_intersection(x, y, &made), 0);
		check_same(made, expected, count);
		group_release(made);

		count = 0;
		for (int i = 0; i < a_size; i++)
			if (naive_rank(b, b_size, a[i]) == MPI_UNDEFINED)
				expected[count++] = a[i];
		assert_int_equal(group_difference(x, y, &made), 0);
		check_same(made, expected, count);
		group_release(made);

		memcpy(expected, a, sizeof a);
		count = a_size;
		for (int i = 0; i < b_size; i++)
			if (naive_rank(a, a_size, b[i]) == MPI_UNDEFINED)
				expected[count++] = b[i];
		assert_int_equal(group_union(x, y, &made), 0);
		check_same(made, expected, count);
		group_release(made);
		group_release(x);
		group_release(y);
	}
}

static void test_translate_and_compare(void **state)
{
	uint64_t seed = 12;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		uint32_t a[PROCS], b[PROCS];
		int a_size, b_size, ranks[PROCS + 1], got[PROCS + 1], same = 0, order = 1, answer;
		struct group *x = random_group(&seed, a, &a_size), *y = random_group(&seed, b, &b_size), *reversed;

		for (int i = 0; i < a_size; i++)
			ranks[i] = (int)random_below(&seed, (uint64_t)a_size);
		ranks[a_size] = MPI_PROC_NULL;
		assert_int_equal(group_translate(x, a_size + 1, ranks, y, got), 0);
		for (int i = 0; i < a_size; i++)
			assert_int_equal(got[i], naive_rank(b, b_size, a[ranks[i]]));
		assert_int_equal(got[a_size], MPI_PROC_NULL);

		for (int i = 0; i < a_size; i++) {
			same += naive_rank(b, b_size, a[i]) != MPI_UNDEFINED;
			order &= i < b_size && a[i] == b[i];
		}
		answer = a_size != b_size || same != a_size ? MPI_UNEQUAL : order ? MPI_IDENT : MPI_SIMILAR;
		assert_int_equal(group_compare(x, y), answer);
		for (int i = 0; i < a_size; i++)
			ranks[i] = a_size - 1 - i;
		assert_int_equal(group_include(x, a_size, ranks, &reversed), 0);
		assert_int_equal(group_compare(x, reversed), a_size > 1 ? MPI_SIMILAR : MPI_IDENT);
		group_release(reversed);
		group_release(x);
		group_release(y);
	}
}

static void test_choose(void **state)
{
	uint64_t seed = 13;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		uint32_t a[PROCS], expected[PROCS];
		int size, ranges[3][3], range_count = 0, chosen[PROCS] = { 0 }, count = 0, left = 0, bad = 0;
		struct group *x = random_group(&seed, a, &size), *made = NULL;

		if (size == 0)
			continue;
		for (range_count = 0; range_count < 3; range_count++) {
			int first = (int)random_below(&seed, (uint64_t)size), last = (int)random_below(&seed, (uint64_t)size);
			int stride = (int)random_below(&seed, 4) - (last < first ? 4 : -1);

			ranges[range_count][0] = first;
			ranges[range_count][1] = last;
			ranges[range_count][2] = stride;
			for (int r = first; stride > 0 ? r <= last : r >= last; r += stride) {
				bad |= chosen[r]++;
				if (!bad)
					expected[count++] = a[r];
			}
		}
		assert_int_equal(group_range_include(x, 3, ranges, &made), bad ? MPI_ERR_RANK : 0);
		if (!bad) {
			check_same(made, expected, count);
			group_release(made);
		}
		assert_int_equal(group_range_exclude(x, 3, ranges, &made), bad ? MPI_ERR_RANK : 0);
		if (!bad) {
			for (int r = 0; r < size; r++)
				if (!chosen[r])
					expected[left++] = a[r];
			check_same(made, expected, left);
			group_release(made);
		}
		group_release(x);
	}
}

static void test_errors(void **state)
{
	struct group *group = group_new(8, NULL), *made = NULL;
	int twice[] = { 1, 2, 1 }, outside[] = { 8 }, zero[1][3] = { { 0, 7, 0 } }, beyond[1][3] = { { 0, 9, 3 } };
	int reaching[1][3] = { { 0, 9, 7 } }, wide[1][3] = { { 0, 2147483647, 2147483647 } };

	(void)state;
	assert_int_equal(group_include(group, 3, twice, &made), MPI_ERR_RANK);
	assert_non_null(strstr(error_text(), "ranks[2] is 1"));
	assert_int_equal(group_exclude(group, 1, outside, &made), MPI_ERR_RANK);
	assert_non_null(strstr(error_text(), "ranks[0] is 8"));
	assert_int_equal(group_include(group, -1, twice, &made), MPI_ERR_ARG);
	assert_int_equal(group_range_include(group, 1, zero, &made), MPI_ERR_ARG);
	assert_int_equal(group_range_include(group, 1, beyond, &made), MPI_ERR_RANK);
	assert_int_equal(group_range_include(group, 1, wide, &made), MPI_ERR_RANK);
	assert_null(made);
	/* The last rank named is 7, though the range says 9. */
	assert_int_equal(group_range_include(group, 1, reaching, &made), 0);
	assert_int_equal(made->size, 2);
	assert_int_equal(group_proc(made, 1), 7);
	group_release(made);
	assert_int_equal(group_include(group, 0, NULL, &made), 0);
	assert_ptr_equal(made, &group_empty);
	assert_ptr_equal(group_of(group_handle(made)), &group_empty);
	assert_ptr_equal(group_of(group_handle(group)), group);
	group_release(group);
	assert_null(group_of(MPI_GROUP_NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_algebra),
		cmocka_unit_test(test_translate_and_compare),
		cmocka_unit_test(test_choose),
		cmocka_unit_test(test_errors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
