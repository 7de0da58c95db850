/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The arrays of counts, displacements and types that a call brings, kept beyond it: mpi/ has them in memory of its own, which is gone when the
 * call returns.
 */
#ifndef COLLECTIVES_ARGUMENTS_H
#define COLLECTIVES_ARGUMENTS_H

#include "collectives/call.h"
#include "runtime/comm.h"

/* Blocks that a call sends, or receives, where they have lengths of their own. */
size_t call_blocks(const struct comm *comm, const struct call *call, bool receive);
/* Bytes of all its arrays. */
size_t call_arrays_len(const struct comm *comm, const struct call *call);
/* Copy them one behind the other to TO, which the call has from now on. */
void call_arrays_keep(const struct comm *comm, struct call *call, char *to);

#endif
