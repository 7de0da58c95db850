/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Who starts whom, and which way a message goes: daemons form a tree below mpiexec, of fan-out
 * TREE_FANOUT unless they all call back. Arithmetic only. Node 0 is mpiexec (and its own host's daemon); nodes 1.. are the other
 * hosts in order.
 */
#ifndef LAUNCHER_TREE_H
#define LAUNCHER_TREE_H

#include <stdint.h>

enum { TREE_FANOUT = 32 };

/* Host index <-> node, when `local` is mpiexec's own host (NO_HOST: none). */
uint32_t tree_node(uint32_t host, uint32_t local);
uint32_t tree_host(uint32_t node, uint32_t local);

uint32_t tree_parent(uint32_t node, uint32_t fanout);
/* Children of `node` among `count` nodes: the first and how many. */
uint32_t tree_children(uint32_t node, uint32_t count, uint32_t fanout, uint32_t *first);
/* The child of `node` below which `target` lies, or `node` itself when target is not below it. */
uint32_t tree_toward(uint32_t node, uint32_t target, uint32_t fanout);

#endif
