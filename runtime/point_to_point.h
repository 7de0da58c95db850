/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sends, receives and probes: what mpi/ and collectives/ call. Arguments are checked by the caller. The lane of `comm` is
 * locked on entry and return. All return 0 or an MPI error class with error_text().
 *
 * The path of a small send: send_at_once -> fabric_send_inline -> the transport's send_inline.
 * The path of a small receive: receive_blocking (receive.c) -> match_find_unexpected, or match_post and progress;
 * the transport's poll -> deliver (receive.c) -> match_arrive -> copy into the user's buffer -> request_complete.
 */
#ifndef RUNTIME_POINT_TO_POINT_H
#define RUNTIME_POINT_TO_POINT_H

#include "runtime/message.h"
#include "runtime/request.h"
#include "runtime/wire.h"

enum send_mode { SEND_STANDARD, SEND_SYNCHRONOUS, SEND_READY, SEND_BUFFERED };

/*
 * The short way of a send of any mode but SYNCHRONOUS: a message of one run of bytes that fits in a packet, to a peer that has
 * room. True when it is out; else nothing has happened, and send_blocking or send_start find the right way, or the error.
 */
static hot_path bool send_at_once(const struct message *message)
{
	struct comm *comm = message->comm;
	struct peer *peer = likely(message->rank >= 0) ? comm->peers[message->rank] : NULL; /* MPI_PROC_NULL is negative */
	size_t len = message_len(message);
	struct wire_header header = {.context = message->context, .source = comm->rank, .tag = message->tag, .kind_id = WIRE_EAGER};

	if (unlikely(!peer || len > peer->inline_now || !datatype_dense(message->type, message->count)))
		return false;
	if (unlikely(fabric_send_inline(peer, &header, (const char *)message->out + message->type->true_lb, len) != FABRIC_DONE))
		return false;
	comm->lane->counters.sent_inline++;
	comm->lane->counters.bytes_sent += len;
	return true;
}

/* Blocking: return when the message's memory may be reused. `call` is for reports (enum status_call). */
int send_blocking(const struct message *message, enum send_mode mode, uint32_t call);
/*
 * A short message, of PIECE_MIN dense bytes at most, that needs no receive: it goes whole whatever the user wants of others, copied if
 * it must wait, and leaves no request that somebody would have to wait for. To a peer that is gone it is an error.
 */
int send_note(const struct message *message);
/* status may be MPI_STATUS_IGNORE. */
int receive_blocking(const struct message *message, MPI_Status *status, uint32_t call);

/* Start; *request is &request_completed when it was complete at once. On error nothing is started. */
int send_start(const struct message *message, enum send_mode mode, struct request **request);
int receive_start(const struct message *message, struct request **request);

/* Persistent forms: an INACTIVE request for request->start. */
int send_prepare(const struct message *message, enum send_mode mode, struct request **request);
int receive_prepare(const struct message *message, struct request **request);

/* A message taken out of matching by MPI_Mprobe and received by MPI_Mrecv. */
struct probed;
struct probed *probed_of(MPI_Message handle);
MPI_Message probed_handle(struct probed *probed);

/*
 * Look for a message like `wanted`, of which communicator, context, rank and tag count; *found tells whether there is one. With `take`, it
 * is *take's from now on. One round of progress is made first.
 */
int probe_once(const struct message *wanted, bool *found, struct probed **take, MPI_Status *status);
/* The same, waiting until there is one. */
int probe_blocking(const struct message *wanted, struct probed **take, MPI_Status *status, uint32_t call);
/* Receive a message taken by a probe; it is gone afterwards. */
int probed_receive_start(struct probed *probed, void *buf, size_t count, struct datatype *type, struct request **request);

/* What the fabric tells us, and what becomes of messages that come before their receive; set by lane_open. */
extern const struct fabric_upcalls receive_upcalls;
void receive_handle(struct lane *lane);

#endif
