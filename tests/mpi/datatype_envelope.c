/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Random datatypes are taken apart with MPI_Type_get_envelope and _contents and put together again: the copy must have the same
 * bounds and pack the same bytes. Both the int and the large-count forms, nested in each other.
 *
 * ranks: 1   transports: shm
 */
#include "test.h"

enum { TREES = 3000, DEPTH = 4, MAX = 12, EXTENT_MAX = 3000 };

static uint64_t state = 42;

static int pick(int low, int high)
{
    return low + (int)(test_random(&state) % (uint64_t)(high - low + 1));
}

static MPI_Datatype leaf(void)
{
    MPI_Datatype leaves[] = { MPI_INT, MPI_DOUBLE, MPI_CHAR, MPI_SHORT, MPI_DOUBLE_INT, MPI_C_FLOAT_COMPLEX, MPI_LONG_DOUBLE };
    return leaves[pick(0, 6)];
}

static int is_named(MPI_Datatype type)
{
    MPI_Count ni, na, nl, nd;
    int combiner;
    CHECK_OK(MPI_Type_get_envelope_c(type, &ni, &na, &nl, &nd, &combiner));
    return combiner == MPI_COMBINER_NAMED || combiner == MPI_COMBINER_F90_REAL || combiner == MPI_COMBINER_F90_INTEGER;
}

static void drop(MPI_Datatype *type)
{
    if (!is_named(*type))
        CHECK_OK(MPI_Type_free(type));
}

/* A random type in both forms: the arguments are made once. */
static MPI_Datatype grow(MPI_Datatype old, int large)
{
    int n = pick(0, 5), b = pick(0, 3), s = pick(-3, 6), lengths[MAX], places[MAX], sizes[3], subs[3], starts[3];
    int distribs[2] = { MPI_DISTRIBUTE_CYCLIC, MPI_DISTRIBUTE_BLOCK }, dargs[2] = { 2, MPI_DISTRIBUTE_DFLT_DARG }, psizes[2] = { 2, 2 };
    int order = pick(0, 1) ? MPI_ORDER_C : MPI_ORDER_FORTRAN, rank = pick(0, 3);
    MPI_Count llengths[MAX], lplaces[MAX], lsizes[3], lsubs[3], lstarts[3];
    MPI_Aint aplaces[MAX];
    MPI_Datatype types[MAX], made = MPI_DATATYPE_NULL;
    for (int i = 0; i < MAX; i++) {
        llengths[i] = lengths[i] = pick(0, 3);
        aplaces[i] = lplaces[i] = places[i] = pick(-20, 40);
        types[i] = i % 2 ? old : leaf();
    }
    for (int d = 0; d < 3; d++) {
        lsizes[d] = sizes[d] = pick(1, 4);
        lsubs[d] = subs[d] = pick(1, sizes[d]);
        lstarts[d] = starts[d] = pick(0, sizes[d] - subs[d]);
    }
    switch (pick(0, 11)) {
    case 0: CHECK_OK(large ? MPI_Type_contiguous_c(n, old, &made) : MPI_Type_contiguous(n, old, &made)); break;
    case 1: CHECK_OK(large ? MPI_Type_vector_c(n, b, s, old, &made) : MPI_Type_vector(n, b, s, old, &made)); break;
    case 2: CHECK_OK(large ? MPI_Type_create_hvector_c(n, b, s, old, &made) : MPI_Type_create_hvector(n, b, s, old, &made)); break;
    case 3: CHECK_OK(large ? MPI_Type_indexed_c(n, llengths, lplaces, old, &made) : MPI_Type_indexed(n, lengths, places, old, &made)); break;
    case 4:
        CHECK_OK(large ? MPI_Type_create_hindexed_c(n, llengths, lplaces, old, &made)
                       : MPI_Type_create_hindexed(n, lengths, aplaces, old, &made));
        break;
    case 5:
        CHECK_OK(large ? MPI_Type_create_indexed_block_c(n, b, lplaces, old, &made)
                       : MPI_Type_create_indexed_block(n, b, places, old, &made));
        break;
    case 6:
        CHECK_OK(large ? MPI_Type_create_hindexed_block_c(n, b, lplaces, old, &made)
                       : MPI_Type_create_hindexed_block(n, b, aplaces, old, &made));
        break;
    case 7:
        CHECK_OK(large ? MPI_Type_create_struct_c(n, llengths, lplaces, types, &made)
                       : MPI_Type_create_struct(n, lengths, aplaces, types, &made));
        break;
    case 8:
        CHECK_OK(large ? MPI_Type_create_subarray_c(3, lsizes, lsubs, lstarts, order, old, &made)
                       : MPI_Type_create_subarray(3, sizes, subs, starts, order, old, &made));
        break;
    case 9:
        CHECK_OK(large ? MPI_Type_create_darray_c(4, rank, 2, lsizes, distribs, dargs, psizes, order, old, &made)
                       : MPI_Type_create_darray(4, rank, 2, sizes, distribs, dargs, psizes, order, old, &made));
        break;
    case 10:
        CHECK_OK(large ? MPI_Type_create_resized_c(old, s, 10 * n, &made) : MPI_Type_create_resized(old, s, 10 * n, &made));
        break;
    case 11: CHECK_OK(MPI_Type_dup(old, &made)); break;
    }
    return made;
}

