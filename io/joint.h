/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A collective access to a file: all its ranks call, each with an access of its own.
 *
 *     AGREE    one reduction: where the accesses lie, how much they are, whether they interleave
 *     DECIDE   the same at all ranks: each for itself (independent.c), or in two phases (two_phase.c)
 *     ...
 *     END      one reduction: what went wrong anywhere is everybody's error, with its text; where the file ended
 *
 * It goes on whenever nothing of it is under way, driven by its caller (blocking) or by the lane's progress (nonblocking, split).
 * Collectives of a file take their turns in the order of the calls, so that the reductions of two never meet in different orders.
 *
 * Lane locked everywhere.
 */
#ifndef IO_JOINT_H
#define IO_JOINT_H

#include "io/access.h"
#include "io/agreement.h"

struct exchange;

struct joint {
	struct access access;
	struct file *file;
	struct lane *lane;         /* the file's; outlives it */
	struct list link;          /* in file->collectives */
	struct lane_hook hook;     /* in the lane while `ready` */
	bool ready, blocking, finished;
	bool released;             /* nobody will ask for the result: it frees itself */
	bool abandoned;            /* a message failed: finished, but some are still under way */
	void (*step)(struct joint *joint); /* what comes when nothing is under way */
	int pending;               /* messages and jobs under way */
	int tag;                   /* the first of TAGS that are its own */
	struct request *request;   /* the user's; NULL for blocking and split ones */
	bool early;                /* this rank's data were moved before anything was agreed on, */
	int64_t early_len, early_moved; /* so many bytes; the access has none any more */
	struct facts mine, all;
	int64_t end_of_file;       /* the least offset at which reading came to the end; INT64_MAX */
	struct exchange *exchange; /* two_phase.c */
	char text[AGREEMENT_TEXT];
	uint64_t bytes;            /* result, for the status */
	const char *method;        /* for people */
};

/* Offsets from joint->tag. */
enum { TAG_HEADER, TAG_PROGRAM, TAG_DATA, TAGS };

/*
 * The access (made by access_init or access_init_empty) passes to the collective whatever happens. Blocking: done on return; *bytes for
 * the status; returns the error.
 */
int joint_run(struct access *access, uint64_t *bytes);
/* Nonblocking: *request completes later. */
int joint_start(struct access *access, struct request **request);
/* Split: begun, to be ended by joint_finish. */
int joint_begin(struct access *access, struct joint **out);
int joint_finish(struct joint *joint, uint64_t *bytes);

/* ---- For the steps ---- */

/* A message of `len` bytes to or from rank `rank`; `tag` is one of those that this collective has for itself. */
struct message joint_outgoing(const struct joint *joint, const void *data, size_t len, int rank, int tag);
struct message joint_incoming(const struct joint *joint, void *data, size_t len, int rank, int tag);
/* Take over a message just started, or its failure. */
void joint_follow(struct joint *joint, int error, struct request *request);
/* One of `pending` is done. */
void joint_part_done(struct joint *joint);
/* A step that ends the collective with this rank's error recorded in the access. */
void joint_end(struct joint *joint);

/* two_phase.c: the first step of the exchange. */
void two_phase_begin(struct joint *joint);
/* Its buffers go to FILE for the next one, or away when NULL. EXCHANGE NULL is fine. */
void two_phase_free(struct exchange *exchange, struct file *file);

#endif
