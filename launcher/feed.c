/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Standard input on its way to ranks that cannot have it itself: elsewhere, several, or it is a terminal. Read no faster than
 * they take it, binary clean, any amount. Never read from a terminal while in its background, which would stop us.
 * Part of job.c.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "launcher/job.h"

enum { WINDOW = 1 << 18, PIECE = 1 << 16 };

static bool has_room(const struct job *job)
{
	if (job->launch.stdin_rank >= 0)
		return job->feed.outstanding[job->launch.stdin_rank] < WINDOW;
	for (uint32_t rank = 0; rank < job->launch.size; rank++)
		if (!job->ended[rank] && job->feed.outstanding[rank] >= WINDOW)
			return false;
	return true;
}

static void give(struct job *job, uint32_t rank, const void *data, size_t len)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, rank);
	buffer_put(&body, data, len);
	job->feed.outstanding[rank] += len;
	job_send(job, job->launch.rank_host[rank], MESSAGE_STDIN, &body);
	buffer_free(&body);
}

static void give_all(struct job *job, const void *data, size_t len)
{
	if (job->launch.stdin_rank >= 0) {
		give(job, (uint32_t)job->launch.stdin_rank, data, len);
		return;
	}
	for (uint32_t rank = 0; rank < job->launch.size; rank++)
		if (!job->ended[rank])
			give(job, rank, data, len);
}

static bool in_background(void)
{
	pid_t front = isatty(0) ? tcgetpgrp(0) : -1;
	return front > 0 && front != getpgrp();
}

static void look(void *context);

/* Look again when something can have changed; a file is always ready, so it is asked from a timer. */
static void arm(struct job *job)
{
	struct feed *feed = &job->feed;

	if (!feed->open || feed->ended)
		return;
	bool wanted = has_room(job) && !in_background();
	if (!feed->always_ready)
		loop_want(job->loop, &feed->watch, wanted ? LOOP_READ : 0);
	else if (wanted && !feed->again)
		feed->again = loop_after(job->loop, 0, look, job);
}

static void look(void *context)
{
	struct job *job = context;
	static char data[PIECE];

	job->feed.again = NULL;
	if (!job->feed.open || job->feed.ended || !has_room(job) || in_background())
		return;
	ssize_t got = read(0, data, sizeof data);
	if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
		arm(job);
		return;
	}
	if (got <= 0) {
		job->feed.ended = true;
		loop_forget(job->loop, &job->feed.watch);
		give_all(job, NULL, 0);
		return;
	}
	give_all(job, data, (size_t)got);
	arm(job);
}

/* Not a terminal: a rank is in a process group of its own, which would be stopped when it reads from there. */
bool feed_is_direct(const struct job *job)
{
	const struct launch *launch = &job->launch;

	return launch->stdin_rank >= 0 && launch->rank_host[launch->stdin_rank] == launch->local_host && !isatty(0) &&
	       fcntl(0, F_GETFD) >= 0;
}

void feed_open(struct job *job)
{
	struct feed *feed = &job->feed;
	struct stat file;

	if (job->launch.stdin_rank == STDIN_NONE || feed_is_direct(job))
		return;
	feed->outstanding = memory_zero(job->launch.size, sizeof *feed->outstanding);
	feed->open = true;
	feed->watch = (struct watch){ .fd = 0, .ready = look, .context = job };
	if (fstat(0, &file) != 0) {
		feed->ended = true;
		give_all(job, NULL, 0);
		return;
	}
	feed->always_ready = S_ISREG(file.st_mode) || S_ISDIR(file.st_mode) || S_ISBLK(file.st_mode) ||
						 (S_ISCHR(file.st_mode) && !isatty(0));
	arm(job);
}

void feed_taken(struct job *job, uint32_t rank, uint32_t len)
{
	if (!job->feed.open || rank >= job->launch.size)
		return;
	uint64_t *outstanding = &job->feed.outstanding[rank];
	*outstanding -= len < *outstanding ? len : *outstanding;
	arm(job);
}

void feed_resume(struct job *job)
{
	arm(job);
}

void feed_close(struct job *job)
{
	job->feed.open = false;
	loop_forget(job->loop, &job->feed.watch);
	loop_cancel(job->loop, &job->feed.again);
	free(job->feed.outstanding);
	job->feed.outstanding = NULL;
}
