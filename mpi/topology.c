/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Virtual topologies (MPI 5.0, chapter 8): Cartesian grids. Graphs: mpi/topology_graph.c.
 */
#include <stdlib.h>

#include "mpi/api.h"
#include "mpi/topology.h"
#include "runtime/cartesian.h"

int api_topology(MPI_Comm handle, int kind, struct comm **comm)
{
	static const char *const names[] = { "Cartesian", "graph", "distributed graph" };
	int rc = api_comm(handle, comm);

	if (!rc && (!(*comm)->topology || (*comm)->topology->kind != kind))
		rc = error_set(MPI_ERR_TOPOLOGY, "the communicator has no %s topology", names[kind - MPI_CART]);
	return rc;
}

int api_intra(MPI_Comm handle, struct comm **comm)
{
	int rc = api_comm(handle, comm);

	if (!rc && (*comm)->inter)
		rc = error_set(MPI_ERR_COMM, "the communicator is an intercommunicator");
	return rc;
}

int api_array(int count, const void *array, const char *name)
{
	if (count < 0)
		return error_set(MPI_ERR_ARG, "the length of %s is %d, must not be negative", name, count);
	return count > 0 && !array ? error_set(MPI_ERR_ARG, "%s is NULL, but has %d entries", name, count) : 0;
}

static int check_dims(int ndims, const int *dims)
{
	if (ndims < 0)
		return error_set(MPI_ERR_DIMS, "ndims is %d, must not be negative", ndims);
	return api_array(ndims, dims, "dims");
}

#pragma weak MPI_Topo_test = PMPI_Topo_test
int PMPI_Topo_test(MPI_Comm comm, int *status)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(status, "status");
	if (rc)
		return api_fail(c, rc, "MPI_Topo_test");
	*status = c->topology ? c->topology->kind : MPI_UNDEFINED;
	return MPI_SUCCESS;
}

#pragma weak MPI_Dims_create = PMPI_Dims_create
int PMPI_Dims_create(int nnodes, int ndims, int dims[])
{
	int rc = check_dims(ndims, dims);

	if (!rc && nnodes <= 0)
		rc = error_set(MPI_ERR_ARG, "nnodes is %d, must be positive", nnodes);
	if (!rc && ndims == 0 && nnodes > 1)
		rc = error_set(MPI_ERR_DIMS, "ndims is 0, but nnodes is %d", nnodes);
	if (!rc)
		rc = cartesian_balance(nnodes, ndims, dims);
	return rc ? api_fail(NULL, rc, "MPI_Dims_create") : MPI_SUCCESS;
}

#pragma weak MPI_Cart_create = PMPI_Cart_create
int PMPI_Cart_create(MPI_Comm comm_old, int ndims, const int dims[], const int periods[], int reorder, MPI_Comm *comm_cart)
{
	struct comm *c, *made = NULL;
	int rc = api_intra(comm_old, &c);

	if (!rc)
		rc = check_dims(ndims, dims);
	if (!rc)
		rc = api_array(ndims, periods, "periods");
	if (!rc)
		rc = api_new_comm(comm_cart, "comm_cart");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = cartesian_create(comm_base(c), ndims, dims, periods, reorder != 0, &made);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Cart_create");
	*comm_cart = made ? made->handle : MPI_COMM_NULL;
	return MPI_SUCCESS;
}

#pragma weak MPI_Cart_sub = PMPI_Cart_sub
int PMPI_Cart_sub(MPI_Comm comm, const int remain_dims[], MPI_Comm *newcomm)
{
	struct comm *c, *made = NULL;
	int rc = api_topology(comm, MPI_CART, &c);

	if (!rc)
		rc = api_array(c->topology->dim_count, remain_dims, "remain_dims");
	if (!rc)
		rc = api_new_comm(newcomm, "newcomm");
	if (!rc) {
		lane_enter(&runtime.lane);
		rc = cartesian_sub(comm_base(c), remain_dims, &made);
		lane_leave(&runtime.lane);
	}
	if (!rc && made)
		rc = comm_take_lane(made);
	if (rc)
		return api_fail(c, rc, "MPI_Cart_sub");
	*newcomm = made->handle;
	return MPI_SUCCESS;
}

#pragma weak MPI_Cart_map = PMPI_Cart_map
int PMPI_Cart_map(MPI_Comm comm, int ndims, const int dims[], const int periods[], int *newrank)
{
	struct comm *c;
	int size = 0, *places = NULL, rc = api_intra(comm, &c), own = MPI_UNDEFINED;

	if (!rc)
		rc = check_dims(ndims, dims);
	if (!rc)
		rc = api_array(ndims, periods, "periods");
	if (!rc)
		rc = api_output(newrank, "newrank");
	if (!rc)
		rc = cartesian_places(c, ndims, dims, periods, &places, &size);
	if (rc)
		return api_fail(c, rc, "MPI_Cart_map");
	for (int place = 0; place < size; place++)
		if (places[place] == c->rank)
			own = place;
	free(places);
	*newrank = own;
	return MPI_SUCCESS;
}

