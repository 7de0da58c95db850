/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The target's side: one function per kind of packet. Everything that a packet says is checked against the window before it is used; an access
 * that does not fit is the origin's error and goes back to it, a packet that no library of ours sends fails its peer.
 */
#include "rma/serve.h"

#include "common/counters.h"
#include "common/error.h"
#include "datatypes/cursor.h"
#include "rma/check.h"
#include "rma/direct.h"
#include "rma/send.h"

#include <stdlib.h>
#include <string.h>

/* A packet that is being handled. */
struct arrival {
	struct window *window;
	struct peer *peer;
	const struct wire_header *header;
	struct packet_place place;
	const struct datatype *type;
	char *memory;       /* base of the place here */
	const char *data;   /* behind the place */
	size_t len;         /* of data */
	uint32_t what;      /* kind and operator, as in tags */
	uint64_t id;        /* who is told when it cannot be done; 0: the window */
};

/* ---- what cannot be done ---- */

static void refuse(const struct arrival *arrival, int class)
{
	struct wire_header header = packet_header(arrival->window->id, arrival->window->rank, PACKET_FAILED, 0, arrival->id);
	char payload[CONTROL_MAX] = "";
	int32_t number = class;
	size_t text = size_min(strlen(error_text()), PACKET_TEXT_MOST);

	memcpy(payload, &number, sizeof number);
	memcpy(payload + sizeof number, error_text(), text);
	fabric_send_control(arrival->peer, &header, payload, sizeof number + text);
}

static int out_of_range(const struct window *window, uint64_t at, uint64_t len)
{
	if (window->flavor == MPI_WIN_FLAVOR_DYNAMIC)
		return error_set(MPI_ERR_RMA_RANGE, "0x%llx, %llu bytes: not attached", (unsigned long long)at, (unsigned long long)len);
	return error_set(MPI_ERR_RMA_RANGE, "bytes %lld to %lld of a window of %llu", (long long)at, (long long)(at + len),
			 (unsigned long long)window->len);
}

/* Does the place lie in our memory? 0 or an error class. */
static int locate(struct arrival *arrival)
{
	const struct window *window = arrival->window;
	MPI_Count lowest, span;
	size_t bytes;
	uint64_t first;

	if (arrival->place.count > INT64_MAX || !datatype_bytes(arrival->type, arrival->place.count, &bytes))
		return out_of_range(window, arrival->place.at, UINT64_MAX);
	if (arrival->place.offset > bytes || arrival->place.len > bytes - arrival->place.offset)
		return error_set(MPI_ERR_TRUNCATE, "more data than the target datatype has room for");
	span = datatype_span(arrival->type, arrival->place.count, &lowest);
	first = arrival->place.at + (uint64_t)lowest;
	if (span < 0)
		return out_of_range(window, arrival->place.at, UINT64_MAX);
	if (window->flavor == MPI_WIN_FLAVOR_DYNAMIC) {
		arrival->memory = (char *)(uintptr_t)arrival->place.at;
		return window_attached(window, first, (uint64_t)span) ? 0 : out_of_range(window, first, (uint64_t)span);
	}
	arrival->memory = (char *)((uintptr_t)window->base + arrival->place.at); /* a number: it may lead anywhere until it is checked */
	return first <= window->len && (uint64_t)span <= window->len - first ? 0 : out_of_range(window, first, (uint64_t)span);
}

/* Of what type the place is, and whether it is ours. False: it makes no sense; *error: the access does not. */
static bool check_place(struct arrival *arrival, int *error)
{
	arrival->type = types_known(arrival->window, arrival->header->source, arrival->place.type);
	if (!arrival->type || arrival->type->size == 0)
		return false;
	*error = locate(arrival);
	return true;
}

static bool open_place(struct arrival *arrival, const void *payload, size_t len, int *error)
{
	if (len < sizeof arrival->place)
		return false;
	memcpy(&arrival->place, payload, sizeof arrival->place);
	arrival->data = (const char *)payload + sizeof arrival->place;
	arrival->len = len - sizeof arrival->place;
	return check_place(arrival, error);
}

/* ---- accesses ---- */

static int serve_put(struct arrival *arrival)
{
	struct cursor cursor;

	if (datatype_dense(arrival->type, arrival->place.count)) {
		memcpy(arrival->memory + arrival->type->true_lb + arrival->place.offset, arrival->data, arrival->len);
		return 0;
	}
	cursor_init(&cursor, arrival->memory, arrival->place.count, arrival->type);
	cursor_seek(&cursor, arrival->place.offset);
	cursor_unpack(&cursor, arrival->data, arrival->len);
	return 0;
}

static int serve_get(struct arrival *arrival)
{
	return send_answer(arrival->window, arrival->peer, wire_id(arrival->header), &arrival->place, arrival->memory,
			   (struct datatype *)(uintptr_t)arrival->type);
}

