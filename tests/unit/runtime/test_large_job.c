/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a rank holds of a job of 10,000 hosts with 384 ranks each: of those that it never speaks with, nothing of its own, and some bytes of its
 * host's. Two ranks of the first host are run for real, on the segment that the daemon of such a job would make; nobody else is there.
 */
#include "tests/unit/unit.h"

#include <mpi.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/channel.h"
#include "common/segment.h"

enum { PER_HOST = 384, SECONDS = 120 };

struct held {
	long anonymous, pages;  /* kB: of its own; page tables */
	int size;
};

static long proc_kb(const char *file, const char *key)
{
	char line[256];
	long kb = -1;
	FILE *in = fopen(file, "r");

	while (in && kb < 0 && fgets(line, sizeof line, in))
		if (strncmp(line, key, strlen(key)) == 0)
			kb = strtol(line + strlen(key), NULL, 10);
	if (in)
		fclose(in);
	return kb;
}

static int make_job(uint32_t hosts)
{
	unsigned char key[SEGMENT_KEY_LEN] = {7};
	uint32_t *rank_host = malloc(sizeof *rank_host * hosts * PER_HOST);
	const char **names = malloc(sizeof *names * hosts);
	char (*text)[16] = malloc(sizeof *text * hosts);
	struct segment_job job = {.size = hosts * PER_HOST, .host_count = hosts, .usable_cpus = PER_HOST, .rank_host = rank_host,
				  .host_names = names, .key = key, .job_id = "large"};
	int fd;

	for (uint32_t i = 0; i < job.size; i++)
		rank_host[i] = i / PER_HOST;
	for (uint32_t i = 0; i < hosts; i++) {
		snprintf(text[i], sizeof *text, "node%05u", i);
		names[i] = text[i];
	}
	fd = segment_create(&job);
	free(rank_host);
	free(names);
	free(text);
	return fd;
}

/* Read all of `len` bytes, to throw away when `into` is NULL; the caller's end does not block. */
static bool take(int fd, void *into, size_t len)
{
	struct pollfd wanted = {.fd = fd, .events = POLLIN};
	char unwanted[1024];

	for (size_t done = 0; done < len;) {
		size_t room = into || len - done < sizeof unwanted ? len - done : sizeof unwanted;
		ssize_t got = poll(&wanted, 1, -1) > 0 ? read(fd, into ? (char *)into + done : unwanted, room) : -1;

		if (got <= 0)
			return false;
		done += (size_t)got;
	}
	return true;
}

/* The daemon of the first host, of which ranks want only that it takes their addresses. */
static pid_t start_daemon(char name[CHANNEL_NAME_LEN])
{
	int listener = channel_listen(name);
	pid_t daemon = fork();

	assert_true(listener >= 0 && daemon >= 0);
	if (daemon != 0) {
		close(listener);
		return daemon;
	}
	alarm(SECONDS);
	prctl(PR_SET_PDEATHSIG, SIGKILL); /* a test that fails ends without a word to us */
	for (struct pollfd wanted = {.fd = listener, .events = POLLIN}; poll(&wanted, 1, -1) >= 0;) {
		struct channel_head head, answer = {.type = CHANNEL_ANSWER};
		int caller = channel_accept(listener);

		if (caller < 0)
			continue;
		if (take(caller, &head, sizeof head) && take(caller, NULL, (size_t)head.key_len + head.value_len) &&
		    write(caller, &answer, sizeof answer) != (ssize_t)sizeof answer)
			_exit(1);
		close(caller);
	}
	_exit(1);
}

/* Rank 0 or 1: start, speak with the other one, and say what is held now. There is nobody to end the job with. */
_Noreturn static void be_rank(int segment, const char *channel, int rank, int result)
{
	char text[16], got[4096] = {0}, sent[4096];
	int other = 1 - rank;
	struct held held;

	alarm(SECONDS);
	snprintf(text, sizeof text, "%d", segment);
	setenv("WEFT_SEGMENT_FD", text, 1);
	snprintf(text, sizeof text, "%d", rank);
	setenv("WEFT_LOCAL_RANK", text, 1);
	setenv(CHANNEL_ENV, channel, 1);
	setenv("WEFT_SPIN_US", "0", 1);
	setenv("WEFT_NET", "lo", 1); /* there need not be more, and nobody is called */
	memset(sent, 'a' + rank, sizeof sent);
	/* errors end us */
	MPI_Init(NULL, NULL);
	MPI_Comm_size(MPI_COMM_WORLD, &held.size);
	MPI_Sendrecv(sent, sizeof sent, MPI_BYTE, other, 3, got, sizeof got, MPI_BYTE, other, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
	if (got[0] != 'a' + other || got[sizeof got - 1] != got[0])
		_exit(1);
	held.anonymous = proc_kb("/proc/self/smaps_rollup", "Anonymous:");
	held.pages = proc_kb("/proc/self/status", "VmPTE:");
	_exit(write(result, &held, sizeof held) == (ssize_t)sizeof held ? 0 : 1);
}

/* What rank 0 of a job on that many hosts holds, and the segment of its host, in kB. */
static struct held run_job(uint32_t hosts, long *segment_kb)
{
	struct held held = {0};
	struct stat status;
	int fd = make_job(hosts), ends[2], lost[2];
	char channel[CHANNEL_NAME_LEN];
	pid_t ranks[2], daemon = start_daemon(channel);

	assert_true(fd >= 0);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(pipe(lost), 0);
	assert_int_equal(fstat(fd, &status), 0);
	*segment_kb = status.st_blocks / 2;
	for (int rank = 0; rank < 2; rank++) {
		ranks[rank] = fork();
		assert_true(ranks[rank] >= 0);
		if (ranks[rank] == 0)
			be_rank(dup(fd), channel, rank, rank == 0 ? ends[1] : lost[1]);
	}
	for (int rank = 0; rank < 2; rank++) {
		int end;

		assert_int_equal(waitpid(ranks[rank], &end, 0), ranks[rank]);
		assert_int_equal(end, 0);
	}
	kill(daemon, SIGKILL);
	waitpid(daemon, NULL, 0);
	assert_int_equal(read(ends[0], &held, sizeof held), sizeof held);
	for (int i = 0; i < 2; i++) {
		close(ends[i]);
		close(lost[i]);
	}
	close(fd);
	return held;
}

static void test_silent_ranks_cost_nothing(void **state)
{
	enum { HOSTS = 10000, BYTES_A_RANK = 16, BYTES_A_HOST = 64 };
	long small_segment, segment;
	struct held small = run_job(2, &small_segment), large = run_job(HOSTS, &segment);

	(void)state;
	print_message("# rank: %ld kB of its own, page tables %ld, in a job of two hosts; %ld and %ld in one of %d\n", small.anonymous, small.pages,
		      large.anonymous, large.pages, HOSTS);
	print_message("# segment of a host: %ld kB, and %ld\n", small_segment, segment);
	assert_int_equal(large.size, HOSTS * PER_HOST);
	assert_in_range(large.anonymous, 0, small.anonymous + 200);
	assert_in_range(segment, 0, small_segment + ((long)HOSTS * PER_HOST * BYTES_A_RANK + (long)HOSTS * BYTES_A_HOST) / 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_silent_ranks_cost_nothing)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
