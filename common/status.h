/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a rank is doing, in one page of shared memory per rank.
 *
 * The page lies in the host segment (common/segment.h). The rank is its only writer; the host's daemon
 * reads it to end a job with the right code and to explain a job that hangs. A rank writes what it waits
 * for at the moment it stops spinning (status_wait_begin), so nothing here is on the path of a message
 * that arrives at once. A page of zeros is valid: a process that has not reached MPI_Init.
 *
 * Writers never block and never fail. Readers must expect any bytes: a rank may have scribbled over its page.
 */
#ifndef COMMON_STATUS_H
#define COMMON_STATUS_H

#include "common/counters.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

enum { STATUS_PAGE_LEN = 4096, STATUS_ENVELOPES = 6, STATUS_NAME_LEN = 32, STATUS_NOTE_LEN = 96 };

/* The calls a rank can be found waiting in; STATUS_CALL_NONE is "no call". */
enum status_call {
	STATUS_CALL_NONE,
#define STATUS_CALL(ID, NAME, KIND) STATUS_CALL_##ID,
#include "common/status_calls.def"
#undef STATUS_CALL
	STATUS_CALL_END
};

enum status_call_kind { STATUS_OTHER, STATUS_SEND, STATUS_RECEIVE, STATUS_REQUESTS, STATUS_COLLECTIVE };

/* Where a rank is in its life. Only ever grows. */
enum status_phase {
	STATUS_STARTED,     /* has not called MPI_Init; all that a program without MPI ever reaches */
	STATUS_IN_INIT,
	STATUS_INITIALISED,
	STATUS_IN_FINALIZE,
	STATUS_FINALISED,
	STATUS_PHASE_END
};

/* Peers and tags in this page: world ranks and user tags, or one of these. */
enum { STATUS_ANY = -1, STATUS_NONE = -2 };

/* Of another job they are ranks there; `job` is the lower half of its number then (segment_job_number), else 0. */

/* One message or receive: `source` is the world rank of the other side. */
struct status_envelope {
	int32_t source;
	int32_t tag;
	uint32_t context;
	uint32_t job;
	uint64_t len;       /* bytes */
};

/* What a rank waits for. Zero-initialise, then fill in what is known. */
struct status_wait {
	uint32_t call;                  /* enum status_call */
	int32_t peer;                   /* world rank, STATUS_ANY or STATUS_NONE */
	int32_t tag;                    /* tag, STATUS_ANY or STATUS_NONE */
	uint32_t context;               /* context id of the communicator */
	uint32_t comm_size;
	int32_t comm_rank;              /* the waiting rank's rank in that communicator */
	uint64_t len;                   /* bytes of the message or receive buffer */
	uint64_t since_ns;              /* CLOCK_MONOTONIC; status_wait_begin fills it in when 0 */
	uint64_t collective;            /* sequence number on the communicator of the last collective entered */
	uint32_t pending_count;         /* requests waited for, may exceed STATUS_ENVELOPES */
	uint32_t unexpected_count;      /* messages here that no receive matches, may exceed STATUS_ENVELOPES */
	uint32_t hoarded_senders;       /* that were told to wait, since so many of their messages are kept here */
	int32_t hoarded_source;         /* world rank of the one of whom most is kept */
	uint64_t hoarded_len;           /* bytes of it */
	uint64_t kept_len;              /* bytes of all that are kept, when hoarded_senders is not 0 */
	uint32_t crowded;               /* it is the limit for all together that was reached */
	uint32_t job, hoarded_job;      /* of the peer, of the source of what is kept */
	uint32_t reserved;
	char comm_name[STATUS_NAME_LEN];
	char note[STATUS_NOTE_LEN];     /* what else is known, for a person: who holds the lock, say; "" mostly */
	struct status_envelope pending[STATUS_ENVELOPES];
	struct status_envelope unexpected[STATUS_ENVELOPES];
};

enum { STATUS_WAIT_WORDS = sizeof(struct status_wait) / 8 };
_Static_assert(sizeof(struct status_wait) % 8 == 0, "the seqlock copies whole words");

/* A wait that is read while it is written: seq is odd meanwhile. */
struct status_words {
	_Atomic uint32_t seq;
	_Atomic uint64_t words[STATUS_WAIT_WORDS];
};

struct status_page {
	/* Life: written a few times per process. */
	_Alignas(64) _Atomic int32_t pid;
	_Atomic uint32_t phase;             /* enum status_phase */
	_Atomic uint32_t aborted;           /* 1 once abort_code is valid */
	_Atomic int32_t abort_code;         /* of MPI_Abort */
	_Atomic uint64_t phase_ns[STATUS_PHASE_END];    /* CLOCK_MONOTONIC when each phase began; 0: not reached */
	_Atomic uint64_t counters_at[COUNTERS_MOST]; /* addresses of struct counters in the rank, for whoever may read there; 0: none */
	_Atomic uint32_t lanes; /* that the rank has; 0: it is not known yet. See runtime/lanes.h */
	_Atomic uint32_t threaded; /* other threads than the one that waits may be at work for MPI: MPI_THREAD_SERIALIZED and above */
	char reason[188];                   /* text of MPI_Abort or a fatal error; valid once aborted is 1 */

