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
#include "runtime/lanes.h"
#include "runtime/progress.h"
#include "runtime/send.h"

#include <pthread.h>
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

/*
 * A request waiting for all messages up to `order`. It belongs to the first lane; what it waits for may end in others, and then its
 * completion brings it there.
 */
struct flush {
	struct list link;
	struct completion completion;
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

/* Of all buffers and where they are attached: messages in them may be of several lanes. Taken last, and never held for long. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

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

	if (*where) /* changed in the first lane alone */
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
	pthread_mutex_lock(&lock);
	*where = buffer;
	pthread_mutex_unlock(&lock);
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

static void end_flush(struct lane *lane, struct completion *completion)
{
	struct flush *flush = container_of(completion, struct flush, completion);

	(void)lane;
	request_complete(flush->request, 0);
	free(flush);
}

/* Flushes that wait for nothing any more end in their lane. */
static void end_flushes(struct send_buffer *buffer)
{
	uint64_t still = oldest(buffer);

	list_for_each(item, &buffer->flushes)
	{
		struct flush *flush = list_entry(item, struct flush, link);

		if (flush->order >= still)
			continue;
		list_remove(&flush->link);
		lane_complete(flush->request->lane, &flush->completion);
	}
}

static void free_segment(struct segment_in_use *segment)
{
	struct send_buffer *buffer = segment->buffer;

	pthread_mutex_lock(&lock);
	list_remove(&segment->link);
	if (buffer->automatic)
		free(segment);
	if (!list_empty(&buffer->flushes))
		end_flushes(buffer);
	pthread_mutex_unlock(&lock);
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

/* A segment of `len` bytes if there is room for it. */
static struct segment_in_use *take_segment(struct send_buffer *buffer, size_t len)
{
	struct segment_in_use *segment;
	struct list *after;

	pthread_mutex_lock(&lock);
	after = buffer->segments.prev;
	segment = buffer->automatic ? malloc(len) : (void *)find_gap(buffer, len, &after);
	if (segment) {
		segment->buffer = buffer;
		segment->end = (char *)segment + len;
		segment->order = ++buffer->order;
		list_prepend(after, &segment->link); /* right behind `after` */
	}
	pthread_mutex_unlock(&lock);
	return segment;
}

/*
 * In a gap, also of messages that have been received meanwhile, or will be in a moment: the sender learns of it by progress
 * alone, and the alternative is an error.
 */
static struct segment_in_use *wait_for_segment(struct lane *lane, struct send_buffer *buffer, size_t len)
{
	struct segment_in_use *segment = take_segment(buffer, len);
	uint64_t deadline = 0;

	if (buffer->automatic || buffer->end - buffer->start < (ptrdiff_t)len)
		return segment; /* it never fits */
	while (!segment) {
		if (progress_once(lane) + progress_others(lane) > 0 || deadline == 0)
			deadline = status_now_ns() + GAP_PATIENCE_NS;
		else if (status_now_ns() > deadline)
			break;
		else
			sched_yield();
		segment = take_segment(buffer, len);
	}
	return segment;
}

static struct segment_in_use *new_segment(struct lane *lane, struct send_buffer *buffer, size_t payload_len)
{
	size_t len = SEGMENT_HEAD + round_up(payload_len, SEGMENT_ALIGN);
	struct segment_in_use *segment = wait_for_segment(lane, buffer, len);

	if (!segment)
		error_set(MPI_ERR_BUFFER,
			  "no room for a buffered send of %zu bytes (and %zu of bookkeeping) in the attached buffer of %zu bytes; "
			  "attach a larger one or let earlier messages be received",
			  payload_len, SEGMENT_HEAD, buffer->user_len);
	return segment;
}

/* The nearest: of the communicator, of the session that it was made from, of the process. */
static struct send_buffer *buffer_for(const struct comm *comm)
{
	const struct buffer_home *home = comm->group->home;
	struct send_buffer *buffer;

	pthread_mutex_lock(&lock);
	buffer = comm->buffer ? comm->buffer : home && home->buffer ? home->buffer : buffer_of_process;
	pthread_mutex_unlock(&lock);
	return buffer;
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
		if (!rc && request->error) /* it ended at once, and nobody else will tell */
			rc = error_set(request->error, "%s", request->error_text ? request->error_text : "a buffered send failed");
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

static bool is_empty(const struct send_buffer *buffer)
{
	bool empty;

	pthread_mutex_lock(&lock);
	empty = list_empty(&buffer->segments);
	pthread_mutex_unlock(&lock);
	return empty;
}

int buffer_flush_start(struct send_buffer *buffer, struct lane *lane, struct request **out)
{
	struct flush *flush;

	lane_assert_locked(lane);
	*out = &request_completed;
	if (!buffer || is_empty(buffer))
		return 0;
	flush = malloc(sizeof *flush);
	*out = request_new(lane, REQUEST_OTHER);
	if (!flush || !*out) {
		free(flush);
		return error_set(MPI_ERR_NO_MEM, "no memory to flush a buffer");
	}
	pthread_mutex_lock(&lock);
	*flush = (struct flush){.completion.run = end_flush, .request = *out, .order = buffer->order};
	list_append(&buffer->flushes, &flush->link);
	end_flushes(buffer); /* it may be empty by now */
	pthread_mutex_unlock(&lock);
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
	while (!is_empty(buffer))
		buffer_flush(buffer, lane);
	*base = buffer->user_base;
	*len = buffer->user_len;
	pthread_mutex_lock(&lock);
	*where = NULL;
	pthread_mutex_unlock(&lock);
	free(buffer);
	return 0;
}
