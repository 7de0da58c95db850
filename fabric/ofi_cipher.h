/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Packets between hosts that nobody on the way can read or change (WEFT_ENCRYPT=1): AES-256-GCM of OpenSSL's libcrypto, which is loaded
 * at the first need. Each direction of a connection has a key of its own, derived from the handshake (ofi_hello.h), and each packet its
 * number there as nonce: none can be left out, repeated, put elsewhere or turned round. After KEY_PACKETS packets the next key follows
 * from the last, which is forgotten.
 */
#ifndef FABRIC_OFI_CIPHER_H
#define FABRIC_OFI_CIPHER_H

#include "common/proof.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CIPHER_TAG_LEN = 16, KEY_PACKETS = 1 << 16 };

struct ofi_cipher;

/* 0 or an error class: there is no such library. */
int ofi_cipher_load(void);

/* One direction, for its sender (`seals`) or its receiver. NULL with error_set(). */
struct ofi_cipher *ofi_cipher_new(const unsigned char key[PROOF_LEN], bool seals);
void ofi_cipher_free(struct ofi_cipher *cipher);

/*
 * Packet `number`, 0 first, never smaller than before: hide what lies from `head_len` to `len`, and put a tag over all of it at `len`, for
 * which there must be room. False: the library failed, and nothing may be sent.
 */
bool ofi_cipher_seal(struct ofi_cipher *cipher, uint64_t number, unsigned char *packet, size_t head_len, size_t len);
/* The reverse, in place; `len` is that without the tag. False: it is not what was sealed as this number. */
bool ofi_cipher_unseal(struct ofi_cipher *cipher, uint64_t number, unsigned char *packet, size_t head_len, size_t len);

#endif
