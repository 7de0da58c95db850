/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See call.h. Random bytes and proofs travel as hexadecimal digits. */
#include "launcher/call.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/error.h"
#include "common/hex.h"
#include "common/status.h"

enum { SECRET_LEN = 32, LINE_MAX_LEN = 512, INVITATION_MAX = 8192, ADDRESSES_MAX = 64, STRANGER_SECONDS = 5,
	   CALLERS_MAX = 8192, CALLERS_OF_ADDRESS = 32, TRY_MS = 2000, HOME_MS = 25000 };

#define GREETING "weft-call-2 "
#define INVITATION "weft-invitation-1\n"

/* One connection that has not proved anything yet. */
struct caller {
	struct calls *calls;
	struct watch watch;
	struct buffer line;
	char nonce[2 * NONCE_LEN + 1];
	struct sockaddr_in6 from;   /* IPv4 as ::ffff:... */
	struct timer *deadline;
	struct caller *next;
};

struct calls {
	struct loop *loop;
	call_function *arrived;
	void *context;
	struct watch listener;
	unsigned port;
	char secret[2 * SECRET_LEN + 1];
	char *iface;            /* that we listen on alone; NULL: on all */
	struct caller *callers; /* the newest first */
	unsigned count;
};

/* ---- secrets ---- */

static int random_text(char *text, size_t len)
{
	unsigned char bytes[SECRET_LEN];

	if (proof_random(bytes, len) != 0)
		return -1;
	hex_write(text, bytes, len);
	return 0;
}

/* One handshake: who calls, and a number of either side that was never used before. */
struct talk {
	const char *secret, *node, *ours, *theirs;  /* ours: mpiexec's nonce, theirs: the daemon's */
};

static void hash_of(const struct talk *talk, const char *purpose, unsigned char out[PROOF_LEN])
{
	struct iovec parts[] = {{(void *)(uintptr_t)talk->node, strlen(talk->node)},
				{(void *)(uintptr_t)talk->ours, strlen(talk->ours)},
				{(void *)(uintptr_t)talk->theirs, strlen(talk->theirs)}};

	proof_make(talk->secret, strlen(talk->secret), purpose, parts, 3, out);
}

static void proof_text(const struct talk *talk, const char *purpose, char text[2 * PROOF_LEN + 1])
{
	unsigned char proof[PROOF_LEN];

	hash_of(talk, purpose, proof);
	hex_write(text, proof, sizeof proof);
}

static bool proves(const struct talk *talk, const char *purpose, const char *given)
{
	char wanted[2 * PROOF_LEN + 1];

	proof_text(talk, purpose, wanted);
	return strlen(given) == 2 * PROOF_LEN && proof_equal(given, wanted, 2 * PROOF_LEN);
}

#define DAEMON_PROOF "weft call: daemon"
#define MPIEXEC_PROOF "weft call: mpiexec"
#define DOWN_KEY "weft call: to the daemon"
#define UP_KEY "weft call: to mpiexec"

/* ---- mpiexec's side ---- */

static void hang_up(struct caller *caller)
{
	struct caller **at = &caller->calls->callers;

	while (*at != caller)
		at = &(*at)->next;
	*at = caller->next;
	caller->calls->count--;
	loop_forget(caller->calls->loop, &caller->watch);
	loop_cancel(caller->calls->loop, &caller->deadline);
	if (caller->watch.fd >= 0)
		close(caller->watch.fd);
	buffer_free(&caller->line);
	free(caller);
}

static void too_slow(void *context)
{
	struct caller *caller = context;
	caller->deadline = NULL;
	hang_up(caller);
}

/* "NODE NONCE PROOF", without its newline: answer, and hand the connection over. */
static void check(struct caller *caller, char *line, const struct buffer *rest)
{
	struct calls *calls = caller->calls;
	char node[256], nonce[64], given[128], answer[2 * PROOF_LEN + 2];
	struct talk talk = { calls->secret, node, caller->nonce, nonce };
	struct seal_keys keys;

	if (sscanf(line, "%255s %63s %127s", node, nonce, given) != 3 || !hex_is(nonce, NONCE_LEN) || !proves(&talk, DAEMON_PROOF, given)) {
		hang_up(caller);
		return;
	}
	int fd = caller->watch.fd;
	proof_text(&talk, MPIEXEC_PROOF, answer);
	strcat(answer, "\n");
	hash_of(&talk, UP_KEY, keys.in);
	hash_of(&talk, DOWN_KEY, keys.out);
	bool sent = write(fd, answer, strlen(answer)) == (ssize_t)strlen(answer);
	loop_forget(calls->loop, &caller->watch);
	if (sent)
		caller->watch.fd = -1;
	if (sent)
		calls->arrived(calls->context, node, fd, rest, &keys);
	proof_wipe(&keys, sizeof keys);
	hang_up(caller);
}

