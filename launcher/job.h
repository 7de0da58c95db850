/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * mpiexec's view of a whole job: its hosts, its ranks, why it ends. Turns messages and signals into
 * events of job_state.h and does what the table says.
 */
#ifndef LAUNCHER_JOB_H
#define LAUNCHER_JOB_H

#include <signal.h>

#include "launcher/host.h"
#include "launcher/hostlist.h"
#include "launcher/job_state.h"
#include "launcher/launch.h"
#include "launcher/options.h"
#include "launcher/repeats.h"
#include "launcher/report.h"
#include "launcher/sink.h"

struct remotes;
struct pulse;
struct fences;
struct job_parent;
struct job;
typedef void job_function(struct job *job);

enum { EXIT_TIMEOUT = 124, EXIT_LAUNCHER = 125 };

/* Why the job does not end with 0: the first reason counts. */
struct outcome {
	bool set;
	int code;
	char *line;         /* for people */
	bool by_rank;       /* a rank is to blame: say how many others were stopped */
};

/* Of one rank, from its fork on: to MPI_Init, in it, to MPI_Finalize, in it, to its end; 0 where it did not come to that. */
enum { RANK_TIMES = 5 };
struct rank_times {
	uint64_t ns[RANK_TIMES];
};

/* Standard input on its way to ranks. */
struct feed {
	struct watch watch;
	bool open, always_ready, ended;
	uint64_t *outstanding;  /* per rank: bytes sent, not yet taken */
	struct timer *again;
};

struct job {
	struct loop *loop;
	const struct options *options;
	struct launch launch;
	struct host *local;             /* our own host's part; NULL when no rank runs here */
	struct buffer inbox;            /* frames of the local part, handled from the loop */
	struct timer *inbox_timer;
	struct remotes *remotes;        /* NULL: none */
	struct pulse *pulse;            /* carries the connections to them */
	struct fences *fences;
	struct job_name *names;         /* published */
	struct job_relay *relay;        /* asks a name server; NULL: has not been needed */
	uint32_t name_count;
	struct sink *sink;
	struct repeats *repeats;
	struct feed feed;
	enum job_state state;
	/* Of job.c, handed down to its parts: what follows from an event, and from a signal to mpiexec. */
	void (*event)(struct job *job, enum job_event event);
	void (*interrupt)(struct job *job, int signal);
	struct outcome outcome;
	bool *host_ready, *host_empty;  /* [host_count] */
	uint32_t ready_count, started_count, empty_count, running, stopped;
	uint32_t *pids;                 /* [size] */
	bool *ended;                    /* [size] */
	char *remark;                   /* of the first host that had one, on its binding; remark_count hosts had */
	uint32_t remark_count;
	char **bindings;                /* [size], for --report-bindings; NULL entries */
	struct timer *grace_timer, *timeout_timer, *hang_timer, *answer_timer, *second_timer, *repeats_timer, *absent_timer;
	struct rank_status *statuses;   /* [size], answers to the last question */
	uint32_t question, answers;
	struct report_job *others;      /* jobs that ranks have spawned, and those of them: answers to the same question */
	uint32_t other_count, jobs_asked, jobs_answered;
	struct job_parent *parent;      /* the way to the job that has spawned this one; NULL: none */
	struct rank_status *before;     /* answers to the one before it; NULL: none */
	uint64_t asked_ns, before_ns;   /* when they came */
	uint32_t shown_rows;            /* of --progress, to be overwritten on a terminal */
	job_function *answered[6];      /* who waits for the answer */
	uint32_t answered_count;
	job_function *then;             /* of job_ask_twice; NULL: nobody */
	uint64_t last_progress, last_progress_ns;
	uint32_t absent, absent_count;  /* a rank that ended without MPI_Init, and how many did */
	uint64_t absent_progress;       /* of the others, at the last look */
	uint64_t begin_ns, ready_ns, started_ns, gone_ns, machine_ns, pmix_ns;
	struct rank_times *times;       /* [size], for --timings; NULL: not asked for */
	sigset_t rank_signals;
	bool exiting, said_lost, said_waiting;
	bool let_go;                    /* by the process that has spawned it */
	struct timer *written_timer;    /* while the last output is not written */
	size_t unwritten;               /* of it, at the last look */
	struct resolve *resolve;        /* asks for addresses of hosts; NULL: does not */
};

