/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See job.h. Messages (job_messages.c) and signals come in, job_state_event decides, act() does it. */
#include "launcher/job.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "common/params.h"
#include "launcher/fence.h"
#include "launcher/process.h"
#include "launcher/pulse.h"
#include "launcher/remote.h"
#include "launcher/resolve.h"

enum { GRACE_FAILED_MS = 500, GRACE_ASKED_MS = 2000, GRACE_KILL_MS = 2000, GRACE_FINISH_MS = 3000, WRITTEN_MS = 2500,
	   RESOLVE_MS = 3000 };

/* ---- sending ---- */

static void send_number(struct job *job, uint32_t type, uint32_t value)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, value);
	job_send_all(job, type, &body);
	buffer_free(&body);
}

/* ---- doing what the table says ---- */

static void grace_over(void *context)
{
	struct job *job = context;
	job->grace_timer = NULL;
	if (job->state == JOB_KILLING)
		job_blame(job, EXIT_LAUNCHER, false, "ranks did not end when killed");
	job_event(job, JOB_GRACE_OVER);
}

static void set_grace(struct job *job, uint64_t ns)
{
	loop_cancel(job->loop, &job->grace_timer);
	job->grace_timer = loop_after(job->loop, ns, grace_over, job);
}

/* Exit once the last output is written; another interrupt does not wait for that. */
static void try_exit(struct job *job)
{
	uint64_t lost = sink_lost(job->sink);

	if (!job->exiting || sink_waiting(job->sink) > 0)
		return;
	if (lost > 0 && !job->said_lost) {
		job->said_lost = true;
		job_say(job, "%llu bytes of output could not be written", (unsigned long long)lost);
		try_exit(job);
		return;
	}
	loop_stop(job->loop);
}

/* Who was told to end does not wait for a file system that stalls, or for a reader that does not read. */
static void look_at_writing(void *context)
{
	struct job *job = context;
	size_t waiting = sink_waiting(job->sink);
	bool told = job->outcome.set && !job->outcome.by_rank, stalls = waiting >= job->unwritten && job->unwritten > 0;

	job->written_timer = NULL;
	if (stalls && told) {
		loop_stop(job->loop);
		return;
	}
	if (stalls && !job->said_waiting)
		job_say(job, "the job has ended, but its last output cannot be written yet; an interrupt ends mpiexec without");
	job->said_waiting = job->said_waiting || stalls;
	job->unwritten = waiting;
	job->written_timer = loop_after(job->loop, MILLISECONDS(WRITTEN_MS), look_at_writing, job);
}

static void begin_exit(struct job *job)
{
	job->exiting = true;
	loop_cancel(job->loop, &job->grace_timer);
	job_say_repeats(job);
	job_say_outcome(job);
	job_say_timings(job);
	sink_close(job->sink);
	job->unwritten = sink_waiting(job->sink);
	job->written_timer = loop_after(job->loop, MILLISECONDS(WRITTEN_MS), look_at_writing, job);
	try_exit(job);
}

static void send_start(void *context)
{
	struct job *job = context;
	struct buffer body = { 0 };

	job->resolve = NULL;
	if (job->state != JOB_RUNNING)
		return; /* ended while names were asked for */
	job->ready_ns = status_now_ns();
	buffer_put_strings(&body, job->launch.host_addresses);
	job_send_all(job, MESSAGE_START, &body);
	buffer_free(&body);
	feed_open(job);
	if (job->options->hang_ns > 0)
		job_watch_hang(job);
	if (job->options->progress)
		job_watch_progress(job);
}

/* Of hosts that were not reached over a connection with addresses the name is resolved. */
static void start_ranks(struct job *job)
{
	struct launch *launch = &job->launch;

	if (launch->host_count > 1)
		job->resolve =
			resolve_start(job->loop, launch->host_names, launch->host_addresses, MILLISECONDS(RESOLVE_MS), send_start, job);
	if (!job->resolve)
		send_start(job);
}

