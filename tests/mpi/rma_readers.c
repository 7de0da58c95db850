/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Readers that hold other locks never wait for a reader, only for a writer, whoever has asked in between: else two of them could wait for each other.
 * Rank 1 asks for the lock of rank 0 to write, while rank 0 holds it. Rank 2, in MPI_Win_lock_all, asks to read just when rank 1
 * is to be served and rank 0 looks elsewhere: it comes first, and rank 3 must be let in with it. With other timing than this the test shows nothing, and passes.
 *
 * ranks: 4   transports: ofi   env: WEFT_PROGRESS=never
 */
#include "test.h"

#include <time.h>

static void compute(double seconds)
{
    for (double end = MPI_Wtime() + seconds; MPI_Wtime() < end;)
        nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
}

/* Serve others meanwhile. */
static void look(double seconds)
{
    int there;
    for (double end = MPI_Wtime() + seconds; MPI_Wtime() < end;)
        MPI_Iprobe(MPI_ANY_SOURCE, 99, MPI_COMM_WORLD, &there, MPI_STATUS_IGNORE);
}

static void tell(int rank)
{
    MPI_Send(NULL, 0, MPI_BYTE, rank, 1, MPI_COMM_WORLD);
}

static void hear(int rank)
{
    MPI_Recv(NULL, 0, MPI_BYTE, rank, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

static void read_from(int target, MPI_Win win)
{
    int64_t got = -1;
    CHECK_OK(MPI_Get(&got, 1, MPI_INT64_T, target, 0, 1, MPI_INT64_T, win));
    CHECK_OK(MPI_Win_flush(target, win));
    CHECK(got >= 0);
}

static void round_of(int rank, MPI_Win win)
{
    int64_t one = 1;

    switch (rank) {
    case 0:
        CHECK_OK(MPI_Win_lock_all(0, win));
        tell(1);
        look(0.02); /* for the writer to stand in line */
        tell(2);
        compute(0.02); /* for the reader to ask */
        CHECK_OK(MPI_Win_unlock_all(win));
        look(0.02);
        break;
    case 1:
        hear(0);
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
        CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, 0, 0, 1, MPI_INT64_T, MPI_SUM, win));
        CHECK_OK(MPI_Win_unlock(0, win));
        break;
    case 2:
        CHECK_OK(MPI_Win_lock_all(0, win));
        hear(0);
        read_from(0, win);
        tell(3);
        hear(3);
        CHECK_OK(MPI_Win_unlock_all(win));
        break;
    case 3:
        CHECK_OK(MPI_Win_lock_all(0, win));
        hear(2);
        read_from(0, win);
        tell(2);
        CHECK_OK(MPI_Win_unlock_all(win));
        break;
    }
    MPI_Barrier(MPI_COMM_WORLD);
}

int main(int argc, char **argv)
{
    enum { ROUNDS = 5 };
    int rank;
    int64_t *memory;
    MPI_Win win;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    CHECK_OK(MPI_Win_allocate(sizeof *memory, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win));
    *memory = 0;
    MPI_Barrier(MPI_COMM_WORLD);
    for (int i = 0; i < ROUNDS; i++)
        round_of(rank, win);
    if (rank == 0)
        CHECK_EQ(*memory, ROUNDS);
    MPI_Win_free(&win);
    MPI_Finalize();
    return 0;
}
