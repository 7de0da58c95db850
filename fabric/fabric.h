/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Moves messages between processes: picks a transport per peer, keeps back-pressure in one queue per peer,
 * polls the transports in use and puts the process to sleep when nothing comes. Called by runtime/ only;
 * tells runtime/ of arrivals through the functions handed over at open.
 *
 * Locked by the caller (the lane) when threads may meet, but for fabric_sleep and fabric_ring_self.
 */
#ifndef FABRIC_FABRIC_H
#define FABRIC_FABRIC_H

#include "common/proof.h"
#include "common/segment.h"
#include "fabric/transport.h"

/* Who a process of another job is. */
struct process {
	struct process_name name;
	const char *host;
	bool shares_memory;              /* it is on this host, and its memory can be mapped */
	unsigned char secret[PROOF_LEN]; /* that it shares with us */
};

/* What runtime/ hands down at open. `context` is runtime's own (the lane). */
struct fabric_upcalls {
	/* A message arrived. `payload` is readable only during the call. May send. */
	void (*deliver)(struct peer *peer, const void *header, const void *payload, size_t len);
	/* The address that process `proc` published for `transport`; may block for bounded time, while other threads may use the fabric and
	 * meet `proc` otherwise. 0 or an error class; FABRIC_AGAIN: fabric_found will tell. For "shm" only of processes of other jobs, at once. */
	int (*lookup)(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len);
	/* What to call process `proc` in a message, "rank 3"; NULL: that. Lasts until it is called a few times more. */
	const char *(*name)(void *context, uint32_t proc);
	/* The peer is gone: it closed, was killed, or cannot be reached. error_text() says why. Called once per peer. */
	void (*failed)(struct peer *peer, int error_class);
	/* Who `proc` is; and the process of that rank of a job, of whose number this is the lower half, UINT32_MAX when none is known. Only
	 * for processes of other jobs; may be NULL. */
	void (*describe)(void *context, uint32_t proc, struct process *out);
	uint32_t (*find)(void *context, uint32_t job, uint32_t rank);
};

struct fabric_job {
	uint32_t proc;              /* our own index */
	uint32_t proc_count;        /* processes known at open */
	uint64_t number;            /* of our job, as in struct process_name */
	const struct segment *segment; /* the host segment: ranks and hosts of the job, key, shared memory */
	bool threads;               /* THREAD_MULTIPLE: several threads may sleep and ring */
	uint32_t index;             /* of several fabrics of this process; those of others with the same number talk to each other */
	struct fabric *first;       /* number 0, open; it alone has the network and processes of other jobs. NULL: this is it */
	const struct fabric_upcalls *upcalls;
	void *context;
};

struct fabric {
	struct fabric_job job;
	struct peer **peers;        /* by proc; NULL until first contact */
	uint32_t peer_count;        /* length of `peers` */
	bool closing;               /* what ends now is no news to runtime */
	struct list backlogged;     /* peers with a backlog */
	void *self, *shm, *ofi;     /* state of each open transport; NULL when not opened */
	uint32_t to_self;           /* messages of this process to itself that wait for a poll */
	bool oversubscribed;        /* more ranks than usable CPUs on this host: nobody spins for long */
	struct doorbell *doorbell;  /* ours, in the host segment */
	bool abroad;                /* we talk to processes on other hosts, though our job may be on one */
	uint32_t copies;            /* long ones of other processes' memory under way: a round of polling takes its time */
	uint32_t sleepers;          /* threads between sleep_begin and sleep_end: poll looks at everything */
	struct sleep *sleep;        /* how this process sleeps, common to its fabrics */
};

int fabric_open(struct fabric *fabric, const struct fabric_job *job);
/* Flush backlogs towards live peers (bounded time), close transports, free peers. */
void fabric_close(struct fabric *fabric);

/*
 * What other hosts need to know to reach us, to be published before any of them may send: opens the transport that must
 * listen and writes its address. *transport is its name, or NULL when there is nothing to publish (the job is on one
 * host). 0 or an error class.
 */
int fabric_publish(struct fabric *fabric, const char **transport, void *address, size_t *address_len);

