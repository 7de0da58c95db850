/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Attributes: which functions run, in which order, with what, and what becomes of their error codes. */
#include "runtime/attribute.h"
#include "tests/unit/unit.h"

#include <stdio.h>
#include <string.h>

static char trace[256];
static int fail_delete, fail_copy;
static struct attribute_set *busy; /* set that a delete function changes */
static int busy_keyval;

static void note(char what, int keyval, intptr_t value)
{
	snprintf(trace + strlen(trace), sizeof trace - strlen(trace), "%c%d:%d ", what, keyval, (int)value);
}

static int on_delete(MPI_Comm comm, int keyval, void *value, void *extra)
{
	(void)comm;
	note('d', *(int *)extra, (intptr_t)value);
	(void)keyval;
	return (intptr_t)value == fail_delete ? 4711 : MPI_SUCCESS;
}

static int on_copy(MPI_Comm comm, int keyval, void *extra, void *in, void *out, int *flag)
{
	(void)comm;
	(void)keyval;
	note('c', *(int *)extra, (intptr_t)in);
	*flag = (intptr_t)in % 2; /* even values are not copied */
	*(void **)out = (void *)((intptr_t)in + 100);
	return (intptr_t)in == fail_copy ? 4712 : MPI_SUCCESS;
}

static int make(int *extra)
{
	int keyval;

	assert_int_equal(keyval_create(ATTRIBUTE_COMM, (void (*)(void))on_copy, (void (*)(void))on_delete, extra, &keyval), 0);
	return keyval;
}

static void put(struct attribute_set **set, int keyval, intptr_t value)
{
	assert_int_equal(attribute_put(set, ATTRIBUTE_COMM, MPI_COMM_SELF, keyval, (void *)value), 0);
}

static intptr_t get(struct attribute_set **set, int keyval)
{
	void *value = NULL;
	bool found;

	assert_int_equal(attribute_get(set, ATTRIBUTE_COMM, keyval, &value, &found), 0);
	return found ? (intptr_t)value : -1;
}

static int reset(void **state)
{
	(void)state;
	trace[0] = '\0';
	fail_delete = fail_copy = -1;
	return 0;
}

static void test_order(void **state)
{
	int one = 1, two = 2, three = 3, a = make(&one), b = make(&two), c = make(&three);
	struct attribute_set *set = NULL, *copy = NULL;

	(void)state;
	put(&set, a, 5);
	put(&set, b, 6);
	put(&set, c, 7);
	put(&set, b, 9); /* replaces: the old value is deleted */
	assert_string_equal(trace, "d2:6 ");
	assert_int_equal(get(&set, b), 9);
	trace[0] = '\0';
	assert_int_equal(attribute_copy_all(&set, MPI_COMM_SELF, &copy), 0);
	assert_string_equal(trace, "c1:5 c2:9 c3:7 ");
	assert_int_equal(get(&copy, a), 105);
	assert_int_equal(get(&copy, c), 107);
	trace[0] = '\0';
	/* The newest first. */
	assert_int_equal(attribute_delete_all(&set, MPI_COMM_SELF, false), 0);
	assert_string_equal(trace, "d3:7 d2:9 d1:5 ");
	assert_null(set);
	assert_int_equal(attribute_delete(&copy, ATTRIBUTE_COMM, MPI_COMM_SELF, b), 0);
	assert_int_equal(get(&copy, b), -1);
	assert_int_equal(attribute_delete(&copy, ATTRIBUTE_COMM, MPI_COMM_SELF, b), MPI_ERR_KEYVAL);
	assert_int_equal(attribute_delete_all(&copy, MPI_COMM_SELF, false), 0);
	keyval_free(ATTRIBUTE_COMM, a);
	keyval_free(ATTRIBUTE_COMM, b);
	keyval_free(ATTRIBUTE_COMM, c);
}

