/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For mpi/twins.c alone: hand an int function's arguments to its large-count form and bring results back.
 *
 * An array of ints is copied to an array of MPI_Count, which lives until widen_end, that is until the large-count
 * form has returned. How long the user's array is follows from the communicator; with a handle that is no
 * communicator the length is 0 and the large-count form, which checks its arguments, says what is wrong.
 */
#ifndef MPI_WIDEN_H
#define MPI_WIDEN_H

#include <limits.h>
#include <stddef.h>

#include "mpi.h"

/* Room for the arrays of small communicators, so that they cost no allocation. */
#define WIDEN_INLINE 64

struct widen {
	size_t used;            /* elements of `room` taken */
	int failed;             /* no memory for an array */
	int blocks;             /* entries of `block` */
	void *block[4];         /* arrays too large for `room`; no function has more than four */
	MPI_Count room[WIDEN_INLINE];
};

static inline void widen_begin(struct widen *widen)
{
	widen->used = 0;
	widen->failed = 0;
	widen->blocks = 0;
}

/* A wide copy of `array`; NULL stays NULL. Sets `failed` when there is no memory. */
MPI_Count *widen_array(struct widen *widen, const int *array, size_t length);

void widen_end(struct widen *widen);

/* Raise MPI_ERR_NO_MEM on `comm`. */
int widen_no_memory(MPI_Comm comm, const char *function);

/* How many elements the user's array has. */
static inline size_t widen_length(int count)
{
	return count > 0 ? (size_t)count : 0;
}

size_t widen_members(MPI_Comm comm);                     /* processes of the local group */
size_t widen_peers(MPI_Comm comm);                       /* of the remote group if there is one */
size_t widen_peers_at_root(MPI_Comm comm, int root);     /* the same at the root, else 0: not significant */
size_t widen_sources(MPI_Comm comm);                     /* neighbours that send to us */
size_t widen_destinations(MPI_Comm comm);                /* neighbours that we send to */

/* A result for an int variable. */
static inline int narrow(MPI_Count value)
{
	return value > INT_MAX || value < INT_MIN ? MPI_UNDEFINED : (int)value;
}

#endif
