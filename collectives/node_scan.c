/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reduce_scatter, scan and exscan through slots, or of what is lent; see node_reduce.c.
 */
#include "collectives/node_combine.h"

/* ---- Reduce_scatter and reduce_scatter_block: elements FIRST .. BEHIND - 1 of every block that has so many, in one step ---- */

/* Elements of block I, or of the longest of all with -1; where block I begins. */
static MPI_Count block_count(const struct node *node, const struct call *call, int i)
{
	MPI_Count most = 0;

	if (!call->receive.counts)
		return call->receive.count;
	if (i >= 0)
		return call->receive.counts[i];
	for (int j = 0; j < node->size; j++)
		most = call->receive.counts[j] > most ? call->receive.counts[j] : most;
	return most;
}

static MPI_Count block_start(const struct call *call, int i)
{
	MPI_Count start = 0;

	if (!call->receive.counts)
		return i * call->receive.count;
	for (int j = 0; j < i; j++)
		start += call->receive.counts[j];
	return start;
}

size_t node_longest_block(const struct node *node, const struct collective_call *c)
{
	return (size_t)(block_count(node, &c->call, -1) * c->call.send.type->size);
}

/* Elements FIRST .. BEHIND - 1 of block I, as far as it has them. */
static struct real some_of_block(const struct node *node, const struct collective_call *c, struct real input, int i, MPI_Count first,
				 MPI_Count behind)
{
	MPI_Count count = block_count(node, &c->call, i), start = block_start(&c->call, i);

	behind = behind < count ? behind : count;
	return elements(input, start + first, start + (behind > first ? behind : first));
}

static void show_blocks(struct node *node, const struct collective_call *c, uint64_t step, struct real input, MPI_Count first,
			MPI_Count behind)
{
	size_t len = (size_t)(behind - first) * (size_t)input.type->size;
	char *to = node_own_place(node, step, len * (size_t)node->size);
	struct store how = node_store_begin(node, len * (size_t)node->size, input.len > SLOT_LEN);

	for (int i = 0; i < node->size; i++)
		if (i != node->rank || !op_commutative(c->op)) {
			struct real some = some_of_block(node, c, input, i, first, behind);
			node_store_bytes(node, &how, to + (size_t)i * len, some.buf, some.len);
		}
	node_store_end(node, &how, step);
	if (len * (size_t)node->size > SHORT_LEN)
		head_write(node, step, 0, 0);
	node_show(node, step);
}

/* What has been waited for. */
static int combine_block(struct node *node, const struct collective_call *c, uint64_t step, struct real input, struct real result,
			 MPI_Count first, MPI_Count behind, const struct lenders *lenders)
{
	size_t len = (size_t)(behind - first) * (size_t)input.type->size;
	struct real own = some_of_block(node, c, input, node->rank, first, behind),
		    mine = elements(result, first, first + (MPI_Count)own.count);
	struct shown shown = { .step = step, .len = len * (size_t)node->size, .at = len * (size_t)node->rank,
			       .offset = (size_t)(own.buf - input.buf), .lenders = lenders };

	if (!mine.count) /* our block is shorter than others */
		return 0;
	if (!op_commutative(c->op))
		return combine_shown(node, c->op, &shown, mine, 0, node->size);
	put(mine, own);
	return combine_others(node, c->op, &shown, mine);
}

static int take_block(struct node *node, const struct collective_call *c, uint64_t step, struct real input, struct real result,
		      MPI_Count first, MPI_Count behind, struct lenders *lenders)
{
	for (int i = 0; i < node->size; i++) {
		if (i == node->rank || (lenders && lends(lenders, i)))
			continue;
		node_wait(node, i, step);
		if (lenders && first == 0)
			lenders_meet(node, lenders, i, step);
	}
	int error = combine_block(node, c, step, input, result, first, behind, lenders);
	node_leave_step(node, step);
	return error;
}

/* For an operator that does not commute we need our own input in our slot, and what is in place is overwritten while others may still read it. */
static struct loan loan_of_blocks(struct node *node, const struct collective_call *c, struct real input)
{
	bool can = op_commutative(c->op) && !c->call.in_place;

	return loan_begin(node, c->call.kind, can ? address_of(input) : 0, input.len, false);
}

/* Our block between two who both lend. */
static int take_pair(struct node *node, const struct collective_call *c, uint64_t last, uint64_t address, struct real input,
		     struct real result)
{
	struct real own = some_of_block(node, c, input, node->rank, 0, block_count(node, &c->call, node->rank));

