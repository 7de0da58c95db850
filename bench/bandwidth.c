/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How many bytes a second. Builds against any mpi.h:  mpicc -O2 -o bandwidth bench/bandwidth.c
 *
 *   mpiexec -n 2 ./bandwidth [-s FROM:TO] [-t MS] [-b] [-c] [-w WINDOW] [-j]
 *     a window of messages from rank 0 to rank 1, then an answer of no bytes;
 *     -b  both directions at once (the sum is shown)
 *     -c  cold: walk through 256 MiB on each side, so that no buffer is in a cache; otherwise each message of the window has its
 *         own buffer if that fits 1 MiB together, else all have the same
 *     -w  messages per window (default 16; a window holds 64 MiB at most)
 *
 * MB/s are 10^6 bytes; the median over windows, on rank 0.
 */
#include <mpi.h>
#include "bench.h"

enum { WINDOWS = 31, WINDOW_MOST = 64, WARM = 1 << 20, COLD = 256 << 20 };

struct side {
	char *send, *receive;
	size_t len;	    /* of each */
	size_t at_send, at_receive; /* cold: where the walk is */
	int rank, both, cold, window;
};

static char *next(struct side *side, char *base, size_t *at, size_t bytes, int i)
{
	size_t step = (bytes + 4095) / 4096 * 4096;
	if (!side->cold)
		return step * (size_t)side->window <= side->len ? base + step * (size_t)i : base;
	if (*at + bytes > side->len)
		*at = 0;
	char *p = base + *at;
	*at += step;
	return p;
}

static double one_window(struct side *side, int bytes)
{
	MPI_Request requests[2 * WINDOW_MOST];
	int n = 0, sends = side->both || side->rank == 0, receives = side->both || side->rank == 1, other = 1 - side->rank;
	double start = bench_now();
	for (int i = 0; receives && i < side->window; i++)
		MPI_Irecv(next(side, side->receive, &side->at_receive, (size_t)bytes, i), bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD,
			  &requests[n++]);
	for (int i = 0; sends && i < side->window; i++)
		MPI_Isend(next(side, side->send, &side->at_send, (size_t)bytes, i), bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD,
			  &requests[n++]);
	MPI_Waitall(n, requests, MPI_STATUSES_IGNORE);
	if (side->rank == 0) {
		MPI_Recv(NULL, 0, MPI_BYTE, 1, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		MPI_Send(NULL, 0, MPI_BYTE, 1, 3, MPI_COMM_WORLD);
	} else {
		MPI_Send(NULL, 0, MPI_BYTE, 0, 2, MPI_COMM_WORLD);
		MPI_Recv(NULL, 0, MPI_BYTE, 0, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	}
	return bench_now() - start;
}

static void measure(struct bench *b, struct side *side, int bytes, int window)
{
	double rates[WINDOWS], spent = 0;
	side->window = window;
	while ((size_t)side->window * (size_t)bytes > 64u << 20)
		side->window /= 2;
	one_window(side, bytes);
	for (int i = 0; i < 3; i++)
		spent += one_window(side, bytes);
	int repeat = bench_times(spent, 3, b->ms / WINDOWS, 1000);
	MPI_Bcast(&repeat, 1, MPI_INT, 0, MPI_COMM_WORLD);
	for (int i = 0; i < WINDOWS; i++) {
		double start = bench_now();
		for (int k = 0; k < repeat; k++)
			one_window(side, bytes);
		rates[i] = (double)bytes * side->window * repeat * (side->both ? 2 : 1) / (bench_now() - start);
	}
	char name[40];
	snprintf(name, sizeof name, "%s-%s", side->both ? "both" : "one-way", side->cold ? "cold" : "warm");
	bench_row(b, name, bytes, bench_median(rates, WINDOWS) / 1e6, "MB/s");
}

int main(int argc, char **argv)
{
	struct side side = { 0 };
	int size;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &side.rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "bandwidth", 64 << 10, 16 << 20, side.rank == 0);
	if (size != 2) {
		fprintf(stderr, "bandwidth: needs 2 ranks\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	side.both = bench_option(argc, argv, 'b') != NULL;
	side.cold = bench_option(argc, argv, 'c') != NULL;
	long window = bench_number(argc, argv, 'w', 16);
	window = window < 1 ? 1 : window > WINDOW_MOST ? WINDOW_MOST : window;
	side.len = side.cold ? COLD : b.to > WARM ? (size_t)b.to : WARM;
	side.send = side.both || side.rank == 0 ? bench_memory(side.len) : NULL;
	side.receive = side.both || side.rank == 1 ? bench_memory(side.len) : NULL;
	for (long bytes = b.from; bytes <= b.to; bytes = bench_next(&b, bytes, 4))
		measure(&b, &side, (int)bytes, (int)window);
	free(side.send);
	free(side.receive);
	bench_end();
	MPI_Finalize();
	return 0;
}
