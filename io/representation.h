/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Data representations (MPI 5.0, section 14.5): how values look in a file. "native" and "internal" are the bytes of memory, "external32" is
 * datatypes/external32.h, and users register more, which live as long as the process.
 *
 * All return 0 or an MPI error class with a text.
 */
#ifndef IO_REPRESENTATION_H
#define IO_REPRESENTATION_H

#include "datatypes/datatype.h"
#include "mpi.h"

struct representation {
	const char *name;
	bool converts; /* the bytes in the file differ from those in memory */
	/* A user's; NULL: none. Of each pair of conversions only one is set. */
	MPI_Datarep_conversion_function *read, *write;
	MPI_Datarep_conversion_function_c *read_c, *write_c;
	MPI_Datarep_extent_function *extent;
	void *extra_state;
	struct representation *next;
};

/* NULL with a text when there is none of that name. */
const struct representation *representation_named(const char *name);

/* All fields but `converts` and `next` are read; the name is copied. MPI_ERR_DUP_DATAREP when there is one already. */
int representation_register(const struct representation *wanted);

/*
 * The type as it lies in the file: *out has the file's sizes and displacements, is committed and belongs to the caller. Displacements that
 * its constructors gave in elements follow the elements' extent in the file; those given in bytes are the file's.
 */
int representation_type(const struct representation *representation, struct datatype *type, struct datatype **out);

/* Bytes in the file of one element. */
int representation_size(const struct representation *representation, struct datatype *type, MPI_Count *size);

/* COUNT elements at BUF to FILEBUF, which has room for all; and back. */
int representation_to_file(const struct representation *representation, const void *buf, MPI_Count count, struct datatype *type,
			   void *filebuf);
int representation_from_file(const struct representation *representation, void *buf, MPI_Count count, struct datatype *type,
			     const void *filebuf);

#endif
