/* ranks: 2 3 7   timeout: 60   env: WEFT_COLL_REPRODUCIBLE=1 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_COLL_REPRODUCIBLE=1: all reductions give the same bits in all their forms, also for data whose sum rounds differently in every other
 * order. With an argument it prints a number that stands for all results: multihost/test_reproducible compares it over placements.
 */
#include "coll.h"

enum { MOST = 20000, RANKS = 16 };

static int rank, size;
static double in[MOST * RANKS], out[MOST * RANKS], first[MOST * RANKS];
static uint64_t digest = 14695981039346656037u;

static void digest_add(const void *data, size_t len)
{
    const unsigned char *bytes = data;
    for (size_t i = 0; i < len; i++)
        digest = (digest ^ bytes[i]) * 1099511628211u;
}

static void call(int kind, int count)
{
    int counts[RANKS];
    for (int i = 0; i < size; i++)
        counts[i] = count;
    if (kind == 0)
        CALL(Allreduce, Iallreduce, in, out, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    else if (kind == 1)
        CALL(Reduce, Ireduce, in, out, count, MPI_DOUBLE, MPI_SUM, size / 2, MPI_COMM_WORLD);
    else if (kind == 2)
        CALL(Reduce_scatter_block, Ireduce_scatter_block, in, out, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    else if (kind == 3)
        CALL(Reduce_scatter, Ireduce_scatter, in, out, counts, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    else if (kind == 4)
        CALL(Scan, Iscan, in, out, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    else
        CALL(Exscan, Iexscan, in, out, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
}

int main(int argc, char **argv)
{
    static const int counts[] = { 1, 3, 100, 2500, MOST };
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    CHECK(size <= RANKS);
    for (int i = 0; i < MOST * size; i++)
        in[i] = 1.0 / (3 + i % 1000 + 7 * rank) * (rank % 2 ? 1e6 : 1);
    for (int kind = 0; kind < 6; kind++)
        for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
            size_t len = (size_t)counts[i] * sizeof(double);
            for (mode = 0; mode < MODES; mode++) {
                memset(out, 0, sizeof out);
                call(kind, counts[i]);
                if (mode == BLOCKING)
                    memcpy(first, out, len);
                if (memcmp(first, out, len) != 0)
                    TEST_FAIL("reduction %d of %d: %s gives other bits than blocking", kind, counts[i], mode_names[mode]);
            }
            digest_add(out, len);
        }
    uint64_t all;
    CHECK_OK(MPI_Reduce(&digest, &all, 1, MPI_UINT64_T, MPI_BXOR, 0, MPI_COMM_WORLD));
    if (argc > 1 && rank == 0)
        printf("%016llx\n", (unsigned long long)all);
    CHECK_OK(MPI_Finalize());
    return 0;
}
