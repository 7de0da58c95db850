/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reductions through slots; see node_area.h. Short vectors are combined by whoever needs the result, straight from everybody's slots. Of
 * longer ones each member combines a share, for all: piece by piece everybody shows its input except its own share of it, shows
 * its combined share in the next step, and takes the shares of the others; three pieces are under way at a time.
 *
 * The types have no gaps (node.c), so elements lie in slots as in the user's memory.
 */
#include "collectives/node_area.h"

#include "collectives/pattern.h"

/* Bytes of all inputs that one member combines alone: everyone for itself, and the root for all while the others go on. */
enum { ALONE_LEN_MOST = 16 << 10, ROOT_LEN_MOST = 512 << 10 };

static struct real elements(struct real data, MPI_Count first, MPI_Count behind)
{
	data.buf += first * data.type->extent;
	data.count = (size_t)(behind - first);
	data.len = data.count * (size_t)data.type->size;
	return data;
}

/* RESULT, which stands for members from BEHIND on, with what members FIRST .. BEHIND - 1 show at byte AT, in their order. */
static int combine_before(struct node *node, struct op *op, uint64_t step, struct real result, int first, int behind, size_t shown_len,
			  size_t at)
{
	int error = 0;

	for (int i = behind - 1; i >= first && !error; i--)
		error = op_apply(op, node_place(node, i, step, shown_len) + at, result.buf, result.count, result.type);
	return error;
}

/* RESULT = what members FIRST .. BEHIND - 1 show at byte AT, combined in their order. */
static int combine_shown(struct node *node, struct op *op, uint64_t step, struct real result, int first, int behind, size_t shown_len,
			 size_t at)
{
	memcpy(result.buf, node_place(node, behind - 1, step, shown_len) + at, result.len);
	return combine_before(node, op, step, result, first, behind - 1, shown_len, at);
}

/* RESULT, which is our own input so far, with those of the others. In no order of ranks: for commutative operators. */
static int combine_others(struct node *node, struct op *op, uint64_t step, struct real result, size_t shown_len, size_t at)
{
	int error = 0;

	for (int i = 1; i < node->size && !error; i++) {
		int member = (node->rank + i) % node->size;
		error = op_apply(op, node_place(node, member, step, shown_len) + at, result.buf, result.count, result.type);
	}
	return error;
}

static void put(struct real to, struct real from)
{
	if (to.buf != from.buf)
		memmove(to.buf, from.buf, from.len); /* blocks in place may overlap */
}

static uint64_t show_all(struct node *node, struct real input)
{
	uint64_t step = node_enter(node);

	pack(node, node_own_place(node, step, input.len), input, 0, input.len);
	node_show(node, step);
	return step;
}

/* The root combines everything: what is shown for it, and what it makes of it. */
static bool shows_for_root(const struct node *node, const struct collective_call *c)
{
	return node->rank != c->call.root || !op_commutative(c->op);
}

static int take_at_root(struct node *node, const struct collective_call *c, uint64_t step, struct real input, struct real result)
{
	if (node->rank != c->call.root)
		return 0;
	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			node_wait(node, i, step);
	if (!op_commutative(c->op))
		return combine_shown(node, c->op, step, result, 0, node->size, input.len, 0);
	put(result, input);
	return combine_others(node, c->op, step, result, input.len, 0);
}

static int reduce_short(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	uint64_t step = shows_for_root(node, c) ? show_all(node, input) : node_enter(node);
	int error = take_at_root(node, c, step, input, result);

	node_leave_step(node, step);
	return error;
}

/*
 * Everyone combines everything, for itself, all in the same order, so that all have the same result to the last bit: operators that are
 * said to commute need not do so there.
 */
static int take_everywhere(struct node *node, const struct collective_call *c, uint64_t step, struct real input, struct real result)
{
	if (node->rank < node->size - 1)
		return combine_shown(node, c->op, step, result, 0, node->size, input.len, 0);
	put(result, input);
	return combine_before(node, c->op, step, result, 0, node->rank, input.len, 0);
}

