/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The lock of this process's window memory, for ranks that have no part in the memory where it lies. They ask by packets and stand in a queue
 * here; the agent takes the lock in a slot of its own for the first of them, and for all readers behind it while nobody else waits
 * for the lock. So ranks of this host and others are served in turn.
 */
#include "rma/serve.h"

#include "common/error.h"
#include "rma/host.h"
#include "runtime/failure.h"

#include <stdlib.h>

struct waiter {
	struct list link;
	struct peer *peer;
	int rank;
	bool exclusive, passes;
	uint64_t id; /* of its request */
};

struct window_agent {
	struct failure_watch watch;
	struct lane_hook hook; /* in the lane's list while the lock is waited for */
	struct window *window;
	struct list waiting, holding; /* struct waiter */
	bool waits, holds, exclusive; /* its slot */
	bool wrested; /* a writer had died with it: the first that it is granted to will be told */
};

static struct window_lock *own_lock(const struct window *window)
{
	return window->targets[window->rank].lock;
}

static void served(void *context, uint32_t slot)
{
	window_wake(context, (int)slot);
}

static void grant(struct window_agent *agent, struct waiter *waiter)
{
	struct wire_header header = packet_header(0, agent->window->rank, PACKET_DONE, agent->wrested, waiter->id);

	agent->wrested = false;
	list_remove(&waiter->link);
	list_append(&agent->holding, &waiter->link);
	fabric_send_control(waiter->peer, &header, NULL, 0);
}

static void now_holds(struct window_agent *agent, uint32_t slot)
{
	agent->holds = true;
	agent->wrested = lock_was_wrested(own_lock(agent->window), slot);
	agent->exclusive = atomic_load_explicit(&own_lock(agent->window)->slots[slot].state, memory_order_relaxed) == LOCK_EXCLUSIVE;
}

/* Take the lock for `first`. False: it has to be waited for. */
static bool take(struct window_agent *agent, const struct waiter *first, struct lock_caller *caller)
{
	caller->rank = first->rank;
	/* Its slot may wait for a writer behind others: not with one in front who must not. */
	if (agent->waits && !first->passes)
		return false;
	if (agent->waits) {
		agent->waits = false;
		list_remove(&agent->hook.link);
		lock_drop(own_lock(agent->window), caller, served, agent->window);
	}
	if (!lock_take(own_lock(agent->window), caller, first->exclusive, first->passes)) {
		agent->waits = true;
		list_append(&agent->window->lane->hooks, &agent->hook.link);
		return false;
	}
	now_holds(agent, caller->slot);
	return true;
}

static struct waiter *first_waiting(const struct window_agent *agent)
{
	return list_empty(&agent->waiting) ? NULL : list_entry(list_first(&agent->waiting), struct waiter, link);
}

/*
 * The lock was taken for one who wants to write, and a reader that must not wait has come in front meanwhile. It gets no more than it asked
 * for: readers that hold other locks and would have to wait for this one could wait for each other for ever.
 */
static void go_on_with_readers(struct window_agent *agent, const struct waiter *first, struct lock_caller *caller)
{
	caller->rank = first->rank;
	agent->exclusive = false;
	lock_share(own_lock(agent->window), caller, served, agent->window);
}

/* May it have the lock together with those who have it? More readers only while nobody stands behind us. */
static bool fits(const struct window_agent *agent, const struct waiter *first)
{
	if (list_empty(&agent->holding))
		return true;
	return !agent->exclusive && !first->exclusive && (first->passes || own_lock(agent->window)->waiting == 0);
}

/* Nobody has it any more: others stand behind us, so whoever is next here asks anew. */
static void let_go(struct window_agent *agent)
{
	struct lock_caller caller = host_caller(agent->window, true);

	if (!agent->holds || !list_empty(&agent->holding))
		return;
	agent->holds = false;
	lock_drop(own_lock(agent->window), &caller, served, agent->window);
}

