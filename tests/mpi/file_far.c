/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4 7   transports: shm ofi   timeout: 60
 *
 * Places beyond 8 TiB of a file that is all holes otherwise: independent, collective in both ways, by each pointer. A file system that has no
 * files so large must say so at all ranks.
 */
#include "file.h"

#define FAR ((MPI_Offset)9 << 40)

enum { BLOCK = 24, BLOCKS = 50, LEN = BLOCK * BLOCKS };

static int rank, size;
static char out[LEN], in[LEN];

static void check_in(const MPI_Status *status)
{
    CHECK_EQ(file_count(status, MPI_CHAR), LEN);
    CHECK(memcmp(in, out, LEN) == 0);
    memset(in, 0, LEN);
}

static void collectively(MPI_File file, const char *buffering)
{
    MPI_Datatype block, type;
    MPI_Info info;
    MPI_Status status;
    MPI_Offset place;

    CHECK_OK(MPI_Type_contiguous(BLOCK, MPI_CHAR, &block));
    CHECK_OK(MPI_Type_create_resized(block, 0, (MPI_Aint)BLOCK * size, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "collective_buffering", buffering));
    CHECK_OK(MPI_File_set_view(file, FAR + (MPI_Offset)rank * BLOCK, MPI_CHAR, type, "native", info));
    CHECK_OK(MPI_File_write_all(file, out, LEN, MPI_CHAR, &status));
    CHECK_OK(MPI_File_read_at_all(file, 0, in, LEN, MPI_CHAR, &status));
    check_in(&status);
    CHECK_OK(MPI_File_get_byte_offset(file, BLOCK, &place));
    CHECK_EQ(place, FAR + (MPI_Offset)rank * BLOCK + (MPI_Offset)BLOCK * size);
    CHECK_OK(MPI_File_set_view(file, 0, MPI_CHAR, MPI_CHAR, "native", info));
    MPI_Info_free(&info);
    MPI_Type_free(&type);
    MPI_Type_free(&block);
}

int main(int argc, char **argv)
{
    MPI_File file;
    MPI_Status status;
    MPI_Offset end;
    char name[512];
    int rc, class = 0;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    strcpy(name, file_name("far"));
    for (int i = 0; i < LEN; i++)
        out[i] = (char)(i * 7 + rank + 1);
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
    rc = MPI_File_set_size(file, FAR);
    if (rc != MPI_SUCCESS) { /* no files so large here */
        MPI_Error_class(rc, &class);
        CHECK_EQ(class, MPI_ERR_IO);
        CHECK_OK(MPI_File_close(&file));
        MPI_Finalize();
        return 0;
    }
    CHECK_OK(MPI_File_write_at(file, FAR + (MPI_Offset)rank * LEN, out, LEN, MPI_CHAR, &status));
    CHECK_OK(MPI_File_read_at(file, FAR + (MPI_Offset)rank * LEN, in, LEN, MPI_CHAR, &status));
    check_in(&status);
    collectively(file, "false");
    collectively(file, "true");
    CHECK_OK(MPI_File_seek_shared(file, FAR, MPI_SEEK_SET));
    CHECK_OK(MPI_File_write_ordered(file, out, LEN, MPI_CHAR, &status));
    CHECK_OK(MPI_File_get_position_shared(file, &end));
    CHECK_EQ(end, FAR + (MPI_Offset)size * LEN);
    CHECK_OK(MPI_File_seek(file, -(MPI_Offset)(size - rank) * LEN, MPI_SEEK_END));
    CHECK_OK(MPI_File_read(file, in, LEN, MPI_CHAR, &status));
    check_in(&status);
    CHECK_OK(MPI_File_get_size(file, &end));
    CHECK_EQ(end, FAR + (MPI_Offset)size * LEN);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_close(&file));
    MPI_Finalize();
    return 0;
}
