/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The network transport between forked ranks over loopback: random traffic through every kind of send, all sizes,
 * reads and writes of remote memory, both sides connecting at once, addresses that are told late, and a rank that waits without using the
 * CPU. Then the same without connections.
 */
#include "tests/unit/fabric/network.h"

struct header {
	uint64_t number, seed, kind;
};

struct traffic {
	uint64_t sent[RANKS_MAX], received[RANKS_MAX], total;
	uint64_t random;
	int pending;
	uint32_t sought, looks; /* processes whose address we have to tell; polls since the first was asked for */
};

enum { LATE_LOOKS = 30 };

static bool late; /* addresses are not told before the fabric has been polled some times */

/* A message and its bytes, until the transport is done with them. */
struct parcel {
	struct operation operation;
	struct header header;
	int way;
	size_t len;
	unsigned char payload[];
};

static void make_payload(uint64_t seed, unsigned char *to, size_t len)
{
	for (size_t i = 0; i < len; i++)
		to[i] = (unsigned char)random_next(&seed);
}

static void check(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct rank *rank = peer->fabric->job.context;
	struct traffic *traffic = rank->data;
	struct header seen;
	const unsigned char *byte = payload;
	uint64_t random;

	memcpy(&seen, header, sizeof seen);
	require(seen.number == traffic->received[peer->proc]);
	require(seen.kind == len);
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

static void forget_parcel(struct parcel *parcel)
{
	((struct traffic *)((struct rank *)parcel->operation.peer->fabric->job.context)->data)->pending--;
	free(parcel);
}

static int push_parcel(struct operation *operation)
{
	struct parcel *parcel = container_of(operation, struct parcel, operation);
	struct peer *peer = operation->peer;
	struct iovec iov[3] = { { parcel->payload, parcel->len / 3 }, { parcel->payload + parcel->len / 3, 0 },
				{ parcel->payload + parcel->len / 3, parcel->len - parcel->len / 3 } };
	int status;
	void *place;

	if (parcel->way == 0 && parcel->len <= peer->inline_max) {
		status = peer->transport->send_inline(peer, &parcel->header, parcel->payload, parcel->len);
	} else if (parcel->way == 1) {
		status = peer->transport->reserve(peer, parcel->len, &place);
		if (status == FABRIC_DONE) {
			memcpy(place, parcel->payload, parcel->len);
			status = peer->transport->commit(peer, &parcel->header, place, parcel->len);
		}
	} else {
		status = peer->transport->send(peer, &parcel->header, iov, 3, parcel->len, operation);
	}
	require(status == FABRIC_DONE || status == FABRIC_AGAIN || status == FABRIC_PENDING);
	if (status == FABRIC_DONE)
		forget_parcel(parcel);
	return status;
}

static void complete_parcel(struct operation *operation, int error)
{
	require(error == 0);
	forget_parcel(container_of(operation, struct parcel, operation));
}

static void send_one(struct rank *rank, uint32_t to, size_t len, int way)
{
	struct traffic *traffic = rank->data;
	struct parcel *parcel = malloc(sizeof *parcel + len + 1);

	parcel->header = (struct header){ .number = traffic->sent[to]++, .seed = random_next(&traffic->random) | 1, .kind = len };
	parcel->operation.push = push_parcel;
	parcel->operation.complete = complete_parcel;
	parcel->len = len;
	parcel->way = way;
	make_payload(parcel->header.seed, parcel->payload, len);
	traffic->pending++;
	fabric_submit(fabric_peer(&rank->fabric, to), &parcel->operation);
}

static bool all_received(struct rank *rank)
{
	struct traffic *traffic = rank->data;

	for (int i = 0; i < rank->host->size; i++)
		if (i != rank->me && traffic->received[i] < traffic->total)
			return false;
	return traffic->pending == 0;
}

static bool few_pending(struct rank *rank)
{
	return ((struct traffic *)rank->data)->pending <= 50;
}

static int lookup_late(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	struct traffic *traffic = ((struct rank *)context)->data;

	(void)transport;
	(void)address;
	(void)address_len;
	require(!(traffic->sought & 1u << proc)); /* nobody is asked for twice */
	traffic->sought |= 1u << proc;
	return FABRIC_AGAIN;
}

static void open_network(struct rank *rank)
{
	network_open(rank);
	if (late)
		rank->upcalls.lookup = lookup_late;
}

static void tell_addresses(struct rank *rank, struct traffic *traffic)
{
	unsigned char address[ADDRESS_MAX];
	size_t len;

	if (++traffic->looks % LATE_LOOKS != 0)
		return;
	for (uint32_t proc = 0; proc < (uint32_t)rank->host->size; proc++)
		if (traffic->sought & 1u << proc) {
			traffic->sought &= ~(1u << proc);
			require(lookup(rank, proc, "ofi", address, &len) == 0);
			fabric_found(&rank->fabric, proc, address, len, 0);
		}
}

static void wait_for(struct rank *rank, bool (*done)(struct rank *))
{
	while (!done(rank)) {
		bool seeking = late && ((struct traffic *)rank->data)->sought;

		if (seeking)
			tell_addresses(rank, rank->data);
		if (fabric_poll(&rank->fabric) == 0 && !seeking)
			rank_sleep(rank, done);
	}
}

static size_t random_len(struct rank *rank, struct traffic *traffic, uint32_t to)
{
	size_t most = random_below(&traffic->random, 3) == 0 ? fabric_peer(&rank->fabric, to)->eager_max : 200;

	return random_below(&traffic->random, most + 1);
}

static int exchange(struct rank *rank)
{
#if defined(__SANITIZE_THREAD__)
	uint64_t many = 4000;  /* each takes ten times as long */
#else
	uint64_t many = 20000;
#endif
	struct traffic traffic = { .total = rank->host->size == 2 ? many : 2000, .random = 77 + (uint64_t)rank->me };

	rank->data = &traffic;
	rank->upcalls = (struct fabric_upcalls){ .deliver = check, .failed = unexpected_failure };
	open_network(rank);
	for (uint64_t i = 0; i < traffic.total; i++) {
		for (uint32_t to = 0; to < (uint32_t)rank->host->size; to++)
			if ((int)to != rank->me)
				send_one(rank, to, random_len(rank, &traffic, to), (int)random_below(&traffic.random, 3));
		if (random_below(&traffic.random, 3) == 0)
			fabric_poll(&rank->fabric);
		wait_for(rank, few_pending);
	}
	wait_for(rank, all_received);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_random_traffic(void **state)
{
	(void)state;
	for (int size = 2; size <= 5; size += 3) {
		struct host host;

		network_make(&host, size);
		assert_true(host_run(&host, exchange, 60));
		network_free(&host);
	}
}

/* Every length around the edges of inject, inline and eager, by every way. */
static int all_sizes(struct rank *rank)
{
	struct traffic traffic = { .random = 5 };
	struct peer *peer;

	rank->data = &traffic;
	rank->upcalls = (struct fabric_upcalls){ .deliver = check, .failed = unexpected_failure };
	open_network(rank);
	peer = fabric_peer(&rank->fabric, 1 - (uint32_t)rank->me);
	size_t edges[] = { 0, 64, 128, 256, 512, peer->inline_max, peer->eager_max };
	for (size_t edge = 0; edge < countof(edges); edge++)
		for (size_t len = edges[edge] < 40 ? 0 : edges[edge] - 40; len <= edges[edge] + 8 && len <= peer->eager_max; len++)
			for (int way = 0; way < 3; way++) {
				send_one(rank, peer->proc, len, way);
				wait_for(rank, few_pending);
			}
	traffic.total = traffic.sent[peer->proc];
	wait_for(rank, all_received);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_all_sizes(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, all_sizes, 60));
	network_free(&host);
}

/* ---- both connect at once ---- */

static int tie(struct rank *rank)
{
	struct traffic traffic = { .total = 3, .random = 9 };

	rank->data = &traffic;
	rank->upcalls = (struct fabric_upcalls){ .deliver = check, .failed = unexpected_failure };
	open_network(rank);
	meet(rank, 1);
	for (uint64_t i = 0; i < traffic.total; i++)
		for (uint32_t to = 0; to < (uint32_t)rank->host->size; to++)
			if ((int)to != rank->me)
				send_one(rank, to, 20, 0);
	wait_for(rank, all_received);
	meet(rank, 2);
	fabric_close(&rank->fabric);
	return 0;
}

static void connect_all(int rounds)
{
	for (int round = 0; round < rounds; round++) {
		struct host host;

		network_make(&host, round % 3 == 2 ? 6 : 2);
		assert_true(host_run(&host, tie, 30));
		network_free(&host);
	}
}

static void test_simultaneous_connect(void **state)
{
	(void)state;
	connect_all(12);
}

/* What is sent meanwhile waits, and what comes from whom we look for is taken. */
static void test_late_addresses(void **state)
{
	(void)state;
	late = true;
	connect_all(3);
	late = false;
}

/* ---- remote memory ---- */

enum { LARGE = 5 << 20, GAP = 1000, PIECES = 100 };

struct large {
	struct remote_memory remote;
	bool offered, told;
	int finished, error;
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

static struct large *transferring;

static void finish_transfer(struct operation *operation, int error)
{
	(void)operation;
	transferring->finished++;
	transferring->error = error;
}

static bool was_told(struct rank *rank) { return ((struct large *)rank->data)->told; }
static bool was_offered(struct rank *rank) { return ((struct large *)rank->data)->offered; }
static bool has_finished(struct rank *rank) { return ((struct large *)rank->data)->finished == 1; }

static void send_note(struct rank *rank, struct peer *peer, const void *payload, size_t len)
{
	uint64_t header[3] = { 0 };

	while (fabric_send_inline(peer, header, payload, len) == FABRIC_AGAIN)
		fabric_poll(&rank->fabric);
}

static void offer(struct rank *rank, struct peer *peer, struct large *large, unsigned char *data)
{
	struct region region = { .flags = EXPOSE_WRITABLE };

	make_payload(5, data, LARGE);
	require(peer->transport->expose(peer->fabric, data, LARGE, &large->remote, &region) == 0);
	send_note(rank, peer, &large->remote, sizeof large->remote);
	wait_for(rank, was_told);
	for (int i = 0; i < LARGE; i++)
		require(data[i] == (unsigned char)(i * 7));
	peer->transport->withdraw(peer->fabric, &region);
}

/* Cut [0, len) of `data` into PIECES uneven pieces, some empty. */
static void cut(struct iovec *iov, unsigned char *data, size_t len)
{
	size_t used = 0;

	for (int i = 0; i < PIECES; i++) {
		size_t part = i == PIECES - 1 ? len - used : i % 7 == 0 ? 0 : (len / PIECES) - (size_t)i % 13;
		iov[i] = (struct iovec){ data + used, part };
		used += part;
	}
}

/* Read from an offset into scattered memory, then write all of it from scattered memory. */
static void fetch(struct rank *rank, struct peer *peer, struct large *large, unsigned char *data)
{
	struct operation operation = { .complete = finish_transfer, .peer = peer };
	unsigned char *expected = malloc(LARGE);
	struct iovec iov[PIECES];
	size_t offset = 12345;
	int status;

	wait_for(rank, was_offered);
	make_payload(5, expected, LARGE);
	cut(iov, data, LARGE - offset);
	while ((status = peer->transport->read(peer, iov, PIECES, &large->remote, offset, &operation)) == FABRIC_AGAIN)
		fabric_poll(&rank->fabric);
	require(status == FABRIC_PENDING);
	wait_for(rank, has_finished);
	require(large->error == 0);
	require(memcmp(data, expected + offset, LARGE - offset) == 0);
	for (int i = 0; i < LARGE; i++)
		data[i] = (unsigned char)(i * 7);
	cut(iov, data, LARGE);
	large->finished = 0;
	while ((status = peer->transport->write(peer, iov, PIECES, &large->remote, 0, &operation)) == FABRIC_AGAIN)
		fabric_poll(&rank->fabric);
	require(status == FABRIC_PENDING);
	wait_for(rank, has_finished);
	require(large->error == 0);
	send_note(rank, peer, NULL, 0);
	free(expected);
}

static int copy_large(struct rank *rank)
{
	struct large large = { .finished = 0 };
	unsigned char *data = malloc(LARGE + GAP);
	struct peer *peer;

	rank->data = transferring = &large;
	rank->upcalls = (struct fabric_upcalls){ .deliver = take_offer, .failed = unexpected_failure };
	network_open(rank);
	peer = fabric_peer(&rank->fabric, 1 - (uint32_t)rank->me);
	require(peer->can_read);
	if (rank->me == 0)
		offer(rank, peer, &large, data);
	else
		fetch(rank, peer, &large, data);
	fabric_close(&rank->fabric);
	free(data);
	return 0;
}

static void test_remote_memory(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, copy_large, 60));
	network_free(&host);
}

