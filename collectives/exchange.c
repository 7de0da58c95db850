/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Shared pieces of algorithms; see exchange.h. Halving goes by distance 1, 2, 4, ... so that what a rank holds stands for a
 * range of consecutive ranks at every level: right for operators that do not commute (R. Rabenseifner, R. Thakur et al.,
 * "Optimization of Collective Communication Operations in MPICH", 2005, has the commutative form).
 */
#include "collectives/exchange.h"

struct slice bytes_of(struct schedule *s, struct slice data, bool fill)
{
	if (slice_dense(data))
		return slice_as_bytes(data);
	struct slice bytes = schedule_bytes(s, slice_len(data));
	if (fill)
		schedule_copy(s, data, bytes);
	return bytes;
}

void bytes_back(struct schedule *s, struct slice bytes, struct slice data)
{
	if (!slice_dense(data))
		schedule_copy(s, bytes, data);
}

void swap_blocks(struct schedule *s, struct slice out, int to, struct slice in, int from)
{
	schedule_send(s, out, to);
	schedule_receive(s, in, from);
	schedule_join(s);
}

struct slice share(struct slice data, int parts, int i)
{
	MPI_Count first = share_start(data.count, parts, i);

	return slice_part(data, first, share_start(data.count, parts, i + 1) - first);
}

struct slice piece_of(struct slice data, MPI_Count i, MPI_Count pieces)
{
	MPI_Count each = data.count / pieces, rest = data.count % pieces;

	return slice_part(data, each * i + (i < rest ? i : rest), each + (i < rest));
}

void ring_allgather(struct schedule *s, struct slice data, int part)
{
	int size = s->team.size, rank = s->team.rank;

	for (int i = 0; i < size - 1; i++)
		swap_blocks(s, share(data, size, wrap(part - i, size)), wrap(rank + 1, size),
			    share(data, size, wrap(part - i - 1, size)), wrap(rank - 1, size));
}

void combine(struct schedule *s, struct slice ours, struct slice theirs, bool theirs_first, bool commutative)
{
	if (theirs_first || commutative) {
		schedule_reduce(s, theirs, ours);
		return;
	}
	schedule_reduce(s, ours, theirs);
	schedule_copy(s, theirs, ours);
}

void fold_in(struct schedule *s, const struct fold *fold, struct slice ours, struct slice spare, bool commutative)
{
	if (fold->partner < 0)
		return;
	if (fold->number < 0) {
		schedule_send(s, ours, fold->partner);
		schedule_join(s);
		return;
	}
	schedule_receive(s, spare, fold->partner);
	schedule_join(s);
	combine(s, ours, spare, fold->partner < s->team.rank, commutative);
}

void halve(struct schedule *s, const struct fold *fold, struct slice ours, struct slice spare, bool commutative, struct halves *halves)
{
	halves->levels = 0;
	halves->from[0] = 0;
	halves->to[0] = ours.count;
	for (int mask = 1; mask < fold->count; mask <<= 1) {
		int partner = fold_rank(fold, fold->number ^ mask);
		MPI_Count from = halves->from[halves->levels], to = halves->to[halves->levels];
		MPI_Count middle = from + (to - from) / 2;
		struct slice low = slice_part(ours, from, middle - from), high = slice_part(ours, middle, to - middle);
		bool upper = fold->number & mask;
		struct slice keep = upper ? high : low, theirs = slice_part(spare, 0, keep.count);

		swap_blocks(s, upper ? low : high, partner, theirs, partner);
		combine(s, keep, theirs, upper, commutative);
		halves->levels++;
		halves->from[halves->levels] = upper ? middle : from;
		halves->to[halves->levels] = upper ? to : middle;
	}
}

void unhalve(struct schedule *s, const struct fold *fold, struct slice ours, const struct halves *halves, int target)
{
	for (int level = halves->levels; level > 0; level--) {
		int mask = 1 << (level - 1), partner = fold_rank(fold, fold->number ^ mask);
		MPI_Count from = halves->from[level], to = halves->to[level];
		struct slice mine = slice_part(ours, from, to - from);
		struct slice other = from > halves->from[level - 1]
				     ? slice_part(ours, halves->from[level - 1], from - halves->from[level - 1])
				     : slice_part(ours, to, halves->to[level - 1] - to);

		if (target < 0) {
			swap_blocks(s, mine, partner, other, partner);
		} else if ((fold->number ^ target) & mask) {
			schedule_send(s, mine, partner);
			schedule_join(s);
			return;
		} else {
			schedule_receive(s, other, partner);
			schedule_join(s);
		}
	}
}

void fold_out(struct schedule *s, const struct fold *fold, struct slice ours)
{
	if (fold->partner < 0)
		return;
	if (fold->number < 0)
		schedule_receive(s, ours, fold->partner);
	else
		schedule_send(s, ours, fold->partner);
	schedule_join(s);
}

void combine_all(struct schedule *s, struct slice sum, const MPI_Count *counts, int pieces, bool commutative)
{
	int rank = s->team.rank, others = s->team.size - 1, first[2] = { 0 }, last[2] = { 0 };
	struct slice spare[2] = {schedule_scratch(s, others > 0 ? sum.count : 0, sum.type),
				 schedule_scratch(s, others > 1 ? sum.count : 0, sum.type)};

	/* Those before us from the nearest to the farthest, then those behind us likewise: always next to what we have. */
	for (int n = 0; n <= others; n++) {
		MPI_Count at = 0;
		first[n % 2] = s->started + 1;
		for (int i = 0; i < pieces && n < others; at += counts[i], i++)
			schedule_receive(s, slice_part(spare[n % 2], at, counts[i]), n < rank ? rank - 1 - n : n + 1);
		last[n % 2] = s->started;
		if (n == 0)
			continue;
		int ready = (n - 1) % 2;
		for (int id = first[ready]; id <= last[ready]; id++)
			schedule_wait(s, id);
		combine(s, sum, spare[ready], n - 1 < rank, commutative);
	}
}
