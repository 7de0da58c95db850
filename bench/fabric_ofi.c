/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the network transport itself costs, without MPI above: two forked processes, pinned to CPUs 0 and 1, over
 * loopback, beside the same exchange over a bare socket. Run it under `chrt -f 10` on a machine with other work.
 *
 *   fabric_ofi [-n repetitions]
 *
 * Prints per row the median of the repetitions and their range:
 *   latency    half round trip of 8 bytes, us            (socket: busy-polling read and write, TCP_NODELAY)
 *   rate       8-byte messages one way, million/s        (socket: one write per message)
 *   eager      bandwidth of 64 KiB sends, GB/s           (socket: 64 KiB writes)
 *   read       bandwidth of reads of remote memory, GB/s (socket: writes of that size)
 */
#include "common/error.h"
#include "common/params.h"
#include "common/segment.h"
#include "common/status.h"
#include "fabric/exposure.h"
#include "fabric/fabric.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { RUNS_MAX = 31, LARGEST = 16 << 20 };

struct shared {
	_Atomic size_t address_len[2];
	unsigned char address[2][ADDRESS_MAX];
	_Atomic int ready[2];
	double result;
};

struct side {
	int me;
	struct shared *shared;
	struct fabric fabric;
	struct peer *peer;
	int socket;
	size_t len;               /* bytes of one message */
	long count;               /* messages */
	long arrived;
	long completed;
	struct remote_memory remote;
	bool offered;
	unsigned char *buffer;
};

static struct segment segment;

static void die(const char *what)
{
	fprintf(stderr, "fabric_ofi: %s: %s %s\n", what, error_text(), errno ? strerror(errno) : "");
	_exit(1);
}

static void pin(int cpu)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(cpu, &set);
	sched_setaffinity(0, sizeof set, &set); /* unpinned where there is but one */
}

static void meet(struct side *side)
{
	int next = atomic_load(&side->shared->ready[side->me]) + 1;

	atomic_store(&side->shared->ready[side->me], next);
	while (atomic_load(&side->shared->ready[1 - side->me]) < next)
		cpu_relax();
}

/* ---- through the transport ---- */

static void deliver(struct peer *peer, const void *header, const void *payload, size_t len)
{
	struct side *side = peer->fabric->job.context;

	(void)header;
	if (len == sizeof side->remote && !side->offered) {
		memcpy(&side->remote, payload, len);
		side->offered = true;
		return;
	}
	if (len > 8)
		memcpy(side->buffer, payload, len); /* as matching would */
	side->arrived++;
}

static void failed(struct peer *peer, int class)
{
	(void)peer;
	(void)class;
	die("the peer failed");
}

static int lookup(void *context, uint32_t proc, const char *transport, void *address, size_t *address_len)
{
	struct side *side = context;

	(void)transport;
	while ((*address_len = atomic_load(&side->shared->address_len[proc])) == 0)
		sched_yield();
	memcpy(address, side->shared->address[proc], *address_len);
	return 0;
}

static const struct fabric_upcalls upcalls = { .deliver = deliver, .lookup = lookup, .failed = failed };

static void open_transport(struct side *side)
{
	struct fabric_job job = { .proc = (uint32_t)side->me, .proc_count = 2, .segment = &segment, .upcalls = &upcalls,
				  .context = side };
	const char *transport;
	size_t len = ADDRESS_MAX;

	if (fabric_open(&side->fabric, &job) != 0 ||
	    fabric_publish(&side->fabric, &transport, side->shared->address[side->me], &len) != 0)
		die("cannot open the transport");
	atomic_store(&side->shared->address_len[side->me], len);
	side->peer = fabric_peer(&side->fabric, 1 - (uint32_t)side->me);
	if (!side->peer)
		die("no way to the peer");
}

static void send_small(struct side *side, size_t len)
{
	static const uint64_t header[3];
	int status;

	while ((status = fabric_send_inline(side->peer, header, side->buffer, len)) == FABRIC_AGAIN)
		fabric_poll(&side->fabric);
	if (status)
		die("send");
}

static void ping_pong(struct side *side, size_t len, long from, long to)
{
	for (long i = from; i < to; i++) {
		if (side->me == 0)
			send_small(side, len);
		while (side->arrived <= i)
			fabric_poll(&side->fabric);
		if (side->me == 1)
			send_small(side, len);
	}
}

static double transport_latency(struct side *side)
{
	ping_pong(side, side->len, 0, side->count / 10);
	uint64_t began = status_now_ns();
	ping_pong(side, side->len, side->count / 10, side->count);
	return (double)(status_now_ns() - began) / (double)(side->count - side->count / 10) / 2e3;
}

static void completed(struct operation *operation, int error)
{
	struct side *side = operation->peer->fabric->job.context;

	if (error)
		die("completion");
	side->completed++;
}

enum { WINDOW = 64 };

