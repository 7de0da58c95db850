/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Every predefined type of the ABI: it exists under its constant and carries its name, has the size of its C type, the width of
 * the standard's external32 table, goes through a message, through pack and unpack and through external32, and comes back
 * unchanged. Then Fortran's types get other sizes, and some are taken away.
 *
 * ranks: 1   transports: shm
 */
#include "test.h"

#include <complex.h>
#include <stdbool.h>
#include <wchar.h>

struct known {
    MPI_Datatype type;
    const char *name;
    int size, external; /* bytes */
};

#define T(type, size, external) { type, #type, (int)(size), external }

static const struct known known[] = {
    T(MPI_PACKED, 1, 1), T(MPI_BYTE, 1, 1), T(MPI_CHAR, 1, 1), T(MPI_UNSIGNED_CHAR, 1, 1), T(MPI_SIGNED_CHAR, 1, 1),
    T(MPI_WCHAR, sizeof(wchar_t), 2), T(MPI_SHORT, sizeof(short), 2), T(MPI_UNSIGNED_SHORT, sizeof(short), 2),
    T(MPI_INT, sizeof(int), 4), T(MPI_UNSIGNED, sizeof(int), 4), T(MPI_LONG, sizeof(long), 4),
    T(MPI_UNSIGNED_LONG, sizeof(long), 4), T(MPI_LONG_LONG_INT, 8, 8), T(MPI_UNSIGNED_LONG_LONG, 8, 8), T(MPI_FLOAT, 4, 4),
    T(MPI_DOUBLE, 8, 8), T(MPI_LONG_DOUBLE, sizeof(long double), 16), T(MPI_C_BOOL, sizeof(bool), 1), T(MPI_INT8_T, 1, 1),
    T(MPI_INT16_T, 2, 2), T(MPI_INT32_T, 4, 4), T(MPI_INT64_T, 8, 8), T(MPI_UINT8_T, 1, 1), T(MPI_UINT16_T, 2, 2),
    T(MPI_UINT32_T, 4, 4), T(MPI_UINT64_T, 8, 8), T(MPI_AINT, sizeof(MPI_Aint), 8), T(MPI_COUNT, sizeof(MPI_Count), 8),
    T(MPI_OFFSET, sizeof(MPI_Offset), 8), T(MPI_C_COMPLEX, 8, 8), T(MPI_C_DOUBLE_COMPLEX, 16, 16),
    T(MPI_C_LONG_DOUBLE_COMPLEX, sizeof(long double complex), 32), T(MPI_CHARACTER, 1, 1), T(MPI_LOGICAL, 4, 4),
    T(MPI_INTEGER, 4, 4), T(MPI_REAL, 4, 4), T(MPI_DOUBLE_PRECISION, 8, 8), T(MPI_COMPLEX, 8, 8), T(MPI_DOUBLE_COMPLEX, 16, 16),
    T(MPI_CXX_BOOL, sizeof(bool), 1), T(MPI_CXX_FLOAT_COMPLEX, 8, 8), T(MPI_CXX_DOUBLE_COMPLEX, 16, 16),
    T(MPI_CXX_LONG_DOUBLE_COMPLEX, sizeof(long double complex), 32), T(MPI_LOGICAL1, 1, 1), T(MPI_LOGICAL2, 2, 2),
    T(MPI_LOGICAL4, 4, 4), T(MPI_LOGICAL8, 8, 8), T(MPI_LOGICAL16, 16, 16), T(MPI_INTEGER1, 1, 1), T(MPI_INTEGER2, 2, 2),
    T(MPI_INTEGER4, 4, 4), T(MPI_INTEGER8, 8, 8), T(MPI_INTEGER16, 16, 16), T(MPI_REAL2, 2, 2), T(MPI_REAL4, 4, 4),
    T(MPI_REAL8, 8, 8), T(MPI_REAL16, 16, 16), T(MPI_COMPLEX4, 4, 4), T(MPI_COMPLEX8, 8, 8), T(MPI_COMPLEX16, 16, 16),
    T(MPI_COMPLEX32, 32, 32), T(MPI_FLOAT_INT, 8, 8), T(MPI_DOUBLE_INT, 12, 12), T(MPI_LONG_INT, sizeof(long) + 4, 8),
    T(MPI_2INT, 8, 8), T(MPI_SHORT_INT, 6, 6), T(MPI_LONG_DOUBLE_INT, sizeof(long double) + 4, 20), T(MPI_2REAL, 8, 8),
    T(MPI_2DOUBLE_PRECISION, 16, 16), T(MPI_2INTEGER, 8, 8),
};

