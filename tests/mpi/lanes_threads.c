/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 *     lanes_threads [ROUNDS]
 *
 * ranks: 1 2 3 4   transports: shm ofi   timeout: 120   env: WEFT_LANES=4
 *
 * MPI_THREAD_MULTIPLE with several lanes: threads that do entirely different things at the same time, each in communicators of its own. Some
 * of these hold the ranks of one host, some all of them, so that over several hosts a thread waits for messages of the network and of memory in
 * one call. tests/multihost/test_lanes does the same on one core and with ranks that sleep at once.
 */
#include "file.h"

#include <pthread.h>

enum { COMMS = 4, MIXED = 2 * COMMS, LEN = 2000, LONG = 300000, STOP_TAG = 77 };

static int rounds;
static char name[512];

/* What a thread has for itself: everybody, those of this host, this rank. */
struct part {
	MPI_Comm all, host, self;
	int rank, size;	  /* in `all` */
	int here, heres;  /* in `host` */
	pthread_t thread;
};

/* ---- Messages from anybody ---- */

/* Each sends every other a numbered row; they are taken from anywhere with any tag, and those of one sender stay in order. */
static void *wildcards(void *argument)
{
	const struct part *part = argument;
	int *next = calloc((size_t)part->heres, sizeof *next), *out = malloc((size_t)rounds * sizeof *out);
	MPI_Request *sends = malloc((size_t)rounds * (size_t)part->heres * sizeof(MPI_Request));
	int started = 0;

	for (int i = 0; i < rounds; i++) {
		out[i] = i;
		for (int to = 0; to < part->heres; to++)
			CHECK_OK(MPI_Isend(&out[i], 1, MPI_INT, to, 10 + i % 5, part->host, &sends[started++]));
	}
	for (int i = 0; i < rounds * part->heres; i++) {
		MPI_Status status;
		int got = -1;

		CHECK_OK(MPI_Recv(&got, 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, part->host, &status));
		CHECK_EQ(got, next[status.MPI_SOURCE]++);
		CHECK_EQ(status.MPI_TAG, 10 + got % 5);
	}
	CHECK_OK(MPI_Waitall(started, sends, MPI_STATUSES_IGNORE));
	free(sends);
	free(out);
	free(next);
	return NULL;
}

/* ---- Requests of several lanes in one call ---- */

static void ring(MPI_Comm comm, int *to, int *from)
{
	int rank, size;

	CHECK_OK(MPI_Comm_rank(comm, &rank));
	CHECK_OK(MPI_Comm_size(comm, &size));
	*to = (rank + 1) % size;
	*from = (rank + size - 1) % size;
}

/* Two of this host's, one of everybody's, one of one's own; long messages in one of them. Those that end are begun anew until all have had their turns. */
static void *waitany(void *argument)
{
	const struct part *part = argument;
	MPI_Comm comms[COMMS] = {part->host, MPI_COMM_NULL, part->all, part->self};
	MPI_Request requests[MIXED];
	unsigned char *in[COMMS], *out[COMMS];
	int to[COMMS], from[COMMS], turns[MIXED] = {0}, lens[COMMS] = {100, LONG, LEN, 8}, left = MIXED;

	CHECK_OK(MPI_Comm_dup(part->host, &comms[1]));
	for (int i = 0; i < COMMS; i++) {
		ring(comms[i], &to[i], &from[i]);
		in[i] = malloc((size_t)lens[i]);
		out[i] = malloc((size_t)lens[i]);
	}
	for (int i = 0; i < COMMS; i++) {
		CHECK_OK(MPI_Irecv(in[i], lens[i], MPI_BYTE, i % 2 ? MPI_ANY_SOURCE : from[i], i % 3 ? MPI_ANY_TAG : 0, comms[i], &requests[i]));
		memset(out[i], 0, (size_t)lens[i]);
		CHECK_OK(MPI_Isend(out[i], lens[i], MPI_BYTE, to[i], 0, comms[i], &requests[COMMS + i]));
	}
	while (left > 0) {
		int at, i, turn;
		MPI_Status status;

		CHECK_OK(MPI_Waitany(MIXED, requests, &at, &status));
		CHECK(at >= 0 && at < MIXED);
		i = at % COMMS;
		turn = ++turns[at];
		if (at < COMMS) {
			CHECK_EQ(status.MPI_SOURCE, from[i]);
			CHECK_EQ(in[i][0], (turn - 1) % 256);
			CHECK_EQ(in[i][lens[i] - 1], (turn - 1) % 256);
		}
		if (turn == rounds) {
			left--;
		} else if (at < COMMS) {
			CHECK_OK(MPI_Irecv(in[i], lens[i], MPI_BYTE, i % 2 ? MPI_ANY_SOURCE : from[i], i % 3 ? MPI_ANY_TAG : 0, comms[i],
					   &requests[at]));
		} else {
			memset(out[i], turn % 256, (size_t)lens[i]);
			CHECK_OK(MPI_Isend(out[i], lens[i], MPI_BYTE, to[i], 0, comms[i], &requests[at]));
		}
	}
	for (int i = 0; i < COMMS; i++) {
		free(in[i]);
		free(out[i]);
	}
	CHECK_OK(MPI_Comm_free(&comms[1]));
	return NULL;
}

