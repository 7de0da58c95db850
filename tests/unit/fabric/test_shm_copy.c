/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Large copies between ranks (fabric/shm_copy.c, shm_assist.c): random lengths, offsets and pieces, several at a time, owners
 * that help, sleep or die meanwhile; every byte is checked.
 */
#include "tests/unit/fabric/host.h"

#include <signal.h>
#include <sys/mman.h>

#include "common/counters.h"
#include "fabric/exposure.h"
#include "fabric/shm.h"
#include "fabric/shm_assist.h"
#include "mpi.h"

enum { LEN_MAX = 3 << 20, ROUNDS = 60, PIECES_MAX = 24, RUNS_MAX = 300 };

enum kind { OFFER = 1, FINISHED };

struct transfer {
	struct operation operation;
	struct rank *rank;
	struct peer *peer;
	unsigned char *to;
	size_t len, room;
	uint64_t seed, offset;
	struct iovec iov[PIECES_MAX];
	int pieces;
};

struct state {
	uint64_t random;
	uint64_t base_seed;
	unsigned char *from, *scattered;
	struct memory_run runs[RUNS_MAX + 1];
	int reads_done, offers, finished, reading;
	int error;
	bool may_fail;
};

/* What lies at `offset` of the memory that a rank offers. */
static unsigned char byte_at(uint64_t seed, uint64_t offset)
{
	uint64_t x = (offset >> 3) * 0x9E3779B97F4A7C15u + seed;

	return (unsigned char)((x ^ x >> 29) >> (offset & 7));
}

static void check(struct transfer *transfer)
{
	uint64_t at = transfer->offset;

	for (int i = 0; i < transfer->pieces; i++) {
		const unsigned char *byte = transfer->iov[i].iov_base;

		for (size_t k = 0; k < transfer->iov[i].iov_len; k++, at++)
			if (byte[k] != byte_at(transfer->seed, at)) {
				fprintf(stderr, "byte %zu of %zu is wrong\n", (size_t)(at - transfer->offset), transfer->len);
				abort();
			}
	}
	require(at - transfer->offset == transfer->len);
}

static void complete(struct operation *operation, int error)
{
	struct transfer *transfer = container_of(operation, struct transfer, operation);
	struct state *state = transfer->rank->data;
	uint64_t header[3] = { FINISHED };

	state->error = error;
	require(error == 0 || state->may_fail);
	if (error == 0) {
		check(transfer);
		require(fabric_send_control(transfer->peer, header, "", 0) == 0);
	}
	state->reads_done++;
	state->reading--;
	munmap(transfer->to, transfer->room);
	free(transfer);
}

/* Read what was offered into random pieces with gaps. */
static void take_offer(struct rank *rank, struct peer *peer, const struct remote_memory *remote, uint64_t seed)
{
	struct state *state = rank->data;
	struct transfer *transfer = calloc(1, sizeof *transfer);
	uint64_t *random = &state->random;
	unsigned char *at;
	size_t left;
	int status;

	transfer->operation.complete = complete;
	transfer->rank = rank;
	transfer->peer = peer;
	transfer->seed = seed;
	transfer->offset = random_below(random, 4) == 0 ? random_below(random, remote->len) : 0;
	transfer->len = left = remote->len - transfer->offset;
	transfer->pieces = random_below(random, 2) ? 1 : 1 + (int)random_below(random, PIECES_MAX);
	transfer->room = transfer->len + PIECES_MAX * 64;
	at = transfer->to = mmap(NULL, transfer->room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	for (int i = 0; i < transfer->pieces; i++) {
		size_t part = i == transfer->pieces - 1 ? left : random_below(random, left / 2 + 1);

		transfer->iov[i] = (struct iovec){ at, part };
		at += part + random_below(random, 64);
		left -= part;
	}
	state->reading++;
	status = peer->transport->read(peer, transfer->iov, transfer->pieces, remote, transfer->offset, &transfer->operation);
	if (status != FABRIC_PENDING)
		complete(&transfer->operation, status);
}

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct rank *rank = peer->fabric->job.context;
	struct state *state = rank->data;
	uint64_t words[3];

	memcpy(words, header, sizeof words);
	if (words[0] == OFFER) {
		struct remote_memory remote;

		require(len == sizeof remote);
		memcpy(&remote, payload, len);
		state->offers++;
		take_offer(rank, peer, &remote, words[1]);
	} else {
		state->finished++;
	}
}

static void failed(struct peer *peer, int class)
{
	(void)peer;
	(void)class;
}

static bool never(struct rank *rank)
{
	(void)rank;
	return false;
}

