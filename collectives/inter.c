/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives on intercommunicators: data goes from one group to the other. One way each: within a group by the plans for
 * intracommunicators, between groups from rank 0 to rank 0, or straight where every rank has its own data for every other.
 *
 * s->team is the local group. ROOT is a rank of the other group, ROOT_HERE on the root itself, ROOT_BESIDE on the ranks of its group.
 */
#include "collectives/call.h"
#include "collectives/exchange.h"

static void bcast(struct schedule *s, const struct call *c, struct team remote)
{
	struct team local = schedule_team(s, remote);
	struct call part = *c;

	if (c->root == ROOT_HERE)
		schedule_send(s, data_all(&c->receive), 0);
	else if (c->root >= 0 && local.rank == 0)
		schedule_receive(s, data_all(&c->receive), c->root);
	schedule_join(s);
	schedule_team(s, local);
	part.root = 0;
	if (c->root >= 0)
		bcast_knomial(s, &part);
}

/* Our group has come; the other has; tell our group. */
static void barrier(struct schedule *s, const struct call *c, struct team remote)
{
	struct team local = s->team;

	barrier_dissemination(s, c);
	if (local.rank == 0) {
		schedule_team(s, remote);
		schedule_await(s, 0);
		schedule_signal(s, 0);
		schedule_join(s);
		schedule_team(s, local);
	}
	barrier_tree(s, c);
}

static void gather(struct schedule *s, const struct call *c, struct team remote)
{
	struct team local = schedule_team(s, remote);

	for (int i = 0; c->root == ROOT_HERE && i < remote.size; i++)
		schedule_receive(s, data_block(&c->receive, i), i);
	if (c->root >= 0)
		schedule_send(s, data_all(&c->send), c->root);
	schedule_join(s);
	schedule_team(s, local);
}

static void scatter(struct schedule *s, const struct call *c, struct team remote)
{
	struct team local = schedule_team(s, remote);

	for (int i = 0; c->root == ROOT_HERE && i < remote.size; i++)
		schedule_send(s, data_block(&c->send, i), i);
	if (c->root >= 0)
		schedule_receive(s, data_all(&c->receive), c->root);
	schedule_join(s);
	schedule_team(s, local);
}

/* Everyone of one group to everyone of the other; WHOLE: the same block to all. */
static void exchange(struct schedule *s, const struct call *c, struct team remote, bool whole)
{
	struct team local = schedule_team(s, remote);

	for (int i = 0; i < remote.size; i++)
		schedule_receive(s, data_block(&c->receive, i), i);
	for (int i = 0; i < remote.size; i++) {
		int to = (local.rank + i) % remote.size;
		schedule_send(s, whole ? data_all(&c->send) : data_block(&c->send, to), to);
	}
	schedule_join(s);
	schedule_team(s, local);
}

/* Our group's vectors to our rank 0, in the scratch slice that is returned. */
static struct slice reduce_local(struct schedule *s, const struct call *c)
{
	struct slice sum = schedule_scratch(s, s->team.rank == 0 ? c->send.count : 0, c->send.type);
	struct call part = *c;

	part.root = 0;
	part.in_place = false;
	part.receive = data_of(sum);
	reduce_knomial(s, &part);
	return sum;
}

static void reduce(struct schedule *s, const struct call *c, struct team remote)
{
	struct slice sum = { .type = schedule_byte_type() };
	struct team local = s->team;

	if (c->root >= 0)
		sum = reduce_local(s, c);
	schedule_team(s, remote);
	if (c->root >= 0 && local.rank == 0)
		schedule_send(s, sum, c->root);
	else if (c->root == ROOT_HERE)
		schedule_receive(s, data_all(&c->receive), 0);
	schedule_join(s);
	schedule_team(s, local);
}

static void allreduce(struct schedule *s, const struct call *c, struct team remote)
{
	struct slice sum = reduce_local(s, c);
	struct team local = s->team;
	struct call part = *c;

	if (local.rank == 0) {
		schedule_team(s, remote);
		swap_blocks(s, sum, 0, data_all(&c->receive), 0);
		schedule_team(s, local);
	}
	part.root = 0;
	bcast_knomial(s, &part);
}

/* The other group's sum comes to our rank 0, which hands out the blocks. */
static void reduce_scatter(struct schedule *s, const struct call *c, struct team remote)
{
	struct slice sum = reduce_local(s, c), result = data_all(&c->receive);
	struct team local = s->team;

	if (c->receive.counts)
		result.count = c->receive.counts[local.rank];
	if (local.rank == 0) {
		struct slice theirs = schedule_scratch(s, c->send.count, c->send.type);
		MPI_Count at = 0;
		schedule_team(s, remote);
		swap_blocks(s, sum, 0, theirs, 0);
		schedule_team(s, local);
		for (int i = 0; i < local.size; i++) {
			MPI_Count count = c->receive.counts ? c->receive.counts[i] : c->receive.count;
			if (i == 0)
				schedule_copy(s, slice_part(theirs, at, count), result);
			else
				schedule_send(s, slice_part(theirs, at, count), i);
			at += count;
		}
	} else {
		schedule_receive(s, result, 0);
	}
	schedule_join(s);
}

void inter_plan(struct schedule *s, const struct call *c, struct team remote)
{
	switch (c->kind) {
	case COLL_BARRIER:
		barrier(s, c, remote);
		break;
	case COLL_BCAST:
		bcast(s, c, remote);
		break;
	case COLL_GATHER:
	case COLL_GATHERV:
		gather(s, c, remote);
		break;
	case COLL_SCATTER:
	case COLL_SCATTERV:
		scatter(s, c, remote);
		break;
	case COLL_ALLGATHER:
	case COLL_ALLGATHERV:
		exchange(s, c, remote, true);
		break;
	case COLL_ALLTOALL:
	case COLL_ALLTOALLV:
	case COLL_ALLTOALLW:
		exchange(s, c, remote, false);
		break;
	case COLL_REDUCE:
		reduce(s, c, remote);
		break;
	case COLL_ALLREDUCE:
		allreduce(s, c, remote);
		break;
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_REDUCE_SCATTER:
		reduce_scatter(s, c, remote);
		break;
	default: /* scans and neighbours exist on intracommunicators only; mpi/ refuses */
		break;
	}
}
