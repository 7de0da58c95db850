/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The pulse: a process beside mpiexec or weftd that stands between it and the connections to other daemons, and does
 * nothing but carry frames and give and take signs of life (heartbeats). It opens no file, resolves no name and waits for
 * nobody, so that signs of life go out whatever holds up its parent: a frozen file system, a library, a
 * debugger, SIGSTOP.
 *
 *     parent  <- socket ->  pulse  <- pipe, ssh, TCP ->  pulse of the other side  <- socket ->  its parent
 *
 * Frames are passed on whole, so that a parent that stops in the middle of one holds up nothing but itself. A connection
 * that was silent for too long, and in which the kernel holds no byte unread, is closed; the parent is told with
 * MESSAGE_SILENT before it sees the end. While the parent takes nothing and our room is used up we cannot hear, and do
 * not judge. Neither do we after we were stopped ourselves: everybody gets the whole time again.
 */
#ifndef LAUNCHER_PULSE_H
#define LAUNCHER_PULSE_H

#include <stdint.h>
#include <sys/types.h>

#include "launcher/seal.h"

struct pulse;

/*
 * Start one, while this process has one thread; a connection may be silent for `patience_ms` (0: as long as the neighbours say). NULL with
 * error_set() when it cannot.
 */
struct pulse *pulse_start(uint32_t patience_ms);

/*
 * Hand over a connection on which frames follow in either direction: descriptors to read from and to write to, which
 * may be the same and are taken in any case; what was read of it already (`rest`, less than 64 KiB; emptied); and keys when what
 * goes over it is sealed (seal.h), else NULL. ends[] become two descriptors of our own end, to read from and to
 * write to, not blocking. 0, or -1 with error_set().
 */
int pulse_link(struct pulse *pulse, int from, int to, struct buffer *rest, const struct seal_keys *keys, int ends[2]);

/* Connections that are not closed yet are closed; what is on its way out has a moment to leave. NULL is fine. */
void pulse_stop(struct pulse *pulse);

#endif
