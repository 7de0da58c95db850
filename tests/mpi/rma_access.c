/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Every access function on every kind of window, under every synchronisation: everyone writes to, reads from and combines into its right
 * neighbour and rank 0; contents and fetched values are checked. Blocks with gaps on both sides, zero counts, MPI_PROC_NULL.
 *
 * ranks: 1 2 4   timeout: 120
 */
#include "test.h"

enum { CELLS = 1000, BIG = 70000 };

static int rank, size, right, left;

enum kind { CREATE, ALLOCATE, DYNAMIC, SHARED, KINDS };
static const char *const kind_names[] = { "create", "allocate", "dynamic", "shared" };

struct win {
    enum kind kind;
    MPI_Win win;
    int64_t *mine;      /* CELLS + BIG */
    MPI_Aint *bases;    /* dynamic: address of everyone's memory */
};

static MPI_Aint at(const struct win *w, int target, int cell)
{
    return w->kind == DYNAMIC ? w->bases[target] + cell * (MPI_Aint)sizeof(int64_t) : cell;
}

static int on_one_host(void)
{
    MPI_Comm host;
    int n;
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &host);
    MPI_Comm_size(host, &n);
    MPI_Comm_free(&host);
    return n == size;
}

static void make(struct win *w, enum kind kind)
{
    MPI_Aint len = (CELLS + BIG) * (MPI_Aint)sizeof(int64_t), base;
    w->kind = kind;
    w->bases = NULL;
    switch (kind) {
    case CREATE:
        w->mine = malloc((size_t)len);
        CHECK_OK(MPI_Win_create(w->mine, len, sizeof(int64_t), MPI_INFO_NULL, MPI_COMM_WORLD, &w->win));
        break;
    case ALLOCATE:
        CHECK_OK(MPI_Win_allocate(len, sizeof(int64_t), MPI_INFO_NULL, MPI_COMM_WORLD, &w->mine, &w->win));
        break;
    case SHARED:
        CHECK_OK(MPI_Win_allocate_shared(len, sizeof(int64_t), MPI_INFO_NULL, MPI_COMM_WORLD, &w->mine, &w->win));
        break;
    default:
        w->mine = malloc((size_t)len);
        CHECK_OK(MPI_Win_create_dynamic(MPI_INFO_NULL, MPI_COMM_WORLD, &w->win));
        CHECK_OK(MPI_Win_attach(w->win, w->mine, len));
        w->bases = malloc(sizeof *w->bases * (size_t)size);
        MPI_Get_address(w->mine, &base);
        MPI_Allgather(&base, 1, MPI_AINT, w->bases, 1, MPI_AINT, MPI_COMM_WORLD);
    }
    for (int i = 0; i < CELLS + BIG; i++)
        w->mine[i] = 0;
    MPI_Barrier(MPI_COMM_WORLD);
}

static void unmake(struct win *w)
{
    if (w->kind == DYNAMIC)
        CHECK_OK(MPI_Win_detach(w->win, w->mine));
    CHECK_OK(MPI_Win_free(&w->win));
    CHECK(w->win == MPI_WIN_NULL);
    if (w->kind == CREATE || w->kind == DYNAMIC)
        free(w->mine);
    free(w->bases);
}

/* ---- synchronisations: what goes on between open and shut is visible after shut and a barrier ---- */

enum mode { FENCE, PSCW, LOCK_SHARED, LOCK_EXCLUSIVE, LOCK_ALL, MODES };
static const char *const mode_names[] = { "fence", "pscw", "lock shared", "lock exclusive", "lock all" };

static MPI_Group group_of(int a)
{
    MPI_Group world, group;
    MPI_Comm_group(MPI_COMM_WORLD, &world);
    MPI_Group_incl(world, 1, &a, &group);
    MPI_Group_free(&world);
    return group;
}

