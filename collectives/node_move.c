/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives that move data, through slots; see node_area.h. Blocks longer than a piece go piece by piece: who writes is up to DEPTH
 * pieces ahead of who reads, and in exchanges everybody writes LAG pieces before it reads the first.
 */
#include "collectives/node_lend.h"

#include "collectives/mismatch.h"

/*
 * Bytes that a root has for several others from which on it usually lends them: it would copy them all alone.
 */
enum { LENT_BY_ROOT_MIN = 128 << 10 };

/* Exchanges: pieces written before the first is read. With a core for each rank the others write at the same time. */
static size_t lag_of(const struct node *node)
{
	return node->crowded ? DEPTH / 2 : 1;
}

/*
 * Everybody looks for everybody. When ranks share cores rank 0 looks alone and lets the others go: it is then the first to leave, and what
 * often follows, it gives and they take, waits for nobody.
 */
void node_barrier(struct node *node)
{
	uint64_t step = node_enter(node);

	/* It has no data, but the flag and its sum have a slot that those who are behind may still have to look at. */
	if (!node->crowded) {
		node_own_place(node, step, 0);
		node_show(node, step);
		node_wait_all(node, step, step - 1);
	} else if (node->rank == 0) {
		node_wait_all(node, step, step - 1);
		node_show(node, step);
	} else {
		node_own_place(node, step, 0);
		node_show(node, step);
		node_wait(node, 0, step);
		node_all_came(node, step - 1);
	}
	node_leave_step(node, step);
}

/* Step of the piece at byte AT, counted from FIRST. */
static uint64_t step_at(uint64_t first, size_t at, size_t piece)
{
	return first + at / piece;
}

/* Piece AT of a block that goes through slots. In the first of a long one, beside the flag, that it does. */
static void show_piece(struct node *node, struct real block, uint64_t step, size_t at, size_t len)
{
	node_store_piece(node, step, block, at, len);
	if (len >= LENT_LEN_MIN)
		head_write(node, step, 0, 0);
	node_show(node, step);
}

static int bcast_from_root(struct node *node, struct real data)
{
	bool may_lend = node_may_lend(node, data.len);
	struct loan loan = may_lend ? loan_begin(node, COLL_BCAST, address_of(data), data.len, false) : (struct loan){ .address = 0 };
	uint64_t first = node->step + 1;

	if (loan.address) {
		node_show_loan(node, first, &loan);
		node_skip_to(node, last_step(first, data.len, SLOT_LEN));
	} else {
		for (size_t at = 0; at < data.len; at += SLOT_LEN) {
			uint64_t step = node_enter(node);
			show_piece(node, data, step, at, size_min(SLOT_LEN, data.len - at));
			node_leave_step(node, step);
		}
	}
	loan_end(node, &loan, 0, node->size, node->step);
	return 0;
}

static void copy_own(struct real from, struct real to)
{
	if (likely(datatype_dense(from.type, from.count) && datatype_dense(to.type, to.count)))
		memcpy(to.buf + to.type->true_lb, from.buf + from.type->true_lb, to.len);
	else
		datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
}

/* Where in the slot of FROM the piece for TO is. */
static size_t place_for(int from, int to, size_t len)
{
	return (size_t)(to - (to > from)) * len;
}

/*
 * From MEMBER, whose flag has been waited for: piece AT of its block, or all of the block, which begins OFFSET bytes behind what it lends. LENDERS: NULL
 * when nobody may; known from the first piece on. SHOWN bytes are in its slot: the piece, or one for each of the others.
 */
static int take_piece(struct node *node, struct lenders *lenders, int member, struct real block, uint64_t step, size_t at, size_t len,
		      size_t shown, size_t offset)
{
	if (lenders && at == 0 && lenders_meet(node, lenders, member, step))
		return node_fetch(node, member, lenders->address[member] + offset, block, 0, block.len);
	if (!lenders || !lends(lenders, member))
		node_take_piece(node, member, step, shown, shown > len ? place_for(member, node->rank, len) : 0, block, at, len);
	return 0;
}

