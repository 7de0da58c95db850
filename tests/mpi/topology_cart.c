/* ranks: 1 2 3 4 7 8   transports: shm   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Cartesian grids: MPI_Dims_create (how even: tests/unit/runtime/test_cartesian.c), coordinates and shifts against plain arithmetic, sub-grids
 * by messages along their dimensions.
 */
#include "test.h"

static int rank, size;

static void test_dims(void)
{
    for (int n = 1; n <= 256; n++)
        for (int count = 1; count <= 4; count++) {
            int dims[4] = { 0, 0, 0, 0 }, product = 1;
            CHECK_OK(MPI_Dims_create(n, count, dims));
            for (int i = 0; i < count; i++) {
                product *= dims[i];
                CHECK(i == 0 || dims[i] <= dims[i - 1]);
            }
            CHECK_EQ(product, n);
        }
    int fixed[3] = { 0, 3, 0 }, prime[2] = { 0, 0 }, large[3] = { 0, 0, 0 }, many[31] = { 0 };
    CHECK_OK(MPI_Dims_create(36, 3, fixed));
    CHECK_EQ(fixed[0], 4);
    CHECK_EQ(fixed[1], 3);
    CHECK_EQ(fixed[2], 3);
    CHECK_OK(MPI_Dims_create(2147483647, 2, prime));
    CHECK_EQ(prime[0], 2147483647);
    CHECK_EQ(prime[1], 1);
    CHECK_OK(MPI_Dims_create(1 << 30, 3, large));
    CHECK_EQ(large[0], 1024);
    CHECK_EQ(large[2], 1024);
    CHECK_OK(MPI_Dims_create(223092870, 31, many)); /* 2 * 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23 */
    CHECK_EQ(many[0], 23);
    CHECK_EQ(many[8], 2);
    CHECK_EQ(many[9], 1);
    int wrong[2] = { 5, 0 }, negative[2] = { -1, 0 };
    CHECK_CLASS(MPI_Dims_create(12, 2, wrong), MPI_ERR_DIMS);
    CHECK_CLASS(MPI_Dims_create(12, 2, negative), MPI_ERR_DIMS);
}

static int expected_neighbour(int coordinate, int extent, int periodic, int step)
{
    int to = coordinate + step;
    if (periodic)
        return ((to % extent) + extent) % extent;
    return to < 0 || to >= extent ? -1 : to;
}

static void check_grid(MPI_Comm cart, int ndims, const int *dims, const int *periods)
{
    int got_dims[4], got_periods[4], coords[4], all[4], cart_rank, back, kind, count;
    CHECK_OK(MPI_Comm_rank(cart, &cart_rank));
    CHECK_OK(MPI_Topo_test(cart, &kind));
    CHECK_EQ(kind, MPI_CART);
    CHECK_OK(MPI_Cartdim_get(cart, &count));
    CHECK_EQ(count, ndims);
    CHECK_OK(MPI_Cart_get(cart, ndims, got_dims, got_periods, coords));
    int row_major = 0;
    for (int i = 0; i < ndims; i++) {
        CHECK_EQ(got_dims[i], dims[i]);
        CHECK_EQ(got_periods[i], periods[i]);
        row_major = row_major * dims[i] + coords[i];
    }
    CHECK_EQ(row_major, cart_rank);
    CHECK_OK(MPI_Cart_coords(cart, cart_rank, ndims, all));
    CHECK_MEM(all, coords, sizeof(int) * (size_t)ndims);
    CHECK_OK(MPI_Cart_rank(cart, coords, &back));
    CHECK_EQ(back, cart_rank);
    for (int i = 0; i < ndims; i++)
        for (int step = -3; step <= 3; step++) {
            int source, dest, expected, at[4];
            CHECK_OK(MPI_Cart_shift(cart, i, step, &source, &dest));
            memcpy(at, coords, sizeof at);
            at[i] = expected_neighbour(coords[i], dims[i], periods[i], step);
            if (at[i] >= 0)
                CHECK_OK(MPI_Cart_rank(cart, at, &expected));
            CHECK_EQ(dest, at[i] < 0 ? MPI_PROC_NULL : expected);
            at[i] = expected_neighbour(coords[i], dims[i], periods[i], -step);
            if (at[i] >= 0)
                CHECK_OK(MPI_Cart_rank(cart, at, &expected));
            CHECK_EQ(source, at[i] < 0 ? MPI_PROC_NULL : expected);
            /* And the messages go where they should. */
            int word = cart_rank, got = -1;
            CHECK_OK(MPI_Sendrecv(&word, 1, MPI_INT, dest, 0, &got, 1, MPI_INT, source, 0, cart, MPI_STATUS_IGNORE));
            CHECK_EQ(got, source == MPI_PROC_NULL ? -1 : source);
            if (periods[i]) {
                at[i] = coords[i] + step * dims[i];
                CHECK_OK(MPI_Cart_rank(cart, at, &expected));
                CHECK_EQ(expected, cart_rank);
            }
        }
}

