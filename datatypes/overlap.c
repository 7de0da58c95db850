/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Overlap by construction where that decides it (equal blocks further apart than they are long; bodies further apart than they
 * reach), else by sorting the blocks, if they are few.
 */
#include "datatypes/overlap.h"

#include <stdlib.h>

enum { SORTED_MAX = 4096 };

/* Bytes LOW to HIGH-1. */
struct extent {
	int64_t low, high;
};

static void include(struct extent *all, bool *any, int64_t low, int64_t high)
{
	all->low = !*any || low < all->low ? low : all->low;
	all->high = !*any || high > all->high ? high : all->high;
	*any = true;
}

/* COUNT of them, STRIDE apart. */
static struct extent repeated(struct extent one, int64_t count, int64_t stride)
{
	int64_t reach = (count - 1) * stride;
	return (struct extent){ one.low + (reach < 0 ? reach : 0), one.high + (reach > 0 ? reach : 0) };
}

static struct extent reach_of(const struct layout *layout)
{
	struct extent all = { 0, layout->len };
	bool any = false;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		break;
	case LAYOUT_STRIDED:
		all = repeated(all, layout->count, layout->stride);
		break;
	case LAYOUT_LOOP:
		all = repeated(reach_of(layout->u.body), layout->count, layout->stride);
		break;
	case LAYOUT_BLOCKS:
		for (const struct layout_block *block = layout->u.blocks, *end = block + layout->count; block < end; block++)
			include(&all, &any, block->offset, block->offset + block[1].position - block->position);
		break;
	case LAYOUT_PARTS:
		for (const struct layout_part *part = layout->u.parts, *end = part + layout->count; part < end; part++) {
			struct extent body = reach_of(part->body);
			include(&all, &any, part->offset + body.low, part->offset + body.high);
		}
		break;
	}
	all.low += layout->offset;
	all.high += layout->offset;
	return all;
}

/* ---- few blocks: sort them ---- */

static int64_t collect(const struct layout *layout, int64_t at, struct extent *out)
{
	int64_t n = 0;
	at += layout->offset;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		out[n++] = (struct extent){ at, at + layout->len };
		break;
	case LAYOUT_STRIDED:
		for (int64_t i = 0; i < layout->count; i++, at += layout->stride)
			out[n++] = (struct extent){ at, at + layout->len };
		break;
	case LAYOUT_LOOP:
		for (int64_t i = 0; i < layout->count; i++, at += layout->stride)
			n += collect(layout->u.body, at, out + n);
		break;
	case LAYOUT_BLOCKS:
		for (const struct layout_block *block = layout->u.blocks, *end = block + layout->count; block < end; block++)
			out[n++] = (struct extent){ at + block->offset, at + block->offset + block[1].position - block->position };
		break;
	case LAYOUT_PARTS:
		for (const struct layout_part *part = layout->u.parts, *end = part + layout->count; part < end; part++)
			n += collect(part->body, at + part->offset, out + n);
		break;
	}
	return n;
}

static int by_place(const void *a, const void *b)
{
	const struct extent *x = a, *y = b;
	return x->low < y->low ? -1 : x->low > y->low;
}

static bool sorted_overlap(const struct layout *layout)
{
	if (layout->runs > SORTED_MAX)
		return false;
	struct extent *blocks = malloc((size_t)layout->runs * sizeof *blocks);
	if (!blocks)
		return false; /* then nobody is told */
	int64_t n = collect(layout, 0, blocks);
	bool overlap = false;
	qsort(blocks, (size_t)n, sizeof *blocks, by_place);
	for (int64_t i = 1; i < n && !overlap; i++)
		overlap = blocks[i].low < blocks[i - 1].high;
	free(blocks);
	return overlap;
}

/* ---- by construction ---- */

static bool ascending(const struct layout *layout)
{
	const struct layout_block *blocks = layout->u.blocks;
	for (int64_t i = 1; i < layout->count; i++)
		if (blocks[i].offset < blocks[i - 1].offset + blocks[i].position - blocks[i - 1].position)
			return false;
	return true;
}

bool layout_overlaps(const struct layout *layout)
{
	switch (layout->kind) {
	case LAYOUT_BYTES:
		return false;
	case LAYOUT_STRIDED:
		return llabs(layout->stride) < layout->len;
	case LAYOUT_LOOP: {
		if (layout_overlaps(layout->u.body))
			return true;
		struct extent body = reach_of(layout->u.body);
		return llabs(layout->stride) < body.high - body.low && sorted_overlap(layout);
	}
	case LAYOUT_BLOCKS:
		return !ascending(layout) && sorted_overlap(layout);
	case LAYOUT_PARTS:
		return sorted_overlap(layout);
	}
	return false;
}
