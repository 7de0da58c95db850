/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Error texts for people. A function below mpi/ returns 0 or an MPI error class and may leave a text
 * that says what happened, where (rank, host, peer), the likely cause and what to do:
 *
 *     return error_set(MPI_ERR_TRUNCATE, "message of %zu bytes from rank %d (tag %d) ...", ...);
 *
 * mpi/ hands class and text to the communicator's error handler. The launcher and the tools use the
 * same calls with class 1. The text belongs to the calling thread and lasts until the next error_set.
 */
#ifndef COMMON_ERROR_H
#define COMMON_ERROR_H

#include "common/compiler.h"

/* Record a text; returns `class`, so that it can stand in a return statement. Never fails. */
int error_set(int class, const char *format, ...) printf_like(2, 3);

/* Put a prefix ("while connecting to rank 3: ") before the recorded text. Returns `class`. */
int error_prefix(int class, const char *format, ...) printf_like(2, 3);

/* The text recorded last by this thread, or "" when there is none. */
const char *error_text(void);

/* Class of the text recorded last by this thread; 0 when there is none. */
int error_class(void);

void error_clear(void);

#endif
