/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_lanes_death: the last rank kills itself while threads of all others wait for it, in communicators of their own, so in different
 * lanes, each in another way, and two for messages in several of them. Each must get an error; each rank prints one line when all have. With
 * an argument there is only the thread that asks: nobody else looks after the other lanes.
 */
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "../mpi/test.h"

enum { ASK = 6, THREADS };

static MPI_Comm comms[THREADS];
static int rank, size;

/* Receives in several lanes: of one, or by asking until all have ended. */
static int wait_in_several(int how)
{
    MPI_Request requests[3];
    MPI_Status statuses[3];
    int words[3], at, flag = 0, rc;
    for (int i = 0; i < 3; i++) {
        rc = MPI_Irecv(&words[i], 1, MPI_INT, size - 1, 7, comms[(how + i) % THREADS], &requests[i]);
        if (rc)
            return rc;
    }
    if (how != ASK)
        return MPI_Waitany(3, requests, &at, MPI_STATUS_IGNORE);
    while (!flag && !rc)
        rc = MPI_Testall(3, requests, &flag, statuses);
    return rc == MPI_ERR_IN_STATUS ? statuses[0].MPI_ERROR : rc;
}

static int wait_for_dead(int how, MPI_Comm comm)
{
    MPI_Request request;
    int word, rc;
    switch (how) {
    case 0:
        return MPI_Recv(&word, 1, MPI_INT, size - 1, 0, comm, MPI_STATUS_IGNORE);
    case 1:
        return MPI_Recv(&word, 1, MPI_INT, MPI_ANY_SOURCE, 0, comm, MPI_STATUS_IGNORE);
    case 2:
        return MPI_Barrier(comm);
    case 3:
        return MPI_Probe(size - 1, 0, comm, MPI_STATUS_IGNORE);
    case 4:
        rc = MPI_Irecv(&word, 1, MPI_INT, size - 1, 0, comm, &request);
        return rc ? rc : MPI_Wait(&request, MPI_STATUS_IGNORE);
    default:
        return wait_in_several(how);
    }
}

static void *wait_in_thread(void *argument)
{
    int how = *(int *)argument, class;
    MPI_Error_class(wait_for_dead(how, comms[how]), &class);
    CHECK_EQ(class, MPI_ERR_PROC_ABORTED);
    return NULL;
}

int main(int argc, char **argv)
{
    int provided, numbers[THREADS];
    pthread_t threads[THREADS];

    signal(SIGTERM, SIG_IGN); /* the launcher wants to end the others */
    CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 0; i < THREADS; i++) {
        CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comms[i]));
        CHECK_OK(MPI_Comm_set_errhandler(comms[i], MPI_ERRORS_RETURN));
        CHECK_OK(MPI_Barrier(comms[i]));
    }
    if (strcmp(getenv("WEFT_LANES"), "1") != 0)
        CHECK(test_counter("comms_in_lanes") >= THREADS / 2);
    if (rank == size - 1) {
        usleep(300000); /* so that most wait by then; whoever does not yet must hear of it as well */
        raise(SIGKILL);
    }
    for (int i = argc > 1 ? ASK : 0; i < THREADS; i++) {
        numbers[i] = i;
        CHECK_EQ(pthread_create(&threads[i], NULL, wait_in_thread, &numbers[i]), 0);
    }
    for (int i = argc > 1 ? ASK : 0; i < THREADS; i++)
        CHECK_EQ(pthread_join(threads[i], NULL), 0);
    printf("rank %d: all have heard\n", rank);
    fflush(stdout);
    _exit(0); /* without MPI_Finalize, which waits for all */
}
