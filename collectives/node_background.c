/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The calls under way, in their order, and the hook that goes on with them; see node_background.h. What each of them shows and takes is in
 * node_calls.c.
 *
 * Nobody sleeps for long while there is a hook (runtime/progress.c). Who has looked in vain for some time wants to be woken all the same.
 */
#include "collectives/node_background.h"

#include <stdlib.h>

#include "collectives/arguments.h"
#include "common/error.h"
#include "runtime/failure.h"
#include "runtime/lane.h"

enum {
	VAIN_LOOKS = 64, /* before we ask to be woken, and look whether the others live and do what we do */
	MEMORY_KEPT = 256 << 10, /* of a call that is over, for the next */
};

struct background {
	struct node *front; /* of the blocking calls: it has the notes, and knows of misfits */
	struct lane_hook hook; /* in the lane while there are calls */
	struct list calls;  /* in their order, from the first one that is not over */
	struct list spare;
	uint64_t left;      /* step */
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

static void discard(struct background_call *call)
{
	free(call->arrays);
	free(call->memory);
	free(call);
}

void background_free(struct background *b)
{
	struct list *item;

	if (!b)
		return;
	while ((item = list_pop(&b->spare)))
		discard(list_entry(item, struct background_call, link));
	free(b->node->stores);
	free(b->node);
	free(b);
}

struct node_area *background_area(const struct background *b)
{
	return b->node->area;
}

static bool show(struct background *b, struct background_call *call)
{
	struct node *node = b->node;

	if (call->step > node->known_gone + DEPTH && !node_all_gone(node, call->step - DEPTH))
		return false;
	node->sum = call->sum;
	background_show(node, call);
	return true;
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
	struct coll_state *state = b->front->comm->collectives;
	int class;

	mismatch_spread(state); /* with what ends here the communicator may go, and with it the next round of progress */
	class = mismatch_error(state);
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

/* The steps of those at the front that have taken all they need are left. */
static void leave_steps(struct background *b)
{
	uint64_t left = b->left;

	list_for_each(item, &b->calls)
	{
		const struct background_call *call = list_entry(item, struct background_call, link);
		if (!call->taken && !call->over)
			break;
		left = call->step + background_steps(b->node, call) - 1;
	}
	if (left > b->left)
		node_leave_step(b->node, left);
	b->left = left;
}

/* Show and take what can be; those at the front that are over go to DONE. Was anything taken? */
static bool advance(struct background *b, struct list *done)
{
	bool may_show = !b->front->misfit, moved = false;
	struct list *item;

	list_for_each(each, &b->calls)
	{
		struct background_call *call = list_entry(each, struct background_call, link);
		if (!call->shown && may_show)
			may_show = show(b, call);
		if (call->shown && !call->taken && !call->over)
			moved |= background_take(b->node, b->front, call);
	}
	if (unlikely(b->front->misfit))
		give_up(b);
	leave_steps(b);
	list_for_each(each, &b->calls)
	{
		struct background_call *call = list_entry(each, struct background_call, link);
		call->over = call->over || (call->taken && background_is_returned(b->node, call));
	}
	while ((item = b->calls.next) != &b->calls && list_entry(item, struct background_call, link)->over) {
		list_remove(item);
		list_append(done, item);
	}
	return moved;
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

static void each_type(const struct background_call *call, void (*action)(struct datatype *type))
{
	const struct data *of[2] = { &call->collective.call.send, &call->collective.call.receive };

	for (int i = 0; i < 2; i++) {
		action(of[i]->type);
		for (int j = 0; of[i]->types && j < call->background->node->size; j++)
			action(datatype_of(of[i]->types[j]));
	}
}

static void let_go(struct background_call *call)
{
	each_type(call, datatype_release);
	if (call->memory_len > MEMORY_KEPT) {
		free(call->memory);
		call->memory = NULL;
		call->memory_len = 0;
	}
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
	bool moved = advance(b, &done);
	events += moved;
	b->vain = moved || !list_empty(&done) ? 0 : b->vain + 1;
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

/* Copies of the call's arrays, in memory of its own. */
static bool keep_arrays(struct background_call *call, const struct comm *comm)
{
	size_t len = call_arrays_len(comm, &call->collective.call);

	if (len > call->arrays_len) {
		free(call->arrays);
		call->arrays = malloc(len);
		call->arrays_len = call->arrays ? len : 0;
	}
	if (len > call->arrays_len)
		return false;
	call_arrays_keep(comm, &call->collective.call, call->arrays);
	return true;
}

struct background_call *background_reserve(struct background *b, const struct collective_call *c, enum background_way way, int *error)
{
	struct list *item = list_pop(&b->spare);
	struct background_call *call = item ? list_entry(item, struct background_call, link) : calloc(1, sizeof *call);

	*error = MPI_ERR_NO_MEM;
	if (call) {
		*call = (struct background_call){ .background = b, .collective = *c, .way = way, .arrays = call->arrays,
						  .arrays_len = call->arrays_len, .memory = call->memory,
						  .memory_len = call->memory_len };
		if (keep_arrays(call, b->front->comm)) {
			*error = background_equip(b->node, call);
			call->request = *error ? NULL : request_new(b->front->lane, REQUEST_SCHEDULE);
		}
	}
	if (call && call->request)
		return call;
	if (call)
		discard(call);
	*error = error_set(MPI_ERR_NO_MEM, "no memory for a nonblocking collective");
	return NULL;
}

void background_start(struct background *b, struct background_call *call, uint64_t sum)
{
	struct request *request = call->request;
	const struct collective_call *c = &call->collective;

	call->sum = sum;
	call->step = b->node->step + 1;
	b->node->step += background_steps(b->node, call);
	each_type(call, datatype_retain);
	if (c->op)
		op_retain(c->op);
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
