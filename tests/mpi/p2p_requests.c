/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3   transports: shm ofi   timeout: 60
 *
 * Wait and test on one, all, any and some requests; null and inactive ones; persistent requests; cancelling; freeing early;
 * looking without taking; generalized requests.
 */
#include "test.h"

enum { MANY = 40 };

static int rank, size, to, from;

static void check_empty(const MPI_Status *status)
{
    int count, flag;

    CHECK_EQ(status->MPI_SOURCE, MPI_ANY_SOURCE);
    CHECK_EQ(status->MPI_TAG, MPI_ANY_TAG);
    CHECK_OK(MPI_Get_count(status, MPI_INT, &count));
    CHECK_EQ(count, 0);
    CHECK_OK(MPI_Test_cancelled(status, &flag));
    CHECK(!flag);
}

static void nulls(void)
{
    MPI_Request none[2] = {MPI_REQUEST_NULL, MPI_REQUEST_NULL};
    int flag = 0, index = 5, count = 5, indices[2];
    MPI_Status status, statuses[2];

    CHECK_OK(MPI_Wait(&none[0], &status));
    check_empty(&status);
    CHECK_OK(MPI_Test(&none[0], &flag, &status));
    CHECK(flag);
    check_empty(&status);
    CHECK_OK(MPI_Waitall(2, none, statuses));
    check_empty(&statuses[1]);
    CHECK_OK(MPI_Waitany(2, none, &index, &status));
    CHECK_EQ(index, MPI_UNDEFINED);
    flag = 0;
    CHECK_OK(MPI_Testany(2, none, &index, &flag, &status));
    CHECK(flag && index == MPI_UNDEFINED);
    CHECK_OK(MPI_Waitsome(2, none, &count, indices, statuses));
    CHECK_EQ(count, MPI_UNDEFINED);
    CHECK_OK(MPI_Testsome(2, none, &count, indices, statuses));
    CHECK_EQ(count, MPI_UNDEFINED);
    CHECK_OK(MPI_Waitall(0, NULL, MPI_STATUSES_IGNORE));
    CHECK_OK(MPI_Request_get_status(MPI_REQUEST_NULL, &flag, &status));
    CHECK(flag);
}

static void any_and_some(void)
{
    int got[MANY], value[MANY], seen[MANY] = {0}, left = MANY, index, flag;
    MPI_Request receives[MANY], sends[MANY];
    MPI_Status status;

    for (int i = 0; i < MANY; i++)
        CHECK_OK(MPI_Irecv(&got[i], 1, MPI_INT, from, i, MPI_COMM_WORLD, &receives[i]));
    for (int i = MANY; i-- > 0;) {
        value[i] = 100 * rank + i;
        CHECK_OK(MPI_Isend(&value[i], 1, MPI_INT, to, i, MPI_COMM_WORLD, &sends[i]));
    }
    for (; left > MANY / 2; left--) {
        CHECK_OK(MPI_Waitany(MANY, receives, &index, &status));
        CHECK(index >= 0 && index < MANY && !seen[index] && receives[index] == MPI_REQUEST_NULL);
        CHECK_EQ(status.MPI_TAG, index);
        seen[index] = 1;
    }
    while (left > MANY / 4) {
        int count, indices[MANY];
        MPI_Status statuses[MANY];

        CHECK_OK(MPI_Waitsome(MANY, receives, &count, indices, statuses));
        CHECK(count >= 1 && count <= left);
        for (int i = 0; i < count; i++) {
            CHECK(!seen[indices[i]]);
            CHECK_EQ(statuses[i].MPI_TAG, indices[i]);
            seen[indices[i]] = 1;
        }
        left -= count;
    }
    while (left > 0) {
        CHECK_OK(MPI_Testany(MANY, receives, &index, &flag, &status));
        if (!flag)
            continue;
        seen[index] = 1;
        left--;
    }
    for (int i = 0; i < MANY; i++)
        CHECK(seen[i] && got[i] == 100 * from + i);
    CHECK_OK(MPI_Waitall(MANY, sends, MPI_STATUSES_IGNORE));
}

