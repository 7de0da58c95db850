/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Random accesses against a sequential oracle: every rank has a part of every rank's memory for itself, knows what must be in it, and checks what it
 * fetches and, at the end, all of it. All operators on types of every size, with and without gaps, in any epoch. Between a put and
 * whatever touches the same bytes there is a flush; accumulates follow each other without, as the standard orders them. A further part
 * is added to by all at the same time.
 *
 * ranks: 1 2 3 4   timeout: 120   args: 150
 */
#include "test.h"

enum { SLAB = 1 << 13, SHARED_CELLS = 32, ELEMENTS_MOST = 300 };

static int rank, size;
static uint64_t state;
static char *model;           /* [size][SLAB]: our slab in every rank's memory */
static MPI_Win win;
static char *memory;
static MPI_Aint *bases;       /* dynamic windows */
static int64_t added[64];     /* by us, to the common cells of every rank */

static unsigned below(unsigned bound)
{
    return (unsigned)(test_random(&state) % bound);
}

struct type {
    MPI_Datatype type;
    size_t len, extent;
    int integer, pair, logical, floating;
};

static struct type types[24];
static int type_count;

static void add(MPI_Datatype type, int integer, int pair, int floating)
{
    MPI_Aint lb, extent;
    int len;
    MPI_Type_size(type, &len);
    MPI_Type_get_extent(type, &lb, &extent);
    types[type_count++] = (struct type){ type, (size_t)len, (size_t)extent, integer, pair, 0, floating };
}

static void add_types(void)
{
    add(MPI_INT8_T, 1, 0, 0);
    add(MPI_UINT16_T, 1, 0, 0);
    add(MPI_INT, 1, 0, 0);
    add(MPI_UINT64_T, 1, 0, 0);
    add(MPI_AINT, 1, 0, 0);
    add(MPI_FLOAT, 0, 0, 1);
    add(MPI_DOUBLE, 0, 0, 1);
    add(MPI_LONG_DOUBLE, 0, 0, 1);
    add(MPI_C_DOUBLE_COMPLEX, 0, 0, 2);
    add(MPI_C_FLOAT_COMPLEX, 0, 0, 2);
    add(MPI_DOUBLE_INT, 0, 1, 0);
    add(MPI_SHORT_INT, 0, 1, 0);
    add(MPI_2INT, 0, 1, 0);
    add(MPI_BYTE, 2, 0, 0);
}

static MPI_Op pick_op(const struct type *t)
{
    static const MPI_Op numbers[] = { MPI_SUM, MPI_MIN, MPI_MAX, MPI_PROD, MPI_REPLACE };
    static const MPI_Op bits[] = { MPI_SUM, MPI_MIN, MPI_MAX, MPI_PROD, MPI_REPLACE, MPI_BAND, MPI_BOR, MPI_BXOR, MPI_LAND, MPI_LOR, MPI_LXOR };
    static const MPI_Op pairs[] = { MPI_MINLOC, MPI_MAXLOC, MPI_REPLACE };
    static const MPI_Op bytes[] = { MPI_BAND, MPI_BOR, MPI_BXOR, MPI_REPLACE };
    if (t->pair)
        return pairs[below(3)];
    if (t->integer == 2)
        return bytes[below(4)];
    if (t->integer)
        return bits[below(11)];
    return t->floating == 2 ? (MPI_Op[]){ MPI_SUM, MPI_PROD, MPI_REPLACE }[below(3)] : numbers[below(5)];
}

