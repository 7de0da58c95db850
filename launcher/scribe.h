/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The scribe: a process beside mpiexec that writes files, so that a file system which takes its time, or stalls, holds up
 * nothing but the output that goes there. It is started when the first file is written to. What was given to
 * it is written even when mpiexec is killed.
 */
#ifndef LAUNCHER_SCRIBE_H
#define LAUNCHER_SCRIBE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "launcher/loop.h"

struct scribe;

/* Names of files; those that are open already are known by their descriptors. */
enum { SCRIBE_OUT = 1, SCRIBE_ERR = 2, SCRIBE_FIRST_FILE = 3 };

struct scribe_events {
	void (*wrote)(void *context);                                   /* scribe_waiting is less than before */
	/* Some bytes could not be written to a file; told for each attempt. `why`: "cannot write to NAME: reason". */
	void (*failed)(void *context, uint32_t file, int error, uint64_t lost, const char *why);
	void *context;
};

/* NULL with error_set() when no process can be had. */
struct scribe *scribe_start(struct loop *loop, const struct scribe_events *events);

/* Open and make a file under a new name: emptied, or to be appended to. Directories that it lies in are made. */
uint32_t scribe_open(struct scribe *scribe, const char *path, bool append);
void scribe_write(struct scribe *scribe, uint32_t file, const void *data, size_t len);

/* No more will be written: close the files, which may fail as well. scribe_waiting is 0 when that has been done. */
void scribe_close(struct scribe *scribe);

/* Bytes that were given and are not written yet. */
size_t scribe_waiting(const struct scribe *scribe);

/* Does not wait for it. NULL is fine. */
void scribe_free(struct scribe *scribe);

#endif
