/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * For the fuzzers that have the whole library below them, in a process that is alone in its job: packets.c, windows.c. They end without
 * MPI_Finalize.
 */
#ifndef TESTS_FUZZ_LIBRARY_H
#define TESTS_FUZZ_LIBRARY_H

#include <mpi.h>
#include <stdlib.h>

#include "fabric/fabric.h"
#include "runtime/init.h"

/* Seeds to go through: FIRST and so on, COUNT of them. */
struct fuzz_seeds {
	unsigned long long count, first;
};

/* [COUNT [FIRST]] of the command line, else so many, or MANY with TEST_LONG; and starts the library. */
static inline struct fuzz_seeds fuzz_start(int argc, char **argv, unsigned long long few, unsigned long long many)
{
	struct fuzz_seeds seeds = {argc > 1 ? strtoull(argv[1], NULL, 0) : getenv("TEST_LONG") ? many : few,
				   argc > 2 ? strtoull(argv[2], NULL, 0) : 1};

	setenv("WEFT_ALONE", "1", 1);
	if (MPI_Init(NULL, NULL))
		exit(1);
	MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
	return seeds;
}

/* The process's way to itself, for which the fuzzer puts a transport of its own. */
static inline struct peer *fuzz_peer(void)
{
	return fabric_peer(&runtime.lane.fabric, 0);
}

#endif
