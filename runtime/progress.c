/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See progress.h. The policy of waiting is in one place: wait_longer. */
#include "runtime/progress.h"

#include "common/params.h"
#include "common/status.h"
#include "runtime/failure.h"
#include "runtime/lanes.h"
#include "runtime/runtime.h"
#include "runtime/wait_report.h"

#include <sched.h>

enum {
	SPIN_DEFAULT_NS = 50000, /* look this long before sleeping: what a wake-up costs in the worst case, */
	SPIN_LONG_NS = 1000000,  /* and where waits end soon after that, */
	SHORT_SLEEPS = 2,        /* so many in a row */
	CLOCK_ROUNDS = 64,       /* idle rounds between looks at the clock */
	FAIR_ROUNDS = 64,        /* rounds of one thread before others of its process have their turn in any case */
	YIELD_ROUNDS = 4,        /* idle rounds before giving the CPU away when ranks share it */
	CROWD_ROUNDS = 16,       /* idle rounds before asking whether threads share it */
	BUSY_NS = 20000,         /* who uses more CPU than this from one question to the next does something else, too */
	NAP_FIRST_NS = 50000,    /* naps of who asks in vain grow from this ... */
	NAP_MOST_NS = 4000000,   /* ... to this: who asks may have more to look after than messages */
	HOOKS_NS = 1000000,      /* hooks belong to who holds the lane: sleep no longer while there are any */
};

