/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What one-sided accesses cost. Builds against any mpi.h:  mpicc -O2 -o rma bench/rma.c
 *
 *   mpiexec -n N ./rma [-s FROM:TO] [-t MS] [-c] [-w] [-j]
 *     rank 0 accesses the window of the last rank: put, get, fetch_and_op, compare_and_swap and accumulate of doubles with a flush each, by size;
 *     bandwidth and rate of puts with one flush at the end; lock and unlock; then all ranks: fence, post-start-complete-wait, and a
 *     counter at rank 0 that all of them increment (time of one increment, all of them together)
 *     -w  windows over the program's own memory (MPI_Win_create), not allocated ones
 *     -c  the last rank computes meanwhile, without a call of MPI, for as long as rank 0 measures: the cases of one origin only
 *
 * Values are medians over batches. With -c each access is timed alone, lock and unlock with it; a library whose target must be in MPI shows
 * how long the target computed: one second.
 */
#include <mpi.h>
#include <stdint.h>
#include "bench.h"

enum { BATCHES = 21, MOST = 1 << 20, ONES_MOST = 1000 };

static int rank, size, target;
static MPI_Win win;
static char *memory, *buffer, *result;

enum access { PUT, GET, FETCH, SWAP, SUM };
static const char *const names[] = { "put+flush", "get+flush", "fetch_and_op+flush", "compare_and_swap+flush", "accumulate+flush" };

static void start_access(enum access what, int bytes)
{
	switch (what) {
	case PUT:
		MPI_Put(buffer, bytes, MPI_BYTE, target, 0, bytes, MPI_BYTE, win);
		break;
	case GET:
		MPI_Get(result, bytes, MPI_BYTE, target, 0, bytes, MPI_BYTE, win);
		break;
	case FETCH:
		MPI_Fetch_and_op(buffer, result, MPI_INT64_T, target, 0, MPI_SUM, win);
		break;
	case SWAP:
		MPI_Compare_and_swap(buffer, buffer + 8, result, MPI_INT64_T, target, 0, win);
		break;
	case SUM:
		MPI_Accumulate(buffer, bytes / 8, MPI_DOUBLE, target, 0, bytes / 8, MPI_DOUBLE, MPI_SUM, win);
		break;
	}
}

/* Seconds for one of CALLS, a flush after every FLUSH of them. */
static double accesses(enum access what, int bytes, int calls, int flush)
{
	double start = bench_now();
	for (int i = 1; i <= calls; i++) {
		start_access(what, bytes);
		if (i % flush == 0 || i == calls)
			MPI_Win_flush(target, win);
	}
	return (bench_now() - start) / calls;
}

static double median_of(struct bench *b, enum access what, int bytes, int flush)
{
	double values[BATCHES], once = accesses(what, bytes, flush, flush);
	int calls = bench_times(once, 1, b->ms / BATCHES, 20000);
	calls = (calls + flush - 1) / flush * flush;
	for (int i = 0; i < BATCHES; i++)
		values[i] = accesses(what, bytes, calls, flush);
	return bench_median(values, BATCHES);
}

static void one_origin(struct bench *b)
{
	MPI_Win_lock(MPI_LOCK_SHARED, target, 0, win);
	for (int what = PUT; what <= SUM; what++)
		for (long bytes = what == FETCH || what == SWAP || b->from < 8 ? 8 : b->from; bytes <= b->to; bytes *= 8) {
			bench_row(b, names[what], bytes, median_of(b, (enum access)what, (int)bytes, 1) * 1e6, "us");
			if (what == FETCH || what == SWAP)
				break;
		}
	bench_row(b, "put_rate", 8, 1e-6 / median_of(b, PUT, 8, 64), "M/s");
	for (long bytes = 65536; bytes <= b->to; bytes *= 4) {
		bench_row(b, "put_bandwidth", bytes, (double)bytes * 1e-6 / median_of(b, PUT, (int)bytes, 16), "MB/s");
		bench_row(b, "get_bandwidth", bytes, (double)bytes * 1e-6 / median_of(b, GET, (int)bytes, 16), "MB/s");
	}
	MPI_Win_unlock(target, win);
}

static double lock_unlock(int calls)
{
	double start = bench_now();
	for (int i = 0; i < calls; i++) {
		MPI_Win_lock(MPI_LOCK_EXCLUSIVE, target, 0, win);
		MPI_Put(buffer, 8, MPI_BYTE, target, 0, 8, MPI_BYTE, win);
		MPI_Win_unlock(target, win);
	}
	return (bench_now() - start) / calls;
}

static void locks(struct bench *b)
{
	double values[BATCHES];
	int calls = bench_times(lock_unlock(1), 1, b->ms / BATCHES, 10000);
	for (int i = 0; i < BATCHES; i++)
		values[i] = lock_unlock(calls);
	bench_row(b, "lock+put+unlock", 8, bench_median(values, BATCHES) * 1e6, "us");
}

/* Cases of all ranks: the same number of calls everywhere. */
static double fences(int calls)
{
	double start = bench_now();
	for (int i = 0; i < calls; i++)
		MPI_Win_fence(0, win);
	return (bench_now() - start) / calls;
}

