/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See order.h. */
#include "datatypes/order.h"

/* What follows begins at FIRST; what is before has the reach given. */
static enum layout_order after(enum layout_order order, const struct layout_reach *before, int64_t first)
{
	if (first < before->last)
		return ORDER_NONE;
	return first < before->end && order == ORDER_APART ? ORDER_ASCENDING : order;
}

enum layout_order layout_order_repeated(enum layout_order order, const struct layout_reach *reach, int64_t extent)
{
	int64_t first;

	if (__builtin_add_overflow(reach->first, extent, &first))
		return ORDER_NONE;
	return order == ORDER_NONE ? order : after(order, reach, first);
}

static enum layout_order lesser(enum layout_order a, enum layout_order b)
{
	return a < b ? a : b;
}

/* One more block or body behind those so far; `any`: there are some. */
static void append(enum layout_order *order, struct layout_reach *all, bool any, const struct layout_reach *one)
{
	if (!any) {
		*all = *one;
		return;
	}
	*order = *order == ORDER_NONE ? ORDER_NONE : after(*order, all, one->first);
	all->last = one->last;
	all->end = one->end > all->end ? one->end : all->end;
}

static enum layout_order order_of_blocks(const struct layout *layout, struct layout_reach *reach)
{
	enum layout_order order = ORDER_APART;

	for (int64_t i = 0; i < layout->count && order != ORDER_NONE; i++) {
		const struct layout_block *block = &layout->u.blocks[i];
		struct layout_reach one = { block->offset, block->offset, block->offset + block[1].position - block->position };

		append(&order, reach, i > 0, &one);
	}
	return order;
}

static enum layout_order order_of_parts(const struct layout *layout, struct layout_reach *reach)
{
	enum layout_order order = ORDER_APART;

	for (int64_t i = 0; i < layout->count && order != ORDER_NONE; i++) {
		const struct layout_part *part = &layout->u.parts[i];
		struct layout_reach one;

		order = lesser(order, layout_order(part->body, &one));
		if (order == ORDER_NONE)
			break;
		one.first += part->offset;
		one.last += part->offset;
		one.end += part->offset;
		append(&order, reach, i > 0, &one);
	}
	return order;
}

enum layout_order layout_order(const struct layout *layout, struct layout_reach *reach)
{
	enum layout_order order = ORDER_APART;

	switch (layout->kind) {
	case LAYOUT_BYTES:
		*reach = (struct layout_reach){ 0, 0, layout->len };
		break;
	case LAYOUT_STRIDED:
		*reach = (struct layout_reach){ 0, 0, layout->len };
		order = layout_order_repeated(order, reach, layout->stride);
		break;
	case LAYOUT_LOOP:
		order = layout_order(layout->u.body, reach);
		order = layout_order_repeated(order, reach, layout->stride);
		break;
	case LAYOUT_BLOCKS:
		order = order_of_blocks(layout, reach);
		break;
	case LAYOUT_PARTS:
		order = order_of_parts(layout, reach);
		break;
	}
	if (order == ORDER_NONE)
		return order;
	if (layout->kind == LAYOUT_STRIDED || layout->kind == LAYOUT_LOOP) {
		int64_t way = (layout->count - 1) * layout->stride;

		reach->last += way;
		reach->end += way;
	}
	reach->first += layout->offset;
	reach->last += layout->offset;
	reach->end += layout->offset;
	return order;
}
