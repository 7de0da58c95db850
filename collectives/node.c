/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives in the shared memory of a host; see node.h.
 *
 * Every operation on a communicator has a number, the same for all members. A member that has something to show in operation s writes
 * it to its slot s % DEPTH and then sets that slot's `here` to s; who needs it waits for that flag and reads. When a member is through
 * with s it sets its `gone` to s. A slot may be written again for operation s when everybody's `gone` is at least s - DEPTH.
 * Members never write what others own, so there is nothing to lock; few bytes travel in the flag's own cache line.
 *
 *     here  release (data before flag), pairs with the acquire of readers
 *     gone  release (reads before flag), pairs with the acquire of writers
 *
 * Both stores are sequentially consistent exchanges, because their writer then looks whether anybody waits: `waiters` is raised before
 * the last look at the flags, so one of both sides sees the other. Then the sleepers' doorbells are rung.
 */
#include "collectives/node.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/pattern.h"
#include "common/compiler.h"
#include "common/counters.h"
#include "common/error.h"
#include "common/params.h"
#include "datatypes/cursor.h"
#include "fabric/shm.h"
#include "runtime/point_to_point.h"
#include "runtime/progress.h"

enum {
	DEPTH = 4,
	INLINE_LEN = 48,       /* bytes beside a flag */
	SLOT_LEN = 32 << 10,   /* bytes of a slot */
	MEMBERS_MOST = 128,
	LOOKS = 200,           /* at the flags before the runtime is asked to wait */
	YIELDS = 40,           /* the same when ranks share cores, giving the core away each time */
	AREAS_MOST = 64,
};

struct line {
	_Atomic uint64_t here cache_aligned;
	uint64_t unused;
	char data[INLINE_LEN];
};

struct member {
	struct line lines[DEPTH];
	_Atomic uint64_t gone cache_aligned;
	_Alignas(4096) char slots[DEPTH][SLOT_LEN];
};

/* What a communicator has in shared memory. Zeros are a valid new one. */
struct area {
	_Atomic uint32_t waiters cache_aligned;
	_Atomic uint32_t left cache_aligned; /* members that have freed the communicator */
	_Alignas(4096) struct member members[];
};

/* First page of the node area: which areas are taken. */
struct areas {
	_Atomic uint64_t taken;
};

struct node {
	struct areas *areas;
	struct area *area;
	struct fabric *fabric;
	struct lane *lane;
	struct comm *comm;
	int number, rank, size;
	uint64_t operation;  /* number of the present one */
	uint64_t known_gone; /* everybody's `gone` is at least this */
	uint32_t status_call;
	bool crowded;        /* more ranks than cores: give the core away while waiting */
	uint32_t local[];    /* member -> local rank on the host, for its doorbell */
};

/* ---- Waiting ---- */

/* What is waited for: members NEXT.. up to BEHIND, their flag of the present operation, or their `gone` up to TARGET. */
struct wait {
	struct node *node;
	int next, behind;
	bool gone;
	uint64_t target;
};

static struct line *line_of(const struct node *node, int member, uint64_t operation)
{
	return &node->area->members[member].lines[operation % DEPTH];
}

static bool is_over(void *argument)
{
	struct wait *w = argument;
	const struct node *node = w->node;

	for (; w->next < w->behind; w->next++) {
		uint64_t flag;
		/* acquire: pairs with the stores in show and leave */
		if (w->gone)
			flag = atomic_load_explicit(&node->area->members[w->next].gone, memory_order_acquire);
		else
			flag = atomic_load_explicit(&line_of(node, w->next, w->target)->here, memory_order_acquire);
		if (flag < w->target)
			return false;
	}
	return true;
}

