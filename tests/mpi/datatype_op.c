/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reductions between ranks over every kind of type: C and Fortran integers, floating point, complex, bool, pairs, and users' functions
 * with derived types that have gaps, commutative and not, in both forms.
 *
 * ranks: 1 2 3 4   transports: shm ofi
 */
#include "test.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

enum { N = 37 };

static int rank, size;

/* Element i of rank r is r + i % 3 + 1: sums and products stay small whole numbers. */
static int term(int r, int i)
{
    return r + i % 3 + 1;
}

static int sum(int i)
{
    int all = 0;
    for (int r = 0; r < size; r++)
        all += term(r, i);
    return all;
}

static int product(int i)
{
    int all = 1;
    for (int r = 0; r < size; r++)
        all *= term(r, i);
    return all;
}

#define NUMBERS(ctype, mpitype)                                                                                   \
    do {                                                                                                          \
        ctype in[N], out[N];                                                                                      \
        for (int i = 0; i < N; i++)                                                                               \
            in[i] = (ctype)term(rank, i);                                                                         \
        CHECK_OK(MPI_Allreduce(in, out, N, mpitype, MPI_SUM, MPI_COMM_WORLD));                                    \
        for (int i = 0; i < N; i++)                                                                               \
            if (out[i] != (ctype)sum(i))                                                                          \
                TEST_FAIL("MPI_SUM of %s: element %d", #mpitype, i);                                              \
        CHECK_OK(MPI_Allreduce(in, out, N, mpitype, MPI_PROD, MPI_COMM_WORLD));                                   \
        for (int i = 0; i < N; i++)                                                                               \
            if (out[i] != (ctype)product(i))                                                                      \
                TEST_FAIL("MPI_PROD of %s: element %d", #mpitype, i);                                             \
    } while (0)

#define ORDERED(ctype, mpitype)                                                                                   \
    do {                                                                                                          \
        ctype in[N], out[N];                                                                                      \
        NUMBERS(ctype, mpitype);                                                                                  \
        for (int i = 0; i < N; i++)                                                                               \
            in[i] = (ctype)term(rank, i);                                                                         \
        CHECK_OK(MPI_Allreduce(in, out, N, mpitype, MPI_MAX, MPI_COMM_WORLD));                                    \
        CHECK(out[5] == (ctype)term(size - 1, 5) && out[N - 1] == (ctype)term(size - 1, N - 1));                  \
        CHECK_OK(MPI_Allreduce(in, out, N, mpitype, MPI_MIN, MPI_COMM_WORLD));                                    \
        CHECK(out[5] == (ctype)term(0, 5) && out[N - 1] == (ctype)term(0, N - 1));                                \
    } while (0)

static void numbers(void)
{
    ORDERED(char, MPI_CHAR); /* beyond the standard, as everywhere */
    ORDERED(signed char, MPI_SIGNED_CHAR);
    ORDERED(unsigned char, MPI_UNSIGNED_CHAR);
    ORDERED(short, MPI_SHORT);
    ORDERED(unsigned short, MPI_UNSIGNED_SHORT);
    ORDERED(int, MPI_INT);
    ORDERED(unsigned, MPI_UNSIGNED);
    ORDERED(long, MPI_LONG);
    ORDERED(unsigned long, MPI_UNSIGNED_LONG);
    ORDERED(long long, MPI_LONG_LONG);
    ORDERED(uint64_t, MPI_UINT64_T);
    ORDERED(int8_t, MPI_INT8_T);
    ORDERED(MPI_Aint, MPI_AINT);
    ORDERED(MPI_Count, MPI_COUNT);
    ORDERED(MPI_Offset, MPI_OFFSET);
    ORDERED(float, MPI_FLOAT);
    ORDERED(double, MPI_DOUBLE);
    ORDERED(long double, MPI_LONG_DOUBLE);
    ORDERED(int, MPI_INTEGER);
    ORDERED(int16_t, MPI_INTEGER2);
    ORDERED(float, MPI_REAL);
    ORDERED(double, MPI_DOUBLE_PRECISION);
    ORDERED(double, MPI_REAL8);
    NUMBERS(float complex, MPI_C_FLOAT_COMPLEX);
    NUMBERS(double complex, MPI_C_DOUBLE_COMPLEX);
    NUMBERS(long double complex, MPI_C_LONG_DOUBLE_COMPLEX);
    NUMBERS(double complex, MPI_CXX_DOUBLE_COMPLEX);
    NUMBERS(float complex, MPI_COMPLEX);
    double complex turn = I, all; /* the product of i by i by ... */
    double complex want[] = { I, -1, -I, 1 };
    CHECK_OK(MPI_Allreduce(&turn, &all, 1, MPI_DOUBLE_COMPLEX, MPI_PROD, MPI_COMM_WORLD));
    CHECK(all == want[(size - 1) % 4]);
}

static void logic(void)
{
    bool in[2] = { rank != 0, true }, out[2];
    CHECK_OK(MPI_Allreduce(in, out, 2, MPI_C_BOOL, MPI_LAND, MPI_COMM_WORLD));
    CHECK(!out[0] && out[1]);
    CHECK_OK(MPI_Allreduce(in, out, 2, MPI_CXX_BOOL, MPI_LOR, MPI_COMM_WORLD));
    CHECK(out[0] == (size > 1) && out[1]);
    int one = 1, all;
    CHECK_OK(MPI_Allreduce(&one, &all, 1, MPI_LOGICAL, MPI_LXOR, MPI_COMM_WORLD));
    CHECK_EQ(all, size % 2);
    unsigned char bit = (unsigned char)(1 << rank), bits;
    CHECK_OK(MPI_Allreduce(&bit, &bits, 1, MPI_BYTE, MPI_BOR, MPI_COMM_WORLD));
    CHECK_EQ(bits, (1 << size) - 1);
}

static void pairs(void)
{
    struct { double value; int index; } in = { rank % 2, 10 + rank }, out;
    CHECK_OK(MPI_Allreduce(&in, &out, 1, MPI_DOUBLE_INT, MPI_MINLOC, MPI_COMM_WORLD));
    CHECK(out.value == 0 && out.index == 10);
    CHECK_OK(MPI_Allreduce(&in, &out, 1, MPI_DOUBLE_INT, MPI_MAXLOC, MPI_COMM_WORLD));
    CHECK(out.value == (size > 1) && out.index == (size > 1 ? 11 : 10));
    struct { short value; int index; } small[3], best[3];
    for (int i = 0; i < 3; i++) {
        small[i].value = (short)(rank == i ? 100 : 0);
        small[i].index = rank;
    }
    CHECK_OK(MPI_Allreduce(small, best, 3, MPI_SHORT_INT, MPI_MAXLOC, MPI_COMM_WORLD));
    for (int i = 0; i < 3; i++)
        CHECK_EQ(best[i].index, i < size ? i : 0);
    struct { long double value; int index; } wide = { -rank, rank }, least;
    CHECK_OK(MPI_Allreduce(&wide, &least, 1, MPI_LONG_DOUBLE_INT, MPI_MINLOC, MPI_COMM_WORLD));
    CHECK(least.value == 1 - size && least.index == size - 1);
}

/* ---- users' functions: affine maps x -> a x + b, composed; not commutative. The gap between a and b must stay. ---- */

struct map {
    char before[4];
    int a;
    char gap[8];
    int b;
};

static MPI_Datatype map_type;

static void compose(const struct map *in, struct map *inout, MPI_Count n)
{
    for (MPI_Count i = 0; i < n; i++) { /* first `in`, then `inout` */
        inout[i].b = inout[i].a * in[i].b + inout[i].b;
        inout[i].a = inout[i].a * in[i].a;
    }
}

static void compose_int(void *in, void *inout, int *n, MPI_Datatype *type)
{
    CHECK(*type == map_type);
    compose(in, inout, *n);
}

static void compose_large(void *in, void *inout, MPI_Count *n, MPI_Datatype *type)
{
    CHECK(*type == map_type);
    compose(in, inout, *n);
}

static void users(void)
{
    int lengths[2] = { 1, 1 };
    MPI_Aint places[2] = { offsetof(struct map, a), offsetof(struct map, b) };
    MPI_Datatype ints[2] = { MPI_INT, MPI_INT }, fields;
    CHECK_OK(MPI_Type_create_struct(2, lengths, places, ints, &fields));
    CHECK_OK(MPI_Type_create_resized(fields, 0, sizeof(struct map), &map_type));
    CHECK_OK(MPI_Type_commit(&map_type));
    for (int large = 0; large < 2; large++) {
        MPI_Op op;
        struct map in[N], out[N], scan[N], want;
        if (large)
            CHECK_OK(MPI_Op_create_c(compose_large, 0, &op));
        else
            CHECK_OK(MPI_Op_create(compose_int, 0, &op));
        memset(in, 'i', sizeof(in));
        memset(out, 'o', sizeof(out));
        memset(scan, 's', sizeof(scan));
        for (int i = 0; i < N; i++) {
            in[i].a = rank % 2 ? 2 : -1;
            in[i].b = rank + i;
        }
        CHECK_OK(MPI_Allreduce(in, out, N, map_type, op, MPI_COMM_WORLD));
        CHECK_OK(MPI_Scan(in, scan, N, map_type, op, MPI_COMM_WORLD));
        for (int i = 0; i < N; i++) {
            want = (struct map){ .a = 1, .b = 0 };
            for (int r = 0; r < size; r++) {
                int a = r % 2 ? 2 : -1, b = r + i;
                want.b = a * want.b + b;
                want.a = a * want.a;
                if (r == rank)
                    CHECK(scan[i].a == want.a && scan[i].b == want.b);
            }
            CHECK_EQ(out[i].a, want.a);
            CHECK_EQ(out[i].b, want.b);
            CHECK_MEM(out[i].gap, "oooooooo", 8);
            CHECK_MEM(out[i].before, "oooo", 4);
            CHECK_MEM(scan[i].gap, "ssssssss", 8);
        }
        CHECK_OK(MPI_Op_free(&op));
    }
    CHECK_OK(MPI_Type_free(&map_type));
    CHECK_OK(MPI_Type_free(&fields));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    numbers();
    logic();
    pairs();
    users();
    CHECK_OK(MPI_Finalize());
    return 0;
}
