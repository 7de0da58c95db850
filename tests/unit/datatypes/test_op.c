/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Every predefined operation on every predefined type: allowed exactly where the tables of the standard say, and equal to
 * a computation element by element in the widest type. Small whole numbers are used, so that every type holds every result exactly.
 */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "datatypes/construct.h"
#include "datatypes/op.h"

enum { N = 67 };

static const MPI_Op ops[] = { MPI_SUM, MPI_PROD, MPI_MIN, MPI_MAX, MPI_BAND, MPI_BOR, MPI_BXOR, MPI_LAND, MPI_LOR, MPI_LXOR };

/* Reading and writing one element through its kind: a whole number, and for complex types an imaginary part. */
static int64_t half_value(uint16_t bits)
{
	if ((bits & 0x7fff) == 0)
		return 0;
	int exponent = (bits >> 10 & 31) - 25, fraction = (bits & 1023) | 1024;
	int64_t value = exponent >= 0 ? (int64_t)fraction << exponent : fraction >> -exponent;
	return bits & 0x8000 ? -value : value;
}

static uint16_t half_bits(int64_t value)
{
	uint16_t sign = value < 0 ? 0x8000 : 0;
	int64_t magnitude = llabs(value), exponent = 25;
	if (magnitude == 0)
		return sign;
	while (magnitude < 1024) {
		magnitude <<= 1;
		exponent--;
	}
	return (uint16_t)(sign | exponent << 10 | (magnitude & 1023));
}

#define READ(type) { type v; memcpy(&v, at, sizeof(v)); return (int64_t)v; }

static int64_t get(enum datatype_kind kind, const void *at)
{
	switch (kind) {
	case KIND_INT8: case KIND_CHAR: case KIND_LOGICAL8: READ(int8_t)
	case KIND_INT16: case KIND_LOGICAL16: READ(int16_t)
	case KIND_INT32: case KIND_LOGICAL32: READ(int32_t)
	case KIND_INT64: case KIND_LOGICAL64: READ(int64_t)
	case KIND_INT128: case KIND_LOGICAL128: READ(__int128_t)
	case KIND_UINT8: case KIND_BYTE: case KIND_BOOL: READ(uint8_t)
	case KIND_UINT16: READ(uint16_t)
	case KIND_UINT32: READ(uint32_t)
	case KIND_UINT64: READ(uint64_t)
	case KIND_FLOAT16: case KIND_COMPLEX32: { uint16_t v; memcpy(&v, at, 2); return half_value(v); }
	case KIND_FLOAT32: case KIND_COMPLEX64: READ(float)
	case KIND_FLOAT64: case KIND_COMPLEX128: READ(double)
	case KIND_LONG_DOUBLE: case KIND_COMPLEX_LONG_DOUBLE: READ(long double)
	case KIND_FLOAT128: case KIND_COMPLEX256: READ(__float128)
	default: fail_msg("kind %d", kind); return 0;
	}
}

#define WRITE(type) { type v = (type)value; memcpy(at, &v, sizeof(v)); return; }

static void put(enum datatype_kind kind, void *at, int64_t value)
{
	switch (kind) {
	case KIND_INT8: case KIND_CHAR: case KIND_LOGICAL8: WRITE(int8_t)
	case KIND_INT16: case KIND_LOGICAL16: WRITE(int16_t)
	case KIND_INT32: case KIND_LOGICAL32: WRITE(int32_t)
	case KIND_INT64: case KIND_LOGICAL64: WRITE(int64_t)
	case KIND_INT128: case KIND_LOGICAL128: WRITE(__int128_t)
	case KIND_UINT8: case KIND_BYTE: case KIND_BOOL: WRITE(uint8_t)
	case KIND_UINT16: WRITE(uint16_t)
	case KIND_UINT32: WRITE(uint32_t)
	case KIND_UINT64: WRITE(uint64_t)
	case KIND_FLOAT16: case KIND_COMPLEX32: { uint16_t v = half_bits(value); memcpy(at, &v, 2); return; }
	case KIND_FLOAT32: case KIND_COMPLEX64: WRITE(float)
	case KIND_FLOAT64: case KIND_COMPLEX128: WRITE(double)
	case KIND_LONG_DOUBLE: case KIND_COMPLEX_LONG_DOUBLE: WRITE(long double)
	case KIND_FLOAT128: case KIND_COMPLEX256: WRITE(__float128)
	default: fail_msg("kind %d", kind);
	}
}

