/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A job that works while strangers do what they can: 4 ranks, SECONDS of each part. Every byte is checked.
 *
 *   exchange    neighbours send to each other; the longest time between two turns is kept
 *   wait        rank 0 computes, the others wait for it and must use no CPU
 *   contact     ranks that never spoke to each other do so, while strangers still knock
 *
 * Prints one line for each rank: "steady RANK gap MS cpu MS contact MS files COUNT".
 */
#include <dirent.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LEN = 20000 };

static int rank, size;

static void check(const unsigned char *bytes, int from, int turn)
{
    for (int i = 0; i < LEN; i += 97)
        if (bytes[i] != (unsigned char)(from * 31 + turn + i)) {
            printf("wrong data from %d in turn %d\n", from, turn);
            MPI_Abort(MPI_COMM_WORLD, 3);
        }
}

static double exchange(double seconds)
{
    static unsigned char out[LEN], in[LEN];
    double begun = MPI_Wtime(), last = begun, longest = 0;
    int goes_on = 1;

    for (int turn = 0; goes_on; turn++) {
        for (int i = 0; i < LEN; i++)
            out[i] = (unsigned char)(rank * 31 + turn + i);
        MPI_Sendrecv(out, LEN, MPI_BYTE, (rank + 1) % size, 1, in, LEN, MPI_BYTE, (rank + size - 1) % size, 1, MPI_COMM_WORLD,
                     MPI_STATUS_IGNORE);
        check(in, (rank + size - 1) % size, turn);
        if (turn % 8 == 0) {
            int more = MPI_Wtime() - begun < seconds;
            if (rank == 0)
                goes_on = more;
            for (int step = 0; step < size - 1; step++) { /* round the ring: only neighbours know each other */
                if (rank == step)
                    MPI_Send(&goes_on, 1, MPI_INT, rank + 1, 2, MPI_COMM_WORLD);
                if (rank == step + 1)
                    MPI_Recv(&goes_on, 1, MPI_INT, step, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            }
        }
        double now = MPI_Wtime();
        longest = now - last > longest && turn > 0 ? now - last : longest;
        last = now;
        usleep(500);
    }
    return longest;
}

static double cpu_used(void)
{
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (double)used.tv_sec + (double)used.tv_nsec / 1e9;
}

/* Neighbours pass on what rank 0 says after a while. */
static double wait_for_it(double seconds)
{
    int word = 0;
    double before = cpu_used();

    if (rank == 0)
        usleep((useconds_t)(seconds * 1e6));
    else
        MPI_Recv(&word, 1, MPI_INT, rank - 1, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    if (rank < size - 1)
        MPI_Send(&word, 1, MPI_INT, rank + 1, 3, MPI_COMM_WORLD);
    return cpu_used() - before;
}

static double contact(void)
{
    double begun = MPI_Wtime();
    int mine = rank, theirs = -1, other = (rank + size / 2) % size;

    MPI_Sendrecv(&mine, 1, MPI_INT, other, 4, &theirs, 1, MPI_INT, other, 4, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    if (theirs != other)
        MPI_Abort(MPI_COMM_WORLD, 4);
    return MPI_Wtime() - begun;
}

static int files(void)
{
    DIR *folder = opendir("/proc/self/fd");
    int count = 0;
    while (folder && readdir(folder))
        count++;
    if (folder)
        closedir(folder);
    return count;
}

int main(int argc, char **argv)
{
    double seconds = argc > 1 ? atof(argv[1]) : 3, gap, cpu, first;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    exchange(0.01);
    printf("ready %d %d here\n", rank, (int)getpid());
    fflush(stdout);
    sleep(1);
    gap = exchange(seconds);
    cpu = wait_for_it(seconds);
    first = contact();
    printf("steady %d gap %.0f cpu %.0f contact %.0f files %d\n", rank, gap * 1e3, cpu * 1e3, first * 1e3, files());
    MPI_Finalize();
    return 0;
}
