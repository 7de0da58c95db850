/* ranks: 1 2 3 4 5 7 8   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Every collective that moves data, with a different type map of the same signature on every rank and on both sides of a rank: dense,
 * with gaps, in falling order, below the buffer's address, with lower bounds below zero, with a negative extent; and types of
 * size zero. Buffers are compared byte by byte with what MPI_Unpack makes of the expected data, so nothing else may be written.
 */
#include "coll.h"

enum { DENSE, GAPS, FALLING, BELOW, LOW_BOUND, BACKWARDS, SHAPES, INTS = 3, MARGIN = 64 };

static int rank, size;
static MPI_Comm comm;
static MPI_Datatype shapes[SHAPES];
static MPI_Aint extents[SHAPES];

static void make_shapes(void)
{
    int ones[INTS] = { 1, 1, 1 }, falling[INTS] = { 4, 2, 0 };
    MPI_Aint below[INTS] = { -20, -4, -12 }, lb;
    MPI_Datatype plain;
    CHECK_OK(MPI_Type_contiguous(INTS, MPI_INT, &plain));
    CHECK_OK(MPI_Type_dup(plain, &shapes[DENSE]));
    CHECK_OK(MPI_Type_vector(INTS, 1, 2, MPI_INT, &shapes[GAPS]));
    CHECK_OK(MPI_Type_indexed(INTS, ones, falling, MPI_INT, &shapes[FALLING]));
    CHECK_OK(MPI_Type_create_hindexed(INTS, ones, below, MPI_INT, &shapes[BELOW]));
    CHECK_OK(MPI_Type_create_resized(plain, -8, 24, &shapes[LOW_BOUND]));
    CHECK_OK(MPI_Type_create_resized(plain, 0, -16, &shapes[BACKWARDS]));
    for (int i = 0; i < SHAPES; i++) {
        CHECK_OK(MPI_Type_commit(&shapes[i]));
        CHECK_OK(MPI_Type_get_extent(shapes[i], &lb, &extents[i]));
    }
    CHECK_OK(MPI_Type_free(&plain));
}

/* Room for COUNT elements of a shape, and where they begin; what it should hold in the end is in `expected`. */
struct area {
    int shape;
    size_t len, start;
    char *memory, *expected;
};

static struct area area_of(int shape, long count)
{
    size_t reach = (size_t)(count * labs(extents[shape]));
    struct area a = { .shape = shape, .len = reach + 2 * MARGIN, .start = MARGIN };
    if (extents[shape] < 0)
        a.start += reach;
    a.memory = malloc(a.len);
    a.expected = malloc(a.len);
    CHECK(a.memory && a.expected);
    memset(a.memory, 0x5a, a.len);
    memset(a.expected, 0x5a, a.len);
    return a;
}

static void *at(const struct area *a, long element)
{
    return a->memory + a->start + element * extents[a->shape];
}

/* COUNT elements from FIRST on are what FROM has for TO: now, in the end, or both. */
enum { NOW = 1, THEN = 2 };

static void fill(struct area *a, long first, long count, int from, int to, int when)
{
    int bytes = (int)(count * INTS * (long)sizeof(int)), position;
    int *values = malloc((size_t)bytes + 1);
    for (long k = 0; k < count * INTS; k++)
        values[k] = value(from, to, k, 77);
    for (int i = 0; i < 2; i++) {
        char *memory = i ? a->expected : a->memory;
        position = 0;
        if (when & 1 << i)
            CHECK_OK(MPI_Unpack(values, bytes, &position, memory + a->start + first * extents[a->shape], (int)count, shapes[a->shape], comm));
    }
    free(values);
}

static void end(const char *what, struct area *a)
{
    size_t differ = test_differ(a->memory, a->expected, a->len);
    if (differ != a->len)
        TEST_FAIL("%s (%s), shape %d: byte %zu of %zu is %#x, should be %#x", what, mode_names[mode], a->shape, differ, a->len,
                  (unsigned char)a->memory[differ], (unsigned char)a->expected[differ]);
    free(a->memory);
    free(a->expected);
}

static void bcast(int out, long n, int root)
{
    struct area a = area_of(out, n);
    fill(&a, 0, n, root, 0, rank == root ? NOW | THEN : THEN);
    CALL(Bcast, Ibcast, at(&a, 0), (int)n, shapes[out], root, comm);
    end("Bcast", &a);
}

