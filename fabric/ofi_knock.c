/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The side of the door that asks to be let in; see ofi_door.h. The connection to the door and libfabric's own share one local
 * port: the socket here is bound first, alone, and allows the second one afterwards (SO_REUSEADDR). Where they lead to one port
 * (ofi_share.h), two sockets are bound, the second only to keep libfabric's port for it.
 *
 * A door that is crowded by strangers may hang up on us before we have spoken: we knock again until the deadline.
 */
#include "fabric/ofi_door.h"

#include "common/counters.h"
#include "fabric/ofi.h"
#include "include/mpi.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum { AGAIN_MS = 20 };

struct ofi_knocking {
	struct ofi_ready ready; /* first: it is what comes back */
	struct ofi_link *link;
	int place;              /* holds knock.port; -1: the socket of the door does */
	struct ofi_challenge challenge;
	struct ofi_knock knock;
	struct ofi_verdict verdict;
	uint32_t got;           /* bytes of challenge, then of verdict */
	bool proved;            /* our proof is on its way */
};

static void refused(struct ofi_link *link, const char *why, const char *likely)
{
	ofi_cannot_connect(link, why, likely);
	ofi_link_failed(link, MPI_ERR_PROC_ABORTED);
}

/* The connection to the door failed with this errno. */
static void refused_by_network(struct ofi_link *link, int error)
{
	if (error == ECONNREFUSED)
		refused(link, "connection refused", "the process has died, or a firewall rejects connections: open the ports "
			"(WEFT_PORT_RANGE fixes them) or choose another network with WEFT_NET");
	else
		refused(link, strerror(error), "a firewall, a host that is down, or the wrong network: choose another with "
			"WEFT_NET=<interface or subnet>");
}

static void on_verdict(struct ofi_knocking *knocking)
{
	struct ofi_link *link = knocking->link;
	unsigned char proof[PROOF_LEN];

	if (knocking->verdict.magic == DOOR_MAGIC && knocking->verdict.verdict == DOOR_REFUSED) {
		counters.strangers++;
		refused(link, "it refused the key of this job", "a process of another job listens there");
		return;
	}
	ofi_verdict_prove(link->secret, &knocking->knock, &knocking->verdict, proof);
	if (knocking->verdict.magic != DOOR_MAGIC || knocking->verdict.verdict != DOOR_OPEN ||
	    !proof_equal(proof, knocking->verdict.proof, sizeof proof)) {
		counters.strangers++;
		refused(link, "who answered there does not belong to this job", "the process has died and another program took its port");
		return;
	}
	ofi_link_enter(link, knocking->knock.port);
	ofi_knock_end(link); /* after the second socket has taken the port */
}

static void on_challenge(struct ofi_knocking *knocking)
{
	if (knocking->challenge.magic != DOOR_MAGIC) {
		counters.strangers++;
		refused(knocking->link, "who answered there does not belong to this job",
			"the process has died and another program took its port");
		return;
	}
	ofi_knock_prove(knocking->link->secret, &knocking->challenge, &knocking->knock, knocking->knock.proof);
	knocking->got = 0;
	knocking->proved = send(knocking->ready.fd, &knocking->knock, sizeof knocking->knock, MSG_NOSIGNAL | MSG_DONTWAIT) ==
			   sizeof knocking->knock;
	if (!knocking->proved)
		refused_by_network(knocking->link, errno);
}

static void try_again(struct ofi *ofi, struct ofi_ready *self);

/* It hung up: another try a little later, on a timer in place of the socket. */
static void knock_later(struct ofi *ofi, struct ofi_knocking *knocking)
{
	struct itimerspec timer = { .it_value.tv_nsec = AGAIN_MS * 1000000 };
	int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);

	close(knocking->ready.fd);
	knocking->ready = (struct ofi_ready){ .ready = try_again, .fd = fd };
	knocking->got = 0;
	knocking->proved = false;
	if (fd < 0 || timerfd_settime(fd, 0, &timer, NULL) != 0 || ofi_door_watch(ofi, &knocking->ready, EPOLLIN) != 0)
		refused_by_network(knocking->link, errno);
}

