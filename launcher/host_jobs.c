/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Jobs that ranks of this host have spawned: each has a launcher of its own, which has called at the channel (CHANNEL_JOB) and keeps that
 * connection. What mpiexec asks its hosts about their ranks is asked of those jobs as well, and an interrupt is passed on. Frames as between
 * mpiexec and daemons (message.h). Part of host.c.
 */
#include "launcher/host.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { READ_LEN = 1 << 16 };

struct host_job {
	struct host *host;
	struct watch watch;
	struct buffer received;
	struct host_job *next;
};

static void hang_up(struct host_job *job)
{
	struct host_job **at = &job->host->jobs;

	while (*at != job)
		at = &(*at)->next;
	*at = job->next;
	loop_forget(job->host->loop, &job->watch);
	close(job->watch.fd);
	buffer_free(&job->received);
	free(job);
}

/* The one thing that it says are answers, for mpiexec. */
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
	while (got > 0 && (found = message_next(&job->received, &at, &message)) == 1 && message.type == MESSAGE_JOB) {
		struct buffer body = { .data = (unsigned char *)(uintptr_t)message.payload, .len = message.len };
		host_send(job->host, MESSAGE_JOB, MESSAGE_ROOT, &body);
	}
	if (got <= 0 || found != 0)
		hang_up(job);
	else
		buffer_consume(&job->received, at);
}

void host_jobs_take(struct host *host, int fd)
{
	struct host_job *job = memory_zero(1, sizeof *job);

	job->host = host;
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
	for (struct host_job *job = host->jobs; job != NULL; job = job->next)
		count += send(job->watch.fd, frame.data, frame.len, MSG_DONTWAIT | MSG_NOSIGNAL) == (ssize_t)frame.len;
	buffer_free(&frame);
	return count;
}

void host_jobs_close(struct host *host)
{
	while (host->jobs)
		hang_up(host->jobs);
}
