/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Lists of runs (struct memory_run, transport.h): bytes of a transfer that lie scattered in memory, found by their number. Used by
 * shm_copy.c for both ends of a copy and by shm_assist.c for the owner's.
 */
#ifndef FABRIC_RUNS_H
#define FABRIC_RUNS_H

#include "fabric/transport.h"

/*
 * Describe at most `len` bytes from byte `offset` (below the end) on, with at most `max` pieces. Returns the bytes described; *used is
 * the number of pieces.
 */
size_t runs_slice(const struct memory_run *runs, size_t count, uint64_t offset, size_t len, struct iovec *pieces, int max, int *used);

/* Copy `len` bytes from byte `offset` on to or from consecutive memory. All runs lie in this process. */
void runs_gather(void *to, const struct memory_run *runs, size_t count, uint64_t offset, size_t len);
void runs_scatter(const struct memory_run *runs, size_t count, uint64_t offset, const void *from, size_t len);

#endif
