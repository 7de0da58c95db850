/* ranks: 1 2 3 4 6 8   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Neighbour collectives on grids, periodic or not, with dimensions of one and two processes among them, and on distributed graphs
 * whose edges come several times.
 */
#include "coll.h"

enum { N = 5, NEIGHBOURS = 8 };

static int rank, size;

/* Every form on a communicator; SOURCE[i] sends us what it has for its neighbour FROM_SLOT[i]. */
static void exchange(MPI_Comm comm, int sources, const int *source, const int *from_slot, int destinations, const int *destination)
{
    int *out = room(PLAIN, N * NEIGHBOURS), *in = room(SPREAD, 2 * N * NEIGHBOURS);
    int counts_out[NEIGHBOURS], displs_out[NEIGHBOURS], counts_in[NEIGHBOURS], displs_in[NEIGHBOURS];
    MPI_Aint bytes_out[NEIGHBOURS], bytes_in[NEIGHBOURS];
    MPI_Datatype types_out[NEIGHBOURS], types_in[NEIGHBOURS];
    for (int i = 0; i < NEIGHBOURS; i++) {
        counts_out[i] = i < destinations && destination[i] >= 0 ? (rank + i) % N : 0;
        displs_out[i] = i * N;
        counts_in[i] = i < sources && source[i] >= 0 ? (source[i] + from_slot[i]) % N : 0;
        displs_in[i] = (NEIGHBOURS - 1 - i) * N;
        bytes_out[i] = (MPI_Aint)sizeof(int) * displs_out[i];
        bytes_in[i] = (MPI_Aint)sizeof(int) * 3 * displs_in[i];
        types_out[i] = MPI_INT;
        types_in[i] = spread_type;
    }

    put(out, PLAIN, 0, N, rank, 0, 1);
    CALL(Neighbor_allgather, Ineighbor_allgather, out, N, MPI_INT, in, N, spread_type, comm);
    for (int i = 0; i < sources; i++)
        if (source[i] >= 0)
            check("Neighbor_allgather", in, SPREAD, i * N, N, source[i], 0, 1);

    int counts_all[NEIGHBOURS];
    for (int i = 0; i < NEIGHBOURS; i++)
        counts_all[i] = i < sources && source[i] >= 0 ? source[i] % N : 0;
    CALL(Neighbor_allgatherv, Ineighbor_allgatherv, out, rank % N, MPI_INT, in, counts_all, displs_in, spread_type, comm);
    for (int i = 0; i < sources; i++)
        if (source[i] >= 0)
            check("Neighbor_allgatherv", in, SPREAD, displs_in[i], counts_all[i], source[i], 0, 1);

    for (int i = 0; i < destinations; i++)
        put(out, PLAIN, i * N, N, rank, i, 2);
    CALL(Neighbor_alltoall, Ineighbor_alltoall, out, N, MPI_INT, in, N, spread_type, comm);
    for (int i = 0; i < sources; i++)
        if (source[i] >= 0)
            check("Neighbor_alltoall", in, SPREAD, i * N, N, source[i], from_slot[i], 2);

    CALL(Neighbor_alltoallv, Ineighbor_alltoallv, out, counts_out, displs_out, MPI_INT, in, counts_in, displs_in, spread_type, comm);
    for (int i = 0; i < sources; i++)
        if (source[i] >= 0)
            check("Neighbor_alltoallv", in, SPREAD, displs_in[i], counts_in[i], source[i], from_slot[i], 2);

    for (int i = 0; i < NEIGHBOURS * N * 3; i++)
        in[i] = -1;
    CALL(Neighbor_alltoallw, Ineighbor_alltoallw, out, counts_out, bytes_out, types_out, in, counts_in, bytes_in, types_in, comm);
    for (int i = 0; i < sources; i++)
        if (source[i] >= 0)
            check("Neighbor_alltoallw", in, SPREAD, displs_in[i], counts_in[i], source[i], from_slot[i], 2);
    free(out);
    free(in);
}

/* What a neighbour sends in its upward direction comes to us from below, also when both are one process. */
static void grid(int ndims, const int *dims, const int *periods)
{
    int source[NEIGHBOURS], slot[NEIGHBOURS];
    MPI_Comm comm;
    CHECK_OK(MPI_Cart_create(MPI_COMM_WORLD, ndims, dims, periods, 0, &comm));
    if (comm == MPI_COMM_NULL)
        return;
    for (int d = 0; d < ndims; d++) {
        CHECK_OK(MPI_Cart_shift(comm, d, 1, &source[2 * d], &source[2 * d + 1]));
        slot[2 * d] = 2 * d + 1;
        slot[2 * d + 1] = 2 * d;
    }
    for (int i = 0; i < 2 * ndims; i++)
        if (source[i] == MPI_PROC_NULL)
            source[i] = -1;
    exchange(comm, 2 * ndims, source, slot, 2 * ndims, source);
    CHECK_OK(MPI_Comm_free(&comm));
}

/* Everyone sends to the next twice, to itself, and to the second next; sources in another order, equal ones in order. */
static void graph(void)
{
    int next = (rank + 1) % size, second = (rank + 2) % size, last = (rank + size - 1) % size, before = (rank + 2 * size - 2) % size;
    int destination[4] = { next, second, next, rank }, source[4] = { rank, last, last, before };
    int slot[4];
    MPI_Comm comm;
    /* From one process messages arrive in the order of its edges to us. */
    int taken[4][4] = { { 0 } };
    for (int i = 0; i < 4; i++) {
        int s = source[i], to[4] = { (s + 1) % size, (s + 2) % size, (s + 1) % size, s }, k = 0;
        int first = i;
        for (int j = 0; j < i; j++)
            if (source[j] == s && first == i)
                first = j;
        while (to[k] != rank || taken[first][k])
            k++;
        taken[first][k] = 1;
        slot[i] = k;
    }
    CHECK_OK(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 4, source, MPI_UNWEIGHTED, 4, destination, MPI_UNWEIGHTED, MPI_INFO_NULL, 0,
                                            &comm));
    exchange(comm, 4, source, slot, 4, destination);
    CHECK_OK(MPI_Comm_free(&comm));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    coll_start();
    for (mode = 0; mode < MODES; mode++) {
        for (int periodic = 0; periodic < 2; periodic++) {
            int periods[3] = { periodic, periodic, periodic };
            grid(1, &size, periods);
            int dims[3] = { 0, 0, 0 };
            CHECK_OK(MPI_Dims_create(size, 3, dims));
            grid(3, dims, periods);
        }
        graph();
    }
    coll_end();
    MPI_Finalize();
    return 0;
}
