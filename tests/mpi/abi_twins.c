/* ranks: 1 2 3 5   transports: shm   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The int forms of functions whose large-count forms are written by hand: arrays of counts of every length arrive,
 * significant or not; results that do not fit an int become MPI_UNDEFINED.
 */
#include "test.h"

static int rank, size;

/* Rank r sends r + d + 1 integers to rank d, each r * 100 + d. */
static void alltoall_arrays(int twice)
{
    int *sendcounts = calloc((size_t)size, sizeof(int)), *sdispls = calloc((size_t)size, sizeof(int));
    int *recvcounts = calloc((size_t)size, sizeof(int)), *rdispls = calloc((size_t)size, sizeof(int));
    int sends = 0, receives = 0;
    for (int r = 0; r < size; r++) {
        sendcounts[r] = recvcounts[r] = rank + r + 1;
        sdispls[r] = sends;
        rdispls[r] = receives;
        sends += sendcounts[r];
        receives += recvcounts[r];
    }
    int *out = malloc((size_t)sends * sizeof(int)), *in = malloc((size_t)receives * sizeof(int));
    for (int r = 0; r < size; r++)
        for (int i = 0; i < sendcounts[r]; i++)
            out[sdispls[r] + i] = rank * 100 + r;
    memset(in, -1, (size_t)receives * sizeof(int));
    if (twice) {
        MPI_Request request;
        CHECK_OK(MPI_Ialltoallv(out, sendcounts, sdispls, MPI_INT, in, recvcounts, rdispls, MPI_INT, MPI_COMM_WORLD,
                                &request));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    } else {
        CHECK_OK(MPI_Alltoallv(out, sendcounts, sdispls, MPI_INT, in, recvcounts, rdispls, MPI_INT, MPI_COMM_WORLD));
    }
    for (int r = 0; r < size; r++)
        for (int i = 0; i < recvcounts[r]; i++)
            CHECK_EQ(in[rdispls[r] + i], r * 100 + rank);

    /* In place the send arrays are not significant: not even readable. */
    for (int r = 0; r < size; r++)
        for (int i = 0; i < recvcounts[r]; i++)
            in[rdispls[r] + i] = rank * 100 + r;
    CHECK_OK(MPI_Alltoallv(MPI_IN_PLACE, NULL, NULL, MPI_DATATYPE_NULL, in, recvcounts, rdispls, MPI_INT,
                           MPI_COMM_WORLD));
    for (int r = 0; r < size; r++)
        for (int i = 0; i < recvcounts[r]; i++)
            CHECK_EQ(in[rdispls[r] + i], r * 100 + rank);
    free(sendcounts), free(sdispls), free(recvcounts), free(rdispls), free(out), free(in);
}

/* The arrays of a gather are significant at the root alone. */
static void gather_arrays(int root)
{
    int *counts = NULL, *displs = NULL, *in = NULL, total = size * (size + 1) / 2;
    int out[64];
    for (int i = 0; i <= rank; i++)
        out[i] = rank * 1000 + i;
    if (rank == root) {
        counts = malloc((size_t)size * sizeof(int)), displs = malloc((size_t)size * sizeof(int));
        in = malloc((size_t)total * sizeof(int));
        for (int r = 0, at = total; r < size; r++) {
            counts[r] = r + 1;
            displs[r] = at -= r + 1; /* backwards */
        }
    }
    CHECK_OK(MPI_Gatherv(out, rank + 1, MPI_INT, in, counts, displs, MPI_INT, root, MPI_COMM_WORLD));
    if (rank == root)
        for (int r = 0; r < size; r++)
            for (int i = 0; i <= r; i++)
                CHECK_EQ(in[displs[r] + i], r * 1000 + i);
    free(counts), free(displs), free(in);
}

