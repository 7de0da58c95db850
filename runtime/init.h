/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Life of the library in a process: MPI_Init and MPI_Finalize (sessions too) stand on runtime_open and runtime_close.
 */
#ifndef RUNTIME_INIT_H
#define RUNTIME_INIT_H

#include "runtime/runtime.h"

/*
 * The world model and every session hold the library once each. The first hold brings it up: parameters, bootstrap, fabric,
 * MPI_COMM_WORLD; the last release finishes what is pending, tells the launcher and takes it down. A process can do that
 * once. 0 or an error class with error_text().
 */
int runtime_hold(int wanted_thread_level);
int runtime_release(void);

#endif
