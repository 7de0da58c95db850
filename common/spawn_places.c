/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See spawn_places.h. */
#include "common/spawn_places.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long count_free_slots(const char *hosts)
{
	unsigned long free_slots = 0;

	for (const char *at = hosts; *at; at += *at == ',') {
		size_t len = strcspn(at, ",");

		for (at += len; len > 0 && at[-1] != ':'; len--)
			at--;
		free_slots += strtoul(at, NULL, 10);
		at += strcspn(at, ",");
	}
	return free_slots;
}

/* "NAME:SLOTS:FREE" -> "NAME:SLOTS" or, if only free ones count, "NAME:FREE" or nothing. */
static void put_host(char *places, const char *entry, size_t len, bool only_free)
{
	size_t name, slots = len;

	while (slots > 0 && entry[slots - 1] != ':')
		slots--;
	for (name = slots > 0 ? slots - 1 : 0; name > 0 && entry[name - 1] != ':'; name--)
		;
	if (name == 0 || (only_free && entry[slots] == '0'))
		return;
	if (only_free)
		sprintf(places + strlen(places), "%s%.*s%.*s", *places ? "," : "", (int)name, entry, (int)(len - slots), entry + slots);
	else
		sprintf(places + strlen(places), "%s%.*s", *places ? "," : "", (int)(slots - 1), entry);
}

char *spawn_places(const char *hosts, const char *here, unsigned long wanted, bool *enough)
{
	char *places = calloc(1, strlen(hosts) + 2);

	*enough = count_free_slots(hosts) >= wanted;
	for (int others = 0; places && others < 2; others++)
		for (const char *at = hosts; *at; at += strcspn(at, ","), at += *at == ',') {
			bool ours = strncmp(at, here, strlen(here)) == 0 && at[strlen(here)] == ':';

			if (ours == !others)
				put_host(places, at, strcspn(at, ","), *enough);
		}
	return places;
}
