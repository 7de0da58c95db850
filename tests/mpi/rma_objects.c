/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Windows as objects: attributes, names, groups, hints, error handlers; sizes and units that differ; zero sizes; shared memory by load and
 * store; attaching and detaching; and what is refused: accesses and synchronisation in the wrong epoch, out of range, of the wrong kind.
 *
 * ranks: 1 2 3 4
 */
#include "test.h"

static int rank, size;
static MPI_Win seen_win;
static int seen_code, deleted;

static void handler(MPI_Win *win, int *code, ...)
{
    seen_win = *win;
    seen_code = *code;
}

static int on_delete(MPI_Win win, int keyval, void *value, void *extra)
{
    (void)win, (void)keyval, (void)extra;
    deleted += *(int *)value;
    return MPI_SUCCESS;
}

static void check_attributes(MPI_Win win, void *base, MPI_Aint len, int unit, int flavor)
{
    void *value;
    int flag;
    CHECK_OK(MPI_Win_get_attr(win, MPI_WIN_BASE, &value, &flag));
    CHECK(flag && value == base);
    CHECK_OK(MPI_Win_get_attr(win, MPI_WIN_SIZE, &value, &flag));
    CHECK(flag);
    CHECK_EQ(*(MPI_Aint *)value, len);
    CHECK_OK(MPI_Win_get_attr(win, MPI_WIN_DISP_UNIT, &value, &flag));
    CHECK(flag);
    CHECK_EQ(*(int *)value, unit);
    CHECK_OK(MPI_Win_get_attr(win, MPI_WIN_CREATE_FLAVOR, &value, &flag));
    CHECK(flag);
    CHECK_EQ(*(int *)value, flavor);
    CHECK_OK(MPI_Win_get_attr(win, MPI_WIN_MODEL, &value, &flag));
    CHECK(flag);
    CHECK_EQ(*(int *)value, MPI_WIN_UNIFIED);
}

static void objects(void)
{
    char name[MPI_MAX_OBJECT_NAME];
    int memory[100], keyval, flag, len, one = 1;
    MPI_Group group, world;
    MPI_Errhandler made, got;
    MPI_Win win;
    void *value;

    CHECK_OK(MPI_Win_create(memory, sizeof memory, 4, MPI_INFO_NULL, MPI_COMM_WORLD, &win));
    check_attributes(win, memory, sizeof memory, 4, MPI_WIN_FLAVOR_CREATE);
    CHECK_OK(MPI_Win_get_name(win, name, &len));
    CHECK_STR(name, "");
    CHECK_OK(MPI_Win_set_name(win, "table"));
    CHECK_OK(MPI_Win_get_name(win, name, &len));
    CHECK_STR(name, "table");
    CHECK_OK(MPI_Win_get_group(win, &group));
    MPI_Comm_group(MPI_COMM_WORLD, &world);
    MPI_Group_compare(group, world, &flag);
    CHECK_EQ(flag, MPI_IDENT);
    MPI_Group_free(&group);
    MPI_Group_free(&world);
    CHECK_OK(MPI_Win_create_keyval(MPI_WIN_NULL_COPY_FN, on_delete, &keyval, NULL));
    CHECK_OK(MPI_Win_get_attr(win, keyval, &value, &flag));
    CHECK(!flag);
    CHECK_OK(MPI_Win_set_attr(win, keyval, &one));
    CHECK_OK(MPI_Win_get_attr(win, keyval, &value, &flag));
    CHECK(flag && value == &one);
    CHECK_OK(MPI_Win_delete_attr(win, keyval));
    CHECK_EQ(deleted, 1);
    CHECK_OK(MPI_Win_set_attr(win, keyval, &one));
    CHECK_OK(MPI_Win_get_errhandler(win, &got));
    CHECK(got == MPI_ERRORS_ARE_FATAL);
    CHECK_OK(MPI_Win_create_errhandler(handler, &made));
    CHECK_OK(MPI_Win_set_errhandler(win, made));
    CHECK_OK(MPI_Errhandler_free(&made));
    CHECK_OK(MPI_Win_call_errhandler(win, MPI_ERR_OTHER));
    CHECK(seen_win == win && seen_code == MPI_ERR_OTHER);
    CHECK(MPI_Put(&one, 1, MPI_INT, 0, 0, 1, MPI_INT, win) != MPI_SUCCESS); /* outside any epoch */
    CHECK_EQ(seen_code, MPI_ERR_RMA_SYNC);
    CHECK(MPI_Win_fromint(MPI_Win_toint(win)) == win);
    CHECK_OK(MPI_Win_free(&win));
    CHECK_EQ(deleted, 2);
    CHECK_OK(MPI_Win_free_keyval(&keyval));
    CHECK_OK(MPI_Win_get_name(MPI_WIN_NULL, name, &len));
    CHECK_STR(name, "MPI_WIN_NULL");
}

