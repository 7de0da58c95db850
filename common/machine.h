/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The CPUs of this host and how they share cores, caches and memory, as far as this process may use
 * them. The only door to hwloc; linked to the launcher and the tools, never to the library.
 */
#ifndef COMMON_MACHINE_H
#define COMMON_MACHINE_H

#include <stddef.h>

/* One hardware thread. The numbers are logical indices within the host, -1 when there is no such level. */
struct machine_cpu {
	int os;         /* number the kernel knows it by */
	int core, l3, numa, package;
};

struct machine {
	struct machine_cpu *cpus;   /* in the machine's order: neighbours are close */
	size_t cpu_count;
	void *topology;             /* hwloc's, for libraries that can share it */
	char version[32];           /* "hwloc:2.9.0" */
};

/* Look at the machine (CPUs and memory only, no devices). NULL with error_set(). */
struct machine *machine_load(void);
void machine_free(struct machine *machine);

#endif
