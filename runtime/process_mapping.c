/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See process_mapping.h. A vector is a list of blocks (first host, hosts, ranks on each): "(vector,(0,2,3),(2,1,1))" puts ranks
 * 0-2 on host 0, 3-5 on host 1, 6 on host 2. When ranks are left at the end, the list begins again (ranks dealt out in turns).
 */
#include "runtime/process_mapping.h"

#include <stdlib.h>
#include <string.h>

struct block {
	unsigned long first, hosts, ranks;
};

/* One number that ends with `end`; *at moves behind that. */
static int number(const char **at, char end, unsigned long *out)
{
	char *stop;

	if (**at < '0' || **at > '9')
		return -1;
	*out = strtoul(*at, &stop, 10);
	if (*stop != end)
		return -1;
	*at = stop + 1;
	return 0;
}

static int read_block(const char **at, struct block *block)
{
	if (**at != '(')
		return -1;
	(*at)++;
	if (number(at, ',', &block->first) || number(at, ',', &block->hosts) || number(at, ')', &block->ranks))
		return -1;
	return block->hosts == 0 || block->ranks == 0 ? -1 : 0;
}

/* Ranks of one block, as far as there are any left. Returns how many. */
static uint32_t deal_out(const struct block *block, uint32_t *rank_host, uint32_t left)
{
	uint32_t dealt = 0;

	for (unsigned long host = 0; host < block->hosts && dealt < left; host++)
		for (unsigned long i = 0; i < block->ranks && dealt < left; i++)
			rank_host[dealt++] = (uint32_t)(block->first + host);
	return dealt;
}

/* The manager may leave out numbers, or begin with others than 0. At most one number a rank: a table of those seen. */
static int renumber(uint32_t *rank_host, uint32_t size)
{
	uint32_t *seen = calloc(size, sizeof *seen), count = 0;

	if (!seen)
		return -1;
	for (uint32_t rank = 0; rank < size; rank++) {
		uint32_t host = 0;

		/* Neighbours mostly live together. */
		if (rank > 0 && seen[rank_host[rank - 1]] == rank_host[rank]) {
			rank_host[rank] = rank_host[rank - 1];
			continue;
		}
		while (host < count && seen[host] != rank_host[rank])
			host++;
		if (host == count)
			seen[count++] = rank_host[rank];
		rank_host[rank] = host;
	}
	free(seen);
	return 0;
}

int process_mapping_parse(const char *text, uint32_t *rank_host, uint32_t size)
{
	static const char prefix[] = "(vector,";
	uint32_t rank = 0;

	if (strncmp(text, prefix, sizeof prefix - 1) != 0)
		return -1;
	text += sizeof prefix - 1;
	for (const char *at = text; rank < size;) {
		struct block block;

		if (read_block(&at, &block))
			return -1;
		rank += deal_out(&block, rank_host + rank, size - rank);
		if (*at == ',')
			at++;
		else if (*at == ')')
			at = text;
		else
			return -1;
	}
	return renumber(rank_host, size);
}
