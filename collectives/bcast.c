/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Bcast: the root's data to everyone. All of it is in `receive`, at the root too. Pieces and shares are cut by bytes of packed
 * data, because ranks may describe the same data by different types.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

/* Every piece goes down the tree as soon as it is here; a few pieces are under way at a time. */
static void pipeline(struct schedule *s, const struct tree *tree, int root, struct slice data, MPI_Count pieces)
{
	int parent = tree_parent(tree), children = tree_children(tree), size = tree->size;
	int due[PIPELINE_AHEAD], first_sent[PIPELINE_AHEAD], last_sent[PIPELINE_AHEAD];

	for (MPI_Count i = 0; i < pieces + PIPELINE_AHEAD; i++) {
		/* Pass on piece i - AHEAD, then make room for piece i. */
		MPI_Count out = i - PIPELINE_AHEAD;
		int slot = (int)(i % PIPELINE_AHEAD);
		if (out >= 0) {
			if (parent >= 0)
				schedule_wait(s, due[slot]);
			for (int id = first_sent[slot]; out >= PIPELINE_AHEAD && id <= last_sent[slot]; id++)
				schedule_wait(s, id);
			first_sent[slot] = s->started + 1;
			for (int child = children - 1; child >= 0; child--)
				schedule_send(s, piece_of(data, out, pieces), wrap(tree_child(tree, child) + root, size));
			last_sent[slot] = s->started;
		}
		if (i < pieces && parent >= 0)
			due[slot] = schedule_receive(s, piece_of(data, i, pieces), wrap(parent + root, size));
	}
	schedule_join(s);
}

static void tree(struct schedule *s, const struct call *c, enum tree_shape shape, MPI_Count segment)
{
	int size = s->team.size, radix = c->tuning.radix > 1 ? c->tuning.radix : 2;
	struct tree tree = { shape, radix, wrap(s->team.rank - c->root, size), size };
	struct slice data = data_all(&c->receive), bytes = data;
	MPI_Count len = slice_len(data);
	MPI_Count pieces = segment > 0 && len > segment ? (len + segment - 1) / segment : 1;

	if (pieces > 1)
		bytes = bytes_of(s, data, tree.rank == 0);
	pipeline(s, &tree, c->root, bytes, pieces);
	if (pieces > 1 && tree.rank > 0)
		bytes_back(s, bytes, data);
}

static void linear(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_LINEAR, 0);
}

void bcast_knomial(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_KNOMIAL, c->tuning.segment);
}

static void binary(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_BINARY, c->tuning.segment ? c->tuning.segment : 32768);
}

void bcast_chain(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_CHAIN, c->tuning.segment ? c->tuning.segment : 65536);
}

static struct slice shares(struct slice bytes, int size, int first, int behind)
{
	MPI_Count from = share_start(bytes.count, size, first);

	return slice_range(bytes, from, share_start(bytes.count, size, behind) - from);
}

/* Down a binomial tree, each rank getting the shares of its subtree: rank i has share i afterwards. */
static void spread(struct schedule *s, struct slice bytes, int root)
{
	int size = s->team.size, me = wrap(s->team.rank - root, size);
	struct tree tree = { TREE_KNOMIAL, 2, me, size };
	int parent = tree_parent(&tree);

	if (parent >= 0)
		schedule_receive(s, shares(bytes, size, me, me + knomial_subtree(me, size, 2)), wrap(parent + root, size));
	schedule_join(s);
	for (int i = tree_children(&tree) - 1; i >= 0; i--) {
		int child = tree_child(&tree, i);
		schedule_send(s, shares(bytes, size, child, child + knomial_subtree(child, size, 2)), wrap(child + root, size));
	}
	schedule_join(s);
}

/* Shares FIRST .. BEHIND - 1 for rank ME (counted from the root), or nothing of them when they are among those that it was scattered. */
static struct slice news(struct slice bytes, int size, int me, int first, int behind)
{
	bool known = first >= me && behind <= me + knomial_subtree(me, size, 2);

	return known ? slice_range(bytes, 0, 0) : shares(bytes, size, first, behind);
}

/* Scatter, then allgather round the ring: twice the bytes of one message in all (R. van de Geijn). */
void bcast_scatter_ring(struct schedule *s, const struct call *c)
{
	int size = s->team.size, me = wrap(s->team.rank - c->root, size);
	struct slice data = data_all(&c->receive), bytes = bytes_of(s, data, me == 0);

	spread(s, bytes, c->root);
	for (int i = 0; i < size - 1; i++) {
		int out = wrap(me - i, size), in = wrap(me - i - 1, size), right = wrap(me + 1, size);
		swap_blocks(s, news(bytes, size, right, out, out + 1), wrap(s->team.rank + 1, size), news(bytes, size, me, in, in + 1),
			    wrap(s->team.rank - 1, size));
	}
	if (me > 0)
		bytes_back(s, bytes, data);
}

