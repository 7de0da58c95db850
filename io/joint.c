/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See collective.h. */
#include "io/joint.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "common/params.h"
#include "io/background.h"
#include "io/costs.h"
#include "io/explain.h"
#include "runtime/progress.h"

enum {
	FLAG_NOT_IN_ORDER = 1, /* facts.flags: some view cannot be searched by offset */
	FLAG_ATOMIC = 2,
	EARLY_RUN = 1 << 18,   /* so long that no file system and no number of ranks make exchanging it the better way */
};

/* ---- Being driven ---- */

static void free_joint(struct joint *c)
{
	list_remove(&c->hook.link);
	two_phase_free(c->exchange, c->abandoned ? NULL : c->file);
	access_free(&c->access);
	free(c);
}

/* One that nobody will ask for its result is gone afterwards. */
static void run_steps(struct joint *c)
{
	while (!c->pending && !c->finished)
		c->step(c);
	if (c->finished && c->released && !c->pending)
		free_joint(c);
}

static int go_on(struct lane_hook *hook)
{
	struct joint *c = container_of(hook, struct joint, hook);

	list_remove(&hook->link);
	c->ready = false;
	run_steps(c);
	return 1;
}

/* Another thread of this process may sleep that waits for this, or has to go on with it when we have what we came for. */
static void wake_others(struct joint *c)
{
	if (c->lane->fabric.sleepers)
		c->lane->wake_needed = true;
}

/* Have it go on at the next round of progress: not from inside a completion, where the transports are at work. */
static void make_ready(struct joint *c)
{
	if (c->ready)
		return;
	c->ready = true;
	wake_others(c);
	list_append(&c->lane->hooks, &c->hook.link);
}

void joint_part_done(struct joint *c)
{
	if (--c->pending > 0)
		return;
	wake_others(c);
	if (!c->blocking || c->abandoned)
		make_ready(c);
}

/* Take the outcome of a message. */
static void take_message(struct joint *c, struct request *request)
{
	if (request->error) {
		error_set(request->error, "%s", request->error_text ? request->error_text : "");
		access_fail(&c->access, request->error);
		c->abandoned = true;
	}
	request_release(request);
}

static void message_done(struct request *request)
{
	struct joint *c = request->watcher;

	take_message(c, request);
	joint_part_done(c);
}

struct message joint_outgoing(const struct joint *c, const void *data, size_t len, int rank, int tag)
{
	struct comm *comm = c->file->comm;

	return (struct message){.comm = comm, .context = comm->context, .out = data, .count = len, .type = datatype_of(MPI_BYTE),
		.rank = rank, .tag = c->tag + tag};
}

struct message joint_incoming(const struct joint *c, void *data, size_t len, int rank, int tag)
{
	return joint_outgoing(c, data, len, rank, tag);
}

void joint_follow(struct joint *c, int error, struct request *request)
{
	if (error) {
		access_fail(&c->access, error);
		c->abandoned = true;
	} else if (request_done(request)) {
		take_message(c, request);
	} else {
		request->watcher = c;
		request->notify = message_done;
		c->pending++;
	}
}

/* ---- The end ---- */

static struct joint *first_of(const struct file *file)
{
	struct list *item = list_first(&file->collectives);

	return item ? list_entry(item, struct joint, link) : NULL;
}

/* All is known. What waits for it may go on, and the next in turn. */
static void finish(struct joint *c)
{
	struct file *file = c->file;
	struct access *access = &c->access;
	struct request *request = c->request;
	struct joint *next;
	int error = 0;

	if (c->early) {
		access->len = c->early_len;
		access->moved = c->early_moved;
	}
	c->bytes = (uint64_t)access->moved;
	if (!access->error)
		error = access_finish(access, &c->bytes);
	access_fail(access, error);
	c->finished = true;
	c->released = request;
	list_remove(&c->link);
	wake_others(c); /* whose turn is next, or who ends a split one */
	next = first_of(file);
	if (next && !next->blocking)
		make_ready(next);
	if (!request)
		return;
	error = access->error;
	file->accesses--;
	request->received = c->bytes;
	if (error)
		error_set(error, "%s", access->error_text ? access->error_text : "");
	if (error && request->freed)
		file_note_failure(file, error);
	request_complete(request, error);
}