static void wait_for(struct wait w)
{
	struct node *node = w.node;
	struct wait_reason reason = { .call = node->status_call, .comm = node->comm, .peer = STATUS_NONE, .tag = STATUS_NONE };
	int patience = node->crowded ? YIELDS : LOOKS;

	for (int i = 0; i < patience; i++) {
		if (is_over(&w))
			return;
		if (!node->crowded || i == 0)
			cpu_relax();
		else
			sched_yield();
	}
	/* seq_cst: before the last looks at the flags; pairs with the exchange in set */
	atomic_fetch_add_explicit(&node->area->waiters, 1, memory_order_seq_cst);
	reason.peer = w.next;
	progress_until(node->lane, is_over, &w, &reason);
	atomic_fetch_sub_explicit(&node->area->waiters, 1, memory_order_relaxed);
}

static void set(struct node *node, _Atomic uint64_t *flag, uint64_t value)
{
	/* seq_cst: data before the flag, and the flag before the look at `waiters` */
	atomic_exchange_explicit(flag, value, memory_order_seq_cst);
	if (likely(atomic_load_explicit(&node->area->waiters, memory_order_seq_cst) == 0))
		return;
	for (int i = 0; i < node->size; i++)
		if (i != node->rank)
			shm_wake(node->fabric, node->local[i]);
}

/* ---- Steps of an operation ---- */

static void wait_member(struct node *node, int member)
{
	wait_for((struct wait){ .node = node, .next = member, .behind = member + 1, .target = node->operation });
}

/* Who is here in this operation has left the one before. */
static void wait_all(struct node *node)
{
	wait_for((struct wait){ .node = node, .next = 0, .behind = node->size, .target = node->operation });
	node->known_gone = node->operation - 1;
}

static void enter(struct node *node)
{
	node->operation++;
}

static void leave(struct node *node)
{
	set(node, &node->area->members[node->rank].gone, node->operation);
}

/* Where MEMBER shows LEN bytes in this operation. */
static char *place(const struct node *node, int member, size_t len)
{
	if (len <= INLINE_LEN)
		return line_of(node, member, node->operation)->data;
	return node->area->members[member].slots[node->operation % DEPTH];
}

/* Our place, once nobody reads what was there. */
static char *own_place(struct node *node, size_t len)
{
	if (unlikely(node->operation > DEPTH && node->known_gone < node->operation - DEPTH)) {
		wait_for((struct wait){ .node = node, .next = 0, .behind = node->size, .gone = true, .target = node->operation - DEPTH });
		node->known_gone = node->operation - DEPTH;
	}
	return place(node, node->rank, len);
}

static void show(struct node *node)
{
	set(node, &line_of(node, node->rank, node->operation)->here, node->operation);
}

/* ---- The communicator's part of the shared memory ---- */

static size_t area_len(uint32_t local_size)
{
	return round_up(sizeof(struct area) + local_size * sizeof(struct member), 4096);
}

static int take_area(struct areas *areas, int most)
{
	/* acquire: pairs with the release of the last member to leave, who cleared it */
	uint64_t taken = atomic_load_explicit(&areas->taken, memory_order_acquire);

	for (;;) {
		int free = taken == UINT64_MAX ? AREAS_MOST : __builtin_ctzll(~taken);
		if (free >= most)
			return -1;
		if (atomic_compare_exchange_weak_explicit(&areas->taken, &taken, taken | UINT64_C(1) << free, memory_order_acquire,
							  memory_order_acquire))
			return free;
	}
}

void node_leave(struct node *node)
{
	struct area *area = node->area;

	/* acq_rel: all reads of the others come before the clearing of the last one */
	if (atomic_fetch_add_explicit(&area->left, 1, memory_order_acq_rel) + 1 == (uint32_t)node->size) {
		for (int i = 0; i < node->size; i++) {
			for (int j = 0; j < DEPTH; j++)
				atomic_store_explicit(&area->members[i].lines[j].here, 0, memory_order_relaxed);
			atomic_store_explicit(&area->members[i].gone, 0, memory_order_relaxed);
		}
		atomic_store_explicit(&area->left, 0, memory_order_relaxed);
		atomic_fetch_and_explicit(&node->areas->taken, ~(UINT64_C(1) << node->number), memory_order_release);
	}
	free(node);
}

