/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Tests common/decision.c: the faster way is settled, by enough; pauses grow while nothing changes, up to their end, and begin again. */
#include "common/decision.h"
#include "tests/unit/unit.h"

static const struct decision_pace pace = { .first = 10, .settled = 40, .most = 300, .worth = 0.9 };

/* Pieces of work until the next trial. */
static unsigned rest(struct decision *decision)
{
	unsigned count = 0;

	while (decision_rests(decision))
		count++;
	return count;
}

static void faster_way_is_settled(void **state)
{
	struct decision decision = { .second = false };

	(void)state;
	assert_false(decision_rests(&decision)); /* the first one is of a trial */
	assert_false(decision_settle(&decision, &pace, 100, 95)); /* not worth it */
	assert_false(decision.second);
	assert_true(decision_settle(&decision, &pace, 100, 80));
	assert_true(decision.second);
	assert_false(decision_settle(&decision, &pace, 80, 81));
	assert_true(decision.second);
	assert_true(decision_settle(&decision, &pace, 80, 100));
	assert_false(decision.second);
}

static void what_is_not_known_changes_nothing(void **state)
{
	struct decision decision = { .second = true };

	(void)state;
	assert_false(decision_settle(&decision, &pace, 0, 100));
	assert_false(decision_settle(&decision, &pace, 100, 0));
	assert_false(decision_settle(&decision, &pace, 0, 0));
	assert_true(decision.second);
}

static void pauses_grow(void **state)
{
	static const unsigned pauses[] = { 10, 40, 80, 160, 300, 300 };
	struct decision decision = { .second = false };

	(void)state;
	for (size_t i = 0; i < countof(pauses); i++) {
		decision_settle(&decision, &pace, 100, 100);
		assert_int_equal(rest(&decision), pauses[i]);
	}
	decision_settle(&decision, &pace, 100, 50);
	assert_int_equal(rest(&decision), 40);
	decision_settle(&decision, &pace, 100, 50);
	assert_int_equal(rest(&decision), 80);
}

/* The longest pause that fits, from every pause before it. */
static void pauses_do_not_run_over(void **state)
{
	const struct decision_pace longest = { .first = 1, .settled = 1, .most = UINT16_MAX, .worth = 0.9 };
	struct decision decision = { .second = false };
	unsigned before = 0;

	(void)state;
	for (int i = 0; i < 40; i++) {
		decision_settle(&decision, &longest, 1, 1);
		unsigned now = decision.pause;
		assert_true(now >= before);
		before = now;
	}
	assert_int_equal(before, UINT16_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faster_way_is_settled),
		cmocka_unit_test(what_is_not_known_changes_nothing),
		cmocka_unit_test(pauses_grow),
		cmocka_unit_test(pauses_do_not_run_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
