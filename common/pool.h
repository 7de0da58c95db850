/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Objects of one size from slabs: taking and giving back is a few instructions and never returns memory
 * to the system before pool_empty or pool_destroy. Not locked: its owner (a lane, usually) is. Objects are cache-line
 * aligned and not cleared.
 */
#ifndef COMMON_POOL_H
#define COMMON_POOL_H

#include "common/compiler.h"

#include <stdbool.h>

struct pool {
	void *free; /* each free object starts with a pointer to the next */
	void *slabs;
	size_t object_len; /* bytes, a multiple of the cache line */
	size_t slab_count; /* objects in the next slab */
	size_t in_use;
};

void pool_init(struct pool *pool, size_t object_len);
void pool_destroy(struct pool *pool);
/* While nothing is in use: give the memory back, and begin with small slabs again. */
void pool_empty(struct pool *pool);

/* Make another slab; false when memory is out. For pool_take only. */
int pool_grow(struct pool *pool);

/* NULL when memory is out. */
/* True when `is` is true of any object, taken or free; the first eight bytes of free ones hold a pointer to another. Slow. */
bool pool_any(const struct pool *pool, bool (*is)(void *object, void *argument), void *argument);

static inline void *pool_take(struct pool *pool)
{
	void *object;

	if (unlikely(!pool->free) && !pool_grow(pool))
		return NULL;
	object = pool->free;
	pool->free = *(void **)object;
	pool->in_use++;
	return object;
}

static inline void pool_give(struct pool *pool, void *object)
{
	*(void **)object = pool->free;
	pool->free = object;
	pool->in_use--;
}

#endif
