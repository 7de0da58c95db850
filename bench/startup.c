/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * MPI_Init and MPI_Finalize and nothing between. Builds against any mpi.h:  mpicc -O2 -o startup bench/startup.c
 *
 *   mpiexec -n N ./startup [-j]
 *     the slowest rank's MPI_Init and MPI_Finalize; bench/compare adds the time and CPU time of mpiexec from beginning to end.
 *     -q  print nothing and send nothing: for those that time from outside
 */
#include <mpi.h>
#include "bench.h"

int main(int argc, char **argv)
{
	double start = bench_now(), init;
	MPI_Init(&argc, &argv);
	init = bench_now() - start;
	if (!bench_option(argc, argv, 'q')) {
		double slowest = 0;
		int rank;
		MPI_Comm_rank(MPI_COMM_WORLD, &rank);
		struct bench b = bench_begin(argc, argv, "startup", 0, 0, rank == 0);
		MPI_Reduce(&init, &slowest, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
		bench_row(&b, "init-slowest", 0, slowest * 1e3, "ms");
		bench_end();
		start = bench_now();
		MPI_Finalize();
		bench_row(&b, "finalize", 0, (bench_now() - start) * 1e3, "ms");
		return 0;
	}
	MPI_Finalize();
	return 0;
}