static void caller_ready(void *context)
{
	struct caller *caller = context;
	ssize_t got = read(caller->watch.fd, buffer_room(&caller->line, LINE_MAX_LEN), LINE_MAX_LEN);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got > 0)
		caller->line.len += (size_t)got;
	char *end = caller->line.len > 0 ? memchr(caller->line.data, '\n', caller->line.len) : NULL;
	if (end) {
		size_t used = (size_t)(end + 1 - (char *)caller->line.data);
		struct buffer rest = { .data = caller->line.data + used, .len = caller->line.len - used };
		*end = '\0';
		check(caller, (char *)caller->line.data, &rest);
	} else if (got <= 0 || caller->line.len >= LINE_MAX_LEN) {
		hang_up(caller);
	}
}

static bool same_address(const struct sockaddr_in6 *a, const struct sockaddr_in6 *b)
{
	return memcmp(&a->sin6_addr, &b->sin6_addr, sizeof a->sin6_addr) == 0;
}

/* Room for one more of this address, and of all. */
static void make_room(struct calls *calls, const struct sockaddr_in6 *from)
{
	struct caller *oldest = NULL, *oldest_of_all = NULL;
	unsigned count = 0;

	for (struct caller *caller = calls->callers; caller != NULL; caller = caller->next) {
		oldest_of_all = caller;
		if (same_address(&caller->from, from)) {
			oldest = caller;
			count++;
		}
	}
	if (count >= CALLERS_OF_ADDRESS)
		hang_up(oldest);
	else if (calls->count >= CALLERS_MAX)
		hang_up(oldest_of_all);
}

static void accept_caller(void *context)
{
	struct calls *calls = context;
	struct sockaddr_storage name = { 0 };
	struct sockaddr_in6 from = { .sin6_addr = IN6ADDR_ANY_INIT };
	socklen_t name_len = sizeof name;
	int fd = accept4(calls->listener.fd, (struct sockaddr *)&name, &name_len, SOCK_CLOEXEC | SOCK_NONBLOCK), on = 1;
	char greeting[64];

	if (fd < 0)
		return;
	if (name.ss_family == AF_INET6)
		memcpy(&from, &name, sizeof from);
	else
		memcpy(&from.sin6_addr, &((struct sockaddr_in *)(void *)&name)->sin_addr, 4);
	make_room(calls, &from);
	struct caller *caller = memory_zero(1, sizeof *caller);
	if (random_text(caller->nonce, NONCE_LEN) != 0) {
		close(fd);
		free(caller);
		return;
	}
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	caller->calls = calls;
	caller->from = from;
	caller->watch = (struct watch){ .fd = fd, .ready = caller_ready, .context = caller };
	caller->next = calls->callers;
	calls->callers = caller;
	calls->count++;
	caller->deadline = loop_after(calls->loop, SECONDS(STRANGER_SECONDS), too_slow, caller);
	loop_want(calls->loop, &caller->watch, LOOP_READ);
	int len = snprintf(greeting, sizeof greeting, GREETING "%s\n", caller->nonce);
	if (write(fd, greeting, (size_t)len) != len)
		hang_up(caller);
}

/* IPv6 takes IPv4 as well; without IPv6 in the kernel it is IPv4 alone. */
static int listen_on(unsigned port)
{
	struct sockaddr_in6 six = { .sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port), .sin6_addr = IN6ADDR_ANY_INIT };
	struct sockaddr_in four = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	int off = 0, on = 1, fd = socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	/* Connections of the job before may linger on the port. */
	if (fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
	    setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off) == 0 && bind(fd, (struct sockaddr *)&six, sizeof six) == 0 &&
	    listen(fd, 1024) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
	    bind(fd, (struct sockaddr *)&four, sizeof four) == 0 && listen(fd, 1024) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

/* The first of a list that is the name of an interface; NULL when none is. A string to free. */
static char *first_interface(const char *list)
{
	for (const char *at = list; at && *at != '\0'; at += strcspn(at, ","), at += *at == ',') {
		char *name = text_format("%.*s", (int)strcspn(at, ","), at);
		if (if_nametoindex(name) != 0)
			return name;
		free(name);
	}
	return NULL;
}

struct calls *calls_listen(struct loop *loop, const char *port_range, const char *iface, call_function *arrived, void *context)
{
	struct calls *calls = memory_zero(1, sizeof *calls);
	struct sockaddr_storage name;
	socklen_t name_len = sizeof name;
	unsigned low = 0, high = 0;
	int fd = -1;

