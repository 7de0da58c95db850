/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For counting instructions of MPI_Send and MPI_Recv of 8 bytes under callgrind, which a busy machine cannot disturb. Builds against
 * any mpi.h:  mpicc -O2 -g -o instructions bench/instructions.c
 *
 *   mpiexec -n 2 valgrind --tool=callgrind --collect-atstart=no --toggle-collect=counted_send --toggle-collect=counted_receive \
 *           --callgrind-out-file=out.%p ./instructions CALLS
 *
 * Rank 0 only sends, rank 1 only receives, and each receive begins when its message is there: a pipe of its own, outside MPI, says so.
 * The difference between two numbers of CALLS, divided, is the cost of one call without what happens only the first time.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <fcntl.h>

__attribute__((noinline)) void counted_send(long *value)
{
	MPI_Send(value, 8, MPI_BYTE, 1, 1, MPI_COMM_WORLD);
}

__attribute__((noinline)) void counted_receive(long *value)
{
	MPI_Recv(value, 8, MPI_BYTE, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

/* A named pipe of this job: its name travels from rank 0 as a process id. */
static int open_pipe(int rank, const char *suffix, int mode)
{
	char name[64];
	int pid = (int)getpid(), fd;
	MPI_Bcast(&pid, 1, MPI_INT, 0, MPI_COMM_WORLD);
	snprintf(name, sizeof name, "/tmp/instructions-%d-%s", pid, suffix);
	if (rank == 0 && mkfifo(name, 0600))
		MPI_Abort(MPI_COMM_WORLD, 1);
	MPI_Barrier(MPI_COMM_WORLD);
	fd = open(name, mode);
	MPI_Barrier(MPI_COMM_WORLD);
	if (rank == 0)
		unlink(name);
	return fd;
}

int main(int argc, char **argv)
{
	int rank, calls = argc > 1 ? atoi(argv[1]) : 1000;
	long value = 7;
	char byte = 0;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	int there = open_pipe(rank, "there", rank == 0 ? O_WRONLY : O_RDONLY),
	    taken = open_pipe(rank, "taken", rank == 0 ? O_RDONLY : O_WRONLY);
	for (int i = 0; i < calls; i++)
		if (rank == 0) {
			counted_send(&value);
			if (write(there, &byte, 1) != 1 || read(taken, &byte, 1) != 1)
				MPI_Abort(MPI_COMM_WORLD, 1);
		} else {
			if (read(there, &byte, 1) != 1)
				MPI_Abort(MPI_COMM_WORLD, 1);
			counted_receive(&value);
			if (write(taken, &byte, 1) != 1)
				MPI_Abort(MPI_COMM_WORLD, 1);
		}
	close(there);
	close(taken);
	MPI_Finalize();
	return 0;
}
