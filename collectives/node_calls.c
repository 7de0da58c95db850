/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What a nonblocking collective through the shared memory of a host shows, and what it takes: see node_background.h. */
#include "collectives/node_background.h"

#include <stdlib.h>

#include "collectives/node_combine.h"
#include "collectives/pattern.h"
#include "common/counters.h"
#include "common/error.h"

enum {
	INPUTS_LEN_MOST = 64 << 10, /* of a reduction whose members combine all inputs alone */
	LOOK_LEN = 1 << 20,         /* bytes of what is lent that are moved in one look: others want to go on, too */
	LENT_SCAN_MOST = 4,         /* members of which each reads the inputs of all before it */
};

static bool is_reduction(enum collective kind)
{
	return kind >= COLL_REDUCE && kind <= COLL_EXSCAN;
}

static bool is_scan(enum collective kind)
{
	return kind == COLL_SCAN || kind == COLL_EXSCAN;
}

/* ---- Which way ---- */

/* What a member shows at most, when everything goes through slots. */
static size_t shown_len(const struct node *node, const struct collective_call *c, size_t bytes)
{
	size_t longest = 0;

	switch (c->call.kind) {
	case COLL_BARRIER:
		return 0;
	case COLL_SCATTER:
	case COLL_ALLTOALL:
		return bytes * (size_t)(node->size - 1);
	case COLL_ALLGATHERV:
		for (int i = 0; i < node->size; i++)
			longest = size_max(longest, real_of(c, data_block(&c->call.receive, i)).len);
		return longest;
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_REDUCE_SCATTER:
		return node_longest_block(node, c) * (size_t)node->size;
	default:
		return bytes;
	}
}

/* Do members combine the inputs of all, or of many, alone? */
static bool combines_alone(enum collective kind)
{
	return kind == COLL_REDUCE || kind == COLL_ALLREDUCE || is_scan(kind);
}

enum background_way background_way(const struct node *node, const struct collective_call *c, MPI_Count bytes)
{
	enum collective kind = c->call.kind;

	if (node_has_parts(kind))
		return node->lends ? BY_PARTS : BY_MESSAGES;
	if (bytes < 0 || (is_reduction(kind) && !node_can_reduce(node, c->call.send.type)))
		return BY_MESSAGES;
	if (shown_len(node, c, (size_t)bytes) <= SLOT_LEN &&
	    (!combines_alone(kind) || (size_t)bytes * (size_t)node->size <= INPUTS_LEN_MOST))
		return IN_SLOT;
	if (!node->lends || (is_scan(kind) && node->size > LENT_SCAN_MOST) ||
	    (is_reduction(kind) && !is_scan(kind) && !op_commutative(c->op)))
		return BY_MESSAGES;
	return LENT;
}

/* ---- What is lent ---- */

/* All blocks of a row. */
static struct real row_of(const struct node *node, const struct collective_call *c, const struct data *data)
{
	struct real row = real_of(c, data_block(data, 0));

	row.count *= (size_t)node->size;
	row.len *= (size_t)node->size;
	return row;
}

/* What this member has for others; of no length: nothing. *OVERWRITTEN: here, before all of them may have read it. */
static struct real lent_of(const struct node *node, const struct collective_call *c, bool *overwritten)
{
	const struct call *call = &c->call;
	struct real nothing = { .len = 0 };
	bool root = node->rank == call->root;

	*overwritten = false;
	switch (call->kind) {
	case COLL_BCAST:
		return root ? real_of(c, data_all(&call->receive)) : nothing;
	case COLL_SCATTER:
		return root ? row_of(node, c, &call->send) : nothing;
	case COLL_GATHER:
		return root ? nothing : real_of(c, data_all(&call->send));
	case COLL_ALLGATHERV:
		return node_own_block(node, c);
	case COLL_ALLGATHER:
		return real_of(c, call->in_place ? data_block(&call->receive, node->rank) : data_all(&call->send));
	case COLL_ALLTOALL:
		*overwritten = call->in_place;
		return row_of(node, c, call->in_place ? &call->receive : &call->send);
	case COLL_SCAN:
	case COLL_EXSCAN:
		*overwritten = call->in_place;
		return node->rank < node->size - 1 ? real_of(c, data_all(&call->send)) : nothing;
	case COLL_REDUCE:
		if (node->size == 2 && root)
			return nothing;
		return real_of(c, data_all(&call->send));
	default:
		*overwritten = call->in_place && call->kind != COLL_ALLREDUCE; /* there everyone overwrites what all have read */
		return real_of(c, data_all(&call->send));
	}
}

