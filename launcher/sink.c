/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See sink.h. Our standard output may be shared with the shell that started us, so it is never made
 * non-blocking: it is written to when poll says so, and then no more than a pipe takes without blocking. Where it is a
 * file the scribe writes it.
 */
#include "launcher/sink.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/buffer.h"
#include "launcher/scribe.h"

enum { FULL = 1 << 20, FULL_FILES = 1 << 22 };

struct outlet {
	struct sink *sink;
	struct watch watch;
	struct buffer queue;
	size_t at;              /* bytes of the queue already written */
	uint32_t file;          /* the scribe's name of it; 0: it is no file */
	bool dead;              /* nothing can be written there any more */
	bool told;              /* of a failure */
	bool partial;           /* the last byte put was not a newline: no prefix before the next */
	uint32_t partial_rank;  /* whose line that is */
};

/* One file of a rank when output goes to files. */
struct file {
	uint32_t rank;
	int stream;
	uint32_t file;          /* the scribe's name of it */
	bool told;
	struct file *next;
};

struct sink {
	struct loop *loop;
	struct sink_config config;
	struct outlet outlets[2];
	struct outlet *of_stream[2];    /* both the same when 1 and 2 are the same file */
	struct file *files;
	struct scribe *standard;        /* writes our standard files, where they are files; NULL: not yet needed */
	struct scribe *other;           /* writes all other files: one that stalls does not silence us */
	uint64_t lost;
	bool closed;
};

static size_t waiting(const struct outlet *outlet)
{
	return outlet->queue.len - outlet->at;
}

/* Bytes for a place where nothing can be written: told once, counted always. */
static void lose(struct sink *sink, bool *told, uint64_t len, const char *why)
{
	sink->lost += len;
	if (!*told) {
		*told = true;
		sink->config.failed(sink->config.context, why);
	}
}

static void write_some(struct outlet *outlet)
{
	size_t len = waiting(outlet);
	ssize_t wrote = write(outlet->watch.fd, outlet->queue.data + outlet->at, len < PIPE_BUF ? len : PIPE_BUF);

	if (wrote < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (wrote < 0) {
		char *why = text_format("cannot write to standard %s: %s", outlet->watch.fd == 1 ? "output" : "error", strerror(errno));
		outlet->dead = true;
		outlet->at = outlet->queue.len;
		if (errno == EPIPE)
			outlet->sink->config.broken(outlet->sink->config.context);
		else
			lose(outlet->sink, &outlet->told, len, why);
		free(why);
	} else {
		outlet->at += (size_t)wrote;
	}
	if (outlet->at == outlet->queue.len)
		outlet->at = outlet->queue.len = 0;
}

/* ---- files ---- */

static void scribe_has_written(void *context)
{
	struct sink *sink = context;
	if (!sink_full(sink))
		sink->config.drained(sink->config.context);
}

static void scribe_has_failed(void *context, uint32_t number, int error, uint64_t lost, const char *why)
{
	struct sink *sink = context;
	bool *told = number == SCRIBE_OUT || number == SCRIBE_ERR ? &sink->outlets[number - 1].told : NULL, once = false;

	if (error == EPIPE && told) {
		sink->outlets[number - 1].dead = true;
		sink->config.broken(sink->config.context);
		return;
	}
	for (struct file *file = sink->files; !told && file != NULL; file = file->next)
		if (file->file == number)
			told = &file->told;
	lose(sink, told ? told : &once, lost, why);
}

static bool has_scribe(struct sink *sink, struct scribe **scribe)
{
	static bool told;
	struct scribe_events events = { scribe_has_written, scribe_has_failed, sink };

	if (!*scribe)
		*scribe = scribe_start(sink->loop, &events);
	if (!*scribe)
		lose(sink, &told, 0, error_text());
	return *scribe != NULL;
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
	if (waiting(outlet) == 0)
		return;
	if (outlet->file == 0) {
		loop_want(outlet->sink->loop, &outlet->watch, LOOP_WRITE);
		return;
	}
	if (has_scribe(outlet->sink, &outlet->sink->standard))
		scribe_write(outlet->sink->standard, outlet->file, outlet->queue.data + outlet->at, waiting(outlet));
	outlet->at = outlet->queue.len = 0;
}

static void open_outlet(struct sink *sink, int stream)
{
	struct outlet *outlet = &sink->outlets[stream - 1];
	struct stat file = { 0 };

	*outlet = (struct outlet){ .sink = sink, .watch = { .fd = stream, .ready = outlet_ready, .context = outlet } };
	outlet->dead = sink->config.closed[stream - 1] || fstat(stream, &file) != 0;
	/* epoll knows pipes, sockets and terminals; everything else takes what it is given, sooner or later. */
	if (S_ISREG(file.st_mode) || S_ISBLK(file.st_mode) || (S_ISCHR(file.st_mode) && !isatty(stream)))
		outlet->file = stream == 1 ? SCRIBE_OUT : SCRIBE_ERR;
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
	if (!config->closed[0] && !config->closed[1] && fstat(1, &out) == 0 && fstat(2, &err) == 0 && out.st_dev == err.st_dev &&
	    out.st_ino == err.st_ino)
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
		size_t line = end ? (size_t)(end - data) + 1 : len;
		if (outlet->partial && outlet->partial_rank != rank) {
			buffer_put(&outlet->queue, "\n", 1);
			outlet->partial = false;
		}
		if (!outlet->partial)
			put_prefix(sink, &outlet->queue, rank);
		buffer_put(&outlet->queue, data, line);
		outlet->partial = !end;
		outlet->partial_rank = rank;
		data += line;
		len -= line;
	}
}

