/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Messages of a process to itself. They are queued and delivered by poll, never from inside a send: the
 * receiver's code may send again, and an unbounded chain of that would end the stack.
 */
#include "common/counters.h"
#include "common/error.h"
#include "fabric/fabric.h"
#include "mpi.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define SELF_EAGER_MAX ((size_t)16 << 10)
#define SELF_KEPT_LEN ((size_t)256) /* messages up to this length are kept for reuse */
#define SELF_BATCH 32               /* deliveries per poll */

struct self_message {
	struct list link;
	size_t len;
	unsigned char header[HEADER_LEN] __attribute__((aligned(8)));
	unsigned char payload[] __attribute__((aligned(16)));
};

struct self {
	struct list arrived;
	struct list kept;
	struct peer *peer;
};

static int self_open(struct fabric *fabric)
{
	struct self *self = calloc(1, sizeof *self);

	if (!self)
		return error_set(MPI_ERR_NO_MEM, "no memory for messages of this process to itself");
	list_init(&self->arrived);
	list_init(&self->kept);
	fabric->self = self;
	return 0;
}

static void self_close(struct fabric *fabric)
{
	struct self *self = fabric->self;
	struct list *item;

	if (!self)
		return;
	while ((item = list_pop(&self->arrived)) != NULL || (item = list_pop(&self->kept)) != NULL)
		free(list_entry(item, struct self_message, link));
	free(self);
	fabric->self = NULL;
}

static int self_connect(struct peer *peer, const void *address, size_t address_len)
{
	struct self *self = peer->fabric->self;

	(void)address;
	(void)address_len;
	self->peer = peer;
	peer->link = self;
	peer->inline_max = peer->eager_max = peer->eager_wanted = peer->piece_len = SELF_EAGER_MAX;
	peer->can_read = true;
	peer->why = "messages to oneself: one copy in memory";
	return 0;
}

static void self_disconnect(struct peer *peer)
{
	(void)peer;
}

/* A process that mistrusts itself: nothing is under way, and what has come is not delivered. */
static void self_stop(struct peer *peer)
{
	struct self *self = peer->link;
	struct list *item;

	while ((item = list_pop(&self->arrived)) != NULL) {
		free(list_entry(item, struct self_message, link));
		peer->fabric->to_self--;
	}
}

static struct self_message *take_message(struct self *self, size_t len)
{
	struct list *item = len <= SELF_KEPT_LEN ? list_pop(&self->kept) : NULL;

	if (item)
		return list_entry(item, struct self_message, link);
	return malloc(sizeof(struct self_message) + size_max(len, SELF_KEPT_LEN));
}

static int self_reserve(struct peer *peer, size_t len, void **buffer)
{
	struct self_message *message = take_message(peer->link, len);

	if (!message)
		return error_set(MPI_ERR_NO_MEM, "no memory for a message of %zu bytes of this process to itself", len);
	*buffer = message->payload;
	return FABRIC_DONE;
}

static int self_commit(struct peer *peer, const void *header, void *buffer, size_t len)
{
	struct self *self = peer->link;
	struct self_message *message = container_of(buffer, struct self_message, payload);

	memcpy(message->header, header, HEADER_LEN);
	message->len = len;
	list_append(&self->arrived, &message->link);
	peer->fabric->to_self++;
	if (peer->fabric->sleepers > 0) /* another thread of ours, perhaps for this message */
		fabric_ring_self(peer->fabric);
	return FABRIC_DONE;
}

static int self_send(struct peer *peer, const void *header, const struct iovec *iov, int iov_count, size_t len,
		     struct operation *operation)
{
	void *to;
	unsigned char *at;
	int status = self_reserve(peer, len, &to);

	(void)operation;
	if (status != 0)
		return status;
	at = to;
	for (int i = 0; i < iov_count; i++) {
		if (iov[i].iov_len > 0)
			memcpy(at, iov[i].iov_base, iov[i].iov_len);
		at += iov[i].iov_len;
	}
	return self_commit(peer, header, to, len);
}

static int self_send_inline(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct iovec iov = { (void *)(uintptr_t)payload, len };

	return self_send(peer, header, &iov, 1, len, NULL);
}

static int self_expose(struct fabric *fabric, void *base, size_t len, struct remote_memory *remote, struct region *region)
{
	(void)fabric;
	*remote = (struct remote_memory){ .address = (uint64_t)(uintptr_t)base, .len = len };
	region->handle = NULL;
	return 0;
}

static void self_withdraw(struct fabric *fabric, struct region *region)
{
	(void)fabric;
	(void)region;
}

static int self_read(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
		     uint64_t offset, struct operation *operation)
{
	const unsigned char *from = (const unsigned char *)(uintptr_t)(remote->address + offset);

	(void)peer;
	(void)operation;
	/* memmove: a window's owner may get from where it puts. */
	for (int i = 0; i < local_count; from += local[i++].iov_len) {
		memmove(local[i].iov_base, from, local[i].iov_len);
		counter_add(&counters.bytes_single_copy, local[i].iov_len);
	}
	return FABRIC_DONE;
}

static int self_write(struct peer *peer, const struct iovec *local, int local_count, const struct remote_memory *remote,
		      uint64_t offset, struct operation *operation)
{
	unsigned char *to = (unsigned char *)(uintptr_t)(remote->address + offset);

	(void)peer;
	(void)operation;
	for (int i = 0; i < local_count; to += local[i++].iov_len) {
		memmove(to, local[i].iov_base, local[i].iov_len);
		counter_add(&counters.bytes_single_copy, local[i].iov_len);
	}
	return FABRIC_DONE;
}

static int self_poll(struct fabric *fabric)
{
	struct self *self = fabric->self;
	int count = 0;

	while (count < SELF_BATCH && !list_empty(&self->arrived)) {
		struct self_message *message = list_entry(list_pop(&self->arrived), struct self_message, link);

		fabric->to_self--;
		fabric_deliver(self->peer, message->header, message->payload, message->len);
		count++;
		if (message->len <= SELF_KEPT_LEN)
			list_prepend(&self->kept, &message->link);
		else
			free(message);
	}
	return count;
}

const struct transport transport_self = {
	.name = "self",
	.index = TRANSPORT_SELF,
	.open = self_open,
	.close = self_close,
	.connect = self_connect,
	.disconnect = self_disconnect,
	.stop = self_stop,
	.send_inline = self_send_inline,
	.reserve = self_reserve,
	.commit = self_commit,
	.send = self_send,
	.expose = self_expose,
	.withdraw = self_withdraw,
	.read = self_read,
	.write = self_write,
	.pieces_max = INT_MAX,
	.poll = self_poll,
};
