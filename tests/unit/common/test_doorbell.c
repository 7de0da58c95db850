/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Sleeping and waking: no wake-up may get lost, whatever the timing. Ranks wait only by sleeping, without a time limit, so a
 * lost wake-up is a hang, which the alarm turns into a failure. TEST_WAITS=1000000 makes it long.
 */
#include "tests/unit/fabric/host.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <time.h>

#include "common/counters.h"
#include "common/doorbell.h"

static long waits(long usual)
{
	const char *text = getenv("TEST_WAITS");

	return text ? atol(text) : usual;
}

static unsigned seconds(void)
{
	return getenv("TEST_WAITS") != NULL ? 600 : 60;
}

struct count {
	uint64_t arrived, wanted;
};

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct rank *rank = peer->fabric->job.context;

	(void)header;
	(void)payload;
	(void)len;
	((struct count *)rank->data)->arrived++;
}

static void failed(struct peer *peer, int class)
{
	(void)peer;
	(void)class;
}

static bool done(struct rank *rank)
{
	struct count *count = rank->data;

	return count->arrived >= count->wanted;
}

static int two_cpus;

static void open_pinned(struct rank *rank)
{
	cpu_set_t cpus;

	CPU_ZERO(&cpus);
	CPU_SET(two_cpus ? rank->me % 2 : 0, &cpus);
	sched_setaffinity(0, sizeof cpus, &cpus);
	rank->upcalls = (struct fabric_upcalls){ .deliver = deliver, .failed = failed };
	rank_open(rank);
}

static void send_byte(struct rank *rank, uint32_t to)
{
	static const uint64_t header[3];
	struct peer *peer = fabric_peer(&rank->fabric, to);

	while (fabric_send_inline(peer, header, "x", 1) != FABRIC_DONE)
		rank_sleep(rank, done);
}

/* Round a circle of ranks: each sleeps until its turn comes. A varying delay before sleeping meets every interleaving. */
static int circle(struct rank *rank)
{
	struct count count = { 0 };
	uint32_t next = (uint32_t)((rank->me + 1) % rank->host->size);
	uint64_t random = 5 + (uint64_t)rank->me;
	long rounds = waits(20000);

	rank->data = &count;
	open_pinned(rank);
	for (long i = 0; i < rounds; i++) {
		if (rank->me == 0)
			send_byte(rank, next);
		count.wanted++;
		for (uint64_t spin = random_below(&random, 64); spin > 0; spin--)
			cpu_relax();
		while (!done(rank))
			rank_sleep(rank, done);
		if (rank->me != 0)
			send_byte(rank, next);
	}
	require(counters.sleeps > 0);
	fabric_close(&rank->fabric);
	return 0;
}

static void run_circle(int size, int cpus, int spread)
{
	struct host host;

	two_cpus = spread;
	host_make(&host, size, cpus);
	assert_true(host_run(&host, circle, seconds()));
	host_free(&host);
}

static void test_one_cpu(void **state)
{
	(void)state;
	run_circle(2, 1, 0); /* oversubscribed: fences */
	run_circle(2, 8, 0); /* membarrier */
	run_circle(5, 1, 0);
}

static void test_two_cpus(void **state)
{
	(void)state;
	run_circle(2, 1, 1);
	run_circle(2, 8, 1);
	run_circle(5, 2, 1);
}

/*
 * Many ask one rank, which sleeps whenever nobody asks. A publisher may be between publishing and ringing while its message is
 * taken already and the server about to sleep again: its late ring must not swallow somebody else's.
 */
static bool asked[64];

static void note(struct peer *peer, const void *header, const void *payload, size_t len)
{
	deliver(peer, header, payload, len);
	asked[peer->proc] = true;
}

