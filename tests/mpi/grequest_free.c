/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2
 *
 * The free function of a generalized request may call MPI, whoever runs it: a wait, a test, MPI_Request_free of one that is complete, or
 * MPI_Grequest_complete of one that was freed before. At MPI_THREAD_MULTIPLE, where the library has locks to get in the way.
 */
#include "test.h"

static int freed;

static int query(void *state, MPI_Status *status)
{
    int flag;

    (void)state;
    MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_SELF, &flag, MPI_STATUS_IGNORE);
    MPI_Status_set_elements(status, MPI_BYTE, 0);
    MPI_Status_set_cancelled(status, 0);
    status->MPI_SOURCE = MPI_UNDEFINED;
    status->MPI_TAG = MPI_UNDEFINED;
    return MPI_SUCCESS;
}

static int talk(void *state)
{
    int out = 5, in = 0;
    MPI_Request request;

    (void)state;
    MPI_Irecv(&in, 1, MPI_INT, 0, 0, MPI_COMM_SELF, &request);
    MPI_Send(&out, 1, MPI_INT, 0, 0, MPI_COMM_SELF);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    freed += in == 5;
    return MPI_SUCCESS;
}

static int cancel(void *state, int complete)
{
    (void)state;
    (void)complete;
    return MPI_SUCCESS;
}

int main(int argc, char **argv)
{
    MPI_Request request;
    int provided, done = 0;

    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided);
    CHECK_EQ(provided, MPI_THREAD_MULTIPLE);

    MPI_Grequest_start(query, talk, cancel, NULL, &request);
    MPI_Grequest_complete(request);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    CHECK_EQ(freed, 1);

    MPI_Grequest_start(query, talk, cancel, NULL, &request);
    MPI_Grequest_complete(request);
    MPI_Test(&request, &done, MPI_STATUS_IGNORE);
    CHECK(done);
    CHECK_EQ(freed, 2);

    MPI_Grequest_start(query, talk, cancel, NULL, &request);
    MPI_Grequest_complete(request);
    MPI_Request_free(&request);
    CHECK_EQ(freed, 3);

    MPI_Grequest_start(query, talk, cancel, NULL, &request);
    MPI_Request copy = request;
    MPI_Request_free(&request);
    CHECK_EQ(freed, 3); /* not yet: it is under way */
    MPI_Grequest_complete(copy);
    CHECK_EQ(freed, 4);

    MPI_Finalize();
    return 0;
}
