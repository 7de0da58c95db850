/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* For tests that have the whole runtime in the middle: of a process alone in its job. A process can be that once, so every test has one of its own. */
#ifndef TESTS_UNIT_RUNTIME_ALONE_H
#define TESTS_UNIT_RUNTIME_ALONE_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <mpi.h>

#include "common/error.h"
#include "runtime/init.h"

#define require(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "%s:%d: not so: %s (%s)\n", __FILE__, __LINE__, #condition, error_text()); \
			_exit(1); \
		} \
	} while (0)

/* Run a test in a process of its own with the given thread level; its exit status. */
static inline int run_alone(void (*test)(void), int level)
{
	enum { SECONDS = 60 };
	int status, provided;
	pid_t child = fork();

	if (child == 0) {
		alarm(SECONDS);
		setenv("WEFT_ALONE", "1", 1);
		setenv("WEFT_SPIN_US", "0", 1); /* sleep at the first occasion */
		require(MPI_Init_thread(NULL, NULL, level, &provided) == MPI_SUCCESS && provided == level);
		test();
		MPI_Finalize();
		_exit(0);
	}
	waitpid(child, &status, 0);
	return status;
}

#endif
