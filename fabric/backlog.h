/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For fabric.c: the queues of what waits for room. The rest of backlog.c is declared in fabric.h. */
#ifndef FABRIC_BACKLOG_H
#define FABRIC_BACKLOG_H

struct fabric;

/* Push what waits, each peer's until it has no room. Returns how many went out. */
int backlog_push(struct fabric *fabric);

#endif