	/* Totals as of the last long wait, for readers that may not look at the counters themselves. */
	_Alignas(64) _Atomic uint64_t sent_count;
	_Atomic uint64_t sent_bytes;
	_Atomic uint64_t received_count;
	_Atomic uint64_t received_bytes;
	_Atomic uint64_t collective_count;

	/* The wait; `waiting` counts waiting threads. */
	_Alignas(64) struct status_words wait;
	_Atomic uint32_t waiting;

	/* What the rank asks for again and again in vain (MPI_Test, MPI_Iprobe), and when it last said so; see status_ask. */
	_Atomic uint64_t asked_ns;          /* CLOCK_MONOTONIC; 0: it does not ask */
	struct status_words asking;
};
_Static_assert(sizeof(struct status_page) <= STATUS_PAGE_LEN, "one page per rank");

static inline uint64_t status_now_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Move to a later phase. Released so that a reader of the phase sees what was written before it. */
static inline void status_phase_set(struct status_page *page, enum status_phase phase)
{
	atomic_store_explicit(&page->phase_ns[phase], status_now_ns(), memory_order_relaxed);
	atomic_store_explicit(&page->phase, (uint32_t)phase, memory_order_release);
}

/* Record MPI_Abort before the process ends itself. Pairs with the acquire in status_aborted. */
static inline void status_abort_set(struct status_page *page, int code, const char *reason)
{
	atomic_store_explicit(&page->abort_code, code, memory_order_relaxed);
	if (reason) {
		strncpy(page->reason, reason, sizeof page->reason - 1);
		page->reason[sizeof page->reason - 1] = '\0';
	}
	atomic_store_explicit(&page->aborted, 1, memory_order_release);
}

/* Reader: did the rank call MPI_Abort, and with what? */
static inline bool status_aborted(struct status_page *page, int *code)
{
	if (atomic_load_explicit(&page->aborted, memory_order_acquire) == 0)
		return false;
	*code = atomic_load_explicit(&page->abort_code, memory_order_relaxed);
	return true;
}

/* When two threads of a rank meet here the later one is not written. */
static inline void status_words_write(struct status_words *at, const struct status_wait *wait)
{
	uint64_t word[STATUS_WAIT_WORDS];
	uint32_t seq = atomic_load_explicit(&at->seq, memory_order_relaxed);

	if ((seq & 1) != 0 || !atomic_compare_exchange_strong_explicit(&at->seq, &seq, seq + 1, memory_order_acquire, memory_order_relaxed))
		return;
	/* Orders the odd seq before the words; pairs with the acquire fence of the reader. */
	atomic_thread_fence(memory_order_release);
	memcpy(word, wait, sizeof *wait);
	for (int i = 0; i < STATUS_WAIT_WORDS; i++)
		atomic_store_explicit(&at->words[i], word[i], memory_order_relaxed);
	atomic_store_explicit(&at->seq, seq + 2, memory_order_release);
}

/* Rank, about to sleep. When two threads of a rank meet here the later one is not described, only counted. */
static inline void status_wait_begin(struct status_page *page, const struct status_wait *wait)
{
	struct status_wait copy = *wait;

	atomic_fetch_add_explicit(&page->waiting, 1, memory_order_relaxed);
	if (copy.since_ns == 0)
		copy.since_ns = status_now_ns();
	status_words_write(&page->wait, &copy);
}

/* Rank, awake again. */
static inline void status_wait_end(struct status_page *page)
{
	atomic_fetch_sub_explicit(&page->waiting, 1, memory_order_release);
}

/* Rank, asking for the same again and again: to be repeated while it lasts, every STATUS_ASK_NS. */
enum { STATUS_ASK_NS = 50000000 };
static inline void status_ask(struct status_page *page, const struct status_wait *wait, uint64_t now_ns)
{
	status_words_write(&page->asking, wait);
	atomic_store_explicit(&page->asked_ns, now_ns, memory_order_release);
}

/* Reader: true and a consistent *wait when the rank sleeps in a call. Gives up on a page that never settles. */
bool status_wait_read(struct status_page *page, struct status_wait *wait);

/* Reader: true and what it asks for when the rank has asked in vain for a while and until now, without waiting. */
bool status_asking_read(struct status_page *page, struct status_wait *wait);

/* Name of a call or phase, for people; never NULL, whatever the number. */
const char *status_call_name(uint32_t call);
enum status_call_kind status_call_kind(uint32_t call);
const char *status_phase_name(uint32_t phase);

#endif
