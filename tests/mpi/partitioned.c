/* ranks: 1 2 3 4   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Partitioned communication: both sides cut the message as they like, partitions become ready in any order and in any
 * of the three ways, data is there when MPI_Parrived says so, requests of one tag are matched as they were made.
 */
#include "test.h"

enum { ROUNDS = 3 };
static int rank, size;

/* What element `at` of a message holds. */
static int element(int round, int from, int to, int at)
{
    return round * 1000003 + from * 7919 + to * 104729 + at;
}

static void shuffle(int *array, int count, uint64_t *seed)
{
    for (int i = count - 1; i > 0; i--) {
        int k = (int)(test_random(seed) % (unsigned)(i + 1)), swap = array[i];
        array[i] = array[k];
        array[k] = swap;
    }
}

static void make_ready(int way, int count, int *order, MPI_Request request)
{
    if (way == 0) {
        for (int i = 0; i < count; i++)
            CHECK_OK(MPI_Pready(order[i], request));
    } else if (way == 1) {
        CHECK_OK(MPI_Pready_list(count / 2, order, request));
        CHECK_OK(MPI_Pready_list(count - count / 2, order + count / 2, request));
    } else {
        CHECK_OK(MPI_Pready_range(count / 2, count - 1, request));
        CHECK_OK(MPI_Pready_range(0, count / 2 - 1, request));
    }
}

/*
 * A ring: `total` integers to the right, cut into `out` and `in` partitions. Strided: the receiver leaves gaps; blocks of
 * three integers, so that the sender's partitions do not begin at the receiver's elements.
 */
static void ring(int total, int out, int in, int strided, int way)
{
    int to = (rank + 1) % size, from = (rank + size - 1) % size;
    int step = strided ? 4 : 3; /* integers from one block of three to the next */
    int room = strided ? (total / 3) * 4 : total;
    int *send = malloc((size_t)total * sizeof(int) + 1), *receive = malloc((size_t)room * sizeof(int) + 1);
    int *order = malloc((size_t)out * sizeof(int));
    uint64_t seed = (uint64_t)(total * 31 + out * 7 + in + rank);
    MPI_Datatype block = MPI_INT;
    if (strided) {
        MPI_Datatype three;
        CHECK_OK(MPI_Type_contiguous(3, MPI_INT, &three));
        CHECK_OK(MPI_Type_create_resized(three, 0, 4 * (MPI_Aint)sizeof(int), &block));
        CHECK_OK(MPI_Type_commit(&block));
        CHECK_OK(MPI_Type_free(&three));
    }
    MPI_Request requests[2];
    CHECK_OK(MPI_Precv_init(receive, in, strided ? total / 3 / in : total / in, block, from, 5, MPI_COMM_WORLD,
                            MPI_INFO_NULL, &requests[0]));
    CHECK_OK(MPI_Psend_init(send, out, total / out, MPI_INT, to, 5, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[1]));
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < room; i++)
            receive[i] = -1;
        CHECK_OK(MPI_Startall(2, requests));
        for (int i = 0; i < total; i++)
            send[i] = element(round, rank, to, i);
        for (int i = 0; i < out; i++)
            order[i] = i;
        shuffle(order, out, &seed);
        make_ready(way, out, order, requests[1]);

        /* What has arrived is whole, while other partitions may be under way. */
        int missing = in;
        while (missing > 0) {
            missing = 0;
            for (int p = 0; p < in; p++) {
                int flag = 0;
                CHECK_OK(MPI_Parrived(requests[0], p, &flag));
                missing += !flag;
                for (int i = p * (total / in); flag && i < (p + 1) * (total / in); i++)
                    CHECK_EQ(receive[strided ? i / 3 * step + i % 3 : i], element(round, from, rank, i));
            }
        }
        MPI_Status statuses[2];
        int count;
        CHECK_OK(MPI_Waitall(2, requests, statuses));
        CHECK_EQ(statuses[0].MPI_SOURCE, from);
        CHECK_EQ(statuses[0].MPI_TAG, 5);
        CHECK_OK(MPI_Get_count(&statuses[0], block, &count));
        CHECK_EQ(count, strided ? total / 3 : total);
        for (int i = 0; strided && i < total / 3; i++)
            CHECK_EQ(receive[i * 4 + 3], -1); /* the gaps */
    }
    CHECK_OK(MPI_Request_free(&requests[0]));
    CHECK_OK(MPI_Request_free(&requests[1]));
    if (strided)
        CHECK_OK(MPI_Type_free(&block));
    free(send), free(receive), free(order);
}

