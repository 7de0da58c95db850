/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The little talk that makes communicators: a word from one to all, a table known to all, an exchange between two leaders.
 * For comm_create.c and graph.c; everything else collective belongs to collectives/.
 *
 * It travels on the collective context of an existing communicator under negative tags, which nobody else uses.
 * Lane locked on entry and return, blocking. All return 0 or an error class with text.
 */
#ifndef RUNTIME_AGREE_H
#define RUNTIME_AGREE_H

#include "runtime/message.h"

/* Who talks: all ranks of an intracommunicator, or some of any communicator. */
struct circle {
	struct comm *comm;
	int tag;
	int size, rank;   /* of this process in the circle */
	const int *ranks; /* [size] in comm; NULL: all, in order */
	uint32_t call;    /* enum status_call, for reports */
};

/* The next tag for an operation that all ranks of `comm` take part in. */
int agree_tag(struct comm *comm);
/* Does everybody of the communicator take part in what has this tag, as in its collectives? The two that follow are for groups of its members. */
static inline bool agree_is_of_all(int tag)
{
	return tag >= -(1 << 24) - 16;
}
/* A tag from a number that the user chose (MPI_Comm_create_group) or from a text; those never meet the ones above. */
int agree_tag_of_number(int number);
int agree_tag_of_text(const char *text);

/* Everybody in `comm`, under its next tag. For an intercommunicator: its local group. */
struct circle circle_of(struct comm *comm, uint32_t call);

/* `len` bytes from circle rank `root` to all: a binomial tree, about log2(size) messages long. */
int agree_broadcast(const struct circle *circle, int root, void *data, size_t len);
/* `len` bytes of everyone into all[size * len], by circle rank: log2(size) rounds. `mine` may not lie in `all`. */
int agree_allgather(const struct circle *circle, const void *mine, size_t len, void *all);
/* Send to and receive from rank `other` of comm (of the remote group for an intercommunicator). */
int agree_exchange(const struct circle *circle, int other, const void *out, size_t out_len, void *in, size_t in_len);

/* `len` bytes to or from rank `rank` of the circle's communicator; MPI_PROC_NULL for nobody. */
struct message agree_outgoing(const struct circle *circle, int rank, const void *data, size_t len);
struct message agree_incoming(const struct circle *circle, int rank, void *data, size_t len);
/* Send the one and receive the other. */
int agree_send_receive(const struct circle *circle, struct message outgoing, struct message incoming);

/* The children of `rank` in the tree of agree_broadcast, circle ranks: at most 32. Returns how many; *parent is -1 for the root. */
int agree_tree(int size, int rank, int root, int *parent, int children[32]);

#endif
