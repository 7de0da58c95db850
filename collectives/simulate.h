/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check reader's cousin with a clock: predicts how long an algorithm takes on a machine that need not exist, by executing the
 * recorded programs of all ranks against a model of its links. Used by weft sim.
 */
#ifndef COLLECTIVES_SIMULATE_H
#define COLLECTIVES_SIMULATE_H

#include "collectives/cost.h"

/*
 * Seconds until the last rank is done; all start at once, ranks fill one host after the other. Negative when it cannot be simulated,
 * with the reason in *why: unusable, or more steps than fit in memory.
 */
double simulate(const struct algorithm *algorithm, enum collective kind, int size, int per_host, MPI_Count bytes,
		const struct tuning *tuning, const struct model *model, const char **why);

#endif
