/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sends of every kind when memory runs out: from the n-th allocation on all fail, for every n. "No room now" must not be said of what will
 * never have room: each send ends in bounded time, with success or with an error, and once there is memory again all goes on.
 *
 * The linker gives us the allocations of the library (--wrap), those of shared memory included.
 */
#include "tests/unit/fabric/host.h"

#include <errno.h>
#include <fcntl.h>

enum { ALLOCATIONS_MOST = 200, PATIENCE = 100000, KINDS = 5 };

static int allocations, fail_from; /* fail_from 0: none fails */
static bool sending;		   /* only what the sender does counts: a receiver without memory ends the job */

static bool out_of_memory(void)
{
	if (!sending)
		return false;
	allocations++;
	if (fail_from == 0 || allocations < fail_from)
		return false;
	errno = ENOMEM;
	return true;
}

void *__real_malloc(size_t len);
void *__real_calloc(size_t count, size_t len);
void *__real_realloc(void *old, size_t len);
void *__real_aligned_alloc(size_t alignment, size_t len);
int __real_fallocate(int fd, int mode, off_t offset, off_t len);
void *__wrap_malloc(size_t len);
void *__wrap_calloc(size_t count, size_t len);
void *__wrap_realloc(void *old, size_t len);
void *__wrap_aligned_alloc(size_t alignment, size_t len);
int __wrap_fallocate(int fd, int mode, off_t offset, off_t len);

void *__wrap_malloc(size_t len)
{
	return out_of_memory() ? NULL : __real_malloc(len);
}

void *__wrap_calloc(size_t count, size_t len)
{
	return out_of_memory() ? NULL : __real_calloc(count, len);
}

void *__wrap_realloc(void *old, size_t len)
{
	return out_of_memory() ? NULL : __real_realloc(old, len);
}

void *__wrap_aligned_alloc(size_t alignment, size_t len)
{
	return out_of_memory() ? NULL : __real_aligned_alloc(alignment, len);
}

int __wrap_fallocate(int fd, int mode, off_t offset, off_t len)
{
	if (!out_of_memory())
		return __real_fallocate(fd, mode, offset, len);
	errno = ENOSPC;
	return -1;
}

static uint64_t delivered;

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	(void)peer;
	(void)header;
	(void)payload;
	(void)len;
	delivered++;
}

static void peer_failed(struct peer *peer, int class)
{
	(void)peer;
	(void)class;
}

static int try(struct peer *peer, int kind, unsigned char *payload)
{
	uint64_t header[3] = {0};
	struct iovec iov = {payload, size_min(20000, peer->eager_max)};
	void *place;
	int status;

	switch (kind) {
	case 0:
		return fabric_send_inline(peer, header, payload, 8);
	case 1:
		return fabric_send_inline(peer, header, payload, size_min(peer->inline_max, 1000));
	case 2:
		return peer->transport->send(peer, header, &iov, 1, iov.iov_len, NULL);
	case 3:
		return fabric_send_control(peer, header, payload, 100);
	default:
		status = fabric_reserve(peer, iov.iov_len, &place);
		return status ? status : fabric_commit(peer, header, place, iov.iov_len);
	}
}

/* One message; the receiver looks all the time, so room is never what is missing for long. 0 or an error class. */
static int send_one(struct rank *from, struct rank *to, uint32_t dest, int kind)
{
	static unsigned char payload[1 << 20];
	struct peer *peer;
	int status = FABRIC_AGAIN;

	sending = true;
	peer = fabric_peer(&from->fabric, dest);
	sending = false;
	if (!peer)
		return error_class();
	for (int i = 0; i < PATIENCE && status == FABRIC_AGAIN; i++) {
		sending = true;
		status = try(peer, kind, payload);
		sending = false;
		fabric_poll(&to->fabric);
		fabric_poll(&from->fabric);
	}
	require(status != FABRIC_AGAIN);
	return status;
}

/* Several of each kind, so that rings have to grow. Returns how many were sent. */
static uint64_t send_all(struct rank *from, struct rank *to, uint32_t dest)
{
	uint64_t sent = 0;

	for (int round = 0; round < 30; round++)
		for (int kind = 0; kind < KINDS; kind++)
			sent += send_one(from, to, dest, kind) == FABRIC_DONE;
	return sent;
}

/* Returns how many allocations there were. */
static int send_with_failures(uint32_t dest, int from_allocation)
{
	struct host host;
	struct rank ranks[2];
	uint64_t sent;
	int seen;

	host_make(&host, 2, 8);
	for (int i = 0; i < 2; i++) {
		ranks[i] = (struct rank){.host = &host, .me = i, .upcalls = {.deliver = deliver, .failed = peer_failed}};
		rank_open(&ranks[i]);
	}
	delivered = 0;
	allocations = 0;
	fail_from = from_allocation;
	sent = send_all(&ranks[0], &ranks[dest], dest);
	seen = allocations;
	fail_from = 0;
	/* Something was refused; but without memory for streamed stores there are cached ones. */
	if (from_allocation > 0 && from_allocation <= seen && strcmp(params.shm_stores, "cached") == 0)
		require(sent < 30 * KINDS);
	sent += send_all(&ranks[0], &ranks[dest], dest);
	require(sent >= 30 * KINDS);
	for (int i = 0; i < PATIENCE && delivered < sent; i++)
		for (int j = 0; j < 2; j++)
			fabric_poll(&ranks[j].fabric);
	require(delivered == sent);
	for (int i = 0; i < 2; i++)
		fabric_close(&ranks[i].fabric);
	host_free(&host);
	return seen;
}

static void every_allocation(uint32_t dest)
{
	int most = send_with_failures(dest, 0);

	assert_true(most > 0 && most < ALLOCATIONS_MOST);
	for (int n = 1; n <= most; n++)
		send_with_failures(dest, n);
}

static void test_shared_memory(void **state)
{
	(void)state;
	params.shm_stores = "cached";
	every_allocation(1);
	params.shm_stores = "streamed";
	every_allocation(1);
	params.shm_stores = "auto";
}

static void test_self(void **state)
{
	(void)state;
	every_allocation(0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shared_memory),
		cmocka_unit_test(test_self),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
