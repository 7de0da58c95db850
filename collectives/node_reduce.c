/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reductions through slots; see node_area.h. Short vectors are combined by whoever needs the result, straight from everybody's slots. Of
 * longer ones each member combines a share, for all: piece by piece everybody shows its input except its own share of it, shows
 * its combined share in the next step, and takes the shares of the others; three pieces are under way at a time.
 *
 * Or members lend their inputs (node_lend.h), and who combines reads pieces of them.
 *
 * The types have no gaps (node.c), so elements lie in slots as in the user's memory.
 */
#include "collectives/node_combine.h"

#include "collectives/pattern.h"
#include "common/error.h"

enum {
	ROOT_LEN_MOST = 512 << 10,   /* bytes of all inputs that the root combines for all while the others go on */
	FETCHED_AT_ONCE = 256 << 10, /* bytes that are fetched and then combined: the cache of a core still has them */
};

/* The root combines everything: what is shown for it, and what it makes of it. */
static bool shows_for_root(const struct node *node, const struct collective_call *c)
{
	return node->rank != c->call.root || !op_commutative(c->op);
}

static int take_at_root(struct node *node, const struct collective_call *c, const struct shown *shown, struct real input,
			struct real result)
{
	if (node->rank != c->call.root)
		return 0;
	for (int i = 0; i < node->size; i++)
		if (i != node->rank && !(shown->lenders && lends(shown->lenders, i)))
			node_wait(node, i, shown->step);
	if (!op_commutative(c->op))
		return combine_shown(node, c->op, shown, result, 0, node->size);
	put(result, input);
	return combine_others(node, c->op, shown, result);
}

/*
 * Everyone combines everything, for itself, all in the same order, so that all have the same result to the last bit: operators that are
 * said to commute need not do so there.
 */
static int take_everywhere(struct node *node, const struct collective_call *c, uint64_t step, struct real input, struct real result)
{
	struct shown shown = { .step = step, .len = input.len };

	if (node->rank < node->size - 1)
		return combine_shown(node, c->op, &shown, result, 0, node->size);
	put(result, input);
	return combine_before(node, c->op, &shown, result, 0, node->rank);
}

static int allreduce_short(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	uint64_t step = show_all(node, input);

	node_wait_all(node, step, step - 1);
	int error = take_everywhere(node, c, step, input, result);
	node_leave_step(node, step);
	return error;
}

/* ---- The halves of what fits in one step ---- */

void node_show_operand(struct node *node, const struct collective_call *c, uint64_t step)
{
	struct real input = real_of(c, data_all(&c->call.send));
	bool scans = c->call.kind == COLL_SCAN || c->call.kind == COLL_EXSCAN;

	if (c->call.kind == COLL_REDUCE_SCATTER || c->call.kind == COLL_REDUCE_SCATTER_BLOCK)
		node_show_scattered(node, c, step);
	else if (scans ? node->rank < node->size - 1 : c->call.kind != COLL_REDUCE || shows_for_root(node, c))
		show_input_in(node, input, step);
}

int node_take_result(struct node *node, const struct collective_call *c, uint64_t step)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	struct shown shown = { .step = step, .len = input.len };

	switch (c->call.kind) {
	case COLL_REDUCE:
		return take_at_root(node, c, &shown, input, result);
	case COLL_ALLREDUCE:
		return take_everywhere(node, c, step, input, result);
	case COLL_REDUCE_SCATTER:
	case COLL_REDUCE_SCATTER_BLOCK:
		return node_take_scattered(node, c, step);
	default:
		return node_take_scan(node, c, step);
	}
}

/* ---- Shared work ---- */

/* One piece of a long vector, and the two steps in which it is combined. */
struct piece {
	struct real input, result;
	uint64_t step; /* inputs are shown; shares in the next one */
	MPI_Count first, behind; /* our share */
};

static struct piece piece_of(const struct node *node, struct real input, struct real result, MPI_Count length, MPI_Count number,
			     uint64_t step)
{
	MPI_Count at = number * length, behind = at + length < (MPI_Count)input.count ? at + length : (MPI_Count)input.count;
	struct piece piece = { .input = elements(input, at, behind), .step = step + 2 * (uint64_t)number };

	piece.result = elements(result, at, behind);
	piece.first = share_start(behind - at, node->size, node->rank);
	piece.behind = share_start(behind - at, node->size, node->rank + 1);
	return piece;
}

