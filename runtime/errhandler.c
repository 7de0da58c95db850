/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See errhandler.h. A fatal error ends here: one message that says what failed where and why, word to the launcher
 * through the status page and the bootstrap, and the end of the process. Nothing here may be called with a lane locked,
 * because a user's handler may call MPI.
 */
#include "runtime/errhandler.h"

#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "runtime/bootstrap.h"
#include "runtime/comm.h"
#include "runtime/error_code.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
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

/* "on MPI_COMM_WORLD", for the message. */
static void describe_object(enum errhandler_kind kind, const void *object, char *text, size_t len)
{
	static const char *const names[] = { "a communicator", "a window", "a file", "a session" };

	text[0] = '\0';
	if (!object || kind >= ERRHANDLER_PREDEFINED)
		return;
	if (kind == ERRHANDLER_COMM) {
		struct comm *comm = comm_of(*(const MPI_Comm *)object);

		if (comm && comm->name[0])
			snprintf(text, len, " on %s (rank %d of %d)", comm->name, comm->rank, comm->size);
		else if (comm)
			snprintf(text, len, " on an unnamed %scommunicator (rank %d of %d)", comm->inter ? "inter" : "",
				 comm->rank, comm->size);
		return;
	}
	snprintf(text, len, " on %s", names[kind]);
}

static void __attribute__((noreturn)) die(const struct errhandler *errhandler, enum errhandler_kind kind, const void *object,
					  int class, const char *call)
{
	char where[COMM_NAME_LEN + 64], what[MPI_MAX_ERROR_STRING] = "unknown error";
	/* "Look into the statuses" helps nobody who dies: name the error of the request. */
	if (class == MPI_ERR_IN_STATUS && error_class())
		class = error_class();
	/* Text of an earlier error says nothing about this one. */
	bool explained = error_class() == class && error_text()[0];

	if (!explained || error_code_name(class) == NULL)
		error_code_text(class, what, sizeof what);
	else
		snprintf(what, sizeof what, "%s", error_code_name(class));
	describe_object(kind, object, where, sizeof where);
	/*
	 * A lost peer is news to the launcher, too: give it the time to say why and to end us. Our report would only
	 * be a consequence, and whoever reports first is named as the cause.
	 */
	if (class == MPI_ERR_PROC_ABORTED && bootstrap_is_reported())
		nanosleep(&(struct timespec){ .tv_sec = 1 }, NULL);
	runtime_abort(class, "%s%s failed: %s%s%s. This ends the job (%s).", call, where, what, explained ? ": " : "",
		      explained ? error_text() : "",
		      errhandler == &errhandler_abort ? "MPI_ERRORS_ABORT" : "MPI_ERRORS_ARE_FATAL");
}

/* The code that the function leaves is the call's (MPI 5.0, section 9.3). */
static int run_user_function(const struct errhandler *errhandler, enum errhandler_kind kind, void *object, int code)
{
	switch (kind) {
	case ERRHANDLER_COMM:
		((MPI_Comm_errhandler_function *)errhandler->function)(object, &code);
		break;
	case ERRHANDLER_WIN:
		((MPI_Win_errhandler_function *)errhandler->function)(object, &code);
		break;
	case ERRHANDLER_FILE:
		((MPI_File_errhandler_function *)errhandler->function)(object, &code);
		break;
	case ERRHANDLER_SESSION:
		((MPI_Session_errhandler_function *)errhandler->function)(object, &code);
		break;
	case ERRHANDLER_PREDEFINED:
		break;
	}
	return code;
}

int errhandler_call(struct errhandler *errhandler, enum errhandler_kind kind, void *object, int class, const char *call)
{
	if (!errhandler)
		errhandler = errhandler_initial();
	if (errhandler == &errhandler_return)
		return class;
	if (errhandler == &errhandler_fatal || errhandler == &errhandler_abort)
		die(errhandler, kind, object, class, call);
	/* A handler may free itself: it lives until its function is back. */
	errhandler_retain(errhandler);
	class = run_user_function(errhandler, kind, object, class);
	errhandler_release(errhandler);
	return class;
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
