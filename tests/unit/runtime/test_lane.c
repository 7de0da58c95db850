/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* runtime/lane.c: packets go to the handler of their kind, work of other threads to the lane. */
#include "tests/unit/unit.h"

#include "common/error.h"
#include "common/doorbell.h"
#include "runtime/init.h"
#include "runtime/point_to_point.h"
#include "runtime/proc.h"
#include "runtime/progress.h"
#include "tests/unit/runtime/alone.h"

#include <pthread.h>
#include <string.h>

static struct lane *lane = &runtime.lane;

/* ---- packets by kind ---- */

static int handled;

static void take(struct lane *in, struct peer *peer, const struct wire_header *header, const void *payload, size_t len)
{
	require(in == lane && peer->proc == 0 && wire_id(header) == 77 && len == 3 && memcmp(payload, "abc", 3) == 0);
	handled++;
}

static void deliver(int kind)
{
	struct wire_header header = {.kind_id = wire_kind_id((enum wire_kind)kind, 77)};

	receive_upcalls.deliver(fabric_peer(&lane->fabric, 0), &header, "abc", 3);
}

static void kinds(void)
{
	struct peer *peer = fabric_peer(&lane->fabric, 0);
	const int strange[] = {0, WIRE_KIND_COUNT, 255, WIRE_MATCHED};

	lane->handlers[WIRE_PULL] = NULL;
	lane_handle(lane, WIRE_PULL, take);
	deliver(WIRE_PULL);
	require(handled == 1 && !peer->failed);
	lane->handlers[WIRE_MATCHED] = NULL;
	for (size_t i = 0; i < countof(strange); i++) {
		deliver(strange[i]);
		require(peer->failed && peer->failed_class == MPI_ERR_PROC_ABORTED && strstr(error_text(), "makes no sense"));
		peer->failed = false;
		free(peer->failed_why);
		peer->failed_why = NULL;
		proc_close();
		require(proc_open(&runtime.segment, 0) == 0);
		lane->failures = 0;
	}
	require(handled == 1);
}

static void test_kinds(void **state)
{
	(void)state;
	assert_int_equal(run_alone(kinds, MPI_THREAD_SINGLE), 0);
}

/* ---- work of other threads ---- */

enum { THREADS = 4, EACH = 20000 };

struct piece {
	struct completion completion;
	int thread, number;
};

static int last[THREADS], ran;

static void note(struct lane *in, struct completion *completion)
{
	struct piece *piece = container_of(completion, struct piece, completion);

	require(in == lane && piece->number == last[piece->thread] + 1);
	last[piece->thread] = piece->number;
	ran++;
	free(piece);
}

static void *hand_over(void *argument)
{
	for (int i = 1; i <= EACH; i++) {
		struct piece *piece = malloc(sizeof *piece);

		*piece = (struct piece){.completion.run = note, .thread = (int)(intptr_t)argument, .number = i};
		lane_complete(lane, &piece->completion);
		if (i % 1000 == 0) /* let the lane go to sleep now and then */
			usleep(200);
	}
	return NULL;
}

static bool all_ran(void *argument)
{
	(void)argument;
	return ran == THREADS * EACH;
}

static void many(void)
{
	struct wait_reason reason = {.call = STATUS_CALL_WAIT, .peer = STATUS_NONE};
	pthread_t threads[THREADS];

	for (int i = 0; i < THREADS; i++)
		require(pthread_create(&threads[i], NULL, hand_over, (void *)(intptr_t)i) == 0);
	lane_enter(lane);
	progress_until(lane, all_ran, NULL, &reason);
	lane_leave(lane);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
}

static void test_many(void **state)
{
	(void)state;
	assert_int_equal(run_alone(many, MPI_THREAD_SINGLE), 0);
	assert_int_equal(run_alone(many, MPI_THREAD_MULTIPLE), 0);
}

/* A request that a helper thread ends, while whoever waits for it sleeps. */
static struct request *waited;

static void finish(struct lane *in, struct completion *completion)
{
	(void)in;
	(void)completion;
	request_complete(waited, 0);
}

