/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Nonblocking and persistent collectives: a recorded program is executed in the background.
 *
 * A start goes through the program until it has to wait. A transfer that completes later tells its execution (transfer_done, from
 * request_complete); when that was what it waited for, the execution joins the communicator's ready list, and the next round of
 * progress goes on with it (execute_ready, a hook of the lane): never from inside the completion, where the transports are at work.
 *
 * A program can be used again with other buffers. Finished executions are therefore kept on the communicator, a few, and taken
 * for the next call with the same arguments: it then starts without planning.
 */
#include <stdlib.h>
#include <string.h>

#include "collectives/arguments.h"
#include "collectives/node.h"
#include "collectives/record.h"
#include "collectives/state.h"
#include "collectives/verify.h"
#include "common/compiler.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "runtime/point_to_point.h"

enum { CACHE_MOST = 16, SCRATCH_ALIGN = 64 };

/* One transfer under way. */
struct transfer {
	struct execution *execution;
	struct request *request; /* NULL: not started, or finished */
};

struct execution {
	struct list link; /* in the cache, or in the ready list */
	struct comm *comm;
	struct collective_call collective;
	void *arrays;            /* copies of them, by which a call like it is known */
	size_t arrays_len;
	const struct algorithm *algorithm;
	struct program program;
	struct transfer *transfers; /* by id - 1 */
	char *scratch;
	char *bases[BUFFERS];
	struct datatype **types; /* retained as long as the program lives */
	int type_count;
	bool ready;
	int tag;
	/* While it is executed. */
	struct request *request; /* the user's */
	int next;                /* step */
	int under_way;           /* transfers */
	int awaited;             /* id of the transfer that the program stands at; 0: all of them; -1: it does not stand */
	int error;
	struct execution *checked;         /* this is a step of its check */
	struct verification *verification; /* with WEFT_CHECK=collectives, until the call is known to fit those of others */
};

static void free_execution(struct execution *e)
{
	program_free(&e->program);
	for (int i = 0; i < e->type_count; i++)
		datatype_release(e->types[i]);
	if (e->collective.op)
		op_release(e->collective.op);
	free(e->types);
	free(e->arrays);
	free(e->transfers);
	free(e->scratch);
	free(e);
}

void cache_free(struct coll_state *state)
{
	struct list *item;

	while ((item = list_pop(&state->cache)))
		free_execution(list_entry(item, struct execution, link));
	state->cached = 0;
}

static void *address(const struct execution *e, struct slice data)
{
	return (void *)((uintptr_t)e->bases[data.buffer] + (uintptr_t)data.at);
}

static void fail(struct execution *e, int error)
{
	if (likely(!error))
		return;
	if (error == MPI_ERR_TRUNCATE)
		mismatch_found(e->comm->collectives, error);
	if (!e->error)
		e->error = error;
}

static void make_ready(struct execution *e, struct coll_state *state)
{
	if (e->ready)
		return;
	e->ready = true;
	if (list_empty(&state->ready))
		list_append(&e->comm->lane->hooks, &state->hook.link);
	list_append(&state->ready, &e->link);
}

/* The outcome of a transfer. In a collective every message is as long as its receive. */
static void take_outcome(struct execution *e, const struct request *request)
{
	bool fits = request->kind != REQUEST_RECEIVE || request->received == request->len;

	if (unlikely(request->error) && request->error_text)
		error_set(request->error, "%s", request->error_text);
	fail(e, unlikely(request->error) || likely(fits) ? request->error
					       : mismatch_len(e->comm->collectives, request->rank, request->received, request->len));
}

static void transfer_done(struct request *request)
{
	struct transfer *t = request->owner;
	struct execution *e = t->execution;
	struct coll_state *state = e->comm->collectives;

	take_outcome(e, request);
	t->request = NULL;
	e->under_way--;
	request_release(request);
	bool go = e->awaited == 0 ? e->under_way == 0 : e->awaited > 0 && t == &e->transfers[e->awaited - 1];
	if (go)
		make_ready(e, state);
}

static void start_transfer(struct execution *e, const struct step *step)
{
	struct transfer *t = &e->transfers[step->id - 1];
	struct comm *comm = step->remote || !e->comm->inter ? e->comm : e->comm->local;
	struct message message = {
		.comm = comm,
		.context = comm->context | CONTEXT_COLLECTIVE,
		.buf = address(e, step->from),
		.count = (size_t)step->from.count,
		.type = step->from.type,
		.rank = step->peer,
		.tag = comm == e->comm ? e->tag : local_tag(e->tag),
	};
	struct request *request = NULL;
	int error = step->kind == STEP_SEND ? send_start(&message, SEND_STANDARD, &request) : receive_start(&message, &request);

	fail(e, error);
	if (error || request == &request_completed)
		return;
	if (request_done(request)) {
		take_outcome(e, request);
		request_release(request);
		return;
	}
	t->execution = e;
	t->request = request;
	request->owner = t;
	request->notify = transfer_done;
	e->under_way++;
}

