/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ranks: 1 2   timeout: 120   hosts: no
 *
 * Every n-th allocation of the library fails, once alone and once with all that follow, for each of the calls below: it ends with an error
 * that says so, nothing is left half done, and the same call succeeds as soon as there is memory again. With 2 ranks the other one does its
 * part, which must not notice. Receivers that cannot keep a message end the job: what arrives here has its receive.
 */
#define _GNU_SOURCE
#include "test.h"

#include <errno.h>
#include <stdbool.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
int main(void)
{
    return 0; /* they have a malloc of their own */
}
#else

#include "own_malloc.h"

enum { COUNT = 200, LARGE = 1 << 19, FAILURES_MOST = 3000 };

static _Thread_local bool armed;
static long seen, fail_at;
static bool and_after;

static bool denied(const void *caller)
{
    if (!armed || !is_library(caller))
        return false;
    seen++;
    if (and_after ? seen < fail_at : seen != fail_at)
        return false;
    errno = ENOMEM;
    return true;
}

/* The first error of a sequence of calls goes through; what was made is given back all the same. */
#define TRY(call) \
    do { \
        rc = (call); \
        if (rc) \
            goto out; \
    } while (0)

static int rank, size;
static int *data, *other, *gapped; /* of `gapped` every second one is what `data` has */
static MPI_Datatype second;

/* ---- what one process does alone ---- */

static int types(void)
{
    int lengths[3] = {1, 2, 3}, sizes[2] = {8, 8}, subsizes[2] = {3, 4}, starts[2] = {1, 2}, rc;
    int distributions[2] = {MPI_DISTRIBUTE_BLOCK, MPI_DISTRIBUTE_CYCLIC}, arguments[2] = {MPI_DISTRIBUTE_DFLT_DARG, 2}, grid[2] = {1, 1};
    MPI_Aint places[3] = {0, 100, 300};
    MPI_Datatype made[7] = {MPI_DATATYPE_NULL, MPI_DATATYPE_NULL, MPI_DATATYPE_NULL, MPI_DATATYPE_NULL,
                            MPI_DATATYPE_NULL, MPI_DATATYPE_NULL, MPI_DATATYPE_NULL};

    TRY(MPI_Type_vector(5, 2, 3, MPI_INT, &made[0]));
    TRY(MPI_Type_create_hindexed(3, lengths, places, made[0], &made[1]));
    TRY(MPI_Type_create_struct(2, lengths, places, (MPI_Datatype[]){made[1], MPI_DOUBLE}, &made[2]));
    TRY(MPI_Type_create_subarray(2, sizes, subsizes, starts, MPI_ORDER_C, MPI_INT, &made[3]));
    TRY(MPI_Type_create_darray(1, 0, 2, sizes, distributions, arguments, grid, MPI_ORDER_FORTRAN, MPI_INT, &made[4]));
    TRY(MPI_Type_create_resized(made[3], 0, 1000, &made[5]));
    TRY(MPI_Type_dup(made[2], &made[6]));
    for (int i = 0; i < 7; i++)
        TRY(MPI_Type_commit(&made[i]));
    TRY(MPI_Type_set_name(made[2], "a structure"));
out:
    for (int i = 0; i < 7; i++)
        if (made[i] != MPI_DATATYPE_NULL)
            MPI_Type_free(&made[i]);
    return rc;
}

static int packing(void)
{
    MPI_Datatype columns = MPI_DATATYPE_NULL;
    int position = 0, rc;

    TRY(MPI_Type_vector(COUNT, 1, 2, MPI_INT, &columns));
    TRY(MPI_Type_commit(&columns));
    TRY(MPI_Pack(data, 1, columns, other, LARGE, &position, MPI_COMM_SELF));
    CHECK_EQ(position, COUNT * (int)sizeof(int));
    CHECK_EQ(other[7], data[14]);
out:
    if (columns != MPI_DATATYPE_NULL)
        MPI_Type_free(&columns);
    return rc;
}

