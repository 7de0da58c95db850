/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See init.h: brings the parts up in order and takes them down in reverse. */
#include "runtime/init.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "runtime/bootstrap.h"
#include "runtime/buffered.h"
#include "runtime/comm.h"
#include "runtime/helper.h"
#include "runtime/inquiry.h"
#include "runtime/lanes.h"
#include "runtime/names.h"
#include "runtime/port.h"
#include "runtime/proc.h"
#include "runtime/progress.h"
#include "runtime/spawn.h"

#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static void complain(const char *text)
{
	log_warn("%s", text);
}

static int level_of_params(void)
{
	static const struct {
		const char *name;
		int level;
	} levels[] = {
		{"", MPI_THREAD_SINGLE},
		{"single", MPI_THREAD_SINGLE},
		{"funneled", MPI_THREAD_FUNNELED},
		{"serialized", MPI_THREAD_SERIALIZED},
		{"multiple", MPI_THREAD_MULTIPLE},
	};

	for (size_t i = 0; i < countof(levels); i++)
		if (strcmp(params.thread_level, levels[i].name) == 0)
			return levels[i].level;
	log_warn("WEFT_THREAD_LEVEL=%s is not one of single, funneled, serialized, multiple; ignored", params.thread_level);
	return MPI_THREAD_SINGLE;
}

/* Processes of other hosts can reach us only through a network transport's address: make it known. */
static int publish(void)
{
	unsigned char address[ADDRESS_MAX];
	size_t len = sizeof address;
	const char *transport = NULL;
	int rc = fabric_publish(&runtime.lane.fabric, &transport, address, &len);

	runtime.networked = transport != NULL;
	if (!rc && transport)
		rc = bootstrap_publish(transport, address, len);
	return rc || !transport ? rc : bootstrap_share();
}

/* A debugger that has started mpiexec wants to find us here, before anything happens. */
static void wait_at_gate(void)
{
	/* relaxed: it guards nothing but time */
	while (atomic_load_explicit(&runtime.segment.header->gate, memory_order_relaxed))
		usleep(10000);
}

static int open_all(int wanted_thread_level)
{
	struct fabric_job job;
	int rc, least;

	/* Once per job, not once per rank: silently first, to learn which rank this is. */
	if (params_init(environ, NULL) != 0 && (!params.rank || strcmp(params.rank, "0") == 0))
		params_init(environ, complain);
	rc = bootstrap_open(&runtime.segment, &runtime.rank, &runtime.local_rank);
	if (rc)
		return rc;
	runtime.size = runtime.segment.header->size;
	runtime.local_size = runtime.segment.header->local_size;
	runtime.status = segment_status(&runtime.segment, runtime.local_rank);
	log_identity("rank %u on %s", runtime.rank, segment_host_name(&runtime.segment, runtime.segment.header->host_index));
	atomic_store_explicit(&runtime.status->pid, (int32_t)getpid(), memory_order_relaxed);
	atomic_store_explicit(&runtime.status->counters_at[0], (uint64_t)(uintptr_t)&counters, memory_order_relaxed);
	status_phase_set(runtime.status, STATUS_IN_INIT);
	wait_at_gate();
	least = level_of_params();
	runtime.thread_level = wanted_thread_level > least ? wanted_thread_level : least;
	runtime.main_thread = pthread_self();
	atomic_store_explicit(&runtime.status->threaded, runtime.thread_level >= MPI_THREAD_SERIALIZED, memory_order_relaxed);
	rc = proc_open(&runtime.segment, runtime.rank);
	if (rc)
		return rc;
	job = (struct fabric_job){
		.proc = runtime.rank,
		.proc_count = runtime.size,
		.number = proc_identity(runtime.rank).job,
		.segment = &runtime.segment,
	};
	rc = lane_open(&runtime.lane, &job, runtime.thread_level == MPI_THREAD_MULTIPLE);
	if (!rc)
		rc = publish();
	if (!rc)
		rc = lanes_open(&job);
	if (!rc)
		rc = comm_init(&runtime.lane, runtime.rank, runtime.size);
	if (rc)
		return rc;
	runtime.open = true;
	status_phase_set(runtime.status, STATUS_INITIALISED);
	if (helper_always()) {
		lane_enter(&runtime.lane);
		rc = helper_need(&runtime.lane);
		lane_leave(&runtime.lane);
	}
	return rc;
}

