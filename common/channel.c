/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See channel.h. */
#include "common/channel.h"

#include "common/compiler.h"
#include "common/error.h"
#include "common/hex.h"
#include "common/proof.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

/* The error class of everything here: MPI_ERR_OTHER, which common/ does not know by name. */
enum { CLASS_OTHER = 16 };

static socklen_t address_of(const char *name, struct sockaddr_un *address)
{
	memset(address, 0, sizeof *address);
	address->sun_family = AF_UNIX;
	snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "weft-%.*s", CHANNEL_NAME_LEN - 1, name);
	return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(address->sun_path + 1));
}

static bool same_user(int fd)
{
	struct ucred who;
	socklen_t len = sizeof who;

	return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &len) == 0 && who.uid == geteuid();
}

/* ---- The daemon's end ---- */

int channel_listen(char name[CHANNEL_NAME_LEN])
{
	unsigned char random[(CHANNEL_NAME_LEN - 1) / 2];
	struct sockaddr_un address;
	int fd;

	if (proof_random(random, sizeof random))
		return -1;
	hex_write(name, random, sizeof random);
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd >= 0 && bind(fd, (struct sockaddr *)&address, address_of(name, &address)) == 0 && listen(fd, 4096) == 0)
		return fd;
	error_set(-1, "cannot open a socket for the ranks of this host: %s", strerror(errno));
	if (fd >= 0)
		close(fd);
	return -1;
}

int channel_accept(int listener)
{
	for (;;) {
		int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

		if (fd < 0 || same_user(fd))
			return fd;
		close(fd);
	}
}

int channel_send_descriptor(int to, int fd)
{
	struct channel_head answer = {.type = CHANNEL_ANSWER};
	char space[CMSG_SPACE(sizeof(int))] = {0};
	struct iovec iov = {&answer, sizeof answer};
	struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
	struct cmsghdr *head = CMSG_FIRSTHDR(&message);

	head->cmsg_level = SOL_SOCKET;
	head->cmsg_type = SCM_RIGHTS;
	head->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(head), &fd, sizeof fd);
	return sendmsg(to, &message, MSG_NOSIGNAL) == (ssize_t)sizeof answer ? 0 : -1;
}

/* ---- The rank's end ---- */

static int send_all(int fd, const void *data, size_t len)
{
	for (size_t sent = 0; sent < len;) {
		ssize_t n = send(fd, (const char *)data + sent, len - sent, MSG_NOSIGNAL);

		if (n < 0 && errno != EINTR)
			return -1;
		sent += n > 0 ? (size_t)n : 0;
	}
	return 0;
}

int channel_ask(const char *name, const struct channel_head *head, const char *key, const void *value)
{
	struct sockaddr_un address;
	socklen_t len = address_of(name, &address);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0) {
		error_set(CLASS_OTHER, "cannot ask the launcher's daemon of this host: %s; may this process open too few files ('ulimit -n')?",
			  strerror(errno));
		return -1;
	}
	if (connect(fd, (struct sockaddr *)&address, len)) {
		error_set(CLASS_OTHER,
			  "cannot reach the launcher's daemon of this host: %s; has it ended, or does this process run in a network "
			  "namespace of its own (a container)?",
			  strerror(errno));
	} else if (!same_user(fd)) {
		error_set(CLASS_OTHER, "another user has taken the place of the launcher's daemon of this host");
	} else if (send_all(fd, head, sizeof *head) || send_all(fd, key, head->key_len) || send_all(fd, value, head->value_len)) {
		error_set(CLASS_OTHER, "the launcher's daemon of this host does not listen any more: %s", strerror(errno));
	} else {
		return fd;
	}
	close(fd);
	return -1;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Receive `len` bytes. 0, ETIMEDOUT, or EPIPE at the end; a descriptor that comes along goes to *passed_fd. */
static int receive_all(int fd, void *data, size_t len, int64_t deadline, int *passed_fd)
{
	for (size_t got = 0; got < len;) {
		char space[CMSG_SPACE(sizeof(int))] = {0};
		struct iovec iov = {(char *)data + got, len - got};
		struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
		int64_t left = deadline < 0 ? -1 : deadline - now_ms();
		struct pollfd wait = {fd, POLLIN, 0};
		struct cmsghdr *head;
		ssize_t n;

		if (deadline >= 0 && left <= 0)
			return ETIMEDOUT;
		if (poll(&wait, 1, left > 3600000 ? 3600000 : (int)left) <= 0)
			continue;
		n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
		if (n == 0 || (n < 0 && errno != EINTR))
			return EPIPE;
		head = n > 0 ? CMSG_FIRSTHDR(&message) : NULL;
		if (head && head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS && passed_fd)
			memcpy(passed_fd, CMSG_DATA(head), sizeof *passed_fd);
		got += n > 0 ? (size_t)n : 0;
	}
	return 0;
}

int channel_answer(int fd, int timeout_s, void *value, size_t *len, int *passed_fd)
{
	int64_t deadline = timeout_s < 0 ? -1 : now_ms() + (int64_t)timeout_s * 1000;
	struct channel_head head;
	char text[256] = "";
	int error = receive_all(fd, &head, sizeof head, deadline, passed_fd), rc = 0;

	if (!error && head.type == CHANNEL_REFUSED) {
		error = receive_all(fd, text, head.value_len < sizeof text ? head.value_len : sizeof text - 1, deadline, NULL);
		rc = error_set(CLASS_OTHER, "%s", text);
	} else if (!error && (head.type != CHANNEL_ANSWER || head.value_len > *len)) {
		rc = error_set(CLASS_OTHER, "the launcher's daemon answered what was not asked for: is it of another version?");
	} else if (!error) {
		*len = head.value_len;
		error = receive_all(fd, value, *len, deadline, NULL);
	}
	if (!rc && error == ETIMEDOUT)
		rc = error_set(CLASS_OTHER, "no answer within %d s (WEFT_CONNECT_TIMEOUT)", timeout_s);
	else if (!rc && error)
		rc = error_set(CLASS_OTHER, "the launcher's daemon of this host has ended");
	close(fd);
	return rc;
}
