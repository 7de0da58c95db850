/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Messages a second of several threads per rank. Builds against any mpi.h:  mpicc -O2 -pthread -o threads bench/threads.c
 *
 *   mpiexec -n 2 ./threads [-n THREADS] [-o] [-s FROM:TO] [-w WINDOW] [-t MS] [-j]
 *     thread i of rank 0 sends windows to thread i of rank 1, for 1, 2, 4 ... THREADS (default 4) threads; each pair of threads has a
 *     communicator of its own, or with -o all share one and differ by tag. The sum over threads of whole messages / whole time.
 *   mpiexec -n 1 ./threads ...
 *     each thread sends windows to itself, so that every thread can have a core where there are two.
 */
#include <mpi.h>
#include <pthread.h>
#include "bench.h"

enum { THREADS_MOST = 64, WINDOW_MOST = 1024 };

struct work {
	pthread_t thread;
	MPI_Comm comm;
	int rank, alone, tag, bytes, window;
	double seconds;
	double messages; /* out */
};

static void *stream(void *arg)
{
	struct work *w = arg;
	MPI_Request requests[WINDOW_MOST];
	char *buffer = bench_memory((size_t)w->bytes);
	int more = 1, other = 1 - w->rank;
	double start = bench_now();
	for (w->messages = 0; more; w->messages += w->window) {
		for (int i = 0; i < w->window; i++)
			if (w->rank == 0)
				MPI_Isend(buffer, w->bytes, MPI_BYTE, other, w->tag, w->comm, &requests[i]);
			else
				MPI_Irecv(buffer, w->bytes, MPI_BYTE, other, w->tag, w->comm, &requests[i]);
		MPI_Waitall(w->window, requests, MPI_STATUSES_IGNORE);
		/* The sender says whether there is another window. */
		if (w->rank == 0) {
			more = bench_now() - start < w->seconds;
			MPI_Recv(NULL, 0, MPI_BYTE, other, w->tag, w->comm, MPI_STATUS_IGNORE);
			MPI_Send(&more, 1, MPI_INT, other, w->tag, w->comm);
		} else {
			MPI_Send(NULL, 0, MPI_BYTE, other, w->tag, w->comm);
			MPI_Recv(&more, 1, MPI_INT, other, w->tag, w->comm, MPI_STATUS_IGNORE);
		}
	}
	free(buffer);
	return NULL;
}

static void *stream_alone(void *arg)
{
	struct work *w = arg;
	MPI_Request requests[2 * WINDOW_MOST];
	char *out = bench_memory((size_t)w->bytes), *in = bench_memory((size_t)w->bytes);
	double start = bench_now();
	for (w->messages = 0; bench_now() - start < w->seconds; w->messages += w->window) {
		for (int i = 0; i < w->window; i++)
			MPI_Irecv(in, w->bytes, MPI_BYTE, 0, w->tag, w->comm, &requests[i]);
		for (int i = 0; i < w->window; i++)
			MPI_Isend(out, w->bytes, MPI_BYTE, 0, w->tag, w->comm, &requests[w->window + i]);
		MPI_Waitall(2 * w->window, requests, MPI_STATUSES_IGNORE);
	}
	free(out);
	free(in);
	return NULL;
}

static double run(struct work *work, int threads)
{
	double messages = 0, start;
	MPI_Barrier(MPI_COMM_WORLD);
	start = bench_now();
	for (int i = 0; i < threads; i++)
		pthread_create(&work[i].thread, NULL, work[i].alone ? stream_alone : stream, &work[i]);
	for (int i = 0; i < threads; i++) {
		pthread_join(work[i].thread, NULL);
		messages += work[i].messages;
	}
	return messages / (bench_now() - start);
}

int main(int argc, char **argv)
{
	static struct work work[THREADS_MOST];
	int rank, size, provided;
	MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &provided);
	MPI_Comm_rank(MPI_COMM_WORLD, &rank);
	MPI_Comm_size(MPI_COMM_WORLD, &size);
	struct bench b = bench_begin(argc, argv, "threads", 8, 8, rank == 0);
	if (size > 2 || provided < MPI_THREAD_MULTIPLE) {
		fprintf(stderr, "threads: needs 1 or 2 ranks and MPI_THREAD_MULTIPLE\n");
		MPI_Abort(MPI_COMM_WORLD, 1);
	}
	int most = (int)bench_number(argc, argv, 'n', 4), one = bench_option(argc, argv, 'o') != NULL;
	int window = (int)bench_number(argc, argv, 'w', 64);
	most = most < 1 ? 1 : most > THREADS_MOST ? THREADS_MOST : most;
	window = window < 1 ? 1 : window > WINDOW_MOST ? WINDOW_MOST : window;
	for (int i = 0; i < most; i++) {
		work[i] = (struct work){ .rank = rank, .alone = size == 1, .tag = i + 1, .window = window, .seconds = b.ms / 1000,
			.comm = MPI_COMM_WORLD };
		if (!one)
			MPI_Comm_dup(MPI_COMM_WORLD, &work[i].comm);
	}
	for (long bytes = b.from; bytes <= b.to; bytes = bytes ? bytes * 4 : 1)
		for (int threads = 1; threads <= most; threads *= 2) {
			for (int i = 0; i < threads; i++)
				work[i].bytes = (int)bytes;
			double rates[5];
			for (int i = 0; i < 5; i++)
				rates[i] = run(work, threads);
			char name[40];
			snprintf(name, sizeof name, "%d-threads-%s%s", threads, size == 1 ? "alone-" : "", one ? "one-comm" : "own-comms");
			bench_row(&b, name, bytes, bench_median(rates, 5) / 1e6, "M/s");
		}
	for (int i = 0; i < most && !one; i++)
		MPI_Comm_free(&work[i].comm);
	bench_end();
	MPI_Finalize();
	return 0;
}
