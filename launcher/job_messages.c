/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What comes from the hosts: ready, started, output, ends of ranks, answers, losses. Part of job.c. */
#include "launcher/job.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "launcher/debugger.h"
#include "launcher/fence.h"
#include "launcher/remote.h"
#include "launcher/tree.h"

static void check_ready(struct job *job)
{
	if (job->ready_count < job->launch.host_count || job->state != JOB_STARTING)
		return;
	if (job->remark_count == 1 && !job->options->quiet)
		job_say(job, "%s", job->remark);
	else if (job->remark_count > 1 && !job->options->quiet)
		job_say(job, "%s; likewise on %u other host%s", job->remark, job->remark_count - 1, job->remark_count == 2 ? "" : "s");
	if (job->options->report_bindings || job->options->dry_run)
		job_say_placement(job);
	if (job->options->dry_run) {
		job_event(job, JOB_FAILED); /* the way out without starting anything */
		return;
	}
	job_event(job, JOB_DAEMONS_READY);
}

static void take_address(struct job *job, uint32_t host, const char *address)
{
	char **known = &job->launch.host_addresses[host];

	if (address[0] == '\0' || (*known)[0] != '\0')
		return;
	free(*known);
	*known = text_copy(address);
}

/* A rank of the host that speaks of it? */
static bool is_theirs(const struct job *job, const struct frame *message, uint32_t rank)
{
	return rank < job->launch.size && job->launch.rank_host[rank] == message->from;
}

static void on_ready(struct job *job, const struct frame *message, struct reader *reader)
{
	uint32_t host = message->from;
	char *name = read_string(reader), *address = read_string(reader), *caller = read_string(reader);
	uint32_t cpus = read_u32(reader), pid = read_u32(reader);
	uint64_t machine_ns = read_u64(reader), pmix_ns = read_u64(reader);
	char *note = read_string(reader);
	uint32_t count = read_u32(reader);

	for (uint32_t i = 0; i < count && !reader->bad; i++) {
		uint32_t rank = read_u32(reader);
		char *binding = read_string(reader);
		if (is_theirs(job, message, rank) && !job->bindings[rank])
			job->bindings[rank] = binding;
		else
			free(binding);
	}
	job->machine_ns = machine_ns > job->machine_ns ? machine_ns : job->machine_ns;
	job->pmix_ns = pmix_ns > job->pmix_ns ? pmix_ns : job->pmix_ns;
	if (job->options->verbose)
		job_say(job, "host %s is ready: it calls itself %s, %u usable CPUs, process %u",
				job->launch.host_names[host], name, cpus, pid);
	if (note[0] != '\0' && job->remark_count++ == 0)
		job->remark = text_format("on %s: %s", job->launch.host_names[host], note);
	take_address(job, host, address);
	if (job->launch.local_host != NO_HOST && tree_parent(tree_node(host, job->launch.local_host), job->launch.fanout) == 0)
		take_address(job, job->launch.local_host, caller);
	free(name);
	free(note);
	free(address);
	free(caller);
	if (!job->host_ready[host]) {
		job->host_ready[host] = true;
		job->ready_count++;
		check_ready(job);
	}
}

static void on_started(struct job *job, const struct frame *message, struct reader *reader)
{
	uint32_t count = read_u32(reader);

	for (uint32_t i = 0; i < count && !reader->bad; i++) {
		uint32_t rank = read_u32(reader), pid = read_u32(reader);
		if (!reader->bad && is_theirs(job, message, rank) && job->pids[rank] == 0) {
			job->pids[rank] = pid;
			job->running++;
		}
	}
	job->started_ns = status_now_ns();
	if (++job->started_count == job->launch.host_count) {
		debugger_spawned(&job->launch, job->pids);
		if (job->state == JOB_RUNNING)
			job_parent_started(job);
		/* It has looked, and attached to whom it wants. */
		if ((job->launch.flags & LAUNCH_GATED) != 0)
			job_send_all(job, MESSAGE_GATE, NULL);
	}
}

