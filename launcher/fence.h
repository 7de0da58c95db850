/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Fences across hosts, gathered at mpiexec. A MESSAGE_FENCE carries: signature (string of bytes with its
 * length: which ranks take part, as the host's PMIx server gave it), hosts that take part (count u32,
 * then that many u32), and the host's contribution (the rest). When every host that takes part has sent
 * one with the same signature, all get MESSAGE_FENCE_DONE: signature, then all contributions one after
 * the other. No I/O: answers leave through the function given.
 */
#ifndef LAUNCHER_FENCE_H
#define LAUNCHER_FENCE_H

#include "launcher/launch.h"
#include "launcher/message.h"

struct fences;
typedef void fence_send_function(void *context, uint32_t host, uint32_t type, const struct buffer *body);

struct fences *fences_new(const struct launch *launch, fence_send_function *send, void *context);
/* A contribution arrived. A message that makes no sense is dropped. */
void fence_arrive(struct fences *fences, const struct frame *message);
void fences_free(struct fences *fences);

#endif
