/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A rank that waits for longer than about 50 us sleeps: while rank 0 thinks for 3 ms before each message, the others use a small
 * part of that time, in a receive and in a barrier. How often they sleep says little: on a busy machine a rank may not run at all
 * until its message is there.
 * ranks: 2 4   hosts: yes
 */
#include "test.h"

#include <sys/resource.h>

enum { ROUNDS = 100 };
static const double THINK = 3e-3; /* seconds */

static double cpu_seconds(long *switches)
{
	struct rusage use;
	getrusage(RUSAGE_SELF, &use);
	*switches = use.ru_nvcsw;
	return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) + (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
}

static void check(int rank, int size, int barrier)
{
	long before, after;
	char byte = 0;

	CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
	double used = cpu_seconds(&before);
	for (int i = 0; i < ROUNDS; i++) {
		for (double start = MPI_Wtime(); rank == 0 && MPI_Wtime() - start < THINK;)
			;
		if (barrier)
			CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
		else if (rank != 0)
			CHECK_OK(MPI_Recv(&byte, 1, MPI_BYTE, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
		else
			for (int to = 1; to < size; to++)
				CHECK_OK(MPI_Send(&byte, 1, MPI_BYTE, to, 1, MPI_COMM_WORLD));
	}
	used = (cpu_seconds(&after) - used) / ROUNDS;
	if (rank != 0 && used > THINK / 5)
		TEST_FAIL("%s: waiting %.0f us takes %.0f us of CPU time, and %ld sleeps in %d waits", barrier ? "MPI_Barrier" : "MPI_Recv",
			  THINK * 1e6, used * 1e6, after - before, ROUNDS);
}

int main(int argc, char **argv)
{
	int rank, size;

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	check(rank, size, 0);
	check(rank, size, 1);
	MPI_Finalize();
	return 0;
}
