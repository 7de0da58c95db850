/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 3 4   transports: shm ofi   timeout: 120   env: WEFT_LANES=4
 *
 * MPI_THREAD_MULTIPLE with several lanes: requests of communicators of different lanes in one call, waits in one lane while what they need happens
 * in another, buffered sends of all in one buffer, and everything that is made from such a communicator.
 */
#include "test.h"

#include <pthread.h>
#include <unistd.h>

enum { COMMS = 6, ROUNDS = 40, LEN = 3000, LONG = 1 << 21 };

static int rank, size, to, from;
static MPI_Comm comms[COMMS];

/* ---- Requests of several lanes in one call ---- */

static int out[COMMS], in[COMMS];
static MPI_Request requests[2 * COMMS];

static void start_all(int round)
{
    for (int i = 0; i < COMMS; i++) {
        out[i] = 1000 * round + 10 * i + rank;
        in[i] = -1;
        CHECK_OK(MPI_Irecv(&in[i], 1, MPI_INT, i % 2 ? MPI_ANY_SOURCE : from, i % 3 ? i : MPI_ANY_TAG, comms[i], &requests[i]));
    }
    for (int i = COMMS - 1; i >= 0; i--)
        CHECK_OK(MPI_Isend(&out[i], 1, MPI_INT, to, i, comms[i], &requests[COMMS + i]));
}

static void check_all(int round)
{
    for (int i = 0; i < COMMS; i++)
        CHECK_EQ(in[i], 1000 * round + 10 * i + from);
    for (int i = 0; i < 2 * COMMS; i++)
        CHECK(requests[i] == MPI_REQUEST_NULL);
}

static void end_all(int how)
{
    MPI_Status statuses[2 * COMMS];
    int indices[2 * COMMS], count, left = 2 * COMMS, flag = 0, at;
    switch (how) {
    case 0:
        CHECK_OK(MPI_Waitall(2 * COMMS, requests, statuses));
        for (int i = 0; i < COMMS; i++) {
            CHECK_EQ(statuses[i].MPI_SOURCE, from);
            CHECK_EQ(statuses[i].MPI_TAG, i);
        }
        break;
    case 1:
        while (!flag)
            CHECK_OK(MPI_Testall(2 * COMMS, requests, &flag, MPI_STATUSES_IGNORE));
        break;
    case 2:
        for (; left > 0; left--) {
            CHECK_OK(MPI_Waitany(2 * COMMS, requests, &at, statuses));
            CHECK(at >= 0 && requests[at] == MPI_REQUEST_NULL);
            CHECK(at >= COMMS || statuses[0].MPI_TAG == at);
        }
        CHECK_OK(MPI_Waitany(2 * COMMS, requests, &at, statuses));
        CHECK_EQ(at, MPI_UNDEFINED);
        break;
    case 3:
        while (left > 0) {
            CHECK_OK(MPI_Testany(2 * COMMS, requests, &at, &flag, statuses));
            left -= flag;
        }
        break;
    case 4:
        for (; left > 0; left -= count) {
            CHECK_OK(MPI_Waitsome(2 * COMMS, requests, &count, indices, statuses));
            CHECK(count > 0);
        }
        break;
    case 5:
        for (; left > 0; left -= count)
            CHECK_OK(MPI_Testsome(2 * COMMS, requests, &count, indices, MPI_STATUSES_IGNORE));
        break;
    default:
        while (!flag)
            CHECK_OK(MPI_Request_get_status_all(2 * COMMS, requests, &flag, MPI_STATUSES_IGNORE));
        for (int i = 0; i < 2 * COMMS; i++)
            CHECK_OK(MPI_Wait(&requests[i], MPI_STATUS_IGNORE));
    }
}

static void mixed(void)
{
    for (int round = 0; round < ROUNDS; round++) {
        start_all(round);
        end_all(round % 7);
        check_all(round);
    }
}

static void persistent(void)
{
    for (int i = 0; i < COMMS; i++) {
        CHECK_OK(MPI_Recv_init(&in[i], 1, MPI_INT, from, i, comms[i], &requests[i]));
        CHECK_OK(MPI_Send_init(&out[i], 1, MPI_INT, to, i, comms[i], &requests[COMMS + i]));
    }
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < COMMS; i++)
            out[i] = 100 * round + i + rank;
        CHECK_OK(MPI_Startall(2 * COMMS, requests));
        CHECK_OK(MPI_Waitall(2 * COMMS, requests, MPI_STATUSES_IGNORE));
        for (int i = 0; i < COMMS; i++)
            CHECK_EQ(in[i], 100 * round + i + from);
    }
    for (int i = 0; i < 2 * COMMS; i++)
        CHECK_OK(MPI_Request_free(&requests[i]));
}

