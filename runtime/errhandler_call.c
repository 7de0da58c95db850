/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What becomes of an error of a call; see errhandler.h. A fatal one ends here: one message that says what failed where and why, word to the
 * launcher through the status page and the bootstrap, and the end of the process. Nothing here may be called with a lane locked, because a
 * user's handler may call MPI.
 */
#include "common/error.h"
#include "runtime/bootstrap.h"
#include "runtime/comm.h"
#include "runtime/errhandler.h"
#include "runtime/error_code.h"

#include <stdio.h>
#include <time.h>

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
