/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Proves every algorithm of every collective, by execution in the check reader: all rank counts from 1 to 64, all roots, counts
 * 0, 1, below, at and above the rank count, operators that commute and not, in place and not, derived types, 1 to 4 hosts
 * with uneven rank counts, intercommunicators of uneven groups.
 */
#include "tests/unit/unit.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

#include "collectives/pattern.h"
#include "tests/unit/collectives/proof.h"

/* Fewer where a sanitizer makes it ten times slower: what it looks for does not hang on the number of ranks. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { MOST = 10 };
#else
enum { MOST = 64 };
#endif

static long proven;

static void must(const struct proof *proof)
{
	const char *wrong = prove(proof);

	if (wrong[0])
		fail_msg("%s", wrong);
	proven++;
}

/* Placements of ranks on hosts: blocks of uneven sizes, dealt out in turn, and scattered. */
static const int *place(int *host_of, int size, int hosts, int way)
{
	for (int i = 0; i < size; i++) {
		if (way == 0)
			host_of[i] = (int)((long)i * i * hosts / ((long)size * size));
		else if (way == 1)
			host_of[i] = i * hosts / size;
		else
			host_of[i] = i * 7 % 11 % hosts;
	}
	return hosts > 1 ? host_of : NULL;
}

static bool rooted(enum collective kind)
{
	return kind == COLL_BCAST || kind == COLL_REDUCE || (kind >= COLL_GATHER && kind <= COLL_SCATTERV);
}

static bool reduces(enum collective kind)
{
	return kind >= COLL_REDUCE && kind <= COLL_EXSCAN;
}

static bool may_be_in_place(enum collective kind)
{
	return kind != COLL_BARRIER && kind != COLL_BCAST && kind < COLL_NEIGHBOR_ALLGATHER;
}

/* Cases of one algorithm at one size, root and placement: counts, order, place. The odd combinations take turns. */
static void spread_counts(struct proof *p, bool thorough)
{
	const MPI_Count counts[] = { 1, 0, p->size > 1 ? p->size - 1 : 2, p->size, p->size + 3 };
	bool blocks = p->kind >= COLL_GATHER && p->kind <= COLL_ALLTOALLW;
	int n = p->kind == COLL_BARRIER ? 1 : thorough ? 5 : 1;

	for (int i = 0; i < n; i++) {
		/* Blocks are there once per rank already: keep them small. */
		p->count = blocks || p->kind == COLL_REDUCE_SCATTER_BLOCK ? i % 3 : thorough ? counts[i] : p->size + 3;
		p->types = i % 2 ? TYPES_MIXED : TYPES_PLAIN;
		for (int variant = 0; variant < 4; variant++) {
			p->commutative = !(variant & 1);
			p->in_place = variant & 2;
			if ((!reduces(p->kind) && !p->commutative) || (p->in_place && !may_be_in_place(p->kind)))
				continue;
			if (!thorough && may_be_in_place(p->kind) && p->in_place != (p->root & 1))
				continue; /* roots take turns */
			if (!proof_unusable(p))
				must(p);
		}
	}
}

static void prove_collective(enum collective kind, int most)
{
	int host_of[MOST];

	for (const struct algorithm *a = algorithms_of(kind); a->name; a++) {
		for (int size = 1; size <= most; size++) {
			for (int root = 0; root < (rooted(kind) ? size : 1); root++) {
				/* All counts for some roots of large sizes, one for the others. */
				bool thorough = size <= 17 || root == 0 || root == size - 1 || root == size / 3;
				struct proof p = { .kind = kind, .algorithm = a, .size = size, .root = root };
				spread_counts(&p, thorough);
			}
			for (int layout = 0; layout < 9; layout++) {
				int root = rooted(kind) ? (layout * 5 + 1) % size : 0;
				struct proof p = { .kind = kind, .algorithm = a, .size = size, .root = root };
				p.host_of = place(host_of, size, 2 + layout / 3, layout % 3);
				p.commutative = true;
				bool levels = a->unusable && !proof_unusable(&p);
				p.host_of = NULL;
				if (!levels || !proof_unusable(&p))
					continue; /* hosts make no difference to it */
				p.host_of = host_of;
				p.tuning.leaders = (size + layout) % 4;
				spread_counts(&p, size <= 24);
			}
		}
	}
}

/* Pieces, other radices: what selection may set. */
static void prove_tuned(enum collective kind)
{
	for (const struct algorithm *a = algorithms_of(kind); a->name; a++)
		for (int size = 2; size <= 20; size += 3)
			for (int radix = 2; radix <= 5; radix++)
				for (int pieces = 0; pieces < 3; pieces++) {
					struct proof p = { .kind = kind, .algorithm = a, .size = size, .root = size / 2, .count = 23 };
					p.tuning.radix = radix;
					p.tuning.segment = pieces * 40;
					p.types = pieces == 1 ? TYPES_MIXED : TYPES_PLAIN;
					for (int ordered = 0; ordered < (reduces(kind) ? 2 : 1); ordered++) {
						p.commutative = !ordered;
						if (!proof_unusable(&p))
							must(&p);
					}
				}
}

