/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How long a message takes. Builds against any mpi.h:  mpicc -O2 -o latency bench/latency.c
 *
 *   mpiexec -n 2 ./latency [-s FROM:TO] [-t MS] [-C] [-r] [-j]
 *     half a round trip between ranks 0 and 1, 2 and 3, ... all pairs at the same time, as many ranks as there are (an even number);
 *     -C  also the first messages: pingpong-first is the first round trip of a size alone, pingpong-100 the mean of the next hundred. The
 *         first size is that of a pair that has never spoken before; larger ones find what the smaller ones have left
 *     -r  instead pass one message round a ring of all ranks: time per hop
 *
 * For two ranks the value is the median over short batches: one during which the machine did something else does not count. For
 * more, who may have to share CPUs, waiting for one's turn does count: it is the time of the slowest rank over all its calls.
 */
#include <mpi.h>
#include "bench.h"

enum { BATCHES = 51, CALLS_MOST = 5000 };

/* CALLS round trips; the even rank of a pair starts. */
static double round_trips(char *buffer, int bytes, int rank, int calls)
{
	int other = rank ^ 1;
	double start = bench_now();
	for (int i = 0; i < calls; i++) {
		if (rank % 2 == 0) {
			MPI_Send(buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD);
			MPI_Recv(buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		} else {
			MPI_Recv(buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
			MPI_Send(buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD);
		}
	}
	return (bench_now() - start) / calls / 2;
}

/* CALLS rounds of one message through all SIZE ranks. */
static double rounds(char *buffer, int bytes, int rank, int size, int calls)
{
	int next = (rank + 1) % size, before = (rank + size - 1) % size;
	double start = bench_now();
	for (int i = 0; i < calls; i++) {
		if (rank == 0)
			MPI_Send(buffer, bytes, MPI_BYTE, next, 1, MPI_COMM_WORLD);
		MPI_Recv(buffer, bytes, MPI_BYTE, before, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		if (rank != 0)
			MPI_Send(buffer, bytes, MPI_BYTE, next, 1, MPI_COMM_WORLD);
	}
	return (bench_now() - start) / calls / size;
}

int main(int argc, char **argv)
{
	int rank, size;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "latency", 8, 4 << 20, rank == 0);
	int ring = bench_option(argc, argv, 'r') != NULL, cold = bench_option(argc, argv, 'C') != NULL && !ring;
	if (size < 2 || (!ring && size % 2)) {
		fprintf(stderr, "latency: needs an even number of ranks (with -r at least 2)\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	char *buffer = bench_memory((size_t)b.to);
	for (long bytes = b.from; bytes <= b.to; bytes = bench_next(&b, bytes, 2)) {
		double times[BATCHES], each = 0, value;
		if (cold) {
			double first = round_trips(buffer, (int)bytes, rank, 1);
			bench_row(&b, "pingpong-first", bytes, first * 1e6, "us");
			bench_row(&b, "pingpong-100", bytes, round_trips(buffer, (int)bytes, rank, 100) * 1e6, "us");
		}
		int calls = 4, most = size == 2 ? CALLS_MOST : CALLS_MOST * BATCHES;
		for (int warm = 0; warm < 3; warm++) {
			each = ring ? rounds(buffer, (int)bytes, rank, size, calls) : round_trips(buffer, (int)bytes, rank, calls);
			calls = bench_times(each * (ring ? size : 2), 1, size == 2 ? b.ms / BATCHES : b.ms, most);
			MPI_Bcast(&calls, 1, MPI_INT, 0, MPI_COMM_WORLD);
		}
		MPI_Barrier(MPI_COMM_WORLD);
		for (int i = 0; i < (size == 2 ? BATCHES : 1); i++)
			times[i] = ring ? rounds(buffer, (int)bytes, rank, size, calls) : round_trips(buffer, (int)bytes, rank, calls);
		value = bench_median(times, size == 2 ? BATCHES : 1);
		if (size > 2)
			MPI_Allreduce(&(double){ value }, &value, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
		bench_row(&b, ring ? "ring" : size > 2 ? "pairs" : "pingpong", bytes, value * 1e6, "us");
		MPI_Barrier(MPI_COMM_WORLD);
	}
	free(buffer);
	bench_end();
	MPI_Finalize();
	return 0;
}
