/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Running a layout over a range of packed bytes. A cursor is only a byte number: each call finds its place with a division per
 * loop and a binary search per list, copies a part of the first and of the last body, and everything between with the whole-body
 * loops below, which is where the time goes.
 *
 * One walk serves packing and unpacking: `user` is the side with gaps, `packed` the side without.
 */
#include "datatypes/cursor.h"

#include "common/compiler.h"
#include "datatypes/copy.h"
#include "datatypes/flatten.h"

enum {
	TILE_BLOCKS = 32,   /* bodies of at most this many blocks are copied block by block over a tile of repeats */
	TILE_BYTES = 4096,  /* of user memory or packed bytes per tile: stays in the first-level cache */
	TILE_LEAST = 16,    /* repeats */
	COPY_CHUNK = 16384, /* typed-to-typed copies go through this much stack */
};

static inline void move(char *user, char *packed, int64_t len, bool pack)
{
	if (pack)
		memcpy(packed, user, (size_t)len);
	else
		memcpy(user, packed, (size_t)len);
}

/* COUNT blocks of LEN bytes, at distances USTRIDE in the user's memory and PSTRIDE in the packed form. */
static inline void move_strided(char *user, int64_t ustride, char *packed, int64_t pstride, int64_t len, int64_t count, bool pack)
{
	struct copy_side gappy = { user, ustride, 0 }, dense = { packed, pstride, 0 };
	copy_nested(pack ? &dense : &gappy, pack ? &gappy : &dense, len, count, 1);
}

/* COUNT times a strided body. */
static inline void move_nested(const struct layout *body, char *user, int64_t stride, char *packed, int64_t count, bool pack)
{
	struct copy_side gappy = { user + body->offset, body->stride, stride }, dense = { packed, body->len, body->size };
	copy_nested(pack ? &dense : &gappy, pack ? &gappy : &dense, body->len, body->count, count);
}

/* Blocks FIRST to LAST-1 of a list; PACKED is the place of block FIRST. */
static void move_blocks(const struct layout *layout, int64_t first, int64_t last, char *user, char *packed, bool pack)
{
	const struct layout_block *blocks = layout->u.blocks + first;
	int64_t count = last - first;
	if (layout->len) {
		if (pack)
			copy_gather(packed, user, blocks, layout->len, count);
		else
			copy_scatter(user, packed, blocks, layout->len, count);
		return;
	}
	int64_t position = blocks[0].position;
	if (pack) {
		for (int64_t i = 0; i < count; i++) {
			int64_t next = blocks[i + 1].position, len = next - position;
			copy_short(packed, user + blocks[i].offset, len);
			packed += len;
			position = next;
		}
	} else {
		for (int64_t i = 0; i < count; i++) {
			int64_t next = blocks[i + 1].position, len = next - position;
			copy_short(user + blocks[i].offset, packed, len);
			packed += len;
			position = next;
		}
	}
}

static void move_whole(const struct layout *layout, char *user, char *packed, bool pack);

/*
 * COUNT repeats of a body of few blocks. Copying block by block over a tile of repeats turns lists of short blocks of different
 * lengths into long loops of one length each.
 */
static __attribute__((noinline)) void move_tiled(const struct layout *body, char *user, int64_t stride, char *packed, int64_t count,
						 bool pack)
{
	const struct layout_block *blocks = body->u.blocks;
	int64_t reach = stride < 0 ? -stride : stride, longest = 0, tile = TILE_LEAST;
	reach = reach > body->size ? reach : body->size;
	if (reach < TILE_BYTES / TILE_LEAST)
		tile = (uint32_t)TILE_BYTES / (uint32_t)reach; /* wider divisions take their time */
	user += body->offset;
	for (int64_t k = 1; k < body->count; k++)
		if (blocks[k + 1].position - blocks[k].position > blocks[longest + 1].position - blocks[longest].position)
			longest = k;
	for (int64_t i = 0; i < count; i += tile) {
		int64_t n = count - i < tile ? count - i : tile;
		char *to = packed + i * body->size, *from = user + i * stride;
		/* The longest block first: its loop has work to do while the tile comes into the cache. */
		for (int64_t j = 0; j < body->count; j++) {
			int64_t k = j == 0 ? longest : j <= longest ? j - 1 : j;
			move_strided(from + blocks[k].offset, stride, to + blocks[k].position, body->size,
				     blocks[k + 1].position - blocks[k].position, n, pack);
		}
	}
}

