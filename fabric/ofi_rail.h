/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A second network to the same hosts, for the data of long messages: `rails`. The first network carries everything else, also the words about the
 * second one, which is connected when the first long message is read from a peer:
 *
 *     reads    "may I come from this address and port?"       PACKET_RAIL, RAIL_ASK
 *     peer     lets it through the filter before a listening socket on its second network:  RAIL_COME; or has none: RAIL_NONE
 *     reads    connects there, both prove the job's key again (ofi_hello.h), and says that it was it: RAIL_CONFIRM
 *
 * Then whichever of the two reads takes each next piece of a message over the network on which it will arrive first, by what its last pieces
 * took; and whether both together are faster than the first alone is measured in turns of some messages each, again and again.
 *
 * A second network that falls silent or breaks is given up at once (RAIL_END): pieces under way there are read again over the first. Reads can
 * be done twice; so nothing is written over a second network. tcp only: elsewhere each device would have registrations of its own.
 */
#ifndef FABRIC_OFI_RAIL_H
#define FABRIC_OFI_RAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ofi;
struct ofi_link;
struct ofi_op;
struct fid;
struct fi_eq_cm_entry;

enum { RAIL_LEAST = 512 << 10, /* bytes of a message worth two networks */
	RAIL_PIECE = 256 << 10 };

/* Part of a read, kept in the operation's buffer. */
struct ofi_piece {
	uint64_t address; /* at the peer */
	void *base;       /* here */
	size_t len;
	uint64_t posted_ns;
	uint64_t second;  /* over the second network? */
};

/* Is there a second network? Says so. Never fails: without one all goes over the first. */
void ofi_rails_open(struct ofi *ofi);
void ofi_rails_close(struct ofi *ofi);

/* The first long message is to be read from this peer: connect the second network to it. The link may fail of that. */
void ofi_rail_ask(struct ofi_link *link);
/* A long message: by both networks? */
bool ofi_rail_spreads(struct ofi_link *link);
/* For measuring: it begins (returns its turn); `len` bytes of it are there; all of it is, or it has failed. */
uint32_t ofi_rail_began(struct ofi_link *link);
void ofi_rail_came(struct ofi_link *link, size_t len);
void ofi_rail_ended(struct ofi_link *link, uint32_t turn);
/* Give a piece to one of the two. DONE, AGAIN or an error class as of the link. */
int ofi_rail_post(struct ofi_link *link, struct ofi_op *op, struct ofi_piece *piece, uint64_t key);
void ofi_rail_posted_ended(struct ofi_link *link, const struct ofi_piece *piece);

/* The peer has said something about its second network. */
void ofi_rail_heard(struct ofi_link *link, const void *word, size_t len);
/* Events of connections that are of a second network: true, and dealt with. */
bool ofi_rail_event(struct ofi *ofi, uint32_t event, const struct fi_eq_cm_entry *entry, size_t data_len);
bool ofi_rail_error(struct ofi *ofi, struct fid *fid, const char *why);
/* Give it up, if there is one; what was under way there is read over the first. */
void ofi_rail_lost(struct ofi_link *link, const char *why);
/* Once a second: whoever was let through and has not come is so no more. */
void ofi_rails_check(struct ofi *ofi, uint64_t now_ns);
/* Has it fallen silent, or not come about? */
void ofi_rail_check(struct ofi_link *link, uint64_t now_ns);
/* Must the clock look after it while we sleep? */
bool ofi_rail_busy(const struct ofi_link *link);
/* The link ends. */
void ofi_rail_close(struct ofi_link *link);

#endif
