/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* fabric/ofi_symbols.c: libfabric starts without reading the kernel's symbols, which are there for everybody else. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fabric/ofi.h"

/* What this process has read so far, in bytes. */
static long long bytes_read(void)
{
	char line[64];
	long long bytes = -1;
	FILE *in = fopen("/proc/self/io", "r");

	while (in && bytes < 0 && fgets(line, sizeof line, in))
		if (sscanf(line, "rchar: %lld", &bytes) != 1)
			bytes = -1;
	if (in)
		fclose(in);
	return bytes;
}

static long long symbol_bytes(void)
{
	static char text[1 << 16];
	FILE *in = fopen("/proc/kallsyms", "r");
	long long sum = 0;
	size_t got;

	while (in && (got = fread(text, 1, sizeof text, in)) > 0)
		sum += (long long)got;
	if (in)
		fclose(in);
	return sum;
}

static void test_not_read_by_libfabric(void **state)
{
	enum { SOME = 1 << 20 };
	struct fi_info *list = NULL;
	long long before;

	(void)state;
	if (symbol_bytes() < 2 * SOME || bytes_read() < 0 || access("/dev/dri", F_OK) == 0 || access("/dev/nvidiactl", F_OK) == 0)
		skip(); /* nothing that one would notice, or it is read on purpose */
	assert_int_equal(ofi_load(), 0);
	before = bytes_read();
	ofi_library.getinfo(ofi_library.version(), NULL, NULL, 0, NULL, &list);
	assert_in_range(bytes_read() - before, 0, SOME);
	if (list)
		ofi_library.freeinfo(list);
	assert_true(symbol_bytes() >= 2 * SOME);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_not_read_by_libfabric)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