static void move_loop(const struct layout *body, char *user, int64_t stride, char *packed, int64_t count, bool pack)
{
	if (body->kind == LAYOUT_STRIDED) {
		move_nested(body, user, stride, packed, count, pack);
		return;
	}
	if (body->kind == LAYOUT_BLOCKS && body->count <= TILE_BLOCKS && count > body->count) {
		move_tiled(body, user, stride, packed, count, pack);
		return;
	}
	for (int64_t i = 0; i < count; i++)
		move_whole(body, user + i * stride, packed + i * body->size, pack);
}

static void move_whole(const struct layout *layout, char *user, char *packed, bool pack)
{
	user += layout->offset;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		move(user, packed, layout->len, pack);
		return;
	case LAYOUT_STRIDED:
		move_strided(user, layout->stride, packed, layout->len, layout->len, layout->count, pack);
		return;
	case LAYOUT_LOOP:
		move_loop(layout->u.body, user, layout->stride, packed, layout->count, pack);
		return;
	case LAYOUT_BLOCKS:
		move_blocks(layout, 0, layout->count, user, packed, pack);
		return;
	case LAYOUT_PARTS:
		for (const struct layout_part *part = layout->u.parts, *end = part + layout->count; part < end; part++)
			move_whole(part->body, user + part->offset, packed + part->position, pack);
		return;
	}
}

/* ---- ranges ---- */

