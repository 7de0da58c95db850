/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Gather and Gatherv: a block from every rank, in rank order, to the root. Only the root knows where blocks go and, in the v form,
 * how long those of others are; ranks on the way handle equal blocks of packed bytes.
 */
#include "collectives/call.h"
#include "collectives/cost.h"
#include "collectives/exchange.h"

/* Our own block to its place in the root's buffer. */
static void keep_own(struct schedule *s, const struct call *c)
{
	if (!c->in_place)
		schedule_copy(s, data_all(&c->send), data_block(&c->receive, c->root));
}

void gatherv_linear(struct schedule *s, const struct call *c)
{
	if (s->team.rank != c->root) {
		schedule_send(s, data_all(&c->send), c->root);
		schedule_join(s);
		return;
	}
	for (int i = 0; i < s->team.size; i++)
		if (i != c->root)
			schedule_receive(s, data_block(&c->receive, i), i);
	keep_own(s, c);
	schedule_join(s);
}

void gather_linear(struct schedule *s, const struct call *c)
{
	gatherv_linear(s, c);
}

/* The blocks FIRST .. FIRST + COUNT - 1 of the root's buffer, counted from the root on and round. They lie in one row unless they wrap. */
static struct slice run_of(const struct call *c, int size, int first, int count)
{
	struct slice blocks = data_block(&c->receive, wrap(first + c->root, size));

	blocks.count *= count;
	return blocks;
}

/* The root receives whole subtrees; one that wraps round the end of the rank order comes packed and is laid out in two parts. */
static void collect(struct schedule *s, const struct call *c, const struct tree *tree)
{
	int size = tree->size, children = tree_children(tree);
	struct slice wrapped = { .type = NULL };
	int wrapped_child = 0, wrapped_count = 0;

	for (int i = 0; i < children; i++) {
		int child = tree_child(tree, i), count = knomial_subtree(child, size, tree->radix);
		int first = wrap(child + c->root, size);
		struct slice to = run_of(c, size, child, count);
		if (first + count > size) {
			wrapped = to = schedule_bytes(s, slice_len(to));
			wrapped_child = child;
			wrapped_count = count;
		}
		schedule_receive(s, to, first);
	}
	keep_own(s, c);
	schedule_join(s);
	if (wrapped.type) {
		int before = size - wrap(wrapped_child + c->root, size);
		MPI_Count block = wrapped.count / wrapped_count;
		schedule_copy(s, slice_range(wrapped, 0, before * block), run_of(c, size, wrapped_child, before));
		schedule_copy(s, slice_range(wrapped, before * block, (wrapped_count - before) * block),
			      run_of(c, size, wrapped_child + before, wrapped_count - before));
	}
}

void gather_knomial(struct schedule *s, const struct call *c)
{
	int size = s->team.size, radix = c->tuning.radix > 1 ? c->tuning.radix : 2;
	struct tree tree = { TREE_KNOMIAL, radix, wrap(s->team.rank - c->root, size), size };
	int count = knomial_subtree(tree.rank, size, radix), children = tree_children(&tree);

	if (tree.rank == 0) {
		collect(s, c, &tree);
		return;
	}
	struct slice blocks = data_all(&c->send);
	if (count > 1) {
		MPI_Count block = slice_len(blocks);
		blocks = schedule_bytes(s, count * block);
		for (int i = 0; i < children; i++) {
			int child = tree_child(&tree, i);
			schedule_receive(s, slice_range(blocks, (child - tree.rank) * block, knomial_subtree(child, size, radix) * block),
					 wrap(child + c->root, size));
		}
		schedule_copy(s, data_all(&c->send), slice_range(blocks, 0, block));
		schedule_join(s);
	}
	schedule_send(s, blocks, wrap(tree_parent(&tree) + c->root, size));
	schedule_join(s);
}

