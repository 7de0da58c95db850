/* ranks: 1 2   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Attributes of communicators: the predefined ones, copying at dup, deleting at free, errors of users' functions, the old names,
 * and the order in which MPI_Finalize deletes those of MPI_COMM_SELF.
 */
#include "test.h"
#include <limits.h>

static int copies, deletes, at_finalize, refuse_copy, refuse_delete;

static int on_copy(MPI_Comm comm, int keyval, void *extra, void *in, void *out, int *flag)
{
    (void)comm;
    (void)keyval;
    CHECK(extra == &copies);
    copies++;
    *(void **)out = (char *)in + 1;
    *flag = 1;
    return refuse_copy ? MPI_ERR_OTHER : MPI_SUCCESS;
}

static int on_delete(MPI_Comm comm, int keyval, void *value, void *extra)
{
    (void)comm;
    (void)keyval;
    (void)value;
    CHECK(extra == &copies);
    deletes++;
    return refuse_delete ? MPI_ERR_OTHER : MPI_SUCCESS;
}

/* Attributes of MPI_COMM_SELF go in the reverse order, while MPI still works. */
static int last_delete(MPI_Comm comm, int keyval, void *value, void *extra)
{
    int up = 1, size = 0;
    (void)keyval;
    (void)extra;
    CHECK(comm == MPI_COMM_SELF);
    CHECK_EQ((int)(intptr_t)value, 2 - at_finalize);
    at_finalize++;
    CHECK_OK(MPI_Finalized(&up));
    CHECK_EQ(up, 0);
    CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
    CHECK(size > 0);
    return MPI_SUCCESS;
}

static void test_predefined(void)
{
    int *value, flag, size;
    MPI_Comm copy;
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_TAG_UB, &value, &flag));
    CHECK(flag);
    CHECK_EQ(*value, INT_MAX);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_UNIVERSE_SIZE, &value, &flag));
    CHECK(!flag || *value >= size);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_APPNUM, &value, &flag));
    CHECK(!flag || *value == 0);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_WTIME_IS_GLOBAL, &value, &flag));
    CHECK(flag && (*value == 0 || *value == 1));
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_HOST, &value, &flag));
    CHECK(flag && *value == MPI_PROC_NULL);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_IO, &value, &flag));
    CHECK(flag && *value == MPI_ANY_SOURCE);
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_LASTUSEDCODE, &value, &flag));
    CHECK(flag && *value == MPI_ERR_LASTCODE);
    int class;
    CHECK_OK(MPI_Add_error_class(&class));
    CHECK_OK(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_LASTUSEDCODE, &value, &flag));
    CHECK_EQ(*value, class);
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &copy));
    CHECK_OK(MPI_Comm_get_attr(copy, MPI_TAG_UB, &value, &flag));
    CHECK(flag && *value == INT_MAX);
    CHECK_OK(MPI_Comm_free(&copy));
    CHECK_CLASS(MPI_Comm_set_attr(MPI_COMM_WORLD, MPI_TAG_UB, value), MPI_ERR_KEYVAL);
    CHECK_CLASS(MPI_Comm_delete_attr(MPI_COMM_WORLD, MPI_TAG_UB), MPI_ERR_KEYVAL);
    CHECK_CLASS(MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_KEYVAL_INVALID, &value, &flag), MPI_ERR_KEYVAL);
}

static void test_life(void)
{
    static char place[8];
    char *value = NULL;
    int keyval, other, flag;
    MPI_Comm first, second, third;
    MPI_Request request;
    CHECK_OK(MPI_Comm_create_keyval(on_copy, on_delete, &keyval, &copies));
    CHECK_OK(MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, MPI_COMM_NULL_DELETE_FN, &other, NULL));
    CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &first));
    CHECK_OK(MPI_Comm_set_attr(first, keyval, place));
    CHECK_OK(MPI_Comm_set_attr(first, other, place));
    CHECK_OK(MPI_Comm_dup(first, &second));
    CHECK_EQ(copies, 1);
    CHECK_OK(MPI_Comm_get_attr(second, keyval, &value, &flag));
    CHECK(flag && value == place + 1);
    CHECK_OK(MPI_Comm_get_attr(second, other, &value, &flag));
    CHECK(!flag);
    CHECK_OK(MPI_Comm_idup(second, &third, &request));
    CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
    CHECK_OK(MPI_Comm_get_attr(third, keyval, &value, &flag));
    CHECK(flag && value == place + 2);
    CHECK_OK(MPI_Comm_free(&third));
    CHECK_EQ(deletes, 1);

    CHECK_OK(MPI_Comm_set_errhandler(first, MPI_ERRORS_RETURN));
    refuse_copy = 1;
    third = MPI_COMM_WORLD;
    CHECK_CLASS(MPI_Comm_dup(first, &third), MPI_ERR_OTHER);
    CHECK(third == MPI_COMM_NULL);
    refuse_copy = 0;
    refuse_delete = 1;
    CHECK_CLASS(MPI_Comm_delete_attr(first, keyval), MPI_ERR_OTHER);
    CHECK_CLASS(MPI_Comm_free(&first), MPI_ERR_OTHER);
    refuse_delete = 0;
    CHECK(first != MPI_COMM_NULL);
    /* Split does not copy. */
    copies = 0;
    CHECK_OK(MPI_Comm_split(first, 0, 0, &third));
    CHECK_EQ(copies, 0);
    CHECK_OK(MPI_Comm_free(&third));

    /* The keyval goes before its attributes: they stay and are deleted with the communicator. */
    deletes = 0;
    CHECK_OK(MPI_Comm_free_keyval(&keyval));
    CHECK_EQ(keyval, MPI_KEYVAL_INVALID);
    CHECK_OK(MPI_Comm_free(&first));
    CHECK_OK(MPI_Comm_free(&second));
    CHECK_EQ(deletes, 2);
    CHECK_OK(MPI_Comm_free_keyval(&other));
}

