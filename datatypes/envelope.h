/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How the user made a datatype: the constructor's name and its arguments, as MPI_Type_get_envelope and _contents give them back.
 * Written once by the constructor in mpi/ that was called, in the form (int or large count) that was called.
 */
#ifndef DATATYPES_ENVELOPE_H
#define DATATYPES_ENVELOPE_H

#include "datatypes/datatype.h"

struct envelope {
	int combiner;
	bool large; /* made by a large-count constructor: arguments of type MPI_Count are in counts */
	MPI_Count integer_count, address_count, large_count, type_count;
	int *integers;
	MPI_Aint *addresses;
	MPI_Count *larges;
	struct datatype **types; /* retained */
};

/*
 * An empty envelope with room for that many arguments; the caller fills the arrays and retains nothing: TYPES are set (and
 * retained) with envelope_type. NULL: no memory.
 */
struct envelope *envelope_new(int combiner, bool large, MPI_Count integers, MPI_Count addresses, MPI_Count larges,
			      MPI_Count types);
void envelope_type(struct envelope *envelope, MPI_Count i, struct datatype *type);
/* From the large-count form of the constructor to the int form, when an int form called the other: arguments move to where the
 * standard has them there. They fit, having been ints. MPI_ERR_NO_MEM. */
int envelope_narrow(struct envelope *envelope);
void envelope_free(struct envelope *envelope);

#endif
