/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Which MPI library a program was linked with, as far as its file tells. */
#ifndef LAUNCHER_NEEDS_H
#define LAUNCHER_NEEDS_H

enum needs {
	NEEDS_UNKNOWN,      /* a script, or a program that names no MPI library: it may start or load anything */
	NEEDS_WEFT,         /* ours, which needs neither PMIx nor PMI from our launcher */
	NEEDS_PMIX,         /* one that speaks PMIx */
	NEEDS_MPICH,        /* MPICH or one of its kin, which speak PMI */
};

/* Reads the ELF file at `path`. `env` is the program's environment: LD_LIBRARY_PATH may lead elsewhere. */
enum needs needs_of(const char *path, char *const *env);

#endif
