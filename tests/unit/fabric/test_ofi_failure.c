/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The network transport when things go wrong: a rank killed while the other waits, sends, reads; strangers at the
 * door with a wrong key, with garbage, with silence; nobody listening; and an orderly end, which is no failure.
 */
#include "tests/unit/fabric/network.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>

#include "common/counters.h"
#include "fabric/exposure.h"
#include "fabric/ofi.h"

enum { LARGE = 64 << 20 };

struct story {
	int arrived, failures, class;
	int completed, error;
	struct remote_memory remote;
	char text[512];
};

static void arrive(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct story *story = ((struct rank *)peer->fabric->job.context)->data;

	(void)header;
	if (len == sizeof story->remote)
		memcpy(&story->remote, payload, len);
	story->arrived++;
}

static void note_failure(struct peer *peer, int class)
{
	struct story *story = ((struct rank *)peer->fabric->job.context)->data;

	story->failures++;
	story->class = class;
	snprintf(story->text, sizeof story->text, "%s", error_text());
}

static struct story *told;

static void complete(struct operation *operation, int error)
{
	(void)operation;
	told->completed++;
	told->error = error;
}

static void story_open(struct rank *rank, struct story *story)
{
	rank->data = told = story;
	rank->upcalls = (struct fabric_upcalls){ .deliver = arrive, .failed = note_failure };
	network_open(rank);
}

static int say(struct rank *rank, uint32_t to, const void *payload, size_t len)
{
	uint64_t header[3] = { 0 };
	struct peer *peer = fabric_peer(&rank->fabric, to);
	int status;

	while ((status = fabric_send_inline(peer, header, payload, len)) == FABRIC_AGAIN)
		fabric_poll(&rank->fabric);
	return status;
}

/* Poll and sleep until *counter reaches `value`; false after `seconds`. */
static bool wait_until(struct rank *rank, const int *counter, int value, int seconds)
{
	uint64_t until_ns = status_now_ns() + (uint64_t)seconds * 1000000000u;

	while (*counter < value) {
		uint32_t ticket;
		if (status_now_ns() > until_ns)
			return false;
		ticket = fabric_sleep_begin(&rank->fabric);
		if (fabric_poll(&rank->fabric) == 0 && *counter < value)
			fabric_sleep(&rank->fabric, ticket, 100000000);
		fabric_sleep_end(&rank->fabric);
	}
	return true;
}

/* Ranks other than 0 die by SIGKILL; rank 0 is the judge. */
static bool run_killed(struct host *host, rank_function *run)
{
	pid_t pids[2];
	int status[2];

	fflush(NULL);
	for (int i = 0; i < 2; i++)
		if ((pids[i] = fork()) == 0) {
			struct rank rank = { .host = host, .me = i };
			alarm(30);
			_exit(run(&rank));
		}
	for (int i = 0; i < 2; i++)
		require(waitpid(pids[i], &status[i], 0) == pids[i]);
	return status[0] == 0 && WIFSIGNALED(status[1]) && WTERMSIG(status[1]) == SIGKILL;
}

static void check_text(const struct story *story)
{
	require(story->class == MPI_ERR_PROC_ABORTED);
	require(strstr(story->text, "rank 1") && strstr(story->text, "testhost") && strstr(story->text, "127.0.0.1"));
}

/* The survivor waits asleep. */
static int killed_while_waiting(struct rank *rank)
{
	struct story story = { 0 };

	story_open(rank, &story);
	require(say(rank, 1 - (uint32_t)rank->me, "x", 1) == 0);
	require(wait_until(rank, &story.arrived, 1, 10));
	meet(rank, 1);
	if (rank->me == 1)
		kill(getpid(), SIGKILL);
	uint64_t began = status_now_ns();
	require(wait_until(rank, &story.failures, 1, 5)); /* long before keepalive would notice */
	require(status_now_ns() - began < 5000000000u);
	check_text(&story);
	require(say(rank, 1, "x", 1) == MPI_ERR_PROC_ABORTED);
	fabric_close(&rank->fabric);
	require(story.failures == 1);
	return 0;
}

