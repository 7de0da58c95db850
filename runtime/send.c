/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sending. A small contiguous message goes out in one call and leaves nothing behind (send_blocking,
 * send_start); everything else is a request that walks one of two ways:
 *
 *   eager       push_eager: the payload goes along with the header, from the user's memory or packed in
 *               place; done when the transport is done with the memory (synchronous sends: when MATCHED comes)
 *   rendezvous  offer: the receiver is told where the message lies (one run of bytes, or a list of long ones), reads
 *               it and answers FETCHED; or it answers PULL, and push_pieces sends it in pieces
 *
 * Called by mpi/ and collectives/ with the lane locked. The second way, and answers from the receiver, are in offer.c.
 */
#include "runtime/send.h"

#include "common/error.h"
#include "common/params.h"
#include "runtime/offer.h"
#include "runtime/pack.h"

#include <assert.h>
#include <stdlib.h>

static int unreachable(const struct comm *comm, int dest)
{
	return error_prefix(error_class() ? error_class() : MPI_ERR_OTHER, "cannot send to rank %d of %s: ", dest, comm_called(comm));
}

/* ---- Eager ---- */

/* Longest message to send whole. One with gaps goes in pieces sooner, so that packing here and unpacking there overlap. */
static size_t eager_most(const struct peer *peer, size_t count, const struct datatype *type)
{
	return likely(datatype_dense(type, count)) ? peer->eager_now : size_min(peer->eager_now, peer->piece_len);
}

static void eager_sent(struct operation *operation, int error)
{
	struct request *request = request_of_operation(operation);

	if (request->step == SEND_SYNC && !error)
		request_step(request, SEND_SYNC_SENT);
	else /* what was matched has arrived, whatever became of the connection since */
		request_complete(request, request->step == SEND_SYNC_MATCHED ? 0 : error);
}

static int push_packed(struct request *request, const struct wire_header *header)
{
	void *place;
	int rc = fabric_push_reserve(&request->operation, request->len, &place);

	if (rc)
		return rc;
	pack_message(place, request->buf, request->count, request->type, request->len);
	return fabric_commit(request->peer, header, place, request->len);
}

static int push_eager(struct operation *operation)
{
	struct request *request = request_of_operation(operation);
	struct peer *peer = request->peer;
	struct wire_header header = send_header(request, request->synchronous ? WIRE_EAGER_SYNC : WIRE_EAGER);
	struct iovec iov;
	int rc;

	if (!datatype_dense(request->type, request->count) && request->len > 0) {
		rc = push_packed(request, &header);
	} else if (request->len <= peer->inline_max) {
		rc = fabric_push_inline(operation, &header, send_bytes(request->buf, request->type), request->len);
	} else {
		iov = (struct iovec){(char *)(uintptr_t)send_bytes(request->buf, request->type), request->len};
		rc = fabric_push_send(operation, &header, &iov, 1, request->len);
	}
	if (rc >= FABRIC_DONE)
		eager_sent(operation, rc);
	return rc;
}

/* While it waits in the queue of its peer a send is simply taken out; while it waits for the receiver, that one is asked. */
static bool cancel(struct request *request)
{
	if ((request->step == SEND_WHOLE || request->step == SEND_SYNC) && fabric_revoke(&request->operation)) {
		request->cancelled = true;
		request_complete(request, 0);
		return true;
	}
	if (request->id)
		offer_cancel(request);
	return false;
}

/* ---- Starting ---- */

/* Begin a request whose message fields are set. On error the request is unchanged but for its state. */
static int begin(struct request *request)
{
	struct peer *peer = request->peer;
	bool whole;

	if (unlikely(peer->choked))
		fabric_heed(peer);
	whole = request->len <= eager_most(peer, request->count, request->type);
	/* relaxed: handed to other threads under the lane's lock */
	atomic_store_explicit(&request->state, REQUEST_ACTIVE, memory_order_relaxed);
	request_step(request, SEND_STARTS);
	request->lane->counters.bytes_sent += request->len;
	if (peer->failed)
		return error_prefix(fabric_peer_error(peer), "cannot send to rank %d of %s: ", request->rank, comm_called(request->comm));
	if (request->synchronous || !whole)
		if (!request_open_id(request))
			return error_set(MPI_ERR_NO_MEM, "no memory for the id of a send of %zu bytes", request->len);
	if (!whole)
		return offer_start(request);
	request->lane->counters.sent_eager++;
	request_step(request, request->synchronous ? SEND_SYNC : SEND_WHOLE);
	request->operation.push = push_eager;
	request->operation.complete = eager_sent;
	fabric_submit(peer, &request->operation);
	return 0;
}

static void fill(struct request *request, const struct message *message, enum send_mode mode)
{
	request_take_message(request, message);
	request->synchronous = mode == SEND_SYNCHRONOUS;
	request->remote.len = 0; /* nothing offered */
	request->stage = NULL;
	request->cancel = cancel;
}

