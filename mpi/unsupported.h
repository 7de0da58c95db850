/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For mpi/unsupported.c: what a function does that Weft does not have yet.
 */
#ifndef MPI_UNSUPPORTED_H
#define MPI_UNSUPPORTED_H

#include "mpi.h"

/* Raise MPI_ERR_UNSUPPORTED_OPERATION on `comm`, naming `function`. Returns the error code. */
int unsupported(MPI_Comm comm, const char *function);

#endif
