/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Allreduce: every rank's vector combined, to everyone.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

/* Exchange whole vectors with partners at distance 1, 2, 4, ...: fewest rounds. Order holds: see fold in pattern.h. */
void allreduce_recursive_doubling(struct schedule *s, const struct call *c)
{
	struct fold fold = fold_make(s->team.rank, s->team.size, -1);
	struct slice result = data_all(&c->receive), input = data_all(&c->send);
	struct slice ours = result, theirs = schedule_scratch(s, result.count, result.type);

	schedule_copy(s, input, ours);
	fold_in(s, &fold, ours, theirs, c->commutative);
	for (int mask = 1; mask < fold.count && fold.number >= 0; mask *= 2) {
		int partner = fold_rank(&fold, fold.number ^ mask);
		swap_blocks(s, ours, partner, theirs, partner);
		if ((fold.number & mask) || c->commutative) {
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
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 0, -1, ranks), all = s->team;
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
 * Every rank of a host leads for a share: shares are reduced to them within the host, each is combined with the same
 * share of the other hosts, and the host's ranks exchange the shares. All hosts have equally many ranks.
 */
static void multi_leader(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), all = s->team;
	struct team peers = hosts_leaders(hosts, rank, host.rank, -1, ranks);
	struct slice result = data_all(&c->receive), input = data_all(&c->send);
	struct slice mine = share(result, host.size, host.rank), spare = schedule_scratch(s, mine.count, result.type);
	struct slice sum = mine;

	schedule_team(s, host);
	/* Straight exchange of shares; those of lower ranks go before, in order, when the operator does not commute. */
	for (int i = 0; i < host.size; i++)
		if (i != host.rank)
			schedule_send(s, share(input, host.size, i), i);
	if (c->in_place) {
		sum = schedule_scratch(s, mine.count, result.type);
		schedule_copy(s, mine, sum);
	} else {
		schedule_copy(s, share(input, host.size, host.rank), sum);
	}
	for (int i = host.rank - 1; i >= 0; i--) {
		schedule_wait(s, schedule_receive(s, spare, i));
		schedule_reduce(s, spare, sum);
	}
	for (int i = host.rank + 1; i < host.size; i++) {
		schedule_wait(s, schedule_receive(s, spare, i));
		combine(s, sum, spare, false, c->commutative);
	}
	schedule_join(s);
	schedule_copy(s, sum, mine);
	schedule_team(s, peers);
	struct call part = *c;
	part.send = part.receive = data_of(mine);
	part.in_place = true;
	among_leaders(s, &part);
	schedule_team(s, host);
	ring_allgather(s, result, host.rank);
	schedule_team(s, all);
}

const struct algorithm allreduce_algorithms[] = {
	{ "recursive_doubling", allreduce_recursive_doubling, NULL, cost_allreduce_recursive_doubling },
	{ "ring", allreduce_ring, needs_commutative, cost_allreduce_ring },
	{ "halving", allreduce_halving, NULL, cost_allreduce_halving },
	{ "reduce_bcast", reduce_bcast, NULL, cost_allreduce_reduce_bcast },
	{ "chain", chain, NULL, cost_allreduce_chain },
	{ "two_level", two_level, needs_ordered_levels, cost_allreduce_two_level },
	{ "multi_leader", multi_leader, needs_even_ordered_levels, cost_allreduce_multi_leader },
	{ 0 },
};