static struct wire_header eager_header(const struct message *message)
{
	return (struct wire_header){
		.context = message->context,
		.source = message->comm->rank,
		.tag = message->tag,
		.kind_id = WIRE_EAGER,
	};
}

/* As send_at_once, for data with gaps: packed straight into the transport's buffer. */
static int send_small_packed(const struct message *message, struct peer *peer)
{
	struct wire_header header = eager_header(message);
	size_t len = message_len(message);
	void *place;
	int rc;

	if (len == 0 || len > size_min(peer->eager_now, peer->piece_len))
		return FABRIC_AGAIN;
	rc = fabric_reserve(peer, len, &place);
	if (rc)
		return rc;
	pack_message(place, message->out, message->count, message->type, len);
	rc = fabric_commit(peer, &header, place, len);
	if (likely(rc == FABRIC_DONE)) {
		message->comm->lane->counters.sent_eager++;
		message->comm->lane->counters.bytes_sent += len;
	}
	return rc;
}

/* All modes but the synchronous, without a request: FABRIC_DONE, an error class, or FABRIC_AGAIN when it needs one. */
static int send_small(const struct message *message, struct peer *peer)
{
	if (likely(datatype_dense(message->type, message->count)))
		return send_at_once(message) ? FABRIC_DONE : FABRIC_AGAIN;
	return send_small_packed(message, peer);
}

int send_without_request(const struct message *message)
{
	struct peer *peer = comm_peer(message->comm, message->rank);

	return peer ? send_small(message, peer) : unreachable(message->comm, message->rank);
}

/* A request in `request` or, when that is NULL, from the pool. *out is NULL when the message needed none. */
static int start(const struct message *message, enum send_mode mode, struct request *request, struct request **out)
{
	struct comm *comm = message->comm;
	struct peer *peer = comm_peer(comm, message->rank);
	int rc;

	*out = NULL;
	if (unlikely(!peer))
		return unreachable(comm, message->rank);
	if (mode != SEND_SYNCHRONOUS) {
		rc = send_small(message, peer);
		if (likely(rc != FABRIC_AGAIN))
			return rc;
	}
	if (request)
		request_init(request, comm->lane, REQUEST_SEND);
	else
		request = request_new(comm->lane, REQUEST_SEND);
	if (unlikely(!request))
		return MPI_ERR_NO_MEM;
	request->peer = peer;
	fill(request, message, mode);
	*out = request;
	return begin(request);
}

/* Of send_blocking, when the message could not go at once. Apart: a request in its frame is no matter for small messages. */
static __attribute__((noinline)) int send_waiting(const struct message *message, enum send_mode mode, uint32_t call)
{
	struct request storage, *request;
	int rc = start(message, mode, &storage, &request);

	if (!request)
		return rc;
	request->on_stack = true;
	if (unlikely(rc))
		request_complete(request, rc);
	return request_wait(request, MPI_STATUS_IGNORE, call);
}

int send_blocking(const struct message *message, enum send_mode mode, uint32_t call)
{
	lane_assert_locked(message->comm->lane);
	if (unlikely(message->rank == MPI_PROC_NULL))
		return 0;
	if (likely(mode != SEND_SYNCHRONOUS && send_at_once(message)))
		return 0;
	return send_waiting(message, mode, call);
}

int send_start(const struct message *message, enum send_mode mode, struct request **out)
{
	struct request *request = NULL;
	int rc = unlikely(message->rank == MPI_PROC_NULL) ? 0 : start(message, mode, NULL, &request);

	lane_assert_locked(message->comm->lane);
	if (unlikely(rc) && request) {
		request_complete(request, rc);
		request_release(request);
		request = NULL;
	}
	*out = likely(!request) ? &request_completed : request;
	return rc;
}

int send_note(const struct message *message)
{
	struct wire_header header = eager_header(message);
	struct peer *peer = comm_peer(message->comm, message->rank);
	size_t len = message_len(message);

	assert(len <= PIECE_MIN && datatype_dense(message->type, message->count));
	return peer ? fabric_send_control(peer, &header, send_bytes(message->out, message->type), len)
		    : unreachable(message->comm, message->rank);
}

/* ---- Persistent ---- */

static int restart(struct request *request)
{
	int rc;

	if (request->rank == MPI_PROC_NULL) {
		request_complete(request, 0);
		return 0;
	}
	rc = comm_reach(request->comm, request->rank);
	if (rc)
		return rc;
	request->peer = comm_peer(request->comm, request->rank);
	return begin(request);
}

int send_prepare(const struct message *message, enum send_mode mode, struct request **out)
{
	struct request *request = request_new(message->comm->lane, REQUEST_SEND);

	lane_assert_locked(message->comm->lane);
	if (!request)
		return MPI_ERR_NO_MEM;
	fill(request, message, mode);
	request->persistent = true;
	request->start = restart;
	request_deactivate(request);
	*out = request;
	return 0;
}
