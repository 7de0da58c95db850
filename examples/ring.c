/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ring: the first program to run. Every rank says where it is; then a token goes once round all ranks, each
 * adding its number, and rank 0 checks the sum and prints how long a hop took.
 *
 *     mpicc ring.c -o ring && mpiexec -n 4 ./ring
 *
 * Shows: who am I (rank, size, host), blocking send and receive, waiting for everybody (barrier).
 */
#include <mpi.h>
#include <stdio.h>

#define ROUNDS 1000

int main(int argc, char **argv)
{
    int rank, size, len;
    char host[MPI_MAX_PROCESSOR_NAME];

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Get_processor_name(host, &len);
    printf("rank %d of %d on %s\n", rank, size, host);
    fflush(stdout);

    int left = (rank + size - 1) % size, right = (rank + 1) % size;
    long long sum = 0;

    MPI_Barrier(MPI_COMM_WORLD); /* start the clock when everybody is there */
    double start = MPI_Wtime();
    for (int round = 0; round < ROUNDS; round++) {
        long long token = 0;
        if (rank == 0 && size > 1) { /* begins and ends every round */
            MPI_Send(&token, 1, MPI_LONG_LONG, right, 0, MPI_COMM_WORLD);
            MPI_Recv(&token, 1, MPI_LONG_LONG, left, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        } else if (rank != 0) {
            MPI_Recv(&token, 1, MPI_LONG_LONG, left, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            token += rank;
            MPI_Send(&token, 1, MPI_LONG_LONG, right, 0, MPI_COMM_WORLD);
        }
        sum += token;
    }
    double seconds = MPI_Wtime() - start;

    int wrong = 0;
    if (rank == 0) {
        long long expected = (long long)ROUNDS * size * (size - 1) / 2;
        wrong = sum != expected;
        printf("%d rounds: the sum is %lld, which is %s; %.2f us a hop\n", ROUNDS, sum, wrong ? "WRONG" : "right",
               seconds * 1e6 / ROUNDS / size);
    }
    MPI_Finalize();
    return wrong;
}
