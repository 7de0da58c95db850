/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See view.h. */
#include "io/view.h"

#include <inttypes.h>
#include <stdlib.h>

#include "common/error.h"
#include "datatypes/construct.h"

/* ---- Making ---- */

static int check_types(const struct view *view, const struct layout_reach *reach, bool writable)
{
	if (view->unit == 0)
		return error_set(MPI_ERR_TYPE, "the etype has no bytes");
	if (view->size % view->unit)
		return error_set(MPI_ERR_TYPE, "the file type has %" PRId64 " bytes of data, which is no multiple of the etype's %" PRId64,
				 view->size, view->unit);
	if (view->size == 0)
		return 0;
	if (view->tile_order == ORDER_NONE)
		return error_set(MPI_ERR_TYPE, "the displacements of the file type do not ascend");
	if (view->displacement + reach->first < 0 && reach->first < 0)
		return error_set(MPI_ERR_TYPE, "the file type begins %" PRId64 " bytes before the displacement of the view, %" PRId64,
				 -reach->first, view->displacement);
	if (view->tile_order == ORDER_ASCENDING && writable)
		return error_set(MPI_ERR_TYPE, "the file type names some bytes twice, and the file is open for writing");
	return 0;
}

int view_make(int64_t displacement, struct datatype *etype, struct datatype *filetype, const struct representation *representation,
	      bool writable, struct view **out)
{
	struct view *view = calloc(1, sizeof *view);
	struct layout_reach reach = { 0, 0, 0 };
	int error;

	if (!view)
		return error_set(MPI_ERR_NO_MEM, "no memory for a file view");
	atomic_init(&view->references, 1);
	datatype_retain(etype);
	datatype_retain(filetype);
	view->etype = etype;
	view->filetype = filetype;
	view->displacement = displacement;
	view->representation = representation;
	error = representation_type(representation, filetype, &view->stored);
	if (!error)
		error = representation_size(representation, etype, &view->unit);
	if (error)
		goto failed;
	view->layout = view->stored->layout;
	view->size = view->stored->size;
	view->extent = view->stored->extent;
	view->order = view->tile_order = ORDER_APART;
	if (view->size > 0) {
		view->tile_order = layout_order(view->layout, &reach);
		view->order = layout_order_repeated(view->tile_order, &reach, view->extent);
	}
	view->contiguous = view->stored->contiguous;
	view->start = displacement + (view->size ? view->stored->true_lb : 0);
	error = check_types(view, &reach, writable);
	if (error)
		goto failed;
	*out = view;
	return 0;
failed:
	view_release(view);
	return error;
}

void view_retain(struct view *view)
{
	/* relaxed: the caller already holds a reference */
	atomic_fetch_add_explicit(&view->references, 1, memory_order_relaxed);
}

void view_release(struct view *view)
{
	/* acq_rel: the last use by another thread happens before the free. */
	if (!view || atomic_fetch_sub_explicit(&view->references, 1, memory_order_acq_rel) != 1)
		return;
	if (view->etype)
		datatype_release(view->etype);
	if (view->filetype)
		datatype_release(view->filetype);
	if (view->stored)
		datatype_release(view->stored);
	free(view->memory);
	free(view);
}

/* ---- Places ---- */

/* The first run from POSITION on: its begin; *len: its bytes, at most `most`. */
static int64_t run_at(const struct view *view, int64_t position, size_t most, size_t *len)
{
	struct cursor cursor;
	struct iovec run = { NULL, 0 };

	view_cursor(view, position, 1, &cursor);
	cursor.size = (size_t)view->size;
	cursor_iovec(&cursor, &run, 1, most);
	*len = run.iov_len;
	return (int64_t)(intptr_t)run.iov_base;
}

int64_t view_offset(const struct view *view, int64_t position)
{
	size_t len;

	if (view->contiguous || view->size == 0)
		return view->start + position;
	return run_at(view, position, 1, &len);
}