/* The root takes a piece of everybody's. */
static int collect(struct node *node, const struct collective_call *c, struct lenders *lenders, uint64_t step, size_t at, size_t len)
{
	int error = 0;

	for (int i = 0; i < node->size; i++) {
		if (i == node->rank || (lenders && lends(lenders, i)))
			continue;
		node_wait(node, i, step);
		int failed = take_piece(node, lenders, i, real_of(c, data_block(&c->call.receive, i)), step, at, len,
					len, 0);
		error = error ? error : failed;
	}
	return error;
}

static int gather_at_root(struct node *node, const struct collective_call *c, struct real block, bool may_lend)
{
	uint64_t last = block.len ? last_step(node->step + 1, block.len, SLOT_LEN) : 0;
	struct lenders lenders;
	int error = 0;

	if (may_lend)
		lenders_none(&lenders, node->size);
	for (size_t at = 0; at < block.len; at += SLOT_LEN) {
		uint64_t step = node_enter(node);
		int failed = collect(node, c, may_lend ? &lenders : NULL, step, at, size_min(SLOT_LEN, block.len - at));
		error = error ? error : failed;
		node_leave_step(node, step);
		if (may_lend && lenders.count == node->size - 1) {
			node_skip_to(node, last);
			break;
		}
	}
	return may_lend && !error && lenders.count ? node_given_up(node) : error;
}

int node_gather(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;
	struct real block = real_of(c, root ? data_block(&call->receive, node->rank) : data_all(&call->send));
	bool may_lend = node_may_lend(node, block.len);

	if (root && !call->in_place)
		copy_own(real_of(c, data_all(&call->send)), block);
	if (root)
		return gather_at_root(node, c, block, may_lend);
	struct loan loan = may_lend ? loan_begin(node, COLL_GATHER, address_of(block), block.len, false) : (struct loan){ .address = 0 };
	uint64_t first = node->step + 1;
	if (loan.address) {
		node_show_loan(node, first, &loan);
		node_skip_to(node, last_step(first, block.len, SLOT_LEN));
		loan_end(node, &loan, call->root, call->root + 1, first);
		return 0;
	}
	for (size_t at = 0; at < block.len; at += SLOT_LEN) {
		uint64_t step = node_enter(node);
		show_piece(node, block, step, at, size_min(SLOT_LEN, block.len - at));
		node_leave_step(node, step);
	}
	loan_end(node, &loan, call->root, call->root + 1, node->step);
	return 0;
}

/* Longest piece when a slot holds one for each of the others: whole cache lines. */
static size_t piece_each(const struct node *node, size_t len)
{
	return size_min(len, SLOT_LEN / (size_t)(node->size - 1) & ~(size_t)(CACHE_LINE - 1));
}

/* A piece of the block of each of the others. */
static void show_each(struct node *node, const struct collective_call *c, const struct data *data, uint64_t step, size_t at, size_t len)
{
	size_t all = len * (size_t)(node->size - 1);
	char *to = node_own_place(node, step, all);
	struct real own = real_of(c, data_block(data, node->rank));
	struct store how = node_store_begin(node, datatype_dense(own.type, own.count) ? all : 0, own.len > len);

	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			node_store_part(node, &how, to + place_for(node->rank, i, len), real_of(c, data_block(data, i)), at, len);
	node_store_end(node, &how, step);
	if (all > SHORT_LEN)
		head_write(node, step, 0, 0);
	node_show(node, step);
}

/* All blocks of the root lie side by side, if elements have no gaps. */
static int scatter_from_root(struct node *node, const struct collective_call *c, struct real block)
{
	const struct call *call = &c->call;
	size_t piece = piece_each(node, block.len);
	uint64_t first = node->step + 1;
	struct loan loan = { .address = 0 };

	if (node_may_lend(node, block.len))
		loan = loan_begin(node, COLL_SCATTER, address_of(real_of(c, data_block(&call->send, 0))), block.len,
				  node->size > 2 && block.len * (size_t)(node->size - 1) >= LENT_BY_ROOT_MIN);
	if (loan.address) {
		node_show_loan(node, first, &loan);
		node_skip_to(node, last_step(first, block.len, piece));
	} else {
		for (size_t at = 0; at < block.len; at += piece) {
			uint64_t step = node_enter(node);
			show_each(node, c, &call->send, step, at, size_min(piece, block.len - at));
			node_leave_step(node, step);
		}
	}
	if (!call->in_place)
		copy_own(block, real_of(c, data_all(&call->receive)));
	loan_end(node, &loan, 0, node->size, node->step);
	return 0;
}