	if (own.len)
		return node_reduce_pair(node, c->op, last, address + (uint64_t)(own.buf - input.buf), own,
				   elements(result, 0, (MPI_Count)own.count));
	node_skip_to(node, last);
	return 0;
}

int node_reduce_scatter(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	MPI_Count longest = block_count(node, &c->call, -1), length = SLOT_LEN / node->size / input.type->size;
	bool may_lend = node_may_lend(node, (size_t)(longest * input.type->size));
	int other = 1 - node->rank; /* of two */
	uint64_t first = node->step + 1;
	struct loan loan = { .address = 0 };
	struct lenders lenders, *met = may_lend ? &lenders : NULL;
	int error = 0;

	if (may_lend) {
		lenders_none(met, node->size);
		loan = loan_of_blocks(node, c, input);
	}
	for (MPI_Count at = 0; at < longest + length; at += length) {
		uint64_t step = at < longest ? node_enter(node) : 0;
		if (at == 0 && loan.address)
			node_show_loan(node, step, &loan);
		if (at == 0 && loan.address && node->size == 2) {
			node_wait(node, other, first);
			if (lenders_meet(node, met, other, first)) {
				error = take_pair(node, c, first + (uint64_t)((longest - 1) / length), met->address[other], input, result);
				break;
			}
		}
		if (at < longest && !loan.address)
			show_blocks(node, c, step, input, at, at + length < longest ? at + length : longest);
		if (at > 0) {
			MPI_Count before = at - length;
			int failed = take_block(node, c, first + (uint64_t)(before / length), input, result, before,
						at < longest ? at : longest, met);
			error = error ? error : failed;
		}
	}
	if (met && met->count && !error)
		error = node_given_up(node);
	node_all_came(node, first - 1);
	loan_end(node, &loan, 0, node->size, node->step);
	return error;
}

void node_show_scattered(struct node *node, const struct collective_call *c, uint64_t step)
{
	show_blocks(node, c, step, real_of(c, data_all(&c->call.send)), 0, block_count(node, &c->call, -1));
}

int node_take_scattered(struct node *node, const struct collective_call *c, uint64_t step)
{
	return combine_block(node, c, step, real_of(c, data_all(&c->call.send)), real_of(c, data_all(&c->call.receive)), 0,
			     block_count(node, &c->call, -1), NULL);
}

struct real node_own_result(const struct node *node, const struct collective_call *c)
{
	return some_of_block(node, c, real_of(c, data_all(&c->call.send)), node->rank, 0, block_count(node, &c->call, node->rank));
}

/* ---- Scans ---- */

/* What those before us show, or lend, with our own INPUT. */
static int combine_scan(struct node *node, const struct collective_call *c, const struct shown *shown, struct real input,
			struct real result)
{
	int last = node->rank, error = 0;

	if (c->call.kind == COLL_SCAN)
		put(result, input);
	else if (last-- > 0)
		error = combine_shown(node, c->op, shown, result, last, last + 1);
	return error ? error : combine_before(node, c->op, shown, result, 0, last);
}

int node_take_scan(struct node *node, const struct collective_call *c, uint64_t step)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	struct shown shown = { .step = step, .len = input.len };

	return combine_scan(node, c, &shown, input, result);
}

int node_scan_lent(struct node *node, const struct collective_call *c, const struct lenders *lenders, struct real input, struct real result,
		   size_t offset)
{
	MPI_Count length = SLOT_LEN / input.type->size, count = (MPI_Count)input.count;
	uint64_t address = lenders->address[0] + offset;
	int error = 0;

	if (node->rank == 1 && c->call.kind == COLL_EXSCAN)
		return node_fetch(node, 0, address, result, 0, result.len);
	if (node->rank == 1 && op_commutative(c->op) && result.buf != input.buf)
		return node_combine_with(node, c->op, 0, address, input, result);
	for (MPI_Count at = 0; at < count && !error; at += length) {
		MPI_Count behind = at + length < count ? at + length : count;
		struct shown shown = { .offset = offset + (size_t)(at * input.type->extent), .lenders = lenders };
		error = combine_scan(node, c, &shown, elements(input, at, behind), elements(result, at, behind));
	}
	return error;
}

/* Everyone combines what those before it show. */
static int scan_short(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	uint64_t step = node->rank < node->size - 1 ? show_all(node, input) : node_enter(node);
	struct shown shown = { .step = step, .len = input.len };

	for (int i = 0; i < node->rank; i++)
		node_wait(node, i, step);
	int error = combine_scan(node, c, &shown, input, result);
	node_leave_step(node, step);
	return error;
}