static int groups(void)
{
    MPI_Group all = MPI_GROUP_NULL, some = MPI_GROUP_NULL, both = MPI_GROUP_NULL, none = MPI_GROUP_NULL;
    int zero = 0, result, rc;

    TRY(MPI_Comm_group(MPI_COMM_WORLD, &all));
    TRY(MPI_Group_incl(all, 1, &zero, &some));
    TRY(MPI_Group_union(some, all, &both));
    TRY(MPI_Group_difference(all, both, &none));
    TRY(MPI_Group_compare(both, all, &result));
out:
    for (int i = 0; i < 4; i++) {
        MPI_Group *group = i == 0 ? &all : i == 1 ? &some : i == 2 ? &both : &none;
        if (*group != MPI_GROUP_NULL)
            MPI_Group_free(group);
    }
    return rc;
}

static int infos(void)
{
    MPI_Info info = MPI_INFO_NULL, copy = MPI_INFO_NULL;
    int rc;

    TRY(MPI_Info_create(&info));
    TRY(MPI_Info_set(info, "a key", "a value"));
    TRY(MPI_Info_set(info, "another key", "another value"));
    TRY(MPI_Info_set(info, "a key", "a longer value"));
    TRY(MPI_Info_dup(info, &copy));
out:
    if (info != MPI_INFO_NULL)
        MPI_Info_free(&info);
    if (copy != MPI_INFO_NULL)
        MPI_Info_free(&copy);
    return rc;
}

static void add_up(void *in, void *inout, int *len, MPI_Datatype *type)
{
    (void)type;
    for (int i = 0; i < *len; i++)
        ((int *)inout)[i] += ((int *)in)[i];
}

static void handle(MPI_Comm *comm, int *code, ...)
{
    (void)comm;
    (void)code;
}

static int objects(void)
{
    MPI_Op op = MPI_OP_NULL;
    MPI_Errhandler handler = MPI_ERRHANDLER_NULL;
    int key = MPI_KEYVAL_INVALID, rc;

    TRY(MPI_Op_create(add_up, 1, &op));
    TRY(MPI_Reduce_local(data, other, COUNT, MPI_INT, op));
    TRY(MPI_Comm_create_errhandler(handle, &handler));
    TRY(MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, MPI_COMM_NULL_DELETE_FN, &key, NULL));
    TRY(MPI_Comm_set_attr(MPI_COMM_SELF, key, data));
    TRY(MPI_Comm_delete_attr(MPI_COMM_SELF, key));
out:
    if (op != MPI_OP_NULL)
        MPI_Op_free(&op);
    if (handler != MPI_ERRHANDLER_NULL)
        MPI_Errhandler_free(&handler);
    if (key != MPI_KEYVAL_INVALID)
        MPI_Comm_free_keyval(&key);
    return rc;
}

static void release(MPI_Comm *comm)
{
    if (*comm != MPI_COMM_NULL)
        MPI_Comm_free(comm);
}

static int communicators(void)
{
    MPI_Comm made[7] = {MPI_COMM_NULL, MPI_COMM_NULL, MPI_COMM_NULL, MPI_COMM_NULL, MPI_COMM_NULL, MPI_COMM_NULL, MPI_COMM_NULL};
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Group group = MPI_GROUP_NULL;
    int zero = 0, one = 1, rc;

    TRY(MPI_Comm_dup(MPI_COMM_SELF, &made[0]));
    TRY(MPI_Comm_set_errhandler(made[0], MPI_ERRORS_RETURN));
    TRY(MPI_Comm_split(made[0], 0, 0, &made[1]));
    TRY(MPI_Comm_group(MPI_COMM_SELF, &group));
    TRY(MPI_Comm_create(made[0], group, &made[2]));
    TRY(MPI_Comm_create_group(made[0], group, 5, &made[3]));
    TRY(MPI_Cart_create(made[0], 1, &one, &zero, 0, &made[4]));
    TRY(MPI_Dist_graph_create(made[0], 1, &zero, &one, &zero, &one, MPI_INFO_NULL, 0, &made[5]));
    TRY(MPI_Comm_idup(made[0], &made[6], &request));
    TRY(MPI_Wait(&request, MPI_STATUS_IGNORE));
out:
    for (int i = 6; i >= 0; i--)
        release(&made[i]);
    if (group != MPI_GROUP_NULL)
        MPI_Group_free(&group);
    return rc;
}

