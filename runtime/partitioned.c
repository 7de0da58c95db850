/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See partitioned.h. Both sides work with the sender's partitions ("parts"), numbered as the sender numbers them and
 * measured in bytes of packed data. The messages of one part over several rounds keep their order, because they have the same
 * tag, so that a sender may run ahead of its receiver.
 *
 * Where a part does not begin at an element of the receiver's type, it is received into a staging buffer and unpacked.
 */
#include "runtime/partitioned.h"

#include "common/error.h"
#include "datatypes/cursor.h"
#include "runtime/point_to_point.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A communicator's context has two low bits: these two values are for us alone (comm.h). */
#define CONTEXT_OFFERS UINT64_C(2)
#define CONTEXT_PARTS UINT64_C(3)

/* What the sender tells the receiver once. */
struct offer {
	int32_t first_tag; /* of part 0; the others follow */
	int32_t parts;
	uint64_t part_len; /* bytes of packed data in each */
};

struct part {
	struct partitioned *whole;
	bool ready; /* sender: handed over */
	bool done;  /* sent, or in the user's buffer */
};

struct partitioned {
	struct request *request;       /* the user's; NULL when it is gone and only the offer is left */
	bool sends;
	int partitions;                /* as this side cuts */
	size_t partition_len;          /* bytes of packed data in one of them */
	size_t count;                  /* elements in one of them */
	struct offer offer;
	struct request *offer_request; /* under way, else NULL */
	bool met;                      /* the offer is here, `part` exists */
	int unmet;                     /* error class when it will never be: it did not come, or could not be used */
	int left;                      /* parts that are not done in this round */
	int error;                     /* the first one of this round */
	struct part *part;             /* [offer.parts] */
	char *stage;                   /* the whole message, packed; NULL when never needed */
};

/* Tags of parts only have to differ between messages of one pair that are under way at the same time. */
static int32_t next_tag;

static int32_t take_tags(int count)
{
	if (count > INT32_MAX - next_tag)
		next_tag = 0;
	int32_t first = next_tag;

	next_tag += count;
	return first;
}

/* ---- Parts ---- */

static void finish(struct partitioned *whole)
{
	struct request *request = whole->request;

	if (!whole->sends) {
		request->source = request->rank;
		request->tag = request->rank == MPI_PROC_NULL ? MPI_ANY_TAG : request->wanted_tag;
		request->received = whole->met ? (size_t)whole->offer.parts * whole->offer.part_len : 0;
	}
	request_complete(request, whole->error); /* may free the whole */
}

static void part_done(struct part *part, int error)
{
	struct partitioned *whole = part->whole;

	part->done = true;
	if (error && !whole->error)
		whole->error = error;
	if (--whole->left == 0)
		finish(whole);
}

/* Offset in the packed message, and does the receiver's type have an element there? */
static size_t offset_of(const struct partitioned *whole, const struct part *part)
{
	return (size_t)(part - whole->part) * whole->offer.part_len;
}

static bool is_staged(const struct partitioned *whole)
{
	const struct request *request = whole->request;

	return !whole->sends && !datatype_dense(request->type, request->count) && request->type->size &&
	       whole->offer.part_len % (size_t)request->type->size;
}

static void unpack(struct partitioned *whole, const struct part *part)
{
	struct request *request = whole->request;
	size_t offset = offset_of(whole, part);
	struct cursor cursor;

	cursor_init(&cursor, request->buf, request->count, request->type);
	cursor_seek(&cursor, offset);
	cursor_unpack(&cursor, whole->stage + offset, whole->offer.part_len);
}

static void part_notify(struct request *message)
{
	struct part *part = message->owner;
	int error = message->error;

	if (error && message->error_text)
		error_set(error, "%s", message->error_text);
	if (!error && is_staged(part->whole))
		unpack(part->whole, part);
	request_release(message);
	part_done(part, error);
}

/* Take over a message that was started for this part. */
static void follow(struct part *part, struct request *message)
{
	if (message->immortal) {
		part_done(part, 0);
		return;
	}
	message->owner = part;
	if (request_done(message))
		part_notify(message);
	else
		message->notify = part_notify;
}

/* A message of ours: the user's but for what says that it is a part of it, or the offer. */
static struct message message_of_ours(const struct partitioned *whole, uint64_t mark, int tag)
{
	struct message message = request_message(whole->request);

	message.context = message.comm->context | mark;
	message.tag = tag;
	return message;
}

/* ---- Sending ---- */

