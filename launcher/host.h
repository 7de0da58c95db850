/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One host's part of a job: its segment, its PMIx server, its ranks and their standard files. The same
 * code runs in mpiexec for its own host and in weftd for any other. It takes and gives messages
 * (message.h) and knows nothing of how they travel.
 *
 * Order of a life: host_new, MESSAGE_LAUNCH -> READY, MESSAGE_START -> STARTED, OUTPUT..., EXITED per
 * rank, EMPTY, MESSAGE_FINISH, host_free.
 */
#ifndef LAUNCHER_HOST_H
#define LAUNCHER_HOST_H

#include <stdbool.h>
#include <sys/types.h>

#include "common/machine.h"
#include "launcher/bind.h"
#include "launcher/job_state.h"
#include "launcher/keeper.h"
#include "launcher/launch.h"
#include "launcher/lines.h"
#include "launcher/loop.h"
#include "launcher/message.h"
#include "launcher/process.h"

struct host;
struct channel;
struct host_pmix;
struct host_pmi;
struct host_job;
struct host_launcher;
struct job_asked;

/* One of a rank's two output streams. */
struct stream {
	struct rank *rank;
	int number;             /* 1 or 2 */
	bool open;
	struct watch watch;
	struct lines lines;
};

enum rank_state {
	RANK_WAITS,             /* not started */
	RANK_RUNS,
	RANK_LEFT,              /* its process ended with 0, and what that started in the background runs on: see host_end.c */
	RANK_ENDED,             /* or could not be started */
};

struct rank {
	struct host *host;
	uint32_t world, local;
	enum rank_state state;
	pid_t pid;              /* also its process group; stays set after its end */
	int wait_status;
	bool program_ended;     /* the real program, not its first process; wait_status is of that */
	uint64_t forked_ns;
	bool told_start, told_end, told_abort;  /* through PMIx or PMI */
	int abort_code;
	char *text;             /* why it aborted or was not started; NULL */
	struct stream out[2];
	struct watch in;        /* write end of its standard input; fd -1 when closed */
	struct buffer input;
	bool input_ended;
	struct timer *left_timer;   /* RANK_LEFT: how long that may go on without being in MPI */
};

static inline bool rank_is_alive(const struct rank *rank)
{
	return rank->state == RANK_RUNS || rank->state == RANK_LEFT;
}

/* The way out. `send` takes whole frames; `full` says that output should wait (host_resume ends the wait). */
struct host_link {
	void (*send)(void *context, struct buffer *frames);
	bool (*full)(void *context);
	process_spare_function *spare;  /* children that are not of the job */
	void *context;
	int input;                      /* a descriptor that the rank with standard input gets as such; -1: input comes in messages */
};

enum host_state {
	HOST_NEW,               /* no job yet */
	HOST_READY,             /* knows its job */
	HOST_RUNNING,           /* its ranks were started */
	HOST_STOPPING,          /* told to end: nothing is started any more */
	HOST_EMPTY,             /* every rank is gone, all output was sent, mpiexec was told */
};

struct host {
	struct loop *loop;
	enum host_state state;
	struct host_link link;
	struct launch launch;
	uint32_t index;
	uint32_t local_size;
	struct rank *ranks;         /* [local_size] */
	struct rank **by_pid;       /* those that were started, in the order of their process ids */
	uint32_t by_pid_count;
	uint32_t alive;             /* ranks started, or to be started, that have not ended */
	uint32_t open_streams;
	/* Handed down to parts that those stand on who do this: host_check_empty, host_pmix_tell, and what is set by host_pmi_open: what a rank
	   wanted spawned by PMI runs, or could not be started. */
	void (*stream_ended)(struct host *host);
	void (*tell_pmix)(struct host *host, uint32_t type, const struct buffer *body);
	void (*pmi_spawned)(struct host *host, uint32_t world, bool done);
	bool paused;                /* output waits until the way out has room */
	int segment_fd;
	struct segment segment;
	struct machine *machine;
	struct bind_place *places;
	char note[256];             /* on bindings, for the user */
	uint64_t machine_ns, pmix_ns;   /* what looking at the machine and starting PMIx took */
	struct keeper *keeper;
	struct host_pmix *pmix;     /* its PMIx server; NULL: none was wanted */
	struct host_pmi *pmi;       /* likewise */
	struct channel *channel;    /* for what ranks ask of us */
	const char *channel_name;   /* for WEFT_CHANNEL */
	struct host_job *jobs;      /* that ranks have spawned */
	struct job_asked *asked;    /* by those, and not answered */
	uint32_t job_links, job_questions;  /* counted */
	struct host_launcher *launchers;    /* of those that were spawned through PMIx or PMI */
	uint32_t spawned;           /* of those, counted */
	char address[64], caller[64];   /* ends of the connection that the daemon was reached by, numeric; "": not known */
	sigset_t signals;           /* mask for ranks */
	struct timer *flush_timer, *drain_timer;
};

