/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* common/spawn_places.c: free slots first, the own host before the others, all in turn when there are too few. */
#include "tests/unit/unit.h"

#include <stdlib.h>

#include "common/spawn_places.h"

static void check(const char *hosts, const char *here, unsigned long wanted, bool should_be_enough, const char *should_be)
{
	bool enough;
	char *places = spawn_places(hosts, here, wanted, &enough);

	assert_string_equal(places, should_be);
	assert_int_equal(enough, should_be_enough);
	free(places);
}

static void test_places(void **state)
{
	(void)state;
	check("a:4:2,b:4:4", "a", 3, true, "a:2,b:4");
	check("a:4:2,b:4:4", "b", 6, true, "b:4,a:2");
	check("a:4:2,b:4:4", "b", 7, false, "b:4,a:4");
	check("a:4:0,b:4:4", "a", 1, true, "b:4");
	check("[fe80::1]:2:1,ab:1:1", "a", 2, true, "[fe80::1]:1,ab:1");
	check("nonsense", "a", 1, false, "");
	check("", "a", 0, true, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_places)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