int partitioned_ready(struct request *request, int partition)
{
	struct partitioned *whole = request->owner;
	struct part *part = &whole->part[partition];
	struct message message = message_of_ours(whole, CONTEXT_PARTS, whole->offer.first_tag + partition);
	struct request *started;

	lane_assert_locked(request->lane);
	part->ready = true;
	message.buf = (char *)request->buf + (ptrdiff_t)partition * (ptrdiff_t)whole->count * request->type->extent;
	message.count = whole->count;
	int rc = send_start(&message, SEND_STANDARD, &started);
	if (rc)
		part_done(part, rc);
	else
		follow(part, started);
	return rc;
}

bool partitioned_is_ready(const struct request *request, int partition)
{
	const struct partitioned *whole = request->owner;

	return whole->part[partition].ready;
}

static void begin_round(struct partitioned *whole)
{
	whole->error = 0;
	whole->left = whole->offer.parts;
	for (int i = 0; i < whole->offer.parts; i++)
		whole->part[i].ready = whole->part[i].done = false;
}

static int send_round(struct request *request)
{
	struct partitioned *whole = request->owner;

	/* relaxed: handed to other threads under the lane's lock */
	atomic_store_explicit(&request->state, REQUEST_ACTIVE, memory_order_relaxed);
	begin_round(whole);
	if (whole->left == 0)
		finish(whole);
	return 0;
}

/* ---- Receiving ---- */

static void start_part(struct partitioned *whole, int number)
{
	struct part *part = &whole->part[number];
	struct request *request = whole->request, *started;
	struct message message = message_of_ours(whole, CONTEXT_PARTS, whole->offer.first_tag + number);
	size_t len = whole->offer.part_len, offset = offset_of(whole, part);
	bool staged = is_staged(whole);
	int rc;

	if (staged || datatype_dense(request->type, request->count)) {
		message.buf = staged ? whole->stage + offset : (char *)request->buf + request->type->true_lb + offset;
		message.count = len;
		message.type = datatype_of(MPI_BYTE);
	} else {
		size_t size = request->type->size ? (size_t)request->type->size : 1;

		message.buf = (char *)request->buf + (ptrdiff_t)(offset / size) * request->type->extent;
		message.count = len / size;
	}
	rc = receive_start(&message, &started);
	if (rc)
		part_done(part, rc);
	else
		follow(part, started);
}

/* Start to receive all parts. The offer is here. Errors end the round through the request. */
static void receive_parts(struct partitioned *whole)
{
	struct request *request = whole->request;
	size_t sent = (size_t)whole->offer.parts * whole->offer.part_len;
	int parts = whole->offer.parts;

	begin_round(whole);
	if (sent > request->len)
		whole->error = error_set(MPI_ERR_TRUNCATE,
					 "the partitioned message from rank %d (tag %d) has %zu bytes, the buffer for it %zu",
					 request->rank, request->wanted_tag, sent, request->len);
	else if (is_staged(whole) && !whole->stage && !(whole->stage = malloc(sent)))
		whole->error = error_set(MPI_ERR_NO_MEM, "no memory for %zu bytes of a partitioned message", sent);
	if (whole->error || parts == 0) {
		finish(whole);
		return;
	}
	/* Starting the last part may end the request, and the whole with it: nothing of it is read after that. */
	for (int i = 0; i < parts; i++)
		start_part(whole, i);
}

static int receive_round(struct request *request)
{
	struct partitioned *whole = request->owner;

	atomic_store_explicit(&request->state, REQUEST_ACTIVE, memory_order_relaxed);
	whole->error = 0;
	if (unlikely(whole->unmet))
		whole->error = error_set(whole->unmet, "rank %d could not tell earlier what its partitioned message (tag %d) is like",
					 request->rank, request->wanted_tag);
	if (request->rank == MPI_PROC_NULL || whole->error)
		finish(whole);
	else if (whole->met)
		receive_parts(whole);
	return 0;
}

bool partitioned_arrived(const struct request *request, int partition)
{
	const struct partitioned *whole = request->owner;

	lane_assert_locked(request->lane);
	if (atomic_load_explicit(&request->state, memory_order_relaxed) != REQUEST_ACTIVE)
		return true;
	if (!whole->met)
		return false;
	size_t parts = (size_t)whole->offer.parts, first, last;

	if (whole->partition_len == 0 || whole->offer.part_len == 0) { /* of nothing: by number */
		first = (size_t)partition * parts / (size_t)whole->partitions;
		last = first + parts / (size_t)whole->partitions;
	} else {
		first = (size_t)partition * whole->partition_len / whole->offer.part_len;
		last = ((size_t)(partition + 1) * whole->partition_len - 1) / whole->offer.part_len;
	}
	for (size_t i = first; i <= last && i < parts; i++)
		if (!whole->part[i].done)
			return false;
	return true;
}

/* ---- Meeting ---- */

static void destroy(struct partitioned *whole)
{
	free(whole->part);
	free(whole->stage);
	free(whole);
}