/* Does each member combine a share, and lend it? Two of whom one is the root do not. */
static bool by_shares(const struct node *node, const struct background_call *call)
{
	enum collective kind = call->collective.call.kind;

	return call->way == LENT && (kind == COLL_ALLREDUCE || (kind == COLL_REDUCE && node->size > 2));
}

unsigned background_steps(const struct node *node, const struct background_call *call)
{
	return by_shares(node, call) ? 2 : 1;
}

static MPI_Count share_of(const struct node *node, const struct background_call *call, int member)
{
	return share_start(call->collective.call.send.count, node->size, member);
}

/* Our share of a reduction: where it is combined. Only the root of a reduce has room for it. */
static struct real own_share(const struct node *node, const struct background_call *call)
{
	const struct collective_call *c = &call->collective;
	bool has_result = c->call.kind == COLL_ALLREDUCE || node->rank == c->call.root;
	MPI_Count first = share_of(node, call, node->rank), behind = share_of(node, call, node->rank + 1);
	struct real share = elements(real_of(c, has_result ? data_all(&c->call.receive) : data_all(&c->call.send)), first, behind);

	if (!has_result)
		share.buf = call->memory + (call->packed ? call->lent.len : 0);
	return share;
}

int background_equip(const struct node *node, struct background_call *call)
{
	const struct collective_call *c = &call->collective;
	bool overwritten;
	size_t len = 0;

	if (call->way == LENT) {
		call->lent = lent_of(node, c, &overwritten);
		if (call->lent.len && !overwritten)
			call->address = loan_address(node, c->call.kind, call->lent);
		call->packed = call->lent.len && !call->address;
		len = call->packed ? call->lent.len : 0;
		if (by_shares(node, call) && c->call.kind == COLL_REDUCE && node->rank != c->call.root)
			len += own_share(node, call).len;
	} else if (call->way == BY_PARTS) {
		call->parts = node_measure_parts(node, c);
		len = call->parts.total > SLOT_LEN ? call->parts.scattered : 0;
	}
	if (len > call->memory_len) {
		free(call->memory);
		call->memory = malloc(len);
		call->memory_len = call->memory ? len : 0;
	}
	return len > call->memory_len ? error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of a nonblocking collective", len) : 0;
}

/* ---- Showing ---- */

static void show_loan(struct node *node, struct background_call *call)
{
	if (call->lent.len) {
		if (call->packed) {
			pack(node, call->memory, call->lent, 0, call->lent.len);
			call->address = (uint64_t)(uintptr_t)call->memory;
		}
		struct loan loan = { .address = call->address };
		node_show_loan(node, call->step, &loan);
		counter_add(&counters.collectives_lent, 1);
	}
	call->error = node_copy_own_block(node, &call->collective);
}

void background_show(struct node *node, struct background_call *call)
{
	const struct collective_call *c = &call->collective;

	call->shown = true;
	if (call->way == LENT) {
		show_loan(node, call);
	} else if (call->way == BY_PARTS) {
		if (call->parts.given)
			node_show_parts(node, c, call->step, &call->parts, call->parts.total > SLOT_LEN, call->memory);
		call->error = node_copy_own_part(node, c);
	} else if (is_reduction(c->call.kind)) {
		node_show_operand(node, c, call->step);
	} else {
		node_show_blocks(node, c, call->step);
	}
}

/* ---- Taking ---- */

/* Does the first step need what a member shows? */
static bool needs(const struct node *node, const struct background_call *call, int member)
{
	const struct call *of = &call->collective.call;

	switch (of->kind) {
	case COLL_BCAST:
	case COLL_SCATTER:
	case COLL_SCATTERV:
		return member == of->root;
	case COLL_GATHER:
	case COLL_GATHERV:
		return node->rank == of->root;
	case COLL_REDUCE:
		return node->rank == of->root || by_shares(node, call);
	case COLL_SCAN:
	case COLL_EXSCAN:
		return member < node->rank;
	case COLL_ALLGATHERV:
		return real_of(&call->collective, data_block(&of->receive, member)).len > 0;
	default:
		return true;
	}
}

/* Is it there? It must be of the same calls as ours; if not, all of them end with that error. */
static bool has_shown(struct node *node, struct node *front, const struct background_call *call, int member, uint64_t step)
{
	if (!node_here(node, member, step))
		return false;
	/* relaxed: written before the flag */
	if (unlikely(atomic_load_explicit(&node_slot(node, member, step)->sum, memory_order_relaxed) != call->sum)) {
		node_misfit(front, member);
		return false;
	}
	return true;
}

