/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Random datatypes beside a naive model of them: the type map of the standard (section 5.1), written out entry by entry with its
 * bound markers. The model shares nothing with datatypes/ but the predefined types' sizes. Used by the unit test and the fuzzer.
 */
#ifndef TESTS_DATATYPES_TREES_H
#define TESTS_DATATYPES_TREES_H

#include "datatypes/datatype.h"

enum { MAP_LB = -1, MAP_UB = -2 }; /* markers in place of a length */

struct map_entry {
	int64_t offset;
	int len;   /* bytes of the basic type, or a marker */
	int align;
};

struct map {
	struct map_entry *entries;
	size_t used, room;
};

struct tree {
	struct datatype *type;
	struct map map;
	char text[4096]; /* how it was made, for messages */
};

/* The bounds by the formulas of the standard. */
int64_t map_lb(const struct map *map);
int64_t map_extent(const struct map *map);
int64_t map_true_lb(const struct map *map);
int64_t map_true_extent(const struct map *map);
int64_t map_size(const struct map *map);
int64_t map_elements(const struct map *map);

/* A random type of at most DEPTH constructors, not committed, at most about 3,000 entries. Abort on any error. */
void tree_random(struct tree *tree, uint64_t *random, int depth);
void tree_free(struct tree *tree);

/*
 * Compare everything about the type with its map: bounds, pack, unpack, parts, iovecs, element counts, typed copies. Returns NULL or
 * what differs. Commits the type.
 */
const char *tree_check(struct tree *tree, uint64_t *random);

#endif
