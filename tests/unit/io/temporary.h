/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For tests that need a file: an empty one of a name of its own, for as long as the program runs. */
#ifndef TESTS_UNIT_IO_TEMPORARY_H
#define TESTS_UNIT_IO_TEMPORARY_H

#include "tests/unit/unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* PATH becomes its name. False when there can be none. */
static inline bool temporary_make(char *path, size_t room)
{
	int fd = snprintf(path, room, "/tmp/test_io.XXXXXX") < (int)room ? mkstemp(path) : -1;

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

#endif
