/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Fortran procedures that the library calls: reductions and error handlers.
 *
 * C calls these without anything that would tell which Fortran procedure is meant, so each procedure gets a small C
 * function of its own out of a fixed supply: one for each different procedure of a program, for the life of the
 * process, however many operations and error handlers are made from it.
 */
#include <pthread.h>

#include "fortran/callback.h"
#include "fortran/convert.h"

enum { SLOTS = 256 };
enum kind { OP, OP_LARGE, COMM_HANDLER, FILE_HANDLER, WIN_HANDLER, SESSION_HANDLER, KINDS };

typedef void reduction(void *invec, void *inoutvec, int *len, int *datatype);
typedef void reduction_large(void *invec, void *inoutvec, MPI_Count *len, int *datatype);
typedef void handler(int *object, int *error_code);

static procedure known[KINDS][SLOTS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* ---- The supply: function n of a kind calls known[kind][n] ---- */

static void reduce(int slot, void *invec, void *inoutvec, int *len, MPI_Datatype *datatype)
{
	int number = type_int(*datatype);

	((reduction *)known[OP][slot])(invec, inoutvec, len, &number);
}

static void reduce_large(int slot, void *invec, void *inoutvec, MPI_Count *len, MPI_Datatype *datatype)
{
	int number = type_int(*datatype);

	((reduction_large *)known[OP_LARGE][slot])(invec, inoutvec, len, &number);
}

static void handle(enum kind kind, int slot, int number, int *error_code)
{
	((handler *)known[kind][slot])(&number, error_code);
}

#define SLOT(n)                                                                                         \
	static void op_##n(void *in, void *inout, int *len, MPI_Datatype *type) { reduce(0x##n, in, inout, len, type); } \
	static void large_##n(void *in, void *inout, MPI_Count *len, MPI_Datatype *type) { reduce_large(0x##n, in, inout, len, type); } \
	static void comm_##n(MPI_Comm *comm, int *code, ...) { handle(COMM_HANDLER, 0x##n, comm_int(*comm), code); } \
	static void file_##n(MPI_File *file, int *code, ...) { handle(FILE_HANDLER, 0x##n, file_int(*file), code); } \
	static void win_##n(MPI_Win *win, int *code, ...) { handle(WIN_HANDLER, 0x##n, win_int(*win), code); } \
	static void session_##n(MPI_Session *s, int *code, ...) { handle(SESSION_HANDLER, 0x##n, session_int(*s), code); }

#define SIXTEEN(what, n)                                                                \
	what(n##0) what(n##1) what(n##2) what(n##3) what(n##4) what(n##5) what(n##6) what(n##7) \
	what(n##8) what(n##9) what(n##a) what(n##b) what(n##c) what(n##d) what(n##e) what(n##f)
#define ALL(what)                                                                       \
	SIXTEEN(what, 0) SIXTEEN(what, 1) SIXTEEN(what, 2) SIXTEEN(what, 3) SIXTEEN(what, 4) SIXTEEN(what, 5) \
	SIXTEEN(what, 6) SIXTEEN(what, 7) SIXTEEN(what, 8) SIXTEEN(what, 9) SIXTEEN(what, a) SIXTEEN(what, b) \
	SIXTEEN(what, c) SIXTEEN(what, d) SIXTEEN(what, e) SIXTEEN(what, f)

ALL(SLOT)

#define OP_SLOT(n) op_##n,
#define LARGE_SLOT(n) large_##n,
#define COMM_SLOT(n) comm_##n,
#define FILE_SLOT(n) file_##n,
#define WIN_SLOT(n) win_##n,
#define SESSION_SLOT(n) session_##n,
static MPI_User_function *const op_functions[SLOTS] = { ALL(OP_SLOT) };
static MPI_User_function_c *const large_functions[SLOTS] = { ALL(LARGE_SLOT) };
static MPI_Comm_errhandler_function *const comm_functions[SLOTS] = { ALL(COMM_SLOT) };
static MPI_File_errhandler_function *const file_functions[SLOTS] = { ALL(FILE_SLOT) };
static MPI_Win_errhandler_function *const win_functions[SLOTS] = { ALL(WIN_SLOT) };
static MPI_Session_errhandler_function *const session_functions[SLOTS] = { ALL(SESSION_SLOT) };

/* The slot of a procedure, or -1 when there are too many. */
static int slot_of(enum kind kind, procedure wanted)
{
	int slot;

	pthread_mutex_lock(&lock);
	for (slot = 0; slot < SLOTS && known[kind][slot] && known[kind][slot] != wanted; slot++)
		;
	if (slot < SLOTS)
		known[kind][slot] = wanted;
	pthread_mutex_unlock(&lock);
	return slot < SLOTS ? slot : -1;
}

static int too_many;

static int complain(void)
{
	return fail_comm(MPI_COMM_SELF, explain(&too_many, MPI_ERR_OTHER,
		"the program has more than 256 different Fortran procedures of one kind (reductions or error handlers)"));
}

/* ---- The calls ---- */

int callback_op(procedure user_fn, MPI_User_function **function)
{
	int slot = slot_of(OP, user_fn);

	if (slot < 0)
		return complain();
	*function = op_functions[slot];
	return 0;
}

int callback_op_large(procedure user_fn, MPI_User_function_c **function)
{
	int slot = slot_of(OP_LARGE, user_fn);

	if (slot < 0)
		return complain();
	*function = large_functions[slot];
	return 0;
}

#define CALLBACK_HANDLER(kind, KIND, type)                                      \
	int callback_##kind(procedure user_fn, type **function)                 \
	{                                                                       \
		int slot = slot_of(KIND, user_fn);                              \
		if (slot < 0)                                                   \
			return complain();                                      \
		*function = kind##_functions[slot];                             \
		return 0;                                                       \
	}

CALLBACK_HANDLER(comm, COMM_HANDLER, MPI_Comm_errhandler_function)
CALLBACK_HANDLER(file, FILE_HANDLER, MPI_File_errhandler_function)
CALLBACK_HANDLER(win, WIN_HANDLER, MPI_Win_errhandler_function)
CALLBACK_HANDLER(session, SESSION_HANDLER, MPI_Session_errhandler_function)
