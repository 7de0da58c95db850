/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Long puts and gets to targets of other hosts whose memory the network reads and writes by itself: no packet, no copy by the target. The
 * memory is exposed once per window. What is short, or scattered at the target, or not exposed, goes by packets.
 */
#ifndef RMA_BULK_H
#define RMA_BULK_H

#include "rma/access.h"

bool bulk_possible(const struct access *access);
int bulk_access(struct access *access, struct request **request);

#endif
