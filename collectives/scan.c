/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Scan and Exscan: rank i gets the vectors of ranks 0..i, or 0..i-1, combined. Always in rank order, so any operator will do.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

/* Wait for the sum of those before, add ours, pass it on. */
static void linear(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	struct slice input = data_all(&c->send), result = data_all(&c->receive);
	bool inclusive = c->kind == COLL_SCAN, passes_on = rank + 1 < size;
	struct slice before = result, sum = input;

	if (rank > 0 && (inclusive || passes_on)) {
		struct slice spare = schedule_scratch(s, input.count, input.type);
		before = inclusive ? spare : result;
		sum = inclusive ? result : spare;
		schedule_copy(s, input, sum);
	} else if (inclusive) {
		schedule_copy(s, input, result);
	}
	if (rank > 0) {
		schedule_receive(s, before, rank - 1);
		schedule_join(s);
		if (inclusive || passes_on)
			schedule_reduce(s, before, sum);
	}
	if (passes_on)
		schedule_send(s, sum, rank + 1);
	schedule_join(s);
}

/* What one rank of a chain works with, piece by piece. */
struct flow {
	struct slice input, result, spare[2];
	bool inclusive, passes_on;
	MPI_Count pieces;
	int due[2], sent[2];
};

/* Piece I of what is before us: beside the result, or as the result. */
static struct slice before_us(const struct flow *f, MPI_Count i)
{
	struct slice result = piece_of(f->result, i, f->pieces);

	return f->inclusive ? slice_part(f->spare[i % 2], 0, result.count) : result;
}

/* Add our piece and pass it on. */
static void flow_piece(struct schedule *s, struct flow *f, MPI_Count i)
{
	struct slice input = piece_of(f->input, i, f->pieces), sum = input;

	if (s->team.rank > 0) {
		schedule_wait(s, f->due[i % 2]);
		sum = f->inclusive ? piece_of(f->result, i, f->pieces) : slice_part(f->spare[i % 2], 0, input.count);
		if (!f->inclusive && f->passes_on) {
			schedule_wait(s, f->sent[i % 2]);
			schedule_copy(s, input, sum);
		}
		if (f->inclusive || f->passes_on)
			schedule_reduce(s, before_us(f, i), sum);
	}
	if (f->passes_on)
		f->sent[i % 2] = schedule_send(s, sum, s->team.rank + 1);
	if (s->team.rank > 0 && i + 2 < f->pieces)
		f->due[i % 2] = schedule_receive(s, before_us(f, i + 2), s->team.rank - 1);
}

/* The linear form in pieces, so that ranks work at the same time. */
static void chain(struct schedule *s, const struct call *c)
{
	struct flow f = { .input = data_all(&c->send), .result = data_all(&c->receive), .inclusive = c->kind == COLL_SCAN };
	MPI_Count segment = c->tuning.segment ? c->tuning.segment : 131072, len = slice_len(f.input), most;

	f.passes_on = s->team.rank + 1 < s->team.size;
	f.pieces = len > segment ? (len + segment - 1) / segment : 1;
	f.pieces = f.pieces > f.input.count && f.input.count ? f.input.count : f.pieces;
	most = (f.input.count + f.pieces - 1) / f.pieces;
	for (int i = 0; i < 2; i++)
		f.spare[i] = schedule_scratch(s, s->team.rank > 0 ? most : 0, f.input.type);
	if (f.inclusive) {
		schedule_copy(s, f.input, f.result);
		f.input = f.result;
	} else if (c->in_place && s->team.rank > 0) { /* the result arrives where the input is */
		f.input = schedule_scratch(s, f.result.count, f.result.type);
		schedule_copy(s, f.result, f.input);
	}
	for (MPI_Count i = 0; i < 2 && i < f.pieces && s->team.rank > 0; i++)
		f.due[i] = schedule_receive(s, before_us(&f, i), s->team.rank - 1);
	for (MPI_Count i = 0; i < f.pieces; i++)
		flow_piece(s, &f, i);
	schedule_join(s);
}

