/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Process sets that the user has named (mpiexec --pset NAME=0-3,7), as they travel to ranks in WEFT_PSETS: one after the other, with ';'
 * between them. Pure functions over that text.
 */
#ifndef COMMON_PSET_H
#define COMMON_PSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many there are. NULL is none. */
int pset_count(const char *sets);
/* The name of one: where it begins, and its length. NULL: there are not as many. */
const char *pset_name(const char *sets, int number, size_t *len);
/*
 * Its ranks, ascending, each once, for free(), and how many; NULL: no memory, or (with *count SIZE_MAX) the text makes no sense or
 * names a rank that is not below `size`.
 */
uint32_t *pset_ranks(const char *sets, int number, uint32_t size, size_t *count);

#endif
