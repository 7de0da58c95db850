/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Alltoall, Alltoallv, Alltoallw: block i of my input to rank i, into its block of my rank. The same plans serve all three;
 * Bruck's needs equal blocks. In place, blocks are exchanged pair by pair.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

/* Transfers that the linear form keeps under way in each direction. */
enum { WINDOW = 32 };

/* A block, or nothing when it is not longer than OVER. */
static struct slice longer(struct slice block, MPI_Count over)
{
	if (slice_len(block) <= over)
		block.count = 0;
	return block;
}

static void keep_own(struct schedule *s, const struct call *c, MPI_Count over)
{
	schedule_copy(s, longer(data_block(&c->send, s->team.rank), over), longer(data_block(&c->receive, s->team.rank), over));
}

/*
 * In place: round i pairs ranks a and b with a + b = i (mod size), so everyone meets everyone once; what goes out is
 * moved aside first.
 */
static void in_place(struct schedule *s, const struct call *c, MPI_Count over)
{
	int size = s->team.size, rank = s->team.rank;
	MPI_Count most = 0;

	for (int i = 0; i < size; i++) {
		MPI_Count len = slice_len(data_block(&c->receive, i));
		most = i != rank && len > most ? len : most;
	}
	struct slice aside = schedule_bytes(s, most);
	for (int i = 0; i < size; i++) {
		int partner = wrap(i - rank, size);
		struct slice block = data_block(&c->receive, partner);
		struct slice out = slice_range(aside, 0, slice_len(block));
		if (partner == rank || slice_len(block) <= over)
			continue;
		schedule_copy(s, block, out);
		swap_blocks(s, out, partner, block, partner);
	}
}

/* Everyone to everyone, nearest first, a window at a time; only blocks of more than OVER bytes. */
static void linear(struct schedule *s, const struct call *c, MPI_Count over)
{
	int size = s->team.size, rank = s->team.rank;

	if (c->in_place) {
		in_place(s, c, over);
		return;
	}
	for (int first = 1; first < size; first += WINDOW) {
		int behind = first + WINDOW < size ? first + WINDOW : size;
		for (int i = first; i < behind; i++)
			schedule_receive(s, longer(data_block(&c->receive, wrap(rank - i, size)), over), wrap(rank - i, size));
		for (int i = first; i < behind; i++)
			schedule_send(s, longer(data_block(&c->send, wrap(rank + i, size)), over), wrap(rank + i, size));
		if (first == 1)
			keep_own(s, c, over);
		schedule_join(s);
	}
	if (size == 1)
		keep_own(s, c, over);
}

void alltoall_linear(struct schedule *s, const struct call *c)
{
	linear(s, c, 0);
}

/* One partner a round. */
void alltoall_pairwise(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	bool power = (size & (size - 1)) == 0;

	if (c->in_place) {
		in_place(s, c, 0);
		return;
	}
	keep_own(s, c, 0);
	for (int i = 1; i < size; i++) {
		int to = power ? rank ^ i : wrap(rank + i, size), from = power ? to : wrap(rank - i, size);
		swap_blocks(s, data_block(&c->send, to), to, data_block(&c->receive, from), from);
	}
}

/* The blocks whose number has bit FAR, between their places and PACKED; returns their bytes. */
static MPI_Count pack_round(struct schedule *s, struct slice blocks, struct slice packed, int far, int size, MPI_Count block, bool in)
{
	MPI_Count at = 0;

	for (int i = far; i < size; i++) {
		if (!(i & far))
			continue;
		struct slice here = slice_range(blocks, i * block, block), there = slice_range(packed, at, block);
		schedule_copy(s, in ? there : here, in ? here : there);
		at += block;
	}
	return at;
}

