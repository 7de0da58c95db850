/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Small numbers for pointers, for languages that have no pointers. A pointer gets its number at the first
 * question and keeps it for the life of the process: an object that is freed leaves its number to the next one
 * at the same address, which is as good a number as any. Safe from every thread; may allocate, never blocks long.
 */
#ifndef COMMON_NUMBERING_H
#define COMMON_NUMBERING_H

#include <pthread.h>
#include <stddef.h>

struct numbering {
	pthread_mutex_t lock;
	void **pointer;         /* by number - first; NULL until the first question */
	unsigned *slot;         /* hash table, twice the capacity: index + 1 into `pointer`, 0 when free */
	unsigned used;
	unsigned capacity;      /* a power of two, or 0 */
	int first;              /* the lowest number given out */
};

#define NUMBERING_INITIALIZER(first_number) { .lock = PTHREAD_MUTEX_INITIALIZER, .first = (first_number) }

/* The number of `pointer`; a negative value when there is no memory or no number left. */
int numbering_number(struct numbering *numbering, void *pointer);

/* The pointer of a number, NULL when nobody has it. */
void *numbering_pointer(struct numbering *numbering, int number);

/* Forget everything. Nobody may use it meanwhile. */
void numbering_clear(struct numbering *numbering);

#endif
