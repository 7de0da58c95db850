/* ranks: 4 6   transports: shm ofi   timeout: 60 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Asking instead of waiting, in every way there is, while a message is long in coming: where ranks outnumber CPUs (as on
 * every small machine with these numbers) who asks must leave the CPU to others, and still see the message when it comes.
 */
#define _GNU_SOURCE
#include "test.h"

#include <sched.h>
#include <sys/resource.h>
#include <time.h>

enum way { TEST, TESTALL, TESTANY, TESTSOME, GET_STATUS, IPROBE, IMPROBE, PARRIVED, WAYS };
static const char *const names[WAYS] = {"Test", "Testall", "Testany", "Testsome", "Request_get_status", "Iprobe", "Improbe", "Parrived"};
enum { LATE_MS = 250 };
static int rank, size;

static double cpu_ms(void)
{
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 + (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-3;
}

static int ask(enum way way, MPI_Request *request, MPI_Message *message)
{
    int flag = 0, index;

    switch (way) {
    case TEST:
        CHECK_OK(MPI_Test(request, &flag, MPI_STATUS_IGNORE));
        break;
    case TESTALL:
        CHECK_OK(MPI_Testall(1, request, &flag, MPI_STATUSES_IGNORE));
        break;
    case TESTANY:
        CHECK_OK(MPI_Testany(1, request, &index, &flag, MPI_STATUS_IGNORE));
        break;
    case TESTSOME:
        CHECK_OK(MPI_Testsome(1, request, &flag, &index, MPI_STATUSES_IGNORE));
        break;
    case GET_STATUS:
        CHECK_OK(MPI_Request_get_status(*request, &flag, MPI_STATUS_IGNORE));
        break;
    case IPROBE:
        CHECK_OK(MPI_Iprobe(0, IPROBE, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE));
        break;
    case IMPROBE:
        CHECK_OK(MPI_Improbe(0, IMPROBE, MPI_COMM_WORLD, &flag, message, MPI_STATUS_IGNORE));
        break;
    default:
        CHECK_OK(MPI_Parrived(*request, 0, &flag));
    }
    return flag;
}

static void send_late(enum way way)
{
    struct timespec late = {0, LATE_MS * 1000000L};
    int word = 7 + (int)way;

    nanosleep(&late, NULL);
    for (int to = 1; to < size; to++) {
        MPI_Request request;
        if (way != PARRIVED) {
            CHECK_OK(MPI_Send(&word, 1, MPI_INT, to, (int)way, MPI_COMM_WORLD));
            continue;
        }
        CHECK_OK(MPI_Psend_init(&word, 1, 1, MPI_INT, to, (int)way, MPI_COMM_WORLD, MPI_INFO_NULL, &request));
        CHECK_OK(MPI_Start(&request));
        CHECK_OK(MPI_Pready(0, request));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        CHECK_OK(MPI_Request_free(&request));
    }
}

/* CPU time in milliseconds that it cost to get the message. */
static double receive(enum way way)
{
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Message message = MPI_MESSAGE_NULL;
    int word = -1;
    double before = cpu_ms();

    if (way == PARRIVED) {
        CHECK_OK(MPI_Precv_init(&word, 1, 1, MPI_INT, 0, (int)way, MPI_COMM_WORLD, MPI_INFO_NULL, &request));
        CHECK_OK(MPI_Start(&request));
    } else if (way < IPROBE) {
        CHECK_OK(MPI_Irecv(&word, 1, MPI_INT, 0, (int)way, MPI_COMM_WORLD, &request));
    }
    while (!ask(way, &request, &message))
        ;
    before = cpu_ms() - before;
    if (way == IPROBE)
        CHECK_OK(MPI_Recv(&word, 1, MPI_INT, 0, (int)way, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    else if (way == IMPROBE)
        CHECK_OK(MPI_Mrecv(&word, 1, MPI_INT, &message, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    if (way == PARRIVED)
        CHECK_OK(MPI_Request_free(&request));
    CHECK_EQ(word, 7 + (int)way);
    return before;
}

int main(int argc, char **argv)
{
    cpu_set_t mine;

    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    CHECK_EQ(sched_getaffinity(0, sizeof mine, &mine), 0);
    int crowded = size > CPU_COUNT(&mine);
    for (enum way way = TEST; way < WAYS; way++) {
        double used = 0, sum;
        CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
        if (rank == 0)
            send_late(way);
        else
            used = receive(way);
        CHECK_OK(MPI_Reduce(&used, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD));
        /* Spinning, they would use all of at least one CPU. */
        if (rank == 0 && crowded && sum > LATE_MS)
            TEST_FAIL("asking with MPI_%s for %d ms costs %d ranks %.0f ms of CPU time", names[way], LATE_MS, size - 1, sum);
    }
    CHECK_OK(MPI_Finalize());
    return 0;
}
