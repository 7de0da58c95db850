/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The matching engine: which message goes to which receive, in MPI order. A pure data structure above all
 * transports: no I/O, no locks (the lane is), no allocation but the growth of its hash tables.
 *
 * Both sides cost O(1) in the number waiting. A posted receive lies in exactly one of four tables, by which
 * of its source and tag are wildcards; an arriving message looks into those of the four that are not empty and takes
 * the receive posted first. Unexpected messages lie in the table of exact keys; the first receive or probe with a
 * wildcard adds them all to the table of its kind, where they are kept until none is left, so that every look-up
 * is one look into one table. In a table, items with the same key form a queue in order of arrival; the first
 * of each queue stands in the hash chain. A single posted receive, the case of every ping-pong, stays out of the tables.
 */
#ifndef RUNTIME_MATCH_H
#define RUNTIME_MATCH_H

#include "common/list.h"
#include "mpi.h"

#include <stdbool.h>
#include <stdint.h>

enum { MATCH_ANY_SOURCE = 1, MATCH_ANY_TAG = 2, MATCH_CLASSES = 4 };

/*
 * Passed by value, in two registers: a key that was just written to memory field by field and is read back as a whole
 * costs a store-forwarding stall.
 */
struct match_key {
	uint64_t context;
	int32_t source; /* rank, or MPI_ANY_SOURCE */
	int32_t tag;    /* tag, or MPI_ANY_TAG */
};

/* Place of an item in one table. `chain` is used by the first item of a queue only. */
struct match_link {
	struct match_link *chain_next, **chain_at; /* chain_at: the pointer that points here; NULL when not first */
	struct list queue;                         /* circular among the items of one key */
	struct match_key key;                      /* wildcards already in place for this table */
};

/* A posted receive; embedded in its request. */
struct match_posted {
	struct match_link link;
	uint64_t order; /* of posting; 0 when not posted */
};

/* A message that came before its receive; embedded in the runtime's unexpected record. */
struct match_unexpected {
	struct match_link links[MATCH_CLASSES];
	struct list arrival; /* all unexpected messages in order of arrival, for reports */
	struct match_key key;
};

struct match_table {
	struct match_link **chains; /* NULL until first used */
	uint32_t mask;              /* number of chains - 1 */
	uint32_t queues;            /* distinct keys present */
	uint32_t items;
};

struct match {
	struct match_posted *lone; /* the only posted receive, while there is but one: in no table */
	struct match_table posted[MATCH_CLASSES];
	struct match_table unexpected[MATCH_CLASSES];
	bool indexed[MATCH_CLASSES]; /* unexpected messages lie in this table too; always so for the exact one */
	struct list arrivals;   /* of match_unexpected.arrival */
	uint64_t order;         /* last one given out */
	uint32_t posted_count, unexpected_count;
};

void match_init(struct match *match);
/* Free the tables. Items still inside are their owners' business. */
void match_destroy(struct match *match);

/* Post a receive. The key may hold wildcards. 0 or MPI_ERR_NO_MEM. Look with match_find_unexpected first. */
int match_post(struct match *match, struct match_posted *posted, struct match_key key);
/* Take a posted receive out again; false when it is not posted (any more). */
bool match_unpost(struct match *match, struct match_posted *posted);
/* The receive for an arriving message, taken out; NULL: nobody waits for it. No wildcards in `key`. */
struct match_posted *match_arrive(struct match *match, struct match_key key);

/* Keep a message that nobody waited for. 0 or MPI_ERR_NO_MEM. */
int match_keep(struct match *match, struct match_unexpected *message, struct match_key key);
/* The oldest kept message that `key` (wildcards allowed) matches, left in place; NULL: none. */
struct match_unexpected *match_find_unexpected(struct match *match, struct match_key key);
void match_remove_unexpected(struct match *match, struct match_unexpected *message);

/* Call `visit` for every posted receive, in no order; it may unpost the one it is given, and post new ones. */
void match_each_posted(struct match *match, void (*visit)(struct match_posted *posted, void *argument), void *argument);

#endif
