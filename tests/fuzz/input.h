/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A fuzzer whose every choice is a byte of an input: what a coverage-guided fuzzer changes are then choices, and an input that
 * once broke something repeats it. A program defines fuzz_one and links driver.c, or libFuzzer (tests/security/test_guided).
 *
 *     PROGRAM [ROUNDS [FIRST_SEED]]        its corpus, then inputs made by chance
 *     PROGRAM FILE...                      inputs, as libFuzzer keeps them
 */
#ifndef FUZZ_INPUT_H
#define FUZZ_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct input {
	const unsigned char *at;
	size_t left;
};
extern struct input input;

/* Act on `input` until it has ended; abort when something is wrong. */
void fuzz_one(void);
/* Once, before the first. */
void fuzz_begin(void);
/* Name of the file in tests/fuzz/corpus, and inputs made by chance in a default run. */
extern const char fuzz_corpus[];
extern const long fuzz_rounds;

static inline bool input_ended(void) { return input.left == 0; }

/* 0 <= result < bound; 0 when the input has ended. */
static inline uint64_t below(uint64_t bound)
{
	uint64_t value = 0;

	for (uint64_t most = 1; most < bound && input.left > 0; most = most > UINT64_MAX >> 8 ? UINT64_MAX : most << 8) {
		value = value << 8 | *input.at++;
		input.left--;
	}
	return value % bound;
}

/* What is tested writes to standard output and error of its own; this is where a person looks. */
extern FILE *fuzz_terminal;

static inline _Noreturn void fuzz_bad(const char *what, const char *detail)
{
	fprintf(fuzz_terminal ? fuzz_terminal : stderr, "\nfuzz %s: %s (%s)\n", fuzz_corpus, what, detail);
	abort();
}

#endif
