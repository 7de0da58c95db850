/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Accumulates of whole arrays, by all ranks at once, while single elements of them begin to be incremented and swapped: no addition is lost,
 * whatever the type, also of elements that lie at odd places and of 1 byte. Each round has a window of its own, in which nobody has accessed a single element before.
 *
 * ranks: 1 2 4 8   timeout: 120
 */
#include <stddef.h>

#include "test.h"

enum { WORDS = 700, REPEATS = 60, ROUNDS = 6 };

static int rank, size;
static MPI_Win win;

struct arrays {
    int64_t longs[WORDS];
    int32_t ints[WORDS];
    double doubles[WORDS];
    int16_t shorts[WORDS];
    char odd; /* the next lie at no multiple of their size */
    char unaligned[WORDS * 8];
    int8_t bytes[WORDS];
};

static int64_t longs[WORDS];
static int32_t ints[WORDS];
static double doubles[WORDS];
static int16_t shorts[WORDS];
static int8_t bytes[WORDS];

static MPI_Aint place(size_t offset)
{
    return (MPI_Aint)offset;
}

static void add_arrays(void)
{
    CHECK_OK(MPI_Accumulate(longs, WORDS, MPI_INT64_T, 0, place(offsetof(struct arrays, longs)), WORDS, MPI_INT64_T, MPI_SUM, win));
    CHECK_OK(MPI_Accumulate(ints, WORDS, MPI_INT32_T, 0, place(offsetof(struct arrays, ints)), WORDS, MPI_INT32_T, MPI_SUM, win));
    CHECK_OK(MPI_Accumulate(doubles, WORDS, MPI_DOUBLE, 0, place(offsetof(struct arrays, doubles)), WORDS, MPI_DOUBLE, MPI_SUM, win));
    CHECK_OK(MPI_Accumulate(shorts, WORDS, MPI_INT16_T, 0, place(offsetof(struct arrays, shorts)), WORDS, MPI_INT16_T, MPI_SUM, win));
    CHECK_OK(MPI_Accumulate(doubles, WORDS, MPI_DOUBLE, 0, place(offsetof(struct arrays, unaligned)), WORDS, MPI_DOUBLE, MPI_SUM, win));
    CHECK_OK(MPI_Accumulate(bytes, WORDS, MPI_INT8_T, 0, place(offsetof(struct arrays, bytes)), WORDS, MPI_INT8_T, MPI_SUM, win));
}

/* The same by single elements; longs by compare and swap. */
static void add_singles(int from)
{
    for (int i = 0; i < WORDS; i++) {
        int at = (from + i) % WORDS;
        int32_t got;
        int64_t old = 0, next, was;
        double sum;
        CHECK_OK(MPI_Fetch_and_op(&ints[at], &got, MPI_INT32_T, 0, place(offsetof(struct arrays, ints)) + 4 * at, MPI_SUM, win));
        for (;; old = was) {
            next = old + longs[at];
            CHECK_OK(MPI_Compare_and_swap(&next, &old, &was, MPI_INT64_T, 0, place(offsetof(struct arrays, longs)) + 8 * at, win));
            CHECK_OK(MPI_Win_flush(0, win));
            if (was == old)
                break;
        }
        CHECK_OK(MPI_Fetch_and_op(&doubles[at], &sum, MPI_DOUBLE, 0, place(offsetof(struct arrays, doubles)) + 8 * at, MPI_SUM, win));
        CHECK_OK(MPI_Accumulate(&shorts[at], 1, MPI_INT16_T, 0, place(offsetof(struct arrays, shorts)) + 2 * at, 1, MPI_INT16_T, MPI_SUM, win));
        CHECK_OK(MPI_Fetch_and_op(&doubles[at], &sum, MPI_DOUBLE, 0, place(offsetof(struct arrays, unaligned)) + 8 * at, MPI_SUM, win));
        CHECK_OK(MPI_Accumulate(&bytes[at], 1, MPI_INT8_T, 0, place(offsetof(struct arrays, bytes)) + at, 1, MPI_INT8_T, MPI_SUM, win));
        CHECK_OK(MPI_Win_flush(0, win));
    }
}

static void one_round(int round)
{
    struct arrays *memory;
    /* Ranks begin with single elements one after the other, in another order each time. */
    int when = REPEATS / 2 + (rank + round) % size * 3;
    CHECK_OK(MPI_Win_allocate(rank == 0 ? (MPI_Aint)sizeof *memory : 0, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win));
    if (rank == 0)
        memset(memory, 0, sizeof *memory);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_Win_lock_all(0, win));
    for (int i = 0; i < REPEATS; i++) {
        if (i == when)
            add_singles(rank * WORDS / size);
        else
            add_arrays();
    }
    CHECK_OK(MPI_Win_unlock_all(win));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    if (rank == 0) {
        int64_t all = (int64_t)size * REPEATS;
        CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, win));
        for (int i = 0; i < WORDS; i++) {
            double unaligned;
            memcpy(&unaligned, memory->unaligned + 8 * i, sizeof unaligned);
            CHECK_EQ(memory->longs[i], longs[i] * all);
            CHECK_EQ(memory->ints[i], ints[i] * all);
            CHECK(memory->doubles[i] == doubles[i] * (double)all);
            CHECK_EQ(memory->shorts[i], (int16_t)(shorts[i] * all));
            CHECK(unaligned == doubles[i] * (double)all);
            CHECK_EQ(memory->bytes[i], (int8_t)(bytes[i] * all));
        }
        CHECK_OK(MPI_Win_unlock(0, win));
    }
    CHECK_OK(MPI_Win_free(&win));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 0; i < WORDS; i++) {
        longs[i] = i + 1;
        ints[i] = i % 17 + 1;
        doubles[i] = i * 0.5 + 1;
        shorts[i] = (int16_t)(i % 5 + 1);
        bytes[i] = (int8_t)(i % 3 + 1);
    }
    for (int round = 0; round < ROUNDS; round++)
        one_round(round);
    CHECK_OK(MPI_Finalize());
    return 0;
}
