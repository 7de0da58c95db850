/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Choosing a predefined type by what it can hold: Fortran precision and range, class and size, value and index. */
#include <pthread.h>
#include <stdlib.h>

#include "common/error.h"
#include "datatypes/construct.h"
#include "datatypes/envelope.h"
#include "datatypes/layout.h"
#include "datatypes/op_kernels.h"

/* ---- predefined types without a name ---- */

/* Made at the first request and kept for good: asking again gives the same handle, and nobody may free them. */
struct unnamed {
	struct unnamed *next;
	struct datatype type;
	struct layout layout;
	struct layout_block blocks[3];
};

static struct unnamed *unnamed_types;
static pthread_mutex_t unnamed_lock = PTHREAD_MUTEX_INITIALIZER;

static bool same(const struct envelope *envelope, int combiner, int first, int second, const struct datatype *value,
		 const struct datatype *index)
{
	if (envelope->combiner != combiner)
		return false;
	if (combiner == MPI_COMBINER_VALUE_INDEX)
		return envelope->types[0] == value && envelope->types[1] == index;
	return envelope->integers[0] == first && (combiner == MPI_COMBINER_F90_INTEGER || envelope->integers[1] == second);
}

static struct unnamed *find(int combiner, int first, int second, const struct datatype *value, const struct datatype *index)
{
	struct unnamed *at = unnamed_types;
	while (at && !same(at->type.envelope, combiner, first, second, value, index))
		at = at->next;
	return at;
}

static int no_memory(void)
{
	return error_set(MPI_ERR_NO_MEM, "no memory for a datatype");
}

/* A twin of BASE that remembers the call it comes from. */
static int fortran_type(int combiner, int first, int second, const struct datatype *base, struct datatype **type)
{
	pthread_mutex_lock(&unnamed_lock);
	struct unnamed *made = find(combiner, first, second, NULL, NULL);
	if (!made && (made = calloc(1, sizeof *made))) {
		made->type = *base;
		made->type.handle = (MPI_Datatype)&made->type;
		made->type.constant = NULL;
		made->type.attributes = NULL;
		made->type.name = NULL;
		made->type.envelope = envelope_new(combiner, false, combiner == MPI_COMBINER_F90_INTEGER ? 1 : 2, 0, 0, 0);
		if (made->type.envelope) {
			made->type.envelope->integers[0] = first;
			if (combiner != MPI_COMBINER_F90_INTEGER)
				made->type.envelope->integers[1] = second;
			made->next = unnamed_types;
			unnamed_types = made;
		} else {
			free(made);
			made = NULL;
		}
	}
	pthread_mutex_unlock(&unnamed_lock);
	if (!made)
		return no_memory();
	*type = &made->type;
	return 0;
}

/* ---- Fortran ---- */

