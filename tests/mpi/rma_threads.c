/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Threads: each with a window of its own locks, adds and fetches at all ranks, while all of them add to one more window that one of them has locked
 * for all.
 *
 * ranks: 1 2 3   timeout: 120
 */
#include "test.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 200 };

static int rank, size;
static MPI_Win own[THREADS], common;
static int64_t *memory[THREADS], *together;

static void *work(void *argument)
{
    int me = (int)(intptr_t)argument;
    int64_t one = 1, got, last = -1;

    for (int i = 0; i < ROUNDS; i++) {
        int target = (rank + i) % size;
        CHECK_OK(MPI_Win_lock(i % 3 ? MPI_LOCK_SHARED : MPI_LOCK_EXCLUSIVE, target, 0, own[me]));
        CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_INT64_T, target, 0, MPI_SUM, own[me]));
        CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, target, 1, 1, MPI_INT64_T, MPI_SUM, own[me]));
        CHECK_OK(MPI_Win_unlock(target, own[me]));
        if (size == 1) {
            CHECK(got > last);
            last = got;
        }
        CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_INT64_T, target, 0, MPI_SUM, common));
        CHECK_OK(MPI_Win_flush(target, common));
    }
    return NULL;
}

int main(int argc, char **argv)
{
    int provided;
    pthread_t threads[THREADS];

    CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int kind = 0; kind < 2; kind++) {
        int64_t *user = calloc(2, sizeof *user);
        for (int i = 0; i < THREADS; i++) {
            CHECK_OK(MPI_Win_allocate(16, 8, MPI_INFO_NULL, MPI_COMM_WORLD, &memory[i], &own[i]));
            memory[i][0] = memory[i][1] = 0;
        }
        if (kind == 0)
            CHECK_OK(MPI_Win_allocate(16, 8, MPI_INFO_NULL, MPI_COMM_WORLD, &together, &common));
        else
            CHECK_OK(MPI_Win_create(together = user, 16, 8, MPI_INFO_NULL, MPI_COMM_WORLD, &common));
        together[0] = 0;
        MPI_Barrier(MPI_COMM_WORLD);
        CHECK_OK(MPI_Win_lock_all(0, common));
        for (int i = 0; i < THREADS; i++)
            pthread_create(&threads[i], NULL, work, (void *)(intptr_t)i);
        for (int i = 0; i < THREADS; i++)
            pthread_join(threads[i], NULL);
        CHECK_OK(MPI_Win_unlock_all(common));
        MPI_Barrier(MPI_COMM_WORLD);
        int64_t sums[2] = { together[0], 0 };
        for (int i = 0; i < THREADS; i++) {
            CHECK_EQ(memory[i][0], memory[i][1]);
            sums[1] += memory[i][0];
        }
        MPI_Allreduce(MPI_IN_PLACE, sums, 2, MPI_INT64_T, MPI_SUM, MPI_COMM_WORLD);
        CHECK_EQ(sums[0], (int64_t)size * THREADS * ROUNDS);
        CHECK_EQ(sums[1], (int64_t)size * THREADS * ROUNDS);
        for (int i = 0; i < THREADS; i++)
            CHECK_OK(MPI_Win_free(&own[i]));
        CHECK_OK(MPI_Win_free(&common));
        free(user);
    }
    MPI_Finalize();
    return 0;
}
