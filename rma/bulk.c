/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See bulk.h. An access is one operation of the fabric's; it counts as outgoing until the data is where it belongs. */
#include "rma/bulk.h"

#include "common/counters.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "fabric/exposure.h"
#include "rma/send.h"
#include "runtime/request.h"

#include <stdlib.h>

enum {
	LEN_MIN = 16 << 10,   /* bytes: below, a packet or two are sooner there */
	BLOCK_MIN = 4 << 10,  /* of a scattered origin: below, packing wins */
};

struct bulk {
	struct operation operation;
	struct window *window;
	int target;
	bool write;
	uint64_t offset;
	const struct remote_memory *remote;
	struct datatype *type; /* of the origin's buffer, retained */
	struct request *request; /* the user's; NULL: none */
	int count;
	struct iovec local[];
};

static const struct remote_memory *memory_of(const struct access *access)
{
	struct window *window = access->window;
	struct peer *peer = window->memories ? send_peer(window, access->target) : NULL;

	return peer ? fabric_memory_of(peer, &window->memories[access->target]) : NULL;
}

static void origin_cursor(const struct access *access, struct cursor *cursor)
{
	if (access->kind == ACCESS_PUT)
		cursor_init(cursor, access->origin, access->origin_count, access->origin_type);
	else
		cursor_init(cursor, access->result, access->result_count, access->result_type);
}

bool bulk_possible(const struct access *access)
{
	const struct remote_memory *remote;
	struct cursor cursor;

	if ((access->kind != ACCESS_PUT && access->kind != ACCESS_GET) || access->len < LEN_MIN ||
	    !datatype_dense(access->target_type, access->target_count))
		return false;
	remote = memory_of(access);
	if (!remote || remote->len == 0)
		return false;
	origin_cursor(access, &cursor);
	return cursor_runs(&cursor) == 1 ||
	       (cursor_block(&cursor) >= BLOCK_MIN && cursor_runs(&cursor) <= fabric_pieces_max(send_peer(access->window, access->target)));
}

static void finish(struct bulk *bulk, int error)
{
	bulk->window->targets[bulk->target].outgoing--;
	if (error && !bulk->request)
		window_fail(bulk->window, error);
	if (bulk->request)
		request_complete(bulk->request, error);
	datatype_release(bulk->type);
	free(bulk);
}

static int push(struct operation *operation)
{
	struct bulk *bulk = container_of(operation, struct bulk, operation);
	int status = bulk->write ? fabric_write(operation, bulk->local, bulk->count, bulk->remote, bulk->offset)
				 : fabric_read(operation, bulk->local, bulk->count, bulk->remote, bulk->offset);

	if (status != FABRIC_AGAIN && status != FABRIC_PENDING)
		finish(bulk, status);
	return status;
}

static void complete(struct operation *operation, int error)
{
	finish(container_of(operation, struct bulk, operation), error);
}

int bulk_access(struct access *access, struct request **request)
{
	struct window *window = access->window;
	struct peer *peer = send_peer(window, access->target);
	struct cursor cursor;
	struct bulk *bulk;
	size_t runs;

	origin_cursor(access, &cursor);
	runs = cursor_runs(&cursor);
	bulk = malloc(sizeof *bulk + runs * sizeof bulk->local[0]);
	if (!bulk)
		return error_set(MPI_ERR_NO_MEM, "no memory for an access of %zu pieces", runs);
	*bulk = (struct bulk){ .operation = { .push = push, .complete = complete }, .window = window, .target = access->target,
			       .write = access->kind == ACCESS_PUT, .remote = memory_of(access),
			       .offset = access->at + (uint64_t)access->target_type->true_lb,
			       .type = access->kind == ACCESS_PUT ? access->origin_type : access->result_type };
	bulk->count = cursor_iovec(&cursor, bulk->local, (int)runs, SIZE_MAX);
	if (request) {
		bulk->request = request_new(window->lane, REQUEST_OTHER);
		if (!bulk->request) {
			free(bulk);
			return MPI_ERR_NO_MEM;
		}
		bulk->request->comm = window->comm;
		comm_begin_pending(window->comm);
		*request = bulk->request;
	}
	datatype_retain(bulk->type);
	window_touch(window, access->target);
	window->targets[access->target].outgoing++;
	counters.rma_bulk++;
	fabric_submit(peer, &bulk->operation);
	return 0;
}
