/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Named areas: the same memory for all who open a name, zeros for every new one, given back when the last has left or died,
 * also when it died while it changed the directory or had the area open.
 */
#include "tests/unit/fabric/host.h"

#include <signal.h>
#include <stdatomic.h>
#include <sys/stat.h>

#include "fabric/area.h"

enum { RANKS = 4, ROUNDS = 200, LEN = 3 << 20 };

static uint64_t blocks(const struct host *host)
{
	struct stat file;

	require(fstat(host->segment.fd, &file) == 0);
	return (uint64_t)file.st_blocks;
}

/* All ranks open areas of two names again and again; each finds what was written since it was new, and nothing older. */
static int share(struct rank *rank)
{
	const struct segment *segment = &rank->host->segment;
	struct area meeting;

	require(area_open(segment, (uint32_t)rank->me, 7, 4096, &meeting) == 0);
	for (int round = 1; round <= ROUNDS; round++) {
		_Atomic uint32_t *here = (_Atomic uint32_t *)meeting.base + 2 * (round % 2), *gone = here + 1;
		struct area area;

		require(area_open(segment, (uint32_t)rank->me, 100 + (uint64_t)round, LEN, &area) == 0);
		atomic_fetch_add((_Atomic uint32_t *)area.base, 1);
		atomic_fetch_add((_Atomic uint32_t *)(void *)((char *)area.base + LEN - 4), 1);
		for (atomic_fetch_add(here, 1); atomic_load(here) % RANKS != 0;)
			sched_yield();
		require(*(uint32_t *)area.base == RANKS && *(uint32_t *)(void *)((char *)area.base + LEN - 4) == RANKS);
		for (atomic_fetch_add(gone, 1); atomic_load(gone) % RANKS != 0;)
			sched_yield();
		area_close(segment, (uint32_t)rank->me, &area);
		require(!area.base);
	}
	area_close(segment, (uint32_t)rank->me, &meeting);
	return 0;
}

static void test_share(void **state)
{
	struct host host;
	uint64_t before;

	(void)state;
	host_make(&host, RANKS, RANKS);
	before = blocks(&host);
	assert_true(host_run(&host, share, 60));
	/* The directory stays, nothing else. */
	assert_true(blocks(&host) < before + 2 * (sizeof(uint64_t) * 4096 * 70 / 512));
	host_free(&host);
}

/* Of two that have an area open one is killed: the other sees it, and the memory goes back when that one leaves. */
static void test_killed(void **state)
{
	struct host host;
	struct area area;
	uint64_t before;
	pid_t pid;
	int ready[2];
	char byte;

	(void)state;
	host_make(&host, 2, 2);
	require(pipe(ready) == 0);
	pid = fork();
	if (pid == 0) {
		require(area_open(&host.segment, 1, 42, LEN, &area) == 0);
		memset(area.base, 1, LEN);
		require(write(ready[1], "", 1) == 1);
		pause();
	}
	require(read(ready[0], &byte, 1) == 1);
	require(area_open(&host.segment, 0, 42, LEN, &area) == 0);
	assert_true(area_member_lives(&host.segment, 1));
	assert_true(area_member_lives(&host.segment, 0));
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	assert_false(area_member_lives(&host.segment, 1));
	before = blocks(&host);
	area_close(&host.segment, 0, &area);
	assert_true(blocks(&host) + LEN / 512 <= before);
	require(area_open(&host.segment, 0, 42, LEN, &area) == 0);
	assert_int_equal(((char *)area.base)[LEN / 2], 0);
	require(area_populate(&host.segment, &area, 4096, 8192) == 0);
	memset((char *)area.base + 4096, 3, 8192);
	area_discard(&host.segment, &area, 4096, 8192);
	assert_int_equal(((char *)area.base)[4096 + 100], 0);
	area_close(&host.segment, 0, &area);
	host_free(&host);
}

static void test_refused(void **state)
{
	struct host host;
	struct area area, other;

	(void)state;
	host_make(&host, 1, 1);
	require(area_open(&host.segment, 0, 5, 4096, &area) == 0);
	assert_int_not_equal(area_open(&host.segment, 0, 5, 8192, &other), 0);
	area_close(&host.segment, 0, &area);
	area_close(&host.segment, 0, &area); /* twice is once */
	host_free(&host);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_share),
		cmocka_unit_test(test_killed),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