/* Does anybody have a use for RANK's sum after the round with distance MASK? Higher partners always, lower ones if others have for theirs. */
static bool needed(int rank, int size, int mask)
{
	for (mask *= 2; mask < size; mask *= 2) {
		int partner = rank ^ mask;
		if (partner < size && (partner > rank || needed(partner, size, mask)))
			return true;
	}
	return false;
}

/* SUM = SUM combined with THEIRS, of higher ranks; THEIRS is spare memory afterwards. In this order also when the operator is said to commute. */
static void add_behind(struct schedule *s, struct slice *sum, struct slice *theirs)
{
	struct slice spare = *sum;

	schedule_reduce(s, *sum, *theirs);
	*sum = *theirs;
	*theirs = spare;
}

/*
 * Partners at distance 1, 2, 4, ... exchange the sums of their groups, as far as they have a use for them; what lower ranks send also goes
 * into our result.
 */
static void recursive_doubling(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	struct slice input = data_all(&c->send), result = data_all(&c->receive);
	struct slice sum = schedule_scratch(s, input.count, input.type), theirs = schedule_scratch(s, input.count, input.type);
	bool have = c->kind == COLL_SCAN;

	schedule_copy(s, input, sum);
	if (have)
		schedule_copy(s, input, result);
	for (int mask = 1; mask < size; mask *= 2) {
		int partner = rank ^ mask;
		if (partner >= size)
			continue;
		if (partner > rank || needed(partner, size, mask))
			schedule_send(s, sum, partner);
		if (partner < rank || needed(rank, size, mask))
			schedule_receive(s, theirs, partner);
		schedule_join(s);
		if (partner > rank) {
			if (needed(rank, size, mask))
				add_behind(s, &sum, &theirs);
			continue;
		}
		if (needed(rank, size, mask))
			schedule_reduce(s, theirs, sum);
		if (have)
			schedule_reduce(s, theirs, result);
		else
			schedule_copy(s, theirs, result);
		have = true;
	}
}

/* Scan within hosts; the last rank of each host knows its sum: an exscan over those, which every rank of the host puts before its own. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), last = { .rank = -1, .size = hosts->count, .ranks = ranks }, all = s->team;
	struct slice input = data_all(&c->send), result = data_all(&c->receive), total = result;
	struct slice before = schedule_scratch(s, input.count, input.type);
	bool inclusive = c->kind == COLL_SCAN, closes = host.rank == host.size - 1;
	struct call part = *c;

	for (int i = 0; i < hosts->count; i++)
		ranks[i] = hosts_members(hosts, i)[hosts_size(hosts, i) - 1];
	if (closes && !inclusive) { /* its sum is more than its result */
		total = schedule_scratch(s, input.count, input.type);
		schedule_copy(s, input, total);
	}
	schedule_team(s, host);
	recursive_doubling(s, c);
	if (closes) {
		if (!inclusive && host.rank > 0)
			schedule_reduce(s, result, total);
		last.rank = hosts->of[rank];
		part.kind = COLL_EXSCAN;
		part.in_place = false;
		part.send = data_of(total);
		part.receive = data_of(before);
		schedule_team(s, last);
		recursive_doubling(s, &part);
		schedule_team(s, host);
	}
	if (hosts->of[rank] > 0) {
		part.root = host.size - 1;
		part.receive = data_of(before);
		bcast_knomial(s, &part);
		if (inclusive || host.rank > 0)
			schedule_reduce(s, before, result);
		else
			schedule_copy(s, before, result);
	}
	schedule_team(s, all);
}

const struct algorithm scan_algorithms[] = {
	{ "recursive_doubling", recursive_doubling, NULL, cost_scan_recursive_doubling },
	{ "linear", linear, NULL, cost_scan_linear },
	{ "chain", chain, NULL, cost_scan_chain },
	{ "two_level", two_level, needs_ordered_levels, cost_scan_two_level },
	{ 0 },
};

const struct algorithm exscan_algorithms[] = {
	{ "recursive_doubling", recursive_doubling, NULL, cost_scan_recursive_doubling },
	{ "linear", linear, NULL, cost_scan_linear },
	{ "chain", chain, NULL, cost_scan_chain },
	{ "two_level", two_level, needs_ordered_levels, cost_scan_two_level },
	{ 0 },
};
