/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * All send to rank 0 as fast as they can while it sleeps, short messages and longer ones: what is turned away for want of a receive buffer the
 * device's counters tell (receiver not ready), which the caller reads. Says nothing when all is well.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { TURNS = 3, MESSAGES = 60 }; /* in a turn */

static int rank, size;

static void receive_all(int *message, int len, int turn)
{
	for (int i = 0; i < MESSAGES; i++)
		for (int from = 1; from < size; from++) {
			MPI_Recv(message, len, MPI_BYTE, from, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
			if (*message != turn * MESSAGES + i) {
				printf("message %d of rank %d is number %d\n", turn * MESSAGES + i, from, *message);
				MPI_Abort(MPI_COMM_WORLD, 1);
			}
		}
}

int main(int argc, char **argv)
{
	static const int lens[] = { 8, 4096, 60000 };

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	for (int i = 0; i < 3; i++) {
		int *message = calloc(1, (size_t)lens[i]);
		MPI_Barrier(MPI_COMM_WORLD);
		for (int turn = 0; turn < TURNS && rank == 0; turn++) {
			usleep(700000);
			receive_all(message, lens[i], turn);
		}
		for (int number = 0; number < TURNS * MESSAGES && rank != 0; number++) {
			*message = number;
			MPI_Send(message, lens[i], MPI_BYTE, 0, 1, MPI_COMM_WORLD);
		}
		free(message);
	}
	MPI_Finalize();
	return 0;
}
