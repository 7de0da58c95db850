/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See placement.h. With blocks of b[0] x b[1] x ... ranks per host, the faces between blocks are what crosses the network:
 * a dimension cut into dims / b pieces has so many faces of (all ranks / dims) ranks. All ways to
 * write the ranks of a host as such a product are tried; there are few.
 */
#include "runtime/placement.h"

#include <stdlib.h>
#include <string.h>

enum { DIMS_MAX = 16 }; /* grids of more dimensions keep their order */

/* The processes sorted by host, hosts in order of appearance, equally many each. */
struct hosts {
	int count, ranks_each;
	int *process; /* [count * ranks_each]; NULL when they are not equal */
};

struct keyed {
	uint32_t host;
	int process;
};

static int compare_keyed(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;

	if (x->host != y->host)
		return x->host < y->host ? -1 : 1;
	return x->process < y->process ? -1 : x->process > y->process;
}

static bool sort_by_host(struct hosts *hosts, const uint32_t *host, int size)
{
	struct keyed *keyed = malloc(sizeof *keyed * (size_t)size);
	int run = 0;
	bool equal = true;

	hosts->process = malloc(sizeof *hosts->process * (size_t)size);
	if (!keyed || !hosts->process)
		equal = false;
	for (int i = 0; equal && i < size; i++)
		keyed[i] = (struct keyed){ host[i], i };
	if (equal)
		qsort(keyed, (size_t)size, sizeof *keyed, compare_keyed);
	hosts->count = hosts->ranks_each = 0;
	for (int i = 0; equal && i < size; i++) {
		hosts->process[i] = keyed[i].process;
		run++;
		if (i + 1 < size && keyed[i + 1].host == keyed[i].host)
			continue;
		if (hosts->count++ == 0)
			hosts->ranks_each = run;
		equal = run == hosts->ranks_each;
		run = 0;
	}
	free(keyed);
	if (!equal || hosts->count < 2) {
		free(hosts->process);
		return false;
	}
	return true;
}

/* ---- The best block ---- */

struct search {
	int dim_count;
	const int *dims, *periods;
	int64_t size;
	int block[DIMS_MAX], best[DIMS_MAX];
	int64_t best_faces; /* -1: none found */
};

/* Pairs of neighbours across the cuts of one dimension. */
static int64_t faces(const struct search *search, int dimension, int block)
{
	int pieces = search->dims[dimension] / block;
	/* A ring of two pieces meets itself twice; an open row has one cut less. */
	int64_t cuts = pieces == 1 ? 0 : search->periods[dimension] ? pieces : pieces - 1;

	return cuts * (search->size / search->dims[dimension]);
}

static void try_dimension(struct search *search, int dimension, int left, int64_t so_far)
{
	if (search->best_faces >= 0 && so_far >= search->best_faces)
		return;
	if (dimension == search->dim_count) {
		if (left == 1) {
			search->best_faces = so_far;
			memcpy(search->best, search->block, sizeof search->best);
		}
		return;
	}
	for (int block = 1; block <= left && block <= search->dims[dimension]; block++)
		if (left % block == 0 && search->dims[dimension] % block == 0) {
			search->block[dimension] = block;
			try_dimension(search, dimension + 1, left / block, so_far + faces(search, dimension, block));
		}
}

/* ---- Places ---- */

static void to_coords(int rank, int dim_count, const int *dims, int *coords)
{
	for (int i = dim_count - 1; i >= 0; i--) {
		coords[i] = rank % dims[i];
		rank /= dims[i];
	}
}

/* Blocks go to hosts in row-major order, places in a block to the ranks of its host likewise. */
static void fill(const struct search *search, const struct hosts *hosts, int *place)
{
	int coords[DIMS_MAX];

	for (int rank = 0; rank < (int)search->size; rank++) {
		int block = 0, inside = 0;

		to_coords(rank, search->dim_count, search->dims, coords);
		for (int i = 0; i < search->dim_count; i++) {
			int edge = search->best[i];

			block = block * (search->dims[i] / edge) + coords[i] / edge;
			inside = inside * edge + coords[i] % edge;
		}
		place[rank] = hosts->process[block * hosts->ranks_each + inside];
	}
}

int64_t placement_cut(int dim_count, const int *dims, const int *periods, const uint32_t *host, const int *place)
{
	int coords[DIMS_MAX], size = 1, stride;
	int64_t cut = 0;

	for (int i = 0; i < dim_count; i++)
		size *= dims[i];
	for (int rank = 0; rank < size; rank++) {
		uint32_t own = host[place ? place[rank] : rank];

		to_coords(rank, dim_count, dims, coords);
		stride = 1;
		for (int i = dim_count - 1; i >= 0; stride *= dims[i--]) {
			bool last = coords[i] == dims[i] - 1;
			int next = last ? rank - coords[i] * stride : rank + stride;

			if (last && !periods[i])
				continue;
			cut += host[place ? place[next] : next] != own;
		}
	}
	return cut;
}

bool placement_find(int dim_count, const int *dims, const int *periods, const uint32_t *host, int *place)
{
	struct search search = { .dim_count = dim_count, .dims = dims, .periods = periods, .size = 1, .best_faces = -1 };
	struct hosts hosts;
	bool better = false;

	if (dim_count == 0 || dim_count > DIMS_MAX)
		return false;
	for (int i = 0; i < dim_count; i++)
		search.size *= dims[i];
	if (!sort_by_host(&hosts, host, (int)search.size))
		return false;
	try_dimension(&search, 0, hosts.ranks_each, 0);
	if (search.best_faces >= 0) {
		fill(&search, &hosts, place);
		better = placement_cut(dim_count, dims, periods, host, place) <
			 placement_cut(dim_count, dims, periods, host, NULL);
	}
	free(hosts.process);
	return better;
}
