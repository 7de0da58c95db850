/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Views of random file types against the list of all their bytes: offsets of positions, positions of offsets, cursors in the middle, ends;
 * and the same layouts after a journey as words (datatypes/flat.h), which survive it, and words that were changed on the way, which may be
 * refused but never do harm.
 */
#include <stdlib.h>
#include <string.h>

#include "datatypes/construct.h"
#include "datatypes/flat.h"
#include "io/view.h"
#include "tests/unit/unit.h"

enum { TILES = 4, BYTES_MOST = 100000 };

static uint64_t seed = 31337;
static int64_t place[BYTES_MOST]; /* of each byte of the stream, over TILES tiles */
static int64_t places;

static int64_t below(int64_t bound)
{
	return (int64_t)random_below(&seed, (uint64_t)bound);
}

/* Blocks that ascend: each begins where the one before ends, or behind. */
static struct datatype *random_list(struct datatype *child)
{
	MPI_Count lengths[40], displacements[40], at = below(50);
	struct datatype *type;
	int n = 1 + (int)below(40);

	for (int i = 0; i < n; i++) {
		lengths[i] = 1 + below(4);
		displacements[i] = at - child->true_lb;
		at += lengths[i] * child->extent + below(30) * (below(2) ? 1 : 0);
		if (child->true_extent > child->extent)
			at += child->true_extent - child->extent;
	}
	assert_int_equal(datatype_list(n, lengths, 0, displacements, NULL, child, &type), 0);
	return type;
}

static struct datatype *random_type(int depth)
{
	struct datatype *child = depth > 0 && below(3) ? random_type(depth - 1) : datatype_of(MPI_BYTE), *type, *resized;
	MPI_Count count = 1 + below(depth > 0 ? 5 : 30), length = 1 + below(3), reach = length * child->extent;

	if (child->true_extent > child->extent)
		reach += child->true_extent - child->extent;
	if (below(2))
		type = random_list(child);
	else
		assert_int_equal(datatype_vector(count, length, reach + below(20), child, &type), 0);
	/* Room behind, sometimes. */
	assert_int_equal(datatype_resized(type, 0, type->true_lb + type->true_extent + below(3) * below(40), &resized), 0);
	datatype_release(type);
	if (child->kind == KIND_NONE)
		datatype_release(child);
	return resized;
}

/* Every byte of the view, by the cursor over single elements of the type: what is tested elsewhere. */
static void list_places(const struct datatype *type, int64_t displacement)
{
	places = 0;
	for (int tile = 0; tile < TILES; tile++) {
		struct cursor cursor;
		struct iovec run;

		cursor_init(&cursor, (char *)(intptr_t)(displacement + tile * type->extent), 1, type);
		while (cursor_iovec(&cursor, &run, 1, SIZE_MAX) > 0)
			for (size_t i = 0; i < run.iov_len; i++) {
				assert_true(places < BYTES_MOST);
				place[places++] = (int64_t)(intptr_t)run.iov_base + (int64_t)i;
			}
	}
}

static void check_positions(const struct view *view)
{
	for (int i = 0; i < 50; i++) {
		int64_t p = below(places), to = p + 1 + below(places - p), offset = place[p] + below(20) - 10, low, high, want = p;

		assert_int_equal(view_offset(view, p), place[p]);
		while (want < to && place[want] < offset)
			want++;
		assert_int_equal(view_position(view, offset, p, to), want);
		if (!view->etype) /* came from elsewhere: the rest is its owner's business */
			continue;
		assert_int_equal(view_reach(view, p, to - p, &low, &high), 0);
		assert_int_equal(low, place[p]);
		assert_int_equal(high, place[to - 1] + 1);
	}
}

static void check_cursor(const struct view *view)
{
	int64_t p = below(places), len = 1 + below(places - p), at = p;
	struct cursor cursor;
	struct iovec run;

	view_cursor(view, p, len, &cursor);
	while (cursor_iovec(&cursor, &run, 1, (size_t)(1 + below(50))) > 0)
		for (size_t i = 0; i < run.iov_len; i++)
			assert_int_equal((intptr_t)run.iov_base + (intptr_t)i, place[at++]);
	assert_int_equal(at, p + len);
}

/* Etypes are bytes here: the end of a file of that length is behind all bytes that lie before it. */
static void check_end(const struct view *view)
{
	int64_t end = place[below(places - places / TILES)], want = 0;

	while (place[want] < end)
		want++;
	assert_int_equal(view_units_before(view, end), want);
}

static void check_journey(const struct view *view)
{
	struct flat flat = { .most = 1 << 20 };
	struct view other = { .displacement = view->displacement, .size = view->size, .extent = view->extent, .order = ORDER_APART };

	assert_true(flat_write(&flat, view->layout));
	other.memory = flat_read(flat.words, flat.used, &other.layout);
	assert_non_null(other.memory);
	assert_int_equal(other.layout->size, view->size);
	check_positions(&other);
	check_cursor(&other);
	free(other.memory);
	for (int i = 0; i < 20; i++) {
		size_t at = (size_t)below((int64_t)flat.used), used = below(4) ? flat.used : at;
		int64_t kept = flat.words[at];
		const struct layout *layout;

		flat.words[at] = below(2) ? below(100) - 50 : (int64_t)random_next(&seed);
		free(flat_read(flat.words, used, &layout));
		flat.words[at] = kept;
	}
	free(flat.words);
}

static void random_views(void **state)
{
	(void)state;
	for (int i = 0; i < 3000; i++) {
		struct datatype *type = random_type(3);
		int64_t displacement = below(1000);
		struct view *view;

		assert_int_equal(datatype_commit(type), 0);
		if (type->size * TILES > BYTES_MOST || type->size < 2) {
			datatype_release(type);
			continue;
		}
		list_places(type, displacement);
		assert_int_equal(view_make(displacement, datatype_of(MPI_BYTE), type, representation_named("native"), true, &view), 0);
		assert_int_equal(view->order, ORDER_APART);
		check_positions(view);
		check_cursor(view);
		check_end(view);
		check_journey(view);
		view_release(view);
		datatype_release(type);
	}
}

/* Far out, and too far. */
static void ends(void **state)
{
	struct datatype *type;
	struct view *view;
	int64_t low, high;

	(void)state;
	assert_int_equal(datatype_vector(2, 3, 8, datatype_of(MPI_BYTE), &type), 0);
	assert_int_equal(datatype_commit(type), 0);
	assert_int_equal(view_make(INT64_MAX - 1000, datatype_of(MPI_BYTE), type, representation_named("native"), true, &view), 0);
	assert_int_equal(view_reach(view, 0, 6, &low, &high), 0);
	assert_int_equal(low, INT64_MAX - 1000);
	assert_int_equal(high, INT64_MAX - 1000 + 11);
	assert_int_equal(view_reach(view, 0, 6000, &low, &high), MPI_ERR_ARG);
	assert_int_equal(view_reach(view, INT64_MAX - 5, 100, &low, &high), MPI_ERR_ARG);
	view_release(view);
	datatype_release(type);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(random_views), cmocka_unit_test(ends) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