/* The survivor sends more than the sockets hold, from its own memory. */
static int killed_while_sending(struct rank *rank)
{
	struct story story = { 0 };
	static struct operation operations[400];
	static unsigned char bytes[65536];
	struct iovec iov = { bytes, sizeof bytes };
	uint64_t header[3] = { 0 };
	struct peer *peer;
	int pending = 0;

	story_open(rank, &story);
	peer = fabric_peer(&rank->fabric, 1 - (uint32_t)rank->me);
	require(say(rank, peer->proc, "x", 1) == 0);
	require(wait_until(rank, &story.arrived, 1, 10));
	meet(rank, 1);
	if (rank->me == 1) {
		meet(rank, 2);
		kill(getpid(), SIGKILL);
	}
	for (int i = 0; i < 400; i++) {
		operations[i] = (struct operation){ .complete = complete, .peer = peer };
		int status = peer->transport->send(peer, header, &iov, 1, sizeof bytes, &operations[i]);
		if (status == FABRIC_AGAIN)
			break;
		require(status == FABRIC_PENDING);
		pending++;
	}
	require(pending > 16);
	meet(rank, 2);
	require(wait_until(rank, &story.completed, pending, 10));
	require(wait_until(rank, &story.failures, 1, 10));
	require(story.error == MPI_ERR_PROC_ABORTED);
	check_text(&story);
	fabric_close(&rank->fabric);
	require(story.completed == pending && story.failures == 1);
	return 0;
}

/* The survivor reads from memory whose owner does not answer any more. */
static int killed_while_read_from(struct rank *rank)
{
	struct story story = { 0 };
	struct peer *peer;
	struct region region;

	story_open(rank, &story);
	peer = fabric_peer(&rank->fabric, 1 - (uint32_t)rank->me);
	unsigned char *bytes = malloc(LARGE);
	if (rank->me == 1) {
		memset(bytes, 7, LARGE);
		require(fabric_expose(peer, bytes, LARGE, &story.remote, &region) == 0);
		require(say(rank, 0, &story.remote, sizeof story.remote) == 0);
		require(wait_until(rank, &story.arrived, 1, 10));
		meet(rank, 1); /* the read has begun and nobody serves it */
		kill(getpid(), SIGKILL);
	}
	require(say(rank, 1, "x", 1) == 0);
	require(wait_until(rank, &story.arrived, 1, 10));
	struct operation operation = { .complete = complete, .peer = peer };
	struct iovec iov = { bytes, LARGE };
	require(peer->transport->read(peer, &iov, 1, &story.remote, 0, &operation) == FABRIC_PENDING);
	meet(rank, 1);
	require(wait_until(rank, &story.completed, 1, 10));
	require(story.error == MPI_ERR_PROC_ABORTED && story.failures == 1);
	check_text(&story);
	fabric_close(&rank->fabric);
	free(bytes);
	return 0;
}

/* A peer that lives on but is not believed any more: once it has failed, nothing of its memory arrives in ours. */
static int stopped_while_read_from(struct rank *rank)
{
	struct story story = { 0 };
	struct region region = { 0 };
	struct peer *peer;

	story_open(rank, &story);
	peer = fabric_peer(&rank->fabric, 1 - (uint32_t)rank->me);
	unsigned char *bytes = malloc(LARGE);
	if (rank->me == 1) {
		memset(bytes, 7, LARGE);
		require(fabric_expose(peer, bytes, LARGE, &story.remote, &region) == 0);
		require(say(rank, 0, &story.remote, sizeof story.remote) == 0);
		while (atomic_load(&board->steps[0]) < 2)
			fabric_poll(&rank->fabric); /* serves the read */
		_exit(0);
	}
	require(say(rank, 1, "x", 1) == 0);
	require(wait_until(rank, &story.arrived, 1, 10));
	struct operation operation = { .complete = complete, .peer = peer };
	struct iovec iov = { bytes, LARGE };
	require(peer->transport->read(peer, &iov, 1, &story.remote, 0, &operation) == FABRIC_PENDING);
	for (int i = 0; i < 3; i++)
		fabric_poll(&rank->fabric);
	error_set(MPI_ERR_PROC_ABORTED, "it is not believed any more");
	fabric_peer_failed(peer, MPI_ERR_PROC_ABORTED);
	require(story.completed == 1 && story.error != 0);
	memset(bytes, 1, LARGE);
	for (uint64_t until_ns = status_now_ns() + 300000000; status_now_ns() < until_ns;)
		fabric_poll(&rank->fabric);
	for (int i = 0; i < LARGE; i++)
		require(bytes[i] == 1);
	atomic_store(&board->steps[0], 2);
	fabric_close(&rank->fabric);
	free(bytes);
	return 0;
}

