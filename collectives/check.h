/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check reader: executes the programs of all ranks in one process, in memory of its own, and proves or refutes that they are a
 * right collective: no deadlock even when every send waits for its receive, messages as long as their receives, nothing read
 * before it is written, nothing touched that is under way or not ours. Used by unit tests.
 *
 * Data are cells: 16 bytes that say which ranks contributed and which element it is, so that a result tells how it came about.
 */
#ifndef COLLECTIVES_CHECK_H
#define COLLECTIVES_CHECK_H

#include "collectives/record.h"

struct cell {
	uint64_t who;  /* bit r: rank r contributed; ranks 0..63 */
	uint64_t what; /* check_what of the number of the element in the contributor's input */
};

/* Spread over all eight bytes, so that parts of cells differ, too; and back. */
static inline uint64_t check_what(uint64_t number)
{
	return number * 0x9e3779b97f4a7c15u;
}

static inline unsigned long long check_number(uint64_t what)
{
	return what * 0xf1de83e19937733du;
}

enum { CHECK_POISON = 0xEE, CHECK_GUARD = 0xDD };

/* A buffer of one rank: fill `memory` as the user would, say in `expected` what must be there afterwards. */
struct check_buffer {
	size_t len;
	char *memory, *expected; /* made by check_buffer_make, full of poison, between guards */
};

struct check {
	int size;                /* all ranks, of both groups */
	int first_group;         /* ranks of the first group of an intercommunicator; 0: an intracommunicator */
	struct program *programs;
	struct check_buffer *input, *output; /* one each per rank */
	ptrdiff_t base;          /* the buffers' address 0 is this many bytes into their memory */
	bool commutative;
	bool barrier;            /* at the end everyone must have heard of everyone, directly or through others */
	char text[400];          /* what is wrong */
};

bool check_buffer_make(struct check_buffer *buffer, size_t len);
void check_buffer_free(struct check_buffer *buffer);

/* True when all rules hold and every buffer is as expected; else the first violation is in check->text. */
bool check_run(struct check *check);

#endif
