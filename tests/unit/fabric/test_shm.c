/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Shared memory between forked ranks: random traffic both ways through every kind of send, with backlogs; large messages
 * read from the other process. Two threads run the same for ThreadSanitizer.
 */
#include "tests/unit/fabric/host.h"

#include <stdatomic.h>
#include <sys/stat.h>

#include "common/error.h"
#include "fabric/exposure.h"
#include "fabric/shm.h"
#include "fabric/shm_guest.h"
#include "include/mpi.h"

enum { PEERS_MAX = 8 };

struct header {
	uint64_t number, seed, kind;
};

/* A message in flight that found no room at once. */
struct parcel {
	struct operation operation;
	struct header header;
	size_t len;
	unsigned char payload[];
};

struct traffic {
	uint64_t sent[PEERS_MAX], received[PEERS_MAX], total;
	uint64_t random;
	int queued;
};

static void check(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct rank *rank = peer->fabric->job.context;
	struct traffic *traffic = rank->data;
	struct header seen;
	const unsigned char *byte = payload;
	uint64_t random;

	memcpy(&seen, header, sizeof seen);
	require(seen.number == traffic->received[peer->proc]);
	traffic->received[peer->proc]++;
	random = seen.seed;
	for (size_t i = 0; i < len; i++)
		require(byte[i] == (unsigned char)random_next(&random));
}

static void unexpected_failure(struct peer *peer, int class)
{
	(void)peer;
	(void)class;
	require(!"a peer failed");
}

static int push_parcel(struct operation *operation)
{
	struct parcel *parcel = container_of(operation, struct parcel, operation);
	struct traffic *traffic = ((struct rank *)operation->peer->fabric->job.context)->data;
	int status = operation->peer->transport->send_inline(operation->peer, &parcel->header, parcel->payload, parcel->len);

	require(status == FABRIC_DONE || status == FABRIC_AGAIN);
	if (status == FABRIC_DONE) {
		traffic->queued--;
		free(parcel);
	}
	return status;
}

static void complete_parcel(struct operation *operation, int error)
{
	(void)operation;
	require(error == 0);
}

static void make_payload(uint64_t seed, unsigned char *to, size_t len)
{
	for (size_t i = 0; i < len; i++)
		to[i] = (unsigned char)random_next(&seed);
}

static int try_send(struct peer *peer, const struct header *header, unsigned char *payload, size_t len, int way)
{
	struct iovec iov[3] = { { payload, len / 3 }, { payload + len / 3, 0 }, { payload + len / 3, len - len / 3 } };
	void *place;
	int status;

	if (!list_empty(&peer->backlog))
		return FABRIC_AGAIN;
	switch (way) {
	case 0:
		return fabric_send_inline(peer, header, payload, len);
	case 1:
		return peer->transport->send(peer, header, iov, 3, len, NULL);
	default:
		status = peer->transport->reserve(peer, peer->eager_max, &place);
		if (status != FABRIC_DONE)
			return status;
		memcpy(place, payload, len);
		return peer->transport->commit(peer, header, place, len);
	}
}

static void send_some(struct rank *rank, uint32_t to)
{
	struct traffic *traffic = rank->data;
	struct peer *peer = fabric_peer(&rank->fabric, to);
	size_t most = random_below(&traffic->random, 3) == 0 ? peer->eager_max : 64;
	size_t len = random_below(&traffic->random, most + 1);
	struct header header = { .number = traffic->sent[to]++, .seed = random_next(&traffic->random) | 1 };
	struct parcel *parcel = malloc(sizeof *parcel + len + 1);
	int status;

	make_payload(header.seed, parcel->payload, len);
	status = try_send(peer, &header, parcel->payload, len, (int)random_below(&traffic->random, 3));
	if (status == FABRIC_DONE) {
		free(parcel);
		return;
	}
	require(status == FABRIC_AGAIN);
	parcel->operation.push = push_parcel;
	parcel->operation.complete = complete_parcel;
	parcel->header = header;
	parcel->len = len;
	traffic->queued++;
	fabric_submit(peer, &parcel->operation);
}

