/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See send.h. A stream is an access or an answer on its way: the packets that its bytes are cut into, one after the other. It begins on the
 * stack; only when the peer has no room is it kept, and pushed on by the fabric in its turn.
 */
#include "rma/send.h"

#include "common/counters.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "rma/gather.h"
#include "runtime/request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct stream {
	struct operation operation;
	struct window *window;
	struct peer *peer;
	int target;                 /* -1: an answer */
	struct wire_header header;  /* of every packet; answers count their bytes in it */
	bool answer, data, kept;
	struct packet_place place;  /* of the next packet */
	struct cursor cursor;       /* over the bytes that go out */
	size_t total, sent;         /* bytes */
	size_t granule;             /* packets are cut between elements of so many bytes */
	struct datatype *type;      /* retained while kept; may be NULL */
	struct request *request;    /* the user's, done when all is out; NULL: none */
	void *owned;                /* malloc'ed, what an answer sends; NULL: somebody else's memory */
};

/* What is kept of an access that waits for an answer: where the answer goes. */
struct reply {
	struct window *window;
	int target;
	void *result;
	size_t count, wanted, got;
	struct datatype *type; /* NULL: no data is awaited */
	bool user;             /* the request is the user's to release */
};

struct peer *send_peer(struct window *window, int target)
{
	return comm_peer(window->comm, target);
}

size_t send_piece_len(const struct peer *peer)
{
	return size_max(CONTROL_MAX, size_min(peer->inline_max, PACKET_PIECE_MOST));
}

/* ---- streams ---- */

/* One packet. DONE, AGAIN or an error class. */
static int send_packet(struct stream *stream)
{
	_Alignas(CACHE_LINE) char payload[PACKET_PIECE_MOST];
	size_t head = stream->answer ? 0 : sizeof stream->place, room = send_piece_len(stream->peer) - head;
	size_t part = stream->data ? size_min(room / stream->granule * stream->granule, stream->total - stream->sent) : 0;
	struct cursor before = stream->cursor;
	int status;

	if (stream->answer)
		stream->header.context = stream->place.offset;
	else
		stream->place.len = (uint32_t)part;
	memcpy(payload, &stream->place, head);
	if (part)
		cursor_pack(&stream->cursor, payload + head, part);
	status = stream->kept ? fabric_push_inline(&stream->operation, &stream->header, payload, head + part)
			      : fabric_send_inline(stream->peer, &stream->header, payload, head + part);
	if (status != FABRIC_DONE) {
		stream->cursor = before;
		return status;
	}
	stream->sent += stream->data ? part : stream->total;
	stream->place.offset += part;
	return FABRIC_DONE;
}

/* DONE when all is out, AGAIN, or an error class. */
static int send_packets(struct stream *stream)
{
	int status;

	do
		status = send_packet(stream);
	while (status == FABRIC_DONE && stream->sent < stream->total);
	return status;
}

static void finish_kept(struct stream *stream, int error)
{
	if (stream->target >= 0) {
		stream->window->targets[stream->target].outgoing--;
		if (error)
			window_fail(stream->window, error);
	}
	if (stream->request)
		request_complete(stream->request, error);
	if (stream->type)
		datatype_release(stream->type);
	free(stream->owned);
	free(stream);
}

static int push_kept(struct operation *operation)
{
	struct stream *stream = container_of(operation, struct stream, operation);
	int status = send_packets(stream);

	if (status != FABRIC_AGAIN)
		finish_kept(stream, status);
	return status;
}

static void complete_kept(struct operation *operation, int error)
{
	finish_kept(container_of(operation, struct stream, operation), error);
}

/* Send it, or keep it for later. *kept tells. */
static int send_stream(struct stream *stream, bool *kept)
{
	struct stream *copy;
	int status = send_packets(stream);

	*kept = false;
	if (likely(status != FABRIC_AGAIN))
		return status;
	copy = malloc(sizeof *copy);
	if (!copy)
		return error_set(MPI_ERR_NO_MEM, "no memory for an access to a window that has to wait");
	*copy = *stream;
	copy->kept = true;
	copy->operation.push = push_kept;
	copy->operation.complete = complete_kept;
	if (copy->type)
		datatype_retain(copy->type);
	if (copy->target >= 0)
		copy->window->targets[copy->target].outgoing++;
	*kept = true;
	fabric_submit(stream->peer, &copy->operation);
	return 0;
}

