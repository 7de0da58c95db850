/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Rank 0 tells rank 1 the same words in every way that data goes: very short, short and long messages, put, get, accumulate, a
 * collective. For test_encrypted, which listens on the wire.
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char words[] = "for-your-eyes-only.";

enum { LONGEST = 1 << 20, WINDOW = 100000 };

static int rank;
static char bytes[LONGEST], got[LONGEST], expected[LONGEST];

static void check(const char *where, const char *what, int len)
{
    if (memcmp(where, expected, (size_t)len) != 0) {
        printf("%s: wrong bytes\n", what);
        MPI_Abort(MPI_COMM_WORLD, 1);
    }
}

int main(int argc, char **argv)
{
    static const int lengths[] = { 20, 1000, 50000, LONGEST };
    char *memory;
    MPI_Win win;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    for (int i = 0; i < LONGEST; i++)
        expected[i] = bytes[i] = words[i % (int)(sizeof words - 1)];
    for (int i = 0; i < 4; i++)
        if (rank == 0) {
            MPI_Send(bytes, lengths[i], MPI_CHAR, 1, 1, MPI_COMM_WORLD);
        } else {
            MPI_Recv(got, lengths[i], MPI_CHAR, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            check(got, "message", lengths[i]);
        }
    MPI_Win_allocate(WINDOW, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win);
    memset(memory, 0, WINDOW);
    MPI_Win_fence(0, win);
    if (rank == 0)
        MPI_Put(bytes, WINDOW, MPI_CHAR, 1, 0, WINDOW, MPI_CHAR, win);
    MPI_Win_fence(0, win);
    if (rank == 1)
        check(memory, "put", WINDOW);
    memset(got, 0, WINDOW);
    MPI_Win_fence(0, win);
    if (rank == 0)
        MPI_Get(got, WINDOW, MPI_CHAR, 1, 0, WINDOW, MPI_CHAR, win);
    MPI_Win_fence(0, win);
    if (rank == 0)
        check(got, "get", WINDOW);
    if (rank == 0)
        MPI_Accumulate(bytes, 1000, MPI_CHAR, 1, 0, 1000, MPI_CHAR, MPI_REPLACE, win);
    MPI_Win_free(&win);
    memcpy(got, bytes, LONGEST);
    MPI_Bcast(got, LONGEST, MPI_CHAR, 0, MPI_COMM_WORLD);
    check(got, "broadcast", LONGEST);
    MPI_Finalize();
    return 0;
}