static void hint(MPI_Win win, const char *key, const char *want)
{
    char value[64];
    MPI_Info info;
    int flag, len = sizeof value;
    CHECK_OK(MPI_Win_get_info(win, &info));
    CHECK_OK(MPI_Info_get_string(info, key, &len, value, &flag));
    CHECK(flag);
    CHECK_STR(value, want);
    MPI_Info_free(&info);
}

static void hints(void)
{
    MPI_Info info;
    MPI_Win win;
    int *base;

    MPI_Info_create(&info);
    MPI_Info_set(info, "accumulate_ordering", "rar,waw");
    MPI_Info_set(info, "accumulate_ops", "nonsense");
    MPI_Info_set(info, "no_locks", "true");
    MPI_Info_set(info, "same_size", "true");
    CHECK_OK(MPI_Win_allocate(4, 4, info, MPI_COMM_WORLD, &base, &win));
    hint(win, "accumulate_ordering", "rar,waw");
    hint(win, "accumulate_ops", "same_op_no_op");
    hint(win, "no_locks", "true");
    hint(win, "same_size", "true");
    hint(win, "same_disp_unit", "false");
    MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN);
    CHECK_CLASS(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, win), MPI_ERR_RMA_SYNC);
    MPI_Info_set(info, "no_locks", "false");
    CHECK_OK(MPI_Win_set_info(win, info));
    hint(win, "no_locks", "false");
    CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, win));
    CHECK_OK(MPI_Win_unlock(0, win));
    CHECK_OK(MPI_Win_free(&win));
    MPI_Info_free(&info);
}

/* Each rank brings another size and another unit. */
static void different(void)
{
    MPI_Aint len = rank * 16;
    int unit = 1 << rank % 4, value = 1000 + rank, right = (rank + 1) % size;
    char *base;
    MPI_Win win;

    CHECK_OK(MPI_Win_allocate(len, unit, MPI_INFO_NULL, MPI_COMM_WORLD, &base, &win));
    check_attributes(win, base, len, unit, MPI_WIN_FLAVOR_ALLOCATE);
    MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN);
    CHECK_OK(MPI_Win_fence(0, win));
    if (right > 0)
        CHECK_OK(MPI_Put(&value, 1, MPI_INT, right, 8 / (1 << right % 4), 1, MPI_INT, win));
    else
        CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, right, 0, 1, MPI_INT, win), MPI_ERR_RMA_RANGE);
    CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, right, right * 16, 1, MPI_INT, win), MPI_ERR_RMA_RANGE);
    CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, right, -1, 1, MPI_INT, win), MPI_ERR_DISP);
    CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, size, 0, 1, MPI_INT, win), MPI_ERR_RANK);
    CHECK_OK(MPI_Put(&value, 0, MPI_INT, right, 0, 0, MPI_INT, win));
    CHECK_OK(MPI_Win_fence(0, win));
    if (rank > 0) {
        int got;
        memcpy(&got, base + 8, sizeof got);
        CHECK_EQ(got, 1000 + rank - 1);
    }
    CHECK_OK(MPI_Win_free(&win));
}

