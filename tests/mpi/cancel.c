/* ranks: 1 2 3   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Cancelled sends: without a receiver they are withdrawn, and MPI_Wait returns; what a receive took has been sent. Either way the
 * two sides agree: the message arrives exactly when the send was not cancelled. To others and to itself, in all modes, short and long.
 */
#include "test.h"

enum { LENS = 3, MODES = 6, LONG = 1 << 20 };
static const int lens[LENS] = {1, 5000, LONG};
static int rank, size;
static char out[LONG], in[LONG];

static void start(int mode, int len, int to, int tag, MPI_Request *request)
{
    static int (*const once[])(const void *, int, MPI_Datatype, int, int, MPI_Comm, MPI_Request *) = {MPI_Isend, MPI_Issend, MPI_Irsend};
    static int (*const prepare[])(const void *, int, MPI_Datatype, int, int, MPI_Comm, MPI_Request *) = {MPI_Send_init, MPI_Ssend_init,
                                                                                                         MPI_Rsend_init};
    if (mode < 3) {
        CHECK_OK(once[mode](out, len, MPI_BYTE, to, tag, MPI_COMM_WORLD, request));
    } else {
        CHECK_OK(prepare[mode - 3](out, len, MPI_BYTE, to, tag, MPI_COMM_WORLD, request));
        CHECK_OK(MPI_Start(request));
    }
}

/* Cancelled while no receive is there: whether it is withdrawn is told to the receiver, who finds the message or not. */
static void without_receiver(int mode, int len, int to, int tag)
{
    MPI_Request request;
    MPI_Status status;
    int cancelled;

    start(mode, len, to, tag, &request);
    CHECK_OK(MPI_Cancel(&request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_OK(MPI_Test_cancelled(&status, &cancelled));
    if (len == LONG || mode % 3 == 1)
        CHECK_EQ(cancelled, 1);
    if (request != MPI_REQUEST_NULL)
        CHECK_OK(MPI_Request_free(&request));
    CHECK_OK(MPI_Send(&cancelled, 1, MPI_INT, to, 2, MPI_COMM_WORLD));
}

static void look(int from, int len, int tag)
{
    int cancelled, found;

    CHECK_OK(MPI_Recv(&cancelled, 1, MPI_INT, from, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Iprobe(from, tag, MPI_COMM_WORLD, &found, MPI_STATUS_IGNORE));
    CHECK_EQ(found, !cancelled);
    if (found)
        CHECK_OK(MPI_Recv(in, len, MPI_BYTE, from, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
}

/* Cancelled at about the moment when it is received; a message behind it must not be lost. */
static void race(int mode, int len, int round)
{
    MPI_Request request;
    MPI_Status status;
    int cancelled, got = 1, flag, tag = 1000 + round * MODES + mode; /* rank 0 may be a round ahead */

    if (rank == 0) {
        start(mode, len, 1, tag, &request);
        for (int i = 0; i < round % 7; i++)
            CHECK_OK(MPI_Iprobe(1, 99, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE));
        CHECK_OK(MPI_Cancel(&request));
        CHECK_OK(MPI_Wait(&request, &status));
        CHECK_OK(MPI_Test_cancelled(&status, &cancelled));
        if (request != MPI_REQUEST_NULL)
            CHECK_OK(MPI_Request_free(&request));
        CHECK_OK(MPI_Send(&cancelled, 1, MPI_INT, 1, 2, MPI_COMM_WORLD));
    } else if (rank == 1) {
        CHECK_OK(MPI_Irecv(in, len, MPI_BYTE, 0, tag, MPI_COMM_WORLD, &request));
        CHECK_OK(MPI_Recv(&cancelled, 1, MPI_INT, 0, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
        if (cancelled) {
            CHECK_OK(MPI_Cancel(&request));
            CHECK_OK(MPI_Wait(&request, &status));
            CHECK_OK(MPI_Test_cancelled(&status, &got));
            CHECK_EQ(got, 1);
        } else {
            CHECK_OK(MPI_Wait(&request, &status));
        }
    }
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    int last = size - 1;
    for (int mode = 0; mode < MODES; mode++)
        for (int i = 0; i < LENS; i++) {
            if (rank == last)
                without_receiver(mode, lens[i], 0, 10 + mode * LENS + i);
            if (rank == 0)
                look(last, lens[i], 10 + mode * LENS + i);
        }
    for (int round = 0; size > 1 && round < 60; round++)
        for (int mode = 1; mode < MODES; mode += 3)
            race(mode, lens[round % LENS], round);
    CHECK_OK(MPI_Finalize());
    return 0;
}
