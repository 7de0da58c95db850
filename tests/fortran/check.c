/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the programs of tests/fortran: what they do when a check does not hold. Linked into each of them.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

void check_(const int *condition, const int *line)
{
	int up = 0, down = 0, rank = -1;

	if (*condition & 1)
		return;
	PMPI_Initialized(&up);
	PMPI_Finalized(&down);
	if (up && !down)
		PMPI_Comm_rank(MPI_COMM_WORLD, &rank);
	fprintf(stderr, "rank %d: %s: the check in line %d does not hold\n", rank, program_invocation_short_name, *line);
	if (rank >= 0)
		PMPI_Abort(MPI_COMM_WORLD, 1);
	exit(1);
}