int datatype_f90_integer(int range, struct datatype **type)
{
	static const struct { int range; MPI_Datatype handle; } rows[] = {
		{ 2, MPI_INTEGER1 }, { 4, MPI_INTEGER2 }, { 9, MPI_INTEGER4 }, { 18, MPI_INTEGER8 }, { 38, MPI_INTEGER16 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (range <= rows[i].range && datatype_of(rows[i].handle))
			return fortran_type(MPI_COMBINER_F90_INTEGER, range, 0, datatype_of(rows[i].handle), type);
	return error_set(MPI_ERR_ARG, "no INTEGER has a decimal range of %d", range);
}

/* Precision or range may be MPI_UNDEFINED: then it asks for nothing. */
static const struct datatype *real_of(int precision, int range, bool complex)
{
	static const struct { int precision, range; MPI_Datatype real, complex; } rows[] = {
		{ 6, 37, MPI_REAL4, MPI_COMPLEX8 }, { 15, 307, MPI_REAL8, MPI_COMPLEX16 }, { 33, 4931, MPI_REAL16, MPI_COMPLEX32 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		MPI_Datatype handle = complex ? rows[i].complex : rows[i].real;
		if (precision <= rows[i].precision && range <= rows[i].range && datatype_of(handle))
			return datatype_of(handle);
	}
	return NULL;
}

static int neither(const char *what)
{
	return error_set(MPI_ERR_ARG, "a %s is chosen by its precision or its range: both are MPI_UNDEFINED", what);
}

int datatype_f90_real(int precision, int range, struct datatype **type)
{
	const struct datatype *base = real_of(precision, range, false);
	if (precision == MPI_UNDEFINED && range == MPI_UNDEFINED)
		return neither("REAL");
	if (!base)
		return error_set(MPI_ERR_ARG, "no REAL has precision %d and range %d", precision, range);
	return fortran_type(MPI_COMBINER_F90_REAL, precision, range, base, type);
}

int datatype_f90_complex(int precision, int range, struct datatype **type)
{
	const struct datatype *base = real_of(precision, range, true);
	if (precision == MPI_UNDEFINED && range == MPI_UNDEFINED)
		return neither("COMPLEX");
	if (!base)
		return error_set(MPI_ERR_ARG, "no COMPLEX has precision %d and range %d", precision, range);
	return fortran_type(MPI_COMBINER_F90_COMPLEX, precision, range, base, type);
}

int datatype_match_size(int typeclass, int size, struct datatype **type)
{
	static const struct { int class, size; MPI_Datatype handle; } rows[] = {
		{ MPIX_TYPECLASS_LOGICAL, 1, MPI_LOGICAL1 }, { MPIX_TYPECLASS_LOGICAL, 2, MPI_LOGICAL2 },
		{ MPIX_TYPECLASS_LOGICAL, 4, MPI_LOGICAL4 }, { MPIX_TYPECLASS_LOGICAL, 8, MPI_LOGICAL8 },
		{ MPIX_TYPECLASS_LOGICAL, 16, MPI_LOGICAL16 },
		{ MPI_TYPECLASS_INTEGER, 1, MPI_INTEGER1 },  { MPI_TYPECLASS_INTEGER, 2, MPI_INTEGER2 },
		{ MPI_TYPECLASS_INTEGER, 4, MPI_INTEGER4 },  { MPI_TYPECLASS_INTEGER, 8, MPI_INTEGER8 },
		{ MPI_TYPECLASS_INTEGER, 16, MPI_INTEGER16 }, { MPI_TYPECLASS_REAL, 2, MPI_REAL2 },
		{ MPI_TYPECLASS_REAL, 4, MPI_REAL4 },        { MPI_TYPECLASS_REAL, 8, MPI_REAL8 },
		{ MPI_TYPECLASS_REAL, 16, MPI_REAL16 },      { MPI_TYPECLASS_COMPLEX, 4, MPI_COMPLEX4 },
		{ MPI_TYPECLASS_COMPLEX, 8, MPI_COMPLEX8 },  { MPI_TYPECLASS_COMPLEX, 16, MPI_COMPLEX16 },
		{ MPI_TYPECLASS_COMPLEX, 32, MPI_COMPLEX32 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (rows[i].class == typeclass && rows[i].size == size && datatype_of(rows[i].handle)) {
			*type = datatype_of(rows[i].handle);
			return 0;
		}
	return error_set(MPI_ERR_ARG, "no Fortran type of class %d has %d bytes", typeclass, size);
}

/* ---- pairs ---- */

/* A C struct of the two, that no constant of the standard names. */
static struct unnamed *pair_type(const struct datatype *value, const struct datatype *index)
{
	struct unnamed *made = calloc(1, sizeof *made);
	if (!made)
		return NULL;
	int64_t align = value->align > index->align ? value->align : index->align;
	int64_t at = (value->size + index->align - 1) / index->align * index->align, size = value->size + index->size;
	made->blocks[1] = (struct layout_block){ at, value->size };
	made->blocks[2] = (struct layout_block){ 0, size };
	made->layout = (struct layout){ .kind = LAYOUT_BLOCKS, .size = size, .count = 2, .runs = 2, .u.blocks = made->blocks };
	if (at == value->size)
		made->layout = (struct layout){ .kind = LAYOUT_BYTES, .size = size, .count = 1, .runs = 1, .len = size };
	int64_t extent = (at + index->size + align - 1) / align * align;
	made->type = (struct datatype){ .magic = DATATYPE_MAGIC, .committed = 1, .predefined = 1, .references = 1, .size = size,
					.extent = extent, .true_extent = at + index->size, .contiguous = extent == size,
					.single = at == value->size, .layout = &made->layout, .kind = KIND_PAIR,
					.group = GROUP_PAIR, .align = (uint16_t)align, .elements = 2,
					.basic = value == index ? value : NULL, .value = value, .index = index,
					.handle = (MPI_Datatype)&made->type };
	made->type.envelope = envelope_new(MPI_COMBINER_VALUE_INDEX, false, 0, 0, 0, 2);
	if (!made->type.envelope) {
		free(made);
		return NULL;
	}
	made->type.envelope->types[0] = (struct datatype *)value; /* predefined both: not counted */
	made->type.envelope->types[1] = (struct datatype *)index;
	made->next = unnamed_types;
	unnamed_types = made;
	return made;
}

int datatype_value_index(const struct datatype *value, const struct datatype *index, struct datatype **type)
{
	*type = NULL;
	for (int i = 0; i < DATATYPE_PREDEFINED; i++) {
		struct datatype *pair = &datatype_table[i];
		if (pair->magic == DATATYPE_MAGIC && pair->kind == KIND_PAIR && pair->value == value && pair->index == index) {
			*type = pair;
			return 0;
		}
	}
	/* An index is an integer: it can be added, and its bits too have a meaning. */
	if (!op_kernel_of(OP_SUM, (enum datatype_kind)index->kind) || !op_kernel_of(OP_BAND, (enum datatype_kind)index->kind) ||
	    !op_kernel_pair(OP_MINLOC, (enum datatype_kind)value->kind, (enum datatype_kind)index->kind))
		return 0;
	pthread_mutex_lock(&unnamed_lock);
	struct unnamed *made = find(MPI_COMBINER_VALUE_INDEX, 0, 0, value, index);
	if (!made)
		made = pair_type(value, index);
	pthread_mutex_unlock(&unnamed_lock);
	if (!made)
		return no_memory();
	*type = &made->type;
	return 0;
}
