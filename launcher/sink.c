/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See sink.h. Our standard output may be shared with the shell that started us, so it is never made
 * non-blocking: it is written to when poll says so, and then no more than a pipe takes without blocking.
 */
#include "launcher/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/log.h"
#include "launcher/buffer.h"

enum { FULL = 1 << 20, PIECE_FILE = 1 << 20 };

struct outlet {
	struct sink *sink;
	struct watch watch;
	struct buffer queue;
	size_t at;              /* bytes of the queue already written */
	bool is_file;           /* takes any amount at once */
	bool dead;
	bool partial;           /* the last byte put was not a newline: no prefix before the next */
	uint32_t partial_rank;  /* whose line that is */
};

/* One file of a rank when output goes to files. */
struct file {
	uint32_t rank;
	int stream, fd;
	struct file *next;
};

struct sink {
	struct loop *loop;
	struct sink_config config;
	struct outlet outlets[2];
	struct outlet *of_stream[2];    /* both the same when 1 and 2 are the same file */
	struct file *files;
};

static size_t waiting(const struct outlet *outlet)
{
	return outlet->queue.len - outlet->at;
}

static void write_some(struct outlet *outlet)
{
	size_t len = waiting(outlet), piece = outlet->is_file ? PIECE_FILE : PIPE_BUF;
	ssize_t wrote = write(outlet->watch.fd, outlet->queue.data + outlet->at, len < piece ? len : piece);

	if (wrote < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (wrote < 0) {
		if (errno != EPIPE)
			log_error("cannot write output: %s", strerror(errno));
		outlet->dead = true;
		outlet->at = outlet->queue.len;
		outlet->sink->config.broken(outlet->sink->config.context);
	} else {
		outlet->at += (size_t)wrote;
	}
	if (outlet->at == outlet->queue.len)
		outlet->at = outlet->queue.len = 0;
}

static void outlet_ready(void *context)
{
	struct outlet *outlet = context;
	size_t before = waiting(outlet);

	write_some(outlet);
	if (waiting(outlet) == 0)
		loop_want(outlet->sink->loop, &outlet->watch, 0);
	if (waiting(outlet) == 0 || (before >= FULL / 2 && waiting(outlet) < FULL / 2))
		outlet->sink->config.drained(outlet->sink->config.context);
}

static void push(struct outlet *outlet)
{
	if (outlet->is_file) {
		while (waiting(outlet) > 0)
			write_some(outlet);
		return;
	}
	if (waiting(outlet) > 0)
		loop_want(outlet->sink->loop, &outlet->watch, LOOP_WRITE);
}

static void open_outlet(struct sink *sink, int stream)
{
	struct outlet *outlet = &sink->outlets[stream - 1];
	struct stat file = { 0 };

	*outlet = (struct outlet){ .sink = sink, .watch = { .fd = stream, .ready = outlet_ready, .context = outlet } };
	outlet->dead = fstat(stream, &file) != 0;
	/* epoll knows pipes, sockets and terminals; everything else takes what it is given. */
	outlet->is_file = S_ISREG(file.st_mode) || S_ISBLK(file.st_mode) || (S_ISCHR(file.st_mode) && !isatty(stream));
	sink->of_stream[stream - 1] = outlet;
}

struct sink *sink_new(struct loop *loop, const struct sink_config *config)
{
	struct sink *sink = memory_zero(1, sizeof *sink);
	struct stat out, err;

	sink->loop = loop;
	sink->config = *config;
	open_outlet(sink, 1);
	open_outlet(sink, 2);
	if (fstat(1, &out) == 0 && fstat(2, &err) == 0 && out.st_dev == err.st_dev && out.st_ino == err.st_ino)
		sink->of_stream[0] = sink->of_stream[1];
	return sink;
}

static void put_prefix(struct sink *sink, struct buffer *out, uint32_t rank)
{
	char text[64];
	struct timespec now;
	struct tm local;

	if (sink->config.timestamp) {
		clock_gettime(CLOCK_REALTIME, &now);
		localtime_r(&now.tv_sec, &local);
		buffer_put(out, text, strftime(text, sizeof text, "%H:%M:%S", &local));
		buffer_put(out, text, (size_t)snprintf(text, sizeof text, ".%03ld ", now.tv_nsec / 1000000));
	}
	if (sink->config.tag)
		buffer_put(out, text, (size_t)snprintf(text, sizeof text, "[%u] ", rank));
}

static void put_lines(struct sink *sink, struct outlet *outlet, uint32_t rank, const char *data, size_t len)
{
	if (outlet->at > FULL) { /* keep the queue from growing at its front */
		buffer_consume(&outlet->queue, outlet->at);
		outlet->at = 0;
	}
	if (!sink->config.tag && !sink->config.timestamp) {
		buffer_put(&outlet->queue, data, len);
		return;
	}
	while (len > 0) {
		const char *end = memchr(data, '\n', len);
		size_t line = end != NULL ? (size_t)(end - data) + 1 : len;
		if (outlet->partial && outlet->partial_rank != rank) {
			buffer_put(&outlet->queue, "\n", 1);
			outlet->partial = false;
		}
		if (!outlet->partial)
			put_prefix(sink, &outlet->queue, rank);
		buffer_put(&outlet->queue, data, line);
		outlet->partial = end == NULL;
		outlet->partial_rank = rank;
		data += line;
		len -= line;
	}
}

/* The pattern with %r and %h filled in; its directories are made. */
static int open_file(const char *pattern, uint32_t rank, const char *host)
{
	struct buffer name = { 0 };
	char number[16];

	for (const char *at = pattern; *at != '\0'; at++) {
		if (at[0] == '%' && at[1] == 'r')
			buffer_put(&name, number, (size_t)snprintf(number, sizeof number, "%u", rank));
		else if (at[0] == '%' && at[1] == 'h')
			buffer_put(&name, host, strlen(host));
		else {
			buffer_put(&name, at, 1);
			continue;
		}
		at++;
	}
	buffer_put(&name, "", 1);
	for (char *slash = (char *)name.data + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		mkdir((char *)name.data, 0777);
		*slash = '/';
	}
	int fd = open((char *)name.data, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0)
		log_error("cannot write to %s: %s; the output of rank %u goes there and is lost", (char *)name.data,
				  strerror(errno), rank);
	buffer_free(&name);
	return fd;
}

static struct file *find_file(struct sink *sink, uint32_t rank, const char *host, int stream)
{
	struct file *file = sink->files;

	while (file != NULL && (file->rank != rank || file->stream != stream))
		file = file->next;
	if (file != NULL)
		return file;
	file = memory_zero(1, sizeof *file);
	*file = (struct file){ .rank = rank, .stream = stream, .next = sink->files };
	file->fd = open_file(sink->config.pattern[stream - 1], rank, host);
	sink->files = file;
	return file;
}

void sink_put(struct sink *sink, uint32_t rank, const char *host, int stream, const char *data, size_t len)
{
	struct outlet *outlet = sink->of_stream[stream - 1];

	if (sink->config.pattern[stream - 1] != NULL) {
		struct file *file = find_file(sink, rank, host, stream);
		if (file->fd >= 0)
			log_write(file->fd, data, len);
		return;
	}
	if (outlet->dead)
		return;
	put_lines(sink, outlet, rank, data, len);
	push(outlet);
}

void sink_say(struct sink *sink, const char *text)
{
	struct outlet *outlet = sink->of_stream[1];

	if (outlet->dead)
		return;
	if (outlet->partial)
		buffer_put(&outlet->queue, "\n", 1);
	outlet->partial = false;
	buffer_put(&outlet->queue, text, strlen(text));
	buffer_put(&outlet->queue, "\n", 1);
	push(outlet);
}

bool sink_full(const struct sink *sink)
{
	return waiting(&sink->outlets[0]) >= FULL || waiting(&sink->outlets[1]) >= FULL;
}

bool sink_empty(const struct sink *sink)
{
	return waiting(&sink->outlets[0]) == 0 && waiting(&sink->outlets[1]) == 0;
}

void sink_free(struct sink *sink)
{
	for (int i = 0; i < 2; i++) {
		loop_forget(sink->loop, &sink->outlets[i].watch);
		buffer_free(&sink->outlets[i].queue);
	}
	while (sink->files != NULL) {
		struct file *file = sink->files;
		sink->files = file->next;
		if (file->fd >= 0)
			close(file->fd);
		free(file);
	}
	free(sink);
}