static int64_t expected(MPI_Op op, int64_t a, int64_t b)
{
	if (op == MPI_SUM) return a + b;
	if (op == MPI_PROD) return a * b;
	if (op == MPI_MIN) return a < b ? a : b;
	if (op == MPI_MAX) return a > b ? a : b;
	if (op == MPI_BAND) return a & b;
	if (op == MPI_BOR) return a | b;
	if (op == MPI_BXOR) return a ^ b;
	if (op == MPI_LAND) return a && b;
	if (op == MPI_LOR) return a || b;
	return !a != !b;
}

/* By name, as in the tables of the standard, and as op.c says beyond them. */
static bool allowed(MPI_Op op, const struct datatype *type)
{
	const char *name = datatype_name(type);
	bool c_integer = strstr("MPI_INT MPI_LONG MPI_SHORT MPI_UNSIGNED_SHORT MPI_UNSIGNED MPI_UNSIGNED_LONG MPI_LONG_LONG_INT "
				"MPI_UNSIGNED_LONG_LONG MPI_SIGNED_CHAR MPI_UNSIGNED_CHAR MPI_CHAR ", name) ||
			 (strstr(name, "INT") && strstr(name, "_T"));
	bool fortran = !strncmp(name, "MPI_INTEGER", 11), multi = strstr("MPI_AINT MPI_COUNT MPI_OFFSET", name);
	bool real = strstr("MPI_FLOAT MPI_DOUBLE MPI_LONG_DOUBLE MPI_DOUBLE_PRECISION ", name) || !strncmp(name, "MPI_REAL", 8);
	bool complex = strstr(name, "COMPLEX"), logical = strstr(name, "LOGICAL") || strstr(name, "BOOL");
	if (op == MPI_SUM || op == MPI_PROD)
		return c_integer || fortran || multi || real || complex;
	if (op == MPI_MIN || op == MPI_MAX)
		return c_integer || fortran || multi || real;
	if (op == MPI_BAND || op == MPI_BOR || op == MPI_BXOR)
		return c_integer || fortran || multi || type->handle == MPI_BYTE;
	return c_integer || logical || multi || type->kind == KIND_FLOAT32 || type->kind == KIND_FLOAT64 || type->kind == KIND_LONG_DOUBLE;
}

static void check_values(MPI_Op handle, const struct datatype *type, uint64_t *random)
{
	enum datatype_kind kind = (enum datatype_kind)type->kind;
	bool complex = type->group & GROUP_COMPLEX, logical = type->group & GROUP_LOGICAL;
	size_t size = (size_t)type->size, part = complex ? size / 2 : size;
	char *in = malloc(N * size), *inout = malloc((N + 1) * size);
	int64_t x[N][2], y[N][2];
	for (int i = 0; i < N; i++)
		for (int p = 0; p <= complex; p++) {
			int64_t range = logical ? 2 : 12;
			x[i][p] = (int64_t)random_below(random, (uint64_t)range);
			y[i][p] = (int64_t)random_below(random, (uint64_t)range);
			if (!logical && kind != KIND_BYTE && !(kind >= KIND_UINT8 && kind <= KIND_UINT64) && (i & 1) &&
			    handle != MPI_BAND && handle != MPI_BOR && handle != MPI_BXOR)
				x[i][p] = -x[i][p];
			put(kind, in + (size_t)i * size + (size_t)p * part, x[i][p]);
			put(kind, inout + (size_t)i * size + (size_t)p * part, y[i][p]);
		}
	memset(inout + N * size, 0x5a, size);
	assert_int_equal(op_apply(op_of(handle), in, inout, N, type), 0);
	for (int i = 0; i < N; i++) {
		const char *at = inout + (size_t)i * size;
		int64_t real = expected(handle, x[i][0], y[i][0]), imaginary = 0;
		if (complex) {
			imaginary = x[i][1] + y[i][1];
			if (handle == MPI_PROD) {
				real = x[i][0] * y[i][0] - x[i][1] * y[i][1];
				imaginary = x[i][0] * y[i][1] + x[i][1] * y[i][0];
			}
			if (get(kind, at + part) != imaginary)
				fail_msg("op 0x%lx on %s: imaginary part of element %d", (long)(uintptr_t)handle, datatype_name(type), i);
		}
		if (get(kind, at) != real)
			fail_msg("op 0x%lx on %s: element %d is %ld, should be %ld", (long)(uintptr_t)handle, datatype_name(type), i,
				 (long)get(kind, at), (long)real);
	}
	for (size_t i = 0; i < size; i++)
		assert_int_equal(inout[N * size + i], 0x5a);
	free(in);
	free(inout);
}

