/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests runtime/process_mapping.c: what managers write, and what nobody should. */
#include "runtime/process_mapping.h"

#include "common/compiler.h"
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

static void expect(const char *text, const char *hosts)
{
	uint32_t got[16], size = (uint32_t)strlen(hosts);

	assert_int_equal(process_mapping_parse(text, got, size), 0);
	for (uint32_t rank = 0; rank < size; rank++)
		assert_int_equal(got[rank], hosts[rank] - '0');
}

static void what_managers_write(void **state)
{
	(void)state;
	expect("(vector,(0,1,1))", "0");
	expect("(vector,(0,2,2))", "0011");
	expect("(vector,(0,2,3),(2,1,1))", "0001112");
	expect("(vector,(0,3,1)) more", "012");
	/* Dealt out in turns: the list begins again. */
	expect("(vector,(0,2,1))", "01010");
	expect("(vector,(0,1,2),(1,1,1))", "001001");
	/* More than are there. */
	expect("(vector,(0,8,4))", "000011");
	/* Host numbers with gaps and out of order are numbered by first rank. */
	expect("(vector,(7,1,2),(3,1,1),(7,1,1))", "0010");
}

static void what_nobody_should(void **state)
{
	static const char *const wrong[] = {"",
					    "vector",
					    "(vector,",
					    "(vector,)",
					    "(vector,(0,0,1))",
					    "(vector,(0,1,0))",
					    "(vector,(0,1))",
					    "(vector,(0,1,1)",
					    "(vector,(-1,1,1))",
					    "(vector,(0,1,1);(1,1,1))",
					    "(vector,(a,b,c))",
					    "(vector,(0,1,1),)"};
	uint32_t got[4];

	(void)state;
	for (size_t i = 0; i < countof(wrong); i++)
		assert_int_equal(process_mapping_parse(wrong[i], got, 4), -1);
}

/* Any text: an answer or a refusal, nothing beyond the array, an end. */
static void any_text(void **state)
{
	static const char letters[] = "(vector,0123456789) ";
	uint32_t got[5];

	(void)state;
	srand(7);
	for (int i = 0; i < 200000; i++) {
		char text[64] = "(vector,";
		size_t len = 8 + (size_t)(rand() % 40);

		for (size_t at = 8; at < len; at++)
			text[at] = letters[(size_t)rand() % (sizeof letters - 1)];
		if (process_mapping_parse(text, got, 5) == 0)
			for (int rank = 0; rank < 5; rank++)
				assert_true(got[rank] < 5);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_managers_write),
		cmocka_unit_test(what_nobody_should),
		cmocka_unit_test(any_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
