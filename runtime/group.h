/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A group: an ordered set of processes, never changed after it is made, shared by reference count.
 * Processes are named by their index in the process table (proc): rank in MPI_COMM_WORLD, or beyond it for
 * processes met later.
 */
#ifndef RUNTIME_GROUP_H
#define RUNTIME_GROUP_H

#include "mpi.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

enum { GROUP_MAGIC = 0x57744772 };

struct buffer_home;

struct group {
	uint32_t magic;
	atomic_int references;
	int size;
	int rank;          /* of this process; MPI_UNDEFINED when not a member */
	uint32_t *procs;   /* [size]; NULL: the identity, proc i is rank i */
	struct buffer_home *home; /* of the session that it came from, see buffered.h; NULL: it came from none */
};

extern struct group group_empty; /* MPI_GROUP_EMPTY; never freed */

/* The object behind a handle; NULL for MPI_GROUP_NULL, freed or garbage. */
static inline struct group *group_of(MPI_Group handle)
{
	struct group *group = (struct group *)(void *)handle;

	if (handle == MPI_GROUP_EMPTY)
		return &group_empty;
	if ((uintptr_t)handle < 4096 || group->magic != GROUP_MAGIC)
		return 0;
	return group;
}

static inline uint32_t group_proc(const struct group *group, int rank)
{
	return group->procs ? group->procs[rank] : (uint32_t)rank;
}

MPI_Group group_handle(struct group *group);

/* A group of `size` processes; takes ownership of `procs` (malloc'ed; NULL: identity). NULL when memory is out. */
struct group *group_new(int size, uint32_t *procs);
/* The same members in a group of its own, which belongs to the session with that home. NULL when memory is out. */
struct group *group_copy(const struct group *group, struct buffer_home *home);
void group_retain(struct group *group);
void group_release(struct group *group);
/* Rank of process `proc` in the group, or MPI_UNDEFINED. One walk over the group: for many, use group_translate. */
int group_rank_of(const struct group *group, uint32_t proc);

/* This process in groups made from now on; set once by comm_init. */
extern uint32_t group_self;

/*
 * The operations of the standard (section 7.3). All take O(n log n). They return 0 and a new group in *out (group_empty retained when nobody is
 * in it), or an error class with text and *out untouched. Arguments are checked here: text names rank and place.
 */
int group_include(const struct group *group, int count, const int *ranks, struct group **out);
int group_exclude(const struct group *group, int count, const int *ranks, struct group **out);
int group_range_include(const struct group *group, int count, int (*ranges)[3], struct group **out);
int group_range_exclude(const struct group *group, int count, int (*ranges)[3], struct group **out);
int group_union(struct group *a, struct group *b, struct group **out);
int group_intersection(struct group *a, struct group *b, struct group **out);
int group_difference(struct group *a, struct group *b, struct group **out);

/* MPI_IDENT, MPI_SIMILAR or MPI_UNEQUAL; -1 when memory is out. */
int group_compare(const struct group *a, const struct group *b);
/* Ranks of `from` as ranks of `to`; MPI_UNDEFINED for those not in it, MPI_PROC_NULL stays. */
int group_translate(const struct group *from, int count, const int *ranks, const struct group *to, int *out);

#endif