/* Values that no operator turns into something that compares unlike itself. */
static void random_values(void *to, const struct type *t, int n)
{
    memset(to, 0, (size_t)n * t->extent);
    for (int i = 0; i < n; i++) {
        char *at = (char *)to + (size_t)i * t->extent;
        if (t->type == MPI_FLOAT)
            *(float *)(void *)at = (float)below(5) - 2;
        else if (t->type == MPI_DOUBLE)
            *(double *)(void *)at = (double)below(5) - 2;
        else if (t->type == MPI_LONG_DOUBLE)
            *(long double *)(void *)at = (long double)below(5) - 2;
        else if (t->type == MPI_C_DOUBLE_COMPLEX)
            ((double *)(void *)at)[0] = below(3), ((double *)(void *)at)[1] = (double)below(3) - 1;
        else if (t->type == MPI_C_FLOAT_COMPLEX)
            ((float *)(void *)at)[0] = (float)below(3), ((float *)(void *)at)[1] = (float)below(3) - 1;
        else if (t->type == MPI_DOUBLE_INT) {
            struct { double a; int b; } v = { below(9), (int)below(9) };
            memcpy(at, &v, 12);
        } else if (t->type == MPI_SHORT_INT) {
            struct { short a; int b; } v = { (short)below(9), (int)below(9) };
            memcpy(at, &v.a, 2);
            memcpy(at + 4, &v.b, 4);
        } else
            for (size_t k = 0; k < t->len; k++)
                at[k] = (char)below(t->type == MPI_2INT ? 3 : 256);
    }
}

/* Where the elements of an access lie in the slab: `n` places, in order, none twice, aligned. Returns a datatype for them. */
static MPI_Datatype random_places(const struct type *t, size_t bytes, int *places, int *n)
{
    MPI_Datatype type;
    int room = (int)(bytes / t->extent), most = room < ELEMENTS_MOST ? room : ELEMENTS_MOST;
    if (below(2)) { /* in a row */
        *n = 1 + (int)below((unsigned)most);
        int first = (int)below((unsigned)(room - *n + 1));
        for (int i = 0; i < *n; i++)
            places[i] = first + i;
    } else {
        int at = 0;
        *n = 0;
        while (*n < most && at < room) {
            at += (int)below(4);
            if (at < room)
                places[(*n)++] = at++;
        }
    }
    if (*n == 0)
        places[(*n)++] = 0;
    MPI_Type_create_indexed_block(*n, 1, places, t->type, &type);
    MPI_Type_commit(&type);
    return type;
}

static char *slab(int target)
{
    return model + (size_t)target * SLAB;
}

static MPI_Aint displacement(int target)
{
    MPI_Aint at = SHARED_CELLS * 8 + (MPI_Aint)rank * SLAB;
    return bases ? MPI_Aint_add(bases[target], at) : at;
}

static void compare(const char *what, int target, const struct type *t, const char *got, const char *want, int n)
{
    char name[MPI_MAX_OBJECT_NAME];
    int len;
    for (int i = 0; i < n; i++) {
        size_t at = (size_t)i * t->extent;
        if (t->type == MPI_SHORT_INT ? memcmp(got + at, want + at, 2) || memcmp(got + at + 4, want + at + 4, 4)
                                     : memcmp(got + at, want + at, t->type == MPI_LONG_DOUBLE ? 10 : t->len)) {
            MPI_Type_get_name(t->type, name, &len);
            TEST_FAIL("%s from rank %d: element %d of %d of type %s is wrong", what, target, i, n, name);
        }
    }
}