/* A block that has i ranks to go travels 2^k ranks in round k for every bit k of i (J. Bruck et al., 1997). */
static void bruck(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	const struct data *from = c->in_place ? &c->receive : &c->send;
	MPI_Count block = slice_len(data_block(&c->receive, 0)), half = (size + 1) / 2 * block;
	struct slice blocks = schedule_bytes(s, size * block), out = schedule_bytes(s, half), in = schedule_bytes(s, half);

	for (int i = 0; i < size; i++)
		schedule_copy(s, data_block(from, wrap(rank + i, size)), slice_range(blocks, i * block, block));
	for (int far = 1; far < size; far *= 2) {
		MPI_Count len = pack_round(s, blocks, out, far, size, block, false);
		swap_blocks(s, slice_range(out, 0, len), wrap(rank + far, size), slice_range(in, 0, len), wrap(rank - far, size));
		pack_round(s, blocks, in, far, size, block, true);
	}
	for (int i = 0; i < size; i++)
		schedule_copy(s, slice_range(blocks, i * block, block), data_block(&c->receive, wrap(rank - i, size)));
}

/* Ranks in all groups GROUP of the hosts before HOST; of HOST = hosts->count: in all. */
static int group_ranks(const struct hosts *hosts, int leaders, int group, int host)
{
	int ranks = 0;

	for (int i = 0; i < host; i++)
		ranks += hosts_group(hosts, i, leaders, group + 1) - hosts_group(hosts, i, leaders, group);
	return ranks;
}

/*
 * What a leader does: ROWS has for each member of the host a row of blocks for the ranks of our groups on all hosts. They are bundled by
 * host and exchanged with the leaders there. On return ROWS has for each member of our group a row of blocks from all ranks.
 */
static void trade(struct schedule *s, struct slice rows, struct team peers, int leaders, int group, MPI_Count block)
{
	const struct hosts *hosts = s->hosts;
	int here = peers.rank, size = hosts->start[hosts->count], members = hosts_size(hosts, here);
	int row = group_ranks(hosts, leaders, group, hosts->count);
	int ours = hosts_group(hosts, here, leaders, group + 1) - hosts_group(hosts, here, leaders, group);
	struct slice bundles = schedule_bytes(s, (MPI_Count)members * row * block),
		     came = schedule_bytes(s, (MPI_Count)size * ours * block);
	MPI_Count send_counts[hosts->count], receive_counts[hosts->count], at = 0;
	MPI_Aint send_displs[hosts->count], receive_displs[hosts->count];

	for (int i = 0, first = 0; i < hosts->count; i++) { /* our members one after the other, each with its blocks for theirs */
		int theirs = hosts_group(hosts, i, leaders, group + 1) - hosts_group(hosts, i, leaders, group);
		send_counts[i] = (MPI_Count)members * theirs * block;
		send_displs[i] = at;
		receive_counts[i] = (MPI_Count)hosts_size(hosts, i) * ours * block;
		receive_displs[i] = (MPI_Aint)hosts->start[i] * ours * block;
		for (MPI_Count j = 0; j < members; j++, at += theirs * block)
			schedule_copy(s, slice_range(rows, (j * row + first) * block, theirs * block),
				      slice_range(bundles, at, theirs * block));
		first += theirs;
	}
	struct call among = { .kind = COLL_ALLTOALLV, .send = data_of(bundles), .receive = data_of(came) };
	among.send.counts = send_counts;
	among.send.displs = send_displs;
	among.receive.counts = receive_counts;
	among.receive.displs = receive_displs;
	struct team former = schedule_team(s, peers);
	alltoall_linear(s, &among);
	schedule_team(s, former);
	for (MPI_Count i = 0; i < size; i++) /* what came has their ranks one after the other, each with its blocks for ours */
		for (MPI_Count j = 0; j < ours; j++)
			schedule_copy(s, slice_range(came, (i * ours + j) * block, block),
				      slice_range(rows, (j * size + i) * block, block));
}

/* Between a block and its slot, if it is not longer than that. */
static void move(struct schedule *s, struct slice block, struct slice slot, bool out)
{
	MPI_Count len = slice_len(block);

	if (len <= slot.count)
		schedule_copy(s, out ? block : slice_range(slot, 0, len), out ? slice_range(slot, 0, len) : block);
}

/*
 * Leaders collect the blocks of their hosts for the groups of their number, exchange one bundle per pair of hosts, and hand out what came.
 * They handle BLOCK bytes per pair of ranks; those that are longer are left out.
 */
