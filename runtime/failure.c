/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See failure.h. */
#include "runtime/failure.h"

#include "common/error.h"
#include "runtime/agree.h"
#include "runtime/offer.h"
#include "runtime/proc.h"
#include "runtime/request.h"

#include <stdio.h>

/* ---- What is under way ---- */

/* Requests that have said their name to the peer and wait for its answer. Others have an operation, which has ended them or will. */
static void end_named(struct lane *lane, uint32_t proc)
{
	for (uint32_t i = 0; i < lane->id_count; i++) {
		struct request *request = lane->ids[i].request;

		if (!request || request->peer->proc != proc)
			continue;
		if ((request->kind == REQUEST_SEND || request->kind == REQUEST_RECEIVE) && !request_awaits_answer(request))
			continue;
		if (request->kind == REQUEST_SEND)
			offer_withdraw(request);
		request_complete(request, proc_error(proc));
	}
}

static bool is_member(const struct comm *comm, uint32_t proc)
{
	return group_rank_of(comm->group, proc) != MPI_UNDEFINED || group_rank_of(comm->remote, proc) != MPI_UNDEFINED;
}

/* Could the message of this receive come from the process, or from it as well as from others? */
static bool concerns(struct match_posted *posted, void *argument)
{
	const struct request *request = container_of(posted, struct request, posted);
	uint32_t proc = *(const uint32_t *)argument;

	if (!request->comm)
		return false;
	if (request->rank == MPI_ANY_SOURCE)
		return group_rank_of(request->comm->remote, proc) != MPI_UNDEFINED;
	return group_proc(request->comm->remote, request->rank) == proc;
}

/* In a collective operation one may also wait for a member that has heard of the failure sooner, and left. */
static bool ends(struct match_posted *posted, void *argument)
{
	const struct request *request = container_of(posted, struct request, posted);

	if (!request->comm || !(request->context & CONTEXT_COLLECTIVE) || !agree_is_of_all(request->wanted_tag))
		return concerns(posted, argument);
	return is_member(request->comm, *(const uint32_t *)argument);
}

static void end_posted(struct lane *lane, uint32_t proc)
{
	struct list taken, *item;

	/* Taken out first: what is completed may post others and withdraw these. */
	match_take_posted(&lane->match, ends, &proc, &taken);
	while ((item = list_pop(&taken)) != NULL) {
		struct request *request = container_of(list_entry(item, struct match_posted, link.queue), struct request, posted);

		if (request->rank == MPI_ANY_SOURCE)
			request->comm->failures_told = proc_failure_count(lane);
		request_complete(request, proc_error(proc));
	}
}

void failure_watch_begin(struct lane *lane, struct failure_watch *watch)
{
	lane_assert_locked(lane);
	list_append(&lane->failure_watches, &watch->link);
}

void failure_watch_end(struct failure_watch *watch)
{
	list_remove(&watch->link);
}

static void tell_watches(struct lane *lane, uint32_t proc)
{
	struct list todo, *item;

	list_take_all(&todo, &lane->failure_watches); /* one may end others */
	while ((item = list_pop(&todo)) != NULL) {
		struct failure_watch *watch = list_entry(item, struct failure_watch, link);

		list_append(&lane->failure_watches, item);
		proc_error(proc);
		watch->failed(watch, proc);
	}
}

static void spread(struct lane *lane, uint32_t proc, int error_class)
{
	proc_mark_failed(proc, error_class);
	if (!proc_tell_lane(lane, proc)) /* each lane ends what is its own */
		return;
	lane->failures++;
	end_named(lane, proc);
	end_posted(lane, proc);
	tell_watches(lane, proc);
	proc_error(proc); /* leave its text */
}

void failure_of_peer(struct peer *peer, int error_class)
{
	spread(peer->fabric->job.context, peer->proc, error_class);
}

void failure_of(struct lane *lane, uint32_t proc, int error_class)
{
	struct peer *peer = proc < lane->fabric.peer_count ? lane->fabric.peers[proc] : NULL;

	lane_assert_locked(lane);
	if (peer)
		fabric_peer_failed(peer, error_class); /* which comes back as failure_of_peer */
	else
		spread(lane, proc, error_class);
}

/* ---- What the launcher says ---- */

enum { LAST_LOOKS = 64, OTHERS_EVERY_NS = 250000000 };

/* What the dead have sent before is still on its way: let it arrive first. */
static int take_last_messages(struct lane *lane)
{
	int events = 0, more = 1;

	lane->fabric.sleepers++; /* look at everything, not at some of it */
	for (int i = 0; more && i < LAST_LOOKS; i++)
		events += more = fabric_poll(&lane->fabric);
	lane->fabric.sleepers--;
	return events;
}

