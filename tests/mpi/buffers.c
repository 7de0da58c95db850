/* ranks: 1 2 3 4   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Buffers that are not where the argument points: MPI_BOTTOM with absolute displacements or types, in every call that
 * takes such; NULL where nothing is moved: to and from MPI_PROC_NULL, on ranks without neighbours, the first rank of an exclusive scan.
 */
#include "coll.h"

enum { N = 700 };
static int rank, size, left, right;

static MPI_Aint address(const void *of)
{
    MPI_Aint at;
    CHECK_OK(MPI_Get_address(of, &at));
    return at;
}

/* COUNT integers that lie at ARRAY, whatever the buffer argument: it must be MPI_BOTTOM. */
static MPI_Datatype absolute(const int *array, int count)
{
    MPI_Aint at = address(array);
    MPI_Datatype type;
    CHECK_OK(MPI_Type_create_hindexed(1, &count, &at, MPI_INT, &type));
    CHECK_OK(MPI_Type_commit(&type));
    return type;
}

static void fill(int *array, int count, int seed)
{
    for (int i = 0; i < count; i++)
        array[i] = seed * 1000 + i;
}

static void expect(const int *array, int count, int seed)
{
    for (int i = 0; i < count; i++)
        CHECK_EQ(array[i], seed * 1000 + i);
}

