/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Error classes and codes: those of the standard have names and texts; users' come, change and go. */
#include "mpi.h"
#include "runtime/error_code.h"
#include "tests/unit/unit.h"

#include <string.h>

static void test_standard(void **state)
{
	char text[MPI_MAX_ERROR_STRING];
	int class;

	(void)state;
	for (int code = MPI_SUCCESS; code <= MPI_ERR_ABI; code++) {
		assert_int_equal(error_code_class(code, &class), 0);
		assert_int_equal(class, code);
		assert_int_equal(error_code_text(code, text, sizeof text), 0);
		assert_non_null(strstr(text, error_code_name(code)));
	}
	for (int code = MPI_T_ERR_CANNOT_INIT; code <= MPI_T_ERR_PVAR_NO_ATOMIC; code++)
		assert_int_equal(error_code_text(code, text, sizeof text), 0);
	assert_int_equal(error_code_class(500, &class), MPI_ERR_ARG);
	assert_int_equal(error_code_class(-1, &class), MPI_ERR_ARG);
	assert_int_equal(error_code_class(MPI_ERR_LASTCODE + 1, &class), MPI_ERR_ARG);
	assert_int_equal(error_code_set_text(MPI_ERR_RANK, "mine"), MPI_ERR_ARG);
	assert_int_equal(error_code_remove_class(MPI_ERR_RANK), MPI_ERR_ARG);
	assert_int_equal(error_code_last(), MPI_ERR_LASTCODE);
}

static void test_added(void **state)
{
	char text[MPI_MAX_ERROR_STRING], long_text[MPI_MAX_ERROR_STRING + 1];
	int class, code, other, got;

	(void)state;
	assert_int_equal(error_code_add_class(&class), 0);
	assert_int_equal(error_code_add(class, &code), 0);
	assert_int_equal(error_code_add(MPI_ERR_IO, &other), 0);
	assert_true(class > MPI_ERR_LASTCODE && code > class && other > code);
	assert_int_equal(error_code_last(), other);
	assert_int_equal(error_code_class(code, &got), 0);
	assert_int_equal(got, class);
	assert_int_equal(error_code_class(other, &got), 0);
	assert_int_equal(got, MPI_ERR_IO);
	assert_int_equal(error_code_add(code, &got), MPI_ERR_ARG);
	assert_int_equal(error_code_text(code, text, sizeof text), 0);
	assert_string_equal(text, "");
	assert_int_equal(error_code_set_text(code, "the sky fell"), 0);
	assert_int_equal(error_code_text(code, text, sizeof text), 0);
	assert_string_equal(text, "the sky fell");
	memset(long_text, 'x', sizeof long_text - 1);
	long_text[sizeof long_text - 1] = '\0';
	assert_int_equal(error_code_set_text(code, long_text), MPI_ERR_ARG);

	/* In the reverse order only. */
	assert_int_equal(error_code_remove_class(class), MPI_ERR_ARG);
	assert_int_equal(error_code_remove(code), MPI_ERR_ARG);
	assert_int_equal(error_code_remove_text(code), 0);
	assert_int_equal(error_code_remove_text(code), MPI_ERR_ARG);
	assert_int_equal(error_code_remove_class(code), MPI_ERR_ARG);
	assert_int_equal(error_code_remove(code), 0);
	assert_int_equal(error_code_remove(code), MPI_ERR_ARG);
	assert_int_equal(error_code_remove_class(class), 0);
	assert_int_equal(error_code_class(class, &got), MPI_ERR_ARG);
	/* A number never comes back. */
	assert_int_equal(error_code_add_class(&got), 0);
	assert_true(got > other);
}

static void test_many(void **state)
{
	enum { COUNT = 300 };
	int class, codes[COUNT], got;

	(void)state;
	assert_int_equal(error_code_add_class(&class), 0);
	for (int i = 0; i < COUNT; i++)
		assert_int_equal(error_code_add(class, &codes[i]), 0);
	for (int i = 0; i < COUNT; i++) {
		assert_int_equal(error_code_class(codes[i], &got), 0);
		assert_int_equal(got, class);
		assert_int_equal(error_code_remove(codes[i]), 0);
	}
	assert_int_equal(error_code_remove_class(class), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_standard),
		cmocka_unit_test(test_added),
		cmocka_unit_test(test_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
