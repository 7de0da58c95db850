/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See error.h. One fixed buffer per thread: recording an error cannot itself run out of memory. */
#include "common/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define TEXT_MAX 1024

static _Thread_local struct {
	int class;
	char text[TEXT_MAX];
} last;

int error_set(int class, const char *format, ...)
{
	char text[TEXT_MAX];
	va_list args;

	/* Formatted aside first: an argument may be error_text() itself. */
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	memcpy(last.text, text, sizeof text);
	last.class = class;
	return class;
}

int error_prefix(int class, const char *format, ...)
{
	char text[TEXT_MAX];
	va_list args;
	size_t len;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	len = strlen(text);
	snprintf(text + len, sizeof text - len, "%s", last.text);
	memcpy(last.text, text, sizeof text);
	last.class = class;
	return class;
}

const char *error_text(void)
{
	return last.text;
}

int error_class(void)
{
	return last.class;
}

void error_clear(void)
{
	last.class = 0;
	last.text[0] = '\0';
}
