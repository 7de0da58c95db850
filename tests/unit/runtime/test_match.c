/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests runtime/match.c: random posting, arriving, probing, cancelling against two plain lists walked in order, which are
 * MPI's matching rules word for word; and that depth costs nothing.
 */
#include "runtime/match.h"
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 400 };

/* One of either kind, with its place in the naive list. */
struct item {
	struct match_posted posted;
	struct match_unexpected message;
	struct match_key key;
	int number;
};

struct naive {
	struct item *items[MOST];
	int count;
};

static bool fits(const struct match_key *wanted, const struct match_key *key)
{
	return wanted->context == key->context && (wanted->source == MPI_ANY_SOURCE || wanted->source == key->source) &&
	       (wanted->tag == MPI_ANY_TAG || wanted->tag == key->tag);
}

static struct item *take(struct naive *list, int at)
{
	struct item *item = list->items[at];

	memmove(&list->items[at], &list->items[at + 1], (size_t)(list->count - at - 1) * sizeof item);
	list->count--;
	return item;
}

static struct match_key random_key(uint64_t *seed, int spread)
{
	return (struct match_key){
		.context = random_below(seed, 2) << 33 | random_below(seed, 2),
		.source = (int32_t)random_below(seed, (uint64_t)spread),
		.tag = (int32_t)random_below(seed, (uint64_t)spread) * 1000003,
	};
}

static void post_or_receive(struct match *match, struct naive *posted, struct naive *kept, uint64_t *seed, int spread, int number)
{
	struct match_key key = random_key(seed, spread);
	struct match_unexpected *found;
	int expected = -1;

	if (random_below(seed, 3) == 0)
		key.source = MPI_ANY_SOURCE;
	if (random_below(seed, 3) == 0)
		key.tag = MPI_ANY_TAG;
	for (int i = 0; i < kept->count && expected < 0; i++)
		if (fits(&key, &kept->items[i]->key))
			expected = i;
	found = match_find_unexpected(match, key);
	if (expected >= 0) {
		assert_non_null(found);
		assert_ptr_equal(found, &kept->items[expected]->message);
		match_remove_unexpected(match, found);
		free(take(kept, expected));
	} else {
		assert_null(found);
		if (posted->count < MOST) {
			struct item *item = calloc(1, sizeof *item);

			item->key = key;
			item->number = number;
			assert_int_equal(match_post(match, &item->posted, key), 0);
			posted->items[posted->count++] = item;
		}
	}
}

static void arrive(struct match *match, struct naive *posted, struct naive *kept, uint64_t *seed, int spread, int number)
{
	struct match_key key = random_key(seed, spread);
	struct match_posted *found;
	int expected = -1;

	if (kept->count == MOST)
		return;
	for (int i = 0; i < posted->count && expected < 0; i++)
		if (fits(&posted->items[i]->key, &key))
			expected = i;
	found = match_arrive(match, key);
	if (expected >= 0) {
		assert_ptr_equal(found, &posted->items[expected]->posted);
		free(take(posted, expected));
	} else {
		struct item *item = calloc(1, sizeof *item);

		assert_null(found);
		item->key = key;
		item->number = number;
		assert_int_equal(match_keep(match, &item->message, key), 0);
		kept->items[kept->count++] = item;
	}
}

static void random_operations(int spread, int receive_percent)
{
	static struct naive posted, kept;
	uint64_t seed = 4711u + (uint64_t)spread;
	struct match match;

	posted.count = kept.count = 0;
	match_init(&match);
	for (int step = 0; step < 200000; step++) {
		uint64_t draw = random_below(&seed, 100);

		if (draw < 4 && posted.count > 0) {
			int at = (int)random_below(&seed, (uint64_t)posted.count);
			struct item *item = take(&posted, at);

			assert_true(match_unpost(&match, &item->posted));
			assert_false(match_unpost(&match, &item->posted));
			free(item);
		} else if (draw < (uint64_t)receive_percent) {
			post_or_receive(&match, &posted, &kept, &seed, spread, step);
		} else {
			arrive(&match, &posted, &kept, &seed, spread, step);
		}
		assert_int_equal(match.posted_count, posted.count);
		assert_int_equal(match.unexpected_count, kept.count);
	}
	while (posted.count)
		free(take(&posted, 0));
	while (kept.count)
		free(take(&kept, 0));
	match_destroy(&match);
}

static void agrees_with_lists(void **state)
{
	(void)state;
	for (int spread = 1; spread <= 27; spread *= 3) {
		random_operations(spread, 52);
		random_operations(spread, 60);
		random_operations(spread, 44);
	}
}

static bool is_of_tag(struct match_posted *posted, void *argument)
{
	return posted->link.key.tag == *(int *)argument;
}

/* Some of those that are posted, with and without wildcards, of one key and of many; the others stay in their order. */
static void takes_out_what_is_wanted(void **state)
{
	(void)state;
	static struct match_posted posted[100];
	struct match match;

	for (int keys = 1; keys <= 7; keys += 2) {
		int count = 0, left = 0, wanted = 3 % keys;
		struct list taken, *item;

		match_init(&match);
		for (int i = 0; i < 100; i++)
			assert_int_equal(
				match_post(&match, &posted[i], (struct match_key){7, i % 3 || keys == 1 ? 2 : MPI_ANY_SOURCE, i % keys}),
				0);
		match_take_posted(&match, is_of_tag, &wanted, &taken);
		while ((item = list_pop(&taken)) != NULL) {
			struct match_posted *out = list_entry(item, struct match_posted, link.queue);

			assert_int_equal((out - posted) % keys, wanted);
			assert_false(match_unpost(&match, out));
			count++;
		}
		for (int i = 0; i < 100; i++) {
			assert_int_equal(posted[i].order != 0, i % keys != wanted);
			left += posted[i].order != 0;
		}
		assert_int_equal(count + left, 100);
		assert_int_equal(match.posted_count, left);
		for (int i = 0; i < 100; i++)
			if (i % keys != wanted)
				assert_ptr_equal(match_arrive(&match, (struct match_key){7, 2, i % keys}), &posted[i]);
		assert_int_equal(match.posted_count, 0);
		match_destroy(&match);
	}
}

/* Steps through a queue of one key or of many must not depend on its depth: the chains stay short. */
static void depth_costs_nothing(void **state)
{
	(void)state;
	enum { DEPTH = 100000 };
	struct match_posted *posted = calloc(DEPTH, sizeof *posted);
	struct match match;
	uint32_t longest = 0;

	match_init(&match);
	for (int i = 0; i < DEPTH; i++)
		assert_int_equal(match_post(&match, &posted[i], (struct match_key){2, i % 100, i / 100}), 0);
	for (uint32_t chain = 0; chain <= match.posted[0].mask; chain++) {
		uint32_t len = 0;

		for (struct match_link *link = match.posted[0].chains[chain]; link; link = link->chain_next)
			len++;
		longest = len > longest ? len : longest;
	}
	assert_true(longest < 16);
	for (int i = DEPTH; i-- > 0;)
		assert_ptr_equal(match_arrive(&match, (struct match_key){2, i % 100, i / 100}), &posted[i]);
	match_destroy(&match);
	free(posted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_lists),
		cmocka_unit_test(takes_out_what_is_wanted),
		cmocka_unit_test(depth_costs_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
