/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * fabric/stores.c with a clock of the test's own: the faster way of storing is found for each size class and pace, also when it is another one
 * later, when an interruption falls into it, and when a trial gets no answers. And that a streamed copy is a copy.
 */
#include "tests/unit/unit.h"

#include "common/status.h"

static uint64_t now_ns = 1;

static uint64_t test_now_ns(void)
{
	return now_ns;
}

#define status_now_ns test_now_ns
#include "fabric/stores.c"
#undef status_now_ns

/* What a payload takes to store and to read, by way. */
struct machine {
	uint64_t write_ns[2], read_ns[2];
	uint64_t interrupted; /* one in so many takes a millisecond more */
};

static char from[1 << 16], to[1 << 16];

/* COUNT payloads; returns how many of the last half were streamed. */
static int send(struct stores *stores, struct store_answers *answers, const struct machine *machine, int count, size_t len,
		enum store_pace pace)
{
	int late = 0;

	for (int i = 0; i < count; i++) {
		uint64_t more_ns = machine->interrupted && (uint64_t)i % machine->interrupted == 0 ? 1000000 : 0;
		struct store store = store_begin(stores, len, pace, answers);

		store_copy(&store, to, from, len);
		now_ns += machine->write_ns[store.streamed] + more_ns;
		store_end(stores, &store);
		if (store.sample)
			store_answer(answers, store.sample, machine->read_ns[store.streamed] + more_ns);
		late += i >= count / 2 && store.streamed;
	}
	return late;
}

static const struct machine apart = { { 300, 400 }, { 4000, 600 }, 0 }, together = { { 300, 900 }, { 400, 600 }, 0 };

static void the_faster_way_is_found(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");

	(void)state;
	assert_int_equal(send(stores, &answers, &together, 200, 8192, STORE_ALONE), 0);
	assert_int_equal(send(stores, &answers, &apart, 200, 4096, STORE_ALONE), 100);
	assert_int_equal(send(stores, &answers, &apart, 200, 40000, STORE_CLOSELY), 100);
	/* What was found for others stays. */
	assert_int_equal(send(stores, &answers, &together, 10, 8192, STORE_ALONE), 0);
	assert_int_equal(send(stores, &answers, &apart, 10, 8191, STORE_ALONE), 5);
	free(stores);
}

/* One at a time takes the sum, many in a row the longer part. */
static void the_pace_decides(void **state)
{
	static const struct machine machine = { { 100, 500 }, { 800, 500 }, 0 };
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");

	(void)state;
	assert_int_equal(send(stores, &answers, &machine, 200, 8192, STORE_ALONE), 0);
	assert_int_equal(send(stores, &answers, &machine, 200, 8192, STORE_CLOSELY), 100);
	free(stores);
}

static void what_changes_is_found_again(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");
	uint64_t tried;

	(void)state;
	assert_int_equal(send(stores, &answers, &together, 4000, 8192, STORE_ALONE), RUN);
	assert_int_equal(send(stores, &answers, &apart, 10000, 8192, STORE_ALONE), 5000 - RUN);
	/* Ever more seldom, but not never. */
	send(stores, &answers, &apart, 200000, 8192, STORE_ALONE);
	tried = counters.stores_tried;
	send(stores, &answers, &apart, 200000, 8192, STORE_ALONE);
	assert_in_range(counters.stores_tried - tried, 4, 8);
	free(stores);
}

static void interruptions_do_not_count(void **state)
{
	struct machine disturbed = together;
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");

	(void)state;
	disturbed.interrupted = RUN - 1;
	assert_int_equal(send(stores, &answers, &disturbed, 200, 8192, STORE_ALONE), 0);
	disturbed = apart;
	disturbed.interrupted = RUN - 1;
	assert_int_equal(send(stores, &answers, &disturbed, 200, 16384, STORE_ALONE), 100);
	free(stores);
}

/* Payloads of one class that end in the middle of a trial do not keep others from theirs; old answers are not taken for new ones. */
static void a_trial_without_end_is_given_up(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");

	(void)state;
	send(stores, &answers, &apart, RUN + 2, 8192, STORE_ALONE);
	assert_int_equal(send(stores, &answers, &apart, PATIENCE + 2 * RUN + FIRST, 4096, STORE_ALONE), (PATIENCE + 2 * RUN + FIRST) / 2);
	assert_int_equal(send(stores, &answers, &apart, 200, 8192, STORE_ALONE), 100);
	free(stores);
}

