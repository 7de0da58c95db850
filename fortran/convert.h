/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Fortran's arguments as C's, and back: for the calls that fortran/generate writes and those written by hand.
 *
 * INTEGER is an int here. A handle is the number that MPI_*_toint gives it, a status has the layout of C's, LOGICAL is
 * as large as INTEGER. Only the standard ABI is used, so that this library fits every libmpi_abi. Nothing here is seen by
 * profiling tools: helpers call PMPI_ names.
 */
#ifndef FORTRAN_CONVERT_H
#define FORTRAN_CONVERT_H

#include <stddef.h>
#include <stdint.h>

#include "fortran/names.h"
#include "fortran/sentinels.h"
#include "fortran/spellings.h"
#include "mpi.h"

/* ---- Handles ---- */

/* The ABI's predefined handles are their own numbers; all of them are below this one. */
#define HANDLE_FIRST 0x400

/* One or several, or-ed. */
static inline int is_predefined(int numbers) { return (unsigned)numbers < HANDLE_FIRST; }

/* Functions for what is not the rule. */
#define SELDOM __attribute__((noinline, cold))

/* Room for the C form of an array or a string that lives until the call returns. */
struct temporary {
	void *heap;     /* when `room` was too small */
	union {
		void *pointers[32];
		char bytes[256];
	} room;
};

/* At least `len` bytes, or NULL when memory is out. */
void *temporary_get(struct temporary *temporary, size_t len);
void temporary_release(struct temporary *temporary);

static inline void temporary_free(struct temporary *temporary)
{
	if (temporary->heap)
		temporary_release(temporary);
}

#define HANDLE_CONVERSIONS(kind, MPI_Kind, from_int, to_int)                                                     \
	static inline MPI_Kind kind##_of(int number)                                                             \
	{                                                                                                        \
		return (unsigned)number < HANDLE_FIRST ? (MPI_Kind)(intptr_t)number : from_int(number);          \
	}                                                                                                        \
	static inline int kind##_int(MPI_Kind handle)                                                            \
	{                                                                                                        \
		return (uintptr_t)handle < HANDLE_FIRST ? (int)(intptr_t)handle : to_int(handle);                \
	}                                                                                                        \
	static inline MPI_Kind predefined_##kind(int number) { return (MPI_Kind)(uintptr_t)(unsigned)number; }

HANDLE_CONVERSIONS(comm, MPI_Comm, PMPI_Comm_fromint, PMPI_Comm_toint)
HANDLE_CONVERSIONS(errhandler, MPI_Errhandler, PMPI_Errhandler_fromint, PMPI_Errhandler_toint)
HANDLE_CONVERSIONS(file, MPI_File, PMPI_File_fromint, PMPI_File_toint)
HANDLE_CONVERSIONS(group, MPI_Group, PMPI_Group_fromint, PMPI_Group_toint)
HANDLE_CONVERSIONS(info, MPI_Info, PMPI_Info_fromint, PMPI_Info_toint)
HANDLE_CONVERSIONS(message, MPI_Message, PMPI_Message_fromint, PMPI_Message_toint)
HANDLE_CONVERSIONS(op, MPI_Op, PMPI_Op_fromint, PMPI_Op_toint)
HANDLE_CONVERSIONS(request, MPI_Request, PMPI_Request_fromint, PMPI_Request_toint)
HANDLE_CONVERSIONS(session, MPI_Session, PMPI_Session_fromint, PMPI_Session_toint)
HANDLE_CONVERSIONS(type, MPI_Datatype, PMPI_Type_fromint, PMPI_Type_toint)
HANDLE_CONVERSIONS(win, MPI_Win, PMPI_Win_fromint, PMPI_Win_toint)

/* Handles that a call may change or free: written back whatever it returned. */
#define HANDLE_BACK(kind, MPI_Kind) \
	static inline void kind##_back(int *to, MPI_Kind handle) { *to = kind##_int(handle); }

HANDLE_BACK(comm, MPI_Comm)
HANDLE_BACK(errhandler, MPI_Errhandler)
HANDLE_BACK(file, MPI_File)
HANDLE_BACK(group, MPI_Group)
HANDLE_BACK(info, MPI_Info)
HANDLE_BACK(message, MPI_Message)
HANDLE_BACK(op, MPI_Op)
HANDLE_BACK(session, MPI_Session)
HANDLE_BACK(type, MPI_Datatype)
HANDLE_BACK(win, MPI_Win)

/* Requests whose buffers are copies of array sections (section.h): how many there are. */
extern int copies_pending;
void copies_finish(int request);

/* A request that is no more takes the copies of its buffers with it. */
static inline void request_back(int *to, MPI_Request handle)
{
	if (__atomic_load_n(&copies_pending, __ATOMIC_RELAXED) && handle == MPI_REQUEST_NULL)
		copies_finish(*to);
	*to = request_int(handle);
}

/* Arrays of handles; NULL when memory is out. A negative length is left to the call itself to complain of. */
MPI_Request *requests_of(struct temporary *temporary, const int *numbers, MPI_Count length);
MPI_Datatype *types_of(struct temporary *temporary, const int *numbers, MPI_Count length);
MPI_Info *infos_of(struct temporary *temporary, const int *numbers, MPI_Count length);
void requests_back(int *to, const MPI_Request *requests, MPI_Count length);

/* How many arguments of a kind a communicator stands for; 0 for none. */
int peers(int comm);            /* processes of the group, or of the remote group */
int sources(int comm);          /* neighbours in its topology */
int destinations(int comm);
int cart_dims(int comm);

/* ---- LOGICAL ---- */

/* How the compiler of the program writes its truth values (probe.c); the lowest bit tells them apart everywhere. */
extern int logical_true, logical_false;

static inline int truth_of(int logical) { return logical & 1; }
static inline int logical_of(int truth) { return truth ? logical_true : logical_false; }
int *logicals_of(struct temporary *temporary, const int *logicals, int length);

/* ---- Strings ---- */

/* The string without blanks at its end, with a zero there; `stripped_of` leaves out those at its begin as well. */
char *string_of(struct temporary *temporary, const char *text, size_t len);
char *stripped_of(struct temporary *temporary, const char *text, size_t len);

/* Fills a CHARACTER variable, with blanks behind the text; what is too long is cut, and *resultlen with it. */
void string_back(char *to, size_t len, const char *text, int *resultlen);

/* ---- Numbers ---- */

/* Indices of array elements, which Fortran counts from 1. */
void count_from_one(int *indices, int count);

/* ---- Errors ---- */

/* A code of an error class with a text of its own; `code` keeps it for the next time. */
int explain(int *code, int error_class, const char *text);

/* Calls the object's error handler; returns the code. */
int fail_comm(MPI_Comm comm, int code);
int fail_win(MPI_Win win, int code);
int fail_file(MPI_File file, int code);

static inline void report(int *ierror, int code)
{
	if (ierror)     /* optional in mpi_f08 */
		*ierror = code;
}

#endif