/* Blocks of N elements; WHOLE rows on a side have one per rank. */
static void equal_blocks(int out, int in, long n, int root, int in_place)
{
    struct area one = area_of(out, n), row = area_of(in, n * size);
    int here = rank == root;
    fill(&one, 0, n, rank, 0, NOW | THEN);
    for (int i = 0; here && i < size; i++)
        fill(&row, i * n, n, i, 0, in_place && i == rank ? NOW | THEN : THEN);
    CALL(Gather, Igather, here && in_place ? MPI_IN_PLACE : at(&one, 0), (int)n, shapes[out], at(&row, 0), (int)n, shapes[in], root, comm);
    end("Gather, block", &one);
    end("Gather, row", &row);

    one = area_of(out, n);
    row = area_of(in, n * size);
    for (int i = 0; here && i < size; i++)
        fill(&row, i * n, n, root, i, NOW | THEN);
    if (!(here && in_place))
        fill(&one, 0, n, root, rank, THEN);
    CALL(Scatter, Iscatter, at(&row, 0), (int)n, shapes[in], here && in_place ? MPI_IN_PLACE : at(&one, 0), (int)n, shapes[out], root, comm);
    end("Scatter, block", &one);
    end("Scatter, row", &row);
    if (root)
        return;

    one = area_of(out, n);
    row = area_of(in, n * size);
    fill(&one, 0, n, rank, 0, NOW | THEN);
    for (int i = 0; i < size; i++)
        fill(&row, i * n, n, i, 0, in_place && i == rank ? NOW | THEN : THEN);
    CALL(Allgather, Iallgather, in_place ? MPI_IN_PLACE : at(&one, 0), (int)n, shapes[out], at(&row, 0), (int)n, shapes[in], comm);
    end("Allgather, block", &one);
    end("Allgather, row", &row);

    one = area_of(out, n * size);
    row = area_of(in, n * size);
    for (int i = 0; i < size; i++) {
        fill(in_place ? &row : &one, i * n, n, rank, i, in_place ? NOW : NOW | THEN);
        fill(&row, i * n, n, i, rank, THEN);
    }
    CALL(Alltoall, Ialltoall, in_place ? MPI_IN_PLACE : at(&one, 0), (int)n, shapes[out], at(&row, 0), (int)n, shapes[in], comm);
    end("Alltoall, out", &one);
    end("Alltoall, in", &row);
}

/* Blocks of their own lengths, last first; every third is empty. */
static void own_lengths(int out, int in, long n, int root)
{
    int counts[size], displs[size], to[size], from[size], to_at[size], from_at[size], whole = 0, sent = 0, received = 0, here = rank == root;
    for (int i = size - 1; i >= 0; i--) {
        counts[i] = i % 3 ? (int)n + i : 0;
        displs[i] = whole;
        whole += counts[i] + 1;
        to[i] = (rank + i) % 3 ? (int)n + rank + 2 * i : 0;
        to_at[i] = sent;
        sent += to[i];
        from[i] = (rank + i) % 3 ? (int)n + i + 2 * rank : 0;
        from_at[i] = received;
        received += from[i] + 1;
    }
    struct area one = area_of(out, counts[rank]), row = area_of(in, whole);
    fill(&one, 0, counts[rank], rank, 0, NOW | THEN);
    for (int i = 0; here && i < size; i++)
        fill(&row, displs[i], counts[i], i, 0, THEN);
    CALL(Gatherv, Igatherv, at(&one, 0), counts[rank], shapes[out], at(&row, 0), counts, displs, shapes[in], root, comm);
    end("Gatherv, block", &one);
    end("Gatherv, row", &row);

    one = area_of(out, counts[rank]);
    row = area_of(in, whole);
    for (int i = 0; here && i < size; i++)
        fill(&row, displs[i], counts[i], root, i, NOW | THEN);
    fill(&one, 0, counts[rank], root, rank, THEN);
    CALL(Scatterv, Iscatterv, at(&row, 0), counts, displs, shapes[in], at(&one, 0), counts[rank], shapes[out], root, comm);
    end("Scatterv, block", &one);
    end("Scatterv, row", &row);
    if (root)
        return;

    one = area_of(out, counts[rank]);
    row = area_of(in, whole);
    fill(&one, 0, counts[rank], rank, 0, NOW | THEN);
    for (int i = 0; i < size; i++)
        fill(&row, displs[i], counts[i], i, 0, THEN);
    CALL(Allgatherv, Iallgatherv, at(&one, 0), counts[rank], shapes[out], at(&row, 0), counts, displs, shapes[in], comm);
    end("Allgatherv, block", &one);
    end("Allgatherv, row", &row);

    for (int w = 0; w < 2; w++) {
        int to_bytes[size], from_bytes[size];
        MPI_Datatype to_types[size], from_types[size];
        one = area_of(out, sent);
        row = area_of(in, received);
        for (int i = 0; i < size; i++) {
            fill(&one, to_at[i], to[i], rank, i, NOW | THEN);
            fill(&row, from_at[i], from[i], i, rank, THEN);
            to_bytes[i] = to_at[i] * (int)extents[out];
            from_bytes[i] = from_at[i] * (int)extents[in];
            to_types[i] = shapes[out];
            from_types[i] = shapes[in];
        }
        if (w)
            CALL(Alltoallw, Ialltoallw, at(&one, 0), to, to_bytes, to_types, at(&row, 0), from, from_bytes, from_types, comm);
        else
            CALL(Alltoallv, Ialltoallv, at(&one, 0), to, to_at, shapes[out], at(&row, 0), from, from_at, shapes[in], comm);
        end(w ? "Alltoallw, out" : "Alltoallv, out", &one);
        end(w ? "Alltoallw, in" : "Alltoallv, in", &row);
    }
}