/* One access, in the model too. `dirty`: puts are under way that nothing may touch. */
static void access(int target, int *dirty)
{
    static char values[ELEMENTS_MOST * 64], before[ELEMENTS_MOST * 64], fetched[ELEMENTS_MOST * 64];
    const struct type *t = &types[below((unsigned)type_count)];
    int places[ELEMENTS_MOST], n, kind = (int)below(6);
    MPI_Datatype there;
    MPI_Op op;

    if (*dirty)
        CHECK_OK(MPI_Win_flush(target, win));
    *dirty = 0;
    there = random_places(t, SLAB, places, &n);
    random_values(values, t, n);
    memset(fetched, 0, sizeof fetched);
    for (int i = 0; i < n; i++)
        memcpy(before + (size_t)i * t->extent, slab(target) + (size_t)places[i] * t->extent, t->extent);
    switch (kind) {
    case 0:
        CHECK_OK(MPI_Win_flush(target, win)); /* accumulates before it */
        CHECK_OK(MPI_Put(values, n, t->type, target, displacement(target), 1, there, win));
        CHECK_OK(MPI_Win_flush_local(target, win));
        *dirty = 1;
        op = MPI_REPLACE;
        break;
    case 1:
        CHECK_OK(MPI_Win_flush(target, win)); /* accumulates before it */
        CHECK_OK(MPI_Get(fetched, n, t->type, target, displacement(target), 1, there, win));
        CHECK_OK(MPI_Win_flush(target, win));
        compare("get", target, t, fetched, before, n);
        op = MPI_NO_OP;
        break;
    case 2:
        op = pick_op(t);
        CHECK_OK(MPI_Accumulate(values, n, t->type, target, displacement(target), 1, there, op, win));
        CHECK_OK(MPI_Win_flush_local(target, win));
        break;
    case 3:
        op = below(4) ? pick_op(t) : MPI_NO_OP;
        CHECK_OK(MPI_Get_accumulate(values, n, t->type, fetched, n, t->type, target, displacement(target), 1, there, op, win));
        CHECK_OK(MPI_Win_flush_local(target, win));
        compare("get_accumulate", target, t, fetched, before, n);
        break;
    case 4:
        op = below(4) ? pick_op(t) : MPI_NO_OP;
        n = 1;
        CHECK_OK(MPI_Fetch_and_op(values, fetched, t->type, target, displacement(target) + places[0] * (MPI_Aint)t->extent, op, win));
        CHECK_OK(MPI_Win_flush(target, win));
        compare("fetch_and_op", target, t, fetched, before, 1);
        break;
    default:
        n = 1;
        if (!t->integer) {
            op = MPI_NO_OP;
            break;
        }
        int equal = (int)below(2);
        char other[16];
        memcpy(other, before, t->len);
        if (!equal)
            other[0] ^= 1;
        CHECK_OK(MPI_Compare_and_swap(values, other, fetched, t->type, target, displacement(target) + places[0] * (MPI_Aint)t->extent, win));
        CHECK_OK(MPI_Win_flush(target, win));
        compare("compare_and_swap", target, t, fetched, before, 1);
        op = equal ? MPI_REPLACE : MPI_NO_OP;
    }
    for (int i = 0; i < n && op != MPI_NO_OP; i++) {
        char *cell = slab(target) + (size_t)places[i] * t->extent, *value = values + (size_t)i * t->extent;
        if (op == MPI_REPLACE && t->type == MPI_SHORT_INT) {
            memcpy(cell, value, 2);
            memcpy(cell + 4, value + 4, 4);
        } else if (op == MPI_REPLACE)
            memcpy(cell, value, t->len);
        else
            CHECK_OK(MPI_Reduce_local(value, cell, 1, t->type, op));
    }
    MPI_Type_free(&there);
}

/* Floating point types want floating point numbers: bytes that other types left may be no numbers at all. So all is of one type for a while. */
static void choose_type(void)
{
    unsigned chosen = below((unsigned)type_count);
    struct type t = types[chosen];
    types[chosen] = types[0];
    types[0] = t;
}

static void epoch(int rounds)
{
    int all = (int)below(2), exclusive = 0, target = (int)below((unsigned)size), dirty[64] = { 0 };
    int64_t one = 1;

    if (all)
        CHECK_OK(MPI_Win_lock_all(0, win));
    else {
        exclusive = (int)below(2);
        CHECK_OK(MPI_Win_lock(exclusive ? MPI_LOCK_EXCLUSIVE : MPI_LOCK_SHARED, target, 0, win));
    }
    for (int i = 0; i < rounds; i++) {
        if (all)
            target = (int)below((unsigned)size);
        access(target, &dirty[target]);
        MPI_Aint cell = (MPI_Aint)(bases ? bases[target] : 0) + 8 * (MPI_Aint)below(SHARED_CELLS);
        CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT64_T, target, cell, 1, MPI_INT64_T, MPI_SUM, win));
        CHECK_OK(MPI_Win_flush_local(target, win));
        added[target]++;
    }
    CHECK_OK(all ? MPI_Win_unlock_all(win) : MPI_Win_unlock(target, win));
}

