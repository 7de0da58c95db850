/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the machine can do without any MPI: the floor beside which bench/compare sets its figures. cc -O2 -o floor bench/floor.c
 *
 *   floor latency|rate|bandwidth [-s FROM:TO] [-b] [-c] [-x] [-t MS] [-j]
 *     latency    two processes bounce one cache line                      -x  a TCP connection over loopback, both sides polling
 *     rate       one writes 64-byte cells into a ring, the other reads    -x  one write() per message
 *     bandwidth  best of memcpy, process_vm_readv and copying in and      -x  a TCP stream, both sides polling
 *                out of a shared ring on two cores; -b and -c as in bandwidth.c: both directions, cold buffers
 *     -n FILE,FILE,ADDRESS  with -x, between two hosts made of network namespaces, whose files in /proc these are; the first has
 *                ADDRESS. Only for root.
 *
 * Two processes, one pinned to each of the first two usable CPUs. Names of cases are those of latency.c, rate.c and bandwidth.c.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>
#include "bench.h"

enum { BATCHES = 31, CELLS = 1024, SLOTS = 8, RING = 8 << 20, WINDOW = 16, WARM = 1 << 20, COLD = 256 << 20 };

struct line {
	_Alignas(64) _Atomic uint64_t value;
	char rest[56];
};

/* What both processes see. */
struct shared {
	struct line turn[2];		  /* cache-line ping-pong and meetings; each written by one side */
	struct line filled[2], drained[2]; /* of ring[d], the ring of direction d */
	struct line cells[CELLS];
	char *source[2];		  /* where each side's send buffer lies in its own address space */
	int pids[2];
	double rates[2];
	_Alignas(4096) char ring[2][RING];
};

struct side {
	struct shared *shared;
	int me;
	int fd; /* TCP */
	uint64_t met;
	char *send, *receive;
	size_t len; /* of each */
	int both, cold;
};

/* Between two looks; every so often somebody else may have the CPU. */
static void look_again(void)
{
	static unsigned looks;
	if (++looks % 1024 == 0)
		sched_yield();
}

static void relax(void)
{
	look_again();
#if defined(__x86_64__)
	__builtin_ia32_pause();
#endif
}

static uint64_t look(struct line *line)
{
	return atomic_load_explicit(&line->value, memory_order_acquire);
}

static void say(struct line *line, uint64_t value)
{
	atomic_store_explicit(&line->value, value, memory_order_release);
}

/* Each side waits for the other. */
static void meet(struct side *s)
{
	say(&s->shared->turn[s->me], ++s->met);
	while (look(&s->shared->turn[1 - s->me]) < s->met)
		relax();
}

static double bounce(struct side *s, int calls)
{
	struct line *mine = &s->shared->turn[s->me], *theirs = &s->shared->turn[1 - s->me];
	double start = bench_now();
	for (int i = 0; i < calls; i++) {
		s->met++;
		if (s->me == 0)
			say(mine, s->met);
		while (look(theirs) < s->met) /* no pause here: it would be most of the time */
			look_again();
		if (s->me == 1)
			say(mine, s->met);
	}
	return (bench_now() - start) / calls / 2;
}

static double cells(struct side *s, int calls)
{
	struct line *ring = s->shared->cells, *back = &s->shared->drained[0];
	uint64_t base = look(back), sum = 0;
	meet(s);
	double start = bench_now();
	for (uint64_t i = base; i < base + (uint64_t)calls; i++) {
		struct line *cell = &ring[i % CELLS];
		if (s->me == 0) {
			while (i % 256 == 0 && i - look(back) > CELLS - 256)
				relax();
			memcpy(cell->rest, &i, 8);
			say(cell, i + 1);
		} else {
			while (look(cell) != i + 1)
				relax();
			memcpy(&sum, cell->rest, 8);
			if (i % 128 == 127)
				say(back, i + 1);
		}
	}
	if (s->me == 1)
		say(back, base + (uint64_t)calls);
	while (look(back) != base + (uint64_t)calls)
		relax();
	return calls / (bench_now() - start);
}