/* This rank's text was the one, or it has come from the rank whose error it is. */
static void take_text(struct joint *c)
{
	struct access *access = &c->access;

	access->error = facts_class(&c->all);
	free(access->error_text);
	access->error_text = strdup(c->text);
	finish(c);
}

static void tell_error(struct joint *c)
{
	struct access *access = &c->access;
	struct comm *comm = c->file->comm;
	struct request *request = NULL;
	int root = facts_rank(&c->all), error;

	c->step = finish;
	if (c->abandoned || !c->all.error)
		return;
	if (comm->rank == root)
		snprintf(c->text, sizeof c->text, "%s", access->error_text ? access->error_text : "");
	c->step = take_text;
	if (c->blocking) {
		error = agreement_tell(comm, root, c->text, sizeof c->text);
		c->abandoned |= error != 0;
		return;
	}
	error = agreement_tell_start(comm, root, c->text, sizeof c->text, &request);
	joint_follow(c, error, request);
}

/* What was read beyond the end of the file does not count. */
static void cut_at_end(struct joint *c)
{
	struct access *access = &c->access;
	int64_t end = -c->all.high;

	if (c->exchange && !access->write && access->len > 0 && end < access->high)
		access->moved = view_position(access->view, end, access->from, access->from + access->len) - access->from;
	tell_error(c);
}

void joint_end(struct joint *c)
{
	struct comm *comm = c->file->comm;
	struct request *request = NULL;
	int error;

	if (c->abandoned) {
		finish(c);
		return;
	}
	c->mine = FACTS_NONE;
	c->mine.error = facts_error(comm, c->access.error);
	c->mine.high = -c->end_of_file; /* the largest of these is the least end */
	c->step = cut_at_end;
	if (c->blocking) {
		error = agreement_reach(comm, &c->mine, &c->all);
		if (error) {
			access_fail(&c->access, error);
			c->abandoned = true;
			c->step = finish;
		}
		return;
	}
	error = agreement_start(comm, &c->mine, &c->all, &request);
	joint_follow(c, error, request);
}

/* ---- Each for itself ---- */

struct alone {
	struct background_job job;
	struct joint *joint;
};

static void move_in_background(struct background_job *job)
{
	struct access *access = &((struct alone *)job)->joint->access;

	access_move(access);
	if (shared_state_direct(access->file->shared))
		access_unlock(access);
}

static void moved_in_background(struct background_job *job)
{
	struct alone *alone = (struct alone *)job;
	struct joint *c = alone->joint;

	access_unlock(&c->access);
	free(alone);
	joint_part_done(c);
}

static void move_then(struct joint *c, void (*next)(struct joint *c))
{
	struct access *access = &c->access;
	struct lane *lane = c->file->lane;
	struct alone *alone;

	c->step = next;
	if (access->len == 0 || access->error)
		return;
	access_fail(access, access_lock(access));
	if (c->blocking) { /* called by the call itself, so the lane can be left */
		lane_leave(lane);
		access_move(access);
		lane_enter(lane);
		access_unlock(access);
		return;
	}
	alone = calloc(1, sizeof *alone);
	if (!alone) {
		access_fail(access, error_set(MPI_ERR_NO_MEM, "no memory for a job in the background"));
		access_unlock(access);
		return;
	}
	alone->job.lane = lane;
	alone->job.work = move_in_background;
	alone->job.done = moved_in_background;
	alone->joint = c;
	c->pending++;
	background_submit(&alone->job);
}

static void move_alone(struct joint *c)
{
	move_then(c, joint_end);
}

/* ---- Deciding ---- */

/* May data be exchanged because somebody says so? */
static bool is_forced(const struct joint *c)
{
	const struct file *file = c->file;

	return (c->access.write ? file->hints.collective_write : file->hints.collective_read) == HINT_ON ||
	       strcmp(params.io_collective, "two_phase") == 0;
}

/* What all ranks' runs cost when each does its own: by calls, or by stores into pages of the file, which each rank needs to have in its memory. */
static double runs_cost(const struct joint *c)
{
	const struct file_system *system = &c->file->storage.system;
	const struct facts *all = &c->all;
	double calls = (double)all->runs * io_costs(system)->call[c->access.write], pages = (double)all->spans / 4096;

	if (!c->access.write || !params.io_map || (c->file->amode & MPI_MODE_WRONLY) || all->bytes / all->runs > io_store_most(system))
		return calls;
	return (double)all->runs * STORE_NS + (pages < (double)all->runs ? pages : (double)all->runs) * STORE_PAGE_NS;
}

