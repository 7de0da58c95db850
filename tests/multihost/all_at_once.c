/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The first thing that all ranks do is to send to all others, at the same moment: every pair of ranks of different hosts makes its
 * connection, both sides asking at once. Prints "RANKS ranks, the slowest took S s" when every message was right.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	int rank, size, count = 0;
	double begun, took, slowest;

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	int *out = malloc((size_t)size * sizeof *out), *in = malloc((size_t)size * sizeof *in);
	MPI_Request *requests = malloc(2 * (size_t)size * sizeof(MPI_Request));

	begun = MPI_Wtime();
	for (int i = 0; i < size; i++) {
		out[i] = rank * size + i;
		MPI_Irecv(&in[i], 1, MPI_INT, i, 1, MPI_COMM_WORLD, &requests[count++]);
	}
	for (int i = 0; i < size; i++) /* each begins elsewhere: pairs meet in the middle */
		MPI_Isend(&out[(rank + i) % size], 1, MPI_INT, (rank + i) % size, 1, MPI_COMM_WORLD, &requests[count++]);
	MPI_Waitall(count, requests, MPI_STATUSES_IGNORE);
	took = MPI_Wtime() - begun;
	for (int i = 0; i < size; i++)
		if (in[i] != i * size + rank) {
			printf("rank %d got %d from rank %d\n", rank, in[i], i);
			MPI_Abort(MPI_COMM_WORLD, 1);
		}
	MPI_Reduce(&took, &slowest, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
	if (rank == 0)
		printf("%d ranks, the slowest took %.3f s\n", size, slowest);
	free(out);
	free(in);
	free(requests);
	MPI_Finalize();
	return 0;
}