/* ---- bandwidth: COUNT messages of LEN, by one way of copying ---- */

static size_t place(const struct side *s, size_t len, long i)
{
	size_t step = (len + 4095) / 4096 * 4096;
	if (!s->cold)
		return step * WINDOW <= s->len ? step * (size_t)(i % WINDOW) : 0;
	return step * ((size_t)i % (s->len / step));
}

static void by_memcpy(struct side *s, size_t len, long count)
{
	for (long i = 0; (s->both || s->me == 1) && i < count; i++) {
		memcpy(s->receive + place(s, len, i), s->send + place(s, len, i), len);
		__asm__ volatile("" ::: "memory");
	}
}

static void by_readv(struct side *s, size_t len, long count)
{
	for (long i = 0; (s->both || s->me == 1) && i < count; i++) {
		struct iovec to = { s->receive + place(s, len, i), len };
		struct iovec from = { s->shared->source[1 - s->me] + place(s, len, i), len };
		if (process_vm_readv(s->shared->pids[1 - s->me], &to, 1, &from, 1, 0) != (ssize_t)len)
			_exit(2);
	}
}

/* One piece in or out of the ring of direction D when it fits; 0 when it does not. */
static int piece_in(struct side *s, int d, size_t chunk, size_t at, uint64_t n, size_t len)
{
	if (n - look(&s->shared->drained[d]) >= SLOTS)
		return 0;
	memcpy(s->shared->ring[d] + n % SLOTS * chunk, s->send + at, len);
	say(&s->shared->filled[d], n + 1);
	return 1;
}

static int piece_out(struct side *s, int d, size_t chunk, size_t at, uint64_t n, size_t len)
{
	if (look(&s->shared->filled[d]) <= n)
		return 0;
	memcpy(s->receive + at, s->shared->ring[d] + n % SLOTS * chunk, len);
	say(&s->shared->drained[d], n + 1);
	return 1;
}

static void by_ring(struct side *s, size_t len, long count, size_t chunk)
{
	uint64_t pieces = (len + chunk - 1) / chunk, all = pieces * (uint64_t)count;
	uint64_t in = s->both || s->me == 0 ? 0 : all, out = s->both || s->me == 1 ? 0 : all;
	uint64_t base_in = look(&s->shared->filled[s->me]), base_out = look(&s->shared->drained[1 - s->me]);
	meet(s);
	while (in < all || out < all) {
		if (in < all) {
			size_t at = (size_t)(in % pieces) * chunk, part = len - at < chunk ? len - at : chunk;
			in += (uint64_t)piece_in(s, s->me, chunk, place(s, len, (long)(in / pieces)) + at, base_in + in, part);
		}
		if (out < all) {
			size_t at = (size_t)(out % pieces) * chunk, part = len - at < chunk ? len - at : chunk;
			out += (uint64_t)piece_out(s, 1 - s->me, chunk, place(s, len, (long)(out / pieces)) + at, base_out + out, part);
		}
	}
}

static void send_all(int fd, const char *p, size_t len)
{
	while (len) {
		ssize_t n = send(fd, p, len, MSG_DONTWAIT | MSG_NOSIGNAL);
		if (n < 0 && errno != EAGAIN && errno != EINTR)
			_exit(2);
		if (n > 0) {
			p += n;
			len -= (size_t)n;
		}
	}
}

static void receive_all(int fd, char *p, size_t len)
{
	while (len) {
		ssize_t n = recv(fd, p, len, MSG_DONTWAIT);
		if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
			_exit(2);
		if (n > 0) {
			p += n;
			len -= (size_t)n;
		}
	}
}

/* Both directions: whatever can go, goes. */
static void by_tcp(struct side *s, size_t len, long count)
{
	size_t in = s->both || s->me == 0 ? len * (size_t)count : 0, out = s->both || s->me == 1 ? len * (size_t)count : 0;
	while (in || out) {
		size_t part = in < len ? in : len;
		ssize_t n = in ? send(s->fd, s->send, part, MSG_DONTWAIT | MSG_NOSIGNAL) : 0;
		in -= n > 0 ? (size_t)n : 0;
		part = out < len ? out : len;
		n = out ? recv(s->fd, s->receive, part, MSG_DONTWAIT) : 0;
		out -= n > 0 ? (size_t)n : 0;
	}
}

