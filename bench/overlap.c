/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How much of a transfer goes on while the ranks compute. Builds against any mpi.h:  mpicc -O2 -o overlap bench/overlap.c
 *
 *   mpiexec -n N ./overlap [-s FROM:TO] [-t MS] [-j]
 *     a message from rank 0 to rank 1, begun with MPI_Isend and MPI_Irecv, while the sender, the receiver or both compute before they wait;
 *     then MPI_Iallreduce and MPI_Ibcast of all ranks, all of which compute
 *
 * The value is the share of the transfer that is not hidden: (time of both - time of computing alone) / time of the transfer alone, in
 * percent, at the rank that computes (the later of two). What computes is a fixed number of steps, so a CPU that the library takes away from it
 * counts as not hidden, too. Computing lasts three times as long as the transfer, which alone may have had two CPUs. Medians over rounds of the
 * three by turns.
 */
#include <mpi.h>
#include "bench.h"

enum { ROUNDS_MOST = 200 };

static int rank, size;
static char *buffer, *result;

static double compute(long steps)
{
	volatile double x = 1;
	double start = bench_now();
	for (long i = 0; i < steps; i++)
		x = x * 1.0000001 + 1e-9;
	return bench_now() - start;
}

typedef void begin(int bytes, MPI_Request *request);

static void message(int bytes, MPI_Request *request)
{
	*request = MPI_REQUEST_NULL;
	if (rank == 0)
		MPI_Isend(buffer, bytes, MPI_BYTE, 1, 0, MPI_COMM_WORLD, request);
	else if (rank == 1)
		MPI_Irecv(buffer, bytes, MPI_BYTE, 0, 0, MPI_COMM_WORLD, request);
}

static void allreduce(int bytes, MPI_Request *request)
{
	MPI_Iallreduce(buffer, result, bytes / 8, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD, request);
}

static void bcast(int bytes, MPI_Request *request)
{
	MPI_Ibcast(buffer, bytes, MPI_BYTE, 0, MPI_COMM_WORLD, request);
}

/* Seconds of a transfer with STEPS of computing in it, at this rank. */
static double both(begin *start_it, int bytes, long steps)
{
	MPI_Request request;
	double start;
	MPI_Barrier(MPI_COMM_WORLD);
	start = bench_now();
	start_it(bytes, &request);
	if (steps > 0)
		compute(steps);
	MPI_Wait(&request, MPI_STATUS_IGNORE);
	return bench_now() - start;
}

/* The same number on all ranks. */
static double latest(double seconds, int computes)
{
	double mine = computes ? seconds : 0, all;
	MPI_Allreduce(&mine, &all, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
	return all;
}

static void measure(struct bench *b, const char *name, begin *start_it, int bytes, int computes)
{
	double shares[ROUNDS_MOST], alone = 0, step;
	long steps;
	int rounds;
	for (int i = 0; i < 5; i++)
		alone = latest(both(start_it, bytes, 0), computes);
	step = latest(compute(1000000), 1) / 1e6;
	steps = (long)(3 * alone / step) + 1;
	rounds = bench_times(4 * alone, 1, b->ms, ROUNDS_MOST);
	MPI_Bcast(&rounds, 1, MPI_INT, 0, MPI_COMM_WORLD);
	for (int i = 0; i < rounds; i++) {
		double transfer = latest(both(start_it, bytes, 0), computes), work, total;
		MPI_Barrier(MPI_COMM_WORLD);
		work = latest(computes ? compute(steps) : 0, computes);
		total = latest(both(start_it, bytes, computes ? steps : 0), computes);
		shares[i] = total > work ? (total - work) / transfer * 100 : 0;
	}
	bench_row(b, name, bytes, bench_median(shares, rounds), "%");
}

int main(int argc, char **argv)
{
	struct bench b;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	b = bench_begin(argc, argv, "overlap", 1 << 20, 1 << 20, rank == 0);
	if (size < 2) {
		fprintf(stderr, "overlap: needs 2 ranks or more\n");
		MPI_Abort(MPI_COMM_WORLD, 2);
	}
	buffer = bench_memory((size_t)b.to);
	result = bench_memory((size_t)b.to);
	memset(buffer, 0, (size_t)b.to);
	for (long bytes = b.from; bytes <= b.to; bytes *= 4) {
		measure(&b, "message_sender_computes", message, (int)bytes, rank == 0);
		measure(&b, "message_receiver_computes", message, (int)bytes, rank == 1);
		measure(&b, "message_both_compute", message, (int)bytes, rank <= 1);
		measure(&b, "iallreduce", allreduce, (int)bytes, 1);
		measure(&b, "ibcast", bcast, (int)bytes, 1);
	}
	bench_end();
	MPI_Finalize();
	return 0;
}
