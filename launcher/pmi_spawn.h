/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What a client of PMI wants spawned, as it tells it field by field: becomes a command line of mpiexec and the puts that the new job begins with.
 * Both versions of the protocol:
 *
 *     PMI-1   one text for each program:   execname nprocs argcnt arg1.. info_num info_key_0.. info_val_0.. preput_num preput_key_0.. preput_val_0..
 *     PMI-2   all in one:                  preputcount ppkey0.. ppval0.. then for each program subcmd maxprocs argc argv0.. infokeycount infokey0.. infoval0..
 */
#ifndef LAUNCHER_PMI_SPAWN_H
#define LAUNCHER_PMI_SPAWN_H

#include <stdbool.h>

#include "launcher/buffer.h"
#include "launcher/launch.h"

/* Zeros are a valid beginning. */
struct pmi_spawn {
	char **words;           /* mpiexec's, so far */
	char **arguments, **infos;      /* of the program that is being told: key and value in turn */
	char *command, *count;
	struct buffer puts;     /* keys and values, as strings */
	char *key;              /* of a put or an info, whose value comes next */
};

/* The next field. False: it makes no sense. */
bool pmi_spawn_field(struct pmi_spawn *spawn, const char *name, const char *value);
/* That was a program. False: it was none. */
bool pmi_spawn_program(struct pmi_spawn *spawn, const struct launch *launch);
void pmi_spawn_free(struct pmi_spawn *spawn);

#endif
