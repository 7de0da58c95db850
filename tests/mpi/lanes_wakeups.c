/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * No wake-up is lost between lanes: a few tokens wander at random from rank to rank and from communicator to communicator, each of which has a
 * thread in every rank, which waits for them in one of the ways of waiting. So threads of a rank sleep in several lanes, others
 * look out, and what comes is for any of them. A lost wake-up is a job that hangs.
 *
 *     lanes_wakeups [HOPS]      (default 1500)
 *
 * ranks: 1 2 3   transports: shm ofi   timeout: 120   env: WEFT_LANES=4
 */
#include "test.h"

#include <pthread.h>
#include <stdbool.h>
#include <time.h>

enum { THREADS = 3, TOKENS = 2, TOKEN = 1, DEAD, STOP, NEVER };

struct token {
	uint64_t random, left; /* hops */
};

static MPI_Comm comms[THREADS];
static int rank, size;
static long hops;

static void pause_at_random(uint64_t *random)
{
	struct timespec nap = {0, 80000};
	double end = MPI_Wtime() + (30 + (double)(test_random(random) % 40)) * 1e-6; /* about as long as one looks out before one sleeps */

	switch (test_random(random) % 4) {
	case 0:
		while (MPI_Wtime() < end)
			;
		break;
	case 1:
		nanosleep(&nap, NULL);
		break;
	default:
		break;
	}
}

static void take_back(MPI_Request *request)
{
	CHECK_OK(MPI_Cancel(request));
	CHECK_OK(MPI_Wait(request, MPI_STATUS_IGNORE));
}

/* For what comes to ME, together with what never comes in another communicator, in one call. */
static void wait_in_two(int me, struct token *token, bool ask, MPI_Status *status)
{
	MPI_Request requests[2];
	int word, which, flag = 0;

	CHECK_OK(MPI_Irecv(&word, 1, MPI_INT, MPI_ANY_SOURCE, NEVER, comms[(me + 1) % THREADS], &requests[0]));
	CHECK_OK(MPI_Irecv(token, sizeof *token, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, comms[me], &requests[1]));
	if (ask)
		while (!flag)
			CHECK_OK(MPI_Testany(2, requests, &which, &flag, status));
	else
		CHECK_OK(MPI_Waitany(2, requests, &which, status));
	CHECK_EQ(which, 1);
	take_back(&requests[0]);
}

static void wait_for(int me, struct token *token, int way, MPI_Status *status)
{
	MPI_Request request;

	switch (way) {
	case 0:
		CHECK_OK(MPI_Irecv(token, sizeof *token, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, comms[me], &request));
		CHECK_OK(MPI_Wait(&request, status));
		break;
	case 1:
		CHECK_OK(MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, comms[me], status));
		CHECK_OK(MPI_Recv(token, sizeof *token, MPI_BYTE, status->MPI_SOURCE, status->MPI_TAG, comms[me], status));
		break;
	case 2:
	case 3:
		wait_in_two(me, token, way == 3, status);
		break;
	default:
		CHECK_OK(MPI_Recv(token, sizeof *token, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, comms[me], status));
		break;
	}
}

static void send_on(struct token *token)
{
	int to = (int)(test_random(&token->random) % (uint64_t)size), comm = (int)(test_random(&token->random) % THREADS);

	token->left--;
	CHECK_OK(MPI_Send(token, sizeof *token, MPI_BYTE, to, TOKEN, comms[comm]));
}

static void stop_all(void)
{
	for (int i = 0; i < size; i++)
		for (int k = 0; k < THREADS; k++)
			CHECK_OK(MPI_Send(NULL, 0, MPI_BYTE, i, STOP, comms[k]));
}

static void *wander(void *argument)
{
	int me = (int)(intptr_t)argument, dead = 0;
	uint64_t random = (uint64_t)(rank * THREADS + me);
	struct token token;
	MPI_Status status;

	for (;;) {
		wait_for(me, &token, (int)(test_random(&random) % 8), &status);
		if (status.MPI_TAG == STOP)
			return NULL;
		if (status.MPI_TAG == DEAD) {
			if (++dead == TOKENS)
				stop_all();
		} else if (token.left > 0) {
			pause_at_random(&token.random);
			send_on(&token);
		} else {
			CHECK_OK(MPI_Send(NULL, 0, MPI_BYTE, 0, DEAD, comms[0]));
		}
	}
}

int main(int argc, char **argv)
{
	pthread_t threads[THREADS];
	int provided;

	hops = argc > 1 ? atol(argv[1]) : 1500;
	CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
	CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
	CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &rank));
	CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
	for (int i = 0; i < THREADS; i++)
		CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &comms[i]));
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, wander, (void *)(intptr_t)i), 0);
	for (int i = 0; rank == 0 && i < TOKENS; i++) {
		struct token token = {.random = (uint64_t)i + 1, .left = (uint64_t)(hops / TOKENS)};
		send_on(&token);
	}
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(threads[i], NULL), 0);
	/* Else this was no test of sleeping. */
	CHECK(rank != 0 || test_counter("sleeps") >= (unsigned long long)hops / 100);
	for (int i = 0; i < THREADS; i++)
		CHECK_OK(MPI_Comm_free(&comms[i]));
	CHECK_OK(MPI_Finalize());
	return 0;
}
