/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The datatype chapter call by call: bounds, names, sizes beyond 32 bits, absolute addresses, pack and unpack with positions,
 * element counts of partial messages, types chosen by property, and what must be refused.
 *
 * ranks: 1   transports: shm
 */
#include "test.h"

static void bounds(void)
{
    MPI_Datatype type, outer;
    MPI_Aint lb, extent;
    int size;
    CHECK_OK(MPI_Type_vector(3, 2, -4, MPI_INT, &type));
    CHECK_OK(MPI_Type_get_extent(type, &lb, &extent));
    CHECK(lb == -32 && extent == 40);
    CHECK_OK(MPI_Type_free(&type));
    CHECK(type == MPI_DATATYPE_NULL);
    CHECK_OK(MPI_Type_create_resized(MPI_INT, -4, 20, &type));
    CHECK_OK(MPI_Type_contiguous(3, type, &outer));
    CHECK_OK(MPI_Type_get_extent(outer, &lb, &extent));
    CHECK(lb == -4 && extent == 60);
    CHECK_OK(MPI_Type_get_true_extent(outer, &lb, &extent));
    CHECK(lb == 0 && extent == 44);
    CHECK_OK(MPI_Type_size(outer, &size));
    CHECK_EQ(size, 12);
    MPI_Type_free(&type);
    MPI_Type_free(&outer);
    int lengths[2] = { 1, 1 };
    MPI_Aint places[2] = { 0, 8 };
    MPI_Datatype types[2] = { MPI_DOUBLE, MPI_CHAR };
    CHECK_OK(MPI_Type_create_struct(2, lengths, places, types, &type));
    CHECK_OK(MPI_Type_get_extent(type, &lb, &extent));
    CHECK(lb == 0 && extent == 16);
    MPI_Type_free(&type);
    CHECK_OK(MPI_Type_contiguous(0, MPI_INT, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_Type_get_extent(type, &lb, &extent));
    CHECK(lb == 0 && extent == 0);
    CHECK_OK(MPI_Type_size(type, &size));
    CHECK_EQ(size, 0);
    MPI_Type_free(&type);
}

static void large(void)
{
    MPI_Datatype block, type;
    MPI_Count size, lb, extent, elements = 0;
    MPI_Aint a;
    MPI_Status status;
    int narrow;
    CHECK_OK(MPI_Type_contiguous(1 << 30, MPI_DOUBLE, &block)); /* 2^33 bytes */
    CHECK_OK(MPI_Type_size(block, &narrow));
    CHECK_EQ(narrow, MPI_UNDEFINED);
    CHECK_OK(MPI_Type_size_x(block, &size));
    CHECK_EQ(size, (MPI_Count)1 << 33);
    CHECK_OK(MPI_Type_vector(5, 2, 3, block, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_Type_size_c(type, &size));
    CHECK_EQ(size, (MPI_Count)10 << 33);
    CHECK_OK(MPI_Type_get_extent_x(type, &lb, &extent));
    CHECK(lb == 0 && extent == (MPI_Count)14 << 33);
    CHECK_OK(MPI_Type_get_extent(type, &a, &a));
    CHECK_EQ(a, (MPI_Aint)14 << 33);
    CHECK_OK(MPI_Status_set_elements_c(&status, MPI_DOUBLE, ((MPI_Count)1 << 32) + 5));
    CHECK_OK(MPI_Get_elements_c(&status, type, &elements));
    CHECK_EQ(elements, ((MPI_Count)1 << 32) + 5);
    CHECK_OK(MPI_Get_elements(&status, type, &narrow));
    CHECK_EQ(narrow, MPI_UNDEFINED);
    CHECK_OK(MPI_Pack_size(1, type, MPI_COMM_SELF, &narrow));
    CHECK_EQ(narrow, MPI_UNDEFINED);
    CHECK_OK(MPI_Pack_size_c(3, type, MPI_COMM_SELF, &size));
    CHECK_EQ(size, (MPI_Count)30 << 33);
    MPI_Datatype huge;
    CHECK_CLASS(MPI_Type_contiguous_c((MPI_Count)1 << 62, type, &huge), MPI_ERR_VALUE_TOO_LARGE);
    CHECK_CLASS(MPI_Pack_size_c((MPI_Count)1 << 60, type, MPI_COMM_SELF, &size), MPI_ERR_VALUE_TOO_LARGE);
    MPI_Type_free(&type);
    MPI_Type_free(&block);
    /* Few bytes far apart: only the addresses are large. */
    MPI_Count length = 1, place = (MPI_Count)5 << 40;
    CHECK_OK(MPI_Type_create_hindexed_c(1, &length, &place, MPI_INT, &type));
    CHECK_OK(MPI_Type_get_true_extent_c(type, &lb, &extent));
    CHECK(lb == place && extent == 4);
    MPI_Type_free(&type);
}

static void names(void)
{
    char name[MPI_MAX_OBJECT_NAME], longer[3 * MPI_MAX_OBJECT_NAME];
    int len;
    MPI_Datatype type, copy;
    CHECK_OK(MPI_Type_get_name(MPI_DOUBLE, name, &len));
    CHECK_STR(name, "MPI_DOUBLE");
    CHECK_EQ(len, 10);
    CHECK_OK(MPI_Type_get_name(MPI_DATATYPE_NULL, name, &len));
    CHECK_STR(name, "MPI_DATATYPE_NULL");
    CHECK_OK(MPI_Type_contiguous(2, MPI_INT, &type));
    CHECK_OK(MPI_Type_get_name(type, name, &len));
    CHECK_STR(name, "");
    CHECK_OK(MPI_Type_set_name(type, "pair of ints"));
    CHECK_OK(MPI_Type_dup(type, &copy));
    CHECK_OK(MPI_Type_get_name(copy, name, &len));
    CHECK_STR(name, "");
    CHECK_OK(MPI_Type_get_name(type, name, &len));
    CHECK_STR(name, "pair of ints");
    memset(longer, 'x', sizeof(longer) - 1);
    longer[sizeof(longer) - 1] = 0;
    CHECK_OK(MPI_Type_set_name(type, longer));
    CHECK_OK(MPI_Type_get_name(type, name, &len));
    CHECK_EQ(len, MPI_MAX_OBJECT_NAME - 1);
    MPI_Type_free(&type);
    MPI_Type_free(&copy);
}

static void absolute(void)
{
    struct { int n; double x[3]; char c; } one = { 7, { 1, 2, 3 }, 'c' }, other;
    int lengths[3] = { 1, 3, 1 }, position = 0;
    MPI_Datatype types[3] = { MPI_INT, MPI_DOUBLE, MPI_CHAR }, from, to;
    MPI_Aint places[3], base;
    char packed[64];
    memset(&other, 0, sizeof(other));
    MPI_Get_address(&one.n, &places[0]);
    MPI_Get_address(one.x, &places[1]);
    MPI_Get_address(&one.c, &places[2]);
    CHECK_OK(MPI_Type_create_struct(3, lengths, places, types, &from));
    MPI_Get_address(&one, &base);
    CHECK_EQ(MPI_Aint_add(base, MPI_Aint_diff(places[1], base)), places[1]);
    MPI_Get_address(&other, &base);
    MPI_Aint there;
    MPI_Get_address(&one, &there);
    for (int i = 0; i < 3; i++)
        places[i] = MPI_Aint_add(base, MPI_Aint_diff(places[i], there));
    CHECK_OK(MPI_Type_create_struct(3, lengths, places, types, &to));
    MPI_Type_commit(&from);
    MPI_Type_commit(&to);
    CHECK_OK(MPI_Pack(MPI_BOTTOM, 1, from, packed, sizeof(packed), &position, MPI_COMM_SELF));
    CHECK_EQ(position, 29);
    position = 0;
    CHECK_OK(MPI_Unpack(packed, sizeof(packed), &position, MPI_BOTTOM, 1, to, MPI_COMM_SELF));
    CHECK(other.n == 7 && other.x[2] == 3 && other.c == 'c');
    memset(&other, 0, sizeof(other));
    CHECK_OK(MPI_Sendrecv(MPI_BOTTOM, 1, from, 0, 1, MPI_BOTTOM, 1, to, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK(other.n == 7 && other.x[0] == 1 && other.c == 'c');
    MPI_Type_free(&from);
    MPI_Type_free(&to);
}

static void packing(void)
{
    int in[6] = { 1, 2, 3, 4, 5, 6 }, out[6] = { 0 }, position = 0, size;
    double x = 2.5, y = 0;
    char packed[40];
    MPI_Datatype every_second;
    CHECK_OK(MPI_Type_vector(3, 1, 2, MPI_INT, &every_second));
    CHECK_CLASS(MPI_Pack(in, 1, every_second, packed, sizeof(packed), &position, MPI_COMM_WORLD), MPI_ERR_TYPE); /* not committed */
    MPI_Type_commit(&every_second);
    CHECK_OK(MPI_Pack_size(1, every_second, MPI_COMM_WORLD, &size));
    CHECK(size >= 12);
    CHECK_OK(MPI_Pack(in, 1, every_second, packed, sizeof(packed), &position, MPI_COMM_WORLD));
    CHECK_OK(MPI_Pack(&x, 1, MPI_DOUBLE, packed, sizeof(packed), &position, MPI_COMM_WORLD));
    CHECK_EQ(position, 20);
    CHECK_CLASS(MPI_Pack(in, 6, MPI_INT, packed, sizeof(packed), &position, MPI_COMM_WORLD), MPI_ERR_TRUNCATE);
    CHECK_EQ(position, 20);
    /* Packed data may be sent as MPI_PACKED and received as what it is. */
    position = 0;
    CHECK_OK(MPI_Sendrecv(packed, 12, MPI_PACKED, 0, 0, out, 3, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK(out[0] == 1 && out[1] == 3 && out[2] == 5);
    memset(out, 0, sizeof(out));
    CHECK_OK(MPI_Unpack(packed, 20, &position, out, 1, every_second, MPI_COMM_WORLD));
    CHECK_OK(MPI_Unpack(packed, 20, &position, &y, 1, MPI_DOUBLE, MPI_COMM_WORLD));
    CHECK(out[0] == 1 && out[1] == 0 && out[2] == 3 && out[4] == 5 && y == 2.5);
    CHECK_CLASS(MPI_Unpack(packed, 20, &position, &y, 1, MPI_DOUBLE, MPI_COMM_WORLD), MPI_ERR_TRUNCATE);
    MPI_Aint place = 0, needed;
    CHECK_OK(MPI_Pack_external_size("external32", 1, every_second, &needed));
    CHECK_EQ(needed, 12);
    CHECK_OK(MPI_Pack_external("external32", in, 1, every_second, packed, sizeof(packed), &place));
    CHECK_EQ(place, 12);
    CHECK(packed[3] == 1 && packed[7] == 3 && packed[11] == 5 && packed[0] == 0);
    place = 0;
    CHECK_OK(MPI_Unpack_external("external32", packed, 12, &place, out, 3, MPI_INT));
    CHECK(out[0] == 1 && out[1] == 3 && out[2] == 5);
    CHECK_CLASS(MPI_Pack_external("internal", in, 1, MPI_INT, packed, sizeof(packed), &place), MPI_ERR_ARG);
    MPI_Type_free(&every_second);
}

static void elements(void)
{
    MPI_Datatype type;
    MPI_Status status;
    int lengths[2] = { 2, 1 }, n;
    MPI_Aint places[2] = { 0, 8 };
    MPI_Datatype types[2] = { MPI_INT, MPI_DOUBLE };
    CHECK_OK(MPI_Type_create_struct(2, lengths, places, types, &type));
    MPI_Type_commit(&type);
    char out[64];
    int in[8] = { 0 };
    CHECK_OK(MPI_Sendrecv(in, 5, MPI_INT, 0, 0, out, 3, type, 0, 0, MPI_COMM_WORLD, &status)); /* 16 + 4 bytes */
    CHECK_OK(MPI_Get_count(&status, type, &n));
    CHECK_EQ(n, MPI_UNDEFINED);
    CHECK_OK(MPI_Get_elements(&status, type, &n));
    CHECK_EQ(n, 4);
    CHECK_OK(MPI_Sendrecv(in, 4, MPI_INT, 0, 0, out, 3, type, 0, 0, MPI_COMM_WORLD, &status));
    CHECK_OK(MPI_Get_count(&status, type, &n));
    CHECK_EQ(n, 1);
    CHECK_OK(MPI_Status_set_elements(&status, type, 5));
    CHECK_OK(MPI_Get_elements(&status, type, &n));
    CHECK_EQ(n, 5);
    MPI_Type_free(&type);
}

static void by_property(void)
{
    MPI_Datatype type, again;
    int size, ok;
    CHECK_OK(MPI_Type_match_size(MPI_TYPECLASS_REAL, 8, &type));
    CHECK(type == MPI_REAL8);
    CHECK_CLASS(MPI_Type_match_size(MPI_TYPECLASS_INTEGER, 3, &type), MPI_ERR_ARG);
    CHECK_OK(MPI_Type_create_f90_real(15, 307, &type));
    CHECK_OK(MPI_Type_create_f90_real(15, 307, &again));
    CHECK(type == again);
    CHECK_OK(MPI_Type_size(type, &size));
    CHECK_EQ(size, 8);
    CHECK_CLASS(MPI_Type_free(&type), MPI_ERR_TYPE);
    double a = 1, b = 2;
    CHECK_OK(MPI_Reduce_local(&a, &b, 1, type, MPI_SUM));
    CHECK(b == 3);
    CHECK_OK(MPI_Type_create_f90_integer(9, &type));
    CHECK_OK(MPI_Type_size(type, &size));
    CHECK_EQ(size, 4);
    CHECK_OK(MPI_Type_create_f90_complex(6, 37, &type));
    CHECK_OK(MPI_Type_size(type, &size));
    CHECK_EQ(size, 8);
    CHECK_CLASS(MPI_Type_create_f90_real(100, 10, &type), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Type_create_f90_real(MPI_UNDEFINED, MPI_UNDEFINED, &type), MPI_ERR_ARG);
    CHECK_OK(MPI_Type_get_value_index(MPI_DOUBLE, MPI_INT, &type));
    CHECK(type == MPI_DOUBLE_INT);
    CHECK_OK(MPI_Type_get_value_index(MPI_DOUBLE, MPI_INT64_T, &type));
    CHECK(type != MPI_DATATYPE_NULL);
    struct { double v; int64_t i; } p = { 1, 5 }, q = { 1, 9 };
    CHECK_OK(MPI_Reduce_local(&p, &q, 1, type, MPI_MAXLOC));
    CHECK(q.v == 1 && q.i == 5);
    MPI_Datatype no_index[] = {MPI_DOUBLE, MPI_FLOAT, MPI_C_BOOL, MPI_LOGICAL, MPI_BYTE, MPI_2INT, MPI_C_DOUBLE_COMPLEX};
    for (size_t i = 0; i < sizeof(no_index) / sizeof(no_index[0]); i++) {
        CHECK_OK(MPI_Type_get_value_index(MPI_DOUBLE, no_index[i], &type));
        CHECK(type == MPI_DATATYPE_NULL);
    }
    CHECK_OK(MPI_Type_get_value_index(MPI_C_BOOL, MPI_INT, &type));
    CHECK(type == MPI_DATATYPE_NULL);
    CHECK_OK(MPI_Op_commutative(MPI_SUM, &ok));
    CHECK_EQ(ok, 1);
}

static int copied, deleted;

static int copy(MPI_Datatype type, int keyval, void *extra, void *in, void *out, int *flag)
{
    (void)type, (void)keyval, (void)extra;
    copied++;
    *(void **)out = (char *)in + 1;
    *flag = 1;
    return MPI_SUCCESS;
}

static int delete(MPI_Datatype type, int keyval, void *value, void *extra)
{
    (void)type, (void)keyval, (void)value, (void)extra;
    deleted++;
    return MPI_SUCCESS;
}

static void attributes(void)
{
    MPI_Datatype type, twin;
    int key, found;
    char here[2], *value = NULL;
    CHECK_OK(MPI_Type_create_keyval(copy, delete, &key, NULL));
    CHECK_OK(MPI_Type_contiguous(2, MPI_INT, &type));
    CHECK_OK(MPI_Type_set_attr(type, key, here));
    CHECK_OK(MPI_Type_dup(type, &twin));
    CHECK_OK(MPI_Type_get_attr(twin, key, &value, &found));
    CHECK(found && value == here + 1 && copied == 1);
    CHECK_OK(MPI_Type_free(&type));
    CHECK_EQ(deleted, 1);
    CHECK_OK(MPI_Type_free(&twin));
    CHECK_EQ(deleted, 2);
    CHECK_OK(MPI_Type_free_keyval(&key));
}

static void refused(void)
{
    MPI_Datatype type = MPI_INT, made;
    int n = 1, minus = -1, sizes[1] = { 4 }, subs[1] = { 3 }, starts[1] = { 2 };
    MPI_Op op = MPI_SUM;
    CHECK_CLASS(MPI_Type_free(&type), MPI_ERR_TYPE);
    CHECK_CLASS(MPI_Type_contiguous(-1, MPI_INT, &made), MPI_ERR_COUNT);
    CHECK_CLASS(MPI_Type_contiguous(1, MPI_DATATYPE_NULL, &made), MPI_ERR_TYPE);
    CHECK_CLASS(MPI_Type_vector(1, -1, 1, MPI_INT, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Type_indexed(1, &minus, &n, MPI_INT, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Type_indexed(1, NULL, &n, MPI_INT, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Type_create_subarray(1, sizes, subs, starts, MPI_ORDER_C, MPI_INT, &made), MPI_ERR_ARG);
    starts[0] = 1;
    CHECK_CLASS(MPI_Type_create_subarray(1, sizes, subs, starts, 99, MPI_INT, &made), MPI_ERR_ARG);
    int distrib = MPI_DISTRIBUTE_BLOCK, darg = 1, psize = 2;
    CHECK_CLASS(MPI_Type_create_darray(2, 0, 1, sizes, &distrib, &darg, &psize, MPI_ORDER_C, MPI_INT, &made), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Op_free(&op), MPI_ERR_OP);
    CHECK_CLASS(MPI_Reduce_local(sizes, subs, 1, MPI_WCHAR, MPI_SUM), MPI_ERR_OP);
    CHECK_OK(MPI_Type_contiguous(2, MPI_INT, &made));
    CHECK_CLASS(MPI_Send(sizes, 1, made, 0, 0, MPI_COMM_WORLD), MPI_ERR_TYPE); /* not committed */
    CHECK_OK(MPI_Type_commit(&made));
    CHECK_CLASS(MPI_Reduce_local(sizes, subs, 1, made, MPI_SUM), MPI_ERR_OP);
    CHECK_OK(MPI_Type_free(&made));
    /* Overlapping entries may be sent, not received. */
    int in[4] = { 1, 2, 3, 4 }, out[4];
    CHECK_OK(MPI_Type_vector(3, 2, 1, MPI_INT, &made));
    CHECK_OK(MPI_Type_commit(&made));
    CHECK_CLASS(MPI_Recv(out, 1, made, 0, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE), MPI_ERR_TYPE);
    int all[6];
    CHECK_OK(MPI_Sendrecv(in, 1, made, 0, 3, all, 6, MPI_INT, 0, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK(all[0] == 1 && all[1] == 2 && all[2] == 2 && all[5] == 4);
    CHECK_OK(MPI_Type_free(&made));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    bounds();
    large();
    names();
    absolute();
    packing();
    elements();
    by_property();
    attributes();
    refused();
    CHECK_OK(MPI_Finalize());
    return 0;
}
