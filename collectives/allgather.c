/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Allgather and Allgatherv: a block from every rank, in rank order, to everyone. All ranks know the lengths of all blocks, so
 * the same plans serve both. In place, our block is in the output already.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

static void keep_own(struct schedule *s, const struct call *c)
{
	if (!c->in_place)
		schedule_copy(s, data_all(&c->send), data_block(&c->receive, s->team.rank));
}

/* Pass on to the right what came from the left. */
void allgather_ring(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;

	keep_own(s, c);
	for (int i = 0; i < size - 1; i++)
		swap_blocks(s, data_block(&c->receive, wrap(rank - i, size)), wrap(rank + 1, size),
			    data_block(&c->receive, wrap(rank - i - 1, size)), wrap(rank - 1, size));
}

/* Everyone to everyone. */
static void linear(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;

	keep_own(s, c);
	for (int i = 1; i < size; i++)
		schedule_receive(s, data_block(&c->receive, wrap(rank - i, size)), wrap(rank - i, size));
	for (int i = 1; i < size; i++)
		schedule_send(s, data_block(&c->receive, rank), wrap(rank + i, size));
	schedule_join(s);
}

/* Bytes of blocks FIRST .. FIRST + COUNT - 1, round. */
static MPI_Count blocks_len(const struct call *c, int size, int first, int count)
{
	MPI_Count len = 0;

	if (!c->receive.counts)
		return count * slice_len(data_block(&c->receive, 0));
	for (int i = 0; i < count; i++)
		len += slice_len(data_block(&c->receive, wrap(first + i, size)));
	return len;
}

/* Round i: get 2^i blocks from the rank 2^i ahead; blocks are kept in order from our own on (J. Bruck et al., 1997). */
void allgather_bruck(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank, have = 1;
	MPI_Count own = slice_len(data_block(&c->receive, rank)), len = own;
	struct slice all = schedule_bytes(s, blocks_len(c, size, rank, size));

	schedule_copy(s, c->in_place ? data_block(&c->receive, rank) : data_all(&c->send), slice_range(all, 0, own));
	while (have < size) {
		int more = have < size - have ? have : size - have;
		int to = wrap(rank - have, size), from = wrap(rank + have, size);
		MPI_Count in = blocks_len(c, size, from, more), out = blocks_len(c, size, rank, more);
		swap_blocks(s, slice_range(all, 0, out), to, slice_range(all, len, in), from);
		len += in;
		have += more;
	}
	len = 0;
	for (int i = 0; i < size; i++) {
		struct slice block = data_block(&c->receive, wrap(rank + i, size));
		if (i > 0 || !c->in_place)
			schedule_copy(s, slice_range(all, len, slice_len(block)), block);
		len += slice_len(block);
	}
}

/* COUNT blocks from FIRST on as one slice; equal blocks only. */
static struct slice row(const struct call *c, int first, int count)
{
	struct slice blocks = data_block(&c->receive, first);

	blocks.count *= count;
	return blocks;
}

/* Exchange all we have with partners at distance 1, 2, 4, ... */
static void recursive_doubling(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;

	keep_own(s, c);
	for (int mask = 1; mask < size; mask *= 2) {
		int partner = rank ^ mask;
		swap_blocks(s, row(c, rank & ~(mask - 1), mask), partner, row(c, partner & ~(mask - 1), mask), partner);
	}
}

/*
 * Neighbours exchange: first our block with one neighbour, then pairs of blocks with the left and the right one by turns
 * (J. Chen et al., 2005): half the rounds of the ring. Even numbers of ranks.
 */