/* Ten elements of a type without data: nothing moves, nobody is stuck. */
static void size_zero(void)
{
    MPI_Datatype empty;
    char byte = 'x', other = 'y';
    CHECK_OK(MPI_Type_contiguous(0, MPI_INT, &empty));
    CHECK_OK(MPI_Type_commit(&empty));
    CALL(Bcast, Ibcast, &byte, 10, empty, size - 1, comm);
    CALL(Gather, Igather, &byte, 10, empty, &other, 10, empty, 0, comm);
    CALL(Allgather, Iallgather, &byte, 10, empty, &other, 0, MPI_INT, comm);
    CALL(Alltoall, Ialltoall, &byte, 0, MPI_INT, &other, 10, empty, comm);
    CALL(Scatter, Iscatter, &byte, 10, empty, &other, 10, empty, size - 1, comm);
    CALL(Allreduce, Iallreduce, NULL, NULL, 0, MPI_INT, MPI_SUM, comm);
    CALL(Reduce, Ireduce, &byte, &other, 0, MPI_INT, MPI_SUM, size - 1, comm);
    CALL(Scan, Iscan, &byte, &other, 0, MPI_INT, MPI_SUM, comm);
    CALL(Exscan, Iexscan, &byte, &other, 0, MPI_INT, MPI_SUM, comm);
    CALL(Reduce_scatter_block, Ireduce_scatter_block, &byte, &other, 0, MPI_INT, MPI_SUM, comm);
    CHECK(byte == 'x' && other == 'y');
    CHECK_OK(MPI_Type_free(&empty));
}

int main(int argc, char **argv)
{
    static const long counts[] = { 0, 1, 4, 90, 3000 };
    CHECK_OK(MPI_Init(&argc, &argv));
    comm = MPI_COMM_WORLD;
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
    make_shapes();
    for (mode = 0; mode < MODES; mode++) {
        size_zero();
        for (size_t c = 0; c < sizeof(counts) / sizeof(counts[0]); c++)
            for (int salt = 0; salt < SHAPES; salt += counts[c] > 100 ? 2 : 1) {
                int out = (rank + salt) % SHAPES, in = (rank * 5 + salt + 1) % SHAPES, root = (salt * 3 + (int)c) % size;
                bcast(out, counts[c], root);
                for (int in_place = 0; in_place < 2; in_place++)
                    equal_blocks(out, in, counts[c], salt % 2 ? root : 0, in_place);
                own_lengths(out, in, counts[c], salt % 2 ? root : 0);
            }
    }
    for (int i = 0; i < SHAPES; i++)
        CHECK_OK(MPI_Type_free(&shapes[i]));
    MPI_Finalize();
    return 0;
}
