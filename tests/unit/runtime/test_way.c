/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* runtime/way.c with a clock of the test's own: the faster way is found, also when it is another one later, and messages overlap. */
#include "tests/unit/unit.h"

#include "common/status.h"

static uint64_t now_ns = 1;

static uint64_t test_now_ns(void)
{
	return now_ns;
}

#define status_now_ns test_now_ns
#include "runtime/way.c"
#undef status_now_ns

static struct fabric fabric;

enum { LEN = 1 << 20, WINDOW = 8 };

/* COUNT messages, WINDOW of them under way at a time, each taking so many ns by either way. Returns how many of the last half came in pieces. */
static int stream(struct peer *peer, int count, bool both, bool usual, uint64_t read_ns, uint64_t pieces_ns)
{
	struct way ways[WINDOW];
	int begun = 0, late = 0;

	for (int ended = 0; ended < count; ended++) {
		for (; begun < count && begun < ended + WINDOW; begun++)
			ways[begun % WINDOW] = way_begin(peer, LEN, both, usual);
		struct way way = ways[ended % WINDOW];
		now_ns += way.in_pieces ? pieces_ns : read_ns;
		way_end(peer, way, LEN);
		late += ended >= count / 2 && way.in_pieces;
	}
	return late;
}

static void the_faster_way_is_found(void **state)
{
	(void)state;
	for (int usual = 0; usual < 2; usual++) {
		struct peer peer = { .proc = 1, .fabric = &fabric };
		assert_int_equal(stream(&peer, 400, false, usual, 100000, 200000), 0);
		assert_int_equal(stream(&peer, 400, true, usual, 200000, 100000), 200);
		/* The other situation is as it was. */
		assert_int_equal(stream(&peer, 20, false, usual, 100000, 200000), 0);
		free(peer.ways);
	}
}

static void equal_ways_stay_usual(void **state)
{
	(void)state;
	for (int usual = 0; usual < 2; usual++) {
		struct peer peer = { .proc = 1, .fabric = &fabric };
		assert_int_equal(stream(&peer, 400, false, usual, 100000, 100000), usual ? 200 : 0);
		free(peer.ways);
	}
}

static void what_changes_is_found_again(void **state)
{
	struct peer peer = { .proc = 1, .fabric = &fabric };

	(void)state;
	assert_int_equal(stream(&peer, 400, false, false, 100000, 200000), 0);
	/* But those that try the other way once more. */
	assert_in_range(stream(&peer, 3 * SETTLED, false, false, 200000, 100000), SETTLED * 3 / 2 - 100, SETTLED * 3 / 2);
	free(peer.ways);
}

/* Both ways at once the one of the higher number does what the other one does. */
static void the_other_follows(void **state)
{
	struct fabric second = { .job.proc = 1 };
	struct peer peer = { .proc = 0, .fabric = &second };

	(void)state;
	assert_int_equal(stream(&peer, 400, true, true, 200000, 100000), 0);
	peer.takes_pieces = true;
	assert_int_equal(stream(&peer, 400, true, true, 100000, 200000), 200);
	free(peer.ways);
}

static void short_ones_and_none_are_left_alone(void **state)
{
	struct peer peer = { .proc = 1, .fabric = &fabric };

	(void)state;
	assert_int_equal(way_begin(&peer, 1000, false, true).key, WAY_UNCOUNTED);
	assert_true(way_begin(&peer, 1000, false, true).in_pieces);
	assert_null(peer.ways);
	params.shm_learn = 0;
	assert_int_equal(way_begin(&peer, LEN, false, true).key, WAY_UNCOUNTED);
	way_end(&peer, (struct way){ .key = WAY_UNCOUNTED }, LEN);
	params.shm_learn = 1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_faster_way_is_found),
		cmocka_unit_test(equal_ways_stay_usual),
		cmocka_unit_test(what_changes_is_found_again),
		cmocka_unit_test(the_other_follows),
		cmocka_unit_test(short_ones_and_none_are_left_alone),
	};
	params.shm_learn = 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
