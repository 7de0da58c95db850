/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How far senders get ahead of a rank of another host that does not look: not beyond the window, whatever sockets and libfabric would hold. Then
 * everything arrives in order; and all who flood each other at once, before any of them receives, come through.
 * ranks: 2 4   transports: ofi   hosts: no   timeout: 120   env: WEFT_WINDOW=8
 */
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WINDOW = 8, MESSAGES = 300 };

static int me, size;

/* Waits outside MPI until the file has so many bytes: nothing is taken from the network meanwhile. */
static void wait_for_bytes(const char *path, long bytes)
{
	struct stat now = { .st_size = 0 };

	while (now.st_size < bytes) {
		usleep(2000);
		CHECK(stat(path, &now) == 0);
	}
}

static void add_byte(const char *path)
{
	FILE *file = fopen(path, "a");

	CHECK(file && fputc('x', file) == 'x' && fclose(file) == 0);
}

/* Sends what goes without the receiver; true to the order. Returns how many went within a while after the last one that did. */
static int send_ahead(int *numbers, MPI_Request *requests)
{
	double moved = MPI_Wtime();
	int done = 0, flag = 1;

	for (int i = 0; i < MESSAGES; i++) {
		numbers[i] = i;
		CHECK_OK(MPI_Isend(&numbers[i], 1, MPI_INT, 0, 7, MPI_COMM_WORLD, &requests[i]));
	}
	while (done < MESSAGES && MPI_Wtime() - moved < 0.3) {
		CHECK_OK(MPI_Test(&requests[done], &flag, MPI_STATUS_IGNORE));
		if (flag)
			moved = MPI_Wtime();
		done += flag;
	}
	return done;
}

static void receive_from(int from)
{
	int number;

	for (int i = 0; i < MESSAGES; i++) {
		CHECK_OK(MPI_Recv(&number, 1, MPI_INT, from, 7, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
		CHECK_EQ(number, i);
	}
}

static void one_that_sleeps(const char *path)
{
	static int numbers[MESSAGES];
	static MPI_Request requests[MESSAGES];

	if (me == 0) {
		add_byte(path); /* from here on it does not look */
		wait_for_bytes(path, size);
		for (int from = 1; from < size; from++)
			receive_from(from);
		return;
	}
	wait_for_bytes(path, 1);
	int ahead = send_ahead(numbers, requests);
	add_byte(path);
	if (ahead > WINDOW)
		TEST_FAIL("%d messages went to a rank that takes none, with a window of %d", ahead, WINDOW);
	CHECK_OK(MPI_Waitall(MESSAGES, requests, MPI_STATUSES_IGNORE));
}

static void all_at_once(int len)
{
	MPI_Request *requests = malloc(sizeof(MPI_Request) * MESSAGES * (size_t)size);
	int *out = calloc((size_t)MESSAGES, (size_t)len), *in = malloc((size_t)len), count = 0;

	for (int i = 0; i < MESSAGES; i++)
		for (int to = 0; to < size; to++) {
			int *message = out + (size_t)i * (size_t)len / sizeof *out;
			*message = i;
			if (to != me)
				CHECK_OK(MPI_Isend(message, len, MPI_BYTE, to, 8, MPI_COMM_WORLD, &requests[count++]));
		}
	for (int i = 0; i < MESSAGES; i++)
		for (int from = 0; from < size; from++)
			if (from != me) {
				CHECK_OK(MPI_Recv(in, len, MPI_BYTE, from, 8, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
				CHECK_EQ(*in, i);
			}
	CHECK_OK(MPI_Waitall(count, requests, MPI_STATUSES_IGNORE));
	free(requests);
	free(out);
	free(in);
}

int main(int argc, char **argv)
{
	char path[64] = "";

	CHECK_OK(MPI_Init(&argc, &argv));
	CHECK_OK(MPI_Comm_rank(MPI_COMM_WORLD, &me));
	CHECK_OK(MPI_Comm_size(MPI_COMM_WORLD, &size));
	all_at_once(8);
	all_at_once(5000);
	all_at_once(60000);
	if (me == 0) {
		snprintf(path, sizeof path, "/tmp/weft-ahead.XXXXXX");
		int fd = mkstemp(path);
		CHECK(fd >= 0 && close(fd) == 0);
	}
	CHECK_OK(MPI_Bcast(path, sizeof path, MPI_CHAR, 0, MPI_COMM_WORLD));
	CHECK_OK(MPI_Barrier(MPI_COMM_WORLD));
	one_that_sleeps(path);
	if (me == 0)
		CHECK(unlink(path) == 0);
	CHECK_OK(MPI_Finalize());
	return 0;
}