/* ---- rebuilding ---- */

struct contents {
    MPI_Count ni, na, nl, nd;
    int combiner, *i;
    MPI_Aint *a;
    MPI_Count *l;
    MPI_Datatype *d;
};

static void *room(MPI_Count n, size_t size)
{
    void *memory = calloc((size_t)n + 1, size);
    CHECK(memory != NULL);
    return memory;
}

static void take_apart(MPI_Datatype type, struct contents *c)
{
    CHECK_OK(MPI_Type_get_envelope_c(type, &c->ni, &c->na, &c->nl, &c->nd, &c->combiner));
    c->i = room(c->ni, sizeof(int));
    c->a = room(c->na, sizeof(MPI_Aint));
    c->l = room(c->nl, sizeof(MPI_Count));
    c->d = room(c->nd, sizeof(MPI_Datatype));
    if (c->combiner == MPI_COMBINER_NAMED)
        return;
    CHECK_OK(MPI_Type_get_contents_c(type, c->ni, c->na, c->nl, c->nd, c->i, c->a, c->l, c->d));
    if (c->nl > 0) {
        int ni, na, nd, combiner;
        CHECK_CLASS(MPI_Type_get_envelope(type, &ni, &na, &nd, &combiner), MPI_ERR_TYPE);
        return;
    }
    /* What the int form says must be the same. */
    int ni, na, nd, combiner;
    CHECK_OK(MPI_Type_get_envelope(type, &ni, &na, &nd, &combiner));
    CHECK(ni == c->ni && na == c->na && nd == c->nd && combiner == c->combiner);
    int *i = room(ni, sizeof(int));
    MPI_Aint *a = room(na, sizeof(MPI_Aint));
    MPI_Datatype *d = room(nd, sizeof(MPI_Datatype));
    CHECK_OK(MPI_Type_get_contents(type, ni, na, nd, i, a, d));
    CHECK_MEM(i, c->i, (size_t)ni * sizeof(int));
    CHECK_MEM(a, c->a, (size_t)na * sizeof(MPI_Aint));
    for (int k = 0; k < nd; k++) {
        CHECK(d[k] == c->d[k]);
        drop(&d[k]);
    }
    free(i);
    free(a);
    free(d);
}

static MPI_Datatype rebuild(MPI_Datatype type);

