/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Groups the ranks of a communicator by host; see hosts.h. Host numbers given by the caller may be anything, so they are
 * renumbered in order of first appearance through a small open hash table: linear in the number of ranks.
 */
#include "collectives/hosts.h"

#include <stdlib.h>

/* Renumber: fills of[] with 0.. in order of appearance; returns the number of hosts, -1 without memory. */
static int number_hosts(struct hosts *hosts, int size, int (*host_of)(const void *, int), const void *context)
{
	size_t slots = 16;

	while (slots < 2 * (size_t)size)
		slots *= 2;
	int (*table)[2] = calloc(slots, sizeof *table); /* given number, ours + 1 */
	if (!table)
		return -1;
	int count = 0;
	for (int rank = 0; rank < size; rank++) {
		int given = host_of(context, rank);
		size_t slot = (size_t)((unsigned)given * 2654435761u) & (slots - 1);
		while (table[slot][1] && table[slot][0] != given)
			slot = (slot + 1) & (slots - 1);
		if (!table[slot][1]) {
			table[slot][0] = given;
			table[slot][1] = ++count;
		}
		hosts->of[rank] = table[slot][1] - 1;
	}
	free(table);
	return count;
}

static void group_members(struct hosts *hosts, int size)
{
	for (int rank = 0; rank < size; rank++)
		hosts->start[hosts->of[rank] + 1]++;
	hosts->least = size;
	for (int host = 0; host < hosts->count; host++) {
		int members = hosts->start[host + 1];
		hosts->most = members > hosts->most ? members : hosts->most;
		hosts->least = members < hosts->least ? members : hosts->least;
		hosts->start[host + 1] += hosts->start[host];
	}
	hosts->ranges = true;
	for (int rank = 0; rank < size; rank++)
		hosts->ranges &= rank == 0 || hosts->of[rank] == hosts->of[rank - 1] || hosts->of[rank] == hosts->of[rank - 1] + 1;
	/* start[] of a host serves as its fill mark and is put right afterwards. */
	for (int rank = 0; rank < size; rank++) {
		int host = hosts->of[rank];
		hosts->members[hosts->start[host]++] = rank;
	}
	for (int host = hosts->count; host > 0; host--)
		hosts->start[host] = hosts->start[host - 1];
	hosts->start[0] = 0;
	for (int i = 0; i < size; i++)
		hosts->place[hosts->members[i]] = i - hosts->start[hosts->of[hosts->members[i]]];
}

struct hosts *hosts_make(int size, int (*host_of)(const void *context, int rank), const void *context)
{
	struct hosts *hosts = calloc(1, sizeof *hosts);

	if (!hosts)
		return NULL;
	hosts->of = calloc((size_t)size * 4 + 1, sizeof(int));
	if (!hosts->of)
		goto out;
	hosts->place = hosts->of + size;
	hosts->members = hosts->place + size;
	hosts->start = hosts->members + size;
	hosts->count = number_hosts(hosts, size, host_of, context);
	if (hosts->count < 0)
		goto out;
	group_members(hosts, size);
	return hosts;
out:
	hosts_free(hosts);
	return NULL;
}

void hosts_free(struct hosts *hosts)
{
	if (!hosts)
		return;
	free(hosts->of);
	free(hosts);
}

int hosts_group_of(const struct hosts *hosts, int host, int leaders, int place)
{
	int members = hosts_size(hosts, host), each = members / leaders, longer = members % leaders;

	return place < longer * (each + 1) ? place / (each + 1) : (place - longer) / each;
}

struct team hosts_leaders(const struct hosts *hosts, int rank, int leaders, int group, int root, int *ranks)
{
	struct team team = { .rank = -1, .size = hosts->count, .ranks = ranks };

	for (int host = 0; host < hosts->count; host++)
		ranks[host] = hosts->members[hosts_group(hosts, host, leaders, group)];
	if (root >= 0 && hosts_group_of(hosts, hosts->of[root], leaders, hosts->place[root]) == group)
		ranks[hosts->of[root]] = root;
	if (ranks[hosts->of[rank]] == rank)
		team.rank = hosts->of[rank];
	return team;
}
