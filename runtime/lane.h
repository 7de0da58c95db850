/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The unit of progress and of locking: its match tables, its fabric (rings, endpoints), its requests, one lock.
 * Every communicator belongs to one lane; lanes.h tells of how many there are.
 *
 * Rule of the house: functions of runtime/ and collectives/ that touch a lane's objects are called with the
 * lane locked; mpi/ enters and leaves it around them. The lock is real only with MPI_THREAD_MULTIPLE, and while there is a helper
 * thread (helper.h). It is never held
 * while sleeping, nor while a user's error handler or attribute function runs.
 */
#ifndef RUNTIME_LANE_H
#define RUNTIME_LANE_H

#include "common/counters.h"
#include "common/pool.h"
#include "fabric/fabric.h"
#include "runtime/match.h"
#include "runtime/wire.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>

#if !defined LANE_CHECKED && (defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__)
#define LANE_CHECKED
#endif

struct request;

/* A blocking receive that waits for a message without a request: see receive_directly (receive.c). */
struct direct_receive {
	uint64_t context;
	int32_t source, tag; /* no wildcards */
	void *to;	 /* NULL: not one run of bytes, see the last line */
	size_t len;	 /* room */
	size_t received; /* set when the message is there; lane->direct is NULL again then */
	void *buf;
	size_t count;
	const struct datatype *type;
};

struct lane;

/* What becomes of packets of one kind; called with the lane locked, `payload` is readable only during the call. May send. */
typedef void lane_handler(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len);

/*
 * Work that ended in another thread (a helper that reads files, a callback of PMIx) and goes on in the lane. Embedded in its owner, who
 * keeps it until `run`; `run` may free it, and must not wait.
 */
struct completion {
	struct completion *next;
	void (*run)(struct lane *lane, struct completion *completion);
};

struct lane {
	struct fabric fabric;
	struct match match;
	struct direct_receive *direct; /* matched before anything posted; NULL: none */
	uint32_t vain;		       /* direct receives since the last that a message ended; where ranks share CPUs */
	struct pool requests;
	struct pool unexpected; /* records of unexpected messages; payloads are malloc'ed */
	size_t kept, kept_most; /* bytes of them; the most since there were none */
	bool crowded;           /* more than WEFT_UNEXPECTED_ALL, and not yet down to half of that */
	bool threads;           /* MPI_THREAD_MULTIPLE, or a helper thread: lock for real */
	bool wake_needed;       /* a request of a sleeping thread completed */
	bool may_step_out;      /* what the thread that has it does now leaves nothing half done: see comm_reach */
	uint32_t failures;      /* processes that are gone, as far as we know */
	uint32_t deaths_seen;   /* of those in the host segment */
	uint32_t last_done;     /* state of the request completed last */
	uint32_t detached;      /* active requests that the user has let go of: MPI_Finalize waits for them */
	uint32_t index;         /* in lanes.of (lanes.h) */
	pthread_mutex_t lock;
	_Atomic uint32_t waiting; /* threads that wait for it */
	_Atomic uint32_t waits;   /* threads that wait in it for something to come, where there may be several */
	_Atomic uint32_t comms;   /* communicators that chose it */
#ifdef LANE_CHECKED
	_Atomic uintptr_t owner;  /* the thread that has it; 0: none */
#endif

	struct counters counters;
	struct {
		uint64_t sent, bytes_sent, received, bytes_received;
	} told; /* of them, in the status page */

	/* Requests named on the wire: slot, generation. */
	struct lane_id {
		struct request *request;
		uint32_t generation;
		uint32_t next_free;
	} *ids;
	uint32_t id_count, id_free;

	lane_handler *handlers[WIRE_KIND_COUNT]; /* NULL: no peer in its right mind sends that */
	_Atomic(struct completion *) completions; /* of other threads, the last one first */

	struct list failure_watches; /* see failure.h */

	/* Told of messages of collectives that came before their receive; set by collectives/. NULL: nobody is. */
	void (*stray)(struct lane *lane, const struct wire_header *header);

	/* Asked before a wait that began at SINCE_NS goes to sleep: for how many ns at most, -1: for ever. Set by collectives/, or NULL. */
	int64_t (*idle)(struct lane *lane, uint64_t since_ns);

	/* Called once per progress round while not empty: engines that cannot be driven by completions. */
	struct list hooks;

