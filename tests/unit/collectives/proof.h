/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * One case of the proof of an algorithm: builds the calls and buffers of all ranks for given sizes, says what must come out, records
 * every rank's program and hands them to the check reader.
 */
#ifndef TESTS_UNIT_COLLECTIVES_PROOF_H
#define TESTS_UNIT_COLLECTIVES_PROOF_H

#include "collectives/prover.h"
#include "collectives/hosts.h"

enum proof_types {
	TYPES_PLAIN,  /* one cell after the other */
	TYPES_MIXED,  /* every other rank leaves gaps; in reductions all do, and an element is two cells */
};

struct proof {
	enum collective kind;
	const struct algorithm *algorithm; /* NULL: the intercommunicator's plan */
	int size;        /* of the first group for an intercommunicator */
	int other;       /* size of the second group; 0: an intracommunicator */
	int root;        /* a rank; of an intercommunicator: of all */
	MPI_Count count; /* elements of the vector or of a block; v forms vary around it */
	bool commutative, in_place;
	enum proof_types types;
	const int *host_of; /* per rank; NULL: one host */
	struct tuning tuning;
	/* Spoils the programs of all ranks before they are checked; NULL: nothing is spoilt. */
	void (*spoil)(struct program *programs, int total, void *context);
	void *context;
};

/* Returns "" when proven, else what is wrong. Valid until the next call. */
const char *prove(const struct proof *proof);
/* Why the algorithm cannot do this case; NULL when it can. */
const char *proof_unusable(const struct proof *proof);

void proof_start(void);
void proof_end(void);

#endif