static void finish(struct job *job)
{
	job->gone_ns = status_now_ns();
	resolve_cancel(job->resolve);
	job->resolve = NULL;
	feed_close(job);
	loop_cancel(job->loop, &job->hang_timer);
	loop_cancel(job->loop, &job->timeout_timer);
	loop_cancel(job->loop, &job->answer_timer);
	loop_cancel(job->loop, &job->second_timer);
	loop_cancel(job->loop, &job->absent_timer);
	if (job->remotes) {
		remotes_expect_end(job->remotes);
		job_send_all(job, MESSAGE_FINISH, NULL);
	}
	if (job->local) {
		host_free(job->local);
		job->local = NULL;
	}
	if (job->state != JOB_FINISHING)
		return; /* daemons that had not answered were all there was: over already */
	if (!job->remotes || remotes_alive(job->remotes) == 0)
		job_event(job, JOB_DAEMONS_GONE);
	else
		set_grace(job, MILLISECONDS(GRACE_FINISH_MS));
}

static void act(struct job *job, unsigned actions)
{
	const struct options *options = job->options;

	if ((actions & JOB_DO_START) != 0)
		start_ranks(job);
	if ((actions & JOB_DO_STOP) != 0) {
		send_number(job, MESSAGE_STOP, 0);
		set_grace(job, options->grace_given ? options->grace_ns
					 : MILLISECONDS(job->outcome.by_rank ? GRACE_FAILED_MS : GRACE_ASKED_MS));
	}
	if ((actions & JOB_DO_KILL) != 0) {
		send_number(job, MESSAGE_STOP, 1);
		set_grace(job, MILLISECONDS(GRACE_KILL_MS));
	}
	if ((actions & JOB_DO_FINISH) != 0)
		finish(job);
	if ((actions & JOB_DO_EXIT) != 0 && !job->exiting)
		begin_exit(job);
	else if ((actions & JOB_DO_EXIT) != 0)
		loop_stop(job->loop);
}

static void take_event(struct job *job, enum job_event event)
{
	enum job_state before = job->state;
	unsigned actions = job_state_event(&job->state, event);

	if (job->options->verbose && job->state != before)
		job_say(job, "%s -> %s", job_state_name(before), job_state_name(job->state));
	act(job, actions);
}

/* ---- the local part talks through a queue, so that neither side runs inside the other ---- */

static void handle_inbox(void *context)
{
	struct job *job = context;
	struct buffer frames = job->inbox;
	struct frame message;
	size_t at = 0;

	job->inbox = (struct buffer){ 0 };
	job->inbox_timer = NULL;
	while (message_next(&frames, &at, &message) == 1)
		job_message(job, &message);
	buffer_free(&frames);
	if (job->local)
		host_resume(job->local);
}

static void local_send(void *context, struct buffer *frames)
{
	struct job *job = context;

	buffer_put(&job->inbox, frames->data, frames->len);
	if (!job->inbox_timer)
		job->inbox_timer = loop_after(job->loop, 0, handle_inbox, job);
}

static bool local_full(void *context)
{
	struct job *job = context;
	return sink_full(job->sink) || job->inbox.len > 1 << 20;
}

static bool is_agent(void *context, pid_t pid)
{
	struct job *job = context;
	return job->remotes && remotes_is_agent(job->remotes, pid);
}

/* ---- hosts elsewhere ---- */

static void remote_message(void *context, const struct frame *message)
{
	job_message(context, message);
}

static void remote_lost(void *context, uint32_t host, const char *why)
{
	struct job *job = context;
	job_lost_host(job, host, why);
	if (job->state == JOB_FINISHING && remotes_alive(job->remotes) == 0)
		job_event(job, JOB_DAEMONS_GONE);
}

static void remote_gone(void *context)
{
	struct job *job = context;
	if (job->state == JOB_FINISHING)
		job_event(job, JOB_DAEMONS_GONE);
}

static void remote_note(void *context, uint32_t host, const char *text)
{
	struct job *job = context;
	if (host == NO_HOST)
		job_say(job, "%s", text);
	else
		job_say(job, "host %s: %s", job->launch.host_names[host], text);
}

static void sink_drained(void *context)
{
	struct job *job = context;

	if (job->local)
		host_resume(job->local);
	if (job->remotes && !sink_full(job->sink))
		remotes_pause(job->remotes, false);
	try_exit(job);
}

/* An error of the job, but none that ends it: it is told now, and counted at the end. */
static void sink_failed(void *context, const char *why)
{
	job_say(context, "%s; output is lost", why);
}

