/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A layout as a row of 64-bit words, for another process of the job: its nodes in an order in which every body comes before what is
 * made of it, the whole last. Shared bodies stay shared, so the words are about as many as the program has in memory.
 */
#ifndef DATATYPES_FLAT_H
#define DATATYPES_FLAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "datatypes/layout.h"

/* Words written so far; zero-initialise. The caller frees `words`. */
struct flat {
	int64_t *words;
	size_t used, room, most;
};

/* Append the layout. False when that takes more than `most` words, or memory is out; what was appended is then of no use. */
bool flat_write(struct flat *flat, const struct layout *layout);

/*
 * The layout that COUNT words describe, in one piece of memory that the caller frees when *layout is no longer used. NULL when the words
 * are no layout (nothing is trusted: sizes must add up), or memory is out.
 */
void *flat_read(const int64_t *words, size_t count, const struct layout **layout);

#endif
