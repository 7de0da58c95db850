/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See tree.h. */
#include "launcher/tree.h"

#include "launcher/launch.h"

uint32_t tree_node(uint32_t host, uint32_t local)
{
	if (host == local)
		return 0;
	return local != NO_HOST && host > local ? host : host + 1;
}

uint32_t tree_host(uint32_t node, uint32_t local)
{
	if (node == 0)
		return local;
	return local != NO_HOST && node > local ? node : node - 1;
}

uint32_t tree_parent(uint32_t node, uint32_t fanout)
{
	return (node - 1) / fanout;
}

uint32_t tree_children(uint32_t node, uint32_t count, uint32_t fanout, uint32_t *first)
{
	uint64_t begin = (uint64_t)node * fanout + 1;
	*first = (uint32_t)begin;
	if (begin >= count)
		return 0;
	return count - begin < fanout ? (uint32_t)(count - begin) : fanout;
}

uint32_t tree_toward(uint32_t node, uint32_t target, uint32_t fanout)
{
	while (target != 0) {
		uint32_t parent = tree_parent(target, fanout);
		if (parent == node)
			return target;
		target = parent;
	}
	return node;
}
