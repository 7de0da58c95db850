/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3 4 8   transports: shm ofi   timeout: 120
 *
 * MPI_ANY_SOURCE and MPI_ANY_TAG: messages of one sender arrive in the order in which they were sent, whatever their
 * protocol; wildcard and exact receives posted together are matched in the order of posting; probes agree with receives.
 */
#include "test.h"

enum { ROUNDS = 200, LARGE = 100000 };

static int rank, size;

/* Everybody sends numbered messages of mixed lengths to rank 0, who takes them with wildcards. */
static void order_from_all(void)
{
    int *next = calloc((size_t)size, sizeof *next);
    unsigned char *buffer = malloc(LARGE);
    MPI_Request *requests = malloc(ROUNDS * sizeof *requests);
    unsigned char *messages = malloc((size_t)ROUNDS * 8);
    unsigned char *large = calloc(1, LARGE);

    for (int i = 0; i < ROUNDS; i++) {
        int number = i;

        memcpy(messages + (size_t)i * 8, &number, sizeof number);
        if (i % 50 == 49) { /* a large one among the small ones; its number is its tag */
            CHECK_OK(MPI_Isend(large, LARGE, MPI_BYTE, 0, i, MPI_COMM_WORLD, &requests[i]));
        } else {
            CHECK_OK(MPI_Isend(messages + (size_t)i * 8, 8, MPI_BYTE, 0, i, MPI_COMM_WORLD, &requests[i]));
        }
    }
    for (int i = 0; rank == 0 && i < ROUNDS * size; i++) {
        MPI_Status probed, status;
        int count, number;

        CHECK_OK(MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &probed));
        CHECK_OK(MPI_Recv(buffer, LARGE, MPI_BYTE, probed.MPI_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &status));
        CHECK_EQ(status.MPI_SOURCE, probed.MPI_SOURCE);
        CHECK_EQ(status.MPI_TAG, probed.MPI_TAG);
        CHECK_EQ(status.MPI_TAG, next[status.MPI_SOURCE]);
        next[status.MPI_SOURCE]++;
        CHECK_OK(MPI_Get_count(&status, MPI_BYTE, &count));
        CHECK_EQ(count, status.MPI_TAG % 50 == 49 ? LARGE : 8);
        if (count == 8) {
            memcpy(&number, buffer, sizeof number);
            CHECK_EQ(number, status.MPI_TAG);
        }
    }
    CHECK_OK(MPI_Waitall(ROUNDS, requests, MPI_STATUSES_IGNORE));
    free(next);
    free(buffer);
    free(requests);
    free(messages);
    free(large);
    MPI_Barrier(MPI_COMM_WORLD);
}

/* Receives posted as (any, any), (s, any), (any, t), (s, t) in turn: the i-th message of a sender goes to the i-th posted. */
static void order_of_posting(void)
{
    int to = (rank + 1) % size, from = (rank + size - 1) % size;
    int values[ROUNDS], got[ROUNDS];
    MPI_Request receives[ROUNDS], sends[ROUNDS];
    MPI_Status statuses[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        got[i] = -1;
        CHECK_OK(MPI_Irecv(&got[i], 1, MPI_INT, i & 1 ? from : MPI_ANY_SOURCE, i & 2 ? 7 : MPI_ANY_TAG, MPI_COMM_WORLD, &receives[i]));
    }
    MPI_Barrier(MPI_COMM_WORLD);
    for (int i = 0; i < ROUNDS; i++) {
        values[i] = i;
        CHECK_OK(MPI_Isend(&values[i], 1, MPI_INT, to, 7, MPI_COMM_WORLD, &sends[i]));
    }
    CHECK_OK(MPI_Waitall(ROUNDS, receives, statuses));
    CHECK_OK(MPI_Waitall(ROUNDS, sends, MPI_STATUSES_IGNORE));
    for (int i = 0; i < ROUNDS; i++) {
        CHECK_EQ(got[i], i);
        CHECK_EQ(statuses[i].MPI_SOURCE, from);
        CHECK_EQ(statuses[i].MPI_TAG, 7);
    }
}

/* Tags up to the largest, and communicators, keep messages apart. */
static void tags_and_communicators(void)
{
    int to = (rank + 1) % size, from = (rank + size - 1) % size, flag, *upper;
    int a = 1, b = 2, c = 3, x = 0, y = 0, z = 0;
    MPI_Request requests[3];
    MPI_Comm other;

    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_TAG_UB, &upper, &flag));
    CHECK(flag && *upper == 2147483647);
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &other));
    CHECK_OK(MPI_Isend(&a, 1, MPI_INT, to, *upper, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Isend(&b, 1, MPI_INT, to, 0, other, &requests[1]));
    CHECK_OK(MPI_Isend(&c, 1, MPI_INT, to, 0, MPI_COMM_WORLD, &requests[2]));
    CHECK_OK(MPI_Recv(&z, 1, MPI_INT, MPI_ANY_SOURCE, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Recv(&y, 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, other, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Recv(&x, 1, MPI_INT, from, *upper, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Waitall(3, requests, MPI_STATUSES_IGNORE));
    CHECK(x == 1 && y == 2 && z == 3);
    CHECK_OK(MPI_Comm_free(&other));
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    order_from_all();
    order_of_posting();
    tags_and_communicators();
    MPI_Finalize();
    return 0;
}
