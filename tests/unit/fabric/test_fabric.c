/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* fabric/fabric.c and self.c: choice of transport, what waits for room and in which order, peers that fail. */
#include "tests/unit/fabric/host.h"

#include "fabric/exposure.h"
#include "fabric/shm.h"
#include "mpi.h"

enum { MOST = 4000 };

static uint64_t seen[MOST];
static size_t seen_len[MOST];
static int seen_count, failed_count, failed_with;
static uint64_t echo; /* deliver sends this many more from inside */

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	uint64_t words[3];

	(void)payload;
	memcpy(words, header, sizeof words);
	require(seen_count < MOST);
	seen[seen_count] = words[0];
	seen_len[seen_count++] = len;
	if (echo > 0) {
		echo--;
		words[0]++;
		require(fabric_send_control(peer, words, "e", 1) == 0);
	}
}

static void failed(struct peer *peer, int class)
{
	(void)peer;
	failed_count++;
	failed_with = class;
}

static int refuse_lookup(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	(void)context;
	(void)address;
	(void)address_len;
	return error_set(MPI_ERR_OTHER, "no %s address of %u", transport, proc);
}

static void open_rank(struct rank *rank, struct host *host, int me)
{
	*rank = (struct rank){ .host = host, .me = me };
	rank->upcalls = (struct fabric_upcalls){ .deliver = deliver, .failed = failed, .lookup = refuse_lookup };
	seen_count = failed_count = 0;
	rank_open(rank);
}

static void test_self(void **state)
{
	struct host host;
	struct rank rank;
	struct peer *peer;
	struct remote_memory remote;
	struct region region = { .flags = EXPOSE_WRITABLE };
	char from[100] = "something", to[100] = "", big[3000];
	uint64_t header[3] = { 10 };
	struct iovec iov[2] = { { to, 4 }, { to + 50, 5 } }, halves[2] = { { big, 1000 }, { big + 1000, 2000 } };

	(void)state;
	memset(big, 'b', sizeof big);
	host_make(&host, 1, 1);
	open_rank(&rank, &host, 0);
	peer = fabric_peer(&rank.fabric, 0);
	assert_ptr_equal(peer->transport, &transport_self);
	/* Never from inside the send, however deep the chain. */
	echo = 3000;
	assert_int_equal(fabric_send_inline(peer, header, "abc", 3), FABRIC_DONE);
	assert_int_equal(seen_count, 0);
	while (fabric_poll(&rank.fabric) > 0)
		;
	assert_int_equal(seen_count, 3001);
	for (int i = 0; i <= 3000; i++)
		assert_int_equal(seen[i], 10 + i);
	seen_count = 0;
	assert_int_equal(peer->transport->send(peer, header, halves, 2, 3000, NULL), FABRIC_DONE);
	fabric_poll(&rank.fabric);
	assert_int_equal(seen_len[0], 3000);
	/* Remote memory of oneself. */
	assert_int_equal(peer->transport->expose(&rank.fabric, from, sizeof from, &remote, &region), 0);
	assert_int_equal(peer->transport->read(peer, iov, 2, &remote, 0, NULL), FABRIC_DONE);
	assert_memory_equal(to, "some", 4);
	assert_memory_equal(to + 50, "thing", 5);
	assert_int_equal(peer->transport->write(peer, iov, 1, &remote, 5, NULL), FABRIC_DONE);
	assert_memory_equal(from, "somethisome", 4);
	peer->transport->withdraw(&rank.fabric, &region);
	assert_null(fabric_peer(&rank.fabric, 1));
	fabric_close(&rank.fabric);
	host_free(&host);
}

/* An operation that sends its number. */
struct numbered {
	struct operation operation;
	uint64_t number;
	int completed;
};

static int push(struct operation *operation)
{
	struct numbered *numbered = container_of(operation, struct numbered, operation);
	uint64_t header[3] = { numbered->number };

	return fabric_push_inline(operation, header, "n", 1);
}