static void run(int kind, int epochs)
{
    MPI_Aint len = SHARED_CELLS * 8 + (MPI_Aint)size * SLAB, base;
    struct type kept[24];
    int kept_count = type_count;

    bases = NULL;
    memset(added, 0, sizeof added);
    if (kind == 0)
        CHECK_OK(MPI_Win_allocate(len, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win));
    else {
        memory = aligned_alloc(64, (size_t)(len + 63) / 64 * 64);
        if (kind == 1)
            CHECK_OK(MPI_Win_create(memory, len, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &win));
        else {
            CHECK_OK(MPI_Win_create_dynamic(MPI_INFO_NULL, MPI_COMM_WORLD, &win));
            CHECK_OK(MPI_Win_attach(win, memory, len));
            bases = malloc(sizeof *bases * (size_t)size);
            MPI_Get_address(memory, &base);
            MPI_Allgather(&base, 1, MPI_AINT, bases, 1, MPI_AINT, MPI_COMM_WORLD);
        }
    }
    memset(memory, 0, (size_t)len);
    memset(model, 0, (size_t)size * SLAB);
    MPI_Barrier(MPI_COMM_WORLD);
    /* One type at a time: another type's bits may be no numbers for it. */
    memcpy(kept, types, sizeof kept);
    for (int i = 0; i < epochs; i++) {
        if (i % 5 == 0) {
            memcpy(types, kept, sizeof kept);
            choose_type();
            type_count = 1;
            CHECK_OK(MPI_Win_lock_all(0, win));
            memset(model, 0, (size_t)size * SLAB);
            for (int target = 0; target < size; target++)
                CHECK_OK(MPI_Put(slab(target), SLAB, MPI_BYTE, target, displacement(target), SLAB, MPI_BYTE, win));
            CHECK_OK(MPI_Win_unlock_all(win));
            type_count = 1;
        }
        epoch(1 + (int)below(12));
        type_count = (i + 1) % 5 == 0 ? kept_count : 1;
    }
    memcpy(types, kept, sizeof kept);
    type_count = kept_count;
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_lock_all(MPI_MODE_NOCHECK, win));
    for (int target = 0; target < size; target++) {
        char *back = malloc(SLAB);
        CHECK_OK(MPI_Get(back, SLAB, MPI_BYTE, target, displacement(target), SLAB, MPI_BYTE, win));
        CHECK_OK(MPI_Win_flush(target, win));
        CHECK_MEM(back, slab(target), SLAB);
        free(back);
    }
    CHECK_OK(MPI_Win_unlock_all(win));
    MPI_Allreduce(MPI_IN_PLACE, added, 64, MPI_INT64_T, MPI_SUM, MPI_COMM_WORLD);
    int64_t sum = 0;
    for (int i = 0; i < SHARED_CELLS; i++)
        sum += ((int64_t *)(void *)memory)[i];
    CHECK_EQ(sum, added[rank]);
    MPI_Barrier(MPI_COMM_WORLD);
    CHECK_OK(MPI_Win_free(&win));
    if (kind != 0)
        free(memory);
    free(bases);
}

int main(int argc, char **argv)
{
    int epochs = argc > 1 ? atoi(argv[1]) : 150;
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    add_types();
    model = malloc((size_t)size * SLAB);
    for (int kind = 0; kind < 3; kind++) {
        state = (uint64_t)(1000 * kind + rank + 1) * 0x9e3779b97f4a7c15u + (argc > 2 ? (uint64_t)atoll(argv[2]) : 0);
        run(kind, epochs);
    }
    free(model);
    MPI_Finalize();
    return 0;
}
