/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Messages whose two sides have different but matching types: every layout of ints sent to every other, from a few bytes to
 * several MiB, so that every protocol carries data with gaps on either side or both. The bytes around the data must stay.
 *
 * ranks: 2   transports: shm ofi   timeout: 120
 */
#include "test.h"

enum { LAYOUTS = 9, GUARD = 16 };

/* COUNT of the type hold N ints, MEMORY ints of buffer; SHIFT ints lie before the address that is passed. */
struct layout {
    MPI_Datatype type;
    int count;
    size_t memory, shift;
};

static int rank;

static void irregular(int n, int *lengths, int *places, int *blocks, size_t *memory)
{
    uint64_t state = 99;
    int used = 0, at = 0;
    *blocks = 0;
    while (used < n) {
        int length = 1 + (int)(test_random(&state) % 40);
        length = length > n - used ? n - used : length;
        lengths[*blocks] = length;
        places[(*blocks)++] = at;
        used += length;
        at += length + (int)(test_random(&state) % 5);
    }
    *memory = (size_t)at;
}

static struct layout make(int kind, int n)
{
    struct layout l = { MPI_INT, n, (size_t)n, 0 };
    MPI_Datatype part, both[2];
    int *lengths = malloc(((size_t)n + 1) * sizeof(int)), *places = malloc(((size_t)n + 1) * sizeof(int)), blocks;
    CHECK(lengths && places);
    switch (kind) {
    case 0: break;                                                  /* contiguous */
    case 1:                                                         /* every second int */
        l = (struct layout){ MPI_DATATYPE_NULL, 1, 2 * (size_t)n, 0 };
        CHECK_OK(MPI_Type_vector(n, 1, 2, MPI_INT, &l.type));
        break;
    case 2:                                                         /* the same as many elements with a gap */
        l = (struct layout){ MPI_DATATYPE_NULL, n, 2 * (size_t)n, 0 };
        CHECK_OK(MPI_Type_create_resized(MPI_INT, 0, 8, &l.type));
        break;
    case 3:                                                         /* irregular blocks */
        l.count = 1;
        irregular(n, lengths, places, &blocks, &l.memory);
        CHECK_OK(MPI_Type_indexed(blocks, lengths, places, MPI_INT, &l.type));
        break;
    case 4:                                                         /* backwards */
        l = (struct layout){ MPI_DATATYPE_NULL, 1, 3 * (size_t)n, 3 * (size_t)n - 3 };
        CHECK_OK(MPI_Type_vector(n, 1, -3, MPI_INT, &l.type));
        break;
    case 5:                                                         /* columns of a matrix, then the rest */
        l.count = 1;
        lengths[0] = lengths[1] = 1;
        int columns = n / 8, rest = n - columns * 8;
        CHECK_OK(MPI_Type_vector(8, 1, columns + 1, MPI_INT, &part));
        CHECK_OK(MPI_Type_create_hvector(columns, 1, 4, part, &both[0]));
        CHECK_OK(MPI_Type_contiguous(rest, MPI_INT, &both[1]));
        MPI_Aint at[2] = { 0, 4 * 8 * ((MPI_Aint)columns + 1) };
        CHECK_OK(MPI_Type_create_struct(2, lengths, at, both, &l.type));
        l.memory = 8 * ((size_t)columns + 1) + (size_t)rest;
        MPI_Type_free(&part);
        MPI_Type_free(&both[0]);
        MPI_Type_free(&both[1]);
        break;
    case 6:                                                         /* long rows with short gaps: iovecs */
        l.count = 1;
        blocks = n / 5000;
        lengths[0] = lengths[1] = 1;
        CHECK_OK(MPI_Type_vector(blocks, 5000, 5003, MPI_INT, &both[0]));
        CHECK_OK(MPI_Type_contiguous(n - blocks * 5000, MPI_INT, &both[1]));
        MPI_Aint behind[2] = { 0, 4 * 5003 * (MPI_Aint)blocks };
        CHECK_OK(MPI_Type_create_struct(2, lengths, behind, both, &l.type));
        l.memory = 5003 * (size_t)blocks + (size_t)(n % 5000);
        MPI_Type_free(&both[0]);
        MPI_Type_free(&both[1]);
        break;
    case 7:                                                         /* single ints from the end to the start and a gap before */
        l = (struct layout){ MPI_DATATYPE_NULL, 1, (size_t)n + 1, 0 };
        for (int i = 0; i < n; i++)
            places[i] = n - i;
        CHECK_OK(MPI_Type_create_indexed_block(n, 1, places, MPI_INT, &l.type));
        break;
    case 8:                                                         /* contiguous, but displaced */
        l = (struct layout){ MPI_DATATYPE_NULL, 1, (size_t)n + 10, 0 };
        places[0] = 10;
        lengths[0] = n;
        CHECK_OK(MPI_Type_indexed(1, lengths, places, MPI_INT, &l.type));
        break;
    }
    if (kind)
        CHECK_OK(MPI_Type_commit(&l.type));
    free(lengths);
    free(places);
    return l;
}

