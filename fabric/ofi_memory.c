/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Memory of ours that the network knows: registering it, and keeping what is registered for the next message from the same place
 * where that costs (FI_MR_ALLOCATED) and where the kernel tells in time that memory has changed (memory_watch.h). libfabric would
 * keep registrations by itself, and hear of changes by patching the C library's functions: ofi_load.c turns that off.
 */
#include "fabric/memory_watch.h"
#include "fabric/ofi.h"
#include "fabric/reg_cache.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "include/mpi.h"

#include <sys/random.h>

static int register_memory(void *context, void *base, size_t len, uint64_t access, struct fid_mr **mr)
{
	struct ofi *ofi = context;
	uint64_t key = 0;

	if (!ofi->provider_keys && getrandom(&key, sizeof key, 0) != sizeof key)
		return -FI_EIO;
	if (ofi->info->domain_attr->mr_key_size < sizeof key)
		key &= (UINT64_C(1) << (8 * ofi->info->domain_attr->mr_key_size)) - 1;
	int result = fi_mr_reg(ofi->domain, base, len, access, 0, key, 0, mr, NULL);

	if (result || !ofi->endpoint_keys)
		return result;
	result = fi_mr_bind(*mr, &ofi->receiver->fid, 0);
	if (!result)
		result = fi_mr_enable(*mr);
	if (result)
		fi_close(&(*mr)->fid);
	return result;
}

static void unregister_memory(void *context, struct fid_mr *mr)
{
	(void)context;
	fi_close(&mr->fid);
}

static bool watch_memory(void *context, const void *base, size_t len)
{
	const struct ofi *ofi = context;

	return memory_watch_add(ofi->memory_watch, base, len);
}

static void forget_memory(void *context, void *base, size_t len)
{
	reg_cache_forget(context, base, len);
}

static bool look_for_changes(void *context, struct reg_cache *cache)
{
	const struct ofi *ofi = context;

	return memory_watch_look(ofi->memory_watch, forget_memory, cache);
}

/* Keep them? With the reason why not. */
static bool open_watch(struct ofi *ofi, const char **why)
{
	*why = "WEFT_KEEP_REGISTERED is 0";
	if (params.keep_registered == 0)
		return false;
	ofi->memory_watch = memory_watch_open(why);
	return ofi->memory_watch != NULL;
}

int ofi_memory_open(struct ofi *ofi)
{
	struct reg_cache_calls calls = { .open = register_memory, .close = unregister_memory, .watch = watch_memory,
					 .look = look_for_changes, .context = ofi };
	bool pins = ofi->info->domain_attr->mr_mode & FI_MR_ALLOCATED, keeps = false;
	const char *why;

	if (pins && ofi->remote_access) {
		keeps = open_watch(ofi, &why);
		log_info(ofi->fabric->job.proc == 0 ? 1 : 2, "long messages: %s%s", keeps ?
			 "memory stays registered for the next ones, the kernel tells what is unmapped" : "memory is registered for each one: ",
			 keeps ? "" : why);
	}
	ofi->registrations = reg_cache_open(&calls, pins, keeps ? params.keep_registered : 0);
	return ofi->registrations ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for the network transport");
}

void ofi_memory_close(struct ofi *ofi)
{
	reg_cache_close(ofi->registrations);
	memory_watch_close(ofi->memory_watch);
}
