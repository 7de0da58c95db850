/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Error handlers of communicators, and error classes, codes and texts (MPI 5.0, chapter 9). Handlers of windows, files
 * and sessions are made here too; setting them is up to those objects.
 * Creating, freeing and asking for texts is legal at any time.
 */
#include <inttypes.h>
#include <stdio.h>

#include "mpi/api.h"
#include "runtime/error_code.h"

static int create(enum errhandler_kind kind, void (*function)(void), MPI_Errhandler *out, const char *call)
{
	struct errhandler *made = NULL;
	int rc = api_output(out, "errhandler");

	if (!rc && !function)
		rc = error_set(MPI_ERR_ARG, "the function is NULL");
	if (!rc) {
		made = errhandler_new(kind, function);
		if (!made)
			rc = error_set(MPI_ERR_NO_MEM, "no memory for an error handler");
	}
	if (rc)
		return api_fail(NULL, rc, call);
	*out = errhandler_handle(made);
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_create_errhandler = PMPI_Comm_create_errhandler
int PMPI_Comm_create_errhandler(MPI_Comm_errhandler_function *comm_errhandler_fn, MPI_Errhandler *errhandler)
{
	return create(ERRHANDLER_COMM, (void (*)(void))comm_errhandler_fn, errhandler, "MPI_Comm_create_errhandler");
}

#pragma weak MPI_Win_create_errhandler = PMPI_Win_create_errhandler
int PMPI_Win_create_errhandler(MPI_Win_errhandler_function *win_errhandler_fn, MPI_Errhandler *errhandler)
{
	return create(ERRHANDLER_WIN, (void (*)(void))win_errhandler_fn, errhandler, "MPI_Win_create_errhandler");
}

#pragma weak MPI_File_create_errhandler = PMPI_File_create_errhandler
int PMPI_File_create_errhandler(MPI_File_errhandler_function *file_errhandler_fn, MPI_Errhandler *errhandler)
{
	return create(ERRHANDLER_FILE, (void (*)(void))file_errhandler_fn, errhandler, "MPI_File_create_errhandler");
}

#pragma weak MPI_Session_create_errhandler = PMPI_Session_create_errhandler
int PMPI_Session_create_errhandler(MPI_Session_errhandler_function *session_errhandler_fn, MPI_Errhandler *errhandler)
{
	return create(ERRHANDLER_SESSION, (void (*)(void))session_errhandler_fn, errhandler,
		      "MPI_Session_create_errhandler");
}

int api_errhandler(MPI_Errhandler handle, enum errhandler_kind kind, struct errhandler **errhandler)
{
	static const char *const kinds[] = { "communicators", "windows", "files", "sessions" };

	*errhandler = errhandler_of(handle);
	if (!*errhandler && handle == MPI_ERRHANDLER_NULL)
		return error_set(MPI_ERR_ERRHANDLER, "the error handler is MPI_ERRHANDLER_NULL");
	if (!*errhandler)
		return error_set(MPI_ERR_ERRHANDLER, "0x%" PRIxPTR " is no error handler: freed, or never made",
				 (uintptr_t)handle);
	if ((*errhandler)->kind != ERRHANDLER_PREDEFINED && (*errhandler)->kind != (uint32_t)kind)
		return error_set(MPI_ERR_ERRHANDLER, "the error handler was made for %s, not for %s",
				 kinds[(*errhandler)->kind], kinds[kind]);
	return 0;
}

static void set(struct comm *comm, struct errhandler *handler)
{
	struct errhandler *old;

	errhandler_retain(handler);
	lane_enter(comm->lane);
	old = comm->errhandler;
	comm->errhandler = handler;
	lane_leave(comm->lane);
	errhandler_release(old);
}

#pragma weak MPI_Comm_set_errhandler = PMPI_Comm_set_errhandler
int PMPI_Comm_set_errhandler(MPI_Comm comm, MPI_Errhandler errhandler)
{
	struct errhandler *handler;
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_errhandler(errhandler, ERRHANDLER_COMM, &handler);
	if (rc)
		return api_fail(c, rc, "MPI_Comm_set_errhandler");
	set(c, handler);
	if (c->base)
		set(c->base, handler);
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_get_errhandler = PMPI_Comm_get_errhandler
int PMPI_Comm_get_errhandler(MPI_Comm comm, MPI_Errhandler *errhandler)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (!rc)
		rc = api_output(errhandler, "errhandler");
	if (rc)
		return api_fail(c, rc, "MPI_Comm_get_errhandler");
	lane_enter(c->lane);
	errhandler_retain(c->errhandler);
	*errhandler = errhandler_handle(c->errhandler);
	lane_leave(c->lane);
	return MPI_SUCCESS;
}

#pragma weak MPI_Comm_call_errhandler = PMPI_Comm_call_errhandler
int PMPI_Comm_call_errhandler(MPI_Comm comm, int errorcode)
{
	struct comm *c;
	int rc = api_comm(comm, &c);

	if (rc)
		return api_fail(c, rc, "MPI_Comm_call_errhandler");
	api_fail(c, errorcode, "MPI_Comm_call_errhandler");
	return MPI_SUCCESS;
}

#pragma weak MPI_Errhandler_free = PMPI_Errhandler_free
int PMPI_Errhandler_free(MPI_Errhandler *errhandler)
{
	struct errhandler *handler;
	int rc = api_output(errhandler, "errhandler");

	if (!rc) {
		handler = errhandler_of(*errhandler);
		if (!handler)
			rc = error_set(MPI_ERR_ERRHANDLER, "0x%" PRIxPTR " is no error handler: freed, or never made",
				       (uintptr_t)*errhandler);
	}
	if (rc)
		return api_fail(NULL, rc, "MPI_Errhandler_free");
	errhandler_release(handler);
	*errhandler = MPI_ERRHANDLER_NULL;
	return MPI_SUCCESS;
}

/* ---- Classes, codes, texts ---- */

/* The text of the class, and what happened exactly when that was the last thing that went wrong in this thread. */
#pragma weak MPI_Error_string = PMPI_Error_string
int PMPI_Error_string(int errorcode, char *string, int *resultlen)
{
	char text[MPI_MAX_ERROR_STRING], detail[MPI_MAX_ERROR_STRING] = "";
	int rc;

	/* Before anything else can go wrong. */
	if (errorcode != MPI_SUCCESS && error_class() == errorcode && error_code_name(errorcode))
		snprintf(detail, sizeof detail, "%s", error_text());
	rc = api_output(string, "string");
	if (!rc)
		rc = api_output(resultlen, "resultlen");
	if (!rc)
		rc = error_code_text(errorcode, text, sizeof text);
	if (rc)
		return api_fail(NULL, rc, "MPI_Error_string");
	*resultlen = snprintf(string, MPI_MAX_ERROR_STRING, "%s", text);
	if (detail[0]) {
		int room = MPI_MAX_ERROR_STRING - *resultlen;
		int added = snprintf(string + *resultlen, (size_t)room, ": %s", detail);

		*resultlen += added < room ? added : room - 1;
	}
	return MPI_SUCCESS;
}

#pragma weak MPI_Error_class = PMPI_Error_class
int PMPI_Error_class(int errorcode, int *errorclass)
{
	int rc = api_output(errorclass, "errorclass");

	if (!rc)
		rc = error_code_class(errorcode, errorclass);
	return rc ? api_fail(NULL, rc, "MPI_Error_class") : MPI_SUCCESS;
}

#pragma weak MPI_Add_error_class = PMPI_Add_error_class
int PMPI_Add_error_class(int *errorclass)
{
	int rc = api_output(errorclass, "errorclass");

	if (!rc)
		rc = error_code_add_class(errorclass);
	return rc ? api_fail(NULL, rc, "MPI_Add_error_class") : MPI_SUCCESS;
}

#pragma weak MPI_Add_error_code = PMPI_Add_error_code
int PMPI_Add_error_code(int errorclass, int *errorcode)
{
	int rc = api_output(errorcode, "errorcode");

	if (!rc)
		rc = error_code_add(errorclass, errorcode);
	return rc ? api_fail(NULL, rc, "MPI_Add_error_code") : MPI_SUCCESS;
}

#pragma weak MPI_Add_error_string = PMPI_Add_error_string
int PMPI_Add_error_string(int errorcode, const char *string)
{
	int rc = string ? error_code_set_text(errorcode, string) : error_set(MPI_ERR_ARG, "string is NULL");

	return rc ? api_fail(NULL, rc, "MPI_Add_error_string") : MPI_SUCCESS;
}

#pragma weak MPI_Remove_error_class = PMPI_Remove_error_class
int PMPI_Remove_error_class(int errorclass)
{
	int rc = error_code_remove_class(errorclass);

	return rc ? api_fail(NULL, rc, "MPI_Remove_error_class") : MPI_SUCCESS;
}

#pragma weak MPI_Remove_error_code = PMPI_Remove_error_code
int PMPI_Remove_error_code(int errorcode)
{
	int rc = error_code_remove(errorcode);

	return rc ? api_fail(NULL, rc, "MPI_Remove_error_code") : MPI_SUCCESS;
}

#pragma weak MPI_Remove_error_string = PMPI_Remove_error_string
int PMPI_Remove_error_string(int errorcode)
{
	int rc = error_code_remove_text(errorcode);

	return rc ? api_fail(NULL, rc, "MPI_Remove_error_string") : MPI_SUCCESS;
}
