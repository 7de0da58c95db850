/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 3 4 5   transports: ofi   timeout: 120   hosts: no   env: WEFT_CONNECT_TIMEOUT=60
 *
 * One thread sends to a rank that has not come to MPI_Init yet, so that its address is long in coming; another thread of the same process
 * goes on talking to a rank that is there. Rank 2 comes only when it is told that this is done: with the lane locked meanwhile it never is.
 * With 3 ranks the first contact is made by a send, with 4 by a nonblocking collective, with 5 in the middle of progress: by MPI_Comm_idup, which
 * sends as it goes.
 */
#include "test.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 200, TALK_NS = 300000000 };

static int size;
static _Atomic int sends;

/* Of all ranks of this job, and of no other. */
static socklen_t meeting_place(struct sockaddr_un *address)
{
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "weft-test-late-%d", (int)getppid());
    return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(address->sun_path + 1));
}

static void wait_to_be_called(void)
{
    struct sockaddr_un address;
    socklen_t len = meeting_place(&address);
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), fd;

    CHECK(bind(listener, (struct sockaddr *)&address, len) == 0);
    CHECK(listen(listener, 1) == 0);
    fd = accept(listener, NULL, NULL);
    CHECK(fd >= 0);
    close(fd);
    close(listener);
}

static void call_rank_2(void)
{
    struct sockaddr_un address;
    socklen_t len = meeting_place(&address);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    while (connect(fd, (struct sockaddr *)&address, len) != 0)
        usleep(1000);
    close(fd);
}

static void broadcast(void)
{
    int value = 42;
    MPI_Request request;

    CHECK_OK(MPI_Ibcast(&value, 1, MPI_INT, 0, MPI_COMM_WORLD, &request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_EQ(value, 42);
}

static void duplicate(void)
{
    MPI_Comm copy;
    MPI_Request request;

    CHECK_OK(MPI_Comm_idup(MPI_COMM_WORLD, &copy, &request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Comm_free(&copy));
}

static void *send_to_late(void *argument)
{
    int value = 42;

    atomic_store(&sends, 1);
    if (size == 5)
        duplicate();
    else if (size == 4)
        broadcast();
    else
        CHECK_OK(MPI_Send(&value, 1, MPI_INT, 2, 0, MPI_COMM_WORLD));
    return argument;
}

static int64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Rank 0 says when it is enough. */
static void talk(int other)
{
    int64_t until = now_ns() + TALK_NS;
    int go_on = 1, value = 0;

    for (int i = 0; go_on; i++) {
        if (other == 1) {
            go_on = i < ROUNDS || now_ns() < until;
            CHECK_OK(MPI_Send(&go_on, 1, MPI_INT, 1, 1, MPI_COMM_WORLD));
            CHECK_OK(MPI_Recv(&value, 1, MPI_INT, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
            CHECK_EQ(value, i);
        } else {
            CHECK_OK(MPI_Recv(&go_on, 1, MPI_INT, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
            CHECK_OK(MPI_Send(&i, 1, MPI_INT, 0, 1, MPI_COMM_WORLD));
        }
    }
}

int main(int argc, char **argv)
{
    const char *own = getenv("WEFT_RANK");
    int level, rank, value = 0;
    pthread_t thread;

    if (own && atoi(own) == 2)
        wait_to_be_called();
    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &level);
    CHECK_EQ(level, MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    if (rank == 0) {
        CHECK_EQ(pthread_create(&thread, NULL, send_to_late, NULL), 0);
        while (!atomic_load(&sends))
            usleep(100);
        talk(1);
        call_rank_2();
        pthread_join(thread, NULL);
    } else {
        if (rank == 1)
            talk(0);
        if (size == 5)
            duplicate();
        else if (size == 4)
            broadcast();
        else if (rank == 2)
            CHECK_OK(MPI_Recv(&value, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
    }
    MPI_Finalize();
    return 0;
}
