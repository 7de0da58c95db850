/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * runtime/failure.c: a rank dies and the launcher, here the test, writes so into the host segment. Three ranks on one host, each a process
 * with MPI_Init; rank 2 does something or nothing and dies, the others go on.
 */
#include "tests/unit/fabric/host.h"

#include <mpi.h>
#include <signal.h>

enum { SECONDS = 60, VICTIM = 2 };

typedef void part(int rank);

static int class_of(int rc)
{
	int class;

	MPI_Error_class(rc, &class);
	return class;
}

/* It failed, and says of whom. */
static void require_death(int rc, const char *how)
{
	char text[MPI_MAX_ERROR_STRING];
	int len;

	require(rc != MPI_SUCCESS);
	MPI_Error_string(rc, text, &len);
	if (class_of(rc) != MPI_ERR_PROC_ABORTED || !strstr(text, "rank 2 on testhost") || !strstr(text, how)) {
		fprintf(stderr, "unexpected: class %d, %s\n", class_of(rc), text);
		abort();
	}
}

static void be_rank(struct host *host, int rank, int level, part *alive, part *dying)
{
	char number[20];
	int provided;

	alarm(SECONDS);
	snprintf(number, sizeof number, "%d", host->segment.fd);
	setenv("WEFT_SEGMENT_FD", number, 1);
	snprintf(number, sizeof number, "%d", rank);
	setenv("WEFT_LOCAL_RANK", number, 1);
	require(MPI_Init_thread(NULL, NULL, level, &provided) == MPI_SUCCESS);
	MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
	if (rank == VICTIM) {
		dying(rank);
		_exit(3);
	}
	alive(rank);
	MPI_Finalize();
	_exit(0);
}

/* Run the parts; what rank 2 died of is written when it has, or `late_ms` later. */
static void run(int level, part *alive, part *dying, int late_ms)
{
	struct host host;
	pid_t pids[3];
	int status;

	host_make(&host, 3, 8);
	fflush(NULL);
	for (int rank = 0; rank < 3; rank++) {
		pids[rank] = fork();
		if (pids[rank] == 0)
			be_rank(&host, rank, level, alive, dying);
	}
	assert_int_equal(waitpid(pids[VICTIM], &status, 0), pids[VICTIM]);
	usleep((useconds_t)late_ms * 1000);
	if (WIFSIGNALED(status))
		segment_mark_dead(&host.segment, VICTIM, SEGMENT_DEAD_SIGNAL, WTERMSIG(status));
	else
		segment_mark_dead(&host.segment, VICTIM, SEGMENT_DEAD_EXIT, WEXITSTATUS(status));
	for (int rank = 0; rank < 2; rank++) {
		assert_int_equal(waitpid(pids[rank], &status, 0), pids[rank]);
		assert_int_equal(status, 0);
	}
	host_free(&host);
}

static void die_at_once(int rank)
{
	(void)rank;
}

static void die_of_a_signal(int rank)
{
	(void)rank;
	raise(SIGKILL);
}

/* ---- What waits ---- */

/* Before first contact: a receive, a probe, a synchronous send; each waits asleep when the news comes. */
static void wait_for_the_dead(int rank)
{
	MPI_Status status;
	int buffer = rank;

	if (rank == 0)
		require_death(MPI_Recv(&buffer, 1, MPI_INT, VICTIM, 0, MPI_COMM_WORLD, &status), "ended with exit status 3");
	else
		require_death(MPI_Probe(VICTIM, 0, MPI_COMM_WORLD, &status), "ended with exit status 3");
	/* And at once, from now on. */
	require_death(MPI_Recv(&buffer, 1, MPI_INT, VICTIM, 0, MPI_COMM_WORLD, &status), "ended with exit status 3");
	require_death(MPI_Send(&buffer, 1, MPI_INT, VICTIM, 0, MPI_COMM_WORLD), "ended with exit status 3");
	require_death(MPI_Ssend(&buffer, 1, MPI_INT, VICTIM, 0, MPI_COMM_WORLD), "ended with exit status 3");
}

static void test_waiting(void **state)
{
	(void)state;
	run(MPI_THREAD_SINGLE, wait_for_the_dead, die_at_once, 50);
	run(MPI_THREAD_MULTIPLE, wait_for_the_dead, die_at_once, 50);
}

static void send_to_the_dead(int rank)
{
	static char large[1 << 20];
	MPI_Request requests[2];
	MPI_Status statuses[2];
	int rc;

	(void)rank;
	MPI_Issend(large, 1, MPI_CHAR, VICTIM, 0, MPI_COMM_WORLD, &requests[0]);
	MPI_Isend(large, sizeof large, MPI_CHAR, VICTIM, 0, MPI_COMM_WORLD, &requests[1]);
	require(class_of(MPI_Waitall(2, requests, statuses)) == MPI_ERR_IN_STATUS);
	require_death(statuses[0].MPI_ERROR, "was killed by signal 9");
	require_death(statuses[1].MPI_ERROR, "was killed by signal 9");
	/* However many messages it had room for. */
	do
		rc = MPI_Send(large, 4, MPI_CHAR, VICTIM, 0, MPI_COMM_WORLD);
	while (rc == MPI_SUCCESS);
	require_death(rc, "was killed by signal 9");
}

static void test_sends(void **state)
{
	(void)state;
	run(MPI_THREAD_SINGLE, send_to_the_dead, die_of_a_signal, 50);
}