/*
 * Somebody waits for a message of a process of another job with which we have had nothing to do so far: only a way to it will tell if it
 * is gone. Returns how many events that made.
 */
static void make_way(struct lane *lane, uint32_t proc)
{
	struct peer *peer = fabric_peer(&lane->fabric, proc);

	if (peer)
		fabric_reach(peer);
	else
		failure_of(lane, proc, error_prefix(MPI_ERR_PROC_ABORTED, "%s on %s: ", proc_name(proc), proc_host_name(proc)));
}

static int reach(struct lane *lane, uint32_t proc)
{
	if (!match_has_posted(&lane->match, concerns, &proc))
		return 0;
	make_way(lane, proc);
	return 1;
}

void failure_reach(struct comm *comm, int source)
{
	uint64_t now;

	if (likely(!proc_knows_others() || !comm->strangers) || (now = status_now_ns()) - comm->reached_ns < OTHERS_EVERY_NS)
		return;
	comm->reached_ns = now;
	for (int rank = source >= 0 ? source : 0; rank < (source >= 0                ? source + 1
							  : source == MPI_ANY_SOURCE ? comm->remote_size
										     : 0);
	     rank++) {
		uint32_t proc = group_proc(comm->remote, rank);

		if (!proc_is_ours(proc) && proc_state(comm->lane, proc) == PROC_UNKNOWN)
			make_way(comm->lane, proc);
	}
}

/*
 * Of processes of other jobs no launcher of ours tells: those on this host are looked at, a few times a second, by whoever is about to
 * sleep (failure_sleep_most_ns); of others their connections tell.
 */
static int look_at_others(struct lane *lane)
{
	static uint64_t looked;
	uint64_t now = status_now_ns();
	int events = 0;

	if (now - looked < OTHERS_EVERY_NS)
		return 0;
	looked = now;
	for (uint32_t proc = proc_next_other(PROC_NONE); proc != PROC_NONE; proc = proc_next_other(proc)) {
		struct peer *peer = lane->fabric.peers[proc];
		char text[200];

		if (proc_has_failed(lane, proc))
			continue;
		if (!peer) {
			events += reach(lane, proc);
		} else if (fabric_is_gone(peer, text, sizeof text)) {
			take_last_messages(lane);
			failure_of(lane, proc, error_set(MPI_ERR_PROC_ABORTED, "%s on %s %s", proc_name(proc), proc_host_name(proc), text));
			events++;
		}
	}
	return events;
}

int64_t failure_sleep_most_ns(int64_t most_ns)
{
	if (likely(!proc_knows_others()))
		return most_ns;
	return most_ns < 0 || most_ns > OTHERS_EVERY_NS ? OTHERS_EVERY_NS : most_ns;
}

int failure_look(struct lane *lane)
{
	const struct segment *segment = lane->fabric.job.segment;
	uint32_t known = segment_death_count(segment);
	int events;

	lane_assert_locked(lane);
	if (unlikely(proc_knows_others()) && lane->index == 0 && look_at_others(lane) > 0)
		return 1;
	if (likely(known == lane->deaths_seen))
		return 0;
	events = take_last_messages(lane);
	while (lane->deaths_seen < known) {
		int64_t rank = segment_death_at(segment, lane->deaths_seen);
		char text[200];

		if (rank < 0)
			break; /* about to be written: next time */
		lane->deaths_seen++;
		if ((uint32_t)rank == proc_self() || proc_lane_knows(lane, (uint32_t)rank))
			continue;
		segment_death_text(segment, (uint32_t)rank, text, sizeof text);
		failure_of(lane, (uint32_t)rank, error_set(MPI_ERR_PROC_ABORTED, "%s on %s %s", proc_name((uint32_t)rank),
							    proc_host_name((uint32_t)rank), text));
		events++;
	}
	return events;
}

/* ---- What begins later ---- */

int failure_check_slow(struct comm *comm, int source)
{
	if (source >= 0)
		return proc_error(group_proc(comm->remote, source));
	if (source != MPI_ANY_SOURCE)
		return 0;
	while (comm->failures_told < proc_failure_count(comm->lane)) {
		uint32_t proc = proc_failure(comm->lane, comm->failures_told++);

		if (group_rank_of(comm->remote, proc) != MPI_UNDEFINED)
			return proc_error(proc);
	}
	return 0;
}

int failure_in_slow(const struct comm *comm)
{
	for (uint32_t i = 0; i < proc_failure_count(comm->lane); i++) {
		uint32_t proc = proc_failure(comm->lane, i);

		if (is_member(comm, proc))
			return proc_error(proc);
	}
	return 0;
}
