/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 2 3 5   transports: ofi   timeout: 120   env: WEFT_COLL_TUNING_FILE=none
 *
 * While calls try out algorithms and the ranks decide on one, every result is right: of two sizes of one class by turns, with roots that go
 * round, blocking and
 * nonblocking ones mixed. Sums of floating-point numbers keep their bits from the first call to the last.
 */
#include "test.h"

enum { CALLS = 130, SHORT = 3, LONG = 5000 };

static int rank, size;
static int *in, *out;

/* What rank FROM sends to rank TO in call I at place K; small enough that sums of all ranks fit. */
static int value(int from, int to, int i, int k)
{
    return from * 1009 + to * 31 + i * 7 + k % 1000;
}

static int sum(int ranks, int to, int i, int k)
{
    return ranks * (ranks - 1) / 2 * 1009 + ranks * (to * 31 + i * 7 + k % 1000);
}

static void fill(int n, int i)
{
    for (int to = 0; to < size; to++)
        for (int k = 0; k < n; k++)
            in[to * n + k] = value(rank, to, i, k);
    memset(out, 0xff, sizeof *out * (size_t)n * (size_t)size);
}

/* Block FROM of what came is what that rank has sent to TO. */
static void check_block(int block, int from, int to, int n, int i)
{
    for (int k = 0; k < n; k++)
        CHECK_EQ(out[block * n + k], value(from, to, i, k));
}

static void moves(int n, int i)
{
    int root = i % size;

    fill(n, i);
    if (rank == root)
        memcpy(out, in, sizeof *out * (size_t)n);
    MPI_Bcast(out, n, MPI_INT, root, MPI_COMM_WORLD);
    check_block(0, root, 0, n, i);

    fill(n, i);
    MPI_Gather(in, n, MPI_INT, out, n, MPI_INT, root, MPI_COMM_WORLD);
    for (int from = 0; rank == root && from < size; from++)
        check_block(from, from, 0, n, i);

    fill(n, i);
    MPI_Scatter(in, n, MPI_INT, out, n, MPI_INT, root, MPI_COMM_WORLD);
    check_block(0, root, rank, n, i);

    fill(n, i);
    MPI_Allgather(in, n, MPI_INT, out, n, MPI_INT, MPI_COMM_WORLD);
    for (int from = 0; from < size; from++)
        check_block(from, from, 0, n, i);

    fill(n, i);
    MPI_Alltoall(in, n, MPI_INT, out, n, MPI_INT, MPI_COMM_WORLD);
    for (int from = 0; from < size; from++)
        check_block(from, from, rank, n, i);
}

static void sums(int n, int i)
{
    MPI_Request request;
    int root = i % size;

    fill(n, i);
    MPI_Reduce(in, out, n, MPI_INT, MPI_SUM, root, MPI_COMM_WORLD);
    for (int k = 0; rank == root && k < n; k++)
        CHECK_EQ(out[k], sum(size, 0, i, k));
    MPI_Iallreduce(in, out, n, MPI_INT, MPI_SUM, MPI_COMM_WORLD, &request);
    MPI_Barrier(MPI_COMM_WORLD);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    for (int k = 0; k < n; k++)
        CHECK_EQ(out[k], sum(size, 0, i, k));
    memset(out, 0xff, sizeof *out * (size_t)n);
    MPI_Allreduce(in, out, n, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    for (int k = 0; k < n; k++)
        CHECK_EQ(out[k], sum(size, 0, i, k));
    MPI_Reduce_scatter_block(in, out, n, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    for (int k = 0; k < n; k++)
        CHECK_EQ(out[k], sum(size, rank, i, k));
    MPI_Scan(in, out, n, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    for (int k = 0; k < n; k++)
        CHECK_EQ(out[k], sum(rank + 1, 0, i, k));
    MPI_Exscan(in, out, n, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    for (int k = 0; rank > 0 && k < n; k++)
        CHECK_EQ(out[k], sum(rank, 0, i, k));
}

static void same_bits(void)
{
    enum { N = 700 };
    static double numbers[N], first[N], now[N];

    for (int k = 0; k < N; k++)
        numbers[k] = 1.0 / (rank + 1) + k * 1e-9 / (rank + 3) + (k % 2 ? 1e16 : -1e16) * (rank % 3 - 1);
    for (int i = 0; i < CALLS; i++) {
        MPI_Allreduce(numbers, now, N, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
        if (i == 0)
            memcpy(first, now, sizeof now);
        CHECK(memcmp(first, now, sizeof now) == 0);
    }
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    in = malloc(sizeof *in * 2 * LONG * (size_t)size);
    out = malloc(sizeof *out * 2 * LONG * (size_t)size);
    for (int i = 0; i < CALLS; i++) {
        moves(SHORT, i);
        sums(SHORT, i);
        moves(LONG + i % 2 * 2000, i);
        sums(LONG + i % 2 * 2000, i);
    }
    same_bits();
    free(in);
    free(out);
    MPI_Finalize();
    return 0;
}
