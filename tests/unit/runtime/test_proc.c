/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* runtime/proc.c: processes of this job and of others that it meets: names, hosts, addresses, failures. */
#include "tests/unit/fabric/host.h"

#include "runtime/lane.h"
#include "runtime/proc.h"

static struct lane lane;

static int setup(void **state)
{
	static struct host host;
	static const struct fabric_upcalls upcalls;
	uint32_t rank_host[] = {0, 0, 1};
	const char *names[] = {"near", "far"};
	unsigned char key[SEGMENT_KEY_LEN] = {7};
	struct segment_job job = {.size = 3, .host_count = 2, .usable_cpus = 1, .rank_host = rank_host, .host_names = names,
				  .key = key, .job_id = "mine"};
	struct fabric_job of_fabric = {.proc = 1, .proc_count = 3, .segment = &host.segment, .upcalls = &upcalls, .context = &lane};

	params_init(environ, NULL);
	assert_int_equal(segment_attach(segment_create(&job), &host.segment), 0);
	assert_int_equal(proc_open(&host.segment, 1), 0);
	assert_int_equal(fabric_open(&lane.fabric, &of_fabric), 0);
	*state = &host;
	return 0;
}

static int teardown(void **state)
{
	fabric_close(&lane.fabric);
	proc_close();
	host_free(*state);
	return 0;
}

static void test_own_job(void **state)
{
	uint32_t proc;

	(void)state;
	assert_int_equal(proc_count(), 3);
	assert_int_equal(proc_self(), 1);
	assert_string_equal(proc_name(2), "rank 2");
	assert_string_equal(proc_host_name(2), "far");
	assert_int_equal(proc_host(1), 0);
	assert_true(proc_find("mine", 2, &proc));
	assert_int_equal(proc, 2);
	assert_false(proc_find("mine", 3, &proc));
	assert_false(proc_find("yours", 0, &proc));
	assert_int_equal(proc_state(&lane, 0), PROC_UNKNOWN);
	assert_non_null(fabric_peer(&lane.fabric, 0));
	assert_int_equal(proc_state(&lane, 0), PROC_ALIVE);
}

static struct proc_job_info info_of(const char *id, uint32_t space, uint32_t size)
{
	struct proc_job_info info = {.context_space = space, .size = size};

	strcpy(info.id, id);
	return info;
}

static void test_other_jobs(void **state)
{
	struct proc_job_info mine, second, third = info_of("third", 0, 2), odd;
	unsigned char address[ADDRESS_MAX];
	size_t len = sizeof address;
	uint32_t first, proc;

	(void)state;
	proc_job_info(0, &mine);
	assert_int_equal(mine.context_space, proc_context_space());
	assert_int_equal(mine.key[0], 7);
	second = info_of("second", mine.context_space ^ 5, 4);
	third.context_space = mine.context_space ^ 6;
	assert_int_equal(proc_add_job(&lane, &second, &first), 0);
	assert_int_equal(first, 3);
	assert_int_equal(proc_add_job(&lane, &third, &first), 0);
	assert_int_equal(first, 7);
	assert_int_equal(proc_count(), 9);
	assert_int_equal(lane.fabric.peer_count, 9);
	/* Met again. */
	assert_int_equal(proc_add_job(&lane, &second, &first), 0);
	assert_int_equal(first, 3);
	assert_int_equal(proc_count(), 9);
	/* One that cannot be told from another. */
	odd = info_of("second", mine.context_space ^ 9, 1);
	assert_int_not_equal(proc_add_job(&lane, &odd, &first), 0);
	odd = info_of("fourth", third.context_space, 1);
	assert_int_not_equal(proc_add_job(&lane, &odd, &first), 0);
	assert_non_null(strstr(error_text(), "third and fourth"));
	assert_int_equal(proc_count(), 9);

	assert_string_equal(proc_name(5), "rank 2 of job 1");
	assert_string_equal(proc_name(8), "rank 1 of job 2");
	assert_int_equal(proc_job(6), 1);
	assert_int_equal(proc_rank(8), 1);
	assert_true(proc_find("third", 1, &proc));
	assert_int_equal(proc, 8);

	assert_int_not_equal(proc_address(5, "ofi", address, &len), 0);
	assert_non_null(strstr(error_text(), "rank 2 of job 1 has told no address"));
	assert_string_equal(proc_host_name(5), "an unknown host");
	assert_int_equal(proc_set_home(5, "far", "ofi", "here", 4), 0);
	assert_int_equal(proc_set_home(6, "farther", "ofi", "there", 5), 0);
	assert_int_equal(proc_set_home(7, "farther", "ofi", "there too", 9), 0);
	assert_int_equal(proc_host(5), 1);
	assert_int_equal(proc_host(6), 2);
	assert_int_equal(proc_host(7), 2);
	assert_string_equal(proc_host_name(7), "farther");
	assert_int_equal(proc_address(6, "ofi", address, &len), 0);
	assert_int_equal(len, 5);
	assert_memory_equal(address, "there", 5);
	len = 3;
	assert_int_not_equal(proc_address(6, "ofi", address, &len), 0);
}

static void test_failures(void **state)
{
	(void)state;
	assert_int_equal(proc_error(2), 0);
	assert_true(proc_mark_failed(2, error_set(5, "it fell over")));
	assert_false(proc_mark_failed(2, error_set(6, "again")));
	for (uint32_t proc = 3; proc < 9; proc++)
		assert_true(proc_mark_failed(proc, error_set(6, "%u, too", proc)));
	assert_int_equal(proc_failure_count(), 7);
	assert_int_equal(proc_failure(0), 2);
	assert_int_equal(proc_failure(6), 8);
	assert_int_equal(proc_error(2), 5);
	assert_string_equal(error_text(), "it fell over");
	assert_int_equal(proc_error(8), 6);
	assert_true(proc_has_failed(&lane, 2));
	assert_false(proc_has_failed(&lane, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_own_job),
		cmocka_unit_test(test_other_jobs),
		cmocka_unit_test(test_failures),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
