/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Small puts and accumulates go many in a packet, and a flush costs one answer however many there were; their order among themselves and with
 * others stays, types that have to be described among them included.
 *
 * ranks: 2 3   transports: ofi   hosts: no
 */
#include "test.h"

enum { CELLS = 2000, TYPES = 40 };
enum { PACKETS, SERVED, ANSWERS, COUNTERS };

static const char *const names[] = { "rma_packets", "rma_served", "rma_answers" };
static MPI_T_pvar_session session;
static MPI_T_pvar_handle handles[COUNTERS];
static int rank, size;
static MPI_Win win;
static int64_t *memory;

static unsigned long long counter(int which)
{
    unsigned long long value;
    CHECK_OK(MPI_T_pvar_read(session, handles[which], &value));
    return value;
}

/* Rank 0 writes each cell of the last rank, by puts or accumulates. */
static void count_packets(int accumulate)
{
    unsigned long long before[COUNTERS];
    MPI_Barrier(MPI_COMM_WORLD);
    for (int i = 0; i < COUNTERS; i++)
        before[i] = counter(i);
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0) {
        CHECK_OK(MPI_Win_lock_all(MPI_MODE_NOCHECK, win));
        for (int64_t i = 0; i < CELLS; i++) {
            int64_t value = 7 * i; /* free at once */
            if (accumulate)
                CHECK_OK(MPI_Accumulate(&value, 1, MPI_INT64_T, size - 1, i, 1, MPI_INT64_T, MPI_SUM, win));
            else
                CHECK_OK(MPI_Put(&value, 1, MPI_INT64_T, size - 1, i, 1, MPI_INT64_T, win));
            value = -1;
            CHECK_OK(MPI_Win_flush_local(size - 1, win));
        }
        CHECK_EQ(counter(ANSWERS) - before[ANSWERS], 0);
        CHECK_OK(MPI_Win_flush(size - 1, win));
        CHECK_EQ(counter(ANSWERS) - before[ANSWERS], 1);
        CHECK_EQ(counter(PACKETS) - before[PACKETS], CELLS);
        CHECK_OK(MPI_Win_unlock_all(win));
        CHECK_EQ(counter(ANSWERS) - before[ANSWERS], 1);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == size - 1) {
        CHECK(counter(SERVED) - before[SERVED] <= CELLS / 100);
        for (int i = 0; i < CELLS; i++)
            CHECK_EQ(memory[i], 7 * i * (accumulate ? 2 : 1));
    }
    MPI_Barrier(MPI_COMM_WORLD);
}

/* Each accumulate meets what the one before has left, whichever way it goes. */
static void order(void)
{
    static int64_t many[1000], one = 1;
    int64_t got = -1, want = 0;
    int to = (rank + 1) % size;
    memset(memory, 0, CELLS * sizeof *memory);
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_lock_all(0, win));
    for (int i = 0; i < 50; i++) {
        int64_t value = i;
        CHECK_OK(MPI_Accumulate(&value, 1, MPI_INT64_T, to, 0, 1, MPI_INT64_T, MPI_REPLACE, win));
        CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, to, 0, 1, MPI_INT64_T, MPI_SUM, win));
        want = i + 1;
        if (i % 3 == 0) {
            for (int k = 0; k < 1000; k++)
                many[k] = 5;
            CHECK_OK(MPI_Accumulate(many, 1000, MPI_INT64_T, to, 0, 1000, MPI_INT64_T, MPI_SUM, win));
            CHECK_OK(MPI_Win_flush_local(to, win));
            want += 5;
        }
        if (i % 4 == 0) {
            CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_INT64_T, to, 0, MPI_SUM, win));
            CHECK_OK(MPI_Win_flush_local(to, win));
            CHECK_EQ(got, want);
        }
    }
    CHECK_OK(MPI_Win_unlock_all(win));
    MPI_Barrier(MPI_COMM_WORLD);
}

/* More types than a target keeps: none may be taken for another while accesses that name it wait. */
static void types(void)
{
    MPI_Datatype type[TYPES];
    int64_t values[2] = { 3, 4 };
    int to = (rank + 1) % size;
    memset(memory, 0, CELLS * sizeof *memory);
    for (int i = 0; i < TYPES; i++) {
        MPI_Type_vector(2, 1, i + 1, MPI_INT64_T, &type[i]);
        MPI_Type_commit(&type[i]);
    }
    CHECK_OK(MPI_Win_fence(0, win));
    for (int i = 0; i < 2 * TYPES; i++)
        CHECK_OK(MPI_Accumulate(values, 2, MPI_INT64_T, to, 100, 1, type[i % TYPES], MPI_SUM, win));
    CHECK_OK(MPI_Win_fence(0, win));
    CHECK_EQ(memory[100], 2 * TYPES * 3);
    for (int i = 0; i < TYPES; i++)
        CHECK_EQ(memory[101 + i], 8);
    for (int i = 0; i < TYPES; i++)
        MPI_Type_free(&type[i]);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    test_open_counters(&session, handles, names, COUNTERS);
    CHECK_OK(MPI_Win_allocate(CELLS * sizeof *memory, sizeof *memory, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win));
    memset(memory, 0, CELLS * sizeof *memory);
    count_packets(0);
    count_packets(1);
    order();
    types();
    CHECK_OK(MPI_Win_free(&win));
    CHECK_OK(MPI_T_pvar_session_free(&session));
    CHECK_OK(MPI_T_finalize());
    MPI_Finalize();
    return 0;
}