static void test_old_names(void)
{
    int keyval, flag;
    void *value;
    CHECK_OK(MPI_Keyval_create(MPI_DUP_FN, MPI_NULL_DELETE_FN, &keyval, NULL));
    CHECK_OK(MPI_Attr_put(MPI_COMM_WORLD, keyval, &flag));
    CHECK_OK(MPI_Attr_get(MPI_COMM_WORLD, keyval, &value, &flag));
    CHECK(flag && value == (void *)&flag);
    CHECK_OK(MPI_Attr_delete(MPI_COMM_WORLD, keyval));
    CHECK_OK(MPI_Keyval_free(&keyval));
}

/* Types: the same machinery, copied by MPI_Type_dup. */
static int type_copy(MPI_Datatype type, int keyval, void *extra, void *in, void *out, int *flag)
{
    (void)type;
    (void)keyval;
    (void)extra;
    *(void **)out = in;
    *flag = 1;
    copies++;
    return MPI_SUCCESS;
}

static int type_delete(MPI_Datatype type, int keyval, void *value, void *extra)
{
    (void)type;
    (void)keyval;
    (void)value;
    (void)extra;
    deletes++;
    return MPI_SUCCESS;
}

static void test_types(void)
{
    int keyval, flag, comm_keyval;
    void *value;
    MPI_Datatype type, copy;
    copies = deletes = 0;
    CHECK_OK(MPI_Type_create_keyval(type_copy, type_delete, &keyval, NULL));
    CHECK_OK(MPI_Comm_create_keyval(MPI_COMM_DUP_FN, MPI_COMM_NULL_DELETE_FN, &comm_keyval, NULL));
    CHECK_OK(MPI_Type_contiguous(3, MPI_INT, &type));
    CHECK_OK(MPI_Type_set_attr(type, keyval, &type));
    CHECK_OK(MPI_Type_dup(type, &copy));
    CHECK_EQ(copies, 1);
    CHECK_OK(MPI_Type_get_attr(copy, keyval, &value, &flag));
    CHECK(flag && value == (void *)&type);
    CHECK_OK(MPI_Type_free(&copy));
    CHECK_EQ(deletes, 1);
    CHECK_OK(MPI_Type_delete_attr(type, keyval));
    CHECK_EQ(deletes, 2);
    CHECK_CLASS(MPI_Type_set_attr(type, comm_keyval, NULL), MPI_ERR_KEYVAL);
    CHECK_CLASS(MPI_Comm_set_attr(MPI_COMM_WORLD, keyval, NULL), MPI_ERR_KEYVAL);
    CHECK_OK(MPI_Type_set_attr(MPI_INT, keyval, &type));
    CHECK_OK(MPI_Type_get_attr(MPI_INT, keyval, &value, &flag));
    CHECK(flag);
    CHECK_OK(MPI_Type_delete_attr(MPI_INT, keyval));
    CHECK_OK(MPI_Type_free(&type));
    CHECK_OK(MPI_Type_free_keyval(&keyval));
    CHECK_OK(MPI_Comm_free_keyval(&comm_keyval));
}

int main(int argc, char **argv)
{
    int keyvals[3];
    MPI_Init(&argc, &argv);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
    test_predefined();
    test_life();
    test_old_names();
    test_types();
    for (intptr_t i = 0; i < 3; i++) {
        CHECK_OK(MPI_Comm_create_keyval(MPI_COMM_NULL_COPY_FN, last_delete, &keyvals[i], NULL));
        CHECK_OK(MPI_Comm_set_attr(MPI_COMM_SELF, keyvals[i], (void *)i));
    }
    MPI_Finalize();
    if (at_finalize != 3)
        fprintf(stderr, "MPI_Finalize deleted %d of 3 attributes\n", at_finalize);
    return at_finalize != 3;
}
