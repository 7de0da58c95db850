/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What travels before every payload, and the packets of the protocols. Both ends are processes of one job on
 * machines of one byte order and word size; connections are authenticated below.
 *
 *   EAGER        payload is the message
 *   EAGER_SYNC   the same; the receiver answers MATCHED when a receive took it (synchronous sends)
 *   OFFER        rendezvous (RTS, request to send, in other books): payload is a struct wire_offer; the receiver fetches, or asks with PULL
 *   PULL         to the sender (CTS, clear to send): send the message in pieces
 *   PIECE        a piece (fragment) of it: payload at `offset` of the message
 *   FETCHED      to the sender (FIN): the message was read from your memory, or thrown away; the send is complete
 *   WITHDRAW     to the receiver: throw away my message that has this id, unless a receive took it (cancelled sends)
 *   WITHDRAWN    to the sender: it is thrown away
 *   MATCHED      to the sender (ACK): a receive took your synchronous message; or your piecewise message was matched
 *
 * EAGER, EAGER_SYNC and OFFER are matched; the others name a request of the addressee by its id. What becomes of a packet of each kind
 * is in the table of its lane (lane_handle), where other protocols add theirs.
 */
#ifndef RUNTIME_WIRE_H
#define RUNTIME_WIRE_H

#include "fabric/transport.h"

enum wire_kind {
	WIRE_EAGER = 1,
	WIRE_EAGER_SYNC,
	WIRE_OFFER,
	WIRE_PULL,
	WIRE_PIECE,
	WIRE_FETCHED,
	WIRE_MATCHED,
	WIRE_WINDOW, /* one-sided communication: rma/packet.h */
	WIRE_WITHDRAW,
	WIRE_WITHDRAWN,
	WIRE_KIND_COUNT
};

/* Kind and id share a word: 8 bits of kind, 56 of id. */
#define WIRE_ID_BITS 56

struct wire_header {
	union {
		uint64_t context; /* matched packets: context id of the communicator, see comm.h */
		uint64_t offset;  /* PIECE: bytes from the start of the message */
		uint64_t answer;  /* PULL: id of the receiver's request, to be put into the pieces */
	};
	int32_t source; /* rank of the sender in the communicator (in its own group for an intercommunicator) */
	int32_t tag;
	uint64_t kind_id; /* kind in the low 8 bits; above it the id of a request of the sender (matched) or addressee */
};

_Static_assert(sizeof(struct wire_header) == HEADER_LEN, "the fabric carries headers of HEADER_LEN bytes");

struct wire_offer {
	uint64_t len;                /* bytes of the message */
	struct remote_memory memory; /* where it can be read; memory.len 0: only in pieces */
};

static inline uint64_t wire_kind_id(enum wire_kind kind, uint64_t id)
{
	return (id << 8) | kind;
}

static inline enum wire_kind wire_kind(const struct wire_header *header)
{
	return (enum wire_kind)(header->kind_id & 0xff);
}

/* Is it a packet for which a receive may be posted? */
static inline bool wire_is_matched(const struct wire_header *header)
{
	return wire_kind(header) - 1u < WIRE_OFFER;
}

static inline uint64_t wire_id(const struct wire_header *header)
{
	return header->kind_id >> 8;
}

#endif
