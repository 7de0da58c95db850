/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Packets of windows. All are of the kind WIRE_WINDOW; the header's words mean
 *
 *     context   the window (answers: the byte of the answer that the payload begins with)
 *     source    rank of the sender in the window
 *     tag       what the packet is, and the operator of an accumulate in the bits above
 *     id        number of the sender's request, for the answer; in answers that number
 *
 *   PUT            place, data: bytes of the packed form from `offset` on
 *   ACCUMULATE     place, data
 *   GET            place: all from `offset` on is wanted; DATA packets come
 *   GET_ACCUMULATE place, data (none for MPI_NO_OP): one DATA packet with what was there comes
 *   COMPARE        place, the value to compare with, the new value: a DATA packet comes
 *   FLUSH          DONE is sent when all before it is done, which is at once
 *   LOCK, LOCK_PASSING, LOCK_EXCLUSIVE    DONE is sent when the lock is the sender's; PASSING: it holds others already, see lock.h
 *   UNLOCK         the same as FLUSH, and gives the lock back; without a request nothing is sent
 *   POST, COMPLETE         of the general active target synchronisation
 *   TYPE           a piece of the description of a datatype (datatypes/transfer.h), which packets after it name
 *   WAKE           look at what you wait for
 *   CALLER         with WEFT_CHECK=rma (check.h): the text names the place in the program that the next NOTEs are from
 *   NOTE           place, struct packet_note: an access that is to come; a DATA packet with struct packet_conflict comes
 *   FORGET, FORGET_FETCHES    accesses under locks are over, all or those that fetch; DONE is sent
 *   GATHERED       struct packet_record and data, again and again: PUTs and ACCUMULATEs; then what the bits above say, a word such as FLUSH, with the
 *                  packet's request, or nothing
 *   DATA, DONE     answers
 *   FAILED         an access could not be done: error class and text; with a request, it ends with it
 *
 * Between two processes packets are handled in the order in which they were sent, which gives accumulates their order.
 */
#ifndef RMA_PACKET_H
#define RMA_PACKET_H

#include "runtime/wire.h"

enum packet_kind {
	PACKET_NOTHING,
	PACKET_PUT,
	PACKET_ACCUMULATE,
	PACKET_GET,
	PACKET_GET_ACCUMULATE,
	PACKET_COMPARE,
	PACKET_FLUSH,
	PACKET_LOCK,
	PACKET_LOCK_PASSING,
	PACKET_LOCK_EXCLUSIVE,
	PACKET_UNLOCK,
	PACKET_POST,
	PACKET_COMPLETE,
	PACKET_TYPE,
	PACKET_WAKE,
	PACKET_DATA,
	PACKET_DONE, /* op not 0: of a lock that a writer had died with */
	PACKET_FAILED,
	PACKET_GATHERED,
	PACKET_CALLER,
	PACKET_NOTE,
	PACKET_FORGET,
	PACKET_FORGET_FETCHES,
	PACKET_KINDS
};

enum {
	PACKET_TYPES = 32,           /* datatypes of one process that a target keeps at a time */
	PACKET_TYPE_SENT = 1 << 16,  /* packet_place.type: from here on the number of a described one; below a leaf word */
	PACKET_VALUE_MOST = 16,      /* bytes of the values of COMPARE */
	PACKET_PIECE_MOST = 32 << 10, /* bytes of a payload */
	PACKET_TEXT_MOST = 56,
	PACKET_CALLER_MOST = 63,
};

/* Typed memory at the target. */
struct packet_place {
	uint64_t at;      /* byte of the window, or an address in a dynamic one */
	uint64_t count;   /* elements of the whole access */
	uint64_t offset;  /* bytes of its packed form before the data of this packet */
	uint32_t type;
	uint32_t len;     /* bytes that this packet is about; GET: 0, all that follow */
};

/* A small access among others in one packet; its data follows, then zeros up to a multiple of 8. */
struct packet_record {
	uint64_t at;
	uint32_t count, type, len;
	uint32_t what;    /* kind, and the operator of an accumulate in the bits above, as in tags */
};

static inline size_t packet_record_len(size_t len)
{
	return sizeof(struct packet_record) + (len + 7) / 8 * 8;
}

/* Before the words of a TYPE packet. */
struct packet_type {
	uint64_t offset, count; /* words before these, words of the whole description */
};

/* What an access does, for who looks for conflicts. */
enum note_kind { NOTE_PUT, NOTE_GET, NOTE_ACCUMULATE, NOTE_FETCH }; /* FETCH: an accumulate with MPI_NO_OP */
enum note_epoch { NOTE_FENCE, NOTE_START, NOTE_LOCK };

struct packet_note {
	uint64_t fences;  /* of the window that the origin has passed */
	uint8_t kind, epoch;
	uint8_t fetches;  /* it is over when its result is there */
	uint8_t passing;  /* it is not kept */
	uint32_t unused;
};

/* What an access conflicts with. */
struct packet_conflict {
	uint64_t first, end; /* bytes of the window that both access */
	int32_t found;       /* 0: nothing */
	int32_t rank;
	char caller[PACKET_CALLER_MOST + 1];
};

static inline struct wire_header packet_header(uint64_t context, int source, enum packet_kind kind, uint32_t op, uint64_t id)
{
	return (struct wire_header){ .context = context, .source = source, .tag = (int32_t)((uint32_t)kind | op << 8),
				     .kind_id = wire_kind_id(WIRE_WINDOW, id) };
}

static inline enum packet_kind packet_kind(const struct wire_header *header)
{
	return (enum packet_kind)(header->tag & 0xff);
}

static inline uint32_t packet_op(const struct wire_header *header)
{
	return (uint32_t)header->tag >> 8;
}

#endif
