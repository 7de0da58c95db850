/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Counters at rank 0 that all ranks increment, by each kind of access that does it in one step, and by compare and swap: no value is given out twice, none
 * is left out, and the sums are right. Run over several hosts, some ranks do it in shared memory and others by packets, at the same time.
 *
 * ranks: 1 2 4   timeout: 120   args: 1000
 */
#include "test.h"

enum { FETCHED, ADDED, SWAPPED, EXCLUDED, COUNTERS };

static int rank, size;
static MPI_Win win;

static int64_t increment(int how)
{
    const int64_t one = 1;
    int64_t got = -1;
    if (how)
        CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_INT64_T, 0, FETCHED, MPI_SUM, win));
    else
        CHECK_OK(MPI_Get_accumulate(&one, 1, MPI_INT64_T, &got, 1, MPI_INT64_T, 0, FETCHED, 1, MPI_INT64_T, MPI_SUM, win));
    CHECK_OK(MPI_Win_flush(0, win));
    return got;
}

static void add_one(void)
{
    const int64_t one = 1;
    CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, 0, ADDED, 1, MPI_INT64_T, MPI_SUM, win));
}

static void swap_one(void)
{
    int64_t old = 0, next, got;
    for (;;) {
        next = old + 1;
        CHECK_OK(MPI_Compare_and_swap(&next, &old, &got, MPI_INT64_T, 0, SWAPPED, win));
        CHECK_OK(MPI_Win_flush(0, win));
        if (got == old)
            return;
        CHECK(got > old || old == 0);
        old = got;
    }
}

/* Get and put with nobody between, which is not one step. */
static void exclude_one(void)
{
    int64_t value;
    CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
    CHECK_OK(MPI_Get(&value, 1, MPI_INT64_T, 0, EXCLUDED, 1, MPI_INT64_T, win));
    CHECK_OK(MPI_Win_flush(0, win));
    value++;
    CHECK_OK(MPI_Put(&value, 1, MPI_INT64_T, 0, EXCLUDED, 1, MPI_INT64_T, win));
    CHECK_OK(MPI_Win_unlock(0, win));
}

static void count(int each, int64_t *memory)
{
    int total = each * size;
    unsigned char *seen = calloc((size_t)total, 1);
    int64_t last = -1;

    memset(memory, 0, COUNTERS * sizeof *memory);
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_lock_all(0, win));
    for (int i = 0; i < each; i++) {
        int64_t got = increment(i % 4);
        CHECK(got > last && got < total);
        last = got;
        seen[got] = 1;
        add_one();
        if (i % 16 == 0)
            swap_one();
    }
    CHECK_OK(MPI_Win_unlock_all(win));
    for (int i = 0; i < each; i += 16)
        exclude_one();
    MPI_Allreduce(MPI_IN_PLACE, seen, total, MPI_UNSIGNED_CHAR, MPI_SUM, MPI_COMM_WORLD);
    for (int i = 0; i < total; i++)
        if (seen[i] != 1)
            TEST_FAIL("%d ranks got the value %d", seen[i], i);
    free(seen);
    if (rank == 0) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, win));
        CHECK_EQ(memory[FETCHED], total);
        CHECK_EQ(memory[ADDED], total);
        CHECK_EQ(memory[SWAPPED], (int64_t)size * ((each + 15) / 16));
        CHECK_EQ(memory[EXCLUDED], (int64_t)size * ((each + 15) / 16));
        CHECK_OK(MPI_Win_unlock(0, win));
    }
    MPI_Barrier(MPI_COMM_WORLD);
}

int main(int argc, char **argv)
{
    static int64_t mine[COUNTERS];
    int64_t *memory;
    int each = argc > 1 ? atoi(argv[1]) : 1000;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Win_allocate(COUNTERS * sizeof *memory, sizeof *memory, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win));
    count(each, memory);
    CHECK_OK(MPI_Win_free(&win));
    CHECK_OK(MPI_Win_create(mine, sizeof mine, sizeof *mine, MPI_INFO_NULL, MPI_COMM_WORLD, &win));
    count(each / 4, mine);
    CHECK_OK(MPI_Win_free(&win));
    MPI_Finalize();
    return 0;
}
