/* ranks: 1 2 4   transports: shm ofi   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * MPI_Comm_disconnect waits for what is under way on the communicator, and for nothing else: persistent requests that are not
 * started, or complete, or complete ones that nobody has waited for, do not hold it up.
 */
#include "test.h"

enum { REQUESTS = 5 };

int main(int argc, char **argv)
{
    int rank, size, word[4] = {0}, sum = 0, flag;
    MPI_Comm comm;
    MPI_Request requests[REQUESTS], late;

    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    int right = (rank + 1) % size, left = (rank + size - 1) % size;
    for (int started = 0; started < 2; started++) {
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
        CHECK_OK(MPI_Recv_init(&word[0], 1, MPI_INT, left, 1, comm, &requests[0]));
        CHECK_OK(MPI_Send_init(&rank, 1, MPI_INT, right, 1, comm, &requests[1]));
        CHECK_OK(MPI_Barrier_init(comm, MPI_INFO_NULL, &requests[2]));
        CHECK_OK(MPI_Allreduce_init(&rank, &sum, 1, MPI_INT, MPI_SUM, comm, MPI_INFO_NULL, &requests[3]));
        CHECK_OK(MPI_Psend_init(&rank, 1, 1, MPI_INT, MPI_PROC_NULL, 1, comm, MPI_INFO_NULL, &requests[4]));
        if (started) {
            CHECK_OK(MPI_Startall(4, requests));
            CHECK_OK(MPI_Waitall(4, requests, MPI_STATUSES_IGNORE));
            CHECK_EQ(word[0], left);
        }
        /* Complete when both have met, but not waited for. */
        CHECK_OK(MPI_Irecv(&word[1], 1, MPI_INT, left, 2, comm, &late));
        CHECK_OK(MPI_Send(&rank, 1, MPI_INT, right, 2, comm));
        CHECK_OK(MPI_Comm_disconnect(&comm));
        CHECK(comm == MPI_COMM_NULL);
        CHECK_EQ(word[1], left);
        CHECK_OK(MPI_Test(&late, &flag, MPI_STATUS_IGNORE));
        CHECK_EQ(flag, 1);
        for (int i = 0; i < REQUESTS; i++)
            CHECK_OK(MPI_Request_free(&requests[i]));
    }
    CHECK_OK(MPI_Finalize());
    return 0;
}
