/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For test_errors_are_fatal: one mistake, named by the first argument, on every rank or on the last one. */
#include <mpi.h>
#include <stdio.h>
#include <string.h>

static int part(const char *name, char **argv)
{
    return argv[1] && !strcmp(argv[1], name);
}

int main(int argc, char **argv)
{
    int rank = 0, size = 0, word = 0, class, code;
    MPI_Comm copy;
    if (part("before", argv))
        MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    printf("said before, %d", rank); /* not flushed */
    MPI_Barrier(MPI_COMM_WORLD);
    if (part("all", argv))
        MPI_Send(&word, 1, MPI_INT, 77, 0, MPI_COMM_WORLD);
    if (rank == size - 1) {
        MPI_Comm_dup(MPI_COMM_SELF, &copy);
        MPI_Comm_set_name(copy, "copy of self");
        MPI_Comm_set_errhandler(copy, MPI_ERRORS_ABORT);
        if (part("rank", argv))
            MPI_Send(&word, 1, MPI_INT, 77, 0, MPI_COMM_WORLD);
        if (part("abort", argv))
            MPI_Send(&word, 1, MPI_INT, 0, -5, copy);
        if (part("null", argv))
            MPI_Comm_size(MPI_COMM_NULL, &size);
        if (part("code", argv)) {
            MPI_Add_error_class(&class);
            MPI_Add_error_code(class, &code);
            MPI_Add_error_string(code, "the reactor is cold");
            MPI_Comm_call_errhandler(MPI_COMM_WORLD, code);
        }
    }
    if (!part("after", argv))
        MPI_Recv(&word, 1, MPI_INT, MPI_ANY_SOURCE, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    MPI_Finalize();
    if (rank == size - 1)
        MPI_Comm_size(MPI_COMM_WORLD, &size);
    return 0;
}
