/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Times collectives. Builds against any mpi.h:  mpicc -O2 bench/collectives.c -o collectives
 *
 *   collectives [-c NAMES] [-s FROM:TO] [-t MS] [-C] [-w] [-j]
 *     -c  comma separated: barrier,bcast,reduce,allreduce,gather,scatter,allgather,alltoall,reduce_scatter_block,scan (default: these), the
 *         same with "v" for gather, scatter, allgather and alltoall (all blocks as long) and reduce_scatter; with "i" before them the
 *         nonblocking forms, waited for at once; with "p" before them persistent ones, started and waited for
 *     -s  bytes, four times as many each time from FROM to TO: default 8:4194304 (the vector; one block of gather, scatter, allgather,
 *         alltoall); FROM:TO:STEP multiplies by STEP
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

/* What a call takes: those of the v forms have been set for N. */
struct call {
	const struct buffers *b;
	int n, numbers, *counts, *offsets;
};

/* Every form of a collective, by the arguments that they share; persistent ones want an info as well. */
#define FORMS(name, Name, ...)                                                                                                             \
	static void do_##name(const struct call *c) { MPI_##Name(__VA_ARGS__); }                                                           \
	static void start_##name(const struct call *c, MPI_Request *r) { MPI_I##name(__VA_ARGS__, r); }                                    \
	static void make_##name(const struct call *c, MPI_Request *r) { MAKE(Name, (__VA_ARGS__, MPI_INFO_NULL, r)); }
#if MPI_VERSION >= 4
#define MAKE(Name, arguments) MPI_##Name##_init arguments
#else
#define MAKE(Name, arguments) (void)c, *r = MPI_REQUEST_NULL
#endif
#define ALL(what) c->b->what, c->n, MPI_BYTE
#define EACH(what) c->b->what, c->counts, c->offsets, MPI_BYTE
#define SUM c->b->send, c->b->receive, c->numbers, MPI_DOUBLE, MPI_SUM

FORMS(barrier, Barrier, c->b->comm)
FORMS(bcast, Bcast, ALL(send), 0, c->b->comm)
FORMS(reduce, Reduce, SUM, 0, c->b->comm)
FORMS(allreduce, Allreduce, SUM, c->b->comm)
FORMS(scan, Scan, SUM, c->b->comm)
FORMS(gather, Gather, ALL(send), ALL(receive), 0, c->b->comm)
FORMS(scatter, Scatter, ALL(send), ALL(receive), 0, c->b->comm)
FORMS(allgather, Allgather, ALL(send), ALL(receive), c->b->comm)
FORMS(alltoall, Alltoall, ALL(send), ALL(receive), c->b->comm)
FORMS(reduce_scatter_block, Reduce_scatter_block, c->b->send, c->b->receive, c->numbers / c->b->size, MPI_DOUBLE, MPI_SUM, c->b->comm)
FORMS(gatherv, Gatherv, ALL(send), EACH(receive), 0, c->b->comm)
FORMS(scatterv, Scatterv, EACH(send), ALL(receive), 0, c->b->comm)
FORMS(allgatherv, Allgatherv, ALL(send), EACH(receive), c->b->comm)
FORMS(alltoallv, Alltoallv, EACH(send), EACH(receive), c->b->comm)
FORMS(reduce_scatter, Reduce_scatter, c->b->send, c->b->receive, c->counts, MPI_DOUBLE, MPI_SUM, c->b->comm)

/* How N bytes are to be understood. */
enum shape { NOTHING, VECTOR, BLOCK, PIECES /* a vector of which each rank gets a part */ };

static const struct test {
	const char *name;
	enum shape shape;
	void (*call)(const struct call *c);
	void (*start)(const struct call *c, MPI_Request *r);
	void (*make)(const struct call *c, MPI_Request *r);
	int asked; /* only when named */
} tests[] = {
#define TEST(name, shape, asked) { #name, shape, do_##name, start_##name, make_##name, asked }
	TEST(barrier, NOTHING, 0), TEST(bcast, VECTOR, 0), TEST(reduce, VECTOR, 0), TEST(allreduce, VECTOR, 0),
	TEST(gather, BLOCK, 0), TEST(scatter, BLOCK, 0), TEST(allgather, BLOCK, 0), TEST(alltoall, BLOCK, 0),
	TEST(reduce_scatter_block, PIECES, 0), TEST(scan, VECTOR, 0),
	TEST(gatherv, BLOCK, 1), TEST(scatterv, BLOCK, 1), TEST(allgatherv, BLOCK, 1), TEST(alltoallv, BLOCK, 1),
	TEST(reduce_scatter, PIECES, 1),
};

/* What is measured: a collective in one of its forms. */
struct subject {
	const struct test *test;
	char form; /* 'i': nonblocking, 'p': persistent, 0: blocking */
	char name[32];
};

static void fill(struct call *c, const struct test *test, const struct buffers *b, int n)
{
	*c = (struct call){ .b = b, .n = n, .numbers = n / 8 };
	c->counts = calloc((size_t)b->size, sizeof(int));
	c->offsets = calloc((size_t)b->size, sizeof(int));
	for (int i = 0; c->counts && c->offsets && i < b->size; i++) {
		c->counts[i] = test->shape == PIECES ? c->numbers / b->size : n;
		c->offsets[i] = i * n;
	}
}

