/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See proof.h. Names of SHA-256 as in FIPS 180-4, section 6.2. */
#include "common/proof.h"

#include "common/error.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

enum { BLOCK = 64, LENGTH_AT = BLOCK - 8 };

static const uint32_t K[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static const uint32_t start[8] = {
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static inline uint32_t rotate(uint32_t word, int by)
{
	return word >> by | word << (32 - by);
}

static uint32_t get_word(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void put_word(unsigned char *at, uint32_t word)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(word >> (24 - 8 * i));
}

/* Mix one block into the state. */
static void mix(uint32_t state[8], const unsigned char *block)
{
	uint32_t w[64], v[8];

	for (int t = 0; t < 16; t++)
		w[t] = get_word(block + 4 * t);
	for (int t = 16; t < 64; t++) {
		uint32_t s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ w[t - 15] >> 3;
		uint32_t s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ w[t - 2] >> 10;
		w[t] = w[t - 16] + s0 + w[t - 7] + s1;
	}
	memcpy(v, state, sizeof v);
	for (int t = 0; t < 64; t++) {
		uint32_t a = v[0], e = v[4];
		uint32_t choice = (e & v[5]) ^ (~e & v[6]), majority = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]);
		uint32_t t1 = v[7] + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + K[t] + w[t];
		uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
		memmove(v + 1, v, 7 * sizeof v[0]);
		v[4] += t1;
		v[0] = t1 + t2;
	}
	for (int i = 0; i < 8; i++)
		state[i] += v[i];
}

static void hash_begin(struct keyed_hash *hash)
{
	memcpy(hash->state, start, sizeof start);
	hash->len = 0;
}

void keyed_hash_add(struct keyed_hash *hash, const void *data, size_t len)
{
	const unsigned char *from = data;

	while (len > 0) {
		size_t used = hash->len % BLOCK, part = len < BLOCK - used ? len : BLOCK - used;
		memcpy(hash->block + used, from, part);
		hash->len += part;
		from += part;
		len -= part;
		if (used + part == BLOCK)
			mix(hash->state, hash->block);
	}
}

/* A one bit, zeros, and the length in bits fill the last block. */
static void hash_end(struct keyed_hash *hash, unsigned char out[PROOF_LEN])
{
	uint64_t bits = hash->len * 8;
	unsigned char one = 0x80, length[8];

	put_word(length, (uint32_t)(bits >> 32));
	put_word(length + 4, (uint32_t)bits);
	keyed_hash_add(hash, &one, 1);
	while (hash->len % BLOCK != LENGTH_AT)
		keyed_hash_add(hash, "", 1);
	keyed_hash_add(hash, length, sizeof length);
	for (int i = 0; i < 8; i++)
		put_word(out + 4 * i, hash->state[i]);
}

void keyed_hash_begin(struct keyed_hash *hash, const void *key, size_t key_len)
{
	unsigned char padded[BLOCK] = { 0 };

	if (key_len > BLOCK) {
		hash_begin(hash);
		keyed_hash_add(hash, key, key_len);
		hash_end(hash, padded);
	} else if (key_len > 0) {
		memcpy(padded, key, key_len);
	}
	for (int i = 0; i < BLOCK; i++) {
		hash->outer[i] = padded[i] ^ 0x5c;
		padded[i] ^= 0x36;
	}
	hash_begin(hash);
	keyed_hash_add(hash, padded, BLOCK);
	proof_wipe(padded, sizeof padded);
}

void keyed_hash_end(struct keyed_hash *hash, unsigned char out[PROOF_LEN])
{
	unsigned char inner[PROOF_LEN];

	hash_end(hash, inner);
	hash_begin(hash);
	keyed_hash_add(hash, hash->outer, BLOCK);
	keyed_hash_add(hash, inner, sizeof inner);
	hash_end(hash, out);
	proof_wipe(hash, sizeof *hash);
}

static void add_part(struct keyed_hash *hash, const void *data, size_t len)
{
	unsigned char length[8];

	put_word(length, (uint32_t)((uint64_t)len >> 32));
	put_word(length + 4, (uint32_t)len);
	keyed_hash_add(hash, length, sizeof length);
	keyed_hash_add(hash, data, len);
}

void proof_make(const void *key, size_t key_len, const char *purpose, const struct iovec *parts, int part_count,
		unsigned char out[PROOF_LEN])
{
	struct keyed_hash hash;

	keyed_hash_begin(&hash, key, key_len);
	add_part(&hash, purpose, strlen(purpose));
	for (int i = 0; i < part_count; i++)
		add_part(&hash, parts[i].iov_base, parts[i].iov_len);
	keyed_hash_end(&hash, out);
}

bool proof_equal(const void *a, const void *b, size_t len)
{
	const volatile unsigned char *x = a, *y = b;
	unsigned char difference = 0;

	for (size_t i = 0; i < len; i++)
		difference |= x[i] ^ y[i];
	return difference == 0;
}

int proof_random(void *to, size_t len)
{
	unsigned char *at = to;

	while (len > 0) {
		ssize_t got = getrandom(at, len, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return error_set(-1, "the kernel gives no random numbers: %s", strerror(errno));
		at += got;
		len -= (size_t)got;
	}
	return 0;
}

void proof_wipe(void *at, size_t len)
{
	explicit_bzero(at, len);
}
