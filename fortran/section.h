/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Choice buffers of BIND(C) procedures with TYPE(*), DIMENSION(..): array descriptors, and what becomes of sections that
 * are not contiguous.
 *
 * To MPI, a section is the sequence of its elements: element n of the message is element n in array element order. A
 * section that is sent or received as a whole becomes a datatype of nested strides (explicit ones: none is left to an
 * extent); where this cannot be (reductions, several messages in one buffer, datatypes with gaps), a contiguous copy
 * takes its place, which goes back when the call returns or the request is complete.
 */
#ifndef FORTRAN_SECTION_H
#define FORTRAN_SECTION_H

#include <stddef.h>

#include "fortran/convert.h"

enum { SECTION_MAX_RANK = 15 };

/* What gfortran (from 12) and flang pass: the members that their ISO_Fortran_binding.h agree on. */
struct descriptor {
	char *base;
	size_t element;         /* bytes */
	int version;
	signed char rank;
	char other[3];          /* type and attribute, in different order */
	struct descriptor_dim {
		ptrdiff_t lower, extent, stride;        /* bytes; an extent of -1 ends an assumed-size array */
	} dim[SECTION_MAX_RANK];
};

enum section_use {
	SECTION_IN = 1, SECTION_INOUT = 3,              /* read; read and written */
	SECTION_BLOCKING = 0, SECTION_NONBLOCKING = 4,  /* until the call returns; until the request is complete */
	SECTION_KEPT = 8                                /* longer: no copy can take its place */
};

struct section_copy;

struct section {
	void *address;          /* what the C function gets */
	MPI_Count count;
	MPI_Datatype type;
	int made;               /* `type` is ours to free */
	struct section_copy *copy;
};

static inline void *section_base(const struct descriptor *buffer) { return buffer_of(buffer->base); }

static inline int section_contiguous(const struct descriptor *buffer)
{
	const struct descriptor_dim *dim = buffer->dim, *end = dim + buffer->rank;

	for (ptrdiff_t run = (ptrdiff_t)buffer->element; dim != end; run *= dim++->extent) {
		if (dim->stride != run && dim->extent != 1)
			return 0;
	}
	return 1;
}

/* Nothing to do but to take the address. */
static inline int section_plain(const struct descriptor *buffer)
{
	return !is_sentinel(buffer->base)
		&& (buffer->rank == 1 ? buffer->dim[0].stride == (ptrdiff_t)buffer->element : section_contiguous(buffer));
}

int section_strided(struct section *section, const struct descriptor *buffer, int use);
int section_copy(struct section *section, const struct descriptor *buffer, int use);
void section_finish(struct section *section, int err, const int *request);

/* A buffer of `count` elements of `type`. Returns 0 or an error code, of which the error handler has not heard. */
static inline int section_typed(struct section *section, const struct descriptor *buffer, MPI_Count count,
		MPI_Datatype type, int use)
{
	section->address = section_base(buffer);
	section->count = count;
	section->type = type;
	section->made = 0;
	section->copy = NULL;
	return section_contiguous(buffer) ? 0 : section_strided(section, buffer, use);
}

/* A buffer that has to be contiguous. */
static inline int section_copied(struct section *section, const struct descriptor *buffer, int use)
{
	section->address = section_base(buffer);
	section->made = 0;
	section->copy = NULL;
	return section_contiguous(buffer) ? 0 : section_copy(section, buffer, use);
}

/* After a blocking call, and after one that left nothing with the library. */
static inline void section_end(struct section *section)
{
	if (section->made || section->copy)
		section_finish(section, MPI_SUCCESS, NULL);
}

/* After a call that started a request. */
static inline void section_leave(struct section *section, int err, const int *request)
{
	if (section->made || section->copy)
		section_finish(section, err, request);
}

#endif
