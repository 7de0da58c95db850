/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See tcp_owner.h. */
#include "launcher/tcp_owner.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "launcher/buffer.h"

enum { FILES_MOST = 65536 };

/* As the kernel writes them: the address as it lies in memory, the port as a number. */
struct line {
	unsigned near_address, near_port, far_address, far_port, uid;
	unsigned long inode;    /* 0: nobody holds it any more, and the user is not to be believed */
};

static bool read_line(const char *text, struct line *line)
{
	return sscanf(text, " %*u: %8X:%4X %8X:%4X %*2X %*8X:%*8X %*X:%*X %*X %u %*u %lu", &line->near_address, &line->near_port,
		      &line->far_address, &line->far_port, &line->uid, &line->inode) == 6;
}

static const char *next_line(const char *text)
{
	const char *end = strchr(text, '\n');

	return end ? end + 1 : text + strlen(text);
}

bool tcp_far_end_is_of(const char *table, const struct sockaddr_in *near, const struct sockaddr_in *far, uid_t uid)
{
	struct line line;

	for (const char *at = table; *at != '\0'; at = next_line(at))
		if (read_line(at, &line) && line.near_address == far->sin_addr.s_addr && line.near_port == ntohs(far->sin_port) &&
			line.far_address == near->sin_addr.s_addr && line.far_port == ntohs(near->sin_port))
			return line.uid == uid && line.inode != 0;
	return false;
}

static bool read_table(struct buffer *table)
{
	FILE *file = fopen("/proc/self/net/tcp", "r");
	size_t got;

	table->len = 0;
	while (file && (got = fread(buffer_room(table, 1 << 16), 1, 1 << 16, file)) > 0)
		table->len += got;
	buffer_put(table, "", 1);
	return file && fclose(file) == 0;
}

/* The kernel writes its table piece by piece, and a line that moves meanwhile is missing: a no must be said three times. */
static bool is_ours(struct buffer *table, const struct sockaddr_in *near, const struct sockaddr_in *far)
{
	for (int i = 0; i < 3; i++)
		if (read_table(table) && tcp_far_end_is_of((char *)table->data, near, far, geteuid()))
			return true;
	return false;
}

static int files_most(void)
{
	struct rlimit most = { .rlim_cur = FILES_MOST };

	getrlimit(RLIMIT_NOFILE, &most);
	return most.rlim_cur < FILES_MOST ? (int)most.rlim_cur : FILES_MOST;
}

/* One that we have shut already is not. */
static bool is_open(int fd)
{
	struct tcp_info info = { 0 };
	socklen_t len = sizeof info;

	return getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &len) == 0 &&
		   (info.tcpi_state == TCP_ESTABLISHED || info.tcpi_state == TCP_CLOSE_WAIT);
}

/* Does one of our sockets of IPv4 listen there? */
static bool listens(int files, in_port_t port)
{
	struct sockaddr_in at;

	for (int fd = 0; fd < files; fd++) {
		socklen_t len = sizeof at, yes_len = sizeof(int);
		int yes = 0;

		if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &yes, &yes_len) == 0 && yes && getsockname(fd, (void *)&at, &len) == 0 &&
			at.sin_family == AF_INET && at.sin_port == port)
			return true;
	}
	return false;
}

bool tcp_cut_others(void)
{
	struct buffer table = { 0 };
	int files = files_most(), cut = 0;

	for (int fd = 0; fd < files; fd++) {
		struct sockaddr_in near, far;
		socklen_t near_len = sizeof near, far_len = sizeof far;

		if (!is_open(fd) || getsockname(fd, (void *)&near, &near_len) != 0 || near.sin_family != AF_INET ||
			getpeername(fd, (void *)&far, &far_len) != 0 || !listens(files, near.sin_port) || is_ours(&table, &near, &far))
			continue;
		shutdown(fd, SHUT_RDWR);
		cut++;
	}
	buffer_free(&table);
	return cut > 0;
}
