/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The keeper: a small process beside a daemon that outlives it by a moment. When the daemon ends in any
 * way, kill -9 included, the keeper kills what is left of the job on this host (process groups of the
 * ranks, and whatever carries the job's id in its environment) and removes its temporary directory.
 */
#ifndef LAUNCHER_KEEPER_H
#define LAUNCHER_KEEPER_H

#include <stdint.h>
#include <sys/types.h>

struct keeper;

/* Start one. Must be called while this process has one thread. NULL with error_set() when it cannot. */
struct keeper *keeper_start(const char *job_id, uint32_t slots);

/* Tell it the process group in a slot (0: none any more), and a directory to remove. Plain memory writes. */
void keeper_group(struct keeper *keeper, uint32_t slot, pid_t group);
void keeper_directory(struct keeper *keeper, const char *path);

pid_t keeper_pid(const struct keeper *keeper);

/* All is clean: end it. */
void keeper_stop(struct keeper *keeper);

#endif
