/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Where a job may run: the hosts of the command line, of a batch system's allocation, or just this one.
 */
#ifndef LAUNCHER_ALLOCATION_H
#define LAUNCHER_ALLOCATION_H

#include "launcher/hostlist.h"
#include "launcher/launch.h"
#include "launcher/options.h"

struct allocation {
	struct hostlist hosts;
	struct hostlist batch;  /* all that a batch system gave, when the command line picks from it; else empty */
	uint32_t local;         /* which of them is this host; NO_HOST: none */
	char *agent;            /* how to reach the others, see launch.h */
	const char *manager;    /* "Slurm", ...; NULL: none */
};

/* 0, or -1 with error_set(). */
int allocation_find(const struct options *options, struct allocation *allocation);
/* Once ranks are mapped: call hosts as the batch system does, whatever they were called on the command line. */
void allocation_use_batch_names(struct allocation *allocation);
void allocation_free(struct allocation *allocation);

/* Is `name` this host? By name, by its first label, or by an address of ours. */
bool allocation_is_local(const char *name);

#endif