/* Where tile TILE begins; false beyond 63 bits. */
static bool tile_at(const struct view *view, int64_t tile, int64_t *at)
{
	int64_t way;

	return !__builtin_mul_overflow(tile, view->extent, &way) && !__builtin_add_overflow(way, view->displacement, at);
}

static int too_far(int64_t position, int64_t len)
{
	return error_set(MPI_ERR_ARG,
			 "%" PRId64 " bytes from byte %" PRId64 " of the view on lie beyond what 63 bits can address in a file", len,
			 position);
}

int view_reach(const struct view *view, int64_t position, int64_t len, int64_t *low, int64_t *high)
{
	int64_t end, at, behind;

	if (__builtin_add_overflow(position, len, &end))
		return too_far(position, len);
	if (view->size == 0)
		return error_set(MPI_ERR_IO, "the file type of the view has no data, so there is no place for %" PRId64 " bytes", len);
	if (view->contiguous) {
		if (__builtin_add_overflow(view->start, end, high))
			return too_far(position, len);
		*low = view->start + position;
		return 0;
	}
	/* Not the last tile alone: what follows it must be in reach for cursors that look at whole tiles. */
	if (!tile_at(view, (end - 1) / view->size + 1, &at) ||
	    __builtin_add_overflow(at, view->stored ? view->stored->true_lb : 0, &behind) ||
	    __builtin_add_overflow(behind, view->stored ? view->stored->true_extent : 0, &behind))
		return too_far(position, len);
	*low = view_offset(view, position);
	*high = view_offset(view, end - 1) + 1;
	return 0;
}

void view_cursor(const struct view *view, int64_t position, int64_t len, struct cursor *cursor)
{
	int64_t tile = position / view->size, skip = position % view->size;
	int64_t tiles = (skip + len - 1) / view->size + 1;
	char *base = (char *)(intptr_t)(view->displacement + tile * view->extent);

	cursor_over(cursor, base, view->layout, tiles, view->extent);
	cursor->offset = (size_t)skip;
	cursor->size = (size_t)(skip + len);
}

int64_t view_position(const struct view *view, int64_t offset, int64_t from, int64_t to)
{
	if (view->contiguous) {
		int64_t position = offset - view->start;

		return position < from ? from : position > to ? to : position;
	}
	/* Invariant: all before `from` lie before OFFSET; `to` is the end, or lies at OFFSET or behind. Whole runs at a time. */
	while (from < to) {
		int64_t middle = from + (to - from) / 2;
		size_t len;
		int64_t at = run_at(view, middle, (size_t)(to - middle), &len);

		if (at >= offset)
			to = middle;
		else if (at + (int64_t)len > offset)
			return middle + (offset - at);
		else
			from = middle + (int64_t)len;
	}
	return to;
}

int64_t view_units_before(const struct view *view, int64_t offset)
{
	int64_t tiles, from, to, position, before = 0;

	if (view->stored && view->stored->true_lb < 0)
		before = view->stored->true_lb;
	if (view->size == 0 || offset <= view->displacement + before)
		return 0;
	if (view->contiguous) {
		position = offset > view->start ? offset - view->start : 0;
		return (position + view->unit - 1) / view->unit;
	}
	/* Tiles may reach beyond their extent, but no byte of a tile lies before that of an earlier one. */
	tiles = view->extent > 0 ? (offset - view->displacement - before) / view->extent : 0;
	from = tiles > 1 ? (tiles - 1) * view->size : 0;
	while (from > 0 && view_offset(view, from) >= offset)
		from = from > view->size * 64 ? from - view->size * 64 : 0;
	to = (tiles + 2) * view->size;
	position = view_position(view, offset, from, to);
	return (position + view->unit - 1) / view->unit;
}

int64_t view_run(const struct view *view, int64_t len)
{
	int64_t run = view->size > 0 && view->layout->runs > 0 ? view->size / view->layout->runs : 0;

	return view->contiguous || run > len ? len : run;
}