static int *memory(const struct layout *l)
{
    int *m = malloc((l->memory + 2 * GUARD) * sizeof(int));
    CHECK(m != NULL);
    for (size_t i = 0; i < l->memory + 2 * GUARD; i++)
        m[i] = -1;
    return m;
}

/* The address that goes with the layout. */
static int *start(const struct layout *l, int *m)
{
    return m + GUARD + l->shift;
}

/* Set element i to first + i for all i, through MPI_Unpack of the layout. */
static void fill(const struct layout *l, int *m, int n, int first)
{
    int *values = malloc((size_t)n * sizeof(int) + 1), position = 0;
    for (int i = 0; i < n; i++)
        values[i] = first + i;
    CHECK_OK(MPI_Unpack(values, n * 4, &position, start(l, m), l->count, l->type, MPI_COMM_WORLD));
    free(values);
}

/* The first GOT elements are first + i, and nothing else was touched. */
static void check(const struct layout *l, const int *m, int n, int got, int first, const char *what)
{
    struct layout copy = *l;
    int *want = memory(&copy), *values = malloc((size_t)n * sizeof(int) + 1), position = 0;
    for (int i = 0; i < n; i++)
        values[i] = i < got ? first + i : -1;
    CHECK_OK(MPI_Unpack(values, n * 4, &position, start(l, want), l->count, l->type, MPI_COMM_WORLD));
    size_t len = (l->memory + 2 * GUARD) * sizeof(int), at = test_differ(m, want, len);
    if (at != len)
        TEST_FAIL("%s: int %zu of %zu is %d, should be %d", what, at / 4, len / 4, m[at / 4], want[at / 4]);
    free(want);
    free(values);
}

enum { BLOCKING, NONBLOCKING, FREED, SYNCHRONOUS, LATE, WAYS };

static void exchange(int sends, int receives, int n, int way)
{
    struct layout out = make(sends, n), in = make(receives, n);
    char what[100];
    MPI_Status status;
    MPI_Request request;
    int first = 1000 * sends + receives, count;
    snprintf(what, sizeof(what), "layout %d to %d, %d ints, way %d", sends, receives, n, way);
    if (rank == 0) {
        int *m = memory(&out);
        fill(&out, m, n, first);
        if (way == NONBLOCKING || way == FREED) {
            CHECK_OK(MPI_Isend(start(&out, m), out.count, out.type, 1, 5, MPI_COMM_WORLD, &request));
            if (way == FREED && out.type != MPI_INT)
                CHECK_OK(MPI_Type_free(&out.type));
            CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        } else if (way == SYNCHRONOUS) {
            CHECK_OK(MPI_Ssend(start(&out, m), out.count, out.type, 1, 5, MPI_COMM_WORLD));
        } else {
            CHECK_OK(MPI_Send(start(&out, m), out.count, out.type, 1, 5, MPI_COMM_WORLD));
        }
        free(m);
    } else {
        int *m = memory(&in);
        if (way == NONBLOCKING || way == FREED) {
            struct layout kept = in;
            CHECK_OK(MPI_Irecv(start(&in, m), in.count, in.type, 0, 5, MPI_COMM_WORLD, &request));
            if (way == FREED && in.type != MPI_INT)
                CHECK_OK(MPI_Type_free(&in.type));
            CHECK_OK(MPI_Wait(&request, &status));
            if (way == FREED && kept.type != MPI_INT)
                in.type = make(receives, n).type;
        } else {
            if (way == LATE) { /* the message is there before its receive */
                CHECK_OK(MPI_Probe(0, 5, MPI_COMM_WORLD, &status));
                CHECK_OK(MPI_Get_elements(&status, in.type, &count));
                CHECK_EQ(count, n);
            }
            CHECK_OK(MPI_Recv(start(&in, m), in.count, in.type, 0, 5, MPI_COMM_WORLD, &status));
        }
        CHECK_OK(MPI_Get_elements(&status, in.type, &count));
        CHECK_EQ(count, n);
        check(&in, m, n, n, first, what);
        free(m);
    }
    if (out.type != MPI_INT && out.type != MPI_DATATYPE_NULL)
        MPI_Type_free(&out.type);
    if (in.type != MPI_INT && in.type != MPI_DATATYPE_NULL)
        MPI_Type_free(&in.type);
}