static int awaited_member(const struct node *node, const struct background_call *call)
{
	return (node->rank + 1 + call->awaited) % node->size;
}

static bool all_have_shown(struct node *node, struct node *front, struct background_call *call)
{
	for (; call->awaited < node->size - 1; call->awaited++) {
		int member = awaited_member(node, call);
		if (needs(node, call, member) && !has_shown(node, front, call, member, call->step))
			return false;
	}
	return true;
}

static void note_error(struct background_call *call, int error)
{
	if (!call->error)
		call->error = error;
}

/* Some of what MEMBER lends at ADDRESS goes TO its place; then all of it has been taken. */
static void fetch_some(struct node *node, struct background_call *call, int member, uint64_t address, struct real to)
{
	size_t len = size_min(LOOK_LEN, to.len - call->at);
	int error = 0;

	if (unlikely(!address))
		error = error_set(MPI_ERR_OTHER, "rank %d could not do its part of a collective", member);
	else if (len)
		error = node_fetch(node, member, address + call->at, to, call->at, len);
	note_error(call, error);
	call->at += len;
	if (call->at == to.len || error) {
		call->at = 0;
		call->awaited++;
	}
}

static void take_block(struct node *node, struct background_call *call, int member)
{
	const struct collective_call *c = &call->collective;
	enum collective kind = c->call.kind;
	bool whole = kind == COLL_BCAST || kind == COLL_SCATTER, each = kind == COLL_SCATTER || kind == COLL_ALLTOALL;
	struct real to = real_of(c, whole ? data_all(&c->call.receive) : data_block(&c->call.receive, member));
	uint64_t address = head_read(node, member, call->step).address;

	fetch_some(node, call, member, address && each ? address + (size_t)node->rank * to.len : address, to);
}

/* Blocks of others, one after the other as they come. */
static bool take_blocks(struct node *node, struct node *front, struct background_call *call)
{
	bool moved = false;

	while (call->awaited < node->size - 1) {
		int member = awaited_member(node, call), before = call->awaited;
		if (!needs(node, call, member)) {
			call->awaited++;
			continue;
		}
		if (!has_shown(node, front, call, member, call->step))
			return moved;
		moved = true;
		if (call->way == BY_PARTS) {
			note_error(call, node_take_part(node, &call->collective, call->step, member));
			call->awaited++;
		} else {
			take_block(node, call, member);
			if (call->awaited == before) /* the next look goes on with it */
				return true;
		}
	}
	call->taken = true;
	return true;
}

/* What all of them lend, that we need. */
static struct lenders meet_all(const struct node *node, const struct background_call *call)
{
	struct lenders lenders;

	lenders_none(&lenders, node->size);
	for (int i = 0; i < node->size; i++)
		if (i != node->rank && needs(node, call, i))
			lenders_meet(node, &lenders, i, call->step);
	return lenders;
}

/* Elements of our own input from byte OFFSET on, and where they go, combined. */
struct work {
	struct real own, result;
	size_t offset;
};

static struct work work_of(const struct node *node, const struct background_call *call)
{
	const struct collective_call *c = &call->collective;
	struct real input = real_of(c, data_all(&c->call.send)), result = real_of(c, data_all(&c->call.receive));
	MPI_Count first = share_of(node, call, node->rank);

	if (by_shares(node, call))
		return (struct work){ .own = elements(input, first, share_of(node, call, node->rank + 1)), .result = own_share(node, call),
				      .offset = (size_t)(first * input.type->extent) };
	if (c->call.kind == COLL_REDUCE_SCATTER || c->call.kind == COLL_REDUCE_SCATTER_BLOCK) {
		struct real own = node_own_result(node, c);
		return (struct work){ .own = own, .result = elements(result, 0, (MPI_Count)own.count),
				      .offset = (size_t)(own.buf - input.buf) };
	}
	if (c->call.kind == COLL_REDUCE && node->rank != c->call.root)
		input = elements(input, 0, 0);
	return (struct work){ .own = input, .result = result };
}

/* Elements FIRST .. BEHIND - 1 of it. */
static int do_some(struct node *node, const struct background_call *call, const struct work *work, MPI_Count first, MPI_Count behind)
{
	struct lenders lenders = meet_all(node, call);
	struct real own = elements(work->own, first, behind), result = elements(work->result, first, behind);
	size_t offset = work->offset + (size_t)(first * own.type->extent);

	if (is_scan(call->collective.call.kind))
		return node_scan_lent(node, &call->collective, &lenders, own, result, offset);
	return node_combine_lent(node, call->collective.op, &lenders, own, result, offset);
}

