/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Between the files of the one-sided chapter: checking a window, and reporting to its error handler. */
#ifndef MPI_WINDOW_H
#define MPI_WINDOW_H

#include "mpi/api.h"
#include "rma/window.h"

int api_bad_window(MPI_Win win) cold_path;
/* Handle to object; *out is NULL on failure. The library must be up. */
static inline int api_window(MPI_Win win, struct window **out)
{
	*out = window_of(win);
	return likely(*out != 0) ? 0 : api_bad_window(win);
}

/* Report to the error handler of the window; without one as what belongs to no object. Lane not entered. */
int api_fail_window(struct window *window, int class, const char *call) cold_path;

/* A rank of the window to access: MPI_PROC_NULL allowed. */
int api_bad_target(const struct window *window, int rank) cold_path;
static inline int api_target(const struct window *window, int rank)
{
	return likely((unsigned)rank < (unsigned)window->size || rank == MPI_PROC_NULL) ? 0 : api_bad_target(window, rank);
}
/* The same without MPI_PROC_NULL. */
int api_window_rank(const struct window *window, int rank);

#endif
