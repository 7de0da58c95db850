/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Times collectives. Builds against any mpi.h:  mpicc -O2 bench/collectives.c -o collectives
 *
 *   collectives [-c NAMES] [-s FROM:TO] [-t MS] [-C] [-w] [-j]
 *     -c  comma separated: barrier,bcast,reduce,allreduce,gather,scatter,allgather,alltoall,reduce_scatter_block,scan (default: all)
 *     -s  bytes, doubled^2 from FROM to TO: default 8:4194304 (the vector; one block of gather, scatter, allgather, alltoall)
 *     -t  milliseconds of measuring per size, about (default 40)
 *     -C  also the first calls on a communicator of its own: NAME-first is the first one alone, NAME-100 the mean of the next hundred
 *     -w  check the results of the first call of each size as well
 *     -j  print JSON lines
 *
 * Prints one line per collective and size: name, bytes, microseconds. That is the time of one call, a barrier before each not
 * counted, averaged over calls and ranks. How many calls are measured is set by calls that have become steady, after a hundred others.
 */
#include <mpi.h>
#include "bench.h"

struct buffers {
	int rank, size;
	MPI_Comm comm;
	char *send, *receive;
};

static void do_barrier(const struct buffers *b, int n) { (void)n; MPI_Barrier(b->comm); }
static void do_bcast(const struct buffers *b, int n) { MPI_Bcast(b->send, n, MPI_BYTE, 0, b->comm); }
static void do_reduce(const struct buffers *b, int n) { MPI_Reduce(b->send, b->receive, n / 8, MPI_DOUBLE, MPI_SUM, 0, b->comm); }
static void do_allreduce(const struct buffers *b, int n) { MPI_Allreduce(b->send, b->receive, n / 8, MPI_DOUBLE, MPI_SUM, b->comm); }
static void do_scan(const struct buffers *b, int n) { MPI_Scan(b->send, b->receive, n / 8, MPI_DOUBLE, MPI_SUM, b->comm); }
static void do_gather(const struct buffers *b, int n) { MPI_Gather(b->send, n, MPI_BYTE, b->receive, n, MPI_BYTE, 0, b->comm); }
static void do_scatter(const struct buffers *b, int n) { MPI_Scatter(b->send, n, MPI_BYTE, b->receive, n, MPI_BYTE, 0, b->comm); }
static void do_allgather(const struct buffers *b, int n) { MPI_Allgather(b->send, n, MPI_BYTE, b->receive, n, MPI_BYTE, b->comm); }
static void do_alltoall(const struct buffers *b, int n) { MPI_Alltoall(b->send, n, MPI_BYTE, b->receive, n, MPI_BYTE, b->comm); }

static void do_reduce_scatter_block(const struct buffers *b, int n)
{
	MPI_Reduce_scatter_block(b->send, b->receive, n / 8 / b->size, MPI_DOUBLE, MPI_SUM, b->comm);
}

static const struct test {
	const char *name;
	void (*call)(const struct buffers *b, int n);
	int blocks; /* N is one block per rank */
	int nothing; /* no data */
} tests[] = {
	{ "barrier", do_barrier, 0, 1 },
	{ "bcast", do_bcast, 0, 0 },
	{ "reduce", do_reduce, 0, 0 },
	{ "allreduce", do_allreduce, 0, 0 },
	{ "gather", do_gather, 1, 0 },
	{ "scatter", do_scatter, 1, 0 },
	{ "allgather", do_allgather, 1, 0 },
	{ "alltoall", do_alltoall, 1, 0 },
	{ "reduce_scatter_block", do_reduce_scatter_block, 0, 0 },
	{ "scan", do_scan, 0, 0 },
};

/* Seconds of CALLS calls on this rank. */
static double run(const struct test *test, const struct buffers *b, int n, int calls)
{
	double spent = 0;
	for (int i = 0; i < calls; i++) {
		MPI_Barrier(b->comm);
		double start = MPI_Wtime();
		test->call(b, n);
		spent += MPI_Wtime() - start;
	}
	return spent;
}

