/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A collective algorithm is one function that says what one rank does, step by step, over symbolic buffers:
 *
 *     void plan(struct schedule *s, const struct call *c);
 *
 * It calls the schedule_ functions below and never looks at data, time or the state of messages, so the same function
 * serves three readers: run (run.c: every step is done as it is said), record (record.c: the steps are kept and executed
 * in the background, once or again and again) and check (prover.c: all ranks are executed in one process against the
 * rules, or against a clock). Only the readers implement struct plan_reader.
 *
 * What a schedule means: a straight line program. Sends and receives start where they are said and go on in the background;
 * schedule_wait(id) stands until transfer `id` is finished, schedule_join until nothing is under way. Copies and reductions are done on the spot, in the order said. Between two ranks messages arrive in the order sent.
 * An algorithm must be right when every send waits for its receive, ends with nothing under way, and leaves alone what it
 * receives into, and does not change what it sends, until it has waited. Several receives under way are how algorithms pipeline.
 */
#ifndef COLLECTIVES_SCHEDULE_H
#define COLLECTIVES_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "datatypes/datatype.h"
#include "datatypes/op.h"

enum {
	BUFFER_INPUT,   /* the caller's send buffer */
	BUFFER_OUTPUT,  /* the caller's receive buffer; the only one of bcast and of calls in place */
	BUFFER_SCRATCH, /* first of the scratch buffers that schedule_scratch hands out */
	BUFFERS = 32,
};

/* COUNT elements of TYPE at AT bytes from the start of a buffer. */
struct slice {
	int buffer;
	MPI_Count count;
	ptrdiff_t at;
	struct datatype *type;
};

/* Which ranks take part, and who we are among them. Algorithms speak of team ranks 0..size-1. */
struct team {
	int rank, size;
	const int *ranks; /* team rank -> rank of the communicator; NULL: the same */
	bool remote;      /* the peers are the remote group of an intercommunicator; rank is then of no meaning */
};

/* Which ranks share a host; made once per communicator (hosts.c). NULL where nobody knows. */
struct hosts;

struct schedule;

struct plan_reader {
	/* Start a transfer; the slice has at least one byte unless a bare signal is meant. PEER: rank of the communicator. */
	void (*send)(struct schedule *s, struct slice data, int peer, bool remote);
	void (*receive)(struct schedule *s, struct slice data, int peer, bool remote);
	void (*copy)(struct schedule *s, struct slice from, struct slice to);
	void (*reduce)(struct schedule *s, struct slice from, struct slice into);
	/* Transfer ID, or all of them, are finished on return (or, recorded, before what follows). */
	void (*wait)(struct schedule *s, int id);
	void (*join)(struct schedule *s);
	/* Make scratch buffer BUFFER: LEN bytes, aligned for any type, ZERO or not; address 0 of the buffer is LOWEST bytes before them. */
	void (*scratch)(struct schedule *s, int buffer, size_t len, ptrdiff_t lowest, bool zero);
};

struct schedule {
	const struct plan_reader *reader;
	struct team team;
	const struct hosts *hosts;
	struct op *op;     /* of reductions */
	int started;       /* transfers so far: their ids are 1, 2, ... */
	int joined;        /* all ids up to this one are finished */
	int buffers;       /* next free buffer number */
	int error;         /* MPI error class of the first step that failed; later steps do nothing */
};

void schedule_init(struct schedule *s, const struct plan_reader *reader, struct team team);

/* Start sending or receiving. Returns an id to wait for; no bytes: nothing happens, the id is 0. */
int schedule_send(struct schedule *s, struct slice data, int peer);
int schedule_receive(struct schedule *s, struct slice data, int peer);
/* The same without data, and the message is really sent. */
int schedule_signal(struct schedule *s, int peer);
int schedule_await(struct schedule *s, int peer);

void schedule_wait(struct schedule *s, int id);
void schedule_join(struct schedule *s);

/* TO = FROM: as many bytes of data in both; the types may differ. They may be the same place but not overlap otherwise. */
void schedule_copy(struct schedule *s, struct slice from, struct slice to);

/* INTO = FROM op INTO: FROM is the left operand, of lower ranks when the order matters. Same count and type. */
void schedule_reduce(struct schedule *s, struct slice from, struct slice into);

/* New scratch memory for COUNT elements of TYPE at their places. */
struct slice schedule_scratch(struct schedule *s, MPI_Count count, struct datatype *type);
/* New scratch memory of LEN plain bytes. */
struct slice schedule_bytes(struct schedule *s, MPI_Count len);
/* The same, zero: for slots of a fixed length that are sent whatever part of them was filled. */
struct slice schedule_zeros(struct schedule *s, MPI_Count len);

/* Put another team in place, e.g. the ranks of one host; returns the former one, to be put back the same way. */
struct team schedule_team(struct schedule *s, struct team team);

/* Arithmetic on slices. */
static inline MPI_Count slice_len(struct slice data)
{
	return data.count * data.type->size;
}

/* COUNT elements from element FIRST on. */
static inline struct slice slice_part(struct slice data, MPI_Count first, MPI_Count count)
{
	data.at += first * data.type->extent;
	data.count = count;
	return data;
}

/* LEN bytes from byte FIRST on, of a slice of bytes. */
static inline struct slice slice_range(struct slice bytes, MPI_Count first, MPI_Count len)
{
	bytes.at += first;
	bytes.count = len;
	return bytes;
}

static inline bool slice_same(struct slice a, struct slice b)
{
	return a.buffer == b.buffer && a.at == b.at && a.count == b.count && a.type == b.type;
}

/* Is the data one run of bytes? */
bool slice_dense(struct slice data);
/* The same memory as plain bytes. Only for dense slices. */
struct slice slice_as_bytes(struct slice data);

/* The type of plain bytes. */
struct datatype *schedule_byte_type(void);

#endif
