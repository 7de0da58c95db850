/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See rendezvous.h. Three ways to get the bytes of an offered message:
 *
 *   read in one    the sender's memory is readable and our buffer is one run of bytes: one read, no copy of ours
 *   read in parts  our buffer is scattered: long blocks are read straight into their places through an iovec;
 *                  short ones through a stage of STAGE_LEN bytes from which they are unpacked
 *   pieces         the memory is not readable (no permission, no RMA, short blocks with gaps), or pieces are faster: PULL, then
 *                  PIECE packets.
 *                  Scattered memory is not read into a stage either: packing there and unpacking here at once is faster
 *
 * Afterwards the sender is told FETCHED, also when the buffer was too small for all of it. The transports count what they
 * move straight from buffer to buffer; here only what takes a detour is counted.
 */
#include "runtime/rendezvous.h"

#include "common/error.h"
#include "datatypes/cursor.h"
#include "fabric/exposure.h"
#include "runtime/deposit.h"
#include "runtime/lane.h"
#include "runtime/way.h"
#include "runtime/wire.h"

#include <stdlib.h>
#include <string.h>

enum {
	STAGE_LEN = 256 * 1024,  /* bytes: stays in the second-level cache */
	LONG_BLOCK = 2048,       /* bytes per block from which reading into place beats unpacking */
};

static int tell_sender(struct request *request, enum wire_kind kind, uint64_t answer)
{
	struct wire_header header = {.answer = answer, .kind_id = wire_kind_id(kind, request->remote_id)};

	return fabric_send_control(request->peer, &header, NULL, 0);
}

static void finish(struct request *request, int error)
{
	free(request->stage);
	request->stage = NULL;
	if (!error && request->message_len > request->target)
		error = deposit_truncated(request, request->message_len);
	request->received = request->target;
	way_end(request->peer, request->way, request->target);
	request->lane->counters.bytes_received += request->target;
	request_complete(request, error);
}

static void fetched(struct request *request, int error)
{
	if (!error)
		tell_sender(request, WIRE_FETCHED, 0);
	finish(request, error);
}

/* ---- Read in one ---- */

static void read_done(struct operation *operation, int error)
{
	struct request *request = request_of_operation(operation);

	fetched(request, error);
}

static int push_read(struct operation *operation)
{
	struct request *request = request_of_operation(operation);
	struct iovec place = {(char *)request->buf + request->type->true_lb, request->target};
	int rc = fabric_read(operation, &place, 1, &request->remote, 0);

	if (rc >= FABRIC_DONE)
		read_done(operation, rc);
	return rc;
}

/* ---- Read in parts ---- */

/* Entries for one read. */
static int most_places(const struct cursor *cursor, const struct request *request)
{
	return (int)size_min(cursor_runs(cursor), fabric_pieces_max(request->peer));
}

/* Ready to move the rest. True when its blocks are long enough to be read into their places. */
static bool place_rest(struct cursor *cursor, struct request *request)
{
	cursor_init(cursor, request->buf, request->count, request->type);
	cursor_seek(cursor, request->moved);
	return cursor_block(cursor) >= LONG_BLOCK;
}

/* The next `received` bytes are in place, or in the stage. */
static void part_done(struct operation *operation, int error)
{
	struct request *request = request_of_operation(operation);
	struct cursor cursor;

	if (error) {
		fetched(request, error);
		return;
	}
	if (!place_rest(&cursor, request)) {
		cursor_unpack(&cursor, request->stage, request->received);
		request->lane->counters.bytes_staged += request->received;
	}
	request->moved += request->received;
	if (request->moved == request->target)
		fetched(request, 0);
	else
		fabric_submit(request->peer, operation);
}

static int push_part(struct operation *operation)
{
	struct request *request = request_of_operation(operation);
	struct iovec stage, *places = &stage;
	size_t left = request->target - request->moved;
	struct cursor cursor;
	int count = 1, rc;

	if (place_rest(&cursor, request)) {
		places = request->stage;
		count = cursor_iovec(&cursor, places, most_places(&cursor, request), left);
		request->received = cursor.offset - request->moved;
	} else {
		request->received = size_min(left, STAGE_LEN);
		stage = (struct iovec){request->stage, request->received};
	}
	rc = fabric_read(operation, places, count, &request->remote, request->moved);
	if (rc >= FABRIC_DONE)
		part_done(operation, rc);
	return rc;
}

