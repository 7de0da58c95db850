/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Standard files of ranks: output is collected into lines and sent on, and not read while the way out
 * is full; input is written as the rank takes it, and acknowledged so that mpiexec reads no more than
 * that. Binary clean both ways. Part of host.c.
 */
#include "launcher/host.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "common/error.h"

enum { FLUSH_MS = 200 };

static void give(void *context, const char *data, size_t len)
{
	struct stream *stream = context;
	struct buffer body = { 0 };

	buffer_put_u32(&body, stream->rank->world);
	buffer_put_u32(&body, (uint32_t)stream->number);
	buffer_put(&body, data, len);
	host_send(stream->rank->host, MESSAGE_OUTPUT, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static void close_stream(struct stream *stream)
{
	if (!stream->open) /* perhaps never opened: then it has no rank either */
		return;
	struct host *host = stream->rank->host;
	lines_flush(&stream->lines, give, stream);
	loop_forget(host->loop, &stream->watch);
	close(stream->watch.fd);
	lines_free(&stream->lines);
	stream->open = false;
	host->open_streams--;
}

/* A line without an end is shown when nothing has come for a while and nothing waits in the pipe. */
static void flush_slow_lines(void *context)
{
	struct host *host = context;

	host->flush_timer = NULL;
	for (uint32_t i = 0; i < host->local_size; i++)
		for (int s = 0; s < 2; s++) {
			struct stream *stream = &host->ranks[i].out[s];
			int waiting = 0;
			if (stream->open && !host->paused && ioctl(stream->watch.fd, FIONREAD, &waiting) == 0 && waiting == 0)
				lines_flush(&stream->lines, give, stream);
		}
}

/* One read. False when nothing more is there now. */
static bool read_stream(struct stream *stream)
{
	size_t room;

	if (!stream->open)
		return false;
	struct host *host = stream->rank->host;
	char *into = lines_room(&stream->lines, &room);
	ssize_t got = read(stream->watch.fd, into, room);
	if (got > 0) {
		lines_took(&stream->lines, (size_t)got, give, stream);
		if (stream->lines.len > 0) {
			loop_cancel(host->loop, &host->flush_timer);
			host->flush_timer = loop_after(host->loop, MILLISECONDS(FLUSH_MS), flush_slow_lines, host);
		}
		return true;
	}
	if (got == 0 || (errno != EAGAIN && errno != EINTR))
		close_stream(stream);
	return false;
}

static void pause_output(struct host *host)
{
	host->paused = true;
	for (uint32_t i = 0; i < host->local_size; i++)
		for (int s = 0; s < 2; s++)
			if (host->ranks[i].out[s].open)
				loop_want(host->loop, &host->ranks[i].out[s].watch, 0);
}

void host_resume(struct host *host)
{
	if (!host->paused || host->link.full(host->link.context))
		return;
	host->paused = false;
	for (uint32_t i = 0; i < host->local_size; i++)
		for (int s = 0; s < 2; s++)
			if (host->ranks[i].out[s].open)
				loop_want(host->loop, &host->ranks[i].out[s].watch, LOOP_READ);
	host->stream_ended(host);
}

static void stream_ready(void *context)
{
	struct stream *stream = context;
	struct host *host = stream->rank->host;

	read_stream(stream);
	if (!host->paused && host->link.full(host->link.context))
		pause_output(host);
	host->stream_ended(host);
}

void host_stdio_drain(struct rank *rank)
{
	for (int s = 0; s < 2; s++) {
		while (read_stream(&rank->out[s]))
			;
		if (rank->out[s].open)
			lines_flush(&rank->out[s].lines, give, &rank->out[s]);
	}
}

static void end_input(struct rank *rank)
{
	if (rank->in.fd < 0)
		return;
	loop_close(rank->host->loop, &rank->in);
}

static void input_ready(void *context)
{
	struct rank *rank = context;
	struct buffer body = { 0 };
	ssize_t sent = 0;

	if (rank->input.len > 0) {
		sent = write(rank->in.fd, rank->input.data, rank->input.len);
		if (sent < 0 && (errno == EAGAIN || errno == EINTR)) {
			loop_want(rank->host->loop, &rank->in, LOOP_WRITE);
			return;
		}
	}
	if (sent < 0) { /* the rank does not want it: take and drop the rest, so that the writer does not hang */
		sent = (ssize_t)rank->input.len;
		end_input(rank);
	}
	buffer_consume(&rank->input, (size_t)sent);
	if (sent > 0) {
		buffer_put_u32(&body, rank->world);
		buffer_put_u32(&body, (uint32_t)sent);
		host_send(rank->host, MESSAGE_TAKEN, MESSAGE_ROOT, &body);
		buffer_free(&body);
	}
	if (rank->input.len == 0 && rank->input_ended)
		end_input(rank);
	if (rank->in.fd >= 0)
		loop_want(rank->host->loop, &rank->in, rank->input.len > 0 ? LOOP_WRITE : 0);
}

void host_stdio_input(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t world = read_u32(&reader);
	size_t len = reader_left(&reader);

	if (reader.bad || world >= host->launch.size || host->launch.rank_host[world] != host->index)
		return;
	struct rank *rank = &host->ranks[host->segment.ranks[world].local];
	buffer_put(&rank->input, reader.at, len);
	if (len == 0)
		rank->input_ended = true;
	if (rank->in.fd < 0 && len == 0)
		return;
	input_ready(rank);
}

static int make_pipe(int *ours, int *theirs, bool we_write)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return error_set(-1, "cannot make a pipe: %s; raise the limit of open files (ulimit -n)", strerrordesc_np(errno));
	*ours = ends[we_write ? 1 : 0];
	*theirs = ends[we_write ? 0 : 1];
	fcntl(*ours, F_SETFL, O_NONBLOCK);
	return 0;
}

int host_stdio_open(struct rank *rank, int child[3])
{
	struct host *host = rank->host;
	int wanted = host->launch.stdin_rank;
	int ours = -1;

	child[0] = child[1] = child[2] = -1;
	if (wanted == (int)rank->world && host->link.input >= 0) {
		if ((child[0] = fcntl(host->link.input, F_DUPFD_CLOEXEC, 3)) < 0)
			return error_set(-1, "cannot hand on standard input: %s; raise the limit of open files (ulimit -n)",
					 strerrordesc_np(errno));
	} else if (wanted == STDIN_ALL || wanted == (int)rank->world) {
		if (make_pipe(&rank->in.fd, &child[0], true) != 0)
			return -1;
		rank->in.ready = input_ready;
		rank->in.context = rank;
	} else if ((child[0] = open("/dev/null", O_RDONLY | O_CLOEXEC)) < 0) {
		return error_set(-1, "cannot open /dev/null: %s", strerrordesc_np(errno));
	}
	for (int s = 0; s < 2; s++) {
		struct stream *stream = &rank->out[s];
		if (make_pipe(&ours, &child[1 + s], false) != 0)
			return -1;
		*stream = (struct stream){ .rank = rank, .number = s + 1, .open = true,
								   .watch = { .fd = ours, .ready = stream_ready, .context = stream } };
		host->open_streams++;
		loop_want(host->loop, &stream->watch, host->paused ? 0 : LOOP_READ);
	}
	return 0;
}

void host_stdio_close_child(int child[3])
{
	for (int i = 0; i < 3; i++)
		if (child[i] >= 0)
			close(child[i]);
}

void host_stdio_close(struct rank *rank)
{
	close_stream(&rank->out[0]);
	close_stream(&rank->out[1]);
	end_input(rank);
	buffer_free(&rank->input);
}