/* More blocks than fit into what the twins keep on the stack. */
static void type_arrays(int count)
{
    int *lengths = malloc((size_t)count * sizeof(int)), *displs = malloc((size_t)count * sizeof(int));
    int elements = 0, packed = 0;
    for (int i = 0; i < count; i++) {
        lengths[i] = i % 3;
        displs[i] = 5 * i;
        elements += lengths[i];
    }
    MPI_Datatype type;
    CHECK_OK(MPI_Type_indexed(count, lengths, displs, MPI_INT, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_Type_size(type, &packed));
    CHECK_EQ(packed, elements * (int)sizeof(int));

    int *from = malloc((size_t)count * 5 * sizeof(int)), *to = malloc((size_t)packed + 1), position = 0;
    for (int i = 0; i < count * 5; i++)
        from[i] = i;
    CHECK_OK(MPI_Pack(from, 1, type, to, packed, &position, MPI_COMM_WORLD));
    CHECK_EQ(position, packed);
    for (int i = 0, at = 0; i < count; i++)
        for (int k = 0; k < lengths[i]; k++)
            CHECK_EQ(to[at++], displs[i] + k);
    CHECK_OK(MPI_Type_free(&type));
    free(lengths), free(displs), free(from), free(to);
}

static void results_too_large(void)
{
    MPI_Datatype block, big;
    MPI_Count wide = 0;
    int narrow = 0;
    CHECK_OK(MPI_Type_contiguous(1 << 30, MPI_INT, &block));
    CHECK_OK(MPI_Type_contiguous(1 << 10, block, &big));
    CHECK_OK(MPI_Type_commit(&big));
    CHECK_OK(MPI_Type_size_c(big, &wide));
    CHECK_EQ(wide, (MPI_Count)1 << 42);
    CHECK_OK(MPI_Type_size(big, &narrow));
    CHECK_EQ(narrow, MPI_UNDEFINED);

    MPI_Status status;
    memset(&status, 0, sizeof(status));
    CHECK_OK(MPI_Status_set_elements_c(&status, MPI_BYTE, (MPI_Count)1 << 40));
    CHECK_OK(MPI_Get_count(&status, MPI_BYTE, &narrow));
    CHECK_EQ(narrow, MPI_UNDEFINED);
    CHECK_OK(MPI_Get_count_c(&status, MPI_BYTE, &wide));
    CHECK_EQ(wide, (MPI_Count)1 << 40);
    CHECK_OK(MPI_Get_elements_x(&status, MPI_BYTE, &wide)); /* older name of the same */
    CHECK_EQ(wide, (MPI_Count)1 << 40);
    CHECK_OK(MPI_Status_set_elements(&status, MPI_BYTE, 12));
    CHECK_OK(MPI_Get_count(&status, MPI_INT, &narrow));
    CHECK_EQ(narrow, 3);
    CHECK_OK(MPI_Type_free(&block));
    CHECK_OK(MPI_Type_free(&big));
}

/* Names of MPI 1 that the ABI kept. */
static int deleted;
static int count_deletion(MPI_Comm comm, int keyval, void *value, void *state)
{
    (void)comm, (void)keyval, (void)value, (void)state;
    deleted++;
    return MPI_SUCCESS;
}

static void older_names(void)
{
    int keyval, found, value = 5, *got;
    CHECK_OK(MPI_Keyval_create(MPI_NULL_COPY_FN, count_deletion, &keyval, NULL));
    CHECK_OK(MPI_Attr_put(MPI_COMM_SELF, keyval, &value));
    CHECK_OK(MPI_Attr_get(MPI_COMM_SELF, keyval, &got, &found));
    CHECK(found && got == &value);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_SELF, keyval, &got, &found));
    CHECK(found && got == &value);
    CHECK_OK(MPI_Attr_delete(MPI_COMM_SELF, keyval));
    CHECK_EQ(deleted, 1);
    CHECK_OK(MPI_Keyval_free(&keyval));
    CHECK_EQ(keyval, MPI_KEYVAL_INVALID);
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    alltoall_arrays(0);
    alltoall_arrays(1);
    for (int root = 0; root < size; root++)
        gather_arrays(root);
    type_arrays(3);
    type_arrays(64);
    type_arrays(1000);
    results_too_large();
    older_names();
    CHECK_OK(MPI_Finalize());
    return 0;
}
