/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Put and get to memory of another process of this host that is not mapped here: the kernel copies (process_vm_writev, process_vm_readv),
 * done when the call returns, without the target. Where that is not permitted packets are sent instead.
 */
#ifndef RMA_COPY_H
#define RMA_COPY_H

#include "rma/access.h"

/* Can and should this access be copied so? Short blocks with gaps are sooner there in packets. */
bool copy_possible(const struct access *access);
int copy_access(const struct access *access);

#endif
