/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reduce_scatter and Reduce_scatter_block: vectors combined, block i of the result to rank i. All ranks know the lengths
 * of all blocks; the input holds the blocks side by side, `send` is the whole of it.
 */
#include <stdlib.h>

#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"
#include "common/error.h"

/* First element of each block, and the end; NULL with s->error set when memory is out. */
static MPI_Count *block_starts(struct schedule *s, const struct call *c)
{
	int size = s->team.size;
	MPI_Count *start = malloc((size_t)(size + 1) * sizeof *start);

	if (!start) {
		s->error = error_set(MPI_ERR_NO_MEM, "no memory for the block lengths of %d ranks", size);
		return NULL;
	}
	start[0] = 0;
	for (int i = 0; i < size; i++)
		start[i + 1] = start[i] + (c->receive.counts ? c->receive.counts[i] : c->receive.count);
	return start;
}

static struct slice part_of(struct slice vector, const MPI_Count *start, int first, int behind)
{
	return slice_part(vector, start[first], start[behind] - start[first]);
}

/* Our block of the result. */
static struct slice result_of(const struct schedule *s, const struct call *c)
{
	struct slice result = data_all(&c->receive);

	if (c->receive.counts)
		result.count = c->receive.counts[s->team.rank];
	return result;
}

/*
 * Everyone gets its block from everyone. When order matters, those before us are added from the nearest to the farthest, then those
 * behind us likewise: always an operand next to what we have.
 */
static void pairwise(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	MPI_Count *start = block_starts(s, c);
	if (!start)
		return;
	struct slice input = data_all(&c->send), own = part_of(input, start, rank, rank + 1);
	struct slice sum = result_of(s, c), spare = schedule_scratch(s, own.count, own.type);

	if (c->in_place)
		sum = schedule_scratch(s, own.count, own.type);
	schedule_copy(s, own, sum);
	for (int i = 1; i < size; i++) {
		int from = i <= rank ? rank - i : c->commutative ? rank - i + size : i, to = rank + i;
		schedule_receive(s, spare, from);
		if (to < size || c->commutative)
			schedule_send(s, part_of(input, start, to % size, to % size + 1), to % size);
		for (to = 0; to < rank && i == rank && !c->commutative; to++)
			schedule_send(s, part_of(input, start, to, to + 1), to);
		schedule_join(s);
		combine(s, sum, spare, from < rank, c->commutative);
	}
	schedule_copy(s, sum, result_of(s, c));
	free(start);
}

/* A block goes round the ring towards its rank, everyone adding to it. */
static void ring(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank, first = wrap(rank - 1, size);
	MPI_Count *start = block_starts(s, c), most = 0;
	if (!start)
		return;
	for (int i = 0; i < size; i++)
		most = start[i + 1] - start[i] > most ? start[i + 1] - start[i] : most;
	struct slice input = data_all(&c->send), result = result_of(s, c), sum = part_of(input, start, first, first + 1);
	struct slice spare[2] = { schedule_scratch(s, most, input.type), schedule_scratch(s, most, input.type) };

	for (int i = 1; i < size; i++) {
		int block = wrap(rank - i - 1, size);
		struct slice mine = part_of(input, start, block, block + 1), in = slice_part(spare[i % 2], 0, mine.count);
		if (i == size - 1 && !c->in_place)
			in = result;
		swap_blocks(s, sum, wrap(rank + 1, size), in, wrap(rank - 1, size));
		schedule_reduce(s, mine, in);
		sum = in;
	}
	schedule_copy(s, sum, result);
	free(start);
}

