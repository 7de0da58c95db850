/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Who may send packets to a listening socket: a short list of addresses and ports, put into the kernel as a classic
 * socket filter (no privilege needed). What it drops never reaches the socket's queue. Connections inherit the filter.
 */
#ifndef FABRIC_OFI_FILTER_H
#define FABRIC_OFI_FILTER_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

enum { PERMITS_MAX = 64 }; /* what the kernel's limit for a socket's options (net.core.optmem_max, 20 KiB) holds twice */

struct ofi_permits {
	struct {
		struct sockaddr_storage address;
		uint32_t proc;
		uint64_t until_ns;
	} list[PERMITS_MAX];
	uint32_t count;
	bool changed; /* since permits_attach */
};

/* False: there is no room. */
bool permits_add(struct ofi_permits *permits, const struct sockaddr_storage *address, uint32_t proc, uint64_t until_ns);
void permits_end(struct ofi_permits *permits, uint32_t proc);
void permits_expire(struct ofi_permits *permits, uint64_t now_ns);
/* Make the kernel obey the list. 0, or -1 with errno. */
int permits_attach(struct ofi_permits *permits, int fd);

#endif
