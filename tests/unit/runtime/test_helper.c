/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* runtime/helper.c: who makes progress while the application computes, when it is there and when it is not. */
#include "tests/unit/unit.h"

#include "common/doorbell.h"
#include "runtime/helper.h"
#include "tests/unit/runtime/alone.h"

#include <dirent.h>
#include <pthread.h>

static struct lane *lane = &runtime.lane;

static int threads(void)
{
	DIR *tasks = opendir("/proc/self/task");
	int count = -2; /* . and .. */

	require(tasks);
	while (readdir(tasks))
		count++;
	closedir(tasks);
	return count;
}

static void need(void)
{
	lane_enter(lane);
	require(helper_need(lane) == 0);
	lane_leave(lane);
}

static void release(void)
{
	lane_enter(lane);
	helper_release(lane);
	lane_leave(lane);
}

static bool is_asleep(void)
{
	return atomic_load_explicit(&lane->fabric.doorbell->state, memory_order_relaxed) & DOORBELL_ASLEEP;
}

/* What is handed over while nobody is in MPI, and the thread that did it. */
static _Atomic int done;
static pthread_t doer;

static void note(struct lane *in, struct completion *completion)
{
	(void)completion;
	require(in == lane);
	lane_assert_locked(lane);
	doer = pthread_self();
	atomic_fetch_add_explicit(&done, 1, memory_order_release); /* pairs with the load of wait_for */
}

static void wait_for(int count)
{
	while (atomic_load_explicit(&done, memory_order_acquire) < count)
		usleep(100);
}

/* The application computes: from wherever it is the helper comes, at its tick, at the doorbell, again and again. */
static void works_while_away(void)
{
	enum { TIMES = 200 };
	static struct completion completions[TIMES];

	need();
	for (int i = 0; i < TIMES; i++) {
		completions[i].run = note;
		if (i % 3 == 0)
			while (!is_asleep())
				usleep(100);
		if (i % 3 == 1) { /* in and out: it ticks */
			lane_enter(lane);
			lane_leave(lane);
		}
		lane_complete(lane, &completions[i]);
		wait_for(i + 1);
		require(!pthread_equal(doer, pthread_self()));
	}
	release();
}

static void test_works_while_away(void **state)
{
	(void)state;
	assert_int_equal(run_alone(works_while_away, MPI_THREAD_SINGLE), 0);
	assert_int_equal(run_alone(works_while_away, MPI_THREAD_MULTIPLE), 0);
}

/* While the application stays inside MPI the helper rests, and does nothing; it comes back when the application leaves. */
static void rests_while_inside(void)
{
	struct completion completion = { .run = note };

	need();
	lane_enter(lane);
	while (!lane->helper_rests) { /* others may come in meanwhile, as they do where the application waits */
		lane_unlock(lane);
		usleep(100);
		lane_lock(lane);
	}
	lane_complete(lane, &completion);
	lane_unlock(lane);
	usleep(5000);
	lane_lock(lane);
	require(atomic_load(&done) == 0 && lane->helper_rests);
	lane_leave(lane);
	wait_for(1);
	release();
}

static void test_rests_while_inside(void **state)
{
	(void)state;
	assert_int_equal(run_alone(rests_while_inside, MPI_THREAD_SINGLE), 0);
	assert_int_equal(run_alone(rests_while_inside, MPI_THREAD_MULTIPLE), 0);
}

/* It is one for all who need it, and ends with the last of them; the lock is real as long as it exists. */
static void comes_and_goes(void)
{
	bool real = lane->threads;
	int before;

	/* ThreadSanitizer has a thread of its own beside the first that is made. */
	need();
	before = threads() - 1;
	release();
	while (threads() != before)
		usleep(100);
	for (int i = 0; i < 20; i++) {
		need();
		need();
		require(threads() == before + 1 && lane->threads && lane->helper);
		release();
		require(threads() == before + 1 && lane->threads);
		release();
		require(!lane->helper && lane->threads == real);
		while (threads() != before) /* the kernel takes it off the list a little later */
			usleep(100);
	}
	release(); /* of nobody */
}

static void test_comes_and_goes(void **state)
{
	(void)state;
	assert_int_equal(run_alone(comes_and_goes, MPI_THREAD_SINGLE), 0);
	assert_int_equal(run_alone(comes_and_goes, MPI_THREAD_MULTIPLE), 0);
}

static void is_forbidden(void)
{
	int before = threads();

	need();
	require(!lane->helper && threads() == before && !lane->threads);
	release();
}

static void is_always_there(void)
{
	require(lane->helper && lane->threads);
}

static void test_parameter(void **state)
{
	(void)state;
	setenv("WEFT_PROGRESS", "never", 1);
	assert_int_equal(run_alone(is_forbidden, MPI_THREAD_SINGLE), 0);
	setenv("WEFT_PROGRESS", "always", 1);
	assert_int_equal(run_alone(is_always_there, MPI_THREAD_SINGLE), 0);
	setenv("WEFT_PROGRESS", "sometimes", 1); /* taken for auto, with a word */
	assert_int_equal(run_alone(comes_and_goes, MPI_THREAD_SINGLE), 0);
	unsetenv("WEFT_PROGRESS");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_works_while_away),
		cmocka_unit_test(test_rests_while_inside),
		cmocka_unit_test(test_comes_and_goes),
		cmocka_unit_test(test_parameter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