static void complete(struct operation *operation, int error)
{
	container_of(operation, struct numbered, operation)->completed = error;
}

/* Both ranks in this process: rank 0 floods, rank 1 takes when told. */
static void test_backlog(void **state)
{
	static struct numbered numbered[1000];
	struct rank sender, receiver;
	struct host host;
	struct peer *peer;
	uint64_t header[3] = { 1500 };
	int last = -1, taken_back = 0;

	(void)state;
	host_make(&host, 2, 8);
	open_rank(&sender, &host, 0);
	open_rank(&receiver, &host, 1);
	peer = fabric_peer(&sender.fabric, 1);
	for (int i = 0; i < 1000; i++) {
		numbered[i] = (struct numbered){ .operation = { .push = push, .complete = complete }, .number = (uint64_t)i };
		fabric_submit(peer, &numbered[i].operation);
	}
	assert_false(list_empty(&peer->backlog));
	/* Nothing may overtake. */
	assert_int_equal(fabric_send_inline(peer, header, "n", 1), FABRIC_AGAIN);
	assert_int_equal(fabric_send_control(peer, header, "n", 1), 0);
	for (int i = 900; i < 1000; i += 10)
		taken_back += fabric_revoke(&numbered[i].operation);
	assert_int_equal(taken_back, 10);
	assert_false(fabric_revoke(&numbered[0].operation));
	while (fabric_poll(&receiver.fabric) + fabric_poll(&sender.fabric) > 0)
		;
	assert_true(list_empty(&peer->backlog));
	assert_true(list_empty(&sender.fabric.backlogged));
	assert_int_equal(seen_count, 1000 - 10 + 1);
	for (int i = 0; i < seen_count; i++) {
		assert_true((int)seen[i] > last);
		assert_false(seen[i] >= 900 && seen[i] < 1000 && seen[i] % 10 == 0);
		last = (int)seen[i];
	}
	assert_int_equal(last, 1500);
	fabric_close(&sender.fabric);
	fabric_close(&receiver.fabric);
	host_free(&host);
}

static void test_failure(void **state)
{
	static struct numbered numbered[600];
	struct rank sender;
	struct host host;
	struct peer *peer;
	uint64_t header[3] = { 0 };
	char text[1000];

	(void)state;
	host_make(&host, 3, 8);
	open_rank(&sender, &host, 0);
	peer = fabric_peer(&sender.fabric, 1);
	for (int i = 0; i < 600; i++) {
		numbered[i] = (struct numbered){ .operation = { .push = push, .complete = complete } };
		fabric_submit(peer, &numbered[i].operation);
	}
	assert_int_equal(fabric_send_control(peer, header, "n", 1), 0);
	error_set(MPI_ERR_PROC_ABORTED, "rank 1 was killed");
	fabric_peer_failed(peer, MPI_ERR_PROC_ABORTED);
	fabric_peer_failed(peer, MPI_ERR_OTHER);
	assert_int_equal(failed_count, 1);
	assert_int_equal(failed_with, MPI_ERR_PROC_ABORTED);
	assert_string_equal(error_text(), "rank 1 was killed");
	assert_int_equal(numbered[599].completed, MPI_ERR_PROC_ABORTED);
	assert_int_equal(numbered[0].completed, 0);
	assert_true(list_empty(&peer->backlog));
	assert_true(list_empty(&sender.fabric.backlogged));
	assert_int_equal(fabric_send_inline(peer, header, "n", 1), MPI_ERR_PROC_ABORTED);
	assert_int_equal(fabric_send_control(peer, header, "n", 1), MPI_ERR_PROC_ABORTED);
	fabric_submit(peer, &numbered[0].operation);
	assert_int_equal(numbered[0].completed, MPI_ERR_PROC_ABORTED);
	assert_string_equal(error_text(), "rank 1 was killed");
	assert_true(fabric_describe(&sender.fabric, text, sizeof text) > 0);
	assert_non_null(strstr(text, "rank 1 on testhost: shm: "));
	assert_non_null(strstr(text, "(gone)"));
	fabric_close(&sender.fabric);
	host_free(&host);
}