static void neighbor_exchange(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	bool even = rank % 2 == 0;
	int right = wrap(rank + 1, size), left = wrap(rank - 1, size);
	int mine = even ? rank : rank - 1; /* first block of our pair */
	int out = mine;                    /* of the pair that came last */

	keep_own(s, c);
	swap_blocks(s, data_block(&c->receive, rank), rank ^ 1, data_block(&c->receive, rank ^ 1), rank ^ 1);
	for (int i = 1; i < size / 2; i++) {
		/* Even ranks turn left first, odd ranks right; pairs come from further and further away on each side. */
		bool to_left = (i % 2 == 1) == even;
		int far = (i + 1) / 2 * 2, partner = to_left ? left : right;
		int theirs = wrap(to_left ? mine - far : mine + far, size);
		for (int j = 0; j < 2; j++) {
			schedule_receive(s, data_block(&c->receive, theirs + j), partner);
			schedule_send(s, data_block(&c->receive, out + j), partner);
		}
		schedule_join(s);
		out = theirs;
	}
}

static void gather_bcast(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	struct call part = *c;

	part.root = 0;
	if (c->in_place && rank != 0)
		part.send = data_of(data_block(&c->receive, rank));
	gather_knomial(s, &part);
	part.receive = data_of(row(c, 0, size));
	bcast_knomial(s, &part);
}

/* Bytes of the blocks of members[FIRST] .. members[BEHIND - 1]. */
static MPI_Count members_len(const struct call *c, const struct hosts *hosts, int first, int behind)
{
	MPI_Count len = 0;

	for (int i = first; i < behind; i++)
		len += slice_len(data_block(&c->receive, hosts->members[i]));
	return len;
}

/* Blocks of the host to its leader, to their places in BUNDLES. */
static void gather_host(struct schedule *s, const struct call *c, const struct team *host, struct slice bundles, MPI_Count at)
{
	int size = host->size;
	struct slice own = c->in_place ? data_block(&c->receive, host->ranks[host->rank]) : data_all(&c->send);
	struct call part = { .kind = COLL_GATHER, .send = data_of(own) };

	if (!c->receive.counts) {
		part.receive = data_of(slice_range(bundles, at, slice_len(data_block(&c->receive, 0))));
		gather_knomial(s, &part);
		return;
	}
	MPI_Count counts[size];
	MPI_Aint displs[size];
	for (int i = 0; i < size; at += counts[i], i++) {
		counts[i] = slice_len(data_block(&c->receive, host->ranks[i]));
		displs[i] = at;
	}
	part.receive = data_of(bundles);
	part.receive.counts = counts;
	part.receive.displs = displs;
	gatherv_linear(s, &part);
}

/* Blocks of the host to its leader, bundles round the leaders, everything to the members of the host. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int size = s->team.size, rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, -1, ranks), all = s->team;
	struct slice bundles = schedule_bytes(s, members_len(c, hosts, 0, size)); /* in order of hosts->members */
	struct call part = { .kind = COLL_BCAST, .receive = data_of(bundles) };
	MPI_Count at = 0;

	schedule_team(s, host);
	gather_host(s, c, &host, bundles, members_len(c, hosts, 0, hosts->start[hosts->of[rank]]));
	if (leaders.rank >= 0) {
		MPI_Count counts[hosts->count];
		MPI_Aint displs[hosts->count];
		for (int i = 0; i < hosts->count; i++) {
			counts[i] = members_len(c, hosts, hosts->start[i], hosts->start[i + 1]);
			displs[i] = i ? displs[i - 1] + counts[i - 1] : 0;
		}
		struct call among = { .kind = COLL_ALLGATHERV, .in_place = true, .receive = data_of(bundles) };
		among.receive.counts = counts;
		among.receive.displs = displs;
		schedule_team(s, leaders);
		allgather_ring(s, &among);
		schedule_team(s, host);
	}
	bcast_knomial(s, &part);
	schedule_team(s, all);
	for (int i = 0; i < size; i++) {
		struct slice block = data_block(&c->receive, hosts->members[i]);
		if (!c->in_place || hosts->members[i] != rank)
			schedule_copy(s, slice_range(bundles, at, slice_len(block)), block);
		at += slice_len(block);
	}
}

