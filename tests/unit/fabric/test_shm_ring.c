/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * fabric/shm_ring.h against a naive oracle (a plain queue of copies) on random operations: sizes from 0 to
 * the largest, full rings, skipped tails, credits that come late.
 */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "common/doorbell.h"
#include "fabric/shm_ring.h"

struct message {
	struct message *next;
	size_t len;
	unsigned char header[HEADER_LEN];
	unsigned char payload[];
};

struct oracle {
	struct message *first, **last;
	size_t count, bytes;
};

struct bench {
	struct ring *ring;
	struct ring_out out;
	struct ring_in in;
	struct oracle oracle;
	uint64_t random;
	size_t bytes_len;
};

static void fill(uint64_t *random, unsigned char *to, size_t len)
{
	for (size_t i = 0; i < len; i++)
		to[i] = (unsigned char)random_next(random);
}

static void bench_make(struct bench *bench, size_t bytes_len, uint64_t seed)
{
	bench->bytes_len = bytes_len;
	bench->ring = aligned_alloc(4096, ring_len(bytes_len));
	memset(bench->ring, 0, ring_len(bytes_len));
	ring_out_init(&bench->out, bench->ring, bytes_len);
	ring_in_init(&bench->in, bench->ring, bytes_len);
	bench->oracle = (struct oracle){ .last = &bench->oracle.first };
	bench->random = seed;
}

static size_t some_len(struct bench *bench)
{
	size_t most = ring_payload_max(bench->bytes_len);

	switch (random_below(&bench->random, 4)) {
	case 0: return random_below(&bench->random, RING_INLINE + 2);
	case 1: return random_below(&bench->random, 200);
	case 2: return most - random_below(&bench->random, 3);
	default: return random_below(&bench->random, most + 1);
	}
}

/* True when it was sent. */
static bool send(struct bench *bench, size_t len)
{
	struct message *message;
	size_t reserved = len;

	if (!ring_has_cell(&bench->out)) {
		ring_refresh(&bench->out);
		if (!ring_has_cell(&bench->out))
			return false;
	}
	message = calloc(1, sizeof *message + len);
	message->len = len;
	fill(&bench->random, message->header, HEADER_LEN);
	fill(&bench->random, message->payload, len);
	if (len <= RING_INLINE && random_below(&bench->random, 2)) {
		struct ring_cell *cell = ring_cell_next(&bench->out);

		memcpy(cell->header, message->header, HEADER_LEN);
		copy_small(cell->payload, message->payload, len);
		ring_publish(&bench->out, cell, len);
	} else {
		/* Reserve more than is used, sometimes. */
		if (random_below(&bench->random, 3) == 0)
			reserved += random_below(&bench->random, ring_payload_max(bench->bytes_len) - len + 1);
		if (!ring_place(&bench->out, reserved)) {
			ring_refresh(&bench->out);
			if (!ring_place(&bench->out, reserved)) {
				free(message);
				return false;
			}
		}
		memcpy(ring_bytes(bench->ring, bench->out.byte_begin, bench->bytes_len), message->payload, len);
		ring_publish_far(&bench->out, message->header, len);
	}
	*bench->oracle.last = message;
	bench->oracle.last = &message->next;
	bench->oracle.count++;
	return true;
}

/* True when one was there; it must be the oracle's oldest. */
static bool take(struct bench *bench)
{
	struct message *message = bench->oracle.first;
	int64_t len = ring_arrived(&bench->in);

	if (len < 0) {
		assert_null(message);
		return false;
	}
	assert_non_null(message);
	assert_int_equal(len, message->len);
	assert_memory_equal(bench->in.cell->header, message->header, HEADER_LEN);
	assert_memory_equal(ring_payload(&bench->in, message->len), message->payload, message->len);
	assert_int_equal((uintptr_t)bench->in.cell->header % 8, 0);
	if (ring_take(&bench->in, message->len))
		ring_tell(&bench->in);
	bench->oracle.first = message->next;
	if (message->next == NULL)
		bench->oracle.last = &bench->oracle.first;
	bench->oracle.count--;
	free(message);
	return true;
}

static void run(size_t bytes_len, uint64_t seed, int rounds)
{
	struct bench bench;

	bench_make(&bench, bytes_len, seed);
	for (int round = 0; round < rounds; round++) {
		uint64_t sends = random_below(&bench.random, 8) == 0 ? 600 : random_below(&bench.random, 20);
		uint64_t takes = random_below(&bench.random, 8) == 0 ? 600 : random_below(&bench.random, 20);
		bool small = random_below(&bench.random, 2);

		while (sends-- > 0 && send(&bench, small ? random_below(&bench.random, 40) : some_len(&bench)))
			;
		while (takes-- > 0 && take(&bench))
			;
	}
	while (take(&bench))
		;
	assert_int_equal(bench.oracle.count, 0);
	free(bench.ring);
}