	*calls = (struct calls){ .loop = loop, .arrived = arrived, .context = context };
	if (port_range && port_range[0] != '\0' && sscanf(port_range, "%u-%u", &low, &high) != 2)
		low = high = 0;
	for (unsigned port = low; fd < 0 && port <= high && port <= 65535; port++)
		fd = listen_on(port);
	if (fd < 0) {
		error_set(-1, low > 0 ? "no port of %u-%u is free here (--port-range)" : "cannot listen on any port: ports %u-%u", low,
			  high);
		free(calls);
		return NULL;
	}
	calls->iface = first_interface(iface);
	/* Where the kernel does not let us, the proofs still keep strangers out. */
	if (calls->iface)
		setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, calls->iface, (socklen_t)strlen(calls->iface));
	if (random_text(calls->secret, SECRET_LEN) != 0 || getsockname(fd, (struct sockaddr *)&name, &name_len) != 0) {
		close(fd);
		free(calls);
		return NULL;
	}
	calls->port =
		ntohs(name.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&name)->sin6_port : ((struct sockaddr_in *)&name)->sin_port);
	calls->listener = (struct watch){ .fd = fd, .ready = accept_caller, .context = calls };
	loop_want(loop, &calls->listener, LOOP_READ);
	return calls;
}

/* May somebody call at this address? Link-local ones say nothing elsewhere. */
static bool callable(const struct ifaddrs *one, const char *iface, bool loopback)
{
	const struct sockaddr *address = one->ifa_addr;

	if (!address || (one->ifa_flags & IFF_UP) == 0 || (iface && strcmp(iface, one->ifa_name) != 0) ||
		((one->ifa_flags & IFF_LOOPBACK) != 0) != loopback)
		return false;
	return address->sa_family == AF_INET ||
	       (address->sa_family == AF_INET6 && !IN6_IS_ADDR_LINKLOCAL(&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr));
}

/* Numeric addresses at which this host may be called. Those of loopback only where there are no others: a container without a
   network, where all "hosts" are this one. */
static char **own_addresses(const char *iface)
{
	char **list = memory_zero(1, sizeof *list), text[NI_MAXHOST];
	struct ifaddrs *all = NULL;
	size_t count = 0;

	if (getifaddrs(&all) != 0)
		all = NULL;
	for (int loopback = 0; loopback < 2 && count == 0; loopback++)
		for (struct ifaddrs *one = all; one && count < ADDRESSES_MAX; one = one->ifa_next) {
			if (!callable(one, iface, loopback == 1))
				continue;
			socklen_t len = one->ifa_addr->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);
			if (getnameinfo(one->ifa_addr, len, text, sizeof text, NULL, 0, NI_NUMERICHOST) != 0)
				continue;
			strings_add(&list, text_copy(text));
			count++;
		}
	freeifaddrs(all);
	return list;
}

void calls_invitation(const struct calls *calls, struct buffer *out)
{
	struct buffer body = { 0 };
	char **addresses = own_addresses(calls->iface);

	buffer_put_string(&body, calls->secret);
	buffer_put_u32(&body, calls->port);
	buffer_put_strings(&body, addresses);
	buffer_put(out, INVITATION, strlen(INVITATION));
	buffer_put_u32(out, (uint32_t)body.len);
	buffer_put(out, body.data, body.len);
	strings_free(addresses);
	buffer_free(&body);
}

void calls_close(struct calls *calls)
{
	if (!calls)
		return;
	while (calls->callers)
		hang_up(calls->callers);
	loop_forget(calls->loop, &calls->listener);
	close(calls->listener.fd);
	proof_wipe(calls->secret, sizeof calls->secret);
	free(calls->iface);
	free(calls);
}

/* ---- the daemon's side: it has nothing else to do, so it waits ---- */

struct invitation {
	char *secret;
	uint32_t port;
	char **addresses;
};

static int read_invitation(int fd, struct invitation *invitation)
{
	unsigned char data[INVITATION_MAX];
	size_t len = 0, head = strlen(INVITATION) + 4, wanted = head;
	ssize_t got;

	while (len < wanted && (got = read(fd, data + len, wanted - len)) != 0) {
		if (got < 0 && errno != EINTR)
			break;
		len += got > 0 ? (size_t)got : 0;
		if (len == head && wanted == head) {
			struct reader reader = reader_of(data + head - 4, 4);
			size_t more = read_u32(&reader);
			if (memcmp(data, INVITATION, head - 4) != 0 || more > sizeof data - head)
				return error_set(-1, "this is no invitation from mpiexec");
			wanted += more;
		}
	}
	struct reader reader = reader_of(data + head, wanted - head);
	if (len < wanted || wanted == head)
		return error_set(-1, "the invitation from mpiexec is not complete");
	invitation->secret = read_string(&reader);
	invitation->port = read_u32(&reader);
	invitation->addresses = read_strings(&reader);
	return reader.bad ? error_set(-1, "the invitation from mpiexec is damaged") : 0;
}

