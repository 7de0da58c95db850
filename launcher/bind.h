/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which CPUs each rank of a host gets. Arithmetic over the machine's list of CPUs; never fails: what
 * cannot be had leaves ranks unbound and says so in `note`.
 */
#ifndef LAUNCHER_BIND_H
#define LAUNCHER_BIND_H

#include <stdbool.h>
#include <stdint.h>

#include "common/machine.h"
#include "common/segment.h"
#include "launcher/launch.h"

struct bind_request {
	enum bind_policy policy;
	enum bind_policy spread;    /* ranks take these objects in turn: CORE ... PACKAGE; AUTO: the machine is one piece */
	uint32_t per_object;    /* with spread: so many ranks to one object, then to the next; 0: one at a time */
	uint32_t ranks;         /* on this host */
	uint32_t cpus_per_rank; /* cores each rank asks for (--cpus-per-rank); 0: no wish */
	uint32_t threads;       /* OMP_NUM_THREADS; 0: not set */
};

/* One rank's CPUs: indices into machine->cpus, [first, first + count). count 0: unbound. */
struct bind_place {
	uint32_t first, count;
};

/* Fill places[ranks]. Writes a remark for the user into note (may become ""). True when ranks are bound. */
bool bind_plan(const struct machine *machine, const struct bind_request *request, struct bind_place *places,
			   char *note, size_t note_len);

/* How many objects of a kind (CORE ... PACKAGE) the machine has; at least 1. */
uint32_t bind_object_count(const struct machine *machine, enum bind_policy kind);

/* "0-3,8 (NUMA 0, package 0)"; what the segment tells the library about it. */
void bind_format(const struct machine *machine, struct bind_place place, char *text, size_t text_len);
struct segment_local bind_local(const struct machine *machine, struct bind_place place);

#endif
