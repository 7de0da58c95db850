/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Random datatypes and the naive model to compare them with; see trees.h. */
#include "tests/unit/datatypes/trees.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "datatypes/construct.h"
#include "datatypes/cursor.h"
#include "datatypes/layout.h"
#include "tests/unit/unit.h"

enum { ENTRIES_MAX = 3000, DIMS_MAX = 4 };

static int64_t pick(uint64_t *random, int64_t low, int64_t high)
{
	return low + (int64_t)random_below(random, (uint64_t)(high - low + 1));
}

/* ---- the model ---- */

static void map_add(struct map *map, struct map_entry entry)
{
	if (map->used == map->room) {
		map->room = map->room ? map->room * 2 : 16;
		map->entries = realloc(map->entries, map->room * sizeof *map->entries);
		if (!map->entries)
			abort();
	}
	map->entries[map->used++] = entry;
}

static void map_append(struct map *map, const struct map *child, int64_t offset)
{
	for (size_t i = 0; i < child->used; i++) {
		struct map_entry entry = child->entries[i];
		entry.offset += offset;
		map_add(map, entry);
	}
}

/* COUNT copies of the child in a row. */
static void map_row(struct map *map, const struct map *child, int64_t count, int64_t offset)
{
	int64_t extent = map_extent(child);
	for (int64_t i = 0; i < count; i++)
		map_append(map, child, offset + i * extent);
}

static bool data_bounds(const struct map *map, int64_t *low, int64_t *high)
{
	bool any = false;
	for (size_t i = 0; i < map->used; i++) {
		const struct map_entry *e = &map->entries[i];
		if (e->len < 0)
			continue;
		if (!any || e->offset < *low)
			*low = e->offset;
		if (!any || e->offset + e->len > *high)
			*high = e->offset + e->len;
		any = true;
	}
	if (!any)
		*low = *high = 0;
	return any;
}

static bool marker(const struct map *map, int which, int64_t *bound)
{
	bool any = false;
	for (size_t i = 0; i < map->used; i++) {
		const struct map_entry *e = &map->entries[i];
		if (e->len != which)
			continue;
		if (!any || (which == MAP_LB ? e->offset < *bound : e->offset > *bound))
			*bound = e->offset;
		any = true;
	}
	return any;
}

int64_t map_lb(const struct map *map)
{
	int64_t low, high, bound = 0;
	data_bounds(map, &low, &high);
	return marker(map, MAP_LB, &bound) ? bound : low;
}

int64_t map_extent(const struct map *map)
{
	int64_t low, high, bound = 0, align = 1;
	data_bounds(map, &low, &high);
	if (marker(map, MAP_UB, &bound))
		return bound - map_lb(map);
	for (size_t i = 0; i < map->used; i++)
		if (map->entries[i].len >= 0 && map->entries[i].align > align)
			align = map->entries[i].align;
	int64_t extent = high - low;
	while (extent % align)
		extent++;
	return extent;
}

int64_t map_true_lb(const struct map *map)
{
	int64_t low, high;
	data_bounds(map, &low, &high);
	return low;
}

int64_t map_true_extent(const struct map *map)
{
	int64_t low, high;
	data_bounds(map, &low, &high);
	return high - low;
}

int64_t map_size(const struct map *map)
{
	int64_t size = 0;
	for (size_t i = 0; i < map->used; i++)
		size += map->entries[i].len > 0 ? map->entries[i].len : 0;
	return size;
}

int64_t map_elements(const struct map *map)
{
	int64_t n = 0;
	for (size_t i = 0; i < map->used; i++)
		n += map->entries[i].len > 0;
	return n;
}

/* ---- random trees ---- */

static void said(struct tree *tree, const char *format, ...)
{
	va_list list;
	size_t used = strlen(tree->text);
	va_start(list, format);
	vsnprintf(tree->text + used, sizeof tree->text - used, format, list);
	va_end(list);
}

static void must(int error, const struct tree *tree)
{
	if (!error)
		return;
	fprintf(stderr, "constructor failed with class %d: %s\n", error, tree->text);
	abort();
}

