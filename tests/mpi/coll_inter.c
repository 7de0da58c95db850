/* ranks: 2 3 4 7 8   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives between the groups of an intercommunicator: what one group gives the other gets.
 */
#include "coll.h"

static int world_rank, world_size, rank, size, others, low;
static MPI_Comm inter;

/* World rank of rank R of my group and of the other: the first third of the world is one group. */
static int here_world(int r)
{
    return low ? r : r + others;
}

static int there_world(int r)
{
    return low ? r + size : r;
}

/* The root argument of this rank when ROOT is the root's world rank. */
static int root_for(int root)
{
    int first = low ? size : others, root_low = root < first;
    if (root == world_rank)
        return MPI_ROOT;
    if (root_low == low)
        return MPI_PROC_NULL;
    return root_low ? root : root - first;
}

static void rooted(int root, long n)
{
    int r = root_for(root), gets = r != MPI_ROOT && r != MPI_PROC_NULL;
    int *one = room(PLAIN, n), *all = room(PLAIN, n * others);
    if (r == MPI_ROOT)
        put(one, PLAIN, 0, n, root, 0, 1);
    CALL(Bcast, Ibcast, one, (int)n, MPI_INT, r, inter);
    if (gets || r == MPI_ROOT)
        check("Bcast", one, PLAIN, 0, n, root, 0, 1);

    put(one, PLAIN, 0, n, world_rank, 0, 2);
    CALL(Gather, Igather, one, (int)n, MPI_INT, all, (int)n, MPI_INT, r, inter);
    for (int i = 0; r == MPI_ROOT && i < others; i++)
        check("Gather", all, PLAIN, i * n, n, there_world(i), 0, 2);

    for (int i = 0; r == MPI_ROOT && i < others; i++)
        put(all, PLAIN, i * n, n, root, i, 3);
    CALL(Scatter, Iscatter, all, (int)n, MPI_INT, one, (int)n, MPI_INT, r, inter);
    if (gets)
        check("Scatter", one, PLAIN, 0, n, root, rank, 3);

    long long mine[4] = { world_rank + 1, 1, 2, 3 }, sum[4] = { 0 };
    CALL(Reduce, Ireduce, mine, sum, 4, MPI_LONG_LONG, MPI_SUM, r, inter);
    if (r == MPI_ROOT) {
        long long want = 0;
        for (int i = 0; i < others; i++)
            want += there_world(i) + 1;
        CHECK_EQ(sum[0], want);
        CHECK_EQ(sum[3], 3 * others);
    }
    free(one);
    free(all);
}

static void symmetric(long n)
{
    int *out = room(PLAIN, n * others), *in = room(PLAIN, n * others);
    put(out, PLAIN, 0, n, world_rank, 0, 4);
    CALL(Allgather, Iallgather, out, (int)n, MPI_INT, in, (int)n, MPI_INT, inter);
    for (int i = 0; i < others; i++)
        check("Allgather", in, PLAIN, i * n, n, there_world(i), 0, 4);
    for (int i = 0; i < others; i++)
        put(out, PLAIN, i * n, n, world_rank, there_world(i), 5);
    CALL(Alltoall, Ialltoall, out, (int)n, MPI_INT, in, (int)n, MPI_INT, inter);
    for (int i = 0; i < others; i++)
        check("Alltoall", in, PLAIN, i * n, n, there_world(i), world_rank, 5);
    free(out);
    free(in);

    long long mine = world_rank + 1, sum = 0, want = 0;
    for (int i = 0; i < others; i++)
        want += there_world(i) + 1;
    CALL(Allreduce, Iallreduce, &mine, &sum, 1, MPI_LONG_LONG, MPI_SUM, inter);
    CHECK_EQ(sum, want);
    if (mode == BLOCKING)
        CHECK_OK(MPI_Barrier(inter));

    /* Vectors of size * others elements: blocks of `others` here, of `size` there. */
    long long *vector = malloc(sizeof(*vector) * (size_t)(size * others)), *block = malloc(sizeof(*block) * (size_t)others);
    for (int i = 0; i < size * others; i++)
        vector[i] = (world_rank + 1) * (i + 1);
    CALL(Reduce_scatter_block, Ireduce_scatter_block, vector, block, others, MPI_LONG_LONG, MPI_SUM, inter);
    for (int i = 0; i < others; i++)
        CHECK_EQ(block[i], want * (rank * others + i + 1));
    free(vector);
    free(block);
}

/* Ints that world rank FROM has for world rank TO. */
static int length(int from, int to, long n)
{
    return (int)(n * ((from + 2 * to) % 4) / 2);
}

/* Lengths and places of what we send to the other group's ranks, or get from them; returns the whole. */
static int lay_out(int *counts, int *displs, long n, int receive)
{
    int whole = 0;
    for (int i = others - 1; i >= 0; i--) {
        counts[i] = receive ? length(there_world(i), world_rank, n) : length(world_rank, there_world(i), n);
        displs[i] = whole;
        whole += counts[i] + 1;
    }
    return whole;
}