static void test_random(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= 12; seed++) {
		run(8192, seed, 300);
		run(65536, seed, 100);
	}
}

/* However full it was: once all is taken the largest message finds room, so a sender is never stuck. */
static void test_never_stuck(void **state)
{
	struct bench bench;

	(void)state;
	bench_make(&bench, 8192, 99);
	for (int round = 0; round < 5000; round++) {
		uint64_t count = 1 + random_below(&bench.random, 300);

		while (count-- > 0 && send(&bench, some_len(&bench)))
			;
		while (take(&bench))
			;
		assert_true(send(&bench, ring_payload_max(bench.bytes_len)));
		assert_true(take(&bench));
	}
	free(bench.ring);
}

/* A full ring refuses, holds exactly RING_CELLS messages and tells a starved producer. */
static void test_full(void **state)
{
	struct bench bench;
	bool told = false;
	int count = 0;

	(void)state;
	bench_make(&bench, 8192, 7);
	while (send(&bench, 8))
		count++;
	assert_int_equal(count, RING_CELLS);
	ring_starve(&bench.out);
	assert_false(ring_has_cell(&bench.out));
	for (int i = 0; i < RING_CELLS / 4; i++) {
		struct message *message = bench.oracle.first;

		assert_false(told);
		assert_int_equal(ring_arrived(&bench.in), 8);
		if (ring_take(&bench.in, 8))
			told = ring_tell(&bench.in);
		bench.oracle.first = message->next;
		free(message);
	}
	assert_true(told);
	ring_refresh(&bench.out);
	assert_true(ring_has_cell(&bench.out));
	while (take(&bench))
		;
	free(bench.ring);
}

/*
 * Producer and consumer in two threads that sleep when there is nothing to do. Both use one mapping, so ThreadSanitizer sees
 * whether every byte is handed over properly.
 */
enum { HANDED = 40000 };

struct pair {
	struct ring *ring;
	struct doorbell producer, consumer;
	size_t bytes_len;
};

static size_t len_of(uint64_t number, size_t most)
{
	return number % 7 == 0 ? number * 977 % most : number % 50;
}

static void *produce(void *argument)
{
	struct pair *pair = argument;
	struct ring_out out;

	ring_out_init(&out, pair->ring, pair->bytes_len);
	for (uint64_t number = 0; number < HANDED; number++) {
		size_t len = len_of(number, ring_payload_max(pair->bytes_len));
		uint64_t header[3] = { number };

		while (!ring_has_cell(&out) || !ring_place(&out, len)) {
			uint32_t ticket = doorbell_arm(&pair->producer, false);

			ring_starve(&out);
			if (!ring_has_cell(&out) || !ring_place(&out, len))
				doorbell_wait(&pair->producer, ticket, -1);
			doorbell_disarm(&pair->producer);
		}
		memset(ring_bytes(pair->ring, out.byte_begin, pair->bytes_len), (int)(number & 255), len);
		ring_publish_far(&out, header, len);
		doorbell_ring(&pair->consumer, true);
	}
	return NULL;
}

static void test_two_threads(void **state)
{
	struct pair pair = { .bytes_len = 8192 };
	struct ring_in in;
	pthread_t thread;

	(void)state;
	pair.ring = aligned_alloc(4096, ring_len(pair.bytes_len));
	memset(pair.ring, 0, ring_len(pair.bytes_len));
	pair.producer.state = pair.consumer.state = DOORBELL_FENCED;
	ring_in_init(&in, pair.ring, pair.bytes_len);
	assert_int_equal(pthread_create(&thread, NULL, produce, &pair), 0);
	for (uint64_t number = 0; number < HANDED; number++) {
		size_t expected = len_of(number, ring_payload_max(pair.bytes_len));
		const unsigned char *payload;
		uint64_t seen;

		while (ring_arrived(&in) < 0) {
			uint32_t ticket = doorbell_arm(&pair.consumer, false);

			if (ring_arrived(&in) < 0)
				doorbell_wait(&pair.consumer, ticket, -1);
			doorbell_disarm(&pair.consumer);
		}
		assert_int_equal(ring_arrived(&in), expected);
		memcpy(&seen, in.cell->header, sizeof seen);
		assert_int_equal(seen, number);
		payload = ring_payload(&in, expected);
		for (size_t i = 0; i < expected; i++)
			if (payload[i] != (number & 255))
				fail_msg("byte %zu of message %lu", i, (unsigned long)number);
		if (ring_take(&in, expected) && ring_tell(&in))
			doorbell_ring(&pair.producer, true);
	}
	pthread_join(thread, NULL);
	free(pair.ring);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_never_stuck),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_two_threads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