/* The last block whose position is at most FROM. */
static int64_t find_block(const struct layout *layout, int64_t from)
{
	int64_t low = 0, high = layout->count - 1;
	if (layout->len)
		return from / layout->len;
	while (low < high) {
		int64_t middle = low + (high - low + 1) / 2;
		if (layout->u.blocks[middle].position <= from)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

static int64_t find_part(const struct layout *layout, int64_t from)
{
	int64_t low = 0, high = layout->count - 1;
	while (low < high) {
		int64_t middle = low + (high - low + 1) / 2;
		if (layout->u.parts[middle].position <= from)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

static void move_range(const struct layout *layout, char *user, char *packed, int64_t from, int64_t to, bool pack);

static void strided_range(const struct layout *layout, char *user, char *packed, int64_t from, int64_t to, bool pack)
{
	int64_t len = layout->len, i = from / len, skip = from % len;
	if (skip) {
		int64_t part = len - skip < to - from ? len - skip : to - from;
		move(user + i * layout->stride + skip, packed, part, pack);
		packed += part;
		from += part;
		i++;
	}
	int64_t n = (to - from) / len, rest = (to - from) % len;
	if (n > 0)
		move_strided(user + i * layout->stride, layout->stride, packed, len, len, n, pack);
	if (rest)
		move(user + (i + n) * layout->stride, packed + n * len, rest, pack);
}

static void loop_range(const struct layout *layout, char *user, char *packed, int64_t from, int64_t to, bool pack)
{
	const struct layout *body = layout->u.body;
	int64_t size = body->size, i = from / size, skip = from % size;
	if (skip) {
		int64_t part = size - skip < to - from ? size - skip : to - from;
		move_range(body, user + i * layout->stride, packed, skip, skip + part, pack);
		packed += part;
		from += part;
		i++;
	}
	int64_t n = (to - from) / size, rest = (to - from) % size;
	if (n > 0)
		move_loop(body, user + i * layout->stride, layout->stride, packed, n, pack);
	if (rest)
		move_range(body, user + (i + n) * layout->stride, packed + n * size, 0, rest, pack);
}

static void blocks_range(const struct layout *layout, char *user, char *packed, int64_t from, int64_t to, bool pack)
{
	const struct layout_block *blocks = layout->u.blocks;
	int64_t first = find_block(layout, from), skip = from - blocks[first].position;
	if (skip) {
		int64_t left = blocks[first + 1].position - from, part = left < to - from ? left : to - from;
		move(user + blocks[first].offset + skip, packed, part, pack);
		packed += part;
		from += part;
		first++;
	}
	if (from == to)
		return;
	int64_t last = to == layout->size ? layout->count : find_block(layout, to);
	if (last > first)
		move_blocks(layout, first, last, user, packed, pack);
	if (to > blocks[last].position)
		move(user + blocks[last].offset, packed + (blocks[last].position - from), to - blocks[last].position, pack);
}

static void parts_range(const struct layout *layout, char *user, char *packed, int64_t from, int64_t to, bool pack)
{
	for (const struct layout_part *part = layout->u.parts + find_part(layout, from); from < to; part++) {
		int64_t end = part[1].position < to ? part[1].position : to;
		move_range(part->body, user + part->offset, packed, from - part->position, end - part->position, pack);
		packed += end - from;
		from = end;
	}
}

/* Packed bytes FROM to TO-1 of the layout; PACKED is the place of byte FROM. */
static void move_range(const struct layout *layout, char *user, char *packed, int64_t from, int64_t to, bool pack)
{
	if (from == 0 && to == layout->size) {
		move_whole(layout, user, packed, pack);
		return;
	}
	user += layout->offset;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		move(user + from, packed, to - from, pack);
		return;
	case LAYOUT_STRIDED:
		strided_range(layout, user, packed, from, to, pack);
		return;
	case LAYOUT_LOOP:
		loop_range(layout, user, packed, from, to, pack);
		return;
	case LAYOUT_BLOCKS:
		blocks_range(layout, user, packed, from, to, pack);
		return;
	case LAYOUT_PARTS:
		parts_range(layout, user, packed, from, to, pack);
		return;
	}
}

/* ---- iovecs ---- */

struct gathering {
	struct iovec *iovec;
	int used, max;
	size_t room;  /* bytes that may still be added */
};

/*
 * False when no more fits. Places are integers here: in a view of a file they are offsets, and parts of a layout may begin before the first
 * one that counts.
 */
static bool gather(struct gathering *g, uintptr_t user, int64_t len)
{
	size_t take = size_min((size_t)len, g->room);
	if (g->used > 0 && (uintptr_t)g->iovec[g->used - 1].iov_base + g->iovec[g->used - 1].iov_len == user)
		g->iovec[g->used - 1].iov_len += take;
	else if (g->used < g->max)
		g->iovec[g->used++] = (struct iovec){ (void *)user, take };
	else
		return false;
	g->room -= take;
	return g->room > 0;
}

/* All blocks of the layout from packed byte FROM on, until no more fits. */
static bool gather_from(struct gathering *g, const struct layout *layout, uintptr_t user, int64_t from)
{
	user += (uintptr_t)layout->offset;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		return gather(g, user + (uintptr_t)from, layout->len - from);
	case LAYOUT_STRIDED:
		for (int64_t i = from / layout->len, skip = from % layout->len; i < layout->count; i++, skip = 0)
			if (!gather(g, user + (uintptr_t)(i * layout->stride + skip), layout->len - skip))
				return false;
		return true;
	case LAYOUT_LOOP:
		for (int64_t size = layout->u.body->size, i = from / size, skip = from % size; i < layout->count; i++, skip = 0)
			if (!gather_from(g, layout->u.body, user + (uintptr_t)(i * layout->stride), skip))
				return false;
		return true;
	case LAYOUT_BLOCKS:
		for (int64_t i = find_block(layout, from); i < layout->count; i++) {
			const struct layout_block *block = &layout->u.blocks[i];
			int64_t skip = from > block->position ? from - block->position : 0;
			if (!gather(g, user + (uintptr_t)(block->offset + skip), block[1].position - block->position - skip))
				return false;
		}
		return true;
	case LAYOUT_PARTS:
		for (int64_t i = find_part(layout, from); i < layout->count; i++) {
			const struct layout_part *part = &layout->u.parts[i];
			if (!gather_from(g, part->body, user + (uintptr_t)part->offset, from > part->position ? from - part->position : 0))
				return false;
		}
		return true;
	}
	return true;
}

/* ---- the contract ---- */

void cursor_init(struct cursor *cursor, const void *buf, size_t count, const struct datatype *type)
{
	cursor_over(cursor, (char *)buf, type->layout, (int64_t)count, type->extent);
}

void cursor_over(struct cursor *cursor, char *base, const struct layout *layout, int64_t count, int64_t extent)
{
	layout_repeat(&cursor->top, layout, count, extent);
	cursor->base = base;
	cursor->offset = 0;
	cursor->size = (size_t)cursor->top.size;
}

size_t cursor_pack(struct cursor *cursor, void *dst, size_t len)
{
	len = size_min(len, cursor_left(cursor));
	if (len > 0)
		move_range(&cursor->top, cursor->base, dst, (int64_t)cursor->offset, (int64_t)(cursor->offset + len), true);
	cursor->offset += len;
	return len;
}

size_t cursor_unpack(struct cursor *cursor, const void *src, size_t len)
{
	len = size_min(len, cursor_left(cursor));
	if (len > 0)
		move_range(&cursor->top, cursor->base, (char *)src, (int64_t)cursor->offset, (int64_t)(cursor->offset + len), false);
	cursor->offset += len;
	return len;
}

int cursor_iovec(struct cursor *cursor, struct iovec *iovec, int max, size_t max_bytes)
{
	struct gathering g = { .iovec = iovec, .max = max, .room = size_min(max_bytes, cursor_left(cursor)) };
	size_t wanted = g.room;
	if (wanted > 0 && max > 0)
		gather_from(&g, &cursor->top, (uintptr_t)cursor->base, (int64_t)cursor->offset);
	cursor->offset += wanted - g.room;
	return g.used;
}

size_t cursor_block(const struct cursor *cursor)
{
	return cursor->top.runs > 0 ? (size_t)(cursor->top.size / cursor->top.runs) : size_max(cursor->size, 1);
}

/* Inlined with PACK constant, and with the simple layouts at hand: all that a short message has to go through. */
static inline __attribute__((always_inline)) void whole_message(const struct datatype *type, size_t count, char *user, char *packed,
								 bool pack)
{
	const struct layout *layout = type->layout;
	struct layout top;
	if (count != 1) {
		layout_repeat(&top, layout, (int64_t)count, type->extent);
		layout = &top;
	}
	if (layout->kind == LAYOUT_STRIDED)
		move_strided(user + layout->offset, layout->stride, packed, layout->len, layout->len, layout->count, pack);
	else if (layout->kind == LAYOUT_LOOP && layout->u.body->kind == LAYOUT_STRIDED)
		move_nested(layout->u.body, user + layout->offset, layout->stride, packed, layout->count, pack);
	else
		move_whole(layout, user, packed, pack);
}

void datatype_pack(void *dst, const void *buf, size_t count, const struct datatype *type)
{
	whole_message(type, count, (char *)buf, dst, true);
}

void datatype_unpack(void *buf, size_t count, const struct datatype *type, const void *src)
{
	whole_message(type, count, buf, (char *)src, false);
}

int datatype_copy(const void *src, size_t scount, const struct datatype *stype, void *dst, size_t dcount,
		  const struct datatype *dtype)
{
	struct cursor from, to;
	cursor_init(&from, src, scount, stype);
	cursor_init(&to, dst, dcount, dtype);
	size_t len = size_min(from.size, to.size);
	if (datatype_dense(dtype, dcount)) {
		cursor_pack(&from, (char *)dst + dtype->true_lb, len);
	} else if (datatype_dense(stype, scount)) {
		cursor_unpack(&to, (const char *)src + stype->true_lb, len);
	} else {
		_Alignas(64) char chunk[COPY_CHUNK];
		while (to.offset < len) {
			size_t part = cursor_pack(&from, chunk, size_min(sizeof chunk, len - to.offset));
			cursor_unpack(&to, chunk, part);
		}
	}
	return from.size > to.size ? MPI_ERR_TRUNCATE : 0;
}
