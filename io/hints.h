/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The info keys that change what io/ does (docs/files.md lists them), read from the user's info object. Values that make no sense are
 * ignored, as the standard says; MPI_File_get_info tells what is in use.
 */
#ifndef IO_HINTS_H
#define IO_HINTS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "runtime/info.h"

enum hint_switch { HINT_AUTO, HINT_ON, HINT_OFF };

struct hints {
	enum hint_switch collective_read, collective_write; /* exchange data between ranks */
	enum hint_switch sieve_read;
	int64_t cb_buffer_size;  /* bytes an aggregator handles in a round; 0: default */
	int cb_nodes;            /* aggregators; 0: from the topology */
	int64_t striping_unit;   /* bytes; 0: what the file system says */
	int striping_factor;     /* servers a new file is spread over; 0: as usual there, -1: all */
	mode_t permissions;      /* of a new file, before the umask */
};

/* Defaults where INFO (may be NULL) says nothing. */
void hints_read(struct hints *hints, struct info *info);

/* Put those in use into INFO. MPI_ERR_NO_MEM. */
int hints_tell(const struct hints *hints, struct info *info);

#endif