/* Fewer ints than the receive has room for; then more. */
static void shorter_and_longer(int receives, int n)
{
    struct layout in = make(receives, n);
    int *values = malloc(((size_t)n + 100) * sizeof(int)), count;
    MPI_Status status;
    for (int i = 0; i < n + 100; i++)
        values[i] = 7 + i;
    if (rank == 0) {
        CHECK_OK(MPI_Send(values, n * 2 / 3, MPI_INT, 1, 6, MPI_COMM_WORLD));
        CHECK_OK(MPI_Send(values, n + 100, MPI_INT, 1, 6, MPI_COMM_WORLD));
    } else {
        int *m = memory(&in);
        CHECK_OK(MPI_Recv(start(&in, m), in.count, in.type, 0, 6, MPI_COMM_WORLD, &status));
        CHECK_OK(MPI_Get_elements(&status, in.type, &count));
        CHECK_EQ(count, n * 2 / 3);
        check(&in, m, n, n * 2 / 3, 7, "a shorter message");
        free(m);
        m = memory(&in);
        CHECK_CLASS(MPI_Recv(start(&in, m), in.count, in.type, 0, 6, MPI_COMM_WORLD, &status), MPI_ERR_TRUNCATE);
        for (int i = 0; i < GUARD; i++) /* what fits may be there or not, but nothing outside */
            CHECK(m[i] == -1 && m[GUARD + in.memory + (size_t)i] == -1);
        free(m);
    }
    free(values);
    if (in.type != MPI_INT)
        MPI_Type_free(&in.type);
}

/* More than there is room for, from rows that the receiver reads where they lie. */
static void longer_rows(int receives, int n)
{
    struct layout out = make(6, n + 100000), in = make(receives, n);
    MPI_Status status;
    if (rank == 0) {
        int *m = memory(&out);
        CHECK_OK(MPI_Send(start(&out, m), out.count, out.type, 1, 6, MPI_COMM_WORLD));
        free(m);
    } else {
        int *m = memory(&in);
        CHECK_CLASS(MPI_Recv(start(&in, m), in.count, in.type, 0, 6, MPI_COMM_WORLD, &status), MPI_ERR_TRUNCATE);
        for (int i = 0; i < GUARD; i++)
            CHECK(m[i] == -1 && m[GUARD + in.memory + (size_t)i] == -1);
        free(m);
    }
    if (in.type != MPI_INT)
        MPI_Type_free(&in.type);
    MPI_Type_free(&out.type);
}

int main(int argc, char **argv)
{
    static const int sizes[] = { 1, 40, 1000, 3000, 20000, 300000 };
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    for (int sends = 0; sends < LAYOUTS; sends++)
        for (int receives = 0; receives < LAYOUTS; receives++)
            for (size_t s = 0; s < sizeof(sizes) / sizeof(sizes[0]); s++)
                exchange(sends, receives, sizes[s], (sends + receives + (int)s) % WAYS);
    for (int way = 0; way < WAYS; way++) {
        exchange(5, 3, 50000, way);
        exchange(6, 6, 2000000, way);
    }
    for (int receives = 0; receives < LAYOUTS; receives++) {
        shorter_and_longer(receives, 60);
        shorter_and_longer(receives, 200000);
        longer_rows(receives, 300000);
    }
    CHECK_OK(MPI_Finalize());
    return 0;
}
