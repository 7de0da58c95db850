/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_meet: rank 1 of two probes for a message of rank 1 of a spawned job, with which it has never had to do, and which sends one after a while, or
 * is killed. Prints "found", or "told:" and why not.
 *
 *   probe_child send|die probe|iprobe|any
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void child(MPI_Comm parent, int rank, int dies)
{
    int word = 7;

    if (rank == 1) {
        sleep(1);
        if (dies)
            kill(getpid(), SIGKILL);
        MPI_Send(&word, 1, MPI_INT, 1, 0, parent);
    }
    MPI_Comm_disconnect(&parent);
}

int main(int argc, char **argv)
{
    const char *part = argc > 1 ? argv[1] : "", *how = argc > 2 ? argv[2] : "";
    char *words[] = {argc > 1 ? argv[1] : NULL, NULL}, text[MPI_MAX_ERROR_STRING];
    int rank, rc = MPI_SUCCESS, found = 0, word = 0, len;
    MPI_Comm parent, inter;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_get_parent(&parent);
    if (parent != MPI_COMM_NULL) {
        child(parent, rank, strcmp(part, "die") == 0);
        MPI_Finalize();
        return 0;
    }
    MPI_Comm_spawn(argv[0], words, 2, MPI_INFO_NULL, 0, MPI_COMM_WORLD, &inter, MPI_ERRCODES_IGNORE);
    MPI_Comm_set_errhandler(inter, MPI_ERRORS_RETURN);
    if (rank == 1) {
        if (strcmp(how, "probe") == 0)
            rc = MPI_Probe(1, 0, inter, MPI_STATUS_IGNORE);
        while (how[0] != 'p' && !found && rc == MPI_SUCCESS)
            rc = MPI_Iprobe(how[0] == 'a' ? MPI_ANY_SOURCE : 1, 0, inter, &found, MPI_STATUS_IGNORE);
        if (rc == MPI_SUCCESS) {
            MPI_Recv(&word, 1, MPI_INT, 1, 0, inter, MPI_STATUS_IGNORE);
            puts(word == 7 ? "found" : "found something else");
        } else {
            MPI_Error_string(rc, text, &len);
            printf("told: %s\n", text);
        }
        fflush(stdout);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    MPI_Comm_disconnect(&inter); /* of the dead as well: both come back */
    MPI_Finalize();
    return 0;
}
