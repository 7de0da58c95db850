/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See buffered.h. A buffer is a list of segments in address order, each a message on its way; a new message takes the
 * first gap that is large enough. Segment headers lie in the user's memory, within MPI_BSEND_OVERHEAD.
 */
#include "runtime/buffered.h"

#include "common/error.h"
#include "common/status.h"
#include "datatypes/cursor.h"
#include "runtime/progress.h"
#include "runtime/send.h"

#include <sched.h>
#include <stdlib.h>

struct segment_in_use {
	struct list link;
	struct send_buffer *buffer;
	char *end;
	uint64_t order; /* of the send, for flushes */
};

#define SEGMENT_HEAD round_up(sizeof(struct segment_in_use), 16)
#define SEGMENT_ALIGN 16

enum { GAP_PATIENCE_NS = 1000000000 }; /* without any progress, before a full buffer is an error */

_Static_assert(sizeof(struct segment_in_use) + 2 * SEGMENT_ALIGN <= MPI_BSEND_OVERHEAD, "what users add per message must suffice");

/* A request waiting for all messages up to `order`. */
struct flush {
	struct list link;
	struct request *request;
	uint64_t order;
};

struct send_buffer {
	void *user_base;
	size_t user_len;
	bool automatic;
	char *start, *end;     /* aligned inside the user's memory */
	struct list segments;  /* in address order (automatic: in order of sending) */
	struct list flushes;
	uint64_t order;
};

struct send_buffer *buffer_of_process;

/* Messages that are still in it are the user's mistake; their segments point to the buffer. */
static void give_back(struct send_buffer *buffer)
{
	if (list_empty(&buffer->segments))
		free(buffer);
}

struct buffer_home *buffer_home_new(void)
{
	struct buffer_home *home = calloc(1, sizeof *home);

	if (home) {
		atomic_init(&home->references, 1);
		home->give_back = give_back;
	}
	return home;
}
int buffer_attach(struct send_buffer **where, void *base, size_t len)
{
	struct send_buffer *buffer;

	if (*where)
		return error_set(MPI_ERR_BUFFER, "a buffer of %zu bytes is attached already; detach it first", (*where)->user_len);
	buffer = calloc(1, sizeof *buffer);
	if (!buffer)
		return error_set(MPI_ERR_NO_MEM, "no memory to attach a buffer");
	buffer->user_base = base;
	buffer->user_len = len;
	buffer->automatic = base == MPI_BUFFER_AUTOMATIC;
	if (!buffer->automatic && len > 0) {
		buffer->start = (char *)round_up((size_t)base, SEGMENT_ALIGN);
		buffer->end = (char *)base + len;
	}
	list_init(&buffer->segments);
	list_init(&buffer->flushes);
	*where = buffer;
	return 0;
}

static uint64_t oldest(const struct send_buffer *buffer)
{
	uint64_t order = buffer->order + 1;

	list_for_each(item, &buffer->segments)
	{
		const struct segment_in_use *segment = list_entry(item, struct segment_in_use, link);

		if (segment->order < order)
			order = segment->order;
	}
	return order;
}

static void free_segment(struct segment_in_use *segment)
{
	struct send_buffer *buffer = segment->buffer;
	uint64_t still;

	list_remove(&segment->link);
	if (buffer->automatic)
		free(segment);
	if (list_empty(&buffer->flushes))
		return;
	still = oldest(buffer);
	list_for_each(item, &buffer->flushes)
	{
		struct flush *flush = list_entry(item, struct flush, link);

		if (flush->order >= still)
			continue;
		list_remove(&flush->link);
		request_complete(flush->request, 0);
		free(flush);
	}
}

static void sent(struct request *request)
{
	struct segment_in_use *segment = request->owner;

	request->owner = NULL;
	request_release(request);
	free_segment(segment);
}

/* First gap of `len` bytes; the list item after which it lies in *after. */
static char *find_gap(struct send_buffer *buffer, size_t len, struct list **after)
{
	char *at = buffer->start;

	*after = &buffer->segments;
	list_for_each(item, &buffer->segments)
	{
		struct segment_in_use *segment = list_entry(item, struct segment_in_use, link);

		if ((size_t)((char *)segment - at) >= len)
			return at;
		at = segment->end;
		*after = item;
	}
	return buffer->end && at <= buffer->end && (size_t)(buffer->end - at) >= len ? at : NULL;
}

/*
 * A gap, also of messages that have been received meanwhile, or will be in a moment: the sender learns of it by progress
 * alone, and the alternative is an error.
 */
static char *wait_for_gap(struct lane *lane, struct send_buffer *buffer, size_t len, struct list **after)
{
	char *gap = find_gap(buffer, len, after);
	uint64_t deadline = 0;

	if (buffer->end - buffer->start < (ptrdiff_t)len)
		return NULL; /* it never fits */
	while (!gap) {
		if (progress_once(lane) > 0 || deadline == 0)
			deadline = status_now_ns() + GAP_PATIENCE_NS;
		else if (status_now_ns() > deadline)
			break;
		else
			sched_yield();
		gap = find_gap(buffer, len, after);
	}
	return gap;
}

