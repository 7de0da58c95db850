/* ranks: 1 2   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A profiling tool defines MPI_X and calls PMPI_X: its definition is the one that runs, also from the int form of a
 * function, and the library never calls it on its own account.
 */
#include "test.h"

static int sends, barriers;

int MPI_Send(const void *buf, int count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
    sends++;
    return PMPI_Send(buf, count, datatype, dest, tag, comm);
}

int MPI_Send_c(const void *buf, MPI_Count count, MPI_Datatype datatype, int dest, int tag, MPI_Comm comm)
{
    TEST_FAIL("%s", "PMPI_Send or another function of the library called MPI_Send_c");
    return PMPI_Send_c(buf, count, datatype, dest, tag, comm);
}

int MPI_Barrier(MPI_Comm comm)
{
    barriers++;
    return PMPI_Barrier(comm);
}

int main(int argc, char **argv)
{
    int rank, size, token = 3;
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    if (rank == 0 && size > 1)
        CHECK_OK(MPI_Send(&token, 1, MPI_INT, 1, 0, MPI_COMM_WORLD));
    if (rank == 1)
        CHECK_OK(MPI_Recv(&token, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_EQ(sends, rank == 0 && size > 1);
    CHECK_OK(MPI_Bcast(&token, 1, MPI_INT, 0, MPI_COMM_WORLD));
    CHECK_EQ(barriers, 1);
    CHECK_OK(MPI_Finalize());
    CHECK_EQ(sends, rank == 0 && size > 1);
    return 0;
}
