/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The virtual topology of a communicator (MPI 5.0, chapter 8), kept in comm->topology and never changed: a
 * Cartesian grid, a graph that every process knows whole, or a distributed graph of which each knows its own edges.
 * cartesian.c and graph.c make them; collectives/ reads the neighbours of this process.
 */
#ifndef RUNTIME_TOPOLOGY_H
#define RUNTIME_TOPOLOGY_H

#include "mpi.h"

#include <stdbool.h>
#include <stddef.h>

struct topology {
	int kind; /* MPI_CART, MPI_GRAPH, MPI_DIST_GRAPH */

	/* Neighbours of this process in the order of the neighbourhood collectives, MPI_PROC_NULL possible in grids. */
	int in_count, out_count;
	const int *in, *out; /* sources to receive from; destinations to send to */

	/* Cartesian */
	int dim_count;
	const int *dims, *periods, *coords; /* [dim_count]; coords of this process */

	/* Graph: as MPI_Graph_create was given it */
	int node_count, edge_count;
	const int *index, *edges; /* [node_count], [edge_count] */

	/* Distributed graph */
	bool weighted;
	const int *in_weights, *out_weights; /* [in_count], [out_count]; NULL when not weighted */

	size_t number_count, numbers_used;
	int numbers[]; /* [number_count], memory of all arrays above */
};

/* For cartesian.c and graph.c: room for `number_count` integers. NULL when memory is out. */
struct topology *topology_new(int kind, size_t number_count);
/* Copy an array (NULL: leave zeros) into that room; there must be enough left. */
int *topology_keep(struct topology *topology, const int *array, int count);
/* NULL is fine. */
void topology_free(struct topology *topology);
/* NULL when memory is out. */
struct topology *topology_copy(const struct topology *topology);

#endif
