/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The run reader: a blocking collective. Every step is done as the plan says it; nothing is recorded, and small calls allocate
 * nothing: scratch memory comes from the frame, larger from an arena that the communicator keeps.
 *
 * A receive is held back until the next step: when that is a join, it needs no request and becomes a blocking receive.
 */
#include <stdlib.h>
#include <string.h>

#include "collectives/state.h"
#include "common/compiler.h"
#include "common/error.h"
#include "common/status.h"
#include "datatypes/cursor.h"
#include "runtime/point_to_point.h"

enum { PENDING = 64, NEAR_SCRATCH = 4096, SCRATCH_ALIGN = 64 };

struct chunk {
	struct chunk *next;
};

struct run {
	struct schedule schedule;
	struct comm *comm;
	struct coll_state *state;
	int tag;
	uint32_t status_call;
	char *bases[BUFFERS];

	/* Requests of transfers base + 1 .. started; NULL when finished. */
	struct request **pending;
	int base, room;
	bool held;           /* the newest transfer is a receive that is not started yet */
	struct slice held_data;
	int held_peer;
	bool held_remote;

	struct chunk *chunks;
	size_t near_used, arena_used, wanted;
	bool arena_ours;
	struct request *near_pending[PENDING];
	_Alignas(SCRATCH_ALIGN) char near[NEAR_SCRATCH];
};

static struct run *run_of(struct schedule *s)
{
	return container_of(s, struct run, schedule);
}

static void fail(struct run *run, int error)
{
	if (likely(!error))
		return;
	if (error == MPI_ERR_TRUNCATE)
		mismatch_found(run->state, error);
	if (!run->schedule.error)
		run->schedule.error = error;
}

static void *address(const struct run *run, struct slice data)
{
	/* Arithmetic on integers: MPI_BOTTOM is no object. */
	return (void *)((uintptr_t)run->bases[data.buffer] + (uintptr_t)data.at);
}

/* Where transfer ID has its request; makes room by forgetting finished ones, then by growing. */
static struct request **slot_of(struct run *run, int id)
{
	if (id - run->base <= run->room)
		return &run->pending[id - run->base - 1];
	int done = 0, used = id - run->base - 1;
	while (done < used && !run->pending[done])
		done++;
	if (done > used / 2) {
		memmove(run->pending, run->pending + done, (size_t)(used - done) * sizeof *run->pending);
		run->base += done;
		return &run->pending[id - run->base - 1];
	}
	struct request **more = malloc((size_t)run->room * 2 * sizeof *more);
	if (!more)
		return NULL;
	memcpy(more, run->pending, (size_t)used * sizeof *more);
	if (run->pending != run->near_pending)
		free(run->pending);
	run->pending = more;
	run->room *= 2;
	return &run->pending[id - run->base - 1];
}

/* On an intercommunicator peers of our own group are reached through its local communicator. */
static struct message message_for(struct run *run, struct slice data, int peer, bool remote)
{
	bool local = !remote && run->comm->inter;
	struct comm *comm = local ? run->comm->local : run->comm;

	return (struct message){
		.comm = comm,
		.context = comm->context | CONTEXT_COLLECTIVE,
		.buf = address(run, data),
		.count = (size_t)data.count,
		.type = data.type,
		.rank = peer,
		.tag = local ? local_tag(run->tag) : run->tag,
	};
}

static struct message held_message(struct run *run)
{
	return message_for(run, run->held_data, run->held_peer, run->held_remote);
}

static void start_held(struct run *run)
{
	struct request **slot;
	int error;

	if (!run->held)
		return;
	run->held = false;
	slot = slot_of(run, run->schedule.started);
	if (!slot) {
		fail(run, error_set(MPI_ERR_NO_MEM, "no memory for the requests of a collective"));
		return;
	}
	*slot = NULL;
	struct message message = held_message(run);
	error = receive_start(&message, slot);
	if (error)
		*slot = NULL;
	fail(run, error);
}

static void send(struct schedule *s, struct slice data, int peer, bool remote)
{
	struct run *run = run_of(s);
	struct request **slot;
	int error;

	start_held(run);
	slot = slot_of(run, s->started + 1);
	if (!slot) {
		fail(run, error_set(MPI_ERR_NO_MEM, "no memory for the requests of a collective"));
		return;
	}
	*slot = NULL;
	struct message message = message_for(run, data, peer, remote);
	error = comm_reach(message.comm, peer);
	if (likely(!error))
		error = send_start(&message, SEND_STANDARD, slot);
	if (error || *slot == &request_completed)
		*slot = NULL;
	fail(run, error);
}

static void receive(struct schedule *s, struct slice data, int peer, bool remote)
{
	struct run *run = run_of(s);
	struct request **slot;

	start_held(run);
	slot = slot_of(run, s->started + 1);
	if (!slot) {
		fail(run, error_set(MPI_ERR_NO_MEM, "no memory for the requests of a collective"));
		return;
	}
	*slot = NULL;
	run->held = true;
	run->held_data = data;
	run->held_peer = peer;
	run->held_remote = remote;
}

/* In a collective every message is as long as its receive. */
static int check_len(struct run *run, int source, const MPI_Status *status, size_t len)
{
	return likely(mpi_status_bytes(status) == len) ? 0 : mismatch_len(run->state, source, (size_t)mpi_status_bytes(status), len);
}

