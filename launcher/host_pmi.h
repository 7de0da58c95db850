/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The host's side of PMI-1 and PMI-2 (pmi.h): a socket for each rank that may want it, of which the rank finds its end under the number
 * in PMI_FD. Part of host.c.
 */
#ifndef LAUNCHER_HOST_PMI_H
#define LAUNCHER_HOST_PMI_H

#include "launcher/host.h"

void host_pmi_open(struct host *host);
/* The rank's end, to be closed by the caller once the rank has it; -1: PMI is not served, or there is no descriptor left. */
int host_pmi_connect(struct rank *rank);
/* The variables that make a rank find it, for strings_free; `fd`: its end. */
char **host_pmi_environment(const struct rank *rank, int fd);
/* Take what a rank has said so far: before its end is judged. */
void host_pmi_drain(struct rank *rank);
void host_pmi_ended(struct rank *rank);
/* Is this MESSAGE_FENCE_DONE for PMI? */
bool host_pmi_is_fence(const struct frame *message);
/* Is this MESSAGE_NAME_DONE for PMI? */
bool host_pmi_is_name(const struct frame *message);
/* One of these. */
void host_pmi_message(struct host *host, const struct frame *message);
void host_pmi_close(struct host *host);

#endif
