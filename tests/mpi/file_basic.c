/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3 4 7   transports: shm ofi   timeout: 120
 *
 * Every way to read and write, each rank its own part of a file, in blocks that interleave: explicit offsets, individual pointer, shared
 * pointer, ordered; blocking, nonblocking, collective, split. Contents are checked through the library and beside it.
 */
#include "file.h"

enum { BLOCK = 12, BLOCKS = 5, LEN = BLOCK * BLOCKS };

static int rank, size;
static MPI_File file;
static MPI_Datatype interleaved; /* block i of rank r lies at (i * size + r) * BLOCK ints */

static void fill(int *data, int seed)
{
    for (int i = 0; i < LEN; i++)
        data[i] = seed * 1000000 + rank * 1000 + i;
}

static void check_data(const int *data, int seed)
{
    for (int i = 0; i < LEN; i++)
        if (data[i] != seed * 1000000 + rank * 1000 + i)
            TEST_FAIL("seed %d: element %d is %d, should be %d", seed, i, data[i], seed * 1000000 + rank * 1000 + i);
}

/* The file as it must be when all ranks have written with the interleaved view. */
static void check_file(const char *name, int seed)
{
    int all = LEN * size;
    int *data = malloc((size_t)all * sizeof *data);

    file_settle(file);
    CHECK_EQ(file_peek(name, data, (size_t)all * sizeof *data, 0), (long)((size_t)all * sizeof *data));
    for (int i = 0; i < all; i++) {
        int block = i / BLOCK, owner = block % size, at = block / size * BLOCK + i % BLOCK;

        CHECK_EQ(data[i], seed * 1000000 + owner * 1000 + at);
    }
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    free(data);
}

static void view(void)
{
    CHECK_OK(MPI_File_set_view(file, (MPI_Offset)rank * BLOCK * (int)sizeof(int), MPI_INT, interleaved, "native", MPI_INFO_NULL));
}

static void check_status(const MPI_Status *status)
{
    CHECK_EQ(file_count(status, MPI_INT), LEN);
}