/* The pattern with %r and %h filled in. */
static char *file_name(const char *pattern, uint32_t rank, const char *host)
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
	return (char *)name.data;
}

static struct file *find_file(struct sink *sink, uint32_t rank, const char *host, int stream)
{
	struct file *file = sink->files;

	while (file && (file->rank != rank || file->stream != stream))
		file = file->next;
	if (file)
		return file;
	char *name = file_name(sink->config.pattern[stream - 1], rank, host);
	file = memory_zero(1, sizeof *file);
	*file = (struct file){ .rank = rank, .stream = stream, .next = sink->files, .file = scribe_open(sink->other, name, false) };
	sink->files = file;
	free(name);
	return file;
}

void sink_put(struct sink *sink, uint32_t rank, const char *host, int stream, const char *data, size_t len)
{
	struct outlet *outlet = sink->of_stream[stream - 1];

	if (sink->config.pattern[stream - 1]) {
		if (has_scribe(sink, &sink->other))
			scribe_write(sink->other, find_file(sink, rank, host, stream)->file, data, len);
		else
			sink->lost += len;
		return;
	}
	if (outlet->dead) {
		if (sink->config.closed[outlet->watch.fd - 1])
			lose(sink, &outlet->told, len, outlet->watch.fd == 1 ? "standard output is closed" : "standard error is closed");
		return;
	}
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

void sink_append(struct sink *sink, const char *path, const void *data, size_t len)
{
	if (has_scribe(sink, &sink->other))
		scribe_write(sink->other, scribe_open(sink->other, path, true), data, len);
}

void sink_close(struct sink *sink)
{
	if (sink->other && !sink->closed)
		scribe_close(sink->other);
	sink->closed = true;
}

uint64_t sink_lost(const struct sink *sink)
{
	return sink->lost;
}

bool sink_full(const struct sink *sink)
{
	return scribe_waiting(sink->standard) >= FULL_FILES || scribe_waiting(sink->other) >= FULL_FILES ||
	       waiting(&sink->outlets[0]) >= FULL || waiting(&sink->outlets[1]) >= FULL;
}

size_t sink_waiting(const struct sink *sink)
{
	return waiting(&sink->outlets[0]) + waiting(&sink->outlets[1]) + scribe_waiting(sink->standard) + scribe_waiting(sink->other);
}

void sink_free(struct sink *sink)
{
	for (int i = 0; i < 2; i++) {
		loop_forget(sink->loop, &sink->outlets[i].watch);
		buffer_free(&sink->outlets[i].queue);
	}
	while (sink->files) {
		struct file *file = sink->files;
		sink->files = file->next;
		free(file);
	}
	scribe_free(sink->standard);
	scribe_free(sink->other);
	free(sink);
}