static void finish(struct run *run, struct request **slot)
{
	struct request *request = *slot;
	MPI_Status status;

	if (!request)
		return;
	*slot = NULL;
	bool receives = request->kind == REQUEST_RECEIVE;
	size_t len = request->len;
	int rank = request->rank, error = request_wait(request, &status, run->status_call);
	fail(run, error || !receives ? error : check_len(run, rank, &status, len));
}

static void receive_held(struct run *run)
{
	struct message message = held_message(run);
	MPI_Status status;

	run->held = false;
	int error = receive_blocking(&message, &status, run->status_call);
	fail(run, error ? error : check_len(run, run->held_peer, &status, (size_t)slice_len(run->held_data)));
}

static void wait(struct schedule *s, int id)
{
	struct run *run = run_of(s);

	if (run->held && id == s->started)
		receive_held(run);
	else
		start_held(run);
	if (id > run->base && id - run->base <= run->room)
		finish(run, &run->pending[id - run->base - 1]);
}

static void join(struct schedule *s)
{
	struct run *run = run_of(s);

	if (run->held)
		receive_held(run);
	for (int i = 0; i < s->started - run->base; i++)
		finish(run, &run->pending[i]);
	run->base = s->started;
}

static void copy(struct schedule *s, struct slice from, struct slice to)
{
	struct run *run = run_of(s);

	start_held(run);
	if (slice_dense(from) && slice_dense(to)) {
		memcpy((char *)address(run, to) + to.type->true_lb, (char *)address(run, from) + from.type->true_lb,
		       (size_t)slice_len(from));
		return;
	}
	fail(run, datatype_copy(address(run, from), (size_t)from.count, from.type, address(run, to), (size_t)to.count, to.type));
}

static void reduce(struct schedule *s, struct slice from, struct slice into)
{
	struct run *run = run_of(s);

	start_held(run);
	fail(run, op_apply(s->op, address(run, from), address(run, into), (size_t)from.count, from.type));
}

/* From the frame, from the arena, else from the system; what would have been needed is remembered for the arena's next size. */
static char *take(struct run *run, size_t len)
{
	char *memory;

	if (run->near_used + len <= NEAR_SCRATCH) {
		memory = run->near + run->near_used;
		run->near_used += len;
		return memory;
	}
	run->wanted += len;
	if (!run->arena_ours && !run->state->arena_taken)
		run->arena_ours = run->state->arena_taken = true;
	if (run->arena_ours && run->arena_used + len <= run->state->arena_len) {
		memory = run->state->arena + run->arena_used;
		run->arena_used += len;
		return memory;
	}
	struct chunk *chunk = aligned_alloc(SCRATCH_ALIGN, SCRATCH_ALIGN + len);
	if (!chunk)
		return NULL;
	chunk->next = run->chunks;
	run->chunks = chunk;
	return (char *)chunk + SCRATCH_ALIGN;
}

static void scratch(struct schedule *s, int buffer, size_t len, ptrdiff_t lowest, bool zero)
{
	struct run *run = run_of(s);
	char *memory = take(run, round_up(len, SCRATCH_ALIGN));

	if (!memory) {
		fail(run, error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of scratch space in a collective", len));
		return;
	}
	if (zero)
		memset(memory, 0, len);
	run->bases[buffer] = memory - lowest;
}

static const struct plan_reader run_reader = { send, receive, copy, reduce, wait, join, scratch };

/* Give the memory back; let the arena be as large as this call would have liked. */
static void clean(struct run *run)
{
	struct coll_state *state = run->state;

	while (run->chunks) {
		struct chunk *chunk = run->chunks;
		run->chunks = chunk->next;
		free(chunk);
	}
	if (run->pending != run->near_pending)
		free(run->pending);
	if (!run->arena_ours)
		return;
	state->arena_taken = false;
	if (run->wanted > state->arena_len && run->wanted <= ARENA_MOST) {
		free(state->arena);
		state->arena_len = round_up(run->wanted, SCRATCH_ALIGN);
		state->arena = aligned_alloc(SCRATCH_ALIGN, state->arena_len);
		if (!state->arena)
			state->arena_len = 0;
	}
}

int run_collective(struct comm *comm, struct coll_state *state, const struct collective_call *collective, const struct algorithm *algorithm,
		   const struct call *call, int tag)
{
	struct run run; /* not cleared: most of it is the near scratch */

	schedule_init(&run.schedule, &run_reader, collective_team(comm));
	run.schedule.hosts = state->hosts;
	run.schedule.op = collective->op;
	run.comm = comm;
	run.state = state;
	run.tag = tag;
	run.status_call = collective->status_call;
	run.bases[BUFFER_INPUT] = (char *)(uintptr_t)collective->input;
	run.bases[BUFFER_OUTPUT] = collective->output;
	run.pending = run.near_pending;
	run.base = 0;
	run.room = PENDING;
	run.held = false;
	run.chunks = NULL;
	run.near_used = run.arena_used = run.wanted = 0;
	run.arena_ours = false;
	mismatch_enter(state);
	collective_plan(comm, algorithm, &run.schedule, call);
	schedule_join(&run.schedule);
	mismatch_leave(state);
	clean(&run);
	if (unlikely(run.schedule.error) && mismatch_error(state)) { /* whatever followed from it */
		mismatch_spread(state);
		return state->mismatch.class;
	}
	return run.schedule.error;
}
