/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which rank runs on which host. Arithmetic over the list of hosts; no I/O.
 */
#ifndef LAUNCHER_MAP_H
#define LAUNCHER_MAP_H

#include "launcher/hostlist.h"
#include "launcher/options.h"

struct map {
	uint32_t size;
	uint32_t *rank_host;    /* [size] index into the host list */
	uint32_t *rank_app;     /* [size] */
	bool oversubscribed;    /* more ranks than slots somewhere */
};

/*
 * Place the programs of `options` on `hosts`. A program without a number of ranks gets one per slot
 * (times the rule of --ppn). Slots may be exceeded unless max_slots forbids it; `strict` (inside an
 * allocation of a batch system) forbids it nowhere but makes ranks fill slots first.
 * 0, or -1 with error_set().
 */
int map_ranks(const struct hostlist *hosts, const struct options *options, struct map *map);
void map_free(struct map *map);

#endif