/* Rank 0 takes an area and tells the others, once per communicator, by messages under the collective's own tag. */
static int agree(struct comm *comm, struct areas *areas, int most, int *number)
{
	uint64_t context = comm->context | CONTEXT_COLLECTIVE;
	struct datatype *type = datatype_of(MPI_INT);
	int tag = collective_tag(comm), error = 0;

	if (comm->rank != 0)
		return receive_blocking(comm, context, number, 1, type, 0, tag, MPI_STATUS_IGNORE, STATUS_CALL_BARRIER);
	*number = take_area(areas, most);
	for (int i = 1; i < comm->size && !error; i++)
		error = send_blocking(comm, context, number, 1, type, i, tag, SEND_STANDARD, STATUS_CALL_BARRIER);
	return error;
}

static int make(struct comm *comm, struct coll_state *state)
{
	struct fabric *fabric = &comm->lane->fabric;
	const struct segment *segment = fabric->job.segment;
	size_t len = 0, each = area_len(segment->header->local_size);
	int number = -1;

	state->node_tried = true;
	if (!params.coll_node || state->hosts->count > 1 || comm->size < 2 || comm->size > MEMBERS_MOST || comm->inter)
		return 0;
	char *memory = shm_node_area(fabric, &len);
	if (!memory || len < 4096 + each)
		return 0;
	size_t most = (len - 4096) / each;
	int error = agree(comm, (struct areas *)(void *)memory, (int)(most < AREAS_MOST ? most : AREAS_MOST), &number);
	if (error || number < 0)
		return error;
	struct node *node = calloc(1, sizeof(*node) + (size_t)comm->size * sizeof(uint32_t));
	if (!node)
		return error_set(MPI_ERR_NO_MEM, "no memory for the collectives of a communicator of %d ranks", comm->size);
	node->areas = (struct areas *)(void *)memory;
	node->area = (struct area *)(void *)(memory + 4096 + (size_t)number * each);
	node->fabric = fabric;
	node->lane = comm->lane;
	node->comm = comm;
	node->number = number;
	node->rank = comm->rank;
	node->size = comm->size;
	node->crowded = fabric->oversubscribed;
	for (int i = 0; i < comm->size; i++)
		node->local[i] = segment->ranks[group_proc(comm->group, i)].local;
	state->node = node;
	return 0;
}

/* ---- The operations ---- */

/* A slice at its real place. */
struct real {
	char *buf;
	size_t count;
	struct datatype *type;
	size_t len;
};

static struct real real_of(const struct collective_call *c, struct slice slice)
{
	const char *base = slice.buffer == BUFFER_INPUT ? c->input : c->output;

	return (struct real){ .buf = (char *)((uintptr_t)base + (uintptr_t)slice.at), .count = (size_t)slice.count, .type = slice.type,
			      .len = (size_t)slice_len(slice) };
}

static void pack(char *to, struct real from)
{
	if (likely(datatype_dense(from.type, from.count)))
		memcpy(to, from.buf + from.type->true_lb, from.len);
	else
		datatype_pack(to, from.buf, from.count, from.type);
}

static void unpack(struct real to, const char *from)
{
	if (likely(datatype_dense(to.type, to.count)))
		memcpy(to.buf + to.type->true_lb, from, to.len);
	else
		datatype_unpack(to.buf, to.count, to.type, from);
}

static void barrier(struct node *node)
{
	enter(node);
	show(node);
	wait_all(node);
	leave(node);
}

/* Bytes FIRST .. FIRST + LEN - 1 of dense data. */
static struct real bytes_at(struct real data, size_t first, size_t len)
{
	return (struct real){ .buf = data.buf + data.type->true_lb + first, .count = len, .type = schedule_byte_type(), .len = len };
}

