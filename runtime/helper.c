/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See helper.h. All its state is guarded by the lane's lock. */
#include "runtime/helper.h"

#include "common/counters.h"
#include "common/cpus.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "runtime/failure.h"
#include "runtime/lanes.h"
#include "runtime/progress.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum {
	TICK_NS = 50000,          /* between looks while the application is in and out of MPI */
	TICK_SHARED_NS = 1000000, /* the same where ranks share CPUs */
	HOOK_NS = 1000000,        /* between rounds while engines wait that ring nobody */
	STACK_LEN = 1 << 20,
	SLICE_NS = 100000,        /* the least that the kernel takes */
};

struct helper {
	struct lane *lane;
	pthread_t thread;
	pthread_cond_t kick;  /* signalled by lane_leave when `rests`, and at the end */
	uint32_t needs;
	bool stop;
	bool threads_before;  /* lane->threads without us */
};

bool helper_always(void)
{
	return strcmp(params.progress, "always") == 0;
}

bool helper_never(void)
{
	return strcmp(params.progress, "never") == 0;
}

/* ---- where and when it runs ---- */

/*
 * A rank computes on the CPUs that it is bound to. Its helper is not bound to them: it goes where the launcher may go, so where there is
 * nothing to do, or where the one waits that it is to answer.
 */
void helper_unbind(const struct lane *lane, pthread_attr_t *attributes)
{
	const struct segment *segment = lane->fabric.job.segment;
	cpu_set_t *cpus;
	size_t len;

	if (segment->header->flags & SEGMENT_FOREIGN || segment->locals[segment->ranks[lane->fabric.job.proc].local].cpu_count == 0)
		return;
	cpus = cpus_affinity(segment->header->maker, &len);
	if (!cpus)
		return;
	pthread_attr_setaffinity_np(attributes, len, cpus);
	CPU_FREE(cpus);
}

/*
 * It needs the CPU rarely, shortly and at once. A thread that asks the kernel for a short slice comes before those with longer ones when it
 * wakes up (since Linux 6.12; before, the wish is taken and does nothing).
 */
static void ask_for_short_slices(void)
{
	struct {
		uint32_t size, policy;
		uint64_t flags;
		int32_t nice;
		uint32_t priority;
		uint64_t runtime, deadline, period;
	} attributes = { .size = sizeof attributes };

	if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0 || attributes.policy != SCHED_OTHER)
		return;
	attributes.size = sizeof attributes;
	attributes.runtime = SLICE_NS;
	syscall(SYS_sched_setattr, 0, &attributes, 0);
}

/* ---- the thread; the lane's lock is held but where it sleeps ---- */

static int look(struct lane *lane)
{
	return progress_once(lane) + lane_run_completions(lane) + failure_look(lane) + (lanes.count > 1 ? progress_others(lane) : 0);
}

static void tick(struct helper *helper)
{
	long ns = helper->lane->fabric.oversubscribed ? TICK_SHARED_NS : TICK_NS;
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += ns;
	if (until.tv_nsec >= 1000000000) {
		until.tv_nsec -= 1000000000;
		until.tv_sec++;
	}
	pthread_cond_timedwait(&helper->kick, &helper->lane->lock, &until);
	lane_note_owner(helper->lane);
}

/* The application has been inside MPI since before the last tick: it looks after itself until it leaves. */
static void rest(struct helper *helper)
{
	struct lane *lane = helper->lane;

	lane->helper_rests = true;
	while (lane->inside > 0 && !helper->stop)
		pthread_cond_wait(&helper->kick, &lane->lock);
	lane_note_owner(lane);
	lane->helper_rests = false;
}

/* Wait at the doorbell. */
static void watch(struct helper *helper)
{
	struct lane *lane = helper->lane;
	uint32_t ticket = fabric_sleep_begin(&lane->fabric);
	bool hooks = false;
	int found = lanes.count > 1 ? progress_look_at_others(lane, false, &hooks) : 0;

	if (found + look(lane) == 0 && lane->inside == 0 && !helper->stop) {
		int64_t most_ns = list_empty(&lane->hooks) && !hooks ? -1 : HOOK_NS;

		lane_unlock(lane);
		fabric_sleep(&lane->fabric, ticket, most_ns);
		lane_lock(lane);
	}
	fabric_sleep_end(&lane->fabric);
}