struct host *host_new(struct loop *loop, const struct host_link *link, const sigset_t *rank_signals);
void host_free(struct host *host);

/* Handle one message for this host; those that are not for a host are ignored. */
void host_message(struct host *host, const struct frame *message);

/* A child was reaped. False when it is none of this host's ranks. */
bool host_reap(struct host *host, pid_t pid, int wait_status);

/* The link has room again. */
void host_resume(struct host *host);

/* Parts of host.c in files of their own. */
int host_stdio_open(struct rank *rank, int child[3]);       /* pipes; child[] to be closed by the caller */
void host_stdio_close_child(int child[3]);
void host_stdio_drain(struct rank *rank);                   /* what is there now, without waiting */
void host_stdio_input(struct host *host, const struct frame *message);
void host_stdio_close(struct rank *rank);
/* For host_environment_free. `pmix`, `pmi`: the variables by which it finds them; NULL: not served. */
char **host_environment(struct host *host, const struct rank *rank, char *const *pmix, char *const *pmi);
char **host_environment_plain(struct host *host);           /* without what makes a rank; likewise */
void host_environment_free(char **env);
char *host_working_directory(const struct host *host, const struct app *app);
char *host_find_program(struct host *host, const struct app *app, char **env, const char *wdir);
void host_status_reply(struct host *host, uint32_t question);
void host_check_empty(struct host *host);
void host_sort_pids(struct host *host);                     /* once all are started */
void host_signal(struct host *host, int signal);            /* to every rank */
void host_stop(struct host *host, bool force);              /* SIGTERM or SIGKILL; nothing is started any more */
void host_kill(struct host *host);                          /* all that is left, and wait a moment for its end */
void host_rank_ended(struct rank *rank, enum exit_cause cause, int abort_code);
int host_channel_open(struct host *host);                   /* 0, or -1 with error_set() */
void host_channel_ended(struct host *host, uint32_t world); /* a rank of this host has ended */
bool host_channel_is_fence(const struct frame *message);  /* is this MESSAGE_FENCE_DONE for the channel? */
void host_channel_message(struct host *host, const struct frame *message); /* MESSAGE_VALUE_ASK, MESSAGE_VALUE, that fence */
void host_channel_close(struct host *host);

/* host_jobs.c: a job's launcher has called; tell all of them, how many heard it. */
void host_jobs_take(struct host *host, int fd);
uint32_t host_jobs_tell(struct host *host, uint32_t type, uint32_t number);
void host_jobs_close(struct host *host);
bool host_jobs_is_name(const struct frame *message);        /* is this MESSAGE_NAME_DONE for one of them? */
void host_jobs_name_done(struct host *host, const struct frame *message);

/* host_spawn.c: start the launcher of a job that a rank spawns; `words` is its command line, `variable` NULL or
   "NAME=VALUE" for its environment, taken. The rank is told when all ranks run (host_spawn_started), or when that failed. */
void host_spawn(struct host *host, uint32_t world, uint64_t id, const char *nspace, char *const *words,
		char *variable);
void host_spawn_started(struct host *host, const char *nspace);
void host_spawn_tie(struct host *host, const char *nspace, bool connected);
void host_spawn_rank_ended(struct host *host, uint32_t world, bool finalised);
void host_spawn_reap(struct host *host, pid_t pid, int wait_status);
void host_spawn_close(struct host *host);

/* host_send.c */
void host_note(struct host *host, const char *text);        /* tell the user */
void host_trouble(struct host *host, const char *text);     /* we cannot go on */

/* Send one message: payload of `body` (may be NULL) to mpiexec. */
void host_send(struct host *host, uint32_t type, uint32_t to, const struct buffer *body);

#endif
