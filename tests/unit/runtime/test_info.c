/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Info objects against an array of strings, on random operations. */
#include "runtime/info.h"
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEYS = 20, ROUNDS = 3000 };

static void test_random(void **state)
{
	char naive[KEYS][16] = { "" }, key[MPI_MAX_INFO_KEY], value[16];
	struct info *info = info_new(), *copy;
	uint64_t seed = 5;
	size_t len;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		int k = (int)random_below(&seed, KEYS), count = 0, seen = 0;

		snprintf(key, sizeof key, "key%d", k);
		if (random_below(&seed, 3)) {
			snprintf(naive[k], sizeof naive[k], "%d", round);
			assert_int_equal(info_set(info, key, naive[k]), 0);
		} else {
			assert_int_equal(info_delete(info, key), naive[k][0] != '\0');
			naive[k][0] = '\0';
		}
		for (int i = 0; i < KEYS; i++) {
			snprintf(key, sizeof key, "key%d", i);
			count += naive[i][0] != '\0';
			assert_int_equal(info_get(info, key, value, sizeof value, &len), naive[i][0] != '\0');
			if (naive[i][0]) {
				assert_string_equal(value, naive[i]);
				assert_int_equal(len, strlen(naive[i]));
			}
		}
		assert_int_equal(info_count(info), count);
		for (int i = 0; i < count; i++) {
			assert_true(info_key(info, i, key));
			seen |= 1 << atoi(key + 3);
		}
		assert_int_equal(__builtin_popcount((unsigned)seen), count);
		assert_false(info_key(info, count, key));
		assert_false(info_key(info, -1, key));
	}
	copy = info_copy(info);
	assert_int_equal(info_count(copy), info_count(info));
	info_free(info);
	for (int i = 0; i < KEYS; i++) {
		snprintf(key, sizeof key, "key%d", i);
		if (info_get(copy, key, value, sizeof value, NULL))
			assert_string_equal(value, naive[i]);
	}
	info_free(copy);
}

static void test_cut(void **state)
{
	struct info *info = info_new();
	char value[4] = "zzz";
	size_t len = 0;

	(void)state;
	info_set(info, "k", "abcdef");
	assert_true(info_get(info, "k", value, 0, &len));
	assert_int_equal(len, 6);
	assert_string_equal(value, "zzz");
	assert_true(info_get(info, "k", value, sizeof value, &len));
	assert_string_equal(value, "abc");
	assert_int_equal(len, 6);
	info_free(info);
}

static void test_handles(void **state)
{
	struct info *info = info_new();

	(void)state;
	assert_ptr_equal(info_of(info_handle(info)), info);
	assert_ptr_equal(info_of(MPI_INFO_ENV), &info_env);
	assert_int_equal(info_handle(&info_env) == MPI_INFO_ENV, 1);
	assert_null(info_of(MPI_INFO_NULL));
	info_free(info);
	info_env_fill();
	assert_true(info_count(&info_env) > 0);
	assert_true(info_get(&info_env, "command", NULL, 0, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_handles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
