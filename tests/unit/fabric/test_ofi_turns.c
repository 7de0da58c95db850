/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* fabric/ofi_turns.c: which of two ways is found to be better when they take known times, and that it is noticed when that changes. */
#include "fabric/ofi_turns.h"

#include "tests/unit/unit.h"

enum { LEN = 1 << 20, PIECE = 256 << 10, DEPTH = 8 };

static uint64_t now_ns;

/* Long messages one after the other, `idle_ns` between them, until the better way has been found `times` times. Returns how many by two networks. */
static int read_until_found(struct ofi_turns *turns, const uint64_t took_ns[2], uint64_t idle_ns, int times)
{
	int both = 0;

	for (int i = 0; times > 0 && i < 100000; i++) {
		uint32_t number = turns_began(turns, now_ns);
		both += turns->both;
		now_ns += took_ns[turns->both];
		times -= turns_came(turns, LEN, now_ns);
		turns_ended(turns, number, now_ns);
		now_ns += idle_ns;
	}
	assert_int_equal(times, 0);
	return both;
}

static void the_faster_one(void **state)
{
	struct ofi_turns turns;
	static const uint64_t faster[2] = { 1000000, 600000 }, slower[2] = { 1000000, 1100000 }, hardly[2] = { 1000000, 980000 };

	(void)state;
	turns_init(&turns);
	read_until_found(&turns, faster, 0, 1);
	assert_true(turns.both);
	turns_init(&turns);
	read_until_found(&turns, slower, 50000000, 1); /* what the program does in between changes nothing */
	assert_false(turns.both);
	turns_init(&turns);
	read_until_found(&turns, hardly, 0, 1);
	assert_false(turns.both);
}

static void that_changes(void **state)
{
	struct ofi_turns turns;
	static const uint64_t before[2] = { 1000000, 600000 }, after[2] = { 1000000, 2000000 };
	int both;

	(void)state;
	turns_init(&turns);
	read_until_found(&turns, before, 0, 1);
	read_until_found(&turns, after, 0, 1);
	assert_false(turns.both);
	both = read_until_found(&turns, after, 0, 2); /* tried again, and for a short time only */
	assert_false(turns.both);
	assert_in_range(both, 1, 3 * (TURN / LEN));
}

/*
 * DEPTH messages of `len` bytes at once, in pieces that come in turn, each by the way that was the better one when it began; the last one of each
 * lot is stopped in the middle. Until the better way has been found.
 */
static void read_lots(struct ofi_turns *turns, size_t len, const uint64_t piece_ns[2])
{
	bool found = false;

	turns_init(turns);
	for (int lot = 0; lot < 1000 && !found; lot++) {
		uint32_t numbers[DEPTH];
		uint64_t took_ns = piece_ns[turns->both];

		for (int i = 0; i < DEPTH; i++)
			numbers[i] = turns_began(turns, now_ns);
		for (size_t at = 0; at < len; at += PIECE)
			for (int i = 0; i < DEPTH - (at > len / 2); i++) {
				now_ns += took_ns;
				found = turns_came(turns, PIECE, now_ns) || found;
			}
		for (int i = 0; i < DEPTH; i++)
			turns_ended(turns, numbers[i], now_ns);
		assert_int_equal(turns->reading, 0);
		assert_int_equal(turns->older, 0);
		now_ns += 1000000;
	}
	assert_true(found);
}

static void several_at_once(void **state)
{
	struct ofi_turns turns;
	static const uint64_t faster[2] = { 1000000, 500000 }, slower[2] = { 1000000, 1250000 };
	static const size_t lens[] = { PIECE, 4 * PIECE, 64 << 20 };

	(void)state;
	for (size_t i = 0; i < sizeof lens / sizeof *lens; i++) {
		read_lots(&turns, lens[i], faster);
		assert_true(turns.both);
		assert_in_range((uint64_t)(1000 * turns.rate[0]), 261, 263);
		assert_in_range((uint64_t)(1000 * turns.rate[1]), 523, 525);
		read_lots(&turns, lens[i], slower);
		assert_false(turns.both);
		assert_in_range((uint64_t)(1000 * turns.rate[1]), 209, 210);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_faster_one),
		cmocka_unit_test(that_changes),
		cmocka_unit_test(several_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