static void bcast_piece(struct node *node, int root, struct real data)
{
	enter(node);
	if (node->rank == root) {
		pack(own_place(node, data.len), data);
		show(node);
	} else {
		wait_member(node, root);
		unpack(data, place(node, root, data.len));
	}
	leave(node);
}

/* Larger data goes piece by piece, the readers behind the writer. Ranks may have different types: then only what fits one slot. */
static void bcast(struct node *node, int root, struct real data)
{
	if (data.len <= SLOT_LEN) {
		bcast_piece(node, root, data);
		return;
	}
	for (size_t at = 0; at < data.len; at += SLOT_LEN)
		bcast_piece(node, root, bytes_at(data, at, size_min(SLOT_LEN, data.len - at)));
}

/* RESULT = what members FIRST .. BEHIND - 1 show at AT, combined in their order. */
static int combine_shown(struct node *node, struct op *op, struct real result, int first, int behind, size_t shown_len, size_t at)
{
	int error = 0;

	memcpy(result.buf, place(node, behind - 1, shown_len) + at, result.len);
	for (int i = behind - 2; i >= first && !error; i--)
		error = op_apply(op, place(node, i, shown_len) + at, result.buf, result.count, result.type);
	return error;
}

static int reduce(struct node *node, struct op *op, int root, struct real input, struct real result)
{
	int error = 0;

	enter(node);
	pack(own_place(node, input.len), input);
	show(node);
	if (node->rank == root) {
		wait_all(node);
		error = combine_shown(node, op, result, 0, node->size, input.len, 0);
	}
	leave(node);
	return error;
}

/* Everyone combines everything, for itself. */
static int allreduce_small(struct node *node, struct op *op, struct real input, struct real result)
{
	enter(node);
	pack(own_place(node, input.len), input);
	show(node);
	wait_all(node);
	int error = combine_shown(node, op, result, 0, node->size, input.len, 0);
	leave(node);
	return error;
}

static struct real elements(struct real data, MPI_Count first, MPI_Count behind)
{
	data.buf += first * data.type->extent;
	data.count = (size_t)(behind - first);
	data.len = data.count * (size_t)data.type->size;
	return data;
}

/* Everyone combines a share, shows it in its slot in place of its own input there, and takes the other shares. */
static int allreduce_shared(struct node *node, struct op *op, struct real input, struct real result)
{
	MPI_Count count = (MPI_Count)input.count;
	size_t unit = (size_t)input.type->size;
	int rank = node->rank, size = node->size;

	enter(node);
	pack(own_place(node, input.len), input);
	show(node);
	wait_all(node);
	MPI_Count first = share_start(count, size, rank), behind = share_start(count, size, rank + 1);
	struct real mine = elements(result, first, behind);
	int error = mine.count ? combine_shown(node, op, mine, 0, size, input.len, (size_t)first * unit) : 0;
	char *shares[MEMBERS_MOST];
	for (int i = 0; i < size; i++)
		shares[i] = place(node, i, input.len);
	memcpy(shares[rank] + (size_t)first * unit, mine.buf, mine.len);
	enter(node); /* the data stay in the slots of the operation before */
	show(node);
	for (int i = 1; i < size; i++) {
		int from = (rank + i) % size;
		MPI_Count start = share_start(count, size, from);
		struct real theirs = elements(result, start, share_start(count, size, from + 1));
		wait_member(node, from);
		memcpy(theirs.buf, shares[from] + (size_t)start * unit, theirs.len);
	}
	node->known_gone = node->operation - 2;
	leave(node);
	return error;
}

/* Inputs beyond a slot go piece by piece. */
static int allreduce(struct node *node, struct op *op, struct real input, struct real result)
{
	MPI_Count most = SLOT_LEN / input.type->size, count = (MPI_Count)input.count;
	int error = 0;

	if (input.len * (size_t)node->size <= 16384)
		return allreduce_small(node, op, input, result);
	for (MPI_Count at = 0; at < count && !error; at += most) {
		MPI_Count behind = at + most < count ? at + most : count;
		error = allreduce_shared(node, op, elements(input, at, behind), elements(result, at, behind));
	}
	return error;
}

