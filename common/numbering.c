/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Numbers for pointers: an array from number to pointer, and an open-addressed hash table of its indices for the
 * way back. Nothing is ever removed, so probing needs no tombstones.
 */
#include "common/numbering.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

/* Spreads the bits of an address, of which the low ones are always zero. */
static unsigned spread(const void *pointer, unsigned mask)
{
	uint64_t bits = (uint64_t)(uintptr_t)pointer * 0x9e3779b97f4a7c15u;

	return (unsigned)(bits >> 32) & mask;
}

/* The slot that holds `pointer`, or the free one where it belongs. */
static unsigned find(const struct numbering *numbering, const void *pointer)
{
	unsigned mask = numbering->capacity * 2 - 1;
	unsigned at = spread(pointer, mask);

	while (numbering->slot[at] && numbering->pointer[numbering->slot[at] - 1] != pointer)
		at = (at + 1) & mask;
	return at;
}

static int grow(struct numbering *numbering)
{
	unsigned capacity = numbering->capacity ? numbering->capacity * 2 : 64;

	if (capacity > INT_MAX / 4)
		return -1;
	void **pointer = realloc(numbering->pointer, capacity * sizeof *pointer);
	if (!pointer)
		return -1;
	numbering->pointer = pointer;
	unsigned *slot = calloc(capacity * (size_t)2, sizeof *slot);
	if (!slot)
		return -1;
	free(numbering->slot);
	numbering->slot = slot;
	numbering->capacity = capacity;
	for (unsigned i = 0; i < numbering->used; i++)
		slot[find(numbering, pointer[i])] = i + 1;
	return 0;
}

static int number_locked(struct numbering *numbering, void *pointer)
{
	if (numbering->capacity) {
		unsigned at = find(numbering, pointer);
		if (numbering->slot[at])
			return numbering->first + (int)(numbering->slot[at] - 1);
	}
	if (numbering->used == numbering->capacity && grow(numbering))
		return -1;
	numbering->pointer[numbering->used++] = pointer;
	numbering->slot[find(numbering, pointer)] = numbering->used;
	return numbering->first + (int)(numbering->used - 1);
}

int numbering_number(struct numbering *numbering, void *pointer)
{
	pthread_mutex_lock(&numbering->lock);
	int number = number_locked(numbering, pointer);
	pthread_mutex_unlock(&numbering->lock);
	return number;
}

void *numbering_pointer(struct numbering *numbering, int number)
{
	void *pointer = NULL;

	pthread_mutex_lock(&numbering->lock);
	if (number >= numbering->first && (unsigned)(number - numbering->first) < numbering->used)
		pointer = numbering->pointer[number - numbering->first];
	pthread_mutex_unlock(&numbering->lock);
	return pointer;
}

void numbering_clear(struct numbering *numbering)
{
	free(numbering->pointer);
	free(numbering->slot);
	numbering->pointer = NULL;
	numbering->slot = NULL;
	numbering->used = 0;
	numbering->capacity = 0;
}