/*
 * What the root has for us, in pieces of PIECE bytes, or lends all at once. EACH: it shows one for each of the others, and lends them side
 * by side.
 */
static int take_from_root(struct node *node, int root, struct real block, size_t piece, bool each)
{
	size_t others = each ? (size_t)(node->size - 1) : 1;
	uint64_t first = node->step + 1;

	for (size_t at = 0; at < block.len; at += piece) {
		uint64_t step = node_enter(node), address = 0;
		size_t len = size_min(piece, block.len - at);
		node_wait(node, root, step);
		if (at == 0 && node_may_lend(node, block.len))
			address = head_read(node, root, step).address;
		if (address) {
			int error = node_fetch(node, root, address + (each ? (size_t)node->rank * block.len : 0), block, 0, block.len);
			error = error ? error : node_given_up(node);
			node_skip_to(node, last_step(first, block.len, piece));
			return error;
		}
		node_take_piece(node, root, step, len * others, each ? place_for(root, node->rank, len) : 0, block, at, len);
		node_leave_step(node, step);
	}
	return 0;
}

int node_bcast(struct node *node, const struct collective_call *c)
{
	struct real data = real_of(c, data_all(&c->call.receive));

	if (node->rank == c->call.root)
		return bcast_from_root(node, data);
	return take_from_root(node, c->call.root, data, SLOT_LEN, false);
}

int node_scatter(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;
	struct real block = real_of(c, root ? data_block(&call->send, node->rank) : data_all(&call->receive));

	if (root)
		return scatter_from_root(node, c, block);
	return take_from_root(node, call->root, block, piece_each(node, block.len), true);
}

/*
 * Pieces of everybody's block, in turns that begin behind ourselves. EACH: of what they show, for each of the others, the one for us.
 */
static int take_pieces(struct node *node, const struct collective_call *c, struct lenders *lenders, bool each, uint64_t step, size_t at,
		       size_t len)
{
	int error = 0;

	for (int i = 1; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		if (lenders && lends(lenders, member))
			continue;
		node_wait(node, member, step);
		struct real block = real_of(c, data_block(&c->call.receive, member));
		int failed = take_piece(node, lenders, member, block, step, at, len, each ? len * (size_t)(node->size - 1) : len,
					each ? (size_t)node->rank * block.len : 0);
		error = error ? error : failed;
	}
	return error;
}

/* An exchange of one block with each member, or of the same with all. */
struct exchange {
	const struct data *data; /* what we give: NULL, a block for each; else FROM */
	struct real from, own;
	size_t piece;
};

static void show_first(struct node *node, const struct collective_call *c, const struct exchange *e, const struct loan *loan)
{
	const struct data *data = e->data;
	uint64_t step = node_enter(node);

	if (loan->address)
		node_show_loan(node, step, loan);
	else if (data)
		show_each(node, c, data, step, 0, size_min(e->piece, e->own.len));
	else
		show_piece(node, e->from, step, 0, size_min(e->piece, e->own.len));
	if (!c->call.in_place)
		copy_own(data ? real_of(c, data_block(data, node->rank)) : e->from, e->own);
}

static void show_next(struct node *node, const struct collective_call *c, const struct exchange *e, size_t at)
{
	uint64_t step = node_enter(node);
	size_t len = size_min(e->piece, e->own.len - at);

	if (e->data)
		show_each(node, c, e->data, step, at, len);
	else
		show_piece(node, e->from, step, at, len);
}

