/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See match.h. First the hash table of queues, then posted receives, then unexpected messages. */
#include "runtime/match.h"

#include "common/compiler.h"
#include "common/error.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_CHAINS 64

static uint64_t hash(struct match_key key)
{
	uint64_t h = key.context * UINT64_C(0x9E3779B97F4A7C15) + ((uint64_t)(uint32_t)key.source << 32 | (uint32_t)key.tag);

	h *= UINT64_C(0xD6E8FEB86659FD93);
	return h >> 32;
}

/* The key with wildcards put where `class` has them. */
static struct match_key widen(struct match_key key, int class)
{
	struct match_key wide = key;

	if (class & MATCH_ANY_SOURCE)
		wide.source = MPI_ANY_SOURCE;
	if (class & MATCH_ANY_TAG)
		wide.tag = MPI_ANY_TAG;
	return wide;
}

static int class_of(struct match_key key)
{
	return (key.source == MPI_ANY_SOURCE ? MATCH_ANY_SOURCE : 0) | (key.tag == MPI_ANY_TAG ? MATCH_ANY_TAG : 0);
}

static struct match_link **chain_of(const struct match_table *table, struct match_key key)
{
	return &table->chains[hash(key) & table->mask];
}

static void chain_insert(struct match_link **at, struct match_link *link)
{
	link->chain_at = at;
	link->chain_next = *at;
	if (link->chain_next)
		link->chain_next->chain_at = &link->chain_next;
	*at = link;
}

/* Twice as many chains. When memory is out the table stays as it is: slower, not wrong. */
static void grow(struct match_table *table)
{
	struct match_table bigger = *table;

	bigger.mask = 2 * table->mask + 1;
	bigger.chains = calloc((size_t)bigger.mask + 1, sizeof(struct match_link *));
	if (!bigger.chains)
		return;
	for (uint32_t i = 0; i <= table->mask; i++) {
		struct match_link *link = table->chains[i];

		while (link) {
			struct match_link *next = link->chain_next;

			chain_insert(chain_of(&bigger, link->key), link);
			link = next;
		}
	}
	free(table->chains);
	*table = bigger;
}

static int prepare(struct match_table *table)
{
	if (likely(table->chains))
		return 0;
	table->chains = calloc(FIRST_CHAINS, sizeof(struct match_link *));
	if (!table->chains)
		return error_set(MPI_ERR_NO_MEM, "no memory for a table of %d matching queues", FIRST_CHAINS);
	table->mask = FIRST_CHAINS - 1;
	return 0;
}

/* First item with this key in its chain. */
static inline struct match_link *chain_find(struct match_link *const *chain, struct match_key key)
{
	struct match_link *link;

	for (link = *chain; link; link = link->chain_next)
		if (likely(match_same(link->key, key)))
			return link;
	return NULL;
}

/* First item of the queue with this key. */
static inline struct match_link *table_find(const struct match_table *table, struct match_key key)
{
	return table->items == 0 ? NULL : chain_find(chain_of(table, key), key);
}

/* The table is prepared. */
static inline void table_add(struct match_table *table, struct match_link *link, struct match_key key)
{
	struct match_link **chain = chain_of(table, key);
	struct match_link *first = chain_find(chain, key);

	link->key = key;
	table->items++;
	if (first) {
		link->chain_at = NULL;
		list_append(&first->queue, &link->queue);
		return;
	}
	list_init(&link->queue);
	chain_insert(chain, link);
	if (unlikely(++table->queues > table->mask))
		grow(table);
}

static inline void table_remove(struct match_table *table, struct match_link *link)
{
	table->items--;
	if (link->chain_at) {
		struct match_link *heir = link->chain_next;

		if (list_empty(&link->queue)) {
			table->queues--;
		} else { /* the next of the queue takes this one's place in the chain */
			heir = list_entry(link->queue.next, struct match_link, queue);
			heir->chain_next = link->chain_next;
			if (heir->chain_next)
				heir->chain_next->chain_at = &heir->chain_next;
		}
		*link->chain_at = heir;
		if (heir)
			heir->chain_at = link->chain_at;
	}
	list_remove(&link->queue);
}

void match_init(struct match *match)
{
	memset(match, 0, sizeof *match);
	list_init(&match->arrivals);
	match->indexed[0] = true;
}

void match_destroy(struct match *match)
{
	for (int class = 0; class < MATCH_CLASSES; class++) {
		free(match->posted[class].chains);
		free(match->unexpected[class].chains);
	}
	match_init(match);
}

/* The run becomes the queue of its key in a table: nothing but its first item is touched. */
static int end_run(struct match *match)
{
	struct match_link *first = &match->run->link;
	struct match_table *table = &match->posted[class_of(first->key)];
	int rc = prepare(table);

	if (unlikely(rc))
		return rc;
	chain_insert(chain_of(table, first->key), first);
	table->queues++;
	table->items += match->posted_count;
	match->run = NULL;
	return 0;
}

int match_post_in_table(struct match *match, struct match_posted *posted, struct match_key key)
{
	struct match_table *table = &match->posted[class_of(key)];
	int rc = match->run ? end_run(match) : 0;

	if (likely(!rc))
		rc = prepare(table);
	if (unlikely(rc))
		return rc;
	table_add(table, &posted->link, key);
	posted->order = ++match->order;
	match->posted_count++;
	return 0;
}

static inline void unpost(struct match *match, struct match_posted *posted, int class)
{
	table_remove(&match->posted[class], &posted->link);
	posted->order = 0;
	match->posted_count--;
}

