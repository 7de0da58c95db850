/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What reductions through the shared memory of a host are made of: vectors of several members, shown in slots or lent, are combined in the order
 * of ranks, or in any. Types have no gaps (node.c), so elements lie in slots as in the user's memory.
 */
#ifndef COLLECTIVES_NODE_COMBINE_H
#define COLLECTIVES_NODE_COMBINE_H

#include "collectives/node_lend.h"

/* Bytes of all inputs that everyone combines alone, for itself. */
enum { ALONE_LEN_MOST = 16 << 10 };

static inline struct real elements(struct real data, MPI_Count first, MPI_Count behind)
{
	data.buf += first * data.type->extent;
	data.count = (size_t)(behind - first);
	data.len = data.count * (size_t)data.type->size;
	return data;
}

/* What members show in a step: LEN bytes in slots, of which those AT byte `at` are meant; of lenders those that are `offset` behind what they lend. */
struct shown {
	uint64_t step;
	size_t len, at, offset;
	const struct lenders *lenders; /* NULL: nobody lends */
};

/* LEN bytes of it, of MEMBER. */
static inline const char *shown_by(struct node *node, const struct shown *shown, int member, size_t len, int *error)
{
	if (shown->lenders && lends(shown->lenders, member))
		return node_look(node, member, shown->lenders->address[member] + shown->offset, len, error);
	return node_place(node, member, shown->step, shown->len) + shown->at;
}

/* Does MEMBER want to know how long it takes? What is lent is none of that. */
static inline uint64_t sample_begin(const struct node *node, const struct shown *shown, int member)
{
	return shown->lenders && lends(shown->lenders, member) ? 0 : node_sample_begin(node, member, shown->step, shown->len);
}

static inline int combine_one(struct node *node, struct op *op, const struct shown *shown, struct real result, int member)
{
	int error = 0;
	const char *theirs = shown_by(node, shown, member, result.len, &error);
	uint64_t begun_ns = sample_begin(node, shown, member);

	if (theirs)
		error = op_apply(op, theirs, result.buf, result.count, result.type);
	node_sample_end(node, member, shown->step, begun_ns);
	return error;
}

/* RESULT, which stands for members from BEHIND on, with what members FIRST .. BEHIND - 1 show, in their order. */
static inline int combine_before(struct node *node, struct op *op, const struct shown *shown, struct real result, int first, int behind)
{
	int error = 0;

	for (int i = behind - 1; i >= first && !error; i--)
		error = combine_one(node, op, shown, result, i);
	return error;
}

/* RESULT = what members FIRST .. BEHIND - 1 show, combined in their order. */
static inline int combine_shown(struct node *node, struct op *op, const struct shown *shown, struct real result, int first, int behind)
{
	int error = 0;
	const char *last = shown_by(node, shown, behind - 1, result.len, &error);
	uint64_t begun_ns = sample_begin(node, shown, behind - 1);

	if (!last)
		return error;
	memcpy(result.buf, last, result.len);
	node_sample_end(node, behind - 1, shown->step, begun_ns);
	return combine_before(node, op, shown, result, first, behind - 1);
}

/* RESULT, which is our own input so far, with those of the others. In no order of ranks: for commutative operators. */
static inline int combine_others(struct node *node, struct op *op, const struct shown *shown, struct real result)
{
	int error = 0;

	for (int i = 1; i < node->size && !error; i++)
		error = combine_one(node, op, shown, result, (node->rank + i) % node->size);
	return error;
}

static inline void put(struct real to, struct real from)
{
	if (to.buf != from.buf)
		memmove(to.buf, from.buf, from.len); /* blocks in place may overlap */
}

static inline void show_input_in(struct node *node, struct real input, uint64_t step)
{
	node_store_piece(node, step, input, 0, input.len);
	if (input.len > SHORT_LEN)
		head_write(node, step, 0, 0);
	node_show(node, step);
}

static inline uint64_t show_all(struct node *node, struct real input)
{
	uint64_t step = node_enter(node);

	show_input_in(node, input, step);
	return step;
}

/* RESULT = OWN combined with what MEMBER lends at ADDRESS, which is fetched to where the result is to be: not where OWN is. OWN is the first operand. */
int node_combine_with(struct node *node, struct op *op, int member, uint64_t address, struct real own, struct real result);
/* RESULT = OWN combined with what all others lend, OFFSET bytes behind its beginning, in no order. */
int node_combine_lent(struct node *node, struct op *op, const struct lenders *lenders, struct real own, struct real result, size_t offset);
/* OWN with what the other one of two lends at ADDRESS, straight to where the result is to be; it is free then, and LAST the last step. */
int node_reduce_pair(struct node *node, struct op *op, uint64_t last, uint64_t address, struct real own, struct real result);
/* The same of a scan, with what those before us lend, in their order. */
int node_scan_lent(struct node *node, const struct collective_call *c, const struct lenders *lenders, struct real input, struct real result,
		   size_t offset);
/* Of a reduce_scatter: bytes of the longest block; of our own input, what is combined for us. */
size_t node_longest_block(const struct node *node, const struct collective_call *c);
struct real node_own_result(const struct node *node, const struct collective_call *c);
void node_show_scattered(struct node *node, const struct collective_call *c, uint64_t step);
int node_take_scattered(struct node *node, const struct collective_call *c, uint64_t step);
int node_take_scan(struct node *node, const struct collective_call *c, uint64_t step);

#endif
