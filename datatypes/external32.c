/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * external32: each basic element is converted by itself, by family: integers are cut or extended to their external width, floating
 * point goes through binary128 where the native format is not an IEEE one, everything is turned to big-endian.
 */
#include "datatypes/external32.h"

#include <string.h>

#include "common/error.h"
#include "datatypes/construct.h"
#include "datatypes/visit.h"

#if defined(__SIZEOF_FLOAT128__)
#define FLOAT128 __float128
#else
#define FLOAT128 long double
#endif

enum family { BITS, SIGNED, UNSIGNED, TRUTH, EXTENDED };

/* How the parts of a basic type look outside: PARTS times WIDTH bytes. */
struct form {
	enum family family;
	int parts, width;
};

static bool is(const struct datatype *type, MPI_Datatype handle)
{
	return type->handle == handle;
}

static struct form form_of(const struct datatype *type)
{
	int size = (int)type->size;
	switch ((enum datatype_kind)type->kind) {
	case KIND_BYTE:
	case KIND_CHAR:
		return (struct form){ BITS, 1, 1 };
	case KIND_WCHAR:
		return (struct form){ UNSIGNED, 1, 2 };
	case KIND_BOOL:
		return (struct form){ TRUTH, 1, 1 };
	case KIND_INT8: case KIND_INT16: case KIND_INT32: case KIND_INT64: case KIND_INT128:
		return (struct form){ SIGNED, 1, is(type, MPI_LONG) || is(type, MPI_INTEGER) ? 4 : size };
	case KIND_LOGICAL8: case KIND_LOGICAL16: case KIND_LOGICAL32: case KIND_LOGICAL64: case KIND_LOGICAL128:
		return (struct form){ SIGNED, 1, is(type, MPI_LOGICAL) ? 4 : size };
	case KIND_UINT8: case KIND_UINT16: case KIND_UINT32: case KIND_UINT64:
		return (struct form){ UNSIGNED, 1, is(type, MPI_UNSIGNED_LONG) ? 4 : size };
	case KIND_COMPLEX32: case KIND_COMPLEX64: case KIND_COMPLEX128: case KIND_COMPLEX256:
		return (struct form){ BITS, 2, size / 2 };
	case KIND_LONG_DOUBLE:
		return (struct form){ EXTENDED, 1, 16 };
	case KIND_COMPLEX_LONG_DOUBLE:
		return (struct form){ EXTENDED, 2, 16 };
	default:
		return (struct form){ BITS, 1, size };
	}
}

/* Copy LEN bytes, turned round where this machine is little-endian. */
static void turn(unsigned char *dst, const unsigned char *src, int len)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	for (int i = 0; i < len; i++)
		dst[i] = src[len - 1 - i];
#else
	memcpy(dst, src, (size_t)len);
#endif
}

/* An integer of FROM bytes as one of TO bytes, both big-endian. False when it does not fit. */
static bool refit(unsigned char *dst, int to, const unsigned char *src, int from, bool is_signed)
{
	unsigned char fill = is_signed && src[0] & 0x80 ? 0xff : 0;
	if (to >= from) {
		memset(dst, fill, (size_t)(to - from));
		memcpy(dst + to - from, src, (size_t)from);
		return true;
	}
	memcpy(dst, src + from - to, (size_t)to);
	for (int i = 0; i < from - to; i++)
		if (src[i] != fill)
			return false;
	return !is_signed || (dst[0] & 0x80) == (fill & 0x80);
}

struct conversion {
	unsigned char *external;
	int error;
};

static int cannot(const struct datatype *leaf, int width)
{
	return error_set(MPI_ERR_CONVERSION, "a value of %s does not fit the %d bytes that external32 has for it", datatype_name(leaf),
			 width);
}

/* One part, native to external. Returns false when the value does not fit. */
static bool part_out(unsigned char *dst, const unsigned char *src, int size, const struct form *form)
{
	unsigned char big[16];
	if (form->family == BITS) {
		turn(dst, src, size);
		return true;
	}
	if (form->family == TRUTH) {
		*dst = *src != 0;
		return true;
	}
	if (form->family == EXTENDED) {
		long double value;
		memcpy(&value, src, sizeof value);
		FLOAT128 wide = value;
		turn(dst, (const unsigned char *)&wide, 16);
		return true;
	}
	turn(big, src, size);
	return refit(dst, form->width, big, size, form->family == SIGNED);
}