/* Of several requests that are done the one that was done first is taken: a row of messages is found in its order. */
static void any_takes_the_first(void)
{
    enum { MESSAGES = 200, SLOTS = 4 };
    MPI_Request requests[SLOTS], sends[MESSAGES];
    int got[SLOTS], numbers[MESSAGES];

    for (int i = 0; i < SLOTS; i++)
        CHECK_OK(MPI_Irecv(&got[i], 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &requests[i]));
    for (int i = 0; i < MESSAGES; i++) {
        numbers[i] = i;
        CHECK_OK(MPI_Isend(&numbers[i], 1, MPI_INT, to, i, MPI_COMM_WORLD, &sends[i]));
    }
    for (int expected = 0, at = 0, done; expected < MESSAGES; expected++) {
        for (done = 0; expected % 2 && !done;)
            CHECK_OK(MPI_Testany(SLOTS, requests, &at, &done, MPI_STATUS_IGNORE));
        if (!done)
            CHECK_OK(MPI_Waitany(SLOTS, requests, &at, MPI_STATUS_IGNORE));
        CHECK_EQ(got[at], expected);
        if (expected + SLOTS < MESSAGES)
            CHECK_OK(MPI_Irecv(&got[at], 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &requests[at]));
    }
    CHECK_OK(MPI_Waitall(MESSAGES, sends, MPI_STATUSES_IGNORE));
    MPI_Barrier(MPI_COMM_WORLD);
}

static void testall_takes_all_or_none(void)
{
    int got[2] = {0, 0}, value = 7, flag = 1;
    MPI_Request receives[2];
    MPI_Status statuses[2];

    CHECK_OK(MPI_Irecv(&got[0], 1, MPI_INT, from, 1, MPI_COMM_WORLD, &receives[0]));
    CHECK_OK(MPI_Irecv(&got[1], 1, MPI_INT, from, 2, MPI_COMM_WORLD, &receives[1]));
    CHECK_OK(MPI_Send(&value, 1, MPI_INT, to, 1, MPI_COMM_WORLD));
    for (int i = 0; i < 100; i++) {
        CHECK_OK(MPI_Testall(2, receives, &flag, statuses));
        CHECK(!flag && receives[0] != MPI_REQUEST_NULL);
    }
    MPI_Barrier(MPI_COMM_WORLD); /* nobody sends the second before all have seen that */
    CHECK_OK(MPI_Send(&value, 1, MPI_INT, to, 2, MPI_COMM_WORLD));
    while (!flag)
        CHECK_OK(MPI_Testall(2, receives, &flag, statuses));
    CHECK(receives[0] == MPI_REQUEST_NULL && receives[1] == MPI_REQUEST_NULL && got[0] == 7 && got[1] == 7);
    CHECK_EQ(statuses[1].MPI_TAG, 2);
}

static void persistent(void)
{
    static unsigned char out[200000], in[200000];
    const int lens[] = {4, 200000};

    for (int l = 0; l < 2; l++) {
        MPI_Request both[2];
        MPI_Status statuses[2];
        int flag = 0;

        CHECK_OK(MPI_Recv_init(in, lens[l], MPI_BYTE, from, 1, MPI_COMM_WORLD, &both[0]));
        CHECK_OK((l ? MPI_Ssend_init : MPI_Send_init)(out, lens[l], MPI_BYTE, to, 1, MPI_COMM_WORLD, &both[1]));
        CHECK_OK(MPI_Wait(&both[0], &statuses[0])); /* inactive: returns at once */
        check_empty(&statuses[0]);
        CHECK_OK(MPI_Testall(2, both, &flag, statuses));
        CHECK(flag && both[0] != MPI_REQUEST_NULL);
        for (int round = 0; round < 20; round++) {
            test_fill(out, (size_t)lens[l], (uint64_t)(round * size + rank));
            CHECK_OK(MPI_Startall(2, both));
            CHECK_OK(MPI_Waitall(2, both, statuses));
            CHECK(both[0] != MPI_REQUEST_NULL && both[1] != MPI_REQUEST_NULL);
            CHECK_EQ(statuses[0].MPI_SOURCE, from);
            CHECK_FILLED(in, lens[l], (uint64_t)(round * size + from));
        }
        CHECK_OK(MPI_Request_free(&both[0]));
        CHECK_OK(MPI_Request_free(&both[1]));
        CHECK(both[0] == MPI_REQUEST_NULL);
    }
}

