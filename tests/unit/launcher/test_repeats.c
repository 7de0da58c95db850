/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/repeats.c: what is one error of many ranks, and what is not. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "launcher/repeats.h"

/* What passes of a rank's output, as text. */
static const char *passes(struct repeats *repeats, uint32_t rank, const char *data)
{
	static char text[1024];
	struct buffer out = { 0 };

	if (!repeats_filter(repeats, rank, data, strlen(data), &out))
		snprintf(text, sizeof text, "%s", data);
	else
		snprintf(text, sizeof text, "%.*s", (int)out.len, (const char *)out.data);
	buffer_free(&out);
	return text;
}

static const char *told(struct repeats *repeats)
{
	static char text[1024];
	struct buffer out = { 0 };

	repeats_tell(repeats, &out);
	snprintf(text, sizeof text, "%.*s", (int)out.len, (const char *)out.data);
	buffer_free(&out);
	return text;
}

static void test_same(void **state)
{
	(void)state;
	struct repeats *repeats = repeats_new(8);
	static const char first[] = "weft: rank 2 on a: error: MPI_Send on MPI_COMM_WORLD (rank 2 of 8) failed: why\n";

	assert_string_equal(passes(repeats, 2, first), first);
	assert_string_equal(told(repeats), "");
	assert_string_equal(passes(repeats, 3, "weft: rank 3 on b: error: MPI_Send on MPI_COMM_WORLD (rank 3 of 8) failed: why\n"), "");
	assert_string_equal(
		passes(repeats, 5, "before\nweft: rank 5 on b: error: MPI_Send on MPI_COMM_WORLD (rank 5 of 8) failed: why\nafter\n"),
		"before\nafter\n");
	assert_string_equal(passes(repeats, 4, "weft: rank 4 on a: error: MPI_Send on MPI_COMM_WORLD (rank 4 of 8) failed: why\n"), "");
	/* Once more by the first one: it is another event. */
	assert_string_equal(passes(repeats, 2, first), first);
	assert_string_equal(told(repeats), "weft: error of rank 2 also of 3 others, ranks 3-5");
	assert_string_equal(told(repeats), "");
	repeats_free(repeats);
}

static void test_other(void **state)
{
	(void)state;
	struct repeats *repeats = repeats_new(8);
	static const char *const pass[] = {
		"weft: rank 1 on a: error: this\n", "weft: rank 1 on a: error: that\n", "weft: rank 1 on a: warning\n",
		"weft: rank 1 on a: warning\n", "weft: rank 7 on a: error: this\n", /* not its own line: printed by a program */
		"nothing of ours\n", "weft: rank 1", "weft: rank 1 on \n", "",
	};

	for (size_t i = 0; i < sizeof pass / sizeof pass[0]; i++)
		assert_string_equal(passes(repeats, 1, pass[i]), pass[i]);
	assert_string_equal(passes(repeats, 0, "weft: rank 0 on b: error: that\n"), "");
	assert_string_equal(told(repeats), "weft: error of rank 1 also of 1 other, rank 0");
	/* More kinds than are kept: all pass. */
	for (int i = 0; i < 200; i++) {
		char line[64];
		snprintf(line, sizeof line, "weft: rank 3 on b: error: number %d\n", i);
		assert_string_equal(passes(repeats, 3, line), line);
	}
	repeats_free(repeats);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_same), cmocka_unit_test(test_other) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
