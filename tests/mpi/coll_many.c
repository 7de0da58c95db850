/* ranks: 1 2 4 7   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Many collectives outstanding at once on one communicator, blocking ones and messages of any tag in between, completed in
 * another order than begun; persistent ones started many times in different orders; communicators freed while collectives run.
 */
#include "coll.h"

enum { ROUNDS = 40, N = 2000 };

static int rank, size;

/* With WARM the communicator has been used before: short calls go through the shared memory of a host then. */
static void outstanding(int n, int warm)
{
    MPI_Comm comm;
    MPI_Request requests[4 * ROUNDS + 2];
    int *data[ROUNDS], *all[ROUNDS], token = rank, from_left = -1;
    long long mine[ROUNDS], sum[ROUNDS], want = (long long)size * (size + 1) / 2;
    int count = 0;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comm));
    if (warm)
        CHECK_OK(MPI_Barrier(comm));
    CHECK_OK(MPI_Irecv(&from_left, 1, MPI_INT, (rank + size - 1) % size, MPI_ANY_TAG, comm, &requests[count++]));
    for (int i = 0; i < ROUNDS; i++) {
        data[i] = room(PLAIN, n);
        all[i] = room(PLAIN, (long)n * size);
        mine[i] = (rank + 1) * (i + 1);
        if (rank == i % size)
            put(data[i], PLAIN, 0, n, i % size, 0, i);
        CHECK_OK(MPI_Ibcast(data[i], n, MPI_INT, i % size, comm, &requests[count++]));
        CHECK_OK(MPI_Iallreduce(&mine[i], &sum[i], 1, MPI_LONG_LONG, MPI_SUM, comm, &requests[count++]));
        int *own = room(PLAIN, n);
        put(own, PLAIN, 0, n, rank, 0, i + 100);
        memcpy(all[i] + (size_t)rank * (size_t)n, own, sizeof(int) * (size_t)n);
        free(own);
        CHECK_OK(MPI_Iallgather(MPI_IN_PLACE, 0, MPI_INT, all[i], n, MPI_INT, comm, &requests[count++]));
        if (i % 10 == 5) {
            int flag, top = -1;
            CHECK_OK(MPI_Allreduce(&rank, &top, 1, MPI_INT, MPI_MAX, comm));
            CHECK_EQ(top, size - 1);
            CHECK_OK(MPI_Test(&requests[count - 1], &flag, MPI_STATUS_IGNORE));
        }
    }
    CHECK_OK(MPI_Isend(&token, 1, MPI_INT, (rank + 1) % size, 3, comm, &requests[count++]));
    CHECK_OK(MPI_Comm_free(&comm)); /* what is under way goes on */
    /* Half of them last to first, the rest at once. */
    for (int i = count - 1; i > count / 2; i--)
        CHECK_OK(MPI_Wait(&requests[i], MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Waitall(count, requests, MPI_STATUSES_IGNORE));
    CHECK_EQ(from_left, (rank + size - 1) % size);
    for (int i = 0; i < ROUNDS; i++) {
        check("Ibcast", data[i], PLAIN, 0, n, i % size, 0, i);
        CHECK_EQ(sum[i], want * (i + 1));
        for (int r = 0; r < size; r++)
            check("Iallgather", all[i], PLAIN, (long)r * n, n, r, 0, i + 100);
        free(data[i]);
        free(all[i]);
    }
}

static void restarted(void)
{
    MPI_Request requests[3];
    int *data = room(PLAIN, N);
    long long mine = 0, sum = 0, before = -1, want = (long long)size * (size + 1) / 2;
    CHECK_OK(MPI_Bcast_init(data, N, MPI_INT, size - 1, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[0]));
    CHECK_OK(MPI_Allreduce_init(&mine, &sum, 1, MPI_LONG_LONG, MPI_SUM, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[1]));
    CHECK_OK(MPI_Exscan_init(&mine, &before, 1, MPI_LONG_LONG, MPI_SUM, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[2]));
    for (int i = 1; i < ROUNDS; i++) {
        mine = (long long)(rank + 1) * i;
        if (rank == size - 1)
            put(data, PLAIN, 0, N, rank, 0, i);
        /* Ranks start them in different orders. */
        for (int k = 0; k < 3; k++)
            CHECK_OK(MPI_Start(&requests[(rank + k + i) % 3]));
        CHECK_OK(MPI_Waitall(3, requests, MPI_STATUSES_IGNORE));
        check("Bcast_init", data, PLAIN, 0, N, size - 1, 0, i);
        CHECK_EQ(sum, want * i);
        if (rank > 0)
            CHECK_EQ(before, (long long)rank * (rank + 1) / 2 * i);
    }
    for (int k = 0; k < 3; k++)
        CHECK_OK(MPI_Request_free(&requests[k]));
    free(data);
}

/* Types and operators may be freed as soon as the call has returned. */
static void add_pairs(void *in, void *inout, int *len, MPI_Datatype *type)
{
    (void)type;
    for (int i = 0; i < 2 * *len; i++)
        ((int *)inout)[i] += ((int *)in)[i];
}

static void freed_early(void)
{
    for (int i = 0; i < 10; i++) {
        int in[40], out[40];
        MPI_Datatype pair;
        MPI_Op op;
        MPI_Request request;
        for (int k = 0; k < 40; k++)
            in[k] = rank + k + i;
        CHECK_OK(MPI_Type_contiguous(2, MPI_INT, &pair));
        CHECK_OK(MPI_Type_commit(&pair));
        CHECK_OK(MPI_Op_create(add_pairs, 1, &op));
        CHECK_OK(MPI_Iallreduce(in, out, 20, pair, op, MPI_COMM_WORLD, &request));
        CHECK_OK(MPI_Type_free(&pair));
        CHECK_OK(MPI_Op_free(&op));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        for (int k = 0; k < 40; k++)
            CHECK_EQ(out[k], size * (size - 1) / 2 + size * (k + i));
    }
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    coll_start();
    outstanding(1, 0);
    outstanding(1, 1);
    outstanding(N, 0);
    outstanding(N, 1);
    outstanding(10 * N, 1);
    restarted();
    freed_early();
    coll_end();
    MPI_Finalize();
    return 0;
}
