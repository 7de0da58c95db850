/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check reader: executes the programs of all ranks in one process, in memory of its own, and proves or refutes that they are a
 * right collective: no deadlock even when every send waits for its receive, messages as long as their receives, nothing read
 * before it is written, nothing touched that is under way or not ours. Used by unit tests.
 *
 * Data are cells: 16 bytes that say which ranks contributed, which element it is, and in which order and grouping they were combined:
 * `how` is like the last bits of a floating-point sum, different for every other order and grouping. Where all ranks get the same
 * result, it must be the same there, too. (What one rank alone gets is the same each time: programs are straight lines.)
 */
#ifndef COLLECTIVES_PROVER_H
#define COLLECTIVES_PROVER_H

#include "collectives/record.h"

struct cell {
	uint64_t who;  /* bit r: rank r contributed; ranks 0..63 */
	uint32_t what; /* check_what of the number of the element in the contributor's input */
	uint32_t how;  /* of a contribution: follows from the rest; of combinations: check_combine */
};

/* Spread over all four bytes, so that parts of cells differ, too; and back. */
static inline uint32_t check_what(uint32_t number)
{
	return number * 0x9e3779b1u;
}

static inline unsigned check_number(uint32_t what)
{
	return what * 0x0e8b2f51u;
}

static inline uint32_t check_how(uint64_t who, uint32_t what)
{
	return (uint32_t)((who * 0x9e3779b97f4a7c15u ^ what) * 0xd6e8feb86659fd93u >> 32);
}

/* Neither commutative nor associative. */
static inline uint32_t check_combine(uint32_t left, uint32_t right)
{
	return check_how((uint64_t)left << 32 | right, left);
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
	bool ordered;            /* lower ranks first, whether it commutes or not */
	bool alike;              /* all ranks of a group get the same results, to the last bit */
	struct slice *results;   /* per rank: where combinations may lie in the output; NULL: there are none */
	bool barrier;            /* at the end everyone must have heard of everyone, directly or through others */
	char text[400];          /* what is wrong */
};

bool check_buffer_make(struct check_buffer *buffer, size_t len);
void check_buffer_free(struct check_buffer *buffer);

/* True when all rules hold and every buffer is as expected; else the first violation is in check->text. */
bool check_run(struct check *check);

#endif
