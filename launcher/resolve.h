/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Names to numeric addresses, asked for in a process of its own and for a bounded time: a name server that does not answer
 * holds up nobody for longer.
 */
#ifndef LAUNCHER_RESOLVE_H
#define LAUNCHER_RESOLVE_H

#include <stdint.h>

#include "launcher/loop.h"

struct resolve;

/*
 * Fill in the empty ones of `addresses` (strings to free; NULL-terminated like `names`) and call `done`, within
 * `limit_ns`, from the loop. What has no address until then stays empty. NULL when there is nothing to
 * ask for or nobody to ask: then `done` is not called.
 */
struct resolve *resolve_start(struct loop *loop, char *const *names, char **addresses, uint64_t limit_ns, loop_function *done,
							  void *context);
/* Before `done` was called. NULL is fine. */
void resolve_cancel(struct resolve *resolve);

#endif
