/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * No byte of a long contiguous message is copied by the library but in the one transfer, as its counters tell: over both
 * ranks, what went straight from buffer to buffer, and what the sender's core carried for the receiver, are together the message,
 * and nothing took a detour. Blocking and nonblocking, with the sender late and the receiver late, to oneself,
 * and with many messages at the same time; sizes around the limits and up to 64 MiB.
 * A message with many small holes at the sender does take the detour, which shows that the counter counts.
 * Which of two ways is faster is not tried out here: that takes some messages through the ring.
 * ranks: 2   hosts: yes   timeout: 60   env: WEFT_SHM_LEARN=0
 */
#include "test.h"

#include <time.h>

/* NOTES: ranks that wait long for each other in a collective tell of their calls, which may be kept aside until it is looked at. */
enum { MOST = 64 << 20, MANY = 8, EAGER_MOST = 1 << 20, NOTES = 1024 };

static const char *const names[] = { "bytes_staged", "bytes_single_copy", "bytes_assisted" };
enum { STAGED, SINGLE, ASSISTED, COUNTERS };
static MPI_T_pvar_session session;
static MPI_T_pvar_handle handles[COUNTERS];

/* Both ranks' counters, added up. */
static void read_counters(unsigned long long sum[COUNTERS])
{
	unsigned long long mine[COUNTERS];
	for (int i = 0; i < COUNTERS; i++)
		CHECK_OK(MPI_T_pvar_read(session, handles[i], &mine[i]));
	CHECK_OK(MPI_Allreduce(mine, sum, COUNTERS, MPI_UNSIGNED_LONG_LONG, MPI_SUM, MPI_COMM_WORLD));
}

static void nap(void)
{
	struct timespec t = { 0, 3000000 };
	nanosleep(&t, NULL);
}

enum late { NOBODY, SENDER, RECEIVER };

