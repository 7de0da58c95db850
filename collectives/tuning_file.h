/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tuning files: what `weft tune` measured on one machine for jobs of one shape. Text, a keyword and its values per line; docs/collectives.md
 * describes it, tuning_file_parse is the definition. Every rank of a job must hold the same for true, so with several
 * hosts rank 0 alone looks for a file, judges it, and makes it known to the others.
 */
#ifndef COLLECTIVES_TUNING_FILE_H
#define COLLECTIVES_TUNING_FILE_H

#include "collectives/rules.h"
#include "collectives/shape.h"

enum { TUNING_FORMAT = 2, TUNING_LEN_MAX = 64 << 10 };

struct tuning_file {
	struct shape shape;
	struct model model;
	struct rules rules[COLLECTIVES];
};

/*
 * Read LEN bytes of text. 0 and *FILE filled, or MPI_ERR_FILE with a text that begins with "PATH:LINE:" and says what was expected.
 * Touches nothing but its arguments.
 */
int tuning_file_parse(const char *text, size_t len, const char *path, struct tuning_file *file);

/* Where a file for jobs of so many ranks and hosts is looked for when nobody says: number 0 the user's place, 1 the installation's. */
bool tuning_file_place(int number, int ranks, int hosts, char *path, size_t len);

/* After MPI_Init, on every rank of a job: with several hosts rank 0 reads the file and publishes it. */
int tuning_publish(void);

/* What this job goes by: the file, NULL when there is none that fits; and the CPUs of a host to reckon with, the same on all ranks. */
const struct tuning_file *tuning_of_job(int *cpus);

#endif
