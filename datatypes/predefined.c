/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The predefined datatypes: one row each, at the place that its ABI value says. Constant from the start, so that nothing needs
 * initialising before MPI_Init; only the Fortran side may change what it owns, once (datatype_fortran_set).
 */
#include <wchar.h>

#include "common/error.h"
#include "datatypes/datatype.h"
#include "datatypes/layout.h"

#define AT(handle) [(handle) - DATATYPE_FIRST]
#define TABLE(handle) (&datatype_table[(handle) - DATATYPE_FIRST])

/* Fields that all basic types share; NAMED gives the identity. */
#define NAMED(value, text) \
	.magic = DATATYPE_MAGIC, .committed = 1, .predefined = 1, .references = 1, .handle = (MPI_Datatype)(value), .constant = text

#define PLAIN(value, text, bytes, alignment, what, groups)                                                            \
	AT(value) = { NAMED(value, text), .contiguous = 1, .single = 1, .size = (bytes), .extent = (bytes),            \
		      .true_extent = (bytes), .kind = (what), .group = (groups), .align = (alignment),                \
		      .basic = TABLE(value), .elements = 1,                                                           \
		      .layout = &(struct layout){ .kind = LAYOUT_BYTES, .size = (bytes), .count = 1, .len = (bytes), \
						  .runs = 1 } }

#define C_TYPE(value, text, type, kind, groups) PLAIN(value, text, sizeof(type), _Alignof(type), kind, groups)

/* A pair without gaps between value and index may still end in one. */
#define PAIR(pair, text, value_type, index_type, value_handle, index_handle)                                                  \
	AT(pair) = { NAMED(pair, text), .size = sizeof(value_type) + sizeof(index_type),                                      \
		     .extent = sizeof(struct { value_type a; index_type b; }),                                                \
		     .true_extent = offsetof(struct { value_type a; index_type b; }, b) + sizeof(index_type),                 \
		     .contiguous = sizeof(struct { value_type a; index_type b; }) == sizeof(value_type) + sizeof(index_type), \
		     .single = offsetof(struct { value_type a; index_type b; }, b) == sizeof(value_type), .kind = KIND_PAIR,  \
		     .group = GROUP_PAIR, .align = _Alignof(struct { value_type a; index_type b; }), .elements = 2,           \
		     .basic = (value_handle) == (index_handle) ? TABLE(value_handle) : NULL, .value = TABLE(value_handle),    \
		     .index = TABLE(index_handle),                                                                            \
		     .layout = offsetof(struct { value_type a; index_type b; }, b) == sizeof(value_type) ?                    \
		     &(struct layout){ .kind = LAYOUT_BYTES, .size = sizeof(value_type) + sizeof(index_type), .count = 1,     \
				       .len = sizeof(value_type) + sizeof(index_type), .runs = 1 } :                          \
		     &(struct layout){ .kind = LAYOUT_BLOCKS, .size = sizeof(value_type) + sizeof(index_type), .count = 2,    \
				       .runs = 2,                                                                             \
				       .u.blocks = (struct layout_block[]){                                                   \
					       { 0, 0 },                                                                      \
					       { offsetof(struct { value_type a; index_type b; }, b), sizeof(value_type) },   \
					       { 0, sizeof(value_type) + sizeof(index_type) } } } }

/* The kind of a C integer type by its width. */
#define INT_KIND(type) \
	(sizeof(type) == 1 ? KIND_INT8 : sizeof(type) == 2 ? KIND_INT16 : sizeof(type) == 4 ? KIND_INT32 : KIND_INT64)
#define UINT_KIND(type) (INT_KIND(type) - KIND_INT8 + KIND_UINT8)

