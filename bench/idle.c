/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What waiting costs. Builds against any mpi.h:  mpicc -O2 -o idle bench/idle.c
 *
 *   mpiexec -n N ./idle [-t MS] [-j]
 *     rank 0 sleeps MS milliseconds (default 1000) while all others wait for its message in MPI_Recv: CPU time per waiting rank in
 *     per cent of that time.
 */
#include <mpi.h>
#include <sys/resource.h>
#include "bench.h"

static double cpu_seconds(void)
{
	struct rusage use;
	getrusage(RUSAGE_SELF, &use);
	return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) + (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
}

int main(int argc, char **argv)
{
	int rank, size;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "idle", 0, 0, rank == 0);
	double seconds = bench_option(argc, argv, 't') ? b.ms / 1000 : 1, spent, sum = 0;
	MPI_Barrier(MPI_COMM_WORLD);
	double cpu = cpu_seconds(), start = bench_now();
	if (rank == 0) {
		struct timespec nap = { (time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9) };
		nanosleep(&nap, NULL);
		for (int i = 1; i < size; i++)
			MPI_Send(NULL, 0, MPI_BYTE, i, 1, MPI_COMM_WORLD);
	} else {
		MPI_Recv(NULL, 0, MPI_BYTE, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	}
	spent = rank == 0 ? 0 : (cpu_seconds() - cpu) / (bench_now() - start) * 100;
	MPI_Reduce(&spent, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
	bench_row(&b, "cpu-of-a-waiting-rank", 0, size > 1 ? sum / (size - 1) : 0, "%");
	bench_end();
	MPI_Finalize();
	return 0;
}
