/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How a process sleeps until something comes. Without a network: a futex on our doorbell. With one, its file
 * descriptors and the doorbell's socket in one poll(2).
 *
 * When several threads sleep, one of them, the watcher, polls the descriptors; the others wait on the futex. A
 * watcher that leaves rings, so that another takes the watch when it sleeps again. Everything here but
 * fabric_sleep and fabric_ring_self runs under the caller's lock; where there are several fabrics, each with a lock, `lock` guards what is theirs
 * together: the announcement at the doorbell may be taken back only when nobody sleeps any more.
 */
#include "fabric/fabric_sleep.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/doorbell.h"
#include "fabric/fabric.h"
#include "fabric/shm.h"
#include "mpi.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FDS_MAX = 64 };

struct sleep {
	bool membarrier;
	bool fence;           /* of fabric_ring_self */
	int socket;           /* the doorbell's; -1 until first needed */
	pthread_mutex_t lock;
	uint32_t all;         /* threads that sleep, by any fabric */
	_Atomic bool watched; /* some thread has the watch */
	bool must_not;        /* something has arrived: do not sleep on the descriptors */
	int fd_count;
	struct pollfd fds[FDS_MAX];
};

/* Does this thread have the watch? */
static _Thread_local bool watching;

int sleep_open(struct fabric *fabric)
{
	struct sleep *sleep;

	if (fabric->job.first) {
		fabric->sleep = fabric->job.first->sleep;
		return 0;
	}
	sleep = aligned_alloc(CACHE_LINE, round_up(sizeof *sleep, CACHE_LINE));
	if (!sleep)
		return error_set(MPI_ERR_NO_MEM, "no memory to open the fabric");
	memset(sleep, 0, sizeof *sleep);
	pthread_mutex_init(&sleep->lock, NULL);
	sleep->socket = -1;
	if (fabric->shm)
		sleep->membarrier = ((struct shm *)fabric->shm)->membarrier;
	else
		atomic_fetch_or_explicit(&fabric->doorbell->state, DOORBELL_FENCED, memory_order_seq_cst);
	sleep->fence = true;
	fabric->sleep = sleep;
	return 0;
}

void sleep_close(struct fabric *fabric)
{
	if (!fabric->sleep || fabric->job.first)
		return;
	if (fabric->sleep->socket >= 0) {
		atomic_store_explicit(&fabric->doorbell->name_len, 0, memory_order_relaxed);
		close(fabric->sleep->socket);
	}
	pthread_mutex_destroy(&fabric->sleep->lock);
	free(fabric->sleep);
	fabric->sleep = NULL;
}

/* Take the watch: collect what to poll, and empty the socket so that it tells of new rings only. */
static void watch(struct fabric *fabric, const struct transport *transport)
{
	struct sleep *sleep = fabric->sleep;
	int count;

	if (sleep->socket < 0) {
		sleep->socket = doorbell_socket(fabric->doorbell);
		if (sleep->socket < 0) {
			static bool said;

			if (!said)
				log_warn("%s; this rank will spin while it waits", error_text());
			said = true;
			sleep->must_not = true;
			return;
		}
	}
	doorbell_drain(sleep->socket);
	sleep->fds[0] = (struct pollfd){ .fd = sleep->socket, .events = POLLIN };
	count = transport->prepare_sleep(fabric, sleep->fds + 1, FDS_MAX - 1);
	sleep->must_not = count < 0;
	sleep->fd_count = 1 + (count < 0 ? 0 : count);
}

/* If there is something to watch, and nobody does. */
static bool take_watch(struct fabric *fabric)
{
	struct sleep *sleep = fabric->sleep;

	/* acquire: pairs with the release in fabric_sleep_end. Only with this fabric locked is the watch taken. */
	if (likely(!fabric->ofi) || atomic_load_explicit(&sleep->watched, memory_order_acquire))
		return false;
	atomic_store_explicit(&sleep->watched, true, memory_order_relaxed);
	watching = true;
	watch(fabric, &transport_ofi);
	return true;
}

void fabric_watch(struct fabric *fabric)
{
	struct sleep *sleep = fabric->sleep;

	if (!take_watch(fabric))
		return;
	/* Who has rung since the announcement took that away, and the datagram has just been read: the looks are still to come, so announce again. */
	pthread_mutex_lock(&sleep->lock);
	doorbell_arm(fabric->doorbell, sleep->membarrier);
	pthread_mutex_unlock(&sleep->lock);
}

uint32_t fabric_sleep_begin(struct fabric *fabric)
{
	struct sleep *sleep = fabric->sleep;
	uint32_t ticket;

	fabric->sleepers++;
	take_watch(fabric);
	pthread_mutex_lock(&sleep->lock);
	sleep->all++;
	ticket = doorbell_arm(fabric->doorbell, sleep->membarrier);
	pthread_mutex_unlock(&sleep->lock);
	return ticket;
}

void fabric_sleep(struct fabric *fabric, uint32_t ticket, int64_t timeout_ns)
{
	struct sleep *sleep = fabric->sleep;
	struct timespec timeout = { .tv_sec = timeout_ns / 1000000000, .tv_nsec = timeout_ns % 1000000000 };

	counter_add(&counters.sleeps, 1);
	if (!watching) {
		doorbell_wait(fabric->doorbell, ticket, timeout_ns);
		return;
	}
	/* A ring between arming and here has left its datagram in the socket. */
	if (!sleep->must_not)
		ppoll(sleep->fds, (nfds_t)sleep->fd_count, timeout_ns < 0 ? NULL : &timeout, NULL);
}

void fabric_sleep_end(struct fabric *fabric)
{
	struct sleep *sleep = fabric->sleep;

	bool watched = watching;

	fabric->sleepers--;
	if (watching) {
		watching = false;
		atomic_store_explicit(&sleep->watched, false, memory_order_release); /* pairs with the look in fabric_watch: `fds` are free */
	}
	pthread_mutex_lock(&sleep->lock);
	sleep->all--;
	if (watched && sleep->all > 0)
		fabric_ring_self(fabric);
	/* With several threads another may be between arming and sleeping: leave its announcement. */
	if (sleep->all == 0)
		doorbell_disarm(fabric->doorbell);
	pthread_mutex_unlock(&sleep->lock);
}

void fabric_ring_self(struct fabric *fabric)
{
	doorbell_ring(fabric->doorbell, fabric->sleep->fence);
}