static void sink_broken(void *context)
{
	struct job *job = context;
	if (job->let_go) /* those who read it were its parents'; it goes on without */
		return;
	job_blame(job, 128 + SIGPIPE, false, "nobody reads the output any more");
	job_event(job, JOB_INTERRUPTED);
}

/* ---- signals ---- */

static void reap(struct job *job)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		if (job->local && host_reap(job->local, pid, status))
			continue;
		if (job->remotes)
			remotes_reap(job->remotes, pid, status);
	}
}

static void interrupt(struct job *job, int signal)
{
	job_blame(job, 128 + signal, false, "told to end by signal %d (%s)", signal, process_signal_name(signal));
	if (job->state == JOB_STOPPING || job->state == JOB_KILLING)
		job_say(job, "killing what is left");
	/* Those that it has spawned end with it, also when they were let go: there is one who is interrupted. */
	send_number(job, MESSAGE_INTERRUPT, (uint32_t)signal);
	job_event(job, JOB_INTERRUPTED);
}

static void stop_for_a_while(struct job *job)
{
	send_number(job, MESSAGE_SIGNAL, SIGSTOP);
	kill(getpid(), SIGSTOP);
	send_number(job, MESSAGE_SIGNAL, SIGCONT);
	feed_resume(job);
}

struct signals {
	struct job *job;
	struct watch watch;
};

static void signal_ready(void *context)
{
	struct signals *signals = context;
	struct job *job = signals->job;
	struct signalfd_siginfo info;

	while (read(signals->watch.fd, &info, sizeof info) == (ssize_t)sizeof info) {
		switch (info.ssi_signo) {
		case SIGCHLD:
			reap(job);
			break;
		case SIGINT:
		case SIGTERM:
		case SIGHUP:
			interrupt(job, (int)info.ssi_signo);
			break;
		case SIGQUIT:
			job_ask_twice(job, job_report);
			break;
		case SIGTSTP:
			stop_for_a_while(job);
			break;
		case SIGCONT:
			send_number(job, MESSAGE_SIGNAL, SIGCONT);
			feed_resume(job);
			break;
		default: /* SIGUSR1, SIGUSR2, SIGWINCH */
			send_number(job, MESSAGE_SIGNAL, info.ssi_signo);
		}
	}
}

/* ---- the whole ---- */

static void report_timeout(struct job *job)
{
	job_report(job);
	job_event(job, JOB_INTERRUPTED);
}

static void time_is_up(void *context)
{
	struct job *job = context;

	job->timeout_timer = NULL;
	job_blame(job, EXIT_TIMEOUT, false, "the time limit of %.3g s is over", (double)job->options->timeout_ns / 1e9);
	if (job->state == JOB_RUNNING)
		job_ask_twice(job, report_timeout);
	else
		job_event(job, JOB_INTERRUPTED);
}

static void start_hosts(struct job *job)
{
	struct launch *launch = &job->launch;
	struct remote_events events = { remote_message, remote_lost, remote_note, remote_gone, job };
	struct host_link link = { local_send, local_full, is_agent, job, feed_is_direct(job) ? 0 : -1 };
	struct buffer body = { 0 };

	/* Ours is prepared while the others are on their way: the order matters only for speed... */
	if (launch->host_count > (launch->local_host != NO_HOST ? 1 : 0)) {
		if ((job->pulse = pulse_start(1000 * (uint32_t)params.peer_timeout)) == NULL) {
			job_blame(job, EXIT_LAUNCHER, false, "%s", error_text());
			job_event(job, JOB_FAILED);
			return;
		}
		job->remotes = remotes_start(job->loop, launch, 0, job->pulse, &events);
	}
	if (launch->local_host == NO_HOST)
		return;
	job->local = host_new(job->loop, &link, &job->rank_signals);
	launch_encode(launch, &body);
	job_send(job, launch->local_host, MESSAGE_LAUNCH, &body);
	buffer_free(&body);
}

static void fence_send(void *context, uint32_t host, uint32_t type, const struct buffer *body)
{
	job_send(context, host, type, body);
}

