/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What a host tells mpiexec: the way up for all parts of host.c. */
#include "launcher/host.h"

void host_send(struct host *host, uint32_t type, uint32_t to, const struct buffer *body)
{
	struct buffer frame = { 0 };

	buffer_room(&frame, MESSAGE_HEAD_LEN + (body ? body->len : 0));
	size_t begin = message_begin(&frame, type, to, host->index);
	if (body)
		buffer_put(&frame, body->data, body->len);
	message_end(&frame, begin);
	host->link.send(host->link.context, &frame);
	buffer_free(&frame);
}

static void send_text(struct host *host, uint32_t type, const char *text)
{
	struct buffer body = { 0 };

	buffer_put_string(&body, text);
	host_send(host, type, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

void host_note(struct host *host, const char *text)
{
	send_text(host, MESSAGE_NOTE, text);
}

void host_trouble(struct host *host, const char *text)
{
	send_text(host, MESSAGE_TROUBLE, text);
}
