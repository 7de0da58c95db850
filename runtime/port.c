/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See port.h. */
#include "runtime/port.h"

#include "common/compiler.h"
#include "common/counters.h"
#include "common/error.h"
#include "common/hex.h"
#include "common/list.h"
#include "common/params.h"
#include "common/status.h"
#include "mpi.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define SECOND UINT64_C(1000000000)

enum {
	GUESTS_MAX = 64,     /* connections heard at a time; the oldest goes when there are more */
	HEAR_S = 5,          /* seconds in which one must have proved itself */
	WARN_S = 5,          /* seconds until a caller says whom it waits for */
	SOCKET_NAME_LEN = 48,
	ADDRESSES_MAX = 8,
	HEX_TOKEN_LEN = 2 * TALK_TOKEN_LEN,
};

/* A connection that has not proved anything yet. */
struct guest {
	int fd;
	uint64_t deadline;
	size_t got;       /* bytes of what is read now */
	bool answered;    /* hello was read, our answer sent */
	struct talk_hello hello;
	struct talk_answer answer;
	struct talk_proof proof;
};

struct port {
	struct list link;
	char name[MPI_MAX_PORT_NAME];
	unsigned char token[TALK_TOKEN_LEN];
	int local, tcp;             /* listening sockets; -1: none */
	pthread_mutex_t accepting;  /* one thread at a time waits for guests */
	bool closed;                /* under `ports_lock` */
	int users;                  /* threads in port_accept; the last frees a closed one */
	int guest_count;
	struct guest guests[GUESTS_MAX];
};

static pthread_mutex_t ports_lock = PTHREAD_MUTEX_INITIALIZER;
static struct list ports = {&ports, &ports};

/* ---- Hosts and names ---- */

static unsigned long namespace_of(const char *path)
{
	struct stat file;

	return stat(path, &file) == 0 ? (unsigned long)file.st_ino : 0;
}

void port_host_identity(char text[PORT_HOST_LEN])
{
	char boot[64] = "";
	unsigned char hash[PROOF_LEN];
	unsigned long spaces[2] = {namespace_of("/proc/self/ns/net"), namespace_of("/proc/self/ns/pid")};
	struct iovec parts[2] = {{boot, sizeof boot}, {spaces, sizeof spaces}};
	int fd = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);

	if (fd < 0 || read(fd, boot, sizeof boot) < 0 || !boot[0])
		gethostname(boot, sizeof boot - 1);
	if (fd >= 0)
		close(fd);
	proof_make("", 0, "identity of a host", parts, countof(parts), hash);
	hex_write(text, hash, (PORT_HOST_LEN - 1) / 2);
}

/* What a name says. */
struct place {
	unsigned char token[TALK_TOKEN_LEN];
	char host[PORT_HOST_LEN];
	char socket[SOCKET_NAME_LEN];
	unsigned tcp_port;
	char addresses[MPI_MAX_PORT_NAME];
};

static int no_port(const char *name)
{
	return error_set(MPI_ERR_PORT,
			 "\"%.100s\" is not the name of a port: it must be what MPI_Open_port wrote, whole (a shell may have cut it)",
			 name);
}

static int parse_name(const char *name, struct place *place)
{
	char token[HEX_TOKEN_LEN + 1];

	if (strlen(name) >= MPI_MAX_PORT_NAME ||
		sscanf(name, "weft1/%32[0-9a-f]/%32[0-9a-f]/%47[0-9a-zA-Z-]/%u/%1023s", token, place->host, place->socket, &place->tcp_port,
		       place->addresses) < 4 ||
		!hex_read(place->token, sizeof place->token, token) || place->tcp_port > 65535)
		return no_port(name);
	return 0;
}

