/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Passive targets that compute: rank 0 makes no MPI call until it finds in its own memory that the others have locked its window, put, combined, fetched and
 * unlocked as often as they were to. On windows that it made of its own memory, and on allocated ones.
 *
 * ranks: 2 3 4   timeout: 90
 */
#define _GNU_SOURCE
#include "test.h"

#include <dirent.h>
#include <sched.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 20, CELL_OF_DONE = 102, MOST_SECONDS = 40 };

/* A rank may be bound to the CPU that it computes on: who helps it must not be. */
static void check_unbound(void)
{
    DIR *tasks = opendir("/proc/self/task");
    cpu_set_t cpus, all;
    int most = 0;
    CHECK(tasks && sched_getaffinity(getppid(), sizeof all, &all) == 0);
    for (struct dirent *entry; (entry = readdir(tasks)) != NULL;)
        if (entry->d_name[0] != '.' && sched_getaffinity(atoi(entry->d_name), sizeof cpus, &cpus) == 0 && CPU_COUNT(&cpus) > most)
            most = CPU_COUNT(&cpus);
    closedir(tasks);
    CHECK_EQ(most, CPU_COUNT(&all));
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Until `count` others have said in our memory that they are done. */
static TEST_LOOKS_ON void compute(const volatile int64_t *done, int count, const char *what)
{
    volatile double x = 1;
    for (double start = now(); *done < count;) {
        for (int i = 0; i < 10000; i++)
            x = x * 1.0000001;
        if (now() - start > MOST_SECONDS * test_patience())
            TEST_FAIL("%s: %d of %d ranks could access it while it computed for %d s", what, (int)*done, count,
                      MOST_SECONDS * test_patience());
    }
}

static void access_it(MPI_Win win, int rank)
{
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
    CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, win));
    CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, 0, CELL_OF_DONE, 1, MPI_INT64_T, MPI_SUM, win));
    CHECK_OK(MPI_Win_unlock(0, win));
}

static void try(MPI_Win win, int64_t *memory, const char *what)
{
    int rank, size;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0)
        compute(&memory[CELL_OF_DONE], size - 1, what);
    else
        access_it(win, rank);
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
    MPI_Barrier(MPI_COMM_WORLD);
    check_unbound();
    try(win, mine, "memory of the target's own");
    CHECK_OK(MPI_Win_free(&win));
    CHECK_OK(MPI_Win_allocate(sizeof mine, 8, MPI_INFO_NULL, MPI_COMM_WORLD, &theirs, &win));
    memset(theirs, 0, sizeof mine);
    try(win, theirs, "allocated memory");
    CHECK_OK(MPI_Win_free(&win));
    MPI_Finalize();
    return 0;
}
