/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Cartesian grids (MPI 5.0, section 8.5): arithmetic on coordinates, and communicators with a grid. Ranks run in row-major
 * order: the last dimension fastest. Arguments are checked by the caller unless said otherwise.
 */
#ifndef RUNTIME_CARTESIAN_H
#define RUNTIME_CARTESIAN_H

#include "runtime/comm.h"
#include "runtime/topology.h"

/* Ranks of the grid; MPI_ERR_DIMS with text when a dimension is not positive or there are more than `available`. */
int cartesian_size(int dim_count, const int *dims, int available, int *size);

/* Fill in the zeros of dims so that their product is `nodes`, descending and as even as possible: the largest
 * and the smallest differ least, and of those ways the one with the largest smallest (second smallest, ...). MPI_ERR_DIMS, MPI_ERR_NO_MEM. */
int cartesian_balance(int nodes, int dim_count, int *dims);

/* A coordinate outside a dimension that is not periodic: MPI_PROC_NULL. */
int cartesian_rank(const struct topology *grid, const int *coords);
void cartesian_coords(const struct topology *grid, int rank, int *coords);
void cartesian_shift(const struct topology *grid, int rank, int dimension, int displacement, int *source, int *dest);

/*
 * Which rank of `comm` takes which place: *places [*size], malloc'ed. Ranks of a host are put next to each other where that leaves fewer
 * neighbours on other hosts (placement.h). MPI_ERR_DIMS, MPI_ERR_NO_MEM.
 */
int cartesian_places(const struct comm *comm, int dim_count, const int *dims, const int *periods, int **places, int *size);

/*
 * Lane locked, blocking, collective over `comm`. *out is NULL for those not in the grid. 0 or an error class with text.
 */
int cartesian_create(struct comm *comm, int dim_count, const int *dims, const int *periods, bool reorder, struct comm **out);
/* The part of the grid in which the dimensions not `kept` are those of this process. */
int cartesian_sub(struct comm *comm, const int *kept, struct comm **out);

#endif
