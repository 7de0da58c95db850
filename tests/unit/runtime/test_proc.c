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
	struct process_name name;
	unsigned char secret[PROOF_LEN];

	(void)state;
	assert_int_equal(proc_count(), 3);
	assert_int_equal(proc_self(), 1);
	assert_string_equal(proc_name(2), "rank 2");
	assert_string_equal(proc_host_name(2), "far");
	assert_int_equal(proc_host(1), 0);
	assert_true(proc_is_ours(2));
	assert_true(proc_is_here(0));
	assert_false(proc_is_here(2));
	name = proc_identity(2);
	assert_int_equal(proc_find(&name), 2);
	name.rank = 3;
	assert_int_equal(proc_find(&name), PROC_NONE);
	name = (struct process_name){.job = name.job ^ 1, .rank = 0};
	assert_int_equal(proc_find(&name), PROC_NONE);
	proc_secret(2, secret);
	assert_int_equal(secret[0], 7);
	assert_int_equal(proc_state(&lane, 0), PROC_UNKNOWN);
	assert_non_null(fabric_peer(&lane.fabric, 0));
	assert_int_equal(proc_state(&lane, 0), PROC_ALIVE);
}

static struct proc_card card_of(uint64_t job, uint32_t rank, const char *host, const char *address)
{
	struct proc_card card = {.name = {.job = job, .rank = rank}, .context_space = proc_context_space() ^ (uint32_t)(job & 0xffff)};

	snprintf(card.host_name, sizeof card.host_name, "%s", host);
	snprintf(card.host_identity, sizeof card.host_identity, "id of %s", host);
	card.network_len = (uint32_t)strlen(address);
	memcpy(card.network, address, strlen(address));
	memset(card.secret, (int)job, sizeof card.secret);
	return card;
}

static void test_other_jobs(void **state)
{
	struct proc_card cards[4] = {card_of(5, 2, "there", "a"), card_of(5, 0, "there", "bb"), card_of(5, 7, "elsewhere", "ccc"),
				     card_of(6, 0, "there", "")};
	unsigned char address[ADDRESS_MAX], secret[PROOF_LEN], other_secret[PROOF_LEN];
	uint32_t procs[4], again[4];
	size_t len = sizeof address;

	(void)state;
	assert_int_equal(proc_meet(&lane, cards, 4, procs), 0);
	for (uint32_t i = 0; i < 4; i++)
		assert_int_equal(procs[i], 3 + i);
	assert_int_equal(proc_count(), 7);
	assert_int_equal(lane.fabric.peer_count, 7);
	/* Met again. */
	assert_int_equal(proc_meet(&lane, cards + 1, 2, again), 0);
	assert_int_equal(again[0], 4);
	assert_int_equal(again[1], 5);
	assert_string_equal(proc_name(3), "rank 2 of job 0005");
	assert_string_equal(proc_host_name(5), "elsewhere");
	assert_int_equal(proc_find(&cards[2].name), 5);
	assert_int_equal(proc_find_other(5, 7), 5);
	assert_int_equal(proc_find_other(5, 1), PROC_NONE);
	assert_int_equal(proc_find_other(7, 0), PROC_NONE);
	assert_false(proc_is_ours(3));
	assert_false(proc_is_here(3));
	/* Two of one job on one host share it; nobody else does. */
	assert_int_equal(proc_host(3), proc_host(4));
	assert_int_not_equal(proc_host(3), proc_host(5));
	assert_int_not_equal(proc_host(3), proc_host(6));
	assert_true(proc_host(3) >= 2 && proc_host(5) >= 2 && proc_host(6) >= 2);
	assert_int_equal(proc_address(&lane, 4, "ofi", address, &len), 0);
	assert_int_equal(len, 2);
	assert_memory_equal(address, "bb", 2);
	len = 1;
	assert_int_not_equal(proc_address(&lane, 4, "ofi", address, &len), 0);
	len = sizeof address;
	assert_int_not_equal(proc_address(&lane, 6, "ofi", address, &len), 0);
	assert_non_null(strstr(error_text(), "rank 0 of job 0006 has told no address"));
	proc_secret(3, secret);
	proc_secret(5, other_secret);
	assert_memory_equal(secret, other_secret, PROOF_LEN);
	proc_secret(6, other_secret);
	assert_memory_not_equal(secret, other_secret, PROOF_LEN);
	/* Nobody else holds them, yet they stay until those who met them let go. */
	proc_sweep(&lane);
	assert_int_equal(proc_find(&cards[2].name), 5);
	proc_release(procs, 4);
	proc_release(again, 2);
}

