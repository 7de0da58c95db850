/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * fabric/shm_ring.h against a naive oracle (a plain queue of copies) on random operations: sizes from 0 to
 * the largest, full rings, skipped tails, credits that come late, windows lent and taken away, rings that grow.
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

/* A ring, what more there is of it, and a block that can be lent to it, in one piece of memory. */
struct memory {
	struct ring *ring;
	struct ring_more *more;
	unsigned char *block;
};

struct bench {
	struct memory memory;
	struct ring_out out;
	struct ring_in in;
	struct oracle oracle;
	uint64_t random;
	size_t bytes_len;
	bool exact; /* never reserve more than is sent */
};

static void fill(uint64_t *random, unsigned char *to, size_t len)
{
	for (size_t i = 0; i < len; i++)
		to[i] = (unsigned char)random_next(random);
}

static struct memory memory_make(size_t bytes_len)
{
	size_t len = 4096 + RING_BLOCK + ring_more_len(bytes_len);
	char *base = aligned_alloc(4096, len);

	assert_non_null(base);
	memset(base, 0, len);
	return (struct memory){ .ring = (void *)base, .block = (void *)(base + 4096), .more = (void *)(base + 4096 + RING_BLOCK) };
}

static void bench_make(struct bench *bench, size_t bytes_len, uint64_t seed)
{
	bench->bytes_len = bytes_len;
	bench->memory = memory_make(bytes_len);
	ring_out_init(&bench->out, bench->memory.ring, bench->memory.more, bytes_len);
	ring_in_init(&bench->in, bench->memory.ring, bench->memory.more);
	bench->oracle = (struct oracle){ .last = &bench->oracle.first };
	bench->random = seed;
	bench->exact = false;
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

static bool find_cell(struct ring_out *out)
{
	if (ring_has_cell(out) || ring_find_cell(out))
		return true;
	if (!ring_has_moved(out))
		ring_move(out);
	return ring_find_cell(out);
}

/* As shm_send.c does, but that a window is lent, and taken away, whenever there can be one. */
static bool find_bytes(struct ring_out *out, unsigned char *block, size_t len)
{
	if (ring_has_bytes(out, len))
		return true;
	if (ring_find_bytes(out, len))
		return true;
	if (out->base == block && ring_all_taken(out))
		ring_window_drop(out);
	if (!out->base && len <= RING_BLOCK)
		ring_window_lend(out, block);
	else if (out->window < out->bytes_len || out->base != out->more->bytes)
		ring_window_widen(out, ring_window_wanted(out, len));
	return ring_find_bytes(out, len);
}

/* True when it was sent. */
static bool send(struct bench *bench, size_t len)
{
	struct message *message;
	size_t reserved = len;

	if (!find_cell(&bench->out))
		return false;
	message = calloc(1, sizeof *message + len);
	message->len = len;
	fill(&bench->random, message->header, HEADER_LEN);
	fill(&bench->random, message->payload, len);
	if (len <= RING_INLINE && random_below(&bench->random, 2)) {
		struct ring_cell *cell = bench->out.cell;

		memcpy(cell->header, message->header, HEADER_LEN);
		copy_small(cell->payload, message->payload, len);
		ring_publish(&bench->out, len);
	} else {
		/* Reserve more than is used, sometimes. */
		if (!bench->exact && random_below(&bench->random, 3) == 0)
			reserved += random_below(&bench->random, ring_payload_max(bench->bytes_len) - len + 1);
		if (!find_bytes(&bench->out, bench->memory.block, reserved)) {
			free(message);
			return false;
		}
		memcpy(ring_bytes(&bench->out), message->payload, len);
		if (len > RING_INLINE && random_below(&bench->random, 4) == 0)
			ring_publish_sample(&bench->out, message->header, len, (uint32_t)len + 7);
		else
			ring_publish_far(&bench->out, message->header, len);
	}
	*bench->oracle.last = message;
	bench->oracle.last = &message->next;
	bench->oracle.count++;
	return true;
}

static int64_t arrived(struct ring_in *in)
{
	if (ring_arrived(in) == RING_MOVED)
		ring_follow(in);
	return ring_arrived(in) == RING_SAMPLE ? in->cell->far.len : ring_arrived(in);
}

/* True when one was there; it must be the oracle's oldest. */
static bool take(struct bench *bench)
{
	struct message *message = bench->oracle.first;
	int64_t len = arrived(&bench->in);

	if (len < 0) {
		assert_null(message);
		return false;
	}
	assert_non_null(message);
	if (ring_arrived(&bench->in) == RING_SAMPLE)
		assert_int_equal(bench->in.cell->far.sample, message->len + 7);
	assert_int_equal(len, message->len);
	assert_memory_equal(bench->in.cell->header, message->header, HEADER_LEN);
	assert_memory_equal(ring_payload(&bench->in, message->len), message->payload, message->len);
	assert_int_equal((uintptr_t)bench->in.cell->header % 8, 0);
	if (ring_take(&bench->in, message->len))
		ring_tell(&bench->in);
	bench->oracle.first = message->next;
	if (!message->next)
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
	free(bench.memory.ring);
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
	free(bench.memory.ring);
}

/* A full ring refuses, holds what both its parts have and tells a starved producer. */
static void test_full(void **state)
{
	struct bench bench;
	bool told = false;
	int count = 0;

	(void)state;
	bench_make(&bench, 8192, 7);
	while (send(&bench, 8))
		count++;
	assert_int_equal(count, RING_CELLS - 1); /* the mark took one */
	ring_starve(&bench.out);
	assert_false(ring_find_cell(&bench.out));
	for (int i = 0; i < RING_FEW - 1 + RING_CELLS / 4; i++) {
		struct message *message = bench.oracle.first;

		assert_false(told);
		assert_int_equal(arrived(&bench.in), 8);
		if (ring_take(&bench.in, 8))
			told = ring_tell(&bench.in);
		bench.oracle.first = message->next;
		free(message);
	}
	assert_true(told);
	assert_true(ring_find_cell(&bench.out));
	while (take(&bench))
		;
	free(bench.memory.ring);
}

/*
 * Light traffic stays in the first cells and the first pages; what comes in bursts gets more.
 */
static void test_light(void **state)
{
	struct bench bench;
	size_t most = 0;

	(void)state;
	bench_make(&bench, 65536, 3);
	bench.exact = true;
	for (int i = 0; i < 1000; i++) {
		assert_true(send(&bench, 8));
		assert_true(take(&bench));
	}
	assert_false(ring_has_moved(&bench.out));
	for (int i = 0; i < 60; i++) {
		assert_true(send(&bench, 3000));
		assert_true(take(&bench));
		assert_true(bench.out.base == bench.memory.block && bench.out.at <= RING_BLOCK);
	}
	assert_true(ring_all_taken(&bench.out));
	for (int i = 0; i < 60; i++) {
		assert_true(send(&bench, 7000));
		assert_true(take(&bench));
		most = bench.out.at > most ? bench.out.at : most;
	}
	assert_true(bench.out.base == bench.memory.more->bytes && most <= 8192);
	for (int i = 0; i < 4; i++)
		assert_true(send(&bench, 7000));
	assert_int_equal(bench.out.window, 32768);
	while (take(&bench))
		;
	for (int i = 0; i < RING_FEW; i++)
		assert_true(send(&bench, 8));
	assert_true(ring_has_moved(&bench.out));
	while (take(&bench))
		;
	free(bench.memory.ring);
}

/*
 * Producer and consumer in two threads that sleep when there is nothing to do. Both use one mapping, so ThreadSanitizer sees
 * whether every byte is handed over properly.
 */
enum { HANDED = 40000 };

struct pair {
	struct memory memory;
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

	ring_out_init(&out, pair->memory.ring, pair->memory.more, pair->bytes_len);
	for (uint64_t number = 0; number < HANDED; number++) {
		size_t len = len_of(number, ring_payload_max(pair->bytes_len));
		uint64_t header[3] = { number };

		while (!find_cell(&out) || !find_bytes(&out, pair->memory.block, len)) {
			uint32_t ticket = doorbell_arm(&pair->producer, false);

			ring_starve(&out);
			if (!find_cell(&out) || !find_bytes(&out, pair->memory.block, len))
				doorbell_wait(&pair->producer, ticket, -1);
			doorbell_disarm(&pair->producer);
		}
		if (len > 0)
			memset(ring_bytes(&out), (int)(number & 255), len);
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
	pair.memory = memory_make(pair.bytes_len);
	pair.producer.state = pair.consumer.state = DOORBELL_FENCED;
	ring_in_init(&in, pair.memory.ring, pair.memory.more);
	assert_int_equal(pthread_create(&thread, NULL, produce, &pair), 0);
	for (uint64_t number = 0; number < HANDED; number++) {
		size_t expected = len_of(number, ring_payload_max(pair.bytes_len));
		const unsigned char *payload;
		uint64_t seen;

		while (arrived(&in) < 0) {
			uint32_t ticket = doorbell_arm(&pair.consumer, false);

			if (arrived(&in) < 0)
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
	free(pair.memory.ring);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_never_stuck),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_light),
		cmocka_unit_test(test_two_threads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
