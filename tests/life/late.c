/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For test_udp: rank 0 broadcasts and goes; rank 1 begins later than the others. */
#include <mpi.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    int rank, word;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    if (rank == 1)
        usleep(300000);
    for (int i = 0; i < 100; i++) {
        word = rank == 0 ? i : -1;
        MPI_Bcast(&word, 1, MPI_INT, 0, MPI_COMM_WORLD);
        if (word != i)
            MPI_Abort(MPI_COMM_WORLD, 3);
    }
    MPI_Finalize();
    return 0;
}
