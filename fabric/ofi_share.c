/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See ofi_share.h. */
#include "fabric/ofi_share.h"

#include "common/error.h"
#include "fabric/area.h"
#include "fabric/ofi.h"
#include "include/mpi.h"

#include <errno.h>
#include <linux/filter.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	AREA_NAME = 2,                         /* of the host's areas (area.h) */
	PORT_IPV4 = 20, PORT_IPV6 = 40,        /* the TCP header's first half word, behind the network header */
	PORTS_LOW = 32768, PORTS_HIGH = 60999, /* where the kernel takes ports for connections, too */
	LOOKS = 1000                           /* at the lock before somebody asks whether its holder lives */
};

/* In shared memory, zeros at first. */
struct table {
	_Atomic uint32_t lock;  /* the holder's local rank + 1 */
	_Atomic uint32_t deaths; /* of the job, as many as have been looked at */
	_Atomic bool stale;     /* the kernel is yet to be told of them */
	uint32_t port;          /* 0: nobody has bound it yet */
	uint32_t count;
	struct {
		uint32_t seat;
		int fd;         /* in its process */
	} order[];              /* each listening socket, as the kernel numbers them */
};

struct ofi_share {
	struct area area;
	struct table *table;
	uint32_t local, seats;
	int claim;              /* see bind_first */
	bool locked;
};

static void forget(struct table *table, uint32_t seat)
{
	for (uint32_t i = 0; i < table->count; i++)
		if (table->order[i].seat == seat)
			table->order[i] = table->order[--table->count];
	if (table->count == 0)
		table->port = 0;
}

/* At the end of a process the kernel closes what it has open from the highest descriptor down. */
static void forget_dead(struct table *table, uint32_t local)
{
	uint32_t door = SEATS_OF_RANK * local + SEAT_DOOR, library = SEATS_OF_RANK * local + SEAT_LIBRARY;
	int door_fd = -1, library_fd = -1;

	for (uint32_t i = 0; i < table->count; i++)
		if (table->order[i].seat == door)
			door_fd = table->order[i].fd;
		else if (table->order[i].seat == library)
			library_fd = table->order[i].fd;
	if (door_fd < 0 && library_fd < 0)
		return; /* it had left */
	forget(table, door_fd > library_fd ? door : library);
	forget(table, door_fd > library_fd ? library : door);
	table->stale = true;
}

/* Locked. Whoever died without leaving has given up its numbers all the same. */
static void look_at_deaths(const struct ofi *ofi)
{
	const struct segment *segment = ofi->fabric->job.segment;
	struct table *table = ofi->share->table;

	while (table->deaths < segment_death_count(segment)) {
		int64_t rank = segment_death_at(segment, table->deaths);

		if (rank < 0)
			return; /* about to be written */
		table->deaths++;
		if (segment->ranks[rank].host == segment->header->host_index)
			forget_dead(table, segment->ranks[rank].local);
	}
}

static void lock(const struct ofi *ofi)
{
	struct ofi_share *share = ofi->share;
	uint32_t holder = 0;

	for (unsigned looks = 1; !atomic_compare_exchange_strong_explicit(&share->table->lock, &holder, share->local + 1,
									  memory_order_acquire, memory_order_relaxed); looks++) {
		/* The next try is for the lock of a holder that has died: what it had to do to its sockets the kernel has done. */
		if (looks % LOOKS != 0 || area_member_lives(ofi->fabric->job.segment, holder - 1))
			holder = 0;
		sched_yield();
	}
	share->locked = true;
	look_at_deaths(ofi);
}

static void unlock(struct ofi_share *share)
{
	share->locked = false;
	atomic_store_explicit(&share->table->lock, 0, memory_order_release); /* pairs with the acquire of lock */
}

/* Tell the kernel which socket of `fd`'s port has which seat. 0 or -errno. */
static int attach(const struct ofi *ofi, int fd)
{
	struct table *table = ofi->share->table;
	struct sock_filter *code = calloc(2 * table->count + 3, sizeof *code);
	struct sock_fprog program = { .filter = code };
	uint32_t port = ofi->interface.address.ss_family == AF_INET ? PORT_IPV4 : PORT_IPV6;
	int error = 0;

	if (!code)
		return -ENOMEM;
	table->stale = false;
	*code++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_H | BPF_ABS, (uint32_t)SKF_NET_OFF + port);
	*code++ = (struct sock_filter)BPF_STMT(BPF_ALU | BPF_MOD | BPF_K, ofi->share->seats);
	for (uint32_t i = 0; i < table->count; i++) {
		*code++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, table->order[i].seat, 0, 1);
		*code++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, i);
	}
	*code++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, 0);
	program.len = (unsigned short)(code - program.filter);
	if (setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &program, sizeof program) != 0)
		error = -errno;
	free(program.filter);
	return error;
}

/* ---- coming and going ---- */

