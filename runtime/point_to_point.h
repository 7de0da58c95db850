/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sends, receives and probes: what mpi/ and collectives/ call. Arguments are checked by the caller. The lane of `comm` is
 * locked on entry and return. `context` is comm->context or comm->context | CONTEXT_COLLECTIVE. All return 0 or an
 * MPI error class with error_text().
 *
 * The path of a small send: send_at_once -> fabric_send_inline -> the transport's send_inline.
 * The path of a small receive: receive_blocking (receive.c) -> match_find_unexpected, or match_post and progress;
 * the transport's poll -> deliver (receive.c) -> match_arrive -> copy into the user's buffer -> request_complete.
 */
#ifndef RUNTIME_POINT_TO_POINT_H
#define RUNTIME_POINT_TO_POINT_H

#include "common/counters.h"
#include "runtime/comm.h"
#include "runtime/request.h"
#include "runtime/wire.h"

enum send_mode { SEND_STANDARD, SEND_SYNCHRONOUS, SEND_READY, SEND_BUFFERED };

/*
 * The short way of a send of any mode but SYNCHRONOUS: a message of one run of bytes that fits in a packet, to a peer that has
 * room. True when it is out; else nothing has happened, and send_blocking or send_start find the right way, or the error.
 */
static hot_path bool send_at_once(const struct comm *comm, uint64_t context, const void *buf, size_t count, const struct datatype *type,
				  int dest, int tag)
{
	struct peer *peer = likely(dest >= 0) ? comm->peers[dest] : NULL; /* MPI_PROC_NULL is negative */
	size_t len = count * (size_t)type->size;
	struct wire_header header = {.context = context, .source = comm->rank, .tag = tag, .kind_id = WIRE_EAGER};

	if (unlikely(!peer || len > peer->inline_now || !datatype_dense(type, count)))
		return false;
	if (unlikely(fabric_send_inline(peer, &header, (const char *)buf + type->true_lb, len) != FABRIC_DONE))
		return false;
	counters.sent_inline++;
	counters.bytes_sent += len;
	return true;
}

/* Blocking: return when `buf` may be reused. `call` is for reports (enum status_call). dest may be MPI_PROC_NULL. */
int send_blocking(struct comm *comm, uint64_t context, const void *buf, size_t count, struct datatype *type, int dest, int tag,
		  enum send_mode mode, uint32_t call);
/*
 * A short message, of PIECE_MIN bytes at most, that needs no receive: it goes whole whatever the user wants of others, copied if it must
 * wait, and leaves no request that somebody would have to wait for. To a peer that is gone it is an error.
 */
int send_note(struct comm *comm, uint64_t context, const void *data, size_t len, int dest, int tag);
/* status may be MPI_STATUS_IGNORE. */
int receive_blocking(struct comm *comm, uint64_t context, void *buf, size_t count, struct datatype *type, int source, int tag,
		     MPI_Status *status, uint32_t call);

/* Start; *request is &request_completed when it was complete at once. On error nothing is started. */
int send_start(struct comm *comm, uint64_t context, const void *buf, size_t count, struct datatype *type, int dest, int tag,
	       enum send_mode mode, struct request **request);
int receive_start(struct comm *comm, uint64_t context, void *buf, size_t count, struct datatype *type, int source, int tag,
		  struct request **request);

/* Persistent forms: an INACTIVE request for request->start. */
int send_prepare(struct comm *comm, uint64_t context, const void *buf, size_t count, struct datatype *type, int dest, int tag,
		 enum send_mode mode, struct request **request);
int receive_prepare(struct comm *comm, uint64_t context, void *buf, size_t count, struct datatype *type, int source, int tag,
		    struct request **request);

/* A message taken out of matching by MPI_Mprobe and received by MPI_Mrecv. */
struct message;
struct message *message_of(MPI_Message handle);
MPI_Message message_handle(struct message *message);

/* Look for a message; *found tells whether. With `take`, it is *message's from now on. One round of progress is made first. */
int probe_once(struct comm *comm, uint64_t context, int source, int tag, bool *found, struct message **take, MPI_Status *status);
/* The same, waiting until there is one. */
int probe_blocking(struct comm *comm, uint64_t context, int source, int tag, struct message **take, MPI_Status *status, uint32_t call);
/* Receive a message taken by a probe; it is gone afterwards. */
int message_receive_start(struct message *message, void *buf, size_t count, struct datatype *type, struct request **request);

/* What the fabric tells us, and what becomes of messages that come before their receive; set by lane_open. */
extern const struct fabric_upcalls receive_upcalls;
void receive_handle(struct lane *lane);

#endif
