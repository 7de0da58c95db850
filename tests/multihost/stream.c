/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Pairs of ranks (0 and 1, 2 and 3, ...) exchange messages of LENGTH bytes in both directions, several under way, and check each byte.
 * The even rank ends it after SECONDS and prints "pair RANK: N messages, longest pause M ms". For scripts that trouble the network.
 *
 *   stream SECONDS LENGTH
 */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

enum { DEPTH = 4, LEAST = 16 };

static int rank, partner, length;
static unsigned *out[DEPTH], *in[DEPTH];

static unsigned word(int from, unsigned turn, unsigned i)
{
    return (unsigned)from * 2654435761u + turn * 40503u + i;
}

static void fill(unsigned *words, unsigned turn, int last)
{
    words[0] = (unsigned)last;
    for (unsigned i = 1; i < (unsigned)length / sizeof *words; i++)
        words[i] = word(rank, turn, i);
}

static void check(const unsigned *words, unsigned turn)
{
    for (unsigned i = 1; i < (unsigned)length / sizeof *words; i++)
        if (words[i] != word(partner, turn, i)) {
            printf("rank %d, message %u: word %u is %x, should be %x\n", rank, turn, i, words[i], word(partner, turn, i));
            MPI_Abort(MPI_COMM_WORLD, 9);
        }
}

/* DEPTH messages each way; true when the partner says that these were the last. */
static int exchange(unsigned turn, int last)
{
    MPI_Request requests[2 * DEPTH];

    for (unsigned i = 0; i < DEPTH; i++) {
        fill(out[i], turn + i, last);
        MPI_Irecv(in[i], length, MPI_BYTE, partner, (int)i, MPI_COMM_WORLD, &requests[i]);
        MPI_Isend(out[i], length, MPI_BYTE, partner, (int)i, MPI_COMM_WORLD, &requests[DEPTH + i]);
    }
    MPI_Waitall(2 * DEPTH, requests, MPI_STATUSES_IGNORE);
    for (unsigned i = 0; i < DEPTH; i++)
        check(in[i], turn + i);
    return in[0][0] != 0;
}

int main(int argc, char **argv)
{
    double begun, before, now, longest = 0, seconds = argc > 2 ? atof(argv[1]) : 1;
    unsigned turn = 0;

    length = argc > 2 && atoi(argv[2]) > LEAST ? atoi(argv[2]) : LEAST;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    partner = rank ^ 1;
    for (int i = 0; i < DEPTH; i++) {
        out[i] = malloc((size_t)length);
        in[i] = malloc((size_t)length);
    }
    exchange(turn++, 0);
    printf("ready %d\n", rank);
    fflush(stdout);
    begun = before = MPI_Wtime();
    for (int last = 0; !last; before = now) {
        int mine = rank % 2 == 0 && before - begun > seconds;
        last = exchange(turn, mine) || mine;
        turn += DEPTH;
        now = MPI_Wtime();
        longest = now - before > longest ? now - before : longest;
    }
    if (rank % 2 == 0)
        printf("pair %d: %u messages, longest pause %.0f ms\n", rank, turn, 1000 * longest);
    MPI_Finalize();
    return 0;
}
