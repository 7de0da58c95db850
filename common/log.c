/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See log.h. */
#include "common/log.h"

#include "common/params.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LINE_MAX_LEN 2048

static char identity[256];

void log_identity(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(identity, sizeof identity, format, args);
	va_end(args);
}

const char *log_whoami(void)
{
	return identity;
}

void log_write(int fd, const char *text, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, text, len);

		if (n < 0 && errno != EINTR)
			return;
		if (n > 0) {
			text += n;
			len -= (size_t)n;
		}
	}
}

static void put_line(const char *kind, const char *format, va_list args)
{
	char line[LINE_MAX_LEN];
	int len = snprintf(line, sizeof line, "weft: %s%s%s", identity, identity[0] ? ": " : "", kind);

	len += vsnprintf(line + len, sizeof line - (size_t)len, format, args);
	if (len > LINE_MAX_LEN - 2)
		len = LINE_MAX_LEN - 2;
	if (len == 0 || line[len - 1] != '\n')
		line[len++] = '\n';
	log_write(STDERR_FILENO, line, (size_t)len);
}

void log_error(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	put_line("error: ", format, args);
	va_end(args);
}

void log_warn(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	put_line("warning: ", format, args);
	va_end(args);
}

void log_info(int level, const char *format, ...)
{
	va_list args;

	if (params.info < level)
		return;
	va_start(args, format);
	put_line("", format, args);
	va_end(args);
}