/* An operation that finds its peer gone while it tries to send to it. */
static int push_and_fail(struct operation *operation)
{
	fabric_peer_failed(operation->peer, error_set(MPI_ERR_PROC_ABORTED, "rank 1 fell over"));
	return FABRIC_AGAIN;
}

/* Nothing is queued on a dead peer, whether it tries at once or in its turn; everybody is told once. */
static void test_failed_push(void **state)
{
	struct numbered first, filler[600], late;
	struct rank sender, receiver;
	struct host host;
	struct peer *peer;

	(void)state;
	for (int queued = 0; queued < 2; queued++) {
		host_make(&host, 2, 8);
		open_rank(&sender, &host, 0);
		open_rank(&receiver, &host, 1);
		peer = fabric_peer(&sender.fabric, 1);
		for (int i = 0; queued && i < 600; i++) {
			filler[i] = (struct numbered){ .operation = { .push = push, .complete = complete } };
			fabric_submit(peer, &filler[i].operation);
		}
		first = (struct numbered){ .operation = { .push = push_and_fail, .complete = complete } };
		late = (struct numbered){ .operation = { .push = push, .complete = complete } };
		fabric_submit(peer, &first.operation);
		if (queued) {
			fabric_submit(peer, &late.operation);
			while (!peer->failed)
				fabric_poll(&receiver.fabric), fabric_poll(&sender.fabric);
			assert_int_equal(late.completed, MPI_ERR_PROC_ABORTED);
		}
		assert_int_equal(first.completed, MPI_ERR_PROC_ABORTED);
		assert_int_equal(failed_count, 1);
		assert_true(list_empty(&peer->backlog));
		assert_true(list_empty(&sender.fabric.backlogged));
		assert_int_equal(fabric_poll(&sender.fabric), 0);
		fabric_close(&sender.fabric);
		fabric_close(&receiver.fabric);
		host_free(&host);
	}
}

/* What a peer sent before it was found out is not delivered afterwards, nor what it sends later. */
static void test_stopped(void **state)
{
	struct rank sender, receiver;
	struct host host;
	uint64_t header[3] = { 1 };

	(void)state;
	host_make(&host, 2, 8);
	open_rank(&sender, &host, 0);
	open_rank(&receiver, &host, 1);
	assert_int_equal(fabric_send_inline(fabric_peer(&sender.fabric, 1), header, "n", 1), FABRIC_DONE);
	while (fabric_poll(&receiver.fabric) > 0)
		;
	assert_int_equal(seen_count, 1);
	assert_int_equal(fabric_send_inline(fabric_peer(&sender.fabric, 1), header, "n", 1), FABRIC_DONE);
	fabric_peer_failed(fabric_peer(&receiver.fabric, 0), error_set(MPI_ERR_PROC_ABORTED, "nonsense"));
	for (int i = 0; i < 200; i++)
		assert_int_equal(fabric_send_inline(fabric_peer(&sender.fabric, 1), header, "n", 1), FABRIC_DONE);
	assert_int_equal(fabric_poll(&receiver.fabric), 0);
	assert_int_equal(seen_count, 1);
	fabric_close(&sender.fabric);
	fabric_close(&receiver.fabric);
	host_free(&host);
}

