/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * No wake-up is lost: tokens wander from rank to rank at random, and whoever holds none waits, blocked, for a message from anybody, in
 * one of the ways of waiting. One token and no pause; as many tokens as half the ranks, whose holders now and then
 * pause for about as long as a rank looks out before it sleeps, or until all sleep. Then barriers with pauses.
 * A lost wake-up is a job that hangs.
 *
 *     wakeups [WAITS]      (default 4000 of each kind); tests/multihost/test_wakeups runs more of them, with both transports mixed
 *
 * ranks: 2 4 8   hosts: yes   timeout: 60   env: WEFT_SPIN_US=50
 */
#include "test.h"

#include <sched.h>
#include <time.h>

enum { TOKEN = 1, DEAD, STOP };

struct token {
	uint64_t random, left; /* hops */
};

static int rank, size;

static void nap(long ns)
{
	struct timespec t = { 0, ns };
	nanosleep(&t, NULL);
}

static void busy(double seconds)
{
	for (double start = MPI_Wtime(); MPI_Wtime() - start < seconds;)
		;
}

static void pause_at_random(uint64_t *random)
{
	switch (test_random(random) % 4) {
	case 0:
		busy((30 + (double)(test_random(random) % 40)) * 1e-6);
		break;
	case 1:
		nap(80000);
		break;
	default:
		break;
	}
}

/* Wait for a message of any kind from anybody, in one way or another. */
static void wait_for(struct token *token, int way, MPI_Status *status)
{
	MPI_Request requests[2] = { MPI_REQUEST_NULL, MPI_REQUEST_NULL };
	int which;

	switch (way) {
	case 0:
		CHECK_OK(MPI_Irecv(token, sizeof *token, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &requests[0]));
		CHECK_OK(MPI_Wait(&requests[0], status));
		break;
	case 1:
		CHECK_OK(MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, status));
		CHECK_OK(MPI_Recv(token, sizeof *token, MPI_BYTE, status->MPI_SOURCE, status->MPI_TAG, MPI_COMM_WORLD, status));
		break;
	case 2:
		CHECK_OK(MPI_Irecv(token, sizeof *token, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &requests[1]));
		CHECK_OK(MPI_Waitany(2, requests, &which, status));
		CHECK_EQ(which, 1);
		break;
	default:
		CHECK_OK(MPI_Recv(token, sizeof *token, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, status));
		break;
	}
}

static void send_on(struct token *token)
{
	int to = (rank + 1 + (int)(test_random(&token->random) % (uint64_t)(size - 1))) % size;
	token->left--;
	CHECK_OK(MPI_Send(token, sizeof *token, MPI_BYTE, to, TOKEN, MPI_COMM_WORLD));
}

/* COUNT tokens make WAITS hops together. Returns how many of them this rank received. */
static long wander(int count, long waits, int pauses, uint64_t seed)
{
	uint64_t random = seed * 1000 + (uint64_t)rank;
	int dead = 0;
	long received = 0;
	struct token token;
	MPI_Status status;

	if (rank < count) {
		token = (struct token){ .random = seed + (uint64_t)rank, .left = (uint64_t)(waits / count) };
		send_on(&token);
	}
	for (;;) {
		wait_for(&token, (int)(test_random(&random) % 8), &status);
		if (status.MPI_TAG == STOP)
			break;
		received += status.MPI_TAG == TOKEN;
		if (token.left > 0) {
			if (pauses)
				pause_at_random(&token.random);
			send_on(&token);
		} else if (rank != 0) {
			CHECK_OK(MPI_Send(&token, sizeof token, MPI_BYTE, 0, DEAD, MPI_COMM_WORLD));
		} else if (++dead == count) {
			break;
		}
	}
	for (int i = 1; rank == 0 && i < size; i++)
		CHECK_OK(MPI_Send(&token, sizeof token, MPI_BYTE, i, STOP, MPI_COMM_WORLD));
	return received;
}

static void check_wander(int count, long waits, int pauses)
{
	static uint64_t seed = 1;
	long mine = wander(count, waits, pauses, seed++ * 77), all;
	CHECK_OK(MPI_Allreduce(&mine, &all, 1, MPI_LONG, MPI_SUM, MPI_COMM_WORLD));
	CHECK_EQ(all, waits / count * count);
}

static void barriers(long count)
{
	uint64_t random = 5;
	for (long i = 0; i < count; i++) {
		uint64_t late = test_random(&random) % (uint64_t)size, pause = random;
		if ((int)late == rank)
			pause_at_random(&pause);
		CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
	}
}

/* How often all ranks slept. */
static unsigned long long sleeps(void)
{
	static MPI_T_pvar_session session;
	static MPI_T_pvar_handle handle;
	unsigned long long mine, sum;
	int provided, index, count;

	if (handle == MPI_T_PVAR_HANDLE_NULL) {
		CHECK_OK(MPI_T_init_thread(MPI_THREAD_SINGLE, &provided));
		CHECK_OK(MPI_T_pvar_session_create(&session));
		CHECK_OK(MPI_T_pvar_get_index("sleeps", MPI_T_PVAR_CLASS_COUNTER, &index));
		CHECK_OK(MPI_T_pvar_handle_alloc(session, index, NULL, &handle, &count));
	}
	CHECK_OK(MPI_T_pvar_read(session, handle, &mine));
	CHECK_OK(MPI_Allreduce(&mine, &sum, 1, MPI_UNSIGNED_LONG_LONG, MPI_SUM, MPI_COMM_WORLD));
	return sum;
}

int main(int argc, char **argv)
{
	long waits = argc > 1 ? atol(argv[1]) : 4000;
	const char *spin = getenv("WEFT_SPIN_US");
	unsigned long long before;

	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	check_wander(1, waits, 0);
	before = sleeps();
	check_wander(size > 2 ? size / 2 : 1, waits, 1);
	barriers(waits / 10);
	/* Else this was no test of sleeping. A rank that may look out as long as it has learnt to need not sleep. */
	CHECK(sleeps() - before >= (unsigned long long)waits / 20 || !spin || atoi(spin) < 0);
	CHECK_OK(MPI_T_finalize());
	MPI_Finalize();
	return 0;
}