enum { N = 3, ROOM = 128 };

/* Small whole numbers that every type can hold: bytes of value 1 at the low end are 1 in integers and logicals; floats get 1.0. */
static void set(const struct known *t, char *at, MPI_Aint extent)
{
    memset(at, 0, ROOM);
    for (int i = 0; i < N; i++) {
        char *one = at + i * extent;
        if (strstr(t->name, "LONG_DOUBLE") && strstr(t->name, "COMPLEX"))
            *(long double complex *)(void *)one = 1.5L + 2 * I;
        else if (strstr(t->name, "LONG_DOUBLE"))
            *(long double *)(void *)one = -1.5L;
        else
            one[0] = 1;
    }
}

static void check_type(const struct known *t)
{
    _Alignas(16) char in[ROOM], out[ROOM];
    char packed[ROOM], again[ROOM], name[MPI_MAX_OBJECT_NAME];
    int size, len, position = 0;
    MPI_Aint lb, extent, needed, place = 0;
    CHECK_OK(MPI_Type_size(t->type, &size));
    if (size != t->size)
        TEST_FAIL("%s has %d bytes", t->name, size);
    CHECK_OK(MPI_Type_get_name(t->type, name, &len));
    if (strcmp(name, t->name) != 0)
        TEST_FAIL("%s is called %s", t->name, name);
    CHECK_OK(MPI_Type_get_extent(t->type, &lb, &extent));
    CHECK(lb == 0 && extent >= size && N * extent <= ROOM);
    set(t, in, extent);
    memset(out, 0, sizeof(out));
    CHECK_OK(MPI_Sendrecv(in, N, t->type, 0, 0, out, N, t->type, 0, 0, MPI_COMM_SELF, MPI_STATUS_IGNORE));
    CHECK_MEM(out, in, sizeof(in));
    memset(out, 0, sizeof(out));
    CHECK_OK(MPI_Pack(in, N, t->type, packed, ROOM, &position, MPI_COMM_SELF));
    CHECK_EQ(position, N * size);
    position = 0;
    CHECK_OK(MPI_Unpack(packed, N * size, &position, out, N, t->type, MPI_COMM_SELF));
    CHECK_MEM(out, in, sizeof(in));
    CHECK_OK(MPI_Pack_external_size("external32", N, t->type, &needed));
    if (needed != N * t->external)
        TEST_FAIL("%s has %d bytes in external32", t->name, (int)needed / N);
    memset(out, 0, sizeof(out));
    CHECK_OK(MPI_Pack_external("external32", in, N, t->type, packed, ROOM, &place));
    CHECK_EQ(place, needed);
    place = 0;
    CHECK_OK(MPI_Unpack_external("external32", packed, needed, &place, out, N, t->type));
    place = 0; /* a long double has bytes without meaning, so the way out is compared, not the memory */
    CHECK_OK(MPI_Pack_external("external32", out, N, t->type, again, ROOM, &place));
    CHECK_MEM(again, packed, (size_t)needed);
    if (!strstr(t->name, "LONG_DOUBLE"))
        CHECK_MEM(out, in, sizeof(in));
}

static void say(MPI_Info info, const char *key, const char *value)
{
    CHECK_OK(MPI_Info_set(info, key, value));
}

