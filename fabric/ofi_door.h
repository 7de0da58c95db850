/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The door before libfabric's listener on tcp. libfabric reads what a new connection sends with blocking calls and keeps
 * what says nothing: whoever reaches its port could stop a rank. So its listening socket drops the packets of everybody (a
 * socket filter in the kernel), but for those addresses and ports that have just proved at the door that they are of the job, or of
 * one that it has met.
 *
 *     asks    connects to the door
 *     door    a random number                                   struct ofi_challenge
 *     asks    who it is, the port that libfabric's connection will come from, a random number, proof of the key   struct ofi_knock
 *     door    lets address and port through; proof of the key   struct ofi_verdict
 *     asks    connects to libfabric's port (the handshake of ofi_hello.h), and closes this connection
 *
 * The door never blocks: strangers have a deadline, a limit in all and per address, and when descriptors run out they are turned away.
 * Everybody else's packets never reach libfabric. Where a provider has no sockets (verbs) the kernel hands over whole
 * requests, nothing can block and there is no door.
 */
#ifndef FABRIC_OFI_DOOR_H
#define FABRIC_OFI_DOOR_H

#include "common/proof.h"

struct ofi;
struct ofi_link;

#define DOOR_MAGIC UINT32_C(0x57464433) /* "WFD3" */

struct ofi_challenge {
	uint32_t magic;
	unsigned char nonce[NONCE_LEN];
};

struct ofi_knock {
	uint32_t magic;
	uint32_t job;      /* of `from`: the lower half of its number */
	uint32_t from, to; /* ranks in their jobs */
	uint32_t port;     /* from which libfabric's connection will come */
	unsigned char nonce[NONCE_LEN];
	unsigned char proof[PROOF_LEN]; /* of "weft knock": challenge, and this as far as here */
};

enum { DOOR_OPEN = 1, DOOR_REFUSED = 2 };

struct ofi_verdict {
	uint32_t magic;
	uint32_t verdict;
	unsigned char proof[PROOF_LEN]; /* of "weft door": the whole knock, and this as far as here */
};

void ofi_knock_prove(const unsigned char *key, const struct ofi_challenge *challenge, const struct ofi_knock *knock,
		     unsigned char proof[PROOF_LEN]);
void ofi_verdict_prove(const unsigned char *key, const struct ofi_knock *knock, const struct ofi_verdict *verdict,
		       unsigned char proof[PROOF_LEN]);

/* What the door's epoll descriptor hands back: whom to call when a descriptor is ready. */
struct ofi_ready {
	void (*ready)(struct ofi *ofi, struct ofi_ready *self);
	int fd;
};
int ofi_door_watch(struct ofi *ofi, struct ofi_ready *ready, uint32_t events);

/* Listen; writes the port to ofi->self.door. Nothing to do but on tcp. 0 or an error class. */
int ofi_door_open(struct ofi *ofi);
/* Let nobody but those who have knocked reach libfabric's bound, not yet listening socket. */
void ofi_door_guard(struct ofi *ofi, int fd);
/* Our door as ofi_share_leave wants it; -1: there is none. */
int ofi_door_listener(const struct ofi *ofi);
void ofi_door_close(struct ofi *ofi);

/* Deal with what happened at our door and at those where we knock; returns how much. */
int ofi_door_poll(struct ofi *ofi);
/* Becomes readable then; -1: no door. */
int ofi_door_fd(const struct ofi *ofi);
/* The connection of this process has come in. */
void ofi_door_entered(struct ofi *ofi, uint32_t proc);
/* Strangers whose time is up go; true while the clock must look after somebody here. */
bool ofi_door_check(struct ofi *ofi, uint64_t now_ns);

/*
 * The asking side: connect to the peer's door and prove the key. When it opens, ofi_link_enter connects; when not,
 * the link fails. 0, or -errno of the first step.
 */
int ofi_knock_start(struct ofi_link *link);
/* Give up, or done with it. */
void ofi_knock_end(struct ofi_link *link);

#endif
