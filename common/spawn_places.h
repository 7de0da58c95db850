/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Where a spawned job goes when nobody says where: to the hosts of the job that spawns it. */
#ifndef COMMON_SPAWN_PLACES_H
#define COMMON_SPAWN_PLACES_H

#include <stdbool.h>

/*
 * `hosts`: WEFT_SPAWN_HOSTS of the spawning job ("NAME:SLOTS:FREE,..."); `here`: the host that spawns, which comes first. Where there are slots that
 * no rank uses for all `wanted` new ranks, those; else all hosts with all their slots, to be taken in turn (*enough false). What other
 * spawned jobs use is not known. "NAME:SLOTS,..." for mpiexec's -host, to free; "" when there is none; NULL: no memory.
 */
char *spawn_places(const char *hosts, const char *here, unsigned long wanted, bool *enough);

#endif
