/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Scatter and Scatterv: block i of the root's buffer to rank i. The mirror image of gather.c.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

static void keep_own(struct schedule *s, const struct call *c)
{
	if (!c->in_place)
		schedule_copy(s, data_block(&c->send, c->root), data_all(&c->receive));
}

void scatterv_linear(struct schedule *s, const struct call *c)
{
	if (s->team.rank != c->root) {
		schedule_receive(s, data_all(&c->receive), c->root);
		schedule_join(s);
		return;
	}
	for (int i = 0; i < s->team.size; i++)
		if (i != c->root)
			schedule_send(s, data_block(&c->send, i), i);
	keep_own(s, c);
	schedule_join(s);
}

void scatter_linear(struct schedule *s, const struct call *c)
{
	scatterv_linear(s, c);
}

static struct slice run_of(const struct call *c, int size, int first, int count)
{
	struct slice blocks = data_block(&c->send, wrap(first + c->root, size));

	blocks.count *= count;
	return blocks;
}

/* The root sends whole subtrees; one that wraps round the end of the rank order is packed first. */
static void hand_out(struct schedule *s, const struct call *c, const struct tree *tree)
{
	int size = tree->size;

	for (int i = tree_children(tree) - 1; i >= 0; i--) {
		int child = tree_child(tree, i), count = knomial_subtree(child, size, tree->radix);
		int first = wrap(child + c->root, size), before = size - first;
		struct slice from = run_of(c, size, child, count);
		if (count > before) {
			MPI_Count block = slice_len(from) / count;
			struct slice packed = schedule_bytes(s, count * block);
			schedule_copy(s, run_of(c, size, child, before), slice_range(packed, 0, before * block));
			schedule_copy(s, run_of(c, size, child + before, count - before),
				      slice_range(packed, before * block, (count - before) * block));
			from = packed;
		}
		schedule_send(s, from, first);
	}
	keep_own(s, c);
	schedule_join(s);
}

void scatter_knomial(struct schedule *s, const struct call *c)
{
	int size = s->team.size, radix = c->tuning.radix > 1 ? c->tuning.radix : 2;
	struct tree tree = { TREE_KNOMIAL, radix, wrap(s->team.rank - c->root, size), size };
	int count = knomial_subtree(tree.rank, size, radix), parent = wrap(tree_parent(&tree) + c->root, size);

	if (tree.rank == 0) {
		hand_out(s, c, &tree);
		return;
	}
	if (count == 1) {
		schedule_receive(s, data_all(&c->receive), parent);
		schedule_join(s);
		return;
	}
	MPI_Count block = slice_len(data_all(&c->receive));
	struct slice blocks = schedule_bytes(s, count * block);
	schedule_receive(s, blocks, parent);
	schedule_join(s);
	for (int i = tree_children(&tree) - 1; i >= 0; i--) {
		int child = tree_child(&tree, i);
		schedule_send(s, slice_range(blocks, (child - tree.rank) * block, knomial_subtree(child, size, radix) * block),
			      wrap(child + c->root, size));
	}
	schedule_copy(s, slice_range(blocks, 0, block), data_all(&c->receive));
	schedule_join(s);
}

static void two_level_root(struct schedule *s, const struct call *c, const struct team *host, const struct team *leaders)
{
	const struct hosts *hosts = s->hosts;
	int home = hosts->of[c->root];
	MPI_Count block = slice_len(data_block(&c->send, 0)), at = 0;
	struct slice bundles = schedule_bytes(s, (s->team.size - host->size) * block);

	for (int i = 0; i < hosts->count; i++) {
		if (i == home)
			continue;
		MPI_Count first = at;
		for (int j = 0; j < hosts_size(hosts, i); j++, at += block)
			schedule_copy(s, data_block(&c->send, hosts_members(hosts, i)[j]), slice_range(bundles, at, block));
		schedule_send(s, slice_range(bundles, first, at - first), leaders->ranks[i]);
	}
	for (int i = 0; i < host->size; i++)
		if (host->ranks[i] != c->root)
			schedule_send(s, data_block(&c->send, host->ranks[i]), host->ranks[i]);
	keep_own(s, c);
	schedule_join(s);
}