/* ---- requests for answers ---- */

static void reply_free(struct request *request)
{
	struct reply *reply = request->owner;

	if (!reply)
		return;
	request->owner = NULL;
	if (reply->type)
		datatype_release(reply->type);
	free(reply);
}

/* Called in request_complete: an answer is whole, or will never come. */
static void reply_done(struct request *request)
{
	struct reply *reply = request->owner;

	reply->window->targets[reply->target].replies--;
	if (request->error && (!reply->user || request->freed))
		window_fail(reply->window, request->error);
	if (request->freed || !reply->user)
		request_release(request);
}

static int ask(struct window *window, int target, struct peer *peer, const struct reply *wanted, struct request **out)
{
	struct request *request = request_new(window->lane, REQUEST_OTHER);
	struct reply *reply = malloc(sizeof *reply);

	if (!request || !reply) {
		free(reply);
		if (request) {
			request_complete(request, 0);
			request_release(request);
		}
		return error_set(MPI_ERR_NO_MEM, "no memory for an access to a window");
	}
	*reply = *wanted;
	reply->window = window;
	reply->target = target;
	if (reply->type)
		datatype_retain(reply->type);
	request->owner = reply;
	request->release = reply_free;
	request->notify = reply_done;
	request->comm = window->comm;
	request->peer = peer;
	comm_begin_pending(window->comm);
	window->targets[target].replies++;
	if (!request_open_id(request)) {
		request_complete(request, error_set(MPI_ERR_NO_MEM, "no memory for an access to a window"));
		return MPI_ERR_NO_MEM;
	}
	*out = request;
	return 0;
}

/* It could not be sent: nobody hears of the request any more. */
static int unask(struct request *request, int error)
{
	struct reply *reply = request->owner;

	request->notify = NULL;
	reply->window->targets[reply->target].replies--;
	request_complete(request, error);
	request_release(request);
	return error;
}

/* ---- accesses ---- */

static enum packet_kind packet_of(enum access_kind kind)
{
	switch (kind) {
	case ACCESS_PUT:
		return PACKET_PUT;
	case ACCESS_GET:
		return PACKET_GET;
	case ACCESS_ACCUMULATE:
		return PACKET_ACCUMULATE;
	case ACCESS_GET_ACCUMULATE:
		return PACKET_GET_ACCUMULATE;
	case ACCESS_COMPARE:
		return PACKET_COMPARE;
	}
	return PACKET_WAKE;
}

static int prepare(const struct access *access, struct stream *stream)
{
	struct window *window = access->window;
	uint32_t type;
	int error;

	stream->peer = send_peer(window, access->target);
	if (!stream->peer)
		return error_class();
	error = types_tell(window, access->target, access->target_type, &type);
	if (!error)
		error = gather_send(window, access->target);
	if (error)
		return error;
	stream->window = window;
	stream->target = access->target;
	stream->operation = (struct operation){ 0 };
	stream->header = packet_header(window->id, window->rank, packet_of(access->kind), access->what.op ? access->what.op->index : 0, 0);
	stream->answer = stream->kept = false;
	stream->place = (struct packet_place){ .at = access->at, .count = access->target_count, .type = type };
	stream->total = access->len;
	stream->sent = 0;
	stream->request = NULL;
	stream->owned = NULL;
	stream->data = access->kind != ACCESS_GET;
	stream->granule = access->what.op ? (size_t)access->what.leaf->size : 1;
	stream->type = access->origin_type;
	if (access->kind != ACCESS_GET && access->origin_type)
		cursor_init(&stream->cursor, access->origin, access->origin_count, access->origin_type);
	return 0;
}