/* NOTE: see node_lend.h. */
static void show_input(struct node *node, struct op *op, const struct piece *piece, uint64_t note)
{
	char *to = node_own_place(node, piece->step, piece->input.len);
	size_t unit = (size_t)piece->input.type->size, first = (size_t)piece->first * unit, behind = (size_t)piece->behind * unit;
	struct store how = node_store_begin(node, piece->input.len, true);

	if (op_commutative(op)) {
		node_store_bytes(node, &how, to, piece->input.buf, first);
		node_store_bytes(node, &how, to + behind, piece->input.buf + behind, piece->input.len - behind);
	} else {
		node_store_bytes(node, &how, to, piece->input.buf, piece->input.len);
	}
	node_store_end(node, &how, piece->step);
	if (piece->input.len > SHORT_LEN)
		head_write(node, piece->step, 0, note);
	node_show(node, piece->step);
}

static int show_share(struct node *node, struct op *op, const struct piece *piece)
{
	struct real own = elements(piece->input, piece->first, piece->behind), share = own;
	struct shown shown = { .step = piece->step, .len = piece->input.len, .at = (size_t)piece->first * (size_t)own.type->size };
	int error = 0;

	node_wait_all(node, piece->step, 0);
	share.buf = node_own_place(node, piece->step + 1, piece->input.len);
	if (share.count && op_commutative(op)) {
		store(node, share.buf, own.buf, own.len);
		error = combine_others(node, op, &shown, share);
	} else if (share.count) {
		error = combine_shown(node, op, &shown, share, 0, node->size);
	}
	node_show(node, piece->step + 1);
	return error;
}

static void take_shares(struct node *node, const struct piece *piece, bool wanted)
{
	for (int i = 0; i < node->size && wanted; i++) {
		int from = (node->rank + i) % node->size;
		MPI_Count count = (MPI_Count)piece->input.count, start = share_start(count, node->size, from);
		struct real share = elements(piece->result, start, share_start(count, node->size, from + 1));
		if (from != node->rank)
			node_wait(node, from, piece->step + 1);
		memcpy(share.buf, node_place(node, from, piece->step + 1, piece->input.len), share.len);
	}
	node_leave_step(node, piece->step + 1);
}

/* Is the result wanted here? For a reduce only at the root. *NEXT: what rank 0 says, or is told, of the next call. */
static int reduce_shared(struct node *node, struct op *op, struct real input, struct real result, bool wanted, bool *next)
{
	MPI_Count length = SLOT_LEN / input.type->size, pieces = ((MPI_Count)input.count + length - 1) / length;
	uint64_t first = node->step + 1;
	int error = 0;

	node->step += 2 * (uint64_t)pieces;
	for (MPI_Count i = 0; i < pieces + 2; i++) {
		struct piece piece;
		if (i < pieces) {
			piece = piece_of(node, input, result, length, i, first);
			show_input(node, op, &piece, *next ? NEXT_IS_LENT : 0);
		}
		if (i > 0 && i <= pieces) {
			piece = piece_of(node, input, result, length, i - 1, first);
			int failed = show_share(node, op, &piece); /* the steps go on, the others wait for them */
			error = error ? error : failed;
			if (i == 1 && node->rank != 0)
				*next = head_read(node, 0, first).note & NEXT_IS_LENT;
		}
		if (i > 1) {
			piece = piece_of(node, input, result, length, i - 2, first);
			take_shares(node, &piece, wanted);
		}
	}
	node_all_came(node, first - 1);
	return error;
}

/* By way of a piece of memory that stays in the cache. Of two, in the order of ranks on the second one. */
static int combine_pieces(struct node *node, struct op *op, const struct lenders *lenders, struct real own, struct real result,
			  size_t offset)
{
	MPI_Count length = SLOT_LEN / own.type->size, count = (MPI_Count)own.count;
	int error = 0;

	for (MPI_Count at = 0; at < count && !error; at += length) {
		MPI_Count end = at + length < count ? at + length : count;
		struct real some = elements(result, at, end);
		struct shown shown = { .offset = offset + (size_t)(at * own.type->extent), .lenders = lenders };
		put(some, elements(own, at, end));
		error = combine_others(node, op, &shown, some);
	}
	return error;
}

