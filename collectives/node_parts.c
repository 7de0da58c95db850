/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives through slots in which a rank knows the lengths of its own blocks only: gatherv, scatterv, alltoallv and alltoallw. All is done in
 * one step, since nobody could tell how many more there are: whoever has something to give shows a table of lengths and places, and the
 * parts themselves if they fit in a slot together and are not sooner lent. Else the places are addresses, and readers fetch their parts through the
 * kernel; what is scattered, or about to be overwritten, is packed to memory of its own first. See node_area.h for steps and flags, node_lend.h
 * for what is lent when.
 */
#include "collectives/node_lend.h"

#include <stdlib.h>

#include "collectives/mismatch.h"
#include "common/error.h"
#include "fabric/host.h"

/* Beside the flag: bytes of the table and of the parts shown with it, and what their places are. */
struct table_head {
	uint64_t shown;
	uint64_t by_address;
};
_Static_assert(sizeof(struct table_head) <= HEAD_LEN, "beside the number of a body");

/* What there is for a rank. */
struct part {
	uint64_t len;
	uint64_t at; /* from the table on, or an address */
};

/* What our parts have in memory of their own. */
struct packed {
	char *memory;
	size_t at;
};

static bool gives_to(const struct node *node, const struct call *call, int to)
{
	if (to == node->rank)
		return false;
	return call->kind == COLL_GATHERV ? to == call->root : call->kind != COLL_SCATTERV || node->rank == call->root;
}

static bool takes_from(const struct node *node, const struct call *call, int from)
{
	if (from == node->rank)
		return false;
	return call->kind == COLL_SCATTERV ? from == call->root : call->kind != COLL_GATHERV || node->rank == call->root;
}

/* Everybody has one part, for the root. */
static bool has_one(const struct call *call)
{
	return call->kind == COLL_GATHERV;
}

static size_t table_count(const struct node *node, const struct call *call)
{
	return has_one(call) ? 1 : (size_t)node->size;
}

static size_t index_of(const struct call *call, int to)
{
	return has_one(call) ? 0 : (size_t)to;
}

static struct real part_for(const struct collective_call *c, int to)
{
	const struct call *call = &c->call;

	if (has_one(call))
		return real_of(c, data_all(&call->send));
	return real_of(c, data_block(call->kind != COLL_SCATTERV && call->in_place ? &call->receive : &call->send, to));
}

static struct real part_from(const struct collective_call *c, int from)
{
	const struct call *call = &c->call;

	return real_of(c, call->kind == COLL_SCATTERV ? data_all(&call->receive) : data_block(&call->receive, from));
}

/* Must it be packed before others can fetch it? */
static bool needs_packing(const struct call *call, struct real part)
{
	return !datatype_dense(part.type, part.count) || (call->in_place && call->kind >= COLL_ALLTOALLV);
}

/* A place that is not beside the flag, where the head is. */
static size_t place_len(uint64_t shown)
{
	return size_max((size_t)shown, NEAR_LEN + 1);
}

/* An address that nobody can read, without memory: whoever needs it has an error as well. */
static uint64_t part_address(const struct node *node, const struct call *call, struct real part, struct packed *packed)
{
	if (!needs_packing(call, part))
		return (uint64_t)(uintptr_t)part.buf + (uint64_t)part.type->true_lb;
	if (!packed->memory)
		return 0;
	char *to = packed->memory + packed->at;
	pack(node, to, part, 0, part.len);
	packed->at += part.len;
	return (uint64_t)(uintptr_t)to;
}

struct parts node_measure_parts(const struct node *node, const struct collective_call *c)
{
	struct parts parts = { .table = table_count(node, &c->call) * sizeof(struct part) };

	parts.total = parts.table;
	for (int i = 0; i < node->size; i++) {
		if (!gives_to(node, &c->call, i))
			continue;
		struct real part = part_for(c, i);
		if (part.len >= parts.longest.len)
			parts.longest = part;
		parts.total += round_up(part.len, sizeof(uint64_t));
		parts.scattered += needs_packing(&c->call, part) ? part.len : 0;
		parts.given = true;
	}
	return parts;
}