/* The blocks of a group of a host, to or from PEER, but not the one of rank EXCEPT. */
static void pass_group(struct schedule *s, const struct call *c, int host, int leaders, int group, int peer, int except, bool out)
{
	const struct hosts *hosts = s->hosts;

	for (int i = hosts_group(hosts, host, leaders, group); i < hosts_group(hosts, host, leaders, group + 1); i++) {
		struct slice block = data_block(&c->receive, hosts->members[i]);
		if (hosts->members[i] == except)
			continue;
		if (out)
			schedule_send(s, block, peer);
		else
			schedule_receive(s, block, peer);
	}
}

/* For large blocks: every leader takes those of its group round the hosts, then hands them to all ranks of the host; straight to their places. */
static void multi_leader(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, here = hosts->of[rank], leaders = hosts_leaders_usable(hosts, c->tuning.leaders), ranks[hosts->count];
	int group = hosts_group_of(hosts, here, leaders, hosts->place[rank]), leader = leader_of(hosts, here, leaders, group);
	struct team peers = hosts_leaders(hosts, rank, leaders, group, -1, ranks), host = hosts_team(hosts, rank);

	keep_own(s, c);
	if (leader == rank)
		for (int i = hosts_group(hosts, here, leaders, group) + 1; i < hosts_group(hosts, here, leaders, group + 1); i++)
			schedule_receive(s, data_block(&c->receive, hosts->members[i]), hosts->members[i]);
	else
		schedule_send(s, data_block(&c->receive, rank), leader);
	schedule_join(s);
	for (int i = 0; i < hosts->count - 1 && leader == rank; i++) {
		pass_group(s, c, wrap(here - i - 1, hosts->count), leaders, group, peers.ranks[wrap(here - 1, hosts->count)], -1, false);
		pass_group(s, c, wrap(here - i, hosts->count), leaders, group, peers.ranks[wrap(here + 1, hosts->count)], -1, true);
		schedule_join(s);
	}
	for (int i = 0; i < leaders; i++) {
		int from = leader_of(hosts, here, leaders, i);
		for (int j = 0; j < hosts->count && from != rank; j++)
			pass_group(s, c, j, leaders, i, from, rank, false);
	}
	for (int i = 0; i < host.size && leader == rank; i++)
		for (int j = 0; j < hosts->count && host.ranks[i] != rank; j++)
			pass_group(s, c, j, leaders, group, host.ranks[i], host.ranks[i], true);
	schedule_join(s);
}

const struct algorithm allgather_algorithms[] = {
	{ "ring", allgather_ring, NULL, cost_allgather_ring },
	{ "linear", linear, NULL, cost_allgather_linear },
	{ "bruck", allgather_bruck, NULL, cost_allgather_bruck },
	{ "recursive_doubling", recursive_doubling, needs_power_of_two, cost_allgather_recursive_doubling },
	{ "neighbor_exchange", neighbor_exchange, needs_even, cost_allgather_neighbor_exchange },
	{ "gather_bcast", gather_bcast, NULL, cost_allgather_gather_bcast },
	{ "two_level", two_level, needs_levels, cost_allgather_two_level },
	{ "multi_leader", multi_leader, needs_levels, cost_allgather_multi_leader },
	{ 0 },
};

const struct algorithm allgatherv_algorithms[] = {
	{ "ring", allgather_ring, NULL, cost_allgather_ring },
	{ "linear", linear, NULL, cost_allgather_linear },
	{ "bruck", allgather_bruck, NULL, cost_allgather_bruck },
	{ "neighbor_exchange", neighbor_exchange, needs_even, cost_allgather_neighbor_exchange },
	{ "two_level", two_level, needs_levels, cost_allgather_two_level },
	{ "multi_leader", multi_leader, needs_levels, cost_allgather_multi_leader },
	{ 0 },
};