static void leaf(struct tree *tree, uint64_t *random)
{
	static const int handles[] = { 0x247, 0x243, 0x208, 0x209, 0x209, 0x210, 0x214, 0x214, 0x214, 0x20a, 0x212, 0x216,
				       0x220, 0x228, 0x229, 0x22c, 0x22d, 0x22b, 0x2e3, 0x240 };
	int handle = handles[random_below(random, sizeof handles / sizeof handles[0])];
	tree->type = datatype_of((MPI_Datatype)(uintptr_t)handle);
	tree->map = (struct map){ 0 };
	snprintf(tree->text, sizeof tree->text, "%s", datatype_name(tree->type));
	const struct datatype *type = tree->type;
	if (type->kind != KIND_PAIR) {
		map_add(&tree->map, (struct map_entry){ 0, (int)type->size, type->align });
		return;
	}
	int at = (int)type->value->size;
	while (at % type->index->align)
		at++;
	map_add(&tree->map, (struct map_entry){ 0, (int)type->value->size, type->value->align });
	map_add(&tree->map, (struct map_entry){ at, (int)type->index->size, type->index->align });
}

/* TREE becomes a type made of itself. */
static void become(struct tree *tree, struct datatype *type, struct map *map)
{
	datatype_release(tree->type);
	free(tree->map.entries);
	tree->type = type;
	tree->map = *map;
}

static void grow_vector(struct tree *tree, uint64_t *random, int64_t budget)
{
	int64_t count = pick(random, 0, budget < 40 ? budget : pick(random, 1, 40)), blocklength = pick(random, 0, 4);
	if (count * blocklength > budget)
		blocklength = 1;
	int64_t extent = map_extent(&tree->map), stride;
	switch (random_below(random, 4)) {
	case 0: stride = blocklength * extent; break;
	case 1: stride = pick(random, -6, 6) * extent; break;
	case 2: stride = 2 * blocklength * extent; break;
	default: stride = pick(random, -100, 100);
	}
	struct map map = { 0 };
	struct datatype *type;
	said(tree, " >vector(%lld x %lld, %lld B)", (long long)count, (long long)blocklength, (long long)stride);
	must(datatype_vector(count, blocklength, stride, tree->type, &type), tree);
	for (int64_t i = 0; i < count; i++)
		map_row(&map, &tree->map, blocklength, i * stride);
	become(tree, type, &map);
}

static void grow_list(struct tree *tree, uint64_t *random, int64_t budget)
{
	enum { MAX = 40 };
	int64_t count = pick(random, 0, pick(random, 1, MAX)), blocklengths[MAX], displacements[MAX], at = pick(random, -50, 50);
	bool same = random_below(random, 2), forward = random_below(random, 2);
	int64_t length = pick(random, 0, 3), extent = map_extent(&tree->map);
	struct map map = { 0 };
	struct datatype *type;
	said(tree, " >list(");
	for (int64_t i = 0; i < count; i++) {
		blocklengths[i] = same ? length : pick(random, 0, 3);
		if ((int64_t)(map.used / (tree->map.used + 1) + 1) * (int64_t)tree->map.used > budget)
			blocklengths[i] = 0;
		if (same && blocklengths[i] != length)
			same = false;
		displacements[i] = forward ? at : pick(random, -300, 300);
		at += blocklengths[i] * extent + (random_below(random, 2) ? 0 : pick(random, 0, 24));
		map_row(&map, &tree->map, blocklengths[i], displacements[i]);
		said(tree, "%lld@%lld ", (long long)blocklengths[i], (long long)displacements[i]);
	}
	said(tree, ")");
	must(datatype_list(count, same ? NULL : blocklengths, length, displacements, NULL, tree->type, &type), tree);
	become(tree, type, &map);
}

