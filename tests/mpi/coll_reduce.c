/* ranks: 1 2 3 4 5 7 8 13 16   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collectives that combine: predefined and user operators, one that does not commute over a derived type, every root, in place, sizes
 * from nothing to far beyond eager messages.
 */
#include "coll.h"

static int rank, size;
static MPI_Comm comm;

/* What is combined: sums of long long, maxima of double, and maps x -> a x + b (mod 2^32), whose composition has an order. */
struct map {
    uint32_t a, gap, b;
};

enum { SUM, MAX, COMPOSE, KINDS };

static MPI_Datatype map_type;
static MPI_Op compose_op;

static struct map compose(struct map first, struct map then)
{
    return (struct map){ first.a * then.a, 0, first.b * then.a + then.b };
}

static void compose_all(void *in, void *inout, int *len, MPI_Datatype *type)
{
    struct map *left = in, *right = inout;
    CHECK(*type == map_type);
    for (int i = 0; i < *len; i++) {
        struct map both = compose(left[i], right[i]);
        right[i].a = both.a;
        right[i].b = both.b;
    }
}

static size_t element_len(int kind)
{
    return kind == COMPOSE ? sizeof(struct map) : 8;
}

static MPI_Datatype type_of(int kind)
{
    return kind == SUM ? MPI_LONG_LONG : kind == MAX ? MPI_DOUBLE : map_type;
}

static MPI_Op op_of(int kind)
{
    return kind == SUM ? MPI_SUM : kind == MAX ? MPI_MAX : compose_op;
}

/* Element K of rank FROM. */
static void element(int kind, int from, long k, void *out)
{
    if (kind == SUM) {
        long long v = (from + 1) * 1000LL + k;
        memcpy(out, &v, 8);
    } else if (kind == MAX) {
        double v = (double)((from * 7 + k * 3) % 31) - 15;
        memcpy(out, &v, 8);
    } else {
        struct map v = { (uint32_t)(2 * from + 3), 0xabababab, (uint32_t)(k + from) };
        memcpy(out, &v, sizeof(v));
    }
}

/* Ranks FIRST .. BEHIND - 1 combined, the plain way. */
static void expected(int kind, int first, int behind, long k, void *out)
{
    element(kind, first, k, out);
    for (int i = first + 1; i < behind; i++) {
        char next[16];
        element(kind, i, k, next);
        if (kind == SUM) {
            *(long long *)out += *(long long *)(void *)next;
        } else if (kind == MAX) {
            double v = *(double *)(void *)next;
            *(double *)out = v > *(double *)out ? v : *(double *)out;
        } else {
            struct map both = compose(*(struct map *)out, *(struct map *)(void *)next);
            ((struct map *)out)->a = both.a;
            ((struct map *)out)->b = both.b;
        }
    }
}

static char *vector(int kind, long n)
{
    size_t len = (size_t)n * element_len(kind) + 16;
    char *memory = malloc(len);
    CHECK(memory != NULL);
    memset(memory, 0xab, len);
    return memory;
}

static char *input(int kind, long n, int from)
{
    char *memory = vector(kind, n);
    for (long k = 0; k < n; k++)
        element(kind, from, k, memory + (size_t)k * element_len(kind));
    return memory;
}

static void check_result(const char *what, int kind, const char *result, int first, int behind, long from, long n)
{
    size_t len = element_len(kind);
    for (long k = 0; k < n; k++) {
        _Alignas(8) char want[16];
        expected(kind, first, behind, from + k, want);
        if (memcmp(result + (size_t)k * len, want, len) != 0)
            TEST_FAIL("%s (%s), operator %d: element %ld of %ld is wrong", what, mode_names[mode], kind, k, n);
    }
}

static void reduce(int kind, long n, int root, int in_place)
{
    int here = rank == root;
    char *in = input(kind, n, rank), *out = here && in_place ? input(kind, n, rank) : vector(kind, n);
    CALL(Reduce, Ireduce, here && in_place ? MPI_IN_PLACE : in, here ? out : NULL, (int)n, type_of(kind), op_of(kind), root, comm);
    if (here)
        check_result("Reduce", kind, out, 0, size, 0, n);
    check_result("Reduce, input", kind, in, rank, rank + 1, 0, n);
    free(in);
    free(out);
}

