/* ranks: 2 3 4   timeout: 120   env: WEFT_CHECK=rma */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_CHECK=rma: accesses that conflict are errors that name both callers and the bytes, under every synchronisation; those that do not are none.
 * All access the memory of rank 0, in windows of each kind.
 */
#include "test.h"

enum { CELLS = 64 };

static int rank, size;
static MPI_Win win;
static MPI_Aint base; /* of rank 0's memory, in dynamic windows */

enum what { PUT, GET, ACCUMULATE, FETCH, LOOK, WHATS };
static const char *const names[] = { "MPI_Put", "MPI_Get", "MPI_Accumulate", "MPI_Get_accumulate", "MPI_Get_accumulate" };

static int access_cells(enum what what, int cell, int count)
{
    static int64_t here[CELLS], there[CELLS];
    MPI_Aint at = base + 8 * cell;
    switch (what) {
    case PUT: return MPI_Put(here, count, MPI_INT64_T, 0, at, count, MPI_INT64_T, win);
    case GET: return MPI_Get(there, count, MPI_INT64_T, 0, at, count, MPI_INT64_T, win);
    case ACCUMULATE: return MPI_Accumulate(here, count, MPI_INT64_T, 0, at, count, MPI_INT64_T, MPI_SUM, win);
    case FETCH: return MPI_Get_accumulate(here, count, MPI_INT64_T, there, count, MPI_INT64_T, 0, at, count, MPI_INT64_T, MPI_SUM, win);
    default: return MPI_Get_accumulate(NULL, 0, MPI_INT64_T, there, count, MPI_INT64_T, 0, at, count, MPI_INT64_T, MPI_NO_OP, win);
    }
}

static int may_meet(enum what a, enum what b)
{
    int writes = (a == PUT) + (b == PUT), changes = (a == ACCUMULATE || a == FETCH) + (b == ACCUMULATE || b == FETCH);
    int gets = (a == GET) + (b == GET);
    return writes == 0 && !(changes > 0 && gets > 0);
}

static void must_conflict(int rc, int first, int last, const char *mine, const char *theirs)
{
    char text[MPI_MAX_ERROR_STRING], bytes[48];
    int len, class;
    if (rc == MPI_SUCCESS)
        TEST_FAIL("%s after %s: no error", mine, theirs);
    MPI_Error_class(rc, &class);
    MPI_Error_string(rc, text, &len);
    if (base)
        bytes[0] = 0;
    else
        snprintf(bytes, sizeof bytes, "bytes %d to %d of rank 0", first, last);
    if (class != MPI_ERR_RMA_CONFLICT || !strstr(text, bytes) || !strstr(text, mine) || !strstr(strstr(text, mine) + strlen(mine), theirs))
        TEST_FAIL("%s after %s, %s: class %d, %s", mine, theirs, bytes, class, text);
}

/* What was done before is done before what others do after. */
static void turn(void)
{
    MPI_Barrier(MPI_COMM_WORLD);
}

/* Every pair: one accesses, then the other, in one epoch of fences. Ranks other than the two only take part. */
static void fences(int first, int second)
{
    CHECK_OK(MPI_Win_fence(0, win));
    for (enum what a = 0; a < WHATS; a++)
        for (enum what b = 0; b < WHATS; b++) {
            if (rank == first)
                CHECK_OK(access_cells(a, 3, 4));
            turn();
            if (rank == second && may_meet(a, b))
                CHECK_OK(access_cells(b, 5, 9));
            else if (rank == second)
                must_conflict(access_cells(b, 5, 9), 40, 55, names[b], names[a]);
            if (rank == second)
                CHECK_OK(access_cells(b, 20, 4));
            CHECK_OK(MPI_Win_fence(0, win));
        }
    CHECK_OK(MPI_Win_fence(MPI_MODE_NOSUCCEED, win));
}