static MPI_Datatype from_int(const struct contents *c)
{
    MPI_Datatype made = MPI_DATATYPE_NULL, old = c->nd ? c->d[0] : MPI_DATATYPE_NULL;
    const int *i = c->i;
    int n = c->ni ? i[0] : 0;
    switch (c->combiner) {
    case MPI_COMBINER_DUP: CHECK_OK(MPI_Type_dup(old, &made)); break;
    case MPI_COMBINER_CONTIGUOUS: CHECK_OK(MPI_Type_contiguous(n, old, &made)); break;
    case MPI_COMBINER_VECTOR: CHECK_OK(MPI_Type_vector(n, i[1], i[2], old, &made)); break;
    case MPI_COMBINER_HVECTOR: CHECK_OK(MPI_Type_create_hvector(n, i[1], c->a[0], old, &made)); break;
    case MPI_COMBINER_INDEXED: CHECK_OK(MPI_Type_indexed(n, i + 1, i + 1 + n, old, &made)); break;
    case MPI_COMBINER_HINDEXED: CHECK_OK(MPI_Type_create_hindexed(n, i + 1, c->a, old, &made)); break;
    case MPI_COMBINER_INDEXED_BLOCK: CHECK_OK(MPI_Type_create_indexed_block(n, i[1], i + 2, old, &made)); break;
    case MPI_COMBINER_HINDEXED_BLOCK: CHECK_OK(MPI_Type_create_hindexed_block(n, i[1], c->a, old, &made)); break;
    case MPI_COMBINER_STRUCT: CHECK_OK(MPI_Type_create_struct(n, i + 1, c->a, c->d, &made)); break;
    case MPI_COMBINER_SUBARRAY:
        CHECK_OK(MPI_Type_create_subarray(n, i + 1, i + 1 + n, i + 1 + 2 * n, i[1 + 3 * n], old, &made));
        break;
    case MPI_COMBINER_DARRAY:
        n = i[2];
        CHECK_OK(MPI_Type_create_darray(i[0], i[1], n, i + 3, i + 3 + n, i + 3 + 2 * n, i + 3 + 3 * n, i[3 + 4 * n], old, &made));
        break;
    case MPI_COMBINER_RESIZED: CHECK_OK(MPI_Type_create_resized(old, c->a[0], c->a[1], &made)); break;
    default: TEST_FAIL("combiner %d", c->combiner);
    }
    return made;
}

static MPI_Datatype from_large(const struct contents *c)
{
    MPI_Datatype made = MPI_DATATYPE_NULL, old = c->nd ? c->d[0] : MPI_DATATYPE_NULL;
    const MPI_Count *l = c->l;
    MPI_Count n = l[0];
    const int *i = c->i;
    CHECK_EQ(c->na, 0);
    switch (c->combiner) {
    case MPI_COMBINER_CONTIGUOUS: CHECK_OK(MPI_Type_contiguous_c(n, old, &made)); break;
    case MPI_COMBINER_VECTOR: CHECK_OK(MPI_Type_vector_c(n, l[1], l[2], old, &made)); break;
    case MPI_COMBINER_HVECTOR: CHECK_OK(MPI_Type_create_hvector_c(n, l[1], l[2], old, &made)); break;
    case MPI_COMBINER_INDEXED: CHECK_OK(MPI_Type_indexed_c(n, l + 1, l + 1 + n, old, &made)); break;
    case MPI_COMBINER_HINDEXED: CHECK_OK(MPI_Type_create_hindexed_c(n, l + 1, l + 1 + n, old, &made)); break;
    case MPI_COMBINER_INDEXED_BLOCK: CHECK_OK(MPI_Type_create_indexed_block_c(n, l[1], l + 2, old, &made)); break;
    case MPI_COMBINER_HINDEXED_BLOCK: CHECK_OK(MPI_Type_create_hindexed_block_c(n, l[1], l + 2, old, &made)); break;
    case MPI_COMBINER_STRUCT: CHECK_OK(MPI_Type_create_struct_c(n, l + 1, l + 1 + n, c->d, &made)); break;
    case MPI_COMBINER_SUBARRAY: CHECK_OK(MPI_Type_create_subarray_c(i[0], l, l + i[0], l + 2 * i[0], i[1], old, &made)); break;
    case MPI_COMBINER_DARRAY:
        CHECK_OK(MPI_Type_create_darray_c(i[0], i[1], i[2], l, i + 3, i + 3 + i[2], i + 3 + 2 * i[2], i[3 + 3 * i[2]], old, &made));
        break;
    case MPI_COMBINER_RESIZED: CHECK_OK(MPI_Type_create_resized_c(old, l[0], l[1], &made)); break;
    default: TEST_FAIL("combiner %d", c->combiner);
    }
    return made;
}

