/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4 7   transports: shm   timeout: 60
 *
 * Atomic mode: all ranks write the same places at once, and who reads finds what one of them wrote, whole; blocking, nonblocking and collective,
 * in one run and in many. Argument: how often.
 */
#include "file.h"

enum { LEN = 20000 };

static int rank, size, rounds = 30;
static MPI_File file;
static int out[LEN], in[LEN];

static void check_whole(void)
{
    for (int i = 1; i < LEN; i++)
        if (in[i] != in[0])
            TEST_FAIL("element 0 is %d, element %d is %d", in[0], i, in[i]);
}

static void contend(int step)
{
    MPI_Request request;

    for (int i = 0; i < LEN; i++)
        out[i] = step * 100 + rank;
    switch (step % 3) {
    case 0: CHECK_OK(MPI_File_write_at(file, 0, out, LEN, MPI_INT, MPI_STATUS_IGNORE)); break;
    case 1:
        CHECK_OK(MPI_File_iwrite_at(file, 0, out, LEN, MPI_INT, &request));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        break;
    case 2: CHECK_OK(MPI_File_write_at_all(file, 0, out, LEN, MPI_INT, MPI_STATUS_IGNORE)); break;
    }
    CHECK_OK(MPI_File_read_at(file, 0, in, LEN, MPI_INT, MPI_STATUS_IGNORE));
    check_whole();
}

int main(int argc, char **argv)
{
    MPI_Datatype vector, type;
    char name[512];
    int flag;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    rounds = argc > 1 ? atoi(argv[1]) : rounds;
    strcpy(name, file_name("atomic"));
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
    CHECK_OK(MPI_File_get_atomicity(file, &flag));
    CHECK_EQ(flag, 0);
    CHECK_OK(MPI_File_set_atomicity(file, 1));
    CHECK_OK(MPI_File_get_atomicity(file, &flag));
    CHECK_EQ(flag, 1);
    if (size > 1)
        CHECK_CLASS(MPI_File_set_atomicity(file, rank), MPI_ERR_NOT_SAME);
    for (int step = 0; step < rounds; step++)
        contend(step);
    /* Runs with gaps: many system calls for one access. */
    CHECK_OK(MPI_Type_vector(10, 20, 40, MPI_INT, &vector));
    CHECK_OK(MPI_Type_create_resized(vector, 0, 400 * (int)sizeof(int), &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_File_set_view(file, 0, MPI_INT, type, "native", MPI_INFO_NULL));
    CHECK_OK(MPI_File_write_at_all(file, 0, out, LEN, MPI_INT, MPI_STATUS_IGNORE));
    for (int step = 0; step < rounds; step++)
        contend(step);
    MPI_Type_free(&vector);
    MPI_Type_free(&type);
    CHECK_OK(MPI_File_close(&file));
    MPI_Finalize();
    return 0;
}
