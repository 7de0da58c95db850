/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See pool.h. Slabs double in size up to a bound; the first cache line of a slab links it to the rest. */
#include "common/pool.h"

#include <assert.h>
#include <stdlib.h>

#define FIRST_SLAB 16
#define LARGEST_SLAB 1024

void pool_init(struct pool *pool, size_t object_len)
{
	*pool = (struct pool){.object_len = round_up(object_len, CACHE_LINE), .slab_count = FIRST_SLAB};
}

/* In front of the objects of a slab. */
struct slab {
	void *next;
	size_t count;
};

int pool_grow(struct pool *pool)
{
	char *slab = aligned_alloc(CACHE_LINE, CACHE_LINE + pool->slab_count * pool->object_len);

	if (!slab)
		return 0;
	*(struct slab *)(void *)slab = (struct slab){pool->slabs, pool->slab_count};
	pool->slabs = slab;
	for (size_t i = pool->slab_count; i-- > 0;) {
		void *object = slab + CACHE_LINE + i * pool->object_len;

		*(void **)object = pool->free;
		pool->free = object;
	}
	pool->slab_count = size_min(2 * pool->slab_count, LARGEST_SLAB);
	return 1;
}

void pool_empty(struct pool *pool)
{
	assert(pool->in_use == 0);
	pool_destroy(pool);
}

void pool_destroy(struct pool *pool)
{
	while (pool->slabs) {
		void *slab = pool->slabs;

		pool->slabs = ((struct slab *)slab)->next;
		free(slab);
	}
	pool_init(pool, pool->object_len);
}

bool pool_any(const struct pool *pool, bool (*is)(void *object, void *argument), void *argument)
{
	for (struct slab *slab = pool->slabs; slab; slab = slab->next)
		for (size_t i = 0; i < slab->count; i++)
			if (is((char *)slab + CACHE_LINE + i * pool->object_len, argument))
				return true;
	return false;
}
