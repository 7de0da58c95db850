/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * pi: the area under 4 / (1 + x*x) between 0 and 1, cut into slices that all ranks share.
 *
 *     mpicc pi.c -o pi && mpiexec -n 4 ./pi [SLICES]
 *
 * Shows: one rank reads the input and tells all (broadcast), everybody computes a part, the parts are added up
 * (reduce).
 */
#include <math.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int rank, size;
    long long slices = 0;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);

    if (rank == 0) {
        slices = argc > 1 ? atoll(argv[1]) : 50000000;
        if (slices < 1) {
            fprintf(stderr, "usage: pi [SLICES], at least 1\n");
            MPI_Abort(MPI_COMM_WORLD, 2);
        }
    }
    MPI_Bcast(&slices, 1, MPI_LONG_LONG, 0, MPI_COMM_WORLD);

    double start = MPI_Wtime(), width = 1.0 / (double)slices, part = 0, pi = 0;
    for (long long i = rank; i < slices; i += size) {
        double x = ((double)i + 0.5) * width;
        part += 4.0 / (1.0 + x * x);
    }
    part *= width;
    MPI_Reduce(&part, &pi, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);

    int wrong = 0;
    if (rank == 0) {
        double error = fabs(pi - acos(-1.0));
        /* The rule's error falls with the square of the width; rounding adds a little. */
        wrong = !(error <= width * width + 1e-9);
        printf("pi is %.15f, wrong by %.1e; %lld slices on %d ranks took %.3f s\n", pi, error, slices, size,
               MPI_Wtime() - start);
    }
    MPI_Finalize();
    return wrong;
}
