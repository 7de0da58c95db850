/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Keyed hashes against the published vectors of RFC 4231, in one piece and in many; proofs of different things differ. */
#include "tests/unit/unit.h"

#include "common/proof.h"

#include <stdio.h>
#include <string.h>

static void hash_is(const void *key, size_t key_len, const void *data, size_t len, const char *expected)
{
	for (size_t step = 1; step <= len; step += step < 70 ? 1 : 61) {
		unsigned char out[PROOF_LEN];
		char text[2 * PROOF_LEN + 1];
		struct keyed_hash hash;

		keyed_hash_begin(&hash, key, key_len);
		for (size_t at = 0; at < len; at += step)
			keyed_hash_add(&hash, (const char *)data + at, len - at < step ? len - at : step);
		keyed_hash_end(&hash, out);
		for (int i = 0; i < PROOF_LEN; i++)
			snprintf(text + 2 * i, 3, "%02x", out[i]);
		assert_memory_equal(text, expected, strlen(expected));
	}
}

static void vectors(void **state)
{
	unsigned char key[131], data[200];
	const char *large = "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be "
			    "hashed before being used by the HMAC algorithm.";

	(void)state;
	memset(key, 0x0b, 20);
	hash_is(key, 20, "Hi There", 8, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
	hash_is("Jefe", 4, "what do ya want for nothing?", 28, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
	memset(key, 0xaa, sizeof key);
	memset(data, 0xdd, sizeof data);
	hash_is(key, 20, data, 50, "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
	hash_is(key, 131, "Test Using Larger Than Block-Size Key - Hash Key First", 54,
		"60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
	hash_is(key, 131, large, strlen(large), "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
	for (int i = 0; i < 25; i++)
		key[i] = (unsigned char)(i + 1);
	memset(data, 0xcd, sizeof data);
	hash_is(key, 25, data, 50, "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
}

static void one_of(const char *key, const char *purpose, const char *a, const char *b, unsigned char *out)
{
	struct iovec parts[2] = { { .iov_base = (void *)(uintptr_t)a, .iov_len = strlen(a) },
				  { .iov_base = (void *)(uintptr_t)b, .iov_len = strlen(b) } };

	proof_make(key, strlen(key), purpose, parts, 2, out);
}

static void borders_count(void **state)
{
	unsigned char first[PROOF_LEN], again[PROOF_LEN], other[PROOF_LEN];

	(void)state;
	one_of("key", "ask", "ab", "c", first);
	one_of("key", "ask", "ab", "c", again);
	assert_true(proof_equal(first, again, PROOF_LEN));
	one_of("key", "ask", "a", "bc", other);
	assert_false(proof_equal(first, other, PROOF_LEN));
	one_of("key", "answer", "ab", "c", other);
	assert_false(proof_equal(first, other, PROOF_LEN));
	one_of("kez", "ask", "ab", "c", other);
	assert_false(proof_equal(first, other, PROOF_LEN));
	again[PROOF_LEN - 1] ^= 1;
	assert_false(proof_equal(first, again, PROOF_LEN));
	assert_true(proof_equal(first, again, PROOF_LEN - 1));
}

static void nonces_differ(void **state)
{
	unsigned char a[NONCE_LEN] = { 0 }, b[NONCE_LEN] = { 0 }, zero[NONCE_LEN] = { 0 };

	(void)state;
	assert_int_equal(proof_random(a, sizeof a), 0);
	assert_int_equal(proof_random(b, sizeof b), 0);
	assert_memory_not_equal(a, b, sizeof a);
	assert_memory_not_equal(a, zero, sizeof a);
	proof_wipe(a, sizeof a);
	assert_memory_equal(a, zero, sizeof a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(vectors),
		cmocka_unit_test(borders_count),
		cmocka_unit_test(nonces_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
