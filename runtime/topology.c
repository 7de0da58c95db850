/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What all kinds of topology share: one block of memory each, its arrays behind the struct. See topology.h. */
#include "runtime/topology.h"

#include <stdlib.h>
#include <string.h>

void topology_free(struct topology *topology)
{
	free(topology);
}

static const int *moved(const struct topology *from, const int *array, struct topology *to)
{
	return array ? to->numbers + (array - from->numbers) : NULL;
}

struct topology *topology_copy(const struct topology *from)
{
	size_t len = sizeof *from + sizeof(int) * from->number_count;
	struct topology *to = malloc(len);

	if (!to)
		return NULL;
	memcpy(to, from, len);
	to->in = moved(from, from->in, to);
	to->out = moved(from, from->out, to);
	to->dims = moved(from, from->dims, to);
	to->periods = moved(from, from->periods, to);
	to->coords = moved(from, from->coords, to);
	to->index = moved(from, from->index, to);
	to->edges = moved(from, from->edges, to);
	to->in_weights = moved(from, from->in_weights, to);
	to->out_weights = moved(from, from->out_weights, to);
	return to;
}

struct topology *topology_new(int kind, size_t number_count)
{
	struct topology *topology = calloc(1, sizeof *topology + sizeof(int) * number_count);

	if (!topology)
		return NULL;
	topology->kind = kind;
	topology->number_count = number_count;
	return topology;
}

int *topology_keep(struct topology *topology, const int *array, int count)
{
	int *place = topology->numbers + topology->numbers_used;

	if (count > 0 && array)
		memcpy(place, array, sizeof(int) * (size_t)count);
	topology->numbers_used += (size_t)count;
	return place;
}