/* The receiver answers every window, as message-rate benchmarks do. */
static double transport_stream(struct side *side)
{
	static const uint64_t header[3];
	struct operation operations[WINDOW];
	struct iovec iov = { side->buffer, side->len };
	uint64_t began = 0;
	long windows = side->count / WINDOW;

	ping_pong(side, 8, 0, 10);
	side->arrived = 0;
	meet(side);
	began = status_now_ns();
	for (long window = 0; window < windows; window++) {
		if (side->me == 1) {
			while (side->arrived < (window + 1) * WINDOW)
				fabric_poll(&side->fabric);
			send_small(side, 8);
			continue;
		}
		side->completed = 0;
		for (int i = 0; i < WINDOW; i++) {
			int status;
			if (side->len <= side->peer->inline_max) {
				send_small(side, side->len);
				side->completed++;
				continue;
			}
			operations[i] = (struct operation){ .complete = completed, .peer = side->peer };
			while ((status = side->peer->transport->send(side->peer, header, &iov, 1, side->len, &operations[i])) ==
			       FABRIC_AGAIN)
				fabric_poll(&side->fabric);
			if (status > 0)
				die("send");
			side->completed += status == FABRIC_DONE;
		}
		while (side->arrived <= window || side->completed < WINDOW)
			fabric_poll(&side->fabric);
	}
	return (double)(status_now_ns() - began) / 1e9;
}

static double transport_read(struct side *side)
{
	struct region region;
	struct operation operation = { .complete = completed, .peer = side->peer };
	struct iovec iov = { side->buffer, side->len };
	uint64_t began;

	ping_pong(side, 8, 0, 10);
	side->arrived = 0;
	side->completed = 0;
	meet(side);
	if (side->me == 1) {
		struct remote_memory remote;
		if (fabric_expose(side->peer, side->buffer, side->len, &remote, &region) != 0)
			die("expose");
		memcpy(side->buffer, &remote, sizeof remote);
		send_small(side, sizeof remote);
		while (side->arrived == 0)
			fabric_poll(&side->fabric);
		fabric_withdraw(side->peer, &region);
		return 0;
	}
	while (!side->offered)
		fabric_poll(&side->fabric);
	began = 0;
	for (long i = -2; i < side->count; i++) {
		long before = side->completed;
		if (i == 0)
			began = status_now_ns();
		if (side->peer->transport->read(side->peer, &iov, 1, &side->remote, 0, &operation) != FABRIC_PENDING)
			die("read");
		while (side->completed == before)
			fabric_poll(&side->fabric);
	}
	double seconds = (double)(status_now_ns() - began) / 1e9;
	send_small(side, 8);
	return seconds;
}

/* ---- over a bare socket ---- */

static void transfer(struct side *side, bool out, size_t len)
{
	for (size_t done = 0; done < len;) {
		ssize_t part = out ? write(side->socket, side->buffer + done, len - done)
				   : read(side->socket, side->buffer + done, len - done);
		if (part > 0)
			done += (size_t)part;
		else if (part == 0 || (errno != EAGAIN && errno != EINTR))
			die("socket");
	}
}

static double socket_latency(struct side *side)
{
	uint64_t began = 0;

	for (long i = 0; i < side->count; i++) {
		if (i == side->count / 10)
			began = status_now_ns();
		transfer(side, side->me == 0, side->len);
		transfer(side, side->me == 1, side->len);
	}
	return (double)(status_now_ns() - began) / (double)(side->count - side->count / 10) / 2e3;
}

static double socket_stream(struct side *side)
{
	long windows = side->count / WINDOW;
	uint64_t began;

	meet(side);
	began = status_now_ns();
	for (long window = 0; window < windows; window++) {
		for (int i = 0; i < WINDOW; i++)
			transfer(side, side->me == 0, side->len);
		transfer(side, side->me == 1, 8);
	}
	return (double)(status_now_ns() - began) / 1e9;
}

static double socket_one_way(struct side *side)
{
	uint64_t began;

	meet(side);
	began = status_now_ns();
	for (long i = 0; i < side->count; i++) {
		transfer(side, side->me == 0, 8); /* the request */
		transfer(side, side->me == 1, side->len);
	}
	return (double)(status_now_ns() - began) / 1e9;
}

/* ---- runs ---- */

struct row {
	const char *name;
	double (*run)(struct side *side);
	bool socket;
	size_t len;
	long count;
	enum { MICROSECONDS, MILLION_PER_S, GIGABYTES_PER_S } unit;
};

