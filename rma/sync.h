/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Epochs and synchronisation: which accesses are allowed when, and waiting until they are done. One function per MPI function; lane locked
 * on entry and return, released while waiting. 0 or an error class with error_text(): MPI_ERR_RMA_SYNC says which epoch is open, since
 * which call. An access that failed meanwhile is reported by the next of these that waits for it.
 */
#ifndef RMA_SYNC_H
#define RMA_SYNC_H

#include "rma/window.h"

/* May `target` be accessed now? Takes a lock that MPI_Win_lock_all has put off. `passive`: request forms, in lock epochs only. */
int sync_access_slow(struct window *window, int target, bool passive);
static inline int sync_access(struct window *window, int target, bool passive)
{
	if (likely(window->targets[target].hold != HOLD_NONE))
		return 0;
	return sync_access_slow(window, target, passive);
}

/* Fence in two halves; between them all ranks meet (a barrier on window->comm), which is the caller's to do. */
int sync_fence_begin(struct window *window, int assertion);
void sync_fence_end(struct window *window, int assertion);

int sync_post(struct window *window, struct group *group, int assertion);
int sync_start(struct window *window, struct group *group, int assertion);
int sync_complete(struct window *window);
int sync_wait(struct window *window);
int sync_test(struct window *window, bool *over);

int sync_lock(struct window *window, bool exclusive, int target, int assertion);
int sync_lock_all(struct window *window, int assertion);
int sync_unlock(struct window *window, int target);
int sync_unlock_all(struct window *window);

/* `local`: only our own buffers count. */
int sync_flush(struct window *window, int target, bool local);
int sync_flush_all(struct window *window, bool local);

/* Is nothing open that forbids freeing it? */
int sync_may_free(struct window *window);

#endif
