/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Arithmetic of who talks to whom; see pattern.h. In a k-nomial tree a rank's number is read in base k: its parent has the
 * lowest digit that is not zero cleared, its children have one of the zeros below that digit set.
 */
#include "collectives/pattern.h"

#include <assert.h>

/* Weight of the lowest digit that is not zero; for 0 the first power of RADIX that is not below SIZE. */
static long long low_weight(int rank, int size, int radix)
{
	long long weight = 1;

	if (rank == 0) {
		while (weight < size)
			weight *= radix;
		return weight;
	}
	while (rank % (weight * radix) == 0)
		weight *= radix;
	return weight;
}

int knomial_subtree(int rank, int size, int radix)
{
	long long weight = low_weight(rank, size, radix);

	return weight < size - rank ? (int)weight : size - rank;
}

static int knomial_child(const struct tree *tree, int number)
{
	long long below = low_weight(tree->rank, tree->size, tree->radix);
	long long weight = 1;

	for (int level = number / (tree->radix - 1); level > 0; level--) {
		weight *= tree->radix;
		if (weight >= below)
			return -1;
	}
	if (weight >= below)
		return -1;
	long long child = tree->rank + weight * (number % (tree->radix - 1) + 1);
	return child < tree->size ? (int)child : -1;
}

int tree_parent(const struct tree *tree)
{
	int rank = tree->rank;

	if (rank == 0)
		return -1;
	switch (tree->shape) {
	case TREE_LINEAR:
		return 0;
	case TREE_CHAIN:
		return rank - 1;
	case TREE_BINARY:
		return (rank - 1) / 2;
	case TREE_KNOMIAL:
		break;
	}
	long long weight = low_weight(rank, tree->size, tree->radix);
	return rank - (int)(rank / weight % tree->radix * weight);
}

int tree_child(const struct tree *tree, int number)
{
	int child = -1;

	switch (tree->shape) {
	case TREE_LINEAR:
		child = tree->rank == 0 ? number + 1 : tree->size;
		break;
	case TREE_CHAIN:
		child = number == 0 ? tree->rank + 1 : tree->size;
		break;
	case TREE_BINARY:
		child = number < 2 ? 2 * tree->rank + 1 + number : tree->size;
		break;
	case TREE_KNOMIAL:
		return knomial_child(tree, number);
	}
	return child < tree->size ? child : -1;
}

int tree_children(const struct tree *tree)
{
	int n = 0;

	if (tree->shape == TREE_LINEAR)
		return tree->rank == 0 ? tree->size - 1 : 0;
	while (tree_child(tree, n) >= 0)
		n++;
	return n;
}

int tree_depth(const struct tree *tree)
{
	switch (tree->shape) {
	case TREE_LINEAR:
		return tree->size > 1;
	case TREE_CHAIN:
		return tree->size - 1;
	case TREE_BINARY:
		return log2_below(tree->size);
	case TREE_KNOMIAL:
		return log_above(tree->size, tree->radix);
	}
	return 0;
}

int power_of_two_below(int n)
{
	return 1 << log2_below(n);
}

int log2_below(int n)
{
	assert(n > 0);
	return 31 - __builtin_clz((unsigned)n);
}

int log2_above(int n)
{
	return n <= 1 ? 0 : log2_below(n - 1) + 1;
}

int log_above(int n, int k)
{
	int rounds = 0;

	for (long long reach = 1; reach < n; reach *= k)
		rounds++;
	return rounds;
}

/* Of pair I: the odd one survives, unless the even one is to be kept. */
static int survivor(const struct fold *fold, int pair)
{
	return fold->keep == 2 * pair ? 2 * pair : 2 * pair + 1;
}

struct fold fold_make(int rank, int size, int keep)
{
	struct fold fold = { .count = power_of_two_below(size), .partner = -1, .keep = keep };

	fold.pairs = size - fold.count;
	if (rank >= 2 * fold.pairs) {
		fold.number = rank - fold.pairs;
		return fold;
	}
	fold.partner = rank ^ 1;
	fold.number = survivor(&fold, rank / 2) == rank ? rank / 2 : -1;
	return fold;
}

int fold_rank(const struct fold *fold, int number)
{
	return number < fold->pairs ? survivor(fold, number) : number + fold->pairs;
}

int fold_first(const struct fold *fold, int number)
{
	return number < fold->pairs ? 2 * number : number + fold->pairs;
}

int fold_width(const struct fold *fold, int number)
{
	return number < fold->pairs ? 2 : 1;
}

MPI_Count share_start(MPI_Count count, int parts, int i)
{
	MPI_Count each = count / parts, rest = count % parts;

	return each * i + (i < rest ? i : rest);
}