/* The answers come when everything was sent: until then it goes on as before. */
static void late_answers_are_waited_for(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");
	uint32_t samples[2 * RUN];
	size_t count = 0;

	(void)state;
	for (int i = 0; i < 100; i++) {
		struct store store = store_begin(stores, 8192, STORE_CLOSELY, &answers);

		now_ns += 100;
		store_end(stores, &store);
		if (store.sample)
			samples[count++] = store.sample;
		assert_false(store.streamed && i >= 2 * RUN);
	}
	assert_int_equal(count, 2 * SAMPLES);
	for (size_t i = 0; i < count; i++)
		store_answer(&answers, samples[i], samples[i] >> 1 & 1 ? 1000 : 5000);
	assert_true(store_begin(stores, 8192, STORE_CLOSELY, &answers).streamed);
	free(stores);
}

/* The readers of a slot answer all, or none of them: then it goes on as it was, and tries again much later. */
static void readers_may_be_many_or_none(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");
	size_t samples = 0;

	(void)state;
	for (int i = 0; i < 2 * RUN; i++) {
		struct store store = store_begin(stores, 8192, STORE_ALONE, &answers);

		store_end(stores, &store);
		for (uint64_t reader = 0; reader < 5 && store.sample; reader++)
			store_answer(&answers, store.sample, store.streamed ? 900 + reader * 10 : 500 + reader * 400);
	}
	/* In the mean 920 against 1300; the fastest reader alone would rather have the other way. */
	assert_true(store_begin(stores, 8192, STORE_ALONE, &answers).streamed);
	for (int i = 0; i < SETTLED; i++) {
		struct store store = store_begin(stores, 4096, STORE_ALONE, &answers);

		store_end(stores, &store);
		samples += store.sample != 0;
		assert_false(store.streamed && i >= 2 * RUN);
	}
	assert_int_equal(samples, 2 * SAMPLES);
	free(stores);
}

/* One sample is never read: the trial comes to no end, and another one does. */
static void a_lost_sample_is_no_end(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores = stores_make("others");
	int samples = 0;

	(void)state;
	for (int i = 0; i < 2 * RUN + ANSWERED_MOST; i++) {
		struct store store = store_begin(stores, 8192, STORE_ALONE, &answers);

		store_end(stores, &store);
		if (store.sample && samples++ != SAMPLES + 2)
			store_answer(&answers, store.sample, store.streamed ? 900 : 5000);
		assert_false(store.streamed && i >= 2 * RUN);
	}
	assert_int_equal(samples, 2 * SAMPLES);
	send(stores, &answers, &apart, SETTLED + 2 * RUN, 8192, STORE_ALONE);
	assert_int_equal(send(stores, &answers, &apart, 200, 8192, STORE_ALONE), 100);
	free(stores);
}

static void it_can_be_forced(void **state)
{
	struct store_answers answers = { 0 };
	struct stores *stores;
	uint64_t tried = counters.stores_tried;

	(void)state;
	params.shm_stores = "streamed";
	assert_true(stores_are_known());
	stores = stores_make("others");
	assert_int_equal(send(stores, &answers, &together, 100000, 8192, STORE_ALONE), 50000);
	assert_int_equal(send(stores, &answers, &together, 100, STORE_LEN_MIN - 1, STORE_ALONE), 0);
	free(stores);
	params.shm_stores = "cached";
	assert_true(stores_are_known());
	assert_null(stores_make("others"));
	assert_int_equal(send(NULL, &answers, &apart, 100, 8192, STORE_ALONE), 0);
	params.shm_stores = "writ in water";
	assert_false(stores_are_known());
	params.shm_stores = "auto";
	assert_int_equal(counters.stores_tried, tried);
}

static void a_streamed_copy_is_a_copy(void **state)
{
	uint64_t random = 5;

	(void)state;
	for (size_t i = 0; i < sizeof from; i++)
		from[i] = (char)random_next(&random);
	for (int i = 0; i < 3000; i++) {
		size_t len = random_below(&random, i % 2 ? 300 : 5000), at = random_below(&random, 200), of = random_below(&random, 200);

		memset(to, 0x55, 6000);
		stream_copy(to + at, from + of, len);
		assert_memory_equal(to + at, from + of, len);
		for (size_t k = 0; k < 64; k++)
			assert_true(to[at + len + k] == 0x55 && (k >= at || to[at - 1 - k] == 0x55));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_faster_way_is_found),
		cmocka_unit_test(the_pace_decides),
		cmocka_unit_test(what_changes_is_found_again),
		cmocka_unit_test(interruptions_do_not_count),
		cmocka_unit_test(a_trial_without_end_is_given_up),
		cmocka_unit_test(late_answers_are_waited_for),
		cmocka_unit_test(readers_may_be_many_or_none),
		cmocka_unit_test(a_lost_sample_is_no_end),
		cmocka_unit_test(it_can_be_forced),
		cmocka_unit_test(a_streamed_copy_is_a_copy),
	};
	params.shm_stores = "auto";
	if (!stream_is_known()) /* on a machine without such stores there is nothing to choose */
		return cmocka_run_group_tests(tests + countof(tests) - 1, NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