int node_combine_with(struct node *node, struct op *op, int member, uint64_t address, struct real own, struct real result)
{
	MPI_Count length = FETCHED_AT_ONCE / own.type->size, count = (MPI_Count)own.count;
	int error = 0;

	for (MPI_Count at = 0; at < count && !error; at += length) {
		MPI_Count end = at + length < count ? at + length : count;
		struct real some = elements(result, at, end);
		error = node_fetch(node, member, address + (uint64_t)(at * own.type->extent), some, 0, some.len);
		error = error ? error : op_apply(op, elements(own, at, end).buf, some.buf, some.count, some.type);
	}
	return error;
}

/* Of the same type. In place, the result of a reduce_scatter may begin before our own block and reach into it. */
static bool overlap(struct real a, struct real b)
{
	return a.buf < b.buf + b.len && b.buf < a.buf + a.len;
}

int node_combine_lent(struct node *node, struct op *op, const struct lenders *lenders, struct real own, struct real result, size_t offset)
{
	int other = 1 - node->rank;

	if (node->size == 2 && !overlap(own, result))
		return node_combine_with(node, op, other, lenders->address[other] + offset, own, result);
	return combine_pieces(node, op, lenders, own, result, offset);
}

/* The shares of the others, who lend their results in STEP. */
static int fetch_shares(struct node *node, uint64_t step, struct real result)
{
	MPI_Count count = (MPI_Count)result.count;
	int error = 0;

	for (int i = 1; i < node->size; i++) {
		int from = (node->rank + i) % node->size;
		MPI_Count first = share_start(count, node->size, from);
		struct real share = elements(result, first, share_start(count, node->size, from + 1));
		node_wait(node, from, step);
		uint64_t address = head_read(node, from, step).address;
		if (share.len && !address && !error && !node->misfit)
			error = error_set(MPI_ERR_OTHER, "rank %d could not do its part of a reduction", from);
		if (share.len && address && !error)
			error = node_fetch(node, from, address + (uint64_t)(first * result.type->extent), share, 0, share.len);
	}
	return error;
}

static void show_address(struct node *node, uint64_t step, uint64_t address, uint64_t note)
{
	node_own_place(node, step, 0);
	head_write(node, step, address, note);
	node_show(node, step);
}

/* Between two: all that the other lends, with our own, in the order of ranks on both. Then the other is free. */
static int combine_pair(struct node *node, struct op *op, const struct lenders *lenders, struct real input, struct real result)
{
	int error;

	if (node->rank == 1)
		return combine_pieces(node, op, lenders, input, result, 0);
	error = node_combine_with(node, op, 1, lenders->address[1], input, result);
	node_leave_step(node, node->step);
	return error;
}

/* Everybody combines its share, and lends the result. An input in place is overwritten where nobody else reads it. */
static int combine_shares(struct node *node, struct op *op, const struct lenders *lenders, struct real input, struct real result)
{
	uint64_t results = node_enter(node);
	MPI_Count count = (MPI_Count)input.count, first = share_start(count, node->size, node->rank),
		  behind = share_start(count, node->size, node->rank + 1);
	int error = 0, failed;

	if (!node->misfit)
		error = node_combine_lent(node, op, lenders, elements(input, first, behind), elements(result, first, behind),
					  (size_t)(first * input.type->extent));
	show_address(node, results, error ? 0 : (uint64_t)(uintptr_t)result.buf, 0);
	failed = fetch_shares(node, results, result);
	return error ? error : failed;
}

/*
 * Everybody lends its input; or nobody, when one of them cannot, which all see. For commutative operators.
 */
static int reduce_lent(struct node *node, const struct collective_call *c, struct real input, struct real result, bool *next)
{
	uint64_t inputs = node_enter(node), notes = 0;
	struct lenders lenders;
	int error;

	lenders_none(&lenders, node->size);
	uint64_t address = loan_address(node, COLL_ALLREDUCE, result) ? loan_address(node, COLL_ALLREDUCE, input) : 0;
	show_address(node, inputs, address, (*next ? NEXT_IS_LENT : 0) | (c->call.in_place ? IN_PLACE : 0));
	node_wait_all(node, inputs, inputs - 1);
	for (int i = 0; i < node->size; i++) {
		lenders_meet(node, &lenders, i, inputs);
		notes |= head_read(node, i, inputs).note;
	}
	*next = notes & NEXT_IS_LENT;
	if (lenders.count < node->size && !node->misfit) {
		node_leave_step(node, inputs);
		return reduce_shared(node, c->op, input, result, true, next);
	}
	if (node->size == 2 && lenders.count == 2 && !(notes & IN_PLACE))
		error = combine_pair(node, c->op, &lenders, input, result);
	else
		error = combine_shares(node, c->op, &lenders, input, result);
	error = error ? error : node_given_up(node);
	node_leave_step(node, node->step);
	return error;
}

