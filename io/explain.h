/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* WEFT_IO_EXPLAIN=1: who did what, and why, told once per kind of access; and what it came to, when a file is closed. */
#ifndef IO_EXPLAIN_H
#define IO_EXPLAIN_H

#include "io/joint.h"

/* Of a collective, in rank 0 of its file: done by each for itself, because of WHY. */
void explain_independent(const struct joint *joint, const char *why);
/* The same in two phases: aggregators AGGREGATORS ranks of which the first are in RANKS, ROUNDS of at most WINDOW bytes each. */
void explain_two_phase(const struct joint *joint, int aggregators, const int *ranks, int64_t rounds, int64_t window);
/* System calls of this rank for a file, at its end. */
void explain_file(const struct file *file);

#endif