/* ---- Asking, taking back ---- */

static void take_back(const struct part *part)
{
	MPI_Request request;
	MPI_Status status;
	int word, cancelled;

	CHECK_OK(MPI_Irecv(&word, 1, MPI_INT, MPI_ANY_SOURCE, STOP_TAG, part->host, &request));
	CHECK_OK(MPI_Cancel(&request));
	CHECK_OK(MPI_Wait(&request, &status));
	CHECK_OK(MPI_Test_cancelled(&status, &cancelled));
	CHECK(cancelled);
}

static void *probes(void *argument)
{
	const struct part *part = argument;
	int to, from;

	ring(part->host, &to, &from);
	for (int i = 0; i < rounds; i++) {
		MPI_Request send;
		MPI_Message message;
		MPI_Status status;
		int flag = 0, got = -1, count;

		take_back(part);
		CHECK_OK(MPI_Isend(&i, 1, MPI_INT, to, i % 7, part->host, &send));
		if (i % 2) {
			while (!flag)
				CHECK_OK(MPI_Improbe(MPI_ANY_SOURCE, MPI_ANY_TAG, part->host, &flag, &message, &status));
			CHECK_OK(MPI_Mrecv(&got, 1, MPI_INT, &message, &status));
		} else {
			CHECK_OK(MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, part->host, &status));
			CHECK_OK(MPI_Recv(&got, 1, MPI_INT, status.MPI_SOURCE, status.MPI_TAG, part->host, &status));
		}
		CHECK_OK(MPI_Get_count(&status, MPI_INT, &count));
		CHECK_EQ(count, 1);
		CHECK_EQ(got, i);
		CHECK_EQ(status.MPI_TAG, i % 7);
		CHECK_OK(MPI_Wait(&send, MPI_STATUS_IGNORE));
	}
	return NULL;
}

/* ---- Windows and files: the first lane's ---- */

static void *windows(void *argument)
{
	const struct part *part = argument;
	int one = 1;

	for (int i = 0; i < 1 + rounds / 20; i++) {
		MPI_Comm comm = i % 2 ? part->host : part->all;
		int *memory, to, from, size, rank;
		MPI_Win win;

		ring(comm, &to, &from);
		CHECK_OK(MPI_Comm_size(comm, &size));
		CHECK_OK(MPI_Comm_rank(comm, &rank));
		CHECK_OK(MPI_Win_allocate(2 * sizeof *memory, sizeof *memory, MPI_INFO_NULL, comm, &memory, &win));
		memory[0] = memory[1] = 0;
		CHECK_OK(MPI_Win_fence(0, win));
		CHECK_OK(MPI_Put(&rank, 1, MPI_INT, to, 0, 1, MPI_INT, win));
		CHECK_OK(MPI_Win_fence(0, win));
		CHECK_EQ(memory[0], from);
		for (int turn = 0; turn < 10; turn++) {
			CHECK_OK(MPI_Win_lock(MPI_LOCK_SHARED, 0, 0, win));
			CHECK_OK(MPI_Accumulate(&one, 1, MPI_INT, 0, 1, 1, MPI_INT, MPI_SUM, win));
			CHECK_OK(MPI_Win_unlock(0, win));
		}
		CHECK_OK(MPI_Win_fence(0, win));
		CHECK(rank != 0 || memory[1] == 10 * size);
		CHECK_OK(MPI_Win_free(&win));
	}
	return NULL;
}

/* A file for each host. */
static void *files(void *argument)
{
	const struct part *part = argument;
	char own[560];
	int *out = malloc(LEN * sizeof *out), *in = malloc(LEN * sizeof *in), first = part->rank;
	MPI_File file;

	CHECK_OK(MPI_Bcast(&first, 1, MPI_INT, 0, part->host));
	snprintf(own, sizeof own, "%s.%d", name, first);
	CHECK_OK(MPI_File_open(part->host, own, MPI_MODE_CREATE | MPI_MODE_RDWR | MPI_MODE_DELETE_ON_CLOSE, MPI_INFO_NULL, &file));
	for (int i = 0; i < 1 + rounds / 10; i++) {
		MPI_Offset at = (MPI_Offset)part->here * LEN * (int)sizeof *out;
		MPI_Request requests[2];

		for (int k = 0; k < LEN; k++)
			out[k] = i * LEN + part->here + k;
		CHECK_OK(MPI_File_iwrite_at_all(file, at, out, LEN, MPI_INT, &requests[0]));
		CHECK_OK(MPI_Ibarrier(part->host, &requests[1]));
		CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
		CHECK_OK(MPI_File_read_at_all(file, at, in, LEN, MPI_INT, MPI_STATUS_IGNORE));
		CHECK(memcmp(in, out, LEN * sizeof *out) == 0);
	}
	CHECK_OK(MPI_File_close(&file));
	free(in);
	free(out);
	return NULL;
}

/* ---- Collectives, and communicators that come and go ---- */

