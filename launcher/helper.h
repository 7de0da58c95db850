/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Programs of ours that mpiexec and weftd start: where they lie, and starting one. */
#ifndef LAUNCHER_HELPER_H
#define LAUNCHER_HELPER_H

#include <sys/types.h>

/* The file of "weftd", "weft-pmix": beside us in the build tree, in libexec when installed; or of "mpiexec"; a string to free. */
char *helper_find(const char *name);

/* Start one of them with one argument and these standard files. Its pid and process group, or -1 with error_set(). */
pid_t helper_start(const char *name, const char *argument, const int stdio[3]);

#endif
