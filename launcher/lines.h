/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Collects what a rank writes and hands on whole lines. Pure: bytes in, bytes out. A line longer than
 * LINES_MAX is handed on in pieces; lines_flush hands on a line that has no end.
 */
#ifndef LAUNCHER_LINES_H
#define LAUNCHER_LINES_H

#include <stddef.h>

enum { LINES_MAX = 1 << 18 };

struct lines {
	char *data;
	size_t len;
};

typedef void lines_function(void *context, const char *data, size_t len);

/* Where to read into, and how much fits (at least 1). */
char *lines_room(struct lines *lines, size_t *room);
/* `len` more bytes were read into that room: hand on every whole line, in one piece. */
void lines_took(struct lines *lines, size_t len, lines_function *give, void *context);
void lines_flush(struct lines *lines, lines_function *give, void *context);
void lines_free(struct lines *lines);

#endif
