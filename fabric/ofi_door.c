/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The side of the door that listens; see ofi_door.h. Connections that have proved nothing yet are `strangers`; who has, gets a
 * `permit`: one address and port that the filter lets through until the connection has come in or its time is up.
 */
#include "fabric/ofi_door.h"

#include "common/counters.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"
#include "common/status.h"
#include "fabric/ofi.h"
#include "fabric/ofi_filter.h"
#include "include/mpi.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

enum {
	STRANGERS_MAX = 256,
	STRANGERS_OF_ADDRESS = 64,
	STRANGER_MS = 3000,    /* from connection to proof */
	BACKLOG = 4096,
	EVENTS = 64,           /* taken at a time */
	LIBRARY_MS = 1000      /* the longest that libfabric may wait for one who was let through */
};

struct stranger {
	struct ofi_ready ready; /* first: it is what comes back */
	struct list link;       /* door->strangers, oldest first */
	struct sockaddr_storage address;
	uint64_t until_ns;
	struct ofi_challenge challenge;
	struct ofi_knock knock;
	uint32_t got;           /* bytes of knock */
	uint32_t proc;          /* who has proved it */
};

struct ofi_door {
	struct ofi_ready listener;
	int epoll;
	int spare;              /* a descriptor to give up when there are no others */
	int guarded;            /* libfabric's listening socket; -1: not found, and nothing is filtered */
	struct list strangers;
	uint32_t stranger_count, strangers_max;
	struct ofi_permits permits;
	struct list opening;    /* strangers that have proved it and wait for the filter */
};

/* ---- proofs ---- */

void ofi_knock_prove(const unsigned char *key, const struct ofi_challenge *challenge, const struct ofi_knock *knock,
		     unsigned char proof[PROOF_LEN])
{
	struct iovec parts[2] = { { .iov_base = (void *)(uintptr_t)challenge, .iov_len = sizeof *challenge },
				  { .iov_base = (void *)(uintptr_t)knock, .iov_len = offsetof(struct ofi_knock, proof) } };

	proof_make(key, SEGMENT_KEY_LEN, "weft knock", parts, 2, proof);
}

void ofi_verdict_prove(const unsigned char *key, const struct ofi_knock *knock, const struct ofi_verdict *verdict,
		       unsigned char proof[PROOF_LEN])
{
	struct iovec parts[2] = { { .iov_base = (void *)(uintptr_t)knock, .iov_len = sizeof *knock },
				  { .iov_base = (void *)(uintptr_t)verdict, .iov_len = offsetof(struct ofi_verdict, proof) } };

	proof_make(key, SEGMENT_KEY_LEN, "weft door", parts, 2, proof);
}

/* ---- strangers ---- */

static void send_off(struct ofi_door *door, struct stranger *stranger)
{
	list_remove(&stranger->link);
	close(stranger->ready.fd);
	door->stranger_count--;
	free(stranger);
}

static cold_path void count_stranger(const struct ofi *ofi, const struct stranger *stranger, const char *what)
{
	char from[ADDRESS_TEXT_LEN];

	counters.strangers++;
	ofi_format_address(&stranger->address, from, sizeof from);
	log_info(2, "turned away %s at interface %s: %s", from, ofi->interface.name, what);
}

