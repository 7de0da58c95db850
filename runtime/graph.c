/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See graph.h. The edges of a distributed graph are carried to both of their ends: in round k every process hands
 * those whose way to go has bit k set to the process 2^k above. log2(size) rounds, whoever knows what.
 */
#include "runtime/graph.h"

#include "common/error.h"
#include "runtime/agree.h"
#include "runtime/comm_create.h"

#include <stdlib.h>
#include <string.h>

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a graph topology");
}

/* The first `size` ranks of `comm`, without topology. */
static int make_plain(struct comm *comm, int size, struct comm **out, uint32_t call)
{
	struct group *group;
	int range[1][3] = { { 0, size - 1, 1 } };
	int rc = group_range_include(comm->group, size > 0, range, &group);

	if (rc)
		return rc;
	rc = comm_create(comm, group, out, call);
	group_release(group);
	return rc;
}

/* ---- The whole graph everywhere ---- */

int graph_neighbours(const struct topology *graph, int node, const int **neighbours)
{
	int start = node ? graph->index[node - 1] : 0;

	*neighbours = graph->edges + start;
	return graph->index[node] - start;
}

int graph_create(struct comm *comm, int node_count, const int *index, const int *edges, struct comm **out)
{
	int edge_count = node_count ? index[node_count - 1] : 0;
	struct topology *graph;
	struct comm *made = NULL;
	int rc = make_plain(comm, node_count, &made, STATUS_CALL_GRAPH_CREATE);

	if (rc || !made) {
		*out = NULL;
		return rc;
	}
	graph = topology_new(MPI_GRAPH, (size_t)node_count + (size_t)edge_count);
	if (!graph) {
		comm_release(made);
		return no_memory();
	}
	graph->node_count = node_count;
	graph->edge_count = edge_count;
	graph->index = topology_keep(graph, index, node_count);
	graph->edges = topology_keep(graph, edges, edge_count);
	graph->in_count = graph->out_count = graph_neighbours(graph, made->rank, &graph->in);
	graph->out = graph->in;
	made->topology = graph;
	*out = made;
	return 0;
}

/* ---- Its own edges everywhere ---- */

int graph_create_adjacent(struct comm *comm, const struct neighbours *in, const struct neighbours *out, bool weighted, struct comm **result)
{
	size_t ends = (size_t)in->count + (size_t)out->count;
	struct topology *graph = topology_new(MPI_DIST_GRAPH, weighted ? 2 * ends : ends);
	struct comm *made = NULL;
	int rc;

	if (!graph)
		return no_memory();
	graph->in_count = in->count;
	graph->out_count = out->count;
	graph->in = topology_keep(graph, in->ranks, in->count);
	graph->out = topology_keep(graph, out->ranks, out->count);
	graph->weighted = weighted;
	if (weighted) {
		graph->in_weights = topology_keep(graph, in->weights, in->count);
		graph->out_weights = topology_keep(graph, out->weights, out->count);
	}
	rc = make_plain(comm, comm->size, &made, STATUS_CALL_DIST_GRAPH_CREATE);
	if (rc) {
		topology_free(graph);
		return rc;
	}
	made->topology = graph;
	*result = made;
	return 0;
}

/* ---- Anybody's edges anywhere ---- */

/* One end of an edge on its way to the process it belongs to. */
struct end {
	int32_t owner;    /* where it goes */
	int32_t outgoing; /* 1: the owner is the edge's source */
	int32_t other;    /* the process at the edge's other end */
	int32_t weight;
};

struct bag {
	struct end *ends;
	size_t count, capacity;
};

static int put(struct bag *bag, const struct end *ends, size_t count)
{
	if (bag->count + count > bag->capacity) {
		size_t capacity = 2 * bag->capacity + count;
		struct end *larger = realloc(bag->ends, sizeof *larger * capacity);

		if (!larger)
			return no_memory();
		bag->ends = larger;
		bag->capacity = capacity;
	}
	if (count)
		memcpy(bag->ends + bag->count, ends, sizeof *ends * count);
	bag->count += count;
	return 0;
}