/* COUNT messages of LEN bytes from rank 0 to rank 1, which lie one behind the other. */
static void transfer(char *buffer, size_t len, int count, enum late late, int blocking)
{
	MPI_Request requests[MANY];
	int rank = test_rank();
	MPI_Barrier(MPI_COMM_WORLD);
	if ((late == SENDER && rank == 0) || (late == RECEIVER && rank == 1))
		nap();
	for (int i = 0; i < count; i++) {
		char *at = buffer + len * (size_t)i;
		if (rank == 0 && blocking)
			CHECK_OK(MPI_Send(at, (int)len, MPI_BYTE, 1, i, MPI_COMM_WORLD));
		else if (rank == 0)
			CHECK_OK(MPI_Isend(at, (int)len, MPI_BYTE, 1, i, MPI_COMM_WORLD, &requests[i]));
		else if (blocking)
			CHECK_OK(MPI_Recv(at, (int)len, MPI_BYTE, 0, i, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
		else
			CHECK_OK(MPI_Irecv(at, (int)len, MPI_BYTE, 0, i, MPI_COMM_WORLD, &requests[i]));
	}
	if (!blocking)
		CHECK_OK(MPI_Waitall(count, requests, MPI_STATUSES_IGNORE));
}

/* The first and last bytes of every page tell whether a page came. */
static void mark(char *buffer, size_t len, unsigned seed)
{
	for (size_t at = 0; at < len; at += 4096)
		buffer[at] = (char)(at / 4096 + seed);
	buffer[len - 1] = (char)seed;
}

static void check_marks(const char *buffer, size_t len, unsigned seed)
{
	for (size_t at = 0; at + 1 < len; at += 4096)
		CHECK_EQ(buffer[at], (char)(at / 4096 + seed));
	CHECK_EQ(buffer[len - 1], (char)seed);
}

static void check_transfer(char *buffer, size_t len, int count, enum late late, int blocking)
{
	unsigned long long before[COUNTERS], after[COUNTERS];
	static unsigned seed;
	seed++;
	if (test_rank() == 0)
		mark(buffer, len * (size_t)count, seed);
	read_counters(before);
	transfer(buffer, len, count, late, blocking);
	read_counters(after);
	if (test_rank() == 1)
		check_marks(buffer, len * (size_t)count, seed);
	unsigned long long staged = after[STAGED] - before[STAGED];
	unsigned long long straight = after[SINGLE] - before[SINGLE] + after[ASSISTED] - before[ASSISTED];
	if (staged > NOTES || straight != len * (size_t)count)
		TEST_FAIL("%d messages of %zu bytes (%s, late: %d): %llu bytes staged, %llu single copy, %llu assisted", count, len,
			  blocking ? "blocking" : "nonblocking", late, staged, after[SINGLE] - before[SINGLE],
			  after[ASSISTED] - before[ASSISTED]);
}

/* The first power of two that is not sent eagerly: everything above it is not either. */
static size_t first_long(char *buffer)
{
	for (size_t len = 1024; len <= EAGER_MOST; len *= 2) {
		unsigned long long before[COUNTERS], after[COUNTERS];
		read_counters(before);
		transfer(buffer, len + 1, 1, NOBODY, 1);
		read_counters(after);
		if (after[SINGLE] - before[SINGLE] + after[ASSISTED] - before[ASSISTED] > 0)
			return len;
	}
	TEST_FAIL("no message up to %d bytes went straight", EAGER_MOST);
	return 0;
}

/* To itself: a receive, then the send. */
static void check_self(char *buffer, size_t len)
{
	unsigned long long before[COUNTERS], after[COUNTERS];
	MPI_Request request;
	read_counters(before);
	CHECK_OK(MPI_Irecv(buffer + len, (int)len, MPI_BYTE, 0, 1, MPI_COMM_SELF, &request));
	CHECK_OK(MPI_Send(buffer, (int)len, MPI_BYTE, 0, 1, MPI_COMM_SELF));
	CHECK_OK(MPI_Wait(&request, MPI_STATUS_IGNORE));
	read_counters(after);
	CHECK_EQ(after[STAGED] - before[STAGED], 0);
	CHECK_EQ(after[SINGLE] - before[SINGLE], 2 * len);
}

/* Every other block of 8 bytes: nobody can send that without copying. */
static void check_holes(char *buffer, size_t len)
{
	unsigned long long before[COUNTERS], after[COUNTERS];
	MPI_Datatype type;
	CHECK_OK(MPI_Type_vector((int)(len / 8), 8, 16, MPI_BYTE, &type));
	CHECK_OK(MPI_Type_commit(&type));
	read_counters(before);
	if (test_rank() == 0)
		CHECK_OK(MPI_Send(buffer, 1, type, 1, 0, MPI_COMM_WORLD));
	else
		CHECK_OK(MPI_Recv(buffer, (int)len, MPI_BYTE, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
	read_counters(after);
	CHECK(after[STAGED] - before[STAGED] >= len);
	CHECK_OK(MPI_Type_free(&type));
}

/* Rows of 20000 bytes with holes between, at both ends: inside a host they go straight, too. */
static void check_rows(char *buffer, size_t rows)
{
	unsigned long long before[COUNTERS], after[COUNTERS];
	const char *transport = getenv("WEFT_TRANSPORT");
	size_t len = rows * 20000;
	MPI_Datatype type;
	CHECK_OK(MPI_Type_vector((int)rows, 20000, 20100, MPI_BYTE, &type));
	CHECK_OK(MPI_Type_commit(&type));
	for (size_t i = 0; i < rows * 20100; i++)
		buffer[i] = (char)(test_rank() == 0 ? i * 3 + i / 256 : 0);
	/* Whether a peer's memory can be read is known to the sender once it has heard from it. */
	MPI_Barrier(MPI_COMM_WORLD);
	read_counters(before);
	if (test_rank() == 0)
		CHECK_OK(MPI_Send(buffer, 1, type, 1, 0, MPI_COMM_WORLD));
	else
		CHECK_OK(MPI_Recv(buffer, 1, type, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE));
	read_counters(after);
	for (size_t i = 0; i < rows * 20100 && test_rank() == 1; i++)
		CHECK_EQ(buffer[i], i % 20100 < 20000 ? (char)(i * 3 + i / 256) : 0);
	if (transport && strcmp(transport, "shm") == 0) {
		CHECK_EQ(after[STAGED] - before[STAGED], 0);
		CHECK_EQ(after[SINGLE] - before[SINGLE] + after[ASSISTED] - before[ASSISTED], len);
	}
	CHECK_OK(MPI_Type_free(&type));
}

int main(int argc, char **argv)
{
	char *buffer = malloc((size_t)MOST);
	CHECK(buffer);
	MPI_Init(&argc, &argv);
	test_open_counters(&session, handles, names, COUNTERS);
	memset(buffer, 0, (size_t)MOST);
	size_t eager = first_long(buffer);
	size_t sizes[] = { eager + 1, eager + 100, 2 * eager, 262143, 262144, 1 << 20, (4 << 20) + 13, MOST };
	for (int i = 0; i < (int)(sizeof sizes / sizeof sizes[0]); i++)
		for (int blocking = 0; blocking < 2; blocking++)
			for (enum late late = NOBODY; late <= RECEIVER; late++)
				if (sizes[i] > eager)
					check_transfer(buffer, sizes[i], 1, late, blocking);
	for (enum late late = NOBODY; late <= RECEIVER; late++) {
		check_transfer(buffer, 2 * eager, MANY, late, 0);
		check_transfer(buffer, MOST / MANY, MANY, late, 0);
	}
	check_self(buffer, MOST / 2);
	check_holes(buffer, 1 << 20);
	check_rows(buffer, 50);
	check_rows(buffer, 2000);
	CHECK_OK(MPI_T_pvar_session_free(&session));
	CHECK_OK(MPI_T_finalize());
	MPI_Finalize();
	free(buffer);
	return 0;
}
