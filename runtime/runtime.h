/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What there is once in a process: its place in the job, and its first lane. init.c fills it in and empties it.
 */
#ifndef RUNTIME_RUNTIME_H
#define RUNTIME_RUNTIME_H

#include "common/segment.h"
#include "runtime/lane.h"

struct runtime {
	struct lane lane;             /* the first, see lanes.h */
	struct segment segment;       /* the job and this host */
	struct status_page *status;   /* our page in it */
	uint32_t rank, size;          /* in MPI_COMM_WORLD */
	uint32_t local_rank, local_size;
	int thread_level;             /* granted */
	pthread_t main_thread;
	bool networked;               /* others may reach us through a network transport */
	bool open;
};

extern struct runtime runtime;

#endif
