/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The door to collectives/: makes what a communicator keeps, chooses an algorithm and hands its plan to the run reader or
 * to execute.c.
 */
#include <stdlib.h>
#include <string.h>

#include "collectives/learn.h"
#include "collectives/node.h"
#include "collectives/state.h"
#include "collectives/tuning_file.h"
#include "collectives/verify.h"
#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"

static void state_free(struct comm *comm)
{
	struct coll_state *state = comm->collectives;

	comm->collectives = NULL;
	if (!state)
		return;
	if (state->node)
		node_leave(state->node);
	mismatch_unwatch(state);
	cache_free(state);
	choices_free(&state->choices);
	hosts_free(state->hosts);
	free(state->arena);
	free(state);
}

static int host_of(const void *context, int rank)
{
	return (int)comm_host_of(context, rank);
}

/* The model of this machine, and the tuning file if it was made for communicators of this shape. */
static void set_model(const struct comm *comm, struct coll_state *state)
{
	const struct hosts *hosts = state->hosts;
	int cpus;
	const struct tuning_file *file = tuning_of_job(&cpus);

	if (comm->strangers) { /* what the jobs know of themselves need not be the same */
		state->model = model_default;
		state->model.cores = hosts->most;
		return;
	}
	state->learn = params.coll_learn;
	state->model = file ? file->model : model_default;
	if (!file && strcmp(params.transport, "ofi") == 0)
		state->model.host = state->model.net;
	/* All ranks must reckon with the same: within a host its own number, between hosts that of the job's first. */
	state->model.cores = hosts->count == 1 ? (int)comm->lane->fabric.job.segment->header->usable_cpus : cpus;
	if (file && file->shape.ranks == comm->size && file->shape.hosts == hosts->count)
		state->tuned = file;
}

struct coll_state *coll_state_of(struct comm *comm)
{
	struct coll_state *state = comm->collectives;

	if (likely(state))
		return state;
	state = calloc(1, sizeof *state);
	if (!state)
		return NULL;
	list_init(&state->cache);
	list_init(&state->ready);
	list_init(&state->hook.link);
	state->hook.progress = execute_ready;
	const struct comm *group = comm->inter ? comm->local : comm;
	state->hosts = hosts_make(group->size, host_of, group);
	if (!state->hosts) {
		free(state);
		return NULL;
	}
	set_model(comm, state);
	mismatch_watch(state, comm);
	comm->collectives = state;
	comm->collectives_free = state_free;
	return state;
}

const struct hosts *collective_hosts(struct comm *comm)
{
	const struct coll_state *state = coll_state_of(comm);

	return state ? state->hosts : NULL;
}

/* The signature of a call as its messages show it: in what all ranks know. Roots of intercommunicators have other names on either side. */
static uint64_t signature_here(const struct comm *comm, const struct collective_call *collective, enum call_form form)
{
	MPI_Count bytes = comm->inter ? 0 : call_bytes(&collective->call, comm->rank, comm->size);

	return signature_make(collective->call.kind, form, comm->inter ? 0 : signature_root(&collective->call) & (SIGNATURE_ROOTS - 1),
			      comm->inter ? 0 : signature_op(collective->op), bytes > 0 ? (uint64_t)bytes : 0);
}

static void note(struct coll_state *state, uint64_t signature, uint64_t number)
{
	if (state->node)
		node_note(state->node, signature, number);
	else
		state->sum = note_call(state->notes, state->sum, signature, number);
}

void collective_note(struct comm *comm, struct coll_state *state, const struct collective_call *collective, enum call_form form)
{
	comm->collective_count++;
	if (likely(!verify_wanted(comm)))
		note(state, signature_here(comm, collective, form), comm->collective_count);
}

int collective_tag(struct comm *comm, struct coll_state *state, const struct collective_call *collective, enum call_form form, int *tag)
{
	uint64_t number = ++comm->collective_count, signature;

	if (unlikely(verify_wanted(comm))) { /* compares more, and a call that it finds wrong may not have come here on all ranks */
		*tag = (int)(number & ((1u << 29) - 1));
		return 0;
	}
	signature = signature_here(comm, collective, form);
	note(state, signature, number);
	return mismatch_tag(state, number, signature, tag);
}

struct team collective_team(const struct comm *comm)
{
	return (struct team){ .rank = comm->rank, .size = comm->size };
}

void collective_plan(struct comm *comm, const struct algorithm *algorithm, struct schedule *s, const struct call *call)
{
	if (comm->inter)
		inter_plan(s, call, (struct team){ .rank = comm->rank, .size = comm->remote_size, .remote = true });
	else
		algorithm->plan(s, call);
}

int collective_run(struct comm *comm, const struct collective_call *collective)
{
	struct coll_state *state = coll_state_of(comm);
	const struct algorithm *algorithm = NULL;

	lane_assert_locked(comm->lane);
	if (unlikely(!state))
		return error_set(MPI_ERR_NO_MEM, "no memory for the collectives of a communicator of %d ranks", comm->size);
	int error;
	if (unlikely(verify_wanted(comm))) {
		error = verify_call(comm, collective, FORM_BLOCKING, 0);
		if (error)
			return error;
	}
	if (unlikely(collective_is_empty(comm, &collective->call))) {
		collective_note(comm, state, collective, FORM_BLOCKING);
		return 0;
	}
	if (node_run(comm, state, collective, &error))
		return error;
	struct call call = collective->call;
	struct choice *choice = NULL;
	if (!comm->inter) {
		error = select_algorithm(comm, state, &call, &algorithm, &choice);
		if (error)
			return error;
	}
	int tag;
	error = collective_tag(comm, state, collective, FORM_BLOCKING, &tag);
	if (error)
		return error;
	if (choice && learn_is_due(choice))
		return learn_run(comm, state, collective, &call, choice, tag);
	return run_collective(comm, state, collective, algorithm, &call, tag);
}
