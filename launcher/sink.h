/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Where the output of ranks ends up: mpiexec's own standard output and error, or a file per rank. Lines
 * stay whole. Never blocks: not on a slow reader, and files are written by a process of their own (scribe.h). What cannot be
 * written yet waits, and sink_full says so; what cannot be written at all is told of and counted.
 */
#ifndef LAUNCHER_SINK_H
#define LAUNCHER_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "launcher/loop.h"

struct sink;

struct sink_config {
	bool tag, timestamp;
	const char *pattern[2];     /* of output and error; NULL: our own descriptor */
	loop_function *drained;     /* called when a full sink has room again, or nothing waits any more */
	loop_function *broken;      /* nobody reads our output any more */
	bool closed[2];             /* output, error: we were started without one */
	void (*failed)(void *context, const char *why);     /* told once for each place that output cannot be written to */
	void *context;
};

struct sink *sink_new(struct loop *loop, const struct sink_config *config);
/* Whole lines, mostly, of a rank's stream 1 or 2. */
void sink_put(struct sink *sink, uint32_t rank, const char *host, int stream, const char *data, size_t len);
/* A line of the launcher's own, to standard error, in order with the ranks' lines. */
void sink_say(struct sink *sink, const char *text);
/* Append to a file of the launcher's own. */
void sink_append(struct sink *sink, const char *path, const void *data, size_t len);
/* No more will come: sink_waiting is 0 when files are closed as well. */
void sink_close(struct sink *sink);
/* Bytes of output that could not be written. */
uint64_t sink_lost(const struct sink *sink);
bool sink_full(const struct sink *sink);
/* Bytes that are not written yet, and 1 while files are being closed. */
size_t sink_waiting(const struct sink *sink);
/* Drop what waits, close files. */
void sink_free(struct sink *sink);

#endif
