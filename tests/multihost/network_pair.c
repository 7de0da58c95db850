/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One of two ranks on two hosts that know only the network transport, without a launcher that would notice
 * anything first. For test_silent_link.
 *
 *   network_pair RANK DIRECTORY wait|send|read|full
 *
 * Rank 1 answers once and then only polls, or for `full` does nothing for 16 s. Rank 0 talks to it once, creates
 * DIRECTORY/ready and then: waits asleep for a message; sends a message every 100 ms; waits for memory to be read
 * by rank 1, slowly; sends until rank 1's buffers are full. It prints "failed after S.S s: TEXT", or "all delivered".
 * DIRECTORY lies on a file system that both hosts see.
 */
#include "common/error.h"
#include "common/params.h"
#include "common/segment.h"
#include "common/status.h"
#include "fabric/fabric.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

extern char **environ;

enum { LIMIT_S = 40 };

static const char *directory;
static struct fabric fabric;
static long arrived;
static bool failed;
static char why[1024];
static uint64_t began_ns;

static void die(const char *what)
{
	fprintf(stderr, "network_pair: %s: %s\n", what, error_text());
	_exit(2);
}

static void path_of(char *path, const char *name, uint32_t rank)
{
	snprintf(path, 512, "%s/%s.%u", directory, name, rank);
}

/* Appears whole or not at all. */
static void put_file(const char *name, uint32_t rank, const void *bytes, size_t len)
{
	char path[512], hidden[520];
	int fd;

	path_of(path, name, rank);
	snprintf(hidden, sizeof hidden, "%s.new", path);
	fd = open(hidden, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd < 0 || write(fd, bytes, len) != (ssize_t)len || close(fd) != 0 || rename(hidden, path) != 0)
		die(path);
}

static size_t get_file(const char *name, uint32_t rank, void *bytes, size_t max)
{
	char path[512];
	ssize_t len;
	int fd;

	path_of(path, name, rank);
	for (int tries = 0; (fd = open(path, O_RDONLY)) < 0; tries++) {
		if (tries > 2000)
			die(path);
		usleep(10000);
	}
	len = read(fd, bytes, max);
	close(fd);
	return len > 0 ? (size_t)len : 0;
}

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	(void)peer;
	(void)header;
	(void)payload;
	(void)len;
	arrived++;
}

static int lookup(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	(void)context;
	(void)transport;
	*address_len = get_file("address", proc, address, ADDRESS_MAX);
	return 0;
}

static void on_failure(struct peer *peer, int class)
{
	(void)peer;
	(void)class;
	failed = true;
	snprintf(why, sizeof why, "%s", error_text());
}

static double seconds(void)
{
	return (double)(status_now_ns() - began_ns) / 1e9;
}

/* Make progress for a while, asleep when nothing comes. */
static void progress(int milliseconds)
{
	uint64_t until_ns = status_now_ns() + (uint64_t)milliseconds * 1000000u;

	while (!failed && status_now_ns() < until_ns) {
		uint32_t ticket = fabric_sleep_begin(&fabric);
		if (fabric_poll(&fabric) == 0)
			fabric_sleep(&fabric, ticket, (int64_t)milliseconds * 1000000);
		fabric_sleep_end(&fabric);
	}
}

static void say(struct peer *peer, const void *payload, size_t len)
{
	static const uint64_t header[3];

	while (!failed && fabric_send_inline(peer, header, payload, len) == FABRIC_AGAIN)
		progress(1);
}

static void open_pair(uint32_t rank)
{
	static const char *const names[] = { "node1", "node2" };
	static const uint32_t rank_host[] = { 0, 1 };
	static const unsigned char key[SEGMENT_KEY_LEN] = { 9 };
	static struct segment segment;
	static const struct fabric_upcalls upcalls = { .deliver = deliver, .lookup = lookup, .failed = on_failure };
	struct segment_job job = { .size = 2, .host_count = 2, .host_index = rank, .usable_cpus = 2, .rank_host = rank_host,
				   .host_names = names, .key = key, .job_id = "pair" };
	struct fabric_job fabric_job = { .proc = rank, .proc_count = 2, .segment = &segment, .upcalls = &upcalls };
	unsigned char address[ADDRESS_MAX];
	size_t address_len = sizeof address;
	const char *transport;

	params_init(environ, NULL);
	if (segment_attach(segment_create(&job), &segment) != 0 || fabric_open(&fabric, &fabric_job) != 0 ||
	    fabric_publish(&fabric, &transport, address, &address_len) != 0)
		die("open");
	put_file("address", rank, address, address_len);
}

static void be_first(struct peer *peer, const char *what)
{
	static unsigned char bytes[8192];
	struct rusage used;

	if (strcmp(what, "full") == 0) {
		for (int i = 0; i < 8192 && !failed; i++)
			say(peer, bytes, sizeof bytes);
		for (int i = 0; i < 200 && arrived < 2 && !failed; i++)
			progress(100);
	}
	while (!failed && strcmp(what, "full") != 0 && seconds() < LIMIT_S) {
		if (strcmp(what, "send") == 0)
			say(peer, "x", 1);
		progress(strcmp(what, "send") == 0 ? 100 : 1000);
	}
	getrusage(RUSAGE_SELF, &used);
	if (failed)
		printf("failed after %.1f s: %s\n", seconds(), why);
	else
		printf("%s after %.1f s\n", arrived >= 2 ? "all delivered" : "nothing", seconds());
}

int main(int argc, char **argv)
{
	struct peer *peer;
	uint32_t rank;

	if (argc != 4)
		return 2;
	rank = (uint32_t)atoi(argv[1]);
	directory = argv[2];
	alarm(LIMIT_S + 20);
	open_pair(rank);
	peer = fabric_peer(&fabric, 1 - rank);
	if (!peer)
		die("peer");
	say(peer, "x", 1);
	while (arrived < 1 && !failed)
		progress(10);
	if (failed) {
		fprintf(stderr, "network_pair: %s\n", why);
		return 1;
	}
	began_ns = status_now_ns();
	put_file("ready", rank, "", 0);
	if (rank == 0) {
		be_first(peer, argv[3]);
		fflush(stdout);
		_exit(0);
	}
	if (strcmp(argv[3], "full") == 0) {
		sleep(16);
		while (arrived < 1 + 8192 && !failed)
			progress(100);
		say(peer, "x", 1);
		progress(1000);
	}
	while (!failed && seconds() < LIMIT_S)
		progress(1000);
	printf("rank 1: %s after %.1f s: %s\n", failed ? "failed" : "all is well", seconds(), why);
	fflush(stdout);
	_exit(0);
}
