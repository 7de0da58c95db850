/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2 4   timeout: 60   hosts: no
 *
 * Persistent collectives begin again without planning and without memory: a hundred starts of each, short and long, allocate nothing in
 * the library, but for messages that come before their receives, which are kept and counted. Nor do nonblocking ones that have been
 * called before.
 */
#define _GNU_SOURCE
#include "test.h"

#include <stdbool.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
int main(void)
{
    return 0; /* they have a malloc of their own */
}
#else

#include "own_malloc.h"

enum { ROUNDS = 10, STARTS = 100, COUNT_MOST = 20000, RANKS_MOST = 8 };

static _Thread_local bool counting;
static long allocations;

static bool denied(const void *caller)
{
    allocations += counting && is_library(caller);
    return false;
}

static MPI_T_pvar_session session;
static MPI_T_pvar_handle kept_handle;

static unsigned long long kept(void)
{
    unsigned long long value;
    CHECK_OK(MPI_T_pvar_read(session, kept_handle, &value));
    return value;
}

static int rank, size;
static int in[COUNT_MOST * RANKS_MOST], out[COUNT_MOST * RANKS_MOST];
static int counts[RANKS_MOST], displs[RANKS_MOST];

/* The same in two forms: a request to be started, or one that has been. */
#define FORMS(Name, ...) \
    static void Name##_persistent(int n, MPI_Request *request) \
    { \
        (void)n; \
        CHECK_OK(MPI_##Name##_init(__VA_ARGS__, MPI_COMM_WORLD, MPI_INFO_NULL, request)); \
    } \
    static void Name##_nonblocking(int n, MPI_Request *request) \
    { \
        (void)n; \
        CHECK_OK(MPI_I##Name(__VA_ARGS__, MPI_COMM_WORLD, request)); \
    }
#define MPI_IBcast MPI_Ibcast
#define MPI_IReduce MPI_Ireduce
#define MPI_IAllreduce MPI_Iallreduce
#define MPI_IGather MPI_Igather
#define MPI_IScatter MPI_Iscatter
#define MPI_IAllgather MPI_Iallgather
#define MPI_IAlltoall MPI_Ialltoall
#define MPI_IScan MPI_Iscan
#define MPI_IExscan MPI_Iexscan
#define MPI_IReduce_scatter_block MPI_Ireduce_scatter_block
#define MPI_IAllgatherv MPI_Iallgatherv
#define MPI_IAlltoallv MPI_Ialltoallv
FORMS(Bcast, out, n, MPI_INT, 0)
FORMS(Reduce, in, out, n, MPI_INT, MPI_SUM, 0)
FORMS(Allreduce, in, out, n, MPI_INT, MPI_SUM)
FORMS(Gather, in, n, MPI_INT, out, n, MPI_INT, 0)
FORMS(Scatter, in, n, MPI_INT, out, n, MPI_INT, 0)
FORMS(Allgather, in, n, MPI_INT, out, n, MPI_INT)
FORMS(Alltoall, in, n, MPI_INT, out, n, MPI_INT)
FORMS(Scan, in, out, n, MPI_INT, MPI_SUM)
FORMS(Exscan, in, out, n, MPI_INT, MPI_SUM)
FORMS(Reduce_scatter_block, in, out, n, MPI_INT, MPI_SUM)
FORMS(Allgatherv, in, n, MPI_INT, out, counts, displs, MPI_INT)
FORMS(Alltoallv, in, counts, displs, MPI_INT, out, counts, displs, MPI_INT)

#define BOTH(Name) { #Name, Name##_persistent, Name##_nonblocking }
static const struct {
    const char *name;
    void (*persistent)(int n, MPI_Request *request), (*nonblocking)(int n, MPI_Request *request);
} collectives[] = {
    BOTH(Bcast), BOTH(Reduce), BOTH(Allreduce), BOTH(Gather), BOTH(Scatter), BOTH(Allgather), BOTH(Alltoall), BOTH(Scan), BOTH(Exscan),
    BOTH(Reduce_scatter_block), BOTH(Allgatherv), BOTH(Alltoallv),
};

static void begin(bool persistent, size_t i, int n, MPI_Request *request)
{
    counting = true;
    if (persistent)
        CHECK_OK(MPI_Start(request));
    else
        collectives[i].nonblocking(n, request);
    CHECK_OK(MPI_Wait(request, MPI_STATUS_IGNORE));
    counting = false;
    CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
}

/* Allocations of a hundred starts, but for messages that were kept. Everybody agrees on the most of any rank. */
static long hundred(bool persistent, size_t i, int n, MPI_Request *request)
{
    unsigned long long kept_before = kept();
    long most, ours;
    allocations = 0;
    for (int j = 0; j < STARTS; j++)
        begin(persistent, i, n, request);
    ours = allocations - (long)(kept() - kept_before);
    CHECK_OK(MPI_Allreduce(&ours, &most, 1, MPI_LONG, MPI_MAX, MPI_COMM_WORLD));
    return most;
}

/* The first ones make what lasts: what a peer needs for its first long message may come late. */
static void allocates_nothing(bool persistent, size_t i, int n)
{
    MPI_Request request = MPI_REQUEST_NULL;
    long made = 1;
    if (persistent)
        collectives[i].persistent(n, &request);
    for (int round = 0; round < ROUNDS && made > 0; round++)
        made = hundred(persistent, i, n, &request);
    if (made > 0)
        TEST_FAIL("%s%s of %d elements: %ld allocations in the last %d of %d starts", persistent ? "" : "I", collectives[i].name, n, made,
                  STARTS, ROUNDS * STARTS);
    if (persistent)
        CHECK_OK(MPI_Request_free(&request));
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    find_library();
    test_open_counters(&session, &kept_handle, (const char *const[]){ "received_unexpected" }, 1);
    for (int n = 10; n <= COUNT_MOST; n = n < 1000 ? 1000 : n * 20) {
        for (int i = 0; i < size; i++) {
            counts[i] = n;
            displs[i] = i * n;
        }
        for (size_t i = 0; i < sizeof collectives / sizeof collectives[0]; i++) {
            allocates_nothing(true, i, n);
            allocates_nothing(false, i, n);
        }
    }
    CHECK_OK(MPI_T_pvar_session_free(&session));
    CHECK_OK(MPI_T_finalize());
    CHECK_OK(MPI_Finalize());
    return 0;
}
#endif
