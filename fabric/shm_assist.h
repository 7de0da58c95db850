/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Two cores on one large copy inside a host: see shm_assist.c. Used by shm_copy.c (reader) and shm.c (owner). */
#ifndef FABRIC_SHM_ASSIST_H
#define FABRIC_SHM_ASSIST_H

#include "fabric/shm.h"

/* The reader's private state of an assisted copy. */
struct assist {
	struct shm_stage *stage;
	struct shm_slot *slot; /* the owner's */
	uint32_t mark;         /* what we write there */
	uint64_t next;         /* chunk whose slot is to be copied out next */
	uint32_t patience, patience_first, patience_most;
	size_t chunk_len, len;
	uint32_t full;         /* what the slot that is being copied says */
	uint64_t begun_ns;     /* of a sample */
	struct store_answers *answers; /* for samples; NULL: the owner has sent us nothing yet, so there are no answers of the pair */
};

/* What the reader is to do next. */
enum assist_work {
	ASSIST_WAIT, /* nothing now */
	ASSIST_COPY, /* copy `len` bytes from `data` to `offset`, then call assist_copied */
	ASSIST_READ, /* read `len` bytes at `offset` from the owner's memory */
	ASSIST_DONE,
};

/* Offer the copy of `len` bytes at `place` of the owner. False when it is not worth it or nobody can help now. */
bool assist_begin(struct assist *assist, struct shm_peer *owner, const struct remote_place *place, size_t len);
enum assist_work assist_next(struct assist *assist, size_t *offset, size_t *len, const void **data);
void assist_copied(struct assist *assist);
/* Something failed: give nothing more to the owner. What it has begun is still to be waited for. */
void assist_refuse(struct assist *assist);
void assist_end(struct assist *assist, struct shm *shm);

/* A peer is gone: forget what it wanted help with, so that nothing is copied from memory that is no longer exposed. */
void assist_drop(const struct shm_peer *reader);

/* Help whoever reads our memory. Returns the number of chunks copied. */
int assist_help(struct shm *shm);

#endif
