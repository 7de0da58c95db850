/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Written by mpi/generate; do not edit. */
/*
 * Functions that Weft does not have yet (mpi/unsupported.txt). Each says so, through the error handler.
 */
#include "mpi.h"
#include "mpi/unsupported.h"

#pragma GCC diagnostic ignored "-Wunused-parameter"

