/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See explain.h. */
#include "io/explain.h"

#include <inttypes.h>
#include <stdio.h>

#include "common/log.h"
#include "common/params.h"

/* Once per file, direction, method and order of magnitude: bits by hash, so that now and then one too few is told. */
static bool is_new(const struct joint *c, int method)
{
	struct file *file = c->file;
	int magnitude = c->all.bytes > 0 ? 63 - __builtin_clzll((unsigned long long)c->all.bytes) : 0;
	uint32_t bit = 1u << ((magnitude * 4 + method * 2 + c->access.write) % 32);

	if (!params.io_explain || file->comm->rank != 0 || (file->explained & bit))
		return false;
	file->explained |= bit;
	return true;
}

static void describe(const struct joint *c, char *text, size_t len)
{
	const struct facts *all = &c->all;

	snprintf(text, len, "io: %s %s: %" PRId64 " bytes in runs of %" PRId64 " on the average, between offsets %" PRId64 " and %" PRId64
		 " of a file on %s, %d ranks", c->access.write ? "collective write to" : "collective read of", c->file->name, all->bytes,
		 all->runs > 0 ? all->bytes / all->runs : 0, all->low, all->high, c->file->storage.system.name, c->file->comm->size);
}

void explain_independent(const struct joint *c, const char *why)
{
	char text[512];

	if (!is_new(c, 0))
		return;
	describe(c, text, sizeof text);
	log_warn("%s: each rank for itself, since %s", text, why);
}

void explain_two_phase(const struct joint *c, int aggregators, const int *ranks, int64_t rounds, int64_t window)
{
	char text[512], list[128] = "";
	size_t at = 0;

	if (!is_new(c, 1))
		return;
	describe(c, text, sizeof text);
	for (int i = 0; i < aggregators && at < sizeof list - 16; i++)
		at += (size_t)snprintf(list + at, sizeof list - at, "%s%d", i ? "," : "", ranks[i]);
	log_warn("%s: in two phases, since the accesses interleave in short runs; %d aggregators (ranks %s%s), %" PRId64
		 " rounds of at most %" PRId64 " bytes each", text, aggregators, list, at >= sizeof list - 16 ? "..." : "", rounds, window);
}

void explain_file(const struct file *file)
{
	/* relaxed: nobody is at work on the file any more */
	uint64_t reads = atomic_load_explicit(&file->storage.reads, memory_order_relaxed);
	uint64_t writes = atomic_load_explicit(&file->storage.writes, memory_order_relaxed);
	uint64_t in = atomic_load_explicit(&file->storage.bytes_read, memory_order_relaxed);
	uint64_t out = atomic_load_explicit(&file->storage.bytes_written, memory_order_relaxed);

	if (params.io_explain && reads + writes > 0)
		log_warn("io: %s: %" PRIu64 " calls read %" PRIu64 " bytes (%" PRIu64 " each), %" PRIu64 " calls wrote %" PRIu64 " bytes (%"
			 PRIu64 " each)", file->name, reads, in, reads ? in / reads : 0, writes, out, writes ? out / writes : 0);
}