static bool all_received(struct rank *rank)
{
	struct traffic *traffic = rank->data;

	for (int i = 0; i < rank->host->size; i++)
		if (i != rank->me && traffic->received[i] < traffic->total)
			return false;
	return traffic->queued == 0;
}

static bool never(struct rank *rank)
{
	(void)rank;
	return false;
}

static int exchange(struct rank *rank, uint64_t total)
{
	struct traffic traffic = { .total = total, .random = 77 + (uint64_t)rank->me };

	rank->data = &traffic;
	rank->upcalls = (struct fabric_upcalls){ .deliver = check, .failed = unexpected_failure };
	rank_open(rank);
	for (uint64_t i = 0; i < total; i++) {
		for (int to = 0; to < rank->host->size; to++)
			if (to != rank->me)
				send_some(rank, (uint32_t)to);
		if (random_below(&traffic.random, 3) == 0)
			fabric_poll(&rank->fabric);
		while (traffic.queued > 50)
			rank_sleep(rank, never);
	}
	while (!all_received(rank))
		if (fabric_poll(&rank->fabric) == 0)
			rank_sleep(rank, all_received);
	fabric_close(&rank->fabric);
	return 0;
}

static int exchange_many(struct rank *rank)
{
	return exchange(rank, rank->host->size == 2 ? 20000 : 2000);
}

static int exchange_few(struct rank *rank)
{
	return exchange(rank, 3000);
}

static void test_processes(void **state)
{
	(void)state;
	for (int size = 2; size <= 5; size += 3) {
		for (int cpus = 1; cpus <= 8; cpus += 7) { /* fences; membarrier */
			struct host host;

			host_make(&host, size, cpus);
			assert_true(host_run(&host, exchange_many, 60));
			host_free(&host);
		}
	}
}

static void test_threads(void **state)
{
	struct host host;

	(void)state;
	host_make(&host, 2, 8);
	host_run_threads(&host, exchange_few);
	host_free(&host);
}

/* ---- large messages ---- */

enum { LARGE = 5 << 20, GAP = 1000 };

struct large {
	struct remote_memory remote;
	bool offered, told, finished;
	int error;
};

static void take_offer(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct large *large = ((struct rank *)peer->fabric->job.context)->data;

	(void)header;
	if (len == sizeof large->remote) {
		memcpy(&large->remote, payload, len);
		large->offered = true;
	} else {
		large->told = true;
	}
}

static struct large *reading;

static void finish_read(struct operation *operation, int error)
{
	(void)operation;
	reading->finished = true;
	reading->error = error;
}