static void cancelling(void)
{
    MPI_Request request;
    MPI_Status status;
    int value = 0, flag = 0;

    CHECK_OK(MPI_Irecv(&value, 1, MPI_INT, MPI_ANY_SOURCE, 77, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Cancel(&request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_OK(MPI_Test_cancelled(&status, &flag));
    CHECK(flag);
    MPI_Barrier(MPI_COMM_WORLD); /* nobody sends before all have cancelled */
    /* A cancelled receive takes no message: this one goes to the second receive. */
    CHECK_OK(MPI_Isend(&rank, 1, MPI_INT, to, 77, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Recv(&value, 1, MPI_INT, from, 77, MPI_COMM_WORLD, &status));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_EQ(value, from);
    CHECK_OK(MPI_Test_cancelled(&status, &flag));
    CHECK(!flag);
}

static void freed_early(void)
{
    static int out[50000], in[50000];
    MPI_Request request;

    out[49999] = rank;
    CHECK_OK(MPI_Isend(out, 50000, MPI_INT, to, 8, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Request_free(&request));
    CHECK(request == MPI_REQUEST_NULL);
    CHECK_OK(MPI_Recv(in, 50000, MPI_INT, from, 8, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    CHECK_EQ(in[49999], from);
    MPI_Barrier(MPI_COMM_WORLD); /* `out` may be reused once everybody has received */
}

static void looking(void)
{
    MPI_Request request;
    MPI_Status status;
    int value = 0, flag = 0;

    CHECK_OK(MPI_Irecv(&value, 1, MPI_INT, from, 1, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Send(&rank, 1, MPI_INT, to, 1, MPI_COMM_WORLD));
    while (!flag)
        CHECK_OK(MPI_Request_get_status(request, &flag, &status));
    CHECK_EQ(status.MPI_SOURCE, from);
    CHECK(request != MPI_REQUEST_NULL);
    CHECK_OK(MPI_Request_get_status(request, &flag, MPI_STATUS_IGNORE));
    CHECK(flag);
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_EQ(value, from);
}

static void null_process(void)
{
    MPI_Status status;
    MPI_Request request;
    int value = 5, count, flag;
    MPI_Message message;

    CHECK_OK(MPI_Send(&value, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD));
    CHECK_OK(MPI_Recv(&value, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &status));
    CHECK_EQ(status.MPI_SOURCE, MPI_PROC_NULL);
    CHECK_EQ(status.MPI_TAG, MPI_ANY_TAG);
    CHECK_OK(MPI_Get_count(&status, MPI_INT, &count));
    CHECK_EQ(count, 0);
    CHECK_EQ(value, 5);
    CHECK_OK(MPI_Irecv(&value, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_EQ(status.MPI_SOURCE, MPI_PROC_NULL);
    CHECK_OK(MPI_Iprobe(MPI_PROC_NULL, 1, MPI_COMM_WORLD, &flag, &status));
    CHECK(flag && status.MPI_SOURCE == MPI_PROC_NULL);
    CHECK_OK(MPI_Mprobe(MPI_PROC_NULL, 1, MPI_COMM_WORLD, &message, &status));
    CHECK(message == MPI_MESSAGE_NO_PROC);
    CHECK_OK(MPI_Mrecv(&value, 1, MPI_INT, &message, &status));
    CHECK(message == MPI_MESSAGE_NULL && status.MPI_SOURCE == MPI_PROC_NULL);
}

/* ---- Generalized requests ---- */

static int queried, freed, cancelled;

static int query(void *state, MPI_Status *status)
{
    queried++;
    MPI_Status_set_elements(status, MPI_INT, *(int *)state);
    MPI_Status_set_cancelled(status, cancelled);
    MPI_Status_set_source(status, 3);
    return MPI_SUCCESS;
}

static int release(void *state)
{
    (void)state;
    freed++;
    return MPI_SUCCESS;
}

static int cancel(void *state, int complete)
{
    (void)state;
    cancelled = !complete;
    return MPI_SUCCESS;
}

static void generalized(void)
{
    MPI_Request request;
    MPI_Status status;
    int state = 12, count, flag;

    CHECK_OK(MPI_Grequest_start(query, release, cancel, &state, &request));
    CHECK_OK(MPI_Test(&request, &flag, &status));
    CHECK(!flag);
    CHECK_OK(MPI_Cancel(&request));
    CHECK_OK(MPI_Grequest_complete(request));
    CHECK_OK(MPI_Wait(&request, &status));
    CHECK_OK(MPI_Get_count(&status, MPI_INT, &count));
    CHECK_EQ(count, 12);
    CHECK_OK(MPI_Test_cancelled(&status, &flag));
    CHECK(flag && queried == 1 && freed == 1 && request == MPI_REQUEST_NULL);
    CHECK_EQ(status.MPI_SOURCE, 3);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    to = (rank + 1) % size;
    from = (rank + size - 1) % size;
    nulls();
    any_and_some();
    any_takes_the_first();
    testall_takes_all_or_none();
    persistent();
    cancelling();
    freed_early();
    looking();
    null_process();
    generalized();
    MPI_Finalize();
    return 0;
}