static void grow_struct(struct tree *tree, uint64_t *random, int depth)
{
	enum { MAX = 5 };
	int64_t count = pick(random, 1, MAX), blocklengths[MAX], displacements[MAX], at = 0;
	struct tree *fields = calloc(MAX, sizeof *fields);
	struct datatype *children[MAX], *type;
	struct map map = { 0 };
	if (!fields)
		abort();
	char text[sizeof tree->text];
	memcpy(text, tree->text, sizeof text);
	tree->text[0] = 0;
	said(tree, "struct{%.1000s", text);
	for (int64_t i = 0; i < count; i++) {
		struct tree *field = i == 0 ? tree : &fields[i];
		if (i > 0) {
			tree_random(field, random, depth - 1);
			if (map.used + 3 * field->map.used > ENTRIES_MAX) {
				tree_free(field);
				leaf(field, random);
			}
		}
		blocklengths[i] = pick(random, 0, map.used + 3 * field->map.used > ENTRIES_MAX ? 1 : 3);
		displacements[i] = random_below(random, 3) ? at : pick(random, -200, 200);
		at = displacements[i] + blocklengths[i] * map_extent(&field->map) + pick(random, 0, 8);
		children[i] = field->type;
		map_row(&map, &field->map, blocklengths[i], displacements[i]);
		said(tree, "; %lld@%lld", (long long)blocklengths[i], (long long)displacements[i]);
		if (i > 0)
			said(tree, " of %.600s", field->text);
	}
	said(tree, "}");
	must(datatype_list(count, blocklengths, 0, displacements, children, NULL, &type), tree);
	for (int64_t i = 1; i < count; i++)
		tree_free(&fields[i]);
	free(fields);
	become(tree, type, &map);
}

static void grow_resized(struct tree *tree, uint64_t *random)
{
	int64_t lb = pick(random, -40, 40), extent = pick(random, -20, 200);
	struct map map = { 0 };
	struct datatype *type;
	said(tree, " >resized(%lld, %lld)", (long long)lb, (long long)extent);
	must(datatype_resized(tree->type, lb, extent, &type), tree);
	for (size_t i = 0; i < tree->map.used; i++)
		if (tree->map.entries[i].len >= 0)
			map_add(&map, tree->map.entries[i]);
	map_add(&map, (struct map_entry){ lb, MAP_LB, 1 });
	map_add(&map, (struct map_entry){ lb + extent, MAP_UB, 1 });
	become(tree, type, &map);
}

/* Without its markers: subarray and darray set new ones over the whole array. */
static void strip(struct map *map)
{
	size_t kept = 0;
	for (size_t i = 0; i < map->used; i++)
		if (map->entries[i].len >= 0)
			map->entries[kept++] = map->entries[i];
	map->used = kept;
}

/* Calls for each index tuple that is chosen, in the order of memory, the fastest dimension last in `order`. */
static void array_map(struct map *map, const struct map *child, int ndims, const int64_t *sizes, int order,
		      bool (*chosen)(int dim, int64_t index, const void *context), const void *context)
{
	int64_t index[DIMS_MAX] = { 0 }, total = 1, extent = map_extent(child);
	for (int d = 0; d < ndims; d++)
		total *= sizes[d];
	for (int64_t position = 0; position < total; position++) {
		int64_t rest = position;
		bool all = true;
		for (int k = 0; k < ndims; k++) {
			int d = order == MPI_ORDER_C ? ndims - 1 - k : k;
			index[d] = rest % sizes[d];
			rest /= sizes[d];
			all &= chosen(d, index[d], context);
		}
		if (all)
			map_append(map, child, position * extent);
	}
	strip(map);
	map_add(map, (struct map_entry){ 0, MAP_LB, 1 });
	map_add(map, (struct map_entry){ total * extent, MAP_UB, 1 });
}

struct box {
	int64_t sizes[DIMS_MAX], subsizes[DIMS_MAX], starts[DIMS_MAX];
};

static bool in_box(int dim, int64_t index, const void *context)
{
	const struct box *box = context;
	return index >= box->starts[dim] && index < box->starts[dim] + box->subsizes[dim];
}

