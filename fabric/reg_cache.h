/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Registrations of memory with a libfabric domain, shared while they are in use and, on request, kept for a while.
 *
 * Where registering pins pages (FI_MR_ALLOCATED: verbs, efa) it costs microseconds and more, so a range that is in
 * use already is not registered again: a request that lies inside a registration with enough access shares it. Where it
 * is only an entry in a table (tcp) every request gets a registration and a random key of its own, gone
 * with its withdrawal.
 *
 * Registrations that nobody uses are kept, up to `keep` bytes, where it is known in time what memory went back to the system
 * (reg_cache_forget; see memory_watch.h): a stale one would let the device read and write pages that are no longer ours. Not locked:
 * the lane is.
 */
#ifndef FABRIC_REG_CACHE_H
#define FABRIC_REG_CACHE_H

#include "common/list.h"

#include <rdma/fi_domain.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct registration {
	struct list link;       /* by use: latest first */
	struct fid_mr *mr;
	char *base;
	size_t len;
	uint64_t access;        /* FI_READ, FI_REMOTE_READ, ... */
	uint32_t users;
	bool stale;             /* closes with its last user; nobody else gets it */
	bool watched;           /* may be kept */
};

struct reg_cache;

/*
 * How memory is registered: fi_mr_reg for real, a counter in tests. 0 or -errno. And how changes of it are heard of:
 * watch   from now on; false: of this memory not, so its registration is not kept. NULL: of all, somebody calls reg_cache_forget
 * look    call reg_cache_forget for what has changed; false: something is changing now, so nothing is to be trusted, in use or not. NULL likewise
 */
struct reg_cache_calls {
	int (*open)(void *context, void *base, size_t len, uint64_t access, struct fid_mr **mr);
	void (*close)(void *context, struct fid_mr *mr);
	bool (*watch)(void *context, const void *base, size_t len);
	bool (*look)(void *context, struct reg_cache *cache);
	void *context;
};

/* `share`: one registration may serve several requests. `keep`: how many bytes of unused ones stay. NULL: no memory. */
struct reg_cache *reg_cache_open(const struct reg_cache_calls *calls, bool share, size_t keep);
/* Closes all, used or not. */
void reg_cache_close(struct reg_cache *cache);

/* A registration that covers the range with this access. 0, or an error class with text. */
int reg_cache_get(struct reg_cache *cache, void *base, size_t len, uint64_t access, struct registration **out);
void reg_cache_put(struct reg_cache *cache, struct registration *registration);

/* The range has been unmapped, or is about to be: drop what touches it; what is in use closes with its last user. */
void reg_cache_forget(struct reg_cache *cache, void *base, size_t len);

#endif
