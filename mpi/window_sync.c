/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Synchronisation of windows (MPI 5.0, section 12.5). What is allowed when is checked in rma/sync.c. */
#include "mpi/window.h"

#include "rma/sync.h"

static int check_assert(int assertion, int known)
{
	if (!(assertion & ~known))
		return 0;
	return error_set(MPI_ERR_ASSERT, "the assertion 0x%x has bits that mean nothing here", (unsigned)(assertion & ~known));
}

static int check_group(MPI_Group group, struct group **out)
{
	*out = group_of(group);
	if (*out)
		return 0;
	return error_set(MPI_ERR_GROUP,
			 group == MPI_GROUP_NULL ? "the group is MPI_GROUP_NULL" : "the group is none: freed, or never made");
}

enum { FENCE_ASSERTS = MPI_MODE_NOSTORE | MPI_MODE_NOPUT | MPI_MODE_NOPRECEDE | MPI_MODE_NOSUCCEED };

#pragma weak MPI_Win_fence = PMPI_Win_fence
int PMPI_Win_fence(int assert, MPI_Win win)
{
	struct window *w;
	int rc = api_window(win, &w), met;

	if (!rc)
		rc = check_assert(assert, FENCE_ASSERTS);
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_fence");
	lane_enter(w->lane);
	rc = sync_fence_begin(w, assert);
	lane_leave(w->lane);
	if (rc == MPI_ERR_RMA_SYNC)
		return api_fail_window(w, rc, "MPI_Win_fence");
	/* An access that failed is no reason to leave the others waiting. The window's communicator returns errors. */
	met = PMPI_Barrier(w->comm->handle);
	lane_enter(w->lane);
	sync_fence_end(w, assert);
	lane_leave(w->lane);
	rc = rc ? rc : met;
	return rc ? api_fail_window(w, rc, "MPI_Win_fence") : MPI_SUCCESS;
}

#pragma weak MPI_Win_start = PMPI_Win_start
int PMPI_Win_start(MPI_Group group, int assert, MPI_Win win)
{
	struct window *w;
	struct group *g;
	int rc = api_window(win, &w);

	if (!rc)
		rc = check_group(group, &g);
	if (!rc)
		rc = check_assert(assert, MPI_MODE_NOCHECK);
	if (!rc) {
		lane_enter(w->lane);
		rc = sync_start(w, g, assert);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_start") : MPI_SUCCESS;
}

#pragma weak MPI_Win_post = PMPI_Win_post
int PMPI_Win_post(MPI_Group group, int assert, MPI_Win win)
{
	struct window *w;
	struct group *g;
	int rc = api_window(win, &w);

	if (!rc)
		rc = check_group(group, &g);
	if (!rc)
		rc = check_assert(assert, MPI_MODE_NOCHECK | MPI_MODE_NOSTORE | MPI_MODE_NOPUT);
	if (!rc) {
		lane_enter(w->lane);
		rc = sync_post(w, g, assert);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_post") : MPI_SUCCESS;
}

/* The functions that have a window and nothing else. */
static int simple(MPI_Win win, int (*function)(struct window *window), const char *call)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc) {
		lane_enter(w->lane);
		rc = function(w);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, call) : MPI_SUCCESS;
}

#pragma weak MPI_Win_complete = PMPI_Win_complete
int PMPI_Win_complete(MPI_Win win)
{
	return simple(win, sync_complete, "MPI_Win_complete");
}

#pragma weak MPI_Win_wait = PMPI_Win_wait
int PMPI_Win_wait(MPI_Win win)
{
	return simple(win, sync_wait, "MPI_Win_wait");
}

#pragma weak MPI_Win_test = PMPI_Win_test
int PMPI_Win_test(MPI_Win win, int *flag)
{
	struct window *w;
	bool over = false;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_output(flag, "flag");
	if (!rc) {
		lane_enter(w->lane);
		rc = sync_test(w, &over);
		lane_leave(w->lane);
	}
	if (rc)
		return api_fail_window(w, rc, "MPI_Win_test");
	*flag = over;
	return MPI_SUCCESS;
}