static int exchange(struct node *node, const struct collective_call *c, const struct exchange *e, uint64_t address)
{
	size_t len = e->own.len, piece = e->piece, ahead = lag_of(node) * piece;
	bool may_lend = node_may_lend(node, len);
	uint64_t first = node->step + 1, last = len ? last_step(first, len, piece) : first;
	struct loan loan = may_lend ? loan_begin(node, c->call.kind, address, len, false) : (struct loan){ .address = 0 };
	struct lenders lenders, *met = may_lend ? &lenders : NULL;
	int error = 0;

	if (met)
		lenders_none(met, node->size);
	for (size_t at = 0; at < len + ahead; at += piece) {
		if (at == 0 && len)
			show_first(node, c, e, &loan);
		else if (at < len && loan.address)
			node_enter(node);
		else if (at < len)
			show_next(node, c, e, at);
		if (at < ahead || at - ahead >= len)
			continue;
		uint64_t step = step_at(first, at - ahead, piece);
		size_t some = size_min(piece, len - (at - ahead));
		int failed = take_pieces(node, c, met, e->data, step, at - ahead, some);
		error = error ? error : failed;
		if (loan.address && met->count == node->size - 1) {
			node_skip_to(node, last);
			break;
		}
		node_leave_step(node, step);
	}
	if (met && met->count && !error)
		error = node_given_up(node);
	node_all_came(node, first - 1);
	loan_end(node, &loan, 0, node->size, node->step);
	return error;
}

int node_allgather(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct exchange e = { .own = real_of(c, data_block(&call->receive, node->rank)), .piece = SLOT_LEN };

	e.from = call->in_place ? e.own : real_of(c, data_all(&call->send));
	return exchange(node, c, &e, address_of(e.from));
}

int node_alltoall(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct exchange e = { .data = call->in_place ? &call->receive : &call->send,
			      .own = real_of(c, data_block(&call->receive, node->rank)) };

	e.piece = piece_each(node, e.own.len);
	/* what is in place is overwritten while others may still read it */
	return exchange(node, c, &e, call->in_place ? 0 : address_of(real_of(c, data_block(e.data, 0))));
}

/* Pieces of everybody's block; blocks have their own lengths, which all know. */
static int take_longer(struct node *node, const struct collective_call *c, struct lenders *lenders, uint64_t step, size_t at)
{
	int error = 0;

	for (int i = 1; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		struct real block = real_of(c, data_block(&c->call.receive, member));
		if (block.len <= at || (lenders && lends(lenders, member)))
			continue;
		size_t len = size_min(SLOT_LEN, block.len - at);
		struct lenders *who = block.len >= LENT_LEN_MIN ? lenders : NULL;
		node_wait(node, member, step);
		int failed = take_piece(node, who, member, block, step, at, len, len, 0);
		error = error ? error : failed;
	}
	return error;
}

struct real node_own_block(const struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct real own = real_of(c, data_block(&call->receive, node->rank)), from = own;

	if (!call->in_place)
		from = real_of(c, data_all(&call->send));
	return from.len == own.len ? from : own;
}

/* To its place in the result; if it is not as long as the others expect, that is an error. */
static int copy_own_block(const struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct real own = real_of(c, data_block(&call->receive, node->rank)), from = real_of(c, data_all(&call->send));

	if (call->in_place)
		return 0;
	if (from.len != own.len)
		return mismatch_len(node->comm->collectives, node->rank, from.len, own.len);
	if (own.len)
		copy_own(from, own);
	return 0;
}

