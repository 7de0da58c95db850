/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * All lanes of this process. With MPI_THREAD_MULTIPLE there are several, so that threads that speak in communicators of their own do not meet
 * at a lock. The first has everything: the network, other jobs, windows, files, MPI_COMM_WORLD, and whatever makes communicators. The others
 * have messages and collectives of communicators whose members share memory of this host (comm_take_lane in comm.h).
 *
 * Locks: a thread that has one lane locked may only try the others', or leave it first; lanes_enter_all alone takes one after the other. Whoever
 * waits in one lane looks after the others, too, when nobody is there: a process in which one thread waits goes on as a whole.
 */
#ifndef RUNTIME_LANES_H
#define RUNTIME_LANES_H

#include "runtime/lane.h"

enum { LANES_MOST = 8 };

struct group;

struct lanes {
	uint32_t count;              /* 0 before MPI_Init */
	struct lane *of[LANES_MOST]; /* the first is runtime.lane */
};

extern struct lanes lanes;

/* The first lane is open: open the others, as many as there are to be, and tell the other ranks of this host. 0 or an error class. */
int lanes_open(const struct fabric_job *job);
/* Wait until nothing is pending in those but the first / close them. */
void lanes_finish(void);
void lanes_close(void);

/* For what threads of all lanes read. No lane locked before, nothing that waits between; one thread of the process at a time. */
void lanes_enter_all(void);
void lanes_leave_all(void);

/* Sum over all lanes; `counter` is one of `counters`. None locked. */
uint64_t lanes_counted(const uint64_t *counter);

/* A lane for a new communicator of this group, of which this process is rank 0: where it has least to do. Lane 0 locked, may wait. */
uint32_t lanes_pick(const struct group *group);
/* The lane of the first COUNT that has least to do. */
uint32_t lanes_lightest(uint32_t count);
/*
 * How many lanes have all members, if all share the memory of this host? 1: only the first will do. 0: not all are known to have begun. Does not
 * wait.
 */
uint32_t lanes_common(const struct group *group);

#endif