int node_reduce_pair(struct node *node, struct op *op, uint64_t last, uint64_t address, struct real own, struct real result)
{
	int error = node_combine_with(node, op, 1 - node->rank, address, own, result);

	node_skip_to(node, last);
	return error ? error : node_given_up(node);
}

/* Pieces at the root; those who do not lend show them. */
static int reduce_at_root(struct node *node, const struct collective_call *c, struct real input, struct real result,
			  struct lenders *lenders)
{
	MPI_Count count = (MPI_Count)input.count, length = SLOT_LEN / input.type->size;
	bool shows = shows_for_root(node, c);
	int error = 0;

	for (MPI_Count at = 0; at < count; at += length) {
		struct real some = elements(input, at, at + length < count ? at + length : count);
		struct shown shown = { .step = shows ? show_all(node, some) : node_enter(node), .len = some.len,
				       .offset = (size_t)(some.buf - input.buf), .lenders = lenders };
		for (int i = 0; lenders && at == 0 && i < node->size; i++)
			if (i != node->rank) {
				node_wait(node, i, shown.step);
				lenders_meet(node, lenders, i, shown.step);
			}
		if (lenders && lenders->count && node->size == 2 && !shows && !c->call.in_place)
			return node_reduce_pair(node, c->op, shown.step + (uint64_t)((count - 1) / length),
						lenders->address[1 - node->rank], input, result);
		int failed = take_at_root(node, c, &shown, some, elements(result, at, at + (MPI_Count)some.count));
		error = error ? error : failed;
		node_leave_step(node, shown.step);
	}
	return lenders && lenders->count && !error ? node_given_up(node) : error;
}

/* What the root combines. */
static void show_for_root(struct node *node, struct real input, int root, bool may_lend)
{
	MPI_Count count = (MPI_Count)input.count, length = SLOT_LEN / input.type->size;
	struct loan loan = { .address = 0 };
	uint64_t first = node->step + 1;

	if (may_lend)
		loan = loan_begin(node, COLL_REDUCE, address_of(input), input.len, false);
	if (loan.address) {
		node_show_loan(node, first, &loan);
		node_skip_to(node, first + (uint64_t)((count - 1) / length));
	}
	for (MPI_Count at = 0; at < count && !loan.address; at += length)
		node_leave_step(node, show_all(node, elements(input, at, at + length < count ? at + length : count)));
	loan_end(node, &loan, root, root + 1, node->step);
}

int node_reduce(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	bool next = false;

	if (node->size > 2 && input.len * (size_t)node->size > ROOT_LEN_MOST)
		return reduce_shared(node, c->op, input, result, node->rank == c->call.root, &next);
	bool may_lend = node_may_lend(node, input.len);
	if (node->rank != c->call.root) {
		show_for_root(node, input, c->call.root, may_lend);
		return 0;
	}
	struct lenders lenders;
	if (may_lend)
		lenders_none(&lenders, node->size);
	return reduce_at_root(node, c, input, result, may_lend ? &lenders : NULL);
}

int node_allreduce(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	struct loan loan = { .address = 0 };
	bool next = false;
	int error;

	if (input.len * (size_t)node->size <= ALONE_LEN_MOST)
		return allreduce_short(node, c, input, result);
	bool may_lend = op_commutative(c->op) && node_may_lend(node, input.len);
	if (may_lend)
		loan = loan_for_all(node, COLL_ALLREDUCE, input.len, &next);
	if (loan.address)
		error = reduce_lent(node, c, input, result, &next);
	else
		error = reduce_shared(node, c->op, input, result, true, &next);
	if (may_lend)
		loan_next(node, COLL_ALLREDUCE, input.len, next);
	loan_end(node, &loan, 0, node->size, node->step);
	return error;
}
