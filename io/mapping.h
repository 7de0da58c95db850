/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Short runs with gaps between them, written by stores into a mapping of the file instead of by a call for each. Nothing but the runs is touched, as with
 * calls, but a batch of hundreds is one call, and processes do not wait for each other's. For files of this host alone, where what is stored in a mapping
 * is as good as written (file_system_maps).
 *
 * It is the kernel that stores, told to read this process's memory into this process's memory: where a page of the file cannot be had (the file was cut
 * meanwhile, the device is full) it stops and says how far it came, where a store of our own would be a signal. Whatever it does not do is then
 * done by calls, which say why they fail.
 */
#ifndef IO_MAPPING_H
#define IO_MAPPING_H

#include "io/storage.h"

/* A part of the file in memory; kept with the file, since each page is a fault the first time. */
struct mapping {
	char *base; /* NULL: none */
	int64_t from, len;
};

/*
 * Of COUNT runs of the file, whose "addresses" are offsets, make the first few addresses in memory, moving the mapping if need be. Returns how
 * many; 0: no way, or a run longer than half of what is mapped.
 */
int mapping_place(struct mapping *mapping, const struct storage *storage, struct iovec *runs, int count);

/* Store memory, of BLOCKS parts, to COUNT places, as many bytes as the shorter has. Returns the bytes done from the start on; 0: no way. */
size_t mapping_store(struct storage *storage, const struct iovec *places, int count, const struct iovec *memory, int blocks);

void mapping_free(struct mapping *mapping); /* NULL is fine */

#endif
