/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4   transports: shm ofi   timeout: 60
 *
 * Messages of one sender with one tag are received in the order in which they were sent, also when they travel by different
 * protocols (eager, offered, synchronous, longer than the buffer) and lie ready together when the blocking receive comes.
 */
#include "test.h"

#include <time.h>

enum { MESSAGES = 24, LARGE = 200000 };

static int len_of(int i)
{
    return i % 3 == 0 ? LARGE - i : i % 3 == 1 ? 8 + i : 30000 + i;
}

int main(int argc, char **argv)
{
    int rank, size, to, from;
    unsigned char *out, *in;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    to = (rank + 1) % size;
    from = (rank + size - 1) % size;
    out = calloc(MESSAGES, LARGE);
    in = malloc(LARGE);
    for (int round = 0; round < 6; round++) {
        MPI_Request sends[MESSAGES];

        MPI_Barrier(MPI_COMM_WORLD);
        for (int i = 0; i < MESSAGES; i++) {
            unsigned char *message = out + (size_t)i * LARGE;

            message[0] = (unsigned char)i;
            CHECK_OK((round % 2 && i % 4 == 1 ? MPI_Issend : MPI_Isend)(message, len_of(i), MPI_BYTE, to, 5, MPI_COMM_WORLD, &sends[i]));
        }
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL); /* everybody's first messages are there now */
        for (int i = 0; i < MESSAGES; i++) {
            int small = round >= 4 && i % 3 == 2, count; /* a buffer too small for this one */
            MPI_Status status;

            in[0] = 255;
            if (small) {
                CHECK_CLASS(MPI_Recv(in, 100, MPI_BYTE, from, 5, MPI_COMM_WORLD, &status), MPI_ERR_TRUNCATE);
            } else {
                CHECK_OK(MPI_Recv(in, LARGE, MPI_BYTE, from, 5, MPI_COMM_WORLD, &status));
                CHECK_OK(MPI_Get_count(&status, MPI_BYTE, &count));
                CHECK_EQ(count, len_of(i));
            }
            CHECK_EQ(in[0], i);
        }
        CHECK_OK(MPI_Waitall(MESSAGES, sends, MPI_STATUSES_IGNORE));
    }
    free(out);
    free(in);
    MPI_Finalize();
    return 0;
}
