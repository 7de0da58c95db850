/* ranks: 1 2 3 4 7 8   transports: shm ofi   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The smallest whole job: ranks are numbered without gaps, every rank is there once, a token goes round. */
#include "test.h"

int main(int argc, char **argv)
{
    int rank, size, token, met = -1;
    MPI_Request arrival;
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_EQ(argc, 1);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK(rank >= 0 && rank < size);

    /* The token counts the ranks it has met, in order: a rank twice or a rank missing breaks the count. */
    MPI_Irecv(&met, 1, MPI_INT, (rank + size - 1) % size, 7, MPI_COMM_WORLD, &arrival);
    if (rank != 0)
        MPI_Wait(&arrival, MPI_STATUS_IGNORE);
    token = rank == 0 ? 1 : met + 1;
    MPI_Send(&token, 1, MPI_INT, (rank + 1) % size, 7, MPI_COMM_WORLD);
    if (rank == 0)
        MPI_Wait(&arrival, MPI_STATUS_IGNORE);
    CHECK_EQ(met, rank == 0 ? size : rank);
    MPI_Finalize();
    return 0;
}
