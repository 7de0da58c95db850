/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests common/pool.c: objects are distinct, aligned, reused; random take and give. */
#include "common/pool.h"
#include "tests/unit/unit.h"

#include <string.h>

static void random_take_and_give(void **state)
{
	(void)state;
	enum { MOST = 3000 };
	static unsigned char *held[MOST];
	uint64_t seed = 42;
	struct pool pool;
	int count = 0;

	pool_init(&pool, 100);
	for (int step = 0; step < 100000; step++) {
		if (count < MOST && random_below(&seed, 100) < 52) {
			unsigned char *object = pool_take(&pool);

			assert_non_null(object);
			assert_int_equal((uintptr_t)object % CACHE_LINE, 0);
			memset(object, count & 0xff, 100);
			object[0] = 0xA5;
			held[count++] = object;
		} else if (count > 0) {
			int at = (int)random_below(&seed, (uint64_t)count);

			assert_int_equal(held[at][0], 0xA5); /* nobody else wrote here: objects do not overlap */
			pool_give(&pool, held[at]);
			held[at] = held[--count];
		}
		assert_int_equal(pool.in_use, count);
	}
	pool_destroy(&pool);
	assert_null(pool.slabs);
}

static bool is_marked(void *object, void *argument)
{
	return ((unsigned char *)object)[20] == *(unsigned char *)argument;
}

/* Every object of every slab is looked at. */
static void any(void **state)
{
	(void)state;
	enum { MOST = 2500 };
	static unsigned char *held[MOST];
	unsigned char mark = 0x5A;
	struct pool pool;

	pool_init(&pool, 100);
	assert_false(pool_any(&pool, is_marked, &mark));
	for (int i = 0; i < MOST; i++)
		held[i] = memset(pool_take(&pool), 0, 100);
	for (int i = 0; i < MOST; i += 7) {
		held[i][20] = mark;
		assert_true(pool_any(&pool, is_marked, &mark));
		held[i][20] = 0;
	}
	for (int i = 0; i < MOST; i++)
		pool_give(&pool, held[i]);
	pool_destroy(&pool);
}

/* Emptied it is as new, and all memory is back (the address sanitizer's leak check would tell). */
static void empties(void **state)
{
	struct pool pool;
	void *objects[3000];

	(void)state;
	pool_init(&pool, 100);
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 3000; i++) {
			objects[i] = pool_take(&pool);
			assert_non_null(objects[i]);
			*(volatile char *)objects[i] = (char)round;
		}
		for (int i = 0; i < 3000; i++)
			pool_give(&pool, objects[i]);
		pool_empty(&pool);
		assert_null(pool.slabs);
		assert_null(pool.free);
	}
	pool_destroy(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(random_take_and_give), cmocka_unit_test(any), cmocka_unit_test(empties)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
