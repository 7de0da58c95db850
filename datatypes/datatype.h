/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A datatype: what bytes of a user's buffer a message consists of, in which order, and of which basic types.
 *
 * Called by mpi/ (constructors, queries) and by runtime/, collectives/, rma/ and io/ (size, extent, layout). Everything in
 * the first cache line is read on the send path and may be read directly. A datatype never changes after its commit, so
 * readers take no lock; only the reference count moves.
 *
 * Lengths, bounds and displacements are bytes, 64 bits wide and signed: an MPI_Count. Functions that build something return
 * 0 or an MPI error class (with text left by error_set) and set their output only on success. None of them blocks.
 */
#ifndef DATATYPES_DATATYPE_H
#define DATATYPES_DATATYPE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mpi.h"

enum {
	DATATYPE_MAGIC = 0x57745470,
	DATATYPE_FIRST = 0x200, /* ABI value of MPI_DATATYPE_NULL; the predefined types follow it */
	DATATYPE_PREDEFINED = 256,
};

struct attribute_set;
struct envelope;
struct layout;
struct shape;
struct arena;

/* What one element of a basic type is to a reduction kernel, to external32 and to type matching. */
enum datatype_kind {
	KIND_NONE, /* derived from other types */
	KIND_INT8, KIND_INT16, KIND_INT32, KIND_INT64, KIND_INT128,
	KIND_UINT8, KIND_UINT16, KIND_UINT32, KIND_UINT64,
	KIND_FLOAT16, KIND_FLOAT32, KIND_FLOAT64, KIND_LONG_DOUBLE, KIND_FLOAT128,
	KIND_COMPLEX32, KIND_COMPLEX64, KIND_COMPLEX128, KIND_COMPLEX_LONG_DOUBLE, KIND_COMPLEX256, /* bits of a pair */
	KIND_BOOL,                                                         /* C and C++ bool */
	KIND_LOGICAL8, KIND_LOGICAL16, KIND_LOGICAL32, KIND_LOGICAL64, KIND_LOGICAL128, /* Fortran LOGICAL */
	KIND_BYTE,                                                         /* MPI_BYTE, MPI_PACKED: no value, only bits */
	KIND_CHAR, KIND_WCHAR,                                             /* printable: no arithmetic */
	KIND_PAIR,                                                         /* value and index, of MINLOC and MAXLOC */
	KIND_COUNT
};

/* Groups of basic types as chapter 6 of the standard (reduction operations) draws them; bits of datatype.group. */
enum datatype_group {
	GROUP_INTEGER = 1,   /* C integer */
	GROUP_FORTRAN = 2,   /* Fortran integer */
	GROUP_FLOAT = 4,     /* floating point */
	GROUP_LOGICAL = 8,   /* logical */
	GROUP_COMPLEX = 16,  /* complex */
	GROUP_BYTE = 32,     /* byte */
	GROUP_MULTI = 64,    /* multi-language: MPI_AINT, MPI_OFFSET, MPI_COUNT */
	GROUP_PAIR = 128,    /* value and index */
};

struct datatype {
	uint32_t magic;
	uint8_t committed;
	/* COUNT elements are one run of COUNT * size bytes at buf + true_lb (valid once committed). */
	uint8_t contiguous;
	/* One element alone is one run of size bytes at buf + true_lb (valid once committed). */
	uint8_t single;
	/* Names a byte twice, for certain: for sending only (valid once committed). */
	uint8_t overlaps;
	uint8_t predefined; /* lives in a table: never counted, never freed, handle is a small constant */
	MPI_Count size;     /* bytes of data in one element, gaps excluded */
	MPI_Count extent;   /* from one element to the next; may be zero or negative */
	MPI_Count lb;
	MPI_Count true_lb;     /* lowest byte that holds data, relative to buf */
	MPI_Count true_extent; /* from there to behind the highest */
	const struct layout *layout; /* flattened program, made at commit; see layout.h */

	/* Not on the send path from here on. */
	atomic_int references;
	uint8_t kind;  /* enum datatype_kind; KIND_NONE when derived */
	uint8_t group; /* enum datatype_group bits */
	uint8_t bounds_set;  /* bounds given explicitly by a resized type somewhere below: they win over computed ones */
	uint16_t align;         /* largest alignment of a basic type inside */
	uint16_t depth;         /* constructors above the deepest basic type */
	/* The basic type that all data is of, or NULL when there are several (a pair counts as its two parts). */
	const struct datatype *basic;
	MPI_Count elements;     /* basic elements in one element of this type */
	MPI_Datatype handle;    /* what a user calls this object */
	struct shape *shape;       /* what it is made of; NULL for predefined types; see construct.h */
	struct envelope *envelope; /* how the user made it; NULL for named types; see envelope.h */
	const struct datatype *value, *index; /* of a pair */
	const char *constant;                 /* name of the predefined constant, else NULL */
	char *name;                           /* as set by the user, else NULL */
	struct attribute_set *attributes;     /* owned by runtime/attribute.c */
	struct arena *arena;                  /* memory of the layout; see flatten.c */
};