static bool nothing_pending(void *argument)
{
	struct lane *lane = argument;

	return lane->detached == 0 && list_empty(&lane->fabric.backlogged);
}

static void print_counters(void)
{
	char text[2048];
	int len = 0;

	for (int i = 0; i < counter_count; i++)
		len += snprintf(text + len, sizeof text - (size_t)len, " %s=%llu", counter_table[i].name,
				(unsigned long long)lanes_counted(counter_table[i].value));
	log_info(0, "counters:%s", text);
}

static _Atomic int fence_state;
enum { FENCE_PASSED = 1, FENCE_TOLD = 2 };

static void fence_passed(void *argument)
{
	/* release: both pair with the acquires of meet_all */
	atomic_store_explicit(&fence_state, FENCE_PASSED, memory_order_release);
	lane_wake(argument);
	atomic_store_explicit(&fence_state, FENCE_TOLD, memory_order_release); /* the lane may go now */
}

static bool is_passed(void *argument)
{
	(void)argument;
	return atomic_load_explicit(&fence_state, memory_order_acquire) >= FENCE_PASSED; /* pairs with fence_passed */
}

/* Others may still need what we sent: until all are here nobody closes a connection, and what is under way goes on. */
static int meet_all(struct lane *lane)
{
	struct wait_reason reason = {.call = STATUS_CALL_FINALIZE, .peer = STATUS_NONE};
	int rc = bootstrap_fence(fence_passed, lane);

	if (rc)
		return rc;
	lane_enter(lane);
	progress_until(lane, is_passed, lane, &reason);
	lane_leave(lane);
	while (atomic_load_explicit(&fence_state, memory_order_acquire) != FENCE_TOLD) /* pairs with fence_passed */
		sched_yield();
	return 0;
}

static bool nothing_is_sought(void *argument)
{
	(void)argument;
	return !inquiry_is_under_way();
}

static void end_inquiries(struct lane *lane)
{
	struct wait_reason reason = {.call = STATUS_CALL_FINALIZE, .peer = STATUS_NONE, .tag = STATUS_NONE};

	if (inquiry_is_under_way())
		progress_until(lane, nothing_is_sought, NULL, &reason);
}

static int close_all(void)
{
	struct lane *lane = &runtime.lane;
	struct wait_reason reason = {.call = STATUS_CALL_FINALIZE, .comm = comm_world, .peer = STATUS_NONE};
	void *base;
	size_t len;
	int rc = 0;

	status_phase_set(runtime.status, STATUS_IN_FINALIZE);
	spawn_let_go(true);
	port_close_all();
	names_unpublish_all();
	lane_enter(lane);
	buffer_detach(&buffer_of_process, lane, &base, &len);
	progress_until(lane, nothing_pending, lane, &reason);
	lane_leave(lane);
	lanes_finish();
	lane_enter(lane);
	comm_finalize(); /* others may have to hear of a mismatch */
	lane_leave(lane);
	if (runtime.networked)
		rc = meet_all(lane);
	/* For `always`, and for windows that nobody freed. */
	while (lane->helper) {
		lane_enter(lane);
		helper_release(lane);
		lane_leave(lane);
	}
	lane_enter(lane);
	end_inquiries(lane);
	proc_sweep(lane); /* jobs that go on hear a goodbye of ours, and we need not wait for theirs */
	lane_leave(lane);
	if (params.counters)
		print_counters();
	runtime.open = false;
	lanes_close();
	lane_close(lane);
	proc_close();
	status_phase_set(runtime.status, STATUS_FINALISED);
	bootstrap_close();
	segment_detach(&runtime.segment);
	return rc;
}

static pthread_mutex_t holds_lock = PTHREAD_MUTEX_INITIALIZER;
static int holds;
static bool over;

int runtime_hold(int wanted_thread_level)
{
	int rc = 0;

	pthread_mutex_lock(&holds_lock);
	if (over)
		rc = error_set(MPI_ERR_OTHER,
			       "the library was shut down when its last user finalised; it cannot start again in this process");
	else if (holds == 0)
		rc = open_all(wanted_thread_level);
	if (!rc)
		holds++;
	pthread_mutex_unlock(&holds_lock);
	return rc;
}

int runtime_release(void)
{
	int rc = 0;

	pthread_mutex_lock(&holds_lock);
	if (--holds == 0) {
		over = true;
		rc = close_all();
	}
	pthread_mutex_unlock(&holds_lock);
	return rc;
}
