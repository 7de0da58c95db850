/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See cartesian.h. */
#include "runtime/cartesian.h"

#include "common/error.h"
#include "runtime/comm_create.h"
#include "runtime/placement.h"
#include "runtime/topology.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a Cartesian topology");
}

int cartesian_size(int dim_count, const int *dims, int available, int *size)
{
	int64_t product = 1;

	for (int i = 0; i < dim_count; i++) {
		if (dims[i] <= 0)
			return error_set(MPI_ERR_DIMS, "dims[%d] is %d, must be positive", i, dims[i]);
		product *= dims[i];
		if (product > available)
			return error_set(MPI_ERR_DIMS, "the grid has more than the %d processes of the communicator (at dims[%d] = %d)",
					 available, i, dims[i]);
	}
	*size = (int)product;
	return 0;
}

/* ---- Even factors ---- */

/* All divisors in ascending order; at most 1536 for an int. NULL when memory is out. */
static int *list_divisors(int number, int *count)
{
	int *list, below = 0, all;

	for (int i = 1; (int64_t)i * i <= number; i++)
		below += number % i == 0;
	list = malloc(sizeof *list * 2 * (size_t)below);
	if (!list)
		return NULL;
	all = 0;
	for (int i = 1; (int64_t)i * i <= number; i++)
		if (number % i == 0)
			list[all++] = i;
	for (int i = all - 1; i >= 0; i--)
		if (list[i] != number / list[i])
			list[all++] = number / list[i];
	*count = all;
	return list;
}

/*
 * Factors in descending order, the best so far: the least difference between largest and smallest, then the largest
 * smallest, the largest second smallest and so on.
 */
struct even {
	const int *divisors;
	int divisor_count, count;
	int difference; /* INT_MAX: none yet */
	int *factors, *best;
};

static void keep_best(struct even *even)
{
	int at = even->count - 1, difference = even->factors[0] - even->factors[at];

	while (difference == even->difference && at > 0 && even->factors[at] == even->best[at])
		at--;
	if (difference > even->difference || (difference == even->difference && even->factors[at] <= even->best[at]))
		return;
	even->difference = difference;
	memcpy(even->best, even->factors, sizeof *even->best * (size_t)even->count);
}

/* `number` to the power of `exponent` is at least `bound`. */
static bool power_reaches(int number, int exponent, int bound)
{
	int64_t product = 1;

	for (int i = 0; i < exponent && product < bound; i++)
		product *= number;
	return product >= bound;
}

/*
 * Try all ways to write `number` as the factors from `at` on, none above the one before. What keeps it short: the next factor
 * cannot be below the root of what is left, and no factor may be further below the first than the best difference.
 */
static void factorize(struct even *even, int at, int number)
{
	int left = even->count - at, largest = at ? even->factors[at - 1] : number;

	if (left == 0) {
		if (number == 1)
			keep_best(even);
		return;
	}
	for (int i = 0; i < even->divisor_count && even->divisors[i] <= largest; i++) {
		int factor = even->divisors[i], first = at ? even->factors[0] : factor;
		int64_t lowest = (int64_t)first - even->difference;

		if (number % factor != 0 || factor < lowest || !power_reaches(factor, left, number))
			continue;
		/* All that are left would have to be at least `lowest`: too much for this number, and more so for larger factors. */
		if (lowest > 1 && power_reaches((int)lowest, left, number == INT_MAX ? number : number + 1))
			break;
		even->factors[at] = factor;
		factorize(even, at + 1, number / factor);
	}
}

