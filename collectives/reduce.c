/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reduce: every rank's vector combined, to the root. Vectors are cut by elements: all ranks give the same count and type.
 *
 * When the operator does not commute the trees are rooted at rank 0, where order holds by construction (pattern.h), and rank 0
 * hands the result to the root.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

enum { SLOTS = 3 };

/* What one rank of a reduction tree works with. */
struct flow {
	struct tree tree;
	int top;             /* rank at the root of the tree */
	MPI_Count pieces;
	struct slice input;  /* ours */
	struct slice result; /* at the root of the tree only */
	bool apart;          /* result is not input's memory: may be received into */
	struct slice slot[SLOTS];
	int busy[SLOTS]; /* the send that still reads the slot */
	int due[SLOTS];  /* the receive into it */
};

/* Where the contribution number N arrives: a slot, or straight in the result when it is the last of its piece. */
static struct slice landing(const struct flow *f, MPI_Count n, int children)
{
	MPI_Count piece = n / children;
	int child = (int)(n % children);

	if (f->tree.rank == 0 && f->apart && child == children - 1)
		return piece_of(f->result, piece, f->pieces);
	return slice_part(f->slot[n % SLOTS], 0, piece_of(f->input, piece, f->pieces).count);
}

static void post(struct schedule *s, struct flow *f, MPI_Count n, int children)
{
	if (n >= f->pieces * children)
		return;
	schedule_wait(s, f->busy[n % SLOTS]);
	f->due[n % SLOTS] = schedule_receive(s, landing(f, n, children),
					     wrap(tree_child(&f->tree, (int)(n % children)) + f->top, f->tree.size));
}

/* Receive from every child, each contribution taking over what was combined so far; pass the sum on. */
static void flow_run(struct schedule *s, struct flow *f)
{
	int parent = tree_parent(&f->tree), children = tree_children(&f->tree);

	for (int n = 0; n < SLOTS - 1 && children; n++)
		post(s, f, n, children);
	for (MPI_Count piece = 0; piece < f->pieces; piece++) {
		struct slice sum = piece_of(f->input, piece, f->pieces);
		MPI_Count n = piece * children;
		for (int child = 0; child < children; child++, n++) {
			struct slice theirs = landing(f, n, children);
			schedule_wait(s, f->due[n % SLOTS]);
			schedule_reduce(s, sum, theirs);
			sum = theirs;
			if (child < children - 1)
				post(s, f, n + SLOTS - 1, children);
		}
		if (parent >= 0) {
			int id = schedule_send(s, sum, wrap(parent + f->top, f->tree.size));
			if (children)
				f->busy[(n - 1) % SLOTS] = id;
		} else {
			schedule_copy(s, sum, piece_of(f->result, piece, f->pieces));
		}
		if (children)
			post(s, f, n - 1 + SLOTS - 1, children);
	}
	schedule_join(s);
}

static void tree(struct schedule *s, const struct call *c, enum tree_shape shape, MPI_Count segment)
{
	int size = s->team.size, rank = s->team.rank, radix = c->tuning.radix > 1 ? c->tuning.radix : 2;
	int top = c->commutative ? c->root : 0;
	struct flow f = { .tree = { shape, radix, wrap(rank - top, size), size }, .top = top, .pieces = 1 };
	MPI_Count count = c->send.count, len = slice_len(data_all(&c->send));

	if (segment > 0 && len > segment)
		f.pieces = (len + segment - 1) / segment;
	if (f.pieces > count)
		f.pieces = count ? count : 1;
	f.input = data_all(&c->send);
	f.result = data_all(&c->receive);
	f.apart = rank == c->root && !c->in_place;
	if (rank == top && rank != c->root) {
		f.result = schedule_scratch(s, count, c->send.type);
		f.apart = true;
	}
	int arrivals = tree_children(&f.tree);
	for (int i = 0; i < SLOTS && i < f.pieces * arrivals; i++)
		f.slot[i] = schedule_scratch(s, (count + f.pieces - 1) / f.pieces, c->send.type);
	flow_run(s, &f);
	if (top == c->root)
		return;
	if (rank == top)
		schedule_send(s, f.result, c->root);
	else if (rank == c->root)
		schedule_receive(s, data_all(&c->receive), top);
	schedule_join(s);
}

static void linear(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_LINEAR, 0);
}

void reduce_knomial(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_KNOMIAL, c->tuning.segment);
}

void reduce_chain(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_CHAIN, c->tuning.segment ? c->tuning.segment : 65536);
}

static void binary(struct schedule *s, const struct call *c)
{
	tree(s, c, TREE_BINARY, c->tuning.segment ? c->tuning.segment : 32768);
}

/* Halving, so that everyone reduces a share, then the shares to the root (R. Rabenseifner). */
void reduce_halving(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;
	struct fold fold = fold_make(rank, size, c->root);
	struct slice input = data_all(&c->send), spare, ours;
	struct halves halves;

	ours = rank == c->root ? data_all(&c->receive) : schedule_scratch(s, input.count, input.type);
	spare = schedule_scratch(s, input.count, input.type);
	schedule_copy(s, input, ours);
	fold_in(s, &fold, ours, spare, c->commutative);
	if (fold.number < 0)
		return;
	halve(s, &fold, ours, spare, c->commutative, &halves);
	unhalve(s, &fold, ours, &halves, fold_make(c->root, size, c->root).number);
}

/* Within hosts to their leaders, then among leaders; the root leads its own host. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, c->root, ranks), all = s->team;
	bool leads = leaders.rank >= 0, home = hosts->of[rank] == hosts->of[c->root];
	struct call part = *c;
	struct slice sum = data_all(&c->send);

	if (leads && host.size > 1) {
		part.in_place = rank == c->root && c->in_place;
		sum = rank == c->root ? data_all(&c->receive) : schedule_scratch(s, c->send.count, c->send.type);
		part.receive = data_of(sum);
	}
	schedule_team(s, host);
	part.root = home ? hosts->place[c->root] : 0;
	if (host.size > 1)
		reduce_knomial(s, &part);
	if (leads) {
		schedule_team(s, leaders);
		part.root = hosts->of[c->root];
		part.send = data_of(sum);
		part.receive = c->receive;
		part.in_place = rank == c->root && slice_same(sum, data_all(&c->receive));
		if (slice_len(sum) > 65536)
			reduce_chain(s, &part);
		else
			reduce_knomial(s, &part);
	}
	schedule_team(s, all);
}

const struct algorithm reduce_algorithms[] = {
	{ "binomial", reduce_knomial, NULL, cost_reduce_knomial },
	{ "linear", linear, NULL, cost_reduce_linear },
	{ "chain", reduce_chain, NULL, cost_reduce_chain },
	{ "binary", binary, needs_commutative, cost_reduce_binary },
	{ "halving", reduce_halving, NULL, cost_reduce_halving },
	{ "two_level", two_level, needs_ordered_levels, cost_reduce_two_level },
	{ 0 },
};
