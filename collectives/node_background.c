/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Nonblocking collectives through the shared memory of a host: short ones, which fit in one step. They have flags and slots of their
 * own beside those of the blocking calls, and steps of their own, numbered in the order of the calls, which is the same on all ranks. A call
 * shows what it has to show when it is started, or as soon as its slot is free; a hook of the lane looks whether all that it needs is there and takes
 * it then, in any order. A step is left when it and all before it are over.
 *
 * Nobody sleeps for long while there is a hook (runtime/progress.c). Who has looked in vain for some time wants to be woken all the same.
 */
#include "collectives/node_area.h"

#include <stdlib.h>

#include "common/error.h"
#include "runtime/failure.h"
#include "runtime/lane.h"

enum {
	VAIN_LOOKS = 64, /* before we ask to be woken, and look whether the others live and do what we do */
};

struct background_call {
	struct list link;
	struct background *background;
	struct request *request;
	struct collective_call collective;
	uint64_t step, sum;
	int awaited; /* members before this one have shown what we need */
	int error;
	bool shown, over;
};

struct background {
	struct node *front; /* of the blocking calls: it has the notes, and knows of misfits */
	struct lane_hook hook; /* in the lane while there are calls */
	struct list calls;  /* in their order, from the first one that is not over */
	struct list spare;
	uint32_t vain;      /* looks in a row */
	bool waits;         /* we have raised `waiters` */
	struct node *node;  /* our own flags and slots */
};

static int look(struct lane_hook *hook);

struct background *background_make(int size)
{
	struct background *b = calloc(1, sizeof *b);
	struct node *node = calloc(1, sizeof *node + (size_t)size * sizeof(uint32_t));

	if (!b || !node) {
		free(b);
		free(node);
		return NULL;
	}
	b->node = node;
	b->hook.progress = look;
	list_init(&b->hook.link);
	list_init(&b->calls);
	list_init(&b->spare);
	return b;
}

void background_begin(struct background *b, struct node *front, struct node_area *area)
{
	memcpy(b->node, front, sizeof *front + (size_t)front->size * sizeof(uint32_t));
	b->node->area = area;
	b->node->own = &area->members[front->rank];
	b->node->stores = stores_make(front->comm->name);
	b->front = front;
}

void background_free(struct background *b)
{
	struct list *item;

	if (!b)
		return;
	while ((item = list_pop(&b->spare)))
		free(list_entry(item, struct background_call, link));
	free(b->node->stores);
	free(b->node);
	free(b);
}

struct node_area *background_area(const struct background *b)
{
	return b->node->area;
}

static bool is_reduction(const struct background_call *call)
{
	return call->collective.call.kind == COLL_REDUCE || call->collective.call.kind == COLL_ALLREDUCE;
}

/* Does the call need what a member shows? */
static bool needs(const struct background_call *call, int rank, int member)
{
	enum collective kind = call->collective.call.kind;
	int root = call->collective.call.root;

	if (member == rank)
		return false;
	if (kind == COLL_BCAST || kind == COLL_SCATTER)
		return member == root;
	return (kind != COLL_GATHER && kind != COLL_REDUCE) || rank == root;
}

static bool show(struct background *b, struct background_call *call)
{
	struct node *node = b->node;

	if (call->step > node->known_gone + DEPTH && !node_all_gone(node, call->step - DEPTH))
		return false;
	node->sum = call->sum;
	if (is_reduction(call))
		node_show_operand(node, &call->collective, call->step);
	else
		node_show_blocks(node, &call->collective, call->step);
	call->shown = true;
	return true;
}

/* Is all there? What others show must be of the same calls as ours; if not, all of them end with that error. */
static bool is_there(struct background *b, struct background_call *call)
{
	struct node *node = b->node;

	for (; call->awaited < node->size; call->awaited++) {
		if (!needs(call, node->rank, call->awaited))
			continue;
		if (!node_here(node, call->awaited, call->step))
			return false;
		/* relaxed: written before the flag */
		if (unlikely(atomic_load_explicit(&node_slot(node, call->awaited, call->step)->sum, memory_order_relaxed) != call->sum)) {
			node_misfit(b->front, call->awaited);
			return false;
		}
	}
	return true;
}

static void take(struct background *b, struct background_call *call)
{
	b->node->sum = call->sum;
	if (is_reduction(call))
		call->error = node_take_result(b->node, &call->collective, call->step);
	else
		node_take_blocks(b->node, &call->collective, call->step);
	call->over = true;
}

/* Woken by whoever sets a flag from now on, or no more. */
static void want_waking(struct background *b, bool wanted)
{
	if (b->waits == wanted)
		return;
	b->waits = wanted;
	/* seq_cst: before the next look at the flags; pairs with the look in node_set */
	if (wanted)
		atomic_fetch_add_explicit(&b->node->area->waiters, 1, memory_order_seq_cst);
	else
		atomic_fetch_sub_explicit(&b->node->area->waiters, 1, memory_order_relaxed);
}

