/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * rma/lock.c between processes: mutual exclusion, readers together, everyone's turn, and what a process that is killed held or waited for,
 * at whatever instruction, is given to the others.
 */
#include "tests/unit/fabric/host.h"

#include <signal.h>
#include <sys/mman.h>
#include <time.h>

#include "common/status.h"
#include "fabric/area.h"
#include "rma/lock.h"

enum { RANKS = 4, ROUNDS = 4000 };

/* What the ranks share: the lock, and what it protects. */
struct shared {
	_Atomic int inside_exclusive, inside_shared, together;
	uint64_t sum, mirror;
	_Atomic uint64_t turns[RANKS];
	_Atomic int ready;
} cache_aligned;

static struct window_lock *lock_of(struct shared *shared)
{
	return (struct window_lock *)(void *)(shared + 1);
}

static struct lock_caller caller_of(const struct host *host, int me)
{
	return (struct lock_caller){
		.segment = &host->segment, .local = (uint32_t)me, .slot = (uint32_t)me, .slot_count = RANKS + 1, .rank = me};
}

static void nobody(void *context, uint32_t slot)
{
	(void)context;
	(void)slot;
}

static struct shared *open_shared(const struct host *host, int me, struct area *area)
{
	require(area_open(&host->segment, (uint32_t)me, 11, sizeof(struct shared) + lock_len(RANKS + 1), area) == 0);
	return area->base;
}

static void take(struct shared *shared, const struct lock_caller *caller, bool exclusive, bool bury)
{
	uint64_t asked = 0;

	if (lock_take(lock_of(shared), caller, exclusive, false))
		return;
	while (!lock_is_held(lock_of(shared), caller->slot)) {
		sched_yield();
		if (bury && ++asked % 256 == 0)
			lock_bury(lock_of(shared), caller, nobody, NULL);
	}
}

static int exclude(struct rank *rank)
{
	struct lock_caller caller = caller_of(rank->host, rank->me);
	uint64_t state = (uint64_t)rank->me + 1;
	struct area area;
	struct shared *shared = open_shared(rank->host, rank->me, &area);

	for (int i = 0; i < ROUNDS; i++) {
		bool exclusive = random_below(&state, 3) != 0;

		take(shared, &caller, exclusive, false);
		if (exclusive) {
			require(atomic_fetch_add(&shared->inside_exclusive, 1) == 0 && atomic_load(&shared->inside_shared) == 0);
			shared->sum++;
			shared->mirror = shared->sum;
			atomic_fetch_sub(&shared->inside_exclusive, 1);
		} else {
			if (atomic_fetch_add(&shared->inside_shared, 1) > 0)
				atomic_store(&shared->together, 1);
			require(atomic_load(&shared->inside_exclusive) == 0 && shared->mirror == shared->sum);
			if (i % 64 == 0)
				sched_yield();
			atomic_fetch_sub(&shared->inside_shared, 1);
		}
		lock_drop(lock_of(shared), &caller, nobody, NULL);
	}
	area_close(&rank->host->segment, (uint32_t)rank->me, &area);
	return 0;
}

static void test_exclude(void **state)
{
	struct area area;
	struct shared *shared;
	struct host host;

	(void)state;
	host_make(&host, RANKS + 1, 2);
	shared = open_shared(&host, RANKS, &area);
	host.size = RANKS;
	assert_true(host_run(&host, exclude, 100));
	assert_int_equal(lock_of(shared)->shared + lock_of(shared)->exclusive + lock_of(shared)->waiting, 0);
	assert_int_equal(shared->sum, shared->mirror);
	area_close(&host.segment, RANKS, &area);
	host_free(&host);
}

