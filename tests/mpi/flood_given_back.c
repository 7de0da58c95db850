/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The memory of a flood is the system's again once the flood was received: for short, middle and long messages a process is afterwards
 * nearly as small as before; and the limit for all senders together holds where that for each would not. Inside a host: what libfabric has
 * taken for a flood it keeps.
 * ranks: 2 4   hosts: no   transports: shm   timeout: 120   env: WEFT_UNEXPECTED=64M WEFT_UNEXPECTED_ALL=24M
 */
#include "test.h"

enum { FLOOD = 28 << 20, HELD_LEAST = 12 << 20, HELD_MOST = 24 << 20, LEFT_MOST = 6 << 20, SLACK_OF_SENDER = 6 << 20 };

static int me, size;

/* Until no more comes: the senders wait for receives. */
static long grown_until_still(long before)
{
	long now = test_memory("RssAnon"), last = 0;
	double changed = MPI_Wtime();
	int flag;

	while (now - before < HELD_LEAST || MPI_Wtime() - changed < 0.3) {
		for (int i = 0; i < 50; i++)
			CHECK_OK(MPI_Iprobe(MPI_ANY_SOURCE, 99, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE));
		now = test_memory("RssAnon");
		if (now - last > 65536 || last - now > 65536) {
			last = now;
			changed = MPI_Wtime();
		}
	}
	return now - before;
}

static void flood(int len)
{
	int count = FLOOD / (len + 200) / (size - 1);
	unsigned char *bytes = calloc(1, (size_t)len);

	CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
	if (me == 0) {
		long before = test_memory("RssAnon"), grown = grown_until_still(before);
		if (grown > HELD_MOST + (size - 1) * SLACK_OF_SENDER)
			TEST_FAIL("%ld bytes more for messages of %d", grown, len);
		for (int i = 0; i < count; i++)
			for (int from = 1; from < size; from++)
				CHECK_OK(MPI_Recv(bytes, len, MPI_BYTE, from, 7, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
		grown = test_memory("RssAnon") - before;
		if (grown > LEFT_MOST)
			TEST_FAIL("%ld bytes are still there after a flood of messages of %d", grown, len);
	} else {
		for (int i = 0; i < count; i++)
			CHECK_OK(MPI_Send(bytes, len, MPI_BYTE, 0, 7, MPI_COMM_WORLD));
	}
	free(bytes);
}

int main(int argc, char **argv)
{
	static const int lens[] = { 8, 1000, 1000, 30000 };

	CHECK_OK(MPI_Init(&argc, &argv));
	CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &me));
	CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
	for (int i = 0; i < 4; i++)
		flood(lens[i]);
	CHECK_OK(MPI_Finalize());
	return 0;
}