/* Hosts gather at their leaders, which send bundles to the root; the root leads its own host. */
static void two_level(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, c->root, ranks), all = s->team;
	int home = hosts->of[c->root], here = hosts->of[rank];
	bool at_root = rank == c->root;
	MPI_Count block = at_root ? slice_len(data_block(&c->receive, 0)) : slice_len(data_all(&c->send));

	if (leaders.rank < 0) {
		schedule_send(s, data_all(&c->send), here == home ? c->root : leaders.ranks[here]);
		schedule_join(s);
		return;
	}
	if (!at_root) {
		struct slice bundle = schedule_bytes(s, host.size * block);
		for (int i = 0; i < host.size; i++)
			if (host.ranks[i] != rank)
				schedule_receive(s, slice_range(bundle, i * block, block), host.ranks[i]);
		schedule_copy(s, data_all(&c->send), slice_range(bundle, host.rank * block, block));
		schedule_join(s);
		schedule_send(s, bundle, c->root);
		schedule_join(s);
		return;
	}
	struct slice bundles = schedule_bytes(s, (all.size - host.size) * block);
	MPI_Count at = 0;
	for (int i = 0; i < hosts->count; i++) {
		if (i == home)
			continue;
		schedule_receive(s, slice_range(bundles, at, hosts_size(hosts, i) * block), leaders.ranks[i]);
		at += hosts_size(hosts, i) * block;
	}
	for (int i = 0; i < host.size; i++)
		if (host.ranks[i] != rank)
			schedule_receive(s, data_block(&c->receive, host.ranks[i]), host.ranks[i]);
	keep_own(s, c);
	schedule_join(s);
	at = 0;
	for (int i = 0; i < hosts->count; i++)
		for (int j = 0; i != home && j < hosts_size(hosts, i); j++, at += block)
			schedule_copy(s, slice_range(bundles, at, block), data_block(&c->receive, hosts_members(hosts, i)[j]));
}

/*
 * The same for blocks whose lengths leaders do not know: one of up to ROOT_SLOT_LEN bytes travels in a slot of just that length. Longer ones
 * go straight to the root.
 */
static void two_level_slots(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int rank = s->team.rank, here = hosts->of[rank], ranks[hosts->count];
	struct team host = hosts_team(hosts, rank), leaders = hosts_leaders(hosts, rank, 1, 0, c->root, ranks);
	struct slice own = data_all(&c->send), slots;
	bool shorter = slice_len(own) <= ROOT_SLOT_LEN;

	if (here == hosts->of[c->root] || !shorter)
		schedule_send(s, own, c->root);
	if (here != hosts->of[c->root]) {
		slots = schedule_zeros(s, leaders.rank >= 0 ? host.size * ROOT_SLOT_LEN : ROOT_SLOT_LEN);
		if (shorter)
			schedule_copy(s, own, slice_range(slots, leaders.rank >= 0 ? host.rank * ROOT_SLOT_LEN : 0, slice_len(own)));
		for (int i = 0; i < host.size && leaders.rank >= 0; i++)
			if (host.ranks[i] != rank)
				schedule_receive(s, slice_range(slots, i * ROOT_SLOT_LEN, ROOT_SLOT_LEN), host.ranks[i]);
		if (leaders.rank >= 0)
			schedule_join(s);
		schedule_send(s, slots, leaders.rank >= 0 ? c->root : leaders.ranks[here]);
	}
	schedule_join(s);
}

static void two_level_slots_root(struct schedule *s, const struct call *c)
{
	const struct hosts *hosts = s->hosts;
	int home = hosts->of[c->root], size = s->team.size, ranks[hosts->count];
	struct team leaders = hosts_leaders(hosts, c->root, 1, 0, c->root, ranks);
	struct slice slots = schedule_bytes(s, size * ROOT_SLOT_LEN);

	for (int i = 0; i < size; i++) {
		struct slice block = data_block(&c->receive, i);
		if (i != c->root && (hosts->of[i] == home || slice_len(block) > ROOT_SLOT_LEN))
			schedule_receive(s, block, i);
	}
	for (int i = 0; i < hosts->count; i++)
		if (i != home)
			schedule_receive(s, slice_range(slots, hosts->start[i] * ROOT_SLOT_LEN, hosts_size(hosts, i) * ROOT_SLOT_LEN),
					 leaders.ranks[i]);
	keep_own(s, c);
	schedule_join(s);
	for (int i = 0; i < size; i++) {
		struct slice block = data_block(&c->receive, hosts->members[i]);
		if (hosts->of[hosts->members[i]] != home && slice_len(block) <= ROOT_SLOT_LEN)
			schedule_copy(s, slice_range(slots, i * ROOT_SLOT_LEN, slice_len(block)), block);
	}
}

static void two_level_v(struct schedule *s, const struct call *c)
{
	if (s->team.rank == c->root)
		two_level_slots_root(s, c);
	else
		two_level_slots(s, c);
}

const struct algorithm gather_algorithms[] = {
	{ "binomial", gather_knomial, NULL, cost_gather_knomial },
	{ "linear", gather_linear, NULL, cost_gather_linear },
	{ "two_level", two_level, needs_levels, cost_gather_two_level },
	{ 0 },
};

const struct algorithm gatherv_algorithms[] = {
	{ "linear", gatherv_linear, NULL, cost_gather_linear },
	{ "two_level", two_level_v, needs_levels, cost_gatherv_two_level },
	{ 0 },
};
