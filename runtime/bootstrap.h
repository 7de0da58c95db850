/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * How a process learns its job, and how addresses travel: from the host segment of our own launcher, from a PMIx server
 * (srun --mpi=pmix, prterun), from one of PMI-1 (Hydra, srun --mpi=pmi2, Flux), or alone as a job of one. Only
 * bootstrap*.c know which.
 */
#ifndef RUNTIME_BOOTSTRAP_H
#define RUNTIME_BOOTSTRAP_H

#include "common/segment.h"

/* Fill in the attached segment and our ranks. Started by a launcher we cannot talk to: an error that says what to do. */
int bootstrap_open(struct segment *segment, uint32_t *rank, uint32_t *local_rank);

/*
 * Make `value` known to the other processes of the job under `key` (a transport's name); get another's, for which all ranks must
 * have called bootstrap_share after it was published. All go through the process manager; PMIx under our own launcher is
 * contacted then and not before: a job whose messages stay within one host's shared memory never does. get may block until
 * the other has published, or for params.connect_timeout seconds.
 */
int bootstrap_publish(const char *key, const void *value, size_t len);
int bootstrap_share(void);
/* Any thread. */
int bootstrap_get(uint32_t rank, const char *key, void *value, size_t *len);

/*
 * Tell that we are here; `passed` is called, perhaps by another thread, when all processes of the job are (or some are gone). 0, or
 * an error class, and then it is not called.
 */
int bootstrap_fence(void (*passed)(void *context), void *context);

/* Tell the launcher that the whole job must end with `code`; returns when it has been told or cannot be. */
void bootstrap_abort(int code, const char *text);

/* Does a launcher of ours read the status page, and tell the user why the job ended? */
bool bootstrap_is_reported(void);

void bootstrap_close(void);

#endif
