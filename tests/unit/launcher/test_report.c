/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/report.c: known ways to hang, and that each is named as what it is. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "launcher/report.h"

enum { SIZE = 6 };

static struct rank_status ranks[SIZE];
static char *hosts[] = { (char *)"h0", (char *)"h1", NULL };
static char text[16384];

static void all_compute(void)
{
	memset(ranks, 0, sizeof ranks);
	for (uint32_t i = 0; i < SIZE; i++)
		ranks[i] = (struct rank_status){ .rank = i, .host = i / 3, .pid = 100 + (int)i, .known = true, .alive = true,
										 .phase = STATUS_INITIALISED };
}

static void waits(uint32_t rank, enum status_call call, int32_t peer, int32_t tag)
{
	ranks[rank].waiting = true;
	ranks[rank].waited_ns = UINT64_C(3000000000);
	ranks[rank].wait = (struct status_wait){ .call = call, .peer = peer, .tag = tag, .comm_size = SIZE, .comm_name = "MPI_COMM_WORLD" };
}

static void report(void)
{
	struct buffer out = { 0 };
	report_text(ranks, SIZE, hosts, "", &out);
	buffer_put(&out, "", 1);
	assert_true(out.len < sizeof text);
	memcpy(text, out.data, out.len);
	buffer_free(&out);
}

#define SAYS(words) do { if (strstr(text, words) == NULL) fail_msg("'%s' is not in:\n%s", words, text); } while (0)
#define SAYS_NOT(words) do { if (strstr(text, words) != NULL) fail_msg("'%s' is in:\n%s", words, text); } while (0)

static void test_groups(void **state)
{
	(void)state;
	all_compute();
	waits(1, STATUS_CALL_RECV, 0, 7);
	waits(4, STATUS_CALL_RECV, 0, 7);
	waits(5, STATUS_CALL_RECV, 0, 7);
	ranks[2].alive = false;
	ranks[2].phase = STATUS_FINALISED;
	report();
	SAYS("ranks 1,4-5: MPI_Recv from rank 0 tag 7 on MPI_COMM_WORLD, for 3.0 s");
	SAYS("ranks 0,3: not waiting in MPI");
	SAYS("rank 2 on h0 (process 102): ended");
	SAYS_NOT("DEADLOCK");
}

static void test_deadlock(void **state)
{
	(void)state;
	all_compute();
	waits(0, STATUS_CALL_RECV, 1, 7);
	waits(1, STATUS_CALL_RECV, 0, 8);
	waits(2, STATUS_CALL_SEND, 0, 1); /* waits for the cycle, is not in it */
	report();
	SAYS("DEADLOCK: rank 0 waits in MPI_Recv for rank 1 tag 7, rank 1 waits in MPI_Recv for rank 0 tag 8\n");
	char *first = strstr(text, "DEADLOCK");
	assert_null(strstr(first + 1, "DEADLOCK"));
	all_compute();
	for (uint32_t i = 0; i < SIZE; i++)
		waits(i, STATUS_CALL_SSEND, (int32_t)((i + 1) % SIZE), 3);
	report();
	SAYS("rank 5 waits in MPI_Ssend for rank 0 tag 3\n");
	/* Ranks that exchange messages wait for each other all the time, but not for long. */
	ranks[2].waited_ns = 50000000;
	report();
	SAYS_NOT("DEADLOCK");
	ranks[2].waited_ns = UINT64_C(3000000000);
	/* Somebody who takes from anyone is no part of a cycle. */
	waits(3, STATUS_CALL_RECV, STATUS_ANY, STATUS_ANY);
	report();
	SAYS("MPI_Recv from any rank any tag");
	SAYS_NOT("DEADLOCK");
}

static void test_gone(void **state)
{
	(void)state;
	all_compute();
	waits(0, STATUS_CALL_RECV, 3, 1);
	ranks[3].alive = false;
	waits(1, STATUS_CALL_RECV, 4, 1);
	ranks[4].phase = STATUS_IN_FINALIZE;
	report();
	SAYS("rank 0 waits for rank 3, which has ended");
	SAYS("rank 1 waits for rank 4, which is in MPI_Finalize");
}

static void test_collectives(void **state)
{
	(void)state;
	all_compute();
	for (uint32_t i = 0; i < 4; i++) {
		waits(i, STATUS_CALL_ALLREDUCE, STATUS_NONE, STATUS_NONE);
		ranks[i].wait.collective = 17;
	}
	waits(4, STATUS_CALL_RECV, 0, 5);
	report();
	SAYS("ranks 0-3: MPI_Allreduce (collective number 17) on MPI_COMM_WORLD");
	SAYS("MPI_Allreduce on MPI_COMM_WORLD: 4 of 6 ranks have entered; missing: ranks 4-5");
	SAYS_NOT("MISMATCH");
	waits(5, STATUS_CALL_BARRIER, STATUS_NONE, STATUS_NONE);
	ranks[5].wait.collective = 17;
	report();
	SAYS("MISMATCH: on MPI_COMM_WORLD, collective number 17 is MPI_Allreduce in rank 0 but MPI_Barrier in rank 5");
}