static struct segment_in_use *new_segment(struct lane *lane, struct send_buffer *buffer, size_t payload_len)
{
	size_t len = SEGMENT_HEAD + round_up(payload_len, SEGMENT_ALIGN);
	struct list *after = buffer->segments.prev;
	struct segment_in_use *segment;

	segment = buffer->automatic ? malloc(len) : (void *)wait_for_gap(lane, buffer, len, &after);
	if (!segment) {
		error_set(MPI_ERR_BUFFER,
			  "no room for a buffered send of %zu bytes (and %zu of bookkeeping) in the attached buffer of %zu bytes; "
			  "attach a larger one or let earlier messages be received",
			  payload_len, SEGMENT_HEAD, buffer->user_len);
		return NULL;
	}
	segment->buffer = buffer;
	segment->end = (char *)segment + len;
	segment->order = ++buffer->order;
	list_prepend(after, &segment->link); /* right behind `after` */
	return segment;
}

/* The nearest: of the communicator, of the session that it was made from, of the process. */
static struct send_buffer *buffer_for(const struct comm *comm)
{
	const struct buffer_home *home = comm->group->home;

	if (comm->buffer)
		return comm->buffer;
	return home && home->buffer ? home->buffer : buffer_of_process;
}

/* Copy it into the buffer and send it from there. */
static int send_copy(const struct message *message)
{
	struct lane *lane = message->comm->lane;
	struct send_buffer *buffer = buffer_for(message->comm);
	size_t len = message_len(message);
	struct message packed = *message;
	struct segment_in_use *segment;
	struct request *request;
	int rc;

	lane_assert_locked(lane);
	if (!buffer)
		return error_set(MPI_ERR_BUFFER, "buffered send of %zu bytes, but no buffer is attached (MPI_Buffer_attach)", len);
	segment = new_segment(lane, buffer, len);
	if (!segment)
		return MPI_ERR_BUFFER;
	packed.buf = (char *)segment + SEGMENT_HEAD;
	packed.count = len;
	packed.type = datatype_of(MPI_BYTE);
	datatype_pack(packed.buf, message->out, message->count, message->type);
	rc = send_start(&packed, SEND_STANDARD, &request);
	if (rc || request_done(request)) {
		if (!rc)
			request_release(request);
		free_segment(segment);
		return rc;
	}
	request->owner = segment;
	request->notify = sent;
	return 0;
}

int buffered_send(const struct message *message)
{
	int rc;

	lane_assert_locked(message->comm->lane);
	if (message->rank == MPI_PROC_NULL)
		return 0;
	rc = send_without_request(message);
	return rc == FABRIC_AGAIN ? send_copy(message) : rc;
}

static int restart(struct request *request)
{
	struct message message = request_message(request);
	int rc = comm_reach(request->comm, request->rank);

	if (!rc)
		rc = buffered_send(&message);
	if (!rc)
		request_complete(request, 0);
	return rc;
}

int buffered_prepare(const struct message *message, struct request **out)
{
	int rc = send_prepare(message, SEND_BUFFERED, out);

	if (!rc)
		(*out)->start = restart;
	return rc;
}

static bool flushed(void *argument)
{
	return request_done(argument);
}

int buffer_flush_start(struct send_buffer *buffer, struct lane *lane, struct request **out)
{
	struct flush *flush;

	lane_assert_locked(lane);
	*out = &request_completed;
	if (!buffer || list_empty(&buffer->segments))
		return 0;
	flush = malloc(sizeof *flush);
	*out = request_new(lane, REQUEST_OTHER);
	if (!flush || !*out) {
		free(flush);
		return error_set(MPI_ERR_NO_MEM, "no memory to flush a buffer");
	}
	*flush = (struct flush){.request = *out, .order = buffer->order};
	list_append(&buffer->flushes, &flush->link);
	return 0;
}

void buffer_flush(struct send_buffer *buffer, struct lane *lane)
{
	struct wait_reason reason = {.call = STATUS_CALL_BUFFER_FLUSH, .peer = STATUS_NONE};
	struct request *request;

	if (buffer_flush_start(buffer, lane, &request))
		return;
	progress_until(lane, flushed, request, &reason);
	request_release(request);
}

int buffer_detach(struct send_buffer **where, struct lane *lane, void **base, size_t *len)
{
	struct send_buffer *buffer = *where;

	if (!buffer) {
		*base = NULL;
		*len = 0;
		return 0;
	}
	while (!list_empty(&buffer->segments))
		buffer_flush(buffer, lane);
	*base = buffer->user_base;
	*len = buffer->user_len;
	*where = NULL;
	free(buffer);
	return 0;
}