/* Ranks of a host are gone: those of all others shall know. Its own knows, or is gone as well. */
static void tell_deaths(struct job *job, uint32_t host, enum segment_death cause, int detail, const uint32_t *ranks, uint32_t count)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, cause);
	buffer_put_u32(&body, (uint32_t)detail);
	buffer_put_u32(&body, count);
	for (uint32_t i = 0; i < count; i++)
		buffer_put_u32(&body, ranks[i]);
	for (uint32_t other = 0; other < job->launch.host_count && count > 0; other++)
		if (other != host)
			job_send(job, other, MESSAGE_DEATH, &body);
	buffer_free(&body);
}

static void on_exited(struct job *job, const struct frame *message, struct reader *reader)
{
	uint32_t rank = read_u32(reader);
	int wait_status = (int)read_u32(reader);
	enum exit_cause cause = (enum exit_cause)read_u32(reader);
	int abort_code = (int)read_u32(reader);
	char *text = read_string(reader);
	bool was_in_mpi = read_u32(reader) != 0;
	struct rank_times times;
	char what[512];

	for (int i = 0; i < RANK_TIMES; i++)
		times.ns[i] = read_u64(reader);
	if (!reader->bad && is_theirs(job, message, rank) && job->times)
		job->times[rank] = times;

	if (!reader->bad && cause < EXIT_CAUSE_END && is_theirs(job, message, rank) && !job->ended[rank]) {
		job->ended[rank] = true;
		job->running -= job->running > 0;
		bool ending = job->state != JOB_RUNNING;
		if (ending && cause != EXIT_CLEAN && cause < EXIT_NOT_FOUND)
			job->stopped++;
		if (cause != EXIT_CLEAN && !ending) {
			exit_describe(cause, wait_status, abort_code, text, what, sizeof what);
			job_blame(job, exit_code(cause, wait_status, abort_code), true, "rank %u%s on host %s %s", rank, job_label(),
					  job->launch.host_names[message->from], what);
			tell_deaths(job, message->from, WIFSIGNALED(wait_status) ? SEGMENT_DEAD_SIGNAL : SEGMENT_DEAD_EXIT,
						WIFSIGNALED(wait_status) ? WTERMSIG(wait_status) : WEXITSTATUS(wait_status), &rank, 1);
			job_event(job, JOB_FAILED);
		}
		if (cause == EXIT_CLEAN && !was_in_mpi && !ending)
			job_watch_absent(job, rank);
	}
	free(text);
}

static void on_empty(struct job *job, uint32_t host)
{
	if (job->host_empty[host])
		return;
	job->host_empty[host] = true;
	if (++job->empty_count == job->launch.host_count)
		job_event(job, JOB_RANKS_GONE);
}

static void on_output(struct job *job, const struct frame *message, struct reader *reader)
{
	uint32_t rank = read_u32(reader), stream = read_u32(reader);

	if (reader->bad || !is_theirs(job, message, rank) || stream < 1 || stream > 2)
		return;
	struct buffer rest = { 0 };
	const char *host = job->launch.host_names[message->from];
	if (stream == 2 && repeats_filter(job->repeats, rank, (const char *)reader->at, reader_left(reader), &rest)) {
		sink_put(job->sink, rank, host, 2, (const char *)rest.data, rest.len);
		job_kept_back(job);
	} else {
		sink_put(job->sink, rank, host, (int)stream, (const char *)reader->at, reader_left(reader));
	}
	buffer_free(&rest);
	if (job->remotes && sink_full(job->sink))
		remotes_pause(job->remotes, true);
}

/* Somebody asks through PMIx for the processes of the job. */
static void send_table(struct job *job, const struct frame *message)
{
	struct reader reader = message_reader(message);
	struct buffer body = { 0 };

	buffer_put_u64(&body, read_u64(&reader));
	buffer_put_u32(&body, job->launch.size);
	for (uint32_t rank = 0; rank < job->launch.size; rank++) {
		buffer_put_u32(&body, job->pids[rank]);
		buffer_put_u32(&body, job->ended[rank]);
	}
	job_send(job, message->from, MESSAGE_TABLE, &body);
	buffer_free(&body);
}