/* ---- What one lane waits for happens in another ---- */

/* Blocks with gaps come in pieces, which the sender's process sends when it is asked to: it waits elsewhere. */
static void far_progress(void)
{
    MPI_Datatype gaps;
    MPI_Request request;
    int word = 7;
    char *data = calloc(2, LONG);
    CHECK_OK(MPI_Type_vector(LONG / 2, 1, 2, MPI_CHAR, &gaps));
    CHECK_OK(MPI_Type_commit(&gaps));
    for (int i = 0; i < COMMS; i++) {
        MPI_Comm one = comms[i], other = comms[(i + 1) % COMMS];
        for (size_t at = 0; at < 2 * LONG; at++)
            data[at] = rank == 0 ? (char)(at / 2 + (size_t)i) : 0;
        if (rank == 0) {
            CHECK_OK(MPI_Isend(data, 1, gaps, 1, 0, one, &request));
            CHECK_OK(MPI_Recv(&word, 1, MPI_INT, 1, 0, other, MPI_STATUS_IGNORE));
            CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        } else if (rank == 1) {
            CHECK_OK(MPI_Recv(data, 1, gaps, 0, 0, one, MPI_STATUS_IGNORE));
            CHECK_OK(MPI_Send(&word, 1, MPI_INT, 0, 0, other));
            for (size_t at = 0; at < LONG; at += 2)
                CHECK_EQ(data[at], (char)(at / 2 + (size_t)i));
        }
    }
    CHECK_OK(MPI_Type_free(&gaps));
    free(data);
}

static int no_query(void *state, MPI_Status *status)
{
    (void)state;
    CHECK_OK(MPI_Status_set_elements(status, MPI_BYTE, 0));
    CHECK_OK(MPI_Status_set_cancelled(status, 0));
    status->MPI_SOURCE = MPI_UNDEFINED;
    status->MPI_TAG = MPI_UNDEFINED;
    return MPI_SUCCESS;
}

static int no_free(void *state)
{
    (void)state;
    return MPI_SUCCESS;
}

static int no_cancel(void *state, int complete)
{
    (void)state;
    (void)complete;
    return MPI_SUCCESS;
}

static void *complete_late(void *argument)
{
    usleep(200000);
    CHECK_OK(MPI_Grequest_complete(*(MPI_Request *)argument));
    return NULL;
}

static void *send_late(void *argument)
{
    int word = 5;
    (void)argument;
    usleep(200000);
    CHECK_OK(MPI_Send(&word, 1, MPI_INT, rank, 9, comms[2]));
    return NULL;
}

/* A thread sleeps, and another one of this process ends what it waits for: in its own lane, in another, in the first. */
static void wake_ups(void)
{
    for (int part = 0; part < 3; part++) {
        MPI_Request waits[3];
        pthread_t thread;
        int words[3], at;
        CHECK_OK(MPI_Irecv(&words[0], 1, MPI_INT, rank, 8, comms[part], &waits[0]));
        CHECK_OK(MPI_Irecv(&words[2], 1, MPI_INT, rank, 9, comms[2], &waits[2]));
        CHECK_OK(MPI_Grequest_start(no_query, no_free, no_cancel, NULL, &waits[1]));
        MPI_Request shared = waits[1];
        CHECK_EQ(pthread_create(&thread, NULL, part % 2 ? complete_late : send_late, &shared), 0);
        CHECK_OK(MPI_Waitany(3, waits, &at, MPI_STATUS_IGNORE));
        CHECK_EQ(at, part % 2 ? 1 : 2);
        CHECK_EQ(pthread_join(thread, NULL), 0);
        if (part % 2)
            CHECK_OK(MPI_Cancel(&waits[2]));
        else
            CHECK_OK(MPI_Grequest_complete(shared));
        CHECK_OK(MPI_Cancel(&waits[0]));
        CHECK_OK(MPI_Waitall(3, waits, MPI_STATUSES_IGNORE));
    }
}

/* ---- One buffer for all ---- */

static void *buffered(void *argument)
{
    MPI_Comm comm = *(MPI_Comm *)argument;
    unsigned char *data = malloc(LEN);
    for (int i = 0; i < ROUNDS; i++) {
        test_fill(data, LEN, (uint64_t)(i * 100 + rank));
        CHECK_OK(MPI_Bsend(data, LEN - i, MPI_BYTE, to, i, comm));
        CHECK_OK(MPI_Recv(data, LEN, MPI_BYTE, from, MPI_ANY_TAG, comm, MPI_STATUS_IGNORE));
        CHECK_FILLED(data, LEN - i, (uint64_t)(i * 100 + from));
    }
    free(data);
    return NULL;
}

