/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Flattening: the layout of a type from its shape and the layouts of its children, merged where it can be. Blocks that touch
 * become one, equal blocks at equal distances become a strided loop, small bodies become lists of blocks (which cursor.c
 * then runs field by field), and everything else a loop or a list over shared bodies: memory is bounded by what the user
 * passed to the constructors, not by the number of blocks.
 *
 * Children keep their layout, so a type used in many others is flattened once. One lock serialises all of it: commits are rare.
 */
#include "datatypes/flatten.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "datatypes/construct.h"
#include "datatypes/layout.h"
#include "datatypes/overlap.h"

enum { SMALL_RUNS = 16 }; /* bodies of at most this many blocks are copied out as blocks */

static pthread_mutex_t flatten_lock = PTHREAD_MUTEX_INITIALIZER;

/* ---- memory ---- */

struct arena {
	struct arena *next;
	_Alignas(16) char memory[];
};

void arena_free(struct arena *arena)
{
	while (arena) {
		struct arena *next = arena->next;
		free(arena);
		arena = next;
	}
}

static void *take(struct arena **arena, size_t len)
{
	struct arena *made = malloc(sizeof *made + len);
	if (!made)
		return NULL;
	made->next = *arena;
	*arena = made;
	return made->memory;
}

static const struct layout *keep(struct arena **arena, const struct layout *layout)
{
	struct layout *copy = take(arena, sizeof *copy);
	if (copy)
		*copy = *layout;
	return copy;
}

/* ---- repeating ---- */

static const struct layout empty = { .kind = LAYOUT_BYTES };

void layout_repeat(struct layout *top, const struct layout *layout, int64_t count, int64_t extent)
{
	if (count == 0 || layout->size == 0) {
		*top = empty;
		return;
	}
	*top = *layout;
	if (count == 1)
		return;
	top->size = layout->size * count;
	top->runs = layout->runs * count;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		if (extent == layout->len) {
			top->len = layout->len * count;
			top->runs = 1;
			return;
		}
		top->kind = LAYOUT_STRIDED;
		top->count = count;
		top->stride = extent;
		return;
	case LAYOUT_STRIDED:
	case LAYOUT_LOOP:
		/* The next repeat goes on where the last one ends: one longer loop. */
		if (layout->count < INT64_MAX / 2 && extent % layout->count == 0 && extent / layout->count == layout->stride) {
			top->count = layout->count * count;
			return;
		}
		break;
	case LAYOUT_BLOCKS:
	case LAYOUT_PARTS:
		break;
	}
	top->kind = LAYOUT_LOOP;
	top->offset = 0;
	top->count = count;
	top->stride = extent;
	top->len = 0;
	top->u.body = layout;
}

/* ---- lists ---- */

/* Parts and blocks gathered in packed order; blocks are flushed into a part when a body comes that stays a loop. */
struct builder {
	struct arena **arena;
	struct layout_block *blocks;
	struct layout_part *parts;
	size_t blocks_used, blocks_room, parts_used, parts_room;
	int64_t end;      /* where the last block ends in memory */
	int64_t position; /* packed bytes in blocks; and in parts */
	int64_t parts_position;
	int64_t runs; /* in parts */
	bool failed;
};

static bool grow(void **array, size_t used, size_t *room, size_t size)
{
	if (used < *room)
		return true;
	size_t wanted = *room ? *room * 2 : 64;
	void *grown = realloc(*array, wanted * size);
	if (!grown)
		return false;
	*array = grown;
	*room = wanted;
	return true;
}

static void add_block(struct builder *builder, int64_t offset, int64_t len)
{
	if (builder->blocks_used == 0 || builder->end != offset) {
		if (!grow((void **)&builder->blocks, builder->blocks_used, &builder->blocks_room, sizeof(struct layout_block))) {
			builder->failed = true;
			return;
		}
		builder->blocks[builder->blocks_used++] = (struct layout_block){ offset, builder->position };
	}
	builder->end = offset + len;
	builder->position += len;
}