/* Must the program stand at this step? */
static bool stands(struct execution *e, const struct step *step)
{
	e->awaited = -1;
	if (step->kind == STEP_WAIT && e->transfers[step->id - 1].request)
		e->awaited = step->id;
	else if (step->kind == STEP_JOIN && e->under_way)
		e->awaited = 0;
	return e->awaited >= 0;
}

/* Go through the program until it must wait; at its end the user's request is complete. */
static void advance(struct execution *e)
{
	for (; e->next < e->program.count; e->next++) {
		const struct step *step = &e->program.steps[e->next];
		/* After an error nothing more is started, but what is under way still touches the buffers. */
		if (e->error && step->kind != STEP_JOIN)
			continue;
		switch ((enum step_kind)step->kind) {
		case STEP_SEND:
		case STEP_RECEIVE:
			start_transfer(e, step);
			break;
		case STEP_COPY:
			fail(e, datatype_copy(address(e, step->from), (size_t)step->from.count, step->from.type, address(e, step->to),
					      (size_t)step->to.count, step->to.type));
			break;
		case STEP_REDUCE:
			fail(e, op_apply(e->collective.op, address(e, step->from), address(e, step->to), (size_t)step->from.count,
					 step->from.type));
			break;
		case STEP_WAIT:
		case STEP_JOIN:
			if (stands(e, step))
				return;
		}
	}
	mismatch_leave(e->comm->collectives);
	if (unlikely(e->error) && mismatch_error(e->comm->collectives)) /* whatever followed from it */
		e->error = e->comm->collectives->mismatch.class;
	request_complete(e->request, e->error);
}

int execute_ready(struct lane_hook *hook)
{
	struct coll_state *state = container_of(hook, struct coll_state, hook);
	struct list *item;
	int events = 0;

	list_remove(&hook->link);
	/* Only those that are ready now; the communicator may go away with the last of them, and state with it. */
	struct list ready;
	list_init(&ready);
	while ((item = list_pop(&state->ready)))
		list_append(&ready, item);
	while ((item = list_pop(&ready))) {
		struct execution *e = list_entry(item, struct execution, link);
		e->ready = false;
		advance(e);
		events++;
	}
	return events;
}

static void begin(struct execution *e)
{
	struct coll_state *state = e->comm->collectives;

	e->next = e->under_way = e->error = 0;
	e->awaited = -1;
	mismatch_enter(state);
	advance(e);
	if (unlikely(state->mismatch.tell))
		mismatch_spread(state);
}

/* The user's request is gone: keep the execution for a call like it, or not. */
static void request_gone(struct request *request)
{
	struct execution *e = request->owner;
	struct coll_state *state = e->comm->collectives;

	if (e->error) {
		free_execution(e);
		return;
	}
	list_prepend(&state->cache, &e->link);
	if (++state->cached > CACHE_MOST) {
		struct list *oldest = state->cache.prev;
		list_remove(oldest);
		state->cached--;
		free_execution(list_entry(oldest, struct execution, link));
	}
}

/* Are the arrays of a call those that E keeps? */
static bool same_arrays(const struct execution *e, const struct call *call)
{
	const struct data *of[2] = { &call->send, &call->receive };
	const char *at = e->arrays;

	if (likely(!call->send.counts && !call->receive.counts))
		return !e->arrays_len;
	if (call_arrays_len(e->comm, call) != e->arrays_len)
		return false;
	for (int i = 0; i < 2; i++) {
		size_t blocks = call_blocks(e->comm, call, i);
		const void *arrays[3] = { of[i]->counts, of[i]->displs, of[i]->types };
		const size_t each[3] = { sizeof(MPI_Count), sizeof(MPI_Aint), sizeof(MPI_Datatype) };
		for (int j = 0; j < 3; j++) {
			if (arrays[j] && memcmp(at, arrays[j], blocks * each[j]) != 0)
				return false;
			at += arrays[j] ? blocks * each[j] : 0;
		}
	}
	return true;
}

static bool same_data(const struct data *a, const struct data *b)
{
	return a->buffer == b->buffer && a->count == b->count && a->type == b->type;
}

