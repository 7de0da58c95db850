/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Measures fabric/ over shared memory alone, without MPI above it: two forked processes pinned to two CPUs.
 *
 *     fabric_shm [-c cpu,cpu] [-r runs] [-n count] [-s bytes] [-w] latency|rate|poll|copy ...
 *
 *   latency  half round trip of one message of -s bytes (8), microseconds
 *   rate     one-way messages of -s bytes (8) a second, millions, the receiver draining
 *   poll     cost of a poll that finds nothing, nanoseconds, with one active peer
 *   copy     reading -s bytes (16M) from the peer's memory, GB/s; every read from and to other memory (256 MiB
 *            each side), with -w always the same; the peer polls meanwhile, as in a blocking send
 *
 * Prints the median of the runs, and the least and largest. On a machine that does other work run it under chrt -f 10.
 */
#include "common/params.h"
#include "common/segment.h"
#include "common/status.h"
#include "fabric/exposure.h"
#include "fabric/fabric.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static struct {
	int cpu[2], runs;
	long count;
	size_t len;
	bool warm;
} option = { .cpu = { 0, 1 }, .runs = 5 };

static struct fabric fabric;
static struct segment segment;
static int me;
static uint64_t arrived;
static struct remote_memory offered;
static bool finished;

static void die(const char *what)
{
	fprintf(stderr, "fabric_shm: %s\n", what);
	_exit(1);
}

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	(void)peer;
	(void)header;
	arrived++;
	if (len == sizeof offered)
		memcpy(&offered, payload, len);
}

static void failed(struct peer *peer, int error_class)
{
	(void)peer;
	(void)error_class;
	die("the peer failed");
}

static void send_one(struct peer *peer, const void *payload, size_t len)
{
	uint64_t header[3] = { 1, 2, 3 };

	while (fabric_send_inline(peer, header, payload, len) != FABRIC_DONE)
		fabric_poll(&fabric);
}

static void wait_for(uint64_t count)
{
	while (arrived < count)
		fabric_poll(&fabric);
}

static double measure_latency(struct peer *peer)
{
	size_t len = option.len ? option.len : 8;
	uint64_t count = option.count ? (uint64_t)option.count : 200000, warm = count / 10 + 1, begin = 0;
	unsigned char *payload = calloc(1, len);

	for (uint64_t i = 0; i < count + warm; i++) {
		if (i == warm)
			begin = status_now_ns();
		if (me == 0) {
			send_one(peer, payload, len);
			wait_for(i + 1);
		} else {
			wait_for(i + 1);
			send_one(peer, payload, len);
		}
	}
	free(payload);
	return (double)(status_now_ns() - begin) / (double)count / 2e3;
}

static double measure_rate(struct peer *peer)
{
	size_t len = option.len ? option.len : 8;
	uint64_t count = option.count ? (uint64_t)option.count : 4000000, begin;
	unsigned char *payload = calloc(1, len);

	if (me == 0) {
		wait_for(1);
		begin = status_now_ns();
		for (uint64_t i = 0; i < count; i++)
			send_one(peer, payload, len);
		wait_for(2);
	} else {
		send_one(peer, payload, 8);
		begin = status_now_ns();
		wait_for(count);
		send_one(peer, payload, 8);
	}
	free(payload);
	return (double)count * 1e3 / (double)(status_now_ns() - begin);
}

static double measure_poll(struct peer *peer)
{
	uint64_t count = option.count ? (uint64_t)option.count : 10000000, begin;
	double cost;

	send_one(peer, "x", 1);
	wait_for(1);
	begin = status_now_ns();
	for (uint64_t i = 0; i < count; i++)
		fabric_poll(&fabric);
	cost = (double)(status_now_ns() - begin) / (double)count;
	send_one(peer, "x", 1);
	wait_for(2);
	return cost;
}

static void finish(struct operation *operation, int error)
{
	(void)operation;
	if (error != 0)
		die("the copy failed");
	finished = true;
}

