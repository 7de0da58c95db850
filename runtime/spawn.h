/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Starting jobs from within a job (MPI_Comm_spawn). The root starts a launcher, mpiexec, of its own for them, whatever has started
 * the root: so output, signals, placement and the ends of processes are as for any job. It hands the launcher a port through which the new
 * job's rank 0 calls back, and a lifeline: when the root dies before it has let go of the job, the job ends; when the
 * job fails while it is connected, the root hears of it.
 */
#ifndef RUNTIME_SPAWN_H
#define RUNTIME_SPAWN_H

#include "runtime/comm.h"

struct info;

struct spawn_program {
	const char *command;
	char *const *arguments; /* without the command; ends with NULL; NULL: none */
	int count;              /* ranks wanted */
	struct info *info;      /* NULL: none */
};

/*
 * Collective over `comm`, lane locked, blocking; everything but comm and root is read at the root only. *out is the intercommunicator with the
 * new ranks, how many of which have started its remote size tells. 0 or an error class, the same on all.
 */
int spawn(struct comm *comm, int root, const struct spawn_program *programs, int program_count, struct comm **out);

/* In a job that was spawned, after MPI_COMM_WORLD is there: call back. *out NULL: nobody spawned us. */
int spawn_parent(struct comm *world, struct comm **out);

/* Jobs that this process has spawned and of which no communicator knows anybody any more, or all of them, go on without it. Lane locked. */
void spawn_let_go(bool all);

#endif