/* Addresses at which other hosts may reach us, the preferred one first, with '+' between them. */
static void list_addresses(const char *preferred, char *text, size_t room)
{
	struct ifaddrs *list = NULL;
	size_t used = 0;
	int count = 0;

	if (preferred && *preferred) {
		used = (size_t)snprintf(text, room, "%s", preferred);
		count = 1;
	}
	if (getifaddrs(&list))
		return;
	for (struct ifaddrs *at = list; at && count < ADDRESSES_MAX; at = at->ifa_next) {
		char one[INET6_ADDRSTRLEN];
		const void *address;

		if (!at->ifa_addr || (at->ifa_flags & (IFF_UP | IFF_RUNNING | IFF_LOOPBACK)) != (IFF_UP | IFF_RUNNING))
			continue;
		if (at->ifa_addr->sa_family == AF_INET)
			address = &((struct sockaddr_in *)(void *)at->ifa_addr)->sin_addr;
		else if (at->ifa_addr->sa_family == AF_INET6 &&
			 !IN6_IS_ADDR_LINKLOCAL(&((struct sockaddr_in6 *)(void *)at->ifa_addr)->sin6_addr))
			address = &((struct sockaddr_in6 *)(void *)at->ifa_addr)->sin6_addr;
		else
			continue;
		if (!inet_ntop(at->ifa_addr->sa_family, address, one, sizeof one) || (preferred && strcmp(one, preferred) == 0) ||
			used + strlen(one) + 2 > room)
			continue;
		used += (size_t)snprintf(text + used, room - used, "%s%s", count ? "+" : "", one);
		count++;
	}
	freeifaddrs(list);
}

/* ---- Opening and closing ---- */

static int local_address(const char *name, struct sockaddr_un *address, socklen_t *len)
{
	*address = (struct sockaddr_un){.sun_family = AF_UNIX};
	/* Abstract: leaves no file behind, whatever happens. */
	snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "weft-port-%s", name);
	*len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(address->sun_path + 1));
	return AF_UNIX;
}

static int listen_local(const char *name)
{
	struct sockaddr_un address;
	socklen_t len;
	int fd = socket(local_address(name, &address, &len), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd >= 0 && bind(fd, (struct sockaddr *)&address, len) == 0 && listen(fd, 256) == 0)
		return fd;
	error_set(MPI_ERR_OTHER, "cannot open a port: %s", strerror(errno));
	if (fd >= 0)
		close(fd);
	return -1;
}

