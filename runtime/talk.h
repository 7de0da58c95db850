/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A conversation of two processes of different jobs over a stream socket, after both have proved that they know a token:
 * blobs of bytes, hidden from who reads along, each with an authenticator over its content, direction and number, so that nobody
 * in between can change, replay or add anything. Lengths are to be seen.
 *
 * Blocking, with deadlines (status_now_ns; 0: none); called without any lane, by the thread of a meeting (meet.c). All
 * return 0, or an MPI error class with error_set().
 */
#ifndef RUNTIME_TALK_H
#define RUNTIME_TALK_H

#include "common/proof.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TALK_TOKEN_LEN = 16, TALK_BLOB_MAX = 64 << 20 };

struct talk {
	int fd; /* non-blocking; -1: none */
	bool listener;
	uint64_t sent, received;
	unsigned char key[PROOF_LEN];
};

/*
 * The handshake, as bytes to be sent and received by whoever has the socket (port.c waits for many of them at a time): the caller says
 * hello, the listener proves itself first, then the caller.
 */
struct talk_hello {
	unsigned char magic[8];
	unsigned char nonce[NONCE_LEN];
};
struct talk_answer {
	unsigned char nonce[NONCE_LEN];
	unsigned char proof[PROOF_LEN];
};
struct talk_proof {
	unsigned char proof[PROOF_LEN];
};

int talk_hello_make(struct talk_hello *hello);
bool talk_hello_fits(const struct talk_hello *hello);
int talk_answer_make(const unsigned char *token, const struct talk_hello *hello, struct talk_answer *answer);
bool talk_answer_fits(const unsigned char *token, const struct talk_hello *hello, const struct talk_answer *answer);
void talk_proof_make(const unsigned char *token, const struct talk_hello *hello, const struct talk_answer *answer,
		     struct talk_proof *proof);
bool talk_proof_fits(const unsigned char *token, const struct talk_hello *hello, const struct talk_answer *answer,
		     const struct talk_proof *proof);

/* The conversation may begin on `fd`, which is talk's from now on. */
void talk_begin(struct talk *talk, int fd, bool listener, const unsigned char *token, const struct talk_hello *hello,
		const struct talk_answer *answer);
void talk_close(struct talk *talk);

int talk_send(struct talk *talk, const void *data, size_t len, uint64_t deadline);
/* *data is malloc'ed (never NULL on success), the caller's. */
int talk_receive(struct talk *talk, void **data, size_t *len, uint64_t deadline);

/* A key that both sides can make and nobody else, for `purpose`. */
void talk_key(const struct talk *talk, const char *purpose, unsigned char key[PROOF_LEN]);

/* Raw bytes of a non-blocking socket, all of them. For the caller's side of the handshake. */
int talk_write(int fd, const void *data, size_t len, uint64_t deadline);
int talk_read(int fd, void *data, size_t len, uint64_t deadline);

#endif
