/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See lines.h. */
#include "launcher/lines.h"

#include <stdlib.h>
#include <string.h>

#include "launcher/buffer.h"

char *lines_room(struct lines *lines, size_t *room)
{
	if (!lines->data)
		lines->data = memory(NULL, LINES_MAX, 1);
	*room = LINES_MAX - lines->len;
	return lines->data + lines->len;
}

void lines_took(struct lines *lines, size_t len, lines_function *give, void *context)
{
	const char *end = memrchr(lines->data + lines->len, '\n', len);
	size_t whole = 0;

	lines->len += len;
	if (end)
		whole = (size_t)(end - lines->data) + 1;
	else if (lines->len == LINES_MAX)
		whole = lines->len;
	if (whole == 0)
		return;
	give(context, lines->data, whole);
	lines->len -= whole;
	memmove(lines->data, lines->data + whole, lines->len);
}

void lines_flush(struct lines *lines, lines_function *give, void *context)
{
	if (lines->len > 0)
		give(context, lines->data, lines->len);
	lines->len = 0;
}

void lines_free(struct lines *lines)
{
	free(lines->data);
	*lines = (struct lines){ 0 };
}
