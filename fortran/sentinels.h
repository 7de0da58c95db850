/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Constants of Fortran that stand for an address: variables of one COMMON block, known by where they are. The block has
 * the same C name with every compiler; programs and this library share one copy of it (the program's, if it has one).
 */
#ifndef FORTRAN_SENTINELS_H
#define FORTRAN_SENTINELS_H

#include <stdint.h>

#include "mpi.h"

/* As fortran/generate declares it for Fortran. */
struct sentinels {
	int bottom, in_place, buffer_automatic;
	int unweighted, weights_empty;
	int errcodes_ignore;
	int status_ignore[8], statuses_ignore[8];
	char argv_null, argvs_null;
	char rest[2];
};
extern struct sentinels mpi_abi_sentinels;

/* What C has for the sentinel at `place`. */
void *sentinel_value(const void *place);

static inline int is_sentinel(const void *place)
{
	return (uintptr_t)place - (uintptr_t)&mpi_abi_sentinels < sizeof(mpi_abi_sentinels);
}

/* An address as C knows it. */
static inline void *buffer_of(const void *place)
{
	return is_sentinel(place) ? sentinel_value(place) : (void *)(uintptr_t)place;
}

/* Of the sentinels, only those for "no status" come here. */
static inline MPI_Status *status_of(MPI_Status *place)
{
	return is_sentinel(place) ? MPI_STATUS_IGNORE : place;
}

#define weights_of(place) ((int *)buffer_of(place))

static inline int in_place(const void *place) { return place == &mpi_abi_sentinels.in_place; }

#endif
