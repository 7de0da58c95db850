/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Memory that other processes may read and write by themselves. Two lives of it: a message that one peer fetches (fabric_expose), and a
 * window, which all peers may use until it is freed, whatever transport they come by (fabric_expose_to_all). Reading and writing are
 * operations: fabric_read and fabric_write in fabric.h. Lane locked.
 */
#ifndef FABRIC_EXPOSURE_H
#define FABRIC_EXPOSURE_H

#include "fabric/fabric.h"

/* Where memory exposed to all can be found: travels in messages. Entries of length 0: not by that transport, its owner must help. */
struct exposed_memory {
	struct remote_memory by[TRANSPORT_COUNT];
};

/* The owner's side of it. */
struct exposure {
	struct exposed_memory memory;
	struct region regions[TRANSPORT_COUNT];
};

/*
 * Let `peer` read `len` bytes at `base`, soon, until withdrawn: a registration serves all peers of the transport. Or a list of `count`
 * runs, which stays where it is until withdrawn, for the sum of their lengths. 0, or an error class when the transport cannot; then
 * remote->len is 0 and there is nothing to withdraw.
 */
int fabric_expose(struct peer *peer, void *base, size_t len, struct remote_memory *remote, struct region *region);
int fabric_expose_runs(struct peer *peer, const struct memory_run *runs, size_t count, struct remote_memory *remote, struct region *region);
void fabric_withdraw(struct peer *peer, struct region *region);
/* Is the peer reading memory of ours, as far as we know? */
static inline bool fabric_is_read_by(const struct peer *peer)
{
	return peer->exposed > 0;
}
/* Can it read memory that lies in several runs? */
static inline bool fabric_reads_runs(const struct peer *peer)
{
	return peer->transport->expose_runs != NULL;
}

/*
 * Let all peers, also those first met later, read `len` bytes at `base` (and write, if writable) until withdrawn. Never fails: what a
 * transport cannot do has length 0 in exposure->memory. Transports that this process has not opened are left out.
 */
void fabric_expose_to_all(struct fabric *fabric, void *base, size_t len, bool writable, struct exposure *exposure);
void fabric_withdraw_from_all(struct fabric *fabric, struct exposure *exposure);

/* What to give to fabric_read and fabric_write: the memory of `peer`, as it wants to be named by us. len 0: it cannot be reached so. */
static inline const struct remote_memory *fabric_memory_of(const struct peer *peer, const struct exposed_memory *memory)
{
	return &memory->by[peer->transport->index];
}

#endif
