/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* common/pset.c: names and ranks of process sets, and texts that are none. */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "common/pset.h"

static void test_names(void **state)
{
	const char *sets = "ocean=1-2;air=3,0,3";
	size_t len;

	(void)state;
	assert_int_equal(pset_count(NULL), 0);
	assert_int_equal(pset_count(""), 0);
	assert_int_equal(pset_count(sets), 2);
	assert_memory_equal(pset_name(sets, 1, &len), "air", 3);
	assert_int_equal(len, 3);
	assert_null(pset_name(sets, 2, &len));
	assert_null(pset_name(sets, -1, &len));
	assert_null(pset_name(NULL, 0, &len));
}

static void test_ranks(void **state)
{
	static const char *const bad[] = {
		"a", "a=", "=1", "a=x", "a=1-", "a=2-1", "a=1,", "a=4", "a=1 ", "a=-1", "a=1-99999999999999999999"};
	size_t count;
	uint32_t *ranks = pset_ranks("ocean=1-2;air=3,0,3", 1, 4, &count);

	(void)state;
	assert_non_null(ranks);
	assert_int_equal(count, 2);
	assert_int_equal(ranks[0], 0);
	assert_int_equal(ranks[1], 3);
	free(ranks);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		assert_null(pset_ranks(bad[i], 0, 4, &count));
		assert_true(count == SIZE_MAX);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_names), cmocka_unit_test(test_ranks) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