static void open_to_right(struct win *w, enum mode mode)
{
    MPI_Group to = group_of(right), from = group_of(left);
    switch (mode) {
    case FENCE: CHECK_OK(MPI_Win_fence(MPI_MODE_NOPRECEDE, w->win)); break;
    case PSCW:
        CHECK_OK(MPI_Win_post(from, 0, w->win));
        CHECK_OK(MPI_Win_start(to, 0, w->win));
        break;
    case LOCK_SHARED: CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, right, 0, w->win)); break;
    case LOCK_EXCLUSIVE: CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, right, 0, w->win)); break;
    default: CHECK_OK(MPI_Win_lock_all(0, w->win)); break;
    }
    MPI_Group_free(&to);
    MPI_Group_free(&from);
}

static void shut(struct win *w, enum mode mode)
{
    switch (mode) {
    case FENCE: CHECK_OK(MPI_Win_fence(MPI_MODE_NOSUCCEED, w->win)); break;
    case PSCW:
        CHECK_OK(MPI_Win_complete(w->win));
        CHECK_OK(MPI_Win_wait(w->win));
        break;
    case LOCK_SHARED:
    case LOCK_EXCLUSIVE: CHECK_OK(MPI_Win_unlock(right, w->win)); break;
    default: CHECK_OK(MPI_Win_unlock_all(w->win)); break;
    }
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_sync(w->win));
}

static void complain(const struct win *w, enum mode mode, const char *what, int64_t got, int64_t want)
{
    if (got != want)
        TEST_FAIL("%s in a window of kind %s under %s: %lld, should be %lld", what, kind_names[w->kind], mode_names[mode], (long long)got,
                  (long long)want);
}

