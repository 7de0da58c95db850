/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests include/mpi.h: every constant has the value and the type of the ABI (tests/abi/values.def), the types have
 * its sizes and layouts, and callbacks have its signatures.
 */
#include "mpi.h"
#include "tests/unit/unit.h"

#define HAS_TYPE(expression, type) _Generic((expression), type: 1, default: 0)

static void handles(void **state)
{
	(void)state;
#define HANDLE(kind, name, value)                                                                           \
	assert_true(HAS_TYPE(name, kind));                                                                  \
	assert_int_equal((uintptr_t)(name), value);
#define ADDRESS(type, name, value)
#define INTEGER(name, value)
#include "tests/abi/values.def"
#undef HANDLE
#undef ADDRESS
#undef INTEGER
}

static void addresses(void **state)
{
	(void)state;
#define HANDLE(kind, name, value)
#define ADDRESS(type, name, value)                                                                          \
	assert_true(HAS_TYPE(name, type));                                                                  \
	assert_int_equal((uintptr_t)(name), value);
#define INTEGER(name, value)
#include "tests/abi/values.def"
#undef HANDLE
#undef ADDRESS
#undef INTEGER
}

/* Constant expressions: good for array sizes and case labels. */
static void integers(void **state)
{
	(void)state;
#define HANDLE(kind, name, value)
#define ADDRESS(type, name, value)
#define INTEGER(name, value) _Static_assert((name) == (value), #name " is not " #value);
#include "tests/abi/values.def"
#undef HANDLE
#undef ADDRESS
#undef INTEGER
}

/* Predefined handles of different kinds are different numbers, so that a mix-up is noticed. */
static void handles_differ(void **state)
{
	(void)state;
	static const char *of[0x400];
#define HANDLE(kind, name, value)                                                                           \
	if ((value) >= 0x20) {                                                                              \
		if (of[value])                                                                              \
			assert_string_equal(of[value], #kind);                                              \
		of[value] = #kind;                                                                          \
	}
#define ADDRESS(type, name, value)
#define INTEGER(name, value)
#include "tests/abi/values.def"
#undef HANDLE
#undef ADDRESS
#undef INTEGER
}

static void types(void **state)
{
	(void)state;
	assert_true(HAS_TYPE((MPI_Aint)0, intptr_t));
	assert_true(HAS_TYPE((MPI_Offset)0, int64_t));
	assert_true(HAS_TYPE((MPI_Count)0, MPI_Offset));
	assert_int_equal(sizeof(MPI_Status), 32);
	assert_int_equal(offsetof(MPI_Status, MPI_SOURCE), 0);
	assert_int_equal(offsetof(MPI_Status, MPI_TAG), 4);
	assert_int_equal(offsetof(MPI_Status, MPI_ERROR), 8);
	assert_int_equal(sizeof(MPI_T_cb_safety), sizeof(int));
	assert_int_equal(sizeof(MPI_T_source_order), sizeof(int));
	/* The integer form of a status has the same fields at the same places. */
	assert_int_equal(MPI_F_STATUS_SIZE * sizeof(int), sizeof(MPI_Status));
	assert_int_equal(MPI_F_ERROR * sizeof(int), offsetof(MPI_Status, MPI_ERROR));
}

static void callbacks(void **state)
{
	(void)state;
#define CALLBACK(type, ...) assert_true(HAS_TYPE((type *)0, __VA_ARGS__))
	CALLBACK(MPI_User_function, void (*)(void *, void *, int *, MPI_Datatype *));
	CALLBACK(MPI_User_function_c, void (*)(void *, void *, MPI_Count *, MPI_Datatype *));
	CALLBACK(MPI_Grequest_query_function, int (*)(void *, MPI_Status *));
	CALLBACK(MPI_Grequest_free_function, int (*)(void *));
	CALLBACK(MPI_Grequest_cancel_function, int (*)(void *, int));
	CALLBACK(MPI_Comm_copy_attr_function, int (*)(MPI_Comm, int, void *, void *, void *, int *));
	CALLBACK(MPI_Copy_function, int (*)(MPI_Comm, int, void *, void *, void *, int *));
	CALLBACK(MPI_Type_copy_attr_function, int (*)(MPI_Datatype, int, void *, void *, void *, int *));
	CALLBACK(MPI_Win_copy_attr_function, int (*)(MPI_Win, int, void *, void *, void *, int *));
	CALLBACK(MPI_Comm_delete_attr_function, int (*)(MPI_Comm, int, void *, void *));
	CALLBACK(MPI_Delete_function, int (*)(MPI_Comm, int, void *, void *));
	CALLBACK(MPI_Type_delete_attr_function, int (*)(MPI_Datatype, int, void *, void *));
	CALLBACK(MPI_Win_delete_attr_function, int (*)(MPI_Win, int, void *, void *));
	CALLBACK(MPI_Comm_errhandler_function, void (*)(MPI_Comm *, int *, ...));
	CALLBACK(MPI_File_errhandler_function, void (*)(MPI_File *, int *, ...));
	CALLBACK(MPI_Win_errhandler_function, void (*)(MPI_Win *, int *, ...));
	CALLBACK(MPI_Session_errhandler_function, void (*)(MPI_Session *, int *, ...));
	CALLBACK(MPI_Datarep_extent_function, int (*)(MPI_Datatype, MPI_Aint *, void *));
	CALLBACK(MPI_Datarep_conversion_function, int (*)(void *, MPI_Datatype, int, void *, MPI_Offset, void *));
	CALLBACK(MPI_Datarep_conversion_function_c,
			int (*)(void *, MPI_Datatype, MPI_Count, void *, MPI_Offset, void *));
	CALLBACK(MPI_T_event_cb_function,
			void (*)(MPI_T_event_instance, MPI_T_event_registration, MPI_T_cb_safety, void *));
	CALLBACK(MPI_T_event_free_cb_function, void (*)(MPI_T_event_registration, MPI_T_cb_safety, void *));
	CALLBACK(MPI_T_event_dropped_cb_function,
			void (*)(MPI_Count, MPI_T_event_registration, int, MPI_T_cb_safety, void *));
}

/* A function and its profiling twin have one type. A few of each chapter stand for all: mpi/generate writes them. */
static void profiling_names(void **state)
{
	(void)state;
	assert_true(HAS_TYPE(&MPI_Send_c, int (*)(const void *, MPI_Count, MPI_Datatype, int, int, MPI_Comm)));
	assert_true(HAS_TYPE(&PMPI_Send_c, int (*)(const void *, MPI_Count, MPI_Datatype, int, int, MPI_Comm)));
	assert_true(HAS_TYPE(&PMPI_Group_range_incl, int (*)(MPI_Group, int, int (*)[3], MPI_Group *)));
	assert_true(HAS_TYPE(&PMPI_Pcontrol, int (*)(const int, ...)));
	assert_true(HAS_TYPE(&PMPI_Type_fromint, MPI_Datatype (*)(int)));
	assert_true(HAS_TYPE(&PMPI_Wtime, double (*)(void)));
	assert_true(HAS_TYPE(&PMPI_Win_shared_query_c, int (*)(MPI_Win, int, MPI_Aint *, MPI_Aint *, void *)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(handles),
		cmocka_unit_test(addresses),
		cmocka_unit_test(integers),
		cmocka_unit_test(handles_differ),
		cmocka_unit_test(types),
		cmocka_unit_test(callbacks),
		cmocka_unit_test(profiling_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