static void posts(void)
{
    MPI_Group world, rest, zero;
    int none[] = { 0 };
    MPI_Comm_group(MPI_COMM_WORLD, &world);
    MPI_Group_excl(world, 1, none, &rest);
    MPI_Group_incl(world, 1, none, &zero);
    for (int round = 0; round < 3; round++) {
        if (rank == 0)
            CHECK_OK(MPI_Win_post(rest, 0, win));
        else
            CHECK_OK(MPI_Win_start(zero, 0, win));
        turn();
        if (rank == 1)
            CHECK_OK(access_cells(PUT, 7, 1));
        if (rank == 1)
            CHECK_OK(MPI_Win_complete(win));
        turn();
        if (rank > 1)
            must_conflict(access_cells(GET, 0, 8), 56, 63, "MPI_Get", "MPI_Put");
        if (rank > 1)
            CHECK_OK(MPI_Win_complete(win));
        turn();
        if (rank == 0)
            CHECK_OK(MPI_Win_wait(win));
    }
    MPI_Group_free(&world);
    MPI_Group_free(&rest);
    MPI_Group_free(&zero);
}

static void locks(int last)
{
    int64_t value = 0;
    MPI_Request request;

    CHECK_OK(MPI_Win_lock_all(0, win));
    if (rank == last) {
        CHECK_OK(access_cells(PUT, 0, 2));
        must_conflict(access_cells(PUT, 1, 2), 8, 15, "MPI_Put", "MPI_Put");
        CHECK_OK(MPI_Win_flush_local(0, win));
        must_conflict(access_cells(GET, 1, 2), 8, 15, "MPI_Get", "MPI_Put");
        CHECK_OK(MPI_Win_flush(0, win));
        CHECK_OK(access_cells(GET, 1, 2)); /* what is refused is no access */
        must_conflict(access_cells(PUT, 2, 1), 16, 23, "MPI_Put", "MPI_Get");
        CHECK_OK(MPI_Win_flush_local_all(win));
        CHECK_OK(access_cells(PUT, 2, 1));
        CHECK_OK(MPI_Win_flush_all(win));
        CHECK_OK(MPI_Rget(&value, 1, MPI_INT64_T, 0, base + 16, 1, MPI_INT64_T, win, &request));
        CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
        CHECK_OK(access_cells(PUT, 2, 1));
        CHECK_OK(access_cells(GET, 30, 1));
    }
    turn();
    if (rank == 0)
        must_conflict(access_cells(ACCUMULATE, 2, 1), 16, 23, "MPI_Accumulate", "MPI_Put");
    turn();
    if (rank == last)
        CHECK_OK(MPI_Win_flush(0, win));
    turn();
    if (rank == 0)
        CHECK_OK(access_cells(PUT, 0, CELLS));
    if (rank == 0)
        CHECK_OK(MPI_Win_flush(0, win));
    CHECK_OK(MPI_Win_unlock_all(win));
    for (int i = 0; i < 5; i++) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, win));
        CHECK_OK(access_cells(i % 2 ? PUT : GET, 0, CELLS));
        CHECK_OK(MPI_Win_unlock(0, win));
    }
    MPI_Barrier(MPI_COMM_WORLD);
}

/* Bytes in the gaps of a type are not accessed. */
static void gaps(void)
{
    int64_t values[4] = { 0 };
    MPI_Datatype every;
    MPI_Type_vector(4, 1, size, MPI_INT64_T, &every);
    MPI_Type_commit(&every);
    CHECK_OK(MPI_Win_fence(0, win));
    CHECK_OK(MPI_Put(values, 4, MPI_INT64_T, 0, base + 8 * rank, 1, every, win));
    turn();
    if (rank == size - 1)
        must_conflict(MPI_Put(values, 4, MPI_INT64_T, 0, base + 8, 1, every, win), 8, 15, "MPI_Put", "MPI_Put");
    CHECK_OK(MPI_Win_fence(MPI_MODE_NOSUCCEED, win));
    MPI_Type_free(&every);
}

static void all(void)
{
    MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN);
    fences(0, size - 1);
    fences(size - 1, 0);
    fences(1, size - 1);
    posts();
    locks(size - 1);
    locks(1);
    gaps();
    MPI_Win_free(&win);
}

int main(int argc, char **argv)
{
    static int64_t memory[CELLS];
    void *allocated;

    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Win_allocate(sizeof memory, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &allocated, &win);
    all();
    MPI_Win_create(memory, sizeof memory, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &win);
    all();
    MPI_Win_create_dynamic(MPI_INFO_NULL, MPI_COMM_WORLD, &win);
    MPI_Win_attach(win, memory, sizeof memory);
    MPI_Get_address(memory, &base);
    MPI_Bcast(&base, 1, MPI_AINT, 0, MPI_COMM_WORLD);
    all();
    MPI_Finalize();
    return 0;
}