/* Requests with the same tag belong together as they were made, however they are started; ordinary messages do not mix in. */
static void same_tag(void)
{
    enum { PAIRS = 4 };
    int to = (rank + 1) % size, from = (rank + size - 1) % size, plain = -1;
    int send[PAIRS][6], receive[PAIRS][6];
    MPI_Request sends[PAIRS], receives[PAIRS], ordinary;
    for (int p = 0; p < PAIRS; p++)
        CHECK_OK(MPI_Psend_init(send[p], 2, 3, MPI_INT, to, 1, MPI_COMM_WORLD, MPI_INFO_NULL, &sends[p]));
    CHECK_OK(MPI_Irecv(&plain, 1, MPI_INT, from, 1, MPI_COMM_WORLD, &ordinary));
    for (int p = 0; p < PAIRS; p++)
        CHECK_OK(MPI_Precv_init(receive[p], 3, 2, MPI_INT, from, 1, MPI_COMM_WORLD, MPI_INFO_NULL, &receives[p]));
    for (int round = 0; round < ROUNDS; round++) {
        for (int k = 0; k < PAIRS; k++) {
            int p = (k + round) % PAIRS;
            for (int i = 0; i < 6; i++)
                send[p][i] = element(round, rank, p, i);
            CHECK_OK(MPI_Start(&sends[p]));
            CHECK_OK(MPI_Pready_range(0, 1, sends[p]));
        }
        for (int p = PAIRS - 1; p >= 0; p--) {
            CHECK_OK(MPI_Start(&receives[p]));
            CHECK_OK(MPI_Wait(&receives[p], MPI_STATUS_IGNORE));
            for (int i = 0; i < 6; i++)
                CHECK_EQ(receive[p][i], element(round, from, p, i));
        }
        CHECK_OK(MPI_Waitall(PAIRS, sends, MPI_STATUSES_IGNORE));
    }
    CHECK(plain == -1 || plain == from); /* the neighbour may be further */
    CHECK_OK(MPI_Send(&rank, 1, MPI_INT, to, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Wait(&ordinary, MPI_STATUS_IGNORE));
    CHECK_EQ(plain, from);
    for (int p = 0; p < PAIRS; p++) {
        CHECK_OK(MPI_Request_free(&sends[p]));
        CHECK_OK(MPI_Request_free(&receives[p]));
    }
}

static void nobody_and_nothing(void)
{
    MPI_Request request;
    MPI_Status status;
    int flag = 0, value = 3;
    CHECK_OK(MPI_Precv_init(&value, 1, 1, MPI_INT, MPI_PROC_NULL, 0, MPI_COMM_WORLD, MPI_INFO_NULL, &request));
    CHECK_OK(MPI_Parrived(request, 0, &flag)); /* not active */
    CHECK(flag);
    CHECK_OK(MPI_Start(&request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_EQ(status.MPI_SOURCE, MPI_PROC_NULL);
    CHECK_EQ(value, 3);
    CHECK_OK(MPI_Request_free(&request));

    CHECK_OK(MPI_Psend_init(&value, 2, 0, MPI_INT, MPI_PROC_NULL, 0, MPI_COMM_WORLD, MPI_INFO_NULL, &request));
    CHECK_OK(MPI_Start(&request));
    CHECK_OK(MPI_Pready(1, request));
    CHECK_OK(MPI_Test(&request, &flag, MPI_STATUS_IGNORE));
    CHECK(!flag);
    CHECK_OK(MPI_Pready(0, request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Request_free(&request));

    /* Made, never met, freed. */
    CHECK_OK(MPI_Precv_init(&value, 1, 1, MPI_INT, rank, 77, MPI_COMM_WORLD, MPI_INFO_NULL, &request));
    CHECK_OK(MPI_Request_free(&request));
    flag = 0;
    CHECK_OK(MPI_Parrived(MPI_REQUEST_NULL, 0, &flag));
    CHECK(flag);
}

static void mistakes(void)
{
    MPI_Request request, other;
    int value[4] = {0}, flag;
    CHECK_CLASS(MPI_Precv_init(value, 1, 1, MPI_INT, MPI_ANY_SOURCE, 0, MPI_COMM_WORLD, MPI_INFO_NULL, &request),
                MPI_ERR_RANK);
    CHECK_CLASS(MPI_Precv_init(value, 1, 1, MPI_INT, 0, MPI_ANY_TAG, MPI_COMM_WORLD, MPI_INFO_NULL, &request), MPI_ERR_TAG);
    CHECK_CLASS(MPI_Psend_init(value, -1, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_INFO_NULL, &request), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Psend_init(value, 1, -1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_INFO_NULL, &request), MPI_ERR_COUNT);
    CHECK_CLASS(MPI_Psend_init(value, 1, 1, MPI_INT, size, 0, MPI_COMM_WORLD, MPI_INFO_NULL, &request), MPI_ERR_RANK);

    CHECK_OK(MPI_Psend_init(value, 4, 1, MPI_INT, rank, 9, MPI_COMM_WORLD, MPI_INFO_NULL, &request));
    CHECK_OK(MPI_Precv_init(value, 1, 2, MPI_INT, rank, 9, MPI_COMM_WORLD, MPI_INFO_NULL, &other));
    CHECK_CLASS(MPI_Pready(0, request), MPI_ERR_REQUEST); /* not started */
    CHECK_OK(MPI_Start(&request));
    CHECK_CLASS(MPI_Pready(4, request), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Pready(-1, request), MPI_ERR_ARG);
    CHECK_OK(MPI_Pready(2, request));
    CHECK_CLASS(MPI_Pready(2, request), MPI_ERR_ARG); /* twice */
    CHECK_CLASS(MPI_Parrived(request, 0, &flag), MPI_ERR_REQUEST);
    CHECK_CLASS(MPI_Pready(0, other), MPI_ERR_REQUEST);
    CHECK_OK(MPI_Pready_range(0, 1, request));
    CHECK_OK(MPI_Pready(3, request));
    /* Four integers do not fit into the receiver's two. */
    CHECK_OK(MPI_Start(&other));
    CHECK_CLASS(MPI_Wait(&other, MPI_STATUS_IGNORE), MPI_ERR_TRUNCATE);
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Request_free(&request));
    CHECK_OK(MPI_Request_free(&other));
}

/* Partitions of no elements arrive when they are sent, not before. */
static void nothing_yet(int out, int in)
{
    int to = (rank + 1) % size, from = (rank + size - 1) % size, flag;
    MPI_Request send, receive;
    CHECK_OK(MPI_Precv_init(&flag, in, 0, MPI_INT, from, 9, MPI_COMM_WORLD, MPI_INFO_NULL, &receive));
    CHECK_OK(MPI_Psend_init(&flag, out, 0, MPI_INT, to, 9, MPI_COMM_WORLD, MPI_INFO_NULL, &send));
    for (int round = 0; round < ROUNDS; round++) {
        CHECK_OK(MPI_Start(&receive));
        for (int i = 0; i < in; i++) {
            CHECK_OK(MPI_Parrived(receive, i, &flag));
            CHECK_EQ(flag, 0);
        }
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
        CHECK_OK(MPI_Start(&send));
        CHECK_OK(MPI_Pready_range(0, out - 1, send));
        for (int i = in - 1; i >= 0; i--)
            for (flag = 0; !flag;)
                CHECK_OK(MPI_Parrived(receive, i, &flag));
        CHECK_OK(MPI_Wait(&send, MPI_STATUS_IGNORE));
        CHECK_OK(MPI_Wait(&receive, MPI_STATUS_IGNORE));
    }
    CHECK_OK(MPI_Request_free(&send));
    CHECK_OK(MPI_Request_free(&receive));
}

/* Programs made with other libraries' headers pass the count as MPI_Count: see docs/abi.md. */
static void wide_counts(void)
{
    typedef int init(const void *, int, MPI_Count, MPI_Datatype, int, int, MPI_Comm, MPI_Info, MPI_Request *);
    init *send_init = (init *)(void (*)(void))MPI_Psend_init, *receive_init = (init *)(void (*)(void))MPI_Precv_init;
    int to = (rank + 1) % size, from = (rank + size - 1) % size, out[6] = {rank, 1, 2, 3, 4, 5}, in[6] = {0};
    MPI_Request requests[2];
    CHECK_OK(receive_init(in, 2, 3, MPI_INT, from, 11, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[0]));
    CHECK_OK(send_init(out, 3, 2, MPI_INT, to, 11, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[1]));
    CHECK_OK(MPI_Startall(2, requests));
    CHECK_OK(MPI_Pready_range(0, 2, requests[1]));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    CHECK_EQ(in[0], from);
    CHECK_EQ(in[5], 5);
    for (int i = 0; i < 2; i++)
        CHECK_OK(MPI_Request_free(&requests[i]));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    static const int cuts[][2] = {{1, 1}, {4, 4}, {8, 2}, {2, 8}, {5, 4}, {4, 5}, {20, 1}, {1, 20}};
    for (size_t i = 0; i < sizeof(cuts) / sizeof(cuts[0]); i++)
        for (int way = 0; way < 3; way++)
            for (int strided = 0; strided < 2; strided++) {
                ring(240, cuts[i][0], cuts[i][1], strided, way);
                if (way == 0)
                    ring(240000, cuts[i][0], cuts[i][1], strided, way); /* each part by rendezvous */
            }
    same_tag();
    nothing_yet(3, 3);
    nothing_yet(4, 2);
    nothing_yet(1, 3);
    wide_counts();
    nobody_and_nothing();
    mistakes();
    CHECK_OK(MPI_Finalize());
    return 0;
}