static void by_leaders(struct schedule *s, const struct call *c, int leaders, MPI_Count block)
{
	const struct hosts *hosts = s->hosts;
	int size = s->team.size, rank = s->team.rank, here = hosts->of[rank], ranks[hosts->count];
	int group = hosts_group_of(hosts, here, leaders, hosts->place[rank]), leader = leader_of(hosts, here, leaders, group);
	struct team peers = hosts_leaders(hosts, rank, leaders, group, -1, ranks), host = hosts_team(hosts, rank);
	const struct data *from = c->in_place ? &c->receive : &c->send;
	MPI_Count row = group_ranks(hosts, leaders, group, hosts->count) * block;
	MPI_Count ours = hosts_group(hosts, here, leaders, group + 1) - hosts_group(hosts, here, leaders, group);
	struct slice mine = c->kind == COLL_ALLTOALL ? schedule_bytes(s, size * block) : schedule_zeros(s, size * block), rows = mine;

	if (leader == rank) {
		rows = schedule_bytes(s, (host.size * row > ours * size * block ? host.size * row : ours * size * block));
		for (int i = 0; i < host.size; i++)
			if (host.ranks[i] != rank)
				schedule_receive(s, slice_range(rows, i * row, row), host.ranks[i]);
	}
	MPI_Count at = 0;
	for (int i = 0; i < leaders; i++) {
		MPI_Count first = at;
		int to = leader_of(hosts, here, leaders, i);
		for (int j = 0; j < hosts->count; j++)
			for (int k = hosts_group(hosts, j, leaders, i); k < hosts_group(hosts, j, leaders, i + 1); k++, at += block)
				move(s, data_block(from, hosts->members[k]), slice_range(mine, at, block), true);
		if (to == rank)
			schedule_copy(s, slice_range(mine, first, row), slice_range(rows, host.rank * row, row));
		else
			schedule_send(s, slice_range(mine, first, at - first), to);
	}
	schedule_join(s);
	if (leader == rank) {
		trade(s, rows, peers, leaders, group, block);
		for (int i = 1; i < ours; i++)
			schedule_send(s, slice_range(rows, i * size * block, size * block), host.ranks[host.rank + i]);
		mine = rows;
	} else {
		schedule_receive(s, mine, leader);
		schedule_join(s);
	}
	for (int i = 0; i < size; i++)
		move(s, data_block(&c->receive, hosts->members[i]), slice_range(mine, i * block, block), false);
	schedule_join(s);
}

static void two_level(struct schedule *s, const struct call *c)
{
	by_leaders(s, c, 1, slice_len(data_block(&c->receive, 0)));
}

static void multi_leader(struct schedule *s, const struct call *c)
{
	by_leaders(s, c, hosts_leaders_usable(s->hosts, c->tuning.leaders), slice_len(data_block(&c->receive, 0)));
}

/* Leaders do not know the lengths: blocks of up to a slot go by them, in a slot each; longer ones straight. */
static void two_level_v(struct schedule *s, const struct call *c)
{
	by_leaders(s, c, 1, PAIR_SLOT_LEN);
	linear(s, c, PAIR_SLOT_LEN);
}

static void multi_leader_v(struct schedule *s, const struct call *c)
{
	by_leaders(s, c, hosts_leaders_usable(s->hosts, c->tuning.leaders), PAIR_SLOT_LEN);
	linear(s, c, PAIR_SLOT_LEN);
}

const struct algorithm alltoall_algorithms[] = {
	{ "linear", alltoall_linear, NULL, cost_alltoall_linear },
	{ "pairwise", alltoall_pairwise, NULL, cost_alltoall_pairwise },
	{ "bruck", bruck, NULL, cost_alltoall_bruck },
	{ "two_level", two_level, needs_levels, cost_alltoall_two_level },
	{ "multi_leader", multi_leader, needs_levels, cost_alltoall_multi_leader },
	{ 0 },
};

const struct algorithm alltoallv_algorithms[] = {
	{ "linear", alltoall_linear, NULL, cost_alltoall_linear },
	{ "pairwise", alltoall_pairwise, NULL, cost_alltoall_pairwise },
	{ "two_level", two_level_v, needs_levels, cost_alltoallv_two_level },
	{ "multi_leader", multi_leader_v, needs_levels, cost_alltoallv_multi_leader },
	{ 0 },
};
