/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Packets out: accesses to targets that are reached by packets, and answers. What finds no room waits in the peer's queue; the origin's
 * buffers stay in use meanwhile (window_target.outgoing).
 */
#ifndef RMA_SEND_H
#define RMA_SEND_H

#include "rma/access.h"
#include "rma/packet.h"

/* An access by packets. *request, when asked for, is done as soon as the standard lets the origin's buffers go. */
int send_access(struct access *access, struct request **request);

/* A packet without data to a rank. With `request` an answer is awaited: it is done then; its target counts it among its replies. */
int send_word(struct window *window, int target, enum packet_kind kind, struct request **request);

/* The same with up to CONTROL_MAX bytes, answered by exactly `result_len` bytes; 0: by DONE. */
int send_question(struct window *window, int target, struct wire_header header, const void *payload, size_t len, void *result,
		  size_t result_len, struct request **request);
/* Up to CONTROL_MAX bytes that nobody answers. */
int send_words(struct window *window, int target, enum packet_kind kind, const void *payload, size_t len);

/* The peer behind a rank; NULL with error_text(). */
struct peer *send_peer(struct window *window, int target);

/* Bytes of payload that may go to a peer in one packet. */
size_t send_piece_len(const struct peer *peer);

/* At the target: send all of (base, count, type) from its packed byte `offset` on to `peer` as the answer to its request `id`. */
int send_answer(struct window *window, struct peer *peer, uint64_t id, const struct packet_place *place, char *base, struct datatype *type);

/* The same for bytes of the library's own: `owned` is freed when they are out. */
int send_bytes(struct window *window, struct peer *peer, uint64_t id, uint64_t offset, void *owned, size_t len);

/* An answer to one of our requests: DATA, DONE or FAILED. */
void send_answered(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len);

/* ---- types.c: what targets know of our datatypes ---- */

/* The number for packet_place.type; sends the description first when the target does not have it. 0 or an error class. */
int types_tell(struct window *window, int target, struct datatype *type, uint32_t *number);
/* At the target. NULL: never told, or nonsense. */
struct datatype *types_known(struct window *window, int origin, uint32_t number);
/* At the target: a TYPE packet. False: it makes no sense. */
bool types_hear(struct window *window, const struct wire_header *header, const void *payload, size_t len);
void types_free(struct window *window);

#endif
