/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See fence.h. Two fences with the same ranks cannot overlap, so the signature is name enough. */
#include "launcher/fence.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct fence {
	struct buffer signature, data;
	bool *arrived;          /* [host_count] */
	uint32_t *hosts;
	uint32_t host_count, arrived_count;
	struct fence *next;
};

struct fences {
	const struct launch *launch;
	fence_send_function *send;
	void *context;
	struct fence *list;
};

struct fences *fences_new(const struct launch *launch, fence_send_function *send, void *context)
{
	struct fences *fences = memory_zero(1, sizeof *fences);

	*fences = (struct fences){ .launch = launch, .send = send, .context = context };
	return fences;
}

static void free_fence(struct fence *fence)
{
	buffer_free(&fence->signature);
	buffer_free(&fence->data);
	free(fence->arrived);
	free(fence->hosts);
	free(fence);
}

static struct fence *find(struct fences *fences, const void *signature, size_t len)
{
	struct fence *fence = fences->list;

	while (fence && (fence->signature.len != len || memcmp(fence->signature.data, signature, len) != 0))
		fence = fence->next;
	if (fence)
		return fence;
	fence = memory_zero(1, sizeof *fence);
	buffer_put(&fence->signature, signature, len);
	fence->arrived = memory_zero(fences->launch->host_count, sizeof *fence->arrived);
	fence->next = fences->list;
	fences->list = fence;
	return fence;
}

static void complete(struct fences *fences, struct fence *fence)
{
	struct fence **at = &fences->list;
	struct buffer body = { 0 };

	while (*at != fence)
		at = &(*at)->next;
	*at = fence->next;
	buffer_put_u32(&body, (uint32_t)fence->signature.len);
	buffer_put(&body, fence->signature.data, fence->signature.len);
	buffer_put(&body, fence->data.data, fence->data.len);
	for (uint32_t i = 0; i < fence->host_count; i++)
		fences->send(fences->context, fence->hosts[i], MESSAGE_FENCE_DONE, &body);
	buffer_free(&body);
	free_fence(fence);
}

void fence_arrive(struct fences *fences, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t limit = fences->launch->host_count;
	uint32_t len = read_u32(&reader);
	const void *signature = read_bytes(&reader, len);
	uint32_t count = read_u32(&reader);

	if (reader.bad || len == 0 || count == 0 || count > limit || message->from >= limit)
		return;
	const unsigned char *hosts = read_bytes(&reader, (size_t)count * 4);
	if (!hosts)
		return;
	struct reader list = reader_of(hosts, (size_t)count * 4);
	for (uint32_t i = 0; i < count; i++)
		if (read_u32(&list) >= limit)
			return;
	struct fence *fence = find(fences, signature, len);
	if (fence->arrived[message->from])
		return;
	if (!fence->hosts) {
		list = reader_of(hosts, (size_t)count * 4);
		fence->hosts = memory_zero(count, sizeof *fence->hosts);
		fence->host_count = count;
		for (uint32_t i = 0; i < count; i++)
			fence->hosts[i] = read_u32(&list);
	}
	fence->arrived[message->from] = true;
	buffer_put(&fence->data, reader.at, reader_left(&reader));
	if (++fence->arrived_count >= fence->host_count)
		complete(fences, fence);
}

void fences_free(struct fences *fences)
{
	while (fences->list) {
		struct fence *fence = fences->list;
		fences->list = fence->next;
		free_fence(fence);
	}
	free(fences);
}