/* Are they lent? They must be if they do not fit in a slot; what is scattered only then. The longest of them stands for all. */
static struct loan loan_of_parts(struct node *node, const struct call *call, const struct parts *parts)
{
	if (parts->total > SLOT_LEN)
		return (struct loan){ .address = 1 };
	if (parts->total < LENT_LEN_MIN || parts->scattered)
		return (struct loan){ .address = 0 };
	return loan_begin(node, call->kind, loan_address(node, call->kind, parts->longest), parts->total, false);
}

void node_show_parts(struct node *node, const struct collective_call *c, uint64_t step, const struct parts *parts, bool lent, char *memory)
{
	struct table_head head = { .shown = lent ? parts->table : parts->total, .by_address = lent };
	struct packed packed = { .memory = memory };
	size_t at = parts->table;
	char *place = node_own_place(node, step, place_len(head.shown));

	memcpy(node->own->slots[step % DEPTH].head, &head, sizeof head);
	struct store how = node_store_begin(node, lent || parts->scattered ? 0 : parts->total, false);
	for (int i = 0; i < node->size; i++) {
		if (!gives_to(node, &c->call, i))
			continue;
		struct real real = part_for(c, i);
		struct part part = { .len = real.len, .at = lent ? part_address(node, &c->call, real, &packed) : at };
		if (!lent)
			node_store_part(node, &how, place + at, real, 0, real.len);
		at += round_up(real.len, sizeof(uint64_t));
		memcpy(place + index_of(&c->call, i) * sizeof part, &part, sizeof part);
	}
	node_store_end(node, &how, step);
	node_show(node, step);
}

/* Show what we give. While it is lent our memory, and what was packed, is read until the readers are gone. */
static int show_parts(struct node *node, const struct collective_call *c, uint64_t step, char **memory, struct loan *loan)
{
	struct parts parts = node_measure_parts(node, c);

	if (!parts.given)
		return 0;
	*loan = loan_of_parts(node, &c->call, &parts);
	bool packs = loan->address && parts.scattered;
	*memory = packs ? malloc(parts.scattered) : NULL;
	node_show_parts(node, c, step, &parts, loan->address, *memory);
	if (packs && !*memory)
		return error_set(MPI_ERR_NO_MEM, "no memory to pack %zu bytes for the other ranks of a collective", parts.scattered);
	return 0;
}

int node_take_part(struct node *node, const struct collective_call *c, uint64_t step, int from)
{
	struct real to = part_from(c, from);
	struct table_head head;
	struct part part;
	int error = 0;

	memcpy(&head, node_slot(node, from, step)->head, sizeof head);
	const char *place = node_place(node, from, step, place_len(head.shown));
	memcpy(&part, place + index_of(&c->call, node->rank) * sizeof part, sizeof part);
	size_t len = size_min((size_t)part.len, to.len);
	uint64_t begun_ns = node_sample_begin(node, from, step, place_len(head.shown));
	if (!head.by_address)
		unpack(to, 0, place + part.at, len);
	node_sample_end(node, from, step, begun_ns);
	if (head.by_address && len)
		error = node_fetch(node, from, part.at, to, 0, len);
	return part.len == to.len || error ? error : mismatch_len(node->comm->collectives, from, (size_t)part.len, to.len);
}

int node_copy_own_part(const struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool rooted = call->kind == COLL_GATHERV || call->kind == COLL_SCATTERV;

	if (call->in_place || (rooted && node->rank != call->root))
		return 0;
	struct real from = part_for(c, node->rank), to = part_from(c, node->rank);
	return datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
}

int node_exchange_parts(struct node *node, const struct collective_call *c)
{
	uint64_t step = node_enter(node);
	const struct call *call = &c->call;
	char *memory = NULL;
	struct loan loan = { .address = 0 };
	int error = show_parts(node, c, step, &memory, &loan), failed = node_copy_own_part(node, c);

	error = error ? error : failed;
	for (int i = 1; i < node->size; i++) {
		int from = (node->rank + i) % node->size;
		if (!takes_from(node, call, from))
			continue;
		node_wait(node, from, step);
		failed = node->misfit ? 0 : node_take_part(node, c, step, from); /* node_run says it; what is shown means something else */
		error = error ? error : failed;
	}
	error = error ? error : node_given_up(node);
	node_leave_step(node, step);
	bool for_root = call->kind == COLL_GATHERV;
	loan_end(node, &loan, for_root ? call->root : 0, for_root ? call->root + 1 : node->size, step);
	free(memory);
	return error;
}
