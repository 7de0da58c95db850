/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See progress.h. The policy of waiting is in one place: wait_longer. */
#include "runtime/progress.h"

#include "common/counters.h"
#include "common/params.h"
#include "common/status.h"
#include "runtime/failure.h"
#include "runtime/runtime.h"
#include "runtime/proc.h"
#include "runtime/request.h"
#include "runtime/unexpected.h"

#include <sched.h>
#include <stdio.h>

enum {
	SPIN_DEFAULT_NS = 50000, /* look this long before sleeping: what a wake-up costs in the worst case */
	CLOCK_ROUNDS = 64,       /* idle rounds between looks at the clock */
	FAIR_ROUNDS = 64,        /* rounds of one thread before others of its process have their turn in any case */
	YIELD_ROUNDS = 4,        /* idle rounds before giving the CPU away when ranks share it */
	BUSY_NS = 20000,         /* who uses more CPU than this from one question to the next does something else, too */
	NAP_FIRST_NS = 50000,    /* naps of who asks in vain grow from this ... */
	NAP_MOST_NS = 4000000,   /* ... to this: who asks may have more to look after than messages */
	HOOKS_NS = 1000000,      /* hooks belong to who holds the lane: sleep no longer while there are any */
};

/* How long this wait has lasted. */
struct patience {
	uint32_t idle;     /* rounds without an event */
	uint64_t since_ns; /* 0: the clock has not been read */
};

/* Each once. Aside first: a hook may take any of them out, in either list, and put new ones in. */
static __attribute__((noinline)) int call_hooks(struct lane *lane)
{
	struct list todo, *item;
	int events = 0;

	list_take_all(&todo, &lane->hooks);
	while ((item = list_pop(&todo)) != NULL) {
		struct lane_hook *hook = list_entry(item, struct lane_hook, link);

		list_append(&lane->hooks, item);
		events += hook->progress(hook);
	}
	return events;
}

int progress_once(struct lane *lane)
{
	int events = fabric_poll(&lane->fabric);

	lane_assert_locked(lane);
	if (unlikely(!list_empty(&lane->hooks)))
		events += call_hooks(lane);
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
		at->source = proc_for_status(group_proc(request->comm->remote, request->rank), &at->job);
	at->tag = request->wanted_tag == MPI_ANY_TAG ? STATUS_ANY : request->wanted_tag;
	at->context = (uint32_t)request->context;
	at->len = request->len;
}

/* What we have done so far, for whoever watches the job. */
static void publish_counters(void)
{
	struct status_page *page = runtime.status;

	/* relaxed: each number stands alone */
	atomic_store_explicit(&page->sent_count, counters.sent_inline + counters.sent_eager + counters.sent_rendezvous,
			      memory_order_relaxed);
	atomic_store_explicit(&page->sent_bytes, counters.bytes_sent, memory_order_relaxed);
	atomic_store_explicit(&page->received_count, counters.received_expected + counters.received_unexpected, memory_order_relaxed);
	atomic_store_explicit(&page->received_bytes, counters.bytes_received, memory_order_relaxed);
}

/* What is known of a wait, for the rest of the world. */
static struct status_wait describe(struct lane *lane, const struct wait_reason *reason, const void *argument, uint64_t since_ns)
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
			wait.peer = proc_for_status(group_proc(comm->remote, reason->peer), &wait.job);
	}
	if (wait.peer != STATUS_NONE && status_call_kind(reason->call) != STATUS_OTHER)
		wait.tag = reason->tag == MPI_ANY_TAG ? STATUS_ANY : reason->tag;
	for (int i = 0; i < reason->request_count && wait.pending_count < STATUS_ENVELOPES; i++) {
		const struct request *request = request_of(reason->requests[i]);

		if (!request || request_done(request) || (request->kind != REQUEST_SEND && request->kind != REQUEST_RECEIVE))
			continue;
		describe_request(request, &wait);
		wait.pending_count++;
	}
	unexpected_describe(lane, &wait);
	if (reason->explain && argument)
		reason->explain(argument, wait.note, sizeof wait.note);
	return wait;
}

static void sleep_unlocked(struct lane *lane, uint32_t ticket, int64_t most_ns)
{
	if (lane->threads)
		lane_unlock(lane);
	fabric_sleep(&lane->fabric, ticket, failure_sleep_most_ns(most_ns));
	if (lane->threads)
		lane_lock(lane);
}

/* The last look, announced to all who could ring. */
static int look_at_everything(struct lane *lane)
{
	return progress_once(lane) + lane_run_completions(lane) + failure_look(lane);
}

