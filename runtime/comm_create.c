/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See comm_create.h. Contexts: rank 0 of a new communicator has a fresh one, which the others learn, and with it the lane. For an
 * intercommunicator the leader of each side has a fresh one; the smaller of the two becomes the context of both, and
 * each side's own, marked CONTEXT_LOCAL, that of its local communicator.
 */
#include "runtime/comm_create.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"
#include "runtime/agree.h"
#include "runtime/errhandler.h"
#include "runtime/lanes.h"
#include "runtime/point_to_point.h"
#include "runtime/proc.h"
#include "runtime/topology.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int no_memory(int size)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a communicator of %d ranks", size);
}

static void inherit(struct comm *comm, const struct comm *parent)
{
	errhandler_release(comm->errhandler);
	errhandler_retain(parent->errhandler);
	comm->errhandler = parent->errhandler;
}

/* ---- Objects from what was agreed on ---- */

/* What rank 0 of a new communicator makes up. */
struct fresh {
	uint64_t context;
	uint64_t lane; /* that all members have: see comm_take_lane */
};

static int make_intra(struct comm *parent, struct fresh fresh, struct group *group, struct comm **out)
{
	struct comm *comm = comm_new(parent->lane, fresh.context, group, NULL);

	if (!comm)
		return no_memory(group->size);
	inherit(comm, parent);
	comm->offered_lane = fresh.lane;
	*out = comm;
	return 0;
}

/* `mine` is the fresh context of our side's leader. */
static int make_inter(struct comm *parent, uint64_t mine, uint64_t theirs, struct group *group, struct group *remote,
		      struct comm **out)
{
	struct comm *comm = comm_new(parent->lane, mine < theirs ? mine : theirs, group, remote);

	if (!comm)
		return no_memory(group->size);
	comm->local = comm_new(parent->lane, mine | CONTEXT_LOCAL, group, NULL);
	if (!comm->local) {
		comm_release(comm);
		return no_memory(group->size);
	}
	inherit(comm, parent);
	*out = comm;
	return 0;
}

static int copy_topology(const struct comm *from, struct comm *to)
{
	if (!from->topology)
		return 0;
	to->topology = topology_copy(from->topology);
	return to->topology ? 0 : no_memory(from->size);
}

/* ---- Two sides of an intercommunicator ---- */

/* Leaders (local rank 0) swap what is at `mine` and `theirs`, then tell their side. */
static int swap_sides(struct comm *inter, const struct circle *circle, const void *mine, size_t mine_len, void *theirs,
		      size_t their_len)
{
	/* Its own tags run in step on both sides, those of the local communicators need not. */
	struct circle across = { .comm = inter, .tag = agree_tag(inter), .call = circle->call };
	int swapped = inter->rank == 0 ? agree_exchange(&across, 0, mine, mine_len, theirs, their_len) : 0, rc;

	/* First whether it went well: the others must not wait for what their leader has not got. */
	rc = agree_broadcast(circle, 0, &swapped, sizeof swapped);
	if (swapped && inter->rank != 0)
		return error_set(swapped, "rank 0 of this side of %s has not reached rank 0 of the other side", inter->name[0] ? inter->name : "the intercommunicator");
	if (swapped || rc)
		return swapped ? swapped : rc;
	return agree_broadcast(circle, 0, theirs, their_len);
}

/* ---- Duplicating ---- */

int comm_duplicate(struct comm *comm, struct comm **out)
{
	struct circle circle = circle_of(comm, STATUS_CALL_COMM_DUP);
	struct fresh mine = {0};
	uint64_t theirs = 0;
	struct comm *made = NULL;
	int rc;

	if (comm->rank == 0)
		mine = (struct fresh){comm_context_new(), comm->inter ? 0 : lanes_pick(comm->group)};
	rc = agree_broadcast(&circle, 0, &mine, sizeof mine);
	if (!rc && comm->inter)
		rc = swap_sides(comm, &circle, &mine.context, sizeof mine.context, &theirs, sizeof theirs);
	if (!rc && comm->inter)
		rc = make_inter(comm, mine.context, theirs, comm->group, comm->remote, &made);
	else if (!rc)
		rc = make_intra(comm, mine, comm->group, &made);
	if (!rc)
		rc = copy_topology(comm, made);
	if (rc) {
		comm_release(made);
		return rc;
	}
	*out = made;
	return 0;
}