/* Who stands in line is served in the order of coming. */
static void test_order(void **state)
{
	struct window_lock *lock = calloc(1, lock_len(4));
	struct lock_caller caller[4];

	(void)state;
	for (uint32_t i = 0; i < 4; i++)
		caller[i] = (struct lock_caller){ .local = 0, .slot = i, .slot_count = 4 };
	assert_true(lock_take(lock, &caller[0], false, false));
	assert_false(lock_take(lock, &caller[1], true, false));
	assert_false(lock_take(lock, &caller[2], false, false)); /* behind the writer */
	assert_true(lock_take(lock, &caller[3], false, true));	 /* but not one who holds other locks */
	lock_drop(lock, &caller[3], nobody, NULL);
	lock_drop(lock, &caller[0], nobody, NULL);
	assert_true(lock_is_held(lock, 1));
	assert_false(lock_is_held(lock, 2));
	assert_int_equal(lock_holder(lock, 4), 1);
	assert_false(lock_take(lock, &caller[0], true, false));
	lock_drop(lock, &caller[0], nobody, NULL); /* does not wait any longer */
	lock_drop(lock, &caller[1], nobody, NULL);
	assert_true(lock_is_held(lock, 2));
	lock_drop(lock, &caller[2], nobody, NULL);
	assert_int_equal(lock_holder(lock, 4), 4);
	free(lock);
}

/* A writer that goes on with readers lets those in who stand first, and those who pass. */
static void test_share(void **state)
{
	struct window_lock *lock = calloc(1, lock_len(4));
	struct lock_caller caller[4];

	(void)state;
	for (uint32_t i = 0; i < 4; i++)
		caller[i] = (struct lock_caller){ .local = 0, .slot = i, .slot_count = 4 };
	assert_true(lock_take(lock, &caller[0], true, false));
	assert_false(lock_take(lock, &caller[1], false, false));
	assert_false(lock_take(lock, &caller[2], true, false));
	lock_share(lock, &caller[0], nobody, NULL);
	assert_true(lock_is_held(lock, 0) && lock_is_held(lock, 1));
	assert_false(lock_is_held(lock, 2));
	assert_true(lock_take(lock, &caller[3], false, true));
	for (uint32_t i = 0; i < 2; i++)
		lock_drop(lock, &caller[i], nobody, NULL);
	assert_false(lock_is_held(lock, 2));
	lock_drop(lock, &caller[3], nobody, NULL);
	assert_true(lock_is_held(lock, 2));
	lock_drop(lock, &caller[2], nobody, NULL);
	assert_int_equal(lock->shared + lock->exclusive + lock->waiting, 0);
	free(lock);
}

/* Takes and drops without end until it is killed. */
static void __attribute__((noreturn)) victim(const struct host *host, int me)
{
	struct lock_caller caller = caller_of(host, me);
	struct area area;
	struct shared *shared = open_shared(host, me, &area);

	atomic_fetch_add(&shared->ready, 1);
	for (;;) {
		take(shared, &caller, true, true);
		atomic_fetch_add(&shared->turns[me], 1);
		lock_drop(lock_of(shared), &caller, nobody, NULL);
	}
}

static void test_killed(void **state)
{
	struct shared *shared;
	struct area area;
	struct host host;

	(void)state;
	host_make(&host, RANKS + 1, 2);
	shared = open_shared(&host, RANKS, &area);
	for (int round = 0; round < 60; round++) {
		pid_t pids[2];
		uint64_t before;
		struct lock_caller caller = { .segment = &host.segment, .local = RANKS, .slot = RANKS, .slot_count = RANKS + 1 };

		atomic_store(&shared->ready, 0);
		for (int i = 0; i < 2; i++) {
			pids[i] = fork();
			if (pids[i] == 0) {
				alarm(60);
				victim(&host, i);
			}
		}
		while (atomic_load(&shared->ready) < 2)
			sched_yield();
		nanosleep(&(struct timespec){ .tv_nsec = 1000 * (round % 17) * 37 }, NULL);
		kill(pids[0], SIGKILL);
		waitpid(pids[0], NULL, 0);
		/* The survivor goes on, and so can we. */
		before = atomic_load(&shared->turns[1]);
		while (atomic_load(&shared->turns[1]) < before + 3)
			sched_yield();
		take(shared, &caller, true, true);
		assert_int_equal(lock_of(shared)->exclusive, 1);
		lock_drop(lock_of(shared), &caller, nobody, NULL);
		kill(pids[1], SIGKILL);
		waitpid(pids[1], NULL, 0);
		lock_bury(lock_of(shared), &caller, nobody, NULL);
		assert_int_equal(lock_of(shared)->shared + lock_of(shared)->exclusive + lock_of(shared)->waiting, 0);
	}
	assert_true(lock_of(shared)->wrested > 0);
	area_close(&host.segment, RANKS, &area);
	host_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_share),
		cmocka_unit_test(test_exclude),
		cmocka_unit_test(test_killed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
