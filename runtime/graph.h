/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Communicators with a graph (MPI 5.0, section 8.5.3 and 8.5.4). Lane locked, blocking, collective over `comm`. Arguments are
 * checked by the caller: ranks are ranks of `comm`, or for those of a distributed graph MPI_PROC_NULL never. 0 or an error class
 * with text. `reorder` is not needed: ranks keep their places.
 */
#ifndef RUNTIME_GRAPH_H
#define RUNTIME_GRAPH_H

#include "runtime/comm.h"
#include "runtime/topology.h"

/* Everyone gives the whole graph. *out NULL for ranks from node_count on. */
int graph_create(struct comm *comm, int node_count, const int *index, const int *edges, struct comm **out);

/* Neighbours of a node of a MPI_GRAPH topology; returns their number. */
int graph_neighbours(const struct topology *graph, int node, const int **neighbours);

/* Edges of this process in one direction: the ranks at their other ends. Weights are read when the graph is weighted. */
struct neighbours {
	int count;
	const int *ranks, *weights; /* [count] */
};

/* Everyone gives its own edges. */
int graph_create_adjacent(struct comm *comm, const struct neighbours *in, const struct neighbours *out, bool weighted,
			  struct comm **result);

/* Edges of anybody: `degrees[i]` of them leave `sources[i]`; their destinations, and weights when the graph has any, follow each other. */
struct edges {
	int count;
	const int *sources, *degrees; /* [count] */
	const int *destinations, *weights;
};

/* Anyone gives edges of anybody. */
int graph_create_distributed(struct comm *comm, const struct edges *edges, bool weighted, struct comm **out);

#endif
