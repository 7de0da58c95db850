/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See talk.h. A blob on the wire: its length (8 bytes, little endian), the authenticator of its hidden bytes, these. */
#include "runtime/talk.h"

#include "common/cipher.h"
#include "common/compiler.h"
#include "common/error.h"
#include "common/status.h"
#include "mpi.h"

#include <endian.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char magic[8] = "weftprt2"; /* the version: whoever hides nothing is not understood */

enum { MAC_LEN = 16 };

struct blob_head {
	uint64_t len; /* little endian */
	unsigned char mac[MAC_LEN];
};

/* ---- Proving ---- */

int talk_hello_make(struct talk_hello *hello)
{
	memcpy(hello->magic, magic, sizeof magic);
	return proof_random(hello->nonce, sizeof hello->nonce) ? MPI_ERR_OTHER : 0;
}

bool talk_hello_fits(const struct talk_hello *hello)
{
	return memcmp(hello->magic, magic, sizeof magic) == 0;
}

static void prove(const unsigned char *token, const char *purpose, const struct talk_hello *hello, const unsigned char *answer_nonce,
		  unsigned char out[PROOF_LEN])
{
	const struct iovec parts[] = {
		{(void *)(uintptr_t)hello->nonce, NONCE_LEN},
		{(void *)(uintptr_t)answer_nonce, NONCE_LEN},
	};

	proof_make(token, TALK_TOKEN_LEN, purpose, parts, countof(parts), out);
}

int talk_answer_make(const unsigned char *token, const struct talk_hello *hello, struct talk_answer *answer)
{
	if (proof_random(answer->nonce, sizeof answer->nonce))
		return MPI_ERR_OTHER;
	prove(token, "port: listener", hello, answer->nonce, answer->proof);
	return 0;
}

bool talk_answer_fits(const unsigned char *token, const struct talk_hello *hello, const struct talk_answer *answer)
{
	unsigned char right[PROOF_LEN];

	prove(token, "port: listener", hello, answer->nonce, right);
	return proof_equal(right, answer->proof, PROOF_LEN);
}

void talk_proof_make(const unsigned char *token, const struct talk_hello *hello, const struct talk_answer *answer, struct talk_proof *proof)
{
	prove(token, "port: caller", hello, answer->nonce, proof->proof);
}

bool talk_proof_fits(const unsigned char *token, const struct talk_hello *hello, const struct talk_answer *answer,
		     const struct talk_proof *proof)
{
	struct talk_proof right;

	talk_proof_make(token, hello, answer, &right);
	return proof_equal(right.proof, proof->proof, PROOF_LEN);
}

void talk_begin(struct talk *talk, int fd, bool listener, const unsigned char *token, const struct talk_hello *hello,
		const struct talk_answer *answer)
{
	*talk = (struct talk){.fd = fd, .listener = listener};
	prove(token, "port: conversation", hello, answer->nonce, talk->key);
}

void talk_close(struct talk *talk)
{
	if (talk->fd >= 0)
		close(talk->fd);
	talk->fd = -1;
	proof_wipe(talk->key, sizeof talk->key);
}

void talk_key(const struct talk *talk, const char *purpose, unsigned char key[PROOF_LEN])
{
	proof_make(talk->key, sizeof talk->key, purpose, NULL, 0, key);
}

/* ---- Bytes ---- */

static int wait_for(int fd, short events, uint64_t deadline)
{
	for (;;) {
		struct pollfd wait = {fd, events, 0};
		int64_t left = deadline ? (int64_t)(deadline - status_now_ns()) / 1000000 : -1;
		int ready;

		if (deadline && left <= 0)
			return error_set(
				MPI_ERR_PORT,
				"the other side has said nothing in time: its process is stopped, or the network between us is cut");
		ready = poll(&wait, 1, deadline ? (int)size_min((size_t)left + 1, 60000) : -1);
		if (ready > 0)
			return 0;
		if (ready < 0 && errno != EINTR)
			return error_set(MPI_ERR_OTHER, "cannot wait for a socket: %s", strerror(errno));
	}
}

static int broken(ssize_t got)
{
	return error_set(MPI_ERR_PORT, "the connection to the other side ended (%s): it has died, or has closed its port",
			 got < 0 ? strerror(errno) : "closed there");
}

