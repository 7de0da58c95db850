/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Who talks to whom: arithmetic of trees, of folding to a power of two and of shares. Pure functions over rank numbers,
 * used by the algorithms and the cost model; they know no message and no data.
 */
#ifndef COLLECTIVES_PATTERN_H
#define COLLECTIVES_PATTERN_H

#include <stdbool.h>

#include "mpi.h"

enum tree_shape {
	TREE_LINEAR, /* everyone under the root */
	TREE_CHAIN,  /* everyone under the rank before */
	TREE_KNOMIAL,
	TREE_BINARY,
};

/*
 * A tree over virtual ranks 0..size-1, rooted at 0. Except in TREE_BINARY the children of a rank, in the order tree_child numbers
 * them, and their subtrees cover consecutive rising ranges right behind the rank: what an ordered reduction needs.
 */
struct tree {
	enum tree_shape shape;
	int radix; /* of TREE_KNOMIAL, at least 2 */
	int rank, size;
};

int tree_parent(const struct tree *tree); /* -1 at the root */
int tree_child(const struct tree *tree, int number); /* -1 when there are not so many */
int tree_children(const struct tree *tree);
int tree_depth(const struct tree *tree); /* rounds until a small message is everywhere, of the whole tree */

/* TREE_KNOMIAL: number of ranks in the subtree of virtual rank RANK, itself included: RANK .. RANK + result - 1. */
int knomial_subtree(int rank, int size, int radix);

/* Largest power of two not above N (N > 0), its logarithm rounded down, and the logarithm rounded up. */
int power_of_two_below(int n);
int log2_below(int n);
int log2_above(int n);
/* Rounds of a tree or exchange with K - 1 partners a round over N ranks: logarithm to base K rounded up. */
int log_above(int n, int k);

/*
 * Folding SIZE ranks to the power of two below: the first `pairs` pairs of neighbours (0,1), (2,3), ... each send one of
 * them, the survivor, on with the data of both. Order is kept: survivors and the rest, renumbered, stand for rising ranges.
 */
struct fold {
	int count;    /* ranks left, a power of two */
	int pairs;
	int number;   /* ours among those left, -1 when folded away */
	int partner;  /* the other one of our pair, -1 when there is none */
	int keep;     /* rank that must survive, or -1 */
};

struct fold fold_make(int rank, int size, int keep);
/* Rank with number NUMBER among those left. */
int fold_rank(const struct fold *fold, int number);
/* First of the ranks that NUMBER stands for, and how many (1 or 2). */
int fold_first(const struct fold *fold, int number);
int fold_width(const struct fold *fold, int number);

/* COUNT elements cut into PARTS almost equal shares: where share I starts (I == PARTS: the end). */
MPI_Count share_start(MPI_Count count, int parts, int i);

/* (a mod n), never negative. */
static inline int wrap(int a, int n)
{
	a %= n;
	return a < 0 ? a + n : a;
}

#endif
