/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See job_state.h. The table is the whole story: read it line by line. */
#include "launcher/job_state.h"

#include <stdio.h>
#include <sys/wait.h>

#include "common/compiler.h"
#include "launcher/process.h"

static const struct {
	enum job_state next;
	unsigned actions;
} table[JOB_STATE_END][JOB_EVENT_END] = {
	[JOB_STARTING] = {
		[JOB_DAEMONS_READY] = { JOB_RUNNING, JOB_DO_START },
		[JOB_FAILED]        = { JOB_FINISHING, JOB_DO_FINISH },
		[JOB_INTERRUPTED]   = { JOB_FINISHING, JOB_DO_FINISH },
		[JOB_GRACE_OVER]    = { JOB_STARTING, 0 },
		[JOB_RANKS_GONE]    = { JOB_STARTING, 0 },
		[JOB_DAEMONS_GONE]  = { JOB_OVER, JOB_DO_EXIT },
	},
	[JOB_RUNNING] = {
		[JOB_DAEMONS_READY] = { JOB_RUNNING, 0 },
		[JOB_FAILED]        = { JOB_STOPPING, JOB_DO_STOP },
		[JOB_INTERRUPTED]   = { JOB_STOPPING, JOB_DO_STOP },
		[JOB_GRACE_OVER]    = { JOB_RUNNING, 0 },
		[JOB_RANKS_GONE]    = { JOB_FINISHING, JOB_DO_FINISH },
		[JOB_DAEMONS_GONE]  = { JOB_OVER, JOB_DO_EXIT },
	},
	[JOB_STOPPING] = {
		[JOB_DAEMONS_READY] = { JOB_STOPPING, 0 },
		[JOB_FAILED]        = { JOB_STOPPING, 0 },
		[JOB_INTERRUPTED]   = { JOB_KILLING, JOB_DO_KILL },
		[JOB_GRACE_OVER]    = { JOB_KILLING, JOB_DO_KILL },
		[JOB_RANKS_GONE]    = { JOB_FINISHING, JOB_DO_FINISH },
		[JOB_DAEMONS_GONE]  = { JOB_OVER, JOB_DO_EXIT },
	},
	[JOB_KILLING] = {
		[JOB_DAEMONS_READY] = { JOB_KILLING, 0 },
		[JOB_FAILED]        = { JOB_KILLING, 0 },
		[JOB_INTERRUPTED]   = { JOB_KILLING, JOB_DO_KILL },
		[JOB_GRACE_OVER]    = { JOB_FINISHING, JOB_DO_FINISH },
		[JOB_RANKS_GONE]    = { JOB_FINISHING, JOB_DO_FINISH },
		[JOB_DAEMONS_GONE]  = { JOB_OVER, JOB_DO_EXIT },
	},
	[JOB_FINISHING] = {
		[JOB_DAEMONS_READY] = { JOB_FINISHING, 0 },
		[JOB_FAILED]        = { JOB_FINISHING, 0 },
		[JOB_INTERRUPTED]   = { JOB_OVER, JOB_DO_EXIT },
		[JOB_GRACE_OVER]    = { JOB_OVER, JOB_DO_EXIT },
		[JOB_RANKS_GONE]    = { JOB_FINISHING, 0 },
		[JOB_DAEMONS_GONE]  = { JOB_OVER, JOB_DO_EXIT },
	},
	[JOB_OVER] = {
		[JOB_DAEMONS_READY] = { JOB_OVER, 0 },
		[JOB_FAILED]        = { JOB_OVER, 0 },
		[JOB_INTERRUPTED]   = { JOB_OVER, JOB_DO_EXIT },
		[JOB_GRACE_OVER]    = { JOB_OVER, JOB_DO_EXIT },
		[JOB_RANKS_GONE]    = { JOB_OVER, 0 },
		[JOB_DAEMONS_GONE]  = { JOB_OVER, JOB_DO_EXIT },
	},
};

unsigned job_state_event(enum job_state *state, enum job_event event)
{
	unsigned actions = table[*state][event].actions;
	*state = table[*state][event].next;
	return actions;
}

const char *job_state_name(enum job_state state)
{
	static const char *const names[] = { "starting", "running", "stopping", "killing", "finishing", "over" };
	_Static_assert(countof(names) == JOB_STATE_END, "a name for every state");
	return state < JOB_STATE_END ? names[state] : "unknown";
}

enum exit_cause exit_judge(int wait_status, bool initialised, bool finalised, bool aborted)
{
	if (aborted)
		return EXIT_ABORT;
	if (WIFSIGNALED(wait_status))
		return EXIT_SIGNAL;
	if (WEXITSTATUS(wait_status) != 0)
		return EXIT_STATUS;
	return initialised && !finalised ? EXIT_UNFINALISED : EXIT_CLEAN;
}

int exit_code(enum exit_cause cause, int wait_status, int abort_code)
{
	switch (cause) {
	case EXIT_CLEAN: return 0;
	case EXIT_STATUS: return WEXITSTATUS(wait_status);
	case EXIT_SIGNAL: return 128 + WTERMSIG(wait_status);
	/* A job that was aborted has not succeeded, whatever the low byte of its code says. */
	case EXIT_ABORT: return (abort_code & 255) != 0 ? abort_code & 255 : 1;
	case EXIT_UNFINALISED: return 1;
	case EXIT_NOT_FOUND: return 127;
	case EXIT_NOT_EXECUTABLE: return 126;
	default: return 125;
	}
}

void exit_describe(enum exit_cause cause, int wait_status, int abort_code, const char *text, char *out, unsigned out_len)
{
	const char *colon = text[0] != '\0' ? ": " : "";

	switch (cause) {
	case EXIT_CLEAN:
		snprintf(out, out_len, "ended normally");
		break;
	case EXIT_STATUS:
		snprintf(out, out_len, "exited with code %d", WEXITSTATUS(wait_status));
		break;
	case EXIT_SIGNAL:
		snprintf(out, out_len, "was killed by signal %d (%s)%s", WTERMSIG(wait_status),
				 process_signal_name(WTERMSIG(wait_status)), WCOREDUMP(wait_status) ? ", core dumped" : "");
		break;
	case EXIT_ABORT:
		snprintf(out, out_len, "aborted the job with code %d%s%s", abort_code, colon, text);
		break;
	case EXIT_UNFINALISED:
		snprintf(out, out_len, "exited with code 0 without calling MPI_Finalize");
		break;
	default:
		snprintf(out, out_len, "could not be started%s%s", colon, text);
	}
}
