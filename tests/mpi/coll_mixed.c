/* ranks: 1 2 3 5 8 16   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Random sequences of blocking collectives, with no barrier between them, ranks that come late at random, on several communicators
 * by turns: the whole, a copy that is freed and made again, and halves. What one call leaves in shared memory must not meet the next.
 * One argument: how many calls (default 600). A second one: the seed.
 */
#include "coll.h"

#include <stdint.h>
#include <time.h>

enum { COMMS = 3, KINDS = 9 };

static MPI_Comm comms[COMMS];

/* The same on all ranks. */
static uint32_t common_state;
/* Each rank's own. */
static uint32_t own_state;

static uint32_t draw(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % below;
}

static long draw_length(void)
{
    static const long around[] = { 1, 3, 12, 13, 128, 500, 1000, 2048, 4096, 8192, 8193, 20000, 40000 };
    long n = around[draw(&common_state, sizeof(around) / sizeof(around[0]))];
    return draw(&common_state, 3) ? n : 1 + (long)draw(&common_state, (uint32_t)n);
}

static void come_late(void)
{
    if (draw(&own_state, 20) == 0) {
        struct timespec t = { 0, 1000 * (long)draw(&own_state, 300) };
        nanosleep(&t, NULL);
    }
}

static long long sum_of(long k, int seed, int first, int behind)
{
    long long sum = 0;
    for (int i = first; i < behind; i++)
        sum += value(i, 0, k, seed) % 1000;
    return sum;
}

static long long *numbers(long n, int rank, int seed)
{
    long long *v = malloc((size_t)(n + 1) * sizeof(*v));
    CHECK(v != NULL);
    for (long k = 0; k < n; k++)
        v[k] = value(rank, 0, k, seed) % 1000;
    return v;
}

static void check_sums(const char *what, const long long *v, long from, long n, int seed, int first, int behind)
{
    for (long k = 0; k < n; k++)
        if (v[k] != sum_of(from + k, seed, first, behind))
            TEST_FAIL("%s: element %ld of %ld is %lld, should be %lld", what, k, n, v[k], sum_of(from + k, seed, first, behind));
}

static void move(MPI_Comm comm, int kind, long n, int root, int seed)
{
    int rank, size;
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
    if (kind > 0 && n * size > 200000)
        n = 200000 / size;
    int layout = (int)draw(&own_state, LAYOUTS);
    MPI_Datatype type = layout_type(layout);
    int *in = room(layout, n * size), *out = room(layout, n * size);
    if (kind == 0) {
        if (rank == root)
            put(in, layout, 0, n, root, 0, seed);
        CHECK_OK(MPI_Bcast(in, (int)n, type, root, comm));
        check("Bcast", in, layout, 0, n, root, 0, seed);
    } else if (kind == 1) {
        put(in, layout, 0, n, rank, root, seed);
        CHECK_OK(MPI_Gather(in, (int)n, type, out, (int)n, type, root, comm));
        for (int i = 0; rank == root && i < size; i++)
            check("Gather", out, layout, i * n, n, i, root, seed);
    } else if (kind == 2) {
        for (int i = 0; rank == root && i < size; i++)
            put(in, layout, i * n, n, root, i, seed);
        CHECK_OK(MPI_Scatter(in, (int)n, type, out, (int)n, type, root, comm));
        memset(in, 0, sizeof(int) * (size_t)n); /* ours again */
        check("Scatter", out, layout, 0, n, root, rank, seed);
    } else if (kind == 3) {
        put(in, layout, 0, n, rank, 0, seed);
        CHECK_OK(MPI_Allgather(in, (int)n, type, out, (int)n, type, comm));
        for (int i = 0; i < size; i++)
            check("Allgather", out, layout, i * n, n, i, 0, seed);
    } else {
        for (int i = 0; i < size; i++)
            put(in, layout, i * n, n, rank, i, seed);
        CHECK_OK(MPI_Alltoall(in, (int)n, type, out, (int)n, type, comm));
        memset(in, 0, sizeof(int) * (size_t)n);
        for (int i = 0; i < size; i++)
            check("Alltoall", out, layout, i * n, n, i, rank, seed);
    }
    free(in);
    free(out);
}

static void combine(MPI_Comm comm, int kind, long n, int root, int seed)
{
    int rank, size;
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
    long long *in = numbers(n, rank, seed), *out = numbers(n, rank, seed);
    if (kind == 5) {
        CHECK_OK(MPI_Reduce(in, out, (int)n, MPI_LONG_LONG, MPI_SUM, root, comm));
        if (rank == root)
            check_sums("Reduce", out, 0, n, seed, 0, size);
    } else if (kind == 6) {
        CHECK_OK(MPI_Allreduce(MPI_IN_PLACE, out, (int)n, MPI_LONG_LONG, MPI_SUM, comm));
        check_sums("Allreduce", out, 0, n, seed, 0, size);
    } else if (kind == 7) {
        CHECK_OK(MPI_Scan(in, out, (int)n, MPI_LONG_LONG, MPI_SUM, comm));
        check_sums("Scan", out, 0, n, seed, 0, rank + 1);
    } else {
        long block = n / size;
        CHECK_OK(MPI_Reduce_scatter_block(in, out, (int)block, MPI_LONG_LONG, MPI_SUM, comm));
        check_sums("Reduce_scatter_block", out, rank * block, block, seed, 0, size);
    }
    free(in);
    free(out);
}

int main(int argc, char **argv)
{
    int rank, calls = argc > 1 ? atoi(argv[1]) : 600;
    common_state = argc > 2 ? (uint32_t)atoi(argv[2]) : 1;
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    own_state = common_state + 77u * (uint32_t)rank;
    coll_start();
    comms[0] = MPI_COMM_WORLD;
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comms[1]));
    CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, rank % 2, -rank, &comms[2]));
    for (int i = 0; i < calls; i++) {
        MPI_Comm comm = comms[draw(&common_state, COMMS)];
        int kind = (int)draw(&common_state, KINDS + 1), size;
        long n = draw_length();
        uint32_t root = draw(&common_state, 16);
        MPI_Comm_size(comm, &size);
        come_late();
        if (kind < 5)
            move(comm, kind, n, (int)root % size, i);
        else if (kind < KINDS)
            combine(comm, kind, n, (int)root % size, i);
        else
            CHECK_OK(MPI_Barrier(comm));
        if (i % 50 == 49) {
            CHECK_OK(MPI_Comm_free(&comms[1]));
            CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comms[1]));
        }
    }
    CHECK_OK(MPI_Comm_free(&comms[1]));
    CHECK_OK(MPI_Comm_free(&comms[2]));
    coll_end();
    MPI_Finalize();
    return 0;
}
