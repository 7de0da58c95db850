/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 2 3 4   transports: shm ofi   hosts: no   timeout: 60
 *
 * Ports, names and sockets between two halves of one job: MPI_Comm_accept and connect, many times and with several ranks at a
 * time; published names, also waited for; MPI_Comm_join; what is wrong is an error on all ranks. Jobs that are apart: tests/life/test_meet.
 */
#include "test.h"

#include <sys/socket.h>
#include <unistd.h>

static int rank, size;

static void talk(MPI_Comm inter)
{
    int mine, remote, value, got;

    MPI_Comm_rank(inter, &mine);
    MPI_Comm_remote_size(inter, &remote);
    for (int other = 0; other < remote; other++) {
        value = mine * 1000 + other;
        MPI_Sendrecv(&value, 1, MPI_INT, other, 4, &got, 1, MPI_INT, other, 4, inter, MPI_STATUS_IGNORE);
        CHECK_EQ(got, other * 1000 + mine);
    }
}

static void halves(void)
{
    char port[MPI_MAX_PORT_NAME] = "", service[64];
    int servers = size / 2, serves = rank < servers, root;
    MPI_Comm half, inter;

    snprintf(service, sizeof service, "weft test %d", (int)getppid());
    MPI_Comm_split(MPI_COMM_WORLD, serves, rank, &half);
    MPI_Comm_size(half, &root);
    root--; /* the last of each half */
    if (rank == servers - 1) {
        MPI_Open_port(MPI_INFO_NULL, port);
        MPI_Publish_name(service, MPI_INFO_NULL, port);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    for (int turn = 0; turn < 10; turn++) {
        if (serves) {
            MPI_Comm_accept(port, MPI_INFO_NULL, root, half, &inter);
        } else {
            if (rank == size - 1)
                MPI_Lookup_name(service, MPI_INFO_NULL, port);
            MPI_Comm_connect(port, MPI_INFO_NULL, root, half, &inter);
        }
        talk(inter);
        MPI_Comm_disconnect(&inter);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == servers - 1) {
        MPI_Unpublish_name(service, MPI_INFO_NULL, port);
        MPI_Close_port(port);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(half, MPI_ERRORS_RETURN);
    CHECK_CLASS(MPI_Lookup_name(service, MPI_INFO_NULL, port), MPI_ERR_NAME);
    CHECK_CLASS(MPI_Unpublish_name(service, MPI_INFO_NULL, port), MPI_ERR_SERVICE);
    CHECK_CLASS(MPI_Close_port("no port"), MPI_ERR_PORT);
    CHECK_CLASS(MPI_Comm_connect("no port", MPI_INFO_NULL, 0, half, &inter), MPI_ERR_PORT);
    CHECK_CLASS(MPI_Comm_accept("no port", MPI_INFO_NULL, 0, half, &inter), MPI_ERR_PORT);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_ARE_FATAL);
    MPI_Comm_free(&half);
}

static void joined(void)
{
    int listener, fd = -1, value, got;
    MPI_Comm inter;

    if (rank > 1)
        return;
    if (rank == 0) {
        listener = socket(AF_UNIX, SOCK_STREAM, 0);
        struct sockaddr address = {.sa_family = AF_UNIX};
        CHECK(bind(listener, &address, sizeof(sa_family_t)) == 0); /* a name is made up by the kernel */
        struct sockaddr_storage bound;
        socklen_t len = sizeof bound;
        CHECK(getsockname(listener, (struct sockaddr *)&bound, &len) == 0 && listen(listener, 1) == 0);
        MPI_Send(&bound, (int)len, MPI_BYTE, 1, 0, MPI_COMM_WORLD);
        fd = accept(listener, NULL, NULL);
        close(listener);
    } else {
        struct sockaddr_storage bound;
        MPI_Status status;
        int len;
        MPI_Recv(&bound, sizeof bound, MPI_BYTE, 0, 0, MPI_COMM_WORLD, &status);
        MPI_Get_count(&status, MPI_BYTE, &len);
        fd = socket(AF_UNIX, SOCK_STREAM, 0);
        CHECK(connect(fd, (struct sockaddr *)&bound, (socklen_t)len) == 0);
    }
    CHECK(fd >= 0);
    CHECK_OK(MPI_Comm_join(fd, &inter));
    value = rank + 10;
    MPI_Sendrecv(&value, 1, MPI_INT, 0, 0, &got, 1, MPI_INT, 0, 0, inter, MPI_STATUS_IGNORE);
    CHECK_EQ(got, 11 - rank);
    MPI_Comm_disconnect(&inter);
    CHECK(write(fd, "x", 1) == 1); /* it is ours again, and quiet */
    char byte = 0;
    CHECK(read(fd, &byte, 1) == 1 && byte == 'x');
    close(fd);
}

/* A rank that waits for a name still takes what others send it: here the name comes only when that has arrived. */
static void looked_up_meanwhile(void)
{
    enum { COUNT = 1 << 20 };
    char service[64], port[MPI_MAX_PORT_NAME];
    MPI_Request request;
    MPI_Info wait;
    int *data = calloc(COUNT, sizeof *data);

    if (rank == 0) {
        sprintf(service, "later of %ld", (long)getpid());
        MPI_Send(service, sizeof service, MPI_CHAR, 1, 0, MPI_COMM_WORLD);
        usleep(100000); /* so that it looks already */
        data[COUNT - 1] = 77;
        MPI_Ssend(data, COUNT, MPI_INT, 1, 1, MPI_COMM_WORLD);
        MPI_Publish_name(service, MPI_INFO_NULL, "somewhere");
        MPI_Recv(NULL, 0, MPI_INT, 1, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        MPI_Unpublish_name(service, MPI_INFO_NULL, "somewhere");
    } else if (rank == 1) {
        MPI_Recv(service, sizeof service, MPI_CHAR, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        MPI_Irecv(data, COUNT, MPI_INT, 0, 1, MPI_COMM_WORLD, &request);
        MPI_Info_create(&wait);
        MPI_Info_set(wait, "timeout", "30");
        MPI_Lookup_name(service, wait, port);
        CHECK(strcmp(port, "somewhere") == 0);
        MPI_Wait(&request, MPI_STATUS_IGNORE);
        CHECK_EQ(data[COUNT - 1], 77);
        MPI_Info_free(&wait);
        MPI_Send(NULL, 0, MPI_INT, 0, 2, MPI_COMM_WORLD);
    }
    free(data);
}

int main(int argc, char **argv)
{
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    halves();
    joined();
    looked_up_meanwhile();
    MPI_Finalize();
    return 0;
}