static void grow_subarray(struct tree *tree, uint64_t *random, int64_t budget)
{
	int ndims = (int)pick(random, 1, DIMS_MAX), order = random_below(random, 2) ? MPI_ORDER_C : MPI_ORDER_FORTRAN;
	struct box box;
	int64_t room = budget;
	said(tree, " >subarray(%s", order == MPI_ORDER_C ? "C" : "F");
	for (int d = 0; d < ndims; d++) {
		box.sizes[d] = pick(random, 1, room < 6 ? room : 6);
		room /= box.sizes[d];
		box.subsizes[d] = random_below(random, 3) ? pick(random, 1, box.sizes[d]) : box.sizes[d];
		box.starts[d] = pick(random, 0, box.sizes[d] - box.subsizes[d]);
		said(tree, " %lld+%lld/%lld", (long long)box.starts[d], (long long)box.subsizes[d], (long long)box.sizes[d]);
	}
	said(tree, ")");
	struct map map = { 0 };
	struct datatype *type;
	must(datatype_subarray(ndims, box.sizes, box.subsizes, box.starts, order, tree->type, &type), tree);
	array_map(&map, &tree->map, ndims, box.sizes, order, in_box, &box);
	become(tree, type, &map);
}

struct grid {
	int64_t sizes[DIMS_MAX];
	int distribs[DIMS_MAX], dargs[DIMS_MAX], psizes[DIMS_MAX], coords[DIMS_MAX];
};

static bool in_grid(int dim, int64_t index, const void *context)
{
	const struct grid *grid = context;
	int64_t size = grid->sizes[dim], processes = grid->psizes[dim], block = grid->dargs[dim];
	switch (grid->distribs[dim]) {
	case MPI_DISTRIBUTE_BLOCK:
		if (block == MPI_DISTRIBUTE_DFLT_DARG)
			block = (size + processes - 1) / processes;
		return index / block == grid->coords[dim];
	case MPI_DISTRIBUTE_CYCLIC:
		if (block == MPI_DISTRIBUTE_DFLT_DARG)
			block = 1;
		return index / block % processes == grid->coords[dim];
	}
	return true;
}

static void grow_darray(struct tree *tree, uint64_t *random, int64_t budget)
{
	int ndims = (int)pick(random, 1, 3), order = random_below(random, 2) ? MPI_ORDER_C : MPI_ORDER_FORTRAN, size = 1;
	static const int kinds[] = { MPI_DISTRIBUTE_NONE, MPI_DISTRIBUTE_BLOCK, MPI_DISTRIBUTE_CYCLIC };
	struct grid grid;
	int64_t room = budget;
	said(tree, " >darray(%s", order == MPI_ORDER_C ? "C" : "F");
	for (int d = 0; d < ndims; d++) {
		grid.sizes[d] = pick(random, 1, room < 12 ? room : 12);
		room /= grid.sizes[d];
		grid.distribs[d] = kinds[random_below(random, 3)];
		grid.psizes[d] = grid.distribs[d] == MPI_DISTRIBUTE_NONE ? 1 : (int)pick(random, 1, 4);
		grid.dargs[d] = MPI_DISTRIBUTE_DFLT_DARG;
		if (grid.distribs[d] != MPI_DISTRIBUTE_NONE && random_below(random, 2)) {
			int64_t least = (grid.sizes[d] + grid.psizes[d] - 1) / grid.psizes[d];
			grid.dargs[d] = (int)(grid.distribs[d] == MPI_DISTRIBUTE_BLOCK ? pick(random, least, 12) : pick(random, 1, 5));
		}
		size *= grid.psizes[d];
		said(tree, " %lld:%d/%d/%d", (long long)grid.sizes[d], grid.distribs[d], grid.dargs[d], grid.psizes[d]);
	}
	int rank = (int)pick(random, 0, size - 1), rest = rank;
	for (int d = ndims - 1; d >= 0; d--) { /* processes are always numbered in C order */
		grid.coords[d] = rest % grid.psizes[d];
		rest /= grid.psizes[d];
	}
	said(tree, " rank %d)", rank);
	struct map map = { 0 };
	struct datatype *type;
	must(datatype_darray(size, rank, ndims, grid.sizes, grid.distribs, grid.dargs, grid.psizes, order, tree->type, &type), tree);
	array_map(&map, &tree->map, ndims, grid.sizes, order, in_grid, &grid);
	become(tree, type, &map);
}

