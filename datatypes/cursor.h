/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A cursor: a place in the packed form of a typed message, and the ways to move bytes from there on.
 *
 * A message (buf, count, type) is `size` bytes when packed; the cursor stands at byte `offset` of them. Positions are plain
 * byte numbers: any byte can be sought, in the middle of a basic element too, and two cursors of one message may work on
 * different parts at once. Used by send, receive, rendezvous, the single-copy and libfabric transports, collectives, rma, io
 * and MPI_Pack. It works for contiguous messages too, but callers ask datatype_dense() first and never get here.
 *
 * A cursor is a plain value in the caller's memory: nothing to free, may be copied. It does not retain the type. No call
 * allocates, blocks or fails. The type must be committed.
 */
#ifndef DATATYPES_CURSOR_H
#define DATATYPES_CURSOR_H

#include <stddef.h>
#include <sys/uio.h>

#include "datatypes/datatype.h"
#include "datatypes/layout.h"

struct cursor {
	struct layout top; /* the whole message: count elements of the type */
	char *base;        /* the user's buf */
	size_t offset;     /* packed bytes already passed */
	size_t size;       /* packed bytes of the message */
};

/* BUF may be MPI_BOTTOM. COUNT * size must not overflow (checked at the door with datatype_bytes). */
void cursor_init(struct cursor *cursor, const void *buf, size_t count, const struct datatype *type);

/*
 * The same over COUNT repeats, EXTENT bytes apart, of a layout that need not be a type's; it must live as long as the cursor. io/ has the
 * offsets of a file for addresses.
 */
void cursor_over(struct cursor *cursor, char *base, const struct layout *layout, int64_t count, int64_t extent);

static inline size_t cursor_left(const struct cursor *cursor)
{
	return cursor->size - cursor->offset;
}

/* Go to packed byte OFFSET (at most size). O(1): the next call pays a binary search per level. */
static inline void cursor_seek(struct cursor *cursor, size_t offset)
{
	cursor->offset = offset < cursor->size ? offset : cursor->size;
}

/* Copy the next LEN packed bytes, or what is left, to DST. Returns how many; advances. */
size_t cursor_pack(struct cursor *cursor, void *dst, size_t len);

/* Copy LEN bytes of SRC, or as many as there is room for, to their places in the user's buffer. Returns how many; advances. */
size_t cursor_unpack(struct cursor *cursor, const void *src, size_t len);

/*
 * The next blocks of the user's memory in packed order: at most MAX entries and at most MAX_BYTES bytes in all (the last entry is
 * cut to fit). Adjacent blocks come out as one. Returns the number of entries, 0 at the end; advances by their bytes.
 */
int cursor_iovec(struct cursor *cursor, struct iovec *iovec, int max, size_t max_bytes);

/*
 * Mean block length in bytes of the message: what decides between iovecs (long blocks) and packing (short ones).
 * At least 1; size for a message in one block.
 */
size_t cursor_block(const struct cursor *cursor);

/* Blocks of the message: at least as many as entries that cursor_iovec gives for all of it. */
static inline size_t cursor_runs(const struct cursor *cursor)
{
	return (size_t)cursor->top.runs;
}

/* The whole message at once. DST has room for / SRC holds count * type->size bytes. Contiguous types are fine here. */
void datatype_pack(void *dst, const void *buf, size_t count, const struct datatype *type);
void datatype_unpack(void *buf, size_t count, const struct datatype *type, const void *src);

/*
 * Copy (src, scount, stype) to (dst, dcount, dtype), element signatures matching; when the source has more bytes than
 * the destination the rest is dropped and MPI_ERR_TRUNCATE returned, else 0. The buffers must not overlap. No allocation.
 */
int datatype_copy(const void *src, size_t scount, const struct datatype *stype, void *dst, size_t dcount,
		  const struct datatype *dtype);

#endif
