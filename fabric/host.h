/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What ranks of one host can do for each other besides messages: ring each other's doorbells and read each other's memory. For collectives
 * and windows through shared memory, whose memory itself comes from fabric/area.h; shm.h has the rest, which is the transport's own.
 * Lane locked.
 */
#ifndef FABRIC_HOST_H
#define FABRIC_HOST_H

#include "fabric/fabric.h"

/* May the ranks of this host use shared memory? Not when another transport is asked for. The same for all of them. */
bool shm_is_shared(const struct fabric *fabric);

/* Does this rank need full barriers between what it writes and its look for sleepers, and others for it? */
bool shm_fences(const struct fabric *fabric);
/* To be called after writing what local rank `local` may sleep for. */
void shm_wake(struct fabric *fabric, uint32_t local);

/*
 * May the memory of process PROC, which has told us something already, be read? Then: copy LEN bytes that lie at FROM there; the caller knows
 * by itself when that memory may be read. 0 or an error class.
 */
bool shm_can_read(struct fabric *fabric, uint32_t proc);
int shm_read_now(struct fabric *fabric, uint32_t proc, void *to, uint64_t from, size_t len);

#endif