bool match_unpost(struct match *match, struct match_posted *posted)
{
	if (posted->order == 0)
		return false;
	if (match->run) {
		struct list *next = posted->link.queue.next;

		list_remove(&posted->link.queue);
		posted->order = 0;
		if (--match->posted_count == 0)
			match->run = NULL;
		else if (posted == match->run)
			match->run = list_entry(next, struct match_posted, link.queue);
	} else {
		unpost(match, posted, class_of(posted->link.key));
	}
	return true;
}

/* Of the tables that are not empty, the receive that was posted first. */
static struct match_posted *arrive_among_wildcards(struct match *match, struct match_key key)
{
	struct match_posted *best = NULL;

	for (int class = 0; class < MATCH_CLASSES; class++) {
		struct match_link *link = table_find(&match->posted[class], widen(key, class));

		if (link) {
			struct match_posted *posted = container_of(link, struct match_posted, link);

			if (!best || posted->order < best->order)
				best = posted;
		}
	}
	if (best)
		match_unpost(match, best);
	return best;
}

struct match_posted *match_arrive_in_tables(struct match *match, struct match_key key)
{
	struct match_posted *found;
	struct match_link *link;

	if (unlikely(match->posted[0].items != match->posted_count))
		return arrive_among_wildcards(match, key);
	link = table_find(&match->posted[0], key);
	if (!link)
		return NULL;
	found = container_of(link, struct match_posted, link);
	unpost(match, found, 0);
	return found;
}

/* The first of the queue that begins with `first` that is wanted; NULL: none. */
static struct match_link *find_wanted(struct match_link *first, match_filter *wanted, void *argument)
{
	struct match_link *link = first;

	do {
		if (wanted(container_of(link, struct match_posted, link), argument))
			return link;
		link = list_entry(link->queue.next, struct match_link, queue);
	} while (link != first);
	return NULL;
}

/* The first wanted one of all that are posted, from chain *at of table *class on: those before have none. NULL: there is none. */
static struct match_link *next_wanted(struct match *match, match_filter *wanted, void *argument, int *class, uint32_t *at)
{
	struct match_link *found = match->run ? find_wanted(&match->run->link, wanted, argument) : NULL;

	for (; !found && *class < MATCH_CLASSES; (*class)++, *at = 0) {
		const struct match_table *table = &match->posted[*class];

		for (; table->chains && *at <= table->mask; (*at)++) {
			for (struct match_link *link = table->chains[*at]; link && !found; link = link->chain_next)
				found = find_wanted(link, wanted, argument);
			if (found)
				return found;
		}
	}
	return found;
}

void match_take_posted(struct match *match, match_filter *wanted, void *argument, struct list *taken)
{
	struct match_link *link;
	uint32_t at = 0;
	int class = 0;

	list_init(taken);
	while ((link = next_wanted(match, wanted, argument, &class, &at)) != NULL) {
		match_unpost(match, container_of(link, struct match_posted, link));
		list_append(taken, &link->queue);
	}
}

bool match_has_posted(struct match *match, match_filter *wanted, void *argument)
{
	uint32_t at = 0;
	int class = 0;

	return next_wanted(match, wanted, argument, &class, &at) != NULL;
}

int match_keep(struct match *match, struct match_unexpected *message, struct match_key key)
{
	int rc = prepare(&match->unexpected[0]);

	if (unlikely(rc))
		return rc;
	message->key = key;
	for (int class = 0; class < MATCH_CLASSES; class++) {
		if (match->indexed[class]) {
			struct match_key wide = widen(key, class);

			table_add(&match->unexpected[class], &message->links[class], wide);
		}
	}
	list_append(&match->arrivals, &message->arrival);
	match->unexpected_count++;
	return 0;
}

/* Add all unexpected messages to the table of a wildcard class; false when memory is out. */
static bool index_class(struct match *match, int class)
{
	struct match_table *table = &match->unexpected[class];

	if (match->indexed[class])
		return true;
	if (prepare(table))
		return false;
	list_for_each(item, &match->arrivals) {
		struct match_unexpected *message = list_entry(item, struct match_unexpected, arrival);
		struct match_key wide = widen(message->key, class);

		table_add(table, &message->links[class], wide);
	}
	match->indexed[class] = true;
	return true;
}

/* Without a table: the oldest match by looking at every message. */
static struct match_unexpected *scan(struct match *match, struct match_key key, int class)
{
	list_for_each(item, &match->arrivals) {
		struct match_unexpected *message = list_entry(item, struct match_unexpected, arrival);
		struct match_key wide = widen(message->key, class);

		if (match_same(wide, key))
			return message;
	}
	return NULL;
}

struct match_unexpected *match_find_unexpected(struct match *match, struct match_key key)
{
	int class = class_of(key);
	struct match_link *link;

	if (match->unexpected_count == 0)
		return NULL;
	if (unlikely(!index_class(match, class)))
		return scan(match, key, class);
	link = table_find(&match->unexpected[class], key);
	/* links[] is an array in the message: step back to its start. */
	return link ? container_of(link - class, struct match_unexpected, links) : NULL;
}

void match_remove_unexpected(struct match *match, struct match_unexpected *message)
{
	for (int class = 0; class < MATCH_CLASSES; class++)
		if (match->indexed[class])
			table_remove(&match->unexpected[class], &message->links[class]);
	list_remove(&message->arrival);
	if (--match->unexpected_count == 0)
		for (int class = 1; class < MATCH_CLASSES; class++)
			match->indexed[class] = false;
}
