/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Wide copies of arrays for mpi/twins.c, and how long the user's arrays are.
 */
#include "mpi/widen.h"

#include <stdlib.h>

#include "mpi/api.h"
#include "runtime/topology.h"

MPI_Count *widen_array(struct widen *widen, const int *array, size_t length)
{
	MPI_Count *wide = widen->room + widen->used;

	if (!array)
		return NULL;
	if (length <= WIDEN_INLINE - widen->used) {
		widen->used += length;
	} else {
		wide = malloc(length * sizeof *wide);
		if (!wide) {
			widen->failed = 1;
			return NULL;
		}
		widen->block[widen->blocks++] = wide;
	}
	for (size_t i = 0; i < length; i++)
		wide[i] = array[i];
	return wide;
}

void widen_end(struct widen *widen)
{
	for (int i = 0; i < widen->blocks; i++)
		free(widen->block[i]);
}

int widen_no_memory(MPI_Comm comm, const char *function)
{
	int rc = error_set(MPI_ERR_NO_MEM, "no memory for the counts of all ranks");

	return api_fail_handle(comm, rc, function);
}

size_t widen_members(MPI_Comm comm)
{
	struct comm *c = comm_of(comm);

	return c ? widen_length(c->size) : 0;
}

size_t widen_peers(MPI_Comm comm)
{
	struct comm *c = comm_of(comm);

	return c ? widen_length(c->remote_size) : 0;
}

size_t widen_peers_at_root(MPI_Comm comm, int root)
{
	struct comm *c = comm_of(comm);

	return c && root == (c->inter ? MPI_ROOT : c->rank) ? widen_length(c->remote_size) : 0;
}

size_t widen_sources(MPI_Comm comm)
{
	struct comm *c = comm_of(comm);

	return c && c->topology ? widen_length(c->topology->in_count) : 0;
}

size_t widen_destinations(MPI_Comm comm)
{
	struct comm *c = comm_of(comm);

	return c && c->topology ? widen_length(c->topology->out_count) : 0;
}
