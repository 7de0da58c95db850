/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What waits for room on a peer, in order; and the end of a peer, which is the end of all that waits. Together the only place where
 * "nothing overtakes" and "nothing is queued on a dead peer" are seen to. Declared in fabric.h, but for what fabric.c needs.
 */
#include "fabric/backlog.h"

#include "common/counters.h"
#include "common/error.h"
#include "fabric/fabric.h"
#include "mpi.h"

#include <stdlib.h>
#include <string.h>

static void enqueue(struct peer *peer, struct operation *operation)
{
	counter_add(&counters.backlogged, 1);
	/* Not when the backlog is empty: what is pushed from it has left it, and may put something in while it is. */
	if (list_empty(&peer->backlogged_link))
		list_append(&peer->fabric->backlogged, &peer->backlogged_link);
	list_append(&peer->backlog, &operation->link);
}

/* Let the operation try, out of the queue: a push that finishes may free it. */
static int try(struct peer *peer, struct operation *operation)
{
	int status = operation->push(operation);

	if (unlikely(status == FABRIC_AGAIN && peer->failed)) {
		status = fabric_peer_error(peer);
		operation->complete(operation, status);
	}
	return status;
}

void fabric_submit(struct peer *peer, struct operation *operation)
{
	operation->peer = peer;
	list_init(&operation->link);
	if (unlikely(peer->failed))
		operation->complete(operation, fabric_peer_error(peer));
	else if (!list_empty(&peer->backlog) || try(peer, operation) == FABRIC_AGAIN)
		enqueue(peer, operation);
}

bool fabric_revoke(struct operation *operation)
{
	struct peer *peer = operation->peer;

	list_for_each(item, &peer->backlog) {
		if (item != &operation->link)
			continue;
		list_remove(item);
		if (list_empty(&peer->backlog))
			list_remove(&peer->backlogged_link);
		return true;
	}
	return false;
}

/* Push what waits for one peer until there is no room. Returns how many went out. */
static int push_peer(struct peer *peer)
{
	int count = 0;

	while (!list_empty(&peer->backlog)) {
		struct list *item = list_pop(&peer->backlog);

		if (try(peer, list_entry(item, struct operation, link)) == FABRIC_AGAIN) {
			list_prepend(&peer->backlog, item);
			return count;
		}
		count++;
	}
	list_remove(&peer->backlogged_link);
	return count;
}

int backlog_push(struct fabric *fabric)
{
	struct list todo, *item;
	int count = 0;

	/* Aside first: a push may end any peer, and thereby take it out of either list, and may make others wait. */
	list_take_all(&todo, &fabric->backlogged);
	while ((item = list_pop(&todo)) != NULL) {
		list_append(&fabric->backlogged, item);
		count += push_peer(list_entry(item, struct peer, backlogged_link));
	}
	return count;
}

/* ---- packets of the protocols ---- */

/* A packet that found no room, kept until there is. */
struct control {
	struct operation operation;
	size_t len;
	unsigned char header[HEADER_LEN] __attribute__((aligned(8)));
	unsigned char payload[];
};

static int push_control(struct operation *operation)
{
	struct control *control = container_of(operation, struct control, operation);
	struct peer *peer = operation->peer;
	int status = peer->transport->send_inline(peer, control->header, control->payload, control->len);

	if (status != FABRIC_AGAIN)
		free(control); /* on an error, too: the peer is gone, and with it whoever waited for this */
	return status;
}

static void complete_control(struct operation *operation, int error)
{
	(void)error; /* the peer is gone, and with it whoever waited for this */
	free(container_of(operation, struct control, operation));
}

int fabric_send_control(struct peer *peer, const void *header, const void *payload, size_t len)
{
	int status = fabric_send_inline(peer, header, payload, len);
	struct control *control;

	if (likely(status != FABRIC_AGAIN))
		return status;
	if (unlikely(peer->failed))
		return fabric_peer_error(peer);
	control = malloc(sizeof *control + len);
	if (!control)
		return error_set(MPI_ERR_NO_MEM, "no memory for a packet to %s", fabric_name(peer->fabric, peer->proc));
	control->operation.push = push_control;
	control->operation.complete = complete_control;
	control->operation.peer = peer;
	control->len = len;
	memcpy(control->header, header, HEADER_LEN);
	if (len > 0)
		memcpy(control->payload, payload, len);
	enqueue(peer, &control->operation);
	return 0;
}

/* ---- the end of a peer ---- */

int fabric_peer_error(const struct peer *peer)
{
	if (peer->failed_why)
		return error_set(peer->failed_class, "%s", peer->failed_why);
	return error_set(peer->failed_class, "%s is gone", fabric_name(peer->fabric, peer->proc));
}

void fabric_peer_failed(struct peer *peer, int error_class)
{
	struct list *item;

	if (peer->failed)
		return;
	peer->failed = true;
	peer->failed_class = error_class;
	peer->failed_why = strdup(error_text());
	peer->transport->stop(peer);
	list_remove(&peer->backlogged_link);
	while ((item = list_pop(&peer->backlog)) != NULL) {
		struct operation *operation = list_entry(item, struct operation, link);

		operation->complete(operation, fabric_peer_error(peer));
	}
	if (!peer->fabric->closing)
		peer->fabric->job.upcalls->failed(peer, fabric_peer_error(peer));
}