/* Is each rank for itself sooner done: by calls for all runs, or, reading what is in the host's memory anyway, with the holes between them? */
static const char *sooner_alone(const struct joint *c)
{
	const struct file_system *system = &c->file->storage.system;
	const struct io_costs *costs = io_costs(system);
	const struct facts *all = &c->all;
	double exchange = (double)all->bytes * costs->exchange[c->access.write] + (double)all->runs * RUN_NS;

	if (runs_cost(c) < exchange)
		return "the runs are long enough for calls, or stores, of their own";
	if (!c->access.write && !file_system_shared(system) && c->file->hints.sieve_read != HINT_OFF &&
	    (double)(all->spans - all->bytes) * HOLE_BYTE_NS < exchange)
		return "reading the holes along costs less than exchanging data";
	return NULL;
}

/* Why not in two phases; NULL: do so. The same at all ranks. */
static const char *why_alone(const struct joint *c)
{
	const struct file *file = c->file;
	const struct facts *all = &c->all;
	enum hint_switch hint = c->access.write ? file->hints.collective_write : file->hints.collective_read;
	bool forced = is_forced(c);

	if (all->flags & FLAG_NOT_IN_ORDER)
		return "repeats of a file type are in each other's way, so places in the file say nothing about places in the data";
	if (all->flags & FLAG_ATOMIC)
		return "atomic mode";
	if (file->comm->size == 1)
		return "one rank";
	if (strcmp(params.io_collective, "independent") == 0)
		return "WEFT_IO_COLLECTIVE says so";
	if (forced && strcmp(params.io_collective, "auto") != 0)
		return NULL;
	if (hint == HINT_OFF)
		return "the hints say so";
	if (forced)
		return NULL;
	if (all->spans <= all->high - all->low)
		return "the accesses of the ranks do not interleave";
	return sooner_alone(c);
}

static void decide(struct joint *c)
{
	const char *why;

	if (c->abandoned) {
		c->step = joint_end;
		return;
	}
	if (c->all.bytes == 0) { /* nothing left, and all know of each other's errors */
		c->step = tell_error;
		return;
	}
	why = why_alone(c);
	c->method = why ? "independent" : "two_phase";
	c->step = why ? move_alone : two_phase_begin;
	if (why)
		explain_independent(c, why);
}

/* What others have is no matter: one run, or runs so long that they are never exchanged. The others may see that differently. */
static bool needs_no_agreement(const struct joint *c)
{
	const struct access *access = &c->access;
	int64_t run;

	if (access->len == 0 || access->error || c->file->atomic || is_forced(c) || !view_in_order(access->view, access->from, access->len))
		return false;
	run = view_run(access->view, access->len);
	return run >= access->len || run >= EARLY_RUN;
}

static void end_early(struct joint *c);

/* Then one agreement is enough: on what is left to do, if anything, and how it went. */
static void move_early(struct joint *c)
{
	c->early = true;
	c->method = "independent";
	c->all = (struct facts){ .low = c->access.low, .high = c->access.high, .bytes = c->access.len, .runs = 1 };
	explain_independent(c, "its runs are long, whatever others do (this is rank 0's part)");
	move_then(c, end_early);
}

static void agree(struct joint *c)
{
	struct access *access = &c->access;
	struct comm *comm = c->file->comm;
	struct request *request = NULL;
	int error;

	c->mine = FACTS_NONE;
	if (access->len > 0 && !access->error) {
		int64_t run = view_run(access->view, access->len);

		c->mine.low = access->low;
		c->mine.high = access->high;
		c->mine.bytes = access->len;
		c->mine.spans = access->high - access->low;
		c->mine.runs = run > 0 ? (access->len + run - 1) / run : 1;
		if (!view_in_order(access->view, access->from, access->len))
			c->mine.flags |= FLAG_NOT_IN_ORDER;
	}
	if (c->file->atomic)
		c->mine.flags |= FLAG_ATOMIC;
	c->mine.error = facts_error(comm, access->error);
	c->step = decide;
	if (c->blocking) {
		error = agreement_reach(comm, &c->mine, &c->all);
		access_fail(access, error);
		c->abandoned |= error != 0;
		return;
	}
	error = agreement_start(comm, &c->mine, &c->all, &request);
	joint_follow(c, error, request);
}

