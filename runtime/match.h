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
 * of each queue stands in the hash chain. While all posted receives have one key, as in a ping-pong or a window of receives from
 * one neighbour, they are a queue (the run) in no table, and neither posting nor matching hashes anything.
 */
#ifndef RUNTIME_MATCH_H
#define RUNTIME_MATCH_H

#include "common/compiler.h"
#include "common/list.h"
#include "mpi.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

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
	struct match_posted *run; /* the first posted receive while all have its key: then none is in a table; else NULL */
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

static inline bool match_same(struct match_key a, struct match_key b)
{
	uint64_t whom, other;

	memcpy(&whom, &a.source, sizeof whom); /* source and tag at once */
	memcpy(&other, &b.source, sizeof other);
	return a.context == b.context && whom == other;
}

/* Does a posted key, which may hold wildcards, take a message? */
static inline bool match_accepts(struct match_key posted, struct match_key message)
{
	return match_same(posted, message) ||
	       (posted.context == message.context && (posted.tag == message.tag || posted.tag == MPI_ANY_TAG) &&
		(posted.source == message.source || posted.source == MPI_ANY_SOURCE));
}

/* Of match_post and match_arrive, when there is no run or the key is not its key. */
int match_post_in_table(struct match *match, struct match_posted *posted, struct match_key key);
struct match_posted *match_arrive_in_tables(struct match *match, struct match_key key);

/* Post a receive. The key may hold wildcards. 0 or MPI_ERR_NO_MEM. Look with match_find_unexpected first. */
static inline int match_post(struct match *match, struct match_posted *posted, struct match_key key)
{
	struct match_posted *run = match->run;

	if (match->posted_count == 0) {
		list_init(&posted->link.queue);
		match->run = posted;
	} else if (likely(run && match_same(run->link.key, key))) {
		list_append(&run->link.queue, &posted->link.queue);
	} else {
		return match_post_in_table(match, posted, key);
	}
	posted->link.chain_at = NULL;
	posted->link.key = key;
	posted->order = ++match->order;
	match->posted_count++;
	return 0;
}

/* Take a posted receive out again; false when it is not posted (any more). */
bool match_unpost(struct match *match, struct match_posted *posted);

/* The receive for an arriving message, taken out; NULL: nobody waits for it. No wildcards in `key`. */
static inline struct match_posted *match_arrive(struct match *match, struct match_key key)
{
	struct match_posted *first = match->run;
	struct list *next, *last;

	if (unlikely(!first))
		return match_arrive_in_tables(match, key);
	if (unlikely(!match_accepts(first->link.key, key)))
		return NULL;
	next = first->link.queue.next;
	last = first->link.queue.prev;
	last->next = next;
	next->prev = last;
	match->run = --match->posted_count ? list_entry(next, struct match_posted, link.queue) : NULL;
	first->order = 0;
	return first;
}

/* Keep a message that nobody waited for. 0 or MPI_ERR_NO_MEM. */
int match_keep(struct match *match, struct match_unexpected *message, struct match_key key);
/* The oldest kept message that `key` (wildcards allowed) matches, left in place; NULL: none. */
struct match_unexpected *match_find_unexpected(struct match *match, struct match_key key);
void match_remove_unexpected(struct match *match, struct match_unexpected *message);

/* Take out all posted receives that are wanted: to the fresh list `taken`, by link.queue, in no order. `wanted` only looks. */
typedef bool match_filter(struct match_posted *posted, void *argument);
void match_take_posted(struct match *match, match_filter *wanted, void *argument, struct list *taken);
/* Is there any? */
bool match_has_posted(struct match *match, match_filter *wanted, void *argument);

#endif