/* A job that was spawned by a process of another one ends with it, unless that says goodbye. */
static void lifeline_ready(void *context)
{
	struct signals *lifeline = context;
	char byte;
	ssize_t got = read(lifeline->watch.fd, &byte, 1);

	if (got < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	loop_forget(lifeline->job->loop, &lifeline->watch);
	close(lifeline->watch.fd);
	if (got > 0) {
		lifeline->job->let_go = true;
		return;
	}
	job_blame(lifeline->job, EXIT_LAUNCHER, false, "the process that spawned this job has ended without disconnecting from it");
	job_event(lifeline->job, JOB_INTERRUPTED);
}

static void watch_lifeline(struct job *job, struct signals *lifeline)
{
	if (!params.lifeline)
		return;
	*lifeline = (struct signals){.job = job,
				     .watch = {.fd = (int)strtol(params.lifeline, NULL, 10), .ready = lifeline_ready, .context = lifeline}};
	if (fcntl(lifeline->watch.fd, F_SETFD, FD_CLOEXEC) == 0)
		loop_want(job->loop, &lifeline->watch, LOOP_READ);
}

void job_equip(struct job *job)
{
	job->event = take_event;
	job->interrupt = interrupt;
}

int job_run(const struct options *options, struct launch *launch, const sigset_t *rank_signals, int signal_fd)
{
	struct job job = { .options = options, .launch = *launch, .rank_signals = *rank_signals, .begin_ns = status_now_ns() };
	struct signals signals = { .job = &job, .watch = { .fd = signal_fd, .ready = signal_ready, .context = &signals } }, lifeline;
	char *file_out = options->outfile, *file_err = options->errfile, *made[2] = { NULL, NULL };

	job_equip(&job);
	if (options->output_dir) {
		file_out = made[0] = text_format("%s/rank.%%r.out", options->output_dir);
		file_err = made[1] = text_format("%s/rank.%%r.err", options->output_dir);
	}
	struct sink_config config = {.tag = options->tag,
				     .timestamp = options->timestamp,
				     .pattern = {file_out, file_err},
				     .closed = {options->closed[0], options->closed[1]},
				     .drained = sink_drained,
				     .broken = sink_broken,
				     .failed = sink_failed,
				     .context = &job};
	job.loop = loop_new();
	job.sink = sink_new(job.loop, &config);
	job.repeats = repeats_new(launch->size);
	if (options->timings)
		job.times = memory_zero(launch->size, sizeof *job.times);
	job.fences = fences_new(&job.launch, fence_send, &job);
	job.host_ready = memory_zero(launch->host_count, sizeof *job.host_ready);
	job.host_empty = memory_zero(launch->host_count, sizeof *job.host_empty);
	job.pids = memory_zero(launch->size, sizeof *job.pids);
	job.ended = memory_zero(launch->size, sizeof *job.ended);
	job.bindings = memory_zero(launch->size, sizeof *job.bindings);
	loop_want(job.loop, &signals.watch, LOOP_READ);
	watch_lifeline(&job, &lifeline);
	job_parent_open(&job);
	if (options->timeout_ns > 0)
		job.timeout_timer = loop_after(job.loop, options->timeout_ns, time_is_up, &job);
	for (size_t i = 0; options->notes[i] && !options->quiet; i++)
		job_say(&job, "%s", options->notes[i]);
	start_hosts(&job);
	loop_run(job.loop);

	if (job.remotes)
		remotes_free(job.remotes);
	if (job.local)
		host_free(job.local);
	pulse_stop(job.pulse);
	uint64_t lost = sink_lost(job.sink);
	sink_free(job.sink);
	fences_free(job.fences);
	job_names_free(&job);
	job_parent_close(&job);
	job_others_forget(&job);
	repeats_free(job.repeats);
	for (uint32_t rank = 0; rank < job.launch.size; rank++)
		free(job.bindings[rank]);
	free(job.bindings);
	free(job.host_ready);
	free(job.host_empty);
	free(job.pids);
	free(job.ended);
	free(job.statuses);
	free(job.before);
	free(job.times);
	free(job.outcome.line);
	free(job.remark);
	free(made[0]);
	free(made[1]);
	buffer_free(&job.inbox);
	launch_free(&job.launch);
	loop_free(job.loop);
	return job.outcome.set ? job.outcome.code : lost > 0 ? EXIT_LAUNCHER : 0;
}
