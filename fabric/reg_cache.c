/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See reg_cache.h. A list by time of use: those in use at a time are few (one per large message under way),
 * and the first look usually finds it.
 */
#include "fabric/reg_cache.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/pool.h"
#include "include/mpi.h"

#include <stdlib.h>
#include <string.h>

enum { UNUSED_MAX = 256 }; /* each is looked at where none fits */

struct reg_cache {
	struct reg_cache_calls calls;
	struct list used, unused;
	struct pool pool; /* of struct registration */
	size_t unused_len, keep; /* bytes */
	uint32_t unused_count;
	bool share;
};

struct reg_cache *reg_cache_open(const struct reg_cache_calls *calls, bool share, size_t keep)
{
	struct reg_cache *cache = calloc(1, sizeof *cache);

	if (!cache)
		return NULL;
	cache->calls = *calls;
	cache->share = share;
	cache->keep = share ? keep : 0;
	list_init(&cache->used);
	list_init(&cache->unused);
	pool_init(&cache->pool, sizeof(struct registration));
	return cache;
}

static void drop(struct reg_cache *cache, struct registration *registration)
{
	list_remove(&registration->link);
	cache->calls.close(cache->calls.context, registration->mr);
	pool_give(&cache->pool, registration);
}

/* It is in use again, or gone. */
static void leave_unused(struct reg_cache *cache, const struct registration *registration)
{
	cache->unused_count--;
	cache->unused_len -= registration->len;
}

static void drop_oldest(struct reg_cache *cache)
{
	struct registration *oldest = list_entry(cache->unused.prev, struct registration, link);

	leave_unused(cache, oldest);
	drop(cache, oldest);
}

void reg_cache_close(struct reg_cache *cache)
{
	if (!cache)
		return;
	while (!list_empty(&cache->used))
		drop(cache, list_entry(cache->used.next, struct registration, link));
	while (!list_empty(&cache->unused))
		drop(cache, list_entry(cache->unused.next, struct registration, link));
	pool_destroy(&cache->pool);
	free(cache);
}

static struct registration *find(struct list *list, const char *base, size_t len, uint64_t access)
{
	list_for_each(item, list) {
		struct registration *have = list_entry(item, struct registration, link);
		if (!have->stale && base >= have->base && base + len <= have->base + have->len &&
		    (have->access & access) == access)
			return have;
	}
	return NULL;
}

/* Watched before the device learns of it: what changes in between is forgotten, too. */
static int make(struct reg_cache *cache, void *base, size_t len, uint64_t access, struct registration **out)
{
	struct registration *registration = pool_take(&cache->pool);
	int result;

	if (!registration)
		return error_set(MPI_ERR_NO_MEM, "no memory to register %zu bytes", len);
	*registration = (struct registration){ .base = base, .len = len, .access = access };
	registration->watched = cache->keep > 0 && (!cache->calls.watch || cache->calls.watch(cache->calls.context, base, len));
	do
		result = cache->calls.open(cache->calls.context, base, len, access, &registration->mr);
	while (result != 0 && cache->unused_count > 0 && (drop_oldest(cache), 1)); /* perhaps pinned memory ran out */
	if (result != 0) {
		pool_give(&cache->pool, registration);
		return error_set(MPI_ERR_NO_MEM, "the network cannot register %zu bytes of memory: %s; is the limit of locked "
				 "memory too low ('ulimit -l')?", len, strerror(-result));
	}
	counters.registered += cache->share;
	*out = registration;
	return 0;
}

int reg_cache_get(struct reg_cache *cache, void *base, size_t len, uint64_t access, struct registration **out)
{
	struct registration *registration = NULL;
	bool settled = cache->keep == 0 || !cache->calls.look || cache->calls.look(cache->calls.context, cache);
	int error;

	if (cache->share && settled) {
		registration = find(&cache->used, base, len, access);
		if (!registration) {
			registration = find(&cache->unused, base, len, access);
			if (registration)
				leave_unused(cache, registration);
		}
	}
	if (registration) {
		list_remove(&registration->link);
	} else {
		error = make(cache, base, len, access, &registration);
		if (error)
			return error;
	}
	registration->users++;
	list_prepend(&cache->used, &registration->link);
	*out = registration;
	return 0;
}

void reg_cache_put(struct reg_cache *cache, struct registration *registration)
{
	if (--registration->users > 0)
		return;
	if (registration->stale || !registration->watched) {
		drop(cache, registration);
		return;
	}
	list_remove(&registration->link);
	list_prepend(&cache->unused, &registration->link);
	cache->unused_count++;
	cache->unused_len += registration->len;
	while (cache->unused_count > UNUSED_MAX || cache->unused_len > cache->keep)
		drop_oldest(cache);
}

static bool touches(const struct registration *registration, const char *base, size_t len)
{
	return base < registration->base + registration->len &&
	       (base > registration->base || (size_t)(registration->base - base) < len); /* len may be SIZE_MAX: everything */
}

void reg_cache_forget(struct reg_cache *cache, void *base, size_t len)
{
	list_for_each(item, &cache->unused) {
		struct registration *registration = list_entry(item, struct registration, link);
		if (touches(registration, base, len)) {
			leave_unused(cache, registration);
			drop(cache, registration);
		}
	}
	list_for_each(item, &cache->used) {
		struct registration *registration = list_entry(item, struct registration, link);
		if (touches(registration, base, len))
			registration->stale = true;
	}
}