/* Rank 0 offers memory; rank 1 reads it in scattered pieces from an offset, writes something back, and says so. */
static int copy_large(struct rank *rank)
{
	struct large large = { 0 };
	uint64_t header[3] = { 0 };
	struct region region;
	struct peer *peer;
	unsigned char *data = malloc(LARGE + GAP);

	rank->data = reading = &large;
	rank->upcalls = (struct fabric_upcalls){ .deliver = take_offer, .failed = unexpected_failure };
	rank_open(rank);
	peer = fabric_peer(&rank->fabric, 1 - (uint32_t)rank->me);
	if (rank->me == 0) {
		make_payload(5, data, LARGE);
		require(fabric_expose(peer, data, LARGE, &large.remote, &region) == 0);
		require(fabric_send_inline(peer, header, &large.remote, sizeof large.remote) == 0);
		while (!large.told)
			fabric_poll(&rank->fabric);
		require(data[3] == 42);
		fabric_withdraw(peer, &region);
	} else {
		struct operation operation = { .complete = finish_read };
		unsigned char *expected = malloc(LARGE), back = 42;
		struct iovec iov[100], one = { &back, 1 };
		size_t offset = 12345, at = 0, used = 0;
		int status;

		while (!large.offered)
			fabric_poll(&rank->fabric);
		require(peer->can_read);
		require(large.remote.len == LARGE);
		for (int i = 0; i < 100; i++) {
			iov[i] = (struct iovec){ data + at + (size_t)(i * 10), i == 99 ? LARGE - offset - used : (size_t)(i * 977) };
			used += iov[i].iov_len;
			at += iov[i].iov_len;
		}
		status = peer->transport->read(peer, iov, 100, &large.remote, offset, &operation);
		require(status == FABRIC_PENDING);
		while (!large.finished)
			fabric_poll(&rank->fabric);
		require(large.error == 0);
		make_payload(5, expected, LARGE);
		for (size_t i = 0, from = offset; i < 100; from += iov[i++].iov_len)
			require(memcmp(iov[i].iov_base, expected + from, iov[i].iov_len) == 0);
		require(peer->transport->write(peer, &one, 1, &large.remote, 3, &operation) == FABRIC_DONE);
		require(fabric_send_inline(peer, header, "x", 1) == 0);
		/* Memory that is not there is an error, not a crash. */
		large.remote.address = 4096;
		require(peer->transport->read(peer, &one, 1, &large.remote, 0, &operation) > 0);
		free(expected);
	}
	fabric_close(&rank->fabric);
	free(data);
	return 0;
}

static void test_large(void **state)
{
	struct host host;

	(void)state;
	host_make(&host, 2, 8);
	assert_true(host_run(&host, copy_large, 60));
	host_free(&host);
}

/* A pid that belongs to somebody else is not our peer. */
static int impostor(struct rank *rank)
{
	struct peer *peer;
	struct shm_slot *slot;
	struct shm *shm;

	rank->upcalls = (struct fabric_upcalls){ .deliver = take_offer, .failed = unexpected_failure };
	rank_open(rank);
	shm = rank->fabric.shm;
	slot = shm_slot(shm, 1 - (uint32_t)rank->me);
	if (rank->me == 0) {
		while (!atomic_load(&slot->ready))
			sched_yield();
		slot->pid = (int32_t)getpid(); /* as if another PID namespace gave the same number */
		slot->token_address = (uint64_t)(uintptr_t)shm->token;
		peer = fabric_peer(&rank->fabric, 1);
		require(!peer->can_read);
		require(strstr(peer->why, "namespace") != NULL);
		slot->pid = 1 << 30;
	} else {
		while (shm->mine->pid != 1 << 30)
			sched_yield();
	}
	fabric_close(&rank->fabric);
	return 0;
}

static void test_impostor(void **state)
{
	struct host host;

	(void)state;
	host_make(&host, 2, 8);
	assert_true(host_run(&host, impostor, 30));
	host_free(&host);
}

/* A process of another job that /proc does not show: it has ended if that can be known, and else may only be hidden. */
static void test_hidden(void **state)
{
	struct shm_peer link = { 0 };
	struct shm_address address = { .segment_fd = 3, .inbox_fd = 4 };
	struct stat space;
	pid_t pid = fork();

	(void)state;
	if (pid == 0)
		_exit(0);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	assert_int_equal(stat("/proc/self/ns/pid", &space), 0);
	address.pid = pid;
	address.pid_space = space.st_ino;
	assert_int_equal(guest_connect(&link, &address), MPI_ERR_PROC_ABORTED);
	assert_non_null(strstr(error_text(), "has ended"));
	address.pid_space = space.st_ino + 1;
	assert_int_equal(guest_connect(&link, &address), MPI_ERR_OTHER);
	assert_non_null(strstr(error_text(), "WEFT_TRANSPORT=ofi"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_processes),
		cmocka_unit_test(test_threads),
		cmocka_unit_test(test_large),
		cmocka_unit_test(test_impostor),
		cmocka_unit_test(test_hidden),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