static void add_runs(struct builder *builder, const struct layout *layout, int64_t at)
{
	at += layout->offset;
	switch (layout->kind) {
	case LAYOUT_BYTES:
		add_block(builder, at, layout->len);
		return;
	case LAYOUT_STRIDED:
		for (int64_t i = 0; i < layout->count; i++)
			add_block(builder, at + i * layout->stride, layout->len);
		return;
	case LAYOUT_LOOP:
		for (int64_t i = 0; i < layout->count; i++)
			add_runs(builder, layout->u.body, at + i * layout->stride);
		return;
	case LAYOUT_BLOCKS:
		for (int64_t i = 0; i < layout->count; i++)
			add_block(builder, at + layout->u.blocks[i].offset,
				  layout->u.blocks[i + 1].position - layout->u.blocks[i].position);
		return;
	case LAYOUT_PARTS:
		for (int64_t i = 0; i < layout->count; i++)
			add_runs(builder, layout->u.parts[i].body, at + layout->u.parts[i].offset);
		return;
	}
}

static void add_part(struct builder *builder, const struct layout *body, int64_t offset)
{
	if (!body || !grow((void **)&builder->parts, builder->parts_used, &builder->parts_room, sizeof(struct layout_part))) {
		builder->failed = true;
		return;
	}
	builder->parts[builder->parts_used++] = (struct layout_part){ offset, builder->parts_position, body };
	builder->parts_position += body->size;
	builder->runs += body->runs;
}

/* The blocks gathered so far as a layout in its simplest form. */
static bool blocks_layout(struct builder *builder, struct layout *layout)
{
	size_t n = builder->blocks_used;
	struct layout_block *blocks = builder->blocks;
	int64_t len = n > 1 ? blocks[1].position : builder->position, stride = n > 1 ? blocks[1].offset - blocks[0].offset : 0;
	bool equal = true, regular = true;
	for (size_t i = 1; i < n && (equal || regular); i++) {
		int64_t next = i + 1 < n ? blocks[i + 1].position : builder->position;
		equal &= next - blocks[i].position == len;
		regular &= blocks[i].offset - blocks[i - 1].offset == stride;
	}
	*layout = (struct layout){ .kind = LAYOUT_BYTES, .size = builder->position, .count = (int64_t)n, .runs = (int64_t)n };
	if (n == 1 || (equal && regular)) {
		layout->offset = blocks[0].offset;
		layout->len = len;
		layout->stride = stride;
		if (n > 1)
			layout->kind = LAYOUT_STRIDED;
	} else {
		struct layout_block *kept = take(builder->arena, (n + 1) * sizeof *kept);
		if (!kept)
			return false;
		memcpy(kept, blocks, n * sizeof *kept);
		kept[n] = (struct layout_block){ builder->end, builder->position };
		layout->kind = LAYOUT_BLOCKS;
		layout->len = equal ? len : 0;
		layout->u.blocks = kept;
	}
	builder->blocks_used = 0;
	builder->position = 0;
	return true;
}

static void flush_blocks(struct builder *builder)
{
	struct layout layout;
	if (builder->blocks_used == 0)
		return;
	if (!blocks_layout(builder, &layout))
		builder->failed = true;
	else
		add_part(builder, keep(builder->arena, &layout), 0);
}

/* The parts as a layout: equal bodies at equal distances are a loop. */
static bool parts_layout(struct builder *builder, struct layout *layout)
{
	size_t n = builder->parts_used;
	struct layout_part *parts = builder->parts;
	if (n == 1) {
		*layout = *parts[0].body;
		layout->offset += parts[0].offset;
		return true;
	}
	bool regular = true;
	int64_t stride = parts[1].offset - parts[0].offset;
	for (size_t i = 1; i < n && regular; i++)
		regular = parts[i].body == parts[0].body && parts[i].offset - parts[i - 1].offset == stride;
	if (regular) {
		layout_repeat(layout, parts[0].body, (int64_t)n, stride);
		layout->offset += parts[0].offset;
		return true;
	}
	struct layout_part *kept = take(builder->arena, (n + 1) * sizeof *kept);
	if (!kept)
		return false;
	memcpy(kept, parts, n * sizeof *kept);
	kept[n] = (struct layout_part){ 0, builder->parts_position, NULL };
	*layout = (struct layout){ .kind = LAYOUT_PARTS, .size = builder->parts_position, .count = (int64_t)n, .runs = builder->runs };
	layout->u.parts = kept;
	return true;
}

