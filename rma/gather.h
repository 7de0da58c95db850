/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Small puts and accumulates towards one target are gathered and go together in one packet: when it is full, or before anything else
 * goes to that target for the same window, which a flush, an unlock and the end of any epoch bring about. So their order stays, and the
 * origin's buffers are free at once.
 */
#ifndef RMA_GATHER_H
#define RMA_GATHER_H

#include "rma/access.h"
#include "rma/packet.h"

enum {
	GATHER_MOST = 4096,   /* bytes of an access that is gathered, where packets have room for it */
	GATHER_ROOM = 8192,   /* of a packet of them */
};

/* Is it one of those? */
static inline bool gather_possible(const struct access *access)
{
	return (access->kind == ACCESS_PUT || access->kind == ACCESS_ACCUMULATE) && access->len <= GATHER_MOST &&
	       access->target_count <= UINT32_MAX;
}

/* Take it, or send it where packets have no room for it. 0 or an error class. */
int gather_access(struct access *access);

/* Send what has been gathered for a target, if anything. 0 or an error class. */
int gather_send(struct window *window, int target);

/*
 * Send a packet of the window's own to a target, behind what has been gathered; in one with it when it has no payload. `header` is a
 * packet_header() of the window.
 */
int gather_send_before(struct window *window, int target, struct peer *peer, struct wire_header *header, const void *payload, size_t len);

void gather_free(struct window *window);

#endif
