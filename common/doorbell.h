/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How a process that publishes something in shared memory wakes another that sleeps.
 *
 * One doorbell per rank, in the host segment, where the host's daemon can ring it, too; zeros are a valid bell of a process that is awake. The
 * publisher stores its message, then looks whether the owner sleeps; the owner announces sleep, then looks for
 * messages once more. Each side must see the other's store, which takes a full barrier on both sides:
 *
 *   - the owner may call membarrier(2), which runs a barrier on every core where a registered process
 *     runs. Then publishers need none, and a message costs no barrier (a barrier would wait for the
 *     message's cache line to be ours: 50 ns and more for each message);
 *   - when ranks outnumber CPUs sleeping is too frequent for that, and where the kernel or a sandbox refuses
 *     membarrier it is impossible: then the publisher fences, told so by DOORBELL_FENCED.
 *
 * Waking goes through a futex on `bell`. A process that must also wait for descriptors (a network) cannot use it:
 * it binds a datagram socket with an abstract name, writes the name here, and is sent an empty datagram. That needs
 * no descriptor passing, no permission to trace the other process and no set-up between pairs; a full socket
 * is readable, so nothing is lost. A stranger who finds the name can cause a look for messages, nothing else.
 */
#ifndef COMMON_DOORBELL_H
#define COMMON_DOORBELL_H

#include "common/compiler.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

enum {
	DOORBELL_ASLEEP = 1, /* somebody may sleep and has not been rung since */
	DOORBELL_FENCED = 2, /* the owner does not use membarrier: fence before looking at ASLEEP */
	DOORBELL_NAME_MAX = 44,
};

struct doorbell {
	_Atomic uint32_t state;
	_Atomic uint32_t bell;     /* futex word: counts rings */
	_Atomic uint32_t name_len; /* bytes of `name`; 0: the futex is enough */
	char name[DOORBELL_NAME_MAX]; /* abstract socket name, without the leading zero byte */
} cache_aligned;

/* Register this process for membarrier. False: this process must fence when it publishes. Once per process. */
bool doorbell_register(void);

/*
 * Get what it takes to wake others, now: when descriptors have run out later, a sleeper would not be woken. 0, or an error class with
 * error_text(). For processes that ring; harmless twice.
 */
int doorbell_open(void);

/* Wake whoever sleeps. Only for doorbell_ring. */
void doorbell_answer(struct doorbell *bell);

/*
 * ThreadSanitizer knows no fences, and the compiler says so. None of our data hangs on these, only who is woken: what is published is
 * read with acquire from where it was released. So the sanitizer may look at the protocol as it is.
 */
static inline void doorbell_fence(void)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wtsan"
	atomic_thread_fence(memory_order_seq_cst);
#pragma GCC diagnostic pop
}

/*
 * Call after publishing. `fence` is the publisher's own need (it is not registered, or all fence). Any thread.
 * Pairs with doorbell_arm.
 */
static inline void doorbell_ring(struct doorbell *bell, bool fence)
{
	if (unlikely(fence))
		doorbell_fence();
	else
		atomic_signal_fence(memory_order_seq_cst);
	if (unlikely(atomic_load_explicit(&bell->state, memory_order_relaxed) != 0))
		doorbell_answer(bell);
}

/*
 * Announce sleep; returns the ticket for doorbell_wait. Look for messages after this. With `membarrier`, publishers
 * that do not fence are covered too.
 */
uint32_t doorbell_arm(struct doorbell *bell, bool membarrier);

/* Sleep until the bell rings, unless it has since the ticket, or timeout_ns (-1: none). Wakes spuriously too. */
void doorbell_wait(struct doorbell *bell, uint32_t ticket, int64_t timeout_ns);

/* Awake, and nobody else of this process sleeps: publishers need not ring. */
void doorbell_disarm(struct doorbell *bell);

/* Bind the socket and publish its name. The descriptor to poll for reading, or -1 with error_text(). */
int doorbell_socket(struct doorbell *bell);

/* Read away what woke us. */
void doorbell_drain(int socket);

#endif
