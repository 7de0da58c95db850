/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One completion object for everything that may finish later: sends, receives, probes-and-receives,
 * persistent operations, generalized requests, recorded schedules. A blocking call is start + wait.
 *
 * Locking: every function here is called with the request's lane locked (lane.h) when threads may meet.
 * `state` alone is read without the lock by a waiting thread.
 *
 * Life: request_new -> (ACTIVE) -> request_complete, the only writer of DONE -> request_free by wait, test or
 * MPI_Request_free. A request that the user freed while it was active frees itself at completion.
 */
#ifndef RUNTIME_REQUEST_H
#define RUNTIME_REQUEST_H

#include "datatypes/datatype.h"
#include "fabric/transport.h"
#include "mpi.h"
#include "runtime/message.h"
#include "runtime/way.h"

#include <stdatomic.h>
#include <string.h>


enum { REQUEST_MAGIC = 0x57745271 };

enum request_kind {
	REQUEST_SEND,
	REQUEST_RECEIVE,
	REQUEST_GENERALIZED,
	REQUEST_SCHEDULE,  /* nonblocking or persistent collective; collectives/ owns `owner` */
	REQUEST_PARTITIONED,
	REQUEST_OTHER,     /* anything built on completion of others: windows, files, communicator duplication */
};

enum request_state {
	REQUEST_INACTIVE,  /* persistent, not started */
	REQUEST_ACTIVE,
	REQUEST_DONE = 1 << 30, /* this and all that is more: the later in its lane, the more, until the numbers begin again */
};

/*
 * How far a send or a receive is with its peer, for those that take more than one call; request_step alone changes it.
 *
 *   state             from                                  by
 *   SEND_STARTS       anything that is over                 begin (send.c)
 *   SEND_WHOLE        SEND_STARTS                           begin: its operation is queued or under way, and its end is the send's
 *   SEND_SYNC         SEND_STARTS                           the same of a synchronous send, which MATCHED has to end as well
 *   SEND_SYNC_SENT    SEND_SYNC                             the operation has ended: MATCHED is awaited
 *   SEND_SYNC_MATCHED SEND_SYNC                             MATCHED, or WITHDRAWN, came first: the end of the operation is awaited
 *   SEND_OFFERED      SEND_STARTS                           the offer is out: FETCHED or PULL is awaited
 *   SEND_PIECES       SEND_OFFERED                          PULL came: pieces go out by the operation
 *   RECEIVE_MET       anything that is over                 an offer has met its receive: to be read, by the operation
 *   RECEIVE_PULLED    RECEIVE_MET                           PULL is out: pieces are awaited
 *
 * In SEND_SYNC_SENT, SEND_OFFERED and RECEIVE_PULLED nothing but an answer of the peer is awaited: then, and only then, the request is
 * ended from outside when the peer fails. Everywhere else its operation is, once (fabric.h).
 */
enum request_step {
	SEND_STARTS,
	SEND_WHOLE,
	SEND_SYNC,
	SEND_SYNC_SENT,
	SEND_SYNC_MATCHED,
	SEND_OFFERED,
	SEND_PIECES,
	RECEIVE_MET,
	RECEIVE_PULLED,
};

struct request {
	/* First line: read by every wait and test. */
	uint32_t magic;
	uint8_t kind;
	bool persistent;
	bool freed;        /* the user has let go of it: free at completion (persistent: when it is not active) */
	bool cancelled;
	bool immortal;     /* the shared request of sends that were complete at once: never freed */
	bool none;         /* false: makes eight bytes of them, which request_is_plain compares at once */
	bool synchronous;  /* Ssend: complete only when matched */
	bool on_stack;     /* storage belongs to a blocking call: never given back to the pool */
	_Atomic uint32_t state; /* enum request_state; DONE stored with release, read with acquire by waiters */
	struct lane *lane;
	/* The result, for the status. `error` 0 or a class; text kept in error_text while pending errors need one. */
	int32_t source, tag, error;
	int32_t rank;      /* sends and receives: destination or requested source (MPI_ANY_SOURCE, MPI_PROC_NULL) */
	size_t received;   /* bytes */
	struct comm *comm; /* retained while active when the user may free it; for error handlers */
	struct datatype *type; /* retained while active or persistent */

