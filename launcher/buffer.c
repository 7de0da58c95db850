/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See buffer.h. */
#include "launcher/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/log.h"

enum { EXIT_LAUNCHER = 125 };

static void *checked(void *pointer)
{
	if (!pointer) {
		log_error("out of memory in the launcher; nothing more can be done");
		exit(EXIT_LAUNCHER);
	}
	return pointer;
}

void *memory(void *old, size_t count, size_t len)
{
	if (len != 0 && count > SIZE_MAX / 2 / len)
		return checked(NULL);
	return checked(realloc(old, count * len > 0 ? count * len : 1));
}

void *memory_zero(size_t count, size_t len)
{
	return checked(calloc(count > 0 ? count : 1, len > 0 ? len : 1));
}

char *text_copy(const char *text)
{
	return checked(strdup(text));
}

char *text_format(const char *format, ...)
{
	va_list args;
	char *text = NULL;

	va_start(args, format);
	int len = vasprintf(&text, format, args);
	va_end(args);
	return checked(len < 0 ? NULL : text);
}

void strings_free(char **list)
{
	for (size_t i = 0; list && list[i] != NULL; i++)
		free(list[i]);
	free(list);
}

size_t strings_count(char *const *list)
{
	size_t count = 0;
	while (list && list[count])
		count++;
	return count;
}

void strings_add(char ***list, char *text)
{
	size_t count = strings_count(*list);
	*list = memory(*list, count + 2, sizeof **list);
	(*list)[count] = text;
	(*list)[count + 1] = NULL;
}

void strings_set(char ***list, char *text)
{
	size_t name_len = strcspn(text, "=") + 1;

	for (size_t i = 0; *list && (*list)[i] != NULL; i++)
		if (strncmp((*list)[i], text, name_len) == 0) {
			free((*list)[i]);
			(*list)[i] = text;
			return;
		}
	strings_add(list, text);
}

const char *strings_value(char *const *list, const char *name)
{
	size_t len = strlen(name);

	for (; *list; list++)
		if (strncmp(*list, name, len) == 0 && (*list)[len] == '=')
			return *list + len + 1;
	return NULL;
}

void buffer_free(struct buffer *buffer)
{
	free(buffer->data);
	*buffer = (struct buffer){ 0 };
}

void *buffer_room(struct buffer *buffer, size_t more)
{
	if (buffer->cap - buffer->len < more) {
		size_t cap = buffer->cap > 0 ? buffer->cap : 256;
		while (cap - buffer->len < more)
			cap *= 2;
		buffer->data = memory(buffer->data, cap, 1);
		buffer->cap = cap;
	}
	return buffer->data + buffer->len;
}

void buffer_put(struct buffer *buffer, const void *data, size_t len)
{
	if (len == 0)
		return;
	memcpy(buffer_room(buffer, len), data, len);
	buffer->len += len;
}

void buffer_put_u32(struct buffer *buffer, uint32_t value)
{
	unsigned char bytes[4];
	for (int i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(value >> (8 * i));
	buffer_put(buffer, bytes, 4);
}

void buffer_put_u64(struct buffer *buffer, uint64_t value)
{
	buffer_put_u32(buffer, (uint32_t)value);
	buffer_put_u32(buffer, (uint32_t)(value >> 32));
}

void buffer_put_string(struct buffer *buffer, const char *text)
{
	size_t len = text ? strlen(text) : 0;
	buffer_put_u32(buffer, (uint32_t)len);
	buffer_put(buffer, text, len);
}

void buffer_put_strings(struct buffer *buffer, char *const *list)
{
	size_t count = strings_count(list);
	buffer_put_u32(buffer, (uint32_t)count);
	for (size_t i = 0; i < count; i++)
		buffer_put_string(buffer, list[i]);
}

void buffer_consume(struct buffer *buffer, size_t len)
{
	if (len < buffer->len)
		memmove(buffer->data, buffer->data + len, buffer->len - len);
	buffer->len -= len;
}

struct reader reader_of(const void *data, size_t len)
{
	return (struct reader){ .at = data, .end = (const unsigned char *)data + len };
}

size_t reader_left(const struct reader *reader)
{
	return (size_t)(reader->end - reader->at);
}

const void *read_bytes(struct reader *reader, size_t len)
{
	if (reader->bad || reader_left(reader) < len) {
		reader->bad = true;
		return NULL;
	}
	reader->at += len;
	return reader->at - len;
}

uint32_t read_u32(struct reader *reader)
{
	const unsigned char *bytes = read_bytes(reader, 4);
	if (!bytes)
		return 0;
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

uint64_t read_u64(struct reader *reader)
{
	uint64_t low = read_u32(reader);
	return low | (uint64_t)read_u32(reader) << 32;
}

char *read_string(struct reader *reader)
{
	size_t len = read_u32(reader);
	const char *bytes = read_bytes(reader, len);
	if (!bytes || memchr(bytes, '\0', len) != NULL) {
		reader->bad = true;
		return text_copy("");
	}
	char *text = memory(NULL, len + 1, 1);
	memcpy(text, bytes, len);
	text[len] = '\0';
	return text;
}

char **read_strings(struct reader *reader)
{
	size_t count = read_u32(reader);
	if (count > reader_left(reader) / 4) { /* each takes 4 bytes at least */
		reader->bad = true;
		count = 0;
	}
	char **list = memory_zero(count + 1, sizeof *list);
	for (size_t i = 0; i < count; i++)
		list[i] = read_string(reader);
	return list;
}
