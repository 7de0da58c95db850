/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives that move data, through slots; see node_area.h. Blocks longer than a piece go piece by piece: who writes is up to DEPTH
 * pieces ahead of who reads, and in exchanges everybody writes LAG pieces before it reads the first.
 */
#include "collectives/node_area.h"

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

void node_bcast(struct node *node, const struct collective_call *c)
{
	struct real data = real_of(c, data_all(&c->call.receive));
	int root = c->call.root;

	for (size_t at = 0; at < data.len; at += SLOT_LEN) {
		uint64_t step = node_enter(node);
		size_t len = size_min(SLOT_LEN, data.len - at);
		if (node->rank == root) {
			pack(node, node_own_place(node, step, len), data, at, len);
			node_show(node, step);
		} else {
			node_wait(node, root, step);
			unpack(data, at, node_place(node, root, step, len), len);
		}
		node_leave_step(node, step);
	}
}

static void copy_own(struct real from, struct real to)
{
	if (likely(datatype_dense(from.type, from.count) && datatype_dense(to.type, to.count)))
		memcpy(to.buf + to.type->true_lb, from.buf + from.type->true_lb, to.len);
	else
		datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
}

/* The root takes a piece of everybody's. */
static void collect(struct node *node, const struct collective_call *c, uint64_t step, size_t at, size_t len)
{
	for (int i = 0; i < node->size; i++) {
		if (i == node->rank)
			continue;
		node_wait(node, i, step);
		unpack(real_of(c, data_block(&c->call.receive, i)), at, node_place(node, i, step, len), len);
	}
}

void node_gather(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;
	struct real block = real_of(c, root ? data_block(&call->receive, node->rank) : data_all(&call->send));

	if (root && !call->in_place)
		copy_own(real_of(c, data_all(&call->send)), block);
	for (size_t at = 0; at < block.len; at += SLOT_LEN) {
		uint64_t step = node_enter(node);
		size_t len = size_min(SLOT_LEN, block.len - at);
		if (root) {
			collect(node, c, step, at, len);
		} else {
			pack(node, node_own_place(node, step, len), block, at, len);
			node_show(node, step);
		}
		node_leave_step(node, step);
	}
}

/* Longest piece when a slot holds one for each of the others: whole cache lines. */
static size_t piece_each(const struct node *node, size_t len)
{
	return size_min(len, SLOT_LEN / (size_t)(node->size - 1) & ~(size_t)(CACHE_LINE - 1));
}

/* Where in the slot of FROM the piece for TO is. */
static size_t place_for(int from, int to, size_t len)
{
	return (size_t)(to - (to > from)) * len;
}

/* A piece of the block of each of the others. */
static void show_each(struct node *node, const struct collective_call *c, const struct data *data, uint64_t step, size_t at, size_t len)
{
	char *to = node_own_place(node, step, len * (size_t)(node->size - 1));

	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			pack(node, to + place_for(node->rank, i, len), real_of(c, data_block(data, i)), at, len);
	node_show(node, step);
}

void node_scatter(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool root = node->rank == call->root;
	struct real block = real_of(c, root ? data_block(&call->send, node->rank) : data_all(&call->receive));
	size_t piece = piece_each(node, block.len);

	for (size_t at = 0; at < block.len; at += piece) {
		uint64_t step = node_enter(node);
		size_t len = size_min(piece, block.len - at);
		if (root) {
			show_each(node, c, &call->send, step, at, len);
		} else {
			node_wait(node, call->root, step);
			const char *from = node_place(node, call->root, step, len * (size_t)(node->size - 1));
			unpack(block, at, from + place_for(call->root, node->rank, len), len);
		}
		node_leave_step(node, step);
	}
	if (root && !call->in_place)
		copy_own(block, real_of(c, data_all(&call->receive)));
}

/* Pieces of everybody's block, in turns that begin behind ourselves. */
static void take_all(struct node *node, const struct collective_call *c, uint64_t step, size_t at, size_t len)
{
	for (int i = 1; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		node_wait(node, member, step);
		unpack(real_of(c, data_block(&c->call.receive, member)), at, node_place(node, member, step, len), len);
	}
}

void node_allgather(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct real own = real_of(c, data_block(&call->receive, node->rank));
	struct real from = call->in_place ? own : real_of(c, data_all(&call->send));
	uint64_t first = node->step + 1;
	size_t ahead = lag_of(node) * SLOT_LEN;

	for (size_t at = 0; at < own.len + ahead; at += SLOT_LEN) {
		if (at < own.len) {
			uint64_t step = node_enter(node);
			size_t len = size_min(SLOT_LEN, own.len - at);
			pack(node, node_own_place(node, step, len), from, at, len);
			node_show(node, step);
			if (at == 0 && !call->in_place)
				copy_own(from, own);
		}
		if (at >= ahead && at - ahead < own.len) {
			uint64_t step = step_at(first, at - ahead, SLOT_LEN);
			take_all(node, c, step, at - ahead, size_min(SLOT_LEN, own.len - (at - ahead)));
			node_leave_step(node, step);
		}
	}
	node_all_came(node, first - 1);
}

/* The same of blocks that have their own lengths, which all know. */
static void take_longer(struct node *node, const struct collective_call *c, uint64_t step, size_t at)
{
	for (int i = 1; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		struct real block = real_of(c, data_block(&c->call.receive, member));
		if (block.len <= at)
			continue;
		size_t len = size_min(SLOT_LEN, block.len - at);
		node_wait(node, member, step);
		unpack(block, at, node_place(node, member, step, len), len);
	}
	node_leave_step(node, step);
}