static bool finish(struct builder *builder, struct layout *layout)
{
	bool done = !builder->failed;
	*layout = empty;
	if (done && builder->parts_used == 0) {
		if (builder->blocks_used > 0)
			done = blocks_layout(builder, layout);
	} else if (done) {
		flush_blocks(builder);
		done = !builder->failed && parts_layout(builder, layout);
	}
	free(builder->blocks);
	free(builder->parts);
	return done;
}

static bool list_layout(struct datatype *type, struct layout *layout)
{
	const struct shape *shape = type->shape;
	struct builder builder = { .arena = &type->arena };
	/* The body of the last long row: rows of the same child and length share one. */
	const struct layout *shared = NULL;
	const struct datatype *shared_child = NULL;
	MPI_Count shared_length = 0;
	for (MPI_Count i = 0; i < shape->count && !builder.failed; i++) {
		const struct datatype *child = shape_child(shape, i);
		MPI_Count length = shape_blocklength(shape, i);
		struct layout row;
		layout_repeat(&row, child->layout, length, child->extent);
		if (row.size == 0)
			continue;
		if (row.runs <= SMALL_RUNS) {
			add_runs(&builder, &row, shape->displacements[i]);
			continue;
		}
		flush_blocks(&builder);
		if (shared_child != child || shared_length != length)
			shared = keep(&type->arena, &row);
		shared_child = child;
		shared_length = length;
		add_part(&builder, shared, shape->displacements[i]);
	}
	return finish(&builder, layout);
}

static bool vector_layout(struct datatype *type, struct layout *layout)
{
	const struct shape *shape = type->shape;
	struct layout row;
	layout_repeat(&row, shape->child->layout, shape->blocklength, shape->child->extent);
	layout_repeat(layout, &row, shape->count, shape->stride);
	if (layout->kind == LAYOUT_LOOP && layout->u.body == &row)
		layout->u.body = keep(&type->arena, &row);
	return layout->kind != LAYOUT_LOOP || layout->u.body;
}

/* A loop or list with few blocks is better off as blocks: one level less wherever it is used. */
static bool expand_small(struct datatype *type, struct layout *layout)
{
	if (layout->runs > SMALL_RUNS || (layout->kind != LAYOUT_LOOP && layout->kind != LAYOUT_PARTS))
		return true;
	struct builder builder = { .arena = &type->arena };
	add_runs(&builder, layout, 0);
	return finish(&builder, layout);
}

/* ---- the whole type ---- */

static bool make(struct datatype *type)
{
	if (type->layout)
		return true;
	const struct shape *shape = type->shape;
	for (MPI_Count i = 0; i < (shape->children ? shape->count : 1); i++)
		if (!make(shape_child(shape, i)))
			return false;
	if (shape->kind == SHAPE_ALIAS) {
		type->layout = shape->child->layout;
		return true;
	}
	struct layout layout = empty;
	bool done = true;
	if (type->size > 0) /* else numbers that nothing has checked may be large: no rows of very long blocks */
		done = shape->kind == SHAPE_VECTOR ? vector_layout(type, &layout) : list_layout(type, &layout);
	if (done && expand_small(type, &layout))
		type->layout = keep(&type->arena, &layout);
	return type->layout;
}

int flatten(struct datatype *type)
{
	pthread_mutex_lock(&flatten_lock);
	bool made = make(type);
	pthread_mutex_unlock(&flatten_lock);
	return made ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for the layout of a datatype");
}

int datatype_commit(struct datatype *type)
{
	if (type->committed)
		return 0;
	int error = flatten(type);
	if (error)
		return error;
	type->single = type->layout->kind == LAYOUT_BYTES;
	type->contiguous = type->size == 0 || (type->single && type->extent == type->size);
	type->overlaps = layout_overlaps(type->layout);
	type->committed = 1;
	return 0;
}
