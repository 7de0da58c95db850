/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the info of a communicator means: hints that are understood (others are dropped, as the standard wants), and how
 * MPI_Comm_split_type reads its type and info. No communication; lane not entered.
 */
#ifndef RUNTIME_COMM_HINTS_H
#define RUNTIME_COMM_HINTS_H

#include "runtime/comm.h"

/* Take over the hints of `info` (NULL: none) that are known and valid. 0 or MPI_ERR_NO_MEM. */
int comm_hints_set(struct comm *comm, struct info *info);
/* The hints in use, a new info. 0 or MPI_ERR_NO_MEM. */
int comm_hints_get(struct comm *comm, struct info **out);

/* The color of this process for a split type; MPI_UNDEFINED for MPI_COMM_NULL. MPI_ERR_ARG for an unknown type. */
int comm_split_color(struct comm *comm, int split_type, struct info *info, int *color);

#endif
