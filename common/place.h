/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Where the programs of this installation are, also when the whole tree was moved after it was installed. */
#ifndef COMMON_PLACE_H
#define COMMON_PLACE_H

#include <stddef.h>

/* The path of an installed program: in bin/ beside the library's lib/, else where configure said. */
void place_of_program(const char *name, char *path, size_t room);

#endif
