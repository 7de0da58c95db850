/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Checks that the files of chapter 8 share. */
#ifndef MPI_TOPOLOGY_H
#define MPI_TOPOLOGY_H

#include "mpi.h"
#include "runtime/topology.h"

struct comm;

/* A communicator with a topology of `kind`: MPI_CART, MPI_GRAPH, MPI_DIST_GRAPH. */
int api_topology(MPI_Comm handle, int kind, struct comm **comm);
/* An intracommunicator. */
int api_intra(MPI_Comm handle, struct comm **comm);
/* An array that must be there when it has entries. */
int api_array(int count, const void *array, const char *name);

#endif
