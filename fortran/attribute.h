/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Attributes of Fortran programs. C's attributes are pointers, Fortran's are integers. What Fortran sets lies in a cell of
 * its own: C gets the cell's address, as the standard has it, and Fortran what is in it. What C sets, Fortran gets as the
 * number that the pointer is.
 */
#ifndef FORTRAN_ATTRIBUTE_H
#define FORTRAN_ATTRIBUTE_H

#include "mpi.h"

/* A new cell with this value, or NULL when memory is out. */
MPI_Aint *attribute_cell(MPI_Aint value);
void attribute_forget(const void *attribute);           /* no cell: nothing happens */
MPI_Aint attribute_value(const void *attribute);

/* The Fortran procedures of a keyval; `old` ones (MPI 1) have INTEGER attributes. */
struct attribute_keyval {
	void (*copy)(void), (*delete)(void);
	MPI_Aint extra_state;
	int old;
};
struct attribute_keyval *attribute_keyval(void (*copy)(void), void (*delete)(void), MPI_Aint extra_state, int old);

/* For MPI_*_create_keyval, with a struct attribute_keyval as extra_state. */
extern MPI_Comm_copy_attr_function attribute_copy_comm;
extern MPI_Comm_delete_attr_function attribute_delete_comm;
extern MPI_Type_copy_attr_function attribute_copy_type;
extern MPI_Type_delete_attr_function attribute_delete_type;
extern MPI_Win_copy_attr_function attribute_copy_win;
extern MPI_Win_delete_attr_function attribute_delete_win;

#endif
