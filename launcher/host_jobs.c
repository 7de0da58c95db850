/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Jobs that ranks of this host have spawned: each has a launcher of its own, which has called at the channel (CHANNEL_JOB) and keeps that
 * connection. What mpiexec asks its hosts about their ranks is asked of those jobs as well, and an interrupt is passed on. Names that their ranks
 * publish or look up through a process manager are those of our mpiexec: questions go on to it, and the answers back. Frames as between
 * mpiexec and daemons (message.h). Part of host.c.
 */
#include "launcher/host.h"
#include "launcher/pmi.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* WAITING_MOST: bytes that a launcher has not read, with which it is asked nothing more. */
enum { READ_LEN = 1 << 16, WAITING_MOST = 1 << 16 };

/* A question of a job, on its way to mpiexec under a number of ours. */
struct job_asked {
	struct host_job *job;
	uint64_t id, theirs;
	struct job_asked *next;
};

struct host_job {
	struct host *host;
	struct watch watch;
	uint32_t link;          /* whose names they are, for mpiexec */
	struct buffer received, sending;
	struct host_job *next;
};

static void write_some(struct host_job *job)
{
	ssize_t wrote = send(job->watch.fd, job->sending.data, job->sending.len, MSG_DONTWAIT | MSG_NOSIGNAL);

	if (wrote > 0)
		buffer_consume(&job->sending, (size_t)wrote);
	loop_want(job->host->loop, &job->watch, job->sending.len > 0 ? LOOP_READ | LOOP_WRITE : LOOP_READ);
}

static void put_name(struct buffer *body, uint64_t id, uint32_t action, const char *service, const char *port)
{
	buffer_put_u32(body, NAME_OF_JOB);
	buffer_put_u64(body, id);
	buffer_put_u32(body, action);
	buffer_put_string(body, service);
	buffer_put_string(body, port);
}

static void hang_up(struct host_job *job)
{
	struct host_job **at = &job->host->jobs;
	struct buffer body = { 0 };

	while (*at != job)
		at = &(*at)->next;
	*at = job->next;
	loop_forget(job->host->loop, &job->watch);
	close(job->watch.fd);
	buffer_free(&job->received);
	buffer_free(&job->sending);
	for (struct job_asked **asked = &job->host->asked, *gone; (gone = *asked) != NULL;) {
		if (gone->job != job) {
			asked = &gone->next;
			continue;
		}
		*asked = gone->next;
		free(gone);
	}
	/* What it has published goes with it. */
	put_name(&body, (uint64_t)job->link << 32, NAME_FORGET, "", "");
	if (job->host->state == HOST_RUNNING)
		host_send(job->host, MESSAGE_NAME, MESSAGE_ROOT, &body);
	buffer_free(&body);
	free(job);
}

static void ask_name(struct host_job *job, const struct frame *message)
{
	struct host *host = job->host;
	struct reader reader = message_reader(message);
	uint64_t theirs = (read_u32(&reader), read_u64(&reader));
	uint32_t action = read_u32(&reader);
	char *service = read_string(&reader), *port = read_string(&reader);
	struct buffer body = { 0 };

	if (!reader.bad && action < NAME_FORGET) {
		struct job_asked *asked = memory_zero(1, sizeof *asked);
		*asked = (struct job_asked){ job, (uint64_t)job->link << 32 | ++host->job_questions, theirs, host->asked };
		host->asked = asked;
		put_name(&body, asked->id, action, service, port);
		host_send(host, MESSAGE_NAME, MESSAGE_ROOT, &body);
		buffer_free(&body);
	}
	free(service);
	free(port);
}

bool host_jobs_is_name(const struct frame *message)
{
	struct reader reader = message_reader(message);

	return read_u32(&reader) == NAME_OF_JOB;
}

void host_jobs_name_done(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint64_t id = (read_u32(&reader), read_u64(&reader));
	struct job_asked **at = &host->asked, *asked;

	while (*at && (*at)->id != id)
		at = &(*at)->next;
	if ((asked = *at) == NULL)
		return;
	*at = asked->next;
	size_t begin = message_begin(&asked->job->sending, MESSAGE_NAME_DONE, MESSAGE_ROOT, MESSAGE_ROOT);
	buffer_put_u32(&asked->job->sending, NAME_OF_JOB);
	buffer_put_u64(&asked->job->sending, asked->theirs);
	buffer_put(&asked->job->sending, reader.at, reader_left(&reader));
	message_end(&asked->job->sending, begin);
	write_some(asked->job);
	free(asked);
}

static void take(struct host_job *job, const struct frame *message)
{
	struct reader reader = message_reader(message);
	struct buffer body = { .data = (unsigned char *)(uintptr_t)message->payload, .len = message->len };

	if (message->type == MESSAGE_JOB) {
		host_send(job->host, MESSAGE_JOB, MESSAGE_ROOT, &body);
	} else if (message->type == MESSAGE_NAME) {
		ask_name(job, message);
	} else if (message->type == MESSAGE_SPAWNED) {
		char *nspace = read_string(&reader);
		if (!reader.bad)
			host_spawn_started(job->host, nspace);
		free(nspace);
	}
}

/* Answers, and questions about names. */
static void ready(void *context)
{
	struct host_job *job = context;
	struct frame message;
	size_t at = 0;
	ssize_t got = read(job->watch.fd, buffer_room(&job->received, READ_LEN), READ_LEN);
	int found = 0;

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	job->received.len += got > 0 ? (size_t)got : 0;
	while (got > 0 && (found = message_next(&job->received, &at, &message)) == 1)
		take(job, &message);
	buffer_consume(&job->received, at);
	if (job->sending.len > 0)
		write_some(job);
	if (got <= 0 || found != 0)
		hang_up(job);
}

void host_jobs_take(struct host *host, int fd)
{
	struct host_job *job = memory_zero(1, sizeof *job);

	job->host = host;
	job->link = ++host->job_links;
	job->watch = (struct watch){ .fd = fd, .ready = ready, .context = job };
	job->next = host->jobs;
	host->jobs = job;
	loop_want(host->loop, &job->watch, LOOP_READ);
}

uint32_t host_jobs_tell(struct host *host, uint32_t type, uint32_t number)
{
	struct buffer frame = { 0 };
	size_t begin = message_begin(&frame, type, MESSAGE_ROOT, MESSAGE_ROOT);
	uint32_t count = 0;

	buffer_put_u32(&frame, number);
	message_end(&frame, begin);
	/* A launcher that has not read so many is stopped, and is left out. */
	for (struct host_job *job = host->jobs; job != NULL; job = job->next) {
		if (job->sending.len >= WAITING_MOST)
			continue;
		buffer_put(&job->sending, frame.data, frame.len);
		write_some(job);
		count++;
	}
	buffer_free(&frame);
	return count;
}

void host_jobs_close(struct host *host)
{
	while (host->jobs)
		hang_up(host->jobs);
}
