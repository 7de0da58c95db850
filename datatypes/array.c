/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Parts of arrays (sections 5.1.3 and 5.1.4 of the standard): built from the fastest dimension up, each dimension a vector over
 * the part below it, and the whole array as the explicit bounds.
 */
#include "common/error.h"
#include "datatypes/construct.h"

/* What is built so far: `type` covers the dimensions done; `offset` bytes to its first element, `stride` to the next index. */
struct part {
	struct datatype *type;
	MPI_Count offset, stride;
};

static int too_large(void)
{
	return error_set(MPI_ERR_VALUE_TOO_LARGE, "the array of the new datatype is larger than 63 bits can address");
}

/* Replace the part's type by NEXT. */
static void become(struct part *part, struct datatype *next)
{
	datatype_release(part->type);
	part->type = next;
}

/* COUNT of the part's type at distance STRIDE. */
static int repeat(struct part *part, MPI_Count count, MPI_Count stride)
{
	struct datatype *next;
	int error = datatype_vector(count, 1, stride, part->type, &next);
	if (!error)
		become(part, next);
	return error;
}

static int displace(struct part *part, MPI_Count index)
{
	MPI_Count bytes;
	if (__builtin_mul_overflow(index, part->stride, &bytes) || __builtin_add_overflow(part->offset, bytes, &part->offset))
		return too_large();
	return 0;
}

/* Go on to the next dimension. */
static int step(struct part *part, MPI_Count size)
{
	return __builtin_mul_overflow(part->stride, size, &part->stride) ? too_large() : 0;
}

/* Put the part at its place and give it the bounds of the whole array. The part's type is consumed. */
static int enclose(struct part *part, struct datatype **type)
{
	struct datatype *placed;
	int error = datatype_list(1, NULL, 1, &part->offset, NULL, part->type, &placed);
	if (!error) {
		error = datatype_resized(placed, 0, part->stride, type);
		datatype_release(placed);
	}
	datatype_release(part->type);
	return error;
}

static int dimension(int k, int ndims, int order)
{
	return order == MPI_ORDER_C ? ndims - 1 - k : k; /* k = 0 is the fastest */
}

int datatype_subarray(int ndims, const MPI_Count *sizes, const MPI_Count *subsizes, const MPI_Count *starts, int order,
		      struct datatype *child, struct datatype **type)
{
	struct part part = { child, 0, child->extent };
	datatype_retain(child);
	for (int k = 0; k < ndims; k++) {
		int d = dimension(k, ndims, order);
		int error = repeat(&part, subsizes[d], part.stride);
		if (!error)
			error = displace(&part, starts[d]);
		if (!error)
			error = step(&part, sizes[d]);
		if (error) {
			datatype_release(part.type);
			return error;
		}
	}
	return enclose(&part, type);
}

/* ---- distributed arrays ---- */

/* One dimension: FULL blocks of BLOCK indices, DISTANCE indices apart from index START on, and REST indices after those. */
struct distribution {
	MPI_Count start, block, distance, full, rest;
};

static int distribute(MPI_Count size, int distrib, int darg, int processes, int coord, struct distribution *d)
{
	if (distrib == MPI_DISTRIBUTE_NONE) {
		*d = (struct distribution){ 0, size, size, 1, 0 };
		return processes == 1 ? 0 : error_set(MPI_ERR_ARG, "a dimension that is not distributed has %d processes", processes);
	}
	MPI_Count block = darg;
	if (darg == MPI_DISTRIBUTE_DFLT_DARG)
		block = distrib == MPI_DISTRIBUTE_CYCLIC ? 1 : size / processes + (size % processes != 0);
	if (block <= 0 && size > 0)
		return error_set(MPI_ERR_ARG, "distribution argument %d: blocks must have at least one element", darg);
	if (distrib == MPI_DISTRIBUTE_BLOCK) {
		if (block < size / processes + (size % processes != 0))
			return error_set(MPI_ERR_ARG, "%d blocks of %lld elements do not cover a dimension of %lld", processes,
					 (long long)block, (long long)size);
		MPI_Count start = block > 0 && coord > size / block ? size : block * coord;
		start = start < size ? start : size;
		*d = (struct distribution){ start, block, size, 0, size - start < block ? size - start : block };
		return 0;
	}
	if (distrib != MPI_DISTRIBUTE_CYCLIC)
		return error_set(MPI_ERR_ARG, "%d is no distribution", distrib);
	MPI_Count start = block * coord, distance = block * processes, left = size > start ? size - start : 0;
	*d = (struct distribution){ start < size ? start : 0, block, distance, left / distance, left % distance };
	if (d->rest >= block) {
		d->full++;
		d->rest = 0;
	}
	return 0;
}

static int apply(struct part *part, const struct distribution *d)
{
	struct part full = *part, rest = *part;
	datatype_retain(part->type);
	datatype_retain(part->type);
	struct datatype *both = NULL;
	MPI_Count distance = 0, places[2] = { 0, 0 };
	int error = 0;
	if (__builtin_mul_overflow(d->distance, part->stride, &distance) || __builtin_mul_overflow(d->full, distance, &places[1]))
		error = too_large();
	if (!error)
		error = repeat(&full, d->block, part->stride);
	if (!error)
		error = repeat(&full, d->full, distance);
	if (!error)
		error = repeat(&rest, d->rest, part->stride);
	if (!error) {
		struct datatype *children[2] = { full.type, rest.type };
		error = datatype_list(2, NULL, 1, places, children, NULL, &both);
	}
	if (!error)
		become(part, both);
	datatype_release(full.type);
	datatype_release(rest.type);
	return error ? error : displace(part, d->start);
}

int datatype_darray(int size, int rank, int ndims, const MPI_Count *gsizes, const int *distribs, const int *dargs,
		    const int *psizes, int order, struct datatype *child, struct datatype **type)
{
	long long processes = 1;
	for (int d = 0; d < ndims; d++)
		if (psizes[d] < 1 || (processes *= psizes[d]) > size)
			break;
	if (processes != size)
		return error_set(MPI_ERR_ARG, "the process grid does not have %d places", size);
	struct part part = { child, 0, child->extent };
	datatype_retain(child);
	for (int k = 0; k < ndims; k++) {
		int d = dimension(k, ndims, order), coord = rank;
		for (int j = ndims - 1; j > d; j--) /* the grid is numbered in C order whatever the array's order */
			coord /= psizes[j];
		struct distribution distribution = { 0 };
		int error = distribute(gsizes[d], distribs[d], dargs[d], psizes[d], coord % psizes[d], &distribution);
		if (!error)
			error = apply(&part, &distribution);
		if (!error)
			error = step(&part, gsizes[d]);
		if (error) {
			datatype_release(part.type);
			return error;
		}
	}
	return enclose(&part, type);
}
