/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests common/params.c: defaults, parsing, ranges, misspelt names. */
#include "common/params.h"
#include "tests/unit/unit.h"

#include <string.h>

static char complaint[512];

static void keep(const char *text)
{
	strncpy(complaint, text, sizeof complaint - 1);
}

static void defaults_hold(void **state)
{
	(void)state;
	char *environment[] = {"HOME=/", NULL};

	assert_int_equal(params_init(environment, keep), 0);
	assert_int_equal(params.info, 0);
	assert_true(params.single_copy);
	assert_false(param_is_set(&params.info));
	assert_null(params.segment_fd);
}

static void values_are_read(void **state)
{
	(void)state;
	char *environment[] = {"WEFT_INFO=2", "WEFT_EAGER_SHM=4K", "WEFT_SINGLE_COPY=off", "WEFT_NET=eth0", NULL};

	assert_int_equal(params_init(environment, keep), 0);
	assert_int_equal(params.info, 2);
	assert_int_equal(params.eager_shm, 4096);
	assert_false(params.single_copy);
	assert_string_equal(params.net, "eth0");
	assert_true(param_is_set(&params.info));
}

static void wrong_ones_are_reported(void **state)
{
	(void)state;
	char *misspelt[] = {"WEFT_INFOO=1", NULL};
	char *out_of_range[] = {"WEFT_INFO=99", NULL};
	char *no_number[] = {"WEFT_EAGER_SHM=lots", NULL}, *nothing[] = {NULL};
	size_t usual;

	assert_int_equal(params_init(nothing, keep), 0);
	usual = params.eager_shm;
	assert_int_equal(params_init(misspelt, keep), 1);
	assert_non_null(strstr(complaint, "WEFT_INFOO"));
	assert_non_null(strstr(complaint, "did you mean WEFT_INFO?"));
	assert_int_equal(params_init(out_of_range, keep), 1);
	assert_non_null(strstr(complaint, "from 0 to 4"));
	assert_int_equal(params.info, 0);
	assert_int_equal(params_init(no_number, keep), 1);
	assert_non_null(strstr(complaint, "64K"));
	assert_int_equal(params.eager_shm, usual);
}

static void sizes(void **state)
{
	(void)state;
	size_t n;

	assert_true(param_parse_size("1G", &n) && n == (size_t)1 << 30);
	assert_true(param_parse_size("16KiB", &n) && n == 16384);
	assert_true(param_parse_size("unlimited", &n) && n == SIZE_MAX);
	assert_false(param_parse_size("-1", &n));
	assert_false(param_parse_size("", &n));
	assert_false(param_parse_size("12X", &n));
	assert_false(param_parse_size("99999999999999999999", &n));
	assert_false(param_parse_size("99999999999T", &n));
}

static void table_is_sane(void **state)
{
	(void)state;
	char text[256];

	params_init(NULL, NULL);
	for (int i = 0; i < param_count; i++) {
		assert_int_equal(strncmp(param_table[i].name, "WEFT_", 5), 0);
		assert_true(strlen(param_table[i].doc) > 10);
		assert_non_null(param_format(&param_table[i], text, sizeof text));
		for (int j = 0; j < i; j++)
			assert_string_not_equal(param_table[i].name, param_table[j].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(defaults_hold),
		cmocka_unit_test(values_are_read),
		cmocka_unit_test(wrong_ones_are_reported),
		cmocka_unit_test(sizes),
		cmocka_unit_test(table_is_sane),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
