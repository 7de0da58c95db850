/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See offer.h. The receiver's side is rendezvous.c. */
#include "runtime/offer.h"

#include "common/params.h"
#include "datatypes/cursor.h"
#include "fabric/exposure.h"
#include "runtime/pack.h"
#include "runtime/send.h"

#include <stdlib.h>

/*
 * From which mean block and which length on reading a scattered message from its places beats packing here and unpacking there at the
 * same time: the kernel takes 0.4 us for every block and 0.2 us for every page.
 */
enum { RUN_LEN_MIN = 8192, RUNS_LEN_MIN = 512 * 1024, RUNS_BATCH = 64 };

static bool expects(const struct request *request, enum wire_kind answer)
{
	if (request->kind != REQUEST_SEND)
		return false;
	if (request->step == SEND_OFFERED)
		return answer != WIRE_MATCHED;
	return (request->step == SEND_SYNC || request->step == SEND_SYNC_SENT) && (answer == WIRE_MATCHED || answer == WIRE_WITHDRAWN);
}

void offer_withdraw(struct request *request)
{
	if (request->remote.len)
		fabric_withdraw(request->peer, &request->region);
	request->remote.len = 0;
	free(request->stage);
	request->stage = NULL;
}

/* Offer the places of a message with gaps, if they are worth it. On failure nothing is offered. */
static void expose_runs(struct request *request)
{
	struct peer *peer = request->peer;
	struct iovec batch[RUNS_BATCH];
	struct cursor cursor;
	struct memory_run *runs;
	size_t count = 0;

	cursor_init(&cursor, request->buf, request->count, request->type);
	if (!fabric_reads_runs(peer) || !peer->can_read || cursor_block(&cursor) < RUN_LEN_MIN ||
		request->len < RUNS_LEN_MIN)
		return;
	runs = malloc((cursor_runs(&cursor) + 1) * sizeof *runs);
	if (!runs)
		return;
	while (cursor_left(&cursor) > 0) {
		uint64_t position = cursor.offset;
		int used = cursor_iovec(&cursor, batch, RUNS_BATCH, SIZE_MAX);

		for (int i = 0; i < used; position += batch[i++].iov_len)
			runs[count++] = (struct memory_run){(uint64_t)(uintptr_t)batch[i].iov_base, position};
	}
	runs[count] = (struct memory_run){0, request->len};
	request->stage = runs;
	if (fabric_expose_runs(peer, runs, count, &request->remote, &request->region))
		offer_withdraw(request);
}

int offer_start(struct request *request)
{
	struct peer *peer = request->peer;
	struct wire_header header = send_header(request, WIRE_OFFER);
	struct wire_offer body = {.len = request->len};
	int rc;

	request->remote.len = 0;
	request->stage = NULL;
	if (!datatype_dense(request->type, request->count)) {
		expose_runs(request);
	} else {
		void *base = (void *)(uintptr_t)send_bytes(request->buf, request->type);

		fabric_expose(peer, base, request->len, &request->remote, &request->region); /* else in pieces */
	}
	body.memory = request->remote;
	request->lane->counters.sent_rendezvous++;
	rc = fabric_send_control(peer, &header, &body, sizeof body);
	if (rc)
		offer_withdraw(request);
	else
		request_step(request, SEND_OFFERED);
	return rc;
}

static int push_packed_piece(struct request *request, const struct wire_header *header, size_t len)
{
	struct cursor cursor;
	void *place;
	int rc = fabric_push_reserve(&request->operation, len, &place);

	if (rc)
		return rc;
	if (datatype_dense(request->type, request->count)) {
		memcpy(place, send_bytes(request->buf, request->type) + request->moved, len);
	} else {
		cursor_init(&cursor, request->buf, request->count, request->type);
		cursor_seek(&cursor, request->moved);
		pack_piece(place, &cursor, len);
	}
	return fabric_commit(request->peer, header, place, len);
}