int talk_write(int fd, const void *data, size_t len, uint64_t deadline)
{
	const char *at = data;

	while (len > 0) {
		ssize_t done = send(fd, at, len, MSG_NOSIGNAL);
		int rc;

		if (done > 0) {
			at += done;
			len -= (size_t)done;
			continue;
		}
		if (done < 0 && errno == EINTR)
			continue;
		if (done == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
			return broken(done);
		rc = wait_for(fd, POLLOUT, deadline);
		if (rc)
			return rc;
	}
	return 0;
}

int talk_read(int fd, void *data, size_t len, uint64_t deadline)
{
	char *at = data;

	while (len > 0) {
		ssize_t got = recv(fd, at, len, 0);
		int rc;

		if (got > 0) {
			at += got;
			len -= (size_t)got;
			continue;
		}
		if (got < 0 && errno == EINTR)
			continue;
		if (got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
			return broken(got);
		rc = wait_for(fd, POLLIN, deadline);
		if (rc)
			return rc;
	}
	return 0;
}

/* ---- Blobs ---- */

static void authenticate(const struct talk *talk, bool by_listener, uint64_t number, const void *data, size_t len,
			 unsigned char mac[MAC_LEN])
{
	unsigned char whole[PROOF_LEN];
	const struct iovec parts[] = {{&number, sizeof number}, {(void *)(uintptr_t)data, len}};

	proof_make(talk->key, sizeof talk->key, by_listener ? "port: blob of the listener" : "port: blob of the caller", parts,
		   countof(parts), whole);
	memcpy(mac, whole, MAC_LEN);
}

/* Or show again: each direction has a key, and each blob its number under it. */
static void hide(const struct talk *talk, bool by_listener, uint64_t number, void *data, size_t len)
{
	unsigned char key[PROOF_LEN];

	talk_key(talk, by_listener ? "port: cipher of the listener" : "port: cipher of the caller", key);
	cipher_apply(key, 0, number, 0, data, len);
	proof_wipe(key, sizeof key);
}

int talk_send(struct talk *talk, const void *data, size_t len, uint64_t deadline)
{
	struct blob_head head = {.len = htole64(len)};
	void *hidden;
	int rc;

	if (len > TALK_BLOB_MAX)
		return error_set(MPI_ERR_OTHER, "a message of %zu bytes to another job is too long (at most %d)", len, TALK_BLOB_MAX);
	hidden = malloc(len + 1);
	if (!hidden)
		return error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes to another job", len);
	if (len > 0)
		memcpy(hidden, data, len);
	hide(talk, talk->listener, talk->sent, hidden, len);
	authenticate(talk, talk->listener, talk->sent++, hidden, len, head.mac);
	rc = talk_write(talk->fd, &head, sizeof head, deadline);
	if (!rc)
		rc = talk_write(talk->fd, hidden, len, deadline);
	free(hidden);
	return rc;
}

int talk_receive(struct talk *talk, void **data, size_t *len, uint64_t deadline)
{
	struct blob_head head;
	unsigned char mac[MAC_LEN];
	void *blob;
	uint64_t number = talk->received++;
	size_t blob_len;
	int rc = talk_read(talk->fd, &head, sizeof head, deadline);

	if (rc)
		return rc;
	if (le64toh(head.len) > TALK_BLOB_MAX)
		return error_set(MPI_ERR_PORT, "the other side announced %llu bytes: this makes no sense",
				 (unsigned long long)le64toh(head.len));
	blob_len = le64toh(head.len);
	blob = malloc(blob_len + 1);
	if (!blob)
		return error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of another job", blob_len);
	rc = talk_read(talk->fd, blob, blob_len, deadline);
	authenticate(talk, !talk->listener, number, blob, blob_len, mac);
	if (!rc && !proof_equal(mac, head.mac, MAC_LEN))
		rc = error_set(MPI_ERR_PORT, "what the other side sent was changed on its way");
	if (rc) {
		free(blob);
		return rc;
	}
	hide(talk, !talk->listener, number, blob, blob_len);
	*data = blob;
	*len = blob_len;
	return 0;
}
