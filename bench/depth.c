/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What long queues cost. Builds against any mpi.h:  mpicc -O2 -o depth bench/depth.c
 *
 *   mpiexec -n 2 ./depth [-d FROM:TO] [-t MS] [-j]
 *     posted      half a round trip of 8 bytes while each rank has DEPTH receives posted before it that match something else
 *     unexpected  the same while DEPTH messages that nobody has received yet lie before it in each rank
 *     drain       time per message to receive the latest of DEPTH unexpected messages first, backwards (at most 2000 of them)
 *   DEPTH goes 1, 10, 100 ... 100,000, and stands where other benchmarks show bytes.
 *
 * Each depth is skipped once one round trip takes over 100 ms.
 */
#include <mpi.h>
#include "bench.h"

enum { BATCHES = 21, PING = 1, QUEUED = 2, DRAIN = 2000 };

static double round_trips(int rank, int calls)
{
	long long value = 0;
	double start = bench_now();
	for (int i = 0; i < calls; i++) {
		if (rank == 0)
			MPI_Send(&value, 8, MPI_BYTE, 1, PING, MPI_COMM_WORLD);
		MPI_Recv(&value, 8, MPI_BYTE, 1 - rank, PING, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		if (rank == 1)
			MPI_Send(&value, 8, MPI_BYTE, 0, PING, MPI_COMM_WORLD);
	}
	return (bench_now() - start) / calls / 2;
}

/* Seconds of half a round trip, the same on both ranks. */
static double measure(int rank, double ms)
{
	double times[BATCHES], each;
	round_trips(rank, 2);
	each = round_trips(rank, 2);
	int calls = bench_times(each * 2, 1, ms / BATCHES, 2000);
	MPI_Bcast(&calls, 1, MPI_INT, 0, MPI_COMM_WORLD);
	for (int i = 0; i < BATCHES; i++)
		times[i] = round_trips(rank, calls);
	each = bench_median(times, BATCHES);
	MPI_Bcast(&each, 1, MPI_DOUBLE, 0, MPI_COMM_WORLD);
	return each;
}

static double posted(int rank, int depth, double ms)
{
	MPI_Request *requests = calloc((size_t)depth, sizeof *requests);
	long long *values = calloc((size_t)depth, sizeof *values);
	for (int i = 0; i < depth; i++)
		MPI_Irecv(&values[i], 8, MPI_BYTE, 1 - rank, QUEUED + i, MPI_COMM_WORLD, &requests[i]);
	MPI_Barrier(MPI_COMM_WORLD);
	double each = measure(rank, ms);
	for (int i = 0; i < depth; i++)
		MPI_Sendrecv(&each, 8, MPI_BYTE, 1 - rank, QUEUED + i, NULL, 0, MPI_BYTE, MPI_PROC_NULL, 0, MPI_COMM_WORLD,
			     MPI_STATUS_IGNORE);
	MPI_Waitall(depth, requests, MPI_STATUSES_IGNORE);
	free(requests);
	free(values);
	return each;
}

/* *DRAIN: seconds per message of receiving them last first. */
static double unexpected(int rank, int depth, double ms, double *drain)
{
	long long value = 0;
	/* In turns, so that neither fills the other's buffers while it does not look. */
	for (int i = 0; i < depth; i++) {
		MPI_Send(&value, 8, MPI_BYTE, 1 - rank, QUEUED + i, MPI_COMM_WORLD);
		if (i % 64 == 63)
			round_trips(rank, 1);
	}
	MPI_Barrier(MPI_COMM_WORLD);
	double each = measure(rank, ms), start = bench_now();
	int rest = depth > DRAIN ? depth - DRAIN : 0;
	for (int i = depth - 1; i >= rest; i--)
		MPI_Recv(&value, 8, MPI_BYTE, 1 - rank, QUEUED + i, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	*drain = (bench_now() - start) / (depth - rest);
	for (int i = 0; i < rest; i++)
		MPI_Recv(&value, 8, MPI_BYTE, 1 - rank, QUEUED + i, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	MPI_Bcast(drain, 1, MPI_DOUBLE, 0, MPI_COMM_WORLD);
	return each;
}

int main(int argc, char **argv)
{
	int rank, size;
	long from = 1, to = 100000;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "depth", 8, 8, rank == 0);
	const char *depths = bench_option(argc, argv, 'd');
	if (depths && sscanf(depths, "%ld:%ld", &from, &to) == 1)
		to = from;
	if (size != 2) {
		fprintf(stderr, "depth: needs 2 ranks\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	double each = 0, drain = 0;
	for (long depth = from; depth <= to && each < 0.1; depth *= 10) {
		each = posted(rank, (int)depth, b.ms);
		bench_row(&b, "posted", depth, each * 1e6, "us");
	}
	each = 0;
	for (long depth = from; depth <= to && each < 0.1; depth *= 10) {
		each = unexpected(rank, (int)depth, b.ms, &drain);
		bench_row(&b, "unexpected", depth, each * 1e6, "us");
		bench_row(&b, "drain", depth, drain * 1e6, "us");
	}
	bench_end();
	MPI_Finalize();
	return 0;
}