static void knocking_ready(struct ofi *ofi, struct ofi_ready *self)
{
	struct ofi_knocking *knocking = container_of(self, struct ofi_knocking, ready);
	char *to = knocking->proved ? (char *)&knocking->verdict : (char *)&knocking->challenge;
	size_t wanted = knocking->proved ? sizeof knocking->verdict : sizeof knocking->challenge;
	ssize_t got = recv(self->fd, to + knocking->got, wanted - knocking->got, MSG_DONTWAIT);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got == 0 || (got < 0 && errno == ECONNRESET)) {
		knock_later(ofi, knocking);
		return;
	}
	if (got < 0) {
		refused_by_network(knocking->link, errno);
		return;
	}
	knocking->got += (uint32_t)got;
	if (knocking->got < wanted)
		return;
	if (knocking->proved)
		on_verdict(knocking);
	else
		on_challenge(knocking);
}

/* To a port of a host's ranks together: from one that leads to the peer's door, and keep one that leads to its libfabric. 0 or -errno. */
static int bind_for_seats(struct ofi_knocking *knocking, struct sockaddr_storage *own)
{
	const struct ofi_link *link = knocking->link;
	int error = ofi_share_bind(link->ofi, knocking->ready.fd, own, link->where.seats, link->where.seat + SEAT_DOOR);

	if (error || knocking->place >= 0)
		return error;
	knocking->place = socket(own->ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (knocking->place < 0)
		return -errno;
	error = ofi_share_bind(link->ofi, knocking->place, own, link->where.seats, link->where.seat + SEAT_LIBRARY);
	knocking->knock.port = ofi_get_port(own);
	return error;
}

static int bind_alone(struct ofi_knocking *knocking, struct sockaddr_storage *own)
{
	socklen_t len = sizeof *own;
	int on = 1;

	ofi_set_port(own, 0);
	if (bind(knocking->ready.fd, (void *)own, ofi_address_len(own)) != 0 ||
	    setsockopt(knocking->ready.fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
	    getsockname(knocking->ready.fd, (void *)own, &len) != 0)
		return -errno;
	knocking->knock.port = ofi_get_port(own);
	return 0;
}

static int connect_to_door(struct ofi_link *link, struct ofi_knocking *knocking)
{
	struct sockaddr_storage own = link->ofi->interface.address, door = { 0 };
	int error, fd = socket(own.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	knocking->ready = (struct ofi_ready){ .ready = knocking_ready, .fd = fd };
	if (fd < 0)
		return -errno;
	memcpy(&door, link->where.name, size_min(link->where.name_len, sizeof door));
	ofi_set_port(&door, link->where.door);
	error = link->where.seats ? bind_for_seats(knocking, &own) : bind_alone(knocking, &own);
	if (error)
		return error;
	if (connect(fd, (void *)&door, ofi_address_len(&own)) != 0 && errno != EINPROGRESS)
		return -errno;
	return ofi_door_watch(link->ofi, &knocking->ready, EPOLLIN);
}

static void try_again(struct ofi *ofi, struct ofi_ready *self)
{
	struct ofi_knocking *knocking = container_of(self, struct ofi_knocking, ready);
	int error;

	(void)ofi;
	close(self->fd);
	error = connect_to_door(knocking->link, knocking);
	if (error)
		refused_by_network(knocking->link, -error);
}

int ofi_knock_start(struct ofi_link *link)
{
	struct ofi_knocking *knocking = calloc(1, sizeof *knocking);
	int error;

	if (!knocking)
		return -ENOMEM;
	knocking->link = link;
	knocking->place = -1;
	knocking->knock = (struct ofi_knock){.magic = DOOR_MAGIC, .job = ofi_job(link->ofi), .from = ofi_rank(link->ofi), .to = link->rank};
	link->knocking = knocking;
	error = proof_random(knocking->knock.nonce, NONCE_LEN) == 0 ? connect_to_door(link, knocking) : -EIO;
	if (error)
		ofi_knock_end(link);
	return error;
}

void ofi_knock_end(struct ofi_link *link)
{
	if (!link->knocking)
		return;
	if (link->knocking->ready.fd >= 0)
		close(link->knocking->ready.fd);
	if (link->knocking->place >= 0)
		close(link->knocking->place);
	free(link->knocking);
	link->knocking = NULL;
}