/* PUT, ACCUMULATE: no answer. */
static int send_only(struct access *access, struct request **request)
{
	struct window_target *target = &access->window->targets[access->target];
	struct stream stream;
	bool kept;
	int error = prepare(access, &stream);

	if (error)
		return error;
	window_touch(access->window, access->target);
	target->unflushed = true;
	if (request) {
		stream.request = request_new(access->window->lane, REQUEST_OTHER);
		if (!stream.request)
			return MPI_ERR_NO_MEM;
		stream.request->comm = access->window->comm;
		comm_begin_pending(access->window->comm);
	}
	error = send_stream(&stream, &kept);
	if (stream.request) {
		if (!kept)
			request_complete(stream.request, error);
		*request = stream.request;
		if (error && !kept) {
			request_release(stream.request);
			return error;
		}
	}
	counters.rma_packets++;
	return kept ? 0 : error;
}

/* GET: a word goes out, the data comes. */
static int send_get(struct access *access, struct request **request)
{
	struct reply reply = { .result = access->result, .count = access->result_count, .type = access->result_type, .wanted = access->len,
			       .user = request != NULL };
	struct request *asked;
	struct stream stream;
	bool kept;
	int error = prepare(access, &stream);

	if (!error)
		error = ask(access->window, access->target, stream.peer, &reply, &asked);
	if (error)
		return error;
	window_touch(access->window, access->target);
	stream.header.kind_id = wire_kind_id(WIRE_WINDOW, asked->id);
	stream.type = NULL;
	error = send_stream(&stream, &kept);
	if (error && !kept)
		return unask(asked, error);
	if (request)
		*request = asked;
	counters.rma_packets++;
	return 0;
}

/* The value of COMPARE follows the one to compare with: one packet, always small. */
static int send_compare(struct access *access)
{
	struct reply reply = { .result = access->result, .count = 1, .type = access->result_type, .wanted = access->len };
	size_t len = access->len;
	struct request *asked;
	struct stream stream;
	char payload[CONTROL_MAX];
	int error = prepare(access, &stream);

	if (!error)
		error = ask(access->window, access->target, stream.peer, &reply, &asked);
	if (error)
		return error;
	window_touch(access->window, access->target);
	stream.header.kind_id = wire_kind_id(WIRE_WINDOW, asked->id);
	stream.place.len = (uint32_t)len;
	memcpy(payload, &stream.place, sizeof stream.place);
	memcpy(payload + sizeof stream.place, access->compare, len);
	memcpy(payload + sizeof stream.place + len, access->origin, len);
	error = fabric_send_control(stream.peer, &stream.header, payload, sizeof stream.place + 2 * len);
	counters.rma_packets++;
	return error ? unask(asked, error) : 0;
}

/*
 * GET_ACCUMULATE: what was there is read and replaced in one step, so it comes back packet by packet. MPI_NO_OP sends no data, and is cut
 * as if it did.
 */
static int send_fetching(struct access *access, struct request **request)
{
	struct reply reply = { .result = access->result, .count = access->result_count, .type = access->result_type, .wanted = access->len,
			       .user = request != NULL };
	struct request *asked;
	struct stream stream;
	bool kept = false;
	int error = prepare(access, &stream);

	if (!error)
		error = ask(access->window, access->target, stream.peer, &reply, &asked);
	if (error)
		return error;
	window_touch(access->window, access->target);
	stream.header.kind_id = wire_kind_id(WIRE_WINDOW, asked->id);
	if (access->what.op->handle == MPI_NO_OP) {
		/* Nothing of the origin's is read: the target answers in packets of its own. */
		stream.data = false;
		stream.type = NULL;
		stream.place.len = 0;
	}
	error = send_stream(&stream, &kept);
	if (error && !kept)
		return unask(asked, error);
	if (request)
		*request = asked;
	counters.rma_packets++;
	return 0;
}

int send_access(struct access *access, struct request **request)
{
	switch (access->kind) {
	case ACCESS_PUT:
	case ACCESS_ACCUMULATE:
		return send_only(access, request);
	case ACCESS_GET:
		return send_get(access, request);
	case ACCESS_GET_ACCUMULATE:
		return send_fetching(access, request);
	case ACCESS_COMPARE:
		return send_compare(access);
	}
	return error_set(MPI_ERR_INTERN, "an access of kind %d", (int)access->kind);
}