static void test_errors(void **state)
{
	int one = 1, two = 2, a = make(&one), b = make(&two);
	struct attribute_set *set = NULL, *copy = NULL;

	(void)state;
	put(&set, a, 1);
	put(&set, b, 3);
	fail_copy = 3;
	assert_int_equal(attribute_copy_all(&set, MPI_COMM_SELF, &copy), 4712);
	assert_int_equal(get(&copy, a), 101);
	assert_int_equal(get(&copy, b), -1);
	fail_delete = 3;
	assert_int_equal(attribute_put(&set, ATTRIBUTE_COMM, MPI_COMM_SELF, b, (void *)8), 4711);
	assert_int_equal(get(&set, b), 3);
	assert_int_equal(attribute_delete(&set, ATTRIBUTE_COMM, MPI_COMM_SELF, b), 4711);
	assert_int_equal(get(&set, b), 3);
	assert_int_equal(attribute_delete_all(&set, MPI_COMM_SELF, false), 4711);
	assert_int_equal(get(&set, a), 1);
	assert_int_equal(attribute_delete_all(&set, MPI_COMM_SELF, true), 4711);
	assert_null(set);
	assert_int_equal(attribute_delete_all(&copy, MPI_COMM_SELF, true), 0);
	keyval_free(ATTRIBUTE_COMM, a);
	keyval_free(ATTRIBUTE_COMM, b);
}

/* A freed keyval lives, number and functions, until its last attribute goes. */
static void test_freed_keyval(void **state)
{
	int one = 1, a = make(&one), b;
	struct attribute_set *set = NULL;
	void *value;
	bool found;

	(void)state;
	put(&set, a, 1);
	assert_int_equal(keyval_free(ATTRIBUTE_TYPE, a), MPI_ERR_KEYVAL);
	assert_int_equal(keyval_free(ATTRIBUTE_COMM, a), 0);
	assert_int_equal(keyval_free(ATTRIBUTE_COMM, a), 0);
	assert_int_equal(attribute_get(&set, ATTRIBUTE_COMM, a, &value, &found), 0);
	assert_true(found);
	b = make(&one);
	assert_int_not_equal(a, b);
	assert_int_equal(attribute_delete(&set, ATTRIBUTE_COMM, MPI_COMM_SELF, a), 0);
	assert_string_equal(trace, "d1:1 ");
	assert_null(set);
	assert_int_equal(attribute_get(&set, ATTRIBUTE_COMM, a, &value, &found), MPI_ERR_KEYVAL);
	assert_int_equal(keyval_free(ATTRIBUTE_COMM, a), MPI_ERR_KEYVAL);
	assert_int_equal(keyval_free(ATTRIBUTE_COMM, b), 0);
}

static void test_constants(void **state)
{
	struct attribute_set *set = NULL, *copy = NULL;
	int dup, null;

	(void)state;
	keyval_create(ATTRIBUTE_COMM, (void (*)(void))MPI_COMM_DUP_FN, (void (*)(void))MPI_COMM_NULL_DELETE_FN, NULL, &dup);
	keyval_create(ATTRIBUTE_COMM, (void (*)(void))MPI_COMM_NULL_COPY_FN, (void (*)(void))MPI_COMM_NULL_DELETE_FN, NULL, &null);
	put(&set, dup, 1);
	put(&set, null, 2);
	assert_int_equal(attribute_copy_all(&set, MPI_COMM_SELF, &copy), 0);
	assert_int_equal(get(&copy, dup), 1);
	assert_int_equal(get(&copy, null), -1);
	attribute_delete_all(&set, MPI_COMM_SELF, true);
	attribute_delete_all(&copy, MPI_COMM_SELF, true);
	keyval_free(ATTRIBUTE_COMM, dup);
	keyval_free(ATTRIBUTE_COMM, null);
}

/* A delete function that sets another attribute on the same object. */
static int busy_delete(MPI_Comm comm, int keyval, void *value, void *extra)
{
	(void)keyval;
	(void)value;
	(void)extra;
	note('b', 0, 0);
	return attribute_put(&busy, ATTRIBUTE_COMM, comm, busy_keyval, (void *)1);
}

static void test_busy(void **state)
{
	int one = 1, a;

	(void)state;
	keyval_create(ATTRIBUTE_COMM, NULL, (void (*)(void))busy_delete, NULL, &a);
	busy_keyval = make(&one);
	put(&busy, a, 5);
	assert_int_equal(attribute_delete_all(&busy, MPI_COMM_SELF, false), 0);
	assert_string_equal(trace, "b0:0 d1:1 ");
	assert_null(busy);
	keyval_free(ATTRIBUTE_COMM, a);
	keyval_free(ATTRIBUTE_COMM, busy_keyval);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_order, reset),
		cmocka_unit_test_setup(test_errors, reset),
		cmocka_unit_test_setup(test_freed_keyval, reset),
		cmocka_unit_test_setup(test_constants, reset),
		cmocka_unit_test_setup(test_busy, reset),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