static int remaining(uint64_t deadline)
{
	uint64_t now = status_now_ns();
	return now >= deadline ? 0 : (int)((deadline - now + 999999) / 1000000);
}

static int connect_to(const char *address, uint32_t port, uint64_t deadline)
{
	struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV, .ai_socktype = SOCK_STREAM }, *found = NULL;
	char service[16];
	int error = 0;
	socklen_t len = sizeof error;

	snprintf(service, sizeof service, "%u", port);
	if (getaddrinfo(address, service, &hints, &found) != 0)
		return -1;
	int fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	int status = fd >= 0 ? connect(fd, found->ai_addr, found->ai_addrlen) : -1;
	freeaddrinfo(found);
	struct pollfd poll_fd = { .fd = fd, .events = POLLOUT };
	if (fd >= 0 && status != 0 &&
		(errno != EINPROGRESS || poll(&poll_fd, 1, remaining(deadline)) != 1 ||
		 getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0 || error != 0)) {
		close(fd);
		return -1;
	}
	return fd;
}

/* Byte by byte, so that nothing behind the newline is taken. */
static bool read_line(int fd, char *line, size_t line_len, uint64_t deadline)
{
	for (size_t len = 0; len + 1 < line_len;) {
		struct pollfd poll_fd = { .fd = fd, .events = POLLIN };
		if (poll(&poll_fd, 1, remaining(deadline)) != 1 || read(fd, line + len, 1) != 1)
			return false;
		if (line[len] == '\n') {
			line[len] = '\0';
			return true;
		}
		len++;
	}
	return false;
}

static bool shake_hands(int fd, const char *secret, const char *node, uint64_t deadline, struct seal_keys *keys)
{
	char line[LINE_MAX_LEN], nonce[2 * NONCE_LEN + 1], mine[2 * PROOF_LEN + 1];
	size_t greeting_len = strlen(GREETING);

	if (!read_line(fd, line, sizeof line, deadline) || strncmp(line, GREETING, greeting_len) != 0 ||
		!hex_is(line + greeting_len, NONCE_LEN) || random_text(nonce, NONCE_LEN) != 0)
		return false;
	char *theirs = text_copy(line + greeting_len);
	struct talk talk = { secret, node, theirs, nonce };
	proof_text(&talk, DAEMON_PROOF, mine);
	char *text = text_format("%s %s %s\n", node, nonce, mine);
	bool good = write(fd, text, strlen(text)) == (ssize_t)strlen(text) && read_line(fd, line, sizeof line, deadline) &&
				proves(&talk, MPIEXEC_PROOF, line);
	hash_of(&talk, DOWN_KEY, keys->in);
	hash_of(&talk, UP_KEY, keys->out);
	free(theirs);
	free(text);
	return good;
}

int call_home(int fd, const char *node, struct seal_keys *keys)
{
	struct invitation invitation = { 0 };
	const char *hint = getenv("SLURM_LAUNCH_NODE_IPADDR");
	uint64_t end = status_now_ns() + MILLISECONDS(HOME_MS);
	int home = -1, on = 1;

	if (read_invitation(fd, &invitation) != 0)
		goto done;
	for (int round = 0; home < 0 && remaining(end) > 0; round++) {
		if (round > 0)
			poll(NULL, 0, 200);
		for (size_t i = hint ? 0 : 1; home < 0 && (i == 0 || invitation.addresses[i - 1]); i++) {
			uint64_t deadline = status_now_ns() + MILLISECONDS(TRY_MS);
			home = connect_to(i == 0 ? hint : invitation.addresses[i - 1], invitation.port, deadline);
			if (home >= 0 && !shake_hands(home, invitation.secret, node, deadline, keys)) {
				close(home);
				home = -1;
			}
		}
	}
	if (home < 0) {
		char addresses[512] = "";
		for (size_t i = 0, used = 0; invitation.addresses[i] && used < sizeof addresses; i++)
			used += (size_t)snprintf(addresses + used, sizeof addresses - used, " %s", invitation.addresses[i]);
		error_set(-1, "cannot reach mpiexec on port %u of%s: is there a firewall? --port-range LOW-HIGH chooses the port",
				  invitation.port, addresses[0] != '\0' ? addresses : " its host, which knows no address of its own");
		goto done;
	}
	setsockopt(home, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	dup2(home, 0);
	dup2(home, 1);
	close(home);
done:
	if (invitation.secret)
		proof_wipe(invitation.secret, strlen(invitation.secret));
	free(invitation.secret);
	strings_free(invitation.addresses);
	return home < 0 ? -1 : 0;
}