static void every_op_on_every_type(void **state)
{
	(void)state;
	uint64_t random = 7;
	int pairs = 0;
	for (int t = 1; t < DATATYPE_PREDEFINED; t++) {
		const struct datatype *type = &datatype_table[t];
		if (type->magic != DATATYPE_MAGIC || type->kind == KIND_PAIR)
			continue;
		for (size_t o = 0; o < sizeof ops / sizeof ops[0]; o++) {
			int class = op_check(op_of(ops[o]), type);
			if ((class == 0) != allowed(ops[o], type))
				fail_msg("op 0x%lx on %s: class %d", (long)(uintptr_t)ops[o], datatype_name(type), class);
			if (class == 0) {
				check_values(ops[o], type, &random);
				pairs++;
			} else {
				assert_int_equal(class, MPI_ERR_OP);
			}
		}
		assert_int_equal(op_check(op_of(MPI_MINLOC), type), MPI_ERR_OP);
		assert_int_equal(op_check(op_of(MPI_REPLACE), type), MPI_ERR_OP);
	}
	assert_true(pairs > 250);
}

static void check_located(const struct datatype *type, bool maximum, uint64_t *random)
{
	size_t extent = (size_t)type->extent, index_at = (size_t)(type->true_extent - type->index->size);
	char *in = calloc(N, extent), *inout = calloc(N, extent), *before = calloc(N, extent);
	for (int i = 0; i < N; i++) {
		size_t at = (size_t)i * extent;
		put(type->value->kind, in + at, (int64_t)random_below(random, 4));
		put(type->value->kind, inout + at, (int64_t)random_below(random, 4));
		put(type->index->kind, in + at + index_at, (int64_t)random_below(random, 9));
		put(type->index->kind, inout + at + index_at, (int64_t)random_below(random, 9));
	}
	memcpy(before, inout, N * extent);
	assert_int_equal(op_check(op_of(maximum ? MPI_MAXLOC : MPI_MINLOC), type), 0);
	assert_int_equal(op_apply(op_of(maximum ? MPI_MAXLOC : MPI_MINLOC), in, inout, N, type), 0);
	for (int i = 0; i < N; i++) {
		size_t at = (size_t)i * extent;
		int64_t a = get(type->value->kind, in + at), b = get(type->value->kind, before + at);
		int64_t p = get(type->index->kind, in + at + index_at), q = get(type->index->kind, before + at + index_at);
		bool first = maximum ? a > b : a < b;
		assert_int_equal(get(type->value->kind, inout + at), first || a == b ? a : b);
		assert_int_equal(get(type->index->kind, inout + at + index_at), a == b ? (p < q ? p : q) : first ? p : q);
	}
	free(in);
	free(inout);
	free(before);
}

static void pairs(void **state)
{
	(void)state;
	uint64_t random = 9;
	int found = 0;
	for (int t = 1; t < DATATYPE_PREDEFINED; t++)
		if (datatype_table[t].magic == DATATYPE_MAGIC && datatype_table[t].kind == KIND_PAIR) {
			check_located(&datatype_table[t], true, &random);
			check_located(&datatype_table[t], false, &random);
			assert_int_equal(op_check(op_of(MPI_SUM), &datatype_table[t]), MPI_ERR_OP);
			found++;
		}
	assert_int_equal(found, 9);
	struct datatype *type, *again;
	assert_int_equal(datatype_value_index(datatype_of(MPI_DOUBLE), datatype_of(MPI_INT), &type), 0);
	assert_ptr_equal(type, datatype_of(MPI_DOUBLE_INT));
	assert_int_equal(datatype_value_index(datatype_of(MPI_UINT16_T), datatype_of(MPI_INT64_T), &type), 0);
	assert_int_equal(type->size, 10);
	assert_int_equal(type->extent, 16);
	check_located(type, true, &random);
	assert_int_equal(datatype_value_index(datatype_of(MPI_UINT16_T), datatype_of(MPI_INT64_T), &again), 0);
	assert_ptr_equal(type, again);
	assert_int_equal(datatype_value_index(datatype_of(MPI_C_DOUBLE_COMPLEX), datatype_of(MPI_INT), &type), 0);
	assert_null(type);
}

static int calls;

static void subtract(void *in, void *inout, int *len, MPI_Datatype *datatype)
{
	assert_true(*datatype == MPI_INT);
	calls++;
	for (int i = 0; i < *len; i++)
		((int *)inout)[i] = ((int *)in)[i] - ((int *)inout)[i];
}

static void subtract_large(void *in, void *inout, MPI_Count *len, MPI_Datatype *datatype)
{
	int narrow = (int)*len;
	subtract(in, inout, &narrow, datatype);
}