/* Between daemons, or for the fences that mpiexec itself joins. */
static bool pass_on(struct job *job, const struct frame *message)
{
	if (message->to != MESSAGE_ROOT) {
		struct buffer body = { .data = (unsigned char *)message->payload, .len = message->len };
		struct buffer frame = { 0 };
		if (message->to == job->launch.local_host) {
			if (job->local)
				host_message(job->local, message);
		} else if (job->remotes && message->to < job->launch.host_count) {
			size_t begin = message_begin(&frame, message->type, message->to, message->from);
			buffer_put(&frame, body.data, body.len);
			message_end(&frame, begin);
			remotes_send(job->remotes, message->to, &frame);
			buffer_free(&frame);
		}
		return true;
	}
	if (message->type == MESSAGE_FENCE) {
		fence_arrive(job->fences, message);
		return true;
	}
	if (message->type == MESSAGE_CONTROL) {
		struct buffer body = { .data = (unsigned char *)(uintptr_t)message->payload, .len = message->len };
		if (job->state == JOB_RUNNING)
			job_send_all(job, MESSAGE_SIGNAL, &body);
		return true;
	}
	if (message->type == MESSAGE_TABLE_ASK) {
		send_table(job, message);
		return true;
	}
	return false;
}

void job_message(struct job *job, const struct frame *message)
{
	struct reader reader = message_reader(message);
	char *text;

	if (message->from >= job->launch.host_count || pass_on(job, message))
		return;
	switch (message->type) {
	case MESSAGE_READY:
		on_ready(job, message, &reader);
		break;
	case MESSAGE_STARTED:
		on_started(job, message, &reader);
		break;
	case MESSAGE_OUTPUT:
		on_output(job, message, &reader);
		break;
	case MESSAGE_EXITED:
		on_exited(job, message, &reader);
		break;
	case MESSAGE_EMPTY:
		on_empty(job, message->from);
		break;
	case MESSAGE_TAKEN: {
		uint32_t rank = read_u32(&reader);
		uint32_t len = read_u32(&reader);
		if (is_theirs(job, message, rank))
			feed_taken(job, rank, len);
		break;
	}
	case MESSAGE_JOB:
		if (job_others_take(job, message))
			job_answered(job);
		break;
	case MESSAGE_NAME:
		job_name(job, message);
		break;
	case MESSAGE_SPAWN_LOST: {
		uint32_t rank = read_u32(&reader), code = read_u32(&reader);
		if (job->state == JOB_RUNNING && is_theirs(job, message, rank)) {
			job_blame(job, (int)code, false, "a job that rank %u%s has spawned has failed with status %u, and they were connected", rank,
				  job_label(), code);
			job_event(job, JOB_FAILED);
		}
		break;
	}
	case MESSAGE_STATUS:
		job_answer(job, message);
		break;
	case MESSAGE_TROUBLE:
		text = read_string(&reader);
		job_lost_host(job, message->from, text);
		free(text);
		break;
	case MESSAGE_NOTE:
		text = read_string(&reader);
		job_say(job, "%s: %s", job->launch.host_names[message->from], text);
		free(text);
		break;
	case MESSAGE_LOST: {
		uint32_t host = read_u32(&reader);
		text = read_string(&reader);
		if (host < job->launch.host_count)
			job_lost_host(job, host, text);
		free(text);
		break;
	}
	default:
		break;
	}
}

void job_lost_host(struct job *job, uint32_t host, const char *why)
{
	if (job->host_empty[host])
		return;
	job_blame(job, EXIT_LAUNCHER, false, "host %s: %s", job->launch.host_names[host], why);
	uint32_t *gone = memory_zero(job->launch.size, sizeof *gone), count = 0;
	/* Its ranks are as good as gone: nobody will tell us. */
	for (uint32_t rank = 0; rank < job->launch.size; rank++)
		if (job->launch.rank_host[rank] == host && !job->ended[rank]) {
			job->ended[rank] = true;
			gone[count++] = rank;
			if (job->pids[rank] != 0) {
				job->running -= job->running > 0;
				job->stopped++;
			}
		}
	tell_deaths(job, host, SEGMENT_DEAD_HOST, 0, gone, count);
	free(gone);
	job_event(job, JOB_FAILED);
	on_empty(job, host);
}
