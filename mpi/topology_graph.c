/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Virtual topologies (MPI 5.0, chapter 8): graphs, whole and distributed.
 */
#include <string.h>

#include "mpi/api.h"
#include "mpi/topology.h"
#include "runtime/graph.h"
#include "runtime/info.h"

/* ---- Whole graphs ---- */

static int check_graph(const struct comm *comm, int nnodes, const int *indx, const int *edges)
{
	int rc = 0, edge_count;

	if (nnodes < 0 || nnodes > comm->size)
		return error_set(MPI_ERR_ARG, "nnodes is %d, but the communicator has %d processes", nnodes, comm->size);
	rc = api_array(nnodes, indx, "index");
	for (int i = 0; !rc && i < nnodes; i++)
		if (indx[i] < (i ? indx[i - 1] : 0))
			rc = error_set(MPI_ERR_ARG, "index[%d] is %d: the entries of index must not be negative nor fall", i, indx[i]);
	edge_count = !rc && nnodes ? indx[nnodes - 1] : 0;
	if (!rc)
		rc = api_array(edge_count, edges, "edges");
	for (int i = 0; !rc && i < edge_count; i++)
		if (edges[i] < 0 || edges[i] >= nnodes)
			rc = error_set(MPI_ERR_ARG, "edges[%d] is %d, but the graph has nodes 0 to %d", i, edges[i], nnodes - 1);
	return rc;
}