/* Do what can be done. Returns how many were served. */
static int pump(struct window_agent *agent)
{
	struct window *window = agent->window;
	struct lock_caller caller = host_caller(window, true);
	struct waiter *first;
	int count = 0;

	if (agent->waits && lock_is_held(own_lock(window), caller.slot)) {
		agent->waits = false;
		list_remove(&agent->hook.link);
		now_holds(agent, caller.slot);
	}
	while ((first = first_waiting(agent)) != NULL) {
		if (!agent->holds && !take(agent, first, &caller))
			return count;
		if (!fits(agent, first))
			return count;
		if (agent->exclusive && !first->exclusive)
			go_on_with_readers(agent, first, &caller);
		grant(agent, first);
		count++;
	}
	let_go(agent); /* who it was taken for is gone */
	return count;
}

/* In every round of progress while the lock is waited for. */
static int progress(struct lane_hook *hook)
{
	struct window_agent *agent = container_of(hook, struct window_agent, hook);

	return lock_is_held(own_lock(agent->window), host_caller(agent->window, true).slot) ? pump(agent) : 0;
}

/* Returns how many there were. */
static int drop_of(struct list *waiters, uint32_t proc)
{
	int count = 0;

	list_for_each(item, waiters)
	{
		struct waiter *waiter = list_entry(item, struct waiter, link);

		if (waiter->peer->proc != proc)
			continue;
		list_remove(&waiter->link);
		free(waiter);
		count++;
	}
	return count;
}

/* The lock goes on to the next one when who holds it is gone. */
static void peer_failed(struct failure_watch *watch, uint32_t proc)
{
	struct window_agent *agent = container_of(watch, struct window_agent, watch);

	drop_of(&agent->waiting, proc);
	if (drop_of(&agent->holding, proc) > 0 && agent->exclusive) {
		struct lock_caller caller = host_caller(agent->window, true);

		lock_break(own_lock(agent->window), &caller);
	}
	let_go(agent);
	pump(agent);
}

struct window_agent *agent_new(struct window *window)
{
	struct window_agent *agent = calloc(1, sizeof *agent);

	if (!agent)
		return NULL;
	agent->window = window;
	agent->hook.progress = progress;
	list_init(&agent->hook.link);
	list_init(&agent->waiting);
	list_init(&agent->holding);
	agent->watch.failed = peer_failed;
	failure_watch_begin(window->lane, &agent->watch);
	return agent;
}

static void drop_all(struct list *waiters)
{
	struct list *item;

	while ((item = list_pop(waiters)) != NULL)
		free(list_entry(item, struct waiter, link));
}

void agent_free(struct window *window)
{
	if (!window->agent)
		return;
	list_remove(&window->agent->hook.link);
	failure_watch_end(&window->agent->watch);
	drop_all(&window->agent->waiting);
	drop_all(&window->agent->holding);
	free(window->agent);
	window->agent = NULL;
}

int agent_ask(struct window *window, struct peer *peer, int rank, enum packet_kind kind, uint64_t id)
{
	struct waiter *waiter = malloc(sizeof *waiter);

	if (!waiter)
		return error_set(MPI_ERR_NO_MEM, "no memory for a rank that waits for the lock of a window");
	*waiter = (struct waiter){ .peer = peer, .rank = rank, .exclusive = kind == PACKET_LOCK_EXCLUSIVE,
				   .passes = kind == PACKET_LOCK_PASSING, .id = id };
	if (waiter->passes)
		list_prepend(&window->agent->waiting, &waiter->link);
	else
		list_append(&window->agent->waiting, &waiter->link);
	pump(window->agent);
	return 0;
}

bool agent_release(struct window *window, int rank)
{
	list_for_each(item, &window->agent->holding)
	{
		struct waiter *holder = list_entry(item, struct waiter, link);

		if (holder->rank != rank)
			continue;
		list_remove(&holder->link);
		free(holder);
		let_go(window->agent);
		pump(window->agent);
		return true;
	}
	return false;
}
