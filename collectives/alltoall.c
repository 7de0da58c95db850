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

static void keep_own(struct schedule *s, const struct call *c)
{
	schedule_copy(s, data_block(&c->send, s->team.rank), data_block(&c->receive, s->team.rank));
}

/*
 * In place: round i pairs ranks a and b with a + b = i (mod size), so everyone meets everyone once; what goes out is
 * moved aside first.
 */
static void in_place(struct schedule *s, const struct call *c)
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
		if (partner == rank)
			continue;
		schedule_copy(s, block, out);
		swap_blocks(s, out, partner, block, partner);
	}
}

/* Everyone to everyone, nearest first, a window at a time. */
void alltoall_linear(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;

	if (c->in_place) {
		in_place(s, c);
		return;
	}
	for (int first = 1; first < size; first += WINDOW) {
		int behind = first + WINDOW < size ? first + WINDOW : size;
		for (int i = first; i < behind; i++)
			schedule_receive(s, data_block(&c->receive, wrap(rank - i, size)), wrap(rank - i, size));
		for (int i = first; i < behind; i++)
			schedule_send(s, data_block(&c->send, wrap(rank + i, size)), wrap(rank + i, size));
		if (first == 1)
			keep_own(s, c);
		schedule_join(s);
	}
	if (size == 1)
		keep_own(s, c);
}

/* One partner a round. */
void alltoall_pairwise(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	bool power = (size & (size - 1)) == 0;

	if (c->in_place) {
		in_place(s, c);
		return;
	}
	keep_own(s, c);
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

/* What the leader of HERE sends to the leader of THERE: for each of our ranks its blocks for each of theirs. */
static MPI_Count bundle_start(const struct hosts *hosts, int here, int there, MPI_Count block)
{
	return (MPI_Count)hosts->start[there] * hosts_size(hosts, here) * block;
}

/* Reorder between rows of members (BY_MEMBER: each member's blocks for or from all, in order of hosts->members) and bundles per host. */
static void reorder(struct schedule *s, struct slice by_member, struct slice bundles, int here, MPI_Count block, bool out)
{
	const struct hosts *hosts = s->hosts;
	int size = hosts->start[hosts->count], members = hosts_size(hosts, here);

	for (int there = 0; there < hosts->count; there++) {
		MPI_Count row = hosts_size(hosts, there);
		MPI_Count at = bundle_start(hosts, here, there, block);
		for (int i = 0; i < members; i++) {
			if (out) { /* a bundle has our members one after the other, each with its blocks for theirs */
				schedule_copy(s, slice_range(by_member, ((MPI_Count)i * size + hosts->start[there]) * block, row * block),
					      slice_range(bundles, at + i * row * block, row * block));
				continue;
			}
			/* one that came has theirs one after the other, each with its blocks for ours */
			for (MPI_Count j = 0; j < row; j++)
				schedule_copy(s, slice_range(bundles, at + (j * members + i) * block, block),
					      slice_range(by_member, ((MPI_Count)i * size + hosts->start[there] + j) * block, block));
		}
	}
}

/* Leaders collect the blocks of their hosts, exchange one bundle per pair of hosts, and hand out what came. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int size = s->team.size, rank = s->team.rank, here = hosts->of[rank], ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 0, -1, ranks), all = s->team;
	const struct data *from = c->in_place ? &c->receive : &c->send;
	MPI_Count block = slice_len(data_block(&c->receive, 0));
	struct slice mine = schedule_bytes(s, size * block), rows = mine, bundles;
	struct call part = { .kind = COLL_GATHER };

	for (int i = 0; i < size; i++)
		schedule_copy(s, data_block(from, hosts->members[i]), slice_range(mine, i * block, block));
	if (leaders.rank >= 0)
		rows = schedule_bytes(s, (MPI_Count)host.size * size * block);
	part.send = data_of(mine);
	part.receive = data_of(slice_range(rows, 0, size * block));
	schedule_team(s, host);
	gather_linear(s, &part);
	if (leaders.rank >= 0) {
		MPI_Count counts[hosts->count];
		MPI_Aint displs[hosts->count];
		struct slice came = schedule_bytes(s, (MPI_Count)host.size * size * block);
		bundles = schedule_bytes(s, (MPI_Count)host.size * size * block);
		reorder(s, rows, bundles, here, block, true);
		for (int i = 0; i < hosts->count; i++) {
			counts[i] = (MPI_Count)hosts_size(hosts, i) * host.size * block;
			displs[i] = bundle_start(hosts, here, i, block);
		}
		struct call among = { .kind = COLL_ALLTOALLV, .send = data_of(bundles), .receive = data_of(came) };
		among.send.counts = among.receive.counts = counts;
		among.send.displs = among.receive.displs = displs;
		schedule_team(s, leaders);
		alltoall_linear(s, &among);
		schedule_team(s, host);
		reorder(s, rows, came, here, block, false);
	}
	part.kind = COLL_SCATTER;
	part.send = data_of(slice_range(rows, 0, size * block));
	part.receive = data_of(mine);
	scatter_linear(s, &part);
	schedule_team(s, all);
	for (int i = 0; i < size; i++)
		schedule_copy(s, slice_range(mine, i * block, block), data_block(&c->receive, hosts->members[i]));
}

const struct algorithm alltoall_algorithms[] = {
	{ "linear", alltoall_linear, NULL, cost_alltoall_linear },
	{ "pairwise", alltoall_pairwise, NULL, cost_alltoall_pairwise },
	{ "bruck", bruck, NULL, cost_alltoall_bruck },
	{ "two_level", two_level, needs_levels, cost_alltoall_two_level },
	{ 0 },
};

const struct algorithm alltoallv_algorithms[] = {
	{ "linear", alltoall_linear, NULL, cost_alltoall_linear },
	{ "pairwise", alltoall_pairwise, NULL, cost_alltoall_pairwise },
	{ 0 },
};
