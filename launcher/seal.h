/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sealed records: bytes on a connection over which others might read or write, after both sides proved that they know a
 * secret (call.h). Each record is hidden (cipher.h) and carries a proof (proof.h) over itself and its number, so that none
 * can be changed, left out, repeated, or sent the other way. No I/O.
 *
 *     record = length (u32) | hidden bytes | proof (16 bytes)
 */
#ifndef LAUNCHER_SEAL_H
#define LAUNCHER_SEAL_H

#include "common/proof.h"
#include "launcher/buffer.h"

/* One for each direction, known to both sides. */
struct seal_keys {
	unsigned char in[PROOF_LEN], out[PROOF_LEN];
};

struct seal {
	unsigned char cipher[PROOF_LEN], proof[PROOF_LEN];
	uint64_t number;        /* of the next record */
};

void seal_begin(struct seal *seal, const unsigned char key[PROOF_LEN]);
/* Append `len` bytes as records. */
void seal_put(struct seal *seal, const void *data, size_t len, struct buffer *out);
/*
 * Move whole records from the front of `in` to the end of `out`, opened. 0, or -1 with error_set(): somebody has changed
 * them, and nothing that follows can be believed.
 */
int seal_take(struct seal *seal, struct buffer *in, struct buffer *out);

#endif