/* The operator of a packet on its type: whether they go together. */
static bool find_accumulator(const struct arrival *arrival, struct accumulator *what)
{
	uint32_t index = arrival->what >> 8;

	return index < OP_PREDEFINED && op_table[index].magic == OP_MAGIC &&
	       op_check_accumulate(&op_table[index], arrival->type, what) == 0;
}

static int serve_accumulate(struct arrival *arrival, bool fetches)
{
	struct window *window = arrival->window;
	struct place place = { arrival->memory, arrival->place.count, arrival->type };
	struct accumulator what;
	struct combination how;
	size_t len = arrival->len, one;
	bool reads;
	void *old = NULL;

	if (!find_accumulator(arrival, &what))
		return error_set(MPI_ERR_OP, "the operator does not go with the target datatype");
	reads = what.op->handle != MPI_NO_OP;
	/* MPI_NO_OP sends no data: all of it is read. */
	if (fetches && !reads)
		len = arrival->place.count * (size_t)arrival->type->size - arrival->place.offset;
	direct_combination(window, window->rank, &what, len, &how);
	one = (size_t)what.leaf->size;
	if (len % one != 0 || arrival->place.offset % one != 0)
		return error_set(MPI_ERR_TYPE, "data that ends within an element");
	if (fetches && !(old = malloc(len + 1)))
		return error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of a window", len);
	direct_accumulate(&how, &place, arrival->place.offset, len, reads ? arrival->data : NULL, old);
	return fetches ? send_bytes(window, arrival->peer, wire_id(arrival->header), arrival->place.offset, old, len) : 0;
}

static int serve_compare(struct arrival *arrival)
{
	size_t len = (size_t)arrival->type->size;
	struct accumulator what = { op_of(MPI_REPLACE), arrival->type, NULL };
	struct combination how;
	void *old;

	if (!arrival->type->predefined || len > PACKET_VALUE_MOST || arrival->len != 2 * len || arrival->place.count != 1)
		return error_set(MPI_ERR_TYPE, "no datatype to compare and swap");
	direct_combination(arrival->window, arrival->window->rank, &what, len, &how);
	old = malloc(len);
	if (!old)
		return error_set(MPI_ERR_NO_MEM, "no memory for an answer");
	direct_compare(&how, arrival->memory, arrival->data, arrival->data + len, old, len);
	return send_bytes(arrival->window, arrival->peer, wire_id(arrival->header), 0, old, len);
}

/* False: the packet makes no sense. */
static bool serve_access(struct arrival *arrival, const void *payload, size_t len)
{
	enum packet_kind kind = packet_kind(arrival->header);
	int error = 0;

	if (!open_place(arrival, payload, len, &error))
		return false;
	if ((kind == PACKET_PUT || kind == PACKET_ACCUMULATE || kind == PACKET_GET_ACCUMULATE) && arrival->len != arrival->place.len)
		return false;
	if (!error) {
		counters.rma_served++;
		error = kind == PACKET_PUT	      ? serve_put(arrival)
			: kind == PACKET_GET	      ? serve_get(arrival)
			: kind == PACKET_COMPARE      ? serve_compare(arrival)
			: serve_accumulate(arrival, kind == PACKET_GET_ACCUMULATE);
	}
	if (error)
		refuse(arrival, error);
	return true;
}

/* False: it makes no sense. */
static bool serve_record(struct arrival *arrival, const char **at, const char *end)
{
	struct packet_record record;
	int error = 0;

	if ((size_t)(end - *at) < sizeof record)
		return false;
	memcpy(&record, *at, sizeof record);
	if (record.len > (size_t)(end - *at) || packet_record_len(record.len) > (size_t)(end - *at))
		return false;
	arrival->data = *at + sizeof record;
	arrival->len = record.len;
	arrival->what = record.what;
	arrival->place = (struct packet_place){ .at = record.at, .count = record.count, .type = record.type, .len = record.len };
	*at += packet_record_len(record.len);
	if (((record.what & 0xff) != PACKET_PUT && (record.what & 0xff) != PACKET_ACCUMULATE) || !check_place(arrival, &error))
		return false;
	if (!error)
		error = (record.what & 0xff) == PACKET_PUT ? serve_put(arrival) : serve_accumulate(arrival, false);
	if (error)
		refuse(arrival, error);
	return true;
}

static bool serve_word(struct arrival *arrival, enum packet_kind kind);

static bool serve_gathered(struct arrival *arrival, const void *payload, size_t len)
{
	const char *at = payload, *end = at + len;
	uint32_t then = packet_op(arrival->header);

	counters.rma_served++;
	arrival->id = 0;
	while (at < end)
		if (!serve_record(arrival, &at, end))
			return false;
	arrival->id = wire_id(arrival->header);
	return then == PACKET_NOTHING || serve_word(arrival, (enum packet_kind)then);
}