int node_allgatherv(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct real own = real_of(c, data_block(&call->receive, node->rank));
	struct real from = call->in_place ? own : real_of(c, data_all(&call->send));
	uint64_t first = node->step + 1;
	size_t ahead = lag_of(node) * SLOT_LEN, longest = 0;
	bool copies = !call->in_place;
	int error = 0;

	if (from.len != own.len) { /* the others expect as much as we do */
		error = mismatch_len(node->comm->collectives, node->rank, from.len, own.len);
		from = own;
		copies = false;
	}
	for (int i = 0; i < node->size; i++)
		longest = size_max(longest, real_of(c, data_block(&call->receive, i)).len);
	if (own.len && copies)
		copy_own(from, own);
	for (size_t at = 0; longest && at < longest + ahead; at += SLOT_LEN) {
		uint64_t step = at < longest ? node_enter(node) : 0;
		if (at < own.len) {
			size_t len = size_min(SLOT_LEN, own.len - at);
			pack(node, node_own_place(node, step, len), from, at, len);
			node_show(node, step);
		}
		if (at >= ahead && at - ahead < longest)
			take_longer(node, c, step_at(first, at - ahead, SLOT_LEN), at - ahead);
	}
	return error;
}

/* The others' pieces for us. */
static void take_each(struct node *node, const struct collective_call *c, uint64_t step, size_t at, size_t len)
{
	for (int i = 1; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		node_wait(node, member, step);
		const char *from = node_place(node, member, step, len * (size_t)(node->size - 1)) + place_for(member, node->rank, len);
		unpack(real_of(c, data_block(&c->call.receive, member)), at, from, len);
	}
}

void node_alltoall(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	const struct data *data = call->in_place ? &call->receive : &call->send;
	struct real own = real_of(c, data_block(&call->receive, node->rank));
	uint64_t first = node->step + 1;
	size_t piece = piece_each(node, own.len), ahead = lag_of(node) * piece;

	for (size_t at = 0; at < own.len + ahead; at += piece) {
		if (at < own.len) {
			show_each(node, c, data, node_enter(node), at, size_min(piece, own.len - at));
			if (at == 0 && !call->in_place)
				copy_own(real_of(c, data_block(data, node->rank)), own);
		}
		if (at >= ahead && at - ahead < own.len) {
			uint64_t step = step_at(first, at - ahead, piece);
			take_each(node, c, step, at - ahead, size_min(piece, own.len - (at - ahead)));
			node_leave_step(node, step);
		}
	}
	node_all_came(node, first - 1);
}

/* ---- The halves of what fits in one step ---- */

static struct real block_of(const struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;

	switch (call->kind) {
	case COLL_GATHER:
		return real_of(c, node->rank == call->root ? data_block(&call->receive, node->rank) : data_all(&call->send));
	case COLL_SCATTER:
		return real_of(c, node->rank == call->root ? data_block(&call->send, node->rank) : data_all(&call->receive));
	case COLL_BCAST:
		return real_of(c, data_all(&call->receive));
	default:
		return real_of(c, data_block(&call->receive, node->rank));
	}
}

static void show_block(struct node *node, struct real block, uint64_t step)
{
	pack(node, node_own_place(node, step, block.len), block, 0, block.len);
	node_show(node, step);
}

void node_show_blocks(struct node *node, const struct collective_call *c, uint64_t step)
{
	const struct call *call = &c->call;
	struct real block = block_of(node, c);
	bool root = node->rank == call->root;

	switch (call->kind) {
	case COLL_BCAST:
		if (root)
			show_block(node, block, step);
		break;
	case COLL_GATHER:
		if (!root)
			show_block(node, block, step);
		break;
	case COLL_SCATTER:
		if (root)
			show_each(node, c, &call->send, step, 0, block.len);
		break;
	case COLL_ALLGATHER:
		show_block(node, call->in_place ? block : real_of(c, data_all(&call->send)), step);
		break;
	case COLL_ALLTOALL:
		show_each(node, c, call->in_place ? &call->receive : &call->send, step, 0, block.len);
		break;
	default: /* a barrier */
		node_own_place(node, step, 0);
		node_show(node, step);
	}
}

void node_take_blocks(struct node *node, const struct collective_call *c, uint64_t step)
{
	const struct call *call = &c->call;
	struct real block = block_of(node, c);
	bool root = node->rank == call->root;

	switch (call->kind) {
	case COLL_BCAST:
		if (!root)
			unpack(block, 0, node_place(node, call->root, step, block.len), block.len);
		break;
	case COLL_GATHER:
		if (root && !call->in_place)
			copy_own(real_of(c, data_all(&call->send)), block);
		if (root)
			collect(node, c, step, 0, block.len);
		break;
	case COLL_SCATTER:
		if (!root)
			unpack(block, 0, node_place(node, call->root, step, block.len * (size_t)(node->size - 1)) +
					 place_for(call->root, node->rank, block.len), block.len);
		else if (!call->in_place)
			copy_own(block, real_of(c, data_all(&call->receive)));
		break;
	case COLL_ALLGATHER:
		if (!call->in_place)
			copy_own(real_of(c, data_all(&call->send)), block);
		take_all(node, c, step, 0, block.len);
		break;
	case COLL_ALLTOALL:
		if (!call->in_place)
			copy_own(real_of(c, data_block(&call->send, node->rank)), block);
		take_each(node, c, step, 0, block.len);
		break;
	default:
		break;
	}
}