static void test_near_match(void **state)
{
	(void)state;
	all_compute();
	waits(2, STATUS_CALL_RECV, 1, 7);
	ranks[2].wait.unexpected_count = 2;
	ranks[2].wait.unexpected[0] = (struct status_envelope){ .source = 1, .tag = 8, .len = 64 };
	ranks[2].wait.unexpected[1] = (struct status_envelope){ .source = 3, .tag = 9 }; /* two things differ: no near match */
	report();
	SAYS("NEARLY: rank 2 wants a message from rank 1 tag 7 and has one of 64 bytes from rank 1 tag 8: the tags differ");
	assert_null(strstr(strstr(text, "NEARLY") + 1, "NEARLY"));
}

static void test_hoards(void **state)
{
	(void)state;
	all_compute();
	waits(2, STATUS_CALL_RECV, 1, 7);
	report();
	SAYS_NOT("KEPT");
	ranks[2].wait.hoarded_senders = 2;
	ranks[2].wait.hoarded_source = 4;
	ranks[2].wait.hoarded_len = 1000;
	ranks[2].wait.kept_len = 1500;
	report();
	SAYS("KEPT: rank 2 keeps 1500 bytes of messages that it has not received, 1000 of them from rank 4 and the rest from 1 others: "
	     "that is what "
	     "WEFT_UNEXPECTED allows");
	ranks[2].wait.crowded = 1;
	report();
	SAYS("WEFT_UNEXPECTED_ALL");
}

static void test_json(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	all_compute();
	waits(0, STATUS_CALL_RECV, 1, 7);
	waits(1, STATUS_CALL_RECV, 0, 8);
	strcpy(ranks[1].wait.comm_name, "a \"b\"\n\x01");
	report_json(ranks, SIZE, hosts, &out);
	buffer_put(&out, "}", 2);
	const char *json = (char *)out.data;
	assert_non_null(strstr(json, "\"findings\":[\"DEADLOCK: "));
	assert_non_null(strstr(json, "a \\\"b\\\"\\u000a\\u0001"));
	int depth = 0;
	for (const char *at = json; *at != '\0'; at++)
		depth += (*at == '{' || *at == '[') - (*at == '}' || *at == ']');
	assert_int_equal(depth, 0);
	buffer_free(&out);
}

/* A job that our rank 1 has spawned: its rank 0 waits for our rank 2, which waits for it; the other waits for one that has ended. */
static void test_jobs(void **state)
{
	(void)state;
	static struct rank_status theirs[2];
	char *names[] = { (char *)(uintptr_t)"elsewhere", NULL }, ours_label[] = "", theirs_label[] = "1, spawned by rank 1";
	struct report_job jobs[2] = {{ours_label, 0x1abcd, SIZE, (char **)(uintptr_t)hosts, ranks},
				     {theirs_label, 0x25f3a, 2, names, theirs}},
			  copy;
	struct buffer out = { 0 };

	all_compute();
	for (uint32_t i = 0; i < 2; i++) {
		theirs[i] = ranks[0];
		theirs[i].rank = i;
		theirs[i].host = 0;
		theirs[i].waiting = true;
		theirs[i].waited_ns = UINT64_C(3000000000);
		theirs[i].wait = (struct status_wait){ .call = STATUS_CALL_RECV, .peer = i == 0 ? 2 : 3, .tag = 7, .job = 0x1abcd };
	}
	waits(2, STATUS_CALL_SSEND, 0, 9);
	ranks[2].wait.job = 0x25f3a;
	ranks[3].alive = false;
	report_jobs_text(jobs, 2, &out);
	buffer_put(&out, "", 1);
	memcpy(text, out.data, out.len);
	SAYS("of the first job (abcd) are doing");
	SAYS("what the 2 ranks of job 1 (5f3a), spawned by rank 1, are doing");
	SAYS("rank 2 on h0 (process 102): MPI_Ssend to rank 0 of job 5f3a tag 9");
	SAYS("DEADLOCK: rank 2 of job abcd waits in MPI_Ssend for rank 0 of job 5f3a tag 9, rank 0 of job 5f3a waits in MPI_Recv for rank "
	     "2 of job abcd tag 7\n");
	SAYS("rank 1 of job 5f3a waits for rank 3 of job abcd, which has ended\n");
	SAYS_NOT("rank 2 waits");
	out.len = 0;
	report_jobs_json(jobs, 2, &out);
	buffer_put(&out, "", 1);
	assert_non_null(strstr((char *)out.data, "\"findings_across\":[\"DEADLOCK: "));

	/* Its way through a pipe, whole and cut anywhere. */
	out.len = 0;
	report_job_encode(&jobs[1], &out);
	for (size_t len = 0; len <= out.len; len++) {
		struct reader reader = reader_of(out.data, len);
		bool whole = report_job_decode(&reader, &copy);
		assert_int_equal(whole, len == out.len);
		if (!whole)
			continue;
		assert_string_equal(copy.label, jobs[1].label);
		assert_int_equal(copy.size, 2);
		assert_memory_equal(&copy.statuses[1].wait, &theirs[1].wait, sizeof theirs[1].wait);
		report_job_free(&copy);
	}
	buffer_free(&out);
}