/* Could the program of A serve call B? */
static bool same_call(const struct execution *a, const struct collective_call *b, const struct algorithm *algorithm,
		      const struct call *call)
{
	const struct call *of = &a->collective.call;

	return of->kind == call->kind && a->algorithm == algorithm && of->root == call->root && of->in_place == call->in_place &&
	       a->collective.op == b->op && same_data(&of->send, &call->send) && same_data(&of->receive, &call->receive) &&
	       of->tuning.segment == call->tuning.segment && of->tuning.radix == call->tuning.radix &&
	       of->tuning.leaders == call->tuning.leaders && same_arrays(a, call);
}

static struct execution *from_cache(struct coll_state *state, const struct collective_call *collective, const struct algorithm *algorithm,
				    const struct call *call)
{
	list_for_each(item, &state->cache)
	{
		struct execution *e = list_entry(item, struct execution, link);
		if (same_call(e, collective, algorithm, call)) {
			list_remove(item);
			state->cached--;
			state->mismatch.comm->lane->counters.schedules_reused++;
			return e;
		}
	}
	return NULL;
}

static void keep_type(struct execution *e, struct datatype *type)
{
	datatype_retain(type);
	e->types[e->type_count++] = type;
}

/* Keep all types that the program may use. */
static bool keep_types(struct execution *e, const struct call *call)
{
	size_t sends = call_blocks(e->comm, call, false), receives = call_blocks(e->comm, call, true);

	e->types = malloc((2 + (call->send.types ? sends : 0) + (call->receive.types ? receives : 0)) * sizeof(struct datatype *));
	if (!e->types)
		return false;
	keep_type(e, call->send.type);
	keep_type(e, call->receive.type);
	for (size_t i = 0; call->send.types && i < sends; i++)
		keep_type(e, datatype_of(call->send.types[i]));
	for (size_t i = 0; call->receive.types && i < receives; i++)
		keep_type(e, datatype_of(call->receive.types[i]));
	return true;
}

/* Plan and record a call. */
static int record(struct comm *comm, struct coll_state *state, const struct collective_call *collective, const struct algorithm *algorithm,
		  const struct call *call, struct execution **out)
{
	struct execution *e = calloc(1, sizeof *e);
	int error = MPI_ERR_NO_MEM;

	if (!e)
		return error_set(error, "no memory for a nonblocking collective");
	e->comm = comm;
	e->algorithm = algorithm;
	e->collective = *collective;
	e->collective.call = *call;
	e->arrays_len = call_arrays_len(comm, call);
	e->arrays = malloc(e->arrays_len + 1);
	if (e->collective.op)
		op_retain(e->collective.op);
	if (!e->arrays || !keep_types(e, call)) {
		error_set(error, "no memory for the arguments of a nonblocking collective");
		goto out;
	}
	call_arrays_keep(comm, &e->collective.call, e->arrays);
	comm->lane->counters.schedules_planned++;
	program_init(&e->program, collective_team(comm), state->hosts, collective->op);
	collective_plan(comm, algorithm, &e->program.schedule, call);
	error = program_finish(&e->program);
	if (error)
		goto out;
	e->transfers = calloc((size_t)e->program.transfers + 1, sizeof *e->transfers);
	e->scratch = aligned_alloc(SCRATCH_ALIGN, e->program.scratch_len + SCRATCH_ALIGN);
	if (!e->transfers || !e->scratch) {
		error = error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of scratch space in a collective", e->program.scratch_len);
		goto out;
	}
	*out = e;
	return 0;
out:
	free_execution(e);
	return error;
}

/* An execution of the call by an algorithm, and a request that owns it. */
static int make(struct comm *comm, struct coll_state *state, const struct collective_call *collective, const struct algorithm *algorithm,
		const struct call *call, struct execution **out)
{
	struct execution *e;
	int error = 0;

	struct request *request = request_new(comm->lane, REQUEST_SCHEDULE);
	if (!request)
		return MPI_ERR_NO_MEM;
	e = from_cache(state, collective, algorithm, call);
	if (!e)
		error = record(comm, state, collective, algorithm, call, &e);
	if (error) {
		request_complete(request, 0);
		request_release(request);
		return error;
	}
	program_bases(&e->program, collective->input, collective->output, e->scratch, e->bases);
	e->request = request;
	request->owner = e;
	request->release = request_gone;
	request->comm = comm;
	comm_begin_pending(comm);
	*out = e;
	return 0;
}

static int no_state(const struct comm *comm)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for the collectives of a communicator of %d ranks", comm->size);
}

