/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Errors that many ranks meet at once are told once. A line of the library's on standard error, "weft:
 * rank 3 on host: error: ...", passes when it is the first of its kind; later ones of other ranks are
 * kept back and counted.
 */
#ifndef LAUNCHER_REPEATS_H
#define LAUNCHER_REPEATS_H

#include <stdbool.h>

#include "launcher/buffer.h"

struct repeats;

struct repeats *repeats_new(uint32_t size);
void repeats_free(struct repeats *repeats);

/* What is left of the output of a rank; `out` is filled when it is not all of it. True: take `out` instead. */
bool repeats_filter(struct repeats *repeats, uint32_t rank, const char *data, size_t len, struct buffer *out);

/* For every kind that was kept back since the last call a line such as "ranks 1-15 as well: ..."; "" when none. */
void repeats_tell(struct repeats *repeats, struct buffer *out);

#endif