static void test_stopped(void **state)
{
	static const char *const providers[] = { "tcp", "tcp;ofi_rxm" };

	(void)state;
	for (size_t i = 0; i < countof(providers); i++) {
		struct host host;

		setenv("WEFT_PROVIDER", providers[i], 1);
		network_make(&host, 2);
		assert_true(host_run(&host, stopped_while_read_from, 40));
		network_free(&host);
	}
	unsetenv("WEFT_PROVIDER");
}

static void test_killed(void **state)
{
	static rank_function *const stories[] = { killed_while_waiting, killed_while_sending, killed_while_read_from };

	(void)state;
	for (size_t i = 0; i < countof(stories); i++)
		for (int round = 0; round < 3; round++) {
			struct host host;

			network_make(&host, 2);
			assert_true(run_killed(&host, stories[i]));
			network_free(&host);
		}
}

/* ---- an orderly end ---- */

/* One side closes long before the other, which has nothing to say to it. */
static int leave_early(struct rank *rank)
{
	struct story story = { 0 };

	story_open(rank, &story);
	require(say(rank, 1 - (uint32_t)rank->me, "x", 1) == 0);
	require(wait_until(rank, &story.arrived, 1, 10));
	if (rank->me == 0) {
		wait_until(rank, &story.failures, 1, 3);
		require(story.failures == 0);
		require(say(rank, 1, "x", 1) != 0); /* it has left, and that is said now */
		require(story.failures == 1 && strstr(story.text, "MPI_Finalize"));
	}
	fabric_close(&rank->fabric);
	require(story.failures == (rank->me == 0));
	return 0;
}

static void test_leave_early(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, leave_early, 30));
	network_free(&host);
}

