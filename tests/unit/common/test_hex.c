/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* common/hex.c: every byte there and back; what is no digit, too short or in capitals is none. */
#include "tests/unit/unit.h"

#include "common/hex.h"

#include <stdio.h>
#include <string.h>

static void test_round(void **state)
{
	unsigned char all[256], back[256];
	char text[2 * sizeof all + 1], two[3];

	(void)state;
	for (int i = 0; i < 256; i++)
		all[i] = (unsigned char)i;
	hex_write(text, all, sizeof all);
	for (int i = 0; i < 256; i++) {
		snprintf(two, sizeof two, "%02x", (unsigned)i);
		assert_memory_equal(text + 2 * i, two, 2);
	}
	assert_true(hex_is(text, sizeof all));
	assert_false(hex_is(text, sizeof all - 1));
	assert_true(hex_read(back, sizeof all, text));
	assert_memory_equal(all, back, sizeof all);
	hex_write(two, "", 0);
	assert_string_equal(two, "");
	assert_true(hex_is("", 0));
}

static void test_nonsense(void **state)
{
	static const char *const texts[] = {"", "1", "123", "12g4", "1G", "AB12", " 123", "12\xff\xff"};
	unsigned char bytes[2];

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		assert_false(hex_read(bytes, 2, texts[i]));
		assert_false(hex_is(texts[i], 2));
	}
	assert_true(hex_read(bytes, 2, "0aff, and more"));
	assert_int_equal(bytes[0], 10);
	assert_int_equal(bytes[1], 255);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_round), cmocka_unit_test(test_nonsense)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