/*
 * Where other threads may want the lane, first contacts are made here, where nothing is under way: what follows happens in the middle of
 * progress as well. Of failures the steps themselves will tell.
 */
static void reach_all(struct execution *e)
{
	for (int i = 0; i < e->program.count && e->comm->lane->threads; i++) {
		const struct step *step = &e->program.steps[i];

		if (step->kind == STEP_SEND)
			comm_reach(step->remote || !e->comm->inter ? e->comm : e->comm->local, step->peer);
	}
}

/* Of make, before anything was begun. */
static void unmake(struct execution *e)
{
	struct request *request = e->request;

	request_complete(request, 0);
	request_release(request);
}

/*
 * The same by the algorithm that selection likes. The call counts once there is memory for it: who goes on after an error of that kind, and
 * calls again, still counts as the others do.
 */
static int choose(struct comm *comm, struct coll_state *state, const struct collective_call *collective, enum call_form form,
		  struct execution **out)
{
	const struct algorithm *algorithm = NULL;
	struct call call = collective->call;
	int error = 0;

	if (!comm->inter)
		error = select_algorithm(comm, state, &call, &algorithm, NULL);
	if (!error)
		error = make(comm, state, collective, algorithm, &call, out);
	if (error)
		return error;
	error = collective_tag(comm, state, collective, form, &(*out)->tag);
	if (error)
		unmake(*out);
	else
		reach_all(*out);
	return error;
}

static void check_further(struct execution *e);

static void check_step_over(struct request *request)
{
	struct execution *part = request->owner, *e = part->checked;

	e->error = request->error;
	if (e->error && request->error_text)
		error_set(e->error, "%s", request->error_text);
	request_release(request);
	check_further(e);
}

/* Go on with the check of a call, whose steps are executions themselves; when it is over begin the call, or end it. */
static void check_further(struct execution *e)
{
	struct verify_step step;
	struct execution *part;
	int error = e->error;

	if (!error && verification_next(e->verification, &step, &error)) {
		struct coll_state *state = coll_state_of(step.comm);
		error = state ? make(step.comm, state, &step.collective, step.algorithm, &step.collective.call, &part)
			      : no_state(step.comm);
		if (!error) {
			part->tag = step.tag;
			part->checked = e;
			part->request->notify = check_step_over;
			begin(part);
			return;
		}
	}
	verification_free(e->verification);
	e->verification = NULL;
	if (!error)
		begin(e);
	else
		request_complete(e->request, e->error = error);
}

int collective_start(struct comm *comm, const struct collective_call *collective, struct request **request)
{
	struct coll_state *state = coll_state_of(comm);
	struct verification *verification = NULL;
	struct execution *e;

	lane_assert_locked(comm->lane);
	if (unlikely(!state))
		return no_state(comm);
	if (unlikely(verify_wanted(comm))) {
		verification = verification_new(comm, collective, FORM_NONBLOCKING, 0);
		if (!verification)
			return MPI_ERR_NO_MEM;
	} else if (collective_is_empty(comm, &collective->call)) {
		collective_note(comm, state, collective, FORM_NONBLOCKING);
		*request = &request_completed;
		return 0;
	}
	int error;
	if (!verification && node_start(comm, state, collective, request, &error))
		return error;
	error = choose(comm, state, collective, FORM_NONBLOCKING, &e);
	if (error) {
		verification_free(verification);
		return error;
	}
	*request = e->request;
	e->error = 0;
	e->verification = verification;
	if (unlikely(verification))
		check_further(e);
	else
		begin(e);
	return 0;
}

static int restart(struct request *request)
{
	/* relaxed: only the owner of the handle starts it */
	atomic_store_explicit(&request->state, REQUEST_ACTIVE, memory_order_relaxed);
	begin(request->owner);
	return 0;
}

/*
 * All starts of one request use the tag it got here: operations are made in the same order everywhere, but not started so. For the same
 * reason the call is checked here; making a persistent collective may wait for the others.
 */
int collective_prepare(struct comm *comm, const struct collective_call *collective, struct request **request)
{
	struct coll_state *state = coll_state_of(comm);
	struct execution *e;

	lane_assert_locked(comm->lane);
	if (!state)
		return no_state(comm);
	int error = verify_wanted(comm) ? verify_call(comm, collective, FORM_PERSISTENT, 0) : 0;

	if (!error)
		error = choose(comm, state, collective, FORM_PERSISTENT, &e);
	if (error)
		return error;
	e->request->persistent = true;
	e->request->start = restart;
	request_deactivate(e->request);
	*request = e->request;
	return 0;
}
