/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How many messages a second. Builds against any mpi.h:  mpicc -O2 -o rate bench/rate.c
 *
 *   mpiexec -n 2 ./rate [-s FROM:TO] [-w WINDOW] [-t MS] [-j]
 *     the first half of the ranks sends to the second half: a window (default 64) of MPI_Isend against as many MPI_Irecv, then an
 *     answer; the rates of all pairs are added up. Median over batches.
 */
#include <mpi.h>
#include "bench.h"

enum { BATCHES = 31, WINDOW_MOST = 1024 };

static double windows(char *buffer, int bytes, int sends, int other, int window, int calls)
{
	MPI_Request requests[WINDOW_MOST];
	double start = bench_now();
	for (int k = 0; k < calls; k++) {
		for (int i = 0; i < window; i++)
			if (sends)
				MPI_Isend(buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD, &requests[i]);
			else
				MPI_Irecv(buffer, bytes, MPI_BYTE, other, 1, MPI_COMM_WORLD, &requests[i]);
		MPI_Waitall(window, requests, MPI_STATUSES_IGNORE);
		if (sends)
			MPI_Recv(NULL, 0, MPI_BYTE, other, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
		else
			MPI_Send(NULL, 0, MPI_BYTE, other, 2, MPI_COMM_WORLD);
	}
	return (double)window * calls / (bench_now() - start);
}

int main(int argc, char **argv)
{
	int rank, size;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "rate", 8, 8, rank == 0);
	if (size < 2 || size % 2) {
		fprintf(stderr, "rate: needs an even number of ranks\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	int window = (int)bench_number(argc, argv, 'w', 64), sends = rank < size / 2, other = (rank + size / 2) % size;
	window = window < 1 ? 1 : window > WINDOW_MOST ? WINDOW_MOST : window;
	char *buffer = bench_memory((size_t)b.to);
	for (long bytes = b.from; bytes <= b.to; bytes = bench_next(&b, bytes, 4)) {
		double rates[BATCHES];
		int calls = 20;
		for (int warm = 0; warm < 2; warm++) {
			double rate = windows(buffer, (int)bytes, sends, other, window, calls);
			calls = bench_times(window / rate, 1, b.ms / BATCHES, 100000);
			MPI_Bcast(&calls, 1, MPI_INT, 0, MPI_COMM_WORLD);
		}
		MPI_Barrier(MPI_COMM_WORLD);
		for (int i = 0; i < BATCHES; i++)
			rates[i] = windows(buffer, (int)bytes, sends, other, window, calls);
		double mine = sends ? bench_median(rates, BATCHES) / 1e6 : 0, sum = 0;
		MPI_Reduce(&mine, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
		char name[40];
		if (size == 2)
			snprintf(name, sizeof name, "rate-window%d", window);
		else
			snprintf(name, sizeof name, "rate-window%d-%d-pairs", window, size / 2);
		bench_row(&b, name, bytes, sum, "M/s");
	}
	free(buffer);
	bench_end();
	MPI_Finalize();
	return 0;
}