static int allreduce_short(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	uint64_t step = show_all(node, input);

	node_wait_all(node, step, step - 1);
	int error = take_everywhere(node, c, step, input, result);
	node_leave_step(node, step);
	return error;
}

void node_show_operand(struct node *node, const struct collective_call *c, uint64_t step)
{
	struct real input = real_of(c, data_all(&c->call.send));

	if (c->call.kind == COLL_REDUCE && !shows_for_root(node, c))
		return;
	pack(node, node_own_place(node, step, input.len), input, 0, input.len);
	node_show(node, step);
}

int node_take_result(struct node *node, const struct collective_call *c, uint64_t step)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));

	return c->call.kind == COLL_REDUCE ? take_at_root(node, c, step, input, result) : take_everywhere(node, c, step, input, result);
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

static void show_input(struct node *node, struct op *op, const struct piece *piece)
{
	char *to = node_own_place(node, piece->step, piece->input.len);
	size_t unit = (size_t)piece->input.type->size, first = (size_t)piece->first * unit, behind = (size_t)piece->behind * unit;

	if (op_commutative(op)) {
		store(node, to, piece->input.buf, first);
		store(node, to + behind, piece->input.buf + behind, piece->input.len - behind);
	} else {
		store(node, to, piece->input.buf, piece->input.len);
	}
	node_show(node, piece->step);
}

static int show_share(struct node *node, struct op *op, const struct piece *piece)
{
	struct real own = elements(piece->input, piece->first, piece->behind), share = own;
	size_t at = (size_t)piece->first * (size_t)own.type->size;
	int error = 0;

	node_wait_all(node, piece->step, 0);
	share.buf = node_own_place(node, piece->step + 1, piece->input.len);
	if (share.count && op_commutative(op)) {
		store(node, share.buf, own.buf, own.len);
		error = combine_others(node, op, piece->step, share, piece->input.len, at);
	} else if (share.count) {
		error = combine_shown(node, op, piece->step, share, 0, node->size, piece->input.len, at);
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

/* Is the result wanted here? For a reduce only at the root. */
static int reduce_shared(struct node *node, struct op *op, struct real input, struct real result, bool wanted)
{
	MPI_Count length = SLOT_LEN / input.type->size, pieces = ((MPI_Count)input.count + length - 1) / length;
	uint64_t first = node->step + 1;
	int error = 0;

	node->step += 2 * (uint64_t)pieces;
	for (MPI_Count i = 0; i < pieces + 2; i++) {
		struct piece piece;
		if (i < pieces) {
			piece = piece_of(node, input, result, length, i, first);
			show_input(node, op, &piece);
		}
		if (i > 0 && i <= pieces) {
			piece = piece_of(node, input, result, length, i - 1, first);
			int failed = show_share(node, op, &piece); /* the steps go on, the others wait for them */
			error = error ? error : failed;
		}
		if (i > 1) {
			piece = piece_of(node, input, result, length, i - 2, first);
			take_shares(node, &piece, wanted);
		}
	}
	node_all_came(node, first - 1);
	return error;
}

int node_reduce(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));

	MPI_Count count = (MPI_Count)input.count, length = SLOT_LEN / input.type->size;
	int error = 0;

	if (node->size > 2 && input.len * (size_t)node->size > ROOT_LEN_MOST)
		return reduce_shared(node, c->op, input, result, node->rank == c->call.root);
	for (MPI_Count at = 0; at < count; at += length) {
		MPI_Count behind = at + length < count ? at + length : count;
		int failed = reduce_short(node, c, elements(input, at, behind), elements(result, at, behind));
		error = error ? error : failed;
	}
	return error;
}

int node_allreduce(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));

	if (input.len * (size_t)node->size <= ALONE_LEN_MOST)
		return allreduce_short(node, c, input, result);
	return reduce_shared(node, c->op, input, result, true);
}

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

	for (int i = 0; i < node->size; i++)
		if (i != node->rank || !op_commutative(c->op)) {
			struct real some = some_of_block(node, c, input, i, first, behind);
			store(node, to + (size_t)i * len, some.buf, some.len);
		}
	node_show(node, step);
}