static void put_get(struct win *w, enum mode mode)
{
    int64_t out[8], in[8];
    MPI_Datatype pairs;
    int64_t *big = malloc(BIG * sizeof *big), *back = malloc(BIG * sizeof *back);

    for (int i = 0; i < BIG; i++)
        big[i] = rank * 1000000 + i;
    MPI_Type_vector(4, 1, 2, MPI_INT64_T, &pairs);
    MPI_Type_commit(&pairs);
    for (int i = 0; i < 8; i++)
        out[i] = 100 * rank + i, in[i] = -1;
    open_to_right(w, mode);
    CHECK_OK(MPI_Put(out, 8, MPI_INT64_T, right, at(w, right, 0), 8, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Put(out, 1, pairs, right, at(w, right, 20), 4, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Put(out, 4, MPI_INT64_T, right, at(w, right, 30), 1, pairs, w->win));
    CHECK_OK(MPI_Put(out, 1, pairs, right, at(w, right, 40), 1, pairs, w->win));
    CHECK_OK(MPI_Put(NULL, 0, MPI_INT64_T, right, at(w, right, 0), 0, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Put(out, 8, MPI_INT64_T, MPI_PROC_NULL, 0, 8, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Put(big, BIG, MPI_INT64_T, right, at(w, right, CELLS), BIG, MPI_INT64_T, w->win));
    shut(w, mode);
    for (int i = 0; i < 8; i++)
        complain(w, mode, "put", w->mine[i], 100 * left + i);
    for (int i = 0; i < 4; i++) {
        complain(w, mode, "put, gaps here", w->mine[20 + i], 100 * left + 2 * i);
        complain(w, mode, "put, gaps there", w->mine[30 + 2 * i], 100 * left + i);
        complain(w, mode, "put, gaps on both sides", w->mine[40 + 2 * i], 100 * left + 2 * i);
        complain(w, mode, "put into a gap", w->mine[31 + 2 * i], 0);
    }
    for (int i = 0; i < BIG; i++)
        complain(w, mode, "large put", w->mine[CELLS + i], left * 1000000 + i);
    MPI_Barrier(MPI_COMM_WORLD);
    open_to_right(w, mode);
    CHECK_OK(MPI_Get(in, 1, pairs, right, at(w, right, 20), 4, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Get(back, BIG, MPI_INT64_T, right, at(w, right, CELLS), BIG, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Get(NULL, 0, MPI_INT64_T, right, at(w, right, 0), 0, MPI_INT64_T, w->win));
    shut(w, mode);
    for (int i = 0; i < 4; i++) {
        complain(w, mode, "get", in[2 * i], 100 * rank + 2 * i);
        complain(w, mode, "get into a gap", in[2 * i + 1], -1);
    }
    for (int i = 0; i < BIG; i++)
        complain(w, mode, "large get", back[i], rank * 1000000 + i);
    MPI_Type_free(&pairs);
    free(big);
    free(back);
}

/* Everyone adds to all of rank 0's: only where all may access it. */
static void accumulate(struct win *w, enum mode mode)
{
    int64_t ones[CELLS], old[5] = { -1, -1, -1, -1, -1 }, value = rank + 1, fetched = -1, swap = 7, zero = 0;
    double *sums = malloc(BIG * sizeof *sums);
    MPI_Datatype indexed;
    int lengths[2] = { 1, 3 }, places[2] = { 0, 2 };

    for (int i = 0; i < CELLS; i++)
        ones[i] = i + 1;
    for (int i = 0; i < BIG; i++)
        sums[i] = i;
    MPI_Type_indexed(2, lengths, places, MPI_INT64_T, &indexed);
    MPI_Type_commit(&indexed);
    for (int i = 0; i < CELLS + BIG; i++)
        w->mine[i] = 0;
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_sync(w->win));
    open_to_right(w, mode);
    CHECK_OK(MPI_Accumulate(ones, 8, MPI_INT64_T, right, at(w, right, 0), 8, MPI_INT64_T, MPI_SUM, w->win));
    CHECK_OK(MPI_Accumulate(ones, 4, MPI_INT64_T, right, at(w, right, 10), 1, indexed, MPI_SUM, w->win));
    CHECK_OK(MPI_Accumulate(ones, 4, MPI_INT64_T, right, at(w, right, 10), 1, indexed, MPI_MAX, w->win));
    CHECK_OK(MPI_Accumulate(sums, BIG, MPI_DOUBLE, right, at(w, right, CELLS), BIG, MPI_DOUBLE, MPI_SUM, w->win));
    CHECK_OK(MPI_Accumulate(sums, BIG, MPI_DOUBLE, right, at(w, right, CELLS), BIG, MPI_DOUBLE, MPI_SUM, w->win));
    CHECK_OK(MPI_Get_accumulate(ones, 4, MPI_INT64_T, old, 4, MPI_INT64_T, right, at(w, right, 10), 1, indexed, MPI_REPLACE, w->win));
    CHECK_OK(MPI_Fetch_and_op(&value, &fetched, MPI_INT64_T, right, at(w, right, 20), MPI_SUM, w->win));
    shut(w, mode);
    for (int i = 0; i < 8; i++)
        complain(w, mode, "accumulate", w->mine[i], i + 1);
    complain(w, mode, "accumulate with gaps", w->mine[10], 1);
    complain(w, mode, "accumulate into a gap", w->mine[11], 0);
    for (int i = 0; i < 3; i++)
        complain(w, mode, "accumulate with gaps", w->mine[12 + i], i + 2);
    for (int i = 0; i < 4; i++)
        complain(w, mode, "get_accumulate", old[i], i + 1);
    complain(w, mode, "fetch_and_op", fetched, 0);
    complain(w, mode, "fetch_and_op there", w->mine[20], left + 1);
    for (int i = 0; i < BIG; i++) {
        double got;
        memcpy(&got, &w->mine[CELLS + i], sizeof got);
        complain(w, mode, "large accumulate", (int64_t)got, 2 * i);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    fetched = -1;
    open_to_right(w, mode);
    CHECK_OK(MPI_Compare_and_swap(&swap, &zero, &fetched, MPI_INT64_T, right, at(w, right, 30), w->win));
    CHECK_OK(MPI_Get_accumulate(NULL, 0, MPI_INT64_T, old, 1, indexed, right, at(w, right, 0), 4, MPI_INT64_T, MPI_NO_OP, w->win));
    CHECK_OK(MPI_Get_accumulate(NULL, 0, MPI_DOUBLE, sums, BIG, MPI_DOUBLE, right, at(w, right, CELLS), BIG, MPI_DOUBLE, MPI_NO_OP, w->win));
    CHECK_OK(MPI_Fetch_and_op(NULL, &value, MPI_INT64_T, right, at(w, right, 5), MPI_NO_OP, w->win));
    shut(w, mode);
    complain(w, mode, "compare_and_swap", fetched, 0);
    complain(w, mode, "compare_and_swap there", w->mine[30], 7);
    complain(w, mode, "fetch_and_op with MPI_NO_OP", value, 6);
    complain(w, mode, "get_accumulate with MPI_NO_OP", old[0], 1);
    complain(w, mode, "get_accumulate with MPI_NO_OP", old[2], 2);
    for (int i = 0; i < BIG; i++)
        complain(w, mode, "large get_accumulate", (int64_t)sums[i], 2 * i);
    MPI_Barrier(MPI_COMM_WORLD); /* the next one writes there */
    MPI_Type_free(&indexed);
    free(sums);
}

static void with_requests(struct win *w, enum mode mode)
{
    int64_t out[4] = { rank, rank + 1, rank + 2, rank + 3 }, in[4] = { -1, -1, -1, -1 }, old[4] = { -1, -1, -1, -1 };
    int64_t *big = malloc(BIG * sizeof *big);
    MPI_Request request[2];
    MPI_Status status;

    if (mode == FENCE || mode == PSCW) {
        free(big);
        return;
    }
    for (int i = 0; i < BIG; i++)
        big[i] = rank + i;
    open_to_right(w, mode);
    CHECK_OK(MPI_Rput(out, 4, MPI_INT64_T, right, at(w, right, 50), 4, MPI_INT64_T, w->win, &request[0]));
    CHECK_OK(MPI_Rput(big, BIG, MPI_INT64_T, right, at(w, right, CELLS), BIG, MPI_INT64_T, w->win, &request[1]));
    CHECK_OK(MPI_Waitall(2, request, MPI_STATUSES_IGNORE));
    for (int i = 0; i < BIG; i++)
        big[i] = -7; /* it is ours again */
    CHECK_OK(MPI_Win_flush(right, w->win));
    CHECK_OK(MPI_Rget(in, 4, MPI_INT64_T, right, at(w, right, 50), 4, MPI_INT64_T, w->win, &request[0]));
    CHECK_OK(MPI_Rget(big, BIG, MPI_INT64_T, right, at(w, right, CELLS), BIG, MPI_INT64_T, w->win, &request[1]));
    CHECK_OK(MPI_Wait(&request[0], &status));
    CHECK_OK(MPI_Wait(&request[1], &status));
    for (int i = 0; i < 4; i++)
        complain(w, mode, "rget", in[i], rank + i);
    for (int i = 0; i < BIG; i++)
        complain(w, mode, "large rget", big[i], rank + i);
    CHECK_OK(MPI_Raccumulate(out, 4, MPI_INT64_T, right, at(w, right, 50), 4, MPI_INT64_T, MPI_SUM, w->win, &request[0]));
    CHECK_OK(MPI_Wait(&request[0], &status));
    CHECK_OK(MPI_Rget_accumulate(out, 4, MPI_INT64_T, old, 4, MPI_INT64_T, right, at(w, right, 50), 4, MPI_INT64_T, MPI_SUM, w->win, &request[0]));
    CHECK_OK(MPI_Wait(&request[0], &status));
    for (int i = 0; i < 4; i++)
        complain(w, mode, "rget_accumulate", old[i], 2 * (rank + i));
    CHECK_OK(MPI_Rput(out, 4, MPI_INT64_T, MPI_PROC_NULL, 0, 4, MPI_INT64_T, w->win, &request[0]));
    CHECK_OK(MPI_Wait(&request[0], &status));
    CHECK_OK(MPI_Rget(in, 1, MPI_INT64_T, right, at(w, right, 50), 1, MPI_INT64_T, w->win, &request[0]));
    CHECK_OK(MPI_Request_free(&request[0])); /* the unlock waits for it */
    CHECK_OK(MPI_Win_flush_local(right, w->win));
    CHECK_OK(MPI_Win_flush_all(w->win));
    CHECK_OK(MPI_Win_flush_local_all(w->win));
    shut(w, mode);
    complain(w, mode, "rget without a request", in[0], 3 * rank);
    for (int i = 0; i < 4; i++)
        complain(w, mode, "raccumulate", w->mine[50 + i], 3 * (left + i));
    MPI_Barrier(MPI_COMM_WORLD);
    free(big);
}

/* All ranks count at rank 0: nothing gets lost, and nobody gets a number twice. */
static void count_together(struct win *w)
{
    enum { ROUNDS = 500 };
    int64_t one = 1, got, *seen = calloc((size_t)size * ROUNDS, sizeof *seen), total = 0, mine = 0;
    double half = 0.5;

    for (int i = 0; i < 70; i++)
        w->mine[i] = 0;
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_lock_all(0, w->win));
    for (int i = 0; i < ROUNDS; i++) {
        CHECK_OK(MPI_Fetch_and_op(&one, &got, MPI_INT64_T, 0, at(w, 0, 60), MPI_SUM, w->win));
        CHECK_OK(MPI_Accumulate(&half, 1, MPI_DOUBLE, 0, at(w, 0, 61), 1, MPI_DOUBLE, MPI_SUM, w->win));
        CHECK_OK(MPI_Win_flush(0, w->win));
        CHECK(got >= 0 && got < (int64_t)size * ROUNDS);
        seen[got]++;
    }
    CHECK_OK(MPI_Win_unlock_all(w->win));
    MPI_Allreduce(MPI_IN_PLACE, seen, size * ROUNDS, MPI_INT64_T, MPI_SUM, MPI_COMM_WORLD);
    for (int i = 0; i < size * ROUNDS; i++)
        CHECK_EQ(seen[i], 1);
    if (rank == 0) {
        double sum;
        CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, w->win));
        memcpy(&sum, &w->mine[61], sizeof sum);
        CHECK_EQ(w->mine[60], size * ROUNDS);
        CHECK_DOUBLE(sum, 0.5 * size * ROUNDS, 0);
        CHECK_OK(MPI_Win_unlock(0, w->win));
        w->mine[62] = 0;
    }
    MPI_Barrier(MPI_COMM_WORLD);
    /* Mutual exclusion: get, add, put under an exclusive lock. */
    for (int i = 0; i < 100; i++) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, 0, 0, w->win));
        CHECK_OK(MPI_Get(&mine, 1, MPI_INT64_T, 0, at(w, 0, 62), 1, MPI_INT64_T, w->win));
        CHECK_OK(MPI_Win_flush(0, w->win));
        mine++;
        CHECK_OK(MPI_Put(&mine, 1, MPI_INT64_T, 0, at(w, 0, 62), 1, MPI_INT64_T, w->win));
        CHECK_OK(MPI_Win_unlock(0, w->win));
    }
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, w->win));
    CHECK_OK(MPI_Get(&total, 1, MPI_INT64_T, 0, at(w, 0, 62), 1, MPI_INT64_T, w->win));
    CHECK_OK(MPI_Win_unlock(0, w->win));
    CHECK_EQ(total, 100 * size);
    MPI_Barrier(MPI_COMM_WORLD);
    free(seen);
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    right = (rank + 1) % size;
    left = (rank + size - 1) % size;
    for (int kind = 0; kind < KINDS; kind++) {
        struct win w;
        if (kind == SHARED && !on_one_host())
            continue;
        make(&w, (enum kind)kind);
        for (int mode = 0; mode < MODES; mode++) {
            put_get(&w, (enum mode)mode);
            accumulate(&w, (enum mode)mode);
            with_requests(&w, (enum mode)mode);
        }
        count_together(&w);
        unmake(&w);
    }
    MPI_Finalize();
    return 0;
}
