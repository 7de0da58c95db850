/* ranks: 1 2 3 4   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * MPI_THREAD_MULTIPLE: threads call collectives of all forms on communicators of their own at the same time, each in its own order and
 * with messages of any tag in between.
 */
#include "test.h"
#include <pthread.h>

enum { THREADS = 4, ROUNDS = 25 };

static int rank, size;
static MPI_Comm comms[THREADS];

static void work_once(MPI_Comm comm, int thread, int round, int n)
{
    int right = (rank + 1) % size, left = (rank + size - 1) % size, token = round, got = -1, root = round % size;
    long long *in = malloc(sizeof(*in) * (size_t)n * (size_t)size), *out = malloc(sizeof(*out) * (size_t)n * (size_t)size);
    long long mine = rank + thread, sum, before = 0, lines = size * (size - 1LL) / 2 + (long long)size * thread;
    MPI_Request requests[4];
    CHECK(in && out);
    CHECK_OK(MPI_Irecv(&got, 1, MPI_INT, left, MPI_ANY_TAG, comm, &requests[0]));
    CHECK_OK(MPI_Iallreduce(&mine, &sum, 1, MPI_LONG_LONG, MPI_SUM, comm, &requests[1]));
    for (int i = 0; i < n; i++)
        in[i] = rank * 1000LL + i + thread;
    CHECK_OK(MPI_Allgather(in, n, MPI_LONG_LONG, out, n, MPI_LONG_LONG, comm));
    for (int r = 0; r < size; r++)
        for (int i = 0; i < n; i++)
            CHECK_EQ(out[r * n + i], r * 1000LL + i + thread);
    CHECK_OK(MPI_Isend(&token, 1, MPI_INT, right, round % 7, comm, &requests[2]));
    CHECK_OK(MPI_Ibarrier(comm, &requests[3]));
    if (rank == root)
        for (int i = 0; i < n; i++)
            in[i] = round * 31 + i + thread;
    CHECK_OK(MPI_Bcast(in, n, MPI_LONG_LONG, root, comm));
    for (int i = 0; i < n; i++)
        CHECK_EQ(in[i], round * 31 + i + thread);
    CHECK_OK(MPI_Waitall(4, requests, MPI_STATUSES_IGNORE));
    CHECK_EQ(sum, lines);
    CHECK_EQ(got, round);
    CHECK_OK(MPI_Alltoall(out, 1, MPI_LONG_LONG, in, 1, MPI_LONG_LONG, comm));
    CHECK_OK(MPI_Exscan(&mine, &before, 1, MPI_LONG_LONG, MPI_SUM, comm));
    if (rank > 0)
        CHECK_EQ(before, rank * (rank - 1LL) / 2 + (long long)rank * thread);
    CHECK_OK(MPI_Reduce(&mine, &sum, 1, MPI_LONG_LONG, MPI_SUM, root, comm));
    if (rank == root)
        CHECK_EQ(sum, lines);
    if (round % 5 == thread)
        CHECK_OK(MPI_Barrier(comm));
    free(in);
    free(out);
}

static void *work(void *argument)
{
    static const int lengths[] = { 1, 700, 30000 };
    int thread = (int)(intptr_t)argument;
    for (int round = 0; round < ROUNDS; round++)
        work_once(comms[thread], thread, round, lengths[(round + thread) % 3]);
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t threads[THREADS];
    int provided;
    CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 0; i < THREADS; i++)
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comms[i]));
    for (int i = 1; i < THREADS; i++)
        CHECK(pthread_create(&threads[i], NULL, work, (void *)(intptr_t)i) == 0);
    work(NULL);
    for (int i = 1; i < THREADS; i++)
        CHECK(pthread_join(threads[i], NULL) == 0);
    for (int i = 0; i < THREADS; i++)
        CHECK_OK(MPI_Comm_free(&comms[i]));
    MPI_Finalize();
    return 0;
}