static const struct row rows[] = {
	{ "latency 8 B", transport_latency, false, 8, 20000, MICROSECONDS },
	{ "latency 8 B, socket", socket_latency, true, 8, 20000, MICROSECONDS },
	{ "latency 1 KiB", transport_latency, false, 1024, 20000, MICROSECONDS },
	{ "latency 1 KiB, socket", socket_latency, true, 1024, 20000, MICROSECONDS },
	{ "rate 8 B", transport_stream, false, 8, 256000, MILLION_PER_S },
	{ "rate 8 B, socket", socket_stream, true, 8, 256000, MILLION_PER_S },
	{ "eager 4 KiB", transport_stream, false, 4096, 64000, GIGABYTES_PER_S },
	{ "eager 4 KiB, socket", socket_stream, true, 4096, 64000, GIGABYTES_PER_S },
	{ "eager 64 KiB", transport_stream, false, 65536, 16000, GIGABYTES_PER_S },
	{ "eager 64 KiB, socket", socket_stream, true, 65536, 16000, GIGABYTES_PER_S },
	{ "read 256 KiB", transport_read, false, 256 << 10, 2000, GIGABYTES_PER_S },
	{ "read 256 KiB, socket", socket_one_way, true, 256 << 10, 2000, GIGABYTES_PER_S },
	{ "read 1 MiB", transport_read, false, 1 << 20, 600, GIGABYTES_PER_S },
	{ "read 1 MiB, socket", socket_one_way, true, 1 << 20, 600, GIGABYTES_PER_S },
	{ "read 16 MiB", transport_read, false, 16 << 20, 60, GIGABYTES_PER_S },
	{ "read 16 MiB, socket", socket_one_way, true, 16 << 20, 60, GIGABYTES_PER_S },
};

static void make_sockets(int pair[2])
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof address;
	int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;

	if (bind(listener, (void *)&address, sizeof address) != 0 || listen(listener, 1) != 0 ||
	    getsockname(listener, (void *)&address, &len) != 0)
		die("listen");
	pair[0] = socket(AF_INET, SOCK_STREAM, 0);
	if (connect(pair[0], (void *)&address, sizeof address) != 0)
		die("connect");
	pair[1] = accept(listener, NULL, NULL);
	close(listener);
	for (int i = 0; i < 2; i++) {
		setsockopt(pair[i], IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
		fcntl(pair[i], F_SETFL, O_NONBLOCK);
	}
}

static void run_side(const struct row *row, int me, struct shared *shared, int socket)
{
	struct side side = { .me = me, .shared = shared, .len = row->len, .count = row->count, .socket = socket };
	double result;

	alarm(60);
	pin(me);
	side.buffer = aligned_alloc(4096, LARGEST);
	memset(side.buffer, me + 1, LARGEST);
	if (!row->socket)
		open_transport(&side);
	result = row->run(&side);
	if (me == 0)
		shared->result = row->unit == MICROSECONDS     ? result
				 : row->unit == MILLION_PER_S ? (double)row->count / result / 1e6
							      : (double)row->count * (double)row->len / result / 1e9;
	if (!row->socket)
		fabric_close(&side.fabric);
	_exit(0);
}

static bool run_once(const struct row *row, double *result)
{
	struct shared *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int sockets[2] = { -1, -1 };
	bool good = true;
	pid_t pids[2];

	if (shared == MAP_FAILED)
		die("mmap");
	if (row->socket)
		make_sockets(sockets);
	for (int i = 0; i < 2; i++)
		if ((pids[i] = fork()) == 0)
			run_side(row, i, shared, sockets[i]);
	for (int i = 0; i < 2; i++) {
		int status;
		if (waitpid(pids[i], &status, 0) < 0 || status != 0)
			good = false;
		if (row->socket)
			close(sockets[i]);
	}
	*result = shared->result;
	munmap(shared, sizeof *shared);
	return good;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void run_row(const struct row *row, int runs)
{
	static const char *const units[] = { "us", "M/s", "GB/s" };
	double results[RUNS_MAX];

	for (int i = 0; i < runs; i++)
		if (!run_once(row, &results[i])) {
			printf("%-24s failed\n", row->name);
			return;
		}
	qsort(results, (size_t)runs, sizeof *results, compare);
	printf("%-24s %8.3f %-5s [%.3f .. %.3f]\n", row->name, results[runs / 2], units[row->unit], results[0],
	       results[runs - 1]);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	uint32_t rank_host[2] = { 0, 0 };
	const char *name = "localhost";
	unsigned char key[SEGMENT_KEY_LEN] = { 1 };
	struct segment_job job = { .size = 2, .host_count = 1, .usable_cpus = 2, .rank_host = rank_host, .host_names = &name,
				   .key = key, .job_id = "bench" };
	const char *only = NULL;
	int option, runs = 5;

	while ((option = getopt(argc, argv, "n:o:")) != -1) {
		if (option == 'n')
			runs = atoi(optarg);
		else if (option == 'o')
			only = optarg;
		else
			return 2;
	}
	if (runs < 1 || runs > RUNS_MAX)
		runs = 5;
	setenv("WEFT_TRANSPORT", "ofi", 1);
	params_init(environ, NULL);
	if (segment_attach(segment_create(&job), &segment) != 0)
		die("segment");
	for (size_t i = 0; i < countof(rows); i++)
		if (!only || strncmp(rows[i].name, only, strlen(only)) == 0)
			run_row(&rows[i], runs);
	return 0;
}