/* Run a job to its end. Returns mpiexec's exit status. `launch` is taken over. */
int job_run(const struct options *options, struct launch *launch, const sigset_t *rank_signals, int signal_fd);

/* What the parts below call back; done by job_run, and by tests that have a job of their own. */
void job_equip(struct job *job);

/* The parts of job.c in files of their own: job_send.c, job_messages.c, job_tell.c, job_watch.c, feed.c. None of them calls job.c. */
void job_send(struct job *job, uint32_t host, uint32_t type, const struct buffer *body);
void job_send_all(struct job *job, uint32_t type, const struct buffer *body);
/* Something has happened: job_state_event decides, and job.c does what follows from it. */
static inline void job_event(struct job *job, enum job_event event)
{
	job->event(job, event);
}
void job_blame(struct job *job, int code, bool by_rank, const char *format, ...) __attribute__((format(printf, 4, 5)));
void job_say(struct job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));
void job_say_outcome(struct job *job);
/* What follows the number of a rank for people: " of job 1, spawned by rank 0," or nothing. */
const char *job_label(void);
void job_say_placement(struct job *job);
void job_say_timings(struct job *job);
void job_say_repeats(struct job *job);      /* errors that were kept back, see repeats.h */
void job_kept_back(struct job *job);        /* one was: tell soon */
void job_message(struct job *job, const struct frame *message);
void job_name(struct job *job, const struct frame *message);  /* MESSAGE_NAME */
void job_names_free(struct job *job);
/* Who is to be answered about a name: a rank of that host, or a job that one there has spawned (NAME_OF_JOB). */
struct job_question;
typedef void job_published_function(struct job *job, const struct job_question *question);
struct job_question {
	uint32_t host, rank;
	uint64_t id;
	uint64_t number;                /* for job_parent.c */
	const char *service, *port;     /* what a spawned job of ours publishes, to be taken back when it ends; NULL: nothing */
	bool gone;                      /* it has ended before it was answered */
	job_published_function *published;      /* call this once our parent has that; goes with `service` */
	struct job_question *next;
};
void job_name_answer(struct job *job, const struct job_question *question, bool done, const char *port);
/* A daemon cannot be reached any more. */
void job_lost_host(struct job *job, uint32_t host, const char *why);

/* A rank of this host gets our standard input itself, so that what it does not read stays there for others. */
bool feed_is_direct(const struct job *job);
void feed_open(struct job *job);
void feed_taken(struct job *job, uint32_t rank, uint32_t len);
void feed_resume(struct job *job);
void feed_close(struct job *job);

/* Ask all hosts what their ranks do; `answered` runs when all have told, or after a second, in spawned jobs sooner. */
void job_ask(struct job *job, job_function *answered);
/* Two looks at the ranks, a moment apart: what neither shows alone is their difference (report_compare). */
void job_ask_twice(struct job *job, job_function *then);
void job_answer(struct job *job, const struct frame *message);
void job_answered(struct job *job);     /* one more has: perhaps all */
/* job_others.c: MESSAGE_JOB, and what it told (true: it was an answer that we wait for); our own job as one of several; a number that differs whenever a rank of any of them made progress. */
bool job_others_take(struct job *job, const struct frame *message);
void job_others_forget(struct job *job);
struct report_job job_as_report(const struct job *job);
uint64_t job_progress(const struct job *job);
/* The job that has spawned this one, if one has. */
void job_parent_open(struct job *job);
void job_parent_close(struct job *job);
void job_parent_started(struct job *job);       /* all ranks run: what spawned us waits for that */
/* Names are those of the job that has spawned ours: ask there. False: there is none, or no more. */
bool job_parent_name(struct job *job, const struct job_question *question, uint32_t action, const char *service, const char *port);
void job_parent_forget(struct job *job, const struct job_question *of); /* the job that has asked this has ended */
void job_report(struct job *job);       /* say it; an `answered` */
void job_watch_hang(struct job *job);   /* --on-hang */
void job_watch_progress(struct job *job);   /* --progress */
/* A rank has ended with 0 without MPI_Init: end the job when all that are left wait in MPI and nothing moves. */
void job_watch_absent(struct job *job, uint32_t rank);

#endif
