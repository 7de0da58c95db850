/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_foreign_death: a program that uses PMIx itself, and goes on with it after MPI_Finalize. The last rank is killed then; the others hear of
 * it from PMIx, which must not harm them.
 */
#include <mpi.h>
#include <pmix.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    pmix_proc_t self;
    int rank, size;

    signal(SIGTERM, SIG_IGN); /* the launcher wants to end the others */
    if (PMIx_Init(&self, NULL, 0) != PMIX_SUCCESS)
        return 1;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Finalize();
    if (rank == size - 1) {
        usleep(300000); /* so that the others have left MPI */
        raise(SIGKILL);
    }
    sleep(2);
    printf("rank %d: stays\n", rank);
    fflush(stdout);
    _exit(0);
}
