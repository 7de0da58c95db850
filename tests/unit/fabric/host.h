/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One host with a few ranks for tests of fabric/: a host segment and, for each rank, a process (or a
 * thread, so that ThreadSanitizer sees both sides) that opens a fabric and runs a function.
 */
#ifndef TESTS_UNIT_FABRIC_HOST_H
#define TESTS_UNIT_FABRIC_HOST_H

#include "tests/unit/unit.h"

#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "common/params.h"
#include "common/segment.h"
#include "fabric/fabric.h"

extern char **environ;

struct host {
	int size, cpus;
	struct segment segment;
};

/* One rank; `context` of the fabric's job. */
struct rank {
	struct host *host;
	int me;
	struct fabric fabric;
	struct fabric_upcalls upcalls;
	void *data; /* the test's own */
};

typedef int rank_function(struct rank *rank);

/* In a forked process cmocka's assertions cannot report: say it and fail the rank. */
#define require(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "%s:%d: not so: %s (%s)\n", __FILE__, __LINE__, #condition, error_text()); \
			abort(); \
		} \
	} while (0)

static inline void host_make(struct host *host, int size, int cpus)
{
	uint32_t rank_host[256] = { 0 };
	const char *name = "testhost";
	unsigned char key[SEGMENT_KEY_LEN] = { 1 };
	struct segment_job job = { .size = (uint32_t)size, .host_count = 1, .usable_cpus = (uint32_t)cpus,
				   .rank_host = rank_host, .host_names = &name, .key = key, .job_id = "test" };
	int fd;

	params_init(environ, NULL);
	fd = segment_create(&job);
	require(fd >= 0);
	*host = (struct host){ .size = size, .cpus = cpus };
	require(segment_attach(fd, &host->segment) == 0);
}

static inline void host_free(struct host *host)
{
	int fd = host->segment.fd;

	segment_detach(&host->segment);
	close(fd);
}

static inline void rank_open(struct rank *rank)
{
	struct fabric_job job = { .proc = (uint32_t)rank->me, .proc_count = (uint32_t)rank->host->size,
				  .segment = &rank->host->segment, .upcalls = &rank->upcalls, .context = rank };

	require(fabric_open(&rank->fabric, &job) == 0);
}

/* Sleep until something happens; for ranks that wait. */
static inline void rank_sleep(struct rank *rank, bool (*done)(struct rank *))
{
	uint32_t ticket = fabric_sleep_begin(&rank->fabric);

	if (fabric_poll(&rank->fabric) == 0 && !done(rank))
		fabric_sleep(&rank->fabric, ticket, -1);
	fabric_sleep_end(&rank->fabric);
}

struct rank_start {
	struct rank rank;
	rank_function *run;
};

static inline void *rank_thread(void *argument)
{
	struct rank_start *start = argument;

	require(start->run(&start->rank) == 0);
	return NULL;
}

/* Run every rank as a thread of this process. */
static inline void host_run_threads(struct host *host, rank_function *run)
{
	struct rank_start *starts = calloc((size_t)host->size, sizeof *starts);
	pthread_t threads[256];

	for (int i = 0; i < host->size; i++) {
		starts[i] = (struct rank_start){ .rank = { .host = host, .me = i }, .run = run };
		require(pthread_create(&threads[i], NULL, rank_thread, &starts[i]) == 0);
	}
	for (int i = 0; i < host->size; i++)
		pthread_join(threads[i], NULL);
	free(starts);
}

/* Run every rank as a process, each killed after `seconds`, or as much longer as tests/run gives us. True when all returned 0. */
static inline bool host_run(struct host *host, rank_function *run, unsigned seconds)
{
	const char *patience = getenv("TEST_PATIENCE");
	pid_t pids[256];
	bool good = true;

	if (patience && atoi(patience) > 1)
		seconds *= (unsigned)atoi(patience);
	fflush(NULL);
	for (int i = 0; i < host->size; i++) {
		pids[i] = fork();
		require(pids[i] >= 0);
		if (pids[i] == 0) {
			struct rank rank = { .host = host, .me = i };

			alarm(seconds);
			_exit(run(&rank));
		}
	}
	for (int i = 0; i < host->size; i++) {
		int status;

		require(waitpid(pids[i], &status, 0) == pids[i]);
		if (status != 0) {
			fprintf(stderr, "rank %d of %d: wait status %#x\n", i, host->size, status);
			good = false;
		}
	}
	return good;
}

#endif