static MPI_Datatype rebuild(MPI_Datatype type)
{
    struct contents c;
    MPI_Datatype made = type;
    take_apart(type, &c);
    if (c.combiner != MPI_COMBINER_NAMED) {
        for (MPI_Count k = 0; k < c.nd; k++) {
            MPI_Datatype copy = rebuild(c.d[k]);
            drop(&c.d[k]);
            c.d[k] = copy;
        }
        made = c.nl > 0 ? from_large(&c) : from_int(&c);
        for (MPI_Count k = 0; k < c.nd; k++)
            drop(&c.d[k]);
    }
    free(c.i);
    free(c.a);
    free(c.l);
    free(c.d);
    return made;
}

static void compare(MPI_Datatype a, MPI_Datatype b)
{
    MPI_Count x[5], y[5], position = 0, again = 0;
    CHECK_OK(MPI_Type_size_c(a, &x[0]));
    CHECK_OK(MPI_Type_size_c(b, &y[0]));
    CHECK_OK(MPI_Type_get_extent_c(a, &x[1], &x[2]));
    CHECK_OK(MPI_Type_get_extent_c(b, &y[1], &y[2]));
    CHECK_OK(MPI_Type_get_true_extent_c(a, &x[3], &x[4]));
    CHECK_OK(MPI_Type_get_true_extent_c(b, &y[3], &y[4]));
    CHECK_MEM(x, y, sizeof(x));
    CHECK_OK(MPI_Type_commit(&a));
    CHECK_OK(MPI_Type_commit(&b));
    char *memory = room(x[4], 1), *one = room(x[0], 1), *other = room(x[0], 1);
    test_fill(memory, (size_t)x[4], 5);
    CHECK_OK(MPI_Pack_c(memory - x[3], 1, a, one, x[0], &position, MPI_COMM_SELF));
    CHECK_OK(MPI_Pack_c(memory - x[3], 1, b, other, x[0], &again, MPI_COMM_SELF));
    CHECK_EQ(position, x[0]);
    CHECK_EQ(again, x[0]);
    CHECK_MEM(one, other, (size_t)x[0]);
    free(memory);
    free(one);
    free(other);
}

int main(int argc, char **argv)
{
    CHECK_OK(MPI_Init(&argc, &argv));
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    for (int k = 0; k < TREES; k++) {
        MPI_Datatype type = leaf(), next;
        MPI_Count lb, extent = 0;
        for (int depth = pick(1, DEPTH); depth > 0 && extent < EXTENT_MAX; depth--) {
            next = grow(type, pick(0, 1));
            drop(&type);
            type = next;
            CHECK_OK(MPI_Type_get_true_extent_c(type, &lb, &extent));
        }
        MPI_Datatype copy = rebuild(type);
        CHECK(copy != type);
        compare(type, copy);
        drop(&type);
        drop(&copy);
    }
    int i, combiner;
    MPI_Aint a;
    MPI_Datatype d, real;
    CHECK_OK(MPI_Type_get_envelope(MPI_INT, &i, &i, &i, &combiner));
    CHECK_EQ(combiner, MPI_COMBINER_NAMED);
    CHECK_CLASS(MPI_Type_get_contents(MPI_INT, 0, 0, 0, &i, &a, &d), MPI_ERR_TYPE);
    int precision[2], ni, na, nd;
    CHECK_OK(MPI_Type_create_f90_real(10, MPI_UNDEFINED, &real));
    CHECK_OK(MPI_Type_get_envelope(real, &ni, &na, &nd, &combiner));
    CHECK(combiner == MPI_COMBINER_F90_REAL && ni == 2 && na == 0 && nd == 0);
    CHECK_OK(MPI_Type_get_contents(real, 2, 0, 0, precision, &a, &d));
    CHECK(precision[0] == 10 && precision[1] == MPI_UNDEFINED);
    CHECK_CLASS(MPI_Type_get_contents(real, 1, 0, 0, precision, &a, &d), MPI_ERR_ARG);
    CHECK_OK(MPI_Finalize());
    return 0;
}