static int push_pieces(struct operation *operation)
{
	struct request *request = request_of_operation(operation);
	struct peer *peer = request->peer;
	bool dense = datatype_dense(request->type, request->count);
	size_t piece_len = size_min(peer->piece_len, peer->eager_max);
	bool in_place = dense && piece_len <= peer->inline_max; /* then one call does it */

	while (request->moved < request->len) {
		size_t len = size_min(request->len - request->moved, piece_len);
		struct wire_header header = {.offset = request->moved, .kind_id = wire_kind_id(WIRE_PIECE, request->remote_id)};
		int rc;

		if (in_place) {
			rc = fabric_push_inline(operation, &header, send_bytes(request->buf, request->type) + request->moved, len);
		} else {
			rc = push_packed_piece(request, &header, len);
		}
		if (rc == FABRIC_AGAIN)
			return rc;
		if (rc) {
			request_complete(request, rc);
			return rc;
		}
		request->moved += len;
		request->lane->counters.bytes_staged += len;
	}
	request_complete(request, 0);
	return FABRIC_DONE;
}

static void pieces_failed(struct operation *operation, int error)
{
	request_complete(request_of_operation(operation), error);
}

/* ---- Answers of the receiver ---- */

/*
 * The send that an answer is about. NULL when it is gone (its peer failed, say): nobody's concern any more; or when this cannot be
 * an answer to it, and then the peer is mistrusted.
 */
static struct request *answered(struct lane *lane, struct peer *peer, const struct wire_header *header, size_t len)
{
	struct request *request = request_by_id(lane, wire_id(header));

	if (!request || request->peer != peer)
		return NULL;
	if (likely(expects(request, wire_kind(header))))
		return request;
	lane_mistrust(peer, header, len);
	return NULL;
}

/* MATCHED: a receive took the message that it has. */
static void matched(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct request *request = answered(lane, peer, header, len);

	(void)payload;
	if (!request)
		return;
	if (request->step == SEND_SYNC_SENT)
		request_complete(request, 0);
	else
		request_step(request, SEND_SYNC_MATCHED);
}

/* FETCHED: it has read the message, or does not want more of it. */
static void fetched(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct request *request = answered(lane, peer, header, len);

	(void)payload;
	if (!request)
		return;
	offer_withdraw(request);
	peer->takes_pieces = false;
	request_complete(request, 0);
}

/* It wants the message in pieces that name its request. */
static void pulled(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct request *request = answered(lane, peer, header, len);

	(void)payload;
	if (!request)
		return;
	offer_withdraw(request);
	peer->takes_pieces = true;
	request_step(request, SEND_PIECES);
	request->remote_id = header->answer;
	request->moved = 0;
	request->operation.push = push_pieces;
	request->operation.complete = pieces_failed;
	fabric_submit(request->peer, &request->operation);
}

void offer_cancel(struct request *request)
{
	struct wire_header header = {.kind_id = wire_kind_id(WIRE_WITHDRAW, request->id)};

	/* Once it was asked for, a receive has it. */
	if (expects(request, WIRE_WITHDRAWN))
		fabric_send_control(request->peer, &header, NULL, 0);
}

/* WITHDRAWN: no receive has taken it, and none will. */
static void withdrawn(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct request *request = answered(lane, peer, header, len);

	(void)payload;
	if (!request)
		return;
	request->cancelled = true;
	if (request->step == SEND_SYNC) {
		request_step(request, SEND_SYNC_MATCHED);
		return;
	}
	offer_withdraw(request);
	peer->takes_pieces = false;
	request_complete(request, 0);
}

void offer_handle(struct lane *lane)
{
	lane_handle(lane, WIRE_WITHDRAWN, withdrawn);
	lane_handle(lane, WIRE_FETCHED, fetched);
	lane_handle(lane, WIRE_MATCHED, matched);
	lane_handle(lane, WIRE_PULL, pulled);
}
