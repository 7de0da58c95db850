/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What parallel debuggers look for in mpiexec: the MPIR process acquisition interface. A debugger that
 * started mpiexec stops at MPIR_Breakpoint, one that attaches to it reads the table at any time.
 * The ranks of one that has started us wait in MPI_Init until it goes on from there; who attaches finds them running.
 */
#ifndef LAUNCHER_DEBUGGER_H
#define LAUNCHER_DEBUGGER_H

#include "launcher/launch.h"

/* Has a debugger started us? */
bool debugger_is_here(void);
/* All ranks run: fill in the table and tell the debugger. `launch` must stay. */
void debugger_spawned(const struct launch *launch, const uint32_t *pids);
/* The job ends early. */
void debugger_aborting(const char *why);

#endif