static int scan(struct node *node, struct op *op, struct real input, struct real result, int behind)
{
	int error = 0;

	enter(node);
	pack(own_place(node, input.len), input);
	show(node);
	for (int i = 0; i < behind; i++)
		wait_member(node, i);
	if (behind > 0)
		error = combine_shown(node, op, result, 0, behind, input.len, 0);
	leave(node);
	return error;
}

static int reduce_scatter(struct node *node, struct op *op, struct real input, struct real result)
{
	enter(node);
	pack(own_place(node, input.len), input);
	show(node);
	wait_all(node);
	int error = result.count ? combine_shown(node, op, result, 0, node->size, input.len, result.len * (size_t)node->rank) : 0;
	leave(node);
	return error;
}

static void gather(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;

	enter(node);
	if (node->rank != call->root) {
		struct real block = real_of(c, data_all(&call->send));
		pack(own_place(node, block.len), block);
		show(node);
	} else {
		for (int i = 0; i < node->size; i++) {
			struct real block = real_of(c, data_block(&call->receive, i));
			if (i == node->rank)
				continue;
			wait_member(node, i);
			unpack(block, place(node, i, block.len));
		}
		if (!call->in_place) {
			struct real from = real_of(c, data_all(&call->send)), to = real_of(c, data_block(&call->receive, node->rank));
			datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
		}
	}
	leave(node);
}

static void scatter(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;

	enter(node);
	if (node->rank == call->root) {
		size_t len = real_of(c, data_all(&call->send)).len;
		char *mine = own_place(node, len * (size_t)node->size);
		for (int i = 0; i < node->size; i++)
			if (i != node->rank)
				pack(mine + (size_t)i * len, real_of(c, data_block(&call->send, i)));
		show(node);
		if (!call->in_place) {
			struct real from = real_of(c, data_block(&call->send, node->rank)), to = real_of(c, data_all(&call->receive));
			datatype_copy(from.buf, from.count, from.type, to.buf, to.count, to.type);
		}
	} else {
		struct real block = real_of(c, data_all(&call->receive));
		wait_member(node, call->root);
		unpack(block, place(node, call->root, block.len * (size_t)node->size) + (size_t)node->rank * block.len);
	}
	leave(node);
}

static void allgather(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct real own = real_of(c, data_block(&call->receive, node->rank));
	struct real from = call->in_place ? own : real_of(c, data_all(&call->send));

	enter(node);
	pack(own_place(node, from.len), from);
	show(node);
	for (int i = 0; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		struct real block = real_of(c, data_block(&call->receive, member));
		if (i > 0)
			wait_member(node, member);
		unpack(block, place(node, member, block.len));
	}
	node->known_gone = node->operation - 1;
	leave(node);
}

static void alltoall(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	const struct data *from = call->in_place ? &call->receive : &call->send;
	size_t len = real_of(c, data_block(&call->receive, 0)).len, whole = len * (size_t)node->size;

	enter(node);
	char *mine = own_place(node, whole);
	for (int i = 0; i < node->size; i++)
		pack(mine + (size_t)i * len, real_of(c, data_block(from, i)));
	show(node);
	for (int i = 0; i < node->size; i++) {
		int member = (node->rank + i) % node->size;
		if (i > 0)
			wait_member(node, member);
		unpack(real_of(c, data_block(&call->receive, member)), place(node, member, whole) + (size_t)node->rank * len);
	}
	node->known_gone = node->operation - 1;
	leave(node);
}

/* ---- Which calls ---- */

