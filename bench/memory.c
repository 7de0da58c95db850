/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Memory of a rank. Builds against any mpi.h:  mpicc -O2 -o memory bench/memory.c
 *
 *   mpiexec -n N ./memory [-s BYTES] [-j]
 *     proportional set size (shared pages count by their share) after MPI_Init and a barrier, and after each rank has exchanged a
 *     message of BYTES (default 8) with every other: the mean and the largest over ranks, kB. Linux only.
 */
#include <mpi.h>
#include "bench.h"

static double pss_kb(void)
{
	char line[256];
	long kb = 0;
	FILE *in = fopen("/proc/self/smaps_rollup", "r");
	while (in && fgets(line, sizeof line, in))
		if (sscanf(line, "Pss: %ld kB", &kb) == 1)
			break;
	if (in)
		fclose(in);
	return (double)kb;
}

static void report(struct bench *b, const char *what, int size)
{
	MPI_Barrier(MPI_COMM_WORLD);
	double mine = pss_kb(), sum = 0, most = 0;
	char name[40];
	/* Nobody leaves while others still count shared pages. */
	MPI_Barrier(MPI_COMM_WORLD);
	MPI_Reduce(&mine, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
	MPI_Reduce(&mine, &most, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
	snprintf(name, sizeof name, "%s-mean", what);
	bench_row(b, name, b->from, sum / size, "kB");
	snprintf(name, sizeof name, "%s-largest", what);
	bench_row(b, name, b->from, most, "kB");
}

int main(int argc, char **argv)
{
	int rank, size;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "memory", 8, 8, rank == 0);
	char *out = bench_memory((size_t)b.from), *in = bench_memory((size_t)b.from);
	report(&b, "pss-after-init", size);
	for (int i = 1; i < size; i++) {
		MPI_Sendrecv(out, (int)b.from, MPI_BYTE, (rank + i) % size, 1, in, (int)b.from, MPI_BYTE, (rank + size - i) % size, 1,
			     MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	}
	report(&b, "pss-after-all-pairs", size);
	free(out);
	free(in);
	bench_end();
	MPI_Finalize();
	return 0;
}
