/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Wide copies of arrays for mpi/twins.c, and how long the user's arrays are.
 */
#include "mpi/widen.h"

#include <stdlib.h>

#include "common/error.h"

MPI_Count *widen_array(struct widen *widen, const int *array, size_t length)
{
	MPI_Count *wide = widen->room + widen->used;

	if (!array)
		return NULL;
	if (length <= WIDEN_INLINE - widen->used) {
		widen->used += length;
	} else {
		wide = malloc(length * sizeof(*wide));
		if (!wide) {
			widen->failed = 1;
			return NULL;
		}
		widen->block[widen->blocks++] = wide;
	}
	for (size_t i = 0; i < length; i++)
		wide[i] = array[i];
	return wide;
}

void widen_end(struct widen *widen)
{
	for (int i = 0; i < widen->blocks; i++)
		free(widen->block[i]);
}

int widen_no_memory(MPI_Comm comm, const char *function)
{
	(void)comm;
	return error_set(MPI_ERR_NO_MEM, "%s: no memory for the counts of all ranks", function);
}

size_t widen_members(MPI_Comm comm)
{
	int size = 0;

	return PMPI_Comm_size(comm, &size) == MPI_SUCCESS ? widen_length(size) : 0;
}

size_t widen_peers(MPI_Comm comm)
{
	int between = 0, size = 0;

	if (PMPI_Comm_test_inter(comm, &between) != MPI_SUCCESS)
		return 0;
	int err = between ? PMPI_Comm_remote_size(comm, &size) : PMPI_Comm_size(comm, &size);
	return err == MPI_SUCCESS ? widen_length(size) : 0;
}

size_t widen_peers_at_root(MPI_Comm comm, int root)
{
	int between = 0, rank = 0;

	if (PMPI_Comm_test_inter(comm, &between) != MPI_SUCCESS || PMPI_Comm_rank(comm, &rank) != MPI_SUCCESS)
		return 0;
	return root == (between ? MPI_ROOT : rank) ? widen_peers(comm) : 0;
}

/* A Cartesian grid has two neighbours in each dimension, a graph as many as were given. */
static void neighbours(MPI_Comm comm, int *sources, int *destinations)
{
	int kind = MPI_UNDEFINED, count = 0, rank = 0, weighted = 0;

	*sources = *destinations = 0;
	if (PMPI_Topo_test(comm, &kind) != MPI_SUCCESS)
		return;
	if (kind == MPI_DIST_GRAPH) {
		PMPI_Dist_graph_neighbors_count(comm, sources, destinations, &weighted);
		return;
	}
	if (kind == MPI_CART && PMPI_Cartdim_get(comm, &count) == MPI_SUCCESS)
		count *= 2;
	else if (kind == MPI_GRAPH && PMPI_Comm_rank(comm, &rank) == MPI_SUCCESS)
		PMPI_Graph_neighbors_count(comm, rank, &count);
	*sources = *destinations = count;
}

size_t widen_sources(MPI_Comm comm)
{
	int sources, destinations;

	neighbours(comm, &sources, &destinations);
	return widen_length(sources);
}

size_t widen_destinations(MPI_Comm comm)
{
	int sources, destinations;

	neighbours(comm, &sources, &destinations);
	return widen_length(destinations);
}
