/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Ranks that do not call the same, found by messages. The tag of a collective's message holds the number and the signature of the call
 * (signature.h), so what belongs to another call meets no receive: it is a stray, which the runtime shows us when it keeps it. A stray of
 * a call that we have come to, with another tag, is a mismatch; one of a later call is remembered until we come there.
 *
 * Ranks may wait for each other without a message between them. Who goes to sleep in a collective looks at the notes of the other members in
 * the host's shared memory; where there are none it tells some of the others, after a quarter of a second and once, what it has called.
 *
 * Who finds a mismatch tells all ranks of the communicator, so that every one of them gets the error, whatever it waits for: receives of
 * the communicator's collectives fail, and every later collective on it fails at once. Costs nothing where messages come after their receives.
 */
#ifndef COLLECTIVES_MISMATCH_H
#define COLLECTIVES_MISMATCH_H

#include "collectives/signature.h"

struct coll_state;

/* A message of a call that we have not come to. */
struct early {
	uint64_t number; /* 0: none */
	int tag, source;
};

/* What others are told of a call. */
struct called {
	uint64_t number, signature;
};

struct mismatch {
	struct list watched;   /* among all communicators, by context */
	uint64_t context;
	struct comm *comm;
	struct early early[NOTES][2]; /* by number: the first message, and the first with another tag */
	int class;             /* of the error, once there is one; 0 */
	char *text;
	uint64_t since_ns;
	bool tell;             /* others have not heard of it yet */
	struct list waiting;   /* among those with calls under way */
	int under_way;         /* calls */
	uint64_t asked;        /* our last call when others were told */
	struct called claims[NOTES]; /* what they were told */
	struct lane_hook hook; /* while there is an error: fails receives */
};

/* Begin and end to watch a communicator's messages. */
void mismatch_watch(struct coll_state *state, struct comm *comm);
void mismatch_unwatch(struct coll_state *state);

/* The tag of messages of our call NUMBER; it is a mismatch if others have sent some with another tag: 0 or the error. */
int mismatch_tag(struct coll_state *state, uint64_t number, uint64_t signature, int *tag);

/* A message of LEN bytes from SOURCE has come where a collective expects EXPECTED: the error. Others hear of it, too. */
int mismatch_len(struct coll_state *state, int source, size_t len, size_t expected);

/* Tell others now of what was found, if they must still hear of it: not from where transports are at work. */
void mismatch_spread(struct coll_state *state);

/* A call that goes by messages begins, or ends. */
void mismatch_enter(struct coll_state *state);
void mismatch_leave(struct coll_state *state);

/* 0, or the error that was found or told. */
int mismatch_error(const struct coll_state *state);
/* It was found by other means: CLASS and error_text(). Tell all; from where transports are at work, in the next round of progress. */
void mismatch_tell(struct coll_state *state, int class);
void mismatch_found(struct coll_state *state, int class);

#endif
