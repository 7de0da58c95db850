/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Lines for people on stderr, each written with one write() so that lines of many ranks do not mix.
 *
 *   log_error   something failed; always shown
 *   log_warn    works, but worse than it could: says consequence and action; always shown
 *   log_info    what was chosen and why; shown at WEFT_INFO=1 (level 2 and more: details)
 *
 * The prefix is "weft: " and, once the rank is known, "weft: rank 3 on host7: ".
 */
#ifndef COMMON_LOG_H
#define COMMON_LOG_H

#include "common/compiler.h"

/* Text that follows "weft: " in every line of this process, e.g. "rank 3 on host7"; copied. */
void log_identity(const char *format, ...) printf_like(1, 2);
const char *log_whoami(void);

void log_error(const char *format, ...) printf_like(1, 2);
void log_warn(const char *format, ...) printf_like(1, 2);
void log_info(int level, const char *format, ...) printf_like(2, 3);

/* Write all of `text` to a file descriptor as it stands, whatever signals come. */
void log_write(int fd, const char *text, size_t len);

#endif
