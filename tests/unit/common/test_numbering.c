/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests common/numbering.c: random questions against an array that is searched from end to end; threads. */
#include "common/numbering.h"
#include "tests/unit/unit.h"

#include "common/compiler.h"

enum { FIRST = 1024, OBJECTS = 3000 };

static void random_questions(void **state)
{
	(void)state;
	static char object[OBJECTS][16];
	static void *oracle[OBJECTS];
	struct numbering numbering = NUMBERING_INITIALIZER(FIRST);
	uint64_t seed = 7;
	int known = 0;

	assert_null(numbering_pointer(&numbering, FIRST));
	for (int step = 0; step < 20000; step++) {
		void *pointer = object[random_below(&seed, OBJECTS)];
		int at = 0;

		while (at < known && oracle[at] != pointer)
			at++;
		if (at == known)
			oracle[known++] = pointer;
		assert_int_equal(numbering_number(&numbering, pointer), FIRST + at);
		int ask = (int)random_below(&seed, OBJECTS + 10);
		assert_ptr_equal(numbering_pointer(&numbering, FIRST + ask), ask < known ? oracle[ask] : NULL);
	}
	assert_null(numbering_pointer(&numbering, FIRST - 1));
	assert_null(numbering_pointer(&numbering, -1));
	numbering_clear(&numbering);
	assert_null(numbering_pointer(&numbering, FIRST));
}

static struct numbering shared = NUMBERING_INITIALIZER(FIRST);
static char shared_object[OBJECTS];

static void *ask_for_all(void *numbers)
{
	for (int i = 0; i < OBJECTS; i++)
		((int *)numbers)[i] = numbering_number(&shared, &shared_object[i]);
	return NULL;
}

static void threads_agree(void **state)
{
	(void)state;
	static int numbers[4][OBJECTS];
	pthread_t thread[4];

	for (size_t i = 0; i < countof(thread); i++)
		assert_int_equal(pthread_create(&thread[i], NULL, ask_for_all, numbers[i]), 0);
	for (size_t i = 0; i < countof(thread); i++)
		pthread_join(thread[i], NULL);
	for (int i = 0; i < OBJECTS; i++) {
		for (size_t t = 1; t < countof(thread); t++)
			assert_int_equal(numbers[t][i], numbers[0][i]);
		assert_ptr_equal(numbering_pointer(&shared, numbers[0][i]), &shared_object[i]);
	}
	numbering_clear(&shared);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(random_questions), cmocka_unit_test(threads_agree)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
