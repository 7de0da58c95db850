/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Building datatypes. Every constructor of the standard comes down to three shapes: equal blocks at equal distances, a list of
 * blocks, and another name for a type. mpi/ checks the arguments, turns displacements into bytes, calls one of these and then
 * notes the user's call with envelope_set.
 *
 * A shape holds a reference to each child. Counts and block lengths are not negative (checked at the door). Overflow of a size
 * or bound is MPI_ERR_VALUE_TOO_LARGE; out of memory MPI_ERR_NO_MEM. *type is not committed and has one reference.
 */
#ifndef DATATYPES_CONSTRUCT_H
#define DATATYPES_CONSTRUCT_H

#include "datatypes/datatype.h"

enum shape_kind {
	SHAPE_VECTOR, /* count times: blocklength elements in a row; starts stride bytes apart */
	SHAPE_LIST,   /* count entries: blocklength(s) elements in a row at a displacement */
	SHAPE_ALIAS,  /* the child with a new identity or new bounds */
};

struct shape {
	enum shape_kind kind;
	MPI_Count count;
	MPI_Count blocklength;    /* of each block; unused when blocklengths is set */
	MPI_Count stride;         /* bytes */
	MPI_Count *blocklengths;  /* per list entry, or NULL */
	MPI_Count *displacements; /* per list entry, bytes */
	struct datatype *child;   /* of all blocks; NULL when children is set */
	struct datatype **children; /* per list entry, or NULL */
};

static inline struct datatype *shape_child(const struct shape *shape, MPI_Count i)
{
	return shape->children ? shape->children[i] : shape->child;
}

static inline MPI_Count shape_blocklength(const struct shape *shape, MPI_Count i)
{
	return shape->blocklengths ? shape->blocklengths[i] : shape->blocklength;
}

int datatype_vector(MPI_Count count, MPI_Count blocklength, MPI_Count stride, struct datatype *child, struct datatype **type);

/* BLOCKLENGTHS NULL: all have BLOCKLENGTH. CHILDREN NULL: all are of CHILD. Arrays are copied. */
int datatype_list(MPI_Count count, const MPI_Count *blocklengths, MPI_Count blocklength, const MPI_Count *displacements,
		  struct datatype *const *children, struct datatype *child, struct datatype **type);

int datatype_dup(struct datatype *child, struct datatype **type);
int datatype_resized(struct datatype *child, MPI_Count lb, MPI_Count extent, struct datatype **type);

/* A part of an array. ORDER is MPI_ORDER_C or MPI_ORDER_FORTRAN; the extent is that of the whole array. */
int datatype_subarray(int ndims, const MPI_Count *sizes, const MPI_Count *subsizes, const MPI_Count *starts, int order,
		      struct datatype *child, struct datatype **type);

/* The part of a distributed array that RANK of SIZE processes holds. MPI_ERR_ARG for a distribution that does not fit. */
int datatype_darray(int size, int rank, int ndims, const MPI_Count *gsizes, const int *distribs, const int *dargs,
		    const int *psizes, int order, struct datatype *child, struct datatype **type);

/* The predefined, unnamed type of that many decimal digits; the same for the same arguments. MPI_ERR_ARG when there is none. */
int datatype_f90_integer(int range, struct datatype **type);
int datatype_f90_real(int precision, int range, struct datatype **type);
int datatype_f90_complex(int precision, int range, struct datatype **type);

/* The Fortran type of that class and size. MPI_ERR_ARG when there is none. */
int datatype_match_size(int typeclass, int size, struct datatype **type);

/* The predefined (maybe unnamed) pair of VALUE and INDEX for MINLOC and MAXLOC; *type is NULL when not supported. */
int datatype_value_index(const struct datatype *value, const struct datatype *index, struct datatype **type);

#endif