	/* Second line: mostly NULL. */
	char *error_text;  /* malloc'ed */
	/* Called in request_complete, lane locked, before a waiter can see DONE: steps of schedules, buffered sends. May free the request. */
	void (*notify)(struct request *request);
	void *owner;       /* of notify and of the kinds above sends and receives */
	uint64_t id;       /* our handle on the wire, 0: none */
	/* Persistent: how MPI_Start begins it. NULL for one-time requests. */
	int (*start)(struct request *request);
	/* Try to withdraw; true when it was. NULL: cannot be cancelled. */
	bool (*cancel)(struct request *request);
	/* Undo what `owner` holds, when the request is freed. NULL: nothing. */
	void (*release)(struct request *request);
	/* Generalized requests and the like: fill in a status at completion instead of the fields above. NULL: fields. */
	int (*query)(struct request *request, MPI_Status *status);

	/*
	 * All that follows is written when it is first used: request_init clears what is above, and of the rest only what says
	 * "not in use". Sends and receives: the user's message.
	 */
	void *buf;
	size_t count;
	size_t len;        /* bytes that buf/count/type hold */
	uint64_t context;
	int32_t wanted_tag;
	struct match_posted posted;

	/* Under way. */
	struct peer *peer;
	struct way way;     /* a receive's, once it has met an offer */
	uint8_t step;       /* enum request_step */
	uint64_t remote_id; /* the other side's */
	struct remote_memory remote;
	size_t moved;       /* bytes already sent, read or received */
	size_t target;      /* bytes that will move: message cut to the buffer */
	size_t message_len; /* bytes of the message as the sender announced it */
	void *stage;        /* bounce buffer, malloc'ed, for data that is not contiguous */
	struct operation operation;
	struct region region;
	void *watcher;     /* of a notify set from outside, where `owner` is the request's own: schedules */
};
_Static_assert(offsetof(struct request, buf) == 2 * CACHE_LINE, "what request_init writes fills two lines");

static inline struct request *request_of(MPI_Request handle)
{
	struct request *request = (struct request *)(void *)handle;

	if ((uintptr_t)handle < 4096 || request->magic != REQUEST_MAGIC)
		return NULL;
	return request;
}

static inline struct request *request_of_operation(struct operation *operation)
{
	return container_of(operation, struct request, operation);
}

void request_step(struct request *request, enum request_step step);
/* Is an answer of the peer all that is awaited? */
static inline bool request_awaits_answer(const struct request *request)
{
	return request->step == SEND_SYNC_SENT || request->step == SEND_OFFERED || request->step == RECEIVE_PULLED;
}

static inline MPI_Request request_handle(struct request *request)
{
	return (MPI_Request)(void *)request;
}

static inline uint32_t request_state(const struct request *request)
{
	/* Pairs with the release store in request_complete: the data of the message is visible after DONE. */
	return atomic_load_explicit(&request->state, memory_order_acquire);
}

static inline bool request_done(const struct request *request)
{
	return request_state(request) >= REQUEST_DONE;
}

/*
 * One-time, not cancelled, not let go of, in the pool, nothing hung on it but type and communicator: as most sends and receives. All
 * flags of the first line are compared at once.
 */
static hot_path bool request_is_plain(const struct request *request)
{
	uint64_t flags;

	_Static_assert(offsetof(struct request, on_stack) - offsetof(struct request, kind) == sizeof flags - 1, "kind and seven flags");
	memcpy(&flags, &request->kind, sizeof flags);
	return flags <= REQUEST_RECEIVE && !request->error && !request->release;
}

/* A send or a receive of this message: the user's fields, and what must stay while it is under way. */
static hot_path void request_take_message(struct request *request, const struct message *message)
{
	request->comm = message->comm;
	request->context = message->context;
	request->buf = message->buf;
	request->count = message->count;
	request->type = message->type;
	request->len = message_len(message);
	request->rank = message->rank;
	request->wanted_tag = message->tag;
	comm_begin_pending(message->comm);
	datatype_retain(message->type);
}

/* The message again, for a persistent one. */
static inline struct message request_message(const struct request *request)
{
	return (struct message){
		.comm = request->comm,
		.context = request->context,
		.buf = request->buf,
		.count = request->count,
		.type = request->type,
		.rank = request->rank,
		.tag = request->wanted_tag,
	};
}

/* The shared request of every send that was complete when its call returned. */
extern struct request request_completed;