enum way { MEMCPY, READV, RING_4K, RING_16K, RING_64K, STREAM, WAYS };

static void transfer(struct side *s, enum way way, size_t len, long count)
{
	if (way == MEMCPY)
		by_memcpy(s, len, count);
	else if (way == READV)
		by_readv(s, len, count);
	else if (way == STREAM)
		by_tcp(s, len, count);
	else
		by_ring(s, len, count, (size_t)4096 << 2 * (way - RING_4K));
	meet(s);
}

/* Bytes a second of one way, the median of batches. */
static double copy_rate(struct side *s, enum way way, size_t len, double ms)
{
	double rates[BATCHES], start;
	long count = WINDOW;
	while (count > 1 && (size_t)count * len > 64u << 20)
		count /= 2;
	for (int warm = 0; warm < 2; warm++) {
		meet(s);
		start = bench_now();
		transfer(s, way, len, count);
		s->shared->rates[s->me] = (bench_now() - start) / (double)count;
		meet(s);
		count = bench_times(s->shared->rates[0], 1, ms / BATCHES, 100000);
	}
	for (int i = 0; i < BATCHES; i++) {
		meet(s);
		start = bench_now();
		transfer(s, way, len, count);
		rates[i] = (double)len * (double)count * (s->both ? 2 : 1) / (bench_now() - start);
	}
	return bench_median(rates, BATCHES);
}

static void bandwidth(struct side *s, struct bench *b, int tcp)
{
	static const char *const names[] = { "memcpy", "process_vm_readv", "ring-4K", "ring-16K", "ring-64K", "tcp" };
	s->len = s->cold ? COLD : b->to > WARM ? (size_t)b->to : WARM;
	s->send = bench_memory(s->len);
	s->receive = bench_memory(s->len);
	s->shared->source[s->me] = s->send;
	s->shared->pids[s->me] = getpid();
	meet(s);
	for (long len = b->from; len <= b->to; len *= 4) {
		double best = 0;
		for (enum way way = tcp ? STREAM : MEMCPY; way < (tcp ? WAYS : STREAM); way++) {
			double rate = copy_rate(s, way, (size_t)len, b->ms);
			char name[64];
			snprintf(name, sizeof name, "%s-%s-%s", names[way], s->both ? "both" : "one-way", s->cold ? "cold" : "warm");
			bench_row(b, name, len, rate / 1e6, "MB/s");
			best = rate > best ? rate : best;
		}
		char name[40];
		snprintf(name, sizeof name, "%s-%s", s->both ? "both" : "one-way", s->cold ? "cold" : "warm");
		bench_row(b, name, len, best / 1e6, "MB/s");
	}
}

static double tcp_bounce(struct side *s, int bytes, int calls)
{
	double start = bench_now();
	for (int i = 0; i < calls; i++) {
		if (s->me == 0)
			send_all(s->fd, s->send, (size_t)bytes);
		receive_all(s->fd, s->receive, (size_t)bytes);
		if (s->me == 1)
			send_all(s->fd, s->send, (size_t)bytes);
	}
	return (bench_now() - start) / calls / 2;
}

/* One system call a message out; in, as much as there is. */
static double tcp_messages(struct side *s, int bytes, int calls)
{
	double start = bench_now();
	size_t left = (size_t)bytes * (size_t)calls;
	for (int i = 0; s->me == 0 && i < calls; i++)
		send_all(s->fd, s->send, (size_t)bytes);
	while (s->me == 1 && left) {
		ssize_t n = recv(s->fd, s->receive, left < 65536 ? left : 65536, MSG_DONTWAIT);
		left -= n > 0 ? (size_t)n : 0;
	}
	meet(s);
	return calls / (bench_now() - start);
}

