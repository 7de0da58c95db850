/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See seal.h. */
#include "launcher/seal.h"

#include <string.h>

#include "common/cipher.h"
#include "common/error.h"

enum { HEAD_LEN = 4, SEAL_LEN = 16, RECORD_MAX = 1 << 16 };

void seal_begin(struct seal *seal, const unsigned char key[PROOF_LEN])
{
	*seal = (struct seal){ .number = 0 };
	proof_make(key, PROOF_LEN, "weft record cipher", NULL, 0, seal->cipher);
	proof_make(key, PROOF_LEN, "weft record proof", NULL, 0, seal->proof);
}

static void make_proof(const struct seal *seal, const unsigned char *hidden, size_t len, unsigned char out[PROOF_LEN])
{
	unsigned char number[8];
	struct iovec parts[] = { { number, sizeof number }, { (void *)(uintptr_t)hidden, len } };

	for (int i = 0; i < 8; i++)
		number[i] = (unsigned char)(seal->number >> (8 * i));
	proof_make(seal->proof, PROOF_LEN, "weft record", parts, 2, out);
}

void seal_put(struct seal *seal, const void *data, size_t len, struct buffer *out)
{
	unsigned char proof[PROOF_LEN];

	for (const unsigned char *at = data; len > 0;) {
		size_t n = len < RECORD_MAX ? len : RECORD_MAX;
		buffer_put_u32(out, (uint32_t)n);
		size_t begin = out->len;
		buffer_put(out, at, n);
		cipher_apply(seal->cipher, 0, seal->number, 0, out->data + begin, n);
		make_proof(seal, out->data + begin, n, proof);
		buffer_put(out, proof, SEAL_LEN);
		seal->number++;
		at += n;
		len -= n;
	}
}

int seal_take(struct seal *seal, struct buffer *in, struct buffer *out)
{
	unsigned char proof[PROOF_LEN];
	size_t at = 0;

	while (in->len - at >= HEAD_LEN) {
		struct reader head = reader_of(in->data + at, HEAD_LEN);
		size_t len = read_u32(&head);
		if (len == 0 || len > RECORD_MAX)
			return error_set(-1, "a record of %zu bytes is not from who proved to be there", len);
		if (in->len - at < HEAD_LEN + len + SEAL_LEN)
			break;
		unsigned char *hidden = in->data + at + HEAD_LEN;
		make_proof(seal, hidden, len, proof);
		if (!proof_equal(proof, hidden + len, SEAL_LEN))
			return error_set(-1, "a record was changed on its way");
		cipher_apply(seal->cipher, 0, seal->number, 0, hidden, len);
		buffer_put(out, hidden, len);
		seal->number++;
		at += HEAD_LEN + len + SEAL_LEN;
	}
	buffer_consume(in, at);
	return 0;
}
