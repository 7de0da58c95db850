/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * To a job that was spawned: the daemon of the host where its parent runs, which asks what our ranks do and passes an interrupt on
 * (host_jobs.c), and where names that our ranks publish and look up through PMIx or PMI are kept. Part of job.c.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/channel.h"
#include "common/params.h"
#include "launcher/job.h"
#include "launcher/pmi.h"

enum { READ_LEN = 4096 };

struct job_parent {
	struct job *job;
	struct watch watch;
	struct buffer received, sending;
	size_t sent;
	uint32_t question;      /* the last one asked */
	bool asking;            /* our hosts about it */
	struct job_question *names;     /* not answered */
	uint64_t name_count;
};

static void question_free(struct job_question *question)
{
	free((char *)(uintptr_t)question->service);
	free((char *)(uintptr_t)question->port);
	free(question);
}

static void hang_up(struct job_parent *parent)
{
	if (parent->watch.fd < 0)
		return;
	loop_close(parent->job->loop, &parent->watch);
	for (struct job_question *next; parent->names != NULL; parent->names = next) {
		next = parent->names->next;
		if (!parent->job->exiting)
			job_name_answer(parent->job, parent->names, false, "");
		question_free(parent->names);
	}
}

static void write_some(struct job_parent *parent)
{
	while (parent->sent < parent->sending.len) {
		ssize_t wrote =
			send(parent->watch.fd, parent->sending.data + parent->sent, parent->sending.len - parent->sent, MSG_NOSIGNAL);
		if (wrote < 0 && errno == EAGAIN) {
			loop_want(parent->job->loop, &parent->watch, LOOP_READ | LOOP_WRITE);
			return;
		}
		if (wrote < 0 && errno != EINTR)
			break; /* its end is seen when it is read */
		parent->sent += wrote > 0 ? (size_t)wrote : 0;
	}
	parent->sent = parent->sending.len = 0;
	loop_want(parent->job->loop, &parent->watch, LOOP_READ);
}

/* An `answered` of job_ask; or there is nobody to ask. */
static void answer(struct job *job)
{
	struct job_parent *parent = job->parent;
	bool running = job->statuses && job->state == JOB_RUNNING;

	if (!parent)
		return;
	parent->asking = false;
	if (parent->watch.fd < 0)
		return;
	size_t begin = message_begin(&parent->sending, MESSAGE_JOB, MESSAGE_ROOT, MESSAGE_ROOT);
	buffer_put_u32(&parent->sending, parent->question);
	buffer_put_u32(&parent->sending, running ? 1 + job->other_count : 0);
	if (running) {
		struct report_job own = job_as_report(job);
		report_job_encode(&own, &parent->sending);
	}
	for (uint32_t i = 0; running && i < job->other_count; i++)
		report_job_encode(&job->others[i], &parent->sending);
	message_end(&parent->sending, begin);
	write_some(parent);
}

/* ---- names ---- */

bool job_parent_name(struct job *job, const struct job_question *question, uint32_t action, const char *service, const char *port)
{
	struct job_parent *parent = job->parent;
	struct job_question *kept;

	if (!parent || parent->watch.fd < 0)
		return false;
	kept = memory_zero(1, sizeof *kept);
	*kept = *question;
	kept->service = question->service ? text_copy(question->service) : NULL;
	kept->port = question->port ? text_copy(question->port) : NULL;
	kept->number = ++parent->name_count;
	kept->next = parent->names;
	parent->names = kept;
	size_t begin = message_begin(&parent->sending, MESSAGE_NAME, MESSAGE_ROOT, MESSAGE_ROOT);
	buffer_put_u32(&parent->sending, NAME_OF_JOB);
	buffer_put_u64(&parent->sending, kept->number);
	buffer_put_u32(&parent->sending, action);
	buffer_put_string(&parent->sending, service);
	buffer_put_string(&parent->sending, port);
	message_end(&parent->sending, begin);
	write_some(parent);
	return true;
}

static void name_done(struct job_parent *parent, struct reader *reader)
{
	uint64_t number = (read_u32(reader), read_u64(reader));
	uint32_t done = read_u32(reader);
	char *port = read_string(reader);
	struct job_question **at = &parent->names, *question;

	while (*at && (*at)->number != number)
		at = &(*at)->next;
	if (!reader->bad && (question = *at) != NULL) {
		*at = question->next;
		job_name_answer(parent->job, question, done != 0, port);
		if (done != 0 && question->published)
			question->published(parent->job, question);
		question_free(question);
	}
	free(port);
}

void job_parent_forget(struct job *job, const struct job_question *of)
{
	for (struct job_question *at = job->parent ? job->parent->names : NULL; at != NULL; at = at->next)
		at->gone = at->gone || (at->rank == of->rank && at->host == of->host && at->id >> 32 == of->id >> 32);
}

void job_parent_started(struct job *job)
{
	struct job_parent *parent = job->parent;

	if (!parent || parent->watch.fd < 0)
		return;
	size_t begin = message_begin(&parent->sending, MESSAGE_SPAWNED, MESSAGE_ROOT, MESSAGE_ROOT);
	buffer_put_string(&parent->sending, job->launch.nspace);
	message_end(&parent->sending, begin);
	write_some(parent);
}

static void take(struct job_parent *parent, const struct frame *message)
{
	struct reader reader = message_reader(message);

	if (message->type == MESSAGE_NAME_DONE) {
		name_done(parent, &reader);
		return;
	}
	uint32_t number = read_u32(&reader);
	if (message->type == MESSAGE_ASK) {
		parent->question = number;
		if (parent->asking)
			return; /* who asks again has given up the question before: there will be one answer, to this */
		parent->asking = true;
		if (parent->job->state == JOB_RUNNING)
			job_ask(parent->job, answer);
		else
			answer(parent->job);
	} else if (message->type == MESSAGE_INTERRUPT) {
		parent->job->interrupt(parent->job, (int)(number & 63));
	}
}

static void ready(void *context)
{
	struct job_parent *parent = context;
	struct frame message;
	size_t at = 0;
	ssize_t got = read(parent->watch.fd, buffer_room(&parent->received, READ_LEN), READ_LEN);

	if (parent->sending.len > 0)
		write_some(parent);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	/* What spawned us may end before we do. */
	if (got <= 0) {
		hang_up(parent);
		return;
	}
	parent->received.len += (size_t)got;
	while (message_next(&parent->received, &at, &message) == 1)
		take(parent, &message);
	buffer_consume(&parent->received, at);
}

void job_parent_open(struct job *job)
{
	struct channel_head head = { .type = CHANNEL_JOB };
	int fd = params.parent_channel && params.lifeline ? channel_ask(params.parent_channel, &head, "", NULL) : -1;

	if (fd < 0) /* nobody's, or of a process that no mpiexec has started */
		return;
	fcntl(fd, F_SETFL, O_NONBLOCK);
	job->parent = memory_zero(1, sizeof *job->parent);
	job->parent->job = job;
	job->parent->watch = (struct watch){ .fd = fd, .ready = ready, .context = job->parent };
	loop_want(job->loop, &job->parent->watch, LOOP_READ);
}

void job_parent_close(struct job *job)
{
	if (!job->parent)
		return;
	hang_up(job->parent);
	buffer_free(&job->parent->received);
	buffer_free(&job->parent->sending);
	free(job->parent);
	job->parent = NULL;
}
