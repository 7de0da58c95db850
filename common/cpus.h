/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How many CPUs this process may really use: its affinity mask, cut down by the CPU quota of its
 * control groups. Cheap; called by the launcher, and by the library when nobody told it.
 */
#ifndef COMMON_CPUS_H
#define COMMON_CPUS_H

#include <sched.h>
#include <stddef.h>

/* CPUs in the affinity mask, limited by the cgroup quota rounded up. At least 1. */
int cpus_usable(void);

/* The affinity mask of a process (0: this thread), whatever number of CPUs the kernel knows: a set for CPU_*_S macros
 * of *len bytes, to be released with CPU_FREE; NULL when there is no memory, or no such process. */
cpu_set_t *cpus_affinity(pid_t process, size_t *len);

/* The quota of one line of cpu.max ("max 100000", "150000 100000"): CPUs rounded up, or 0 for none. */
int cpus_parse_quota(const char *line);

/* The model name of the processor, as the kernel tells it, one line; "unknown" where it does not. */
void cpus_model(char *name, size_t len);

#endif