static void test_progress(void **state)
{
	(void)state;
	all_compute();
	for (uint32_t i = 0; i < SIZE; i++)
		waits(i, STATUS_CALL_RECV, 0, 7);
	uint64_t before = report_progress(ranks, SIZE);
	ranks[3].waited_ns += 1000000;
	ranks[3].cpu_ns += 5; /* looking at it is no progress */
	assert_int_equal(report_progress(ranks, SIZE), before);
	ranks[3].wait.since_ns++; /* the same call again */
	assert_int_not_equal(report_progress(ranks, SIZE), before);
	before = report_progress(ranks, SIZE);
	ranks[3].received_count++;
	assert_int_not_equal(report_progress(ranks, SIZE), before);
}

/* Awake in its wait for a moment, without a CPU, is waiting; for long it is not. */
static void test_dozing(void **state)
{
	(void)state;
	struct rank_status before[SIZE];
	const uint64_t look = UINT64_C(200000000);

	all_compute();
	waits(0, STATUS_CALL_RECV, 1, 7);
	waits(1, STATUS_CALL_RECV, 0, 7);
	for (int i = 0; i < 5; i++) {
		memcpy(before, ranks, sizeof before);
		ranks[0].waiting = ranks[1].waiting = false;
		ranks[1].received_count += i == 0; /* this one goes on */
		report_compare(ranks, before, SIZE, look);
		assert_int_equal(ranks[0].waiting, i < 3);
		assert_false(ranks[1].waiting);
	}
}

/* A rank may have scribbled over its page: any content gives some report and no crash. */
static void test_anything(void **state)
{
	(void)state;
	uint64_t seed = 13;
	for (int round = 0; round < 3000; round++) {
		struct buffer out = { 0 };
		for (uint32_t i = 0; i < SIZE; i++) {
			struct buffer bytes = { 0 };
			all_compute();
			for (size_t k = 0; k < sizeof(struct status_wait) + 100; k++)
				buffer_put(&bytes, &(char){ (char)random_below(&seed, random_below(&seed, 2) ? 5 : 256) }, 1);
			struct reader reader = reader_of(bytes.data, bytes.len);
			rank_status_decode(&reader, &ranks[i]);
			ranks[i].host %= 2;
			ranks[i].waiting = true;
			buffer_free(&bytes);
		}
		report_text(ranks, SIZE, hosts, "", &out);
		report_json(ranks, SIZE, hosts, &out);
		assert_true(out.len > 100);
		buffer_free(&out);
	}
}

static void polls(uint32_t rank, uint64_t rounds, uint64_t cpu_ns, struct rank_status *before)
{
	before[rank] = ranks[rank];
	before[rank].polls = 10;
	ranks[rank].polls = 10 + rounds;
	ranks[rank].cpu_ns = cpu_ns;
}

static void test_polling(void **state)
{
	(void)state;
	struct rank_status before[SIZE];
	const uint64_t second = UINT64_C(1000000000);

	all_compute();
	polls(0, 5000000, second, before);          /* does nothing else */
	polls(1, 1500, second / 50, before);        /* with naps */
	polls(2, 20000, second, before);            /* 50 us of work between tests */
	polls(3, 0, second, before);                /* work */
	polls(4, 5000000, second, before);          /* with success */
	ranks[4].received_count = 1;
	polls(5, 5000000, second, before);          /* and asleep now */
	ranks[5].waiting = true;
	report_compare(ranks, before, SIZE, second);
	for (uint32_t rank = 0; rank < SIZE; rank++)
		assert_int_equal(ranks[rank].polling, rank < 2);
	uint64_t first = report_progress(ranks, 2);
	ranks[0].cpu_ns += 5;
	assert_int_equal(report_progress(ranks, 2), first); /* that is no progress */
	memcpy(before, ranks, sizeof before);
	ranks[0].polls += 1000000;
	report_compare(ranks, before, SIZE, second / 2);
	assert_true(ranks[1].polling); /* had no CPU for a moment */
	assert_int_equal(report_progress(ranks, 2), first);
	memcpy(before, ranks, sizeof before);
	ranks[0].polls += 1000000;
	report_compare(ranks, before, SIZE, second / 2);
	assert_false(ranks[1].polling); /* does something else, without a CPU */
	assert_int_equal(ranks[0].polling_ns, 2 * second);
	report();
	SAYS("rank 0 on h0 (process 100): in MPI, testing or probing without success (MPI_Test, MPI_Iprobe, ...), for at least 2.0 s");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_groups),      cmocka_unit_test(test_deadlock),   cmocka_unit_test(test_gone),
		cmocka_unit_test(test_collectives), cmocka_unit_test(test_near_match), cmocka_unit_test(test_hoards),
		cmocka_unit_test(test_json),        cmocka_unit_test(test_jobs),       cmocka_unit_test(test_progress),
		cmocka_unit_test(test_dozing),      cmocka_unit_test(test_polling),    cmocka_unit_test(test_anything),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
