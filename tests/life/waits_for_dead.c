/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_foreign_death: the last rank kills itself ("signal") or leaves without a word ("exit"), before anybody has spoken to it, while
 * all others wait for a message from it. Each of them must get an error instead, and prints one line about it.
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char text[MPI_MAX_ERROR_STRING];
    int rank, size, value, len, class, rc;

    signal(SIGTERM, SIG_IGN); /* the launcher may want to end the others */
    MPI_Init(&argc, &argv);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    if (rank == size - 1) {
        usleep(300000); /* so that most wait by then; whoever does not yet must hear of it as well */
        if (argc > 1 && strcmp(argv[1], "signal") == 0)
            raise(SIGKILL);
        _exit(3);
    }
    rc = MPI_Recv(&value, 1, MPI_INT, size - 1, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    MPI_Error_class(rc, &class);
    MPI_Error_string(rc, text, &len);
    printf("rank %d: %s: %s\n", rank, class == MPI_ERR_PROC_ABORTED ? "aborted" : "?", text);
    fflush(stdout);
    _exit(0); /* without MPI_Finalize, which waits for all */
}