/* The same with an allgather by doubling: fewer rounds, powers of two only. */
static void scatter_doubling(struct schedule *s, const struct call *c)
{
	int size = s->team.size, me = wrap(s->team.rank - c->root, size);
	struct slice data = data_all(&c->receive), bytes = bytes_of(s, data, me == 0);

	spread(s, bytes, c->root);
	for (int mask = 1; mask < size; mask *= 2) {
		int partner = me ^ mask, mine = me & ~(mask - 1), theirs = partner & ~(mask - 1);
		int peer = wrap(partner + c->root, size);
		swap_blocks(s, news(bytes, size, partner, mine, mine + mask), peer, news(bytes, size, me, theirs, theirs + mask), peer);
	}
	if (me > 0)
		bytes_back(s, bytes, data);
}

/* The root leads its own host. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, c->root, ranks), all = s->team;
	struct call part = *c;
	bool large = slice_len(data_all(&c->receive)) > 65536;

	if (leaders.rank >= 0) {
		schedule_team(s, leaders);
		part.root = hosts->of[c->root];
		if (large)
			bcast_chain(s, &part);
		else
			bcast_knomial(s, &part);
	}
	schedule_team(s, host);
	part.root = hosts->of[rank] == hosts->of[c->root] ? hosts->place[c->root] : 0;
	bcast_knomial(s, &part);
	schedule_team(s, all);
}

/* The data are shared among the leaders of the root's host, one of which is the root; each share goes from host to host and out to its ranks. */
static void multi_leader(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, here = hosts->of[rank], home = hosts->of[c->root], ranks[hosts->count];
	int leaders = hosts_leaders_usable(hosts, c->tuning.leaders), members = hosts_size(hosts, here);
	int group = hosts_group_of(hosts, here, leaders, hosts->place[rank]),
	    root_group = hosts_group_of(hosts, home, leaders, hosts->place[c->root]);
	struct team peers = hosts_leaders(hosts, rank, leaders, group, c->root, ranks), all = s->team;
	struct slice data = data_all(&c->receive), bytes = bytes_of(s, data, rank == c->root), mine = share(bytes, leaders, group);
	struct call part = *c;

	for (int i = 0; i < leaders && rank == c->root; i++)
		if (i != root_group)
			schedule_send(s, share(bytes, leaders, i), leader_of(hosts, here, leaders, i));
	if (here == home && peers.rank >= 0 && rank != c->root)
		schedule_receive(s, mine, c->root);
	schedule_join(s);
	if (peers.rank >= 0) {
		schedule_team(s, peers);
		part.root = home;
		part.receive = data_of(mine);
		if (hosts->count > 2)
			bcast_chain(s, &part);
		else
			bcast_knomial(s, &part);
		schedule_team(s, all);
	}
	for (int i = 0; i < leaders; i++) {
		int leader = here == home && i == root_group ? c->root : leader_of(hosts, here, leaders, i);
		if (leader != rank && rank != c->root)
			schedule_receive(s, share(bytes, leaders, i), leader);
		for (int j = 0; leader == rank && j < members; j++)
			if (hosts_members(hosts, here)[j] != rank && hosts_members(hosts, here)[j] != c->root)
				schedule_send(s, mine, hosts_members(hosts, here)[j]);
	}
	schedule_join(s);
	if (rank != c->root)
		bytes_back(s, bytes, data);
}

const struct algorithm bcast_algorithms[] = {
	{ "binomial", bcast_knomial, NULL, cost_bcast_knomial },
	{ "linear", linear, NULL, cost_bcast_linear },
	{ "chain", bcast_chain, NULL, cost_bcast_chain },
	{ "binary", binary, NULL, cost_bcast_binary },
	{ "scatter_ring", bcast_scatter_ring, NULL, cost_bcast_scatter_ring },
	{ "scatter_doubling", scatter_doubling, needs_power_of_two, cost_bcast_scatter_doubling },
	{ "two_level", two_level, needs_levels, cost_bcast_two_level },
	{ "multi_leader", multi_leader, needs_levels, cost_bcast_multi_leader },
	{ 0 },
};