static void user_functions(void **state)
{
	(void)state;
	struct op *op;
	for (int large = 0; large < 2; large++) {
		int a[3] = { 10, 20, 30 }, b[3] = { 1, 2, 3 };
		assert_int_equal(op_create(large ? NULL : subtract, large ? subtract_large : NULL, false, &op), 0);
		assert_ptr_equal(op_of(op->handle), op);
		assert_false(op_commutative(op));
		assert_int_equal(op_check(op, datatype_of(MPI_INT)), 0);
		assert_int_equal(op_apply(op, a, b, 3, datatype_of(MPI_INT)), 0);
		assert_int_equal(b[0], 9);
		assert_int_equal(b[2], 27);
		op_release(op);
	}
	assert_int_equal(calls, 2);
	assert_null(op_of(MPI_OP_NULL));
	assert_true(op_commutative(op_of(MPI_SUM)));
}

/* What accumulates take: operations on derived types of one basic type. */
static void accumulate(void **state)
{
	(void)state;
	struct datatype *strided, *mixed, *type;
	struct accumulator how;
	assert_int_equal(datatype_vector(4, 1, 16, datatype_of(MPI_DOUBLE), &strided), 0);
	assert_int_equal(datatype_commit(strided), 0);
	assert_int_equal(op_check_accumulate(op_of(MPI_SUM), strided, &how), 0);
	assert_ptr_equal(how.leaf, datatype_of(MPI_DOUBLE));
	double sum = 3, one = 4;
	how.kernel(&one, &sum, 1);
	assert_true(sum == 7);
	assert_int_equal(op_check(op_of(MPI_SUM), strided), MPI_ERR_OP);
	struct datatype *children[2] = { strided, datatype_of(MPI_INT) };
	MPI_Count places[2] = { 0, 100 };
	assert_int_equal(datatype_list(2, NULL, 1, places, children, NULL, &mixed), 0);
	assert_int_equal(op_check_accumulate(op_of(MPI_SUM), mixed, &how), MPI_ERR_TYPE);
	assert_int_equal(op_check_accumulate(op_of(MPI_REPLACE), mixed, &how), 0);
	assert_ptr_equal(how.leaf, datatype_of(MPI_BYTE));
	assert_null(how.kernel);
	assert_int_equal(datatype_vector(1, 3, 0, datatype_of(MPI_DOUBLE_INT), &type), 0);
	assert_int_equal(datatype_commit(type), 0);
	assert_int_equal(op_check_accumulate(op_of(MPI_MAXLOC), type, &how), 0);
	assert_int_equal(op_check_accumulate(op_of(MPI_SUM), type, &how), MPI_ERR_OP);
	datatype_release(type);
	datatype_release(mixed);
	datatype_release(strided);
}

static void fortran_logical(void **state)
{
	(void)state;
	int32_t a[4] = { 0, 0, -1, -1 }, b[4] = { 0, -1, 0, -1 };
	op_fortran_booleans(-1, 0);
	op_apply(op_of(MPI_LAND), a, b, 4, datatype_of(MPI_LOGICAL));
	assert_true(b[0] == 0 && b[1] == 0 && b[2] == 0 && b[3] == -1);
	op_fortran_booleans(1, 0);
	struct datatype_fortran sizes, saved;
	datatype_fortran_get(&saved);
	sizes = saved;
	sizes.integer = 8;
	sizes.real = 8;
	sizes.logical16 = false;
	assert_int_equal(datatype_fortran_set(&sizes), 0);
	assert_int_equal(datatype_of(MPI_INTEGER)->size, 8);
	assert_int_equal(datatype_of(MPI_COMPLEX)->size, 16);
	assert_int_equal(datatype_of(MPI_2INTEGER)->size, 16);
	assert_null(datatype_of(MPI_LOGICAL16));
	int64_t x[2] = { INT64_C(1) << 40, 5 }, y[2] = { 1, 2 };
	assert_int_equal(op_apply(op_of(MPI_SUM), x, y, 2, datatype_of(MPI_INTEGER)), 0);
	assert_true(y[0] == (INT64_C(1) << 40) + 1 && y[1] == 7);
	sizes.integer = 3;
	assert_int_equal(datatype_fortran_set(&sizes), MPI_ERR_ARG);
	assert_int_equal(datatype_fortran_set(&saved), 0);
	assert_int_equal(datatype_of(MPI_INTEGER)->size, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_op_on_every_type), cmocka_unit_test(pairs),	     cmocka_unit_test(user_functions),
		cmocka_unit_test(accumulate),		  cmocka_unit_test(fortran_logical),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