int send_question(struct window *window, int target, struct wire_header header, const void *payload, size_t len, void *result,
		  size_t result_len, struct request **request)
{
	struct reply reply = {.user = true,
			      .result = result,
			      .count = result_len,
			      .wanted = result_len,
			      .type = result_len ? datatype_of(MPI_BYTE) : NULL};
	struct peer *peer = send_peer(window, target);
	struct request *asked;
	int error = peer ? ask(window, target, peer, &reply, &asked) : error_class();

	if (error)
		return error;
	header.kind_id = wire_kind_id(WIRE_WINDOW, asked->id);
	error = gather_send_before(window, target, peer, &header, payload, len);
	if (error)
		return unask(asked, error);
	*request = asked;
	return 0;
}

int send_words(struct window *window, int target, enum packet_kind kind, const void *payload, size_t len)
{
	struct wire_header header = packet_header(window->id, window->rank, kind, 0, 0);
	struct peer *peer = send_peer(window, target);

	return peer ? gather_send_before(window, target, peer, &header, payload, len) : error_class();
}

int send_word(struct window *window, int target, enum packet_kind kind, struct request **request)
{
	if (!request)
		return send_words(window, target, kind, NULL, 0);
	return send_question(window, target, packet_header(window->id, window->rank, kind, 0, 0), NULL, 0, NULL, 0, request);
}

/* ---- answers ---- */

int send_answer(struct window *window, struct peer *peer, uint64_t id, const struct packet_place *place, char *base, struct datatype *type)
{
	struct stream stream = { .window = window, .peer = peer, .target = -1, .answer = true, .data = true, .place = *place, .granule = 1,
				 .total = place->count * (size_t)type->size - place->offset, .type = type,
				 .header = packet_header(0, window->rank, PACKET_DATA, 0, id) };
	bool kept;

	cursor_init(&stream.cursor, base, place->count, type);
	cursor_seek(&stream.cursor, place->offset);
	return send_stream(&stream, &kept);
}

int send_bytes(struct window *window, struct peer *peer, uint64_t id, uint64_t offset, void *owned, size_t len)
{
	struct datatype *bytes = datatype_of(MPI_BYTE);
	struct stream stream = {.window = window,
				.peer = peer,
				.target = -1,
				.answer = true,
				.data = true,
				.granule = 1,
				.total = len,
				.owned = owned,
				.place = {.offset = offset},
				.header = packet_header(0, window->rank, PACKET_DATA, 0, id)};
	bool kept;
	int error;

	cursor_init(&stream.cursor, owned, len, bytes);
	error = send_stream(&stream, &kept);
	if (!kept)
		free(owned);
	return error;
}

static void take_data(struct request *request, uint64_t offset, const void *payload, size_t len)
{
	struct reply *reply = request->owner;
	struct cursor cursor;

	if (datatype_dense(reply->type, reply->count)) {
		memcpy((char *)reply->result + reply->type->true_lb + offset, payload, len);
	} else {
		cursor_init(&cursor, reply->result, reply->count, reply->type);
		cursor_seek(&cursor, offset);
		cursor_unpack(&cursor, payload, len);
	}
	reply->got += len;
	if (reply->got == reply->wanted)
		request_complete(request, 0);
}

static void take_failure(struct request *request, const void *payload, size_t len)
{
	char text[PACKET_TEXT_MOST + 1] = "";
	int32_t class = MPI_ERR_OTHER;

	if (len >= sizeof class) {
		memcpy(&class, payload, sizeof class);
		memcpy(text, (const char *)payload + sizeof class, size_min(len - sizeof class, PACKET_TEXT_MOST));
	}
	request_complete(request, error_set(class, "%s", text));
}

void send_answered(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct request *request = request_by_id(lane, wire_id(header));
	const struct reply *reply;

	counters.rma_answers++;
	/* One that is over already (its peer failed, say) is nobody's concern any more. */
	if (!request || request->peer != peer || request->notify != reply_done)
		return;
	reply = request->owner;
	switch (packet_kind(header)) {
	case PACKET_DATA:
		if (!reply->type || len == 0 || header->context > reply->wanted || len > reply->wanted - header->context ||
		    len > reply->wanted - reply->got)
			lane_mistrust(peer, header, len);
		else
			take_data(request, header->context, payload, len);
		return;
	case PACKET_DONE:
		if (packet_op(header)) /* a lock */
			window_was_wrested(reply->window);
		request_complete(request, 0);
		return;
	default:
		take_failure(request, payload, len);
		return;
	}
}
