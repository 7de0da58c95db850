/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Random datatypes against the naive model of trees.h. tests/fuzz/datatypes runs the same for as long as wished. */
#include "tests/unit/unit.h"

#include "tests/unit/datatypes/trees.h"

enum { TREES = 3000, DEPTH = 6 };

static void random_trees(void **state)
{
	(void)state;
	struct tree tree;
	for (uint64_t seed = 1; seed <= TREES; seed++) {
		uint64_t random = seed * 0x9E3779B97F4A7C15ULL;
		tree_random(&tree, &random, DEPTH);
		const char *wrong = tree_check(&tree, &random);
		if (wrong)
			fail_msg("seed %llu: %s differs for %s", (unsigned long long)seed, wrong, tree.text);
		tree_free(&tree);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(random_trees) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