static void *help(void *argument)
{
	const _Atomic uint32_t *state = &lane->fabric.doorbell->state;

	while (!(atomic_load_explicit(state, memory_order_relaxed) & DOORBELL_ASLEEP))
		usleep(100); /* until it sleeps, or is about to */
	usleep(1000);
	lane_complete(lane, argument);
	return NULL;
}

static void sleeper(void)
{
	struct completion completion = {.run = finish};
	pthread_t thread;

	lane_enter(lane);
	waited = request_new(lane, REQUEST_OTHER);
	lane_leave(lane);
	require(pthread_create(&thread, NULL, help, &completion) == 0);
	lane_enter(lane);
	require(request_wait(waited, MPI_STATUS_IGNORE, STATUS_CALL_WAIT) == 0);
	lane_leave(lane);
	pthread_join(thread, NULL);
}

static void test_sleeper(void **state)
{
	(void)state;
	assert_int_equal(run_alone(sleeper, MPI_THREAD_SINGLE), 0);
	assert_int_equal(run_alone(sleeper, MPI_THREAD_FUNNELED), 0);
	assert_int_equal(run_alone(sleeper, MPI_THREAD_MULTIPLE), 0);
}

/* MPI_Test alone must find it too. */
static void polled(void)
{
	struct completion completion = {.run = finish};
	MPI_Request handle;
	int done = 0;

	waited = request_new(lane, REQUEST_OTHER);
	handle = request_handle(waited);
	lane_complete(lane, &completion);
	require(MPI_Test(&handle, &done, MPI_STATUS_IGNORE) == MPI_SUCCESS && done);
}

static void test_polled(void **state)
{
	(void)state;
	assert_int_equal(run_alone(polled, MPI_THREAD_SINGLE), 0);
}

/* ---- the lock ---- */

static bool let_go;

static int always_busy(struct lane_hook *hook)
{
	(void)hook;
	return 1;
}

static void *come_in(void *argument)
{
	(void)argument;
	for (int i = 0; i < 100; i++) {
		lane_enter(lane);
		let_go = i == 99;
		lane_leave(lane);
	}
	return NULL;
}

static bool is_let_go(void *argument)
{
	(void)argument;
	return let_go;
}

/* A thread that always finds something to do lets others in. */
static void busy_waiter(void)
{
	struct wait_reason reason = {.call = STATUS_CALL_WAIT, .peer = STATUS_NONE};
	struct lane_hook hook = {.progress = always_busy};
	pthread_t thread;

	lane_enter(lane);
	list_append(&lane->hooks, &hook.link);
	require(pthread_create(&thread, NULL, come_in, NULL) == 0);
	progress_until(lane, is_let_go, NULL, &reason);
	list_remove(&hook.link);
	lane_leave(lane);
	pthread_join(thread, NULL);
}

static void test_busy_waiter(void **state)
{
	(void)state;
	assert_int_equal(run_alone(busy_waiter, MPI_THREAD_MULTIPLE), 0);
}

/* Hooks that take out each other, the next one above all. */
struct mutual {
	struct lane_hook hook;
	struct mutual *other;
	int calls;
};

static int take_out_other(struct lane_hook *hook)
{
	struct mutual *mutual = container_of(hook, struct mutual, hook);

	mutual->calls++;
	list_remove(&mutual->other->hook.link);
	memset(&mutual->other->hook, 0xa5, sizeof mutual->other->hook); /* and its memory is used for something else */
	return 1;
}

static void hooks(void)
{
	struct mutual first = {.hook.progress = take_out_other}, second = {.hook.progress = take_out_other};

	first.other = &second;
	second.other = &first;
	list_append(&lane->hooks, &first.hook.link);
	list_append(&lane->hooks, &second.hook.link);
	require(progress_once(lane) == 1 && first.calls == 1 && second.calls == 0);
	list_remove(&first.hook.link);
	require(progress_once(lane) == 0);
}

static void test_hooks(void **state)
{
	(void)state;
	assert_int_equal(run_alone(hooks, MPI_THREAD_SINGLE), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_sleeper),
		cmocka_unit_test(test_polled),
		cmocka_unit_test(test_busy_waiter),
		cmocka_unit_test(test_hooks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
