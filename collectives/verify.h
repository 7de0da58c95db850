/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_CHECK=collectives: do all ranks of a communicator call the same collective, with the same root, operator, type and length? Every
 * rank tells the next one what it calls, ahead of the collective's own messages, and compares what the rank before it says: if any two
 * ranks differ, two neighbours do. An error that names both takes the place of a hang or of garbage.
 */
#ifndef COLLECTIVES_VERIFY_H
#define COLLECTIVES_VERIFY_H

#include "collectives/select.h"

enum verify_form { FORM_BLOCKING, FORM_NONBLOCKING, FORM_PERSISTENT };

/* What a rank calls, as told to its neighbour. */
struct claim {
	uint8_t kind, form, commutative, padding;
	int32_t root;
	int32_t op;      /* number of a predefined one, -1: a user's, -2: none */
	int32_t type;    /* number of a predefined one, -1: derived, -2: no matter */
	int64_t bytes;
	int64_t number;  /* which collective of the communicator */
};

/* Is checking on, and does it make sense on this communicator? */
bool verify_wanted(const struct comm *comm);

struct claim claim_of(struct comm *comm, const struct hosts *hosts, const struct call *call, const struct op *op, enum verify_form form);

/* Blocking: tell and compare. 0, or MPI_ERR_OTHER or another class with a text that names who called what. */
int verify_call(struct comm *comm, const struct claim *mine, int tag, uint32_t status_call);

/* The two halves for a call in the background: *request completes when *theirs is there; NULL when it is already. */
int verify_start(struct comm *comm, const struct claim *mine, int tag, struct claim *theirs, struct request **request);
int verify_compare(const struct comm *comm, const struct claim *mine, const struct claim *theirs);

#endif