/* Prepare a request that lives in the caller's frame (blocking calls). */
static inline void request_init(struct request *request, struct lane *lane, enum request_kind kind)
{
	/* Field by field: for memset the compiler takes an instruction that costs more than the rest of the receive. */
	request->magic = REQUEST_MAGIC;
	request->kind = (uint8_t)kind;
	request->persistent = request->freed = request->cancelled = request->immortal = false;
	request->none = request->synchronous = request->on_stack = false;
	/* relaxed: no other thread knows the request yet */
	atomic_store_explicit(&request->state, REQUEST_ACTIVE, memory_order_relaxed);
	request->lane = lane;
	request->source = MPI_ANY_SOURCE;
	request->tag = MPI_ANY_TAG;
	request->error = request->rank = 0;
	request->received = 0;
	request->comm = NULL;
	request->type = NULL;
	request->error_text = NULL;
	request->notify = NULL;
	request->owner = NULL;
	request->id = 0;
	request->start = NULL;
	request->cancel = NULL;
	request->release = NULL;
	request->query = NULL;
	request->posted.order = 0;
}

struct request *request_no_memory(struct lane *lane) cold_path;
/* From the lane's pool: ACTIVE, fields as described above. NULL when memory is out. */
static inline struct request *request_new(struct lane *lane, enum request_kind kind)
{
	struct request *request = pool_take(&lane->requests);

	if (unlikely(!request))
		return request_no_memory(lane);
	request_init(request, lane, kind);
	return request;
}
/* The state of the next request that is done. */
static inline uint32_t request_next_done(struct lane *lane)
{
	return lane->last_done = (lane->last_done + 1) | REQUEST_DONE;
}
/* Finish: record the error, set DONE, call notify, free when the user already let go. */
void request_complete(struct request *request, int error);
/* The same without error, for the end of every message. */
static hot_path void request_succeed(struct request *request)
{
	/* Somebody but a waiter of this thread is to hear of it. */
	if (unlikely((uintptr_t)request->notify | request->id | request->freed | request->lane->fabric.sleepers)) {
		request_complete(request, 0);
		return;
	}
	/* Pairs with the acquire in request_done. */
	atomic_store_explicit(&request->state, request_next_done(request->lane), memory_order_release);
}
/* The user lets go of it (MPI_Request_free, or wait/test of a one-time request). */
void request_release(struct request *request);
/* The same for a plain request (request_is_plain) that is done. */
static hot_path void request_release_plain(struct request *request)
{
	datatype_release(request->type);
	comm_end_pending(request->comm);
	request->magic = 0;
	pool_give(&request->lane->requests, request);
}
/* Make it startable again / after DONE of a persistent one. */
void request_deactivate(struct request *request);

/*
 * Wait until the request is done (sleeping when it takes long), fill in `status` (may be MPI_STATUS_IGNORE), then release
 * or deactivate it. Returns the request's error class. Lane locked on entry and return, not while sleeping.
 * `call` says what to report while waiting (enum status_call).
 */
int request_wait(struct request *request, MPI_Status *status, uint32_t call);

/* Is any request of the communicator under way? Looks at all requests there are: for rare use. */
bool request_any_active(const struct comm *comm);

/* Status of a finished request. */
void request_status(const struct request *request, MPI_Status *status);
/* The empty status of the standard (null and inactive requests), and that of MPI_PROC_NULL. */
void mpi_status_empty(MPI_Status *status);
void mpi_status_proc_null(MPI_Status *status);
/* Bytes recorded in a status, and the cancelled mark: our use of MPI_internal. */
uint64_t mpi_status_bytes(const MPI_Status *status);
bool mpi_status_cancelled(const MPI_Status *status);
void mpi_status_set_bytes(MPI_Status *status, uint64_t bytes);
void mpi_status_set_cancelled_flag(MPI_Status *status, bool cancelled);
/* MPI_ERROR is written by calls that return several statuses only, so not here. */
static inline void mpi_status_set(MPI_Status *status, int source, int tag, uint64_t bytes, bool cancelled)
{
	status->MPI_SOURCE = source;
	status->MPI_TAG = tag;
	memcpy(&status->MPI_internal[0], &bytes, sizeof bytes);
	status->MPI_internal[2] = cancelled;
}

/* Ids on the wire: valid until closed; request_by_id returns NULL for an id that is stale or was never given. */
uint64_t request_open_id(struct request *request);
void request_close_id(struct request *request);
struct request *request_by_id(struct lane *lane, uint64_t id);

#endif