/* The root sends a bundle to the leader of each host, which hands it out; the root leads its own host. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, c->root, ranks);
	struct slice own = data_all(&c->receive);

	if (rank == c->root) {
		two_level_root(s, c, &host, &leaders);
	} else if (leaders.rank < 0) {
		schedule_receive(s, own, leaders.ranks[hosts->of[rank]]);
		schedule_join(s);
	} else {
		MPI_Count block = slice_len(own);
		struct slice bundle = schedule_bytes(s, host.size * block);
		schedule_receive(s, bundle, c->root);
		schedule_join(s);
		for (int i = 0; i < host.size; i++)
			if (host.ranks[i] != rank)
				schedule_send(s, slice_range(bundle, i * block, block), host.ranks[i]);
		schedule_copy(s, slice_range(bundle, host.rank * block, block), own);
		schedule_join(s);
	}
}

/* Blocks whose lengths leaders do not know, as in gather.c. */
static void two_level_slots(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, here = hosts->of[rank], ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, c->root, ranks);
	struct slice own = data_all(&c->receive), slots, mine;
	bool leads = leaders.rank >= 0, shorter = slice_len(own) <= ROOT_SLOT_LEN;

	if (here == hosts->of[c->root] || !shorter)
		schedule_receive(s, own, c->root);
	if (here != hosts->of[c->root]) {
		slots = mine = schedule_bytes(s, leads ? host.size * ROOT_SLOT_LEN : ROOT_SLOT_LEN);
		schedule_wait(s, schedule_receive(s, slots, leads ? c->root : leaders.ranks[here]));
		for (int i = 0; i < host.size && leads; i++)
			if (host.ranks[i] != rank)
				schedule_send(s, slice_range(slots, i * ROOT_SLOT_LEN, ROOT_SLOT_LEN), host.ranks[i]);
		if (leads)
			mine = slice_range(slots, host.rank * ROOT_SLOT_LEN, ROOT_SLOT_LEN);
		if (shorter)
			schedule_copy(s, slice_range(mine, 0, slice_len(own)), own);
	}
	schedule_join(s);
}

static void two_level_slots_root(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int home = hosts->of[c->root], size = s->team.size, ranks[hosts->count];
	struct team leaders = hosts_leaders(hosts, c->root, 1, 0, c->root, ranks);
	struct slice slots = schedule_zeros(s, size * ROOT_SLOT_LEN);

	for (int i = 0; i < size; i++) {
		struct slice block = data_block(&c->send, i);
		if (hosts->of[i] != home && slice_len(block) <= ROOT_SLOT_LEN)
			schedule_copy(s, block,
				      slice_range(slots, (hosts->start[hosts->of[i]] + hosts->place[i]) * ROOT_SLOT_LEN, slice_len(block)));
		else if (i != c->root)
			schedule_send(s, block, i);
	}
	for (int i = 0; i < hosts->count; i++)
		if (i != home)
			schedule_send(s, slice_range(slots, hosts->start[i] * ROOT_SLOT_LEN, hosts_size(hosts, i) * ROOT_SLOT_LEN),
				      leaders.ranks[i]);
	keep_own(s, c);
	schedule_join(s);
}

static void two_level_v(struct schedule *s, const struct call *c)
{
	if (s->team.rank == c->root)
		two_level_slots_root(s, c);
	else
		two_level_slots(s, c);
}

const struct algorithm scatter_algorithms[] = {
	{ "binomial", scatter_knomial, NULL, cost_gather_knomial },
	{ "linear", scatter_linear, NULL, cost_gather_linear },
	{ "two_level", two_level, needs_levels, cost_gather_two_level },
	{ 0 },
};

const struct algorithm scatterv_algorithms[] = {
	{ "linear", scatterv_linear, NULL, cost_gather_linear },
	{ "two_level", two_level_v, needs_levels, cost_gatherv_two_level },
	{ 0 },
};