static void write_and_read(const char *name, int way)
{
    int out[LEN], in[LEN];
    MPI_Status status;
    MPI_Request request;

    fill(out, way);
    memset(in, -1, sizeof in);
    view();
    switch (way) {
    case 0: CHECK_OK(MPI_File_write(file, out, LEN, MPI_INT, &status)); break;
    case 1: CHECK_OK(MPI_File_write_at(file, 0, out, LEN, MPI_INT, &status)); break;
    case 2: CHECK_OK(MPI_File_write_all(file, out, LEN, MPI_INT, &status)); break;
    case 3: CHECK_OK(MPI_File_write_at_all(file, 0, out, LEN, MPI_INT, &status)); break;
    case 4: CHECK_OK(MPI_File_iwrite(file, out, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 5: CHECK_OK(MPI_File_iwrite_at(file, 0, out, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 6: CHECK_OK(MPI_File_iwrite_all(file, out, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 7: CHECK_OK(MPI_File_iwrite_at_all(file, 0, out, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 8: CHECK_OK(MPI_File_write_all_begin(file, out, LEN, MPI_INT)); CHECK_OK(MPI_File_write_all_end(file, out, &status)); break;
    case 9:
        CHECK_OK(MPI_File_write_at_all_begin(file, 0, out, LEN, MPI_INT));
        CHECK_OK(MPI_File_write_at_all_end(file, out, &status));
        break;
    }
    check_status(&status);
    check_file(name, way);
    view();
    switch (way) {
    case 0: CHECK_OK(MPI_File_read(file, in, LEN, MPI_INT, &status)); break;
    case 1: CHECK_OK(MPI_File_read_at(file, 0, in, LEN, MPI_INT, &status)); break;
    case 2: CHECK_OK(MPI_File_read_all(file, in, LEN, MPI_INT, &status)); break;
    case 3: CHECK_OK(MPI_File_read_at_all(file, 0, in, LEN, MPI_INT, &status)); break;
    case 4: CHECK_OK(MPI_File_iread(file, in, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 5: CHECK_OK(MPI_File_iread_at(file, 0, in, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 6: CHECK_OK(MPI_File_iread_all(file, in, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 7: CHECK_OK(MPI_File_iread_at_all(file, 0, in, LEN, MPI_INT, &request)); CHECK_OK(MPI_Wait(&request, &status)); break;
    case 8: CHECK_OK(MPI_File_read_all_begin(file, in, LEN, MPI_INT)); CHECK_OK(MPI_File_read_all_end(file, in, &status)); break;
    case 9:
        CHECK_OK(MPI_File_read_at_all_begin(file, 0, in, LEN, MPI_INT));
        CHECK_OK(MPI_File_read_at_all_end(file, in, &status));
        break;
    }
    check_status(&status);
    check_data(in, way);
}

/* Ordered: rank after rank from the shared pointer on. */
static void ordered(const char *name, int split)
{
    int out[LEN], in[LEN];
    int *all = malloc(sizeof(out) * (size_t)size);
    MPI_Status status;
    MPI_Offset position;

    fill(out, 77);
    CHECK_OK(MPI_File_set_view(file, 0, MPI_INT, MPI_INT, "native", MPI_INFO_NULL));
    if (split) {
        CHECK_OK(MPI_File_write_ordered_begin(file, out, LEN, MPI_INT));
        CHECK_OK(MPI_File_write_ordered_end(file, out, &status));
    } else {
        CHECK_OK(MPI_File_write_ordered(file, out, LEN, MPI_INT, &status));
    }
    check_status(&status);
    CHECK_OK(MPI_File_get_position_shared(file, &position));
    CHECK_EQ(position, LEN * size);
    file_settle(file);
    CHECK_EQ(file_peek(name, all, sizeof(out) * (size_t)size, 0), (long)(sizeof(out) * (size_t)size));
    for (int i = 0; i < LEN * size; i++)
        CHECK_EQ(all[i], 77000000 + i / LEN * 1000 + i % LEN);
    CHECK_OK(MPI_File_seek_shared(file, 0, MPI_SEEK_SET));
    if (split) {
        CHECK_OK(MPI_File_read_ordered_begin(file, in, LEN, MPI_INT));
        CHECK_OK(MPI_File_read_ordered_end(file, in, &status));
    } else {
        CHECK_OK(MPI_File_read_ordered(file, in, LEN, MPI_INT, &status));
    }
    check_status(&status);
    check_data(in, 77);
    free(all);
}

/* Shared pointer: everybody's records are there once, in some order. */
static void shared(int nonblocking)
{
    int record[4], seen[64 * 4] = { 0 };
    MPI_Status status;
    MPI_Request request;
    MPI_Offset position;

    CHECK_OK(MPI_File_set_view(file, 0, MPI_INT, MPI_INT, "native", MPI_INFO_NULL));
    for (int i = 0; i < 4; i++) {
        for (int k = 0; k < 4; k++)
            record[k] = rank * 4 + i;
        if (nonblocking) {
            CHECK_OK(MPI_File_iwrite_shared(file, record, 4, MPI_INT, &request));
            CHECK_OK(MPI_Wait(&request, &status));
        } else {
            CHECK_OK(MPI_File_write_shared(file, record, 4, MPI_INT, &status));
        }
        CHECK_EQ(file_count(&status, MPI_INT), 4);
    }
    file_settle(file);
    CHECK_OK(MPI_File_get_position_shared(file, &position));
    CHECK_EQ(position, 16 * size);
    CHECK_OK(MPI_File_seek_shared(file, 0, MPI_SEEK_SET));
    for (int i = 0; i < 4; i++) {
        if (nonblocking) {
            CHECK_OK(MPI_File_iread_shared(file, record, 4, MPI_INT, &request));
            CHECK_OK(MPI_Wait(&request, &status));
        } else {
            CHECK_OK(MPI_File_read_shared(file, record, 4, MPI_INT, &status));
        }
        CHECK_EQ(file_count(&status, MPI_INT), 4);
        CHECK(record[0] >= 0 && record[0] < 4 * size && record[1] == record[0] && record[3] == record[0]);
        seen[record[0]]++;
    }
    CHECK_OK(MPI_Allreduce(MPI_IN_PLACE, seen, 4 * size, MPI_INT, MPI_SUM, MPI_COMM_WORLD));
    for (int i = 0; i < 4 * size; i++)
        CHECK_EQ(seen[i], 1);
}

int main(int argc, char **argv)
{
    const char *name;
    char copy[512];

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    name = strcpy(copy, file_name("basic"));
    CHECK_OK(MPI_Type_vector(1, BLOCK, BLOCK, MPI_INT, &interleaved));
    MPI_Datatype block = interleaved;
    CHECK_OK(MPI_Type_create_resized(block, 0, (MPI_Aint)size * BLOCK * (int)sizeof(int), &interleaved));
    CHECK_OK(MPI_Type_commit(&interleaved));
    MPI_Type_free(&block);
    for (int way = 0; way < 10; way++) {
        CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
        write_and_read(name, way);
        CHECK_OK(MPI_File_close(&file));
        CHECK(file == MPI_FILE_NULL);
        /* Where caches differ, others may see a deleted file for a while. */
        if (rank == 0 || !getenv("FILE_SYNC"))
            CHECK_EQ(file_length(name), -1);
    }
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
    ordered(name, 0);
    ordered(name, 1);
    shared(0);
    shared(1);
    CHECK_OK(MPI_File_close(&file));
    MPI_Type_free(&interleaved);
    MPI_Finalize();
    return 0;
}
