/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * MPI_Init and MPI_Finalize and nothing, or little, between. Builds against any mpi.h:  mpicc -O2 -o startup bench/startup.c
 *
 *   mpiexec -n N ./startup [-j]
 *     the slowest rank's MPI_Init and MPI_Finalize, and between them what the first message between ranks 0 and 1 and its answer take;
 *     bench/compare adds the time and CPU time of mpiexec from beginning to end.
 *     -q  print nothing and send nothing: for those that time from outside
 */
#include <mpi.h>
#include "bench.h"

/* Both have long begun when rank 0 sends, so this is the connection and no more. */
static double first_contact(int rank, int size)
{
	struct timespec nap = { 0, rank == 0 ? 300000000 : 0 };
	long long value = 0;
	nanosleep(&nap, NULL);
	double start = bench_now();
	if (rank == 0 && size > 1)
		MPI_Send(&value, 8, MPI_BYTE, 1, 1, MPI_COMM_WORLD);
	if (rank < 2 && size > 1)
		MPI_Recv(&value, 8, MPI_BYTE, 1 - rank, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	if (rank == 1)
		MPI_Send(&value, 8, MPI_BYTE, 0, 1, MPI_COMM_WORLD);
	return bench_now() - start;
}

int main(int argc, char **argv)
{
	double start = bench_now(), init;
	MPI_Init(&argc, &argv);
	init = bench_now() - start;
	if (!bench_option(argc, argv, 'q')) {
		double slowest = 0;
		int rank, size;
		MPI_Comm_rank(MPI_COMM_WORLD, &rank);
		MPI_Comm_size(MPI_COMM_WORLD, &size);
		double contact = first_contact(rank, size);
		struct bench b = bench_begin(argc, argv, "startup", 0, 0, rank == 0);
		MPI_Reduce(&init, &slowest, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
		bench_row(&b, "init-slowest", 0, slowest * 1e3, "ms");
		bench_row(&b, "first-round-trip", 0, contact * 1e3, "ms");
		bench_end();
		start = bench_now();
		MPI_Finalize();
		bench_row(&b, "finalize", 0, (bench_now() - start) * 1e3, "ms");
		return 0;
	}
	MPI_Finalize();
	return 0;
}