/* ---- Splitting ---- */

/* What everyone tells everyone. */
struct choice {
	int32_t color, key;
	struct fresh fresh; /* the lane is one of ours, and not agreed on */
};

struct member {
	int32_t key, rank;
};

static int compare_members(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* The group of those with `color`, and what the first of them made up. An empty group when there are none. */
static int gather_color(const struct choice *choices, struct group *from, int color, struct group **out, struct fresh *fresh)
{
	struct member *members = malloc(sizeof *members * ((size_t)from->size + 1));
	int count = 0, rc = 0, *ranks;

	if (!members)
		return no_memory(from->size);
	for (int i = 0; i < from->size; i++)
		if (choices[i].color == color)
			members[count++] = (struct member){ choices[i].key, i };
	qsort(members, (size_t)count, sizeof *members, compare_members);
	if (count)
		*fresh = choices[members[0].rank].fresh;
	/* In place: an array of ranks fits where the members were. */
	ranks = (int *)members;
	for (int i = 0; i < count; i++)
		ranks[i] = members[i].rank;
	rc = group_include(from, count, ranks, out);
	free(members);
	return rc;
}

static int split_intra(struct comm *comm, const struct choice *choices, int color, struct comm **out)
{
	struct group *group;
	struct fresh fresh = {0};
	int rc = gather_color(choices, comm->group, color, &group, &fresh);

	if (rc)
		return rc;
	/* All have told by now: everybody finds the same. */
	if (fresh.lane >= lanes_common(group))
		fresh.lane = 0;
	rc = make_intra(comm, fresh, group, out);
	group_release(group);
	return rc;
}

static int split_inter(struct comm *comm, const struct circle *circle, const struct choice *choices, int color,
		       struct comm **out)
{
	struct choice *theirs = malloc(sizeof *theirs * (size_t)comm->remote_size);
	struct group *group = NULL, *remote = NULL;
	struct fresh mine = {0}, other = {0};
	int rc;

	if (!theirs)
		return no_memory(comm->remote_size);
	rc = swap_sides(comm, circle, choices, sizeof *choices * (size_t)comm->size, theirs,
			sizeof *theirs * (size_t)comm->remote_size);
	if (!rc && color != MPI_UNDEFINED) {
		rc = gather_color(choices, comm->group, color, &group, &mine);
		if (!rc)
			rc = gather_color(theirs, comm->remote, color, &remote, &other);
		/* Nobody on the other side: no communicator. */
		if (!rc && remote->size > 0)
			rc = make_inter(comm, mine.context, other.context, group, remote, out);
	}
	group_release(group);
	group_release(remote);
	free(theirs);
	return rc;
}

int comm_split(struct comm *comm, int color, int key, struct comm **out, uint32_t call)
{
	struct circle circle = circle_of(comm, call);
	struct choice mine = { .color = color, .key = key, .fresh = { comm_context_new(), lanes_lightest(lanes.count) } };
	struct choice *choices = malloc(sizeof *choices * (size_t)comm->size);
	struct comm *made = NULL;
	int rc;

	if (!choices)
		return no_memory(comm->size);
	rc = agree_allgather(&circle, &mine, sizeof mine, choices);
	if (!rc && comm->inter)
		rc = split_inter(comm, &circle, choices, color, &made);
	else if (!rc && color != MPI_UNDEFINED)
		rc = split_intra(comm, choices, color, &made);
	free(choices);
	if (!rc)
		*out = made;
	return rc;
}

/* ---- From groups ---- */

/* Ranks in `comm` of the members of `group`; *ranks is the caller's to free. */
static int ranks_in(const struct group *group, const struct comm *comm, int **ranks)
{
	int *own = malloc(sizeof *own * (size_t)group->size), *found = malloc(sizeof *found * (size_t)group->size);
	int rc = own && found ? 0 : no_memory(group->size);

	for (int i = 0; !rc && i < group->size; i++)
		own[i] = i;
	if (!rc)
		rc = group_translate(group, group->size, own, comm->group, found);
	for (int i = 0; !rc && i < group->size; i++)
		if (found[i] == MPI_UNDEFINED)
			rc = error_set(MPI_ERR_GROUP, "rank %d of the group (process %u) is not in the communicator", i,
				       group_proc(group, i));
	free(own);
	if (rc) {
		free(found);
		return rc;
	}
	*ranks = found;
	return 0;
}

static int create_among(struct comm *comm, struct group *group, int tag, uint32_t call, struct comm **out)
{
	struct circle circle = { .comm = comm, .tag = tag, .size = group->size, .rank = group->rank, .call = call };
	struct fresh fresh = {0};
	int *ranks, rc;

	if (group->rank == MPI_UNDEFINED)
		return error_set(MPI_ERR_GROUP, "this process is not in the group of %d", group->size);
	rc = ranks_in(group, comm, &ranks);
	if (rc)
		return rc;
	circle.ranks = ranks;
	if (group->rank == 0)
		fresh = (struct fresh){comm_context_new(), lanes_pick(group)};
	rc = agree_broadcast(&circle, 0, &fresh, sizeof fresh);
	free(ranks);
	return rc ? rc : make_intra(comm, fresh, group, out);
}

int comm_create(struct comm *comm, struct group *group, struct comm **out, uint32_t call)
{
	int tag;

	/* On an intercommunicator the other side must learn who is in it: a split does that. */
	if (comm->inter)
		return comm_split(comm, group->rank == MPI_UNDEFINED ? MPI_UNDEFINED : 0, group->rank, out, call);
	/* Those outside take part only by counting the operation. */
	tag = agree_tag(comm);
	if (group->rank == MPI_UNDEFINED) {
		*out = NULL;
		return 0;
	}
	return create_among(comm, group, tag, call, out);
}

int comm_create_group(struct comm *comm, struct group *group, int tag, struct comm **out)
{
	return create_among(comm->inter ? comm->local : comm, group, agree_tag_of_number(tag), STATUS_CALL_COMM_CREATE_GROUP,
			    out);
}

int comm_create_from_group(struct group *group, const char *text, struct comm **out)
{
	return create_among(comm_world, group, agree_tag_of_text(text), STATUS_CALL_COMM_CREATE_GROUP, out);
}

/* ---- Intercommunicators ---- */

/* What leaders tell each other, and then their sides. */
struct side {
	uint64_t context; /* fresh */
	int32_t size;
	int32_t flag;     /* of MPI_Intercomm_merge */
	struct process_name leader;
	uint32_t strange; /* somebody in it is of another job than the leader */
	uint32_t at_home; /* all of them are on the host of this name */
	uint32_t shares;  /* they may use shared memory */
	char host[PROC_HOST_IDENTITY_LEN];
};

/* How it went, at one of many. */
struct outcome {
	int32_t error;
	char text[200];
};

/* What the leader tells its side before anything else: whether there is something to be done at all. */
struct verdict {
	int32_t error;
	char text[300];
	struct side mine, theirs;
};

static void describe_side(const struct group *group, struct side *side)
{
	*side = (struct side){.context = comm_context_new(), .size = group->size, .leader = proc_identity(proc_self()), .at_home = 1};
	side->shares = strcmp(params.transport, "ofi") != 0;
	proc_host_identity(side->host);
	for (int i = 0; i < group->size; i++) {
		side->strange |= !proc_is_ours(group_proc(group, i));
		side->at_home &= proc_is_here(group_proc(group, i));
	}
}

/* The leader's error becomes everybody's. */
static int share_verdict(const struct circle *circle, int leader, int error, struct verdict *verdict)
{
	int rc;

	if (circle->rank == leader) {
		verdict->error = error;
		snprintf(verdict->text, sizeof verdict->text, "%s", error ? error_text() : "");
	}
	rc = agree_broadcast(circle, leader, verdict, sizeof *verdict);
	if (rc || !verdict->error)
		return rc;
	return error_set(verdict->error, "%s", verdict->text);
}

/* All processes are of one job: their indices mean the same to all. */
static int swap_indices(const struct circle *circle, int leader, const struct group *group, const struct meeting *meeting, uint32_t *procs,
			struct verdict *verdict)
{
	int rc = 0;

	if (circle->rank == leader) {
		size_t len = sizeof *procs * (size_t)group->size;
		uint32_t *own = malloc(len);

		if (!own)
			rc = no_memory(group->size);
		for (int i = 0; !rc && i < group->size; i++)
			own[i] = group_proc(group, i);
		if (!rc)
			rc = meeting->exchange(meeting->context, own, len, procs, sizeof *procs * (size_t)verdict->theirs.size);
		free(own);
	}
	rc = share_verdict(circle, leader, rc, verdict);
	return rc ? rc : agree_broadcast(circle, leader, procs, sizeof *procs * (size_t)verdict->theirs.size);
}

/* Leaders swap the cards of their sides; the secrets in them are hidden by what only the two know. */
static int swap_at_leader(const struct meeting *meeting, struct proc_card *own, struct proc_card *others, const struct verdict *verdict)
{
	uint32_t mine = (uint32_t)verdict->mine.size, theirs = (uint32_t)verdict->theirs.size;
	bool first = process_before(&verdict->mine.leader, &verdict->theirs.leader);
	unsigned char key[PROOF_LEN];
	int rc;

	meeting->key(meeting->context, &verdict->theirs.leader, key);
	proc_card_mask(own, mine, key, first ? "cards of the first" : "cards of the second");
	rc = meeting->exchange(meeting->context, own, mine * sizeof *own, others, theirs * sizeof *others);
	proc_card_mask(others, theirs, key, first ? "cards of the second" : "cards of the first");
	return rc;
}

static enum meeting_place place_of(const struct verdict *verdict)
{
	const struct side *mine = &verdict->mine, *theirs = &verdict->theirs;

	if (!mine->at_home || !theirs->at_home || strcmp(mine->host, theirs->host) != 0)
		return MEET_ABROAD;
	return mine->shares && theirs->shares ? MEET_IN_MEMORY : MEET_HERE;
}

/* Everybody's card at everybody of our side; whoever has none takes part all the same, with one that says so. */
static int gather_cards(struct lane *lane, const struct circle *circle, const struct verdict *verdict, struct proc_card *own)
{
	struct proc_card card;
	int bad = proc_card_make(lane, place_of(verdict), &card), rc;

	if (!bad && card.shm_len == 0 && card.network_len == 0)
		bad = error_set(MPI_ERR_OTHER, "this process can be reached neither through shared memory nor by a network");
	if (bad) {
		card.name.rank = UINT32_MAX;
		snprintf((char *)card.network, sizeof card.network, "%s", error_text());
	}
	rc = agree_allgather(circle, &card, sizeof card, own);
	for (int i = 0; !rc && i < circle->size; i++)
		if (own[i].name.rank == UINT32_MAX)
			rc = error_set(MPI_ERR_OTHER, "rank %d cannot be reached by another job: %.*s", i, (int)sizeof own[i].network,
				       (const char *)own[i].network);
	return rc;
}

/*
 * Has everybody on both sides come this far? Until then nobody may send to the others: they would not know who that is. And nobody has a
 * communicator that others have failed to make.
 */
static int conclude(const struct circle *circle, int leader, const struct meeting *meeting, int rc, struct verdict *verdict)
{
	struct outcome mine = {.error = rc}, theirs = {0}, *all = malloc(sizeof *all * (size_t)circle->size);

	snprintf(mine.text, sizeof mine.text, "%s", rc ? error_text() : "");
	rc = all ? agree_allgather(circle, &mine, sizeof mine, all) : no_memory(circle->size);
	for (int i = 0; !rc && i < circle->size; i++)
		if (all[i].error)
			mine = all[i];
	free(all);
	if (circle->rank == leader && !rc)
		rc = meeting->exchange(meeting->context, &mine, sizeof mine, &theirs, sizeof theirs);
	if (!rc && mine.error)
		rc = error_set(mine.error, "%.*s", (int)sizeof mine.text, mine.text);
	else if (!rc && theirs.error)
		rc = error_set(MPI_ERR_OTHER, "the other side failed: %.*s", (int)sizeof theirs.text, theirs.text);
	return share_verdict(circle, leader, rc, verdict);
}

static int swap_cards(struct lane *lane, const struct circle *circle, int leader, const struct meeting *meeting, uint32_t *procs,
		      struct verdict *verdict)
{
	size_t theirs = (size_t)verdict->theirs.size;
	struct proc_card *own = malloc(sizeof *own * (size_t)circle->size), *others = malloc(sizeof *others * theirs);
	bool met = false;
	int rc;

	if (!own || !others) {
		free(own);
		free(others);
		return no_memory(circle->size);
	}
	rc = gather_cards(lane, circle, verdict, own);
	if (circle->rank == leader && !rc)
		rc = swap_at_leader(meeting, own, others, verdict);
	rc = share_verdict(circle, leader, rc, verdict);
	if (!rc)
		rc = agree_broadcast(circle, leader, others, sizeof *others * theirs);
	if (!rc) {
		rc = proc_meet(lane, others, (uint32_t)theirs, procs);
		met = !rc;
		rc = conclude(circle, leader, meeting, rc, verdict);
	}
	if (rc && met)
		proc_release(procs, (int)theirs);
	free(own);
	free(others);
	return rc;
}

/* Takes `procs`. */
static int make_between(struct comm *parent, const struct verdict *verdict, struct group *group, uint32_t *procs, struct comm **out)
{
	struct group *remote = group_new(verdict->theirs.size, procs), *common;
	int rc;

	if (!remote)
		return no_memory(verdict->theirs.size);
	rc = group_intersection(group, remote, &common);
	if (rc) {
		group_release(remote);
		return rc;
	}
	if (common->size > 0)
		rc = error_set(MPI_ERR_COMM, "%d processes are on both sides: the groups of an intercommunicator must be disjoint",
			       common->size);
	if (!rc)
		rc = make_inter(parent, verdict->mine.context, verdict->theirs.context, group, remote, out);
	group_release(common);
	group_release(remote);
	return rc;
}

int comm_create_between(struct comm *parent, const struct circle *circle, int leader, const struct meeting *meeting, struct group *group,
			struct comm **out)
{
	struct verdict verdict = {0};
	uint32_t *procs, *held;
	bool swapped;
	int rc = circle->rank == leader ? meeting->error : 0;

	if (circle->rank == leader && !rc) {
		describe_side(group, &verdict.mine);
		rc = meeting->exchange(meeting->context, &verdict.mine, sizeof verdict.mine, &verdict.theirs, sizeof verdict.theirs);
		if (!rc && (verdict.theirs.size <= 0 || verdict.theirs.size > SEGMENT_RANKS_MAX))
			rc = error_set(MPI_ERR_PORT,
				       "the other side says that it has %d processes: it runs another version of this library",
				       verdict.theirs.size);
		verdict.theirs.host[PROC_HOST_IDENTITY_LEN - 1] = '\0';
	}
	rc = share_verdict(circle, leader, rc, &verdict);
	if (rc)
		return rc;
	procs = malloc(sizeof *procs * (size_t)verdict.theirs.size);
	held = calloc((size_t)verdict.theirs.size, sizeof *held);
	if (!procs || !held) {
		free(procs);
		free(held);
		return no_memory(verdict.theirs.size);
	}
	swapped = verdict.mine.strange || verdict.theirs.strange || verdict.mine.leader.job != verdict.theirs.leader.job;
	if (!swapped)
		rc = swap_indices(circle, leader, group, meeting, procs, &verdict);
	else
		rc = swap_cards(parent->lane, circle, leader, meeting, procs, &verdict);
	if (rc) {
		free(procs);
		free(held);
		return rc;
	}
	memcpy(held, procs, sizeof *held * (size_t)verdict.theirs.size);
	rc = make_between(parent, &verdict, group, procs, out);
	if (swapped) /* the group holds them now, or nobody */
		proc_release(held, verdict.theirs.size);
	free(held);
	return rc;
}

/* Two leaders that have a communicator in common. */
struct across {
	struct circle circle;
	int other;
};

static int exchange_across(void *context, const void *out, size_t out_len, void *in, size_t in_len)
{
	struct across *across = context;

	return agree_exchange(&across->circle, across->other, out, out_len, in, in_len);
}

static void key_across(void *context, const struct process_name *other, unsigned char key[PROOF_LEN])
{
	uint32_t proc = proc_find(other);

	(void)context;
	proc_secret(proc == PROC_NONE ? proc_self() : proc, key);
}

int comm_create_inter(struct comm *local, int local_leader, struct comm *peer, int remote_leader, int tag, struct comm **out)
{
	struct circle circle = circle_of(local, STATUS_CALL_INTERCOMM_CREATE);
	struct across across = {.circle = {.comm = peer, .tag = agree_tag_of_number(tag), .call = STATUS_CALL_INTERCOMM_CREATE},
				.other = remote_leader};
	const struct meeting meeting = {.exchange = exchange_across, .key = key_across, .context = &across};

	return comm_create_between(local, &circle, local_leader, &meeting, local->group, out);
}

int comm_create_inter_from_groups(struct group *local, int local_leader, struct group *remote, int remote_leader,
				  const char *text, struct comm **out)
{
	struct across across = {.circle = {.comm = comm_world, .tag = agree_tag_of_text(text), .size = local->size, .rank = local->rank,
					   .call = STATUS_CALL_INTERCOMM_CREATE}};
	const struct meeting meeting = {.exchange = exchange_across, .key = key_across, .context = &across};
	int *ranks, rc;

	if (local->rank == MPI_UNDEFINED)
		return error_set(MPI_ERR_GROUP, "this process is not in the local group");
	rc = ranks_in(local, comm_world, &ranks);
	if (rc)
		return rc;
	across.circle.ranks = ranks;
	if (local->rank == local_leader)
		across.other = group_rank_of(comm_world->group, group_proc(remote, remote_leader));
	rc = comm_create_between(comm_world, &across.circle, local_leader, &meeting, local, out);
	free(ranks);
	return rc;
}

int comm_merge(struct comm *inter, bool high, struct comm **out)
{
	struct circle circle = circle_of(inter, STATUS_CALL_INTERCOMM_MERGE);
	struct side mine = {.context = inter->rank == 0 ? comm_context_new() : 0, .flag = high, .leader = proc_identity(proc_self())},
		    theirs = {0};
	struct group *group;
	bool first;
	int rc = agree_broadcast(&circle, 0, &mine, sizeof mine);

	/* The leader's `high` counts for its side; the standard wants them all the same. */
	if (!rc)
		rc = swap_sides(inter, &circle, &mine, sizeof mine, &theirs, sizeof theirs);
	if (rc)
		return rc;
	first = mine.flag != theirs.flag ? !mine.flag : process_before(&mine.leader, &theirs.leader);
	rc = first ? group_union(inter->group, inter->remote, &group) : group_union(inter->remote, inter->group, &group);
	if (rc)
		return rc;
	rc = make_intra(inter, (struct fresh){first ? mine.context : theirs.context, 0}, group, out);
	group_release(group);
	return rc;
}

int comm_meet(struct comm *comm, uint32_t call)
{
	struct circle circle = circle_of(comm, call);
	char mine = 1, theirs, *all = malloc((size_t)circle.size);
	int rc = all ? agree_allgather(&circle, &mine, 1, all) : no_memory(circle.size);

	free(all);
	return rc || !comm->inter ? rc : swap_sides(comm, &circle, &mine, 1, &theirs, 1);
}