static void shared_memory(int apart)
{
    MPI_Comm host;
    MPI_Win win;
    MPI_Info info;
    MPI_Aint len;
    int *mine, *theirs, r, n, unit;

    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &host);
    MPI_Comm_rank(host, &r);
    MPI_Comm_size(host, &n);
    MPI_Info_create(&info);
    if (apart)
        MPI_Info_set(info, "alloc_shared_noncontig", "true");
    CHECK_OK(MPI_Win_allocate_shared((r == 0 && n > 1) ? 0 : 40, sizeof(int), info, host, &mine, &win));
    check_attributes(win, mine, (r == 0 && n > 1) ? 0 : 40, sizeof(int), MPI_WIN_FLAVOR_SHARED);
    CHECK_OK(MPI_Win_lock_all(MPI_MODE_NOCHECK, win));
    for (int i = 0; i < 10 && (r > 0 || n == 1); i++)
        mine[i] = 100 * r + i;
    CHECK_OK(MPI_Win_sync(win));
    MPI_Barrier(host);
    CHECK_OK(MPI_Win_sync(win));
    for (int i = 0; i < n; i++) {
        CHECK_OK(MPI_Win_shared_query(win, i, &len, &unit, &theirs));
        CHECK_EQ(len, (i == 0 && n > 1) ? 0 : 40);
        CHECK_EQ(unit, sizeof(int));
        for (int k = 0; k < 10 && len > 0; k++)
            CHECK_EQ(theirs[k], 100 * i + k);
    }
    CHECK_OK(MPI_Win_shared_query(win, MPI_PROC_NULL, &len, &unit, &theirs));
    CHECK_EQ(len, 40);
    CHECK_EQ(theirs[3], (n > 1 ? 100 : 0) + 3);
    if (!apart)
        for (int i = 1; i < n; i++)
            CHECK_EQ(theirs[10 * (i - 1) + 5], 100 * i + 5); /* one begins where the one before ends */
    MPI_Barrier(host);
    CHECK_OK(MPI_Win_unlock_all(win));
    CHECK_OK(MPI_Win_free(&win));
    MPI_Info_free(&info);
    MPI_Comm_free(&host);
}

/* What is shared of other windows. */
static void queries(void)
{
    int memory[4] = { rank }, unit, *base;
    MPI_Aint len;
    MPI_Win win;

    CHECK_OK(MPI_Win_create(memory, sizeof memory, 4, MPI_INFO_NULL, MPI_COMM_WORLD, &win));
    CHECK_OK(MPI_Win_shared_query(win, rank, &len, &unit, &base));
    CHECK(base == memory && len == sizeof memory);
    CHECK_OK(MPI_Win_shared_query(win, (rank + 1) % size, &len, &unit, &base));
    CHECK(size == 1 || (base == NULL && len == 0));
    CHECK_OK(MPI_Win_free(&win));
    CHECK_OK(MPI_Win_create_dynamic(MPI_INFO_NULL, MPI_COMM_WORLD, &win));
    MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN);
    CHECK_CLASS(MPI_Win_shared_query(win, 0, &len, &unit, &base), MPI_ERR_RMA_FLAVOR);
    check_attributes(win, MPI_BOTTOM, 0, 1, MPI_WIN_FLAVOR_DYNAMIC);
    CHECK_OK(MPI_Win_free(&win));
}

