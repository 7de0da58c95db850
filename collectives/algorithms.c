/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The list of collectives: names, titles and tables of algorithms.
 */
#include "collectives/cost.h"

#include <string.h>

extern const struct algorithm barrier_algorithms[], bcast_algorithms[], gather_algorithms[], gatherv_algorithms[],
	scatter_algorithms[], scatterv_algorithms[], allgather_algorithms[], allgatherv_algorithms[], alltoall_algorithms[],
	alltoallv_algorithms[], reduce_algorithms[], allreduce_algorithms[], reduce_scatter_algorithms[], scan_algorithms[],
	exscan_algorithms[], neighbor_algorithms[];

static const struct {
	const char *name, *title;
	const struct algorithm *algorithms;
} table[COLLECTIVES] = {
	[COLL_BARRIER] = { "barrier", "MPI_Barrier", barrier_algorithms },
	[COLL_BCAST] = { "bcast", "MPI_Bcast", bcast_algorithms },
	[COLL_GATHER] = { "gather", "MPI_Gather", gather_algorithms },
	[COLL_GATHERV] = { "gatherv", "MPI_Gatherv", gatherv_algorithms },
	[COLL_SCATTER] = { "scatter", "MPI_Scatter", scatter_algorithms },
	[COLL_SCATTERV] = { "scatterv", "MPI_Scatterv", scatterv_algorithms },
	[COLL_ALLGATHER] = { "allgather", "MPI_Allgather", allgather_algorithms },
	[COLL_ALLGATHERV] = { "allgatherv", "MPI_Allgatherv", allgatherv_algorithms },
	[COLL_ALLTOALL] = { "alltoall", "MPI_Alltoall", alltoall_algorithms },
	[COLL_ALLTOALLV] = { "alltoallv", "MPI_Alltoallv", alltoallv_algorithms },
	[COLL_ALLTOALLW] = { "alltoallw", "MPI_Alltoallw", alltoallv_algorithms },
	[COLL_REDUCE] = { "reduce", "MPI_Reduce", reduce_algorithms },
	[COLL_ALLREDUCE] = { "allreduce", "MPI_Allreduce", allreduce_algorithms },
	[COLL_REDUCE_SCATTER_BLOCK] = { "reduce_scatter_block", "MPI_Reduce_scatter_block", reduce_scatter_algorithms },
	[COLL_REDUCE_SCATTER] = { "reduce_scatter", "MPI_Reduce_scatter", reduce_scatter_algorithms },
	[COLL_SCAN] = { "scan", "MPI_Scan", scan_algorithms },
	[COLL_EXSCAN] = { "exscan", "MPI_Exscan", exscan_algorithms },
	[COLL_NEIGHBOR_ALLGATHER] = { "neighbor_allgather", "MPI_Neighbor_allgather", neighbor_algorithms },
	[COLL_NEIGHBOR_ALLGATHERV] = { "neighbor_allgatherv", "MPI_Neighbor_allgatherv", neighbor_algorithms },
	[COLL_NEIGHBOR_ALLTOALL] = { "neighbor_alltoall", "MPI_Neighbor_alltoall", neighbor_algorithms },
	[COLL_NEIGHBOR_ALLTOALLV] = { "neighbor_alltoallv", "MPI_Neighbor_alltoallv", neighbor_algorithms },
	[COLL_NEIGHBOR_ALLTOALLW] = { "neighbor_alltoallw", "MPI_Neighbor_alltoallw", neighbor_algorithms },
};

const struct algorithm node_algorithm = { "node", NULL, needs_one_host, cost_node };

const char *collective_name(enum collective kind)
{
	return table[kind].name;
}

const char *collective_title(enum collective kind)
{
	return table[kind].title;
}

enum collective collective_named(const char *name, size_t len)
{
	for (int kind = 0; kind < COLLECTIVES; kind++)
		if (strlen(table[kind].name) == len && strncmp(table[kind].name, name, len) == 0)
			return (enum collective)kind;
	return COLLECTIVES;
}

const struct algorithm *algorithms_of(enum collective kind)
{
	return table[kind].algorithms;
}
