/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See repeats.h. Texts are compared without the name of the rank, of its host and of its rank in a communicator. */
#include "launcher/repeats.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KINDS_MAX = 64 };

struct kind {
	char *text;
	uint32_t first;
	bool *ranks;        /* [size] that said it as well and have not been told of */
	bool waiting;
};

struct repeats {
	uint32_t size, count;
	struct kind kinds[KINDS_MAX];
};

static const char begin[] = "weft: rank ";

struct repeats *repeats_new(uint32_t size)
{
	struct repeats *repeats = memory_zero(1, sizeof *repeats);
	repeats->size = size;
	return repeats;
}

void repeats_free(struct repeats *repeats)
{
	for (uint32_t i = 0; i < repeats->count; i++) {
		free(repeats->kinds[i].text);
		free(repeats->kinds[i].ranks);
	}
	free(repeats);
}

/* The text behind "weft: rank R on HOST: error: ", with "(rank 3 of 8)" made "(rank of 8)"; NULL when it is no such line. */
static char *essence(uint32_t rank, const char *line, size_t len)
{
	char head[64];
	size_t head_len = (size_t)snprintf(head, sizeof head, "%s%u on ", begin, rank);
	const char *end = line + len, *at;

	if (len <= head_len || memcmp(line, head, head_len) != 0 || (at = memmem(line, len, ": error: ", 9)) == NULL)
		return NULL;
	char *text = memory(NULL, len + 1, 1), *to = text;
	for (at += 9; at < end;) {
		if (end - at > 6 && memcmp(at, "(rank ", 6) == 0) {
			memcpy(to, at, 5);
			to += 5;
			for (at += 6; at < end && isdigit((unsigned char)*at);)
				at++;
		} else {
			*to++ = *at++;
		}
	}
	*to = '\0';
	return text;
}

/* True: another rank has said so already. */
static bool is_repeat(struct repeats *repeats, uint32_t rank, const char *line, size_t len)
{
	char *text = essence(rank, line, len);

	for (uint32_t i = 0; text != NULL && i < repeats->count; i++)
		if (strcmp(repeats->kinds[i].text, text) == 0) {
			free(text);
			if (repeats->kinds[i].first == rank)
				return false;
			repeats->kinds[i].ranks[rank] = repeats->kinds[i].waiting = true;
			return true;
		}
	if (text && repeats->count < KINDS_MAX)
		repeats->kinds[repeats->count++] = (struct kind){ text, rank, memory_zero(repeats->size, sizeof(bool)), false };
	else
		free(text);
	return false;
}

bool repeats_filter(struct repeats *repeats, uint32_t rank, const char *data, size_t len, struct buffer *out)
{
	bool dropped = false;

	if (memmem(data, len, begin, strlen(begin)) == NULL)
		return false;
	for (const char *at = data, *end = data + len; at < end;) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		size_t line = newline != NULL ? (size_t)(newline - at) : (size_t)(end - at), whole = line + (newline != NULL);
		if (is_repeat(repeats, rank, at, line))
			dropped = true;
		else
			buffer_put(out, at, whole);
		at += whole;
	}
	return dropped;
}

static void put_ranks(const struct repeats *repeats, const bool *in, struct buffer *out)
{
	char text[64];
	const char *comma = "";

	for (uint32_t first = 0, end; first < repeats->size; first = end) {
		end = first + 1;
		if (!in[first])
			continue;
		while (end < repeats->size && in[end])
			end++;
		int len = end - first == 1 ? snprintf(text, sizeof text, "%s%u", comma, first)
								   : snprintf(text, sizeof text, "%s%u-%u", comma, first, end - 1);
		buffer_put(out, text, (size_t)len);
		comma = ",";
	}
}

void repeats_tell(struct repeats *repeats, struct buffer *out)
{
	for (uint32_t i = 0; i < repeats->count; i++) {
		struct kind *kind = &repeats->kinds[i];
		uint32_t count = 0;
		if (!kind->waiting)
			continue;
		for (uint32_t rank = 0; rank < repeats->size; rank++)
			count += kind->ranks[rank];
		char *head = text_format("%sweft: error of rank %u also of %u other%s, rank%s ", out->len > 0 ? "\n" : "", kind->first,
					 count, count == 1 ? "" : "s", count == 1 ? "" : "s");
		buffer_put(out, head, strlen(head));
		free(head);
		put_ranks(repeats, kind->ranks, out);
		memset(kind->ranks, 0, repeats->size * sizeof(bool));
		kind->waiting = false;
	}
}