/* Fortran compiled with 8-byte INTEGER, REAL and LOGICAL, without half precision and 16-byte integers. */
static void other_fortran(void)
{
    MPI_Info info, told;
    MPI_Datatype type;
    char text[20];
    int size, found, len = sizeof(text);
    CHECK_OK(MPI_Abi_get_fortran_info(&told));
    CHECK(told == MPI_INFO_NULL);
    CHECK_OK(MPI_Info_create(&info));
    say(info, "mpi_logical_size", "8");
    say(info, "mpi_integer_size", "8");
    say(info, "mpi_real_size", "8");
    say(info, "mpi_double_precision_size", "16");
    say(info, "mpi_real2_supported", "false");
    say(info, "mpi_complex4_supported", "false");
    say(info, "mpi_integer16_supported", "false");
    say(info, "mpi_real16_supported", "true");
    CHECK_OK(MPI_Abi_set_fortran_info(info));
    CHECK_CLASS(MPI_Abi_set_fortran_info(info), MPI_ERR_ABI);
    CHECK_OK(MPI_Info_free(&info));
    CHECK_OK(MPI_Abi_get_fortran_info(&told));
    CHECK_OK(MPI_Info_get_string(told, "mpi_real_size", &len, text, &found));
    CHECK(found && strcmp(text, "8") == 0);
    CHECK_OK(MPI_Info_free(&told));
    const struct known sizes[] = {
        T(MPI_LOGICAL, 8, 4), T(MPI_INTEGER, 8, 4), T(MPI_REAL, 8, 8), T(MPI_COMPLEX, 16, 16), T(MPI_DOUBLE_PRECISION, 16, 16),
        T(MPI_DOUBLE_COMPLEX, 32, 32), T(MPI_2INTEGER, 16, 16), T(MPI_2REAL, 16, 16), T(MPI_2DOUBLE_PRECISION, 32, 32),
        T(MPI_REAL16, 16, 16), T(MPI_REAL2, MPI_UNDEFINED, 0), T(MPI_COMPLEX4, MPI_UNDEFINED, 0),
        T(MPI_INTEGER16, MPI_UNDEFINED, 0),
    };
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        CHECK_OK(MPI_Type_size(sizes[i].type, &size));
        if (size != sizes[i].size)
            TEST_FAIL("%s has %d bytes", sizes[i].name, size);
    }
    CHECK_CLASS(MPI_Type_contiguous(2, MPI_REAL2, &type), MPI_ERR_TYPE);
    CHECK_CLASS(MPI_Send(text, 1, MPI_INTEGER16, 0, 0, MPI_COMM_SELF), MPI_ERR_TYPE);
    /* What is wide now is also added as such. */
    double a[2] = { 1, 2 }, b[2] = { 10, 20 };
    CHECK_OK(MPI_Reduce_local(a, b, 2, MPI_REAL, MPI_SUM));
    CHECK(b[0] == 11 && b[1] == 22);
    double complex c = 1 + I, d = 2 * I;
    CHECK_OK(MPI_Reduce_local(&c, &d, 1, MPI_COMPLEX, MPI_PROD));
    CHECK(d == (1 + I) * (2 * I));
    int64_t pair[2] = { 5, 1 }, best[2] = { 5, 0 };
    CHECK_OK(MPI_Reduce_local(pair, best, 1, MPI_2INTEGER, MPI_MINLOC));
    CHECK(best[0] == 5 && best[1] == 0);
    CHECK_OK(MPI_Type_match_size(MPI_TYPECLASS_REAL, 8, &type));
    CHECK_OK(MPI_Type_size(type, &size));
    CHECK_EQ(size, 8);
}

int main(void)
{
    CHECK_OK(MPI_Init(NULL, NULL));
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        check_type(&known[i]);
    other_fortran();
    CHECK_OK(MPI_Finalize());
    return 0;
}
