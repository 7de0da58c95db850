/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The communicator as an object: making one from a group and a context, its life, first contact with its
 * members. What needs messages to make a communicator stands in comm_create.c.
 */
#include "runtime/comm.h"

#include "common/compiler.h"
#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "runtime/attribute.h"
#include "runtime/errhandler.h"
#include "runtime/info.h"
#include "runtime/lanes.h"
#include "runtime/proc.h"
#include "runtime/topology.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct comm *comm_world, *comm_self, *comm_parent;

/*
 * A context is, from the highest bit down: the space of the job, so that communicators of jobs that meet later differ; the rank there of
 * the process that made it, in as many bits as the job needs; its counter; the two bits of comm.h. The first ones are made without
 * asking anybody: MPI_COMM_WORLD is number 0 of rank 0, MPI_COMM_SELF each one's own number 1.
 */
enum { CONTEXT_COUNT_SHIFT = 2 };

static struct {
	uint64_t base, world;
	uint64_t limit; /* of the counter */
	_Atomic uint64_t counter;
} contexts;

static void open_contexts(uint32_t rank, uint32_t size)
{
	int rank_bits = size > 1 ? 32 - __builtin_clz(size - 1) : 0;
	int rank_shift = 64 - PROC_SPACE_BITS - rank_bits;

	contexts.world = (uint64_t)proc_context_space() << (64 - PROC_SPACE_BITS);
	contexts.base = contexts.world | (rank_bits ? (uint64_t)rank << rank_shift : 0);
	contexts.limit = UINT64_C(1) << (rank_shift - CONTEXT_COUNT_SHIFT);
	atomic_store_explicit(&contexts.counter, 1, memory_order_relaxed);
}

uint64_t comm_context_new(void)
{
	/* relaxed: only uniqueness matters */
	uint64_t count = atomic_fetch_add_explicit(&contexts.counter, 1, memory_order_relaxed);

	/* At least a million, in the largest job there can be; 2^32 in one of 1024 ranks. */
	if (unlikely(count >= contexts.limit))
		runtime_abort(MPI_ERR_INTERN, "this process has made %llu communicators, all there can be in a job of this size",
			      (unsigned long long)count);
	return contexts.base | count << CONTEXT_COUNT_SHIFT;
}

struct comm *comm_new(struct lane *lane, uint64_t context, struct group *group, struct group *remote)
{
	struct comm *comm = calloc(1, sizeof *comm);
	struct group *others = remote ? remote : group;

	if (!comm)
		return NULL;
	comm->peers = calloc((size_t)others->size + 1, sizeof *comm->peers);
	if (!comm->peers) {
		free(comm);
		return NULL;
	}
	comm->magic = COMM_MAGIC;
	comm->inter = remote != NULL;
	comm->rank = group->rank;
	comm->size = group->size;
	comm->remote_size = others->size;
	comm->lane = lane;
	comm->context = context;
	atomic_init(&comm->references, 1);
	group_retain(group);
	group_retain(others);
	comm->group = group;
	comm->remote = others;
	for (int i = 0; i < others->size && !comm->strangers; i++)
		comm->strangers = !proc_is_ours(group_proc(others, i));
	comm->errhandler = &errhandler_fatal;
	comm->handle = (MPI_Comm)(void *)comm;
	return comm;
}

void comm_retain(struct comm *comm)
{
	/* relaxed: the caller already holds a reference */
	atomic_fetch_add_explicit(&comm->references, 1, memory_order_relaxed);
}

static void destroy(struct comm *comm)
{
	if (comm->collectives_free)
		comm->collectives_free(comm);
	comm->magic = 0;
	if (comm == comm_parent)
		comm_parent = NULL;
	comm_release(comm->local);
	errhandler_release(comm->errhandler);
	topology_free(comm->topology);
	info_free(comm->info);
	group_release(comm->group);
	group_release(comm->remote);
	free(comm->peers);
	free(comm);
}

void comm_release(struct comm *comm)
{
	/* acq_rel: what other threads did with it happens before the free. */
	if (comm && atomic_fetch_sub_explicit(&comm->references, 1, memory_order_acq_rel) == 1 && !comm->pending)
		destroy(comm);
}

