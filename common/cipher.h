/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * ChaCha20 (RFC 8439, section 2.4): hides bytes from who reads along. It proves nothing: what it hid must carry a proof of its
 * own (proof.h), made over the hidden bytes. A key and a number together are used for one text only.
 */
#ifndef COMMON_CIPHER_H
#define COMMON_CIPHER_H

#include <stddef.h>
#include <stdint.h>

#define CIPHER_KEY_LEN 32

/* Hide, or show again, `len` bytes in place; up to 256 GiB under one number. `head` is 0 but in tests. */
void cipher_apply(const unsigned char key[CIPHER_KEY_LEN], uint32_t head, uint64_t number, uint32_t block, void *bytes, size_t len);

#endif