int node_allgatherv(struct node *node, const struct collective_call *c)
{
	size_t ahead = lag_of(node) * SLOT_LEN, longest = 0;
	struct lenders lenders, *met = NULL;
	struct loan loan = { .address = 0 };
	struct real from = node_own_block(node, c);
	int error = copy_own_block(node, c);

	for (int i = 0; i < node->size; i++)
		longest = size_max(longest, real_of(c, data_block(&c->call.receive, i)).len);
	if (node_may_lend(node, longest)) {
		met = &lenders;
		lenders_none(met, node->size);
		if (from.len >= LENT_LEN_MIN)
			loan = loan_begin(node, COLL_ALLGATHERV, address_of(from), from.len, false);
	}
	uint64_t first = node->step + 1;
	for (size_t at = 0; longest && at < longest + ahead; at += SLOT_LEN) {
		uint64_t step = at < longest ? node_enter(node) : 0;
		if (at == 0 && loan.address)
			node_show_loan(node, step, &loan);
		else if (at < from.len && !loan.address)
			show_piece(node, from, step, at, size_min(SLOT_LEN, from.len - at));
		if (at >= ahead && at - ahead < longest) {
			step = step_at(first, at - ahead, SLOT_LEN);
			int failed = take_longer(node, c, met, step, at - ahead);
			error = error ? error : failed;
			node_leave_step(node, step);
		}
	}
	if (met && met->count && !error)
		error = node_given_up(node);
	loan_end(node, &loan, 0, node->size, node->step);
	return error;
}

/* ---- The halves of what fits in one step ---- */

static void show_block(struct node *node, struct real block, uint64_t step)
{
	node_store_piece(node, step, block, 0, block.len);
	node_show(node, step);
}

void node_show_blocks(struct node *node, const struct collective_call *c, uint64_t step)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;

	switch (call->kind) {
	case COLL_BCAST:
		if (root)
			show_block(node, real_of(c, data_all(&call->receive)), step);
		break;
	case COLL_GATHER:
		if (!root)
			show_block(node, real_of(c, data_all(&call->send)), step);
		break;
	case COLL_SCATTER:
		if (root)
			show_each(node, c, &call->send, step, 0, real_of(c, data_block(&call->send, 0)).len);
		break;
	case COLL_ALLGATHER:
	case COLL_ALLGATHERV:
		show_block(node, node_own_block(node, c), step);
		break;
	case COLL_ALLTOALL:
		show_each(node, c, call->in_place ? &call->receive : &call->send, step, 0, real_of(c, data_block(&call->receive, 0)).len);
		break;
	default: /* a barrier */
		node_own_place(node, step, 0);
		node_show(node, step);
	}
}

int node_copy_own_block(const struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;

	switch (call->kind) {
	case COLL_GATHER:
		if (root && !call->in_place)
			copy_own(real_of(c, data_all(&call->send)), real_of(c, data_block(&call->receive, node->rank)));
		return 0;
	case COLL_SCATTER:
		if (root && !call->in_place)
			copy_own(real_of(c, data_block(&call->send, node->rank)), real_of(c, data_all(&call->receive)));
		return 0;
	case COLL_ALLGATHER:
	case COLL_ALLGATHERV:
		return copy_own_block(node, c);
	case COLL_ALLTOALL:
		if (!call->in_place)
			copy_own(real_of(c, data_block(&call->send, node->rank)), real_of(c, data_block(&call->receive, node->rank)));
		return 0;
	default:
		return 0;
	}
}

int node_take_blocks(struct node *node, const struct collective_call *c, uint64_t step)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;
	struct real block;

	switch (call->kind) {
	case COLL_BCAST:
		block = real_of(c, data_all(&call->receive));
		if (!root)
			node_take_piece(node, call->root, step, block.len, 0, block, 0, block.len);
		break;
	case COLL_GATHER:
		if (root)
			collect(node, c, NULL, step, 0, real_of(c, data_block(&call->receive, node->rank)).len);
		break;
	case COLL_SCATTER:
		block = real_of(c, data_all(&call->receive));
		if (!root)
			node_take_piece(node, call->root, step, block.len * (size_t)(node->size - 1),
					place_for(call->root, node->rank, block.len), block, 0, block.len);
		break;
	case COLL_ALLGATHER:
		take_pieces(node, c, NULL, false, step, 0, real_of(c, data_block(&call->receive, node->rank)).len);
		break;
	case COLL_ALLGATHERV:
		take_longer(node, c, NULL, step, 0);
		break;
	case COLL_ALLTOALL:
		take_pieces(node, c, NULL, true, step, 0, real_of(c, data_block(&call->receive, node->rank)).len);
		break;
	default:
		break;
	}
	return node_copy_own_block(node, c);
}