static void latency(struct side *s, struct bench *b, int tcp)
{
	double times[BATCHES];
	s->send = bench_memory((size_t)b->to);
	s->receive = bench_memory((size_t)b->to);
	for (long bytes = b->from; bytes <= b->to; bytes *= 2) {
		meet(s);
		int calls = tcp ? bytes < 65536 ? 50 : 10 : 500;
		for (int i = -2; i < BATCHES; i++)
			times[i < 0 ? 0 : i] = tcp ? tcp_bounce(s, (int)bytes, calls) : bounce(s, calls * 10);
		bench_row(b, "pingpong", bytes, bench_median(times, BATCHES) * 1e6, "us");
		if (!tcp)
			break;
	}
}

static void rate(struct side *s, struct bench *b, int tcp)
{
	double rates[BATCHES];
	s->send = bench_memory((size_t)b->to);
	s->receive = bench_memory(65536);
	for (int i = -2; i < BATCHES; i++)
		rates[i < 0 ? 0 : i] = tcp ? tcp_messages(s, (int)b->from, 5000) : cells(s, 100000);
	bench_row(b, "rate-window64", b->from, bench_median(rates, BATCHES) / 1e6, "M/s");
}

/* Go to our network namespace of FILE,FILE,ADDRESS. Returns the address. */
static in_addr_t enter(const char *hosts, int me)
{
	char file[2][128], address[64];
	if (sscanf(hosts, "%127[^,],%127[^,],%63s", file[0], file[1], address) != 3) {
		fprintf(stderr, "floor: -n takes FILE,FILE,ADDRESS\n");
		_exit(2);
	}
	int fd = open(file[me], O_RDONLY | O_CLOEXEC);
	if (fd < 0 || setns(fd, CLONE_NEWNET)) {
		fprintf(stderr, "floor: cannot enter network namespace %s: %s\n", file[me], strerror(errno));
		_exit(2);
	}
	close(fd);
	return inet_addr(address);
}

/* Loopback or HOSTS, the port told through the shared page. */
static void connect_tcp(struct side *s, const char *hosts)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_addr.s_addr = hosts ? enter(hosts, s->me) : htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof at;
	int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (s->me == 0) {
		if (bind(fd, (struct sockaddr *)&at, len) || listen(fd, 1) || getsockname(fd, (struct sockaddr *)&at, &len))
			_exit(2);
		s->shared->pids[0] = at.sin_port;
		meet(s);
		s->fd = accept(fd, NULL, NULL);
		close(fd);
	} else {
		meet(s);
		at.sin_port = (in_port_t)s->shared->pids[0];
		if (connect(fd, (struct sockaddr *)&at, len))
			_exit(2);
		s->fd = fd;
	}
	if (s->fd < 0 || setsockopt(s->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one))
		_exit(2);
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*run)(struct side *s, struct bench *b, int tcp);
		long from, to;
	} kinds[] = { { "latency", latency, 8, 8 }, { "rate", rate, 8, 8 }, { "bandwidth", bandwidth, 64 << 10, 16 << 20 } };
	size_t kind = 0;
	while (kind < 3 && (argc < 2 || strcmp(argv[1], kinds[kind].name)))
		kind++;
	if (kind == 3) {
		fprintf(stderr, "usage: floor latency|rate|bandwidth [-s FROM:TO] [-b] [-c] [-x] [-t MS] [-j]\n");
		return 2;
	}
	struct side side = { .fd = -1 };
	side.shared = mmap(NULL, sizeof *side.shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (side.shared == MAP_FAILED)
		return 2;
	pid_t child = fork();
	if (child < 0)
		return 2;
	side.me = child == 0;
	bench_pin(side.me);
	struct bench b = bench_begin(argc, argv, "floor", kinds[kind].from, kinds[kind].to, side.me == 0);
	int tcp = bench_option(argc, argv, 'x') != NULL, status = 0;
	side.both = bench_option(argc, argv, 'b') != NULL;
	side.cold = bench_option(argc, argv, 'c') != NULL;
	if (tcp)
		connect_tcp(&side, bench_option(argc, argv, 'n'));
	kinds[kind].run(&side, &b, tcp);
	bench_end();
	if (side.me == 1)
		return 0;
	waitpid(child, &status, 0);
	return status != 0;
}
