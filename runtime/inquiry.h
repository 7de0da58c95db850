/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The address of a process that is needed in the middle of progress, where nobody can let others have the lane: a thread of its own asks
 * the process manager, which may take as long as that process needs to start.
 */
#ifndef RUNTIME_INQUIRY_H
#define RUNTIME_INQUIRY_H

#include "runtime/lane.h"

/* Lane locked. FABRIC_AGAIN: fabric_found will tell. Where no thread can be had: 0 with the address, or an error class, at once. */
int inquiry_start(struct lane *lane, uint32_t proc, const char *transport, void *address, size_t *address_len);
/* The lane is not closed before this is over. Lane locked. */
bool inquiry_is_under_way(void);

#endif
