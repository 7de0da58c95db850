/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Handles as integers and back, for Fortran and for tools. A predefined handle is its ABI number; any other gets
 * a number above all of those at the first question (common/numbering.h). These functions check nothing: they are
 * legal before MPI_Init and after MPI_Finalize, and what is no handle has no number.
 */
#include <stdint.h>

#include "common/numbering.h"
#include "mpi.h"

/* The ABI keeps the numbers below for predefined handles, of which the largest is 0x2eb. */
#define FIRST_NUMBER 0x400

static int to_int(struct numbering *numbering, void *handle)
{
	if ((uintptr_t)handle < FIRST_NUMBER)
		return (int)(uintptr_t)handle;
	return numbering_number(numbering, handle);
}

/* A number that nobody was given belongs to the kind's null handle. */
static void *from_int(struct numbering *numbering, int number, void *null)
{
	if (number >= 0 && number < FIRST_NUMBER)
		return (void *)(uintptr_t)number;
	void *handle = numbering_pointer(numbering, number);
	return handle ? handle : null;
}

static struct numbering comms = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering errhandlers = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering files = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering groups = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering infos = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering messages = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering ops = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering requests = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering sessions = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering datatypes = NUMBERING_INITIALIZER(FIRST_NUMBER);
static struct numbering wins = NUMBERING_INITIALIZER(FIRST_NUMBER);

#pragma weak MPI_Comm_toint = PMPI_Comm_toint
int PMPI_Comm_toint(MPI_Comm comm)
{
	return to_int(&comms, comm);
}

#pragma weak MPI_Comm_fromint = PMPI_Comm_fromint
MPI_Comm PMPI_Comm_fromint(int comm)
{
	return from_int(&comms, comm, MPI_COMM_NULL);
}

#pragma weak MPI_Errhandler_toint = PMPI_Errhandler_toint
int PMPI_Errhandler_toint(MPI_Errhandler errhandler)
{
	return to_int(&errhandlers, errhandler);
}

#pragma weak MPI_Errhandler_fromint = PMPI_Errhandler_fromint
MPI_Errhandler PMPI_Errhandler_fromint(int errhandler)
{
	return from_int(&errhandlers, errhandler, MPI_ERRHANDLER_NULL);
}

#pragma weak MPI_File_toint = PMPI_File_toint
int PMPI_File_toint(MPI_File file)
{
	return to_int(&files, file);
}

#pragma weak MPI_File_fromint = PMPI_File_fromint
MPI_File PMPI_File_fromint(int file)
{
	return from_int(&files, file, MPI_FILE_NULL);
}

#pragma weak MPI_Group_toint = PMPI_Group_toint
int PMPI_Group_toint(MPI_Group group)
{
	return to_int(&groups, group);
}

#pragma weak MPI_Group_fromint = PMPI_Group_fromint
MPI_Group PMPI_Group_fromint(int group)
{
	return from_int(&groups, group, MPI_GROUP_NULL);
}

#pragma weak MPI_Info_toint = PMPI_Info_toint
int PMPI_Info_toint(MPI_Info info)
{
	return to_int(&infos, info);
}

#pragma weak MPI_Info_fromint = PMPI_Info_fromint
MPI_Info PMPI_Info_fromint(int info)
{
	return from_int(&infos, info, MPI_INFO_NULL);
}

#pragma weak MPI_Message_toint = PMPI_Message_toint
int PMPI_Message_toint(MPI_Message message)
{
	return to_int(&messages, message);
}

#pragma weak MPI_Message_fromint = PMPI_Message_fromint
MPI_Message PMPI_Message_fromint(int message)
{
	return from_int(&messages, message, MPI_MESSAGE_NULL);
}

#pragma weak MPI_Op_toint = PMPI_Op_toint
int PMPI_Op_toint(MPI_Op op)
{
	return to_int(&ops, op);
}

#pragma weak MPI_Op_fromint = PMPI_Op_fromint
MPI_Op PMPI_Op_fromint(int op)
{
	return from_int(&ops, op, MPI_OP_NULL);
}

#pragma weak MPI_Request_toint = PMPI_Request_toint
int PMPI_Request_toint(MPI_Request request)
{
	return to_int(&requests, request);
}

#pragma weak MPI_Request_fromint = PMPI_Request_fromint
MPI_Request PMPI_Request_fromint(int request)
{
	return from_int(&requests, request, MPI_REQUEST_NULL);
}

#pragma weak MPI_Session_toint = PMPI_Session_toint
int PMPI_Session_toint(MPI_Session session)
{
	return to_int(&sessions, session);
}

#pragma weak MPI_Session_fromint = PMPI_Session_fromint
MPI_Session PMPI_Session_fromint(int session)
{
	return from_int(&sessions, session, MPI_SESSION_NULL);
}

#pragma weak MPI_Type_toint = PMPI_Type_toint
int PMPI_Type_toint(MPI_Datatype datatype)
{
	return to_int(&datatypes, datatype);
}

#pragma weak MPI_Type_fromint = PMPI_Type_fromint
MPI_Datatype PMPI_Type_fromint(int datatype)
{
	return from_int(&datatypes, datatype, MPI_DATATYPE_NULL);
}

#pragma weak MPI_Win_toint = PMPI_Win_toint
int PMPI_Win_toint(MPI_Win win)
{
	return to_int(&wins, win);
}

#pragma weak MPI_Win_fromint = PMPI_Win_fromint
MPI_Win PMPI_Win_fromint(int win)
{
	return from_int(&wins, win, MPI_WIN_NULL);
}