int ofi_share_open(struct ofi *ofi)
{
	const struct segment *segment = ofi->fabric->job.segment;
	unsigned low = 0, high = 0;
	struct ofi_share *share;
	uint32_t locals;
	int error;

	if (!ofi->tcp || ofi->connectionless || !segment || !ofi_port_range(&low, &high) || !low)
		return 0;
	locals = segment->header->local_size;
	if (high - low + 1 >= SEATS_OF_RANK * locals)
		return 0;
	share = calloc(1, sizeof *share);
	if (!share)
		return error_set(MPI_ERR_NO_MEM, "no memory for the network transport");
	share->local = segment->ranks[ofi->fabric->job.proc].local;
	share->seats = SEATS_OF_RANK * locals;
	share->claim = -1;
	error = area_open(segment, share->local, AREA_NAME, sizeof *share->table + share->seats * sizeof share->table->order[0],
			  &share->area);
	if (error) {
		free(share);
		return error;
	}
	share->table = share->area.base;
	ofi->share = share;
	ofi->self.seats = (uint16_t)share->seats;
	ofi->self.seat = (uint16_t)(SEATS_OF_RANK * share->local);
	return 0;
}

/*
 * The first of all binds the port for itself and shares it afterwards: with another job's ranks, who share theirs as well, it would else come
 * to one port. Until it listens nothing keeps that job's first rank out but the same port of UDP.
 */
static int bind_first(const struct ofi *ofi, int fd)
{
	struct sockaddr_storage address = ofi->interface.address;
	socklen_t len = ofi_address_len(&address);
	int claim = -1, error = EADDRINUSE, on = 1;
	unsigned low, high;

	ofi_port_range(&low, &high);
	for (unsigned port = low; port <= high; port++) {
		ofi_set_port(&address, port);
		claim = socket(address.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
		if (claim >= 0 && bind(claim, (void *)&address, len) == 0 && bind(fd, (void *)&address, len) == 0 &&
		    setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0) {
			ofi->share->claim = claim;
			return 0;
		}
		error = errno;
		if (claim >= 0)
			close(claim);
		if (error != EADDRINUSE && error != EACCES)
			break;
	}
	return -error;
}

static int bind_next(const struct ofi *ofi, int fd)
{
	struct sockaddr_storage address = ofi->interface.address;
	int on = 1;

	ofi_set_port(&address, ofi->share->table->port);
	if (setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0 || bind(fd, (void *)&address, ofi_address_len(&address)) != 0)
		return -errno;
	return 0;
}

int ofi_share_begin(struct ofi *ofi)
{
	int on = 1, error, fd = socket(ofi->interface.address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd < 0)
		return -errno;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	lock(ofi);
	error = ofi->share->table->port ? bind_next(ofi, fd) : bind_first(ofi, fd);
	if (!error)
		return fd;
	unlock(ofi->share);
	close(fd);
	return error;
}

int ofi_share_seated(struct ofi *ofi, enum ofi_seat seat, int fd, bool listens)
{
	struct ofi_share *share = ofi->share;
	struct sockaddr_storage name = { 0 };
	socklen_t len = sizeof name;
	int error = 0;

	if (listens) {
		share->table->order[share->table->count].seat = SEATS_OF_RANK * share->local + seat;
		share->table->order[share->table->count++].fd = fd;
		error = getsockname(fd, (void *)&name, &len) == 0 ? attach(ofi, fd) : -errno;
		share->table->port = ofi_get_port(&name);
	}
	if (share->claim >= 0)
		close(share->claim);
	share->claim = -1;
	unlock(share);
	return error;
}

void ofi_share_leave(struct ofi *ofi, int fd)
{
	struct table *table;

	if (!ofi->share)
		return;
	lock(ofi);
	table = ofi->share->table;
	forget(table, SEATS_OF_RANK * ofi->share->local + SEAT_DOOR);
	forget(table, SEATS_OF_RANK * ofi->share->local + SEAT_LIBRARY);
	if (table->count > 0 && fd >= 0)
		(void)attach(ofi, fd);
}

void ofi_share_look(struct ofi *ofi, int fd)
{
	struct table *table = ofi->share->table;

	if (likely(table->deaths == segment_death_count(ofi->fabric->job.segment) && !table->stale))
		return;
	lock(ofi);
	if (table->stale && fd >= 0)
		(void)attach(ofi, fd);
	unlock(ofi->share);
}

void ofi_share_close(struct ofi *ofi)
{
	struct ofi_share *share = ofi->share;

	if (!share)
		return;
	if (share->locked)
		unlock(share);
	area_close(ofi->fabric->job.segment, share->local, &share->area);
	free(share);
	ofi->share = NULL;
}

/* ---- asking ---- */

/* Ranks of a host begin at different ports, and each somewhere else next time: a pair of ports may be needed by one connection only. */
int ofi_share_bind(const struct ofi *ofi, int fd, struct sockaddr_storage *own, uint32_t seats, uint32_t seat)
{
	const struct segment *segment = ofi->fabric->job.segment;
	uint32_t locals = segment ? segment->header->local_size : 1, local = segment ? segment->ranks[ofi->fabric->job.proc].local : 0;
	uint32_t first = (PORTS_LOW / seats + 1) * seats + seat, count = (PORTS_HIGH - first) / seats + 1, random = 0;
	uint32_t rounds = count / locals ? count / locals : 1;
	int on = 1, error = EADDRINUSE;

	if (first > PORTS_HIGH || proof_random(&random, sizeof random) != 0 ||
	    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0)
		return -EADDRNOTAVAIL;
	for (uint32_t i = 0; i < count && error == EADDRINUSE; i++) {
		ofi_set_port(own, first + (local + (random % rounds + i) * locals) % count * seats);
		error = bind(fd, (void *)own, ofi_address_len(own)) == 0 ? 0 : errno;
	}
	return -error;
}
