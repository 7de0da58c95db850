/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The channel: how a rank asks the daemon of its host for something. A Unix socket without a file, under a random name that
 * the daemon made up (WEFT_CHANNEL), so nobody can take the name before; both ends check the other's user id.
 * A request is a connection of its own: one frame, one answer, the end. No descriptor needs to be
 * inherited, so a rank reaches its daemon behind any wrapper, and nothing is left open in between.
 *
 *   CHANNEL_SEGMENT                                answer: the descriptor of the host segment
 *   CHANNEL_PUT     local rank, key, value         answer: nothing; the value can be had from any host now
 *   CHANNEL_GET     rank of the job, key           answer: the value, once that rank has put it
 *   CHANNEL_FENCE   local rank                     answer: when all ranks of the job have asked as often, or have ended
 *   CHANNEL_JOB                                    no answer: the launcher of a spawned job, and the connection stays (launcher/host_jobs.c)
 *
 * An answer is CHANNEL_ANSWER, or CHANNEL_REFUSED with a text. Frames: struct channel_head, then the key, then the value.
 */
#ifndef COMMON_CHANNEL_H
#define COMMON_CHANNEL_H

#include <stddef.h>
#include <stdint.h>

#define CHANNEL_ENV "WEFT_CHANNEL"

enum { CHANNEL_NAME_LEN = 33, CHANNEL_KEY_MAX = 128, CHANNEL_VALUE_MAX = 1 << 24 };

enum channel_type { CHANNEL_SEGMENT = 1, CHANNEL_PUT, CHANNEL_GET, CHANNEL_FENCE, CHANNEL_ANSWER, CHANNEL_REFUSED, CHANNEL_JOB };

struct channel_head {
	uint32_t type;      /* enum channel_type */
	uint32_t rank;
	uint32_t key_len;   /* without a zero at its end */
	uint32_t value_len;
};

/* The daemon's end: a socket that listens under a new name, not blocking; -1 with error_set(). */
int channel_listen(char name[CHANNEL_NAME_LEN]);
/* The next connection of a process of our own user, not blocking; -1: none now. */
int channel_accept(int listener);
/* Answer with a descriptor. */
int channel_send_descriptor(int to, int fd);

/* The rank's end: connect and ask. A descriptor that the answer will come from, or -1 with error_set(). */
int channel_ask(const char *name, const struct channel_head *head, const char *key, const void *value);
/*
 * Wait for the answer, for ever when `timeout_s` is negative, and hang up. 0, or an error class with
 * error_set(). *len: room at `value`, then what came; a descriptor comes through *passed_fd, when that is not NULL.
 */
int channel_answer(int fd, int timeout_s, void *value, size_t *len, int *passed_fd);

#endif
