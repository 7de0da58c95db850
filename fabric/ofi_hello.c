/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See ofi_hello.h. */
#include "fabric/ofi_hello.h"

#include "fabric/ofi.h"
#include "include/mpi.h"

#include <string.h>

/* The keyed hash of an ask, and of an answer to it if there is one; proofs do not cover themselves. */
static void prove(const unsigned char *key, const char *purpose, const struct ofi_hello *ask, const struct ofi_hello *answer,
		  unsigned char out[PROOF_LEN])
{
	struct iovec parts[2] = { { .iov_base = (void *)(uintptr_t)ask, .iov_len = offsetof(struct ofi_hello, proof) },
				  { .iov_base = (void *)(uintptr_t)answer, .iov_len = offsetof(struct ofi_hello, proof) } };

	proof_make(key, SEGMENT_KEY_LEN, purpose, parts, answer ? 2 : 1, out);
}

static int fill(struct ofi_hello *hello, uint32_t job, uint32_t from, uint32_t to, uint32_t index)
{
	*hello = (struct ofi_hello){ .magic = OFI_MAGIC, .job = job, .from = from, .to = to, .index = index };
	return proof_random(hello->nonce, sizeof hello->nonce) == 0 ? 0 : MPI_ERR_OTHER;
}

int hello_ask(struct ofi_hello *ask, const unsigned char *key, uint32_t job, uint32_t from, uint32_t to, uint32_t index)
{
	unsigned char proof[PROOF_LEN];
	int error = fill(ask, job, from, to, index);

	prove(key, "weft ask", ask, NULL, proof);
	memcpy(ask->proof, proof, sizeof ask->proof);
	return error;
}

int hello_answer(struct ofi_hello *answer, const unsigned char *key, const struct ofi_hello *ask, uint32_t job, uint32_t index)
{
	unsigned char proof[PROOF_LEN];
	int error = fill(answer, job, ask->to, ask->from, index);

	prove(key, "weft answer", ask, answer, proof);
	memcpy(answer->proof, proof, sizeof answer->proof);
	return error;
}

bool hello_reads_ask(const void *data, size_t len, uint32_t self, struct ofi_hello *ask)
{
	if (len < sizeof *ask)
		return false;
	memcpy(ask, data, sizeof *ask);
	return ask->magic == OFI_MAGIC && ask->to == self;
}

bool hello_proves_ask(const unsigned char *key, const struct ofi_hello *ask)
{
	unsigned char proof[PROOF_LEN];

	prove(key, "weft ask", ask, NULL, proof);
	return proof_equal(proof, ask->proof, sizeof ask->proof);
}

bool hello_is_answer(const void *data, size_t len, const unsigned char *key, const struct ofi_hello *ask, uint32_t job,
		     struct ofi_hello *answer)
{
	unsigned char proof[PROOF_LEN];

	if (len < sizeof *answer)
		return false;
	memcpy(answer, data, sizeof *answer);
	if (answer->magic != OFI_MAGIC || answer->job != job || answer->to != ask->from || answer->from != ask->to)
		return false;
	prove(key, "weft answer", ask, answer, proof);
	return proof_equal(proof, answer->proof, sizeof answer->proof);
}

void hello_passes(const unsigned char *key, const struct ofi_hello *ask, const struct ofi_hello *answer, struct ofi_passes *passes)
{
	unsigned char proof[PROOF_LEN];

	prove(key, "weft confirm", ask, answer, proof);
	memcpy(passes->confirm, proof, sizeof passes->confirm);
	prove(key, "weft pass", ask, answer, proof);
	memcpy(&passes->to_asker, proof, sizeof passes->to_asker);
	memcpy(&passes->to_answerer, proof + sizeof passes->to_asker, sizeof passes->to_answerer);
	prove(key, "weft key to asker", ask, answer, passes->key_to_asker);
	prove(key, "weft key to answerer", ask, answer, passes->key_to_answerer);
	proof_wipe(proof, sizeof proof);
}
