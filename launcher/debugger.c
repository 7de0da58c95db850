/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See debugger.h. Names and types are those of the interface, found by debuggers in our symbols. */
#include "launcher/debugger.h"

#include <stdlib.h>

enum { MPIR_DEBUG_SPAWNED = 1, MPIR_DEBUG_ABORTING = 2 };

typedef struct {
	char *host_name;
	char *executable_name;
	int pid;
} MPIR_PROCDESC;

#define FOR_DEBUGGERS __attribute__((visibility("default"), used))

extern MPIR_PROCDESC *MPIR_proctable;
extern int MPIR_proctable_size;
extern volatile int MPIR_being_debugged, MPIR_debug_state, MPIR_i_am_starter, MPIR_partial_attach_ok;
extern char *MPIR_debug_abort_string;
void MPIR_Breakpoint(void);

FOR_DEBUGGERS MPIR_PROCDESC *MPIR_proctable;
FOR_DEBUGGERS int MPIR_proctable_size;
FOR_DEBUGGERS volatile int MPIR_being_debugged;     /* written by the debugger */
FOR_DEBUGGERS volatile int MPIR_debug_state;
FOR_DEBUGGERS volatile int MPIR_i_am_starter;       /* its presence says that this process is no rank */
FOR_DEBUGGERS volatile int MPIR_partial_attach_ok;  /* its presence: ranks that nobody attaches to go on by themselves */
FOR_DEBUGGERS char *MPIR_debug_abort_string;

/* Debuggers stop here. */
FOR_DEBUGGERS __attribute__((noinline)) void MPIR_Breakpoint(void)
{
	__asm__ volatile("" ::: "memory"); /* keeps the call */
}

bool debugger_is_here(void)
{
	return MPIR_being_debugged != 0;
}

void debugger_spawned(const struct launch *launch, const uint32_t *pids)
{
	MPIR_PROCDESC *table = memory_zero(launch->size, sizeof *table);

	for (uint32_t rank = 0; rank < launch->size; rank++)
		table[rank] = (MPIR_PROCDESC){ launch->host_names[launch->rank_host[rank]],
									   launch->apps[launch->rank_app[rank]].argv[0], (int)pids[rank] };
	free(MPIR_proctable);
	MPIR_proctable = table;
	MPIR_proctable_size = (int)launch->size;
	MPIR_debug_state = MPIR_DEBUG_SPAWNED;
	MPIR_Breakpoint();
}

void debugger_aborting(const char *why)
{
	free(MPIR_debug_abort_string);
	MPIR_debug_abort_string = text_copy(why);
	MPIR_debug_state = MPIR_DEBUG_ABORTING;
	MPIR_Breakpoint();
}
