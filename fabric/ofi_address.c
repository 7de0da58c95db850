/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Addresses of sockets: in words, compared, and which of our descriptors has them. */
#include "fabric/ofi.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ofi_format_address(const void *address, char *text, size_t text_len)
{
	const struct sockaddr *any = address;
	char number[INET6_ADDRSTRLEN] = "?";

	if (any->sa_family == AF_INET)
		inet_ntop(AF_INET, &((const struct sockaddr_in *)address)->sin_addr, number, sizeof number);
	else if (any->sa_family == AF_INET6)
		inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)address)->sin6_addr, number, sizeof number);
	if (number[0] == '?')
		snprintf(text, text_len, "an address that is none of the Internet's");
	else
		snprintf(text, text_len, "%s port %u", number, ofi_get_port(address));
}

socklen_t ofi_address_len(const struct sockaddr_storage *address)
{
	return address->ss_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
}

void ofi_set_port(void *address, unsigned port)
{
	struct sockaddr *any = address;

	if (any->sa_family == AF_INET)
		((struct sockaddr_in *)address)->sin_port = htons((uint16_t)port);
	else if (any->sa_family == AF_INET6)
		((struct sockaddr_in6 *)address)->sin6_port = htons((uint16_t)port);
}

unsigned ofi_get_port(const void *address)
{
	const struct sockaddr *any = address;

	if (any->sa_family == AF_INET)
		return ntohs(((const struct sockaddr_in *)address)->sin_port);
	return any->sa_family == AF_INET6 ? ntohs(((const struct sockaddr_in6 *)address)->sin6_port) : 0;
}

bool ofi_is_loopback(const struct sockaddr_storage *address)
{
	const struct sockaddr_in *four = (const void *)address;
	const struct sockaddr_in6 *six = (const void *)address;

	if (address->ss_family == AF_INET)
		return ntohl(four->sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
	return address->ss_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&six->sin6_addr);
}

bool ofi_same_host(const struct sockaddr_storage *a, const struct sockaddr_storage *b)
{
	const struct sockaddr_in *a4 = (const void *)a, *b4 = (const void *)b;
	const struct sockaddr_in6 *a6 = (const void *)a, *b6 = (const void *)b;

	if (a->ss_family != b->ss_family)
		return false;
	if (a->ss_family == AF_INET)
		return a4->sin_addr.s_addr == b4->sin_addr.s_addr;
	return a->ss_family == AF_INET6 && memcmp(&a6->sin6_addr, &b6->sin6_addr, sizeof a6->sin6_addr) == 0;
}

bool ofi_same_address(const struct sockaddr_storage *a, const struct sockaddr_storage *b)
{
	return ofi_same_host(a, b) && ofi_get_port(a) == ofi_get_port(b);
}

static bool is_socket_of(int fd, const struct sockaddr_storage *own, const struct sockaddr_storage *other)
{
	struct sockaddr_storage address;
	socklen_t len = sizeof address;
	bool connected = getpeername(fd, (void *)&address, &len) == 0;

	if (connected != (other != NULL) || (connected && !ofi_same_address(&address, other)))
		return false;
	len = sizeof address;
	return getsockname(fd, (void *)&address, &len) == 0 && ofi_same_address(&address, own);
}

int ofi_find_socket(const struct sockaddr_storage *own, const struct sockaddr_storage *other)
{
	DIR *folder = opendir("/proc/self/fd");
	struct dirent *entry;
	int found = -1;

	if (!folder)
		return -1;
	while (found < 0 && (entry = readdir(folder)) != NULL) {
		int fd = atoi(entry->d_name);
		if (entry->d_name[0] != '.' && is_socket_of(fd, own, other))
			found = fd;
	}
	closedir(folder);
	return found;
}
