/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See own_name.h. A question is a name, an answer one byte. */
#include "launcher/own_name.h"

#include <errno.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/log.h"
#include "common/status.h"
#include "launcher/process.h"

enum { ALL_MS = 3000, ASKER_FD = 3, NAME_MAX_LEN = 1024 };

static pid_t asker;                 /* 0: none */
static int questions = -1;
static int64_t left_ms = ALL_MS;    /* for all questions together */

static bool same_address(const struct sockaddr *a, const struct sockaddr *b)
{
	if (!a || a->sa_family != b->sa_family)
		return false;
	if (a->sa_family == AF_INET)
		return memcmp(&((const struct sockaddr_in *)(const void *)a)->sin_addr,
					  &((const struct sockaddr_in *)(const void *)b)->sin_addr, 4) == 0;
	if (a->sa_family == AF_INET6)
		return memcmp(&((const struct sockaddr_in6 *)(const void *)a)->sin6_addr,
					  &((const struct sockaddr_in6 *)(const void *)b)->sin6_addr, 16) == 0;
	return false;
}

/* `flags` AI_NUMERICHOST: asks nobody. 1 yes, 0 no, -1: that is no such name. */
static int look_up(const char *name, int flags)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = flags }, *found = NULL;
	struct ifaddrs *ours = NULL;
	int same = 0;

	if (getaddrinfo(name, NULL, &hints, &found) != 0)
		return -1;
	if (getifaddrs(&ours) != 0)
		ours = NULL;
	for (struct addrinfo *a = found; a && same == 0; a = a->ai_next)
		for (struct ifaddrs *i = ours; i && same == 0; i = i->ifa_next)
			same = same_address(i->ifa_addr, a->ai_addr);
	freeifaddrs(ours);
	freeaddrinfo(found);
	return same;
}

static void answer_all(int fd)
{
	char name[NAME_MAX_LEN];
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	process_keep_only(fd, ASKER_FD);
	for (ssize_t got; (got = recv(ASKER_FD, name, sizeof name - 1, 0)) > 0;) {
		name[got] = '\0';
		char is = look_up(name, 0) == 1;
		if (send(ASKER_FD, &is, 1, MSG_NOSIGNAL) != 1)
			break;
	}
	_exit(0);
}

static bool start_asker(void)
{
	int ends[2];

	if (asker != 0)
		return true;
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return false;
	pid_t pid = fork();
	if (pid == 0)
		answer_all(ends[1]);
	close(ends[1]);
	if (pid < 0) {
		close(ends[0]);
		return false;
	}
	process_helper(pid);
	asker = pid;
	questions = ends[0];
	return true;
}

bool own_name(const char *name)
{
	int numeric = look_up(name, AI_NUMERICHOST);
	uint64_t began = status_now_ns();
	size_t len = strlen(name);
	char is = 0;

	if (numeric >= 0)
		return numeric == 1;
	if (left_ms <= 0 || len >= NAME_MAX_LEN || !start_asker())
		return false;
	if (send(questions, name, len, MSG_NOSIGNAL) != (ssize_t)len)
		return false;
	struct pollfd answer = { .fd = questions, .events = POLLIN };
	int ready = poll(&answer, 1, (int)left_ms);
	left_ms -= (int64_t)((status_now_ns() - began) / 1000000);
	if (ready == 1)
		return recv(questions, &is, 1, 0) == 1 && is == 1;
	left_ms = 0;
	own_name_done();
	log_warn("the name server does not answer (asked for %s): hosts that have no name in /etc/hosts are taken for others than this one",
		 name);
	return false;
}

void own_name_done(void)
{
	if (asker == 0)
		return;
	kill(asker, SIGKILL);
	while (waitpid(asker, NULL, 0) < 0 && errno == EINTR)
		;
	close(questions);
	asker = 0;
	questions = -1;
}
