/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* external32: known bytes of the standard's table, and the way back. */
#include "tests/unit/unit.h"

#include <string.h>
#include <wchar.h>

#include "datatypes/construct.h"
#include "datatypes/external32.h"

static void known(MPI_Datatype handle, const void *value, const char *bytes, int len)
{
	const struct datatype *type = datatype_of(handle);
	unsigned char out[32];
	char back[32], again[32];
	assert_int_equal(external32_size(type, 1), len);
	assert_int_equal(external32_size(type, 7), 7 * len);
	assert_int_equal(external32_pack(out, value, 1, type), 0);
	assert_memory_equal(out, bytes, (size_t)len);
	memset(back, 0, sizeof back);
	assert_int_equal(external32_unpack(back, 1, type, out), 0);
	assert_int_equal(external32_pack(again, back, 1, type), 0);
	assert_memory_equal(again, bytes, (size_t)len);
}

static void basic_types(void **state)
{
	(void)state;
	short s = 0x0102;
	int i = -2;
	long l = -3, big = 1L << 40;
	long long ll = 0x0102030405060708;
	unsigned long ul = 0xfffffffe;
	float f = 1.5f;
	double d = -2.0;
	long double ld = 1.0L;
	_Bool yes = 1;
	int one = 1;
	wchar_t w = 0x20ac;
	float complex[2] = { 1, 2 };
	unsigned char out[16];
	known(MPI_BYTE, "\x7f", "\x7f", 1);
	known(MPI_CHAR, "a", "a", 1);
	known(MPI_SHORT, &s, "\x01\x02", 2);
	known(MPI_INT, &i, "\xff\xff\xff\xfe", 4);
	known(MPI_INTEGER, &i, "\xff\xff\xff\xfe", 4);
	known(MPI_LONG, &l, "\xff\xff\xff\xfd", 4);
	known(MPI_UNSIGNED_LONG, &ul, "\xff\xff\xff\xfe", 4);
	known(MPI_LONG_LONG, &ll, "\x01\x02\x03\x04\x05\x06\x07\x08", 8);
	known(MPI_AINT, &ll, "\x01\x02\x03\x04\x05\x06\x07\x08", 8);
	known(MPI_FLOAT, &f, "\x3f\xc0\x00\x00", 4);
	known(MPI_DOUBLE, &d, "\xc0\x00\x00\x00\x00\x00\x00\x00", 8);
	known(MPI_LONG_DOUBLE, &ld, "\x3f\xff\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16);
	known(MPI_WCHAR, &w, "\x20\xac", 2);
	known(MPI_C_FLOAT_COMPLEX, complex, "\x3f\x80\x00\x00\x40\x00\x00\x00", 8);
	known(MPI_C_BOOL, &yes, "\x01", 1);
	known(MPI_CXX_BOOL, &yes, "\x01", 1);
	known(MPI_CHARACTER, "a", "a", 1);
	known(MPI_LOGICAL, &one, "\0\0\0\x01", 4);
	long double ldc[2] = { -2.5L, 0.25L };
	known(MPI_C_LONG_DOUBLE_COMPLEX, ldc, "\xc0\x00\x40\0\0\0\0\0\0\0\0\0\0\0\0\0" "\x3f\xfd\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 32);
	known(MPI_CXX_LONG_DOUBLE_COMPLEX, ldc, "\xc0\x00\x40\0\0\0\0\0\0\0\0\0\0\0\0\0" "\x3f\xfd\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 32);
	assert_int_equal(external32_unpack(&yes, 1, datatype_of(MPI_C_BOOL), "\x80"), 0);
	assert_true(yes == 1);
	assert_int_equal(external32_pack(out, &big, 1, datatype_of(MPI_LONG)), MPI_ERR_CONVERSION);
}

static void derived_types(void **state)
{
	(void)state;
	struct { char tag; double x[2]; short n; } in[2] = { { 'a', { 1, 2 }, 3 }, { 'b', { 4, 5 }, 6 } }, back[2];
	MPI_Count lengths[3] = { 1, 2, 1 }, places[3] = { 0, 8, 24 };
	struct datatype *children[3] = { datatype_of(MPI_CHAR), datatype_of(MPI_DOUBLE), datatype_of(MPI_SHORT) }, *type;
	assert_int_equal(datatype_list(3, lengths, 0, places, children, NULL, &type), 0);
	assert_int_equal(type->extent, sizeof in[0]);
	assert_int_equal(external32_size(type, 2), 2 * 19);
	unsigned char out[38];
	assert_int_equal(external32_pack(out, in, 2, type), 0);
	assert_memory_equal(out, "a\x3f\xf0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0\0\x03" "b\x40\x10", 22);
	memset(back, 0, sizeof back);
	assert_int_equal(external32_unpack(back, 2, type, out), 0);
	assert_true(back[1].tag == 'b' && back[1].x[0] == 4 && back[1].x[1] == 5 && back[1].n == 6 && back[0].n == 3);
	struct { double value; int index; } pair = { 1, 2 }, read = { 0, 0 };
	assert_int_equal(external32_size(datatype_of(MPI_DOUBLE_INT), 1), 12);
	assert_int_equal(external32_pack(out, &pair, 1, datatype_of(MPI_DOUBLE_INT)), 0);
	assert_memory_equal(out, "\x3f\xf0\0\0\0\0\0\0\0\0\0\x02", 12);
	assert_int_equal(external32_unpack(&read, 1, datatype_of(MPI_DOUBLE_INT), out), 0);
	assert_true(read.value == 1 && read.index == 2);
	assert_int_equal(external32_size(datatype_of(MPI_DOUBLE), INT64_MAX / 4), -1);
	datatype_release(type);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(basic_types), cmocka_unit_test(derived_types) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