static double general(int calls)
{
	int right = (rank + 1) % size, left = (rank + size - 1) % size;
	MPI_Group world, to, from;
	double start;
	MPI_Comm_group(MPI_COMM_WORLD, &world);
	MPI_Group_incl(world, 1, &right, &to);
	MPI_Group_incl(world, 1, &left, &from);
	start = bench_now();
	for (int i = 0; i < calls; i++) {
		MPI_Win_post(from, 0, win);
		MPI_Win_start(to, 0, win);
		MPI_Put(buffer, 8, MPI_BYTE, right, 0, 8, MPI_BYTE, win);
		MPI_Win_complete(win);
		MPI_Win_wait(win);
	}
	start = bench_now() - start;
	MPI_Group_free(&to);
	MPI_Group_free(&from);
	MPI_Group_free(&world);
	return start / calls;
}

static double counter(int calls)
{
	int64_t one = 1, got;
	double start;
	MPI_Win_lock_all(0, win);
	MPI_Barrier(MPI_COMM_WORLD);
	start = bench_now();
	for (int i = 0; i < calls; i++) {
		MPI_Fetch_and_op(&one, &got, MPI_INT64_T, 0, 0, MPI_SUM, win);
		MPI_Win_flush(0, win);
	}
	MPI_Barrier(MPI_COMM_WORLD);
	start = bench_now() - start;
	MPI_Win_unlock_all(win);
	return start / calls / size;
}

static void together(struct bench *b, const char *name, double (*run)(int calls))
{
	double values[BATCHES], once = run(3);
	int calls = bench_times(once, 1, b->ms / BATCHES, 5000);
	MPI_Bcast(&calls, 1, MPI_INT, 0, MPI_COMM_WORLD);
	for (int i = 0; i < BATCHES; i++)
		values[i] = run(calls);
	bench_row(b, name, 8, bench_median(values, BATCHES) * 1e6, "us");
	MPI_Barrier(MPI_COMM_WORLD);
}

static void compute(double seconds)
{
	volatile double x = 1;
	for (double end = bench_now() + seconds; bench_now() < end;)
		for (int i = 0; i < 1000; i++)
			x = x * 1.000001;
}

/* How long each of the accesses takes that are begun, one after the other, while the target computes for a second; a pause between them, for its helpers to fall asleep. */
static int one_by_one(enum access what, double *took)
{
	const struct timespec head_start = { 0, 50000000 }, pause = { 0, 1000000 };
	int count = 0;
	nanosleep(&head_start, NULL);
	for (double end = bench_now() + 0.8; bench_now() < end && count < ONES_MOST; count++) {
		double start = bench_now();
		MPI_Win_lock(MPI_LOCK_SHARED, target, 0, win);
		start_access(what, 8);
		MPI_Win_unlock(target, win);
		took[count] = bench_now() - start;
		nanosleep(&pause, NULL);
	}
	return count;
}

static void with_computing_target(struct bench *b)
{
	static double took[ONES_MOST];
	for (int what = PUT; what <= SUM; what++) {
		char name[64];
		int count = 1;
		MPI_Barrier(MPI_COMM_WORLD);
		if (rank == target)
			compute(1);
		else if (rank == 0)
			count = one_by_one((enum access)what, took);
		MPI_Barrier(MPI_COMM_WORLD);
		bench_row(b, names[what], 8, bench_median(took, (size_t)count) * 1e6, "us");
		snprintf(name, sizeof name, "%s_90%%", names[what]);
		bench_row(b, name, 8, took[count * 9 / 10] * 1e6, "us"); /* in order now */
	}
}

int main(int argc, char **argv)
{
	struct bench b;
	MPI_Init(&argc, &argv);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	b = bench_begin(argc, argv, "rma", 8, MOST, rank == 0);
	target = size - 1;
	buffer = bench_memory((size_t)(b.to > MOST ? b.to : MOST));
	result = bench_memory((size_t)(b.to > MOST ? b.to : MOST));
	memset(buffer, 0, 64);
	if (bench_option(argc, argv, 'w')) {
		memory = bench_memory((size_t)(b.to > MOST ? b.to : MOST));
		MPI_Win_create(memory, b.to > MOST ? b.to : MOST, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &win);
	} else {
		MPI_Win_allocate(b.to > MOST ? b.to : MOST, 1, MPI_INFO_NULL, MPI_COMM_WORLD, &memory, &win);
		memset(memory, 0, (size_t)(b.to > MOST ? b.to : MOST));
	}
	MPI_Barrier(MPI_COMM_WORLD);
	if (bench_option(argc, argv, 'c')) {
		with_computing_target(&b);
	} else {
		if (rank == 0) {
			one_origin(&b);
			locks(&b);
		}
		MPI_Barrier(MPI_COMM_WORLD);
		together(&b, "fence", fences);
		together(&b, "post+start+put+complete+wait", general);
		together(&b, "counter_of_all_ranks", counter);
	}
	MPI_Win_free(&win);
	bench_end();
	MPI_Finalize();
	return 0;
}
