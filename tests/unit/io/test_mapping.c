/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* io/mapping.c: runs that end one part of the file and begin the next are stored like all others. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/mapping.h"
#include "io/storage.h"
#include "mpi.h"
#include "tests/unit/io/temporary.h"

enum { RUNS = 7 };

static char path[64];

/* Each run lies across a multiple of 32 MiB. */
static void all_runs_are_stored(void **state)
{
	struct storage storage;
	struct mapping *mapping = calloc(1, sizeof *mapping);
	struct iovec runs[RUNS];
	char text[RUNS][16], got[16];

	(void)state;
	assert_non_null(mapping);
	assert_int_equal(storage_open(&storage, path, O_RDWR, 0600), 0);
	assert_int_equal(storage_resize(&storage, (int64_t)1 << 28), 0);
	for (int i = 0; i < RUNS; i++) {
		runs[i] = (struct iovec){ (void *)(intptr_t)((int64_t)(i + 1) * (1 << 25) - 8), sizeof text[i] };
		snprintf(text[i], sizeof text[i], "run number %d", i);
	}
	for (int at = 0, n; at < RUNS; at += n) {
		n = mapping_place(mapping, &storage, runs + at, RUNS - at);
		assert_true(n > 0);
		for (int i = at; i < at + n; i++) {
			struct iovec memory = { text[i], sizeof text[i] };

			assert_int_equal(mapping_store(&storage, &runs[i], 1, &memory, 1), sizeof text[i]);
		}
	}
	for (int i = 0; i < RUNS; i++) {
		assert_int_equal(pread(storage.fd, got, sizeof got, (int64_t)(i + 1) * (1 << 25) - 8), sizeof got);
		assert_string_equal(got, text[i]);
	}
	mapping_free(mapping);
	assert_int_equal(storage_close(&storage), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(all_runs_are_stored) };
	int failed;

	if (!temporary_make(path, sizeof path))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(path);
	return failed;
}
