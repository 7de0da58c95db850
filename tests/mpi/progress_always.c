/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_PROGRESS=always: large messages and nonblocking collectives come to their end while the ranks compute: each makes no MPI call until it finds in
 * its own memory that what it waits for is there.
 *
 * ranks: 2 3   timeout: 90   env: WEFT_PROGRESS=always
 */
#include "test.h"

#include <time.h>

enum { MANY = 1 << 18, MOST_SECONDS = 40 };

static int rank, size;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Until all of `values` are `want`. */
static TEST_LOOKS_ON void compute(const volatile int64_t *values, int count, int64_t want, const char *what)
{
    double start = now();
    int most = MOST_SECONDS * test_patience();
    for (int i = 0; i < count; i++)
        while (values[i] != want)
            if (now() - start > most)
                TEST_FAIL("%s: nothing came while this rank computed for %d s", what, most);
}

static void fill(int64_t *values, int64_t with)
{
    for (int i = 0; i < MANY; i++)
        values[i] = with;
}

/* Around a ring: everybody sends and receives, and looks at its buffer only; then tells the sender, who computes until it knows. */
static void messages(int64_t *out, int64_t *in, int64_t value)
{
    int right = (rank + 1) % size, left = (rank + size - 1) % size;
    int64_t taken = 0;
    MPI_Request request[3];
    fill(out, value);
    fill(in, 0);
    MPI_Irecv(&taken, 1, MPI_INT64_T, right, 2, MPI_COMM_WORLD, &request[0]);
    MPI_Irecv(in, MANY, MPI_INT64_T, left, 1, MPI_COMM_WORLD, &request[1]);
    MPI_Isend(out, MANY, MPI_INT64_T, right, 1, MPI_COMM_WORLD, &request[2]);
    compute(in, MANY, value, "a message");
    MPI_Send(&value, 1, MPI_INT64_T, left, 2, MPI_COMM_WORLD);
    compute(&taken, 1, value, "an answer");
    MPI_Waitall(3, request, MPI_STATUSES_IGNORE);
}

static void collectives(int64_t *out, int64_t *in, int count)
{
    MPI_Request request;
    fill(out, rank + 1);
    fill(in, 0);
    MPI_Iallreduce(out, in, count, MPI_INT64_T, MPI_SUM, MPI_COMM_WORLD, &request);
    compute(in, count, (int64_t)size * (size + 1) / 2, "an allreduce");
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    fill(in, rank == 0 ? 7 : 0);
    MPI_Ibcast(in, count, MPI_INT64_T, 0, MPI_COMM_WORLD, &request);
    compute(in, count, 7, "a broadcast");
    MPI_Wait(&request, MPI_STATUS_IGNORE);
}

int main(int argc, char **argv)
{
    int64_t *out = malloc(MANY * sizeof *out), *in = malloc(MANY * sizeof *in);
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 1; i <= 3; i++)
        messages(out, in, i);
    collectives(out, in, MANY);
    collectives(out, in, 100);
    free(out);
    free(in);
    MPI_Finalize();
    return 0;
}
