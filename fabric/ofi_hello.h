/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How two processes prove to each other that both are of the job, or of two jobs that have met, and who each is. Pure functions: no
 * connection, no state. `key` is what the two share (ofi_name.c): the key of their job, or a secret that their two jobs have.
 *
 *     asks      ask       who asks, whom, a random number; proof that the secret was known when it was written
 *     answers   answer    the same the other way round; its proof covers the ask, so it is fresh: the listener proves first
 *     asks      confirm   a proof that covers ask and answer, so it is fresh, too: the first packet on the connection
 *
 * The key itself never travels. Every proof is bound to the two processes, to the direction and to both random numbers: recorded and
 * played again, it opens nothing. From ask and answer both sides derive a pass for each direction: eight bytes in front of
 * every packet, known to the two ends of this connection and to no other rank. Together with the index by which
 * the receiver wants to be addressed it tells which connection a packet came from, whatever else the packet says.
 *
 * An ask without a right proof costs one hash and leaves nothing behind.
 */
#ifndef FABRIC_OFI_HELLO_H
#define FABRIC_OFI_HELLO_H

#include "common/proof.h"
#include "common/segment.h"

enum { HELLO_PROOF_LEN = 16 }; /* of PROOF_LEN: private data of a verbs connection request holds 55 bytes in all */

/* Ask and answer. */
struct ofi_hello {
	uint32_t magic;
	uint32_t job;      /* of `from`: the lower half of its number */
	uint32_t from, to; /* ranks in their jobs */
	uint32_t index;    /* by which `from` wants to be addressed on this connection */
	unsigned char nonce[NONCE_LEN];
	unsigned char proof[HELLO_PROOF_LEN];
};
_Static_assert(sizeof(struct ofi_hello) == 52, "no padding: it travels as it stands");

/* What both sides know after ask and answer. */
struct ofi_passes {
	unsigned char confirm[HELLO_PROOF_LEN];
	uint64_t to_asker, to_answerer; /* in front of packets that way */
	unsigned char key_to_asker[PROOF_LEN], key_to_answerer[PROOF_LEN]; /* for ofi_cipher.h */
};

/* `job` is the author's. 0, or an error class: no random numbers. */
int hello_ask(struct ofi_hello *ask, const unsigned char *key, uint32_t job, uint32_t from, uint32_t to, uint32_t index);
int hello_answer(struct ofi_hello *answer, const unsigned char *key, const struct ofi_hello *ask, uint32_t job, uint32_t index);

/* Do these `len` bytes look like an ask for rank `self`? Copies them to *ask: who says to be the author tells which key must have been used. */
bool hello_reads_ask(const void *data, size_t len, uint32_t self, struct ofi_hello *ask);
bool hello_proves_ask(const unsigned char *key, const struct ofi_hello *ask);
/* Are they the answer to this ask, by a process of `job`? */
bool hello_is_answer(const void *data, size_t len, const unsigned char *key, const struct ofi_hello *ask, uint32_t job,
		     struct ofi_hello *answer);

void hello_passes(const unsigned char *key, const struct ofi_hello *ask, const struct ofi_hello *answer, struct ofi_passes *passes);

#endif
