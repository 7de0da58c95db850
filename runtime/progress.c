/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See progress.h. The policy of waiting is in one place: wait_longer. */
#include "runtime/progress.h"

#include "common/counters.h"
#include "common/params.h"
#include "common/status.h"
#include "runtime/comm.h"
#include "runtime/init.h"
#include "runtime/request.h"
#include "runtime/unexpected.h"

#include <sched.h>
#include <stdio.h>

enum {
	SPIN_DEFAULT_NS = 50000, /* look this long before sleeping: what a wake-up costs in the worst case */
	CLOCK_ROUNDS = 64,       /* idle rounds between looks at the clock */
	YIELD_ROUNDS = 4,        /* idle rounds before giving the CPU away when ranks share it */
};

/* How long this wait has lasted. */
struct patience {
	uint32_t idle;     /* rounds without an event */
	uint64_t since_ns; /* 0: the clock has not been read */
};

int progress_once(struct lane *lane)
{
	int events = fabric_poll(&lane->fabric);

	if (unlikely(!list_empty(&lane->hooks)))
		list_for_each(item, &lane->hooks)
		{
			struct lane_hook *hook = list_entry(item, struct lane_hook, link);

			events += hook->progress(hook);
		}
	return events;
}

/* Of those who wait, or ask again and again: work of other threads, too, which the short ways need not look for. */
static inline int progress_round(struct lane *lane)
{
	int events = progress_once(lane);

	if (unlikely(lane_has_completions(lane)))
		events += lane_run_completions(lane);
	return events;
}

int progress_poll(struct lane *lane)
{
	int events = progress_round(lane);

	counters.polls += events == 0;
	return events;
}

static uint64_t spin_ns(void)
{
	return params.spin_us < 0 ? SPIN_DEFAULT_NS : (uint64_t)params.spin_us * 1000;
}

/* After a round without an event: true when it is time to sleep. */
static bool wait_longer(const struct lane *lane, struct patience *patience)
{
	uint64_t now;

	patience->idle++;
	if (lane->fabric.oversubscribed) {
		if (patience->idle < YIELD_ROUNDS) {
			cpu_relax();
			return false;
		}
		sched_yield();
	} else {
		cpu_relax();
		if (patience->idle % CLOCK_ROUNDS)
			return false;
	}
	now = status_now_ns();
	if (patience->since_ns == 0) {
		patience->since_ns = now;
		return spin_ns() == 0;
	}
	return now - patience->since_ns >= spin_ns();
}

static void describe_request(const struct request *request, struct status_wait *wait)
{
	struct status_envelope *at = &wait->pending[wait->pending_count];

	at->source = request->rank == MPI_ANY_SOURCE ? STATUS_ANY : request->rank;
	if (request->comm && request->rank >= 0)
		at->source = (int32_t)group_proc(request->comm->remote, request->rank);
	at->tag = request->wanted_tag == MPI_ANY_TAG ? STATUS_ANY : request->wanted_tag;
	at->context = (uint32_t)request->context;
	at->len = request->len;
}

/* What we have done so far, for whoever watches the job. */
static void publish_counters(void)
{
	struct status_page *page = runtime.status;

	/* relaxed: each number stands alone */
	atomic_store_explicit(&page->sent_count, counters.sent_inline + counters.sent_eager + counters.sent_rendezvous, memory_order_relaxed);
	atomic_store_explicit(&page->sent_bytes, counters.bytes_sent, memory_order_relaxed);
	atomic_store_explicit(&page->received_count, counters.received_expected + counters.received_unexpected, memory_order_relaxed);
	atomic_store_explicit(&page->received_bytes, counters.bytes_received, memory_order_relaxed);
}

/* Tell the rest of the world what we wait for: only now, when it has become long. */
static void publish(struct lane *lane, const struct wait_reason *reason, uint64_t since_ns)
{
	struct status_wait wait = {
		.call = reason->call, .peer = STATUS_NONE, .tag = STATUS_NONE, .len = reason->len, .since_ns = since_ns};
	const struct comm *comm = reason->comm;

	if (comm) {
		wait.context = (uint32_t)comm->context;
		wait.comm_size = (uint32_t)comm->size;
		wait.comm_rank = comm->rank;
		wait.collective = comm->collective_count;
		snprintf(wait.comm_name, sizeof wait.comm_name, "%.*s", STATUS_NAME_LEN - 1, comm->name);
		if (reason->peer == MPI_ANY_SOURCE)
			wait.peer = STATUS_ANY;
		else if (reason->peer >= 0 && reason->peer < comm->remote_size)
			wait.peer = (int32_t)group_proc(comm->remote, reason->peer);
	}
	if (wait.peer != STATUS_NONE)
		wait.tag = reason->tag == MPI_ANY_TAG ? STATUS_ANY : reason->tag;
	for (int i = 0; i < reason->request_count && wait.pending_count < STATUS_ENVELOPES; i++) {
		const struct request *request = request_of(reason->requests[i]);

		if (!request || request_done(request) || (request->kind != REQUEST_SEND && request->kind != REQUEST_RECEIVE))
			continue;
		describe_request(request, &wait);
		wait.pending_count++;
	}
	unexpected_describe(lane, &wait);
	publish_counters();
	status_wait_begin(runtime.status, &wait);
}

static void sleep_once(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason,
		       uint64_t since_ns)
{
	uint32_t ticket = fabric_sleep_begin(&lane->fabric);

	if (progress_once(lane) + lane_run_completions(lane) == 0 && !done(argument)) {
		int64_t most_ns = list_empty(&lane->hooks) ? -1 : 1000000; /* hooks belong to who holds the lane */
		publish(lane, reason, since_ns);
		if (lane->threads)
			pthread_mutex_unlock(&lane->lock);
		fabric_sleep(&lane->fabric, ticket, most_ns);
		if (lane->threads)
			pthread_mutex_lock(&lane->lock);
		status_wait_end(runtime.status);
	}
	fabric_sleep_end(&lane->fabric);
}

/* Let another thread of this process have the lane for a moment. */
static void let_others_in(struct lane *lane)
{
	bool wake = lane->wake_needed;

	lane->wake_needed = false;
	pthread_mutex_unlock(&lane->lock);
	if (wake)
		lane_wake(lane);
	cpu_relax();
	pthread_mutex_lock(&lane->lock);
}

void progress_until(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason)
{
	struct patience patience = {0, 0};
	uint64_t since_ns = 0; /* when this call first found nothing to do for long */

	while (!done(argument)) {
		if (progress_round(lane)) {
			patience = (struct patience){0, 0};
			continue;
		}
		if (lane->threads)
			let_others_in(lane);
		if (wait_longer(lane, &patience)) {
			if (since_ns == 0)
				since_ns = patience.since_ns;
			sleep_once(lane, done, argument, reason, since_ns);
			patience = (struct patience){0, 0};
		}
	}
}
