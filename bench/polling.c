/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What it costs to ask for messages instead of waiting for them; telling where ranks outnumber CPUs. Builds against any
 * mpi.h:  mpicc -O2 -o polling bench/polling.c
 *
 *   mpiexec -n N ./polling [-s FROM:TO] [-t MS] [-j]
 *     each rank exchanges messages with its neighbours to the left and right in a ring of ranks: us for one exchange, the slowest rank.
 *     waitall: MPI_Waitall; testall: MPI_Testall until it is true; iprobe: MPI_Iprobe until both messages are there.
 */
#include <mpi.h>
#include "bench.h"

enum way { WAITALL, TESTALL, IPROBE, WAYS };
static const char *const way_names[WAYS] = { "waitall", "testall", "iprobe" };

static void finish(enum way way, MPI_Request *requests, int count)
{
	int done = 0;

	if (way == WAITALL)
		MPI_Waitall(count, requests, MPI_STATUSES_IGNORE);
	else
		while (!done)
			MPI_Testall(count, requests, &done, MPI_STATUSES_IGNORE);
}

static void exchange(enum way way, char *buffer, int len, int left, int right)
{
	MPI_Request requests[4];
	int peers[2] = { left, right };

	for (int i = 0; i < 2; i++)
		MPI_Isend(buffer, len, MPI_BYTE, peers[i], i, MPI_COMM_WORLD, &requests[i]);
	for (int i = 0; i < 2; i++) {
		char *to = buffer + (size_t)(i + 1) * (size_t)len;
		int found = 0;

		while (way == IPROBE && !found)
			MPI_Iprobe(peers[i], !i, MPI_COMM_WORLD, &found, MPI_STATUS_IGNORE);
		MPI_Irecv(to, len, MPI_BYTE, peers[i], !i, MPI_COMM_WORLD, &requests[2 + i]);
	}
	finish(way, requests, 4);
}

/* Microseconds per exchange. The ranks agree on how often, so that nobody waits for one that has finished. */
static double measure(const struct bench *b, enum way way, char *buffer, int len, int left, int right)
{
	int rounds = 16;
	double spent, slowest;

	for (;;) {
		MPI_Barrier(MPI_COMM_WORLD);
		double start = bench_now();
		for (int i = 0; i < rounds; i++)
			exchange(way, buffer, len, left, right);
		spent = bench_now() - start;
		MPI_Allreduce(&spent, &slowest, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
		if (slowest * 1000 >= b->ms)
			return slowest / rounds * 1e6;
		rounds *= slowest * 1000 < b->ms / 4 ? 4 : 2;
	}
}

int main(int argc, char **argv)
{
	int rank, size;

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "polling", 8, 8192, rank == 0);
	char *buffer = calloc(3, (size_t)b.to);
	for (long len = b.from; buffer && len <= b.to; len *= 32)
		for (enum way way = WAITALL; way < WAYS; way++)
			bench_row(&b, way_names[way], len, measure(&b, way, buffer, (int)len, (rank + size - 1) % size, (rank + 1) % size),
				  "us");
	free(buffer);
	bench_end();
	MPI_Finalize();
	return 0;
}
