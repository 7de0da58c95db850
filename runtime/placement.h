/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which process takes which place of a Cartesian grid, so that neighbours are on the same host where possible: for
 * MPI_Cart_create with `reorder`. Pure arithmetic: every process finds the same answer by itself.
 */
#ifndef RUNTIME_PLACEMENT_H
#define RUNTIME_PLACEMENT_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Process i (0 <= i < product of dims) runs on host[i]. Cuts the grid into equal blocks, one per host, so that the fewest
 * neighbours are on different hosts. True: place[r] is the process for rank r of the grid, and fewer neighbours are apart than
 * with process r at rank r. False: leave it as it is (one host, hosts of unequal size, no better way); place is
 * undefined. False too when memory is out.
 */
bool placement_find(int dim_count, const int *dims, const int *periods, const uint32_t *host, int *place);

/* Neighbours in the grid that are on different hosts, each pair counted once per direction in which it meets. */
int64_t placement_cut(int dim_count, const int *dims, const int *periods, const uint32_t *host, const int *place);

#endif
