/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What C programs call that have Fortran parts (MPI 5.0, 19.3): handles and statuses between the languages. mpi.h has most
 * of these names as macros for the ABI's own functions and as inline functions; here they are functions, for programs that
 * were compiled with another header or ask for them by name. Their names in C are this file's own for that reason.
 */
#include <string.h>

#include "fortran/convert.h"

#define EXPORT(result, own, parameters, name)                                           \
	result own parameters __asm__("P" name);                                        \
	extern __typeof(own) own##_weak __asm__(name) __attribute__((weak, alias("P" name)));

#define HANDLE_FUNCTIONS(kind, MPI_Kind, name)                          \
	EXPORT(int, kind##_c2f, (MPI_Kind handle), name "_c2f")         \
	EXPORT(MPI_Kind, kind##_f2c, (int number), name "_f2c")         \
	int kind##_c2f(MPI_Kind handle) { return kind##_int(handle); }  \
	MPI_Kind kind##_f2c(int number) { return kind##_of(number); }

HANDLE_FUNCTIONS(comm, MPI_Comm, "MPI_Comm")
HANDLE_FUNCTIONS(errhandler, MPI_Errhandler, "MPI_Errhandler")
HANDLE_FUNCTIONS(file, MPI_File, "MPI_File")
HANDLE_FUNCTIONS(group, MPI_Group, "MPI_Group")
HANDLE_FUNCTIONS(info, MPI_Info, "MPI_Info")
HANDLE_FUNCTIONS(message, MPI_Message, "MPI_Message")
HANDLE_FUNCTIONS(op, MPI_Op, "MPI_Op")
HANDLE_FUNCTIONS(request, MPI_Request, "MPI_Request")
HANDLE_FUNCTIONS(session, MPI_Session, "MPI_Session")
HANDLE_FUNCTIONS(type, MPI_Datatype, "MPI_Type")
HANDLE_FUNCTIONS(win, MPI_Win, "MPI_Win")

/* All three kinds of status have the same layout. */
#define STATUS_FUNCTION(own, name)                                      \
	EXPORT(int, own, (const void *from, void *to), name)            \
	int own(const void *from, void *to)                             \
	{                                                               \
		memmove(to, from, sizeof(MPI_Status));                  \
		return MPI_SUCCESS;                                     \
	}

STATUS_FUNCTION(status_c2f, "MPI_Status_c2f")
STATUS_FUNCTION(status_f2c, "MPI_Status_f2c")
STATUS_FUNCTION(status_c2f08, "MPI_Status_c2f08")
STATUS_FUNCTION(status_f082c, "MPI_Status_f082c")
STATUS_FUNCTION(status_f2f08, "MPI_Status_f2f08")
STATUS_FUNCTION(status_f082f, "MPI_Status_f082f")

/* What Fortran passes when it does not want a status. */
MPI_Fint *MPI_F_STATUS_IGNORE = mpi_abi_sentinels.status_ignore;
MPI_Fint *MPI_F_STATUSES_IGNORE = mpi_abi_sentinels.statuses_ignore;
MPI_F08_status *MPI_F08_STATUS_IGNORE = (MPI_F08_status *)(void *)mpi_abi_sentinels.status_ignore;
MPI_F08_status *MPI_F08_STATUSES_IGNORE = (MPI_F08_status *)(void *)mpi_abi_sentinels.statuses_ignore;