static int bind_to(int family, unsigned port)
{
	struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port), .sin6_addr = IN6ADDR_ANY_INIT};
	struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
	int fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), zero = 0;
	bool bound = fd >= 0 && (family == AF_INET6 ? setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &zero, sizeof zero) == 0 &&
								      bind(fd, (struct sockaddr *)&six, sizeof six) == 0
						    : bind(fd, (struct sockaddr *)&four, sizeof four) == 0);

	if (bound && listen(fd, 256) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

/*
 * On every interface, since which of them the other job can reach is not known here, and on a port of WEFT_PORT_RANGE where there is one.
 * -1: no network, which is no error.
 */
static int listen_tcp(unsigned *port)
{
	struct sockaddr_storage bound;
	socklen_t len = sizeof bound;
	unsigned low = 0, high = 0;
	int fd = -1;

	if (!params.port_range || sscanf(params.port_range, "%u-%u", &low, &high) != 2 || low > high || high > 65535)
		low = high = 0;
	for (unsigned at = low; fd < 0 && at <= high; at++) {
		fd = bind_to(AF_INET6, at);
		if (fd < 0)
			fd = bind_to(AF_INET, at);
	}
	if (fd >= 0 && getsockname(fd, (struct sockaddr *)&bound, &len)) {
		close(fd);
		fd = -1;
	}
	if (fd >= 0)
		*port = ntohs(bound.ss_family == AF_INET ? ((struct sockaddr_in *)(void *)&bound)->sin_port
							 : ((struct sockaddr_in6 *)(void *)&bound)->sin6_port);
	return fd;
}

int port_open(const char *address, bool network, char *name)
{
	char token[HEX_TOKEN_LEN + 1], host[PORT_HOST_LEN], socket_name[33], addresses[MPI_MAX_PORT_NAME / 2] = "";
	unsigned char random[16];
	struct port *port = calloc(1, sizeof *port);
	unsigned tcp_port = 0;
	int rc = 0;

	if (!port)
		return error_set(MPI_ERR_NO_MEM, "no memory for a port");
	port->tcp = -1;
	if (proof_random(port->token, sizeof port->token) || proof_random(random, sizeof random))
		rc = MPI_ERR_OTHER;
	hex_write(token, port->token, sizeof port->token);
	hex_write(socket_name, random, sizeof random);
	port_host_identity(host);
	if (!rc && network)
		list_addresses(address, addresses, sizeof addresses);
	if (!rc && addresses[0])
		port->tcp = listen_tcp(&tcp_port);
	port->local = rc ? -1 : listen_local(socket_name);
	if (port->local < 0) {
		if (port->tcp >= 0)
			close(port->tcp);
		free(port);
		return rc ? rc : error_class();
	}
	snprintf(port->name, sizeof port->name, "weft1/%s/%s/%s/%u/%s", token, host, socket_name, tcp_port,
		 port->tcp >= 0 ? addresses : "-");
	memcpy(name, port->name, strlen(port->name) + 1);
	pthread_mutex_init(&port->accepting, NULL);
	pthread_mutex_lock(&ports_lock);
	list_append(&ports, &port->link);
	pthread_mutex_unlock(&ports_lock);
	return 0;
}

/* Lock held. */
static struct port *find(const char *name)
{
	list_for_each(item, &ports) {
		struct port *port = list_entry(item, struct port, link);

		if (strcmp(port->name, name) == 0)
			return port;
	}
	error_set(MPI_ERR_PORT, "this process has no open port \"%.60s...\": the root of an accept must be the process that opened it",
		  name);
	return NULL;
}

static void destroy(struct port *port)
{
	for (int i = 0; i < port->guest_count; i++)
		close(port->guests[i].fd);
	close(port->local);
	if (port->tcp >= 0)
		close(port->tcp);
	pthread_mutex_destroy(&port->accepting);
	proof_wipe(port->token, sizeof port->token);
	free(port);
}

/* Lock held. */
static void shut(struct port *port)
{
	list_remove(&port->link);
	port->closed = true;
	/* Wakes whoever polls them. */
	shutdown(port->local, SHUT_RDWR);
	if (port->tcp >= 0)
		shutdown(port->tcp, SHUT_RDWR);
	if (port->users == 0)
		destroy(port);
}

int port_close(const char *name)
{
	struct port *port;

	pthread_mutex_lock(&ports_lock);
	port = find(name);
	if (port)
		shut(port);
	pthread_mutex_unlock(&ports_lock);
	return port ? 0 : MPI_ERR_PORT;
}

void port_close_all(void)
{
	pthread_mutex_lock(&ports_lock);
	while (!list_empty(&ports))
		shut(list_entry(ports.next, struct port, link));
	pthread_mutex_unlock(&ports_lock);
}

/* ---- Guests ---- */

static void dismiss(struct port *port, int number)
{
	close(port->guests[number].fd);
	port->guest_count--;
	memmove(&port->guests[number], &port->guests[number + 1], (size_t)(port->guest_count - number) * sizeof port->guests[0]);
}

/* TCP finds out itself that a host has vanished; small messages go at once. */
static void tune(int fd)
{
	int one = 1;

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one);
}

/* False when this process has no descriptor left: the listener stays readable then. */
static bool admit(struct port *port, int listener)
{
	for (;;) {
		int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

		if (fd < 0)
			return errno != EMFILE && errno != ENFILE;
		if (port->guest_count == GUESTS_MAX) {
			__atomic_fetch_add(&counters.strangers, 1, __ATOMIC_RELAXED);
			dismiss(port, 0);
		}
		tune(fd);
		port->guests[port->guest_count++] = (struct guest){.fd = fd, .deadline = status_now_ns() + HEAR_S * SECOND};
	}
}

enum verdict { MORE, WELCOME, STRANGER };