/* ---- locks ---- */

#pragma weak MPI_Win_lock = PMPI_Win_lock
int PMPI_Win_lock(int lock_type, int rank, int assert, MPI_Win win)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc && lock_type != MPI_LOCK_SHARED && lock_type != MPI_LOCK_EXCLUSIVE)
		rc = error_set(MPI_ERR_LOCKTYPE, "the lock type %d is neither MPI_LOCK_SHARED nor MPI_LOCK_EXCLUSIVE", lock_type);
	if (!rc)
		rc = check_assert(assert, MPI_MODE_NOCHECK);
	if (!rc)
		rc = api_target(w, rank);
	if (!rc && rank != MPI_PROC_NULL) {
		lane_enter(w->lane);
		rc = sync_lock(w, lock_type == MPI_LOCK_EXCLUSIVE, rank, assert);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_lock") : MPI_SUCCESS;
}

#pragma weak MPI_Win_lock_all = PMPI_Win_lock_all
int PMPI_Win_lock_all(int assert, MPI_Win win)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = check_assert(assert, MPI_MODE_NOCHECK);
	if (!rc) {
		lane_enter(w->lane);
		rc = sync_lock_all(w, assert);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_lock_all") : MPI_SUCCESS;
}

#pragma weak MPI_Win_unlock = PMPI_Win_unlock
int PMPI_Win_unlock(int rank, MPI_Win win)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_target(w, rank);
	if (!rc && rank != MPI_PROC_NULL) {
		lane_enter(w->lane);
		rc = sync_unlock(w, rank);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, "MPI_Win_unlock") : MPI_SUCCESS;
}

#pragma weak MPI_Win_unlock_all = PMPI_Win_unlock_all
int PMPI_Win_unlock_all(MPI_Win win)
{
	return simple(win, sync_unlock_all, "MPI_Win_unlock_all");
}

static int flush(int rank, MPI_Win win, bool local, const char *call)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc)
		rc = api_target(w, rank);
	if (!rc && rank != MPI_PROC_NULL) {
		lane_enter(w->lane);
		rc = sync_flush(w, rank, local);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, call) : MPI_SUCCESS;
}

static int flush_all(MPI_Win win, bool local, const char *call)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (!rc) {
		lane_enter(w->lane);
		rc = sync_flush_all(w, local);
		lane_leave(w->lane);
	}
	return rc ? api_fail_window(w, rc, call) : MPI_SUCCESS;
}

#pragma weak MPI_Win_flush = PMPI_Win_flush
int PMPI_Win_flush(int rank, MPI_Win win)
{
	return flush(rank, win, false, "MPI_Win_flush");
}

#pragma weak MPI_Win_flush_all = PMPI_Win_flush_all
int PMPI_Win_flush_all(MPI_Win win)
{
	return flush_all(win, false, "MPI_Win_flush_all");
}

#pragma weak MPI_Win_flush_local = PMPI_Win_flush_local
int PMPI_Win_flush_local(int rank, MPI_Win win)
{
	return flush(rank, win, true, "MPI_Win_flush_local");
}

#pragma weak MPI_Win_flush_local_all = PMPI_Win_flush_local_all
int PMPI_Win_flush_local_all(MPI_Win win)
{
	return flush_all(win, true, "MPI_Win_flush_local_all");
}

/*
 * Memory is one copy for all (MPI_WIN_UNIFIED): what is needed is that no store or load crosses this call. Whoever spins on memory that others
 * access by packets gets them handled here.
 */
#pragma weak MPI_Win_sync = PMPI_Win_sync
int PMPI_Win_sync(MPI_Win win)
{
	struct window *w;
	int rc = api_window(win, &w);

	if (rc)
		return api_fail_window(w, rc, "MPI_Win_sync");
	atomic_thread_fence(memory_order_seq_cst);
	lane_enter(w->lane);
	fabric_poll(&w->lane->fabric);
	lane_leave(w->lane);
	atomic_thread_fence(memory_order_seq_cst);
	return MPI_SUCCESS;
}
