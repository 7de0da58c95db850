/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* common/status.[ch]: a reader sees whole waits or none, whatever the writers do. */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "common/status.h"

static void test_life(void **state)
{
	(void)state;
	struct status_page *page = aligned_alloc(64, STATUS_PAGE_LEN);
	struct status_wait wait;
	memset(page, 0, STATUS_PAGE_LEN);
	assert_int_equal(page->phase, STATUS_STARTED);
	assert_false(status_wait_read(page, &wait));
	status_phase_set(page, STATUS_INITIALISED);
	assert_int_equal(page->phase, STATUS_INITIALISED);
	assert_true(page->phase_ns[STATUS_INITIALISED] > 0);
	struct status_wait mine = { .call = STATUS_CALL_RECV, .peer = 3, .tag = STATUS_ANY, .comm_name = "MPI_COMM_WORLD" };
	status_wait_begin(page, &mine);
	assert_true(status_wait_read(page, &wait));
	assert_int_equal(wait.call, STATUS_CALL_RECV);
	assert_int_equal(wait.peer, 3);
	assert_true(wait.since_ns > 0);
	assert_string_equal(wait.comm_name, "MPI_COMM_WORLD");
	status_wait_end(page);
	assert_false(status_wait_read(page, &wait));
	free(page);
}

/* A page full of anything is read without harm. */
static void test_scribbled(void **state)
{
	(void)state;
	struct status_page *page = aligned_alloc(64, STATUS_PAGE_LEN);
	struct status_wait wait;
	memset(page, 0xff, STATUS_PAGE_LEN);
	assert_false(status_wait_read(page, &wait)); /* an odd seq never settles */
	memset(page, 0xee, STATUS_PAGE_LEN);
	assert_true(status_wait_read(page, &wait));
	assert_true(strlen(wait.comm_name) < STATUS_NAME_LEN);
	assert_non_null(status_call_name(wait.call));
	assert_non_null(status_phase_name(page->phase));
	free(page);
}

static void test_names(void **state)
{
	(void)state;
	assert_string_equal(status_call_name(STATUS_CALL_ALLREDUCE), "MPI_Allreduce");
	assert_int_equal(status_call_kind(STATUS_CALL_ALLREDUCE), STATUS_COLLECTIVE);
	assert_int_equal(status_call_kind(STATUS_CALL_RECV), STATUS_RECEIVE);
	assert_string_equal(status_phase_name(STATUS_FINALISED), "finalised");
}

static struct status_page *shared;
static _Atomic int writers = 2;

/* Every field of a wait is derived from one number, so a torn one shows. */
static void *write_waits(void *seed)
{
	for (uint64_t i = (uint64_t)(uintptr_t)seed; i < 200000; i += 2) {
		struct status_wait wait = { .call = STATUS_CALL_SEND, .peer = (int32_t)i, .tag = (int32_t)(i * 3),
									.len = i * 5, .since_ns = i * 7 + 1, .collective = i * 11 };
		wait.unexpected[STATUS_ENVELOPES - 1].len = i * 13;
		status_wait_begin(shared, &wait);
		status_wait_end(shared);
	}
	atomic_fetch_sub(&writers, 1);
	return NULL;
}

static void test_never_torn(void **state)
{
	(void)state;
	pthread_t thread[2];
	struct status_wait wait;
	uint64_t seen = 0;
	shared = aligned_alloc(64, STATUS_PAGE_LEN);
	memset(shared, 0, STATUS_PAGE_LEN);
	status_wait_begin(shared, &(struct status_wait){ .since_ns = 1 }); /* keeps `waiting` above 0 */
	for (uintptr_t i = 0; i < 2; i++)
		assert_int_equal(pthread_create(&thread[i], NULL, write_waits, (void *)i), 0);
	while (atomic_load(&writers) > 0) {
		if (!status_wait_read(shared, &wait))
			continue;
		uint64_t i = wait.len / 5;
		assert_int_equal(wait.len, i * 5);
		assert_int_equal(wait.tag, (int32_t)(i * 3));
		assert_int_equal(wait.since_ns, i * 7 + 1);
		assert_int_equal(wait.collective, i * 11);
		assert_int_equal(wait.unexpected[STATUS_ENVELOPES - 1].len, i * 13);
		seen++;
	}
	for (int i = 0; i < 2; i++)
		pthread_join(thread[i], NULL);
	assert_true(seen > 0);
	assert_int_equal(shared->waiting, 1);
	free(shared);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_life),
		cmocka_unit_test(test_scribbled),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_never_torn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
