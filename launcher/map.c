/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See map.h. First how many ranks of each program each host takes, then their numbers. When there are
 * more ranks than slots, every host's slots are taken as often as needed, so hosts stay in proportion.
 */
#include "launcher/map.h"

#include <stdlib.h>
#include <string.h>

#include "common/error.h"

/* Hosts for one program: indices into the list, in the order to fill them, with slots each. */
struct places {
	uint32_t count;
	uint32_t *host, *slots, *taken;     /* taken: ranks of this program */
};

static void places_free(struct places *places)
{
	free(places->host);
	free(places->slots);
	free(places->taken);
}

static uint32_t slots_of(const struct hostlist *hosts, const struct options *options, uint32_t host)
{
	if (options->per_host > 0)
		return options->per_host;
	return hosts->entries[host].slots > 0 ? hosts->entries[host].slots : 1;
}

/* The hosts a program may use: all, or those of its own -host. */
static int find_places(const struct hostlist *hosts, const struct options *options, const struct app *app,
					   struct places *places)
{
	struct hostlist own = { 0 };

	*places = (struct places){ 0 };
	if (app->hosts && hostlist_parse_host(&own, app->hosts) != 0)
		return -1;
	uint32_t most = app->hosts ? own.count : hosts->count;
	places->host = memory_zero(most, sizeof *places->host);
	places->slots = memory_zero(most, sizeof *places->slots);
	places->taken = memory_zero(most, sizeof *places->taken);
	for (uint32_t i = 0; i < most; i++) {
		int host = app->hosts ? hostlist_find(hosts, own.entries[i].name) : (int)i;
		if (host < 0) {
			error_set(-1, "host %s is not among the hosts of this job", own.entries[i].name);
			places_free(places);
			hostlist_free(&own);
			return -1;
		}
		places->host[i] = (uint32_t)host;
		places->slots[i] = slots_of(hosts, options, (uint32_t)host);
		if (app->hosts && own.entries[i].slots > 0 && options->per_host == 0)
			places->slots[i] = own.entries[i].slots;
	}
	places->count = most;
	hostlist_free(&own);
	return 0;
}

/* Ranks that host i of the places may take in round `round` (1: its slots, 2: twice them ...). */
static uint32_t room(const struct hostlist *hosts, const struct places *places, const uint32_t *used, uint32_t i,
					 uint32_t round)
{
	uint32_t host = places->host[i], max = hosts->entries[host].max_slots;
	uint64_t limit = (uint64_t)places->slots[i] * round;

	if (max > 0 && limit > max)
		limit = max;
	return limit > used[host] ? (uint32_t)(limit - used[host]) : 0;
}

static int fill(const struct hostlist *hosts, const struct options *options, struct places *places, uint32_t *used,
				uint32_t count, bool *oversubscribed)
{
	uint32_t placed = 0;

	for (uint32_t round = 1; placed < count; round++) {
		uint64_t total = 0;
		for (uint32_t i = 0; i < places->count; i++)
			total += room(hosts, places, used, i, round);
		bool last = total >= count - placed;
		/* Not this round's slots but more are needed: look further, unless the limits are reached. */
		if (!last) {
			uint64_t next = 0;
			for (uint32_t i = 0; i < places->count; i++)
				next += room(hosts, places, used, i, round + 1);
			if (next == total && total < count - placed && round > 1)
				return error_set(-1, "max_slots of the hosts leaves room for %llu of %u ranks",
								 (unsigned long long)(placed + total), count);
			*oversubscribed = true;
			continue;
		}
		for (bool any = true; placed < count && any;) {
			any = false;
			for (uint32_t i = 0; i < places->count && placed < count; i++) {
				uint32_t take = room(hosts, places, used, i, round);
				if (take == 0)
					continue;
				take = options->map_by == MAP_NODE ? 1 : take < count - placed ? take : count - placed;
				places->taken[i] += take;
				used[places->host[i]] += take;
				placed += take;
				any = true;
			}
		}
	}
	return 0;
}

static void number(const struct places *places, uint32_t app, enum map_policy rank_by, struct map *map, uint32_t count)
{
	uint32_t *left = memory_zero(places->count, sizeof *left);

	memcpy(left, places->taken, places->count * sizeof *left);
	for (uint32_t placed = 0; placed < count;)
		for (uint32_t i = 0; i < places->count; i++) {
			uint32_t take = rank_by == MAP_NODE ? left[i] > 0 : left[i];
			left[i] -= take;
			placed += take;
			while (take-- > 0) {
				map->rank_host[map->size] = places->host[i];
				map->rank_app[map->size++] = app;
			}
		}
	free(left);
}

static uint32_t default_count(const struct hostlist *hosts, const struct places *places, const uint32_t *used)
{
	uint64_t total = 0;
	for (uint32_t i = 0; i < places->count; i++)
		total += room(hosts, places, used, i, 1);
	return total > 0 ? (uint32_t)total : 1;
}

int map_ranks(const struct hostlist *hosts, const struct options *options, struct map *map)
{
	uint32_t *used = memory_zero(hosts->count, sizeof *used);
	int status = 0;

	*map = (struct map){ 0 };
	for (uint32_t i = 0; status == 0 && i < options->app_count; i++) {
		struct places places;
		uint32_t count = options->apps[i].count;
		if ((status = find_places(hosts, options, &options->apps[i], &places)) != 0)
			break;
		if (count == 0)
			count = default_count(hosts, &places, used);
		if (count > SEGMENT_RANKS_MAX - map->size)
			status = error_set(-1, "more than %d ranks", SEGMENT_RANKS_MAX);
		else if ((status = fill(hosts, options, &places, used, count, &map->oversubscribed)) == 0) {
			map->rank_host = memory(map->rank_host, map->size + count, sizeof *map->rank_host);
			map->rank_app = memory(map->rank_app, map->size + count, sizeof *map->rank_app);
			number(&places, i, options->rank_by, map, count);
		}
		places_free(&places);
	}
	free(used);
	if (status != 0)
		map_free(map);
	return status;
}

void map_free(struct map *map)
{
	free(map->rank_host);
	free(map->rank_app);
	*map = (struct map){ 0 };
}
