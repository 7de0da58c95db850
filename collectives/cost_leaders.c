/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Formulas of the cost model for forms with several leaders per host; see cost.h. More leaders share the work within the host; what
 * they send to other hosts shares the host's network. When nobody says how many, the cheapest number is taken.
 */
#include "collectives/cost.h"

/* The parts of a formula that all of these need. */
struct shares {
	int leaders;
	double busy;         /* leaders per core, at least 1: how much longer their work takes */
	double crowd;        /* ranks per core, likewise */
	double group;        /* ranks per leader on the fullest host */
	double hop;          /* a message within the host */
	struct model model;  /* with the share of the network that one leader gets */
	struct situation net; /* one leader per host */
};

typedef double formula(const struct model *m, const struct situation *s, const struct shares *l, struct tuning *tuning);

static double at_least_one(double a)
{
	return a > 1 ? a : 1;
}

static struct shares shares_of(const struct model *m, const struct situation *s, int leaders)
{
	struct shares l = { .leaders = leaders, .model = *m, .net = *s };

	l.busy = at_least_one((double)leaders / m->cores);
	l.crowd = at_least_one((double)s->most / m->cores);
	l.group = (double)s->most / leaders;
	l.hop = m->host.latency + (s->most > m->cores ? m->switch_time : 0);
	/* The messages of a host's leaders go out one behind the other. */
	l.model.net.latency += (leaders - 1) * m->net.overhead;
	l.model.net.overhead *= leaders;
	l.model.net.per_byte *= leaders;
	l.net.size = s->hosts;
	l.net.most = l.net.least = 1;
	l.net.ranges = true;
	return l;
}

static double cheapest(const struct model *m, const struct situation *s, struct tuning *tuning, formula *cost)
{
	double best = -1;
	int best_leaders = 0;

	if (tuning->leaders > 0) {
		struct shares l = shares_of(m, s, tuning->leaders < s->least ? tuning->leaders : s->least);
		return cost(m, s, &l, tuning);
	}
	for (int leaders = 1;; leaders = leaders * 2 < s->least ? leaders * 2 : s->least) {
		struct shares l = shares_of(m, s, leaders);
		double seconds = cost(m, s, &l, tuning);
		if (best < 0 || seconds < best) {
			best = seconds;
			best_leaders = leaders;
		}
		if (leaders >= s->least)
			break;
	}
	tuning->leaders = best_leaders;
	return best;
}

/* A leader combines its part, in PIECES messages from every other rank of the host. */
static double combining(const struct model *m, const struct situation *s, const struct shares *l, double part, double pieces)
{
	return l->hop + (s->most - 1) * (pieces * m->host.overhead + part * (m->host.per_byte + m->reduce_per_byte)) * l->busy;
}

/* Every rank takes PIECES messages from each leader, N bytes in all. */
static double telling(const struct model *m, const struct shares *l, double n, double pieces)
{
	return l->hop + (l->leaders * pieces * m->host.overhead + n * m->host.per_byte) * l->crowd;
}

static double bcast(const struct model *m, const struct situation *s, const struct shares *l, struct tuning *tuning)
{
	struct situation net = l->net;
	double n = (double)s->bytes;

	net.bytes = s->bytes / l->leaders;
	return l->hop + l->leaders * m->host.overhead + n / l->leaders * m->host.per_byte * l->busy +
	       (s->hosts > 2 ? cost_bcast_chain : cost_bcast_knomial)(&l->model, &net, tuning) + telling(m, l, n, 1);
}

static double allreduce(const struct model *m, const struct situation *s, const struct shares *l, struct tuning *tuning)
{
	struct situation net = l->net;
	double n = (double)s->bytes;

	net.bytes = s->bytes / l->leaders;
	return combining(m, s, l, n / l->leaders, 1) + cost_allreduce_among_leaders(&l->model, &net, tuning) + telling(m, l, n, 1);
}

static double allgather(const struct model *m, const struct situation *s, const struct shares *l, struct tuning *tuning)
{
	double n = (double)s->bytes;

	(void)tuning;
	return l->hop + (l->group - 1) * (m->host.overhead + n * m->host.per_byte) * l->busy +
	       (s->hosts - 1) * (l->model.net.latency + l->group * (l->model.net.overhead + n * l->model.net.per_byte)) +
	       telling(m, l, n * s->size, (double)s->size / l->leaders);
}

static double reduce_scatter(const struct model *m, const struct situation *s, const struct shares *l, struct tuning *tuning)
{
	struct situation net = l->net;
	double part = (double)s->bytes / l->leaders;

	net.bytes = (MPI_Count)part;
	return combining(m, s, l, part, s->hosts) + part * m->copy_per_byte * l->busy +
	       cost_reduce_scatter_pairwise(&l->model, &net, tuning) + l->hop + l->group * m->host.overhead +
	       part / s->hosts * m->host.per_byte * l->busy;
}

/* Every rank packs its blocks; leaders reorder twice, block by block the second time. */
static double alltoall(const struct model *m, const struct situation *s, const struct shares *l, struct tuning *tuning)
{
	double n = (double)s->bytes, row = n * s->size, rows = row * l->group;
	double step = 20e-9; /* of one block */

	(void)tuning;
	return 2 * (row * m->copy_per_byte + s->size * step) * l->crowd +
	       l->hop + (s->most - 1) * (m->host.overhead + row / l->leaders * m->host.per_byte) * l->busy +
	       2 * (rows * m->copy_per_byte + s->size * l->group * step) * l->busy +
	       l->model.net.latency + (s->hosts - 1) * (l->model.net.overhead + n * l->group * s->most * l->model.net.per_byte) +
	       l->hop + (l->group - 1) * (m->host.overhead + row * m->host.per_byte) * l->busy;
}

double cost_bcast_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cheapest(m, s, tuning, bcast);
}

double cost_allreduce_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cheapest(m, s, tuning, allreduce);
}

double cost_allgather_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cheapest(m, s, tuning, allgather);
}

double cost_reduce_scatter_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cheapest(m, s, tuning, reduce_scatter);
}

double cost_alltoall_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	return cheapest(m, s, tuning, alltoall);
}

double cost_gatherv_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation slots = *s;

	slots.bytes = ROOT_SLOT_LEN;
	return cost_gather_two_level(m, &slots, tuning);
}

double cost_alltoallv_two_level(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation slots = *s;

	slots.bytes = PAIR_SLOT_LEN;
	return cost_alltoall_two_level(m, &slots, tuning);
}

double cost_alltoallv_multi_leader(const struct model *m, const struct situation *s, struct tuning *tuning)
{
	struct situation slots = *s;

	slots.bytes = PAIR_SLOT_LEN;
	return cost_alltoall_multi_leader(m, &slots, tuning);
}
