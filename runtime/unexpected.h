/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A message that came before its receive: what is kept of it until a receive or a matched probe takes it.
 * Lane locked throughout.
 */
#ifndef RUNTIME_UNEXPECTED_H
#define RUNTIME_UNEXPECTED_H

#include "runtime/lane.h"
#include "runtime/wire.h"

enum { UNEXPECTED_INLINE = 64 };

struct status_wait;

struct unexpected {
	struct match_unexpected match;
	struct peer *peer;
	struct wire_header header;
	size_t len;      /* bytes of payload kept */
	void *payload;   /* `small`, or malloc'ed */
	unsigned char small[UNEXPECTED_INLINE];
};

/* Keep a copy. 0 or MPI_ERR_NO_MEM. */
int unexpected_keep(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len);
/* Oldest that matches (wildcards allowed), left in place; NULL: none. */
struct unexpected *unexpected_find(struct lane *lane, struct match_key key);
/* The message for which `peer` waits with its request `id` (synchronous, or offered); NULL: none. Walks over all. */
struct unexpected *unexpected_by_id(struct lane *lane, const struct peer *peer, uint64_t id);
/* Take it out of matching; the caller owns it. */
void unexpected_take(struct lane *lane, struct unexpected *message);
void unexpected_free(struct lane *lane, struct unexpected *message);

/* Bytes of the whole message, which may still lie with the sender. */
size_t unexpected_message_len(const struct unexpected *message);

/* Add the first ones to a status report. */
void unexpected_describe(struct lane *lane, struct status_wait *wait);

#endif