/* Seconds of CALLS calls on this rank. */
static double run(const struct subject *subject, const struct buffers *b, int n, int calls)
{
	const struct test *test = subject->test;
	double spent = 0;
	struct call call;
	MPI_Request request = MPI_REQUEST_NULL;
	fill(&call, test, b, n);
	if (subject->form == 'p')
		test->make(&call, &request);
	for (int i = 0; i < calls; i++) {
		MPI_Barrier(b->comm);
		double start = MPI_Wtime();
		if (subject->form == 0)
			test->call(&call);
		else if (subject->form == 'i')
			test->start(&call, &request);
		else
			MPI_Start(&request);
		if (subject->form)
			MPI_Wait(&request, MPI_STATUS_IGNORE);
		spent += MPI_Wtime() - start;
	}
	if (request != MPI_REQUEST_NULL)
		MPI_Request_free(&request);
	free(call.counts);
	free(call.offsets);
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
static double wall_of(const struct subject *subject, const struct buffers *b, int n, int calls)
{
	double start = MPI_Wtime();
	run(subject, b, n, calls);
	return mean_of_ranks(MPI_Wtime() - start, b->size) / calls;
}

static int calls_for(double ms, double wall, int least, int most)
{
	double calls = wall > 0 ? ms / 1000 / wall : most;
	return calls < least ? least : calls > most ? most : (int)calls;
}

static void measure(struct bench *bench, const struct subject *subject, const struct buffers *b, int n)
{
	run(subject, b, n, 3);
	double wall = wall_of(subject, b, n, 2);
	int warm = calls_for(bench->ms / 4, wall, 2, 100);
	wall = wall_of(subject, b, n, warm); /* the first ones are slow: what follows may be several times as fast */
	wall = wall_of(subject, b, n, calls_for(bench->ms / 8, wall, 2, 100));
	int calls = calls_for(bench->ms, wall, 4, 20000);
	show(bench, subject->name, "", n, mean_of_ranks(run(subject, b, n, calls) / calls, b->size));
}

/* On a communicator that nobody has used. The barriers of the others are on it, too, so it has been used for that. */
static void measure_first(struct bench *bench, const struct subject *subject, const struct buffers *b, int n)
{
	struct buffers fresh = *b;
	MPI_Comm_dup(MPI_COMM_WORLD, &fresh.comm);
	MPI_Barrier(fresh.comm);
	double first = mean_of_ranks(run(subject, &fresh, n, 1), b->size);
	double next = mean_of_ranks(run(subject, &fresh, n, 100) / 100, b->size);
	show(bench, subject->name, "-first", n, first);
	show(bench, subject->name, "-100", n, next);
	MPI_Comm_free(&fresh.comm);
}

static int wanted(const char *list, const char *name)
{
	size_t len = strlen(name);
	for (const char *at = list; at && *at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (strncmp(at, name, len) == 0 && (at[len] == ',' || !at[len]))
			return 1;
	return 0;
}

/* Sums of ones and copies of a rank's number tell whether a call did anything right at all. */
static void check(const struct subject *subject, const struct buffers *b, int n)
{
	double *in = (double *)(void *)b->send, *out = (double *)(void *)b->receive;
	if (strcmp(subject->test->name, "allreduce") || n < 8)
		return;
	for (int i = 0; i < n / 8; i++)
		in[i] = 1;
	run(subject, b, n, 1);
	for (int i = 0; i < n / 8; i++)
		if (out[i] != b->size) {
			fprintf(stderr, "%s of %d bytes is wrong at %d\n", subject->name, n, i);
			MPI_Abort(MPI_COMM_WORLD, 1);
		}
}

int main(int argc, char **argv)
{
	static const char forms[] = { 0, 'i', 'p' };
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
	for (size_t i = 0; i < sizeof forms * (sizeof tests / sizeof tests[0]); i++) {
		struct subject subject = { &tests[i / sizeof forms], forms[i % sizeof forms], "" };
		snprintf(subject.name, sizeof subject.name, "%.1s%s", &subject.form, subject.test->name);
		if (names ? !wanted(names, subject.name) : subject.form || subject.test->asked)
			continue;
		if (subject.form == 'p' && MPI_VERSION < 4)
			continue; /* there are none */
		enum shape shape = subject.test->shape;
		for (long n = shape == NOTHING ? 0 : bench.from; n <= bench.to; n = n ? bench_next(&bench, n, 4) : bench.to + 1) {
			if (shape == PIECES && n < 8 * b.size)
				continue; /* not one number for each rank */
			if (checks)
				check(&subject, &b, (int)n);
			if (cold)
				measure_first(&bench, &subject, &b, (int)n);
			measure(&bench, &subject, &b, (int)n);
		}
	}
	free(b.send);
	free(b.receive);
	bench_end();
	MPI_Finalize();
	return 0;
}
