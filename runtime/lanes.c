/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See lanes.h. */
#include "runtime/lanes.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "runtime/comm.h"
#include "runtime/proc.h"
#include "runtime/progress.h"
#include "runtime/runtime.h"

#include <stdlib.h>

/* ---- Their life ---- */

static uint32_t wanted(void)
{
	const struct segment_header *header = runtime.segment.header;
	uint32_t count = params.lanes > 0 ? (uint32_t)params.lanes : header->usable_cpus / header->local_size;

	if (runtime.thread_level != MPI_THREAD_MULTIPLE || count < 1)
		return 1;
	return count < LANES_MOST ? count : LANES_MOST;
}

static int open_one(const struct fabric_job *job, uint32_t index)
{
	struct lane *lane = aligned_alloc(CACHE_LINE, round_up(sizeof *lane, CACHE_LINE));
	struct fabric_job mine = *job;
	int rc;

	if (!lane)
		return error_set(MPI_ERR_NO_MEM, "no memory for a lane");
	mine.index = index;
	mine.first = &runtime.lane.fabric;
	rc = lane_open(lane, &mine, true);
	if (rc) {
		free(lane);
		return rc;
	}
	lanes.of[index] = lane;
	return 0;
}

static void publish(void)
{
	struct status_page *page = runtime.status;

	for (uint32_t i = 0; i < lanes.count; i++)
		atomic_store_explicit(&page->counters_at[i + 1], (uint64_t)(uintptr_t)&lanes.of[i]->counters, memory_order_relaxed);
	/* release: pairs with the acquire in count_of; whoever knows of a lane may send to it */
	atomic_store_explicit(&page->lanes, lanes.count, memory_order_release);
}

int lanes_open(const struct fabric_job *job)
{
	uint32_t count = wanted();

	_Static_assert(LANES_MOST + 1 <= COUNTERS_MOST, "each lane counts");
	lanes.of[0] = &runtime.lane;
	lanes.count = 1;
	while (lanes.count < count && open_one(job, lanes.count) == 0)
		lanes.count++;
	if (lanes.count < count)
		log_warn("%u lanes instead of %u, threads may wait for each other: %s", lanes.count, count, error_text());
	if (lanes.count > 1)
		log_info(2, "%u lanes: threads that use different communicators need not wait for each other", lanes.count);
	publish();
	return 0;
}

static bool nothing_pending(void *argument)
{
	const struct lane *lane = argument;

	return lane->detached == 0 && list_empty(&lane->fabric.backlogged);
}

void lanes_finish(void)
{
	struct wait_reason reason = {.call = STATUS_CALL_FINALIZE, .comm = comm_world, .peer = STATUS_NONE};

	for (uint32_t i = 1; i < lanes.count; i++) {
		lane_enter(lanes.of[i]);
		progress_until(lanes.of[i], nothing_pending, lanes.of[i], &reason);
		lane_leave(lanes.of[i]);
	}
}

/* MPI_T reads on when the lanes are gone. */
static void keep_counts(const struct lane *lane)
{
	for (int i = 0; i < counter_count; i++)
		counter_add(counter_table[i].value, counter_of(&lane->counters, counter_table[i].value));
}

void lanes_close(void)
{
	uint32_t count = lanes.count;

	for (uint32_t i = 0; i < COUNTERS_MOST; i++)
		atomic_store_explicit(&runtime.status->counters_at[i], 0, memory_order_relaxed);
	lanes.count = 0;
	for (uint32_t i = 0; i < count; i++)
		keep_counts(lanes.of[i]);
	for (uint32_t i = 1; i < count; i++) {
		lane_close(lanes.of[i]);
		free(lanes.of[i]);
	}
}

void lanes_enter_all(void)
{
	for (uint32_t i = 0; i < lanes.count; i++)
		lane_enter(lanes.of[i]);
}

void lanes_leave_all(void)
{
	for (uint32_t i = lanes.count; i > 0; i--)
		lane_leave(lanes.of[i - 1]);
}

uint64_t lanes_counted(const uint64_t *counter)
{
	uint64_t sum = __atomic_load_n(counter, __ATOMIC_RELAXED);

	for (uint32_t i = 0; i < lanes.count; i++) {
		lane_enter(lanes.of[i]);
		sum += counter_of(&lanes.of[i]->counters, counter);
		lane_leave(lanes.of[i]);
	}
	return sum;
}

/* ---- Which lane is whose ---- */

/* The lanes of a process: 0 while it has not told. */
static uint32_t count_of(uint32_t proc)
{
	const struct segment *segment = &runtime.segment;
	uint32_t count;

	if (!proc_is_ours(proc) || !proc_is_here(proc) || (proc != proc_self() && !runtime.lane.fabric.shm))
		return 1;
	/* acquire: pairs with the release in publish */
	count = atomic_load_explicit(&segment_status(segment, segment->ranks[proc].local)->lanes, memory_order_acquire);
	return count == 0 && proc_has_failed(&runtime.lane, proc) ? 1 : count;
}

uint32_t lanes_common(const struct group *group)
{
	uint32_t least = lanes.count;

	for (int i = 0; i < group->size && least > 1; i++) {
		uint32_t count = count_of(group_proc(group, i));

		least = count < least ? count : least;
	}
	return least;
}

static bool all_have_told(void *argument)
{
	return lanes_common(argument) > 0;
}

static int nothing(struct lane_hook *hook)
{
	(void)hook;
	return 0;
}

/* They are still starting, and will not ring when they are here: look every now and then. */
static void wait_for_all(const struct group *group)
{
	struct wait_reason reason = {.call = STATUS_CALL_COMM_DUP, .comm = comm_world, .peer = STATUS_NONE, .tag = STATUS_NONE};
	struct lane_hook look = {.progress = nothing};

	list_append(&runtime.lane.hooks, &look.link);
	progress_until(&runtime.lane, all_have_told, (void *)(uintptr_t)group, &reason);
	list_remove(&look.link);
}

uint32_t lanes_lightest(uint32_t count)
{
	uint32_t best = 0;

	/* relaxed: a guess. Lane 0 has enough to do: rather another. */
	for (uint32_t i = 1; i < count; i++)
		if (atomic_load_explicit(&lanes.of[i]->comms, memory_order_relaxed) <
		    atomic_load_explicit(&lanes.of[best]->comms, memory_order_relaxed) + (best == 0))
			best = i;
	return best;
}

uint32_t lanes_pick(const struct group *group)
{
	if (lanes.count <= 1)
		return 0;
	if (lanes_common(group) == 0)
		wait_for_all(group);
	return lanes_lightest(lanes_common(group));
}