static void open_rank(struct rank *rank, struct state *state)
{
	*state = (struct state){ .random = 1000 + (uint64_t)rank->me, .base_seed = 7 + (uint64_t)rank->me };
	state->from = malloc(LEN_MAX);
	state->scattered = malloc(LEN_MAX + RUNS_MAX * 64);
	for (size_t i = 0; i < LEN_MAX; i++)
		state->from[i] = byte_at(state->base_seed, i);
	rank->data = state;
	rank->upcalls = (struct fabric_upcalls){ .deliver = deliver, .failed = failed };
	rank_open(rank);
}

/* The first `len` bytes of what we offer, cut into random runs with gaps; they are copies, so that the contents stay the same. */
static size_t scatter(struct state *state, size_t len)
{
	size_t count = 0, at = 0;
	unsigned char *to = state->scattered;

	for (; at < len; count++) {
		size_t part = count == RUNS_MAX - 1 ? len - at : size_min(len - at, random_below(&state->random, 2 * len / RUNS_MAX + 1));

		memcpy(to, state->from + at, part);
		state->runs[count] = (struct memory_run){ (uint64_t)(uintptr_t)to, at };
		at += part;
		to += part + random_below(&state->random, 64);
	}
	state->runs[count] = (struct memory_run){ 0, len };
	return count;
}

static void offer(struct rank *rank, struct peer *peer, size_t len, bool scattered, struct region *region)
{
	struct state *state = rank->data;
	uint64_t header[3] = { OFFER, state->base_seed };
	struct remote_memory remote;

	if (scattered)
		require(fabric_expose_runs(peer, state->runs, scatter(state, len), &remote, region) == 0);
	else
		require(fabric_expose(peer, state->from, len, &remote, region) == 0);
	require(fabric_send_control(peer, header, &remote, sizeof remote) == 0);
}

/* Every rank offers to every other, again and again, and sleeps between. */
static int exchange(struct rank *rank)
{
	struct state state;
	int others = rank->host->size - 1;

	open_rank(rank, &state);
	for (int round = 0; round < ROUNDS; round++) {
		struct region regions[8];
		struct peer *peer;
		size_t len = 1 + random_below(&state.random, round % 3 ? 200000 : LEN_MAX);
		int scattered_to = (int)random_below(&state.random, 2 * (uint64_t)rank->host->size); /* one list at a time */

		for (int to = 0; to < rank->host->size; to++)
			if (to != rank->me)
				offer(rank, fabric_peer(&rank->fabric, (uint32_t)to), len, to == scattered_to, &regions[to]);
		while (state.finished < (round + 1) * others || state.offers < (round + 1) * others || state.reading > 0)
			if (fabric_poll(&rank->fabric) == 0 && random_below(&state.random, 100) == 0 && state.reading == 0)
				rank_sleep(rank, never);
		for (int to = 0; to < rank->host->size; to++) {
			peer = fabric_peer(&rank->fabric, (uint32_t)to);
			if (to != rank->me)
				fabric_withdraw(peer, &regions[to]);
		}
	}
	require(counters.bytes_single_copy > 0);
	fabric_close(&rank->fabric);
	free(state.from);
	free(state.scattered);
	return 0;
}

static void test_exchange(void **state)
{
	(void)state;
	for (int size = 2; size <= 4; size += 2) {
		for (int cpus = 1; cpus <= 8; cpus += 7) {
			struct host host;

			host_make(&host, size, cpus);
			assert_true(host_run(&host, exchange, 60));
			host_free(&host);
		}
	}
}

/* The owner dies at a random moment of the copy; the reader is told and gets an error, then reads from another rank. */
static int owner_dies(struct rank *rank)
{
	struct state state;
	struct region region;

	open_rank(rank, &state);
	state.may_fail = rank->me == 0;
	if (rank->me == 0) {
		struct peer *victim = fabric_peer(&rank->fabric, 1);
		int first;

		while (state.offers == 0)
			fabric_poll(&rank->fabric);
		for (int i = 0; i < 2000 && state.reads_done == 0; i++)
			fabric_poll(&rank->fabric);
		error_set(MPI_ERR_PROC_ABORTED, "killed");
		fabric_peer_failed(victim, MPI_ERR_PROC_ABORTED);
		while (state.reading > 0)
			fabric_poll(&rank->fabric);
		first = state.error;
		require(first == 0 || first == MPI_ERR_PROC_ABORTED);
		offer(rank, fabric_peer(&rank->fabric, 2), 100, false, &region);
		while (state.offers < 2 || state.reading > 0)
			fabric_poll(&rank->fabric);
		require(state.error == 0);
	} else if (rank->me == 1) {
		offer(rank, fabric_peer(&rank->fabric, 0), LEN_MAX, false, &region);
		for (uint64_t i = random_below(&state.random, 500); i > 0; i--)
			fabric_poll(&rank->fabric);
		_exit(0);
	} else {
		while (state.offers == 0 || state.reading > 0)
			fabric_poll(&rank->fabric);
		offer(rank, fabric_peer(&rank->fabric, 0), LEN_MAX, true, &region);
		while (state.finished == 0)
			fabric_poll(&rank->fabric);
	}
	return 0;
}

