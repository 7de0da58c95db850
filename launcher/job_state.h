/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The life of a job: one table of states and events, and the record of why it ended. No I/O: mpiexec
 * feeds events and does what the returned actions say.
 *
 *   STARTING   daemons are being started
 *   RUNNING    ranks are being started or run
 *   STOPPING   something ended the job: ranks have been asked to end
 *   KILLING    they were asked long enough
 *   FINISHING  no rank is left; output is complete; daemons are released
 *   OVER       mpiexec may exit
 */
#ifndef LAUNCHER_JOB_STATE_H
#define LAUNCHER_JOB_STATE_H

#include <stdbool.h>
#include <stdint.h>

enum job_state { JOB_STARTING, JOB_RUNNING, JOB_STOPPING, JOB_KILLING, JOB_FINISHING, JOB_OVER, JOB_STATE_END };

enum job_event {
	JOB_DAEMONS_READY,      /* every host answered */
	JOB_FAILED,             /* a rank ended badly, a host was lost, an error of ours */
	JOB_INTERRUPTED,        /* SIGINT, SIGTERM, SIGHUP to mpiexec, or the time limit */
	JOB_GRACE_OVER,         /* the timer that JOB_DO_STOP started */
	JOB_RANKS_GONE,         /* every host reported that its ranks are gone and their output sent */
	JOB_DAEMONS_GONE,       /* every daemon has ended */
	JOB_EVENT_END
};

/* What to do; bits. */
enum {
	JOB_DO_START = 1,       /* let the ranks start */
	JOB_DO_STOP = 2,        /* SIGTERM to every rank; start the grace timer */
	JOB_DO_KILL = 4,        /* SIGKILL to everything of the job; start the grace timer */
	JOB_DO_FINISH = 8,      /* release the daemons; start the grace timer */
	JOB_DO_EXIT = 16,       /* end mpiexec */
};

/* Move *state and return the actions. */
unsigned job_state_event(enum job_state *state, enum job_event event);

const char *job_state_name(enum job_state state);

/* How a rank ended; EXIT_CLEAN alone lets the job end with 0. Worse causes are not "later": the first counts. */
enum exit_cause {
	EXIT_CLEAN,             /* status 0, finalised or never initialised */
	EXIT_STATUS,            /* non-zero status */
	EXIT_SIGNAL,            /* killed */
	EXIT_ABORT,             /* MPI_Abort or PMIx_Abort */
	EXIT_UNFINALISED,       /* status 0 between MPI_Init and MPI_Finalize */
	EXIT_NOT_FOUND,         /* no such program */
	EXIT_NOT_EXECUTABLE,
	EXIT_NOT_STARTED,       /* the launcher could not start it */
	EXIT_CAUSE_END
};

/* Judge one ended rank. `wait_status` as of waitpid; `initialised`/`finalised` as the rank told. */
enum exit_cause exit_judge(int wait_status, bool initialised, bool finalised, bool aborted);

/* The exit code mpiexec gives for it: the code, 128 + signal, code & 255, 126, 127, 125. */
int exit_code(enum exit_cause cause, int wait_status, int abort_code);

/* One phrase for people: "exited with code 3", "was killed by signal 9 (Killed)". `text` as given by the rank. */
void exit_describe(enum exit_cause cause, int wait_status, int abort_code, const char *text, char *out, unsigned out_len);

#endif
