/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What tests of the network transport share: forked ranks of one host that reach each other through libfabric
 * over loopback, finding addresses in a shared page instead of PMIx.
 */
#ifndef TESTS_UNIT_FABRIC_NETWORK_H
#define TESTS_UNIT_FABRIC_NETWORK_H

#include "tests/unit/fabric/host.h"

#include <stdatomic.h>
#include <sys/mman.h>
#include <time.h>

#include "common/status.h"
#include "mpi.h"

enum { RANKS_MAX = 16 };

struct board {
	struct {
		_Atomic size_t len; /* 0 until published; pairs with the acquire in lookup */
		unsigned char address[ADDRESS_MAX];
	} of[RANKS_MAX];
	_Atomic int steps[RANKS_MAX]; /* for ranks to wait for each other without messages */
};

static struct board *board;

static inline void network_make(struct host *host, int size)
{
	setenv("WEFT_TRANSPORT", "ofi", 1);
	board = mmap(NULL, sizeof *board, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	require(board != MAP_FAILED);
	host_make(host, size, 2);
}

static inline void network_free(struct host *host)
{
	host_free(host);
	munmap(board, sizeof *board);
}

static inline int lookup(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	size_t len;

	(void)context;
	require(strcmp(transport, "ofi") == 0);
	while ((len = atomic_load_explicit(&board->of[proc].len, memory_order_acquire)) == 0)
		sched_yield();
	memcpy(address, board->of[proc].address, len);
	*address_len = len;
	return 0;
}

/* Open, and publish where we are. */
static inline void network_open(struct rank *rank)
{
	const char *transport;
	size_t len = ADDRESS_MAX;

	rank->upcalls.lookup = lookup;
	rank_open(rank);
	require(fabric_publish(&rank->fabric, &transport, board->of[rank->me].address, &len) == 0);
	require(transport && len > 0 && len <= ADDRESS_MAX);
	atomic_store_explicit(&board->of[rank->me].len, len, memory_order_release);
}

/* All ranks have come to `step`. */
static inline void meet(struct rank *rank, int step)
{
	atomic_store_explicit(&board->steps[rank->me], step, memory_order_release);
	for (int i = 0; i < rank->host->size; i++)
		while (atomic_load_explicit(&board->steps[i], memory_order_acquire) < step)
			usleep(100);
}

static inline uint64_t cpu_ns(void)
{
	struct timespec used;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
	return (uint64_t)used.tv_sec * 1000000000u + (uint64_t)used.tv_nsec;
}

#endif
