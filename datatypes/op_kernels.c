/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Reduction kernels: one plain loop per operation and element type, for the compiler to vectorise. On x86-64 this file is compiled
 * a second time for AVX2 (KERNELS_AVX2), and the better table is taken at run time.
 *
 * Complex products use the formula of school: the recovery of infinities that C asks of `*` costs a call per element.
 * Half precision is computed in float and rounded once per operation.
 */
#include "datatypes/op_kernels.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>

#ifdef KERNELS_AVX2
#define TABLE op_kernels_avx2
#define PAIR_TABLE op_kernels_pair_avx2
#else
#define TABLE op_kernels_plain
#define PAIR_TABLE op_kernels_pair_plain
int64_t op_logical_true = 1, op_logical_false = 0;
#endif

#if defined(__SIZEOF_FLOAT128__)
#define FLOAT128 __float128
#else
#define FLOAT128 long double
#endif
#define INT128 __int128_t

/* inout[i] = EXPRESSION of a (from in) and b (from inout). */
#define LOOP(name, type, expression)                                                      \
	static void name(const void *restrict in, void *restrict inout, size_t count)     \
	{                                                                                 \
		const type *x = in;                                                       \
		type *y = inout;                                                          \
		for (size_t i = 0; i < count; i++) {                                      \
			type a = x[i], b = y[i];                                          \
			y[i] = (type)(expression);                                        \
		}                                                                         \
	}

