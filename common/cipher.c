/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See cipher.h. Names as in RFC 8439, section 2.3. */
#include "common/cipher.h"

#include <string.h>

enum { WORDS = 16, BLOCK_LEN = 64 };

static inline uint32_t rotate(uint32_t word, int by)
{
	return word << by | word >> (32 - by);
}

static inline void quarter_round(uint32_t *a, uint32_t *b, uint32_t *c, uint32_t *d)
{
	*a += *b, *d = rotate(*d ^ *a, 16);
	*c += *d, *b = rotate(*b ^ *c, 12);
	*a += *b, *d = rotate(*d ^ *a, 8);
	*c += *d, *b = rotate(*b ^ *c, 7);
}

static uint32_t get_word(const unsigned char *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static void make_block(const uint32_t state[WORDS], unsigned char out[BLOCK_LEN])
{
	uint32_t w[WORDS];

	memcpy(w, state, sizeof w);
	for (int round = 0; round < 10; round++) {
		for (int i = 0; i < 4; i++)
			quarter_round(&w[i], &w[4 + i], &w[8 + i], &w[12 + i]);
		for (int i = 0; i < 4; i++)
			quarter_round(&w[i], &w[4 + (i + 1) % 4], &w[8 + (i + 2) % 4], &w[12 + (i + 3) % 4]);
	}
	for (int i = 0; i < WORDS; i++) {
		uint32_t word = w[i] + state[i];

		for (int k = 0; k < 4; k++)
			out[4 * i + k] = (unsigned char)(word >> (8 * k));
	}
}

void cipher_apply(const unsigned char key[CIPHER_KEY_LEN], uint32_t head, uint64_t number, uint32_t block, void *bytes, size_t len)
{
	uint32_t state[WORDS] = { 0x61707865, 0x3320646e, 0x79622d32, 0x6b206574 };
	unsigned char stream[BLOCK_LEN], *at = bytes;

	for (int i = 0; i < 8; i++)
		state[4 + i] = get_word(key + 4 * i);
	state[12] = block;
	state[13] = head;
	state[14] = (uint32_t)number;
	state[15] = (uint32_t)(number >> 32);
	for (; len > 0; state[12]++) {
		size_t n = len < BLOCK_LEN ? len : BLOCK_LEN;

		make_block(state, stream);
		for (size_t i = 0; i < n; i++)
			at[i] ^= stream[i];
		at += n;
		len -= n;
	}
}
