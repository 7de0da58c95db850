/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The host's side of its PMIx server (pmix_server_main.c): starting it, giving it what comes for it, taking what it says, and
 * getting along without it when it refuses, dies or keeps silent: only ranks that use PMIx directly need it.
 */
#ifndef LAUNCHER_HOST_PMIX_H
#define LAUNCHER_HOST_PMIX_H

#include "launcher/host.h"

/* Start the server of this host; `ready` is called once, from the loop, when it serves or will not. */
void host_pmix_start(struct host *host, void (*ready)(struct host *host));

/* Does it serve? Then the variables that make a rank find it; else NULL. */
char *const *host_pmix_environment(const struct host *host, const struct rank *rank);

/* A message for it. */
void host_pmix_message(struct host *host, const struct frame *message);
/* Likewise, of our own. */
void host_pmix_tell(struct host *host, uint32_t type, const struct buffer *body);
/* A rank of this host died. */
void host_pmix_death(struct host *host, uint32_t world);
/* Take what it has said so far: before a rank's end is judged. */
void host_pmix_drain(struct host *host);
/* A child was reaped: true when it was the server. */
bool host_pmix_reap(struct host *host, pid_t pid, int wait_status);
bool host_pmix_is(const struct host *host, pid_t pid);
void host_pmix_stop(struct host *host);

#endif