static int crowd(struct rank *rank)
{
	struct count count = { 0 };
	int clients = rank->host->size - 1;
	long rounds = waits(5000);

	rank->data = &count;
	open_pinned(rank);
	rank->fabric.job.upcalls = &(struct fabric_upcalls){ .deliver = note, .failed = failed };
	if (rank->me != 0) {
		for (long i = 0; i < rounds; i++) {
			send_byte(rank, 0);
			count.wanted++;
			while (!done(rank))
				rank_sleep(rank, done);
		}
	}
	while (rank->me == 0 && count.arrived < (uint64_t)(clients * rounds)) {
		count.wanted = count.arrived + 1;
		while (!done(rank))
			rank_sleep(rank, done);
		for (int from = 1; from <= clients; from++)
			if (asked[from]) {
				asked[from] = false;
				send_byte(rank, (uint32_t)from);
			}
	}
	for (int from = 1; rank->me == 0 && from <= clients; from++)
		if (asked[from])
			send_byte(rank, (uint32_t)from);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_crowd(void **state)
{
	struct host host;

	(void)state;
	for (int cpus = 1; cpus <= 8; cpus += 7) {
		for (two_cpus = 0; two_cpus < 2; two_cpus++) {
			host_make(&host, 6, cpus);
			assert_true(host_run(&host, crowd, seconds()));
			host_free(&host);
		}
	}
}

/* A sender that runs into a full ring sleeps until the receiver has made room. */
static int flood(struct rank *rank)
{
	struct count count = { .wanted = rank->me == 1 ? 50000 : 0 };

	rank->data = &count;
	open_pinned(rank);
	for (long i = 0; rank->me == 0 && i < 50000; i++) {
		static const uint64_t header[3];
		struct peer *peer = fabric_peer(&rank->fabric, 1);

		while (fabric_send_inline(peer, header, "x", i % 100 ? 1 : 0) != FABRIC_DONE) {
			uint32_t ticket = fabric_sleep_begin(&rank->fabric);

			/* Another look, as the queue of fabric.c would do it in fabric_poll. */
			int status = fabric_send_inline(peer, header, "x", 1);

			if (status == FABRIC_AGAIN)
				fabric_sleep(&rank->fabric, ticket, -1);
			fabric_sleep_end(&rank->fabric);
			if (status == FABRIC_DONE)
				break;
		}
	}
	while (!done(rank))
		rank_sleep(rank, done);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_flood(void **state)
{
	struct host host;

	(void)state;
	for (int cpus = 1; cpus <= 8; cpus += 7) {
		two_cpus = cpus > 1;
		host_make(&host, 2, cpus);
		assert_true(host_run(&host, flood, seconds()));
		host_free(&host);
	}
}

/* The same promise for a sleeper in poll(2) on the doorbell's socket. */
struct shared_bell {
	struct doorbell bell;
	_Atomic long asked, answered;
};

static void *answer(void *argument)
{
	struct shared_bell *shared = argument;

	for (long i = 1; i <= waits(20000); i++) {
		while (atomic_load_explicit(&shared->asked, memory_order_acquire) < i)
			sched_yield();
		atomic_store_explicit(&shared->answered, i, memory_order_release);
		doorbell_ring(&shared->bell, true);
	}
	return NULL;
}

static void test_socket(void **state)
{
	static struct shared_bell shared;
	uint64_t random = 3;
	pthread_t thread;
	int fd = doorbell_socket(&shared.bell);

	(void)state;
	assert_true(fd >= 0);
	atomic_fetch_or(&shared.bell.state, DOORBELL_FENCED);
	assert_int_equal(pthread_create(&thread, NULL, answer, &shared), 0);
	for (long i = 1; i <= waits(20000); i++) {
		atomic_store_explicit(&shared.asked, i, memory_order_release);
		for (uint64_t spin = random_below(&random, 64); spin > 0; spin--)
			cpu_relax();
		while (atomic_load_explicit(&shared.answered, memory_order_acquire) < i) {
			struct pollfd item = { .fd = fd, .events = POLLIN };

			doorbell_drain(fd);
			doorbell_arm(&shared.bell, false);
			if (atomic_load_explicit(&shared.answered, memory_order_acquire) < i)
				assert_int_equal(poll(&item, 1, 20000), 1);
			doorbell_disarm(&shared.bell);
		}
	}
	pthread_join(thread, NULL);
	close(fd);
}

/* A rank with nothing to do uses no CPU, and a timed sleep ends. */
static int idle(struct rank *rank)
{
	struct timespec begin, end, cpu;
	struct count count = { .wanted = 1 };
	uint32_t ticket;

	rank->data = &count;
	open_pinned(rank);
	clock_gettime(CLOCK_MONOTONIC, &begin);
	ticket = fabric_sleep_begin(&rank->fabric);
	require(fabric_poll(&rank->fabric) == 0);
	fabric_sleep(&rank->fabric, ticket, 200000000);
	fabric_sleep_end(&rank->fabric);
	clock_gettime(CLOCK_MONOTONIC, &end);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
	require((end.tv_sec - begin.tv_sec) * 1000 + (end.tv_nsec - begin.tv_nsec) / 1000000 >= 190);
	require(cpu.tv_sec == 0 && cpu.tv_nsec < 100000000);
	fabric_close(&rank->fabric);
	return 0;
}

static void test_idle(void **state)
{
	struct host host;

	(void)state;
	host_make(&host, 2, 2);
	assert_true(host_run(&host, idle, 30));
	host_free(&host);
}

/* Threads of one rank wake each other. */
static struct rank ringer;
static _Atomic int rung;

static void *wait_for_ring(void *argument)
{
	pthread_mutex_t *lock = argument;

	pthread_mutex_lock(lock);
	while (!rung) {
		uint32_t ticket = fabric_sleep_begin(&ringer.fabric);

		if (fabric_poll(&ringer.fabric) == 0 && !rung) {
			pthread_mutex_unlock(lock);
			fabric_sleep(&ringer.fabric, ticket, -1);
			pthread_mutex_lock(lock);
		}
		fabric_sleep_end(&ringer.fabric);
	}
	pthread_mutex_unlock(lock);
	return NULL;
}

static void test_ring_self(void **state)
{
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	struct host host;

	(void)state;
	host_make(&host, 1, 1);
	ringer = (struct rank){ .host = &host };
	rank_open(&ringer);
	alarm(60);
	for (int round = 0; round < 300; round++) {
		pthread_t threads[3];

		rung = 0;
		for (int i = 0; i < 3; i++)
			pthread_create(&threads[i], NULL, wait_for_ring, &lock);
		if (round % 3 == 0)
			usleep(200);
		rung = 1;
		fabric_ring_self(&ringer.fabric);
		for (int i = 0; i < 3; i++)
			pthread_join(threads[i], NULL);
	}
	alarm(0);
	fabric_close(&ringer.fabric);
	host_free(&host);
}

/* A process that has used up its descriptors since it began wakes others all the same. */
static void test_no_descriptors(void **state)
{
	static struct doorbell bell;
	struct rlimit none = { 0, 0 }, before;
	struct pollfd wait = { .events = POLLIN };

	(void)state;
	assert_int_equal(doorbell_open(), 0);
	assert_int_equal(doorbell_open(), 0);
	wait.fd = doorbell_socket(&bell);
	assert_true(wait.fd >= 0);
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	none.rlim_max = before.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	doorbell_arm(&bell, false);
	doorbell_ring(&bell, true);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_int_equal(poll(&wait, 1, 1000), 1);
	close(wait.fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_descriptors),
		cmocka_unit_test(test_one_cpu),
		cmocka_unit_test(test_two_cpus),
		cmocka_unit_test(test_crowd),
		cmocka_unit_test(test_flood),
		cmocka_unit_test(test_socket),
		cmocka_unit_test(test_idle),
		cmocka_unit_test(test_ring_self),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