/* Read on; the socket may have any number of bytes. */
static enum verdict hear(struct port *port, struct guest *guest)
{
	for (;;) {
		char *to = guest->answered ? (char *)&guest->proof : (char *)&guest->hello;
		size_t wanted = guest->answered ? sizeof guest->proof : sizeof guest->hello;
		ssize_t got = recv(guest->fd, to + guest->got, wanted - guest->got, 0);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
			return MORE;
		if (got <= 0)
			return STRANGER;
		guest->got += (size_t)got;
		if (guest->got < wanted)
			continue;
		if (guest->answered)
			return talk_proof_fits(port->token, &guest->hello, &guest->answer, &guest->proof) ? WELCOME : STRANGER;
		/* The answer always fits an empty send buffer. */
		if (!talk_hello_fits(&guest->hello) || talk_answer_make(port->token, &guest->hello, &guest->answer) ||
			send(guest->fd, &guest->answer, sizeof guest->answer, MSG_NOSIGNAL) != (ssize_t)sizeof guest->answer)
			return STRANGER;
		guest->answered = true;
		guest->got = 0;
	}
}

/* Hear all; true when one is welcome, who is in *talk then. */
static bool hear_all(struct port *port, struct talk *talk)
{
	uint64_t now = status_now_ns();

	for (int i = 0; i < port->guest_count;) {
		struct guest *guest = &port->guests[i];
		enum verdict verdict = hear(port, guest);

		if (verdict == WELCOME) {
			talk_begin(talk, guest->fd, true, port->token, &guest->hello, &guest->answer);
			port->guest_count--;
			memmove(guest, guest + 1, (size_t)(port->guest_count - i) * sizeof *guest);
			return true;
		}
		if (verdict == STRANGER || now > guest->deadline) {
			__atomic_fetch_add(&counters.strangers, 1, __ATOMIC_RELAXED);
			dismiss(port, i);
		} else {
			i++;
		}
	}
	return false;
}

static bool is_closed(const struct port *port)
{
	bool closed;

	pthread_mutex_lock(&ports_lock);
	closed = port->closed;
	pthread_mutex_unlock(&ports_lock);
	return closed;
}

static void wait_for_guests(const struct port *port)
{
	struct pollfd fds[GUESTS_MAX + 2];
	nfds_t count = 0;

	fds[count++] = (struct pollfd){port->local, POLLIN, 0};
	if (port->tcp >= 0)
		fds[count++] = (struct pollfd){port->tcp, POLLIN, 0};
	for (int i = 0; i < port->guest_count; i++)
		fds[count++] = (struct pollfd){port->guests[i].fd, POLLIN, 0};
	/* Now and then to let those go who say nothing. */
	poll(fds, count, port->guest_count ? 1000 : -1);
}

static int serve(struct port *port, struct talk *talk)
{
	for (;;) {
		bool room;

		if (is_closed(port))
			return error_set(MPI_ERR_PORT, "the port was closed (MPI_Close_port) while MPI_Comm_accept waited at it");
		room = admit(port, port->local) && (port->tcp < 0 || admit(port, port->tcp));
		if (hear_all(port, talk))
			return 0;
		if (room)
			wait_for_guests(port);
		else
			nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
	}
}

int port_accept(const char *name, struct talk *talk)
{
	struct port *port;
	int rc;

	pthread_mutex_lock(&ports_lock);
	port = find(name);
	if (port)
		port->users++;
	pthread_mutex_unlock(&ports_lock);
	if (!port)
		return MPI_ERR_PORT;
	pthread_mutex_lock(&port->accepting);
	rc = serve(port, talk);
	pthread_mutex_unlock(&port->accepting);
	pthread_mutex_lock(&ports_lock);
	if (--port->users == 0 && port->closed)
		destroy(port);
	pthread_mutex_unlock(&ports_lock);
	return rc;
}

/* ---- Calling ---- */

