/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Barrier: nobody leaves before everybody has come. Messages carry no data.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/pattern.h"

/* Round i: tell the rank 2^i ahead, hear from the rank 2^i behind (D. Hensgen, R. Finkel, U. Manber, 1988). */
void barrier_dissemination(struct schedule *s, const struct call *c)
{
	int size = s->team.size, rank = s->team.rank;

	(void)c;
	for (int far = 1; far < size; far *= 2) {
		schedule_signal(s, wrap(rank + far, size));
		schedule_await(s, wrap(rank - far, size));
		schedule_join(s);
	}
}

static void up_and_down(struct schedule *s, enum tree_shape shape, int radix)
{
	struct tree tree = { shape, radix, s->team.rank, s->team.size };
	int parent = tree_parent(&tree), children = tree_children(&tree);

	for (int i = 0; i < children; i++)
		schedule_await(s, tree_child(&tree, i));
	schedule_join(s);
	if (parent >= 0) {
		schedule_signal(s, parent);
		schedule_await(s, parent);
		schedule_join(s);
	}
	for (int i = children - 1; i >= 0; i--)
		schedule_signal(s, tree_child(&tree, i));
	schedule_join(s);
}

void barrier_tree(struct schedule *s, const struct call *c)
{
	up_and_down(s, TREE_KNOMIAL, c->tuning.radix > 1 ? c->tuning.radix : 2);
}

static void linear(struct schedule *s, const struct call *c)
{
	(void)c;
	up_and_down(s, TREE_LINEAR, 2);
}

/* Arrive at the host's leader, leaders among themselves, leave from the leader. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, -1, ranks);
	struct team all = s->team;

	for (int i = 1; i < host.size && host.rank == 0; i++)
		schedule_await(s, host.ranks[i]);
	if (host.rank > 0) {
		schedule_signal(s, host.ranks[0]);
		schedule_await(s, host.ranks[0]);
	}
	schedule_join(s);
	if (leaders.rank >= 0) {
		schedule_team(s, leaders);
		barrier_dissemination(s, c);
		schedule_team(s, all);
	}
	for (int i = 1; i < host.size && host.rank == 0; i++)
		schedule_signal(s, host.ranks[i]);
	schedule_join(s);
}

const struct algorithm barrier_algorithms[] = {
	{ "dissemination", barrier_dissemination, NULL, cost_barrier_dissemination },
	{ "tree", barrier_tree, NULL, cost_barrier_tree },
	{ "linear", linear, NULL, cost_barrier_linear },
	{ "two_level", two_level, needs_levels, cost_barrier_two_level },
	{ 0 },
};
