/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Over how many servers a new file is spread, and in pieces of which size, where the file system leaves that to who creates the file: Lustre.
 */
#ifndef IO_STRIPES_H
#define IO_STRIPES_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/*
 * Create PATH, if there is no such file, with stripes of UNIT bytes (0: as usual there) over COUNT servers (0: as usual there, -1: all). True: it is
 * there now, made by this call and empty; false: not created, whatever the reason, so open it as usual. Blocks.
 */
bool stripes_create(const char *path, mode_t permissions, int64_t unit, int count);

#endif