/* Nobody comes any more, or not for this. */
static void give_up(struct background *b)
{
	int class = mismatch_error(b->front->comm->collectives);

	if (!class)
		class = failure_in(b->front->comm);
	list_for_each(item, &b->calls)
	{
		struct background_call *call = list_entry(item, struct background_call, link);
		if (!call->over)
			call->error = class ? class : MPI_ERR_OTHER;
		call->over = true;
	}
}

/* Show and take what can be; those at the front that are over go to DONE, and their steps are left. */
static void advance(struct background *b, struct list *done)
{
	uint64_t left = 0;
	bool may_show = !b->front->misfit;
	struct list *item;

	list_for_each(each, &b->calls)
	{
		struct background_call *call = list_entry(each, struct background_call, link);
		if (!call->shown && may_show)
			may_show = show(b, call);
		if (!call->over && call->shown && is_there(b, call))
			take(b, call);
	}
	if (unlikely(b->front->misfit))
		give_up(b);
	while ((item = b->calls.next) != &b->calls && list_entry(item, struct background_call, link)->over) {
		left = list_entry(item, struct background_call, link)->step;
		list_remove(item);
		list_append(done, item);
	}
	if (left)
		node_leave_step(b->node, left);
}

/* One that is over before others, if its request has not been told yet. */
static struct background_call *early(const struct background *b)
{
	list_for_each(item, &b->calls)
	{
		struct background_call *call = list_entry(item, struct background_call, link);
		if (call->over && call->request)
			return call;
	}
	return NULL;
}

static void let_go(struct background_call *call)
{
	datatype_release(call->collective.call.send.type);
	datatype_release(call->collective.call.receive.type);
	if (call->collective.op)
		op_release(call->collective.op);
	list_prepend(&call->background->spare, &call->link);
}

static int look_and_complete(struct background *b)
{
	struct background_call *call;
	struct list done, *item;
	int events = 0;

	list_init(&done);
	/* Asked for before the look, or the flag that comes in between would wake nobody. */
	want_waking(b, b->vain > VAIN_LOOKS || b->front->fabric->sleepers > 0);
	advance(b, &done);
	b->vain = list_empty(&done) ? b->vain + 1 : 0;
	if (unlikely(b->vain % VAIN_LOOKS == VAIN_LOOKS - 1))
		(void)(node_lost(b->front) || node_misfits(b->front, 0, b->front->size));
	if (list_empty(&b->calls)) {
		want_waking(b, false);
		list_remove(&b->hook.link);
	}
	/* Whoever hears of a completion may call something here again. With the last request the communicator may go away, and all of this. */
	list_for_each(each, &done)
	{
		call = list_entry(each, struct background_call, link);
		if (call->request)
			continue;
		list_remove(&call->link);
		let_go(call); /* told before */
		events++;
	}
	while ((call = early(b)) != NULL) {
		struct request *request = call->request;
		call->request = NULL;
		request_complete(request, call->error);
		events++;
	}
	while ((item = list_pop(&done))) {
		call = list_entry(item, struct background_call, link);
		struct request *request = call->request;
		int error = call->error;
		let_go(call);
		request_complete(request, error);
		events++;
	}
	return events;
}

static int look(struct lane_hook *hook)
{
	return look_and_complete(container_of(hook, struct background, hook));
}

struct background_call *background_reserve(struct background *b)
{
	struct list *item = list_pop(&b->spare);
	struct background_call *call = item ? list_entry(item, struct background_call, link) : malloc(sizeof *call);
	struct request *request = call ? request_new(b->front->lane, REQUEST_SCHEDULE) : NULL;

	if (!request) {
		free(call);
		error_set(MPI_ERR_NO_MEM, "no memory for a nonblocking collective");
		return NULL;
	}
	call->request = request;
	return call;
}

void background_start(struct background *b, struct background_call *call, const struct collective_call *collective, uint64_t sum)
{
	struct request *request = call->request;

	*call = (struct background_call){
		.background = b, .request = request, .collective = *collective, .sum = sum, .step = ++b->node->step};
	datatype_retain(collective->call.send.type);
	datatype_retain(collective->call.receive.type);
	if (collective->op)
		op_retain(collective->op);
	request->comm = b->front->comm;
	comm_begin_pending(b->front->comm);
	if (list_empty(&b->calls))
		list_append(&b->front->lane->hooks, &b->hook.link);
	list_append(&b->calls, &call->link);
	look_and_complete(b);
}

struct request *background_request(const struct background_call *call)
{
	return call->request;
}
