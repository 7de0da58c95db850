/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What only NFS does, for the script nfs. Usage: nfs_client apart|runs|twice|atomic|full DIRECTORY, any number of ranks, on several hosts.
 *
 *   apart   all know a page and change their own bytes of it at once: all changes are in the file
 *   runs    the same by views of many short runs
 *   twice   one file is open twice, once more in each of two communicators, and at each rank alone: nobody waits, nothing is lost
 *   atomic  all write the same place at once in atomic mode, each reads one rank's data, whole
 *   full    the server has no room: a write, the sync or the close says so, at every rank; a job that is told goes on
 */
#include "../mpi/file.h"

enum { OWN = 40, RUN = 16, RUNS = 32, LEN = 3 << 20 };

static int rank, size;
static char name[512];
static MPI_File file;

static void open_file(void)
{
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &file));
}

static void apart(void)
{
    char page[16 * OWN], own[OWN];
    MPI_Status status;

    open_file();
    for (int step = 1; step < 4; step++) {
        CHECK_OK(MPI_File_read_at(file, 0, page, (int)sizeof page, MPI_CHAR, &status));
        memset(own, 'a' + rank + step, sizeof own);
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
        CHECK_OK(MPI_File_write_at(file, (MPI_Offset)rank * OWN, own, OWN, MPI_CHAR, &status));
        file_settle(file);
        CHECK_OK(MPI_File_read_at(file, 0, page, size * OWN, MPI_CHAR, &status));
        CHECK_EQ(file_count(&status, MPI_CHAR), size * OWN);
        for (int i = 0; i < size * OWN; i++)
            CHECK_EQ(page[i], 'a' + i / OWN + step);
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    }
    CHECK_OK(MPI_File_close(&file));
}

static void runs(void)
{
    const int len = size * RUN * RUNS;
    char *all = malloc((size_t)len), own[RUN * RUNS];
    MPI_Datatype run, type;

    open_file();
    MPI_Type_contiguous(RUN, MPI_CHAR, &run);
    MPI_Type_create_resized(run, 0, size * RUN, &type);
    MPI_Type_commit(&type);
    for (int step = 1; step < 4; step++) {
        CHECK_OK(MPI_File_set_view(file, 0, MPI_CHAR, MPI_CHAR, "native", MPI_INFO_NULL));
        CHECK_OK(MPI_File_read_at(file, 0, all, len, MPI_CHAR, MPI_STATUS_IGNORE));
        CHECK_OK(MPI_File_set_view(file, rank * RUN, MPI_CHAR, type, "native", MPI_INFO_NULL));
        memset(own, 'a' + rank + step, sizeof own);
        CHECK_OK(MPI_File_write_at(file, 0, own, (int)sizeof own, MPI_CHAR, MPI_STATUS_IGNORE));
        file_settle(file);
        CHECK_OK(MPI_File_set_view(file, 0, MPI_CHAR, MPI_CHAR, "native", MPI_INFO_NULL));
        CHECK_OK(MPI_File_read_at(file, 0, all, len, MPI_CHAR, MPI_STATUS_IGNORE));
        for (int i = 0; i < len; i++)
            CHECK_EQ(all[i], 'a' + i / RUN % size + step);
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    }
    MPI_Type_free(&run);
    MPI_Type_free(&type);
    free(all);
    CHECK_OK(MPI_File_close(&file));
}

static void twice(void)
{
    MPI_Comm half, comms[4];
    MPI_File files[4];
    char own[OWN], page[16 * OWN];

    MPI_Comm_split(MPI_COMM_WORLD, rank % 2, rank, &half);
    comms[0] = comms[1] = MPI_COMM_WORLD;
    comms[2] = half;
    comms[3] = MPI_COMM_SELF;
    for (int i = 0; i < 4; i++)
        CHECK_OK(MPI_File_open(comms[i], name, MPI_MODE_CREATE | MPI_MODE_RDWR, MPI_INFO_NULL, &files[i]));
    memset(own, 'a' + rank, sizeof own);
    CHECK_OK(MPI_File_write_at(files[rank % 3], (MPI_Offset)rank * OWN, own, OWN, MPI_CHAR, MPI_STATUS_IGNORE));
    for (int i = 0; i < 4; i++)
        CHECK_OK(MPI_File_close(&files[i]));
    MPI_Comm_free(&half);
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
    open_file();
    CHECK_OK(MPI_File_read_at(file, 0, page, size * OWN, MPI_CHAR, MPI_STATUS_IGNORE));
    for (int i = 0; i < size * OWN; i++)
        CHECK_EQ(page[i], 'a' + i / OWN);
    CHECK_OK(MPI_File_close(&file));
}

static void atomic(void)
{
    static int out[3000], in[3000];

    open_file();
    CHECK_OK(MPI_File_set_atomicity(file, 1));
    for (int step = 0; step < 4; step++) {
        for (int i = 0; i < 3000; i++)
            out[i] = step * 100 + rank;
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
        CHECK_OK(MPI_File_write_at(file, 0, out, 3000, MPI_INT, MPI_STATUS_IGNORE));
        CHECK_OK(MPI_File_read_at(file, 0, in, 3000, MPI_INT, MPI_STATUS_IGNORE));
        for (int i = 1; i < 3000; i++)
            CHECK_EQ(in[i], in[0]);
        CHECK(in[0] >= step * 100);
    }
    CHECK_OK(MPI_File_close(&file));
}

static void full(void)
{
    char *data = calloc(1, LEN);
    int rc[3], class;

    open_file();
    rc[0] = MPI_File_write_at(file, (MPI_Offset)rank * LEN, data, LEN, MPI_CHAR, MPI_STATUS_IGNORE);
    rc[1] = MPI_File_sync(file);
    rc[2] = MPI_File_close(&file);
    for (int i = 0; i < 3 && rc[i] == MPI_SUCCESS; i++)
        CHECK(i < 2);
    for (int i = 0; i < 3; i++) {
        MPI_Error_class(rc[i], &class);
        CHECK(class == MPI_SUCCESS || class == MPI_ERR_NO_SPACE);
    }
    free(data);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK(argc == 3 && size <= 16);
    snprintf(name, sizeof name, "%s/%s", argv[2], argv[1]);
    if (strcmp(argv[1], "apart") == 0)
        apart();
    else if (strcmp(argv[1], "runs") == 0)
        runs();
    else if (strcmp(argv[1], "twice") == 0)
        twice();
    else if (strcmp(argv[1], "atomic") == 0)
        atomic();
    else
        full();
    if (rank == 0)
        CHECK_OK(MPI_File_delete(name, MPI_INFO_NULL));
    MPI_Finalize();
    return 0;
}