#pragma weak MPI_Graph_create = PMPI_Graph_create
int PMPI_Graph_create(MPI_Comm comm_old, int nnodes, const int indx[], const int edges[], int reorder, MPI_Comm *comm_graph)
{
	struct comm *c, *made = NULL;
	int rc = api_intra(comm_old, &c);

	(void)reorder;
	if (!rc)
		rc = check_graph(c, nnodes, indx, edges);
	if (!rc)
		rc = api_new_comm(comm_graph, "comm_graph");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = graph_create(comm_base(c), nnodes, indx, edges, &made);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Graph_create");
	*comm_graph = made ? made->handle : MPI_COMM_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Graph_map = PMPI_Graph_map
int PMPI_Graph_map(MPI_Comm comm, int nnodes, const int indx[], const int edges[], int *newrank)
{
	struct comm *c;
	int rc = api_intra(comm, &c);

	if (!rc)
		rc = check_graph(c, nnodes, indx, edges);
	if (!rc)
		rc = api_output(newrank, "newrank");
	if (rc)
		return api_fail(c, rc, "MPI_Graph_map");
	*newrank = c->rank < nnodes ? c->rank : MPI_UNDEFINED;
	return MPI_SUCCESS;
}

#pragma weak MPI_Graphdims_get = PMPI_Graphdims_get
int PMPI_Graphdims_get(MPI_Comm comm, int *nnodes, int *nedges)
{
	struct comm *c;
	int rc = api_topology(comm, MPI_GRAPH, &c);

	if (!rc)
		rc = api_output(nnodes, "nnodes");
	if (!rc)
		rc = api_output(nedges, "nedges");
	if (rc)
		return api_fail(c, rc, "MPI_Graphdims_get");
	*nnodes = c->topology->node_count;
	*nedges = c->topology->edge_count;
	return MPI_SUCCESS;
}

/* As many entries as there are and fit. */
static void copy_out(int *to, int max, const int *from, int count)
{
	count = max < count ? max : count;
	if (count > 0)
		memcpy(to, from, sizeof *to * (size_t)count);
}

#pragma weak MPI_Graph_get = PMPI_Graph_get
int PMPI_Graph_get(MPI_Comm comm, int maxindex, int maxedges, int indx[], int edges[])
{
	struct comm *c;
	int rc = api_topology(comm, MPI_GRAPH, &c);

	if (!rc)
		rc = api_array(maxindex, indx, "index");
	if (!rc)
		rc = api_array(maxedges, edges, "edges");
	if (rc)
		return api_fail(c, rc, "MPI_Graph_get");
	copy_out(indx, maxindex, c->topology->index, c->topology->node_count);
	copy_out(edges, maxedges, c->topology->edges, c->topology->edge_count);
	return MPI_SUCCESS;
}

static int check_node(const struct comm *comm, int rank)
{
	return rank < 0 || rank >= comm->size ? api_bad_rank(comm, rank, "rank") : 0;
}

#pragma weak MPI_Graph_neighbors_count = PMPI_Graph_neighbors_count
int PMPI_Graph_neighbors_count(MPI_Comm comm, int rank, int *nneighbors)
{
	const int *list;
	struct comm *c;
	int rc = api_topology(comm, MPI_GRAPH, &c);

	if (!rc)
		rc = check_node(c, rank);
	if (!rc)
		rc = api_output(nneighbors, "nneighbors");
	if (rc)
		return api_fail(c, rc, "MPI_Graph_neighbors_count");
	*nneighbors = graph_neighbours(c->topology, rank, &list);
	return MPI_SUCCESS;
}

#pragma weak MPI_Graph_neighbors = PMPI_Graph_neighbors
int PMPI_Graph_neighbors(MPI_Comm comm, int rank, int maxneighbors, int neighbors[])
{
	const int *list;
	struct comm *c;
	int rc = api_topology(comm, MPI_GRAPH, &c), count;

	if (!rc)
		rc = check_node(c, rank);
	if (!rc)
		rc = api_array(maxneighbors, neighbors, "neighbors");
	if (rc)
		return api_fail(c, rc, "MPI_Graph_neighbors");
	count = graph_neighbours(c->topology, rank, &list);
	copy_out(neighbors, maxneighbors, list, count);
	return MPI_SUCCESS;
}

/* ---- Distributed graphs ---- */

static int check_ranks(const struct comm *comm, int count, const int *ranks, const char *name)
{
	int rc = api_array(count, ranks, name);

	for (int i = 0; !rc && i < count; i++)
		if ((ranks[i] < 0 && ranks[i] != MPI_PROC_NULL) || ranks[i] >= comm->size)
			rc = error_set(MPI_ERR_RANK, "%s[%d] is %d, but the communicator has ranks 0 to %d", name, i, ranks[i],
				       comm->size - 1);
	return rc;
}

static int check_weights(int count, const int *weights, const char *name)
{
	if (count == 0 || weights == MPI_UNWEIGHTED)
		return 0;
	if (weights == MPI_WEIGHTS_EMPTY)
		return error_set(MPI_ERR_ARG, "%s is MPI_WEIGHTS_EMPTY, but there are %d edges", name, count);
	if (!weights)
		return error_set(MPI_ERR_ARG, "%s is NULL, but there are %d edges; MPI_UNWEIGHTED is for none", name, count);
	for (int i = 0; i < count; i++)
		if (weights[i] < 0)
			return error_set(MPI_ERR_ARG, "%s[%d] is %d, must not be negative", name, i, weights[i]);
	return 0;
}

#pragma weak MPI_Dist_graph_create_adjacent = PMPI_Dist_graph_create_adjacent
int PMPI_Dist_graph_create_adjacent(MPI_Comm comm_old, int indegree, const int sources[], const int *sourceweights,
				    int outdegree, const int destinations[], const int *destweights, MPI_Info info, int reorder,
				    MPI_Comm *comm_dist_graph)
{
	bool weighted = sourceweights != MPI_UNWEIGHTED && destweights != MPI_UNWEIGHTED;
	struct comm *c, *made = NULL;
	struct info *hints;
	int rc = api_intra(comm_old, &c);

	(void)reorder;
	if (!rc)
		rc = check_ranks(c, indegree, sources, "sources");
	if (!rc)
		rc = check_ranks(c, outdegree, destinations, "destinations");
	if (!rc && (sourceweights == MPI_UNWEIGHTED) != (destweights == MPI_UNWEIGHTED))
		rc = error_set(MPI_ERR_ARG, "MPI_UNWEIGHTED is given for one of sourceweights and destweights: both or none");
	if (!rc)
		rc = check_weights(indegree, sourceweights, "sourceweights");
	if (!rc)
		rc = check_weights(outdegree, destweights, "destweights");
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_new_comm(comm_dist_graph, "comm_dist_graph");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = graph_create_adjacent(comm_base(c), &(struct neighbours){indegree, sources, sourceweights},
					   &(struct neighbours){outdegree, destinations, destweights}, weighted, &made);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Dist_graph_create_adjacent");
	*comm_dist_graph = made->handle;
	return MPI_SUCCESS;
}

/* *edge_count edges are given here. */
static int check_edges(const struct comm *comm, int n, const int *sources, const int *degrees, const int *destinations,
		       const int *weights)
{
	int rc = check_ranks(comm, n, sources, "sources"), count = 0;

	if (!rc)
		rc = api_array(n, degrees, "degrees");
	for (int i = 0; !rc && i < n; i++) {
		if (degrees[i] < 0)
			rc = error_set(MPI_ERR_ARG, "degrees[%d] is %d, must not be negative", i, degrees[i]);
		else
			count += degrees[i];
	}
	if (!rc)
		rc = check_ranks(comm, count, destinations, "destinations");
	return rc ? rc : check_weights(count, weights, "weights");
}

#pragma weak MPI_Dist_graph_create = PMPI_Dist_graph_create
int PMPI_Dist_graph_create(MPI_Comm comm_old, int n, const int sources[], const int degrees[], const int destinations[],
			   const int *weights, MPI_Info info, int reorder, MPI_Comm *comm_dist_graph)
{
	bool weighted = weights != MPI_UNWEIGHTED;
	struct comm *c, *made = NULL;
	struct info *hints;
	int rc = api_intra(comm_old, &c);

	(void)reorder;
	if (!rc)
		rc = check_edges(c, n, sources, degrees, destinations, weights);
	if (!rc)
		rc = api_info_or_null(info, &hints);
	if (!rc)
		rc = api_new_comm(comm_dist_graph, "comm_dist_graph");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = graph_create_distributed(comm_base(c), &(struct edges){n, sources, degrees, destinations, weights}, weighted, &made);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Dist_graph_create");
	*comm_dist_graph = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Dist_graph_neighbors_count = PMPI_Dist_graph_neighbors_count
int PMPI_Dist_graph_neighbors_count(MPI_Comm comm, int *indegree, int *outdegree, int *weighted)
{
	struct comm *c;
	int rc = api_topology(comm, MPI_DIST_GRAPH, &c);

	if (!rc)
		rc = api_output(indegree, "indegree");
	if (!rc)
		rc = api_output(outdegree, "outdegree");
	if (!rc)
		rc = api_output(weighted, "weighted");
	if (rc)
		return api_fail(c, rc, "MPI_Dist_graph_neighbors_count");
	*indegree = c->topology->in_count;
	*outdegree = c->topology->out_count;
	*weighted = c->topology->weighted;
	return MPI_SUCCESS;
}

/* Weights are asked for with an array of the user's; the constants stand for "none". */
static bool wanted(const int *weights)
{
	return weights && weights != MPI_UNWEIGHTED && weights != MPI_WEIGHTS_EMPTY;
}

#pragma weak MPI_Dist_graph_neighbors = PMPI_Dist_graph_neighbors
int PMPI_Dist_graph_neighbors(MPI_Comm comm, int maxindegree, int sources[], int *sourceweights, int maxoutdegree,
			      int destinations[], int *destweights)
{
	const struct topology *graph;
	struct comm *c;
	int rc = api_topology(comm, MPI_DIST_GRAPH, &c);

	if (!rc)
		rc = api_array(maxindegree, sources, "sources");
	if (!rc)
		rc = api_array(maxoutdegree, destinations, "destinations");
	if (rc)
		return api_fail(c, rc, "MPI_Dist_graph_neighbors");
	graph = c->topology;
	copy_out(sources, maxindegree, graph->in, graph->in_count);
	copy_out(destinations, maxoutdegree, graph->out, graph->out_count);
	if (graph->weighted && wanted(sourceweights))
		copy_out(sourceweights, maxindegree, graph->in_weights, graph->in_count);
	if (graph->weighted && wanted(destweights))
		copy_out(destweights, maxoutdegree, graph->out_weights, graph->out_count);
	return MPI_SUCCESS;
}
