/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_one_port: the first rank of the second half, who was the first to listen on its host, kills itself before anybody of the other host has
 * spoken to those beside it. All others of the two halves exchange a number with each other then, and print a line.
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    int rank, size, dead, value = -1;

    signal(SIGTERM, SIG_IGN); /* the launcher wants to end the others */
    MPI_Init(&argc, &argv);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    dead = size / 2;
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == dead)
        raise(SIGKILL);
    MPI_Recv(&value, 1, MPI_INT, dead, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE); /* until it is known to be dead */
    /* The second time only to know that what was sent the first time has come: whoever is through leaves. */
    for (int time = 1; time <= 2; time++)
        for (int other = 0; other < size; other++) {
            if (other == dead || (other < dead) == (rank < dead))
                continue;
            if ((MPI_Sendrecv(&rank, 1, MPI_INT, other, time, &value, 1, MPI_INT, other, time, MPI_COMM_WORLD, MPI_STATUS_IGNORE) != MPI_SUCCESS ||
                 value != other) && time == 1)
                printf("rank %d: nothing from rank %d\n", rank, other);
        }
    printf("rank %d: done\n", rank);
    fflush(stdout);
    _exit(0); /* without MPI_Finalize, which waits for all */
}
