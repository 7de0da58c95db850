/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/seal.c: what is sealed comes out whole however it is cut on its way; nothing that was touched does. */
#include <stdlib.h>
#include <string.h>

#include "launcher/seal.h"
#include "tests/unit/unit.h"

static const unsigned char key[PROOF_LEN] = "a key that both sides know";

static void fill(struct buffer *plain, size_t len)
{
	for (size_t i = 0; i < len; i++)
		buffer_put(plain, &(unsigned char){ (unsigned char)(i * 7 + i / 251) }, 1);
}

static void whole_in_pieces(void **state)
{
	struct buffer plain = { 0 }, sealed = { 0 }, in = { 0 }, out = { 0 };
	struct seal from, to;
	uint64_t seed = 1;

	(void)state;
	fill(&plain, 200000);
	seal_begin(&from, key);
	seal_begin(&to, key);
	for (size_t at = 0; at < plain.len;) {
		size_t n = 1 + (size_t)random_below(&seed, 70000);
		n = n < plain.len - at ? n : plain.len - at;
		seal_put(&from, plain.data + at, n, &sealed);
		at += n;
	}
	assert_null(memmem(sealed.data, sealed.len, plain.data, 16));
	for (size_t at = 0; at < sealed.len;) {
		size_t n = 1 + (size_t)random_below(&seed, 5000);
		n = n < sealed.len - at ? n : sealed.len - at;
		buffer_put(&in, sealed.data + at, n);
		assert_int_equal(seal_take(&to, &in, &out), 0);
		at += n;
	}
	assert_int_equal(in.len, 0);
	assert_int_equal(out.len, plain.len);
	assert_memory_equal(out.data, plain.data, plain.len);
	buffer_free(&plain), buffer_free(&sealed), buffer_free(&in), buffer_free(&out);
}

/* Two records, of which something is changed: false when nothing bad was noticed and nothing is missing. */
static bool is_noticed(void (*change)(struct buffer *sealed, size_t second, uint64_t at), uint64_t at)
{
	struct buffer sealed = { 0 }, out = { 0 };
	struct seal from, to;

	seal_begin(&from, key);
	seal_begin(&to, key);
	seal_put(&from, "the first", 9, &sealed);
	size_t second = sealed.len;
	seal_put(&from, "the second", 10, &sealed);
	change(&sealed, second, at);
	bool noticed = seal_take(&to, &sealed, &out) != 0 || out.len < 19;
	assert_true(out.len == 0 || memcmp(out.data, "the first", 9) == 0);
	buffer_free(&sealed);
	buffer_free(&out);
	return noticed;
}

static void flip(struct buffer *sealed, size_t second, uint64_t at)
{
	(void)second;
	sealed->data[at / 8] ^= (unsigned char)(1 << at % 8);
}

static void leave_out_first(struct buffer *sealed, size_t second, uint64_t at)
{
	(void)at;
	buffer_consume(sealed, second);
}

static void repeat_first(struct buffer *sealed, size_t second, uint64_t at)
{
	unsigned char first[64];

	(void)at;
	memcpy(first, sealed->data, second);
	sealed->len = second;
	buffer_put(sealed, first, second);
}

static void nothing_touched(void **state)
{
	(void)state;
	for (uint64_t bit = 0; bit < 8 * (4 + 9 + 16 + 4 + 10 + 16); bit++)
		assert_true(is_noticed(flip, bit));
	assert_true(is_noticed(leave_out_first, 0));
	assert_true(is_noticed(repeat_first, 0));
}

/* What goes one way cannot be sent back the other: the directions have different keys. */
static void other_key(void **state)
{
	static const unsigned char another[PROOF_LEN] = "a key of the other direction";
	struct buffer sealed = { 0 }, out = { 0 };
	struct seal from, to;

	(void)state;
	seal_begin(&from, key);
	seal_begin(&to, another);
	seal_put(&from, "text", 4, &sealed);
	assert_int_not_equal(seal_take(&to, &sealed, &out), 0);
	assert_int_equal(out.len, 0);
	buffer_free(&sealed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(whole_in_pieces), cmocka_unit_test(nothing_touched),
					   cmocka_unit_test(other_key)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