struct datatype datatype_table[DATATYPE_PREDEFINED] = {
	C_TYPE(0x201, "MPI_AINT", MPI_Aint, INT_KIND(MPI_Aint), GROUP_MULTI),
	C_TYPE(0x202, "MPI_COUNT", MPI_Count, INT_KIND(MPI_Count), GROUP_MULTI),
	C_TYPE(0x203, "MPI_OFFSET", MPI_Offset, INT_KIND(MPI_Offset), GROUP_MULTI),
	PLAIN(0x207, "MPI_PACKED", 1, 1, KIND_BYTE, 0),
	C_TYPE(0x208, "MPI_SHORT", short, INT_KIND(short), GROUP_INTEGER),
	C_TYPE(0x209, "MPI_INT", int, INT_KIND(int), GROUP_INTEGER),
	C_TYPE(0x20a, "MPI_LONG", long, INT_KIND(long), GROUP_INTEGER),
	C_TYPE(0x20b, "MPI_LONG_LONG_INT", long long, INT_KIND(long long), GROUP_INTEGER),
	C_TYPE(0x20c, "MPI_UNSIGNED_SHORT", unsigned short, UINT_KIND(short), GROUP_INTEGER),
	C_TYPE(0x20d, "MPI_UNSIGNED", unsigned, UINT_KIND(int), GROUP_INTEGER),
	C_TYPE(0x20e, "MPI_UNSIGNED_LONG", unsigned long, UINT_KIND(long), GROUP_INTEGER),
	C_TYPE(0x20f, "MPI_UNSIGNED_LONG_LONG", unsigned long long, UINT_KIND(long long), GROUP_INTEGER),
	C_TYPE(0x210, "MPI_FLOAT", float, KIND_FLOAT32, GROUP_FLOAT),
	C_TYPE(0x212, "MPI_C_COMPLEX", float _Complex, KIND_COMPLEX64, GROUP_COMPLEX),
	C_TYPE(0x213, "MPI_CXX_FLOAT_COMPLEX", float _Complex, KIND_COMPLEX64, GROUP_COMPLEX),
	C_TYPE(0x214, "MPI_DOUBLE", double, KIND_FLOAT64, GROUP_FLOAT),
	C_TYPE(0x216, "MPI_C_DOUBLE_COMPLEX", double _Complex, KIND_COMPLEX128, GROUP_COMPLEX),
	C_TYPE(0x217, "MPI_CXX_DOUBLE_COMPLEX", double _Complex, KIND_COMPLEX128, GROUP_COMPLEX),
	PLAIN(0x218, "MPI_LOGICAL", 4, 4, KIND_LOGICAL32, GROUP_LOGICAL),
	PLAIN(0x219, "MPI_INTEGER", 4, 4, KIND_INT32, GROUP_FORTRAN),
	PLAIN(0x21a, "MPI_REAL", 4, 4, KIND_FLOAT32, GROUP_FLOAT),
	PLAIN(0x21b, "MPI_COMPLEX", 8, 4, KIND_COMPLEX64, GROUP_COMPLEX),
	PLAIN(0x21c, "MPI_DOUBLE_PRECISION", 8, 8, KIND_FLOAT64, GROUP_FLOAT),
	PLAIN(0x21d, "MPI_DOUBLE_COMPLEX", 16, 8, KIND_COMPLEX128, GROUP_COMPLEX),
	PLAIN(0x21e, "MPI_CHARACTER", 1, 1, KIND_CHAR, 0),
	C_TYPE(0x220, "MPI_LONG_DOUBLE", long double, KIND_LONG_DOUBLE, GROUP_FLOAT),
	C_TYPE(0x224, "MPI_C_LONG_DOUBLE_COMPLEX", long double _Complex, KIND_COMPLEX_LONG_DOUBLE, GROUP_COMPLEX),
	C_TYPE(0x225, "MPI_CXX_LONG_DOUBLE_COMPLEX", long double _Complex, KIND_COMPLEX_LONG_DOUBLE, GROUP_COMPLEX),
	PAIR(0x228, "MPI_FLOAT_INT", float, int, 0x210, 0x209),
	PAIR(0x229, "MPI_DOUBLE_INT", double, int, 0x214, 0x209),
	PAIR(0x22a, "MPI_LONG_INT", long, int, 0x20a, 0x209),
	PAIR(0x22b, "MPI_2INT", int, int, 0x209, 0x209),
	PAIR(0x22c, "MPI_SHORT_INT", short, int, 0x208, 0x209),
	PAIR(0x22d, "MPI_LONG_DOUBLE_INT", long double, int, 0x220, 0x209),
	PAIR(0x230, "MPI_2REAL", float, float, 0x21a, 0x21a),
	PAIR(0x231, "MPI_2DOUBLE_PRECISION", double, double, 0x21c, 0x21c),
	PAIR(0x232, "MPI_2INTEGER", int, int, 0x219, 0x219),
	C_TYPE(0x238, "MPI_C_BOOL", _Bool, KIND_BOOL, GROUP_LOGICAL),
	C_TYPE(0x239, "MPI_CXX_BOOL", _Bool, KIND_BOOL, GROUP_LOGICAL),
	C_TYPE(0x23c, "MPI_WCHAR", wchar_t, KIND_WCHAR, 0),
	C_TYPE(0x240, "MPI_INT8_T", int8_t, KIND_INT8, GROUP_INTEGER),
	C_TYPE(0x241, "MPI_UINT8_T", uint8_t, KIND_UINT8, GROUP_INTEGER),
	C_TYPE(0x243, "MPI_CHAR", char, KIND_CHAR, GROUP_INTEGER),
	C_TYPE(0x244, "MPI_SIGNED_CHAR", signed char, KIND_INT8, GROUP_INTEGER),
	C_TYPE(0x245, "MPI_UNSIGNED_CHAR", unsigned char, KIND_UINT8, GROUP_INTEGER),
	PLAIN(0x247, "MPI_BYTE", 1, 1, KIND_BYTE, GROUP_BYTE),
	C_TYPE(0x248, "MPI_INT16_T", int16_t, KIND_INT16, GROUP_INTEGER),
	C_TYPE(0x249, "MPI_UINT16_T", uint16_t, KIND_UINT16, GROUP_INTEGER),
	C_TYPE(0x250, "MPI_INT32_T", int32_t, KIND_INT32, GROUP_INTEGER),
	C_TYPE(0x251, "MPI_UINT32_T", uint32_t, KIND_UINT32, GROUP_INTEGER),
	C_TYPE(0x258, "MPI_INT64_T", int64_t, KIND_INT64, GROUP_INTEGER),
	C_TYPE(0x259, "MPI_UINT64_T", uint64_t, KIND_UINT64, GROUP_INTEGER),
	PLAIN(0x2c0, "MPI_LOGICAL1", 1, 1, KIND_LOGICAL8, GROUP_LOGICAL),
	PLAIN(0x2c1, "MPI_INTEGER1", 1, 1, KIND_INT8, GROUP_FORTRAN),
	PLAIN(0x2c8, "MPI_LOGICAL2", 2, 2, KIND_LOGICAL16, GROUP_LOGICAL),
	PLAIN(0x2c9, "MPI_INTEGER2", 2, 2, KIND_INT16, GROUP_FORTRAN),
	PLAIN(0x2ca, "MPI_REAL2", 2, 2, KIND_FLOAT16, GROUP_FLOAT),
	PLAIN(0x2d0, "MPI_LOGICAL4", 4, 4, KIND_LOGICAL32, GROUP_LOGICAL),
	PLAIN(0x2d1, "MPI_INTEGER4", 4, 4, KIND_INT32, GROUP_FORTRAN),
	PLAIN(0x2d2, "MPI_REAL4", 4, 4, KIND_FLOAT32, GROUP_FLOAT),
	PLAIN(0x2d3, "MPI_COMPLEX4", 4, 2, KIND_COMPLEX32, GROUP_COMPLEX),
	PLAIN(0x2d8, "MPI_LOGICAL8", 8, 8, KIND_LOGICAL64, GROUP_LOGICAL),
	PLAIN(0x2d9, "MPI_INTEGER8", 8, 8, KIND_INT64, GROUP_FORTRAN),
	PLAIN(0x2da, "MPI_REAL8", 8, 8, KIND_FLOAT64, GROUP_FLOAT),
	PLAIN(0x2db, "MPI_COMPLEX8", 8, 4, KIND_COMPLEX64, GROUP_COMPLEX),
	PLAIN(0x2e0, "MPI_LOGICAL16", 16, 16, KIND_LOGICAL128, GROUP_LOGICAL),
	PLAIN(0x2e1, "MPI_INTEGER16", 16, 16, KIND_INT128, GROUP_FORTRAN),
	PLAIN(0x2e2, "MPI_REAL16", 16, 16, KIND_FLOAT128, GROUP_FLOAT),
	PLAIN(0x2e3, "MPI_COMPLEX16", 16, 8, KIND_COMPLEX128, GROUP_COMPLEX),
	PLAIN(0x2eb, "MPI_COMPLEX32", 32, 16, KIND_COMPLEX256, GROUP_COMPLEX),
};