/* The stage is that, or has the list of places. */
static int read_in_parts(struct request *request)
{
	struct cursor cursor;
	bool in_place = place_rest(&cursor, request);
	size_t len = in_place ? (size_t)most_places(&cursor, request) * sizeof(struct iovec) : size_min(request->target, STAGE_LEN);

	request->stage = malloc(len);
	if (!request->stage)
		return error_set(MPI_ERR_NO_MEM, "no memory for a stage of %zu bytes", len);
	request->operation.push = push_part;
	request->operation.complete = part_done;
	return 0;
}

/* ---- Pieces ---- */

static void pull(struct request *request)
{
	int rc;

	if (!request_open_id(request)) {
		fetched(request, error_set(MPI_ERR_NO_MEM, "no memory for the id of a receive of %zu bytes", request->target));
		return;
	}
	rc = tell_sender(request, WIRE_PULL, request->id);
	if (unlikely(rc))
		finish(request, rc); /* nothing will come */
	else
		request_step(request, RECEIVE_PULLED);
}

static void take_piece(struct request *request, uint64_t offset, const void *payload, size_t len)
{
	size_t wanted = offset < request->target ? size_min(len, request->target - offset) : 0;

	if (wanted)
		deposit(request, offset, payload, wanted);
	request->moved += len;
	if (request->moved >= request->message_len)
		finish(request, 0);
}

/* PIECE: a piece of a message that was asked for in pieces. */
static void piece(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct request *request = request_by_id(lane, wire_id(header));

	if (unlikely(!request || request->peer != peer))
		return;
	if (unlikely(request->kind != REQUEST_RECEIVE || request->step != RECEIVE_PULLED))
		lane_mistrust(peer, header, len);
	else
		take_piece(request, header->offset, payload, len);
}

void rendezvous_handle(struct lane *lane)
{
	lane_handle(lane, WIRE_PIECE, piece);
}

/* ---- Accepting ---- */

static bool short_blocks(struct request *request)
{
	struct cursor cursor;

	return !datatype_dense(request->type, request->count) && !place_rest(&cursor, request);
}

/*
 * With a processor each, two processes move a message of some length faster through a ring that stays in their caches, one copying in while
 * the other copies out. Longer ones are read, with the sender's help where the transport knows how; and all of them while the
 * sender receives from us at the same time, for then each copies once instead of twice. That is the rule to begin with: see way.h.
 */
static bool sooner_in_pieces(struct request *request, size_t len)
{
	struct peer *peer = request->peer;
	bool both = fabric_is_read_by(peer) || !list_empty(&peer->backlog), in_pieces;

	if (way_is_forced(peer, &in_pieces))
		return in_pieces;
	if (peer->read_min == 0)
		return false;
	request->way = way_begin(peer, len, both, len < peer->read_min && !both);
	return request->way.in_pieces;
}

void rendezvous_accept(struct request *request, uint64_t sender_id, const void *body)
{
	const struct wire_offer *offer = body;

	lane_assert_locked(request->lane);
	request_step(request, RECEIVE_MET);
	request->remote_id = sender_id;
	request->remote = offer->memory;
	request->message_len = offer->len;
	request->target = size_min(offer->len, request->len);
	request->moved = 0;
	request->stage = NULL;
	request->way.key = WAY_UNCOUNTED;
	if (request->target == 0) {
		fetched(request, 0);
		return;
	}
	if (request->remote.len < request->target || !request->peer->can_read || (request->remote.scattered && short_blocks(request)) ||
	    sooner_in_pieces(request, offer->len)) {
		pull(request);
		return;
	}
	request->operation.push = push_read;
	request->operation.complete = read_done;
	if (!datatype_dense(request->type, request->count)) {
		int rc = read_in_parts(request);

		if (rc) {
			fetched(request, rc);
			return;
		}
	}
	fabric_submit(request->peer, &request->operation);
}