static double mean_of_ranks(double mine, int size)
{
	double sum = 0;
	MPI_Allreduce(&mine, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
	return sum / size;
}

static void show(struct bench *bench, const char *name, const char *what, int n, double seconds)
{
	char text[64];
	snprintf(text, sizeof text, "%s%s", name, what);
	if (bench->json) {
		bench_row(bench, text, n, seconds * 1e6, "us");
	} else if (bench->talks) {
		printf("%s %d %.3f\n", text, n, seconds * 1e6);
		fflush(stdout);
	}
}

/* Wall-clock seconds of one of CALLS calls, barriers included: the same number on all ranks. */
static double wall_of(const struct test *test, const struct buffers *b, int n, int calls)
{
	double start = MPI_Wtime();
	run(test, b, n, calls);
	return mean_of_ranks(MPI_Wtime() - start, b->size) / calls;
}

static int calls_for(double ms, double wall, int least, int most)
{
	double calls = wall > 0 ? ms / 1000 / wall : most;
	return calls < least ? least : calls > most ? most : (int)calls;
}

static void measure(struct bench *bench, const struct test *test, const struct buffers *b, int n)
{
	run(test, b, n, 3);
	double wall = wall_of(test, b, n, 2);
	int warm = calls_for(bench->ms / 4, wall, 2, 100);
	wall = wall_of(test, b, n, warm); /* the first ones are slow: what follows may be several times as fast */
	wall = wall_of(test, b, n, calls_for(bench->ms / 8, wall, 2, 100));
	int calls = calls_for(bench->ms, wall, 4, 20000);
	show(bench, test->name, "", n, mean_of_ranks(run(test, b, n, calls) / calls, b->size));
}

/* On a communicator that nobody has used. The barriers of the others are on it, too, so it has been used for that. */
static void measure_first(struct bench *bench, const struct test *test, const struct buffers *b, int n)
{
	struct buffers fresh = *b;
	MPI_Comm_dup(MPI_COMM_WORLD, &fresh.comm);
	MPI_Barrier(fresh.comm);
	double first = mean_of_ranks(run(test, &fresh, n, 1), b->size);
	double next = mean_of_ranks(run(test, &fresh, n, 100) / 100, b->size);
	show(bench, test->name, "-first", n, first);
	show(bench, test->name, "-100", n, next);
	MPI_Comm_free(&fresh.comm);
}

static int wanted(const char *list, const char *name)
{
	size_t len = strlen(name);
	for (const char *at = list; at && *at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (strncmp(at, name, len) == 0 && (at[len] == ',' || !at[len]))
			return 1;
	return !list;
}

/* Sums of ones and copies of a rank's number tell whether a call did anything right at all. */
static void check(const struct test *test, const struct buffers *b, int n)
{
	double *in = (double *)(void *)b->send, *out = (double *)(void *)b->receive;
	if (strcmp(test->name, "allreduce") || n < 8)
		return;
	for (int i = 0; i < n / 8; i++)
		in[i] = 1;
	test->call(b, n);
	for (int i = 0; i < n / 8; i++)
		if (out[i] != b->size) {
			fprintf(stderr, "%s of %d bytes is wrong at %d\n", test->name, n, i);
			MPI_Abort(MPI_COMM_WORLD, 1);
		}
}

int main(int argc, char **argv)
{
	struct buffers b = { .comm = MPI_COMM_WORLD };
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &b.rank);
	MPI_Comm_size(MPI_COMM_WORLD, &b.size);
	struct bench bench = bench_begin(argc, argv, "collectives", 8, 4 << 20, b.rank == 0);
	const char *names = bench_option(argc, argv, 'c');
	int checks = bench_option(argc, argv, 'w') != NULL, cold = bench_option(argc, argv, 'C') != NULL;
	if (!bench_option(argc, argv, 't'))
		bench.ms = 40;
	size_t len = (size_t)bench.to * (size_t)b.size;
	b.send = malloc(len);
	b.receive = malloc(len);
	if (!b.send || !b.receive) {
		fprintf(stderr, "no memory for %zu bytes\n", 2 * len);
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	memset(b.send, 0, len);
	memset(b.receive, 0, len);
	for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
		if (!wanted(names, tests[i].name))
			continue;
		for (long n = tests[i].nothing ? 0 : bench.from; n <= bench.to; n = n ? n * 4 : bench.to + 1) {
			if (tests[i].call == do_reduce_scatter_block && n < 8 * b.size)
				continue; /* not one number for each rank */
			if (checks)
				check(&tests[i], &b, (int)n);
			if (cold)
				measure_first(&bench, &tests[i], &b, (int)n);
			measure(&bench, &tests[i], &b, (int)n);
		}
	}
	free(b.send);
	free(b.receive);
	bench_end();
	MPI_Finalize();
	return 0;
}