/* The libfabric provider of the network transport, e.g. "tcp"; "" while it is not open. */
const char *fabric_network(const struct fabric *fabric);

/*
 * The peer for process `proc`, chosen and connected at first contact. NULL with error_text() set when no
 * transport reaches it. Hot callers keep the pointer; it stays valid until fabric_close.
 */
struct peer *fabric_peer(struct fabric *fabric, uint32_t proc);

/* For transports: the same for a process that has asked us for a connection, so that its address need not be looked up. */
struct peer *fabric_peer_heard(struct fabric *fabric, uint32_t proc);

/* What `lookup` could not say at once: the address of `proc`, or an error class with error_text(). */
void fabric_found(struct fabric *fabric, uint32_t proc, const void *address, size_t address_len, int error);
/* For transports: have it looked up that way, for a peer whose address they have not been told. */
void fabric_seek(struct peer *peer);

/* Add `count` processes (dynamic process management); returns the index of the first through *first. */
int fabric_add_procs(struct fabric *fabric, uint32_t count, uint32_t *first);
/* Nobody will send to that process any more, nor wait for it: its index may name another one from now on. May block for bounded time. */
void fabric_forget(struct fabric *fabric, uint32_t proc);

/* Make a way to the peer now, not with the first message: what becomes of the peer is heard that way. */
void fabric_reach(struct peer *peer);
/* Is a process of another job, with which we share memory, no longer there? Then how it ended, for a sentence. */
bool fabric_is_gone(const struct peer *peer, char *text, size_t text_len);

/* Where processes of other jobs are that we are to talk to. */
enum meeting_place {
	MEET_IN_MEMORY, /* all are on this host and share memory */
	MEET_HERE,      /* all are on this host, but some want the network */
	MEET_ABROAD,
};

/*
 * How processes of other jobs reach us: opens shared memory, when it may be used, and the network transport, when it is needed. Writes
 * the addresses (SHM_ADDRESS_LEN, ADDRESS_MAX bytes at most) and their lengths, 0 where there is none. 0 or an error class.
 */
int fabric_introduce(struct fabric *fabric, enum meeting_place place, void *shm, size_t *shm_len, void *address, size_t *address_len);

/* The error of a peer that has failed: sets its text again, returns its class. */
int fabric_peer_error(const struct peer *peer) cold_path;

/*
 * Send now if nothing is waiting before it: DONE; otherwise AGAIN with nothing taken (submit an operation
 * then). len <= peer->inline_max.
 */
static inline int fabric_send_inline(struct peer *peer, const void *header, const void *payload, size_t len)
{
	if (unlikely(!list_empty(&peer->backlog) || peer->failed))
		return peer->failed ? fabric_peer_error(peer) : FABRIC_AGAIN;
	return peer->transport->send_inline(peer, header, payload, len);
}

/* A peer that has choked us may have told that it takes messages whole again: look. */
static inline void fabric_heed(struct peer *peer)
{
	if (peer->transport->heed)
		peer->transport->heed(peer);
}

/* As fabric_send_inline for a payload written in place: see transport.h. AGAIN, too, when something waits before it. */
static inline int fabric_reserve(struct peer *peer, size_t len, void **buffer)
{
	if (unlikely(!list_empty(&peer->backlog) || peer->failed))
		return peer->failed ? fabric_peer_error(peer) : FABRIC_AGAIN;
	return peer->transport->reserve(peer, len, buffer);
}

static inline int fabric_commit(struct peer *peer, const void *header, void *buffer, size_t len)
{
	return peer->transport->commit(peer, header, buffer, len);
}

/*
 * Run operation->push in its turn: at once when the peer has no backlog, else after those before it. Its owner hears of everything
 * through push and complete: also that the peer is gone, perhaps before this returns.
 */
void fabric_submit(struct peer *peer, struct operation *operation);

/* What an operation can do in its push, and nowhere else, for these do not look what waits before them: see transport.h. */
static inline int fabric_push_inline(struct operation *operation, const void *header, const void *payload, size_t len)
{
	return operation->peer->transport->send_inline(operation->peer, header, payload, len);
}

