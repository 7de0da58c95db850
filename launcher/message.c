/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See message.h. */
#include "launcher/message.h"

#include <string.h>

#include "common/compiler.h"
#include "common/error.h"

size_t message_begin(struct buffer *out, uint32_t type, uint32_t to, uint32_t from)
{
	size_t begin = out->len;
	buffer_put_u32(out, 0);
	buffer_put_u32(out, type);
	buffer_put_u32(out, to);
	buffer_put_u32(out, from);
	return begin;
}

void message_end(struct buffer *out, size_t begin)
{
	size_t len = out->len - begin - MESSAGE_HEAD_LEN;
	for (int i = 0; i < 4; i++)
		out->data[begin + (size_t)i] = (unsigned char)(len >> (8 * i));
}

int message_next(const struct buffer *in, size_t *at, struct frame *message)
{
	size_t left = in->len - *at;
	if (left < MESSAGE_HEAD_LEN)
		return 0;
	struct reader head = reader_of(in->data + *at, MESSAGE_HEAD_LEN);
	struct frame next;
	next.len = read_u32(&head);
	next.type = read_u32(&head);
	next.to = read_u32(&head);
	next.from = read_u32(&head);
	if (next.type == 0 || next.type >= MESSAGE_TYPE_END || next.len > MESSAGE_LEN_MAX) {
		error_set(1, "these bytes are not from a weft daemon (type %u, length %u)", next.type, next.len);
		return -1;
	}
	if (left - MESSAGE_HEAD_LEN < next.len)
		return 0;
	next.payload = in->data + *at + MESSAGE_HEAD_LEN;
	*at += MESSAGE_HEAD_LEN + (size_t)next.len;
	*message = next;
	return 1;
}

struct reader message_reader(const struct frame *message)
{
	return reader_of(message->payload, message->len);
}

const char *message_name(uint32_t type)
{
	static const char *const names[] = {
		"nothing",   "launch",     "start",          "stdin",      "signal",       "stop",         "ask",
		"death",     "interrupt",  "gate",           "finish",     "ready",        "started",      "output",
		"exited",    "empty",      "taken",          "status",     "job",          "trouble",      "note",
		"spawned",   "spawn lost", "lost",           "name",           "name answer", "value question", "value",     "fence",
		"fence-done", "modex-ask", "modex-answer",   "control",   "table question", "table",    "pmix ready",   "pmix event",
		"spawn",     "spawn answer", "spawn tie",    "spawn failed", "beat",       "silent",
	};
	_Static_assert(countof(names) == MESSAGE_TYPE_END, "a name for every message");
	return type < MESSAGE_TYPE_END ? names[type] : "unknown";
}

enum message_way message_way(uint32_t type)
{
	switch (type) {
	case MESSAGE_LAUNCH:
	case MESSAGE_START:
	case MESSAGE_STDIN:
	case MESSAGE_SIGNAL:
	case MESSAGE_STOP:
	case MESSAGE_ASK:
	case MESSAGE_DEATH:
	case MESSAGE_FINISH:
	case MESSAGE_GATE:
	case MESSAGE_INTERRUPT:
	case MESSAGE_FENCE_DONE:
	case MESSAGE_NAME_DONE:
	case MESSAGE_TABLE:
		return MESSAGE_DOWN;
	case MESSAGE_VALUE_ASK:
	case MESSAGE_VALUE:
	case MESSAGE_MODEX_ASK:
	case MESSAGE_MODEX_ANSWER:
		return MESSAGE_ACROSS;
	case MESSAGE_PMIX_READY:
	case MESSAGE_PMIX_EVENT:
	case MESSAGE_SPAWN:
	case MESSAGE_SPAWN_DONE:
	case MESSAGE_SPAWN_TIE:
	case MESSAGE_SPAWN_FAILED:
	case MESSAGE_BEAT:
	case MESSAGE_SILENT:
		return MESSAGE_NEAR;
	default:
		return MESSAGE_UP;
	}
}
