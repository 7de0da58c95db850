/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* launcher/job_state.c: the life of a job, the rule of the exit status; launcher/tree.c: ways through the tree. */
#include "tests/unit/unit.h"

#include <signal.h>
#include <string.h>

#include "launcher/job_state.h"
#include "launcher/launch.h"
#include "launcher/tree.h"

static unsigned after(enum job_state *state, enum job_event event, enum job_state expected)
{
	unsigned actions = job_state_event(state, event);
	assert_string_equal(job_state_name(*state), job_state_name(expected));
	return actions;
}

static void test_good_life(void **state)
{
	(void)state;
	enum job_state job = JOB_STARTING;
	assert_int_equal(after(&job, JOB_DAEMONS_READY, JOB_RUNNING), JOB_DO_START);
	assert_int_equal(after(&job, JOB_RANKS_GONE, JOB_FINISHING), JOB_DO_FINISH);
	assert_int_equal(after(&job, JOB_DAEMONS_GONE, JOB_OVER), JOB_DO_EXIT);
}

static void test_bad_life(void **state)
{
	(void)state;
	enum job_state job = JOB_RUNNING;
	assert_int_equal(after(&job, JOB_FAILED, JOB_STOPPING), JOB_DO_STOP);
	assert_int_equal(after(&job, JOB_FAILED, JOB_STOPPING), 0); /* the others dying is no news */
	assert_int_equal(after(&job, JOB_GRACE_OVER, JOB_KILLING), JOB_DO_KILL);
	assert_int_equal(after(&job, JOB_RANKS_GONE, JOB_FINISHING), JOB_DO_FINISH);
	assert_int_equal(after(&job, JOB_GRACE_OVER, JOB_OVER), JOB_DO_EXIT);
	job = JOB_RUNNING;
	assert_int_equal(after(&job, JOB_INTERRUPTED, JOB_STOPPING), JOB_DO_STOP);
	assert_int_equal(after(&job, JOB_INTERRUPTED, JOB_KILLING), JOB_DO_KILL); /* the second one kills now */
	job = JOB_STARTING;
	assert_int_equal(after(&job, JOB_INTERRUPTED, JOB_FINISHING), JOB_DO_FINISH);
}

/* Whatever comes in whatever order: ranks start once at most, nothing starts after a stop, and the end is reached. */
static void test_any_order(void **state)
{
	(void)state;
	uint64_t seed = 3;
	for (int round = 0; round < 20000; round++) {
		enum job_state job = JOB_STARTING;
		int starts = 0, stops = 0;
		for (int step = 0; step < 12; step++) {
			enum job_state before = job;
			unsigned actions = job_state_event(&job, (enum job_event)random_below(&seed, JOB_EVENT_END));
			assert_true(job >= before); /* a life never goes back */
			starts += (actions & JOB_DO_START) != 0;
			stops += (actions & (JOB_DO_STOP | JOB_DO_KILL | JOB_DO_FINISH)) != 0;
			assert_true(starts <= 1);
			assert_false((actions & JOB_DO_START) != 0 && stops > 0);
		}
		/* From anywhere: told to end, with nobody answering, mpiexec ends. */
		for (int step = 0; step < 6 && job != JOB_OVER; step++)
			job_state_event(&job, step == 0 ? JOB_INTERRUPTED : JOB_GRACE_OVER);
		assert_int_equal(job, JOB_OVER);
	}
}

static void test_exit_rule(void **state)
{
	(void)state;
	char text[256];
	static const struct { int status; bool init, final, aborted; int abort_code; enum exit_cause cause; int code; } cases[] = {
		{ 0, false, false, false, 0, EXIT_CLEAN, 0 },
		{ 0, true, true, false, 0, EXIT_CLEAN, 0 },
		{ 0, true, false, false, 0, EXIT_UNFINALISED, 1 },
		{ 3 << 8, true, true, false, 0, EXIT_STATUS, 3 },
		{ 3 << 8, false, false, false, 0, EXIT_STATUS, 3 },
		{ SIGKILL, true, false, false, 0, EXIT_SIGNAL, 137 },
		{ SIGSEGV | 0x80, true, false, false, 0, EXIT_SIGNAL, 139 },
		{ 7 << 8, true, false, true, 7, EXIT_ABORT, 7 },
		{ SIGABRT, true, false, true, 300, EXIT_ABORT, 44 },
		{ 0, true, false, true, 256, EXIT_ABORT, 1 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		enum exit_cause cause = exit_judge(cases[i].status, cases[i].init, cases[i].final, cases[i].aborted);
		assert_int_equal(cause, cases[i].cause);
		assert_int_equal(exit_code(cause, cases[i].status, cases[i].abort_code), cases[i].code);
		exit_describe(cause, cases[i].status, cases[i].abort_code, "", text, sizeof text);
		assert_true(strlen(text) > 5);
	}
	assert_int_equal(exit_code(EXIT_NOT_FOUND, 0, 0), 127);
	assert_int_equal(exit_code(EXIT_NOT_EXECUTABLE, 0, 0), 126);
	assert_int_equal(exit_code(EXIT_NOT_STARTED, 0, 0), 125);
	exit_describe(EXIT_SIGNAL, SIGKILL, 0, "", text, sizeof text);
	assert_string_equal(text, "was killed by signal 9 (Killed)");
}

/* From mpiexec to every node hop by hop, and never in circles. */
static void test_tree(void **state)
{
	(void)state;
	enum { COUNT = 2500 };
	static uint32_t parent_seen[COUNT];
	for (uint32_t node = 0; node < COUNT; node++) {
		uint32_t first, count = tree_children(node, COUNT, TREE_FANOUT, &first);
		assert_true(count <= TREE_FANOUT);
		for (uint32_t i = 0; i < count; i++) {
			assert_int_equal(tree_parent(first + i, TREE_FANOUT), node);
			parent_seen[first + i]++;
		}
	}
	for (uint32_t node = 1; node < COUNT; node++) {
		assert_int_equal(parent_seen[node], 1);
		uint32_t at = 0, hops = 0;
		while (at != node && hops < 10) {
			uint32_t next = tree_toward(at, node, TREE_FANOUT);
			assert_int_not_equal(next, at);
			at = next;
			hops++;
		}
		assert_int_equal(at, node);
	}
	assert_int_equal(tree_toward(1, 2, TREE_FANOUT), 1); /* not below */
	for (uint32_t local = 0; local < 5; local++)
		for (uint32_t host = 0; host < 9; host++)
			assert_int_equal(tree_host(tree_node(host, local), local), host);
	assert_int_equal(tree_node(0, NO_HOST), 1);
	assert_int_equal(tree_host(3, NO_HOST), 2);
	assert_int_equal(tree_node(2, 2), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_good_life), cmocka_unit_test(test_bad_life), cmocka_unit_test(test_any_order),
		cmocka_unit_test(test_exit_rule), cmocka_unit_test(test_tree),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
