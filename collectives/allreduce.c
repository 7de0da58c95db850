/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Allreduce: every rank's vector combined, to everyone.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

/*
 * Exchange whole vectors with partners at distance 1, 2, 4, ...: fewest rounds. Both partners combine the same two, and both put the lower
 * rank's first, also when the operator is said to commute: it need not do so in the last bit (NaNs, signed zeros), and all ranks must have
 * the same. Order holds: see fold in pattern.h.
 */
void allreduce_recursive_doubling(struct schedule *s, const struct call *c)
{
	struct fold fold = fold_make(s->team.rank, s->team.size, -1);
	struct slice result = data_all(&c->receive), input = data_all(&c->send);
	struct slice ours = result, theirs = schedule_scratch(s, result.count, result.type);
	int exchanges = fold.number < 0 ? 0 : __builtin_popcount((unsigned)(~fold.number & (fold.count - 1)));

	if (exchanges % 2 && !c->in_place) { /* the sum changes its place as often, and ends in the result */
		ours = theirs;
		theirs = result;
	}
	schedule_copy(s, input, ours);
	fold_in(s, &fold, ours, theirs, c->commutative);
	for (int mask = 1; mask < fold.count && fold.number >= 0; mask *= 2) {
		int partner = fold_rank(&fold, fold.number ^ mask);
		swap_blocks(s, ours, partner, theirs, partner);
		if (fold.number & mask) {
			schedule_reduce(s, theirs, ours);
		} else {
			schedule_reduce(s, ours, theirs);
			struct slice sum = theirs;
			theirs = ours;
			ours = sum;
		}
	}
	if (fold.number >= 0)
		schedule_copy(s, ours, result);
	fold_out(s, &fold, result);
}

/* Shares travel round the ring, each rank adding its own; then the finished shares travel round once more. */
void allreduce_ring(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank, left = wrap(rank - 1, size), right = wrap(rank + 1, size);
	struct slice result = data_all(&c->receive), input = data_all(&c->send), spare = result;

	if (size == 1) {
		schedule_copy(s, input, result);
		return;
	}
	if (c->in_place)
		spare = schedule_scratch(s, (result.count + size - 1) / size, result.type);
	for (int i = 0; i < size - 1; i++) {
		int out = wrap(rank - i, size), in = wrap(rank - i - 1, size);
		struct slice mine = share(result, size, in);
		struct slice theirs = c->in_place ? slice_part(spare, 0, mine.count) : mine;
		swap_blocks(s, share(i ? result : input, size, out), right, theirs, left);
		/* Not in place, what arrives lies in the result already. */
		schedule_reduce(s, c->in_place ? theirs : share(input, size, in), mine);
	}
	ring_allgather(s, result, rank + 1);
}

/* Halving and doubling: each rank reduces a share, then shares are gathered the same way back (R. Rabenseifner). */
void allreduce_halving(struct schedule *s, const struct call *c)
{
	struct fold fold = fold_make(s->team.rank, s->team.size, -1);
	struct slice result = data_all(&c->receive), spare = schedule_scratch(s, result.count, result.type);
	struct halves halves;

	schedule_copy(s, data_all(&c->send), result);
	fold_in(s, &fold, result, spare, c->commutative);
	if (fold.number >= 0) {
		halve(s, &fold, result, spare, c->commutative, &halves);
		unhalve(s, &fold, result, &halves, -1);
	}
	fold_out(s, &fold, result);
}

static void reduce_bcast(struct schedule *s, const struct call *c)
{
	struct call part = *c;

	part.root = 0;
	reduce_knomial(s, &part);
	bcast_knomial(s, &part);
}

static void chain(struct schedule *s, const struct call *c)
{
	struct call part = *c;

	part.root = 0;
	reduce_chain(s, &part);
	bcast_chain(s, &part);
}

static void among_leaders(struct schedule *s, const struct call *c)
{
	if (slice_len(data_all(&c->receive)) <= 16384)
		allreduce_recursive_doubling(s, c);
	else if (c->commutative)
		allreduce_ring(s, c);
	else
		allreduce_halving(s, c);
}

/* Within hosts to their leaders, among leaders, and back. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, -1, ranks), all = s->team;
	struct call part = *c;

	part.root = 0;
	schedule_team(s, host);
	reduce_knomial(s, &part);
	if (leaders.rank >= 0) {
		schedule_team(s, leaders);
		part.send = c->receive;
		part.in_place = true;
		among_leaders(s, &part);
		schedule_team(s, host);
	}
	bcast_knomial(s, &part);
	schedule_team(s, all);
}

/*
 * The leaders of a host share the vector: each combines its part over the host, then with the same part of the other hosts, and
 * tells the host.
 */
static void multi_leader(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, here = hosts->of[rank], leaders = hosts_leaders_usable(hosts, c->tuning.leaders), ranks[hosts->count];
	int group = hosts_group_of(hosts, here, leaders, hosts->place[rank]);
	struct team host = hosts_team(hosts, rank), peers = hosts_leaders(hosts, rank, leaders, group, -1, ranks), all = s->team;
	struct slice result = data_all(&c->receive), input = data_all(&c->send), mine = share(result, leaders, group);

	for (int i = 0; i < leaders; i++)
		if (leader_of(hosts, here, leaders, i) != rank)
			schedule_send(s, share(input, leaders, i), leader_of(hosts, here, leaders, i));
	if (peers.rank >= 0) {
		schedule_copy(s, share(input, leaders, group), mine);
		schedule_team(s, host);
		combine_all(s, mine, &mine.count, 1, c->commutative);
	}
	schedule_join(s);
	if (peers.rank >= 0) {
		struct call part = *c;
		part.send = part.receive = data_of(mine);
		part.in_place = true;
		schedule_team(s, peers);
		among_leaders(s, &part);
	}
	schedule_team(s, all);
	for (int i = 0; i < leaders; i++) {
		int leader = leader_of(hosts, here, leaders, i);
		if (leader != rank)
			schedule_receive(s, share(result, leaders, i), leader);
		for (int j = 0; leader == rank && j < host.size; j++)
			if (host.ranks[j] != rank)
				schedule_send(s, mine, host.ranks[j]);
	}
	schedule_join(s);
}

const struct algorithm allreduce_algorithms[] = {
	{ "recursive_doubling", allreduce_recursive_doubling, NULL, cost_allreduce_recursive_doubling },
	{ "ring", allreduce_ring, needs_commutative, cost_allreduce_ring },
	{ "halving", allreduce_halving, NULL, cost_allreduce_halving },
	{ "reduce_bcast", reduce_bcast, NULL, cost_allreduce_reduce_bcast },
	{ "chain", chain, NULL, cost_allreduce_chain },
	{ "two_level", two_level, needs_ordered_levels, cost_allreduce_two_level },
	{ "multi_leader", multi_leader, needs_ordered_levels, cost_allreduce_multi_leader },
	{ 0 },
};
