/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the tests of what mpiexec knows of the jobs that its ranks have spawned: rank 0 spawns one of the same, to a depth.
 *
 *   family PART DEPTH [HOST]
 *
 *   circle   the deepest waits for its parent, the first for its child, those between for their children: a deadlock over all of them
 *   work     the deepest computes for three seconds, then tells its parent, which tells its own
 *   apart    each lets its child go; the deepest prints "ready RANK PID HOST" and waits for ever, the others end
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static MPI_Comm spawn_next(const char *program, char **argv, int depth)
{
    char number[16], *words[] = {argv[1], number, argv[3], NULL};
    MPI_Info info = MPI_INFO_NULL;
    MPI_Comm child;

    snprintf(number, sizeof number, "%d", depth - 1);
    if (argv[3]) {
        MPI_Info_create(&info);
        MPI_Info_set(info, "host", argv[3]);
    }
    MPI_Comm_spawn(program, words, 2, info, 0, MPI_COMM_WORLD, &child, MPI_ERRCODES_IGNORE);
    if (info != MPI_INFO_NULL)
        MPI_Info_free(&info);
    return child;
}

static void compute(double seconds)
{
    double end = MPI_Wtime() + seconds;
    volatile double sum = 0;

    while (MPI_Wtime() < end)
        sum = sum + 1;
}

int main(int argc, char **argv)
{
    int depth = argc > 2 ? atoi(argv[2]) : 0, rank, word = 0;
    const char *part = argc > 1 ? argv[1] : "";
    MPI_Comm parent, child = MPI_COMM_NULL;
    char host[64];

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_get_parent(&parent);
    if (depth > 0)
        child = spawn_next(argv[0], argv, depth);
    if (strcmp(part, "circle") == 0 && rank == 0) {
        if (child != MPI_COMM_NULL)
            MPI_Recv(&word, 1, MPI_INT, 0, 1, child, MPI_STATUS_IGNORE);
        else
            MPI_Recv(&word, 1, MPI_INT, 0, 2, parent, MPI_STATUS_IGNORE);
    } else if (strcmp(part, "circle") == 0) {
        MPI_Barrier(MPI_COMM_WORLD);
    } else if (strcmp(part, "work") == 0) {
        if (child != MPI_COMM_NULL)
            MPI_Bcast(&word, 1, MPI_INT, 0, child);
        else
            compute(3);
        if (parent != MPI_COMM_NULL)
            MPI_Bcast(&word, 1, MPI_INT, rank == 0 ? MPI_ROOT : MPI_PROC_NULL, parent);
    } else if (strcmp(part, "apart") == 0) {
        if (parent != MPI_COMM_NULL)
            MPI_Comm_disconnect(&parent);
        if (child != MPI_COMM_NULL)
            MPI_Comm_disconnect(&child);
        if (depth == 0) {
            gethostname(host, sizeof host);
            printf("ready %d %d %s\n", rank, (int)getpid(), host);
            fflush(stdout);
            for (;;)
                pause();
        }
    }
    MPI_Finalize();
    return 0;
}
