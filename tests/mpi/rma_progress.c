/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Passive targets that compute: rank 0 makes no MPI call for a while, the others lock its window, put, combine, fetch and unlock meanwhile, and
 * must be done long before it comes back. On windows that it made of its own memory, and on allocated ones.
 *
 * ranks: 2 3 4   timeout: 60
 */
#include "test.h"

#include <time.h>

enum { COMPUTING_MS = 300, ROUNDS = 20 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void compute(double seconds)
{
    volatile double x = 1;
    for (double start = now(); now() - start < seconds;)
        for (int i = 0; i < 10000; i++)
            x = x * 1.0000001;
}

static void try(MPI_Win win, int64_t *memory, const char *what)
{
    int rank, size, patience = getenv("TEST_PATIENCE") ? atoi(getenv("TEST_PATIENCE")) : 1;
    double seconds = COMPUTING_MS * 1e-3 * patience;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0) {
        compute(seconds);
    } else {
        double start = now();
        int64_t one = 1, value = rank, got;
        for (int i = 0; i < ROUNDS; i++) {
            CHECK_OK(MPI_Win_lock(i % 2 ? MPI_LOCK_SHARED : MPI_LOCK_EXCLUSIVE, 0, 0, win));
            CHECK_OK(MPI_Put(&value, 1, MPI_INT64_T, 0, rank, 1, MPI_INT64_T, win));
            CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, 0, 100, 1, MPI_INT64_T, MPI_SUM, win));
            CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_INT64_T, 0, 101, MPI_SUM, win));
            CHECK_OK(MPI_Win_flush(0, win));
            CHECK_OK(MPI_Get(&got, 1, MPI_INT64_T, 0, rank, 1, MPI_INT64_T, win));
            CHECK_OK(MPI_Win_unlock(0, win));
            CHECK_EQ(got, rank);
        }
        if (now() - start > seconds * 0.8)
            TEST_FAIL("%s: accesses took %.3f s while the target computed for %.3f s: they waited for it", what, now() - start, seconds);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
        CHECK_EQ(memory[100], ROUNDS * (size - 1));
        CHECK_EQ(memory[101], ROUNDS * (size - 1));
        CHECK_OK(MPI_Win_unlock(0, win));
    }
    MPI_Barrier(MPI_COMM_WORLD);
}

int main(int argc, char **argv)
{
    static int64_t mine[128];
    int64_t *theirs;
    MPI_Win win;
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Win_create(mine, sizeof mine, 8, MPI_INFO_NULL, MPI_COMM_WORLD, &win));
    try(win, mine, "memory of the target's own");
    CHECK_OK(MPI_Win_free(&win));
    CHECK_OK(MPI_Win_allocate(sizeof mine, 8, MPI_INFO_NULL, MPI_COMM_WORLD, &theirs, &win));
    memset(theirs, 0, sizeof mine);
    try(win, theirs, "allocated memory");
    CHECK_OK(MPI_Win_free(&win));
    MPI_Finalize();
    return 0;
}