/* A connected socket, or -1 with errno. */
static int try_connect(int family, const struct sockaddr *address, socklen_t len, uint64_t deadline)
{
	int fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), error = 0;
	socklen_t error_len = sizeof error;
	struct pollfd wait = {fd, POLLOUT, 0};
	int64_t left = (int64_t)(deadline - status_now_ns()) / 1000000;

	if (fd < 0)
		return -1;
	if (connect(fd, address, len) && errno != EINPROGRESS)
		error = errno;
	else if (poll(&wait, 1, left > 0 ? (int)left : 0) != 1)
		error = ETIMEDOUT;
	else
		getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &error_len);
	if (error == 0) {
		tune(fd);
		return fd;
	}
	close(fd);
	errno = error;
	return -1;
}

static int connect_local(const struct place *place, uint64_t deadline)
{
	struct sockaddr_un address;
	socklen_t len;
	int family = local_address(place->socket, &address, &len);

	return try_connect(family, (struct sockaddr *)&address, len, deadline);
}

static int connect_tcp(const char *text, unsigned port, uint64_t deadline)
{
	struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
	struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port)};

	if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
		return try_connect(AF_INET, (struct sockaddr *)&four, sizeof four, deadline);
	if (inet_pton(AF_INET6, text, &six.sin6_addr) == 1)
		return try_connect(AF_INET6, (struct sockaddr *)&six, sizeof six, deadline);
	errno = EINVAL;
	return -1;
}

/* Each address in turn, a second for each while others are left. */
static int reach(const struct place *place, uint64_t deadline)
{
	char here[PORT_HOST_LEN], addresses[MPI_MAX_PORT_NAME], *rest, *address;
	int fd;

	port_host_identity(here);
	if (strcmp(here, place->host) == 0)
		return connect_local(place, deadline);
	errno = ENETUNREACH;
	snprintf(addresses, sizeof addresses, "%s", place->addresses);
	for (address = strtok_r(addresses, "+", &rest); address; address = strtok_r(NULL, "+", &rest)) {
		uint64_t soon = status_now_ns() + SECOND;

		fd = connect_tcp(address, place->tcp_port, *rest && soon < deadline ? soon : deadline);
		if (fd >= 0)
			return fd;
	}
	return -1;
}

static int greet(int fd, const struct place *place, uint64_t deadline, void (*warn)(const char *what), struct talk *talk)
{
	struct talk_hello hello;
	struct talk_answer answer;
	struct talk_proof proof;
	struct pollfd wait = {fd, POLLIN, 0};
	int rc = talk_hello_make(&hello);

	if (!rc)
		rc = talk_write(fd, &hello, sizeof hello, deadline);
	if (!rc && warn && poll(&wait, 1, WARN_S * 1000) == 0)
		warn("the port is open, but its process has not called MPI_Comm_accept for some seconds");
	if (!rc)
		rc = talk_read(fd, &answer, sizeof answer, deadline);
	if (!rc && !talk_answer_fits(place->token, &hello, &answer))
		rc = error_set(MPI_ERR_PORT, "whoever listens there now does not know the port's token: the port was closed, and its "
					     "number taken by another program");
	if (rc)
		return rc;
	talk_proof_make(place->token, &hello, &answer, &proof);
	talk_begin(talk, fd, false, place->token, &hello, &answer);
	return talk_write(fd, &proof, sizeof proof, deadline);
}

int port_call(const char *name, int timeout_s, void (*warn)(const char *what), struct talk *talk)
{
	uint64_t deadline = status_now_ns() + (uint64_t)timeout_s * SECOND;
	struct place place = {0};
	int rc = parse_name(name, &place), fd;

	if (rc)
		return rc;
	/* A Unix socket whose queue is full says so at once. */
	while ((fd = reach(&place, deadline)) < 0 && errno == EAGAIN && status_now_ns() < deadline)
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	if (fd < 0)
		return error_set(
			MPI_ERR_PORT,
			"nobody listens at port %.20s...%s%s (%s): it was closed, its process has ended, or a firewall is between us", name,
			place.tcp_port ? " of " : "", place.tcp_port ? place.addresses : "", strerror(errno));
	talk->fd = fd;
	rc = greet(fd, &place, deadline, warn, talk);
	if (rc) {
		talk_close(talk);
		error_prefix(rc, "calling at port %.20s...: ", name);
	}
	return rc;
}
