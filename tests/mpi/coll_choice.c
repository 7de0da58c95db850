/* ranks: 2 3 4   transports: shm   timeout: 60   env: WEFT_COLL_TUNING_FILE=none   hosts: no */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The algorithm of a collective is named and named again while the job runs, through MPI_T: results stay right, a counter tells
 * which calls went through shared memory, ranges of bytes are obeyed, and what cannot be used is an error that lists what can.
 */
#include "test.h"

static int rank, size;
static MPI_T_pvar_session session;
static MPI_T_pvar_handle node_calls;

static void name_rule(const char *variable, const char *rule)
{
    char text[1024];
    MPI_T_cvar_handle handle;
    int index, count;
    CHECK_OK(MPI_T_cvar_get_index(variable, &index));
    CHECK_OK(MPI_T_cvar_handle_alloc(index, NULL, &handle, &count));
    snprintf(text, sizeof text, "%s", rule);
    CHECK_OK(MPI_T_cvar_write(handle, text));
    memset(text, 0, sizeof text);
    CHECK_OK(MPI_T_cvar_read(handle, text));
    CHECK(strcmp(text, rule) == 0);
    CHECK_OK(MPI_T_cvar_handle_free(&handle));
}

/* Sums of COUNT ints; were they done through shared memory? */
static int sum(int count)
{
    static int in[4096], out[4096];
    unsigned long long before, after;
    for (int i = 0; i < count; i++)
        in[i] = rank + i;
    CHECK_OK(MPI_T_pvar_read(session, node_calls, &before));
    CHECK_OK(MPI_Allreduce(in, out, count, MPI_INT, MPI_SUM, MPI_COMM_WORLD));
    CHECK_OK(MPI_T_pvar_read(session, node_calls, &after));
    for (int i = 0; i < count; i++)
        CHECK_EQ(out[i], size * (size - 1) / 2 + size * i);
    return after > before;
}

/* What can never be used is not taken at all; what was named before stays. */
static void not_taken(const char *variable, const char *rule)
{
    char before[1024], after[1024];
    MPI_T_cvar_handle handle;
    int index, count;
    CHECK_OK(MPI_T_cvar_get_index(variable, &index));
    CHECK_OK(MPI_T_cvar_handle_alloc(index, NULL, &handle, &count));
    CHECK_OK(MPI_T_cvar_read(handle, before));
    CHECK(MPI_T_cvar_write(handle, rule) == MPI_T_ERR_INVALID);
    CHECK_OK(MPI_T_cvar_read(handle, after));
    CHECK_STR(after, before);
    CHECK_OK(MPI_T_cvar_handle_free(&handle));
}

/* What could be used elsewhere is an error of the call that meets it. */
static void refused(const char *rule, const char *said, const char *listed)
{
    char text[MPI_MAX_ERROR_STRING];
    int one = 1, result = 0, class, len;
    name_rule("WEFT_COLL_ALLREDUCE", rule);
    int error = MPI_Allreduce(&one, &result, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
    CHECK(error != MPI_SUCCESS);
    CHECK_OK(MPI_Error_class(error, &class));
    CHECK_EQ(class, MPI_ERR_ARG);
    CHECK_OK(MPI_Error_string(error, text, &len));
    if (!strstr(text, said) || !strstr(text, listed))
        TEST_FAIL("\"%s\" is said of %s", text, rule);
}

int main(int argc, char **argv)
{
    int provided, index, count;
    CHECK_OK(MPI_T_init_thread(MPI_THREAD_SINGLE, &provided));
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    CHECK_OK(MPI_T_pvar_session_create(&session));
    CHECK_OK(MPI_T_pvar_get_index("collectives_node", MPI_T_PVAR_CLASS_COUNTER, &index));
    CHECK_OK(MPI_T_pvar_handle_alloc(session, index, NULL, &node_calls, &count));
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));

    CHECK(sum(1));
    name_rule("WEFT_COLL_ALLREDUCE", "ring");
    CHECK(!sum(1));
    name_rule("WEFT_COLL_ALLREDUCE", "node:0-1K,recursive_doubling:1K-");
    CHECK(sum(255));
    CHECK(!sum(256));
    name_rule("WEFT_COLL_ALLREDUCE", "chain:1K-:segment=512");
    CHECK(sum(255));
    CHECK(!sum(4096));
    not_taken("WEFT_COLL_ALLREDUCE", "rign");
    not_taken("WEFT_COLL_ALLREDUCE", "ring:8K");
    refused("two_level", "there are not several hosts", "usable: recursive_doubling");
    name_rule("WEFT_COLL_ALLREDUCE", "");
    CHECK(sum(4096));

    CHECK_OK(MPI_T_pvar_session_free(&session));
    CHECK_OK(MPI_Finalize());
    CHECK_OK(MPI_T_finalize());
    return 0;
}