#pragma weak MPI_Cartdim_get = PMPI_Cartdim_get
int PMPI_Cartdim_get(MPI_Comm comm, int *ndims)
{
	struct comm *c;
	int rc = api_topology(comm, MPI_CART, &c);

	if (!rc)
		rc = api_output(ndims, "ndims");
	if (rc)
		return api_fail(c, rc, "MPI_Cartdim_get");
	*ndims = c->topology->dim_count;
	return MPI_SUCCESS;
}

/* What is shorter than the grid has dimensions gets as many as fit. */
static int at_most(int max, int count)
{
	return max < count ? max : count;
}

#pragma weak MPI_Cart_get = PMPI_Cart_get
int PMPI_Cart_get(MPI_Comm comm, int maxdims, int dims[], int periods[], int coords[])
{
	struct comm *c;
	int rc = api_topology(comm, MPI_CART, &c), count = 0;

	if (!rc) {
		count = at_most(maxdims, c->topology->dim_count);
		rc = api_array(count, dims, "dims");
	}
	if (!rc)
		rc = api_array(count, periods, "periods");
	if (!rc)
		rc = api_array(count, coords, "coords");
	if (rc)
		return api_fail(c, rc, "MPI_Cart_get");
	for (int i = 0; i < count; i++) {
		dims[i] = c->topology->dims[i];
		periods[i] = c->topology->periods[i];
		coords[i] = c->topology->coords[i];
	}
	return MPI_SUCCESS;
}

#pragma weak MPI_Cart_rank = PMPI_Cart_rank
int PMPI_Cart_rank(MPI_Comm comm, const int coords[], int *rank)
{
	struct comm *c;
	int rc = api_topology(comm, MPI_CART, &c), answer = 0;

	if (!rc)
		rc = api_array(c->topology->dim_count, coords, "coords");
	if (!rc)
		rc = api_output(rank, "rank");
	if (!rc) {
		const struct topology *grid = c->topology;

		answer = cartesian_rank(grid, coords);
		for (int i = 0; answer == MPI_PROC_NULL && !rc && i < grid->dim_count; i++)
			if (!grid->periods[i] && (coords[i] < 0 || coords[i] >= grid->dims[i]))
				rc = error_set(MPI_ERR_ARG, "coords[%d] is %d, but that dimension has 0 to %d and is not periodic", i,
					       coords[i], grid->dims[i] - 1);
	}
	if (rc)
		return api_fail(c, rc, "MPI_Cart_rank");
	*rank = answer;
	return MPI_SUCCESS;
}

#pragma weak MPI_Cart_coords = PMPI_Cart_coords
int PMPI_Cart_coords(MPI_Comm comm, int rank, int maxdims, int coords[])
{
	struct comm *c;
	int rc = api_topology(comm, MPI_CART, &c);

	if (!rc && (rank < 0 || rank >= c->size))
		rc = api_bad_rank(c, rank, "rank");
	if (!rc && maxdims < c->topology->dim_count)
		rc = error_set(MPI_ERR_ARG, "maxdims is %d, but the grid has %d dimensions", maxdims, c->topology->dim_count);
	if (!rc)
		rc = api_array(c->topology->dim_count, coords, "coords");
	if (rc)
		return api_fail(c, rc, "MPI_Cart_coords");
	cartesian_coords(c->topology, rank, coords);
	return MPI_SUCCESS;
}

#pragma weak MPI_Cart_shift = PMPI_Cart_shift
int PMPI_Cart_shift(MPI_Comm comm, int direction, int disp, int *rank_source, int *rank_dest)
{
	struct comm *c;
	int rc = api_topology(comm, MPI_CART, &c);

	if (!rc && (direction < 0 || direction >= c->topology->dim_count))
		rc = error_set(MPI_ERR_ARG, "the direction is %d, but the grid has %d dimensions, counted from 0", direction,
			       c->topology->dim_count);
	if (!rc)
		rc = api_output(rank_source, "rank_source");
	if (!rc)
		rc = api_output(rank_dest, "rank_dest");
	if (rc)
		return api_fail(c, rc, "MPI_Cart_shift");
	cartesian_shift(c->topology, c->rank, direction, disp, rank_source, rank_dest);
	return MPI_SUCCESS;
}