/* ---- waiting costs nothing, and what wakes is quick ---- */

static int idle(struct rank *rank)
{
	struct traffic traffic = { .total = rank->me == 0 ? 2 : 0, .random = 3 };

	rank->data = &traffic;
	rank->upcalls = (struct fabric_upcalls){ .deliver = check, .failed = unexpected_failure };
	network_open(rank);
	if (rank->me == 1) {
		send_one(rank, 0, 10, 0);
		wait_for(rank, all_received);
		sleep(2);
		send_one(rank, 0, 10, 0);
		wait_for(rank, all_received);
	} else {
		traffic.total = 1;
		wait_for(rank, all_received);
		uint64_t used = cpu_ns(), began = status_now_ns();
		traffic.total = 2;
		wait_for(rank, all_received);
		require(status_now_ns() - began > 1500000000u);
		used = cpu_ns() - used;
		if (used > 20000000)
			fprintf(stderr, "waiting 2 s took %.1f ms of CPU\n", (double)used / 1e6);
		require(used < 20000000);
	}
	fabric_close(&rank->fabric);
	return 0;
}

static void test_idle(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, idle, 30));
	network_free(&host);
}

/* ---- a burst whose sender then never calls again ---- */

enum { BURST = 50 };

static int burst(struct rank *rank)
{
	struct traffic traffic = { .total = rank->me == 0 ? 0 : BURST, .random = 3 };

	rank->data = &traffic;
	rank->upcalls = (struct fabric_upcalls){ .deliver = check, .failed = unexpected_failure };
	network_open(rank);
	send_one(rank, 1 - (uint32_t)rank->me, 10, 0);
	traffic.total++;
	while (traffic.received[1 - rank->me] < 1)
		fabric_poll(&rank->fabric);
	meet(rank, 1);
	if (rank->me == 0) {
		for (int i = 0; i < BURST; i++)
			send_one(rank, 1, 10, 0);
		require(traffic.pending == 0);
		meet(rank, 2); /* without a poll */
	} else {
		uint64_t began = status_now_ns();
		wait_for(rank, all_received);
		require(status_now_ns() - began < 3000000000u); /* the kernel's own limit is 0.04 s; a busy machine adds to it */
		meet(rank, 2);
	}
	fabric_close(&rank->fabric);
	return 0;
}

static void test_burst(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, burst, 30));
	network_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_traffic), cmocka_unit_test(test_all_sizes),
		cmocka_unit_test(test_simultaneous_connect), cmocka_unit_test(test_late_addresses), cmocka_unit_test(test_remote_memory),
		cmocka_unit_test(test_idle), cmocka_unit_test(test_burst),
	};
	const struct CMUnitTest connectionless[] = {
		cmocka_unit_test(test_random_traffic), cmocka_unit_test(test_all_sizes),
		cmocka_unit_test(test_simultaneous_connect), cmocka_unit_test(test_late_addresses), cmocka_unit_test(test_remote_memory),
		cmocka_unit_test(test_idle),
	};
	int failed = cmocka_run_group_tests_name("connected", tests, NULL, NULL);

	setenv("WEFT_PROVIDER", "tcp;ofi_rxm", 1);
	return failed + cmocka_run_group_tests_name("connectionless", connectionless, NULL, NULL);
}
