/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The calls that take Fortran procedures: operations, error handlers, generalized requests, data representations. Those
 * with an extra_state get a record of the procedures in its place; the others a function of callback.c.
 */
#include <stdlib.h>

#include "fortran/callback.h"
#include "fortran/convert.h"

/* ---- Operations and error handlers ---- */

void mpi_op_create_(procedure user_fn, const int *commute, int *op, int *ierror)
{
	MPI_User_function *function;
	MPI_Op made;
	int err = callback_op(user_fn, &function);

	if (!err)
		err = MPI_Op_create(function, truth_of(*commute), &made);
	if (!err)
		*op = op_int(made);
	report(ierror, err);
}
NAMES(mpi_op_create, MPI_OP_CREATE)

void mpi_op_create_c_f08_(procedure user_fn, const int *commute, int *op, int *ierror)
{
	MPI_User_function_c *function;
	MPI_Op made;
	int err = callback_op_large(user_fn, &function);

	if (!err)
		err = MPI_Op_create_c(function, truth_of(*commute), &made);
	if (!err)
		*op = op_int(made);
	report(ierror, err);
}
LARGE_NAMES(mpi_op_create_c, MPI_OP_CREATE_C)

#define CREATE_ERRHANDLER(callback, type, create)       \
	type *function;                                 \
	MPI_Errhandler made;                            \
	int err = callback(user_fn, &function);         \
	if (!err)                                       \
		err = create(function, &made);          \
	if (!err)                                       \
		*errhandler = errhandler_int(made);     \
	report(ierror, err)

void mpi_comm_create_errhandler_(procedure user_fn, int *errhandler, int *ierror)
{
	CREATE_ERRHANDLER(callback_comm, MPI_Comm_errhandler_function, MPI_Comm_create_errhandler);
}
NAMES(mpi_comm_create_errhandler, MPI_COMM_CREATE_ERRHANDLER)

void mpi_file_create_errhandler_(procedure user_fn, int *errhandler, int *ierror)
{
	CREATE_ERRHANDLER(callback_file, MPI_File_errhandler_function, MPI_File_create_errhandler);
}
NAMES(mpi_file_create_errhandler, MPI_FILE_CREATE_ERRHANDLER)

void mpi_win_create_errhandler_(procedure user_fn, int *errhandler, int *ierror)
{
	CREATE_ERRHANDLER(callback_win, MPI_Win_errhandler_function, MPI_Win_create_errhandler);
}
NAMES(mpi_win_create_errhandler, MPI_WIN_CREATE_ERRHANDLER)

void mpi_session_create_errhandler_(procedure user_fn, int *errhandler, int *ierror)
{
	CREATE_ERRHANDLER(callback_session, MPI_Session_errhandler_function, MPI_Session_create_errhandler);
}
NAMES(mpi_session_create_errhandler, MPI_SESSION_CREATE_ERRHANDLER)

/* ---- Generalized requests ---- */

struct grequest {
	void (*query)(MPI_Aint *extra_state, MPI_Status *status, int *ierror);
	void (*free)(MPI_Aint *extra_state, int *ierror);
	void (*cancel)(MPI_Aint *extra_state, int *complete, int *ierror);
	MPI_Aint extra_state;
	MPI_Aint *given;        /* the program's variable: a procedure that changes extra_state changes it */
};

static void extra_state_back(struct grequest *own, MPI_Aint before)
{
	if (own->extra_state != before)
		*own->given = own->extra_state;
}

static int grequest_query(void *extra_state, MPI_Status *status)
{
	struct grequest *own = extra_state;
	MPI_Aint before = own->extra_state;
	int err = MPI_SUCCESS;

	own->query(&own->extra_state, status, &err);
	extra_state_back(own, before);
	return err;
}

static int grequest_free(void *extra_state)
{
	struct grequest *own = extra_state;
	MPI_Aint before = own->extra_state;
	int err = MPI_SUCCESS;

	own->free(&own->extra_state, &err);
	extra_state_back(own, before);
	free(own);
	return err;
}

static int grequest_cancel(void *extra_state, int complete)
{
	struct grequest *own = extra_state;
	MPI_Aint before = own->extra_state;
	int err = MPI_SUCCESS, logical = logical_of(complete);

	own->cancel(&own->extra_state, &logical, &err);
	extra_state_back(own, before);
	return err;
}

void mpi_grequest_start_(void (*query_fn)(MPI_Aint *, MPI_Status *, int *), void (*free_fn)(MPI_Aint *, int *),
		void (*cancel_fn)(MPI_Aint *, int *, int *), MPI_Aint *extra_state, int *request, int *ierror)
{
	struct grequest *own = malloc(sizeof(*own));
	MPI_Request made;

	if (!own) {
		report(ierror, fail_comm(MPI_COMM_SELF, MPI_ERR_NO_MEM));
		return;
	}
	*own = (struct grequest){ query_fn, free_fn, cancel_fn, *extra_state, extra_state };
	int err = MPI_Grequest_start(grequest_query, grequest_free, grequest_cancel, own, &made);
	if (!err)
		*request = request_int(made);
	else
		free(own);
	report(ierror, err);
}
NAMES(mpi_grequest_start, MPI_GREQUEST_START)

