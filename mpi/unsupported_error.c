/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the functions of mpi/unsupported.c do.
 */
#include "mpi/unsupported.h"

#include "mpi/api.h"

int unsupported(MPI_Comm comm, const char *function)
{
	int rc = error_set(MPI_ERR_UNSUPPORTED_OPERATION,
			"%s is not part of this version of Weft; `weft info --api` lists what is", function);

	return api_fail_handle(comm, rc, function);
}
