/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Growing byte buffers, and reading numbers and strings back out of bytes that may be anything.
 * Numbers are little-endian; a string is its length (u32) and its bytes. Running out of memory ends the
 * program: a launcher that cannot hold a message cannot do anything sensible about it.
 */
#ifndef LAUNCHER_BUFFER_H
#define LAUNCHER_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buffer {
	unsigned char *data;
	size_t len, cap;
};

void buffer_free(struct buffer *buffer);
/* Room for `more` bytes at the end; returns where they begin. Does not change len. */
void *buffer_room(struct buffer *buffer, size_t more);
void buffer_put(struct buffer *buffer, const void *data, size_t len);
void buffer_put_u32(struct buffer *buffer, uint32_t value);
void buffer_put_u64(struct buffer *buffer, uint64_t value);
void buffer_put_string(struct buffer *buffer, const char *text);   /* NULL is stored as "" */
void buffer_put_strings(struct buffer *buffer, char *const *list); /* NULL-terminated list */
/* Drop the first `len` bytes. */
void buffer_consume(struct buffer *buffer, size_t len);

/* Reads never pass the end: after the first that would, `bad` is set and all return zeros. */
struct reader {
	const unsigned char *at, *end;
	bool bad;
};

struct reader reader_of(const void *data, size_t len);
uint32_t read_u32(struct reader *reader);
uint64_t read_u64(struct reader *reader);
/* `len` raw bytes, or NULL when there are not as many. */
const void *read_bytes(struct reader *reader, size_t len);
size_t reader_left(const struct reader *reader);
/* A copy, zero-terminated, for free(). A string with a zero inside is bad. "" when bad. */
char *read_string(struct reader *reader);
/* A NULL-terminated list for strings_free; empty when bad. */
char **read_strings(struct reader *reader);

void *memory(void *old, size_t count, size_t len);  /* realloc of count * len zero-extended nowhere; never NULL */
void *memory_zero(size_t count, size_t len);        /* calloc; never NULL */
char *text_copy(const char *text);
char *text_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
void strings_free(char **list);
size_t strings_count(char *const *list);
/* Append to a NULL-terminated list that memory() made (or NULL); takes `text`. */
void strings_add(char ***list, char *text);
/* Of a list of NAME=VALUE: set one, replacing an earlier of that name; takes `text`. */
void strings_set(char ***list, char *text);
/* Of such a list (not NULL), what follows NAME=, which may be nothing; NULL: it is not there. */
const char *strings_value(char *const *list, const char *name);

#endif
