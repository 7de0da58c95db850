/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Temporary directories. The keeper removes them; what a host that lost both mpiexec and keeper left behind is removed by the
 * next one that is made: a directory is locked (flock) by a process that lives as long as it is needed.
 */
#ifndef LAUNCHER_SCRATCH_H
#define LAUNCHER_SCRATCH_H

/* A new directory PREFIX-XXXXXX in TMPDIR or /tmp, locked by this process; a string to free, or NULL with error_set(). */
char *scratch_make(const char *prefix);

/* Remove a directory and the files in it, two levels deep at most. */
void scratch_remove(const char *path);

#endif
