/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Sleeping and waking between the processes of a host; the protocol is told in doorbell.h. */
#include "common/doorbell.h"

#include "common/counters.h"
#include "common/error.h"

#include <errno.h>
#include <linux/futex.h>
#include <linux/membarrier.h>
#include <limits.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { FAILED = 16 }; /* MPI_ERR_OTHER of the standard ABI, which only the library's folders see by name */

bool doorbell_register(void)
{
	static _Atomic int registered; /* 0 unknown, 1 yes, -1 no */
	int known = atomic_load_explicit(&registered, memory_order_relaxed);

	if (known == 0) {
		known = syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED, 0, 0) == 0 &&
			syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL_EXPEDITED, 0, 0) == 0 ? 1 : -1;
		atomic_store_explicit(&registered, known, memory_order_relaxed);
	}
	return known > 0;
}

static _Atomic int sender = -1; /* socket to send from */

int doorbell_open(void)
{
	int none = -1, fd;

	if (atomic_load_explicit(&sender, memory_order_acquire) >= 0)
		return 0;
	fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return error_set(FAILED, "cannot make the socket that wakes other ranks: %s (limit on open files: ulimit -n)",
				 strerror(errno));
	/* Pairs with the acquires: the socket is made. */
	if (!atomic_compare_exchange_strong_explicit(&sender, &none, fd, memory_order_acq_rel, memory_order_acquire))
		close(fd);
	return 0;
}

static void send_datagram(struct doorbell *bell, uint32_t name_len)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd;

	/* The launcher opens it now; the library has. */
	if (name_len > DOORBELL_NAME_MAX || doorbell_open() != 0)
		return;
	fd = atomic_load_explicit(&sender, memory_order_acquire);
	memcpy(address.sun_path + 1, bell->name, name_len);
	/* EAGAIN: its queue is full, so it is readable and its owner awake or about to be. */
	sendto(fd, "", 1, MSG_DONTWAIT | MSG_NOSIGNAL, (struct sockaddr *)&address,
	       (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + name_len));
}

cold_path void doorbell_answer(struct doorbell *bell)
{
	uint32_t state = atomic_load_explicit(&bell->state, memory_order_relaxed);
	uint32_t name_len;

	if (state & DOORBELL_FENCED) {
		doorbell_fence();
		state = atomic_load_explicit(&bell->state, memory_order_relaxed);
	}
	if (!(state & DOORBELL_ASLEEP))
		return;
	/* One of many publishers wakes; a sleeper that announces itself after this sees what we published. */
	state = atomic_fetch_and_explicit(&bell->state, ~(uint32_t)DOORBELL_ASLEEP, memory_order_seq_cst);
	if (!(state & DOORBELL_ASLEEP))
		return;
	atomic_fetch_add_explicit(&bell->bell, 1, memory_order_seq_cst);
	counter_add(&counters.wakes_sent, 1);
	syscall(SYS_futex, &bell->bell, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
	name_len = atomic_load_explicit(&bell->name_len, memory_order_acquire);
	if (name_len != 0)
		send_datagram(bell, name_len);
}

uint32_t doorbell_arm(struct doorbell *bell, bool membarrier)
{
	/*
	 * The ticket first: a publisher of something that we have taken already may still be on its way to ring. If it
	 * takes our announcement away, the ring that it counts after that must make the ticket stale.
	 */
	uint32_t ticket = atomic_load_explicit(&bell->bell, memory_order_seq_cst);

	/* Pairs with the look at `state` in doorbell_ring and the update in doorbell_answer. */
	atomic_fetch_or_explicit(&bell->state, DOORBELL_ASLEEP, memory_order_seq_cst);
	if (membarrier)
		syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL_EXPEDITED, 0, 0);
	return ticket;
}

void doorbell_wait(struct doorbell *bell, uint32_t ticket, int64_t timeout_ns)
{
	struct timespec timeout = { .tv_sec = timeout_ns / 1000000000, .tv_nsec = timeout_ns % 1000000000 };

	/* Shared futex (no PRIVATE flag): publishers are other processes. */
	syscall(SYS_futex, &bell->bell, FUTEX_WAIT, ticket, timeout_ns < 0 ? NULL : &timeout, NULL, 0);
}

void doorbell_disarm(struct doorbell *bell)
{
	if (atomic_load_explicit(&bell->state, memory_order_relaxed) & DOORBELL_ASLEEP)
		atomic_fetch_and_explicit(&bell->state, ~(uint32_t)DOORBELL_ASLEEP, memory_order_relaxed);
}

int doorbell_socket(struct doorbell *bell)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	socklen_t len = sizeof address;
	int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	/* Bound without a name, the kernel picks an abstract one that nobody has. */
	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address.sun_family) != 0 ||
	    getsockname(fd, (struct sockaddr *)&address, &len) != 0) {
		error_set(FAILED, "cannot make the socket that wakes this process: %s", strerror(errno));
		goto fail;
	}
	len -= (socklen_t)offsetof(struct sockaddr_un, sun_path) + 1;
	if (len == 0 || len > DOORBELL_NAME_MAX) {
		error_set(FAILED, "the kernel named a socket with %u bytes", (unsigned)len);
		goto fail;
	}
	memcpy(bell->name, address.sun_path + 1, len);
	/* Pairs with the load in doorbell_answer. */
	atomic_store_explicit(&bell->name_len, (uint32_t)len, memory_order_release);
	return fd;
fail:
	if (fd >= 0)
		close(fd);
	return -1;
}

void doorbell_drain(int socket)
{
	char byte;

	while (recv(socket, &byte, 1, MSG_DONTWAIT) >= 0)
		;
}