int cartesian_balance(int nodes, int dim_count, int *dims)
{
	int64_t fixed = 1;
	int open = 0, *divisors, *room;
	struct even even = { .difference = INT_MAX };

	for (int i = 0; i < dim_count; i++) {
		if (dims[i] < 0)
			return error_set(MPI_ERR_DIMS, "dims[%d] is %d, must not be negative", i, dims[i]);
		if (dims[i] == 0)
			open++;
		else if ((fixed *= dims[i]) > nodes)
			break;
	}
	if (fixed > nodes || nodes % fixed != 0 || (open == 0 && fixed != nodes))
		return error_set(MPI_ERR_DIMS, "the given dimensions do not divide %d processes", nodes);
	if (open == 0)
		return 0;
	nodes /= (int)fixed;
	divisors = list_divisors(nodes, &even.divisor_count);
	room = calloc(2 * (size_t)open, sizeof *room);
	if (!divisors || !room) {
		free(divisors);
		free(room);
		return no_memory();
	}
	even.divisors = divisors;
	even.count = open;
	even.factors = room;
	even.best = room + open;
	factorize(&even, 0, nodes);
	for (int i = 0, next = 0; i < dim_count; i++)
		if (dims[i] == 0)
			dims[i] = even.best[next++];
	free(divisors);
	free(room);
	return 0;
}

/* ---- Ranks and coordinates ---- */

/* The coordinate inside the dimension; -1 when it is outside of one that is not periodic. */
static int wrap(int64_t coordinate, int size, int periodic)
{
	if (coordinate >= 0 && coordinate < size)
		return (int)coordinate;
	if (!periodic)
		return -1;
	coordinate %= size;
	return (int)(coordinate < 0 ? coordinate + size : coordinate);
}

int cartesian_rank(const struct topology *grid, const int *coords)
{
	int rank = 0;

	for (int i = 0; i < grid->dim_count; i++) {
		int coordinate = wrap(coords[i], grid->dims[i], grid->periods[i]);

		if (coordinate < 0)
			return MPI_PROC_NULL;
		rank = rank * grid->dims[i] + coordinate;
	}
	return rank;
}

void cartesian_coords(const struct topology *grid, int rank, int *coords)
{
	for (int i = grid->dim_count - 1; i >= 0; i--) {
		coords[i] = rank % grid->dims[i];
		rank /= grid->dims[i];
	}
}

/* Distance in ranks between neighbours along a dimension. */
static int stride_of(const struct topology *grid, int dimension)
{
	int stride = 1;

	for (int i = dimension + 1; i < grid->dim_count; i++)
		stride *= grid->dims[i];
	return stride;
}

void cartesian_shift(const struct topology *grid, int rank, int dimension, int displacement, int *source, int *dest)
{
	int stride = stride_of(grid, dimension), size = grid->dims[dimension];
	int here = rank / stride % size;
	int to = wrap((int64_t)here + displacement, size, grid->periods[dimension]);
	int from = wrap((int64_t)here - displacement, size, grid->periods[dimension]);

	*dest = to < 0 ? MPI_PROC_NULL : rank + (to - here) * stride;
	*source = from < 0 ? MPI_PROC_NULL : rank + (from - here) * stride;
}

/* ---- Communicators ---- */

/* The topology of `rank`; NULL when memory is out. */
static struct topology *make_grid(int dim_count, const int *dims, const int *periods, int rank)
{
	size_t count = (size_t)dim_count;
	struct topology *grid = topology_new(MPI_CART, 3 * count + 2 * count);
	int *periodic, *coords, *neighbours;

	if (!grid)
		return NULL;
	grid->dim_count = dim_count;
	grid->dims = topology_keep(grid, dims, dim_count);
	grid->periods = periodic = topology_keep(grid, NULL, dim_count);
	/* Any value but 0 means periodic; what is read back is 1. */
	for (int i = 0; i < dim_count; i++)
		periodic[i] = periods[i] != 0;
	grid->coords = coords = topology_keep(grid, NULL, dim_count);
	cartesian_coords(grid, rank, coords);
	grid->in = grid->out = neighbours = topology_keep(grid, NULL, 2 * dim_count);
	grid->in_count = grid->out_count = 2 * dim_count;
	for (int i = 0; i < dim_count; i++)
		cartesian_shift(grid, rank, i, 1, &neighbours[2 * i], &neighbours[2 * i + 1]);
	return grid;
}