static void *collectives(void *argument)
{
	const struct part *part = argument;
	MPI_Comm other;
	int *data = malloc(LONG * sizeof *data);

	CHECK_OK(MPI_Comm_dup(part->host, &other));
	for (int i = 0; i < rounds; i++) {
		int word = part->rank + i, sum = -1, most = -1, from = i % part->heres, count = i % 10 ? 5 : LONG;
		MPI_Request requests[4];

		for (int k = 0; k < count; k++)
			data[k] = part->here == from ? i + k : -1;
		CHECK_OK(MPI_Iallreduce(&word, &sum, 1, MPI_INT, MPI_SUM, part->all, &requests[0]));
		CHECK_OK(MPI_Ibcast(data, count, MPI_INT, from, part->host, &requests[1]));
		CHECK_OK(MPI_Iallreduce(&i, &most, 1, MPI_INT, MPI_MAX, other, &requests[2]));
		CHECK_OK(MPI_Ibarrier(part->self, &requests[3]));
		CHECK_OK(MPI_Barrier(other));
		CHECK_OK(MPI_Waitall(4, requests, MPI_STATUSES_IGNORE));
		CHECK_EQ(sum, part->size * i + part->size * (part->size - 1) / 2);
		CHECK_EQ(most, i);
		CHECK_EQ(data[0], i);
		CHECK_EQ(data[count - 1], i + count - 1);
	}
	CHECK_OK(MPI_Comm_free(&other));
	free(data);
	return NULL;
}

static void *come_and_go(void *argument)
{
	const struct part *part = argument;

	for (int i = 0; i < 1 + rounds / 2; i++) {
		MPI_Comm copy, half, late;
		MPI_Request requests[2], dup;
		int to, from, in = -1;

		CHECK_OK(MPI_Comm_idup(i % 2 ? part->host : part->all, &late, &dup));
		CHECK_OK(MPI_Comm_dup(part->host, &copy));
		CHECK_OK(MPI_Comm_split(copy, i % 2 ? part->here % 2 : 0, -part->here, &half));
		CHECK_OK(MPI_Wait(&dup, MPI_STATUS_IGNORE));
		CHECK_OK(MPI_Barrier(late));
		CHECK_OK(MPI_Comm_free(&late));
		ring(half, &to, &from);
		/* Let go of before what it is for has come. */
		CHECK_OK(MPI_Irecv(&in, 1, MPI_INT, from, 0, half, &requests[0]));
		CHECK_OK(MPI_Isend(&i, 1, MPI_INT, to, 0, half, &requests[1]));
		CHECK_OK(MPI_Comm_free(&half));
		CHECK_OK(MPI_Waitall(2, requests, MPI_STATUSES_IGNORE));
		CHECK_EQ(in, i);
		CHECK_OK(MPI_Comm_free(&copy));
	}
	return NULL;
}

/* ---- All at once ---- */

static void *(*const works[])(void *part) = {wildcards, waitany, probes, windows, files, collectives, come_and_go};

enum { WORKS = sizeof works / sizeof *works };

static void prepare(struct part *part, MPI_Comm host)
{
	CHECK_OK(MPI_Comm_dup(MPI_COMM_WORLD, &part->all));
	CHECK_OK(MPI_Comm_dup(host, &part->host));
	CHECK_OK(MPI_Comm_dup(MPI_COMM_SELF, &part->self));
	CHECK_OK(MPI_Comm_rank(part->all, &part->rank));
	CHECK_OK(MPI_Comm_size(part->all, &part->size));
	CHECK_OK(MPI_Comm_rank(part->host, &part->here));
	CHECK_OK(MPI_Comm_size(part->host, &part->heres));
}

int main(int argc, char **argv)
{
	const char *lanes = getenv("WEFT_LANES"), *transport = getenv("WEFT_TRANSPORT");
	struct part parts[WORKS];
	MPI_Comm host;
	int provided;

	rounds = argc > 1 ? atoi(argv[1]) : 60;
	CHECK_OK(MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided));
	CHECK_EQ(provided, MPI_THREAD_MULTIPLE);
	snprintf(name, sizeof name, "%s", file_name("lanes_threads"));
	CHECK_OK(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &host));
	for (int i = 0; i < WORKS; i++)
		prepare(&parts[i], host);
	/* All this is worth little where all is in the first lane after all. */
	if (lanes && atoi(lanes) > 1 && (!transport || strcmp(transport, "ofi") != 0))
		CHECK(test_counter("comms_in_lanes") >= WORKS);
	for (int i = 0; i < WORKS; i++)
		CHECK_EQ(pthread_create(&parts[i].thread, NULL, works[i], &parts[i]), 0);
	for (int i = 0; i < WORKS; i++)
		CHECK_EQ(pthread_join(parts[i].thread, NULL), 0);
	for (int i = 0; i < WORKS; i++) {
		CHECK_OK(MPI_Comm_free(&parts[i].all));
		CHECK_OK(MPI_Comm_free(&parts[i].host));
		CHECK_OK(MPI_Comm_free(&parts[i].self));
	}
	CHECK_OK(MPI_Comm_free(&host));
	CHECK_OK(MPI_Finalize());
	return 0;
}