/* Who tests instead of waiting. */
static void test_for_the_dead(int rank)
{
	int done = 0, rc, buffer = rank;
	MPI_Request request;

	MPI_Irecv(&buffer, 1, MPI_INT, VICTIM, 0, MPI_COMM_WORLD, &request);
	do
		rc = MPI_Test(&request, &done, MPI_STATUS_IGNORE);
	while (rc == MPI_SUCCESS && !done);
	require_death(rc, "exit status 3");
}

static void test_testing(void **state)
{
	(void)state;
	run(MPI_THREAD_SINGLE, test_for_the_dead, die_at_once, 50);
}

/* ---- MPI_ANY_SOURCE ---- */

/* Told once, whether it waits or comes later; then it goes on. A communicator without the dead one hears nothing. */
static void receive_from_anybody(int rank)
{
	MPI_Comm both, again;
	MPI_Status status;
	int value = rank, found;
	MPI_Request request;

	MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN);
	MPI_Comm_dup(MPI_COMM_WORLD, &again);
	MPI_Comm_split(MPI_COMM_WORLD, rank == VICTIM, 0, &both);
	if (rank == VICTIM)
		return;
	require_death(MPI_Recv(&value, 1, MPI_INT, MPI_ANY_SOURCE, 1, MPI_COMM_WORLD, &status), "exit status 3");
	require(MPI_Irecv(&value, 1, MPI_INT, MPI_ANY_SOURCE, 0, MPI_COMM_WORLD, &request) == MPI_SUCCESS);
	require(MPI_Send(&rank, 1, MPI_INT, 1 - rank, 0, MPI_COMM_WORLD) == MPI_SUCCESS);
	require(MPI_Wait(&request, &status) == MPI_SUCCESS && status.MPI_SOURCE == 1 - rank && value == 1 - rank);
	/* A communicator that has not been told yet. */
	require_death(MPI_Iprobe(MPI_ANY_SOURCE, 0, again, &found, &status), "exit status 3");
	require(MPI_Iprobe(MPI_ANY_SOURCE, 0, again, &found, &status) == MPI_SUCCESS && !found);
	/* One that it was no member of. */
	require(MPI_Send(&rank, 1, MPI_INT, 1 - rank, 0, both) == MPI_SUCCESS);
	require(MPI_Recv(&value, 1, MPI_INT, MPI_ANY_SOURCE, 0, both, &status) == MPI_SUCCESS && value == 1 - rank);
	MPI_Comm_free(&both);
	MPI_Comm_free(&again);
}

static void test_any_source(void **state)
{
	(void)state;
	run(MPI_THREAD_SINGLE, receive_from_anybody, receive_from_anybody, 50);
}

/* ---- Collectives ---- */

/* Through shared memory: who waits in one hears of it, and every later one ends at once. */
static void collect_with_the_dead(int rank)
{
	int value = rank, all[3], sum;

	require(MPI_Barrier(MPI_COMM_WORLD) == MPI_SUCCESS);
	if (rank == VICTIM)
		return;
	require_death(MPI_Allreduce(&value, &sum, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD), "exit status 3");
	require_death(MPI_Allgather(&value, 1, MPI_INT, all, 1, MPI_INT, MPI_COMM_WORLD), "exit status 3");
	require_death(MPI_Barrier(MPI_COMM_WORLD), "exit status 3");
}

/* The first one, in which they would agree on shared memory. */
static void begin_to_collect(int rank)
{
	(void)rank;
	require_death(MPI_Barrier(MPI_COMM_WORLD), "exit status 3");
	require_death(MPI_Barrier(MPI_COMM_WORLD), "exit status 3");
}

enum { LENGTH = 100000 };

/* In the middle of one that goes in many pieces. */
static void collect_much(int rank)
{
	static int values[LENGTH], sums[LENGTH];
	int rc;

	if (rank == VICTIM)
		ualarm(30000, 0);
	do
		rc = MPI_Allreduce(values, sums, LENGTH, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
	while (rc == MPI_SUCCESS);
	require_death(rc, "was killed by signal 14");
}

static void test_collectives(void **state)
{
	(void)state;
	run(MPI_THREAD_SINGLE, collect_with_the_dead, collect_with_the_dead, 50);
	run(MPI_THREAD_MULTIPLE, collect_with_the_dead, collect_with_the_dead, 0);
	run(MPI_THREAD_SINGLE, begin_to_collect, die_at_once, 50);
	run(MPI_THREAD_SINGLE, collect_much, collect_much, 20);
}

/* ---- Last words ---- */

static void say_something(int rank)
{
	for (int i = 0; i < 100; i++)
		MPI_Send(&rank, 1, MPI_INT, i % 2, i, MPI_COMM_WORLD);
}

/* What it sent before it died arrives, also if nobody has looked until its death is known. */
static void listen(int rank)
{
	int value = 0;

	usleep(200000);
	for (int i = rank; i < 100; i += 2)
		require(MPI_Recv(&value, 1, MPI_INT, VICTIM, i, MPI_COMM_WORLD, MPI_STATUS_IGNORE) == MPI_SUCCESS && value == VICTIM);
	require_death(MPI_Recv(&value, 1, MPI_INT, VICTIM, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE), "exit status 3");
}

static void test_last_words(void **state)
{
	(void)state;
	run(MPI_THREAD_SINGLE, listen, say_something, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_waiting),
		cmocka_unit_test(test_sends),
		cmocka_unit_test(test_testing),
		cmocka_unit_test(test_any_source),
		cmocka_unit_test(test_collectives),
		cmocka_unit_test(test_last_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
