/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* common/cipher.c: the example of RFC 8439 (section 2.4.2), and that lengths and numbers do not run into each other. */
#include <string.h>

#include "common/cipher.h"
#include "tests/unit/unit.h"

static void known_text(void **state)
{
	static const unsigned char expected[] = {
		0x6e, 0x2e, 0x35, 0x9a, 0x25, 0x68, 0xf9, 0x80, 0x41, 0xba, 0x07, 0x28, 0xdd, 0x0d, 0x69, 0x81,
		0xe9, 0x7e, 0x7a, 0xec, 0x1d, 0x43, 0x60, 0xc2, 0x0a, 0x27, 0xaf, 0xcc, 0xfd, 0x9f, 0xae, 0x0b,
		0xf9, 0x1b, 0x65, 0xc5, 0x52, 0x47, 0x33, 0xab, 0x8f, 0x59, 0x3d, 0xab, 0xcd, 0x62, 0xb3, 0x57,
		0x16, 0x39, 0xd6, 0x24, 0xe6, 0x51, 0x52, 0xab, 0x8f, 0x53, 0x0c, 0x35, 0x9f, 0x08, 0x61, 0xd8,
		0x07, 0xca, 0x0d, 0xbf, 0x50, 0x0d, 0x6a, 0x61, 0x56, 0xa3, 0x8e, 0x08, 0x8a, 0x22, 0xb6, 0x5e,
		0x52, 0xbc, 0x51, 0x4d, 0x16, 0xcc, 0xf8, 0x06, 0x81, 0x8c, 0xe9, 0x1a, 0xb7, 0x79, 0x37, 0x36,
		0x5a, 0xf9, 0x0b, 0xbf, 0x74, 0xa3, 0x5b, 0xe6, 0xb4, 0x0b, 0x8e, 0xed, 0xf2, 0x78, 0x5e, 0x42,
		0x87, 0x4d,
	};
	char text[] = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
	unsigned char key[CIPHER_KEY_LEN];

	(void)state;
	for (size_t i = 0; i < sizeof key; i++)
		key[i] = (unsigned char)i;
	assert_int_equal(sizeof expected, sizeof text - 1);
	/* The RFC's nonce 00000000 0000004a 00000000 as our head and number. */
	cipher_apply(key, 0, 0x4a000000, 1, text, sizeof expected);
	assert_memory_equal(text, expected, sizeof expected);
	cipher_apply(key, 0, 0x4a000000, 1, text, sizeof expected);
	assert_memory_equal(text, "Ladies and", 10);
}

static void any_length(void **state)
{
	unsigned char key[CIPHER_KEY_LEN] = { 7 }, whole[300] = { 0 }, part[300] = { 0 }, other[300] = { 0 };

	(void)state;
	cipher_apply(key, 0, 5, 0, whole, sizeof whole);
	for (size_t len = 0; len <= sizeof whole; len++) {
		memset(part, 0, sizeof part);
		cipher_apply(key, 0, 5, 0, part, len);
		assert_memory_equal(part, whole, len);
		for (size_t i = len; i < sizeof part; i++)
			assert_int_equal(part[i], 0);
	}
	cipher_apply(key, 0, 6, 0, other, sizeof other);
	assert_memory_not_equal(whole, other, 64);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(known_text), cmocka_unit_test(any_length) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
