/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Many messages of a few bytes first, then more long eager ones than the way to the peer holds, while the peer is not looking:
 * each arrives with its own contents, in order.
 *
 * ranks: 2   transports: shm ofi   timeout: 60
 */
#include "test.h"

#include <unistd.h>

enum { SMALL = 300, LONG = 12, LEN = 16000 };

int main(void)
{
    static char messages[LONG][LEN];
    MPI_Request requests[LONG];
    int rank, value;
    CHECK_OK(MPI_Init(NULL, NULL));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    for (int i = 0; i < SMALL; i++) {
        if (rank == 0)
            CHECK_OK(MPI_Send(&i, 1, MPI_INT, 1, 0, MPI_COMM_WORLD));
        else
            CHECK_OK(MPI_Recv(&value, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
        CHECK(rank == 0 || value == i);
    }
    for (int i = 0; i < LONG && rank == 0; i++) {
        memset(messages[i], i + 1, LEN);
        CHECK_OK(MPI_Isend(messages[i], LEN, MPI_CHAR, 1, i, MPI_COMM_WORLD, &requests[i]));
    }
    if (rank == 0)
        CHECK_OK(MPI_Waitall(LONG, requests, MPI_STATUSES_IGNORE));
    else
        usleep(50000);
    for (int i = 0; i < LONG && rank == 1; i++) {
        CHECK_OK(MPI_Recv(messages[i], LEN, MPI_CHAR, 0, i, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
        for (int k = 0; k < LEN; k++)
            CHECK(messages[i][k] == i + 1);
    }
    CHECK_OK(MPI_Finalize());
    return 0;
}
