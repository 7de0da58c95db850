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
 * Registrations that nobody uses are kept only if `keep` is set, for only then somebody promises to call
 * reg_cache_forget before memory goes back to the system; a stale one would let the device write to
 * pages that are no longer ours. Not locked: the lane is.
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
	bool stale;             /* closes with its last user */
};

/* How memory is registered: fi_mr_reg for real, a counter in tests. 0 or -errno. */
struct reg_cache_calls {
	int (*open)(void *context, void *base, size_t len, uint64_t access, struct fid_mr **mr);
	void (*close)(void *context, struct fid_mr *mr);
	void *context;
};

struct reg_cache;

/* `share`: one registration may serve several requests. `keep`: how many unused ones stay. NULL: no memory. */
struct reg_cache *reg_cache_open(const struct reg_cache_calls *calls, bool share, uint32_t keep);
/* Closes all, used or not. */
void reg_cache_close(struct reg_cache *cache);

/* A registration that covers the range with this access. 0, or an error class with text. */
int reg_cache_get(struct reg_cache *cache, void *base, size_t len, uint64_t access, struct registration **out);
void reg_cache_put(struct reg_cache *cache, struct registration *registration);

/* The range is about to be unmapped: drop what touches it; what is in use closes with its last user. */
void reg_cache_forget(struct reg_cache *cache, void *base, size_t len);

#endif
