/* ranks: 2 3 4   transports: shm   timeout: 60   hosts: no */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Who finds that lengths differ in a nonblocking collective goes away at once: it frees the communicator, or, at the very end, it finalizes. The
 * others hear of it all the same, in calls that it will never come to.
 */
#include "test.h"

enum { MOST = 4 };
static int rank, size;

/* One of two calls under way fails: the second one at the latest, which rank 1 does not make. */
static void is_told(const char *what, int n, MPI_Request requests[2])
{
    MPI_Status statuses[2];
    char text[MPI_MAX_ERROR_STRING];
    int len, rc = MPI_Waitall(2, requests, statuses);
    if (rc == MPI_SUCCESS)
        TEST_FAIL("%s of %d elements: no error at rank %d", what, n, rank);
    for (int i = 0; i < 2 && rc == MPI_ERR_IN_STATUS; i++) {
        int class = statuses[i].MPI_ERROR;
        if (class != MPI_SUCCESS && class != MPI_ERR_TRUNCATE && class != MPI_ERR_COUNT && class != MPI_ERR_OTHER) {
            MPI_Error_string(class, text, &len);
            TEST_FAIL("%s of %d elements: call %d at rank %d gives %s", what, n, i, rank, text);
        }
    }
}

/* Rank 1 gives one element less than it receives from itself. */
static void own_block(MPI_Comm comm, int n)
{
    int counts[MOST], displs[MOST], *in = calloc((size_t)n, sizeof(int)), *out = calloc((size_t)n * MOST, sizeof(int));
    MPI_Request requests[2] = { MPI_REQUEST_NULL, MPI_REQUEST_NULL };
    for (int i = 0; i < size; i++) {
        counts[i] = n;
        displs[i] = i * n;
    }
    MPI_Iallgatherv(in, n - (rank == 1), MPI_INT, out, counts, displs, MPI_INT, comm, &requests[0]);
    if (rank != 1)
        MPI_Iallgatherv(MPI_IN_PLACE, 0, MPI_INT, out, counts, displs, MPI_INT, comm, &requests[1]);
    is_told("allgatherv", n, requests);
    free(in);
    free(out);
}

/* Rank 1 expects less than rank 0 sends. */
static void block_of_other(MPI_Comm comm, int n)
{
    int counts[MOST], displs[MOST], expected[MOST];
    int *in = calloc((size_t)n * MOST, sizeof(int)), *out = calloc((size_t)n * MOST, sizeof(int));
    MPI_Request requests[2] = { MPI_REQUEST_NULL, MPI_REQUEST_NULL };
    for (int i = 0; i < size; i++) {
        counts[i] = n;
        displs[i] = i * n;
        expected[i] = n - (rank == 1 && i == 0 ? 5 : 0);
    }
    MPI_Ialltoallv(in, counts, displs, MPI_INT, out, expected, displs, MPI_INT, comm, &requests[0]);
    if (rank != 1)
        MPI_Iallreduce(MPI_IN_PLACE, in, n, MPI_INT, MPI_SUM, comm, &requests[1]);
    is_told("alltoallv", n, requests);
    free(in);
    free(out);
}

int main(int argc, char **argv)
{
    static const int lengths[] = { 10, 5000, 100000, 200000 };
    MPI_Comm comm;
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    for (int i = 0; i < 16; i++) {
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
        CHECK_OK(MPI_Barrier(comm));
        if (i % 2)
            own_block(comm, lengths[i / 2 % 4]);
        else
            block_of_other(comm, lengths[i / 2 % 4]);
        CHECK_OK(MPI_Comm_free(&comm));
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    }
    own_block(MPI_COMM_WORLD, lengths[2]);
    CHECK_OK(MPI_Finalize());
    return 0;
}
