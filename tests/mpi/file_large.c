/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2   transports: shm   timeout: 300   long: yes
 *
 * One call of more than 2 GiB: the kernel moves less at once. Contiguous, by a large type, and scattered by whole megabytes; blocking
 * and collective. The memory is one megabyte of the file many times over, so that little of it is needed.
 */
#include "file.h"

#include <sys/mman.h>

enum { MB = 1 << 20, COUNT = 2100 };

int main(int argc, char **argv)
{
    MPI_File file;
    MPI_Datatype megabyte, all, part, type;
    MPI_Status status;
    MPI_Count count;
    char name[512], *memory, look[2];
    int rank, size;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    strcpy(name, file_name("large"));
    memory = mmap(NULL, (size_t)COUNT * MB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(memory != MAP_FAILED);
    memory[0] = 'b' + (char)rank;
    memory[(size_t)COUNT * MB - 1] = 'e' + (char)rank;
    CHECK_OK(MPI_Type_contiguous(MB, MPI_CHAR, &megabyte));
    CHECK_OK(MPI_Type_commit(&megabyte));
    CHECK_OK(MPI_Type_contiguous(COUNT, megabyte, &all));
    CHECK_OK(MPI_Type_commit(&all));
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
    CHECK_OK(MPI_File_write_at_c(file, (MPI_Offset)rank * COUNT * MB, memory, (MPI_Count)COUNT * MB, MPI_CHAR, &status));
    CHECK_OK(MPI_Get_count_c(&status, MPI_CHAR, &count));
    CHECK_EQ(count, (MPI_Count)COUNT * MB);
    CHECK_EQ(file_peek(name, look, 1, (long long)rank * COUNT * MB), 1);
    CHECK_EQ(look[0], 'b' + rank);
    CHECK_EQ(file_peek(name, look, 1, (long long)(rank + 1) * COUNT * MB - 1), 1);
    CHECK_EQ(look[0], 'e' + rank);
    memory[0] = 0;
    CHECK_OK(MPI_File_read_at_all(file, (MPI_Offset)rank * COUNT * MB, memory, 1, all, &status));
    CHECK_EQ(file_count(&status, all), 1);
    CHECK_EQ(file_count(&status, MPI_CHAR), MPI_UNDEFINED);
    CHECK_EQ(memory[0], 'b' + rank);
    /* Megabytes of the ranks in turn, in two phases. */
    CHECK_OK(MPI_Type_contiguous(MB, MPI_CHAR, &part));
    CHECK_OK(MPI_Type_create_resized(part, 0, (MPI_Aint)MB * size, &type));
    CHECK_OK(MPI_Type_commit(&type));
    MPI_Info info;
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "collective_buffering", "true"));
    CHECK_OK(MPI_File_set_view(file, (MPI_Offset)rank * MB, MPI_CHAR, type, "native", info));
    CHECK_OK(MPI_Info_free(&info));
    CHECK_OK(MPI_File_write_all(file, memory, 1, all, &status));
    CHECK_EQ(file_count(&status, all), 1);
    CHECK_EQ(file_peek(name, look, 1, (long long)rank * MB), 1);
    CHECK_EQ(look[0], 'b' + rank);
    CHECK_EQ(file_peek(name, look, 1, ((long long)(COUNT - 1) * size + rank + 1) * MB - 1), 1);
    CHECK_EQ(look[0], 'e' + rank);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    CHECK_OK(MPI_File_close(&file));
    MPI_Type_free(&megabyte);
    MPI_Type_free(&all);
    MPI_Type_free(&part);
    MPI_Type_free(&type);
    munmap(memory, (size_t)COUNT * MB);
    MPI_Finalize();
    return 0;
}
