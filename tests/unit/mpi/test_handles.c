/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests mpi/handles.c: predefined handles are their ABI numbers, others come back from theirs. Before MPI_Init:
 * these functions follow no pointer.
 */
#include "mpi.h"
#include "tests/unit/unit.h"

#include <stdint.h>

static void predefined(void **state)
{
	(void)state;
#define HANDLE(kind, name, value) as_##kind(name, value);
#define BOTH(word, h, v) (assert_int_equal(MPI_##word##_toint(h), v), assert_ptr_equal(MPI_##word##_fromint(v), h))
#define as_MPI_Op(h, v) BOTH(Op, h, v)
#define as_MPI_Comm(h, v) BOTH(Comm, h, v)
#define as_MPI_Group(h, v) BOTH(Group, h, v)
#define as_MPI_Win(h, v) BOTH(Win, h, v)
#define as_MPI_File(h, v) BOTH(File, h, v)
#define as_MPI_Session(h, v) BOTH(Session, h, v)
#define as_MPI_Message(h, v) BOTH(Message, h, v)
#define as_MPI_Info(h, v) BOTH(Info, h, v)
#define as_MPI_Errhandler(h, v) BOTH(Errhandler, h, v)
#define as_MPI_Request(h, v) BOTH(Request, h, v)
#define as_MPI_Datatype(h, v) BOTH(Type, h, v)
#define as_MPI_T_enum(h, v)
#define as_MPI_T_cvar_handle(h, v)
#define as_MPI_T_pvar_session(h, v)
#define as_MPI_T_pvar_handle(h, v)
#define ADDRESS(type, name, value)
#define INTEGER(name, value)
#include "tests/abi/values.def"
#undef HANDLE
#undef ADDRESS
#undef INTEGER
}

static void made_by_the_program(void **state)
{
	(void)state;
	static uint64_t object[200];
	int number[200];

	for (int i = 0; i < 200; i++) {
		number[i] = MPI_Comm_toint((MPI_Comm)(void *)&object[i]);
		assert_true(number[i] >= 0x400);
		/* The same address as another kind of object is another question. */
		assert_ptr_equal(MPI_Win_fromint(number[i] + 0x100000), MPI_WIN_NULL);
	}
	for (int i = 0; i < 200; i++) {
		assert_ptr_equal(MPI_Comm_fromint(number[i]), &object[i]);
		assert_int_equal(MPI_Comm_toint((MPI_Comm)(void *)&object[i]), number[i]);
		assert_ptr_equal(MPI_Comm_f2c(MPI_Comm_c2f((MPI_Comm)(void *)&object[i])), &object[i]);
	}
	assert_ptr_equal(MPI_Comm_fromint(0x7fffffff), MPI_COMM_NULL);
	assert_ptr_equal(MPI_Comm_fromint(-1), MPI_COMM_NULL);
	assert_ptr_equal(MPI_Type_fromint(0x400), MPI_DATATYPE_NULL);
}

static void status_as_integers(void **state)
{
	(void)state;
	MPI_Status status = {.MPI_SOURCE = 5, .MPI_TAG = 6, .MPI_ERROR = 7, .MPI_internal = {1, 2, 3, 4, 8}}, back;
	MPI_Fint numbers[MPI_F_STATUS_SIZE + 1] = {[MPI_F_STATUS_SIZE] = 99};

	assert_int_equal(MPI_Status_c2f(&status, numbers), MPI_SUCCESS);
	assert_int_equal(numbers[MPI_F_TAG], 6);
	assert_int_equal(numbers[MPI_F_STATUS_SIZE], 99);
	assert_int_equal(MPI_Status_f2c(numbers, &back), MPI_SUCCESS);
	assert_memory_equal(&back, &status, sizeof status);
}

static void addresses(void **state)
{
	(void)state;
	char array[100];
	MPI_Aint base = (MPI_Aint)array;

	assert_int_equal(MPI_Aint_diff((MPI_Aint)&array[70], base), 70);
	assert_int_equal(MPI_Aint_diff(base, (MPI_Aint)&array[70]), -70);
	assert_int_equal(MPI_Aint_add(base, 33), (MPI_Aint)&array[33]);
	assert_int_equal(MPI_Aint_add(INTPTR_MAX, 1), INTPTR_MIN); /* addresses wrap */
	assert_int_equal(MPI_Aint_diff(INTPTR_MIN, INTPTR_MAX), 1);
}

static void time_goes_on(void **state)
{
	(void)state;
	double start = MPI_Wtime(), tick = MPI_Wtick();

	assert_true(tick > 0 && tick < 1e-3);
	while (MPI_Wtime() < start + 2 * tick + 1e-4)
		;
	assert_true(MPI_Wtime() - start < 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(predefined),
		cmocka_unit_test(made_by_the_program),
		cmocka_unit_test(status_as_integers),
		cmocka_unit_test(addresses),
		cmocka_unit_test(time_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
