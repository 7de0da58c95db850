/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4   transports: shm ofi   timeout: 60
 *
 * Probes: they see the message that a receive would take, lengths included; matched probes take it out of the reach of others;
 * received messages may be shorter than expected; counts in partial elements.
 */
#include "test.h"

static int rank, size, to, from;

static void lengths(void)
{
    static const int lens[] = {0, 4, 64, 100, 16384, 16388, 70000, 2000000};

    for (size_t i = 0; i < sizeof lens / sizeof lens[0]; i++) {
        unsigned char *out = malloc((size_t)lens[i] + 1), *in = malloc((size_t)lens[i] + 1);
        MPI_Request request;
        MPI_Status status;
        MPI_Message message;
        int count, flag = 0;

        test_fill(out, (size_t)lens[i], (uint64_t)rank + i);
        CHECK_OK(MPI_Isend(out, lens[i], MPI_BYTE, to, (int)i, MPI_COMM_WORLD, &request));
        if (i % 2 == 0) {
            CHECK_OK(MPI_Mprobe(MPI_ANY_SOURCE, (int)i, MPI_COMM_WORLD, &message, &status));
        } else {
            while (!flag)
                CHECK_OK(MPI_Improbe(from, MPI_ANY_TAG, MPI_COMM_WORLD, &flag, &message, &status));
        }
        CHECK_EQ(status.MPI_SOURCE, from);
        CHECK_EQ(status.MPI_TAG, (int)i);
        CHECK_OK(MPI_Get_count(&status, MPI_BYTE, &count));
        CHECK_EQ(count, lens[i]);
        CHECK_OK(MPI_Iprobe(from, (int)i, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE));
        CHECK(!flag); /* it is ours alone now */
        if (i % 4 < 2) {
            CHECK_OK(MPI_Mrecv(in, lens[i], MPI_BYTE, &message, &status));
        } else {
            MPI_Request receive;

            CHECK_OK(MPI_Imrecv(in, lens[i], MPI_BYTE, &message, &receive));
            CHECK_OK(MPI_Wait(&receive, &status));
        }
        CHECK(message == MPI_MESSAGE_NULL);
        CHECK_EQ(status.MPI_SOURCE, from);
        CHECK_FILLED(in, lens[i], (uint64_t)from + i);
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        free(out);
        free(in);
    }
}

static void partial_elements(void)
{
    double in[4];
    int out[3] = {1, 2, 3}, count;
    MPI_Status status;
    MPI_Request request;

    CHECK_OK(MPI_Isend(out, 12, MPI_BYTE, to, 1, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Recv(in, 32, MPI_BYTE, from, 1, MPI_COMM_WORLD, &status));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Get_count(&status, MPI_INT, &count));
    CHECK_EQ(count, 3);
    CHECK_OK(MPI_Get_count(&status, MPI_DOUBLE, &count));
    CHECK_EQ(count, MPI_UNDEFINED);
    CHECK_OK(MPI_Get_elements(&status, MPI_INT, &count));
    CHECK_EQ(count, 3);
    CHECK(memcmp(in, out, 12) == 0);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    to = (rank + 1) % size;
    from = (rank + size - 1) % size;
    lengths();
    partial_elements();
    MPI_Finalize();
    return 0;
}