/* ---- what the Fortran side may change ---- */

/* Layouts of the types whose size is not known before MPI_Abi_set_fortran_info; same order as the rows of resize(). */
static struct layout fortran_layouts[9];

static void resize(int handle, int slot, int64_t bytes, int align, enum datatype_kind kind)
{
	struct datatype *type = TABLE(handle);
	fortran_layouts[slot] =
		(struct layout){ .kind = LAYOUT_BYTES, .size = bytes, .count = 1, .len = bytes, .runs = 1 };
	type->layout = &fortran_layouts[slot];
	type->size = type->extent = type->true_extent = bytes;
	type->align = (uint16_t)align;
	if (type->kind != KIND_PAIR)
		type->kind = (uint8_t)kind;
}

/* Kinds of one family follow each other by width; -1 for a width without a kind. */
static int logical_kind(int size)
{
	switch (size) {
	case 1: return KIND_LOGICAL8;
	case 2: return KIND_LOGICAL16;
	case 4: return KIND_LOGICAL32;
	case 8: return KIND_LOGICAL64;
	case 16: return KIND_LOGICAL128;
	}
	return -1;
}

static int integer_kind(int size)
{
	switch (size) {
	case 1: return KIND_INT8;
	case 2: return KIND_INT16;
	case 4: return KIND_INT32;
	case 8: return KIND_INT64;
	case 16: return KIND_INT128;
	}
	return -1;
}

