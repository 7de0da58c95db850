/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Named areas: pieces of the host's shared memory that ranks of a job make and map as they need them, for windows and for whatever
 * else the ranks of a host want to share. An area is zeros at first; whoever comes first makes it, and the last to
 * leave gives its memory back. A member that died counts as one that left.
 *
 * An area lies at one place of the host segment's file (common/segment.h), so it needs no name in a file system and nothing stays
 * behind. It has as much address space as was asked for at the start, and is mapped at once for all of it; memory is
 * taken as pages are touched, so an area that may grow costs nothing until it does, and its base never moves.
 *
 * Any thread; no lock of a lane is needed. Nobody blocks for longer than another takes for a few hundred instructions.
 */
#ifndef FABRIC_AREA_H
#define FABRIC_AREA_H

#include "common/segment.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct area {
	void *base;    /* page aligned; NULL: not open */
	size_t len;    /* bytes mapped */
	uint64_t name;
	uint64_t offset; /* in the segment's file */
};

/*
 * Map the area `name` (not 0) of this host for local rank `local`, who must not have it open already. `len` is the same for all
 * that open it at a time. Names are the callers' business: the context of a communicator is unique in a job.
 * 0, or an error class with error_text() and nothing changed.
 */
int area_open(const struct segment *segment, uint32_t local, uint64_t name, size_t len, struct area *area);

/* Unmap it. Its memory goes back to the system with the last member. NULL base: nothing. */
void area_close(const struct segment *segment, uint32_t local, struct area *area);

/* Have memory for a part of it now, so that its lack is an error and no SIGBUS later. 0 or MPI_ERR_NO_MEM. */
int area_populate(const struct segment *segment, const struct area *area, size_t offset, size_t len);

/* Give the memory of a part of it back; it reads as zeros again. Whole pages inside the part only. */
void area_discard(const struct segment *segment, const struct area *area, size_t offset, size_t len);

/* Is the process of a local rank that has ever opened an area still there? False once it has ended, however. Takes a system call. */
bool area_member_lives(const struct segment *segment, uint32_t local);

#endif