/* Both ends of every edge given here; that of MPI_PROC_NULL belongs to nobody. */
static int collect(struct bag *bag, const struct edges *edges, bool weighted)
{
	int rc = 0;

	for (int i = 0, edge = 0; i < edges->count; i++)
		for (int j = 0; !rc && j < edges->degrees[i]; j++, edge++) {
			int source = edges->sources[i], destination = edges->destinations[edge];
			int weight = weighted ? edges->weights[edge] : 0;
			struct end out = { source, 1, destination, weight };
			struct end in = { destination, 0, source, weight };

			rc = out.owner >= 0 ? put(bag, &out, 1) : 0;
			if (!rc && in.owner >= 0)
				rc = put(bag, &in, 1);
		}
	return rc;
}

/* One round: hand on what has `step` in its way, keep the rest, add what comes. */
static int hand_on(const struct circle *circle, struct bag *bag, int step)
{
	int size = circle->size, above = (int)(((int64_t)circle->rank + step) % size);
	int below = (circle->rank - step + size) % size;
	struct bag going = { 0 }, coming = { 0 };
	uint64_t in_count = 0, out_count;
	size_t kept = 0;
	int rc = 0;

	for (size_t i = 0; !rc && i < bag->count; i++) {
		int way = (bag->ends[i].owner - circle->rank + size) % size;

		if (way & step)
			rc = put(&going, &bag->ends[i], 1);
		else
			bag->ends[kept++] = bag->ends[i];
	}
	bag->count = kept;
	out_count = going.count;
	if (!rc)
		rc = agree_send_receive(circle, agree_outgoing(circle, above, &out_count, sizeof out_count),
					agree_incoming(circle, below, &in_count, sizeof in_count));
	if (!rc && in_count && !(coming.ends = malloc(sizeof *coming.ends * in_count)))
		rc = no_memory();
	if (!rc)
		rc = agree_send_receive(circle, agree_outgoing(circle, above, going.ends, sizeof *going.ends * going.count),
					agree_incoming(circle, below, coming.ends, sizeof *coming.ends * in_count));
	if (!rc)
		rc = put(bag, coming.ends, in_count);
	free(going.ends);
	free(coming.ends);
	return rc;
}

/* Both ends of parallel edges must list them in the same order: by weight. */
static int compare_ends(const void *a, const void *b)
{
	const struct end *x = a, *y = b;

	if (x->outgoing != y->outgoing)
		return x->outgoing < y->outgoing ? -1 : 1;
	if (x->other != y->other)
		return x->other < y->other ? -1 : 1;
	return x->weight < y->weight ? -1 : x->weight > y->weight;
}

static int make_from_ends(struct comm *comm, struct bag *bag, bool weighted, struct comm **out)
{
	size_t in_count = 0;
	int *ranks = malloc(2 * sizeof *ranks * (bag->count + 1)), *weights = ranks ? ranks + bag->count + 1 : NULL, rc;

	if (!ranks)
		return no_memory();
	if (bag->count)
		qsort(bag->ends, bag->count, sizeof *bag->ends, compare_ends);
	for (size_t i = 0; i < bag->count; i++) {
		in_count += !bag->ends[i].outgoing;
		ranks[i] = bag->ends[i].other;
		weights[i] = bag->ends[i].weight;
	}
	rc = graph_create_adjacent(comm, &(struct neighbours){(int)in_count, ranks, weights},
				   &(struct neighbours){(int)(bag->count - in_count), ranks + in_count, weights + in_count}, weighted, out);
	free(ranks);
	return rc;
}

int graph_create_distributed(struct comm *comm, const struct edges *edges, bool weighted, struct comm **out)
{
	struct circle circle = circle_of(comm, STATUS_CALL_DIST_GRAPH_CREATE);
	struct bag bag = { 0 };
	int rc = collect(&bag, edges, weighted);

	for (int step = 1; !rc && step < comm->size; step *= 2)
		rc = hand_on(&circle, &bag, step);
	if (!rc)
		rc = make_from_ends(comm, &bag, weighted, out);
	free(bag.ends);
	return rc;
}