static void grow_dup(struct tree *tree)
{
	struct datatype *type;
	struct map map = { 0 };
	said(tree, " >dup");
	must(datatype_dup(tree->type, &type), tree);
	map_append(&map, &tree->map, 0);
	become(tree, type, &map);
}

void tree_random(struct tree *tree, uint64_t *random, int depth)
{
	leaf(tree, random);
	for (int level = (int)pick(random, 0, depth); level > 0; level--) {
		int64_t budget = ENTRIES_MAX / (int64_t)(tree->map.used + 1) + 1;
		if (map_extent(&tree->map) > 20000 || map_extent(&tree->map) < -20000)
			return;
		if (random_below(random, 8) == 0)
			must(datatype_commit(tree->type), tree);
		switch (random_below(random, 9)) {
		case 0:
		case 1: grow_vector(tree, random, budget); break;
		case 2:
		case 3: grow_list(tree, random, ENTRIES_MAX); break;
		case 4: grow_struct(tree, random, level); break;
		case 5: grow_resized(tree, random); break;
		case 6: grow_subarray(tree, random, budget); break;
		case 7: grow_darray(tree, random, budget); break;
		case 8: grow_dup(tree); break;
		}
	}
}

void tree_free(struct tree *tree)
{
	datatype_release(tree->type);
	free(tree->map.entries);
}

/* ---- comparing ---- */

/* A message of the type in memory of exactly its span, with its packed form made by the model. */
struct message {
	size_t count, len;
	unsigned char *memory, *packed;
	int64_t *places; /* of each packed byte, relative to buf */
	unsigned char *buf;
	size_t span;
};

static unsigned char *fresh(size_t len, uint64_t *random)
{
	unsigned char *memory = malloc(len ? len : 1);
	if (!memory)
		abort();
	for (size_t i = 0; i < len; i++)
		memory[i] = (unsigned char)random_next(random);
	return memory;
}

static void message_make(struct message *m, const struct map *map, size_t count, uint64_t *random)
{
	int64_t low = 0, high = 0, extent = map_extent(map);
	bool any = false;
	m->count = count;
	m->len = (size_t)map_size(map) * count;
	m->places = malloc((m->len + 1) * sizeof *m->places);
	if (!m->places)
		abort();
	size_t n = 0;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < map->used; k++)
			for (int b = 0; b < map->entries[k].len; b++) {
				int64_t at = (int64_t)i * extent + map->entries[k].offset + b;
				low = !any || at < low ? at : low;
				high = !any || at + 1 > high ? at + 1 : high;
				any = true;
				m->places[n++] = at;
			}
	m->span = (size_t)(high - low);
	m->memory = fresh(m->span, random);
	m->buf = m->memory - low;
	m->packed = malloc(m->len + 1);
	if (!m->packed)
		abort();
	for (size_t i = 0; i < m->len; i++)
		m->packed[i] = m->buf[m->places[i]];
}

static void message_free(struct message *m)
{
	free(m->memory);
	free(m->packed);
	free(m->places);
}

