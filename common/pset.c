/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See pset.h. */
#include "common/pset.h"

#include <stdlib.h>
#include <string.h>

int pset_count(const char *sets)
{
	int count = 0;

	for (const char *at = sets; at && *at; at += strcspn(at, ";"), at += *at == ';')
		count++;
	return count;
}

const char *pset_name(const char *sets, int number, size_t *len)
{
	const char *at = sets;

	for (; at && *at && number > 0; number--) {
		at += strcspn(at, ";");
		at += *at == ';';
	}
	if (!at || !*at || number < 0)
		return NULL;
	*len = strcspn(at, "=;");
	return at;
}

/* "0-3,7": mark each. False: it makes no sense. */
static bool mark(const char *at, bool *in, uint32_t size)
{
	for (;;) {
		char *end;
		unsigned long first, last;

		if (*at < '0' || *at > '9')
			return false;
		first = last = strtoul(at, &end, 10);
		if (*end == '-') {
			at = end + 1;
			if (*at < '0' || *at > '9')
				return false;
			last = strtoul(at, &end, 10);
		}
		if (first > last || last >= size)
			return false;
		memset(in + first, true, last - first + 1);
		if (*end != ',')
			return *end == '\0' || *end == ';';
		at = end + 1;
	}
}

uint32_t *pset_ranks(const char *sets, int number, uint32_t size, size_t *count)
{
	size_t len, found = 0;
	const char *name = pset_name(sets, number, &len);
	bool *in = calloc((size_t)size + 1, sizeof *in);
	uint32_t *ranks = in ? calloc((size_t)size + 1, sizeof *ranks) : NULL;

	*count = 0;
	if (ranks && (!name || len == 0 || name[len] != '=' || !mark(name + len + 1, in, size))) {
		free(ranks);
		ranks = NULL;
		*count = SIZE_MAX;
	}
	for (uint32_t rank = 0; ranks && rank < size; rank++)
		if (in[rank])
			ranks[found++] = rank;
	if (ranks)
		*count = found;
	free(in);
	return ranks;
}
