/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3 7   transports: shm ofi   timeout: 120
 *
 * Several threads of each rank, each with a communicator and a file of its own, at the same time in all kinds of calls; and all of them
 * in one more file that they share, without collectives there.
 */
#include "file.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 25, LEN = 5000 };

static int rank, size;
static char name[512];
static MPI_File common;

struct part {
    int me;
    MPI_Comm comm;
};

static void *work(void *argument)
{
    const struct part *part = argument;
    int me = part->me;
    MPI_Comm comm = part->comm;
    char own[540];
    MPI_File file;
    MPI_Datatype block, type;
    int *out = malloc(LEN * sizeof *out), *in = malloc(LEN * sizeof *in);

    snprintf(own, sizeof own, "%s.%d", name, me);
    CHECK_OK(MPI_File_open(comm, own, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
    CHECK_OK(MPI_Type_contiguous(10, MPI_INT, &block));
    CHECK_OK(MPI_Type_create_resized(block, 0, 40 * (MPI_Aint)size, &type));
    CHECK_OK(MPI_Type_commit(&type));
    CHECK_OK(MPI_File_set_view(file, 40 * rank, MPI_INT, type, "native", MPI_INFO_NULL));
    for (int i = 0; i < ROUNDS; i++) {
        MPI_Offset at = ((MPI_Offset)rank * THREADS + me) * LEN * (int)sizeof *out;
        MPI_Request request;

        for (int k = 0; k < LEN; k++)
            out[k] = i * 1000000 + me * 100000 + rank * 10000 + k;
        switch (i % 4) {
        case 0: CHECK_OK(MPI_File_write_at_all(file, 0, out, LEN, MPI_INT, MPI_STATUS_IGNORE)); break;
        case 1:
            CHECK_OK(MPI_File_iwrite_at_all(file, 0, out, LEN, MPI_INT, &request));
            CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
            break;
        case 2: CHECK_OK(MPI_File_write_at(file, 0, out, LEN, MPI_INT, MPI_STATUS_IGNORE)); break;
        case 3:
            CHECK_OK(MPI_File_write_at_all_begin(file, 0, out, LEN, MPI_INT));
            CHECK_OK(MPI_File_write_at_all_end(file, out, MPI_STATUS_IGNORE));
            break;
        }
        CHECK_OK(MPI_File_read_at_all(file, 0, in, LEN, MPI_INT, MPI_STATUS_IGNORE));
        CHECK(memcmp(in, out, LEN * sizeof *out) == 0);
        CHECK_OK(MPI_File_iwrite_at(common, at, out, LEN, MPI_INT, &request));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        memset(in, 0, LEN * sizeof *in);
        CHECK_OK(MPI_File_read_at(common, at, in, LEN, MPI_INT, MPI_STATUS_IGNORE));
        CHECK(memcmp(in, out, LEN * sizeof *out) == 0);
    }
    MPI_Type_free(&block);
    MPI_Type_free(&type);
    CHECK_OK(MPI_File_close(&file));
    free(out);
    free(in);
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t threads[THREADS];
    struct part parts[THREADS];
    int provided;

    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided);
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    strcpy(name, file_name("threads"));
    CHECK_OK(MPI_File_open(MPI_COMM_WORLD, name, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &common));
    for (int i = 0; i < THREADS; i++) {
        parts[i].me = i;
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &parts[i].comm));
    }
    for (int i = 0; i < THREADS; i++)
        CHECK(pthread_create(&threads[i], NULL, work, &parts[i]) == 0);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        CHECK_OK(MPI_Comm_free(&parts[i].comm));
    }
    CHECK_OK(MPI_File_close(&common));
    MPI_Finalize();
    return 0;
}
