/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4   transports: shm ofi   timeout: 180
 *
 * MPI_THREAD_MULTIPLE: several threads of every rank send and receive at once, blocking and not, on a shared communicator (kept
 * apart by tags) and on their own ones; one thread completes what another waits for.
 */
#include "test.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 300, LEN = 40000 };

static int rank, size, to, from;
static MPI_Comm own[THREADS];

static void *talk(void *argument)
{
    int me = (int)(intptr_t)argument;
    unsigned char *out = malloc(LEN), *in = malloc(LEN);

    for (int i = 0; i < ROUNDS; i++) {
        MPI_Comm comm = i % 2 ? own[me] : MPI_COMM_WORLD;
        int len = i % 10 == 9 ? LEN : i % 64, tag = me;
        uint64_t seed = (uint64_t)(i * 100 + me * 10);
        MPI_Status status;
        MPI_Request requests[2];

        test_fill(out, (size_t)len, seed + (uint64_t)rank);
        if (i % 3 == 0) {
            CHECK_OK(MPI_Irecv(in, LEN, MPI_BYTE, from, tag, comm, &requests[0]));
            CHECK_OK(MPI_Issend(out, len, MPI_BYTE, to, tag, comm, &requests[1]));
            CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
        } else if (i % 3 == 1) {
            CHECK_OK(MPI_Isend(out, len, MPI_BYTE, to, tag, comm, &requests[1]));
            CHECK_OK(MPI_Probe(from, tag, comm, &status));
            CHECK_OK(MPI_Recv(in, LEN, MPI_BYTE, from, tag, comm, &status));
            CHECK_OK(MPI_Wait(&requests[1], MPI_STATUS_IGNORE));
        } else {
            int flag = 0;

            CHECK_OK(MPI_Irecv(in, LEN, MPI_BYTE, MPI_ANY_SOURCE, tag, comm, &requests[0]));
            CHECK_OK(MPI_Isend(out, len, MPI_BYTE, to, tag, comm, &requests[1]));
            while (!flag)
                CHECK_OK(MPI_Testall(2, requests, &flag, MPI_STATUSES_IGNORE));
        }
        CHECK_FILLED(in, len, seed + (uint64_t)from);
    }
    free(out);
    free(in);
    return NULL;
}

/* Thread 0 waits for a message that another thread of its own rank will send later: the waiter sleeps meanwhile. */
static void *send_later(void *argument)
{
    int value = 42;

    (void)argument;
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    CHECK_OK(MPI_Send(&value, 1, MPI_INT, rank, 99, MPI_COMM_WORLD));
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t threads[THREADS];
    int provided, value = 0;

    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided);
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    to = (rank + 1) % size;
    from = (rank + size - 1) % size;
    for (int i = 0; i < THREADS; i++)
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &own[i]));
    for (int i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, talk, (void *)(intptr_t)i);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < THREADS; i++)
        CHECK_OK(MPI_Comm_free(&own[i]));
    for (int i = 0; i < 10; i++) {
        pthread_create(&threads[0], NULL, send_later, NULL);
        CHECK_OK(MPI_Recv(&value, 1, MPI_INT, rank, 99, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
        CHECK_EQ(value, 42);
        pthread_join(threads[0], NULL);
    }
    MPI_Finalize();
    return 0;
}