extern struct datatype datatype_table[DATATYPE_PREDEFINED]; /* by ABI value - DATATYPE_FIRST; magic 0 in the holes */

/* The object behind a handle, or NULL when the handle is MPI_DATATYPE_NULL, freed or garbage. */
static inline struct datatype *datatype_of(MPI_Datatype handle)
{
	uintptr_t value = (uintptr_t)handle;
	if (value < 4096) {
		uintptr_t index = value - DATATYPE_FIRST; /* wraps below the first: then too large */
		if (index >= DATATYPE_PREDEFINED || datatype_table[index].magic != DATATYPE_MAGIC)
			return NULL;
		return &datatype_table[index];
	}
	struct datatype *type = (struct datatype *)value;
	return type->magic == DATATYPE_MAGIC ? type : NULL;
}

/* Does the handle name a type of the standard that this Fortran lacks (MPI_Abi_set_fortran_info)? datatype_of gives NULL for it. */
static inline bool datatype_lacking(MPI_Datatype handle)
{
	uintptr_t index = (uintptr_t)handle - DATATYPE_FIRST;
	return index < DATATYPE_PREDEFINED && datatype_table[index].constant && datatype_table[index].magic != DATATYPE_MAGIC;
}

static inline MPI_Datatype datatype_handle(const struct datatype *type)
{
	return type->handle;
}

/* True when COUNT elements are one run of bytes at buf + type->true_lb: then no cursor is needed. */
static inline bool datatype_dense(const struct datatype *type, size_t count)
{
	return type->contiguous || (count == 1 && type->single);
}

/* Bytes of data in COUNT elements. Returns false when that is beyond 2^63 - 1. */
static inline bool datatype_bytes(const struct datatype *type, size_t count, size_t *bytes)
{
	int64_t product;
	if (__builtin_mul_overflow(count, type->size, &product))
		return false;
	*bytes = (size_t)product;
	return true;
}

/* The name to show a person or MPI_Type_get_name: never NULL. */
const char *datatype_name(const struct datatype *type);
int datatype_name_set(struct datatype *type, const char *name);

void datatype_destroy(struct datatype *type); /* only for datatype_release */

/* Whoever keeps a type beyond the call that passed it in (a pending request, a schedule) retains it. Nothing for predefined. */
static inline void datatype_retain(struct datatype *type)
{
	if (!type->predefined) /* relaxed: the caller already holds a reference */
		atomic_fetch_add_explicit(&type->references, 1, memory_order_relaxed);
}

static inline void datatype_release(struct datatype *type)
{
	/* acq_rel: all uses by other threads, before their release, happen before the destruction here. */
	if (!type->predefined && atomic_fetch_sub_explicit(&type->references, 1, memory_order_acq_rel) == 1)
		datatype_destroy(type);
}

/*
 * Memory span of COUNT elements as scratch space needs it: *lowest = displacement of the lowest byte that holds data, and
 * the return value the distance from there to behind the highest (0 when there is no data). -1 on overflow.
 * A scratch buffer for COUNT elements is `malloc(span)`, used as `scratch - lowest`.
 */
MPI_Count datatype_span(const struct datatype *type, size_t count, MPI_Count *lowest);

/* Makes the layout; the type may then be used in communication. Idempotent. MPI_ERR_NO_MEM, MPI_ERR_TYPE. */
int datatype_commit(struct datatype *type);

/* Basic elements among the first LEN bytes of a message of this type; -1 when LEN ends inside one. */
MPI_Count datatype_elements(const struct datatype *type, MPI_Count len);
/* The reverse: bytes in the first ELEMENTS basic elements of a message of this type; -1 on overflow. */
MPI_Count datatype_elements_size(const struct datatype *type, MPI_Count elements);

/* Sizes in bytes of the default Fortran types as the Fortran side sees them (MPI_Abi_set_fortran_info). */
struct datatype_fortran {
	int logical, integer, real, double_precision;
	/* Whether the sized types exist; false: datatype_of does not know them. */
	bool logical1, logical2, logical4, logical8, logical16;
	bool integer1, integer2, integer4, integer8, integer16;
	bool real2, real4, real8, real16;
	bool complex4, complex8, complex16, complex32;
};
/* Called before any use of these types by other threads. MPI_ERR_ARG for a size without a C counterpart. */
int datatype_fortran_set(const struct datatype_fortran *sizes);
void datatype_fortran_get(struct datatype_fortran *sizes);

#endif