/* ---- Data representations ---- */

typedef void conversion(void *userbuf, int *datatype, int *count, void *filebuf, MPI_Offset *position, MPI_Aint *extra_state,
		int *ierror);
typedef void conversion_large(void *userbuf, int *datatype, MPI_Count *count, void *filebuf, MPI_Offset *position,
		MPI_Aint *extra_state, int *ierror);
typedef void extent_function(int *datatype, MPI_Aint *extent, MPI_Aint *extra_state, int *ierror);

/* Lives until the process ends, as data representations do. */
struct datarep {
	procedure read, write;
	extent_function *extent;
	MPI_Aint extra_state;
};

static int convert(struct datarep *own, procedure convert, void *userbuf, MPI_Datatype datatype, int count, void *filebuf,
		MPI_Offset position)
{
	int err = MPI_SUCCESS, number = type_int(datatype);

	((conversion *)convert)(userbuf, &number, &count, filebuf, &position, &own->extra_state, &err);
	return err;
}

static int convert_large(struct datarep *own, procedure convert, void *userbuf, MPI_Datatype datatype, MPI_Count count,
		void *filebuf, MPI_Offset position)
{
	int err = MPI_SUCCESS, number = type_int(datatype);

	((conversion_large *)convert)(userbuf, &number, &count, filebuf, &position, &own->extra_state, &err);
	return err;
}

static int datarep_read(void *userbuf, MPI_Datatype datatype, int count, void *filebuf, MPI_Offset position, void *own)
{
	return convert(own, ((struct datarep *)own)->read, userbuf, datatype, count, filebuf, position);
}

static int datarep_write(void *userbuf, MPI_Datatype datatype, int count, void *filebuf, MPI_Offset position, void *own)
{
	return convert(own, ((struct datarep *)own)->write, userbuf, datatype, count, filebuf, position);
}

static int datarep_read_large(void *userbuf, MPI_Datatype datatype, MPI_Count count, void *filebuf, MPI_Offset position, void *own)
{
	return convert_large(own, ((struct datarep *)own)->read, userbuf, datatype, count, filebuf, position);
}

static int datarep_write_large(void *userbuf, MPI_Datatype datatype, MPI_Count count, void *filebuf, MPI_Offset position, void *own)
{
	return convert_large(own, ((struct datarep *)own)->write, userbuf, datatype, count, filebuf, position);
}

static int datarep_extent(MPI_Datatype datatype, MPI_Aint *extent, void *extra_state)
{
	struct datarep *own = extra_state;
	int err = MPI_SUCCESS, number = type_int(datatype);

	own->extent(&number, extent, &own->extra_state, &err);
	return err;
}

int is_conversion_fn_null(procedure conversion);        /* ready_made.c */

void mpi_register_datarep_(const char *datarep, procedure read_fn, procedure write_fn, extent_function *extent_fn,
		const MPI_Aint *extra_state, int *ierror, size_t datarep_len)
{
	struct temporary t;
	char *name = string_of(&t, datarep, datarep_len);
	struct datarep *own = malloc(sizeof(*own));
	int err = MPI_ERR_NO_MEM;

	if (!own || !name) {
		free(own);
		fail_comm(MPI_COMM_SELF, err);
	} else {
		*own = (struct datarep){ read_fn, write_fn, extent_fn, *extra_state };
		err = MPI_Register_datarep(name, is_conversion_fn_null(read_fn) ? MPI_CONVERSION_FN_NULL : datarep_read,
				is_conversion_fn_null(write_fn) ? MPI_CONVERSION_FN_NULL : datarep_write, datarep_extent, own);
	}
	temporary_free(&t);
	report(ierror, err);
}
NAMES(mpi_register_datarep, MPI_REGISTER_DATAREP)

void mpi_register_datarep_c_f08_(const char *datarep, procedure read_fn, procedure write_fn, extent_function *extent_fn,
		const MPI_Aint *extra_state, int *ierror, size_t datarep_len)
{
	struct temporary t;
	char *name = string_of(&t, datarep, datarep_len);
	struct datarep *own = malloc(sizeof(*own));
	int err = MPI_ERR_NO_MEM;

	if (!own || !name) {
		free(own);
		fail_comm(MPI_COMM_SELF, err);
	} else {
		*own = (struct datarep){ read_fn, write_fn, extent_fn, *extra_state };
		err = MPI_Register_datarep_c(name,
				is_conversion_fn_null(read_fn) ? MPI_CONVERSION_FN_NULL_C : datarep_read_large,
				is_conversion_fn_null(write_fn) ? MPI_CONVERSION_FN_NULL_C : datarep_write_large, datarep_extent, own);
	}
	temporary_free(&t);
	report(ierror, err);
}
LARGE_NAMES(mpi_register_datarep_c, MPI_REGISTER_DATAREP_C)