static void in_threads(void *(*work)(void *argument))
{
    pthread_t threads[COMMS];
    for (int i = 0; i < COMMS; i++)
        CHECK_EQ(pthread_create(&threads[i], NULL, work, &comms[i]), 0);
    for (int i = 0; i < COMMS; i++)
        CHECK_EQ(pthread_join(threads[i], NULL), 0);
}

static void one_buffer(void)
{
    int len = 4 * COMMS * (LEN + MPI_BSEND_OVERHEAD), detached_len;
    void *base = malloc((size_t)len), *detached;
    MPI_Request request;
    CHECK_OK(MPI_Buffer_attach(base, len));
    in_threads(buffered);
    for (int i = 0; i < COMMS; i++)
        CHECK_OK(MPI_Bsend(&rank, 1, MPI_INT, to, 1, comms[i]));
    CHECK_OK(MPI_Buffer_iflush(&request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Buffer_detach(&detached, &detached_len));
    CHECK(detached == base && detached_len == len);
    free(base);
    for (int i = 0; i < COMMS; i++)
        CHECK_OK(MPI_Recv(&in[i], 1, MPI_INT, from, 1, comms[i], MPI_STATUS_IGNORE));
}

/* ---- Probes, collectives ---- */

static void *probed(void *argument)
{
    MPI_Comm comm = *(MPI_Comm *)argument;
    MPI_Request request, sends[2];
    MPI_Message message;
    MPI_Status status;
    int flag = 0, word = 3, got = 0, count;
    for (int i = 0; i < ROUNDS; i++) {
        CHECK_OK(MPI_Isend(&i, 1, MPI_INT, to, i, comm, &sends[0]));
        CHECK_OK(MPI_Isend(&word, 1, MPI_INT, to, ROUNDS, comm, &sends[1]));
        CHECK_OK(MPI_Mprobe(MPI_ANY_SOURCE, i, comm, &message, &status));
        CHECK_OK(MPI_Get_count(&status, MPI_INT, &count));
        CHECK_EQ(count, 1);
        if (i % 2) {
            CHECK_OK(MPI_Mrecv(&got, 1, MPI_INT, &message, &status));
        } else {
            CHECK_OK(MPI_Imrecv(&got, 1, MPI_INT, &message, &request));
            CHECK_OK(MPI_Wait(&request, &status));
        }
        CHECK_EQ(got, i);
        for (flag = 0; !flag;)
            CHECK_OK(MPI_Iprobe(from, MPI_ANY_TAG, comm, &flag, &status));
        CHECK_EQ(status.MPI_TAG, ROUNDS);
        CHECK_OK(MPI_Recv(&got, 1, MPI_INT, status.MPI_SOURCE, status.MPI_TAG, comm, MPI_STATUS_IGNORE));
        CHECK_EQ(got, word);
        CHECK_OK(MPI_Waitall(2, sends, MPI_STATUSES_IGNORE));
        CHECK_OK(MPI_Barrier(comm));
    }
    return NULL;
}

static void *collective(void *argument)
{
    MPI_Comm comm = *(MPI_Comm *)argument;
    MPI_Request request;
    int *data = malloc(LEN * sizeof *data), one, sum;
    for (int i = 0; i < ROUNDS; i++) {
        for (int j = 0; j < LEN; j++)
            data[j] = rank + i + j;
        CHECK_OK(MPI_Allreduce(MPI_IN_PLACE, data, i % 4 ? 3 : LEN, MPI_INT, MPI_SUM, comm));
        CHECK_EQ(data[2], size * (i + 2) + size * (size - 1) / 2);
        one = i;
        CHECK_OK(MPI_Iallreduce(&one, &sum, 1, MPI_INT, MPI_MAX, comm, &request));
        CHECK_OK(MPI_Bcast(data, 1, MPI_INT, i % size, comm));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        CHECK_EQ(sum, i);
    }
    free(data);
    return NULL;
}

/* ---- What is made from it ---- */

static void derived(MPI_Comm comm)
{
    MPI_Comm cart, copy, half, inter, merged;
    MPI_Errhandler errhandler;
    MPI_Win win;
    MPI_Request request;
    int dims[1] = { size }, periods[1] = { 1 }, source, dest, got = -1, *memory, same;
    CHECK_OK(MPI_Comm_set_errhandler(comm, MPI_ERRORS_RETURN));
    CHECK_CLASS(MPI_Send(&got, 1, MPI_INT, size, 0, comm), MPI_ERR_RANK);
    CHECK_OK(MPI_Cart_create(comm, 1, dims, periods, 0, &cart));
    CHECK_OK(MPI_Comm_get_errhandler(cart, &errhandler));
    CHECK(errhandler == MPI_ERRORS_RETURN);
    CHECK_OK(MPI_Comm_dup(cart, &copy));
    CHECK_OK(MPI_Cart_shift(copy, 0, 1, &source, &dest));
    CHECK_OK(MPI_Sendrecv(&rank, 1, MPI_INT, dest, 0, &got, 1, MPI_INT, source, 0, copy, MPI_STATUS_IGNORE));
    CHECK_EQ(got, from);
    CHECK_OK(MPI_Comm_compare(comm, copy, &same));
    CHECK_EQ(same, MPI_CONGRUENT);
    CHECK_OK(MPI_Comm_free(&cart));
    CHECK_OK(MPI_Win_allocate(sizeof *memory, sizeof *memory, MPI_INFO_NULL, comm, &memory, &win));
    CHECK_OK(MPI_Win_fence(0, win));
    CHECK_OK(MPI_Put(&rank, 1, MPI_INT, to, 0, 1, MPI_INT, win));
    CHECK_OK(MPI_Win_fence(0, win));
    CHECK_EQ(*memory, from);
    CHECK_OK(MPI_Win_free(&win));
    CHECK_OK(MPI_Psend_init(&rank, 1, 1, MPI_INT, to, 0, comm, MPI_INFO_NULL, &requests[0]));
    CHECK_OK(MPI_Precv_init(&got, 1, 1, MPI_INT, from, 0, comm, MPI_INFO_NULL, &requests[1]));
    CHECK_OK(MPI_Startall(2, requests));
    CHECK_OK(MPI_Pready(0, requests[0]));
    CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
    CHECK_EQ(got, from);
    CHECK_OK(MPI_Request_free(&requests[0]));
    CHECK_OK(MPI_Request_free(&requests[1]));
    CHECK_OK(MPI_Comm_split(comm, rank % 2, 0, &half));
    if (size > 1) {
        CHECK_OK(MPI_Intercomm_create(half, 0, comm, 1 - rank % 2, 1, &inter));
        CHECK_OK(MPI_Intercomm_merge(inter, rank % 2, &merged));
        CHECK_OK(MPI_Barrier(merged));
        CHECK_OK(MPI_Comm_free(&inter));
        CHECK_OK(MPI_Comm_disconnect(&merged));
    }
    CHECK_OK(MPI_Comm_free(&half));
    /* Let go of while something is under way. */
    CHECK_OK(MPI_Irecv(&got, 1, MPI_INT, from, 5, copy, &request));
    CHECK_OK(MPI_Send(&rank, 1, MPI_INT, to, 5, copy));
    CHECK_OK(MPI_Comm_disconnect(&copy));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_EQ(got, from);
}

/* All this is worth little where all is in the first lane after all. */
static void check_lanes(void)
{
    const char *lanes = getenv("WEFT_LANES"), *transport = getenv("WEFT_TRANSPORT");
    int several = lanes && atoi(lanes) > 1 && (size == 1 || (transport && strcmp(transport, "shm") == 0));
    if (several)
        CHECK(test_counter("comms_in_lanes") >= COMMS / 2);
}

int main(int argc, char **argv)
{
    unsigned long long sent;
    int provided;

    CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    to = (rank + 1) % size;
    from = (rank + size - 1) % size;
    for (int i = 0; i < COMMS; i++)
        CHECK_OK(MPI_Comm_dup(i % 2 ? comms[0] : MPI_COMM_WORLD, &comms[i]));
    check_lanes();
    mixed();
    persistent();
    if (size > 1)
        far_progress();
    wake_ups();
    one_buffer();
    in_threads(probed);
    in_threads(collective);
    for (int i = 0; i < COMMS; i++)
        derived(comms[i]);
    for (int i = 0; i < COMMS; i++)
        CHECK_OK(MPI_Comm_free(&comms[i]));
    sent = test_counter("bytes_sent");
    CHECK_OK(MPI_Finalize());
    CHECK(sent > 0 && test_counter("bytes_sent") >= sent); /* the lanes are gone, what they counted is not */
    return 0;
}
