/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Are collectives consistent among themselves? A collective should not take longer than others that do the same together, nor than one
 * that does more: who finds that it does may as well call those. Builds against any mpi.h:  mpicc -O2 bench/consistency.c
 *
 *   consistency [-s FROM:TO] [-t MS] [-a]
 *     -s  bytes of the whole vector, in steps of eight: default 64:1048576
 *     -t  milliseconds for each comparison, about (default 60)
 *     -a  print all comparisons, not only those that miss
 *
 * Both sides of a comparison run by turns, in rounds; a round's time is the slowest rank's mean of calls with a barrier before each,
 * not counted, without the slowest fifth of them. Medians of rounds are compared. One side misses when it takes more than 1.3 times the other and 0.5 us. It is a report,
 * not a test: the exit status is 0.
 */
#include <mpi.h>
#include "bench.h"

enum { ROUNDS = 7, CALLS_MOST = 2000 };

struct buffers {
	int rank, size;
	char *a, *b;
};

/* N: bytes of the whole vector, a multiple of 8 times the number of ranks. */
typedef void run_fn(const struct buffers *b, int n);

static const MPI_Comm world = MPI_COMM_WORLD;

static void barrier(const struct buffers *b, int n) { (void)b; (void)n; MPI_Barrier(world); }
static void bcast(const struct buffers *b, int n) { MPI_Bcast(b->a, n, MPI_BYTE, 0, world); }
static void reduce(const struct buffers *b, int n) { MPI_Reduce(b->a, b->b, n / 8, MPI_DOUBLE, MPI_SUM, 0, world); }
static void allreduce(const struct buffers *b, int n) { MPI_Allreduce(b->a, b->b, n / 8, MPI_DOUBLE, MPI_SUM, world); }
static void scan(const struct buffers *b, int n) { MPI_Scan(b->a, b->b, n / 8, MPI_DOUBLE, MPI_SUM, world); }
static void gather(const struct buffers *b, int n) { MPI_Gather(b->a, n / b->size, MPI_BYTE, b->b, n / b->size, MPI_BYTE, 0, world); }
static void scatter(const struct buffers *b, int n) { MPI_Scatter(b->a, n / b->size, MPI_BYTE, b->b, n / b->size, MPI_BYTE, 0, world); }
static void allgather(const struct buffers *b, int n) { MPI_Allgather(b->a, n / b->size, MPI_BYTE, b->b, n / b->size, MPI_BYTE, world); }
static void alltoall(const struct buffers *b, int n) { MPI_Alltoall(b->a, n / b->size, MPI_BYTE, b->b, n / b->size, MPI_BYTE, world); }
static void reduce_scatter(const struct buffers *b, int n)
{
	MPI_Reduce_scatter_block(b->a, b->b, n / 8 / b->size, MPI_DOUBLE, MPI_SUM, world);
}

static void small_allreduce(const struct buffers *b, int n) { (void)n; MPI_Allreduce(b->a, b->b, 1, MPI_INT, MPI_SUM, world); }
static void two_barriers(const struct buffers *b, int n) { barrier(b, n); barrier(b, n); }
static void reduce_bcast(const struct buffers *b, int n) { reduce(b, n); bcast(b, n); }
static void reduce_scatter_allgather(const struct buffers *b, int n) { reduce_scatter(b, n); allgather(b, n); }
static void scatter_allgather(const struct buffers *b, int n) { scatter(b, n); allgather(b, n); }
static void gather_bcast(const struct buffers *b, int n) { gather(b, n); bcast(b, n); }
static void reduce_scatter_gather(const struct buffers *b, int n) { reduce_scatter(b, n); gather(b, n); }
static void reduce_then_scatter(const struct buffers *b, int n) { reduce(b, n); scatter(b, n); }
static void bcast_halves(const struct buffers *b, int n) { bcast(b, n / 2); bcast(b, n / 2); }
static void allreduce_halves(const struct buffers *b, int n) { allreduce(b, n / 2); allreduce(b, n / 2); }
static void allgather_halves(const struct buffers *b, int n) { allgather(b, n / 2); allgather(b, n / 2); }

static void gatherv(const struct buffers *b, int n)
{
	int counts[b->size], displs[b->size];

	for (int i = 0; i < b->size; i++) {
		counts[i] = n / b->size;
		displs[i] = i * (n / b->size);
	}
	MPI_Allgatherv(b->a, n / b->size, MPI_BYTE, b->b, counts, displs, MPI_BYTE, world);
}

