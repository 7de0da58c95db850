/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the program's Fortran compiler makes of its types. The modules' library, one for each compiler, answers
 * (fortran/probe.F90); mpifort links it into every program. Without an answer the usual sizes and truths are taken.
 * Told to the MPI library when this one is loaded: before any program can ask it for the size of MPI_REAL.
 */
#include <stdio.h>

#include "fortran/convert.h"

int logical_true = 1, logical_false = 0;

/* Sizes in bytes of LOGICAL, INTEGER, REAL, DOUBLE PRECISION; the bits of .true. and .false. */
#pragma weak mpi_abi_fortran_types
extern void mpi_abi_fortran_types(int sizes[4], int *truth, int *falsehood);

static void tell(int sizes[4])
{
	static const char *const key[] = {
		"mpi_logical_size", "mpi_integer_size", "mpi_real_size", "mpi_double_precision_size"
	};
	char value[16];
	MPI_Info info;

	if (PMPI_Info_create(&info))
		return;
	for (int i = 0; i < 4; i++) {
		snprintf(value, sizeof(value), "%d", sizes[i]);
		PMPI_Info_set(info, key[i], value);
	}
	PMPI_Abi_set_fortran_info(info);
	PMPI_Info_free(&info);
	PMPI_Abi_set_fortran_booleans(sizes[0], &logical_true, &logical_false);
}

__attribute__((constructor))
static void probe(void)
{
	int sizes[4] = { 4, 4, 4, 8 };
	MPI_Info known = MPI_INFO_NULL;

	if (mpi_abi_fortran_types)
		mpi_abi_fortran_types(sizes, &logical_true, &logical_false);
	/* Somebody may have told already: then that stands. */
	if (PMPI_Abi_get_fortran_info(&known) == MPI_SUCCESS && known == MPI_INFO_NULL)
		tell(sizes);
	if (known != MPI_INFO_NULL)
		PMPI_Info_free(&known);
}