static void sleep_once(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason,
		       uint64_t since_ns)
{
	int64_t most_ns = lane->idle ? lane->idle(lane, since_ns) : -1; /* this may end the wait */
	uint32_t ticket = fabric_sleep_begin(&lane->fabric);

	if (!list_empty(&lane->hooks))
		most_ns = HOOKS_NS;
	if (look_at_everything(lane) == 0 && !done(argument)) {
		struct status_wait wait = describe(lane, reason, argument, since_ns);

		/* Only now, when it has become long. */
		publish_counters();
		status_wait_begin(runtime.status, &wait);
		sleep_unlocked(lane, ticket, most_ns);
		status_wait_end(runtime.status);
	}
	fabric_sleep_end(&lane->fabric);
}

void progress_until(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason)
{
	struct patience patience = {0, 0};
	uint64_t since_ns = 0; /* when this call first found nothing to do for long */
	uint32_t rounds = 0;

	lane_assert_locked(lane);
	while (!done(argument)) {
		bool found = progress_round(lane) > 0;

		/* Also when there is always something to do; but not each time one by one, for a change of threads takes longer than a round. */
		rounds++;
		if (unlikely(lane->threads) && (!found || rounds % FAIR_ROUNDS == 0))
			lane_let_in(lane, rounds % FAIR_ROUNDS == 0);
		if (found) {
			patience = (struct patience){0, 0};
			continue;
		}
		if (wait_longer(lane, &patience)) {
			if (since_ns == 0)
				since_ns = patience.since_ns;
			sleep_once(lane, done, argument, reason, since_ns);
			patience = (struct patience){0, 0};
		}
	}
}

/* ---- asking without waiting ---- */

/* Of each thread: the questions in a row that brought nothing. */
static _Thread_local struct {
	uint32_t row;
	uint64_t since_ns; /* when the row began to count; 0: not yet */
	uint32_t from;     /* `row` and CPU time used by this thread when its diligence was looked at last */
	uint64_t cpu_ns;
	uint64_t told_ns;  /* when the status page was told last */
	int64_t nap_ns;    /* how long the next nap may be */
} asking;

static uint64_t cpu_now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Say what is asked for once that has become long, and again as long as it lasts. */
static void tell(struct lane *lane, const struct wait_reason *reason, uint64_t now_ns)
{
	struct status_wait wait;

	if (now_ns - asking.since_ns < STATUS_ASK_NS || now_ns - asking.told_ns < STATUS_ASK_NS)
		return;
	asking.told_ns = now_ns;
	wait = describe(lane, reason, NULL, asking.since_ns);
	publish_counters();
	status_ask(runtime.status, &wait, now_ns);
}

static void nap(struct lane *lane, bool (*done)(void *argument), void *argument)
{
	int64_t most_ns = asking.nap_ns < NAP_FIRST_NS ? NAP_FIRST_NS : asking.nap_ns;
	uint32_t ticket = fabric_sleep_begin(&lane->fabric);

	if (!list_empty(&lane->hooks) && most_ns > HOOKS_NS)
		most_ns = HOOKS_NS;
	asking.nap_ns = most_ns * 2 < NAP_MOST_NS ? most_ns * 2 : NAP_MOST_NS;
	if (look_at_everything(lane) == 0 && !done(argument)) {
		sleep_unlocked(lane, ticket, most_ns);
		look_at_everything(lane);
	}
	fabric_sleep_end(&lane->fabric);
}

/* Does this thread do something else between its questions? By CPU time, because others may put it off its CPU. */
static bool busy(void)
{
	uint64_t used_ns = cpu_now_ns() - asking.cpu_ns;
	bool busy = used_ns > (uint64_t)BUSY_NS * (asking.row - asking.from);

	asking.cpu_ns += used_ns;
	asking.from = asking.row;
	return busy;
}

/* Clocks are read at one question of CLOCK_ROUNDS where each rank has its CPU, where not at every one that yields. */
static __attribute__((noinline)) bool asked_in_vain(struct lane *lane, bool (*done)(void *argument), void *argument,
						    const struct wait_reason *reason)
{
	bool shares = lane->fabric.oversubscribed, long_enough;
	uint64_t now_ns;

	counters.polls++;
	if (++asking.row < (shares ? YIELD_ROUNDS : CLOCK_ROUNDS) || (!shares && asking.row % CLOCK_ROUNDS))
		return false;
	now_ns = status_now_ns();
	long_enough = asking.since_ns != 0 && now_ns - asking.since_ns >= spin_ns();
	if (asking.since_ns == 0 || (long_enough && busy())) {
		busy();
		asking.since_ns = now_ns;
		asking.nap_ns = 0;
		long_enough = false;
	}
	tell(lane, reason, now_ns);
	failure_look(lane);
	if (!shares)
		return done(argument);
	if (long_enough) {
		nap(lane, done, argument);
		busy(); /* the nap's own CPU time is none of the thread's work */
	} else {
		sched_yield();
	}
	return done(argument);
}

bool progress_ask(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason)
{
	lane_assert_locked(lane);
	if (done(argument))
		return true;
	if (progress_round(lane)) {
		asking.row = 0;
		asking.since_ns = 0;
		return done(argument);
	}
	return done(argument) || asked_in_vain(lane, done, argument, reason);
}
