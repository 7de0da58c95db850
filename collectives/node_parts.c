/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives through slots in which a rank knows the lengths of its own blocks only: gatherv, scatterv, alltoallv and alltoallw; and an allgatherv of
 * long blocks. All is done in
 * one step, since nobody could tell how many more there are: whoever has something to give shows a table of lengths and places, and the
 * parts themselves if they fit in a slot together. Else the places are addresses, and readers fetch their parts through the kernel; what is
 * scattered, or about to be overwritten, is packed to memory of its own first. See node_area.h for steps and flags.
 */
#include "collectives/node_area.h"

#include <stdlib.h>

#include "collectives/mismatch.h"
#include "common/error.h"
#include "fabric/host.h"

/* Beside the flag: bytes of the table and of the parts shown with it, and what their places are. */
struct head {
	uint64_t shown;
	uint64_t by_address;
};
_Static_assert(sizeof(struct head) <= HEAD_LEN, "beside the number of a body");

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

/* The one part of an allgatherv is counted as the next rank's. */
static bool gives_to(const struct node *node, const struct call *call, int to)
{
	if (to == node->rank)
		return false;
	if (call->kind == COLL_ALLGATHERV)
		return to == (node->rank + 1) % node->size;
	return call->kind == COLL_GATHERV ? to == call->root : call->kind != COLL_SCATTERV || node->rank == call->root;
}

static bool takes_from(const struct node *node, const struct call *call, int from)
{
	if (from == node->rank)
		return false;
	return call->kind == COLL_SCATTERV ? from == call->root : call->kind != COLL_GATHERV || node->rank == call->root;
}

/* Everybody has one part, for the root or for all. */
static bool has_one(const struct call *call)
{
	return call->kind == COLL_GATHERV || call->kind == COLL_ALLGATHERV;
}

static size_t table_count(const struct node *node, const struct call *call)
{
	return has_one(call) ? 1 : (size_t)node->size;
}

static size_t index_of(const struct call *call, int to)
{
	return has_one(call) ? 0 : (size_t)to;
}

static struct real part_for(const struct collective_call *c, int rank, int to)
{
	const struct call *call = &c->call;

	if (call->kind == COLL_ALLGATHERV && call->in_place)
		to = rank;
	else if (has_one(call))
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
static uint64_t address_of(const struct node *node, const struct call *call, struct real part, struct packed *packed)
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

/* Show what we give. *BY_ADDRESS: our memory is read until the readers are gone. */
static int show_parts(struct node *node, const struct collective_call *c, uint64_t step, struct packed *packed, bool *by_address)
{
	size_t table = table_count(node, &c->call) * sizeof(struct part), total = table, scattered = 0;

	for (int i = 0; i < node->size; i++)
		if (gives_to(node, &c->call, i)) {
			struct real part = part_for(c, node->rank, i);
			total += round_up(part.len, sizeof(uint64_t));
			scattered += needs_packing(&c->call, part) ? part.len : 0;
		}
	*by_address = total > SLOT_LEN;
	struct head head = { .shown = *by_address ? table : total, .by_address = *by_address };
	char *place = node_own_place(node, step, place_len(head.shown));
	memcpy(node->own->slots[step % DEPTH].head, &head, sizeof head);
	packed->memory = *by_address && scattered ? malloc(scattered) : NULL;
	for (int i = 0; i < node->size; i++) {
		if (!gives_to(node, &c->call, i))
			continue;
		struct real real = part_for(c, node->rank, i);
		struct part part = { .len = real.len, .at = *by_address ? address_of(node, &c->call, real, packed) : table };
		if (!*by_address)
			pack(node, place + table, real, 0, real.len);
		table += round_up(real.len, sizeof(uint64_t));
		memcpy(place + index_of(&c->call, i) * sizeof part, &part, sizeof part);
	}
	node_show(node, step);
	if (*by_address && scattered && !packed->memory)
		return error_set(MPI_ERR_NO_MEM, "no memory to pack %zu bytes for the other ranks of a collective", scattered);
	return 0;
}

/* LEN bytes at ADDRESS of member FROM, by way of other memory if they are to be scattered here. */
static int fetch_part(struct node *node, int from, uint64_t address, struct real to, size_t len)
{
	uint32_t proc = group_proc(node->comm->group, from);
	int error = 0;

	if (datatype_dense(to.type, to.count))
		return shm_read_now(node->fabric, proc, to.buf + to.type->true_lb, address, len);
	char *piece = malloc(SLOT_LEN);
	if (!piece)
		return error_set(MPI_ERR_NO_MEM, "no memory for a piece of a collective");
	for (size_t at = 0; at < len && !error; at += SLOT_LEN) {
		size_t some = size_min(SLOT_LEN, len - at);
		error = shm_read_now(node->fabric, proc, piece, address + at, some);
		if (!error)
			unpack(to, at, piece, some);
	}
	free(piece);
	return error;
}

static int take_part(struct node *node, const struct collective_call *c, uint64_t step, int from)
{
	struct real to = part_from(c, from);
	struct head head;
	struct part part;
	int error = 0;

	node_wait(node, from, step);
	if (node->misfit)
		return 0; /* node_run says it; what is shown means something else */
	memcpy(&head, node_slot(node, from, step)->head, sizeof head);
	const char *place = node_place(node, from, step, place_len(head.shown));
	memcpy(&part, place + index_of(&c->call, node->rank) * sizeof part, sizeof part);
	size_t len = size_min((size_t)part.len, to.len);
	if (!head.by_address)
		unpack(to, 0, place + part.at, len);
	else if (len)
		error = fetch_part(node, from, part.at, to, len);
	return part.len == to.len || error ? error : mismatch_len(node->comm->collectives, from, (size_t)part.len, to.len);
}

/* What we give ourselves. */
static int copy_own_part(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	bool rooted = call->kind == COLL_GATHERV || call->kind == COLL_SCATTERV;

	if (call->in_place || (rooted && node->rank != call->root))
		return 0;
	struct real from = part_for(c, node->rank, node->rank), to = part_from(c, node->rank);
	return datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
}

int node_exchange_parts(struct node *node, const struct collective_call *c)
{
	uint64_t step = node_enter(node);
	const struct call *call = &c->call;
	bool gives = call->kind == COLL_GATHERV ? node->rank != call->root : call->kind != COLL_SCATTERV || node->rank == call->root;
	struct packed packed = { .memory = NULL };
	bool by_address = false;
	int error = gives ? show_parts(node, c, step, &packed, &by_address) : 0, failed = copy_own_part(node, c);

	error = error ? error : failed;
	for (int i = 1; i < node->size; i++) {
		int from = (node->rank + i) % node->size;
		failed = takes_from(node, call, from) ? take_part(node, c, step, from) : 0;
		error = error ? error : failed;
	}
	error = error ? error : node_given_up(node);
	node_leave_step(node, step);
	if (by_address && call->kind == COLL_GATHERV)
		node_wait_gone(node, call->root, call->root + 1, step);
	else if (by_address)
		node_wait_gone(node, 0, node->size, step);
	free(packed.memory);
	return error;
}
