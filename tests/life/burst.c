/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For test_output: every rank prints "rank R line I xx..." with as many x as I modulo 100, now in one
 * write, now in two halves. Knows nothing of MPI. Usage: burst LINES
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void put(const char *data, size_t len)
{
	while (len > 0) {
		ssize_t wrote = write(1, data, len);
		if (wrote < 0)
			exit(1);
		data += wrote;
		len -= (size_t)wrote;
	}
}

int main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 1;
	char line[256], filling[100];

	memset(filling, 'x', sizeof filling);
	for (long i = 0; i < count; i++) {
		size_t len = (size_t)snprintf(line, sizeof line, "rank %s line %ld %.*s\n", getenv("WEFT_RANK"), i, (int)(i % 100), filling);
		size_t half = i % 7 == 0 ? len / 2 : len;
		put(line, half);
		put(line + half, len - half);
	}
	return 0;
}
