/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Long blocks in one copy: their owner says in its slot where they lie, who needs one reads it from there through the kernel, and the owner
 * goes on when all have. The steps and flags are those of node_area.h; slots carry addresses instead of data.
 *
 * Every member must be able to read the others' memory: probed and agreed upon once per communicator. An owner whose data are not
 * one run of bytes shows no address, and all take the way through slots.
 */
#include "collectives/node_area.h"

#include "fabric/host.h"

/* Everybody shows a word. False when one of them is zero. */
static bool all_show(struct node *node, uint64_t step, uint64_t word)
{
	bool all = word != 0;

	memcpy(node_own_place(node, step, sizeof word), &word, sizeof word);
	node_show(node, step);
	node_wait_all(node, step, 0);
	for (int i = 0; i < node->size; i++) {
		memcpy(&word, node_place(node, i, step, sizeof word), sizeof word);
		all = all && word != 0;
	}
	return all;
}

static bool can_read_all(const struct node *node)
{
	for (int i = 0; i < node->size; i++)
		if (i != node->rank && !shm_can_read(node->fabric, group_proc(node->comm->group, i)))
			return false;
	return true;
}

bool node_is_direct(struct node *node)
{
	if (likely(node->direct_known))
		return node->direct;
	uint64_t step = node_enter(node);
	node->direct = all_show(node, step, can_read_all(node));
	node->direct_known = true;
	node_leave_step(node, step);
	return node->direct;
}

/* LEN bytes at byte AT of what MEMBER shows the address of in STEP. */
static int fetch(struct node *node, int member, uint64_t step, size_t at, void *to, size_t len)
{
	uint64_t address;

	memcpy(&address, node_place(node, member, step, sizeof address), sizeof address);
	return shm_read_now(node->fabric, group_proc(node->comm->group, member), to, address + at, len);
}

/* Where the first byte of dense data lies; 0 for others. */
static uint64_t address_of(struct real data)
{
	return data.type->contiguous ? (uint64_t)(uintptr_t)data.buf + (uint64_t)data.type->true_lb : 0;
}

/* Our block of the root's, by way of our own slot if it is scattered here. */
static int take_block(struct node *node, int root, uint64_t step, struct real block)
{
	size_t first = (size_t)node->rank * block.len;
	int error = 0;

	if (datatype_dense(block.type, block.count))
		return fetch(node, root, step, first, block.buf + block.type->true_lb, block.len);
	char *own = node_own_place(node, step, SLOT_LEN);
	for (size_t at = 0; at < block.len && !error; at += SLOT_LEN) {
		size_t len = size_min(SLOT_LEN, block.len - at);
		error = fetch(node, root, step, first + at, own, len);
		if (!error)
			unpack(block, at, own, len);
	}
	return error;
}

bool node_scatter_direct(struct node *node, const struct collective_call *c, int *error)
{
	const struct call *call = &c->call;
	uint64_t word;

	if (!node_is_direct(node))
		return false;
	uint64_t step = node_enter(node);
	if (node->rank == call->root) {
		word = address_of(real_of(c, data_all(&call->send)));
		memcpy(node_own_place(node, step, sizeof word), &word, sizeof word);
		node_show(node, step);
		if (word && !call->in_place) {
			struct real from = real_of(c, data_block(&call->send, node->rank)), to = real_of(c, data_all(&call->receive));
			datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
		}
	} else {
		node_wait(node, call->root, step);
		memcpy(&word, node_place(node, call->root, step, sizeof word), sizeof word);
		if (word)
			*error = take_block(node, call->root, step, real_of(c, data_all(&call->receive)));
		if (word && !*error)
			*error = node_given_up(node);
	}
	node_leave_step(node, step);
	if (word && node->rank == call->root) {
		node_wait_gone(node, 0, node->size, step);
		node_all_came(node, step);
	}
	return word != 0;
}