static const char *check_pack(const struct message *m, const struct datatype *type, uint64_t *random)
{
	unsigned char *out = fresh(m->len, random);
	const char *wrong = NULL;
	datatype_pack(out, m->buf, m->count, type);
	if (memcmp(out, m->packed, m->len))
		wrong = "pack of the whole message";
	struct cursor cursor;
	cursor_init(&cursor, m->buf, m->count, type);
	if (cursor.size != m->len)
		wrong = "cursor size";
	for (size_t at = 0; at < m->len && !wrong;) { /* in pieces, in order */
		size_t want = 1 + random_below(random, random_below(random, 2) ? 20 : m->len), got = cursor_pack(&cursor, out + at, want);
		if (got != (want < m->len - at ? want : m->len - at))
			wrong = "length of a packed piece";
		at += got;
	}
	if (!wrong && memcmp(out, m->packed, m->len))
		wrong = "pack in pieces";
	for (int i = 0; i < 5 && !wrong && m->len; i++) { /* anywhere */
		size_t from = random_below(random, m->len), want = random_below(random, m->len - from + 1);
		cursor_seek(&cursor, from);
		if (cursor_pack(&cursor, out, want) != want || memcmp(out, m->packed + from, want))
			wrong = "pack after a seek";
	}
	free(out);
	return wrong;
}

/* The model of unpacking bytes FROM to TO-1 into memory that held BEFORE. */
static bool unpacked(const struct message *m, const unsigned char *before, const unsigned char *after, const unsigned char *in,
		     size_t from, size_t to)
{
	unsigned char *model = malloc(m->span + 1);
	if (!model)
		abort();
	memcpy(model, before, m->span);
	for (size_t i = from; i < to; i++)
		(model - m->memory + m->buf)[m->places[i]] = in[i - from];
	bool same = !memcmp(model, after, m->span);
	free(model);
	return same;
}

/* Overlapping entries make unpacking an error of the user's: its result depends on the order of the copies. */
static bool overlaps(const struct message *m)
{
	unsigned char *seen = calloc(1, m->span + 1);
	bool any = false;
	if (!seen)
		abort();
	for (size_t i = 0; i < m->len && !any; i++) {
		unsigned char *at = seen + (m->buf + m->places[i] - m->memory);
		any = *at;
		*at = 1;
	}
	free(seen);
	return any;
}

static const char *check_unpack(const struct message *m, const struct datatype *type, uint64_t *random)
{
	unsigned char *in = fresh(m->len, random), *before = fresh(m->span, random);
	const char *wrong = NULL;
	struct cursor cursor;
	memcpy(before, m->memory, m->span);
	datatype_unpack(m->buf, m->count, type, in);
	if (!unpacked(m, before, m->memory, in, 0, m->len))
		wrong = "unpack of the whole message";
	cursor_init(&cursor, m->buf, m->count, type);
	for (int i = 0; i < 5 && !wrong && m->len; i++) {
		size_t from = random_below(random, m->len), want = random_below(random, m->len - from + 1);
		memcpy(before, m->memory, m->span);
		cursor_seek(&cursor, from);
		if (cursor_unpack(&cursor, in, want) != want || !unpacked(m, before, m->memory, in, from, from + want))
			wrong = "unpack after a seek";
	}
	free(in);
	free(before);
	return wrong;
}

static const char *check_iovec(const struct message *m, const struct datatype *type, uint64_t *random)
{
	struct cursor cursor;
	struct iovec iovec[16];
	size_t at = 0;
	cursor_init(&cursor, m->buf, m->count, type);
	if (m->len && random_below(random, 2)) {
		at = random_below(random, m->len);
		cursor_seek(&cursor, at);
	}
	while (at < m->len) {
		int max = (int)pick(random, 1, 16);
		size_t room = 1 + random_below(random, m->len), got = 0;
		int n = cursor_iovec(&cursor, iovec, max, room);
		if (n < 1 || n > max)
			return "number of iovecs";
		for (int i = 0; i < n; i++) {
			unsigned char *p = iovec[i].iov_base;
			if (i > 0 && (unsigned char *)iovec[i - 1].iov_base + iovec[i - 1].iov_len == p)
				return "adjacent iovecs not merged";
			for (size_t k = 0; k < iovec[i].iov_len; k++, at++)
				if (at >= m->len || p + k != m->buf + m->places[at])
					return "iovec";
			got += iovec[i].iov_len;
		}
		if (got > room || (n < max && got < room && at < m->len) || cursor.offset != at)
			return "bytes of iovecs";
	}
	return cursor_iovec(&cursor, iovec, 16, 100) == 0 ? NULL : "iovec at the end";
}