/* Regions come and go, at the same addresses too. */
static void attaching(void)
{
    enum { REGIONS = 100 };
    static int memory[REGIONS][16];
    int value = rank, got = -1, right = (rank + 1) % size;
    MPI_Aint *all = malloc(sizeof *all * (size_t)size), mine;
    MPI_Win win;

    CHECK_OK(MPI_Win_create_dynamic(MPI_INFO_NULL, MPI_COMM_WORLD, &win));
    MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN);
    MPI_Get_address(memory, &mine);
    MPI_Allgather(&mine, 1, MPI_AINT, all, 1, MPI_AINT, MPI_COMM_WORLD);
    for (int i = 0; i < REGIONS; i++)
        CHECK_OK(MPI_Win_attach(win, memory[(i * 37) % REGIONS], sizeof memory[0]));
    CHECK_CLASS(MPI_Win_attach(win, memory[3] + 4, 4), MPI_ERR_RMA_ATTACH);
    MPI_Barrier(MPI_COMM_WORLD);
    for (int i = 0; i < REGIONS; i++) {
        CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, right, 0, win));
        CHECK_OK(MPI_Put(&value, 1, MPI_INT, right, MPI_Aint_add(all[right], i * 64), 1, MPI_INT, win));
        CHECK_OK(MPI_Win_unlock(right, win));
    }
    MPI_Barrier(MPI_COMM_WORLD);
    for (int i = 0; i < REGIONS; i++)
        CHECK_EQ(memory[i][0], (rank + size - 1) % size);
    for (int i = 1; i < REGIONS; i++)
        CHECK_OK(MPI_Win_detach(win, memory[i]));
    CHECK_CLASS(MPI_Win_detach(win, memory[5]), MPI_ERR_RMA_ATTACH);
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_lock(MPI_LOCK_EXCLUSIVE, rank, 0, win));
    CHECK_OK(MPI_Get(&got, 1, MPI_INT, rank, all[rank], 1, MPI_INT, win));
    CHECK_CLASS(MPI_Get(&got, 1, MPI_INT, rank, MPI_Aint_add(all[rank], 64), 1, MPI_INT, win), MPI_ERR_RMA_RANGE);
    CHECK_OK(MPI_Win_unlock(rank, win));
    CHECK_EQ(got, (rank + size - 1) % size);
    CHECK_OK(MPI_Win_attach(win, memory[1], sizeof memory - sizeof memory[0])); /* it was free again */
    /* Accumulates go to the target's process, which knows what is attached; its answer comes with the unlock. */
    CHECK_OK(MPI_Win_detach(win, memory[1]));
    MPI_Barrier(MPI_COMM_WORLD);
    if (size > 1) {
        int rc, class;
        CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, right, 0, win));
        CHECK_OK(MPI_Accumulate(&value, 1, MPI_INT, right, MPI_Aint_add(all[right], 64), 1, MPI_INT, MPI_SUM, win));
        rc = MPI_Win_unlock(right, win);
        MPI_Error_class(rc, &class);
        CHECK_EQ(class, MPI_ERR_RMA_RANGE);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_free(&win));
    free(all);
}

