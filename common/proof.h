/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Proofs that somebody knows a secret, without showing it: keyed hashes (HMAC of RFC 2104 over SHA-256 of FIPS 180-4), the
 * random numbers that make each proof good for one time, and comparing them. Used by ranks for their connections
 * (fabric/) and by the launcher for its daemons'.
 *
 * Written here because every rank and daemon needs it before anything else may be trusted, on hosts where no particular
 * library of ciphers can be counted on. It hides nothing: what is to stay secret needs a cipher as well.
 */
#ifndef COMMON_PROOF_H
#define COMMON_PROOF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#define PROOF_LEN 32 /* bytes; a shorter head of it is a weaker proof, 16 bytes are enough for anything checked within seconds */
#define NONCE_LEN 16 /* bytes of a number used once */

/* A hash that grows: begin, add, ..., end. */
struct keyed_hash {
	uint32_t state[8];
	uint64_t len;               /* bytes hashed so far */
	unsigned char block[64];    /* the last, not yet full */
	unsigned char outer[64];    /* the key, as the outer hash wants it */
};

void keyed_hash_begin(struct keyed_hash *hash, const void *key, size_t key_len);
void keyed_hash_add(struct keyed_hash *hash, const void *data, size_t len);
/* Leaves nothing of the key in `hash`. */
void keyed_hash_end(struct keyed_hash *hash, unsigned char out[PROOF_LEN]);

/*
 * The keyed hash of a purpose and some parts, each with its length before it: what was proved for one purpose, or with the
 * border between two parts elsewhere, is no proof for another. Also derives keys from keys.
 */
void proof_make(const void *key, size_t key_len, const char *purpose, const struct iovec *parts, int part_count,
		unsigned char out[PROOF_LEN]);

/* Takes the same time wherever the first difference is. */
bool proof_equal(const void *a, const void *b, size_t len);

/* Random bytes of the kernel. 0, or -1 with error_set(). */
int proof_random(void *to, size_t len);

/* Overwrite, also when nobody reads it any more. */
void proof_wipe(void *at, size_t len);

#endif
