/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 2 3 4 8   transports: shm ofi   timeout: 180
 *
 * Random traffic between all pairs: every rank knows from the seed what every other sends, posts some receives early and some
 * late, and checks each. More messages are under way than any ring or queue holds.
 */
#include "test.h"

enum { MESSAGES = 400, LENS = 9 };

static const int lens[LENS] = {0, 1, 8, 33, 500, 8000, 20000, 66000, 400000};

/* Length of the i-th message from one rank to another; most are small. */
static int len_of(int from, int to, int i)
{
    uint64_t seed = (uint64_t)from * 1000003u + (uint64_t)to * 10007u + (uint64_t)i;
    uint64_t draw = test_random(&seed) % 100;

    return lens[draw < 90 ? draw % 5 : 5 + draw % 4];
}

int main(int argc, char **argv)
{
    int rank, size, total = 0;
    MPI_Request *sends, *receives;
    unsigned char **out, **in;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    sends = malloc((size_t)(MESSAGES * size) * sizeof *sends);
    receives = malloc((size_t)(MESSAGES * size) * sizeof *receives);
    out = malloc((size_t)(MESSAGES * size) * sizeof *out);
    in = malloc((size_t)(MESSAGES * size) * sizeof *in);
    for (int i = 0; i < MESSAGES; i++) {
        for (int peer = 0; peer < size; peer++) {
            int slot = i * size + peer, len = len_of(rank, peer, i);

            receives[slot] = MPI_REQUEST_NULL;
            out[slot] = malloc((size_t)len + 1);
            in[slot] = malloc((size_t)len_of(peer, rank, i) + 1);
            test_fill(out[slot], (size_t)len, (uint64_t)(rank * 1000 + peer + i));
            if ((i + peer) % 3 == 0) /* early */
                CHECK_OK(MPI_Irecv(in[slot], len_of(peer, rank, i), MPI_BYTE, peer, i, MPI_COMM_WORLD, &receives[slot]));
            CHECK_OK((i % 7 ? MPI_Isend : MPI_Issend)(out[slot], len, MPI_BYTE, peer, i, MPI_COMM_WORLD, &sends[slot]));
            total++;
        }
    }
    for (int i = MESSAGES; i-- > 0;)
        for (int peer = 0; peer < size; peer++)
            if ((i + peer) % 3 != 0) /* late, and in reverse order */
                CHECK_OK(MPI_Irecv(in[i * size + peer], len_of(peer, rank, i), MPI_BYTE, peer, i, MPI_COMM_WORLD,
                                   &receives[i * size + peer]));
    CHECK_OK(MPI_Waitall(total, receives, MPI_STATUSES_IGNORE));
    CHECK_OK(MPI_Waitall(total, sends, MPI_STATUSES_IGNORE));
    for (int i = 0; i < MESSAGES; i++) {
        for (int peer = 0; peer < size; peer++) {
            int slot = i * size + peer;

            CHECK_FILLED(in[slot], len_of(peer, rank, i), (uint64_t)(peer * 1000 + rank + i));
            free(in[slot]);
            free(out[slot]);
        }
    }
    free(in);
    free(out);
    free(sends);
    free(receives);
    MPI_Finalize();
    return 0;
}