static void refused(void)
{
    int value = 1, got, *base, other, left = (rank + size - 1) % size;
    double real = 0;
    MPI_Group self, none;
    MPI_Datatype derived;
    MPI_Win win = MPI_WIN_NULL;

    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    CHECK_CLASS(MPI_Win_create(&value, -1, 1, MPI_INFO_NULL, MPI_COMM_SELF, &win), MPI_ERR_SIZE);
    CHECK_CLASS(MPI_Win_create(&value, 4, 0, MPI_INFO_NULL, MPI_COMM_SELF, &win), MPI_ERR_DISP);
    CHECK_CLASS(MPI_Win_create(&value, 4, 1, MPI_INFO_NULL, MPI_COMM_NULL, &win), MPI_ERR_COMM);
    CHECK(win == MPI_WIN_NULL);
    CHECK_CLASS(MPI_Win_fence(0, MPI_WIN_NULL), MPI_ERR_WIN);
    CHECK_CLASS(MPI_Win_free(&win), MPI_ERR_WIN);
    CHECK_OK(MPI_Win_allocate(64, 4, MPI_INFO_NULL, MPI_COMM_WORLD, &base, &win));
    MPI_Win_set_errhandler(win, MPI_ERRORS_RETURN);
    MPI_Comm_group(MPI_COMM_WORLD, &self);
    MPI_Group_incl(self, 1, &rank, &none);
    MPI_Group_free(&self);
    self = none;
    memset(base, 0, 64);
    CHECK_CLASS(MPI_Win_attach(win, base, 4), MPI_ERR_RMA_FLAVOR);
    CHECK_CLASS(MPI_Get(&got, 1, MPI_INT, 0, 0, 1, MPI_INT, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_unlock(0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_unlock_all(win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_flush(0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_flush_local_all(win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_complete(win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_wait(win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_lock(99, 0, 0, win), MPI_ERR_LOCKTYPE);
    CHECK_CLASS(MPI_Win_lock(MPI_LOCK_SHARED, size, 0, win), MPI_ERR_RANK);
    CHECK_CLASS(MPI_Win_lock(MPI_LOCK_SHARED, 0, MPI_MODE_NOSUCCEED, win), MPI_ERR_ASSERT);
    CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, rank, 0, win));
    CHECK_CLASS(MPI_Win_lock(MPI_LOCK_SHARED, rank, 0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_fence(0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_lock_all(0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_start(self, 0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_free(&win), MPI_ERR_RMA_SYNC);
    other = left;
    if (size > 1)
        CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, other, 0, 1, MPI_INT, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Accumulate(&value, 1, MPI_INT, rank, 0, 1, MPI_INT, MPI_OP_NULL, win), MPI_ERR_OP);
    CHECK_CLASS(MPI_Accumulate(&value, 1, MPI_INT, rank, 0, 1, MPI_INT, MPI_MINLOC, win), MPI_ERR_OP);
    CHECK_CLASS(MPI_Accumulate(&value, 1, MPI_INT, rank, 0, 1, MPI_INT, MPI_NO_OP, win), MPI_ERR_OP);
    CHECK_CLASS(MPI_Put(&value, -1, MPI_INT, rank, 0, 1, MPI_INT, win), MPI_ERR_COUNT);
    CHECK_CLASS(MPI_Put(&value, 1, MPI_DATATYPE_NULL, rank, 0, 1, MPI_INT, win), MPI_ERR_TYPE);
    CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, rank, 0, 2, MPI_INT, win), MPI_ERR_TRUNCATE);
    CHECK_CLASS(MPI_Compare_and_swap(&real, &real, &real, MPI_DOUBLE, rank, 0, win), MPI_ERR_TYPE);
    MPI_Type_contiguous(2, MPI_INT, &derived);
    MPI_Type_commit(&derived);
    CHECK_CLASS(MPI_Fetch_and_op(base, base, derived, rank, 0, MPI_SUM, win), MPI_ERR_TYPE);
    MPI_Type_free(&derived);
    CHECK_OK(MPI_Win_unlock(rank, win));
    CHECK_OK(MPI_Win_lock_all(0, win));
    CHECK_CLASS(MPI_Win_unlock(rank, win), MPI_ERR_RMA_SYNC);
    CHECK_OK(MPI_Win_unlock_all(win));
    CHECK_OK(MPI_Win_fence(0, win));
    CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, rank, 0, win)); /* nothing was accessed since the fence */
    CHECK_OK(MPI_Win_unlock(rank, win));
    CHECK_OK(MPI_Win_fence(0, win));
    CHECK_OK(MPI_Put(&value, 1, MPI_INT, rank, 0, 1, MPI_INT, win));
    CHECK_CLASS(MPI_Win_lock(MPI_LOCK_SHARED, rank, 0, win), MPI_ERR_RMA_SYNC);
    CHECK_OK(MPI_Win_fence(MPI_MODE_NOSUCCEED, win));
    CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, rank, 0, 1, MPI_INT, win), MPI_ERR_RMA_SYNC);
    CHECK_OK(MPI_Win_post(self, 0, win));
    CHECK_CLASS(MPI_Win_post(self, 0, win), MPI_ERR_RMA_SYNC);
    CHECK_CLASS(MPI_Win_fence(0, win), MPI_ERR_RMA_SYNC);
    CHECK_OK(MPI_Win_start(self, 0, win));
    CHECK_OK(MPI_Put(&value, 1, MPI_INT, rank, 3, 1, MPI_INT, win));
    if (size > 1)
        CHECK_CLASS(MPI_Put(&value, 1, MPI_INT, other, 0, 1, MPI_INT, win), MPI_ERR_RMA_SYNC);
    got = 1;
    CHECK_OK(MPI_Win_test(win, &got));
    CHECK_EQ(got, 0);
    CHECK_OK(MPI_Win_complete(win));
    CHECK_OK(MPI_Win_test(win, &got));
    CHECK_EQ(got, 1);
    CHECK_EQ(base[3], 1);
    CHECK_OK(MPI_Win_post(MPI_GROUP_EMPTY, 0, win));
    CHECK_OK(MPI_Win_start(MPI_GROUP_EMPTY, 0, win));
    CHECK_OK(MPI_Win_complete(win));
    CHECK_OK(MPI_Win_wait(win));
    MPI_Group_free(&self);
    CHECK_OK(MPI_Win_free(&win));
    CHECK_CLASS(MPI_Win_fence(0, win), MPI_ERR_WIN);
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    objects();
    hints();
    different();
    shared_memory(0);
    shared_memory(1);
    queries();
    attaching();
    refused();
    MPI_Finalize();
    return 0;
}
