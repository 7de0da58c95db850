/* ranks: 1 2 3 4 5 7 8 13 16   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives that move data: every root, sizes from nothing to far beyond eager messages, equal data under different types on
 * neighbouring ranks, in place, blocks of different lengths.
 */
#include "coll.h"
#include <time.h>

static int rank, size;
static MPI_Comm comm;

/* Neighbouring ranks lay the same data out differently when MIXED. */
static int my_layout(int mixed)
{
    return mixed ? rank % LAYOUTS : PLAIN;
}

static void bcast(long n, int root, int mixed)
{
    int layout = my_layout(mixed);
    int *buffer = room(layout, n);
    if (rank == root)
        put(buffer, layout, 0, n, root, 0, 1);
    CALL(Bcast, Ibcast, buffer, (int)n, layout_type(layout), root, comm);
    check("Bcast", buffer, layout, 0, n, root, 0, 1);
    check_gaps("Bcast", buffer, layout, n);
    free(buffer);
}

static void gather(long n, int root, int mixed, int in_place)
{
    int layout = my_layout(mixed), here = rank == root;
    int *out = room(layout, n), *in = here ? room(layout, n * size) : NULL;
    MPI_Datatype type = layout_type(layout);
    put(out, layout, 0, n, rank, 0, 2);
    if (here && in_place)
        put(in, layout, rank * n, n, rank, 0, 2);
    CALL(Gather, Igather, here && in_place ? MPI_IN_PLACE : out, (int)n, type, in, (int)n, type, root, comm);
    for (int i = 0; here && i < size; i++)
        check("Gather", in, layout, i * n, n, i, 0, 2);
    if (here)
        check_gaps("Gather", in, layout, n * size);
    free(out);
    free(in);
}

static void scatter(long n, int root, int mixed, int in_place)
{
    int layout = my_layout(mixed), here = rank == root;
    int *in = room(layout, n), *out = here ? room(layout, n * size) : NULL;
    MPI_Datatype type = layout_type(layout);
    for (int i = 0; here && i < size; i++)
        put(out, layout, i * n, n, root, i, 3);
    CALL(Scatter, Iscatter, out, (int)n, type, here && in_place ? MPI_IN_PLACE : in, (int)n, type, root, comm);
    if (!(here && in_place))
        check("Scatter", in, layout, 0, n, root, rank, 3);
    check_gaps("Scatter", in, layout, n);
    free(in);
    free(out);
}

static void allgather(long n, int mixed, int in_place)
{
    int layout = my_layout(mixed);
    int *out = room(layout, n), *in = room(layout, n * size);
    MPI_Datatype type = layout_type(layout);
    put(in_place ? in : out, layout, in_place ? rank * n : 0, n, rank, 0, 4);
    CALL(Allgather, Iallgather, in_place ? MPI_IN_PLACE : out, (int)n, type, in, (int)n, type, comm);
    for (int i = 0; i < size; i++)
        check("Allgather", in, layout, i * n, n, i, 0, 4);
    check_gaps("Allgather", in, layout, n * size);
    free(out);
    free(in);
}

static void alltoall(long n, int mixed, int in_place)
{
    int layout = my_layout(mixed);
    int *out = room(layout, n * size), *in = room(layout, n * size);
    MPI_Datatype type = layout_type(layout);
    for (int i = 0; i < size; i++)
        put(in_place ? in : out, layout, i * n, n, rank, i, 5);
    CALL(Alltoall, Ialltoall, in_place ? MPI_IN_PLACE : out, (int)n, type, in, (int)n, type, comm);
    for (int i = 0; i < size; i++)
        check("Alltoall", in, layout, i * n, n, i, rank, 5);
    check_gaps("Alltoall", in, layout, n * size);
    free(out);
    free(in);
}

/* Lengths that differ between ranks and pairs, zero among them. */
static int length(int from, int to, long n)
{
    return (int)(n * ((from + 2 * to) % 4) / 2);
}

/* Displacements from the last block to the first, a gap after each; returns the whole. */
static int displace(const int *counts, int *displs)
{
    int at = 1;
    for (int i = size - 1; i >= 0; i--) {
        displs[i] = at;
        at += counts[i] + 2;
    }
    return at;
}

static void gatherv(long n, int root, int in_place)
{
    int counts[size], displs[size], here = rank == root;
    for (int i = 0; i < size; i++)
        counts[i] = length(i, 1, n);
    int whole = displace(counts, displs);
    int *out = room(PLAIN, counts[rank]), *in = room(SPREAD, whole);
    put(out, PLAIN, 0, counts[rank], rank, 0, 6);
    if (here && in_place)
        put(in, SPREAD, displs[rank], counts[rank], rank, 0, 6);
    CALL(Gatherv, Igatherv, here && in_place ? MPI_IN_PLACE : out, counts[rank], MPI_INT, in, counts, displs, spread_type, root, comm);
    for (int i = 0; here && i < size; i++)
        check("Gatherv", in, SPREAD, displs[i], counts[i], i, 0, 6);
    free(out);
    free(in);
}

static void scatterv(long n, int root, int in_place)
{
    int counts[size], displs[size], here = rank == root;
    for (int i = 0; i < size; i++)
        counts[i] = length(i, 2, n);
    int whole = displace(counts, displs);
    int *in = room(PLAIN, counts[rank]), *out = room(SPREAD, whole);
    for (int i = 0; here && i < size; i++)
        put(out, SPREAD, displs[i], counts[i], root, i, 7);
    CALL(Scatterv, Iscatterv, out, counts, displs, spread_type, here && in_place ? MPI_IN_PLACE : in, counts[rank], MPI_INT, root, comm);
    if (!(here && in_place))
        check("Scatterv", in, PLAIN, 0, counts[rank], root, rank, 7);
    free(in);
    free(out);
}

