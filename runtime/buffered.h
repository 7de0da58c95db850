/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Buffered sends: memory that the user attached, to the process, to a session or to a communicator, in which a message waits
 * when it cannot go out at once. Lane locked.
 *
 * A session's buffer has a home of its own: groups made from the session, and the communicators of such groups, lead there.
 */
#ifndef RUNTIME_BUFFERED_H
#define RUNTIME_BUFFERED_H

#include "runtime/point_to_point.h"

struct send_buffer;

extern struct send_buffer *buffer_of_process; /* NULL when none is attached */

struct buffer_home {
	_Atomic int references; /* of the session and its groups */
	struct send_buffer *buffer;  /* NULL: none attached */
	void (*give_back)(struct send_buffer *buffer); /* what becomes of it at the end */
};

/* NULL when memory is out. Any thread, lane locked or not; NULL may be released. */
struct buffer_home *buffer_home_new(void);
void buffer_home_retain(struct buffer_home *home);
void buffer_home_release(struct buffer_home *home);

/*
 * Attach `len` bytes at `base` (MPI_BUFFER_AUTOMATIC: the library allocates as needed) to *where. MPI_ERR_BUFFER when there is one already.
 */
int buffer_attach(struct send_buffer **where, void *base, size_t len);
/* Wait until all its messages are out, then give the memory back. */
int buffer_detach(struct send_buffer **where, struct lane *lane, void **base, size_t *len);
/* Wait until all messages that are in it now are out. NULL: nothing to do. */
void buffer_flush(struct send_buffer *buffer, struct lane *lane);
/* The same as a request. */
int buffer_flush_start(struct send_buffer *buffer, struct lane *lane, struct request **request);

/* Send it at once, else copy it into the buffer and send it from there. MPI_ERR_BUFFER when there is no room. */
int buffered_send(const struct message *message);
/* The same as a persistent request, inactive. */
int buffered_prepare(const struct message *message, struct request **request);

#endif
