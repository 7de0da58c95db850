/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the ranks of a file change together: the shared file pointer, and which ranges are locked in atomic mode. Rank 0 has it in a piece of
 * anonymous memory; the ranks of its host map that and use it directly. Ranks of other hosts ask rank 0 by message, which answers when
 * it is in the library. No file beside the user's, no lock of the file system.
 */
#ifndef IO_SHARED_STATE_H
#define IO_SHARED_STATE_H

#include <stdbool.h>
#include <stdint.h>

struct file;
struct shared_state;

/* How the others of the host find the memory. */
struct shared_key {
	int32_t pid, fd; /* fd -1: they cannot */
	uint64_t secret[2];
};

/* A locked range, for unlocking it. */
struct shared_range {
	int64_t low, high;
	bool exclusive, held;
};

struct shared_state *shared_state_new(void);
void shared_state_free(struct shared_state *state); /* NULL is fine */

/* Rank 0: make the memory, if others are to have it; never fails. */
void shared_state_offer(struct shared_state *state, const struct file *file, struct shared_key *key);
/* Collective: take part. The pointer begins at POSITION. */
int shared_state_join(struct shared_state *state, struct file *file, const struct shared_key *key, int64_t position);

/* Rank 0 only, when nobody else uses it. */
void shared_state_set(struct shared_state *state, int64_t position);
/* Add DELTA to the shared file pointer, at once for all; *old is what it was. Lane locked; may wait for rank 0. */
int shared_state_add(struct shared_state *state, int64_t delta, int64_t *old);

/* Wait until nobody else has a range that overlaps [low, high), or only readers when not EXCLUSIVE, and hold it. Lane locked. */
int shared_state_lock(struct shared_state *state, bool exclusive, int64_t low, int64_t high, struct shared_range *range);
/* Any thread, and without the lane, if shared_state_direct; else lane locked. */
void shared_state_unlock(struct shared_state *state, struct shared_range *range);
bool shared_state_direct(const struct shared_state *state);

#endif