/* Bytes that a rank must show, or SIZE_MAX when the call is not for us. The same on all ranks. */
static size_t shown_bytes(const struct node *node, const struct call *call, const struct situation *s)
{
	size_t bytes = (size_t)s->bytes, size = (size_t)node->size;

	switch (call->kind) {
	case COLL_BARRIER:
		return 0;
	case COLL_BCAST:
	case COLL_GATHER:
	case COLL_ALLGATHER:
		return bytes;
	case COLL_SCATTER:
	case COLL_ALLTOALL:
		return bytes <= SLOT_LEN ? bytes * size : SIZE_MAX;
	case COLL_REDUCE:
	case COLL_SCAN:
	case COLL_EXSCAN:
		/* One rank, or each, combines all: only while that is little work. */
		if (!call->send.type->contiguous || call->send.type->true_lb || bytes * size > 4 * SLOT_LEN)
			return SIZE_MAX;
		return bytes;
	case COLL_REDUCE_SCATTER_BLOCK:
		return call->send.type->contiguous && !call->send.type->true_lb ? bytes : SIZE_MAX;
	case COLL_ALLREDUCE:
		if (!call->send.type->contiguous || call->send.type->true_lb || call->send.type->size > SLOT_LEN || call->send.type->size == 0)
			return SIZE_MAX;
		return bytes <= 4 * SLOT_LEN ? 0 : SIZE_MAX; /* goes piece by piece */
	default:
		return SIZE_MAX;
	}
}

/* Do all ranks know how much data there is in all? Not in the v and w forms, nor among neighbours. */
static bool knows_length(enum collective kind)
{
	return kind == COLL_BCAST || kind == COLL_GATHER || kind == COLL_SCATTER || kind == COLL_ALLGATHER || kind == COLL_ALLTOALL ||
	       (kind >= COLL_REDUCE && kind <= COLL_EXSCAN);
}

static int perform(struct node *node, const struct collective_call *c)
{
	const struct call *call = &c->call;
	struct real input = real_of(c, data_all(&call->send)), result = real_of(c, data_all(&call->receive));

	switch (call->kind) {
	case COLL_BARRIER:
		barrier(node);
		return 0;
	case COLL_BCAST:
		bcast(node, call->root, result);
		return 0;
	case COLL_GATHER:
		gather(node, c);
		return 0;
	case COLL_SCATTER:
		scatter(node, c);
		return 0;
	case COLL_ALLGATHER:
		allgather(node, c);
		return 0;
	case COLL_ALLTOALL:
		alltoall(node, c);
		return 0;
	case COLL_REDUCE:
		return reduce(node, c->op, call->root, input, result);
	case COLL_ALLREDUCE:
		return allreduce(node, c->op, input, result);
	case COLL_SCAN:
		return scan(node, c->op, input, result, node->rank + 1);
	case COLL_EXSCAN:
		return scan(node, c->op, input, result, node->rank);
	case COLL_REDUCE_SCATTER_BLOCK:
		return reduce_scatter(node, c->op, input, result);
	default:
		return 0;
	}
}

bool node_run(struct comm *comm, struct coll_state *state, const struct collective_call *c, int *error)
{
	*error = 0;
	if (unlikely(!state->node_tried)) {
		*error = make(comm, state);
		if (*error)
			return true;
	}
	struct node *node = state->node;
	if (!node)
		return false;
	struct situation s = situation_of(state->hosts, comm->size, comm->rank, &c->call);
	if (s.bytes == 0 && c->call.kind != COLL_BARRIER) {
		if (!knows_length(c->call.kind))
			return false;
		comm->collective_count++; /* nothing to do, and everybody knows */
		return true;
	}
	if (shown_bytes(node, &c->call, &s) > SLOT_LEN)
		return false;
	/* Who names an algorithm means it. */
	if (!select_permits_node(comm, state, &s))
		return false;
	node->status_call = c->status_call;
	comm->collective_count++;
	counters.collectives_node++;
	*error = perform(node, c);
	return true;
}
