/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 2 4   transports: shm ofi   hosts: no   timeout: 60
 *
 * Many at a time: threads of two halves of a job that accept and connect at ports of their own, and at one port together; names that are looked
 * up before they are published; strangers who come to a port and say nothing, nonsense, or half of something.
 */
#include "test.h"

#include <pthread.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { THREADS = 4, TURNS = 5 };

static int rank, serves;

struct pair {
    pthread_t thread;
    MPI_Comm half;
    int number;
    char port[MPI_MAX_PORT_NAME];
};

static void *meet_often(void *argument)
{
    struct pair *pair = argument;
    MPI_Comm inter;

    for (int turn = 0; turn < TURNS; turn++) {
        int mine = pair->number * 100 + turn, theirs = -1, remote_rank;

        if (serves)
            MPI_Comm_accept(pair->port, MPI_INFO_NULL, 0, pair->half, &inter);
        else
            MPI_Comm_connect(pair->port, MPI_INFO_NULL, 0, pair->half, &inter);
        MPI_Comm_rank(inter, &remote_rank);
        MPI_Sendrecv(&mine, 1, MPI_INT, remote_rank, 1, &theirs, 1, MPI_INT, remote_rank, 1, inter, MPI_STATUS_IGNORE);
        CHECK_EQ(theirs, mine);
        MPI_Comm_disconnect(&inter);
    }
    return NULL;
}

/* The name of the abstract socket stands in the port's name: weft1/TOKEN/HOST/SOCKET/... */
static int visit(const char *port)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    char name[64] = "";
    socklen_t len;
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    CHECK(sscanf(port, "weft1/%*[^/]/%*[^/]/%63[^/]", name) == 1);
    len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 +
                      (size_t)snprintf(address.sun_path + 1, sizeof address.sun_path - 1, "weft-port-%s", name));
    CHECK(connect(fd, (struct sockaddr *)&address, len) == 0);
    return fd;
}

static void strangers(const char *port, int fds[3])
{
    for (int i = 0; i < 3; i++)
        fds[i] = visit(port);
    CHECK(send(fds[1], "GET / HTTP/1.0\r\n\r\nand so on and so on", 37, MSG_NOSIGNAL) > 0);
    CHECK(send(fds[2], "weftprt2", 8, MSG_NOSIGNAL) == 8);
}

int main(int argc, char **argv)
{
    struct pair pairs[THREADS];
    int provided, size, fds[3] = {-1, -1, -1};
    char service[64], port[MPI_MAX_PORT_NAME] = "";
    MPI_Comm half;

    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided);
    CHECK(provided == MPI_THREAD_MULTIPLE);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    serves = rank < size / 2;
    MPI_Comm_split(MPI_COMM_WORLD, serves, rank, &half);
    for (int i = 0; i < THREADS; i++) {
        pairs[i].number = i;
        MPI_Comm_dup(half, &pairs[i].half);
        if (rank == 0)
            MPI_Open_port(MPI_INFO_NULL, pairs[i].port);
        MPI_Bcast(pairs[i].port, MPI_MAX_PORT_NAME, MPI_CHAR, 0, MPI_COMM_WORLD);
    }
    if (rank == 0)
        strangers(pairs[0].port, fds);
    for (int i = 0; i < THREADS; i++)
        CHECK(pthread_create(&pairs[i].thread, NULL, meet_often, &pairs[i]) == 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(pairs[i].thread, NULL);
    for (int i = 0; i < 3 && rank == 0; i++)
        close(fds[i]);

    /* Looked up before it is there: an error, and later the name. */
    snprintf(service, sizeof service, "weft crowd %d", (int)getppid());
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    if (rank == size - 1) {
        CHECK_CLASS(MPI_Lookup_name(service, MPI_INFO_NULL, port), MPI_ERR_NAME);
        MPI_Send(&rank, 1, MPI_INT, 0, 5, MPI_COMM_WORLD);
        while (MPI_Lookup_name(service, MPI_INFO_NULL, port) != MPI_SUCCESS)
            usleep(1000);
        CHECK(strcmp(port, pairs[1].port) == 0);
    } else if (rank == 0) {
        MPI_Recv(&provided, 1, MPI_INT, size - 1, 5, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        usleep(20000);
        MPI_Publish_name(service, MPI_INFO_NULL, pairs[1].port);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    for (int i = 0; i < THREADS; i++) {
        if (rank == 0)
            MPI_Close_port(pairs[i].port);
        MPI_Comm_free(&pairs[i].half);
    }
    MPI_Comm_free(&half);
    MPI_Finalize();
    return 0;
}
