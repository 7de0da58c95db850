/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See mapping.h. */
#include "io/mapping.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
	MAPPING_LEN = 1 << 26,  /* of page tables 128 KiB */
	STEP = MAPPING_LEN / 2, /* a multiple of every page size; parts of the file overlap, so that a run at the end of one is whole in the next */
};

static void let_go(struct mapping *mapping)
{
	if (mapping->base)
		munmap(mapping->base, (size_t)mapping->len);
	mapping->base = NULL;
}

void mapping_free(struct mapping *mapping)
{
	if (mapping)
		let_go(mapping);
	free(mapping);
}

static bool move_to(struct mapping *mapping, const struct storage *storage, int64_t offset)
{
	int64_t from = offset / STEP * STEP;
	void *base;

	let_go(mapping);
	base = mmap(NULL, MAPPING_LEN, PROT_READ | PROT_WRITE, MAP_SHARED, storage->fd, from);
	if (base == MAP_FAILED)
		return false;
	madvise(base, MAPPING_LEN, MADV_DONTFORK);
	*mapping = (struct mapping){ base, from, MAPPING_LEN };
	return true;
}

static bool holds(const struct mapping *mapping, int64_t offset, size_t len)
{
	return mapping->base && offset >= mapping->from && offset - mapping->from <= mapping->len &&
	       len <= (size_t)(mapping->len - (offset - mapping->from));
}

int mapping_place(struct mapping *mapping, const struct storage *storage, struct iovec *runs, int count)
{
	int64_t offset = (int64_t)(intptr_t)runs->iov_base;
	int n = 0;

	if (!holds(mapping, offset, runs->iov_len) && !move_to(mapping, storage, offset))
		return 0;
	for (; n < count; n++) {
		offset = (int64_t)(intptr_t)runs[n].iov_base;
		if (!holds(mapping, offset, runs[n].iov_len))
			break;
		runs[n].iov_base = mapping->base + (offset - mapping->from);
	}
	return n;
}

size_t mapping_store(struct storage *storage, const struct iovec *places, int count, const struct iovec *memory, int blocks)
{
	ssize_t done = process_vm_readv(getpid(), places, (unsigned long)count, memory, (unsigned long)blocks, 0);

	/* relaxed: numbers for people */
	atomic_fetch_add_explicit(&storage->writes, 1, memory_order_relaxed);
	if (done <= 0)
		return 0;
	atomic_fetch_add_explicit(&storage->bytes_written, (uint64_t)done, memory_order_relaxed);
	return (size_t)done;
}
