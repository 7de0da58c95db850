/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Time and address arithmetic: the functions that return their result and never fail.
 */
#include <stdint.h>
#include <time.h>

#include "mpi.h"

/* CLOCK_MONOTONIC never jumps and is the same for all processes of a host; the vDSO makes it cheap. */
#pragma weak MPI_Wtime = PMPI_Wtime
double PMPI_Wtime(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

#pragma weak MPI_Wtick = PMPI_Wtick
double PMPI_Wtick(void)
{
	struct timespec tick;

	clock_getres(CLOCK_MONOTONIC, &tick);
	return (double)tick.tv_sec + 1e-9 * (double)tick.tv_nsec;
}

/* Addresses wrap like unsigned integers: an address in the upper half is a negative MPI_Aint. */
#pragma weak MPI_Aint_add = PMPI_Aint_add
MPI_Aint PMPI_Aint_add(MPI_Aint base, MPI_Aint disp)
{
	return (MPI_Aint)((uintptr_t)base + (uintptr_t)disp);
}

#pragma weak MPI_Aint_diff = PMPI_Aint_diff
MPI_Aint PMPI_Aint_diff(MPI_Aint addr1, MPI_Aint addr2)
{
	return (MPI_Aint)((uintptr_t)addr1 - (uintptr_t)addr2);
}