static bool make_parts(struct partitioned *whole)
{
	whole->part = calloc((size_t)whole->offer.parts + 1, sizeof *whole->part);
	if (!whole->part)
		return false;
	for (int i = 0; i < whole->offer.parts; i++)
		whole->part[i].whole = whole;
	whole->met = true;
	return true;
}

/* What the sender says must not lead outside of anything. */
static int check_offer(const struct partitioned *whole, size_t received)
{
	const struct offer *offer = &whole->offer;

	if (received == sizeof *offer && offer->parts >= 0 && offer->first_tag >= 0 && offer->first_tag <= INT_MAX - offer->parts &&
	    (offer->parts == 0 || offer->part_len <= SIZE_MAX / (size_t)offer->parts))
		return 0;
	return error_set(MPI_ERR_OTHER,
			 "rank %d sent a description of a partitioned message (tag %d) that makes no sense: %d parts of %llu bytes",
			 whole->request->rank, whole->request->wanted_tag, offer->parts, (unsigned long long)offer->part_len);
}

static void offer_notify(struct request *message)
{
	struct partitioned *whole = message->owner;
	int error = message->error;

	whole->offer_request = NULL;
	size_t received = message->received;

	if (error && message->error_text)
		error_set(error, "%s", message->error_text);
	request_release(message);
	if (!whole->request) {
		destroy(whole);
		return;
	}
	if (whole->sends)
		return; /* when it failed, the parts fail as well */
	if (!error)
		error = check_offer(whole, received);
	if (!error && !make_parts(whole))
		error = error_set(MPI_ERR_NO_MEM, "no memory for %d parts of a partitioned message", whole->offer.parts);
	whole->error = whole->unmet = error;
	if (atomic_load_explicit(&whole->request->state, memory_order_relaxed) != REQUEST_ACTIVE)
		return;
	if (error)
		finish(whole);
	else
		receive_parts(whole);
}

static int meet(struct partitioned *whole)
{
	struct request *request = whole->request, *started;
	struct message message = message_of_ours(whole, CONTEXT_OFFERS, request->wanted_tag);
	int rc;

	if (request->rank == MPI_PROC_NULL)
		return 0;
	message.buf = &whole->offer;
	message.count = sizeof whole->offer;
	message.type = datatype_of(MPI_BYTE);
	rc = whole->sends ? send_start(&message, SEND_STANDARD, &started) : receive_start(&message, &started);
	if (rc || started->immortal)
		return rc;
	started->owner = whole;
	whole->offer_request = started;
	if (request_done(started))
		offer_notify(started);
	else
		started->notify = offer_notify;
	return 0;
}

/* The user's request goes. An offer that is still under way has our memory: it goes with the offer. */
static void release(struct request *request)
{
	struct partitioned *whole = request->owner;

	whole->request = NULL;
	if (!whole->offer_request)
		destroy(whole);
	else if (!whole->sends)
		whole->offer_request->cancel(whole->offer_request); /* offer_notify destroys it */
}

static int prepare(const struct message *partition, bool sends, int partitions, struct request **out)
{
	struct message message = *partition;
	struct partitioned *whole = calloc(1, sizeof *whole);
	struct request *request = whole ? request_new(message.comm->lane, REQUEST_PARTITIONED) : NULL;

	if (!request) {
		free(whole);
		return error_set(MPI_ERR_NO_MEM, "no memory for a partitioned request");
	}
	message.count *= (size_t)partitions;
	request_take_message(request, &message);
	request->persistent = true;
	request->start = sends ? send_round : receive_round;
	request->release = release;
	request->owner = whole;
	whole->request = request;
	whole->sends = sends;
	whole->partitions = partitions;
	whole->count = partition->count;
	whole->partition_len = message_len(partition);
	request_deactivate(request);

	int rc = 0;
	if (sends) {
		whole->offer = (struct offer){take_tags(partitions), partitions, whole->partition_len};
		if (!make_parts(whole))
			rc = error_set(MPI_ERR_NO_MEM, "no memory for %d partitions", partitions);
	}
	if (!rc)
		rc = meet(whole);
	if (rc) {
		request_release(request);
		return rc;
	}
	*out = request;
	return 0;
}

int partitioned_send_prepare(const struct message *partition, int partitions, struct request **out)
{
	return prepare(partition, true, partitions, out);
}

int partitioned_receive_prepare(const struct message *partition, int partitions, struct request **out)
{
	return prepare(partition, false, partitions, out);
}

bool partitioned_sends(const struct request *request)
{
	return ((const struct partitioned *)request->owner)->sends;
}

int partitioned_count(const struct request *request)
{
	return ((const struct partitioned *)request->owner)->partitions;
}
