/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Error handlers, and what happens with an error: mpi/ reports every failure through errhandler_call, which
 * runs the handler of the object (the initial one when there is none) and returns what the MPI call returns.
 * Error classes, codes and their texts, those added by users included.
 */
#ifndef RUNTIME_ERRHANDLER_H
#define RUNTIME_ERRHANDLER_H

#include "mpi.h"

#include <stdatomic.h>
#include <stdint.h>

enum { ERRHANDLER_MAGIC = 0x57744568 };
enum errhandler_kind { ERRHANDLER_COMM, ERRHANDLER_WIN, ERRHANDLER_FILE, ERRHANDLER_SESSION, ERRHANDLER_PREDEFINED };

struct errhandler {
	uint32_t magic;
	uint32_t kind;
	atomic_int references;
	void (*function)(void); /* cast to the function type of its kind */
	MPI_Errhandler handle;
};

/* The object behind a handle; NULL for MPI_ERRHANDLER_NULL, freed or garbage. */
struct errhandler *errhandler_of(MPI_Errhandler handle);
MPI_Errhandler errhandler_handle(struct errhandler *errhandler);
void errhandler_retain(struct errhandler *errhandler);
void errhandler_release(struct errhandler *errhandler);
/* A user's handler, one reference. NULL when memory is out. */
struct errhandler *errhandler_new(enum errhandler_kind kind, void (*function)(void));
/* That of MPI_COMM_WORLD and MPI_COMM_SELF at start, of sessions, and before and after all of them: as mpiexec was told. */
struct errhandler *errhandler_initial(void);
extern struct errhandler errhandler_fatal, errhandler_abort, errhandler_return;

/*
 * Run `errhandler` for `class` on the object whose handle `object` points to (an MPI_Comm, MPI_Win, ... by kind). `call` is the MPI
 * function; error_text() explains. Fatal and abort handlers do not return. Not called with a lane locked. Returns what the call returns: a user's
 * function may change that, even to success.
 */
int errhandler_call(struct errhandler *errhandler, enum errhandler_kind kind, void *object, int class, const char *call);

/* Print the error with rank, host and call, tell the launcher, and end the process (and the job). */
void runtime_abort(int code, const char *format, ...) __attribute__((noreturn, format(printf, 2, 3)));

#endif