/* The last message before the end arrives, however large the queue before it. */
static int last_words(struct rank *rank)
{
	struct story story = { 0 };
	static unsigned char bytes[8192];
	enum { COUNT = 2000 };

	story_open(rank, &story);
	if (rank->me == 1)
		for (int i = 0; i < COUNT; i++)
			require(say(rank, 0, bytes, sizeof bytes) == 0);
	else
		require(wait_until(rank, &story.arrived, COUNT, 20) && story.failures == 0);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_last_words(void **state)
{
	struct host host;

	(void)state;
	for (int round = 0; round < 3; round++) {
		network_make(&host, 2);
		assert_true(host_run(&host, last_words, 40));
		network_free(&host);
	}
}

/* ---- strangers ---- */

/* Where a rank's door is, and behind it libfabric's own port. */
static struct sockaddr_in door_of(int rank, bool behind)
{
	const struct ofi_address *address = (const void *)board->of[rank].address;
	struct sockaddr_in door;

	while (atomic_load_explicit(&board->of[rank].len, memory_order_acquire) == 0)
		usleep(1000);
	memcpy(&door, address->name, sizeof door);
	if (!behind)
		door.sin_port = htons(address->door);
	return door;
}

static int knock(const struct sockaddr_in *door)
{
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	require(fd >= 0 && connect(fd, (const void *)door, sizeof *door) == 0);
	return fd;
}

/* Does a connection come about within a moment? */
static bool gets_in(const struct sockaddr_in *door)
{
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	struct pollfd poll_fd = { .fd = fd, .events = POLLOUT };
	bool in;

	require(fd >= 0 && connect(fd, (const void *)door, sizeof *door) == -1);
	in = poll(&poll_fd, 1, 300) != 0;
	close(fd);
	return in;
}

/* Rank 2 is a stranger: its job has another key. Ranks 0 and 1 talk on undisturbed. */
static int with_strangers(struct rank *rank)
{
	struct story story = { 0 };
	unsigned char noise[4096];
	uint64_t random = 11;
	int silent, partial;

	if (rank->me == 2) {
		struct segment_header *own = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, rank->host->segment.fd, 0);
		require(own != MAP_FAILED);
		struct sockaddr_in door = door_of(0, false), behind = door_of(0, true);
		require(!gets_in(&behind));
		for (int round = 0; round < 20; round++) {
			for (size_t i = 0; i < sizeof noise; i++)
				noise[i] = (unsigned char)random_next(&random);
			int fd = knock(&door);
			require(write(fd, noise, 1 + random_below(&random, sizeof noise - 1)) > 0);
			close(fd);
		}
		silent = knock(&door); /* and never a word */
		partial = knock(&door);
		require(write(partial, "\3", 1) == 1);
		own->key[5] ^= 1; /* our copy of the page only */
		rank->host->segment.header = own;
		rank->me = 1; /* and it claims to be rank 1 */
		rank->upcalls = (struct fabric_upcalls){ .deliver = arrive, .failed = note_failure, .lookup = lookup };
		rank->data = told = &story;
		rank_open(rank);
		require(say(rank, 0, "evil", 4) == MPI_ERR_PROC_ABORTED);
		require(story.failures == 1 && strstr(story.text, "key"));
		require(!gets_in(&behind));
		atomic_store(&board->steps[2], 1);
		fabric_close(&rank->fabric);
		close(silent);
		close(partial);
		return 0;
	}
	story_open(rank, &story);
	for (int i = 0; i < 300; i++) {
		require(say(rank, 1 - (uint32_t)rank->me, "x", 1) == 0);
		require(wait_until(rank, &story.arrived, i + 1, 10));
		usleep(1000);
	}
	/* Open the door until the stranger has been turned away. */
	atomic_store(&board->steps[rank->me], 1);
	for (int i = 0; i < 3; i++)
		while (atomic_load(&board->steps[i]) < 1)
			fabric_poll(&rank->fabric);
	require(story.failures == 0 && story.arrived == 300);
	if (rank->me == 0)
		require(counters.strangers >= 1);
	fabric_close(&rank->fabric);
	return 0;
}

/* The same where there are no connections: rank 2 sends as rank 1, and nobody hears it. */
static int with_strangers_at_large(struct rank *rank)
{
	struct story story = { 0 };

	if (rank->me == 2) {
		struct segment_header *own = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, rank->host->segment.fd, 0);
		require(own != MAP_FAILED);
		own->key[5] ^= 1; /* our copy of the page only */
		rank->host->segment.header = own;
		rank->me = 1;
		rank->upcalls = (struct fabric_upcalls){ .deliver = arrive, .failed = note_failure, .lookup = lookup };
		rank->data = told = &story;
		rank_open(rank);
		for (int i = 0; i < 10; i++)
			require(say(rank, 0, "evil", 4) == 0);
		while (atomic_load(&board->steps[0]) < 1)
			fabric_poll(&rank->fabric);
		atomic_store(&board->steps[2], 1);
		_exit(0); /* nobody answers its goodbye */
	}
	story_open(rank, &story);
	for (int i = 0; i < 300; i++) {
		require(say(rank, 1 - (uint32_t)rank->me, "x", 1) == 0);
		require(wait_until(rank, &story.arrived, i + 1, 10));
	}
	while (rank->me == 0 && counters.strangers < 10)
		fabric_poll(&rank->fabric);
	atomic_store(&board->steps[rank->me], 1);
	for (int i = 0; i < 3; i++)
		while (atomic_load(&board->steps[i]) < 1)
			fabric_poll(&rank->fabric);
	require(story.failures == 0 && story.arrived == 300);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_strangers_at_large(void **state)
{
	struct host host;

	(void)state;
	setenv("WEFT_PROVIDER", "tcp;ofi_rxm", 1);
	network_make(&host, 3);
	assert_true(host_run(&host, with_strangers_at_large, 40));
	network_free(&host);
	unsetenv("WEFT_PROVIDER");
}

static void test_strangers(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 3);
	assert_true(host_run(&host, with_strangers, 40));
	network_free(&host);
}

/* ---- nobody there ---- */