static int windows(void)
{
    MPI_Win win = MPI_WIN_NULL, own = MPI_WIN_NULL;
    int *memory, rc;

    TRY(MPI_Win_create(data, COUNT * sizeof(int), sizeof(int), MPI_INFO_NULL, MPI_COMM_SELF, &win));
    TRY(MPI_Win_allocate(COUNT * sizeof(int), sizeof(int), MPI_INFO_NULL, MPI_COMM_SELF, &memory, &own));
out:
    if (win != MPI_WIN_NULL)
        MPI_Win_free(&win);
    if (own != MPI_WIN_NULL)
        MPI_Win_free(&own);
    return rc;
}

/* ---- between two, or with oneself ---- */

static int partner(void)
{
    return size - 1 - rank;
}

/* Until there is memory the receive is not posted, and the other one waits. */
static int receive(int count, MPI_Request *request)
{
    return MPI_Irecv(other, count, MPI_INT, partner(), 0, MPI_COMM_WORLD, request);
}

enum { STANDARD, SYNCHRONOUS, BUFFERED, WITH_GAPS, PERSISTENT, MODES };

static int mode;

static int send_call(int count, MPI_Request *request)
{
    int rc;

    switch (mode) {
    case STANDARD:
        return MPI_Isend(data, count, MPI_INT, partner(), 0, MPI_COMM_WORLD, request);
    case SYNCHRONOUS:
        return MPI_Issend(data, count, MPI_INT, partner(), 0, MPI_COMM_WORLD, request);
    case BUFFERED:
        return MPI_Ibsend(data, count, MPI_INT, partner(), 0, MPI_COMM_WORLD, request);
    case WITH_GAPS:
        return MPI_Isend(gapped, count, second, partner(), 0, MPI_COMM_WORLD, request);
    default:
        rc = MPI_Send_init(data, count, MPI_INT, partner(), 0, MPI_COMM_WORLD, request);
        if (!rc && (rc = MPI_Start(request)) != 0)
            MPI_Request_free(request);
        return rc;
    }
}

/* Each call by itself: what one has begun goes on when the other is tried again. */
static int try_again(int (*call)(int, MPI_Request *), int argument, MPI_Request *request, bool *failed)
{
    int rc = call(argument, request);

    if (rc) {
        CHECK_EQ(*request, MPI_REQUEST_NULL);
        *failed = true;
        armed = false;
        rc = call(argument, request);
        armed = rank == 0;
    }
    return rc;
}

static bool exchange(int count)
{
    MPI_Request requests[2] = {MPI_REQUEST_NULL, MPI_REQUEST_NULL};
    bool failed = false;

    memset(other, 0, (size_t)count * sizeof(int));
    CHECK_OK(try_again(receive, count, &requests[0], &failed));
    armed = false;
    if (size == 2) /* nobody's message comes before its receive */
        MPI_Barrier(MPI_COMM_WORLD);
    armed = rank == 0;
    CHECK_OK(try_again(send_call, count, &requests[1], &failed));
    armed = false;
    /* It may also be told by the request, which has an end then: nothing has been sent. */
    if (MPI_Wait(&requests[1], MPI_STATUS_IGNORE) != MPI_SUCCESS) {
        failed = true;
        if (requests[1] != MPI_REQUEST_NULL)
            CHECK_OK(MPI_Request_free(&requests[1]));
        CHECK_OK(send_call(count, &requests[1]));
        CHECK_OK(MPI_Wait(&requests[1], MPI_STATUS_IGNORE));
    }
    if (requests[1] != MPI_REQUEST_NULL) /* a persistent one */
        CHECK_OK(MPI_Request_free(&requests[1]));
    CHECK_OK(MPI_Wait(&requests[0], MPI_STATUS_IGNORE));
    CHECK_MEM(other, data, (size_t)count * sizeof(int));
    return failed;
}

/* ---- nonblocking collectives ---- */

enum { KINDS = 7 };

static int kind;

