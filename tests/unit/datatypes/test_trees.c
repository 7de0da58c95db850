/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Random datatypes against the naive model of trees.h, and on their way to another process. tests/fuzz/datatypes runs the first for as long as wished. */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "datatypes/cursor.h"
#include "datatypes/transfer.h"
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

/* What is decoded packs the same bytes as what was encoded; words that are changed on the way do no harm. */
static void transfer(void **state)
{
	(void)state;
	struct tree tree;
	for (uint64_t seed = 1; seed <= TREES / 4; seed++) {
		uint64_t random = seed * 0x9E3779B97F4A7C15ULL;
		struct datatype *copy;
		int64_t *words;
		size_t count;
		tree_random(&tree, &random, DEPTH);
		assert_int_equal(datatype_commit(tree.type), 0);
		assert_int_equal(datatype_encode(tree.type, &words, &count), 0);
		assert_int_equal(datatype_decode(words, count, &copy), 0);
		assert_int_equal(copy->size, tree.type->size);
		assert_int_equal(copy->extent, tree.type->extent);
		assert_int_equal(copy->lb, tree.type->lb);
		assert_int_equal(copy->true_lb, tree.type->true_lb);
		assert_int_equal(copy->true_extent, tree.type->true_extent);
		assert_ptr_equal(copy->basic, tree.type->basic);
		MPI_Count lowest, span = datatype_span(tree.type, 2, &lowest);
		size_t size = 2 * (size_t)tree.type->size;
		if (span > 0 && span < 1 << 22) {
			char *memory = malloc((size_t)span), *a = malloc(size + 1), *b = malloc(size + 1);
			for (MPI_Count i = 0; i < span; i++)
				memory[i] = (char)random_next(&random);
			datatype_pack(a, memory - lowest, 2, tree.type);
			datatype_pack(b, memory - lowest, 2, copy);
			assert_memory_equal(a, b, size);
			free(memory);
			free(a);
			free(b);
		}
		datatype_release(copy);
		for (int i = 0; i < 20; i++) {
			int64_t *broken = malloc(count * sizeof *broken);
			memcpy(broken, words, count * sizeof *broken);
			broken[random_below(&random, count)] =
				random_below(&random, 2) ? (int64_t)random_next(&random) : (int64_t)random_below(&random, 9);
			if (datatype_decode(broken, 1 + random_below(&random, count), &copy) == 0)
				datatype_release(copy);
			free(broken);
		}
		free(words);
		tree_free(&tree);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(random_trees), cmocka_unit_test(transfer) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
