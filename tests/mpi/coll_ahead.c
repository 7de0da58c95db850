/* ranks: 2 3 4 8 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Ranks that are ahead of others by as much as the collectives of a host let them go, and then call one that shows no data: what
 * they have shown before is still there for those who come late.
 */
#include "test.h"

#include <stdbool.h>
#include <unistd.h>

enum { PIECE = 4096, PIECES_MOST = 18 }; /* doubles that go along a chain of ranks at a time */

int main(int argc, char **argv)
{
    static double mine[PIECE * PIECES_MOST], sum[PIECE * PIECES_MOST];

    int size;

    MPI_Init(&argc, &argv);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 0; i < PIECE * PIECES_MOST; i++)
        mine[i] = test_rank() + i;
    for (int pieces = 1; pieces <= PIECES_MOST; pieces++)
        for (int late = 0; late < size; late++) {
            int count = PIECE * pieces, rank = test_rank();
            bool exclusive = (pieces + late) % 2;
            if (rank == late)
                usleep(2000);
            if (exclusive)
                MPI_Exscan(mine, sum, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
            else
                MPI_Scan(mine, sum, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
            MPI_Barrier(MPI_COMM_WORLD);
            int n = rank + !exclusive;
            for (int i = 0; i < count && n > 0; i += 1021)
                CHECK(sum[i] == n * (n - 1) / 2 + (double)n * i);
            MPI_Bcast(mine, 0, MPI_DOUBLE, late, MPI_COMM_WORLD);
        }
    MPI_Finalize();
    return 0;
}