static inline int fabric_push_reserve(struct operation *operation, size_t len, void **buffer)
{
	return operation->peer->transport->reserve(operation->peer, len, buffer);
}

static inline int fabric_push_send(struct operation *operation, const void *header, const struct iovec *iov, int iov_count, size_t len)
{
	return operation->peer->transport->send(operation->peer, header, iov, iov_count, len, operation);
}

static inline int fabric_read(struct operation *operation, const struct iovec *local, int local_count, const struct remote_memory *remote,
			      uint64_t offset)
{
	return operation->peer->transport->read(operation->peer, local, local_count, remote, offset, operation);
}

static inline int fabric_write(struct operation *operation, const struct iovec *local, int local_count,
			       const struct remote_memory *remote, uint64_t offset)
{
	return operation->peer->transport->write(operation->peer, local, local_count, remote, offset, operation);
}

/* Most pieces of local memory for one of these two. */
static inline size_t fabric_pieces_max(const struct peer *peer)
{
	return (size_t)peer->transport->pieces_max;
}

/* Take a queued operation out again (cancel). False when it is not queued any more. */
bool fabric_revoke(struct operation *operation);

/*
 * A packet of the protocols themselves (answers, acknowledgements, notes): header and up to peer->inline_max bytes, mostly CONTROL_MAX at most, are
 * copied; goes out now or in its turn; never refused for want of room. 0 or an error class.
 */
int fabric_send_control(struct peer *peer, const void *header, const void *payload, size_t len);

/* Poll transports and push backlogs once. Returns the number of events handled. */
int fabric_poll(struct fabric *fabric);

/*
 * Sleep until a message, a completion or a ring arrives, or `timeout_ns` (-1: none) passes. The protocol, which
 * loses no wake-up:
 *     ticket = fabric_sleep_begin(fabric);        announce
 *     if (fabric_poll(fabric) == 0 && !done)      look once more, still locked
 *             unlock; fabric_sleep(fabric, ticket, timeout); lock;
 *     fabric_sleep_end(fabric);
 * Several threads may sleep at the same time; a ring wakes all of them.
 */
uint32_t fabric_sleep_begin(struct fabric *fabric);
void fabric_sleep(struct fabric *fabric, uint32_t ticket, int64_t timeout_ns);
void fabric_sleep_end(struct fabric *fabric);

/*
 * For a thread that sleeps by another fabric of this process, between sleep_begin there and its last look at all of them. This is the first one,
 * locked: it watches this one's network, if nobody does, and is announced again.
 */
void fabric_watch(struct fabric *fabric);

/* Wake the sleeping threads of this process (a thread completed another's request). Cheap when none sleeps. */
void fabric_ring_self(struct fabric *fabric);

/*
 * For transports and for runtime: the peer is gone, or not to be believed any more. error_text() says why. Stops its transport, ends what
 * waits for it, then tells runtime, once.
 */
void fabric_peer_failed(struct peer *peer, int error_class);

/* "rank 3", for messages. */
const char *fabric_name(const struct fabric *fabric, uint32_t proc) cold_path;
/* And its host. */
const char *fabric_host_name(const struct fabric *fabric, uint32_t proc) cold_path;

/*
 * A flood has a limit: a receiver that keeps too much of a peer's messages asks it to offer them instead of sending them whole,
 * so that the sender waits. On: false when it could not be told now.
 */
static inline bool fabric_choke(struct peer *peer, bool on)
{
	if (!peer->failed && peer->transport->choke && peer->transport->choke(peer, on))
		peer->choking = on;
	return peer->choking == on;
}

/* For transports: the peer has asked for it. */
void fabric_choked(struct peer *peer, bool on);

/* For transports: hand up an arrived message. */
static inline void fabric_deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	peer->fabric->job.upcalls->deliver(peer, header, payload, len);
}

/* One line per peer in use: rank, transport, why. For reports; returns bytes written. */
int fabric_describe(struct fabric *fabric, char *text, size_t text_len);

#endif
