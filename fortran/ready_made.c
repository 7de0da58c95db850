/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Procedures that programs hand to the library instead of their own: MPI_COMM_DUP_FN and its kin. In C they are marks; in
 * Fortran they are procedures, and do what they say.
 */
#include "fortran/callback.h"
#include "fortran/convert.h"

#define READY_MADE(kind, KIND, number)                                                                                  \
	void mpi_##kind##dup_fn_(int *object, int *keyval, number *extra_state, number *in, number *out, int *flag,     \
			int *ierror)                                                                                    \
	{                                                                                                               \
		(void)object, (void)keyval, (void)extra_state;                                                          \
		*out = *in;                                                                                             \
		*flag = logical_true;                                                                                   \
		*ierror = MPI_SUCCESS;                                                                                  \
	}                                                                                                               \
	void mpi_##kind##null_copy_fn_(int *object, int *keyval, number *extra_state, number *in, number *out, int *flag, \
			int *ierror)                                                                                    \
	{                                                                                                               \
		(void)object, (void)keyval, (void)extra_state, (void)in, (void)out;                                     \
		*flag = logical_false;                                                                                  \
		*ierror = MPI_SUCCESS;                                                                                  \
	}                                                                                                               \
	void mpi_##kind##null_delete_fn_(int *object, int *keyval, number *value, number *extra_state, int *ierror)     \
	{                                                                                                               \
		(void)object, (void)keyval, (void)extra_state, (void)value;                                             \
		*ierror = MPI_SUCCESS;                                                                                  \
	}                                                                                                               \
	OLD_NAMES(mpi_##kind##dup_fn, MPI_##KIND##DUP_FN)                                                               \
	OLD_NAMES(mpi_##kind##null_copy_fn, MPI_##KIND##NULL_COPY_FN)                                                   \
	OLD_NAMES(mpi_##kind##null_delete_fn, MPI_##KIND##NULL_DELETE_FN)

/* In mpi.h the names in capital letters are macros; here they are a spelling. */
#undef MPI_COMM_DUP_FN
#undef MPI_COMM_NULL_COPY_FN
#undef MPI_COMM_NULL_DELETE_FN
#undef MPI_TYPE_DUP_FN
#undef MPI_TYPE_NULL_COPY_FN
#undef MPI_TYPE_NULL_DELETE_FN
#undef MPI_WIN_DUP_FN
#undef MPI_WIN_NULL_COPY_FN
#undef MPI_WIN_NULL_DELETE_FN
#undef MPI_DUP_FN
#undef MPI_NULL_COPY_FN
#undef MPI_NULL_DELETE_FN
#undef MPI_CONVERSION_FN_NULL
#undef MPI_CONVERSION_FN_NULL_C

READY_MADE(comm_, COMM_, MPI_Aint)
READY_MADE(type_, TYPE_, MPI_Aint)
READY_MADE(win_, WIN_, MPI_Aint)
READY_MADE(, , int)

/* "No conversion": never called, but known by its address, which every spelling has for itself in some programs. */
void mpi_conversion_fn_null_(void) { }
OLD_NAMES(mpi_conversion_fn_null, MPI_CONVERSION_FN_NULL)
void mpi_conversion_fn_null_c_(void) { }
OLD_NAMES(mpi_conversion_fn_null_c, MPI_CONVERSION_FN_NULL_C)

int is_conversion_fn_null(procedure conversion)
{
	return conversion == mpi_conversion_fn_null_ || conversion == mpi_conversion_fn_null || conversion == mpi_conversion_fn_null__
		|| conversion == MPI_CONVERSION_FN_NULL || conversion == mpi_conversion_fn_null_c_
		|| conversion == mpi_conversion_fn_null_c || conversion == mpi_conversion_fn_null_c__
		|| conversion == MPI_CONVERSION_FN_NULL_C;
}