static void allreduce(int kind, long n, int in_place)
{
    char *in = input(kind, n, rank), *out = in_place ? input(kind, n, rank) : vector(kind, n);
    CALL(Allreduce, Iallreduce, in_place ? MPI_IN_PLACE : in, out, (int)n, type_of(kind), op_of(kind), comm);
    check_result("Allreduce", kind, out, 0, size, 0, n);
    free(in);
    free(out);
}

static void scan(int kind, long n, int in_place)
{
    char *in = input(kind, n, rank), *out = in_place ? input(kind, n, rank) : vector(kind, n);
    CALL(Scan, Iscan, in_place ? MPI_IN_PLACE : in, out, (int)n, type_of(kind), op_of(kind), comm);
    check_result("Scan", kind, out, 0, rank + 1, 0, n);
    free(out);
    out = in_place ? input(kind, n, rank) : vector(kind, n);
    CALL(Exscan, Iexscan, in_place ? MPI_IN_PLACE : in, out, (int)n, type_of(kind), op_of(kind), comm);
    if (rank > 0)
        check_result("Exscan", kind, out, 0, rank, 0, n);
    free(in);
    free(out);
}

static void reduce_scatter_block(int kind, long n, int in_place)
{
    char *in = input(kind, n * size, rank), *out = in_place ? input(kind, n * size, rank) : vector(kind, n);
    CALL(Reduce_scatter_block, Ireduce_scatter_block, in_place ? MPI_IN_PLACE : in, out, (int)n, type_of(kind), op_of(kind), comm);
    check_result("Reduce_scatter_block", kind, out, 0, size, rank * n, n);
    free(in);
    free(out);
}

static void reduce_scatter(int kind, long n, int in_place)
{
    int counts[size];
    long whole = 0, mine = 0;
    for (int i = 0; i < size; i++) {
        counts[i] = (int)(n * (i % 3) / 2);
        if (i < rank)
            mine += counts[i];
        whole += counts[i];
    }
    char *in = input(kind, whole, rank), *out = in_place ? input(kind, whole, rank) : vector(kind, counts[rank]);
    CALL(Reduce_scatter, Ireduce_scatter, in_place ? MPI_IN_PLACE : in, out, counts, type_of(kind), op_of(kind), comm);
    check_result("Reduce_scatter", kind, out, 0, size, mine, counts[rank]);
    free(in);
    free(out);
}

static void everything(int kind, long n)
{
    for (int in_place = 0; in_place < 2; in_place++) {
        for (int root = 0; root < size; root += n > 1000 ? 3 : 1)
            reduce(kind, n, root, in_place);
        allreduce(kind, n, in_place);
        scan(kind, n, in_place);
        reduce_scatter_block(kind, n > 5000 ? n / size : n, in_place);
        reduce_scatter(kind, n > 5000 ? n / size : n, in_place);
    }
}

int main(int argc, char **argv)
{
    static const long sizes[] = { 0, 1, 5, 64, 1000, 20000 };
    int lengths[2] = { 1, 1 };
    MPI_Aint displs[2] = { 0, 8 };
    MPI_Datatype types[2] = { MPI_UINT32_T, MPI_UINT32_T };
    CHECK_OK(MPI_Init(&argc, &argv));
    comm = MPI_COMM_WORLD;
    MPI_Comm_rank(comm, &rank);
    MPI_Comm_size(comm, &size);
    CHECK_OK(MPI_Type_create_struct(2, lengths, displs, types, &map_type));
    CHECK_OK(MPI_Type_commit(&map_type));
    CHECK_OK(MPI_Op_create(compose_all, 0, &compose_op));
    for (mode = 0; mode < MODES; mode++)
        for (int kind = 0; kind < KINDS; kind++)
            for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
                everything(kind, sizes[i]);
    CHECK_OK(MPI_Op_free(&compose_op));
    CHECK_OK(MPI_Type_free(&map_type));
    MPI_Finalize();
    return 0;
}