void comm_end_last(struct comm *comm)
{
	/* relaxed: references are taken and given up with the lane locked by whoever could be last */
	if (atomic_load_explicit(&comm->references, memory_order_relaxed) == 0)
		destroy(comm);
}

struct peer *comm_peer_first(struct comm *comm, int rank)
{
	uint32_t proc = group_proc(comm->remote, rank);
	struct peer *peer = comm->lane->failures && proc_error(proc) ? NULL : fabric_peer(&comm->lane->fabric, proc);

	if (!peer)
		return NULL;
	comm->peers[rank] = peer;
	return peer;
}

int comm_reach_first(struct comm *comm, int rank)
{
	struct lane *lane = comm->lane;
	struct peer *peer;

	lane_assert_locked(lane);
	lane->may_step_out = true;
	peer = comm_peer_first(comm, rank);
	lane->may_step_out = false;
	return peer ? 0 : error_prefix(error_class() ? error_class() : MPI_ERR_OTHER, "cannot send to rank %d of %s: ", rank, comm_called(comm));
}

int comm_take_lane(struct comm *comm)
{
	struct lane *lane = lanes.of[comm->offered_lane];
	struct comm *base;

	if (lanes.count <= 1)
		return 0;
	if (comm->offered_lane > 0) {
		base = comm_new(comm->lane, comm->context, comm->group, NULL);
		if (base && comm->topology && !(base->topology = topology_copy(comm->topology))) {
			comm_release(base);
			base = NULL;
		}
		if (!base)
			return error_set(MPI_ERR_NO_MEM, "no memory for a communicator of %d ranks", comm->size);
		errhandler_retain(comm->errhandler);
		base->errhandler = comm->errhandler;
		base->handle = comm->handle;
		comm->base = base;
		comm->lane = lane;
		counter_add(&counters.comms_in_lanes, 1);
		log_info(3, "a communicator of %d ranks uses lane %u", comm->size, lane->index);
	}
	comm->counted = true;
	atomic_fetch_add_explicit(&lane->comms, 1, memory_order_relaxed); /* a guess for lanes_pick */
	return 0;
}

void comm_leave_lane(struct comm *comm)
{
	struct comm *base = comm->base;

	if (comm->counted)
		atomic_fetch_sub_explicit(&comm->lane->comms, 1, memory_order_relaxed); /* as above */
	if (!base)
		return;
	comm->base = NULL;
	lane_enter(lanes.of[0]);
	comm_release(base);
	lane_leave(lanes.of[0]);
}

uint32_t comm_host_of(const struct comm *comm, int rank)
{
	return proc_host(group_proc(comm->remote, rank));
}

static struct comm *make_predefined(struct lane *lane, uint64_t context, int size, uint32_t *procs, MPI_Comm handle,
				    const char *name)
{
	struct group *group = group_new(size, procs);
	struct comm *comm;

	if (!group)
		return NULL;
	comm = comm_new(lane, context, group, NULL);
	group_release(group);
	if (!comm)
		return NULL;
	comm->handle = handle;
	comm->errhandler = errhandler_initial();
	snprintf(comm->name, sizeof comm->name, "%s", name);
	return comm;
}

int comm_init(struct lane *lane, uint32_t proc, uint32_t proc_count)
{
	uint32_t *self = malloc(sizeof *self);

	group_self = proc;
	open_contexts(proc, proc_count);
	if (self) {
		*self = proc;
		comm_world = make_predefined(lane, contexts.world, (int)proc_count, NULL, MPI_COMM_WORLD, "MPI_COMM_WORLD");
		comm_self = make_predefined(lane, comm_context_new(), 1, self, MPI_COMM_SELF, "MPI_COMM_SELF");
	}
	if (!comm_world || !comm_self) {
		comm_finalize();
		return error_set(MPI_ERR_NO_MEM, "no memory for MPI_COMM_WORLD of %u processes", proc_count);
	}
	return 0;
}

int comm_delete_attributes(void)
{
	int rc = attribute_delete_all(&comm_self->attributes, MPI_COMM_SELF, true);
	int world = attribute_delete_all(&comm_world->attributes, MPI_COMM_WORLD, true);

	return rc ? rc : world;
}

void comm_finalize(void)
{
	comm_release(comm_self);
	comm_release(comm_world);
	comm_world = comm_self = NULL;
}
