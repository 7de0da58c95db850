/* ranks: 1   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The functions of generalized requests: what they return is what the call that completes the request returns, own error codes
 * too, and they may call MPI, at every thread level.
 */
#include "test.h"

enum how { WAIT, TEST, WAITALL, WAITANY, FREE_DONE, WAYS };
static int query_result, free_result, freed;

static int query(void *state, MPI_Status *status)
{
    (void)state;
    CHECK_OK(MPI_Status_set_elements(status, MPI_INT, 1));
    CHECK_OK(MPI_Status_set_cancelled(status, 0));
    return query_result;
}

static int release(void *state)
{
    int flag;

    (void)state;
    freed++;
    CHECK_OK(MPI_Iprobe(MPI_ANY_SOURCE, 0, MPI_COMM_SELF, &flag, MPI_STATUS_IGNORE));
    return free_result;
}

static int cancel(void *state, int complete)
{
    (void)state;
    (void)complete;
    return MPI_SUCCESS;
}

static void check(enum how how, int want)
{
    MPI_Request request;
    MPI_Status status;
    int flag, index, rc, before = freed;

    CHECK_OK(MPI_Grequest_start(query, release, cancel, NULL, &request));
    CHECK_OK(MPI_Grequest_complete(request));
    status.MPI_ERROR = -1;
    if (how == WAIT)
        rc = MPI_Wait(&request, &status);
    else if (how == TEST)
        rc = MPI_Test(&request, &flag, &status);
    else if (how == WAITANY)
        rc = MPI_Waitany(1, &request, &index, &status);
    else if (how == FREE_DONE)
        rc = MPI_Request_free(&request);
    else
        rc = MPI_Waitall(1, &request, &status);
    CHECK_EQ(freed, before + 1);
    CHECK(request == MPI_REQUEST_NULL);
    if (how == FREE_DONE)
        want = free_result; /* nobody asks for its status */
    if (how == WAITALL && want) {
        CHECK_EQ(rc, MPI_ERR_IN_STATUS);
        CHECK_EQ(status.MPI_ERROR, want);
    } else {
        CHECK_EQ(rc, want);
    }
}

int main(int argc, char **argv)
{
    int provided, class, code;
    MPI_Request request, copy;

    CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Add_error_class(&class));
    CHECK_OK(MPI_Add_error_code(class, &code));
    for (enum how how = 0; how < WAYS; how++) {
        query_result = free_result = MPI_SUCCESS;
        check(how, MPI_SUCCESS);
        free_result = MPI_ERR_OTHER;
        check(how, MPI_ERR_OTHER);
        free_result = code;
        check(how, code);
        query_result = MPI_ERR_ARG;
        check(how, MPI_ERR_ARG);
    }
    /* Let go of before: the call that completes it is its end. */
    query_result = MPI_SUCCESS;
    free_result = code;
    int before = freed;
    CHECK_OK(MPI_Grequest_start(query, release, cancel, NULL, &request));
    copy = request;
    CHECK_OK(MPI_Request_free(&request));
    CHECK_EQ(MPI_Grequest_complete(copy), code);
    CHECK_EQ(freed, before + 1);
    CHECK_OK(MPI_Finalize());
    return 0;
}
