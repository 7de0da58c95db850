/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What a target does with the packets of a window (rma/packet.h), and its lock on behalf of those who ask by packets. */
#ifndef RMA_SERVE_H
#define RMA_SERVE_H

#include "rma/packet.h"
#include "rma/window.h"

/* Have packets of windows handled in this lane; once per lane, before the first window. */
void serve_begin(struct lane *lane);

/* ---- agent.c ---- */

struct window_agent;
struct window_agent *agent_new(struct window *window);
void agent_free(struct window *window);
/* A rank asks for our lock, with one of the LOCK packets; request `id` of its process is answered when it has it. */
int agent_ask(struct window *window, struct peer *peer, int rank, enum packet_kind kind, uint64_t id);
/* It gives the lock back. False: it had none. */
bool agent_release(struct window *window, int rank);

#endif
