/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See errhandler.h: the objects, and the end of the process. What becomes of an error of a call: errhandler_call.c. */
#include "runtime/errhandler.h"

#include "common/log.h"
#include "common/params.h"
#include "runtime/bootstrap.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct errhandler errhandler_fatal = {
	.magic = ERRHANDLER_MAGIC, .kind = ERRHANDLER_PREDEFINED, .references = 1, .handle = MPI_ERRORS_ARE_FATAL
};
struct errhandler errhandler_abort = {
	.magic = ERRHANDLER_MAGIC, .kind = ERRHANDLER_PREDEFINED, .references = 1, .handle = MPI_ERRORS_ABORT
};
struct errhandler errhandler_return = {
	.magic = ERRHANDLER_MAGIC, .kind = ERRHANDLER_PREDEFINED, .references = 1, .handle = MPI_ERRORS_RETURN
};

struct errhandler *errhandler_of(MPI_Errhandler handle)
{
	struct errhandler *errhandler = (struct errhandler *)(void *)handle;

	if (handle == MPI_ERRORS_ARE_FATAL)
		return &errhandler_fatal;
	if (handle == MPI_ERRORS_ABORT)
		return &errhandler_abort;
	if (handle == MPI_ERRORS_RETURN)
		return &errhandler_return;
	if ((uintptr_t)handle < 4096 || errhandler->magic != ERRHANDLER_MAGIC)
		return NULL;
	return errhandler;
}

MPI_Errhandler errhandler_handle(struct errhandler *errhandler)
{
	return errhandler->handle;
}

struct errhandler *errhandler_new(enum errhandler_kind kind, void (*function)(void))
{
	struct errhandler *errhandler = calloc(1, sizeof *errhandler);

	if (!errhandler)
		return NULL;
	errhandler->magic = ERRHANDLER_MAGIC;
	errhandler->kind = kind;
	atomic_init(&errhandler->references, 1);
	errhandler->function = function;
	errhandler->handle = (MPI_Errhandler)(void *)errhandler;
	return errhandler;
}

void errhandler_retain(struct errhandler *errhandler)
{
	/* relaxed: the caller already holds a reference */
	if (errhandler->kind != ERRHANDLER_PREDEFINED)
		atomic_fetch_add_explicit(&errhandler->references, 1, memory_order_relaxed);
}

void errhandler_release(struct errhandler *errhandler)
{
	/* acq_rel: the last use by another thread happens before the free. */
	if (!errhandler || errhandler->kind == ERRHANDLER_PREDEFINED ||
	    atomic_fetch_sub_explicit(&errhandler->references, 1, memory_order_acq_rel) != 1)
		return;
	errhandler->magic = 0;
	free(errhandler);
}

struct errhandler *errhandler_initial(void)
{
	const char *wanted = params.initial_errhandler;

	if (!wanted || !*wanted || !strcmp(wanted, "mpi_errors_are_fatal"))
		return &errhandler_fatal;
	if (!strcmp(wanted, "mpi_errors_abort"))
		return &errhandler_abort;
	if (!strcmp(wanted, "mpi_errors_return"))
		return &errhandler_return;
	log_warn("WEFT_INITIAL_ERRHANDLER is \"%s\"; known are mpi_errors_are_fatal, mpi_errors_abort and mpi_errors_return. "
		 "Errors are fatal.", wanted);
	return &errhandler_fatal;
}

void runtime_abort(int code, const char *format, ...)
{
	char text[2048];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);

	/* What the program printed before stands before the message, unless another thread is stuck printing. */
	if (ftrylockfile(stdout) == 0) {
		fflush_unlocked(stdout);
		funlockfile(stdout);
	}
	if (text[0])
		log_error("%s", text);
	bootstrap_abort(code, text);
	/* No exit handlers: other threads run, and nothing of the job is worth cleaning up any more. */
	_exit((code & 0xff) ? code & 0xff : 1);
}
