/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Between the files of the datatype chapter, and for the int forms of its constructors in mpi/twins.c. */
#ifndef MPI_DATATYPE_H
#define MPI_DATATYPE_H

#include "mpi.h"

struct datatype;

/* Any valid type, committed or not. The library must be up. */
int datatype_any(MPI_Datatype handle, struct datatype **type);

/* NEWTYPE was just made by a large-count constructor that an int form called: its envelope becomes that of the int form. */
int datatype_int_form(MPI_Datatype newtype);

#endif