/* Nothing to and from nobody. */
static void nobody(void)
{
    MPI_Request requests[4];
    MPI_Message message;
    MPI_Status status;
    int flag, partitions = 2;

    CHECK_OK(MPI_Send(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Ssend(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Rsend(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Bsend(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Send(NULL, 0, MPI_DATATYPE_NULL, MPI_PROC_NULL, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Recv(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &status));
    CHECK_EQ(status.MPI_SOURCE, MPI_PROC_NULL);
    CHECK_OK(MPI_Recv(NULL, 0, MPI_DATATYPE_NULL, MPI_PROC_NULL, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Sendrecv(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Sendrecv_replace(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_PROC_NULL, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Isendrecv_replace(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Wait(&requests[0], MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Isend(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Irecv(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Issend(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[2]));
    CHECK_OK(MPI_Isendrecv(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[3]));
    CHECK_OK(MPI_Waitall(4, requests, MPI_STATUSES_IGNORE));
    CHECK_OK(MPI_Send_init(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Recv_init(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Ssend_init(NULL, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &requests[2]));
    CHECK_OK(MPI_Psend_init(NULL, partitions, 5, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[3]));
    CHECK_OK(MPI_Startall(4, requests));
    CHECK_OK(MPI_Pready_range(0, partitions - 1, requests[3]));
    CHECK_OK(MPI_Waitall(4, requests, MPI_STATUSES_IGNORE));
    for (int i = 0; i < 4; i++)
        CHECK_OK(MPI_Request_free(&requests[i]));
    CHECK_OK(MPI_Mprobe(MPI_PROC_NULL, 1, MPI_COMM_WORLD, &message, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Mrecv(NULL, 5, MPI_INT, &message, &status));
    CHECK_EQ(status.MPI_SOURCE, MPI_PROC_NULL);
    CHECK_OK(MPI_Improbe(MPI_PROC_NULL, 1, MPI_COMM_WORLD, &flag, &message, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Imrecv(NULL, 5, MPI_INT, &message, &requests[0]));
    CHECK_OK(MPI_Wait(&requests[0], MPI_STATUS_IGNORE));
}

/* But NULL is an error where something is to be moved. */
static void refused(void)
{
    int counts[1] = {5};
    MPI_Datatype types[1] = {MPI_INT};

    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    CHECK_CLASS(MPI_Send(NULL, 5, MPI_INT, 0, 1, MPI_COMM_SELF), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Bcast(NULL, 5, MPI_INT, 0, MPI_COMM_SELF), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Alltoallw(NULL, counts, (int[1]){0}, types, NULL, counts, (int[1]){0}, types, MPI_COMM_SELF), MPI_ERR_BUFFER);
    CHECK_CLASS(MPI_Send(NULL, 0, MPI_DATATYPE_NULL, 0, 1, MPI_COMM_SELF), MPI_ERR_TYPE);
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_ARE_FATAL));
}

/* Types with absolute addresses, to the right. */
static void messages(void)
{
    static int out[N], in[N];
    MPI_Datatype from = absolute(out, N), to = absolute(in, N);
    MPI_Request requests[2];
    char packed[sizeof in + 64];
    int at = 0;

    fill(out, N, rank);
    CHECK_OK(MPI_Sendrecv(MPI_BOTTOM, 1, from, right, 1, MPI_BOTTOM, 1, to, left, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    expect(in, N, left);
    memset(in, 0, sizeof in);
    CHECK_OK(MPI_Irecv(MPI_BOTTOM, 1, to, left, 1, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Issend(MPI_BOTTOM, 1, from, right, 1, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    expect(in, N, left);
    memset(in, 0, sizeof in);
    CHECK_OK(MPI_Recv_init(MPI_BOTTOM, 1, to, left, 1, MPI_COMM_WORLD, &requests[0]));
    CHECK_OK(MPI_Send_init(MPI_BOTTOM, 1, from, right, 1, MPI_COMM_WORLD, &requests[1]));
    CHECK_OK(MPI_Startall(2, requests));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    expect(in, N, left);
    for (int i = 0; i < 2; i++)
        CHECK_OK(MPI_Request_free(&requests[i]));
    memset(in, 0, sizeof in);
    CHECK_OK(MPI_Precv_init(MPI_BOTTOM, 1, 1, to, left, 2, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[0]));
    CHECK_OK(MPI_Psend_init(MPI_BOTTOM, 1, 1, from, right, 2, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[1]));
    CHECK_OK(MPI_Startall(2, requests));
    CHECK_OK(MPI_Pready(0, requests[1]));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    expect(in, N, left);
    for (int i = 0; i < 2; i++)
        CHECK_OK(MPI_Request_free(&requests[i]));
    CHECK_OK(MPI_Pack(MPI_BOTTOM, 1, from, packed, sizeof packed, &at, MPI_COMM_WORLD));
    at = 0;
    CHECK_OK(MPI_Unpack(packed, sizeof packed, &at, MPI_BOTTOM, 1, to, MPI_COMM_WORLD));
    expect(in, N, rank);
    fill(in, N, rank);
    CHECK_OK(MPI_Sendrecv_replace(MPI_BOTTOM, 1, to, right, 1, left, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    expect(in, N, left);
    CHECK_OK(MPI_Type_free(&from));
    CHECK_OK(MPI_Type_free(&to));
}

static void collectives(void)
{
    static int out[N], in[N * 8];
    MPI_Datatype from = absolute(out, N), to = absolute(in, N), types_out[8], types_in[8];
    int counts[8], zeros[8] = {0}, one[8];

    for (int i = 0; i < size; i++) {
        counts[i] = N / 4;
        one[i] = 1;
        types_out[i] = absolute(out, N / 4);
        types_in[i] = absolute(in + i * N, N / 4);
    }
    fill(rank == 0 ? in : out, N, 7);
    CALL(Bcast, Ibcast, MPI_BOTTOM, 1, rank == 0 ? to : from, 0, MPI_COMM_WORLD);
    expect(rank == 0 ? in : out, N, 7);
    fill(out, N, rank);
    CALL(Alltoallw, Ialltoallw, MPI_BOTTOM, one, zeros, types_out, MPI_BOTTOM, one, zeros, types_in, MPI_COMM_WORLD);
    for (int i = 0; i < size; i++)
        expect(in + i * N, N / 4, i);
    memset(in, 0, sizeof in);
    CALL(Allgatherv, Iallgatherv, MPI_BOTTOM, 1, from, in, (int[8]){N, N, N, N}, (int[8]){0, N, 2 * N, 3 * N}, MPI_INT, MPI_COMM_WORLD);
    for (int i = 0; i < size; i++)
        expect(in + i * N, N, i);
    memset(in, 0, sizeof in);
    CALL(Gather, Igather, MPI_BOTTOM, 1, from, rank == 0 ? in : NULL, N, MPI_INT, 0, MPI_COMM_WORLD);
    for (int i = 0; i < size && rank == 0; i++)
        expect(in + i * N, N, i);
    for (int i = 0; i < size; i++) {
        CHECK_OK(MPI_Type_free(&types_out[i]));
        CHECK_OK(MPI_Type_free(&types_in[i]));
    }
    CHECK_OK(MPI_Type_free(&from));
    CHECK_OK(MPI_Type_free(&to));
}

/* The first rank gets nothing from an exclusive scan. */
static void exscan(int count)
{
    int *out = malloc(sizeof(int) * (size_t)count), *in = rank == 0 ? NULL : malloc(sizeof(int) * (size_t)count);

    for (int i = 0; i < count; i++)
        out[i] = rank + i;
    CALL(Exscan, Iexscan, out, in, count, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    for (int i = 0; rank > 0 && i < count; i++)
        CHECK_EQ(in[i], rank * (rank - 1) / 2 + rank * i);
    free(out);
    free(in);
}

/* Everyone sends to the right, but rank 0 neither sends nor receives, and the last sends to nobody. */
static void neighbours(int nobody_is_listed)
{
    static int out[N], in[N];
    int to = rank + 1 < size && rank > 0 ? rank + 1 : MPI_PROC_NULL, from = rank > 1 ? rank - 1 : MPI_PROC_NULL;
    int outs = nobody_is_listed || to != MPI_PROC_NULL, ins = nobody_is_listed || from != MPI_PROC_NULL;
    int counts[1] = {N}, zero[1] = {0};
    void *send = to == MPI_PROC_NULL ? NULL : out, *receive = from == MPI_PROC_NULL ? NULL : in;
    MPI_Aint out_at[1] = {address(out)}, in_at[1] = {address(in)};
    MPI_Datatype types[1] = {MPI_INT};
    MPI_Comm graph;

    CHECK_OK(MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, ins, &from, MPI_UNWEIGHTED, outs, &to, MPI_UNWEIGHTED, MPI_INFO_NULL, 0, &graph));
    fill(out, N, rank);
    for (int way = 0; way < 5; way++) {
        memset(in, 0, sizeof in);
        if (way == 0)
            CALL(Neighbor_allgather, Ineighbor_allgather, send, N, MPI_INT, receive, N, MPI_INT, graph);
        else if (way == 1)
            CALL(Neighbor_alltoall, Ineighbor_alltoall, send, N, MPI_INT, receive, N, MPI_INT, graph);
        else if (way == 2)
            CALL(Neighbor_allgatherv, Ineighbor_allgatherv, send, N, MPI_INT, receive, ins ? counts : NULL, ins ? zero : NULL, MPI_INT, graph);
        else if (way == 3)
            CALL(Neighbor_alltoallv, Ineighbor_alltoallv, send, outs ? counts : NULL, outs ? zero : NULL, MPI_INT, receive,
                 ins ? counts : NULL, ins ? zero : NULL, MPI_INT, graph);
        else
            CALL(Neighbor_alltoallw, Ineighbor_alltoallw, MPI_BOTTOM, outs ? counts : NULL, outs ? out_at : NULL, outs ? types : NULL,
                 MPI_BOTTOM, ins ? counts : NULL, ins ? in_at : NULL, ins ? types : NULL, graph);
        if (from != MPI_PROC_NULL)
            expect(in, N, from);
    }
    CHECK_OK(MPI_Comm_free(&graph));
}

/* MPI_PROC_NULL at either end of the edges that anybody may give. */
static void edges(void)
{
    int in, out, weighted, degrees[2] = {2, 1}, sources[2] = {rank, MPI_PROC_NULL}, destinations[3] = {right, MPI_PROC_NULL, rank};
    int from[2], to[2];
    MPI_Comm graph;

    CHECK_OK(MPI_Dist_graph_create(MPI_COMM_WORLD, 2, sources, degrees, destinations, MPI_UNWEIGHTED, MPI_INFO_NULL, 0, &graph));
    CHECK_OK(MPI_Dist_graph_neighbors_count(graph, &in, &out, &weighted));
    CHECK_EQ(in, 2);
    CHECK_EQ(out, 2);
    CHECK_OK(MPI_Dist_graph_neighbors(graph, 2, from, MPI_UNWEIGHTED, 2, to, MPI_UNWEIGHTED));
    CHECK((from[0] == left && from[1] == MPI_PROC_NULL) || (from[1] == left && from[0] == MPI_PROC_NULL));
    CHECK((to[0] == right && to[1] == MPI_PROC_NULL) || (to[1] == right && to[0] == MPI_PROC_NULL));
    CHECK_OK(MPI_Comm_free(&graph));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    left = (rank + size - 1) % size;
    right = (rank + 1) % size;
    nobody();
    refused();
    messages();
    for (mode = 0; mode < MODES; mode++) {
        collectives();
        exscan(1);
        exscan(5000);
        exscan(300000);
        neighbours(0);
        neighbours(1);
    }
    edges();
    CHECK_OK(MPI_Finalize());
    return 0;
}