static double measure_copy(struct peer *peer)
{
	size_t len = option.len ? option.len : (size_t)16 << 20, pool = (size_t)256 << 20;
	uint64_t count = option.count ? (uint64_t)option.count : size_max(pool / len, 1), begin = 0;
	char *memory = mmap(NULL, pool, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct remote_memory remote;
	struct region region;

	memset(memory, 7, pool);
	if (me == 0) {
		fabric_expose(peer, memory, pool, &remote, &region);
		send_one(peer, &remote, sizeof remote);
		wait_for(1);
		return 0;
	}
	wait_for(1);
	for (uint64_t i = 0; i < count + 1; i++) {
		struct operation operation = { .complete = finish };
		size_t offset = option.warm ? 0 : i * len % (pool - len + 1);
		struct iovec iov = { memory + offset, len };
		int status;

		if (i == 1)
			begin = status_now_ns();
		finished = false;
		status = peer->transport->read(peer, &iov, 1, &offered, offset, &operation);
		if (status > 0)
			die("the copy cannot start");
		while (status == FABRIC_PENDING && !finished)
			fabric_poll(&fabric);
	}
	double rate = (double)count * (double)len / (double)(status_now_ns() - begin);
	send_one(peer, "x", 1);
	return rate;
}

static const struct measurement {
	const char *name, *unit;
	double (*run)(struct peer *);
	int reporter; /* which side's figure counts */
} measurements[] = {
	{ "latency", "us", measure_latency, 0 },
	{ "rate", "M/s", measure_rate, 1 },
	{ "poll", "ns", measure_poll, 0 },
	{ "copy", "GB/s", measure_copy, 1 },
};

static void run_rank(const struct measurement *measurement, double *results)
{
	static const struct fabric_upcalls upcalls = { .deliver = deliver, .failed = failed };
	struct fabric_job job = { .proc = (uint32_t)me, .proc_count = 2, .segment = &segment, .upcalls = &upcalls };
	struct peer *peer = NULL;
	cpu_set_t cpus;

	alarm(120);
	CPU_ZERO(&cpus);
	CPU_SET(option.cpu[me], &cpus);
	sched_setaffinity(0, sizeof cpus, &cpus);
	if (fabric_open(&fabric, &job) != 0 || (peer = fabric_peer(&fabric, 1 - (uint32_t)me)) == NULL)
		die("cannot open");
	results[me] = measurement->run(peer);
	fabric_close(&fabric);
	_exit(0);
}

static double run_pair(const struct measurement *measurement)
{
	uint32_t rank_host[2] = { 0, 0 };
	const char *name = "here";
	struct segment_job job = { .size = 2, .host_count = 1, .usable_cpus = 2, .rank_host = rank_host,
				   .host_names = &name, .job_id = "bench" };
	double *results = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0), result;
	int fd = segment_create(&job);

	if (fd < 0 || segment_attach(fd, &segment) != 0)
		die("no segment");
	for (me = 0; me < 2; me++)
		if (fork() == 0)
			run_rank(measurement, results);
	for (int i = 0; i < 2; i++) {
		int status;

		if (wait(&status) < 0 || status != 0)
			die("a process failed");
	}
	result = results[measurement->reporter];
	munmap(results, 4096);
	segment_detach(&segment);
	close(fd);
	return result;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void run(const struct measurement *measurement)
{
	double results[100];

	for (int i = 0; i < option.runs; i++)
		results[i] = run_pair(measurement);
	qsort(results, (size_t)option.runs, sizeof *results, compare);
	printf("%-8s %10.3f %-5s [%.3f .. %.3f] of %d\n", measurement->name, results[option.runs / 2], measurement->unit,
	       results[0], results[option.runs - 1], option.runs);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	int letter;

	while ((letter = getopt(argc, argv, "c:r:n:s:w")) != -1) {
		if (letter == 'c' && sscanf(optarg, "%d,%d", &option.cpu[0], &option.cpu[1]) == 2)
			continue;
		else if (letter == 'r' && (option.runs = atoi(optarg)) > 0 && option.runs <= 100)
			continue;
		else if (letter == 'n' && (option.count = atol(optarg)) > 0)
			continue;
		else if (letter == 'w' && (option.warm = true))
			continue;
		else if (letter == 's' && param_parse_size(optarg, &option.len))
			continue;
		fprintf(stderr, "usage: fabric_shm [-c cpu,cpu] [-r runs] [-n count] [-s bytes] [-w] latency|rate|poll|copy ...\n");
		return 2;
	}
	params_init(environ, NULL);
	for (size_t i = 0; i < countof(measurements); i++) {
		bool wanted = optind == argc;

		for (int j = optind; j < argc; j++)
			wanted |= strcmp(argv[j], measurements[i].name) == 0;
		if (wanted)
			run(&measurements[i]);
	}
	return 0;
}