/* Exposed once, for whoever comes by whatever transport; lasting exposures are no reason to expect somebody now. */
static void test_expose_to_all(void **state)
{
	char memory[100] = "a window";
	struct exposure exposure;
	struct rank rank;
	struct host host;

	(void)state;
	host_make(&host, 2, 8);
	open_rank(&rank, &host, 0);
	fabric_expose_to_all(&rank.fabric, memory, sizeof memory, true, &exposure);
	assert_int_equal(exposure.memory.by[TRANSPORT_SELF].len, sizeof memory);
	assert_int_equal(exposure.memory.by[TRANSPORT_SHM].len, sizeof memory);
	assert_int_equal(exposure.memory.by[TRANSPORT_OFI].len, 0);
	for (uint32_t proc = 0; proc < 2; proc++) {
		struct peer *peer = fabric_peer(&rank.fabric, proc);

		assert_int_equal(fabric_memory_of(peer, &exposure.memory)->address, (uintptr_t)memory);
		assert_false(fabric_is_read_by(peer));
	}
	fabric_withdraw_from_all(&rank.fabric, &exposure);
	assert_int_equal(exposure.memory.by[TRANSPORT_SHM].len, 0);
	/* Of no bytes: nothing to reach, by nobody. */
	fabric_expose_to_all(&rank.fabric, NULL, 0, true, &exposure);
	assert_int_equal(exposure.memory.by[TRANSPORT_SELF].len, 0);
	fabric_withdraw_from_all(&rank.fabric, &exposure);
	fabric_close(&rank.fabric);
	host_free(&host);
}

static void test_choice(void **state)
{
	uint32_t rank_host[3] = { 0, 0, 1 };
	const char *names[] = { "near", "far" }, *transport;
	struct segment_job job = { .size = 3, .host_count = 2, .usable_cpus = 1, .rank_host = rank_host, .host_names = names };
	struct host host = { .size = 3 };
	unsigned char address[ADDRESS_MAX];
	size_t len = sizeof address;
	struct rank rank;

	(void)state;
	assert_int_equal(segment_attach(segment_create(&job), &host.segment), 0);
	params.transport = "shm";
	open_rank(&rank, &host, 0);
	assert_true(rank.fabric.oversubscribed);
	assert_ptr_equal(fabric_peer(&rank.fabric, 0)->transport, &transport_self);
	assert_ptr_equal(fabric_peer(&rank.fabric, 1)->transport, &transport_shm);
	assert_null(fabric_peer(&rank.fabric, 2));
	assert_non_null(strstr(error_text(), "another host (far)"));
	fabric_close(&rank.fabric);
	params.transport = "carrier-pigeon";
	assert_int_equal(fabric_open(&rank.fabric, &rank.fabric.job), MPI_ERR_ARG);
	params.transport = "auto";
	host_free(&host);
	/* One host: nothing to publish, no network. */
	host_make(&host, 2, 8);
	open_rank(&rank, &host, 0);
	transport = "?";
	assert_int_equal(fabric_publish(&rank.fabric, &transport, address, &len), 0);
	assert_null(transport);
	assert_null(rank.fabric.ofi);
	assert_false(rank.fabric.oversubscribed);
	fabric_close(&rank.fabric);
	host_free(&host);
}

/* Ranks with different ideas of the ring use the same one. */
static void test_ring_agreement(void **state)
{
	struct rank a, b;
	struct host host;

	(void)state;
	host_make(&host, 2, 8);
	params.shm_ring = 8192;
	open_rank(&a, &host, 0);
	params.shm_ring = 1 << 20;
	open_rank(&b, &host, 1);
	params.shm_ring = 65536;
	assert_int_equal(((struct shm *)a.fabric.shm)->bytes_len, 8192);
	assert_int_equal(((struct shm *)b.fabric.shm)->bytes_len, 8192);
	fabric_close(&a.fabric);
	fabric_close(&b.fabric);
	host_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_self),
		cmocka_unit_test(test_backlog),
		cmocka_unit_test(test_failure),
		cmocka_unit_test(test_failed_push),
		cmocka_unit_test(test_stopped),
		cmocka_unit_test(test_expose_to_all),
		cmocka_unit_test(test_choice),
		cmocka_unit_test(test_ring_agreement),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