static int take_block(struct node *node, const struct collective_call *c, uint64_t step, struct real input, struct real result,
		      MPI_Count first, MPI_Count behind)
{
	size_t len = (size_t)(behind - first) * (size_t)input.type->size, whole = len * (size_t)node->size, at = len * (size_t)node->rank;
	struct real own = some_of_block(node, c, input, node->rank, first, behind),
		    mine = elements(result, first, first + (MPI_Count)own.count);
	int error = 0;

	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			node_wait(node, i, step);
	if (!mine.count) {
		/* our block was shorter than others */
	} else if (op_commutative(c->op)) {
		put(mine, own);
		error = combine_others(node, c->op, step, mine, whole, at);
	} else {
		error = combine_shown(node, c->op, step, mine, 0, node->size, whole, at);
	}
	node_leave_step(node, step);
	return error;
}

int node_reduce_scatter(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	MPI_Count longest = block_count(node, &c->call, -1), length = SLOT_LEN / node->size / input.type->size;
	uint64_t first = node->step + 1;
	int error = 0;

	for (MPI_Count at = 0; at < longest + length; at += length) {
		if (at < longest)
			show_blocks(node, c, node_enter(node), input, at, at + length < longest ? at + length : longest);
		if (at > 0) {
			MPI_Count before = at - length;
			int failed = take_block(node, c, first + (uint64_t)(before / length), input, result, before,
						at < longest ? at : longest);
			error = error ? error : failed;
		}
	}
	node_all_came(node, first - 1);
	return error;
}

/* ---- Scans ---- */

/* Everyone combines what those before it show. */
static int scan_short(struct node *node, const struct collective_call *c, struct real input, struct real result)
{
	bool exclusive = c->call.kind == COLL_EXSCAN;
	int rank = node->rank, last = exclusive ? rank - 1 : rank, error = 0;
	uint64_t step = rank < node->size - 1 ? show_all(node, input) : node_enter(node);

	for (int i = 0; i < rank; i++)
		node_wait(node, i, step);
	if (!exclusive)
		put(result, input);
	else if (rank > 0)
		memcpy(result.buf, node_place(node, last, step, input.len), input.len);
	for (int i = last - 1; i >= 0 && !error; i--)
		error = op_apply(c->op, node_place(node, i, step, input.len), result.buf, result.count, result.type);
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

/* A piece goes along the chain: what the rank before shows, with our own, is shown to the next. */
static int pass_on(struct node *node, const struct collective_call *c, uint64_t first, uint64_t step, struct real input, struct real result)
{
	bool exclusive = c->call.kind == COLL_EXSCAN, last = node->rank == node->size - 1;
	const char *before = NULL;
	char *to = last ? result.buf : NULL;
	int error = 0;

	if (!last) {
		to = chain_place(node, first, step, input.len);
		store(node, to, input.buf, input.len);
	} else if (!exclusive) {
		put(result, input);
	}
	if (node->rank > 0) {
		node_wait(node, node->rank - 1, step);
		before = node_place(node, node->rank - 1, step, input.len);
		if (!last || !exclusive)
			error = op_apply(c->op, before, to, input.count, input.type);
	}
	if (!last)
		node_show(node, step);
	if (exclusive && before)
		memcpy(result.buf, before, result.len);
	else if (!exclusive && !last)
		memcpy(result.buf, to, result.len);
	node_leave_step(node, step);
	return error;
}

int node_scan(struct node *node, const struct collective_call *c)
{
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	MPI_Count count = (MPI_Count)input.count, length = SLOT_LEN / input.type->size;
	uint64_t first = node->step + 1;
	int error = 0;

	if (input.len * (size_t)node->size <= ALONE_LEN_MOST)
		return scan_short(node, c, input, result);
	node->chain = first;
	for (MPI_Count at = 0; at < count; at += length) {
		MPI_Count behind = at + length < count ? at + length : count;
		int failed = pass_on(node, c, first, node_enter(node), elements(input, at, behind), elements(result, at, behind));
		error = error ? error : failed;
	}
	node->chain = UINT64_MAX;
	return error;
}