static int start_collective(int count, MPI_Request *request)
{
    switch (kind) {
    case 0:
        return MPI_Ibarrier(MPI_COMM_WORLD, request);
    case 1:
        return MPI_Iallreduce(data, other, count, MPI_INT, MPI_MAX, MPI_COMM_WORLD, request);
    case 2:
        return MPI_Iallgather(data, count, MPI_INT, other, count, MPI_INT, MPI_COMM_WORLD, request);
    case 3:
        return MPI_Ialltoall(data, count, MPI_INT, other, count, MPI_INT, MPI_COMM_WORLD, request);
    case 4:
        return MPI_Iallgather(gapped, count, second, other, count, MPI_INT, MPI_COMM_WORLD, request);
    case 5:
        return MPI_Iscan(data, other, count, MPI_INT, MPI_MAX, MPI_COMM_WORLD, request);
    default:
        return MPI_Ireduce_scatter_block(data, other, count, MPI_INT, MPI_MAX, MPI_COMM_WORLD, request);
    }
}

static bool collective(int count)
{
    MPI_Request request = MPI_REQUEST_NULL;
    bool failed = false;

    CHECK_OK(try_again(start_collective, count, &request, &failed));
    armed = false;
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    if (kind != 0)
        CHECK_MEM(other, data + (kind == 3 || kind == 6 ? rank * count : 0), (size_t)count * sizeof(int));
    return failed;
}

/* ---- again and again, until the allocation that would fail is none of its own ---- */

static bool goes_on(bool more)
{
    int go_on = more;

    MPI_Bcast(&go_on, 1, MPI_INT, 0, MPI_COMM_WORLD);
    return go_on;
}

static void arm(long n, bool after)
{
    seen = 0;
    fail_at = n;
    and_after = after;
    armed = rank == 0;
}

static void try_all(bool (*call)(int), int count)
{
    for (int after = 0; after < 2; after++)
        for (long n = 1;; n++) {
            bool failed;

            CHECK(n < FAILURES_MOST);
            arm(n, after != 0);
            failed = call(count);
            armed = false;
            CHECK(!failed || seen >= n);
            if (!goes_on(seen >= n))
                break;
        }
}

static void try_alone(const char *name, int (*call)(void))
{
    for (int after = 0; after < 2; after++)
        for (long n = 1;; n++) {
            int rc, class = MPI_SUCCESS;

            CHECK(n < FAILURES_MOST);
            arm(n, after != 0);
            rc = call();
            armed = false;
            if (rc) {
                MPI_Error_class(rc, &class);
                if (class != MPI_ERR_NO_MEM || seen < n)
                    TEST_FAIL("%s, allocation %ld: error class %d", name, n, class);
                CHECK_OK(call());
            }
            if (seen < n)
                break;
        }
}

int main(int argc, char **argv)
{
    static char buffer[1 << 16];
    int size_wanted[] = {1, 1000, LARGE};

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    data = malloc(2 * LARGE * sizeof(int));
    other = malloc(2 * LARGE * sizeof(int));
    gapped = malloc(2 * LARGE * sizeof(int));
    MPI_Type_create_resized(MPI_INT, 0, 2 * sizeof(int), &second);
    MPI_Type_commit(&second);
    find_library();
    for (int i = 0; i < 2 * LARGE; i++)
        data[i] = i, gapped[i] = i % 2 ? -1 : i / 2;
    if (rank == 0) {
        try_alone("types", types);
        try_alone("packing", packing);
        try_alone("groups", groups);
        try_alone("infos", infos);
        try_alone("objects", objects);
        try_alone("communicators", communicators);
        try_alone("windows", windows);
    }
    MPI_Buffer_attach(buffer, sizeof buffer);
    for (mode = 0; mode < MODES; mode++)
        for (int i = 0; i < (mode == BUFFERED ? 2 : 3); i++)
            try_all(exchange, size_wanted[i]);
    for (kind = 0; kind < KINDS; kind++)
        for (int i = 0; i < 3; i++)
            try_all(collective, size_wanted[i]);
    MPI_Buffer_detach(&(void *){NULL}, &(int){0});
    free(data);
    free(other);
    free(gapped);
    MPI_Type_free(&second);
    MPI_Finalize();
    return 0;
}
#endif
