/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the files of the tool interface share (MPI 5.0, chapter 15). Its functions return MPI_T_ERR codes and call no
 * error handler; they are legal before MPI_Init and after MPI_Finalize, between MPI_T_init_thread and MPI_T_finalize.
 *
 * Control variables are common/params.def, performance variables common/counters.def: nothing is declared here twice.
 */
#ifndef MPI_TOOL_H
#define MPI_TOOL_H

#include "common/compiler.h"
#include "common/counters.h"
#include "common/params.h"
#include "mpi.h"

/* 0, or MPI_T_ERR_NOT_INITIALIZED. */
int tool_ready(void);

/*
 * Give a text in the manner of the tool interface: at most *len bytes with the final zero; *len becomes what the whole
 * text needs. `len` NULL: nothing; `text` NULL or *len 0: the length only.
 */
void tool_text(const char *source, char *text, int *len);

/* Results that the caller does not want are NULL. */
static inline void tool_give(int *result, int value)
{
	if (result)
		*result = value;
}

/* Control variables are the parameters that people set, without those that the launcher gives. */
int tool_cvar_count(void);

#endif
