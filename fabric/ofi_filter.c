/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See ofi_filter.h. The kernel runs the program on every packet for the socket, beginning with the TCP header; the
 * network header is found at SKF_NET_OFF. The words of the sender's address are put into the program's memory first:
 *
 *     M[0..words) = address    M[4] = port    for each permit: port equal? address equal? then take the packet; else drop it
 */
#include "fabric/ofi_filter.h"

#include "common/compiler.h"

#include <linux/filter.h>
#include <netinet/in.h>
#include <string.h>

enum {
	PORT = 4,             /* place in the program's memory */
	SOURCE_IPV4 = 12, SOURCE_IPV6 = 8, /* offsets in the network header */
	PROGRAM_MAX = 16 + PERMITS_MAX * 11, /* a port, four words, what follows */
	TAKE_ALL = 0x7fffffff
};

static uint32_t port_of(const struct sockaddr_storage *address)
{
	return ntohs(address->ss_family == AF_INET ? ((const struct sockaddr_in *)address)->sin_port
						   : ((const struct sockaddr_in6 *)address)->sin6_port);
}

/* Words of the address as the program sees them; returns how many. */
static int words_of(const struct sockaddr_storage *address, uint32_t words[4])
{
	if (address->ss_family == AF_INET) {
		words[0] = ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr);
		return 1;
	}
	memcpy(words, &((const struct sockaddr_in6 *)address)->sin6_addr, 16);
	for (int i = 0; i < 4; i++)
		words[i] = ntohl(words[i]);
	return 4;
}

bool permits_add(struct ofi_permits *permits, const struct sockaddr_storage *address, uint32_t proc, uint64_t until_ns)
{
	if (permits->count == PERMITS_MAX)
		return false;
	permits->list[permits->count].address = *address;
	permits->list[permits->count].proc = proc;
	permits->list[permits->count++].until_ns = until_ns;
	permits->changed = true;
	return true;
}

static void end(struct ofi_permits *permits, uint32_t i)
{
	permits->list[i] = permits->list[--permits->count];
	permits->changed = true;
}

void permits_end(struct ofi_permits *permits, uint32_t proc)
{
	for (uint32_t i = 0; i < permits->count;)
		if (permits->list[i].proc == proc)
			end(permits, i);
		else
			i++;
}

void permits_expire(struct ofi_permits *permits, uint64_t now_ns)
{
	for (uint32_t i = 0; i < permits->count;)
		if (permits->list[i].until_ns <= now_ns)
			end(permits, i);
		else
			i++;
}

int permits_attach(struct ofi_permits *permits, int fd)
{
	struct sock_filter code[PROGRAM_MAX];
	struct sock_fprog program = { .filter = code };
	int family = permits->count ? permits->list[0].address.ss_family : AF_INET;
	int words = family == AF_INET ? 1 : 4, at = 0;
	uint32_t source = (uint32_t)SKF_NET_OFF + (family == AF_INET ? SOURCE_IPV4 : SOURCE_IPV6);

	for (int i = 0; i < words; i++) {
		code[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, source + 4 * (uint32_t)i);
		code[at++] = (struct sock_filter)BPF_STMT(BPF_ST, (uint32_t)i);
	}
	code[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 0);
	code[at++] = (struct sock_filter)BPF_STMT(BPF_ST, PORT);
	for (uint32_t p = 0; p < permits->count; p++) {
		uint32_t wanted[4];
		int rest = 2 * words_of(&permits->list[p].address, wanted) + 1; /* instructions of this permit after the first jump */
		code[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port_of(&permits->list[p].address), 0, (uint8_t)rest);
		for (int i = 0; i < words; i++) {
			rest -= 2;
			code[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_MEM, (uint32_t)i);
			code[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, wanted[i], 0, (uint8_t)rest);
		}
		code[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, TAKE_ALL);
		code[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_MEM, PORT);
	}
	code[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, 0);
	program.len = (unsigned short)at;
	permits->changed = false;
	return setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
}
