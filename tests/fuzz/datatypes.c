/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Random datatypes against a naive model, for as long as wished:
 *
 *     tests/fuzz/datatypes [TREES [FIRST_SEED [DEPTH]]]      (default 100000 1 7)
 *
 * Prints the seed and the construction of the first type that differs, and exits with 1. One seed alone repeats it:
 * `tests/fuzz/datatypes 1 SEED`. Run it under the address sanitizer too (configure --enable-sanitize=address,undefined).
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "datatypes/layout.h"
#include "tests/unit/datatypes/trees.h"

int main(int argc, char **argv)
{
	unsigned long long trees = argc > 1 ? strtoull(argv[1], NULL, 0) : 100000;
	unsigned long long first = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
	int depth = argc > 3 ? atoi(argv[3]) : 7;
	unsigned long long derived = 0, entries = 0, kinds[5] = { 0 };
	time_t said = time(NULL);
	struct tree tree;
	for (unsigned long long seed = first; seed < first + trees; seed++) {
		uint64_t random = seed * 0x9E3779B97F4A7C15ULL;
		tree_random(&tree, &random, depth);
		const char *wrong = tree_check(&tree, &random);
		if (wrong) {
			printf("seed %llu: %s differs for %s\n", seed, wrong, tree.text);
			return 1;
		}
		derived += !tree.type->predefined && tree.type->size > 0;
		entries += (unsigned long long)tree.type->elements;
		kinds[tree.type->layout->kind]++;
		tree_free(&tree);
		if (time(NULL) >= said + 60) {
			said = time(NULL);
			fprintf(stderr, "%llu trees\n", seed - first + 1);
		}
	}
	printf("%llu trees equal their model: %llu derived with data, %llu entries; layouts: %llu bytes, %llu strided, %llu loops, "
	       "%llu block lists, %llu part lists\n",
	       trees, derived, entries, kinds[LAYOUT_BYTES], kinds[LAYOUT_STRIDED], kinds[LAYOUT_LOOP], kinds[LAYOUT_BLOCKS],
	       kinds[LAYOUT_PARTS]);
	return 0;
}
