/* ranks: 1 2 4   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Arguments of collectives that every rank can judge alone: a buffer that is sent and received at once, MPI_IN_PLACE where it has no
 * meaning. All ranks make the same mistake, so all get the error and nothing is sent.
 */
#include "test.h"

enum { RANKS_MOST = 4, N = 2 };

static int size, rank;
static int data[N * RANKS_MOST], counts[RANKS_MOST], displs[RANKS_MOST], byte_displs[RANKS_MOST];
static MPI_Datatype types[RANKS_MOST];

static void from_where_it_receives(void)
{
    int *block = &data[N * rank];
    MPI_Request request;

    CHECK_CLASS(MPI_Allreduce(data, data, N, MPI_INT, MPI_SUM, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Scan(data, data, N, MPI_INT, MPI_SUM, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Reduce_scatter(data, data, counts, MPI_INT, MPI_SUM, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Allgather(block, N, MPI_INT, data, N, MPI_INT, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Allgatherv(block, N, MPI_INT, data, counts, displs, MPI_INT, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Iallgather(block, N, MPI_INT, data, N, MPI_INT, MPI_COMM_WORLD, &request), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Alltoall(data, N, MPI_INT, data, N, MPI_INT, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Alltoallv(data, counts, displs, MPI_INT, data, counts, displs, MPI_INT, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Alltoallw(data, counts, byte_displs, types, data, counts, byte_displs, types, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Allreduce_init(data, data, N, MPI_INT, MPI_SUM, MPI_COMM_WORLD, MPI_INFO_NULL, &request), MPI_ERR_BUFFER);
    if (size == 1) { /* only the root can see these */
        CHECK_CLASS(MPI_Gather(data, N, MPI_INT, data, N, MPI_INT, 0, MPI_COMM_WORLD), MPI_ERR_BUFFER);
        CHECK_CLASS(MPI_Gatherv(data, N, MPI_INT, data, counts, displs, MPI_INT, 0, MPI_COMM_WORLD), MPI_ERR_BUFFER);
        CHECK_CLASS(MPI_Scatterv(data, counts, displs, MPI_INT, data, N, MPI_INT, 0, MPI_COMM_WORLD), MPI_ERR_BUFFER);
        CHECK_CLASS(MPI_Reduce(data, data, N, MPI_INT, MPI_SUM, 0, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    }
    CHECK_CLASS(MPI_Reduce_local(data, data, N, MPI_INT, MPI_SUM), MPI_ERR_BUFFER);
    /* Where nothing moves the address does not matter. */
    CHECK_OK(MPI_Allreduce(data, data, 0, MPI_INT, MPI_SUM, MPI_COMM_WORLD));
    memset(counts, 0, sizeof counts);
    CHECK_OK(MPI_Alltoallv(data, counts, displs, MPI_INT, data, counts, displs, MPI_INT, MPI_COMM_WORLD));
}

static void misplaced(void)
{
    int other[N * RANKS_MOST] = { 0 };

    CHECK_CLASS(MPI_Allreduce(data, MPI_IN_PLACE, N, MPI_INT, MPI_SUM, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Bcast(MPI_IN_PLACE, N, MPI_INT, 0, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Alltoall(data, N, MPI_INT, MPI_IN_PLACE, N, MPI_INT, MPI_COMM_WORLD), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Reduce_local(MPI_IN_PLACE, other, N, MPI_INT, MPI_SUM), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Reduce_local(data, MPI_IN_PLACE, N, MPI_INT, MPI_SUM), MPI_ERR_BUFFER);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK(size <= RANKS_MOST);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    for (int i = 0; i < RANKS_MOST; i++) {
        counts[i] = N;
        displs[i] = N * i;
        byte_displs[i] = (int)sizeof(int) * N * i;
        types[i] = MPI_INT;
    }
    from_where_it_receives();
    misplaced();
    MPI_Finalize();
    return 0;
}
