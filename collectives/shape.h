/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The shape of a job and of the machine under it, as far as measured choices of algorithms depend on it. A tuning file carries the
 * shape that it was measured on, and is refused by jobs of another one. As text: one line, see shape_format.
 */
#ifndef COLLECTIVES_SHAPE_H
#define COLLECTIVES_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

enum { SHAPE_TEXT_LEN = 256 };

struct shape {
	int ranks, hosts, most, least; /* least and most: ranks per host */
	int cpus;                      /* of a host, usable by the job */
	char transport[16];            /* between hosts, or "shm" where ranks share memory only */
	char cpu[96];                  /* model name of the processor */
};

/* That of the running job. After MPI_Init. */
void shape_of_job(struct shape *shape);

/* "ranks 4 hosts 2 per_host 2-2 cpus 8 transport tcp cpu Model Name"; returns TEXT (SHAPE_TEXT_LEN is enough). */
const char *shape_format(const struct shape *shape, char *text, size_t len);
/* False when TEXT is not such a line. */
bool shape_parse(const char *text, struct shape *shape);

/* Are they the same? If not, WHY says what differs: "it was measured with 4 ranks, this job has 8". */
bool shape_fits(const struct shape *measured, const struct shape *here, char *why, size_t len);

#endif