static void own_lengths(long n)
{
    int to[others], to_at[others], from[others], from_at[others], to_bytes[others], from_bytes[others];
    MPI_Datatype types[others];
    int *out = room(PLAIN, lay_out(to, to_at, n, 0)), *in = room(PLAIN, lay_out(from, from_at, n, 1));
    for (int i = 0; i < others; i++) {
        put(out, PLAIN, to_at[i], to[i], world_rank, there_world(i), 6);
        to_bytes[i] = to_at[i] * 4;
        from_bytes[i] = from_at[i] * 4;
        types[i] = MPI_INT;
    }
    CALL(Alltoallv, Ialltoallv, out, to, to_at, MPI_INT, in, from, from_at, MPI_INT, inter);
    for (int i = 0; i < others; i++) {
        check("Alltoallv", in, PLAIN, from_at[i], from[i], there_world(i), world_rank, 6);
        memset(in + from_at[i], 0xff, sizeof(int) * (size_t)from[i]);
    }
    CALL(Alltoallw, Ialltoallw, out, to, to_bytes, types, in, from, from_bytes, types, inter);
    for (int i = 0; i < others; i++)
        check("Alltoallw", in, PLAIN, from_at[i], from[i], there_world(i), world_rank, 6);
    free(out);
    free(in);

    int mine = length(world_rank, 1, n), whole = 0, counts[others], displs[others];
    for (int i = 0; i < others; i++) {
        counts[i] = length(there_world(i), 1, n);
        displs[i] = whole;
        whole += counts[i] + 1;
    }
    out = room(PLAIN, mine);
    in = room(PLAIN, whole);
    put(out, PLAIN, 0, mine, world_rank, 0, 7);
    CALL(Allgatherv, Iallgatherv, out, mine, MPI_INT, in, counts, displs, MPI_INT, inter);
    for (int i = 0; i < others; i++)
        check("Allgatherv", in, PLAIN, displs[i], counts[i], there_world(i), 0, 7);
    for (int root = 0; root < world_size; root++) {
        int r = root_for(root), here = r == MPI_ROOT, leaf = !here && r != MPI_PROC_NULL;
        memset(in, 0xff, sizeof(int) * (size_t)whole);
        CALL(Gatherv, Igatherv, out, mine, MPI_INT, in, counts, displs, MPI_INT, r, inter);
        for (int i = 0; here && i < others; i++)
            check("Gatherv", in, PLAIN, displs[i], counts[i], there_world(i), 0, 7);
        for (int i = 0; here && i < others; i++)
            put(in, PLAIN, displs[i], counts[i], root, there_world(i), 8);
        int *got = room(PLAIN, mine);
        CALL(Scatterv, Iscatterv, in, counts, displs, MPI_INT, got, mine, MPI_INT, r, inter);
        if (leaf)
            check("Scatterv", got, PLAIN, 0, mine, root, world_rank, 8);
        free(got);
    }
    free(out);
    free(in);

    /* Blocks of the result grow with the rank; both groups give vectors of the same length. */
    int blocks[size], groups = size * others, begin = 0;
    long long *vector = malloc(sizeof(*vector) * (size_t)groups), *block = malloc(sizeof(*block) * (size_t)(groups + 1)), want = 0;
    for (int i = 0; i < size; i++)
        blocks[i] = i < size - 1 ? (i % 2 ? 0 : others) : groups;
    for (int i = 0; i < size - 1; i++) {
        blocks[size - 1] -= blocks[i];
        begin += i < rank ? blocks[i] : 0;
    }
    for (int i = 0; i < groups; i++)
        vector[i] = (world_rank + 1) * (i + 1);
    for (int i = 0; i < others; i++)
        want += there_world(i) + 1;
    CALL(Reduce_scatter, Ireduce_scatter, vector, block, blocks, MPI_LONG_LONG, MPI_SUM, inter);
    for (int i = 0; i < blocks[rank]; i++)
        CHECK_EQ(block[i], want * (begin + i + 1));
    free(vector);
    free(block);
}

/* The other group calls long before us: what came early belongs to the call that it is for. */
static void early(void)
{
    double begin = MPI_Wtime();
    int flag;
    while (low && MPI_Wtime() - begin < 0.3)
        MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_SELF, &flag, MPI_STATUS_IGNORE);
    CHECK_OK(MPI_Barrier(inter));
}

int main(int argc, char **argv)
{
    MPI_Comm group;
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &world_size);
    int first = (world_size + 2) / 3;
    low = world_rank < first;
    CHECK_OK(MPI_Comm_split(MPI_COMM_WORLD, low, world_rank, &group));
    CHECK_OK(MPI_Intercomm_create(group, 0, MPI_COMM_WORLD, low ? first : 0, 11, &inter));
    MPI_Comm_rank(inter, &rank);
    MPI_Comm_size(inter, &size);
    MPI_Comm_remote_size(inter, &others);
    CHECK_EQ(here_world(rank), world_rank);
    early();
    coll_start();
    for (mode = 0; mode < MODES; mode++)
        for (long n = 0; n < 20000; n = n * 7 + 1) {
            for (int root = 0; root < world_size; root++)
                rooted(root, n);
            symmetric(n);
            own_lengths(n);
        }
    coll_end();
    CHECK_OK(MPI_Comm_free(&inter));
    CHECK_OK(MPI_Comm_free(&group));
    MPI_Finalize();
    return 0;
}