/* Some of our part of the work; then it is combined. */
static void combine_some(struct node *node, struct background_call *call)
{
	struct work work = work_of(node, call);
	MPI_Count count = (MPI_Count)work.own.count, length = LOOK_LEN / node->size / work.own.type->size + 1;
	MPI_Count first = (MPI_Count)call->at, behind = first + length < count ? first + length : count;
	int error = count ? do_some(node, call, &work, first, behind) : 0;

	note_error(call, error);
	call->at = (size_t)behind;
	call->combined = behind == count || error;
}

/* The second step: others fetch our share. False: its slot is not free yet. */
static bool show_share(struct node *node, struct background_call *call)
{
	if (call->step + 1 > node->known_gone + DEPTH && !node_all_gone(node, call->step + 1 - DEPTH))
		return false;
	struct loan loan = { .address = call->error ? 0 : (uint64_t)(uintptr_t)own_share(node, call).buf };
	node_show_loan(node, call->step + 1, &loan);
	return true;
}

static bool take_shares(struct node *node, struct node *front, struct background_call *call)
{
	const struct collective_call *c = &call->collective;
	bool wanted = c->call.kind == COLL_ALLREDUCE || node->rank == c->call.root, moved = false;

	while (wanted && call->awaited < node->size - 1) {
		int member = awaited_member(node, call), before = call->awaited;
		struct real share = elements(real_of(c, data_all(&c->call.receive)), share_of(node, call, member),
					     share_of(node, call, member + 1));
		if (!share.len) {
			call->awaited++;
			continue;
		}
		if (!has_shown(node, front, call, member, call->step + 1))
			return moved;
		moved = true;
		fetch_some(node, call, member, head_read(node, member, call->step + 1).address, share);
		if (call->awaited == before)
			return true;
	}
	call->taken = true;
	return true;
}

static bool take_reduction(struct node *node, struct node *front, struct background_call *call)
{
	if (!call->combined) {
		if (!all_have_shown(node, front, call))
			return false;
		combine_some(node, call);
		if (!call->combined)
			return true;
		call->at = 0;
		call->awaited = by_shares(node, call) ? -1 : 0; /* our share is not shown yet */
	}
	if (!by_shares(node, call)) {
		call->taken = true;
		return true;
	}
	if (call->awaited < 0) {
		if (!show_share(node, call))
			return false;
		call->awaited = 0;
	}
	return take_shares(node, front, call);
}

static bool take_from_slots(struct node *node, struct node *front, struct background_call *call)
{
	if (!all_have_shown(node, front, call))
		return false;
	if (is_reduction(call->collective.call.kind))
		note_error(call, node_take_result(node, &call->collective, call->step));
	else
		note_error(call, node_take_blocks(node, &call->collective, call->step));
	call->taken = true;
	return true;
}

bool background_take(struct node *node, struct node *front, struct background_call *call)
{
	bool moved;
	int class;

	node->sum = call->sum;
	if (call->way == IN_SLOT)
		return take_from_slots(node, front, call);
	if (is_reduction(call->collective.call.kind))
		moved = take_reduction(node, front, call);
	else
		moved = take_blocks(node, front, call);
	if (call->taken && (class = node_given_up(front)) != 0) /* whatever else went wrong followed from it */
		call->error = class;
	return moved;
}

/* ---- Given back ---- */

/* Members FIRST .. BEHIND - 1 read what we lend. */
static void readers(const struct node *node, const struct background_call *call, int *first, int *behind)
{
	const struct call *of = &call->collective.call;

	*first = 0;
	*behind = node->size;
	if (of->kind == COLL_GATHER || of->kind == COLL_GATHERV || (of->kind == COLL_REDUCE && !by_shares(node, call))) {
		*first = of->root;
		*behind = of->root + 1;
	} else if (is_scan(of->kind)) {
		*first = node->rank + 1;
	}
}

bool background_is_returned(const struct node *node, const struct background_call *call)
{
	bool lends = call->way == BY_PARTS ? call->parts.given && call->parts.total > SLOT_LEN : call->way == LENT && call->lent.len;
	uint64_t last = call->step + background_steps(node, call) - 1;
	int first, behind;

	if (!lends)
		return true;
	readers(node, call, &first, &behind);
	for (int i = first; i < behind; i++)
		if (i != node->rank && !node_gone_from(node, i, last))
			return false;
	return true;
}
