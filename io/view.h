/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A file view: which bytes of the file a rank sees, and in which order (MPI 5.0, section 14.3). They form a stream without end, numbered
 * from 0; the file type tiles the file from the displacement on, and the flattened type is a cursor over the file.
 *
 * A view never changes once made. Accesses under way hold a reference. Nothing here blocks; offsets are checked for overflow before a
 * cursor is made.
 */
#ifndef IO_VIEW_H
#define IO_VIEW_H

#include <stdatomic.h>

#include "datatypes/cursor.h"
#include "datatypes/order.h"
#include "io/representation.h"

struct view {
	atomic_int references;
	int64_t displacement;      /* bytes from the start of the file */
	struct datatype *etype, *filetype; /* the user's */
	const struct representation *representation;
	struct datatype *stored;   /* filetype as it lies in the file */
	int64_t unit;              /* bytes of an etype in the file */

	/* What the stream is made of: the layout of one tile, its bytes and the distance to the next. */
	const struct layout *layout;
	int64_t size, extent;
	bool contiguous;           /* stream byte p is byte start + p of the file */
	int64_t start;
	enum layout_order tile_order; /* of the bytes of one tile */
	enum layout_order order;   /* of the whole stream: libraries make types that are never repeated, with repeats in each other's way */
	void *memory;              /* of a layout that came from another process; else NULL */
};

/* The default view, and the user's. Retains the types. MPI_ERR_TYPE and others with a text. */
int view_make(int64_t displacement, struct datatype *etype, struct datatype *filetype, const struct representation *representation,
	      bool writable, struct view **out);
void view_retain(struct view *view);
void view_release(struct view *view); /* NULL is fine */

/* The byte of the file that stream byte POSITION is. Only for positions that view_reach has approved, and the one behind them. */
int64_t view_offset(const struct view *view, int64_t position);

/*
 * Are LEN > 0 bytes from POSITION on within 63 bits? *low, *high: all of them lie in [low, high) of the file; for views that are not
 * in order, only `low` of the first and `high` behind the last byte. MPI_ERR_ARG.
 */
int view_reach(const struct view *view, int64_t position, int64_t len, int64_t *low, int64_t *high);

/* Do LEN > 0 bytes from POSITION on lie one behind the other in the file, so that view_position finds its way among them? */
static inline bool view_in_order(const struct view *view, int64_t position, int64_t len)
{
	return view->order == ORDER_APART ||
	       (view->tile_order == ORDER_APART && position / view->size == (position + len - 1) / view->size);
}

/* A cursor at stream byte POSITION over LEN bytes from there on: its "addresses" are file offsets. */
void view_cursor(const struct view *view, int64_t position, int64_t len, struct cursor *cursor);

/* The first stream position in [from, to] whose byte lies at OFFSET of the file or behind; `to` when there is none. In order only. */
int64_t view_position(const struct view *view, int64_t offset, int64_t from, int64_t to);
/* The same from 0 on without end, in etypes, rounded up: where MPI_SEEK_END is. */
int64_t view_units_before(const struct view *view, int64_t offset);

/* Mean length in bytes of the runs in the file of which LEN bytes of the stream consist. */
int64_t view_run(const struct view *view, int64_t len);

#endif