/* The peer's address is published but nobody listens any more. */
static int refused(struct rank *rank)
{
	struct story story = { 0 };

	story_open(rank, &story);
	if (rank->me == 1)
		kill(getpid(), SIGKILL);
	meet(rank, 0);
	while (atomic_load(&board->of[1].len) == 0)
		usleep(1000);
	usleep(200000);
	require(say(rank, 1, "x", 1) == MPI_ERR_PROC_ABORTED);
	require(story.failures == 1 && strstr(story.text, "refused") && strstr(story.text, "WEFT_NET"));
	check_text(&story);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_refused(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(run_killed(&host, refused));
	network_free(&host);
}

/* The peer's process is stopped: its kernel answers, it does not. */
static int deadline(struct rank *rank)
{
	struct story story = { 0 };

	story_open(rank, &story);
	if (rank->me == 1) {
		atomic_store(&board->steps[1], 1);
		while (atomic_load(&board->steps[0]) < 2)
			usleep(1000); /* never polls */
		kill(getpid(), SIGKILL);
	}
	meet(rank, 1);
	require(wait_until(rank, &story.arrived, 1, 0) == false);
	uint64_t header[3] = { 0 };
	require(fabric_send_inline(fabric_peer(&rank->fabric, 1), header, "x", 1) == FABRIC_AGAIN);
	uint64_t began = status_now_ns(), used = cpu_ns();
	require(wait_until(rank, &story.failures, 1, 10));
	require(status_now_ns() - began > 1500000000u && status_now_ns() - began < 9000000000u);
	require(cpu_ns() - used < 100000000);
	require(strstr(story.text, "2 s") && strstr(story.text, "firewall"));
	check_text(&story);
	atomic_store(&board->steps[0], 2);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_deadline(void **state)
{
	struct host host;

	(void)state;
	setenv("WEFT_CONNECT_TIMEOUT", "2", 1);
	network_make(&host, 2);
	assert_true(run_killed(&host, deadline));
	network_free(&host);
	unsetenv("WEFT_CONNECT_TIMEOUT");
}

/* ---- what a rank opens, and what it is told ---- */

/* Every receive buffer hangs in the shared context: with one alone a second sender waits for each poll. */
static int posts_all(struct rank *rank)
{
	struct story story = { 0 };
	struct ofi *ofi;

	story_open(rank, &story);
	ofi = rank->fabric.ofi;
	require(ofi->receives.count >= 4);
	require(list_empty(&ofi->receives.free));
	meet(rank, 1);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_posts_all(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, posts_all, 30));
	network_free(&host);
}

/* Whatever a peer may have published: an error that names it, or a peer, never a look beyond the array. */
static int bad_addresses(struct rank *rank)
{
	struct ofi_address *address = (void *)board->of[1].address;
	struct story story = { 0 };

	if (rank->me == 1) {
		while (atomic_load(&board->steps[0]) < 1)
			usleep(1000);
		return 0;
	}
	story_open(rank, &story);
	atomic_store(&board->of[1].len, ADDRESS_MAX);
	for (unsigned len = 0; len <= UINT16_MAX; len += len < 300 ? 1 : 500) {
		memcpy(address, board->of[0].address, sizeof *address);
		address->name_len = (uint16_t)len;
		struct peer *peer = fabric_peer(&rank->fabric, 1);
		if (len > sizeof address->name) {
			require(!peer && strstr(error_text(), "rank 1"));
		} else if (peer) { /* known from here on */
			peer->transport->disconnect(peer);
			free(peer);
			rank->fabric.peers[1] = NULL;
		}
	}
	fabric_close(&rank->fabric);
	atomic_store(&board->steps[0], 1);
	return 0;
}

static void test_bad_addresses(void **state)
{
	struct host host;

	(void)state;
	network_make(&host, 2);
	assert_true(host_run(&host, bad_addresses, 30));
	network_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_posts_all),   cmocka_unit_test(test_bad_addresses),
		cmocka_unit_test(test_killed),      cmocka_unit_test(test_stopped),
		cmocka_unit_test(test_leave_early), cmocka_unit_test(test_last_words),
		cmocka_unit_test(test_strangers),   cmocka_unit_test(test_refused),
		cmocka_unit_test(test_deadline),    cmocka_unit_test(test_strangers_at_large),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