/* How long this wait has lasted. */
struct patience {
	uint32_t idle;     /* rounds without an event */
	uint64_t since_ns; /* 0: the clock has not been read */
	bool shares;       /* CPUs are shared: by the ranks of the host, or by threads that wait */
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

/* ---- other lanes than the one that waits ---- */

static void end_visit(struct lane *lane)
{
	bool wake = lane->wake_needed;

	lane->wake_needed = false;
	lane_unlock(lane);
	if (wake)
		lane_wake(lane);
}

/* With `deaths` they hear of those, too. */
static int visit_others(struct lane *mine, bool deaths)
{
	int events = 0;

	for (uint32_t i = 0; i < lanes.count; i++) {
		struct lane *lane = lanes.of[i];

		/* relaxed: who has just left has looked; who sleeps later looks again */
		if (lane == mine || atomic_load_explicit(&lane->waits, memory_order_relaxed) > 0 || !lane_try(lane))
			continue;
		events += progress_round(lane);
		if (deaths)
			events += failure_look(lane);
		end_visit(lane);
	}
	return events;
}

int progress_others(struct lane *mine)
{
	return visit_others(mine, false);
}

int progress_look_at_others(struct lane *mine, bool join, bool *hooks)
{
	int events = 0, found;

	lane_unlock(mine);
	for (uint32_t i = 0; i < lanes.count; i++) {
		struct lane *lane = lanes.of[i];

		if (lane == mine)
			continue;
		lane_lock(lane);
		if (i == 0)
			fabric_watch(&lane->fabric);
		lane->fabric.sleepers++; /* look at everything */
		found = progress_round(lane) + failure_look(lane);
		/* relaxed: changed by who has the lane. What others wait for keeps nobody else awake. */
		if (join || atomic_load_explicit(&lane->waits, memory_order_relaxed) == 0)
			events += found;
		*hooks |= !list_empty(&lane->hooks);
		lane->fabric.sleepers -= !join;
		end_visit(lane);
	}
	lane_lock(mine);
	return events;
}

static void leave_others(struct lane *mine)
{
	lane_unlock(mine);
	for (uint32_t i = 0; i < lanes.count; i++)
		if (lanes.of[i] != mine) {
			lane_lock(lanes.of[i]);
			lanes.of[i]->fabric.sleepers--;
			lane_unlock(lanes.of[i]);
		}
	lane_lock(mine);
}

/* ---- waiting ---- */

/*
 * Of each thread: waits in a row that ended soon after it had gone to sleep. A sleep costs more than its wake-up: the CPU goes idle, and comes back
 * slowly and with cold caches. So whose waits are like that looks for longer, until one was long.
 */
static _Thread_local uint32_t short_sleeps;

static uint64_t spin_ns(void)
{
	if (params.spin_us >= 0)
		return (uint64_t)params.spin_us * 1000;
	return short_sleeps < SHORT_SLEEPS ? SPIN_DEFAULT_NS : SPIN_LONG_NS;
}

/* Are there more ranks than CPUs, or more threads that wait, if the other ranks of the host are like us? */
static bool shares_cpus(const struct lane *lane)
{
	const struct segment_header *header = lane->fabric.job.segment->header;
	uint32_t waits = 0;

	if (likely(!lane->threads) || lane->fabric.oversubscribed)
		return lane->fabric.oversubscribed;
	/* relaxed: a guess */
	for (uint32_t i = 0; i < lanes.count; i++)
		waits += atomic_load_explicit(&lanes.of[i]->waits, memory_order_relaxed);
	return (uint64_t)waits * header->local_size > header->usable_cpus;
}

/* This thread has slept after nothing had come since SINCE_NS. Where ranks share CPUs, others need them. */
static void learn_sleep(const struct lane *lane, uint64_t since_ns)
{
	if (shares_cpus(lane) || status_now_ns() - since_ns > SPIN_LONG_NS)
		short_sleeps = 0;
	else if (short_sleeps < SHORT_SLEEPS)
		short_sleeps++;
}

/* After a round without an event: true when it is time to sleep. Where there may be other threads, give_way has yielded. */
static bool wait_longer(const struct lane *lane, struct patience *patience)
{
	uint64_t now;

	patience->idle++;
	if (patience->idle == 1)
		patience->shares = lane->fabric.oversubscribed;
	else if (patience->idle == CROWD_ROUNDS)
		patience->shares = shares_cpus(lane);
	if (patience->shares) {
		if (patience->idle < YIELD_ROUNDS) {
			cpu_relax();
			return false;
		}
		if (likely(!lane->threads))
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

/* The same in all lanes, this one last: where there are others it was left meanwhile. Hooks of any of them shorten the sleep. */
static int look_at_all_lanes(struct lane *lane, bool mixed, int64_t *most_ns)
{
	bool hooks = !list_empty(&lane->hooks);
	int events = likely(lanes.count <= 1) ? 0 : progress_look_at_others(lane, mixed, &hooks);

	if (hooks && (*most_ns < 0 || *most_ns > HOOKS_NS))
		*most_ns = HOOKS_NS;
	return events + look_at_everything(lane);
}

/* The wait began at SINCE_NS; nothing has come since IDLE_NS. */
static void sleep_once(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason,
		       uint64_t since_ns, uint64_t idle_ns)
{
	int64_t most_ns = lane->idle ? lane->idle(lane, since_ns) : -1; /* this may end the wait */
	uint32_t ticket = fabric_sleep_begin(&lane->fabric);

	if (look_at_all_lanes(lane, reason->mixed, &most_ns) == 0 && !done(argument)) {
		struct status_wait wait = report_of_wait(lane, reason, argument, since_ns);

		/* Only now, when it has become long. */
		report_counts(lane);
		status_wait_begin(runtime.status, &wait);
		sleep_unlocked(lane, ticket, most_ns);
		learn_sleep(lane, idle_ns);
		status_wait_end(runtime.status);
	}
	if (reason->mixed)
		leave_others(lane);
	fabric_sleep_end(&lane->fabric);
}

/*
 * Where there are several lanes: others than ours go on, too, while we find nothing to do. Seldom, for mostly somebody is there; each time, when we
 * wait for what comes there. Returns whether something did.
 */
static bool tend(struct lane *lane, const struct wait_reason *reason, uint32_t idle)
{
	if (!reason->mixed && idle % CLOCK_ROUNDS != (lane->fabric.oversubscribed ? YIELD_ROUNDS : CLOCK_ROUNDS - 1))
		return false;
	return progress_others(lane) > 0 && reason->mixed;
}

/* As many threads wait for something to come in this lane, and have not found it at once: who has it locked counts, for all to read. */
static void count_wait(struct lane *lane, uint32_t by)
{
	/* relaxed: see progress_others */
	atomic_store_explicit(&lane->waits, atomic_load_explicit(&lane->waits, memory_order_relaxed) + by, memory_order_relaxed);
}

/*
 * Between two rounds: others of this lane come in. Also when there is always something to do, for then they would have to wait; but not each
 * time one by one, for a change of threads takes longer than a round, unless that copies. Who shares CPUs yields with the lane unlocked: to the
 * one that waits for it, perhaps.
 */
static void give_way(struct lane *lane, bool found, uint32_t rounds, const struct patience *patience)
{
	bool fairly = rounds % FAIR_ROUNDS == 0 || (found && lane->fabric.copies > 0);

	if (!found && patience->shares && patience->idle >= YIELD_ROUNDS) {
		end_visit(lane);
		sched_yield();
		lane_lock(lane);
	} else if (!found || fairly) {
		lane_let_in(lane, fairly);
	}
}

void progress_until(struct lane *lane, bool (*done)(void *argument), void *argument, const struct wait_reason *reason)
{
	struct patience patience = {0};
	bool counted = false;
	uint64_t since_ns = 0; /* when this call first found nothing to do for long */
	uint32_t rounds = 0;

	lane_assert_locked(lane);
	while (!done(argument)) {
		bool found = progress_round(lane) > 0;

		if (!found && unlikely(lanes.count > 1))
			found = tend(lane, reason, patience.idle);

		rounds++;
		if (unlikely(lane->threads)) {
			if (!found && !counted)
				count_wait(lane, 1);
			counted |= !found;
			give_way(lane, found, rounds, &patience);
		}
		if (found) {
			patience = (struct patience){0};
			continue;
		}
		if (wait_longer(lane, &patience)) {
			if (since_ns == 0)
				since_ns = patience.since_ns;
			sleep_once(lane, done, argument, reason, since_ns, patience.since_ns);
			patience = (struct patience){0};
		}
	}
	if (unlikely(counted))
		count_wait(lane, (uint32_t)-1);
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
	wait = report_of_wait(lane, reason, NULL, asking.since_ns);
	report_counts(lane);
	status_ask(runtime.status, &wait, now_ns);
}

/* As long as nobody rings: what has come for other lanes before the announcement would have been told to nobody. */
static void nap(struct lane *lane, bool (*done)(void *argument), void *argument, bool mixed)
{
	int64_t most_ns = asking.nap_ns < NAP_FIRST_NS ? NAP_FIRST_NS : asking.nap_ns;
	uint32_t ticket = fabric_sleep_begin(&lane->fabric);

	asking.nap_ns = most_ns * 2 < NAP_MOST_NS ? most_ns * 2 : NAP_MOST_NS;
	if (look_at_all_lanes(lane, mixed, &most_ns) == 0 && !done(argument)) {
		sleep_unlocked(lane, ticket, most_ns);
		look_at_everything(lane);
	}
	if (mixed)
		leave_others(lane);
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

	lane->counters.polls++;
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
	if (lanes.count > 1)
		visit_others(lane, reason->mixed); /* who sleeps for what comes there would look for deaths there, too */
	if (!shares)
		return done(argument);
	if (long_enough) {
		nap(lane, done, argument, reason->mixed);
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
	if (progress_round(lane) || (unlikely(reason->mixed) && progress_others(lane))) {
		asking.row = 0;
		asking.since_ns = 0;
		return done(argument);
	}
	return done(argument) || asked_in_vain(lane, done, argument, reason);
}