static bool part_in(unsigned char *dst, const unsigned char *src, int size, const struct form *form)
{
	unsigned char big[16];
	bool fits = true;
	if (form->family == EXTENDED) {
		FLOAT128 wide;
		turn((unsigned char *)&wide, src, 16);
		long double value = (long double)wide;
		memset(dst, 0, (size_t)size);
		memcpy(dst, &value, sizeof value);
	} else if (form->family == BITS) {
		turn(dst, src, size);
	} else if (form->family == TRUTH) {
		*dst = *src != 0; /* a _Bool with another value than 0 and 1 is undefined */
	} else {
		fits = refit(big, size, src, form->width, form->family == SIGNED);
		turn(dst, big, size);
	}
	return fits;
}

static int convert(const struct datatype *leaf, char *at, MPI_Count count, struct conversion *conversion, bool out)
{
	if (leaf->kind == KIND_PAIR) {
		MPI_Count index_at = leaf->true_extent - leaf->index->size;
		for (MPI_Count i = 0; i < count; i++) {
			int error = convert(leaf->value, at + i * leaf->extent, 1, conversion, out);
			if (!error)
				error = convert(leaf->index, at + i * leaf->extent + index_at, 1, conversion, out);
			if (error)
				return error;
		}
		return 0;
	}
	struct form form = form_of(leaf);
	int size = (int)leaf->size / form.parts;
	if (form.family == BITS && size == 1) {
		memcpy(out ? (char *)conversion->external : at, out ? at : (char *)conversion->external, (size_t)count);
		conversion->external += count;
		return 0;
	}
	for (MPI_Count i = 0; i < count * form.parts; i++) {
		unsigned char *native = (unsigned char *)at + i * size;
		if (!(out ? part_out(conversion->external, native, size, &form) : part_in(native, conversion->external, size, &form)))
			return cannot(leaf, form.width);
		conversion->external += form.width;
	}
	return 0;
}

static int convert_out(const struct datatype *leaf, char *at, MPI_Count count, void *context)
{
	return convert(leaf, at, count, context, true);
}

static int convert_in(const struct datatype *leaf, char *at, MPI_Count count, void *context)
{
	return convert(leaf, at, count, context, false);
}

int external32_pack(void *dst, const void *buf, MPI_Count count, const struct datatype *type)
{
	struct conversion conversion = { .external = dst };
	return datatype_visit(type, (char *)buf, count, convert_out, &conversion);
}

int external32_unpack(void *buf, MPI_Count count, const struct datatype *type, const void *src)
{
	struct conversion conversion = { .external = (unsigned char *)src };
	return datatype_visit(type, buf, count, convert_in, &conversion);
}

/* ---- sizes ---- */

/* *total += COUNT * SIZE; false on overflow. */
static bool add(MPI_Count *total, MPI_Count count, MPI_Count size)
{
	MPI_Count bytes;
	return size >= 0 && !__builtin_mul_overflow(count, size, &bytes) && !__builtin_add_overflow(*total, bytes, total);
}

/* Of one element. */
static MPI_Count size_of(const struct datatype *type)
{
	if (type->size == 0)
		return 0;
	if (type->kind == KIND_PAIR)
		return size_of(type->value) + size_of(type->index);
	if (type->predefined) {
		struct form form = form_of(type);
		return (MPI_Count)form.parts * form.width;
	}
	MPI_Count total = 0;
	if (type->basic)
		return add(&total, type->elements, size_of(type->basic)) ? total : -1;
	const struct shape *shape = type->shape;
	if (shape->child && !shape->blocklengths) {
		MPI_Count all;
		if (__builtin_mul_overflow(shape->count, shape->blocklength, &all))
			return -1;
		return add(&total, all, size_of(shape->child)) ? total : -1;
	}
	for (MPI_Count i = 0; i < shape->count; i++)
		if (!add(&total, shape_blocklength(shape, i), size_of(shape_child(shape, i))))
			return -1;
	return total;
}

MPI_Count external32_size(const struct datatype *type, MPI_Count count)
{
	MPI_Count total = 0;
	return add(&total, count, size_of(type)) ? total : -1;
}
