/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For test_pmi_served: compiled for MPICH; its ranks publish names and look them up. Prints "named RANK". */
#include <mpi.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    char port[MPI_MAX_PORT_NAME] = "";
    int rank, rc;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    if (rank == 0)
        MPI_Publish_name("a name", MPI_INFO_NULL, "tag#1$host$");
    MPI_Barrier(MPI_COMM_WORLD);
    if (MPI_Lookup_name("a name", MPI_INFO_NULL, port) != MPI_SUCCESS || strcmp(port, "tag#1$host$") != 0)
        MPI_Abort(MPI_COMM_WORLD, 3);
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0)
        MPI_Unpublish_name("a name", MPI_INFO_NULL, port);
    MPI_Barrier(MPI_COMM_WORLD);
    rc = MPI_Lookup_name("a name", MPI_INFO_NULL, port);
    MPI_Error_class(rc, &rc);
    if (rc != MPI_ERR_NAME)
        MPI_Abort(MPI_COMM_WORLD, 4);
    printf("named %d\n", rank);
    fflush(stdout);
    MPI_Finalize();
    return 0;
}