static int attach(struct comm *made, int dim_count, const int *dims, const int *periods, struct comm **out)
{
	if (made) {
		made->topology = make_grid(dim_count, dims, periods, made->rank);
		if (!made->topology) {
			comm_release(made);
			return no_memory();
		}
	}
	*out = made;
	return 0;
}

int cartesian_places(const struct comm *comm, int dim_count, const int *dims, const int *periods, int **places, int *size)
{
	int rc = cartesian_size(dim_count, dims, comm->size, size), *ranks;
	uint32_t *host;

	if (rc)
		return rc;
	ranks = malloc(sizeof *ranks * (size_t)*size);
	host = malloc(sizeof *host * (size_t)*size);
	if (!ranks || !host) {
		free(ranks);
		free(host);
		return no_memory();
	}
	for (int i = 0; i < *size; i++)
		host[i] = comm_host_of(comm, i);
	if (!placement_find(dim_count, dims, periods, host, ranks))
		for (int i = 0; i < *size; i++)
			ranks[i] = i;
	free(host);
	*places = ranks;
	return 0;
}

/* Those who will be in the grid, in order of their places: moved, or as they come. */
static int members(const struct comm *comm, int dim_count, const int *dims, const int *periods, bool reorder, struct group **out)
{
	int size, *places, range[1][3] = {{0, 0, 1}}, rc;

	if (!reorder) {
		rc = cartesian_size(dim_count, dims, comm->size, &size);
		range[0][1] = size - 1;
		return rc ? rc : group_range_include(comm->group, 1, range, out);
	}
	rc = cartesian_places(comm, dim_count, dims, periods, &places, &size);
	if (rc)
		return rc;
	rc = group_include(comm->group, size, places, out);
	free(places);
	return rc;
}

int cartesian_create(struct comm *comm, int dim_count, const int *dims, const int *periods, bool reorder, struct comm **out)
{
	struct comm *made = NULL;
	struct group *group;
	int rc = members(comm, dim_count, dims, periods, reorder, &group);

	if (rc)
		return rc;
	rc = comm_create(comm, group, &made, STATUS_CALL_CART_CREATE);
	group_release(group);
	return rc ? rc : attach(made, dim_count, dims, periods, out);
}

/* Ranks of the sub-grid through this process, in its order. */
static int sub_group(struct comm *comm, const int *kept, struct group **out)
{
	const struct topology *grid = comm->topology;
	int *coords = malloc(sizeof *coords * ((size_t)grid->dim_count + 1)), size = 1, rc;
	int *ranks;

	for (int i = 0; i < grid->dim_count; i++)
		if (kept[i])
			size *= grid->dims[i];
	ranks = malloc(sizeof *ranks * (size_t)size);
	if (!coords || !ranks) {
		free(coords);
		free(ranks);
		return no_memory();
	}
	for (int member = 0; member < size; member++) {
		int left = member;

		for (int i = grid->dim_count - 1; i >= 0; i--) {
			coords[i] = kept[i] ? left % grid->dims[i] : grid->coords[i];
			left = kept[i] ? left / grid->dims[i] : left;
		}
		ranks[member] = cartesian_rank(grid, coords);
	}
	rc = group_include(comm->group, size, ranks, out);
	free(coords);
	free(ranks);
	return rc;
}

int cartesian_sub(struct comm *comm, const int *kept, struct comm **out)
{
	const struct topology *grid = comm->topology;
	size_t room = sizeof(int) * ((size_t)grid->dim_count + 1);
	int *dims = malloc(room), *periods = malloc(room), count = 0, rc = dims && periods ? 0 : no_memory();
	struct comm *made = NULL;
	struct group *group;

	if (!rc)
		rc = sub_group(comm, kept, &group);
	if (!rc) {
		rc = comm_create(comm, group, &made, STATUS_CALL_CART_CREATE);
		group_release(group);
	}
	for (int i = 0; !rc && i < grid->dim_count; i++)
		if (kept[i]) {
			dims[count] = grid->dims[i];
			periods[count++] = grid->periods[i];
		}
	if (!rc)
		rc = attach(made, count, dims, periods, out);
	free(dims);
	free(periods);
	return rc;
}