/* Something came in and was dealt with: wake whoever waited for it, and let an application in that waits at the lock. */
static void hand_on(struct lane *lane)
{
	bool wake = lane->wake_needed;

	counters.helped++;
	lane->wake_needed = false;
	lane_unlock(lane);
	if (wake)
		lane_wake(lane);
	sched_yield();
	lane_lock(lane);
}

static void *help(void *argument)
{
	struct helper *helper = argument;
	struct lane *lane = helper->lane;
	uint32_t seen;

	ask_for_short_slices();
	lane_lock(lane);
	/* relaxed: it changes with the lock held alone */
	seen = atomic_load_explicit(&lane->entries, memory_order_relaxed) - 1;
	while (!helper->stop) {
		uint32_t entries = atomic_load_explicit(&lane->entries, memory_order_relaxed);
		bool moved = entries != seen; /* in and out of MPI since the last look */

		seen = entries;
		if (lane->inside > 0 && !moved)
			rest(helper);
		else if (lane->inside == 0 && look(lane) > 0)
			hand_on(lane);
		else if (moved)
			tick(helper);
		else
			watch(helper);
	}
	lane_unlock(lane);
	return NULL;
}

/* ---- beginning and ending it ---- */

static int create_thread(struct helper *helper)
{
	pthread_attr_t attributes;
	sigset_t all, before;
	int failed;

	/* Signals are the application's threads'. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_LEN);
	helper_unbind(helper->lane, &attributes);
	failed = pthread_create(&helper->thread, &attributes, help, helper);
	pthread_attr_destroy(&attributes);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return failed ? error_set(MPI_ERR_OTHER, "cannot make the thread that makes progress while the application computes: %s; "
				  "WEFT_PROGRESS=never does without", strerror(failed))
		      : 0;
}

static int begin(struct lane *lane)
{
	struct helper *helper = calloc(1, sizeof *helper);
	pthread_condattr_t clock;
	int rc;

	if (!helper)
		return error_set(MPI_ERR_NO_MEM, "no memory for a helper thread");
	helper->lane = lane;
	helper->needs = 1;
	helper->threads_before = lane->threads;
	pthread_condattr_init(&clock);
	pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
	pthread_cond_init(&helper->kick, &clock);
	pthread_condattr_destroy(&clock);
	if (!lane->threads) {
		/* We are inside: what lane_enter would have done. */
		lane_lock(lane);
		lane->inside = 1;
		lane->threads = true;
	}
	rc = create_thread(helper);
	if (rc) {
		if (!helper->threads_before) {
			lane->threads = false;
			lane_unlock(lane);
		}
		pthread_cond_destroy(&helper->kick);
		free(helper);
		return rc;
	}
	lane->helper = helper;
	lane->helper_kick = &helper->kick;
	log_info(2, "a helper thread makes progress while the application computes");
	return 0;
}

int helper_need(struct lane *lane)
{
	static bool told;

	if (!told && !helper_always() && !helper_never() && strcmp(params.progress, "auto") != 0)
		log_warn("WEFT_PROGRESS=%s is none of auto, always, never; taken for auto", params.progress);
	told = true;
	if (helper_never())
		return 0;
	if (!lane->helper)
		return begin(lane);
	lane->helper->needs++;
	return 0;
}

void helper_release(struct lane *lane)
{
	struct helper *helper = lane->helper;

	if (!helper || --helper->needs > 0)
		return;
	lane->helper = NULL;
	helper->stop = true;
	pthread_cond_signal(&helper->kick);
	fabric_ring_self(&lane->fabric);
	lane_unlock(lane);
	pthread_join(helper->thread, NULL);
	lane_lock(lane);
	if (!helper->threads_before) {
		lane->threads = false;
		lane_unlock(lane);
	}
	pthread_cond_destroy(&helper->kick);
	free(helper);
}