	/* Of helper.h, and what it wants to know: written with the lock held. */
	struct helper *helper;  /* NULL: none */
	uint32_t inside;        /* threads of the application inside MPI, while `threads` */
	_Atomic uint32_t entries; /* how often they came in: who has the lock counts, for all to read */
	bool helper_rests;      /* it wants a kick when the last one leaves, who signals: */
	pthread_cond_t *helper_kick;
};

/* An engine called in every round of progress of its lane (schedules that wait for flags, deferred work). */
struct lane_hook {
	struct list link;
	int (*progress)(struct lane_hook *hook); /* returns events handled */
};

/* For those who know that the lock is real: lane_enter and the like, and the helper. */
void lane_lock(struct lane *lane);
/* Not if another has it. */
bool lane_try(struct lane *lane);
/* After a wait on a condition, which unlocks and locks by itself. */
void lane_note_owner(struct lane *lane);
void lane_unlock(struct lane *lane);

/*
 * In every function that needs the lane locked and is the first of many to be reached: does this thread have it? Looked at where the
 * sanitizers look, and with -DLANE_CHECKED.
 */
static inline void lane_assert_locked(const struct lane *lane)
{
#ifdef LANE_CHECKED
	/* relaxed: only this thread writes its own name there */
	assert(!lane->threads || atomic_load_explicit(&lane->owner, memory_order_relaxed) == (uintptr_t)pthread_self());
#else
	(void)lane;
#endif
}

static inline void lane_enter(struct lane *lane)
{
	if (unlikely(lane->threads)) {
		lane_lock(lane);
		lane->inside++;
		/* relaxed: a hint to who has not the lock */
		atomic_store_explicit(&lane->entries, atomic_load_explicit(&lane->entries, memory_order_relaxed) + 1, memory_order_relaxed);
	}
}

/*
 * In the middle of something long, where others may come in: wakes those whose requests are done. With `fairly`, those who wait for the
 * lock have it before this returns; without, they may. Only where the lock is real.
 */
void lane_let_in(struct lane *lane, bool fairly);

/*
 * Around what can take seconds and needs nothing of the lane: others come in meanwhile, and whatever was known of it is to be looked at
 * again. False, and nothing has happened, where nobody else is or nobody may come in (may_step_out); may_step_out is over afterwards.
 */
bool lane_step_out(struct lane *lane);
void lane_step_in(struct lane *lane);

/* The application leaves, and the helper takes over. */
void lane_kick_helper(struct lane *lane) cold_path;

/* Leaving wakes other threads of this process whose requests were completed meanwhile. */
void lane_wake(struct lane *lane);

static inline void lane_leave(struct lane *lane)
{
	if (unlikely(lane->threads)) {
		bool wake = lane->wake_needed;

		lane->wake_needed = false;
		if (--lane->inside == 0 && lane->helper_rests)
			lane_kick_helper(lane);
		lane_unlock(lane);
		if (wake)
			lane_wake(lane);
	}
}

/* Whoever defines a kind of packet (wire.h) tells who takes those of this lane that no posted receive waits for. */
void lane_handle(struct lane *lane, enum wire_kind kind, lane_handler *handler);
/* For receive.c: give a packet to its handler. */
void lane_dispatch(struct lane *lane, struct peer *peer, const struct wire_header *header, const void *payload, size_t len);
/* No process of ours in its right mind sends such a packet: fails its peer, and nobody else. */
void lane_mistrust(struct peer *peer, const struct wire_header *header, size_t len) cold_path;

/*
 * Have completion->run called with the lane locked by whoever makes progress next; wakes a sleeper. From any thread, at every thread
 * level, without the lane. Those of one thread run in the order in which they were handed over. No lane_close before this returned.
 */
void lane_complete(struct lane *lane, struct completion *completion);
/* Run those that are there; for progress. Returns how many. */
int lane_run_completions(struct lane *lane);
/* Are there any? A look for each round of waiting. */
static inline bool lane_has_completions(struct lane *lane)
{
	return atomic_load_explicit(&lane->completions, memory_order_relaxed) != NULL; /* the exchange that takes them acquires */
}

int lane_open(struct lane *lane, const struct fabric_job *job, bool threads);
void lane_close(struct lane *lane);

#endif