/* Halving by blocks among a power of two of ranks: R. Thakur et al., 2005. Survivors of the fold care for two blocks. */
static void halving(struct schedule *s, const struct call *c)
{
	struct fold fold = fold_make(s->team.rank, s->team.size, -1);
	MPI_Count *start = block_starts(s, c);
	if (!start)
		return;
	struct slice input = data_all(&c->send);
	struct slice ours = schedule_scratch(s, input.count, input.type), spare = schedule_scratch(s, input.count, input.type);
	int from = 0, to = fold.count;

	schedule_copy(s, input, ours);
	fold_in(s, &fold, ours, spare, c->commutative);
	for (int far = fold.count / 2; far > 0 && fold.number >= 0; far /= 2) {
		int partner = fold_rank(&fold, fold.number ^ far), middle = from + far;
		bool upper = fold.number & far;
		int behind = to == fold.count ? s->team.size : fold_first(&fold, to);
		struct slice low = part_of(ours, start, fold_first(&fold, from), fold_first(&fold, middle));
		struct slice high = part_of(ours, start, fold_first(&fold, middle), behind);
		struct slice keep = upper ? high : low, theirs = slice_part(spare, 0, keep.count);
		swap_blocks(s, upper ? low : high, partner, theirs, partner);
		schedule_reduce(s, theirs, keep);
		*(upper ? &from : &to) = middle;
	}
	int rank = s->team.rank;
	if (fold.number < 0)
		schedule_receive(s, result_of(s, c), fold.partner);
	else if (fold.partner >= 0)
		schedule_send(s, part_of(ours, start, fold.partner, fold.partner + 1), fold.partner);
	if (fold.number >= 0)
		schedule_copy(s, part_of(ours, start, rank, rank + 1), result_of(s, c));
	schedule_join(s);
	free(start);
}

/* Reduce to rank 0, then scatter: right for every operator, and good where messages are few and small. */
static void reduce_scatter(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	MPI_Count *start = block_starts(s, c);
	if (!start)
		return;
	struct call part = *c;
	struct slice whole = schedule_scratch(s, rank == 0 ? c->send.count : 0, c->send.type);

	part.root = 0;
	part.in_place = false;
	part.receive = data_of(whole);
	reduce_knomial(s, &part);
	for (int i = 1; i < size && rank == 0; i++)
		schedule_send(s, part_of(whole, start, i, i + 1), i);
	if (rank == 0)
		schedule_copy(s, part_of(whole, start, 0, 1), result_of(s, c));
	else
		schedule_receive(s, result_of(s, c), 0);
	schedule_join(s);
	free(start);
}

/* Everyone reduces everything and keeps its block: few rounds for small vectors. */
static void allreduce(struct schedule *s, const struct call *c)
{
	MPI_Count *start = block_starts(s, c);
	if (!start)
		return;
	struct call part = *c;
	struct slice whole = schedule_scratch(s, c->send.count, c->send.type);

	part.in_place = false;
	part.receive = data_of(whole);
	allreduce_recursive_doubling(s, &part);
	schedule_copy(s, part_of(whole, start, s->team.rank, s->team.rank + 1), result_of(s, c));
	free(start);
}

/* Reduce within hosts to their leaders, leaders combine, and hand out the blocks of their host. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, -1, ranks), all = s->team;
	bool leads = leaders.rank >= 0;
	MPI_Count *start = block_starts(s, c);
	if (!start)
		return;
	struct slice result = result_of(s, c);
	struct slice sum = schedule_scratch(s, leads ? c->send.count : 0, c->send.type);
	struct call part = *c;

	part.root = 0;
	part.in_place = false;
	part.receive = data_of(sum);
	schedule_team(s, host);
	reduce_knomial(s, &part);
	if (leads) {
		MPI_Count counts[hosts->count];
		/* Hosts hold consecutive ranks here, so a host's blocks are one piece of the vector. */
		for (int i = 0; i < hosts->count; i++)
			counts[i] = start[hosts->members[hosts->start[i + 1] - 1] + 1] - start[hosts_members(hosts, i)[0]];
		struct slice mine = schedule_scratch(s, counts[leaders.rank], c->send.type);
		struct call among = { .kind = COLL_REDUCE_SCATTER, .commutative = c->commutative };
		among.send = data_of(sum);
		among.receive = data_of(mine);
		among.receive.counts = counts;
		schedule_team(s, leaders);
		pairwise(s, &among);
		schedule_team(s, host);
		for (int i = 1; i < host.size; i++)
			schedule_send(s,
				      slice_part(mine, start[host.ranks[i]] - start[rank], start[host.ranks[i] + 1] - start[host.ranks[i]]),
				      i);
		schedule_copy(s, slice_part(mine, 0, start[rank + 1] - start[rank]), result);
	} else {
		schedule_receive(s, result, 0);
	}
	schedule_join(s);
	schedule_team(s, all);
	free(start);
}