/* Cut a message at every entry's border and elsewhere. */
static const char *check_elements(const struct map *map, const struct datatype *type, size_t count, uint64_t *random)
{
	int64_t at = 0, n = 0;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < map->used; k++) {
			int len = map->entries[k].len;
			if (len <= 0)
				continue;
			if (random_below(random, map->used) < 20) {
				if (datatype_elements(type, at) != n)
					return "elements in a part";
				if (len > 1 && datatype_elements(type, at + 1 + (int64_t)random_below(random, (uint64_t)len - 1)) != -1)
					return "elements in a part that ends within one";
				if (datatype_elements_size(type, n) != at)
					return "size of some elements";
			}
			at += len;
			n++;
		}
	return datatype_elements(type, at) == n && datatype_elements_size(type, n) == at ? NULL : "elements in the whole";
}

static const char *check_copy(const struct message *m, const struct datatype *type, uint64_t *random)
{
	if (m->len < 2 || m->len > INT32_MAX)
		return NULL;
	struct datatype *other;
	int64_t half = (int64_t)m->len / 2, rest = (int64_t)m->len - half;
	int64_t displacements[2] = { rest + 3, 0 }, lengths[2] = { half, rest };
	struct datatype *byte = datatype_of(MPI_BYTE);
	must(datatype_list(2, lengths, 0, displacements, NULL, byte, &other), &(struct tree){ .text = "two halves" });
	must(datatype_commit(other), &(struct tree){ .text = "two halves" });
	unsigned char *out = fresh(m->len + 3, random);
	const char *wrong = NULL;
	if (datatype_copy(m->buf, m->count, type, out, 1, other) || memcmp(out + rest + 3, m->packed, (size_t)half) ||
	    memcmp(out, m->packed + half, (size_t)rest))
		wrong = "typed copy";
	if (datatype_copy(m->buf, m->count, type, out, m->len - 1, byte) != MPI_ERR_TRUNCATE || memcmp(out, m->packed, m->len - 1))
		wrong = "typed copy that truncates";
	free(out);
	datatype_release(other);
	return wrong;
}

const char *tree_check(struct tree *tree, uint64_t *random)
{
	const struct datatype *type = tree->type;
	const struct map *map = &tree->map;
	if (type->size != map_size(map))
		return "size";
	if (type->lb != map_lb(map))
		return "lower bound";
	if (type->extent != map_extent(map))
		return "extent";
	if (type->true_lb != map_true_lb(map) || type->true_extent != map_true_extent(map))
		return "true bounds";
	if (type->elements != map_elements(map))
		return "elements";
	must(datatype_commit(tree->type), tree);
	const char *wrong = NULL;
	for (size_t count = 0; count <= 3 && !wrong; count++) {
		struct message m;
		if (map->used * count > 2 * ENTRIES_MAX)
			break;
		message_make(&m, map, count == 3 ? 1 + random_below(random, map->used < 20 ? 100 : 3) : count, random);
		int64_t low, span = datatype_span(type, m.count, &low);
		if ((size_t)span != m.span || (m.span && low != m.memory - m.buf))
			wrong = "span";
		for (size_t i = 0; i < m.len && datatype_dense(type, m.count) && !wrong; i++)
			if (m.places[i] != type->true_lb + (int64_t)i)
				wrong = "dense, but is not";
		if (!wrong)
			wrong = check_pack(&m, type, random);
		if (!wrong)
			wrong = check_iovec(&m, type, random);
		if (!wrong)
			wrong = check_elements(map, type, m.count, random);
		if (!wrong)
			wrong = check_copy(&m, type, random);
		bool twice = overlaps(&m);
		if (!wrong && !twice)
			wrong = check_unpack(&m, type, random);
		if (!wrong && m.count == 1 && (type->overlaps ? !twice : twice && type->layout->runs <= 4096))
			wrong = "whether bytes overlap";
		message_free(&m);
	}
	return wrong;
}