static void tell(const struct ofi *ofi, const struct stranger *stranger, uint32_t verdict)
{
	struct ofi_verdict answer = { .magic = DOOR_MAGIC, .verdict = verdict };
	unsigned char key[PROOF_LEN];

	if (verdict == DOOR_OPEN) {
		ofi_secret(ofi, stranger->proc, key);
		ofi_verdict_prove(key, &stranger->knock, &answer, answer.proof);
		proof_wipe(key, sizeof key);
	}
	if (send(stranger->ready.fd, &answer, sizeof answer, MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
		return; /* it has gone; so it will not come in either */
}

/* Is it for us, and proved by whom it says it is from? */
static bool is_proved(const struct ofi *ofi, struct stranger *stranger)
{
	const struct ofi_knock *knock = &stranger->knock;
	unsigned char key[PROOF_LEN], proof[PROOF_LEN];

	stranger->proc = ofi_find(ofi, knock->job, knock->from);
	if (knock->magic != DOOR_MAGIC || knock->to != ofi_rank(ofi) || stranger->proc >= ofi->fabric->peer_count)
		return false;
	ofi_secret(ofi, stranger->proc, key);
	ofi_knock_prove(key, &stranger->challenge, knock, proof);
	proof_wipe(key, sizeof key);
	return proof_equal(proof, knock->proof, sizeof proof);
}

static void judge(struct ofi *ofi, struct stranger *stranger)
{
	if (ofi->share && stranger->knock.magic == DOOR_MAGIC && stranger->knock.to != ofi_rank(ofi)) {
		send_off(ofi->door, stranger); /* led to the wrong door while a rank came or went: it knocks again */
		return;
	}
	if (!is_proved(ofi, stranger)) {
		count_stranger(ofi, stranger, "it does not know this job's key");
		tell(ofi, stranger, DOOR_REFUSED);
		send_off(ofi->door, stranger);
		return;
	}
	ofi_set_port(&stranger->address, stranger->knock.port);
	list_remove(&stranger->link);
	list_append(&ofi->door->opening, &stranger->link);
}

static void stranger_ready(struct ofi *ofi, struct ofi_ready *self)
{
	struct stranger *stranger = container_of(self, struct stranger, ready);
	ssize_t got = recv(self->fd, (char *)&stranger->knock + stranger->got, sizeof stranger->knock - stranger->got, MSG_DONTWAIT);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		count_stranger(ofi, stranger, "it went without a word of who it is");
		send_off(ofi->door, stranger);
		return;
	}
	stranger->got += (uint32_t)got;
	if (stranger->got == sizeof stranger->knock) {
		epoll_ctl(ofi->door->epoll, EPOLL_CTL_DEL, self->fd, NULL);
		judge(ofi, stranger);
	}
}

/* Room for one more from this address, if need be by sending off who has said nothing for longest. */
static void make_room(struct ofi *ofi, const struct sockaddr_storage *address)
{
	struct ofi_door *door = ofi->door;
	struct stranger *oldest = NULL;
	uint32_t same = 0;

	list_for_each(item, &door->strangers) {
		struct stranger *stranger = list_entry(item, struct stranger, link);
		if (!ofi_same_host(&stranger->address, address))
			continue;
		if (same++ == 0)
			oldest = stranger;
	}
	if (same < STRANGERS_OF_ADDRESS && door->stranger_count < door->strangers_max)
		return;
	if (same < STRANGERS_OF_ADDRESS && !list_empty(&door->strangers))
		oldest = list_entry(door->strangers.next, struct stranger, link);
	if (oldest) {
		count_stranger(ofi, oldest, "it kept silent and others wait");
		send_off(door, oldest);
	}
}

static void admit(struct ofi *ofi, int fd, const struct sockaddr_storage *address)
{
	struct ofi_door *door = ofi->door;
	struct stranger *stranger;

	make_room(ofi, address);
	stranger = calloc(1, sizeof *stranger);
	if (!stranger || proof_random(stranger->challenge.nonce, NONCE_LEN) != 0) {
		close(fd);
		free(stranger);
		return;
	}
	stranger->ready = (struct ofi_ready){ .ready = stranger_ready, .fd = fd };
	stranger->address = *address;
	stranger->challenge.magic = DOOR_MAGIC;
	stranger->until_ns = status_now_ns() + STRANGER_MS * UINT64_C(1000000);
	list_append(&door->strangers, &stranger->link);
	door->stranger_count++;
	if (send(fd, &stranger->challenge, sizeof stranger->challenge, MSG_NOSIGNAL | MSG_DONTWAIT) != sizeof stranger->challenge ||
	    ofi_door_watch(ofi, &stranger->ready, EPOLLIN) != 0)
		send_off(door, stranger);
}

/* No descriptor is left: the one kept for this takes the connection off the queue, else it would stay ready for ever. */
static void turn_away(struct ofi *ofi)
{
	struct ofi_door *door = ofi->door;
	int fd;

	if (door->spare < 0)
		return;
	close(door->spare);
	fd = accept4(door->listener.fd, NULL, NULL, SOCK_CLOEXEC);
	if (fd >= 0)
		close(fd);
	door->spare = open("/dev/null", O_RDONLY | O_CLOEXEC);
	counters.strangers++;
	log_warn("turned a connection away: too many files are open ('ulimit -n')");
}

static void listener_ready(struct ofi *ofi, struct ofi_ready *self)
{
	for (int i = 0; i < EVENTS; i++) {
		struct sockaddr_storage address = { 0 };
		socklen_t len = sizeof address;
		int fd = accept4(self->fd, (void *)&address, &len, SOCK_CLOEXEC | SOCK_NONBLOCK);

		if (fd >= 0)
			admit(ofi, fd, &address);
		else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
			turn_away(ofi);
		else if (errno != ECONNABORTED && errno != EINTR)
			return;
	}
}

/* ---- permits ---- */

/* Let those through who have proved it, all with one change of the filter. No room: they wait for their turn. */
static void open_door(struct ofi *ofi)
{
	struct ofi_door *door = ofi->door;
	uint64_t until_ns = status_now_ns() + (uint64_t)params.connect_timeout * 1000000000u;
	struct list opened;
	struct list *item;

	list_init(&opened);
	while (!list_empty(&door->opening)) {
		struct stranger *stranger = list_entry(door->opening.next, struct stranger, link);
		if (door->guarded >= 0 && !permits_add(&door->permits, &stranger->address, stranger->proc, until_ns))
			break;
		list_remove(&stranger->link);
		list_append(&opened, &stranger->link);
	}
	if (door->guarded >= 0 && permits_attach(&door->permits, door->guarded) != 0)
		log_warn("the kernel takes no filter for a socket (%s): connections of other ranks may fail", strerror(errno));
	while ((item = list_pop(&opened)) != NULL) {
		struct stranger *stranger = list_entry(item, struct stranger, link);
		tell(ofi, stranger, DOOR_OPEN);
		send_off(door, stranger);
	}
}

void ofi_door_entered(struct ofi *ofi, uint32_t proc)
{
	if (ofi->door)
		permits_end(&ofi->door->permits, proc);
}

/* ---- open, poll, close ---- */

int ofi_door_watch(struct ofi *ofi, struct ofi_ready *ready, uint32_t events)
{
	struct epoll_event event = { .events = events, .data.ptr = ready };

	return epoll_ctl(ofi->door->epoll, EPOLL_CTL_ADD, ready->fd, &event) == 0 ? 0 : -errno;
}

int ofi_door_fd(const struct ofi *ofi)
{
	return ofi->door ? ofi->door->epoll : -1;
}

int ofi_door_poll(struct ofi *ofi)
{
	struct ofi_door *door = ofi->door;
	struct epoll_event event;
	int count = 0;

	if (!door)
		return 0;
	if (ofi->share)
		ofi_share_look(ofi, door->listener.fd);
	/* One at a time: what one event does may end another's descriptor. */
	while (count < EVENTS && epoll_wait(door->epoll, &event, 1, 0) == 1) {
		struct ofi_ready *ready = event.data.ptr;
		ready->ready(ofi, ready);
		count++;
	}
	if (!list_empty(&door->opening) || door->permits.changed)
		open_door(ofi);
	return count;
}

bool ofi_door_check(struct ofi *ofi, uint64_t now_ns)
{
	struct ofi_door *door = ofi->door;

	if (!door)
		return false;
	while (!list_empty(&door->strangers)) {
		struct stranger *stranger = list_entry(door->strangers.next, struct stranger, link);
		if (now_ns < stranger->until_ns)
			break;
		count_stranger(ofi, stranger, "it did not say who it is in time");
		send_off(door, stranger);
	}
	permits_expire(&door->permits, now_ns);
	if (door->permits.changed)
		open_door(ofi);
	return door->stranger_count > 0 || door->permits.count > 0;
}

static int listen_at(struct ofi *ofi, unsigned port)
{
	struct sockaddr_storage address = ofi->interface.address;
	socklen_t len = ofi_address_len(&address);
	int on = 1, fd = socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	ofi_set_port(&address, port);
	if (fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 && bind(fd, (void *)&address, len) == 0 &&
	    listen(fd, BACKLOG) == 0)
		return fd;
	int error = errno;
	if (fd >= 0)
		close(fd);
	return -error;
}

static int listen_somewhere(struct ofi *ofi)
{
	unsigned low = 0, high = 0;
	int fd = -EADDRINUSE, error;

	if (ofi->share) {
		fd = ofi_share_begin(ofi);
		if (fd < 0)
			return fd;
		error = listen(fd, BACKLOG) == 0 ? 0 : -errno;
		if (!error)
			error = ofi_share_seated(ofi, SEAT_DOOR, fd, true);
		else
			ofi_share_seated(ofi, SEAT_DOOR, fd, false);
		if (error)
			close(fd);
		return error ? error : fd;
	}
	ofi_port_range(&low, &high);
	for (unsigned i = 0, count = high - low + 1; i < count && (fd == -EADDRINUSE || fd == -EACCES); i++)
		fd = listen_at(ofi, low ? low + (ofi->fabric->job.proc + i) % count : 0);
	return fd;
}

int ofi_door_open(struct ofi *ofi)
{
	struct ofi_door *door;
	struct sockaddr_storage name = { 0 };
	socklen_t len = sizeof name;
	struct rlimit files;
	int fd;

	if (!ofi->tcp || ofi->connectionless)
		return 0;
	door = ofi->door = calloc(1, sizeof *door);
	if (!door)
		return error_set(MPI_ERR_NO_MEM, "no memory for the network transport");
	list_init(&door->strangers);
	list_init(&door->opening);
	door->guarded = -1;
	door->strangers_max = STRANGERS_MAX;
	if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur / 8 < STRANGERS_MAX)
		door->strangers_max = (uint32_t)(files.rlim_cur / 8 + 1);
	door->spare = open("/dev/null", O_RDONLY | O_CLOEXEC);
	door->epoll = epoll_create1(EPOLL_CLOEXEC);
	fd = door->epoll < 0 ? -errno : listen_somewhere(ofi);
	door->listener = (struct ofi_ready){ .ready = listener_ready, .fd = fd };
	if (fd >= 0 && (getsockname(fd, (void *)&name, &len) != 0 || ofi_door_watch(ofi, &door->listener, EPOLLIN) != 0))
		fd = -errno;
	if (fd < 0)
		return error_set(MPI_ERR_OTHER, "cannot listen for other ranks on interface %s (%s)%s%s: %s%s", ofi->interface.name,
				 ofi->interface.text, params.port_range[0] ? ", ports " : "", params.port_range, strerror(-fd),
				 params.port_range[0] ? "; WEFT_PORT_RANGE must hold a free port, and is best two for every rank of a host"
						      : "");
	ofi->self.door = (uint16_t)ofi_get_port(&name);
	return 0;
}