static int real_kind(int size)
{
	switch (size) {
	case 2: return KIND_FLOAT16;
	case 4: return KIND_FLOAT32;
	case 8: return KIND_FLOAT64;
	case 16: return KIND_FLOAT128;
	}
	return -1;
}

/* The complex kinds stand in the order of their parts. */
static int complex_kind(int size_of_part)
{
	return real_kind(size_of_part) - KIND_FLOAT16 + KIND_COMPLEX32;
}

static struct datatype_fortran fortran = {
	4, 4, 4, 8, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
};

int datatype_fortran_set(const struct datatype_fortran *sizes)
{
	if (logical_kind(sizes->logical) < 0 || integer_kind(sizes->integer) < 0 || real_kind(sizes->real) < 0 ||
	    real_kind(sizes->double_precision) < 0)
		return error_set(MPI_ERR_ARG,
				 "Fortran sizes LOGICAL %d, INTEGER %d, REAL %d, DOUBLE PRECISION %d bytes: "
				 "one of them has no counterpart in C",
				 sizes->logical, sizes->integer, sizes->real, sizes->double_precision);
	int i = sizes->integer, r = sizes->real, d = sizes->double_precision;
	resize(0x218, 0, sizes->logical, sizes->logical, (enum datatype_kind)logical_kind(sizes->logical));
	resize(0x219, 1, i, i, (enum datatype_kind)integer_kind(i));
	resize(0x21a, 2, r, r, (enum datatype_kind)real_kind(r));
	resize(0x21b, 3, 2 * (int64_t)r, r, (enum datatype_kind)complex_kind(r));
	resize(0x21c, 4, d, d, (enum datatype_kind)real_kind(d));
	resize(0x21d, 5, 2 * (int64_t)d, d, (enum datatype_kind)complex_kind(d));
	resize(0x230, 6, 2 * (int64_t)r, r, KIND_PAIR);
	resize(0x231, 7, 2 * (int64_t)d, d, KIND_PAIR);
	resize(0x232, 8, 2 * (int64_t)i, i, KIND_PAIR);
	const struct { int handle; bool there; } rows[] = {
		{ 0x2c0, sizes->logical1 },  { 0x2c8, sizes->logical2 },  { 0x2d0, sizes->logical4 },
		{ 0x2d8, sizes->logical8 },  { 0x2e0, sizes->logical16 }, { 0x2c1, sizes->integer1 },
		{ 0x2c9, sizes->integer2 },  { 0x2d1, sizes->integer4 },  { 0x2d9, sizes->integer8 },
		{ 0x2e1, sizes->integer16 }, { 0x2ca, sizes->real2 },     { 0x2d2, sizes->real4 },
		{ 0x2da, sizes->real8 },     { 0x2e2, sizes->real16 },    { 0x2d3, sizes->complex4 },
		{ 0x2db, sizes->complex8 },  { 0x2e3, sizes->complex16 }, { 0x2eb, sizes->complex32 },
	};
	for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++)
		TABLE(rows[k].handle)->magic = rows[k].there ? DATATYPE_MAGIC : 0;
	fortran = *sizes;
	return 0;
}

void datatype_fortran_get(struct datatype_fortran *sizes)
{
	*sizes = fortran;
}