static void test_owner_dies(void **state)
{
	(void)state;
	for (int round = 0; round < 10; round++) {
		struct host host;

		host_make(&host, 3, 8);
		assert_true(host_run(&host, owner_dies, 30));
		host_free(&host);
	}
}

/* A reader dies in the middle of a copy that its owner helps with: what it asked for is forgotten, for the memory is given back next. */
static void forget(struct operation *operation, int error)
{
	(void)operation;
	assert_int_equal(error, MPI_ERR_PROC_ABORTED);
}

static void test_reader_dies(void **state)
{
	struct state owning, reading;
	struct operation operation = { .complete = forget };
	struct rank owner, reader;
	struct host host;
	struct peer *from;
	struct region region;
	struct remote_memory remote;
	struct iovec iov;

	(void)state;
	host_make(&host, 2, 8);
	owner = (struct rank){ .host = &host, .me = 0 };
	reader = (struct rank){ .host = &host, .me = 1 };
	open_rank(&owner, &owning);
	open_rank(&reader, &reading);
	from = fabric_peer(&reader.fabric, 0);
	assert_int_equal(fabric_expose(fabric_peer(&owner.fabric, 1), owning.from, LEN_MAX, &remote, &region), 0);
	iov = (struct iovec){ reading.from, LEN_MAX };
	operation.peer = from;
	assert_int_equal(fabric_read(&operation, &iov, 1, &remote, 0), FABRIC_PENDING);
	assert_int_equal(assist_help(owner.fabric.shm), 2); /* it wants help, and gets it */
	fabric_peer_failed(fabric_peer(&owner.fabric, 1), error_set(MPI_ERR_PROC_ABORTED, "the reader died"));
	assert_int_equal(assist_help(owner.fabric.shm), 0);
	/* Nor with a request that it made before and that comes to light with a new exposure. */
	fabric_withdraw(fabric_peer(&owner.fabric, 1), &region);
	assert_int_equal(fabric_expose(fabric_peer(&owner.fabric, 0), owning.from, LEN_MAX, &remote, &region), 0);
	assert_int_equal(fabric_poll(&owner.fabric), 0);
	fabric_withdraw(fabric_peer(&owner.fabric, 0), &region);
	fabric_peer_failed(from, error_set(MPI_ERR_PROC_ABORTED, "the end of the test"));
	fabric_close(&reader.fabric);
	fabric_close(&owner.fabric);
	free(owning.from);
	free(owning.scattered);
	free(reading.from);
	free(reading.scattered);
	host_free(&host);
}

/* Several owners help one reader by turns, each in the middle of a trial of its own, of any number: each comes to its end. */
static void test_trials(void **state)
{
	struct state states[3];
	struct rank ranks[3];
	struct decision *classes[3];
	struct host host;
	bool ended = false;

	(void)state;
	host_make(&host, 3, 8);
	for (int i = 0; i < 3; i++) {
		ranks[i] = (struct rank){ .host = &host, .me = i };
		open_rank(&ranks[i], &states[i]);
	}
	for (int i = 1; i < 3; i++) {
		struct stores *stores = shm_stores(fabric_peer(&ranks[i].fabric, 0)->link);

		if (!stores)
			skip(); /* there are no such stores here */
		stores->number = (uint16_t)(5 * i);
		classes[i] = &stores->classes[STORE_PARTS * STORE_CLASSES + STORE_CLASSES - 1];
	}
	for (int round = 0; round < 200 && !ended; round++) {
		struct rank *owner = &ranks[1 + round % 2];
		struct state *owning = owner->data;
		struct region region;

		offer(owner, fabric_peer(&owner->fabric, 0), 4 * STAGE_CHUNK, false, &region);
		for (int before = owning->finished; owning->finished == before;) {
			fabric_poll(&ranks[0].fabric);
			fabric_poll(&owner->fabric);
		}
		fabric_withdraw(fabric_peer(&owner->fabric, 0), &region);
		ended = classes[1]->pause != 0 && classes[2]->pause != 0;
	}
	assert_true(ended);
	for (int i = 0; i < 3; i++) {
		fabric_close(&ranks[i].fabric);
		free(states[i].from);
		free(states[i].scattered);
	}
	host_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exchange),
		cmocka_unit_test(test_owner_dies),
		cmocka_unit_test(test_reader_dies),
		cmocka_unit_test(test_trials),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