#define ORDERED(id, type) LOOP(min_##id, type, a < b ? a : b) LOOP(max_##id, type, a > b ? a : b)
#define BITWISE(id, type) LOOP(band_##id, type, a & b) LOOP(bor_##id, type, a | b) LOOP(bxor_##id, type, a ^ b)
#define LOGIC(id, type) LOOP(land_##id, type, a && b) LOOP(lor_##id, type, a || b) LOOP(lxor_##id, type, !a != !b)
/* Signed overflow is the user's affair, but must not be undefined: UNSIGNED_TYPE does the arithmetic. */
#define INTEGER(id, type, unsigned_type)                                            \
	LOOP(sum_##id, type, (unsigned_type)a + (unsigned_type)b)                   \
	LOOP(prod_##id, type, (unsigned_type)a *(unsigned_type)b)                   \
	ORDERED(id, type) BITWISE(id, type) LOGIC(id, type)
#define FLOATING(id, type) LOOP(sum_##id, type, a + b) LOOP(prod_##id, type, a *b) ORDERED(id, type)

INTEGER(i8, int8_t, unsigned)
INTEGER(i16, int16_t, unsigned)
INTEGER(i32, int32_t, uint32_t)
INTEGER(i64, int64_t, uint64_t)
INTEGER(u8, uint8_t, unsigned)
INTEGER(u16, uint16_t, unsigned)
INTEGER(u32, uint32_t, uint32_t)
INTEGER(u64, uint64_t, uint64_t)
#ifdef __SIZEOF_INT128__
INTEGER(i128, INT128, __uint128_t)
#endif
FLOATING(f32, float)
FLOATING(f64, double)
FLOATING(ld, long double)
FLOATING(f128, FLOAT128)
LOGIC(bool, _Bool)
LOGIC(f32, float)
LOGIC(f64, double)
LOGIC(ld, long double)

/* ---- complex ---- */

#define COMPLEX(id, type)                                                                        \
	static void sum_##id(const void *restrict in, void *restrict inout, size_t count)        \
	{                                                                                        \
		const type *x = in;                                                              \
		type *y = inout;                                                                 \
		for (size_t i = 0; i < 2 * count; i++)                                           \
			y[i] = x[i] + y[i];                                                      \
	}                                                                                        \
	static void prod_##id(const void *restrict in, void *restrict inout, size_t count)       \
	{                                                                                        \
		const type *x = in;                                                              \
		type *y = inout;                                                                 \
		for (size_t i = 0; i < count; i++) {                                             \
			type a = x[2 * i], b = x[2 * i + 1], c = y[2 * i], d = y[2 * i + 1];     \
			y[2 * i] = a * c - b * d;                                                \
			y[2 * i + 1] = a * d + b * c;                                            \
		}                                                                                \
	}

COMPLEX(c64, float)
COMPLEX(c128, double)
COMPLEX(cld, long double)
COMPLEX(c256, FLOAT128)

/* ---- half precision ---- */

static float half_to_float(uint16_t half)
{
	uint32_t sign = (uint32_t)(half & 0x8000) << 16, exponent = half >> 10 & 31, fraction = half & 1023, bits;
	float value;
	if (exponent == 0) {
		value = (float)fraction * 0x1p-24f;
		return sign ? -value : value;
	}
	bits = sign | (exponent == 31 ? 0x7f800000 : (exponent + 112) << 23) | fraction << 13;
	memcpy(&value, &bits, sizeof value);
	return value;
}

/* To nearest, ties to even. */
static uint16_t float_to_half(float value)
{
	uint32_t bits;
	memcpy(&bits, &value, sizeof bits);
	uint16_t sign = (uint16_t)(bits >> 16 & 0x8000);
	bits &= 0x7fffffff;
	if (bits > 0x7f800000)
		return sign | 0x7e00;
	if (bits >= 0x47800000) /* 65536 and more */
		return sign | 0x7c00;
	if (bits < 0x38800000) { /* below 2^-14: a multiple of 2^-24; adding 0.5 makes the hardware round it there */
		float magnitude, shifted;
		memcpy(&magnitude, &bits, sizeof magnitude);
		shifted = magnitude + 0.5f;
		memcpy(&bits, &shifted, sizeof bits);
		return (uint16_t)(sign | (bits - 0x3f000000));
	}
	bits += 0xfff + (bits >> 13 & 1);
	return (uint16_t)(sign | (bits - (112u << 23)) >> 13);
}

#define HALF(name, expression)                                                                   \
	static void name(const void *restrict in, void *restrict inout, size_t count)            \
	{                                                                                        \
		const uint16_t *x = in;                                                          \
		uint16_t *y = inout;                                                             \
		for (size_t i = 0; i < count; i++) {                                             \
			float a = half_to_float(x[i]), b = half_to_float(y[i]);                  \
			y[i] = float_to_half(expression);                                        \
		}                                                                                \
	}

HALF(sum_f16, a + b)
HALF(prod_f16, a *b)
HALF(min_f16, a < b ? a : b)
HALF(max_f16, a > b ? a : b)

static void sum_c32(const void *restrict in, void *restrict inout, size_t count)
{
	sum_f16(in, inout, 2 * count);
}

static void prod_c32(const void *restrict in, void *restrict inout, size_t count)
{
	const uint16_t *x = in;
	uint16_t *y = inout;
	for (size_t i = 0; i < count; i++) {
		float a = half_to_float(x[2 * i]), b = half_to_float(x[2 * i + 1]);
		float c = half_to_float(y[2 * i]), d = half_to_float(y[2 * i + 1]);
		y[2 * i] = float_to_half(a * c - b * d);
		y[2 * i + 1] = float_to_half(a * d + b * c);
	}
}

/* ---- Fortran LOGICAL ---- */

/* Anything but .FALSE. counts as true; what is written is exactly one of the two. */
#define LOGICAL(name, type, expression)                                                          \
	static void name(const void *restrict in, void *restrict inout, size_t count)            \
	{                                                                                        \
		const type *x = in;                                                              \
		type *y = inout, yes = (type)op_logical_true, no = (type)op_logical_false;       \
		for (size_t i = 0; i < count; i++) {                                             \
			bool a = x[i] != no, b = y[i] != no;                                     \
			y[i] = (expression) ? yes : no;                                          \
		}                                                                                \
	}
#define LOGICALS(id, type) LOGICAL(land_##id, type, a & b) LOGICAL(lor_##id, type, a | b) LOGICAL(lxor_##id, type, a ^ b)

LOGICALS(l8, int8_t)
LOGICALS(l16, int16_t)
LOGICALS(l32, int32_t)
LOGICALS(l64, int64_t)
#ifdef __SIZEOF_INT128__
LOGICALS(l128, INT128)
#endif

/* ---- the table ---- */

#define ROW_ORDERED(id) [OP_SUM] = sum_##id, [OP_PROD] = prod_##id, [OP_MIN] = min_##id, [OP_MAX] = max_##id
#define ROW_LOGIC(id) [OP_LAND] = land_##id, [OP_LOR] = lor_##id, [OP_LXOR] = lxor_##id
#define ROW_BITWISE(id) [OP_BAND] = band_##id, [OP_BOR] = bor_##id, [OP_BXOR] = bxor_##id
#define ROW_INTEGER(id) { ROW_ORDERED(id), ROW_LOGIC(id), ROW_BITWISE(id) }
#define ROW_COMPLEX(id) { [OP_SUM] = sum_##id, [OP_PROD] = prod_##id }

extern op_kernel *const TABLE[KIND_COUNT][OP_CODES];
op_kernel *const TABLE[KIND_COUNT][OP_CODES] = {
#if CHAR_MIN < 0
	[KIND_CHAR] = ROW_INTEGER(i8),
#else
	[KIND_CHAR] = ROW_INTEGER(u8),
#endif
	[KIND_INT8] = ROW_INTEGER(i8),
	[KIND_INT16] = ROW_INTEGER(i16),
	[KIND_INT32] = ROW_INTEGER(i32),
	[KIND_INT64] = ROW_INTEGER(i64),
	[KIND_UINT8] = ROW_INTEGER(u8),
	[KIND_UINT16] = ROW_INTEGER(u16),
	[KIND_UINT32] = ROW_INTEGER(u32),
	[KIND_UINT64] = ROW_INTEGER(u64),
#ifdef __SIZEOF_INT128__
	[KIND_INT128] = ROW_INTEGER(i128),
	[KIND_LOGICAL128] = { ROW_LOGIC(l128) },
#endif
	[KIND_FLOAT16] = { ROW_ORDERED(f16) },
	[KIND_FLOAT32] = { ROW_ORDERED(f32), ROW_LOGIC(f32) },
	[KIND_FLOAT64] = { ROW_ORDERED(f64), ROW_LOGIC(f64) },
	[KIND_LONG_DOUBLE] = { ROW_ORDERED(ld), ROW_LOGIC(ld) },
	[KIND_FLOAT128] = { ROW_ORDERED(f128) },
	[KIND_COMPLEX32] = ROW_COMPLEX(c32),
	[KIND_COMPLEX64] = ROW_COMPLEX(c64),
	[KIND_COMPLEX128] = ROW_COMPLEX(c128),
	[KIND_COMPLEX_LONG_DOUBLE] = ROW_COMPLEX(cld),
	[KIND_COMPLEX256] = ROW_COMPLEX(c256),
	[KIND_BOOL] = { ROW_LOGIC(bool) },
	[KIND_LOGICAL8] = { ROW_LOGIC(l8) },
	[KIND_LOGICAL16] = { ROW_LOGIC(l16) },
	[KIND_LOGICAL32] = { ROW_LOGIC(l32) },
	[KIND_LOGICAL64] = { ROW_LOGIC(l64) },
	[KIND_BYTE] = { ROW_BITWISE(u8) },
};

/* ---- pairs: the value decides, among equal values the lower index ---- */

#define LOCATE(name, value, index, better)                                                                             \
	static void name(const void *restrict in, void *restrict inout, size_t count)                                  \
	{                                                                                                              \
		const struct { value v; index i; } *x = in;                                                            \
		struct { value v; index i; } *y = inout;                                                               \
		for (size_t k = 0; k < count; k++)                                                                     \
			if (x[k].v better y[k].v) {                                                                    \
				y[k].v = x[k].v;                                                                       \
				y[k].i = x[k].i;                                                                       \
			} else if (x[k].v == y[k].v && x[k].i < y[k].i) {                                              \
				y[k].i = x[k].i;                                                                       \
			}                                                                                              \
	}
#define PAIR(v, i, value, index) LOCATE(minloc_##v##_##i, value, index, <) LOCATE(maxloc_##v##_##i, value, index, >)
#define PAIRS(v, value)                                                                                                                    \
	PAIR(v, i32, value, int32_t) PAIR(v, i64, value, int64_t) PAIR(v, u32, value, uint32_t) PAIR(v, u64, value, uint64_t)

PAIRS(i8, int8_t)
PAIRS(i16, int16_t)
PAIRS(i32, int32_t)
PAIRS(i64, int64_t)
PAIRS(u8, uint8_t)
PAIRS(u16, uint16_t)
PAIRS(u32, uint32_t)
PAIRS(u64, uint64_t)
PAIRS(f32, float)
PAIRS(f64, double)
PAIRS(ld, long double)
/* MPI_2REAL and the like: value and index of the same type. */
PAIR(i8, i8, int8_t, int8_t)
PAIR(i16, i16, int16_t, int16_t)
PAIR(f32, f32, float, float)
PAIR(f64, f64, double, double)
PAIR(f128, f128, FLOAT128, FLOAT128)

#define KERNELS(v, i) { minloc_##v##_##i, maxloc_##v##_##i }
#define ROW_PAIRS(v) \
	[KIND_INT32] = KERNELS(v, i32), [KIND_INT64] = KERNELS(v, i64), [KIND_UINT32] = KERNELS(v, u32), [KIND_UINT64] = KERNELS(v, u64)

extern op_kernel *const PAIR_TABLE[KIND_COUNT][KIND_COUNT][2];
op_kernel *const PAIR_TABLE[KIND_COUNT][KIND_COUNT][2] = {
	[KIND_INT8] = { ROW_PAIRS(i8), [KIND_INT8] = KERNELS(i8, i8) },
	[KIND_INT16] = { ROW_PAIRS(i16), [KIND_INT16] = KERNELS(i16, i16) },
	[KIND_INT32] = { ROW_PAIRS(i32) },
	[KIND_INT64] = { ROW_PAIRS(i64) },
	[KIND_UINT8] = { ROW_PAIRS(u8) },
	[KIND_UINT16] = { ROW_PAIRS(u16) },
	[KIND_UINT32] = { ROW_PAIRS(u32) },
	[KIND_UINT64] = { ROW_PAIRS(u64) },
	[KIND_FLOAT32] = { ROW_PAIRS(f32), [KIND_FLOAT32] = KERNELS(f32, f32) },
	[KIND_FLOAT64] = { ROW_PAIRS(f64), [KIND_FLOAT64] = KERNELS(f64, f64) },
	[KIND_LONG_DOUBLE] = { ROW_PAIRS(ld) },
	[KIND_FLOAT128] = { [KIND_FLOAT128] = KERNELS(f128, f128) },
};

/* ---- choosing ---- */

#ifndef KERNELS_AVX2
#ifdef HAVE_KERNELS_AVX2
extern op_kernel *const op_kernels_avx2[KIND_COUNT][OP_CODES];
extern op_kernel *const op_kernels_pair_avx2[KIND_COUNT][KIND_COUNT][2];

static bool wide(void)
{
	return __builtin_cpu_supports("avx2");
}
#else
#define op_kernels_avx2 op_kernels_plain
#define op_kernels_pair_avx2 op_kernels_pair_plain

static bool wide(void)
{
	return false;
}
#endif

op_kernel *op_kernel_of(enum op_code code, enum datatype_kind kind)
{
	return wide() ? op_kernels_avx2[kind][code] : op_kernels_plain[kind][code];
}

op_kernel *op_kernel_pair(enum op_code code, enum datatype_kind value, enum datatype_kind index)
{
	int which = code == OP_MAXLOC;
	return wide() ? op_kernels_pair_avx2[value][index][which] : op_kernels_pair_plain[value][index][which];
}
#endif
