/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Where the output of ranks ends up: mpiexec's own standard output and error, or a file per rank. Lines
 * stay whole. Never blocks on a slow reader: what cannot be written waits, and sink_full says so.
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
	loop_function *drained;     /* called when a full sink has room again, or became empty */
	loop_function *broken;      /* nobody reads our output any more */
	void *context;
};

struct sink *sink_new(struct loop *loop, const struct sink_config *config);
/* Whole lines, mostly, of a rank's stream 1 or 2. */
void sink_put(struct sink *sink, uint32_t rank, const char *host, int stream, const char *data, size_t len);
/* A line of the launcher's own, to standard error, in order with the ranks' lines. */
void sink_say(struct sink *sink, const char *text);
bool sink_full(const struct sink *sink);
bool sink_empty(const struct sink *sink);
/* Drop what waits, close files. */
void sink_free(struct sink *sink);

#endif
