/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Fast senders and a receiver that takes nothing yet: what it keeps of their messages is bounded, the senders wait, and
 * then every message arrives, in order. Sends of 8 bytes, 1 KiB and 64 KiB, blocking and nonblocking, with and without gaps,
 * while messages of another communicator go through.
 * ranks: 2 4   hosts: yes   timeout: 120   env: WEFT_UNEXPECTED=1M
 */
#include "test.h"

#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
enum { SHADOWS = 8 }; /* bytes that the sanitizer keeps of each of ours */
#else
enum { SHADOWS = 1 };
#endif
enum {
	FLOOD = 24 << 20,
	ALLOWED = SHADOWS * (12 << 20) /* of each sender: the limit, rings, buffers, and what malloc makes of it */
};

static int me, size;
static MPI_Comm other;

static void send_all(size_t len, int count, int nonblocking, MPI_Datatype type)
{
	unsigned char *bytes = calloc(2, len);
	MPI_Request request;

	for (int i = 0; i < count; i++) {
		memcpy(bytes, &i, sizeof i);
		if (nonblocking) {
			CHECK_OK(MPI_Isend(bytes, 1, type, 0, 7, MPI_COMM_WORLD, &request));
			CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
		} else {
			CHECK_OK(MPI_Send(bytes, 1, type, 0, 7, MPI_COMM_WORLD));
		}
	}
	free(bytes);
}

static void receive_all(size_t len, int count)
{
	unsigned char *bytes = malloc(2 * len);
	double until = MPI_Wtime() + 0.7;
	long before = test_memory("VmRSS"), grown;
	int flag, number;

	while (MPI_Wtime() < until) { /* takes what comes, receives nothing */
		CHECK_OK(MPI_Iprobe(MPI_ANY_SOURCE, 99, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE));
		CHECK(!flag);
	}
	grown = test_memory("VmRSS") - before;
	if (grown > (long)(size - 1) * ALLOWED)
		TEST_FAIL("%ld bytes more after a flood of messages of %zu", grown, len);
	for (int from = 1; from < size; from++) { /* a word with each sender, past what waits */
		CHECK_OK(MPI_Recv(&number, 1, MPI_INT, from, 5, other, MPI_STATUS_IGNORE));
		CHECK_EQ(number, from);
	}
	for (int i = 0; i < count; i++)
		for (int from = 1; from < size; from++) {
			CHECK_OK(MPI_Recv(bytes, (int)len, MPI_BYTE, from, 7, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
			memcpy(&number, bytes, sizeof number);
			CHECK_EQ(number, i);
		}
	free(bytes);
}

static void flood(size_t len, int nonblocking, MPI_Datatype type)
{
	int count = (int)(FLOOD / (len + 100));

	CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
	if (me == 0) {
		receive_all(len, count);
	} else {
		MPI_Request word;
		CHECK_OK(MPI_Isend(&me, 1, MPI_INT, 0, 5, other, &word));
		send_all(len, count, nonblocking, type);
		CHECK_OK(MPI_Wait(&word, MPI_STATUS_IGNORE));
	}
}

int main(int argc, char **argv)
{
	static const int lens[] = { 8, 1024, 65536 };

	CHECK_OK(MPI_Init(&argc, &argv));
	CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &me));
	CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
	CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &other));
	for (int i = 0; i < 3; i++) {
		MPI_Datatype dense, gaps;
		CHECK_OK(MPI_Type_contiguous(lens[i], MPI_BYTE, &dense));
		CHECK_OK(MPI_Type_vector(2, lens[i] / 2, lens[i] * 3 / 4, MPI_BYTE, &gaps));
		CHECK_OK(MPI_Type_commit(&dense));
		CHECK_OK(MPI_Type_commit(&gaps));
		flood((size_t)lens[i], 0, dense);
		flood((size_t)lens[i], 1, dense);
		flood((size_t)lens[i], 0, gaps);
		CHECK_OK(MPI_Type_free(&dense));
		CHECK_OK(MPI_Type_free(&gaps));
	}
	CHECK_OK(MPI_Comm_free(&other));
	CHECK_OK(MPI_Finalize());
	return 0;
}
