/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3 4 7 8   transports: shm ofi   timeout: 120
 *
 * Every mode of sending, blocking and not, at sizes around every change of protocol, received early (posted first) and
 * late (unexpected), round a ring of ranks; counts and contents checked.
 */
#include "test.h"

static const int sizes[] = {0, 1, 7, 8, 31, 32, 33, 255, 4096, 16383, 16384, 16385, 65535, 65536, 65537, 300000, 3000000};
enum { SIZES = sizeof sizes / sizeof sizes[0] };

static int rank, size, to, from;
static unsigned char *out, *in;

typedef int send_function(const void *, int, MPI_Datatype, int, int, MPI_Comm);
typedef int isend_function(const void *, int, MPI_Datatype, int, int, MPI_Comm, MPI_Request *);

static void check_received(const MPI_Status *status, int len, int tag, uint64_t seed)
{
    int count;

    CHECK_OK(MPI_Get_count(status, MPI_BYTE, &count));
    CHECK_EQ(count, len);
    CHECK_EQ(status->MPI_SOURCE, from);
    CHECK_EQ(status->MPI_TAG, tag);
    CHECK_FILLED(in, len, seed);
    CHECK_EQ(in[len], 0xEE); /* nothing behind it was touched */
}

static void prepare(int len, uint64_t seed)
{
    test_fill(out, (size_t)len, seed + (uint64_t)rank);
    memset(in, 0xEE, (size_t)len + 1);
}

/* The receive is posted before anybody sends. */
static void posted_first(isend_function *isend, int len, uint64_t seed)
{
    MPI_Request requests[2];
    MPI_Status statuses[2];
    int tag = (int)(seed % 2147483647u);

    prepare(len, seed);
    CHECK_OK(MPI_Irecv(in, len, MPI_BYTE, from, tag, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(isend(out, len, MPI_BYTE, to, tag, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Waitall(2, requests, statuses));
    CHECK(requests[0] == MPI_REQUEST_NULL && requests[1] == MPI_REQUEST_NULL);
    check_received(&statuses[0], len, tag, seed + (uint64_t)from);
}

/* Another message overtakes it in matching, so it is unexpected when its receive comes. */
static void posted_late(isend_function *isend, int len, uint64_t seed)
{
    MPI_Request requests[2];
    MPI_Status status;
    int mine = rank, marker = -1, tag = 5;

    prepare(len, seed);
    CHECK_OK(isend(out, len, MPI_BYTE, to, tag, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Isend(&mine, 1, MPI_INT, to, 6, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Recv(&marker, 1, MPI_INT, from, 6, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_EQ(marker, from);
    CHECK_OK(MPI_Recv(in, len, MPI_BYTE, from, tag, MPI_COMM_WORLD, &status));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    check_received(&status, len, tag, seed + (uint64_t)from);
}

/* Blocking: even ranks send first; with an odd number of ranks the last one breaks the circle, too. */
static void blocking(send_function *send, int len, uint64_t seed)
{
    MPI_Status status;

    if (size == 1)
        return; /* a blocking send to oneself may wait for ever */
    prepare(len, seed);
    if (rank % 2 == 0)
        CHECK_OK(send(out, len, MPI_BYTE, to, 9, MPI_COMM_WORLD));
    CHECK_OK(MPI_Recv(in, len, MPI_BYTE, from, 9, MPI_COMM_WORLD, &status));
    if (rank % 2 == 1)
        CHECK_OK(send(out, len, MPI_BYTE, to, 9, MPI_COMM_WORLD));
    check_received(&status, len, 9, seed + (uint64_t)from);
}

static void sendrecv(int len, uint64_t seed)
{
    MPI_Status status;
    MPI_Request request;

    prepare(len, seed);
    CHECK_OK(MPI_Sendrecv(out, len, MPI_BYTE, to, 3, in, len, MPI_BYTE, from, 3, MPI_COMM_WORLD, &status));
    check_received(&status, len, 3, seed + (uint64_t)from);
    prepare(len, seed + 100);
    CHECK_OK(MPI_Isendrecv(out, len, MPI_BYTE, to, 4, in, len, MPI_BYTE, from, 4, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Wait(&request, &status));
    check_received(&status, len, 4, seed + 100 + (uint64_t)from);
    prepare(len, seed + 200);
    memcpy(in, out, (size_t)len);
    CHECK_OK(MPI_Sendrecv_replace(in, len, MPI_BYTE, to, 5, from, 5, MPI_COMM_WORLD, &status));
    check_received(&status, len, 5, seed + 200 + (uint64_t)from);
    prepare(len, seed + 300);
    memcpy(in, out, (size_t)len);
    CHECK_OK(MPI_Isendrecv_replace(in, len, MPI_BYTE, to, 6, from, 6, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Wait(&request, &status));
    check_received(&status, len, 6, seed + 300 + (uint64_t)from);
}

/* The room of a message that has been received is there again, though its sender has not called MPI since. */
static void room_again(int len)
{
    int buffer_len = len + MPI_BSEND_OVERHEAD;
    void *buffer = malloc((size_t)buffer_len);

    CHECK_OK(MPI_Buffer_attach(buffer, buffer_len));
    for (int round = 0; round < 20; round++) {
        MPI_Status status;

        prepare(len, (uint64_t)round);
        CHECK_OK(MPI_Bsend(out, len, MPI_BYTE, to, 7, MPI_COMM_WORLD));
        CHECK_OK(MPI_Recv(in, len, MPI_BYTE, from, 7, MPI_COMM_WORLD, &status));
        check_received(&status, len, 7, (uint64_t)round + (uint64_t)from);
        MPI_Barrier(MPI_COMM_WORLD);
    }
    CHECK_OK(MPI_Buffer_detach(&buffer, &buffer_len));
    free(buffer);
}

int main(int argc, char **argv)
{
    isend_function *const nonblocking[] = {MPI_Isend, MPI_Issend, MPI_Ibsend};
    send_function *const sends[] = {MPI_Send, MPI_Ssend, MPI_Bsend};
    int largest = sizes[SIZES - 1], buffer_len;
    void *buffer;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    to = (rank + 1) % size;
    from = (rank + size - 1) % size;
    out = malloc((size_t)largest + 1);
    in = malloc((size_t)largest + 1);
    /* Around a ring of slow receivers all three buffered messages of a size may be on their way at once. */
    buffer_len = 4 * (largest + MPI_BSEND_OVERHEAD);
    buffer = malloc((size_t)buffer_len);
    CHECK_OK(MPI_Buffer_attach(buffer, buffer_len));
    for (int s = 0; s < SIZES; s++) {
        uint64_t seed = 1000u * (unsigned)s;

        for (int mode = 0; mode < 3; mode++) {
            posted_first(nonblocking[mode], sizes[s], seed);
            posted_late(nonblocking[mode], sizes[s], seed + 1);
            blocking(sends[mode], sizes[s], seed + 2);
        }
        posted_first(MPI_Irsend, sizes[s], seed + 3);
        sendrecv(sizes[s], seed + 4);
    }
    CHECK_OK(MPI_Buffer_detach(&buffer, &buffer_len));
    CHECK_EQ(buffer_len, 4 * (largest + MPI_BSEND_OVERHEAD));
    free(buffer);
    room_again(largest);
    free(out);
    free(in);
    MPI_Finalize();
    return 0;
}