static void check_sub(MPI_Comm cart, int ndims, const int *dims, const int *periods)
{
    int coords[4], sub_rank, sub_size;
    MPI_Comm sub;
    CHECK_OK(MPI_Cart_get(cart, ndims, (int[4]){ 0 }, (int[4]){ 0 }, coords));
    for (int mask = 0; mask < 1 << ndims; mask++) {
        int remain[4], sub_dims[4], sub_periods[4], count = 0, volume = 1, expected = 0;
        for (int i = 0; i < ndims; i++)
            if ((remain[i] = mask >> i & 1)) {
                sub_dims[count] = dims[i];
                sub_periods[count++] = periods[i];
                volume *= dims[i];
                expected = expected * dims[i] + coords[i];
            }
        CHECK_OK(MPI_Cart_sub(cart, remain, &sub));
        CHECK_OK(MPI_Comm_size(sub, &sub_size));
        CHECK_OK(MPI_Comm_rank(sub, &sub_rank));
        CHECK_EQ(sub_size, volume);
        CHECK_EQ(sub_rank, expected);
        check_grid(sub, count, sub_dims, sub_periods);
        CHECK_OK(MPI_Comm_free(&sub));
    }
}

static void test_grid(int ndims, int period_mask)
{
    int dims[4] = { 0, 0, 0, 0 }, periods[4], mapped;
    MPI_Comm cart, copy;
    CHECK_OK(MPI_Dims_create(size, ndims, dims));
    for (int i = 0; i < ndims; i++)
        periods[i] = period_mask >> i & 1;
    CHECK_OK(MPI_Cart_map(MPI_COMM_WORLD, ndims, dims, periods, &mapped));
    CHECK(mapped >= 0 && mapped < size);
    CHECK_OK(MPI_Cart_create(MPI_COMM_WORLD, ndims, dims, periods, period_mask & 1, &cart));
    check_grid(cart, ndims, dims, periods);
    check_sub(cart, ndims, dims, periods);
    CHECK_OK(MPI_Comm_dup(cart, &copy));
    CHECK_OK(MPI_Comm_free(&cart));
    check_grid(copy, ndims, dims, periods);
    CHECK_OK(MPI_Comm_free(&copy));
}

/* A grid smaller than the communicator leaves the last ones out; one of no dimensions has one process. */
static void test_small(void)
{
    int dims[1] = { size > 1 ? size - 1 : 1 }, periods[1] = { 1 }, count = -1;
    MPI_Comm cart;
    CHECK_OK(MPI_Cart_create(MPI_COMM_WORLD, 1, dims, periods, 0, &cart));
    CHECK_EQ(cart == MPI_COMM_NULL, rank >= dims[0]);
    if (cart != MPI_COMM_NULL)
        CHECK_OK(MPI_Comm_free(&cart));
    CHECK_OK(MPI_Cart_create(MPI_COMM_WORLD, 0, NULL, NULL, 0, &cart));
    CHECK_EQ(cart == MPI_COMM_NULL, rank > 0);
    if (cart != MPI_COMM_NULL) {
        CHECK_OK(MPI_Cartdim_get(cart, &count));
        CHECK_EQ(count, 0);
        CHECK_OK(MPI_Comm_free(&cart));
    }
}

static void test_errors(void)
{
    int dims[2] = { size, 1 }, zero[1] = { 0 }, periods[2] = { 0, 1 }, value, other;
    MPI_Comm cart, none = MPI_COMM_NULL;
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    CHECK_CLASS(MPI_Cart_create(MPI_COMM_WORLD, 1, zero, periods, 0, &none), MPI_ERR_DIMS);
    CHECK_CLASS(MPI_Cart_create(MPI_COMM_WORLD, 1, (int[1]){ size + 1 }, periods, 0, &none), MPI_ERR_DIMS);
    CHECK_CLASS(MPI_Cart_create(MPI_COMM_WORLD, 2, (int[2]){ 65536, 65536 }, periods, 0, &none), MPI_ERR_DIMS);
    CHECK_CLASS(MPI_Cartdim_get(MPI_COMM_WORLD, &value), MPI_ERR_TOPOLOGY);
    CHECK_CLASS(MPI_Graphdims_get(MPI_COMM_WORLD, &value, &other), MPI_ERR_TOPOLOGY);
    CHECK_OK(MPI_Topo_test(MPI_COMM_WORLD, &value));
    CHECK_EQ(value, MPI_UNDEFINED);
    CHECK_OK(MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 0, &cart));
    CHECK_CLASS(MPI_Cart_shift(cart, 2, 1, &value, &other), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Cart_rank(cart, (int[2]){ size, 0 }, &value), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Cart_coords(cart, size, 2, dims), MPI_ERR_RANK);
    CHECK_OK(MPI_Comm_free(&cart));
    CHECK(none == MPI_COMM_NULL);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    test_dims();
    for (int ndims = 1; ndims <= 4; ndims++)
        for (int mask = 0; mask < 1 << ndims; mask += ndims)
            test_grid(ndims, mask);
    test_small();
    test_errors();
    MPI_Finalize();
    return 0;
}