/* Whom no group holds is forgotten; its place is used again, and nothing of it is left. */
static void test_forgetting(void **state)
{
	const uint32_t held[] = {1, 4, 6};
	struct proc_card card = card_of(9, 1, "new", "x");
	uint32_t proc;

	(void)state;
	assert_true(proc_mark_failed(3, error_set(5, "it fell over")));
	proc_retain(held, 3);
	proc_sweep(&lane);
	assert_int_equal(proc_meet(&lane, &card, 1, &proc), 0);
	assert_int_equal(proc, 3);
	assert_int_equal(proc_error(3), 0);
	assert_string_equal(proc_name(3), "rank 1 of job 0009");
	assert_string_equal(proc_name(4), "rank 0 of job 0005");
	proc_release(held, 3);
	proc_release(&proc, 1);
	proc_sweep(&lane);
	assert_int_equal(proc_find(&card.name), PROC_NONE);
}

static void test_strange_cards(void **state)
{
	struct proc_card cards[7];
	uint32_t procs[1];

	(void)state;
	for (int i = 0; i < 7; i++)
		cards[i] = card_of(8, 1, "host", "a");
	cards[0].name.rank = UINT32_MAX;
	cards[1].network_len = ADDRESS_MAX + 1;
	cards[2].shm_len = SHM_ADDRESS_LEN + 1;
	memset(cards[3].host_name, 'x', sizeof cards[3].host_name);
	memset(cards[4].host_identity, 'x', sizeof cards[4].host_identity);
	cards[5].context_space = proc_context_space();
	cards[6].name.job = proc_identity(0).job ^ UINT64_C(1) << 40; /* the half that travels is ours */
	for (int i = 0; i < 7; i++)
		assert_int_not_equal(proc_meet(&lane, &cards[i], 1, procs), 0);
	assert_non_null(strstr(error_text(), "one chance in a million"));
}

static void test_failures(void **state)
{
	static const struct lane far = {.index = 3};

	(void)state;
	assert_int_equal(proc_error(2), 0);
	assert_true(proc_mark_failed(2, error_set(5, "it fell over")));
	assert_false(proc_mark_failed(2, error_set(6, "again")));
	assert_true(proc_mark_failed(0, error_set(6, "0, too")));
	/* Each lane is told at its own time, and in its own order. */
	assert_int_equal(proc_failure_count(&lane), 0);
	assert_false(proc_lane_knows(&lane, 0));
	assert_true(proc_tell_lane(&lane, 0));
	assert_true(proc_tell_lane(&far, 2));
	assert_false(proc_tell_lane(&lane, 0));
	assert_true(proc_tell_lane(&lane, 2));
	assert_false(proc_tell_lane(&lane, 1));
	assert_int_equal(proc_failure_count(&lane), 2);
	assert_int_equal(proc_failure(&lane, 0), 0);
	assert_int_equal(proc_failure(&lane, 1), 2);
	assert_int_equal(proc_failure_count(&far), 1);
	assert_int_equal(proc_failure(&far, 0), 2);
	assert_false(proc_lane_knows(&far, 0));
	assert_int_equal(proc_error(2), 5);
	assert_string_equal(error_text(), "it fell over");
	assert_int_equal(proc_error(0), 6);
	assert_true(proc_has_failed(&lane, 2));
	assert_false(proc_has_failed(&lane, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_own_job),
		cmocka_unit_test(test_other_jobs),
		cmocka_unit_test(test_forgetting),
		cmocka_unit_test(test_strange_cards),
		cmocka_unit_test(test_failures),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