static const struct comparison {
	const char *text;
	run_fn *left, *right;
	int once; /* not for every size */
} comparisons[] = {
	{ "allreduce of 4 bytes <= 2 barriers", small_allreduce, two_barriers, 1 },
	{ "allreduce <= reduce + bcast", allreduce, reduce_bcast, 0 },
	{ "allreduce <= reduce_scatter_block + allgather", allreduce, reduce_scatter_allgather, 0 },
	{ "allreduce <= 2 halves", allreduce, allreduce_halves, 0 },
	{ "bcast <= scatter + allgather", bcast, scatter_allgather, 0 },
	{ "bcast <= allreduce", bcast, allreduce, 0 },
	{ "bcast <= 2 halves", bcast, bcast_halves, 0 },
	{ "reduce <= allreduce", reduce, allreduce, 0 },
	{ "reduce <= reduce_scatter_block + gather", reduce, reduce_scatter_gather, 0 },
	{ "reduce_scatter_block <= reduce + scatter", reduce_scatter, reduce_then_scatter, 0 },
	{ "reduce_scatter_block <= allreduce", reduce_scatter, allreduce, 0 },
	{ "gather <= allgather", gather, allgather, 0 },
	{ "scatter <= bcast", scatter, bcast, 0 },
	{ "allgather <= gather + bcast", allgather, gather_bcast, 0 },
	{ "allgather <= alltoall", allgather, alltoall, 0 },
	{ "allgather <= 2 halves", allgather, allgather_halves, 0 },
	{ "allgather <= allgatherv", allgather, gatherv, 0 },
	{ "reduce <= scan", reduce, scan, 0 },
};

/* Seconds of a call on the slowest rank. The slowest fifth of calls does not count: other processes of the machine disturb some. */
static double calls_of(run_fn *run, const struct buffers *b, int n, int calls)
{
	static double seconds[CALLS_MOST];
	double spent = 0, slowest = 0;
	int kept = calls - calls / 5;

	for (int i = 0; i < calls; i++) {
		MPI_Barrier(world);
		double start = MPI_Wtime();
		run(b, n);
		seconds[i] = MPI_Wtime() - start;
	}
	qsort(seconds, (size_t)calls, sizeof seconds[0], bench_order);
	for (int i = 0; i < kept; i++)
		spent += seconds[i];
	MPI_Allreduce(&spent, &slowest, 1, MPI_DOUBLE, MPI_MAX, world);
	return slowest / kept;
}

/* 1 when it holds. */
static int compare(const struct comparison *c, const struct buffers *b, int n, double ms, int all)
{
	double left[ROUNDS], right[ROUNDS], both;
	int calls;

	calls_of(c->left, b, n, 2);
	calls_of(c->right, b, n, 2);
	both = calls_of(c->left, b, n, 2) + calls_of(c->right, b, n, 2);
	calls = both > 0 ? (int)(ms / 1000 / ROUNDS / both / 1.5) : 100;
	calls = calls < 5 ? 5 : calls > CALLS_MOST ? CALLS_MOST : calls;
	MPI_Bcast(&calls, 1, MPI_INT, 0, world);
	for (int i = 0; i < ROUNDS; i++) {
		left[i] = calls_of(c->left, b, n, calls);
		right[i] = calls_of(c->right, b, n, calls);
	}
	double l = bench_median(left, ROUNDS) * 1e6, r = bench_median(right, ROUNDS) * 1e6;
	int holds = l <= 1.3 * r || l <= r + 0.5;
	if (b->rank == 0 && (all || !holds))
		printf("%-48s %9d %12.2f %12.2f %8.2f %s\n", c->text, c->once ? 0 : n, l, r, l / r, holds ? "" : "misses");
	fflush(stdout);
	return holds;
}

int main(int argc, char **argv)
{
	struct buffers b;
	int held = 0, made = 0, all = bench_option(argc, argv, 'a') != NULL;

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(world, &b.rank);
	MPI_Comm_size(world, &b.size);
	struct bench bench = bench_begin(argc, argv, "consistency", 64, 1 << 20, b.rank == 0);
	if (!bench_option(argc, argv, 't'))
		bench.ms = 60;
	size_t len = (size_t)bench.to + 16 * (size_t)b.size;
	b.a = bench_memory(len);
	b.b = bench_memory(len);
	if (b.rank == 0)
		printf("# %d ranks; microseconds, slowest rank\n%-48s %9s %12s %12s %8s\n", b.size, "left <= right", "bytes", "left",
		       "right", "ratio");
	for (size_t i = 0; i < sizeof comparisons / sizeof comparisons[0]; i++) {
		for (long n = bench.from; n <= bench.to; n *= 8) {
			int whole = (int)(n / (16 * b.size) * 16 * b.size);
			if (whole == 0)
				continue;
			held += compare(&comparisons[i], &b, whole, bench.ms, all);
			made++;
			if (comparisons[i].once)
				break;
		}
	}
	bench_end();
	if (b.rank == 0)
		printf("%d of %d comparisons hold\n", held, made);
	free(b.a);
	free(b.b);
	MPI_Finalize();
	return 0;
}