/* ---- conflicts, see check.h ---- */

static bool serve_note(struct arrival *arrival, const void *payload, size_t len)
{
	struct packet_conflict *conflict;
	struct packet_note note;
	int error = 0;

	if (!open_place(arrival, payload, len, &error) || arrival->len != sizeof note)
		return false;
	memcpy(&note, arrival->data, sizeof note);
	conflict = malloc(sizeof *conflict);
	if (!error && !conflict)
		error = error_set(MPI_ERR_NO_MEM, "no memory for an answer");
	if (!error)
		error = check_enter(arrival->window, arrival->header->source, &arrival->place, arrival->type, &note, conflict);
	if (!error)
		error = send_bytes(arrival->window, arrival->peer, wire_id(arrival->header), 0, conflict, sizeof *conflict);
	else
		free(conflict);
	if (error)
		refuse(arrival, error);
	return true;
}

/* ---- synchronisation ---- */

static void done(const struct arrival *arrival)
{
	struct wire_header header = packet_header(0, arrival->window->rank, PACKET_DONE, 0, wire_id(arrival->header));

	/* When the peer is gone nobody waits. */
	if (wire_id(arrival->header))
		fabric_send_control(arrival->peer, &header, NULL, 0);
}

static bool serve_word(struct arrival *arrival, enum packet_kind kind)
{
	struct window *window = arrival->window;
	int rank = arrival->header->source, error;

	switch (kind) {
	case PACKET_FLUSH:
		done(arrival);
		return true;
	case PACKET_LOCK:
	case PACKET_LOCK_PASSING:
	case PACKET_LOCK_EXCLUSIVE:
		error = agent_ask(window, arrival->peer, rank, kind, arrival->id);
		if (error)
			refuse(arrival, error);
		return true;
	case PACKET_UNLOCK:
		if (!agent_release(window, rank))
			return false;
		done(arrival);
		return true;
	case PACKET_POST:
		window->targets[rank].posts++;
		return true;
	case PACKET_COMPLETE:
		window->completed++;
		window->targets[rank].completes++;
		return true;
	case PACKET_WAKE:
		return true;
	case PACKET_FORGET:
	case PACKET_FORGET_FETCHES:
		check_forget(window, rank, kind == PACKET_FORGET_FETCHES);
		done(arrival);
		return true;
	default:
		return false;
	}
}

/* An access without a request could not be done: its origin, which we are, hears of it at the next synchronisation. */
static void note_failure(struct window *window, const void *payload, size_t len)
{
	char text[PACKET_TEXT_MOST + 1] = "";
	int32_t class = MPI_ERR_OTHER;

	if (len >= sizeof class) {
		memcpy(&class, payload, sizeof class);
		memcpy(text, (const char *)payload + sizeof class, size_min(len - sizeof class, PACKET_TEXT_MOST));
	}
	window_fail(window, error_set(class, "%s", text));
}

static void serve(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	enum packet_kind kind = packet_kind(header);
	struct arrival arrival = { .peer = peer, .header = header, .what = (uint32_t)header->tag, .id = wire_id(header) };
	bool sensible;

	if (kind == PACKET_DATA || kind == PACKET_DONE || (kind == PACKET_FAILED && wire_id(header))) {
		send_answered(lane, peer, header, payload, len);
		return;
	}
	arrival.window = window_by_id(header->context);
	if (kind == PACKET_WAKE || (!arrival.window && kind == PACKET_FAILED))
		return;
	if (!arrival.window || header->source < 0 || header->source >= arrival.window->size ||
	    group_proc(arrival.window->comm->group, header->source) != peer->proc) {
		lane_mistrust(peer, header, len);
		return;
	}
	if (kind == PACKET_FAILED) {
		note_failure(arrival.window, payload, len);
		return;
	}
	if (kind == PACKET_TYPE)
		sensible = types_hear(arrival.window, header, payload, len);
	else if (kind >= PACKET_PUT && kind <= PACKET_COMPARE)
		sensible = serve_access(&arrival, payload, len);
	else if (kind == PACKET_GATHERED)
		sensible = serve_gathered(&arrival, payload, len);
	else if (kind == PACKET_CALLER)
		sensible = check_hear_caller(arrival.window, header->source, payload, len);
	else if (kind == PACKET_NOTE)
		sensible = serve_note(&arrival, payload, len);
	else
		sensible = serve_word(&arrival, kind);
	if (!sensible)
		lane_mistrust(peer, header, len);
}

void serve_begin(struct lane *lane)
{
	lane_handle(lane, WIRE_WINDOW, serve);
}
