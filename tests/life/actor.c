/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The program whose life and death the scripts of tests/life, tests/multihost and tests/slurm watch. Every rank
 * prints "ready RANK PID HOST" when all have started, then plays its part:
 *
 *   actor wait                     all wait for a message that never comes
 *   actor work                     all exchange messages with their neighbours for ever
 *   actor windows                  all lock, access and unlock each other's memory for ever
 *   actor RANK signal NUMBER       that rank sends itself a signal; the others wait
 *   actor RANK exit CODE           it exits without MPI_Finalize; the others wait
 *   actor RANK abort CODE          it calls MPI_Abort; the others wait
 *   actor finish [CODE]            all finalise; rank 0 returns CODE
 */
#include <mpi.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int rank, size;

/* By plain messages: what the scripts look at must not hang on how collectives are made. */
static void wait_for_all(void)
{
    int token = 0;
    for (int r = 1; rank == 0 && r < size; r++)
        MPI_Recv(&token, 1, MPI_INT, r, 98, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    for (int r = 1; rank == 0 && r < size; r++)
        MPI_Send(&token, 1, MPI_INT, r, 98, MPI_COMM_WORLD);
    if (rank != 0) {
        MPI_Send(&token, 1, MPI_INT, 0, 98, MPI_COMM_WORLD);
        MPI_Recv(&token, 1, MPI_INT, 0, 98, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
}

static void access_for_ever(void)
{
    long *memory, one = 1, got;
    MPI_Win win;
    MPI_Win_allocate(64 * sizeof *memory, sizeof *memory, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win);
    for (unsigned i = (unsigned)rank;; i++) {
        int target = (int)(i % (unsigned)size);
        MPI_Win_lock(i % 3 ? MPI_LOCK_EXCLUSIVE : MPI_LOCK_SHARED, target, 0, win);
        MPI_Accumulate(&one, 1, MPI_LONG, target, 0, 1, MPI_LONG, MPI_SUM, win);
        MPI_Put(&one, 1, MPI_LONG, target, 1 + rank, 1, MPI_LONG, win);
        MPI_Win_flush(target, win);
        MPI_Fetch_and_op(&one, &got, MPI_LONG, target, 0, MPI_SUM, win);
        MPI_Win_unlock(target, win);
    }
}

static void wait_for_ever(void)
{
    int never;
    MPI_Recv(&never, 1, MPI_INT, (rank + 1) % size, 99, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

static void work_for_ever(void)
{
    static char out[65536], in[65536];
    for (int turn = 0;; turn++) {
        int len = turn % 3 == 0 ? 65536 : 8;
        MPI_Sendrecv(out, len, MPI_CHAR, (rank + 1) % size, 1, in, len, MPI_CHAR, (rank + size - 1) % size, 1,
                     MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
}

int main(int argc, char **argv)
{
    char host[MPI_MAX_PROCESSOR_NAME] = "";
    const char *part = argc > 1 ? argv[1] : "finish";

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    gethostname(host, sizeof host - 1);
    wait_for_all();
    printf("ready %d %d %s\n", rank, (int)getpid(), host);
    fflush(stdout);

    if (strcmp(part, "work") == 0)
        work_for_ever();
    if (strcmp(part, "windows") == 0)
        access_for_ever();
    if (strcmp(part, "wait") == 0)
        wait_for_ever();
    if (strcmp(part, "finish") == 0) {
        MPI_Finalize();
        return rank == 0 && argc > 2 ? atoi(argv[2]) : 0;
    }
    if (argc == 4 && atoi(part) == rank) {
        int number = atoi(argv[3]);
        usleep(300000); /* long enough for the others to fall asleep */
        if (strcmp(argv[2], "signal") == 0)
            kill(getpid(), number);
        else if (strcmp(argv[2], "exit") == 0)
            exit(number);
        else
            MPI_Abort(MPI_COMM_WORLD, number);
    }
    wait_for_ever();
    return 99;
}