/* Our place: in this collective, which began with step FIRST, only the next rank reads it. */
static char *chain_place(struct node *node, uint64_t first, uint64_t step, size_t len)
{
	if (step < first + DEPTH)
		return node_own_place(node, step, len);
	if (!node_gone_from(node, node->rank + 1, step - DEPTH))
		node_wait_gone(node, node->rank + 1, node->rank + 2, step - DEPTH);
	return node_free_place(node, step, len);
}

/* Show a piece to the next rank. What is more than a piece may be lent elsewhere: this one is not. */
static void show_next_rank(struct node *node, uint64_t first, uint64_t step, struct real piece)
{
	char *to = chain_place(node, first, step, piece.len);
	struct store how = node_store_begin(node, piece.len, true);

	node_store_bytes(node, &how, to, piece.buf, piece.len);
	node_store_end(node, &how, step);
	if (piece.len > SHORT_LEN)
		head_write(node, step, 0, 0);
	node_show(node, step);
}

/* What the rank before has shown with our INPUT, in RESULT, which is another place for EXSCAN. */
static int combine_before_us(struct node *node, struct op *op, uint64_t step, struct real input, struct real result)
{
	struct shown shown = { .step = step, .len = input.len };

	put(result, input);
	return combine_one(node, op, &shown, result, node->rank - 1);
}

/* A rank in the middle shows what it does not keep. */
static int pass_exclusive(struct node *node, const struct collective_call *c, uint64_t first, uint64_t step, struct real input,
			  struct real result)
{
	_Alignas(CACHE_LINE) char sum[SLOT_LEN];
	struct real for_next = { .buf = sum, .count = input.count, .type = input.type, .len = input.len };
	int error = combine_before_us(node, c->op, step, input, for_next);

	show_next_rank(node, first, step, for_next);
	memcpy(result.buf, node_place(node, node->rank - 1, step, input.len), result.len);
	return error;
}

/* A piece goes along the chain: what the rank before shows, with our own, is shown to the next. */
static int pass_on(struct node *node, const struct collective_call *c, uint64_t first, uint64_t step, struct real input, struct real result)
{
	bool exclusive = c->call.kind == COLL_EXSCAN, last = node->rank == node->size - 1;
	int error = 0;

	if (node->rank == 0) {
		show_next_rank(node, first, step, input);
		if (!exclusive)
			put(result, input);
	} else {
		node_wait(node, node->rank - 1, step);
		if (exclusive && last)
			node_take_piece(node, node->rank - 1, step, input.len, 0, result, 0, result.len);
		else if (exclusive)
			error = pass_exclusive(node, c, first, step, input, result);
		else
			error = combine_before_us(node, c->op, step, input, result);
		if (!exclusive && !last)
			show_next_rank(node, first, step, result);
	}
	node_leave_step(node, step);
	return error;
}

static int scan_in_chain(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	MPI_Count count = (MPI_Count)input.count, length = SLOT_LEN / input.type->size;
	uint64_t first = node->step + 1;
	int error = 0;

	node->chain = first;
	for (MPI_Count at = 0; at < count; at += length) {
		MPI_Count behind = at + length < count ? at + length : count;
		int failed = pass_on(node, c, first, node_enter(node), elements(input, at, behind), elements(result, at, behind));
		error = error ? error : failed;
	}
	node->chain = UINT64_MAX;
	return error;
}

/* Of two the first may lend its input. */
static int scan_pair(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	uint64_t first = node->step + 1, last = first + (input.count - 1) / (size_t)(SLOT_LEN / input.type->size);
	struct lenders lenders;
	struct loan loan = { .address = 0 };
	int error = 0;

	if (node->rank == 0) {
		loan = loan_begin(node, c->call.kind, address_of(input), input.len, false);
		if (loan.address) {
			node_show_loan(node, first, &loan);
			if (c->call.kind == COLL_SCAN)
				put(result, input);
			node_skip_to(node, last);
		} else {
			error = scan_in_chain(node, c, input, result);
		}
		loan_end(node, &loan, 1, 2, last);
		return error;
	}
	lenders_none(&lenders, node->size);
	node_wait(node, 0, first);
	if (!lenders_meet(node, &lenders, 0, first))
		return scan_in_chain(node, c, input, result);
	error = node_scan_lent(node, c, &lenders, input, result, 0);
	node_skip_to(node, last);
	return error ? error : node_given_up(node);
}

int node_scan(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));

	if (input.len * (size_t)node->size <= ALONE_LEN_MOST)
		return scan_short(node, c, input, result);
	if (node->size == 2 && node_may_lend(node, input.len))
		return scan_pair(node, c, input, result);
	return scan_in_chain(node, c, input, result);
}