int ofi_door_listener(const struct ofi *ofi)
{
	return ofi->door ? ofi->door->listener.fd : -1;
}

void ofi_door_guard(struct ofi *ofi, int fd)
{
	struct ofi_door *door = ofi->door;
	struct timeval limit = { .tv_sec = LIBRARY_MS / 1000, .tv_usec = LIBRARY_MS % 1000 * 1000 };

	if (!door)
		return;
	door->guarded = fd;
	if (door->guarded >= 0) /* accepted sockets inherit it */
		setsockopt(door->guarded, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
	if (door->guarded >= 0 && permits_attach(&door->permits, door->guarded) == 0)
		return;
	door->guarded = -1;
	log_info(ofi->fabric->job.proc == 0 ? 1 : 2, "cannot filter what reaches libfabric's port: strangers can delay this rank");
}

void ofi_door_close(struct ofi *ofi)
{
	struct ofi_door *door = ofi->door;

	if (!door)
		return;
	while (!list_empty(&door->strangers))
		send_off(door, list_entry(door->strangers.next, struct stranger, link));
	while (!list_empty(&door->opening))
		send_off(door, list_entry(door->opening.next, struct stranger, link));
	if (door->listener.fd >= 0)
		close(door->listener.fd);
	if (door->epoll >= 0)
		close(door->epoll);
	if (door->spare >= 0)
		close(door->spare);
	free(door);
	ofi->door = NULL;
}
