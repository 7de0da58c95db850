/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Receiving. A receive first looks among the unexpected messages, else it is posted; a message that arrives
 * (deliver, called by the fabric's poll) first looks for a posted receive, else it is kept. Where the two meet,
 * take_message copies an eager payload, or begins to fetch an offered one (rendezvous.c).
 *
 * Called by mpi/ and collectives/, and by the fabric through receive_upcalls, always with the lane locked.
 */
#include "common/error.h"
#include "runtime/deposit.h"
#include "runtime/errhandler.h"
#include "runtime/agree.h"
#include "runtime/failure.h"
#include "runtime/point_to_point.h"
#include "runtime/probed.h"
#include "runtime/proc.h"
#include "runtime/progress.h"
#include "runtime/rendezvous.h"
#include "runtime/send.h"
#include "runtime/unexpected.h"

#include <string.h>

enum {
	DIRECT_ROUNDS = 256,	  /* looks before a blocking receive becomes a request: some 5 us */
	/* The same where ranks share CPUs. Long enough for an answer of a rank that runs at this moment: then the two go on for their whole
	 * time slice, with a message in 0.2 us instead of one for each change of processes, which takes 2 us. */
	DIRECT_ROUNDS_SHARED = 32,
	DIRECT_ROUNDS_VAIN = 4, /* when that was in vain of late: it waits for a rank that does not run */
	DIRECT_RETRY = 8,	/* so many receives later it is tried again */
};

/* A word without a call: the length of most messages that are sent often. */
static hot_path void copy_short(void *to, const void *from, size_t len)
{
	if (len == sizeof(uint64_t))
		memcpy(to, from, sizeof(uint64_t));
	else if (len > 0)
		memcpy(to, from, len);
}

static void answer(struct peer *peer, enum wire_kind kind, uint64_t id)
{
	struct wire_header header = {.source = 0, .tag = 0, .kind_id = wire_kind_id(kind, id)};

	/* When the peer is gone nobody waits for the answer. */
	fabric_send_control(peer, &header, NULL, 0);
}

/* A message and its receive have met: the general case. */
static __attribute__((noinline)) void take_any_message(struct request *request, const struct wire_header *header, const void *payload,
						       size_t len)
{
	int error = 0;

	if (wire_kind(header) == WIRE_OFFER) {
		if (unlikely(len < sizeof(struct wire_offer))) {
			lane_mistrust(request->peer, header, len);
			request_complete(request, request->peer->failed_class);
			return;
		}
		rendezvous_accept(request, wire_id(header), payload);
		return;
	}
	if (unlikely(len > request->len)) {
		error = deposit_truncated(request, len);
		len = request->len;
	}
	deposit(request, 0, payload, len);
	request->received = len;
	request->lane->counters.bytes_received += len;
	if (wire_kind(header) == WIRE_EAGER_SYNC)
		answer(request->peer, WIRE_MATCHED, wire_id(header));
	request_complete(request, error);
}

/* A message and its receive have met. `payload` need not outlive the call. */
static hot_path void take_message(struct request *request, struct peer *peer, const struct wire_header *header, const void *payload,
				  size_t len)
{
	request->source = header->source;
	request->tag = header->tag;
	request->peer = peer;
	if (unlikely(wire_kind(header) != WIRE_EAGER || len > request->len || !datatype_dense(request->type, request->count))) {
		take_any_message(request, header, payload, len);
		return;
	}
	copy_short((char *)request->buf + request->type->true_lb, payload, len);
	request->received = len;
	request->lane->counters.bytes_received += len;
	request_succeed(request);
}

/* ---- What the fabric tells us ---- */

/* Is this what a blocking receive looks out for? Then it is done with it. */
static inline bool deliver_directly(struct lane *lane, const struct wire_header *header, const void *payload, size_t len)
{
	struct direct_receive *direct = lane->direct;

	if (header->context != direct->context || header->source != direct->source || header->tag != direct->tag ||
		wire_kind(header) != WIRE_EAGER || len > direct->len)
		return false;
	if (likely(direct->to))
		copy_short(direct->to, payload, len);
	else if (len > 0)
		deposit_parts(direct->buf, direct->count, direct->type, 0, payload, len);
	direct->received = len;
	lane->direct = NULL;
	lane->counters.received_expected++;
	lane->counters.bytes_received += len;
	return true;
}

/* EAGER, EAGER_SYNC, OFFER that came before their receive. */
static void keep(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	int rc;

	if (unlikely(wire_kind(header) == WIRE_OFFER && len < sizeof(struct wire_offer))) {
		lane_mistrust(peer, header, len);
		return;
	}
	rc = unexpected_keep(lane, peer, header, payload, len);
	if (unlikely(rc)) /* a message would be lost: nothing sensible can follow */
		runtime_abort(rc, "%s", error_text());
	/* It may be the one looked out for (offered, synchronous, too long): a later one must not overtake it. */
	if (lane->direct)
		lane->direct->tag = MPI_ANY_TAG; /* which no message has */
	if ((header->context & CONTEXT_COLLECTIVE) && lane->stray)
		lane->stray(lane, header);
}

/* WITHDRAW: a send that was cancelled. When its message is not among the kept ones, the usual answer is on its way, or will be. */
static void withdraw(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	struct unexpected *message = unexpected_by_id(lane, peer, wire_id(header));

	(void)payload;
	(void)len;
	if (!message)
		return;
	unexpected_take(lane, message);
	unexpected_free(lane, message);
	answer(peer, WIRE_WITHDRAWN, wire_id(header));
}

static void deliver(struct peer *peer, const void *raw, const void *payload, size_t len)
{
	const struct wire_header *header = raw;
	struct lane *lane = peer->fabric->job.context;
	struct match_posted *posted = NULL;

	if (lane->direct && likely(deliver_directly(lane, header, payload, len)))
		return;
	if (likely(wire_is_matched(header)))
		posted = match_arrive(&lane->match, (struct match_key){header->context, header->source, header->tag});
	if (unlikely(!posted)) {
		lane_dispatch(lane, peer, header, payload, len);
		return;
	}
	lane->counters.received_expected++;
	take_message(container_of(posted, struct request, posted), peer, header, payload, len);
}

static int lookup(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	return proc_address(context, proc, transport, address, address_len);
}

static const char *name(void *context, uint32_t proc)
{
	(void)context;
	return proc_name(proc);
}

static void describe(void *context, uint32_t proc, struct process *out)
{
	(void)context;
	proc_describe(proc, out);
}

static uint32_t find(void *context, uint32_t job, uint32_t rank)
{
	(void)context;
	return proc_find_other(job, rank);
}

void receive_handle(struct lane *lane)
{
	lane_handle(lane, WIRE_EAGER, keep);
	lane_handle(lane, WIRE_EAGER_SYNC, keep);
	lane_handle(lane, WIRE_OFFER, keep);
	lane_handle(lane, WIRE_WITHDRAW, withdraw);
}

const struct fabric_upcalls receive_upcalls = {.deliver = deliver, .lookup = lookup, .failed = failure_of_peer, .name = name,
	.describe = describe, .find = find};

/* ---- Starting ---- */

static bool cancel(struct request *request)
{
	if (!match_unpost(&request->lane->match, &request->posted))
		return false;
	request->cancelled = true;
	request_complete(request, 0);
	return true;
}

static hot_path void fill(struct request *request, const struct message *message)
{
	request_take_message(request, message);
	request->cancel = cancel;
}

/* The message came before the receive. */
static __attribute__((noinline)) void take_kept(struct request *request, struct unexpected *message)
{
	struct lane *lane = request->lane;

	unexpected_take(lane, message);
	take_message(request, message->peer, &message->header, message->payload, message->len);
	unexpected_free(lane, message);
}

static hot_path struct match_key key_of(const struct message *message)
{
	return (struct match_key){message->context, message->rank, message->tag};
}

/* Meet a message that is here, or wait in the match tables. On error nothing is left behind. */
static hot_path int begin(struct request *request, struct match_key key)
{
	struct lane *lane = request->lane;
	struct unexpected *message;
	int rc;

	/* relaxed: handed to other threads under the lane's lock */
	atomic_store_explicit(&request->state, REQUEST_ACTIVE, memory_order_relaxed);
	if (unlikely(lane->match.unexpected_count != 0)) {
		message = unexpected_find(lane, key);
		if (message) {
			take_kept(request, message);
			return 0;
		}
	}
	rc = failure_check(request->comm, request->rank);
	if (!rc && request->context & CONTEXT_COLLECTIVE && agree_is_of_all(request->wanted_tag))
		rc = failure_in(request->comm);
	return unlikely(rc) ? error_prefix(rc, "cannot receive in %s: ", comm_called(request->comm))
			    : match_post(&lane->match, &request->posted, key);
}

static void finish_null(struct request *request)
{
	request->source = MPI_PROC_NULL;
	request->tag = MPI_ANY_TAG;
	request->received = 0;
	request_complete(request, 0);
}

/*
 * The short way of a blocking receive: when no other receive is posted and no message kept, nothing can come before
 * the message that we wait for, so it needs neither a request nor the match tables; deliver hands it over at once. True when it came.
 * False after a moment, or when it is of another kind or too long: then it lies among the unexpected ones, in its place.
 */
static bool receive_directly(struct lane *lane, struct direct_receive *direct)
{
	int rounds = DIRECT_ROUNDS;

	if (lane->fabric.oversubscribed)
		rounds = lane->vain % DIRECT_RETRY ? DIRECT_ROUNDS_VAIN : DIRECT_ROUNDS_SHARED;
	lane->direct = direct;
	/* No pause: it would take longer than the look, and the message would wait for its end. */
	while (progress_once(lane) == 0 || (lane->direct && lane->match.unexpected_count == 0))
		if (!lane->direct || --rounds == 0)
			break;
	if (!lane->direct) {
		lane->vain = 0;
		return true;
	}
	lane->vain++;
	lane->direct = NULL;
	return false;
}

/* Of receive_blocking, when the short way did not lead there. Apart, as the request in its frame costs. */
static __attribute__((noinline)) int receive_waiting(const struct message *message, MPI_Status *status, uint32_t call)
{
	struct request request;
	int rc;

	request_init(&request, message->comm->lane, REQUEST_RECEIVE);
	request.on_stack = true;
	fill(&request, message);
	rc = begin(&request, key_of(message));
	if (unlikely(rc))
		request_complete(&request, rc);
	return request_wait(&request, status, call);
}

int receive_blocking(const struct message *message, MPI_Status *status, uint32_t call)
{
	struct lane *lane = message->comm->lane;
	int source = message->rank, tag = message->tag;

	lane_assert_locked(lane);
	if (unlikely(source == MPI_PROC_NULL)) {
		mpi_status_proc_null(status);
		return 0;
	}
	if (likely(lane->match.posted_count == 0 && lane->match.unexpected_count == 0 && source >= 0 && tag >= 0 && !lane->threads &&
		   !lane->direct)) {
		struct direct_receive direct = {
			.context = message->context, .source = source, .tag = tag, .len = message_len(message),
		};

		if (likely(datatype_dense(message->type, message->count))) {
			direct.to = (char *)message->buf + message->type->true_lb;
		} else {
			direct.buf = message->buf;
			direct.count = message->count;
			direct.type = message->type;
		}
		if (receive_directly(lane, &direct)) {
			if (status != MPI_STATUS_IGNORE)
				mpi_status_set(status, source, tag, direct.received, false);
			return 0;
		}
	}
	return receive_waiting(message, status, call);
}

int receive_start(const struct message *message, struct request **out)
{
	struct request *request = request_new(message->comm->lane, REQUEST_RECEIVE);
	int rc;

	lane_assert_locked(message->comm->lane);
	if (unlikely(!request))
		return MPI_ERR_NO_MEM;
	fill(request, message);
	if (unlikely(message->rank == MPI_PROC_NULL)) {
		finish_null(request);
		*out = request;
		return 0;
	}
	rc = begin(request, key_of(message));
	if (unlikely(rc)) {
		request_complete(request, rc);
		request_release(request);
		return rc;
	}
	*out = request;
	return 0;
}

static int restart(struct request *request)
{
	request->received = 0;
	if (request->rank == MPI_PROC_NULL) {
		finish_null(request);
		return 0;
	}
	return begin(request, (struct match_key){request->context, request->rank, request->wanted_tag});
}

int receive_prepare(const struct message *message, struct request **out)
{
	struct request *request = request_new(message->comm->lane, REQUEST_RECEIVE);

	lane_assert_locked(message->comm->lane);
	if (!request)
		return MPI_ERR_NO_MEM;
	fill(request, message);
	request->persistent = true;
	request->start = restart;
	request_deactivate(request);
	*out = request;
	return 0;
}

int probed_receive_start(struct probed *probed, void *buf, size_t count, struct datatype *type, struct request **out)
{
	struct lane *lane = probed->comm->lane;
	struct request *request = request_new(lane, REQUEST_RECEIVE);
	struct unexpected *kept = probed->kept;
	struct message message = {
		.comm = probed->comm,
		.context = kept->header.context,
		.buf = buf,
		.count = count,
		.type = type,
		.rank = kept->header.source,
		.tag = kept->header.tag,
	};

	lane_assert_locked(lane);
	if (unlikely(!request))
		return MPI_ERR_NO_MEM;
	fill(request, &message);
	take_message(request, kept->peer, &kept->header, kept->payload, kept->len);
	unexpected_free(lane, kept);
	probed_free(probed);
	*out = request;
	return 0;
}
