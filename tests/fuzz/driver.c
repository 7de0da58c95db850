/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See input.h. A corpus is a text file: an input a line in hexadecimal digits, remarks after '#'. */
#include "tests/fuzz/input.h"

#include <ctype.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "tests/unit/unit.h"

enum { INPUT_MAX = 1 << 13 };

struct input input;
FILE *fuzz_terminal;

static void run(const unsigned char *bytes, size_t len)
{
	unsigned char *copy = malloc(len + 1); /* ends where it ends */

	memcpy(copy, bytes, len);
	input = (struct input){ copy, len };
	fuzz_one();
	free(copy);
}

/* For libFuzzer. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static bool begun;

	if (!begun)
		fuzz_begin();
	begun = true;
	input = (struct input){ bytes, len };
	fuzz_one();
	return 0;
}

#ifndef GUIDED
void __sanitizer_set_report_fd(void *fd) __attribute__((weak));

static void hide_output(void)
{
	int null = open("/dev/null", O_WRONLY | O_CLOEXEC), kept = fcntl(2, F_DUPFD_CLOEXEC, 100);

	fuzz_terminal = fdopen(kept, "w");
	setvbuf(fuzz_terminal, NULL, _IONBF, 0);
	if (__sanitizer_set_report_fd)
		__sanitizer_set_report_fd((void *)(intptr_t)kept);
	dup2(null, 1);
	dup2(null, 2);
	close(null);
}

static size_t from_hex(const char *line, unsigned char *bytes)
{
	size_t len = 0;
	unsigned value;

	for (; isxdigit((unsigned char)line[0]) && isxdigit((unsigned char)line[1]) && len < INPUT_MAX; line += 2) {
		sscanf(line, "%2x", &value);
		bytes[len++] = (unsigned char)value;
	}
	return len;
}

static int replay_corpus(void)
{
	static char line[2 * INPUT_MAX + 1000];
	static unsigned char bytes[INPUT_MAX];
	char path[1000];
	int count = 0;

	snprintf(path, sizeof path, "%s/%s", FUZZ_CORPUS, fuzz_corpus);
	FILE *file = fopen(path, "r");
	if (!file) {
		fprintf(fuzz_terminal, "cannot read %s\n", path);
		exit(1);
	}
	for (int number = 1; fgets(line, sizeof line, file); number++) {
		size_t len = from_hex(line, bytes);
		fprintf(fuzz_terminal, "\rcorpus line %d ", number);
		if (len > 0)
			run(bytes, len), count++;
	}
	fclose(file);
	return count;
}

static void run_file(const char *path)
{
	static unsigned char bytes[1 << 20];
	FILE *file = fopen(path, "rb");

	if (!file) {
		fprintf(fuzz_terminal, "cannot read %s\n", path);
		exit(1);
	}
	run(bytes, fread(bytes, 1, sizeof bytes, file));
	fclose(file);
}

int main(int argc, char **argv)
{
	long rounds = argc > 1 ? atol(argv[1]) : getenv("TEST_LONG") ? 50 * fuzz_rounds : fuzz_rounds;
	uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
	static unsigned char bytes[INPUT_MAX];

	hide_output();
	fuzz_begin();
	if (argc > 1 && rounds == 0 && argv[1][0] != '0') {
		for (int i = 1; i < argc; i++)
			run_file(argv[i]);
		return 0;
	}
	int count = replay_corpus();
	for (long round = 0; round < rounds; round++) {
		uint64_t state = (first + (uint64_t)round) * 0x9E3779B97F4A7C15ULL | 1;
		size_t len = (size_t)random_below(&state, INPUT_MAX);
		for (size_t i = 0; i < len; i++)
			bytes[i] = (unsigned char)random_below(&state, 256);
		fprintf(fuzz_terminal, "\rround %llu          ", (unsigned long long)(first + (uint64_t)round));
		run(bytes, len);
	}
	fprintf(fuzz_terminal, "\r");
	fprintf(fuzz_terminal, "%d inputs of the corpus, %ld by chance\n", count, rounds);
	return 0;
}
#endif
