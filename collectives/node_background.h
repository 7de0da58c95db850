/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Nonblocking collectives through the shared memory of a host. They have flags and slots of their own beside those of the blocking calls, and
 * steps of their own, numbered in the order of the calls, which is the same on all ranks. A call shows what it has to show when it is started, or
 * as soon as its slot is free; a hook of the lane looks whether what it needs is there and takes it then, in any order of calls.
 *
 * Short ones fit in a slot. What is longer is lent: beside the flag is the address of a block, or of a packed copy of what is scattered or
 * about to be overwritten, and each reader fetches its part when it comes by, some of it at a time; nobody waits inside a call. A long reduce or
 * allreduce takes two steps: each member combines a share of what all lend, and lends that.
 *
 * A step is left when what it needs, and all steps before it need, has been taken: so those who lend know that their readers are through.
 */
#ifndef COLLECTIVES_NODE_BACKGROUND_H
#define COLLECTIVES_NODE_BACKGROUND_H

#include "collectives/node_lend.h"

enum background_way { BY_MESSAGES, IN_SLOT, LENT, BY_PARTS };

struct background_call {
	struct list link;
	struct background *background;
	struct request *request;
	struct collective_call collective;
	uint64_t step, sum;
	enum background_way way;
	char *arrays;         /* copies of those of the call; kept for the next one */
	size_t arrays_len;
	struct real lent;     /* what we lend, of no length: nothing */
	uint64_t address;     /* where */
	struct parts parts;   /* of those whose lengths we alone know */
	char *memory;         /* for what is packed, and for our share of a reduction behind it; kept, too, if it is short */
	size_t memory_len;
	int awaited;          /* of the others, from the one behind us on: have shown what we need, or given it */
	size_t at;            /* of what the next one gives, or of our share: this is done */
	int error;
	bool packed, shown, combined, taken, over;
};

/* How the call goes; BYTES as call_bytes says. The same on all ranks. */
enum background_way background_way(const struct node *node, const struct collective_call *c, MPI_Count bytes);
/* What the call, of which the way and the arguments are there, needs before it is counted: 0 or an error. */
int background_equip(const struct node *node, struct background_call *call);
/* Steps that it takes. */
unsigned background_steps(const struct node *node, const struct background_call *call);
/* The first step's slot is free: show what there is. */
void background_show(struct node *node, struct background_call *call);
/*
 * Take what is there, some of it when it is long; `taken` when that was all. FRONT knows of misfits. True if something was done.
 */
bool background_take(struct node *node, struct node *front, struct background_call *call);
/* It is taken: does nobody read what we have lent any more? */
bool background_is_returned(const struct node *node, const struct background_call *call);

/* ---- node_background.c, for node.c ---- */

/* With a request, and all memory that the call needs: what can fail does so before anything is counted. NULL with *ERROR. */
struct background_call *background_reserve(struct background *background, const struct collective_call *c, enum background_way way,
					   int *error);
struct request *background_request(const struct background_call *call);
/* SUM is that of the calls with this one. The request may be complete then, and the call gone. */
void background_start(struct background *background, struct background_call *call, uint64_t sum);

#endif