static void end_early(struct joint *c)
{
	c->early_len = c->access.len;
	c->early_moved = c->access.moved;
	c->access.len = 0;
	agree(c);
}

static void begin_deciding(struct joint *c)
{
	(needs_no_agreement(c) ? move_early : agree)(c);
}

/* Nothing to agree on. WEFT_IO_EXPLAIN tells of this rank's part. */
static void go_apart(struct joint *c)
{
	struct access *access = &c->access;

	c->method = "independent";
	c->all = (struct facts){ .low = access->low, .high = access->high, .bytes = access->len, .runs = 1 };
	explain_independent(c, "accesses in the order of ranks lie one behind the other (this is rank 0's)");
	move_alone(c);
}

/* ---- The calls ---- */

static struct joint *begin(struct access *access, bool blocking)
{
	struct file *file = access->file;
	struct joint *c = calloc(1, sizeof *c);

	if (!c) {
		access_free(access);
		error_set(MPI_ERR_NO_MEM, "no memory for a collective access to %s", file->name);
		return NULL;
	}
	c->access = *access;
	c->file = file;
	c->lane = file->lane;
	c->blocking = blocking;
	c->step = access->apart ? go_apart : begin_deciding;
	c->hook.progress = go_on;
	list_init(&c->hook.link);
	c->end_of_file = INT64_MAX;
	/* Above those of shared_state.c; they come again after 2^24 collectives, when the first are long over. */
	c->tag = (1 << 20) + (int)(file->sequence++ & 0xffffff) * TAGS;
	list_append(&file->collectives, &c->link);
	return c;
}

static bool is_in_turn(void *argument)
{
	struct joint *c = argument;

	return first_of(c->file) == c;
}

static bool is_free_to_go_on(void *argument)
{
	struct joint *c = argument;

	return c->pending == 0;
}

static bool is_finished(void *argument)
{
	struct joint *c = argument;

	return c->finished;
}

/* The result, and the end of the collective. */
static int take_result(struct joint *c, uint64_t *bytes)
{
	int class = c->access.error;

	*bytes = c->bytes;
	if (class)
		error_set(class, "%s", c->access.error_text ? c->access.error_text : "");
	c->released = true;
	run_steps(c);
	return class;
}

int joint_run(struct access *access, uint64_t *bytes)
{
	struct joint *c = begin(access, true);
	struct wait_reason reason = { .call = STATUS_CALL_FILE_IO, .peer = STATUS_NONE, .tag = STATUS_NONE };

	if (!c)
		return error_class();
	reason.comm = c->file->comm;
	if (!is_in_turn(c))
		progress_until(c->file->lane, is_in_turn, c, &reason);
	run_steps(c);
	while (!c->finished) {
		progress_until(c->file->lane, is_free_to_go_on, c, &reason);
		run_steps(c);
	}
	return take_result(c, bytes);
}

int joint_begin(struct access *access, struct joint **out)
{
	struct joint *c = begin(access, false);

	if (!c)
		return error_class();
	*out = c;
	if (is_in_turn(c))
		run_steps(c);
	return 0;
}

int joint_finish(struct joint *c, uint64_t *bytes)
{
	struct wait_reason reason = { .call = STATUS_CALL_FILE_IO, .comm = c->file->comm, .peer = STATUS_NONE, .tag = STATUS_NONE };

	if (!c->finished)
		progress_until(c->file->lane, is_finished, c, &reason);
	return take_result(c, bytes);
}

int joint_start(struct access *access, struct request **out)
{
	struct file *file = access->file;
	struct request *request = request_new(file->lane, REQUEST_OTHER);
	struct joint *c = request ? begin(access, false) : NULL;

	if (!c) {
		if (request) {
			request_complete(request, 0);
			request_release(request);
		} else {
			access_free(access);
		}
		return error_set(MPI_ERR_NO_MEM, "no memory for a collective access to %s", file->name);
	}
	request->comm = file->comm;
	comm_begin_pending(file->comm);
	request->source = MPI_ANY_SOURCE;
	file->accesses++;
	c->request = request;
	*out = request;
	if (is_in_turn(c))
		run_steps(c);
	return 0;
}