static void allgatherv(long n, int in_place)
{
    int counts[size], displs[size];
    for (int i = 0; i < size; i++)
        counts[i] = length(i, 3, n);
    int whole = displace(counts, displs);
    int *out = room(PLAIN, counts[rank]), *in = room(PLAIN, whole);
    put(in_place ? in : out, PLAIN, in_place ? displs[rank] : 0, counts[rank], rank, 0, 8);
    CALL(Allgatherv, Iallgatherv, in_place ? MPI_IN_PLACE : out, counts[rank], MPI_INT, in, counts, displs, MPI_INT, comm);
    for (int i = 0; i < size; i++)
        check("Allgatherv", in, PLAIN, displs[i], counts[i], i, 0, 8);
    free(out);
    free(in);
}

static void alltoallv(long n, int in_place)
{
    int to[size], from[size], to_at[size], from_at[size];
    for (int i = 0; i < size; i++) {
        /* In place a pair exchanges equally much. */
        to[i] = in_place && i < rank ? length(i, rank, n) : length(rank, i, n);
        from[i] = in_place ? to[i] : length(i, rank, n);
    }
    int *out = room(PLAIN, displace(to, to_at)), *in = room(SPREAD, displace(from, from_at));
    for (int i = 0; i < size; i++) {
        if (in_place)
            put(in, SPREAD, from_at[i], from[i], rank, i, 9);
        else
            put(out, PLAIN, to_at[i], to[i], rank, i, 9);
    }
    CALL(Alltoallv, Ialltoallv, in_place ? MPI_IN_PLACE : out, to, to_at, MPI_INT, in, from, from_at, spread_type, comm);
    for (int i = 0; i < size; i++)
        check("Alltoallv", in, SPREAD, from_at[i], from[i], i, rank, 9);
    free(out);
    free(in);
}

static void alltoallw(long n, int in_place)
{
    int to[size], from[size], to_at[size], from_at[size], to_bytes[size], from_bytes[size];
    MPI_Datatype to_types[size], from_types[size];
    for (int i = 0; i < size; i++) {
        to[i] = in_place && i < rank ? length(i, rank, n) : length(rank, i, n);
        from[i] = in_place ? to[i] : length(i, rank, n);
        to_types[i] = MPI_INT;
        from_types[i] = spread_type;
    }
    int *out = room(PLAIN, displace(to, to_at)), *in = room(SPREAD, displace(from, from_at));
    for (int i = 0; i < size; i++) {
        to_bytes[i] = to_at[i] * (int)sizeof(int);
        from_bytes[i] = from_at[i] * 3 * (int)sizeof(int);
        if (in_place)
            put(in, SPREAD, from_at[i], from[i], rank, i, 10);
        else
            put(out, PLAIN, to_at[i], to[i], rank, i, 10);
    }
    CALL(Alltoallw, Ialltoallw, in_place ? MPI_IN_PLACE : out, to, to_bytes, to_types, in, from, from_bytes, from_types, comm);
    for (int i = 0; i < size; i++)
        check("Alltoallw", in, SPREAD, from_at[i], from[i], i, rank, 10);
    free(out);
    free(in);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t); /* one clock: the hosts of tests are one machine */
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Nobody leaves before everybody has come: rank after rank comes late, and all compare the last coming with their own leaving. */
static void barrier(void)
{
    for (int round = 0; round < 2 * size; round++) {
        double came, left, last;
        MPI_Request request;
        if (rank == round % size)
            nanosleep(&(struct timespec){ 0, 2000000 }, NULL);
        came = now();
        if (mode == BLOCKING) {
            CHECK_OK(MPI_Barrier(comm));
        } else {
            if (mode == NONBLOCKING)
                CHECK_OK(MPI_Ibarrier(comm, &request));
            else
                CHECK_OK(MPI_Barrier_init(comm, MPI_INFO_NULL, &request));
            if (mode == PERSISTENT)
                CHECK_OK(MPI_Start(&request));
            finish(&request);
        }
        left = now();
        CHECK_OK(MPI_Allreduce(&came, &last, 1, MPI_DOUBLE, MPI_MAX, comm));
        if (left < last)
            TEST_FAIL("Barrier (%s): left %.1f us before the last one came", mode_names[mode], (last - left) * 1e6);
    }
}

static void everything(long n, int root, int mixed)
{
    bcast(n, root, mixed);
    for (int in_place = 0; in_place < 2; in_place++) {
        gather(n, root, mixed, in_place);
        scatter(n, root, mixed, in_place);
        gatherv(n, root, in_place);
        scatterv(n, root, in_place);
        if (root == 0) {
            allgather(n, mixed, in_place);
            allgatherv(n, in_place);
            alltoall(n, mixed, in_place);
            alltoallv(n, in_place);
            alltoallw(n, in_place);
        }
    }
}

int main(int argc, char **argv)
{
    static const long sizes[] = { 0, 1, 3, 100, 2500, 30000 };
    CHECK_OK(MPI_Init(&argc, &argv));
    comm = MPI_COMM_WORLD;
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
    coll_start();
    for (mode = 0; mode < MODES; mode++) {
        barrier();
        for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
            for (int root = 0; root < size; root += sizes[i] > 1000 ? 3 : 1)
                everything(sizes[i], root, (int)i % 2);
        everything(40000, size - 1, 1);
    }
    coll_end();
    MPI_Finalize();
    return 0;
}