/* Blocks around the length of the slots that leaders pass on without knowing lengths. */
static void prove_slots(enum collective kind, MPI_Count count)
{
	enum { SIZES = 16 };
	int host_of[SIZES];

	for (const struct algorithm *a = algorithms_of(kind); a->name; a++)
		for (int size = 2; size <= SIZES; size++)
			for (int layout = 0; layout < 9; layout++) {
				struct proof p = { .kind = kind, .algorithm = a, .size = size, .count = count, .commutative = true };
				p.host_of = place(host_of, size, 2 + layout / 3, layout % 3);
				p.root = rooted(kind) ? layout * 7 % size : 0;
				p.in_place = (size + layout) % 2;
				p.types = size % 3 ? TYPES_PLAIN : TYPES_MIXED;
				p.tuning.leaders = layout % 4;
				if (!proof_unusable(&p))
					must(&p);
			}
}

static void barrier(void **state)
{
	(void)state;
	prove_collective(COLL_BARRIER, MOST);
}

static void bcast(void **state)
{
	(void)state;
	prove_collective(COLL_BCAST, MOST);
	prove_tuned(COLL_BCAST);
}

static void reduce(void **state)
{
	(void)state;
	prove_collective(COLL_REDUCE, MOST);
	prove_tuned(COLL_REDUCE);
}

static void allreduce(void **state)
{
	(void)state;
	prove_collective(COLL_ALLREDUCE, MOST);
}

static void gather(void **state)
{
	(void)state;
	prove_collective(COLL_GATHER, MOST);
	prove_collective(COLL_GATHERV, MOST);
	prove_slots(COLL_GATHERV, 2 * ROOT_SLOT_LEN / 16 - 2);
	prove_tuned(COLL_GATHER);
}

static void scatter(void **state)
{
	(void)state;
	prove_collective(COLL_SCATTER, MOST);
	prove_collective(COLL_SCATTERV, MOST);
	prove_slots(COLL_SCATTERV, 2 * ROOT_SLOT_LEN / 16 - 2);
	prove_tuned(COLL_SCATTER);
}

static void allgather(void **state)
{
	(void)state;
	prove_collective(COLL_ALLGATHER, MOST);
	prove_collective(COLL_ALLGATHERV, MOST);
}

static void alltoall(void **state)
{
	(void)state;
	prove_collective(COLL_ALLTOALL, MOST);
	prove_collective(COLL_ALLTOALLV, MOST);
	prove_collective(COLL_ALLTOALLW, MOST);
	prove_slots(COLL_ALLTOALLV, 2 * PAIR_SLOT_LEN / 16 - 2);
	prove_slots(COLL_ALLTOALLW, 2 * PAIR_SLOT_LEN / 16 - 2);
}

static void reduce_scatter(void **state)
{
	(void)state;
	prove_collective(COLL_REDUCE_SCATTER_BLOCK, MOST);
	prove_collective(COLL_REDUCE_SCATTER, MOST);
}

static void scan(void **state)
{
	(void)state;
	prove_collective(COLL_SCAN, MOST);
	prove_collective(COLL_EXSCAN, MOST);
	prove_tuned(COLL_SCAN);
	prove_tuned(COLL_EXSCAN);
}

/* `in_place` stands for a Cartesian ring, `commutative` for a periodic one (proof.c). */
static void neighbours(void **state)
{
	(void)state;
	for (int size = 1; size <= 12; size++)
		for (int variant = 0; variant < 3; variant++)
			for (int kind = 0; kind < 2; kind++) {
				struct proof p = {
					.kind = kind ? COLL_NEIGHBOR_ALLTOALL : COLL_NEIGHBOR_ALLGATHER, .size = size, .count = 2};
				p.algorithm = algorithms_of(p.kind);
				p.in_place = variant > 0;
				p.commutative = variant > 1;
				must(&p);
			}
}

static void between_groups(void **state)
{
	static const enum collective kinds[] = { COLL_BARRIER, COLL_BCAST, COLL_GATHER, COLL_GATHERV, COLL_SCATTER, COLL_SCATTERV,
						 COLL_ALLGATHER, COLL_ALLGATHERV, COLL_ALLTOALL, COLL_ALLTOALLV, COLL_ALLTOALLW,
						 COLL_REDUCE, COLL_ALLREDUCE, COLL_REDUCE_SCATTER_BLOCK };
	(void)state;
	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (int size = 1; size <= 9; size++)
			for (int other = 1; other <= 9; other++)
				for (int root = 0; root < (rooted(kinds[k]) ? size + other : 1); root++)
					for (int ordered = 0; ordered < (reduces(kinds[k]) ? 2 : 1); ordered++) {
						struct proof p = {.kind = kinds[k], .size = size, .other = other, .root = root, .count = 3};
						if (kinds[k] == COLL_REDUCE_SCATTER_BLOCK && size != other)
							continue; /* both groups must give equally long vectors */
						p.commutative = !ordered;
						p.types = (size + other) % 2 ? TYPES_MIXED : TYPES_PLAIN;
						must(&p);
					}
}

static int start(void **state)
{
	(void)state;
	proof_start();
	return 0;
}

static int end(void **state)
{
	(void)state;
	proof_end();
	printf("%ld cases proven\n", proven);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(barrier), cmocka_unit_test(bcast), cmocka_unit_test(reduce), cmocka_unit_test(allreduce),
		cmocka_unit_test(gather), cmocka_unit_test(scatter), cmocka_unit_test(allgather), cmocka_unit_test(alltoall),
		cmocka_unit_test(reduce_scatter), cmocka_unit_test(scan), cmocka_unit_test(neighbours), cmocka_unit_test(between_groups),
	};

	/* Millions of short-lived buffers: keep their memory. */
	mallopt(M_MMAP_THRESHOLD, 1 << 28);
	mallopt(M_TRIM_THRESHOLD, 1 << 28);
	return cmocka_run_group_tests(tests, start, end);
}
