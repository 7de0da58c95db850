/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collective access in two phases, private to two_phase.c (who does what), rounds.c (the rounds) and window.c (the file).
 *
 * The range of the file that the ranks access together is cut into domains, one for each aggregator, and each domain into windows that
 * fit a buffer. Every rank tells each aggregator once how its view looks there: as a flattened type, or, where that would be longer,
 * as the list of runs in the domain. From then on both sides work out by themselves what moves in which round, and only data travel.
 *
 *     writing    round k: pieces of window k go to their aggregators, who put them into place, while window k - 1 is written
 *     reading    round k: window k is read, while the pieces of window k - 1 go to the ranks that want them
 */
#ifndef IO_TWO_PHASE_H
#define IO_TWO_PHASE_H

#include "io/background.h"
#include "io/joint.h"

enum { HEADER_WORDS = 48, PROGRAM_WORDS_MOST = 1 << 14 };

/* How the view of a rank looks in an aggregator's domain. Integers in the host's order: a job has one kind of machine. */
struct header {
	int64_t from, to;        /* of the stream that the program describes; nothing when equal */
	int64_t displacement, size, extent;
	int64_t words;           /* of the program; more than HEADER_WORDS come in a message of their own */
	int64_t program[HEADER_WORDS];
};

/* What this rank has in the domain of one aggregator. */
struct part {
	int rank;                /* the aggregator */
	int64_t base, high;      /* its domain; windows count from `base` */
	int64_t at, to;          /* of our view's stream: what is left for further rounds */
	struct header header;
	int64_t *program;        /* longer ones; owned */
	/* This round's piece, as bytes of our access. */
	int64_t piece, piece_len;
	char *stage;             /* of scattered memory; freed at the end of the round */
};

/* A rank that has something in our domain. */
struct sender {
	int rank;
	struct view view;        /* layout, size, extent, displacement and order of it */
	int64_t at, to;          /* of its stream: what is left */
	int64_t *program;
	/* This round's piece. */
	int64_t piece, piece_len;
	char *landing;           /* where it is until it is put into place; NULL: in its place already */
};

/* A window of our domain, and the job that moves it from or to the file. */
struct window {
	struct background_job job;
	struct joint *joint;
	char *buffer;
	uint64_t *covered;
	int64_t low, len;        /* of the file */
	int64_t end_of_file;     /* reading: where it was met; INT64_MAX */
	int error;
	char *error_text;
};

struct exchange {
	int aggregators;
	int expected;            /* headers from others */
	int mine;                /* index of this rank among the aggregators, -1: none */
	int64_t low, high;       /* of all accesses */
	int64_t window_len, window_room; /* bytes of a window; of a buffer for one */
	int64_t round, rounds;
	struct part *parts;      /* [aggregators] */
	int64_t *counts, *all_counts; /* [aggregators]: who sends a header, when not everybody does */
	/* An aggregator's. */
	struct header *headers;  /* [expected] */
	struct request **arrivals;
	struct sender *senders;
	int sender_count;
	char *landing;           /* room for the pieces of a round */
	int64_t landing_len;
	struct window windows[2];
};

/* rounds.c */
void rounds_begin(struct joint *joint);

/* window.c: move the window of a round between buffer and file, perhaps in the background; and its outcome, when that is done. */
void window_start(struct joint *joint, int64_t round);
void window_end(struct joint *joint, int64_t round);

#endif
