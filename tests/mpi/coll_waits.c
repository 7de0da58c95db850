/* ranks: 3 4   timeout: 60   env: WEFT_EAGER_SHM=0 WEFT_EAGER_OFI=0 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Ranks that wait in a collective for long tell each other what they have called. Nobody receives these notes: they must go whole, also when
 * nothing else does, else they are taken for something else, or waited for in MPI_Finalize.
 */
#include "test.h"

#include <time.h>

int main(int argc, char **argv)
{
    struct timespec pause = { .tv_nsec = 700000000 };
    int rank, all;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    for (int round = 0; round < 3; round++) {
        if (rank == round)
            nanosleep(&pause, NULL);
        MPI_Allreduce(&rank, &all, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    }
    for (int round = 0; round < 600; round++) /* beyond every number that could be read out of a note by mistake */
        MPI_Barrier(MPI_COMM_WORLD);
    MPI_Finalize();
    return 0;
}
