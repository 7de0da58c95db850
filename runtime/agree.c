/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See agree.h. */
#include "runtime/agree.h"

#include "common/compiler.h"
#include "common/error.h"
#include "runtime/point_to_point.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/*
 * Three ranges of negative tags, all below the wildcards:
 *     INT_MIN .. INT_MIN + 2^30          numbers of users
 *     -2^30 .. -2^30 + 2^29              texts
 *     -2^24 - 16 .. -16                  the sequence on a communicator
 */
int agree_tag(struct comm *comm)
{
	return -16 - (int)(comm->collective_count++ & 0xffffff);
}

int agree_tag_of_number(int number)
{
	return INT_MIN + (number & 0x3fffffff);
}

int agree_tag_of_text(const char *text)
{
	uint32_t hash = 2166136261u; /* FNV-1a */

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return -(1 << 30) + (int)(hash & 0x1fffffff);
}

struct circle circle_of(struct comm *comm, uint32_t call)
{
	struct comm *inside = comm->inter ? comm->local : comm;

	lane_assert_locked(comm->lane);
	return (struct circle){ .comm = inside, .tag = agree_tag(inside), .size = inside->size, .rank = inside->rank, .call = call };
}

static int rank_in_comm(const struct circle *circle, int rank)
{
	return circle->ranks ? circle->ranks[rank] : rank;
}

struct message agree_outgoing(const struct circle *circle, int rank, const void *data, size_t len)
{
	return (struct message){
		.comm = circle->comm,
		.context = circle->comm->context | CONTEXT_COLLECTIVE,
		.out = data,
		.count = len,
		.type = datatype_of(MPI_BYTE),
		.rank = rank,
		.tag = circle->tag,
	};
}

struct message agree_incoming(const struct circle *circle, int rank, void *data, size_t len)
{
	return agree_outgoing(circle, rank, data, len);
}

int agree_tree(int size, int rank, int root, int *parent, int children[32])
{
	int turned = rank >= root ? rank - root : rank - root + size; /* the root is 0 in its own count */
	int bit = 1, count = 0;

	/* The parent is found by taking away the lowest bit; below that bit are the children. */
	while (bit < size && !(turned & bit))
		bit <<= 1;
	*parent = turned == 0 ? -1 : (int)(((int64_t)turned - bit + root) % size);
	for (bit >>= 1; bit > 0; bit >>= 1)
		if (turned + bit < size)
			children[count++] = (int)(((int64_t)turned + bit + root) % size);
	return count;
}

int agree_broadcast(const struct circle *circle, int root, void *data, size_t len)
{
	int parent, children[32], rc = 0;
	int count = agree_tree(circle->size, circle->rank, root, &parent, children);

	struct message message;

	if (parent >= 0) {
		message = agree_incoming(circle, rank_in_comm(circle, parent), data, len);
		rc = receive_blocking(&message, MPI_STATUS_IGNORE, circle->call);
	}
	for (int i = 0; !rc && i < count; i++) {
		message = agree_outgoing(circle, rank_in_comm(circle, children[i]), data, len);
		rc = comm_reach(message.comm, message.rank);
		if (!rc)
			rc = send_blocking(&message, SEND_STANDARD, circle->call);
	}
	return rc;
}

int agree_send_receive(const struct circle *circle, struct message outgoing, struct message incoming)
{
	struct request *request;
	int sent, rc = comm_reach(outgoing.comm, outgoing.rank);

	if (!rc)
		rc = receive_start(&incoming, &request);
	if (rc)
		return rc;
	sent = send_blocking(&outgoing, SEND_STANDARD, circle->call);
	if (sent) {
		/* Without our message the other one waits in vain: this communicator is lost, and the receive with it. */
		if (request->cancel)
			request->cancel(request);
		request_release(request);
		return sent;
	}
	return request_wait(request, MPI_STATUS_IGNORE, circle->call);
}

int agree_exchange(const struct circle *circle, int other, const void *out, size_t out_len, void *in, size_t in_len)
{
	return agree_send_receive(circle, agree_outgoing(circle, other, out, out_len), agree_incoming(circle, other, in, in_len));
}

/*
 * Bruck's allgather: in round k everyone has 2^k entries, counted from itself, and gets as many more from the
 * one 2^k above; at the end the table is turned so that entry 0 is rank 0's.
 */
int agree_allgather(const struct circle *circle, const void *mine, size_t len, void *all)
{
	int size = circle->size, rank = circle->rank, rc = 0;
	char *table = all, *turned;

	memcpy(table, mine, len);
	for (int have = 1; !rc && have < size; have *= 2) {
		size_t more = (size_t)(have < size - have ? have : size - have) * len;
		int below = rank_in_comm(circle, (rank - have + size) % size);
		int above = rank_in_comm(circle, (int)(((int64_t)rank + have) % size));

		rc = agree_send_receive(circle, agree_outgoing(circle, below, table, more),
					agree_incoming(circle, above, table + (size_t)have * len, more));
	}
	if (rc || rank == 0)
		return rc;
	turned = malloc((size_t)size * len);
	if (!turned)
		return error_set(MPI_ERR_NO_MEM, "no memory for a table of %d ranks", size);
	/* Entry i is of rank (rank + i) % size. */
	memcpy(turned + (size_t)rank * len, table, (size_t)(size - rank) * len);
	memcpy(turned, table + (size_t)(size - rank) * len, (size_t)rank * len);
	memcpy(table, turned, (size_t)size * len);
	free(turned);
	return 0;
}
