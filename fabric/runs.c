/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See runs.h. */
#include "fabric/runs.h"

#include "common/compiler.h"

#include <string.h>

/* The last run that begins at byte `offset` or before. Empty runs begin where the next one does, so it is never one of them. */
static size_t find(const struct memory_run *runs, size_t count, uint64_t offset)
{
	size_t low = 0, high = count - 1;

	while (low < high) {
		size_t middle = low + (high - low + 1) / 2;

		if (runs[middle].position <= offset)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* The part of run `i` that lies within `len` bytes from byte `offset` on. */
static struct iovec part_of(const struct memory_run *runs, size_t i, uint64_t offset, size_t len)
{
	uint64_t skip = offset - runs[i].position;

	return (struct iovec){ (char *)(uintptr_t)runs[i].address + skip, size_min(runs[i + 1].position - offset, len) };
}

size_t runs_slice(const struct memory_run *runs, size_t count, uint64_t offset, size_t len, struct iovec *pieces, int max, int *used)
{
	size_t total = 0;

	*used = 0;
	for (size_t i = find(runs, count, offset); i < count && total < len && *used < max; i++) {
		pieces[*used] = part_of(runs, i, offset + total, len - total);
		total += pieces[(*used)++].iov_len;
	}
	return total;
}

void runs_gather(void *to, const struct memory_run *runs, size_t count, uint64_t offset, size_t len)
{
	for (size_t i = find(runs, count, offset); i < count && len > 0; i++) {
		struct iovec part = part_of(runs, i, offset, len);

		memcpy(to, part.iov_base, part.iov_len);
		to = (char *)to + part.iov_len;
		offset += part.iov_len;
		len -= part.iov_len;
	}
}

void runs_scatter(const struct memory_run *runs, size_t count, uint64_t offset, const void *from, size_t len)
{
	for (size_t i = find(runs, count, offset); i < count && len > 0; i++) {
		struct iovec part = part_of(runs, i, offset, len);

		memcpy(part.iov_base, from, part.iov_len);
		from = (const char *)from + part.iov_len;
		offset += part.iov_len;
		len -= part.iov_len;
	}
}