/*
 * The leaders of a host share the vector: each combines over its host the blocks of its own group of every host, then leaders with the
 * same number combine theirs and hand out the blocks of their groups. Hosts hold consecutive ranks, so a group's blocks are one piece.
 */
static void multi_leader(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, here = hosts->of[rank], leaders = hosts_leaders_usable(hosts, c->tuning.leaders), ranks[hosts->count];
	int group = hosts_group_of(hosts, here, leaders, hosts->place[rank]), leader = leader_of(hosts, here, leaders, group);
	struct team host = hosts_team(hosts, rank), peers = hosts_leaders(hosts, rank, leaders, group, -1, ranks), all = s->team;
	struct slice input = data_all(&c->send), result = result_of(s, c);
	MPI_Count *start = block_starts(s, c);
	if (!start)
		return;

	for (int i = 0; i < leaders; i++)
		for (int j = 0; j < hosts->count && leader_of(hosts, here, leaders, i) != rank; j++)
			schedule_send(s, part_of(input, start, hosts_group(hosts, j, leaders, i), hosts_group(hosts, j, leaders, i + 1)),
				      leader_of(hosts, here, leaders, i));
	if (leader != rank) {
		schedule_join(s);
		schedule_receive(s, result, leader);
	} else {
		MPI_Count counts[hosts->count], whole = 0;
		for (int j = 0; j < hosts->count; whole += counts[j], j++)
			counts[j] = start[hosts_group(hosts, j, leaders, group + 1)] - start[hosts_group(hosts, j, leaders, group)];
		struct slice sum = schedule_scratch(s, whole, input.type), mine = schedule_scratch(s, counts[here], input.type);
		whole = 0;
		for (int j = 0; j < hosts->count; whole += counts[j], j++)
			schedule_copy(s, slice_part(input, start[hosts_group(hosts, j, leaders, group)], counts[j]),
				      slice_part(sum, whole, counts[j]));
		schedule_team(s, host);
		combine_all(s, sum, counts, hosts->count, c->commutative);
		schedule_join(s);
		struct call among = {
			.kind = COLL_REDUCE_SCATTER, .commutative = c->commutative, .send = data_of(sum), .receive = data_of(mine)};
		among.receive.counts = counts;
		schedule_team(s, peers);
		pairwise(s, &among);
		schedule_team(s, all);
		for (int i = rank + 1; i < hosts_group(hosts, here, leaders, group + 1); i++)
			schedule_send(s, slice_part(mine, start[i] - start[rank], start[i + 1] - start[i]), i);
		schedule_copy(s, slice_part(mine, 0, start[rank + 1] - start[rank]), result);
	}
	schedule_join(s);
	free(start);
}

const struct algorithm reduce_scatter_algorithms[] = {
	{ "halving", halving, needs_commutative, cost_reduce_scatter_halving },
	{ "pairwise", pairwise, NULL, cost_reduce_scatter_pairwise },
	{ "ring", ring, needs_commutative, cost_reduce_scatter_ring },
	{ "reduce_scatter", reduce_scatter, NULL, cost_reduce_scatter_composed },
	{ "allreduce", allreduce, NULL, cost_reduce_scatter_allreduce },
	{ "two_level", two_level, needs_ordered_levels, cost_reduce_scatter_two_level },
	{ "multi_leader", multi_leader, needs_ordered_levels, cost_reduce_scatter_multi_leader },
	{ 0 },
};
