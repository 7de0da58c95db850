/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the functions of mpi/unsupported.c do.
 */
#include "common/error.h"
#include "mpi.h"
#include "mpi/unsupported.h"

int unsupported(const char *function)
{
	return error_set(MPI_ERR_UNSUPPORTED_OPERATION,
			"%s is not supported by this version of Weft; `weft info --api` lists what is", function);
}
