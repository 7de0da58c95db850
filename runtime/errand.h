/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Something that blocks (a conversation with another job), done by a thread of its own while the caller drives its lane.
 */
#ifndef RUNTIME_ERRAND_H
#define RUNTIME_ERRAND_H

#include "runtime/lane.h"

/*
 * Have `run` done and wait for it; lane locked on entry and return, `run` is called without it. Returns what run returned, with its
 * error text; when no thread can be had, run is done at once.
 */
int errand_run(struct lane *lane, int (*run)(void *argument), void *argument, uint32_t call);

#endif
