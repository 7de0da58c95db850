/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See sync.h. What has been accessed directly is done when the access returns. What goes by packets is done at the target when it has answered
 * a packet that was sent behind: one round trip for any number of accesses, to all targets at the same time.
 */
#include "rma/sync.h"

#include "common/error.h"
#include "rma/check.h"
#include "rma/host.h"
#include "rma/send.h"
#include "runtime/proc.h"
#include "runtime/progress.h"
#include "runtime/request.h"

#include <stdio.h>
#include <stdlib.h>

static struct wait_reason reason_of(const struct window *window, uint32_t call, int target)
{
	return (struct wait_reason){ .call = call, .comm = window->comm, .peer = target, .tag = STATUS_NONE };
}

/* ---- which epoch ---- */

static const char *const opened_by[] = {
	[EPOCH_NONE] = "none", [EPOCH_FENCE] = "MPI_Win_fence", [EPOCH_START] = "MPI_Win_start", [EPOCH_LOCK] = "MPI_Win_lock",
	[EPOCH_LOCK_ALL] = "MPI_Win_lock_all",
};

/* A fence closes and opens at once; as long as nothing was accessed, it counts as closed. */
static bool is_idle(const struct window *window)
{
	return window->epoch == EPOCH_NONE || (window->epoch == EPOCH_FENCE && !window->fence_used);
}

static int wrong_epoch(const struct window *window, const char *what)
{
	if (window->epoch == EPOCH_NONE)
		return error_set(MPI_ERR_RMA_SYNC,
				 "%s, but no access epoch is open on the window: open one with MPI_Win_fence, MPI_Win_start, "
				 "MPI_Win_lock or MPI_Win_lock_all",
				 what);
	return error_set(MPI_ERR_RMA_SYNC, "%s, but the access epoch that %s opened is open on the window", what, opened_by[window->epoch]);
}

/* Report what failed since the last time. */
static int outcome(struct window *window)
{
	int failure = window->failure;

	window->failure = 0;
	return failure ? error_set(failure, "%s", window->failure_text) : 0;
}

/* ---- waiting for accesses ---- */

struct wait {
	struct window *window;
	int target; /* -1: all that are touched */
};

static bool target_quiet(const struct window *window, int target)
{
	return window->targets[target].outgoing == 0 && window->targets[target].replies == 0;
}

static bool is_quiet(void *argument)
{
	const struct wait *wait = argument;

	if (wait->target >= 0)
		return target_quiet(wait->window, wait->target);
	for (int i = 0; i < wait->window->touched_count; i++)
		if (!target_quiet(wait->window, wait->window->touched[i]))
			return false;
	return true;
}

/* Wait until our buffers are free and what we asked for is here. */
static void wait_quiet(struct window *window, int target, uint32_t call)
{
	struct wait wait = { window, target };
	struct wait_reason reason = reason_of(window, call, target >= 0 ? target : STATUS_NONE);

	if (!is_quiet(&wait))
		progress_until(window->lane, is_quiet, &wait, &reason);
}

/* Ask one target to confirm all that was sent, if need be; the answer counts among its replies. `kind`: FLUSH, or UNLOCK. */
static int ask_confirmation(struct window *window, int target, enum packet_kind kind)
{
	struct window_target *t = &window->targets[target];
	struct request *request;
	int error = send_word(window, target, kind, &request);

	t->unflushed = false;
	if (error)
		return error;
	request_release(request); /* it is destroyed with its answer */
	return 0;
}

static void untouch(struct window *window, int target)
{
	for (int i = 0; i < window->touched_count; i++)
		if (window->touched[i] == target) {
			window->touched[i] = window->touched[--window->touched_count];
			window->targets[target].touched = false;
			return;
		}
}

static int flush_one(struct window *window, int target, bool local, uint32_t call)
{
	struct window_target *t = &window->targets[target];
	int error = 0;

	if (likely(!t->touched))
		return outcome(window);
	if (!local && t->unflushed)
		error = ask_confirmation(window, target, PACKET_FLUSH);
	wait_quiet(window, target, call);
	if (!t->unflushed)
		untouch(window, target);
	if (error)
		window->failure = 0;
	return error ? error : outcome(window);
}

static int flush_touched(struct window *window, bool local, uint32_t call)
{
	int error = 0, kept = 0;

	for (int i = 0; !local && i < window->touched_count; i++)
		if (window->targets[window->touched[i]].unflushed) {
			int one = ask_confirmation(window, window->touched[i], PACKET_FLUSH);

			error = error ? error : one;
		}
	wait_quiet(window, -1, call);
	for (int i = 0; i < window->touched_count; i++) {
		struct window_target *t = &window->targets[window->touched[i]];

		if (t->unflushed)
			window->touched[kept++] = window->touched[i];
		else
			t->touched = false;
	}
	window->touched_count = kept;
	if (error)
		window->failure = 0;
	return error ? error : outcome(window);
}

/*
 * What is accessed directly needs no progress; but a program that looks at its own memory again and again, for what others are to
 * put there, must serve them meanwhile.
 */
static inline void let_others_in(struct window *window)
{
	enum { EVERY = 8 };

	if (++window->turns % EVERY == 0)
		progress_once(window->lane);
}

/* After `error`, of a synchronisation that has waited for all accesses to a target, or all: the checker may forget them. */
static int completed(struct window *window, int target, bool local, int error)
{
	int told = unlikely(window->checked) ? check_over(window, target, local) : 0;

	return error ? error : told;
}

/* Other CPUs see what we stored before they see what we do next, and before we read again: seq_cst, pairs with theirs. */
static inline void publish(struct window *window)
{
	if (window->stored) {
		atomic_thread_fence(memory_order_seq_cst);
		window->stored = false;
	} else {
		/* Instructions that are atomic are their own. acq_rel: what was read was read before. */
		atomic_thread_fence(memory_order_acq_rel);
	}
}

int sync_flush(struct window *window, int target, bool local)
{
	lane_assert_locked(window->lane);
	if (window->epoch != EPOCH_LOCK && window->epoch != EPOCH_LOCK_ALL)
		return wrong_epoch(window, "a flush belongs between a lock and its unlock");
	if (window->epoch == EPOCH_LOCK && window->targets[target].hold == HOLD_NONE)
		return error_set(MPI_ERR_RMA_SYNC, "rank %d of the window is not locked", target);
	publish(window);
	let_others_in(window);
	if (likely(!window->targets[target].touched && !window->failure && !window->checked))
		return 0; /* all was done directly */
	return completed(window, target, local, flush_one(window, target, local, STATUS_CALL_WIN_FLUSH));
}

int sync_flush_all(struct window *window, bool local)
{
	if (window->epoch != EPOCH_LOCK && window->epoch != EPOCH_LOCK_ALL)
		return wrong_epoch(window, "a flush belongs between a lock and its unlock");
	publish(window);
	let_others_in(window);
	return completed(window, -1, local, flush_touched(window, local, STATUS_CALL_WIN_FLUSH));
}

/* ---- locks ---- */

static void served(void *context, uint32_t slot)
{
	window_wake(context, (int)slot);
}

struct lock_wait {
	struct window *window;
	struct window_lock *lock;
	struct lock_caller caller;
	int target;
	uint32_t deaths; /* that this wait has looked at */
};

static bool has_lock(void *argument)
{
	struct lock_wait *wait = argument;
	const struct segment *segment = wait->window->lane->fabric.job.segment;

	/* Whoever hears of a death is woken for it, too. */
	if (unlikely(segment_death_count(segment) != wait->deaths)) {
		wait->deaths = segment_death_count(segment);
		lock_bury(wait->lock, &wait->caller, served, wait->window);
	}
	return lock_is_held(wait->lock, wait->caller.slot);
}

static void explain_lock(const void *argument, char *text, size_t text_len)
{
	const struct lock_wait *wait = argument;
	uint32_t holder = lock_holder(wait->lock, wait->caller.slot_count);
	const struct lock_slot *slot = &wait->lock->slots[holder];
	bool exclusive = atomic_load_explicit(&wait->lock->slots[wait->caller.slot].state, memory_order_relaxed) == LOCK_WAITS_EXCLUSIVE;

	snprintf(text, text_len, "for the %s lock of rank %d", exclusive ? "exclusive" : "shared", wait->target);
	if (holder < wait->caller.slot_count)
		snprintf(text, text_len, "for the %s lock of rank %d, held %s by rank %d of the window", exclusive ? "exclusive" : "shared",
			 wait->target,
			 atomic_load_explicit(&slot->state, memory_order_relaxed) == LOCK_EXCLUSIVE ? "exclusively" : "shared", slot->rank);
}

/* A lock in memory that we share. */
static void take_shared_memory(struct window *window, int target, bool exclusive)
{
	struct lock_wait wait = { window, window->targets[target].lock, host_caller(window, false), target, 0 };
	struct wait_reason reason = reason_of(window, STATUS_CALL_WIN_LOCK, STATUS_NONE);

	reason.explain = explain_lock;
	if (!lock_take(wait.lock, &wait.caller, exclusive, !exclusive && window->held > 0))
		progress_until(window->lane, has_lock, &wait, &reason);
	if (unlikely(lock_was_wrested(wait.lock, wait.caller.slot)))
		window_was_wrested(window);
}

static int take_by_packet(struct window *window, int target, bool exclusive)
{
	struct request *request;
	enum packet_kind kind = exclusive ? PACKET_LOCK_EXCLUSIVE : window->held > 0 ? PACKET_LOCK_PASSING : PACKET_LOCK;
	int error = send_word(window, target, kind, &request);

	return error ? error : request_wait(request, MPI_STATUS_IGNORE, STATUS_CALL_WIN_LOCK);
}

static bool is_taken(void *argument)
{
	return !((const struct window_target *)argument)->taking;
}

static int take(struct window *window, int target, bool exclusive)
{
	struct window_target *t = &window->targets[target];
	struct wait_reason reason = reason_of(window, STATUS_CALL_WIN_LOCK, STATUS_NONE);
	int error = 0;

	/* Another thread may be at it, for the same epoch of MPI_Win_lock_all. */
	if (t->taking)
		progress_until(window->lane, is_taken, t, &reason);
	if (t->hold != HOLD_NONE)
		return 0;
	t->taking = true;
	if (t->lock)
		take_shared_memory(window, target, exclusive);
	else
		error = take_by_packet(window, target, exclusive);
	t->taking = false;
	window->lane->wake_needed = window->lane->fabric.sleepers > 0;
	if (error)
		return error;
	t->hold = exclusive ? HOLD_EXCLUSIVE : HOLD_SHARED;
	t->nocheck = false;
	window->held++;
	return 0;
}

/* Give back a lock of a target that has nothing under way any more, or whose confirmation the unlock asks for. */
static int give(struct window *window, int target)
{
	struct window_target *t = &window->targets[target];
	struct lock_caller caller;
	int error = 0;

	t->hold = HOLD_NONE;
	if (t->nocheck)
		return 0;
	window->held--;
	if (t->lock) {
		caller = host_caller(window, false);
		lock_drop(t->lock, &caller, served, window);
	} else {
		window_touch(window, target);
		error = t->unflushed ? ask_confirmation(window, target, PACKET_UNLOCK) : send_word(window, target, PACKET_UNLOCK, NULL);
	}
	return error;
}

static int check_locks(const struct window *window)
{
	return window->no_locks ? error_set(MPI_ERR_RMA_SYNC, "the info key no_locks of the window promised that nobody locks it") : 0;
}

int sync_lock(struct window *window, bool exclusive, int target, int assertion)
{
	struct window_target *t = &window->targets[target];
	int error = check_locks(window);

	lane_assert_locked(window->lane);
	if (!error && !is_idle(window) && window->epoch != EPOCH_LOCK)
		error = wrong_epoch(window, "a lock epoch is to begin");
	if (!error && t->hold != HOLD_NONE)
		error = error_set(MPI_ERR_RMA_SYNC, "rank %d of the window is locked already by this process", target);
	if (error)
		return error;
	if (assertion & MPI_MODE_NOCHECK) {
		t->hold = exclusive ? HOLD_EXCLUSIVE : HOLD_SHARED;
		t->nocheck = true;
	} else {
		error = take(window, target, exclusive);
		if (error)
			return error;
	}
	window->epoch = EPOCH_LOCK;
	window->locked++;
	return 0;
}

int sync_unlock(struct window *window, int target)
{
	struct window_target *t = &window->targets[target];
	int error = 0, given;

	if (window->epoch != EPOCH_LOCK)
		return wrong_epoch(window, "an unlock");
	if (t->hold == HOLD_NONE)
		return error_set(MPI_ERR_RMA_SYNC, "rank %d of the window is not locked by this process", target);
	let_others_in(window);
	/* Where the unlock travels itself, it asks for the confirmation, too. */
	if (t->touched && (t->lock || t->nocheck))
		error = flush_one(window, target, false, STATUS_CALL_WIN_UNLOCK);
	else
		wait_quiet(window, target, STATUS_CALL_WIN_UNLOCK);
	error = completed(window, target, false, error);
	given = give(window, target);
	if (t->touched && !given)
		given = flush_one(window, target, false, STATUS_CALL_WIN_UNLOCK);
	if (--window->locked == 0)
		window->epoch = EPOCH_NONE;
	error = error ? error : given;
	return error ? error : outcome(window);
}

int sync_lock_all(struct window *window, int assertion)
{
	int error = check_locks(window);

	if (!error && !is_idle(window))
		error = wrong_epoch(window, "MPI_Win_lock_all is to begin one");
	if (error)
		return error;
	/* Others are locked when they are accessed first. Shared memory may be accessed by load and store. */
	for (int rank = 0; rank < window->size; rank++) {
		struct window_target *t = &window->targets[rank];

		if (assertion & MPI_MODE_NOCHECK) {
			t->hold = HOLD_SHARED;
			t->nocheck = true;
		} else if (t->lock && (window->flavor == MPI_WIN_FLAVOR_SHARED || rank == window->rank)) {
			take(window, rank, false);
		}
	}
	window->epoch = EPOCH_LOCK_ALL;
	return 0;
}

int sync_unlock_all(struct window *window)
{
	int error, given;

	if (window->epoch != EPOCH_LOCK_ALL)
		return wrong_epoch(window, "MPI_Win_unlock_all");
	error = completed(window, -1, false, flush_touched(window, false, STATUS_CALL_WIN_UNLOCK));
	for (int rank = 0; rank < window->size; rank++) {
		if (window->targets[rank].hold == HOLD_NONE)
			continue;
		given = give(window, rank);
		error = error ? error : given;
	}
	given = flush_touched(window, false, STATUS_CALL_WIN_UNLOCK);
	window->epoch = EPOCH_NONE;
	return error ? error : given;
}

int sync_access_slow(struct window *window, int target, bool passive)
{
	switch (window->epoch) {
	case EPOCH_FENCE:
		if (passive)
			break;
		window->fence_used = true;
		return 0;
	case EPOCH_START:
		if (passive)
			break;
		return window->targets[target].started
			       ? 0
			       : error_set(MPI_ERR_RMA_SYNC, "rank %d is not in the group of the MPI_Win_start that opened the epoch",
					   target);
	case EPOCH_LOCK:
		return error_set(MPI_ERR_RMA_SYNC, "rank %d of the window is accessed, but not locked", target);
	case EPOCH_LOCK_ALL:
		return take(window, target, false);
	}
	return wrong_epoch(window, passive ? "accesses with a request belong between a lock and its unlock" : "the window is accessed");
}

/* ---- fence ---- */

int sync_fence_begin(struct window *window, int assertion)
{
	(void)assertion; /* MPI_MODE_NOPRECEDE: then there is nothing to flush, which is seen at once */
	if (window->epoch != EPOCH_NONE && window->epoch != EPOCH_FENCE)
		return wrong_epoch(window, "a fence");
	if (window->posted)
		return error_set(MPI_ERR_RMA_SYNC, "a fence, but the exposure epoch that MPI_Win_post opened is open on the window");
	atomic_thread_fence(memory_order_seq_cst);
	return flush_touched(window, false, STATUS_CALL_WIN_FENCE);
}

void sync_fence_end(struct window *window, int assertion)
{
	atomic_thread_fence(memory_order_seq_cst);
	window->epoch = assertion & MPI_MODE_NOSUCCEED ? EPOCH_NONE : EPOCH_FENCE;
	window->fence_used = false;
	window->fences++;
}

/* ---- post, start, complete, wait ---- */

/* The ranks of a group in the window; *ranks is malloc'ed. */
static int ranks_of(const struct window *window, const struct group *group, int **ranks)
{
	int *own = malloc(sizeof *own * ((size_t)group->size + 1)), *found = malloc(sizeof *found * ((size_t)group->size + 1));
	int error = own && found ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for a group of %d ranks", group->size);

	for (int i = 0; !error && i < group->size; i++)
		own[i] = i;
	if (!error)
		error = group_translate(group, group->size, own, window->comm->group, found);
	for (int i = 0; !error && i < group->size; i++)
		if (found[i] == MPI_UNDEFINED)
			error = error_set(MPI_ERR_GROUP, "rank %d of the group is not in the group of the window", i);
	free(own);
	if (error) {
		free(found);
		return error;
	}
	*ranks = found;
	return 0;
}

static int tell(struct window *window, int rank, enum packet_kind kind)
{
	if (rank != window->rank)
		return send_word(window, rank, kind, NULL);
	if (kind == PACKET_POST) {
		window->targets[rank].posts++;
	} else {
		window->completed++;
		window->targets[rank].completes++;
	}
	return 0;
}

int sync_post(struct window *window, struct group *group, int assertion)
{
	int *ranks, error = 0;

	if (window->posted)
		return error_set(MPI_ERR_RMA_SYNC, "an exposure epoch is open on the window already, since MPI_Win_post");
	if (window->epoch == EPOCH_FENCE && window->fence_used)
		return wrong_epoch(window, "MPI_Win_post");
	error = ranks_of(window, group, &ranks);
	if (error)
		return error;
	atomic_thread_fence(memory_order_seq_cst);
	for (int i = 0; !error && !(assertion & MPI_MODE_NOCHECK) && i < group->size; i++)
		error = tell(window, ranks[i], PACKET_POST);
	free(ranks);
	if (error)
		return error;
	group_retain(group);
	window->posted = group;
	window->complete_wanted = group->size;
	return 0;
}

struct post_wait {
	const struct window *window;
	const int *ranks;
	int count, next;
};

/* Have all targets posted? A dead one never will. */
static bool all_posted(void *argument)
{
	struct post_wait *wait = argument;

	while (wait->next < wait->count) {
		int rank = wait->ranks[wait->next];
		const struct comm *comm = wait->window->comm;

		if (wait->window->targets[rank].posts == 0 && !proc_has_failed(comm->lane, group_proc(comm->group, rank)))
			return false;
		wait->next++;
	}
	return true;
}

static int wait_posted(struct window *window, const int *ranks, int count)
{
	struct post_wait wait = { window, ranks, count, 0 };
	struct wait_reason reason = reason_of(window, STATUS_CALL_WIN_START, STATUS_NONE);
	int error = 0;

	if (!all_posted(&wait)) {
		reason.peer = ranks[wait.next];
		progress_until(window->lane, all_posted, &wait, &reason);
	}
	for (int i = 0; i < count; i++) {
		if (window->targets[ranks[i]].posts > 0)
			window->targets[ranks[i]].posts--;
		else
			error = fabric_peer_error(window->comm->peers[ranks[i]]);
	}
	atomic_thread_fence(memory_order_seq_cst);
	return error;
}

int sync_start(struct window *window, struct group *group, int assertion)
{
	int *ranks, error = 0;

	lane_assert_locked(window->lane);
	if (!is_idle(window))
		return wrong_epoch(window, "MPI_Win_start is to begin one");
	error = ranks_of(window, group, &ranks);
	if (error)
		return error;
	if (!(assertion & MPI_MODE_NOCHECK))
		error = wait_posted(window, ranks, group->size);
	for (int i = 0; !error && i < group->size; i++)
		window->targets[ranks[i]].started = true;
	free(ranks);
	if (error)
		return error;
	group_retain(group);
	window->started = group;
	window->epoch = EPOCH_START;
	return 0;
}

int sync_complete(struct window *window)
{
	struct group *group = window->started;
	int *ranks, error, one;

	if (window->epoch != EPOCH_START)
		return wrong_epoch(window, "MPI_Win_complete");
	error = ranks_of(window, group, &ranks);
	if (error)
		return error;
	atomic_thread_fence(memory_order_seq_cst);
	/* What was sent is handled before the packet that says so. Only what comes back has to be waited for. */
	wait_quiet(window, -1, STATUS_CALL_WIN_COMPLETE);
	for (int i = 0; i < group->size; i++) {
		one = tell(window, ranks[i], PACKET_COMPLETE);
		error = error ? error : one;
		window->targets[ranks[i]].started = window->targets[ranks[i]].unflushed = false;
		untouch(window, ranks[i]);
	}
	free(ranks);
	group_release(group);
	window->started = NULL;
	window->epoch = EPOCH_NONE;
	return error ? error : outcome(window);
}

/* All origins are done, but for those that died. */
static bool is_exposed_enough(void *argument)
{
	const struct window *window = argument;
	int gone = 0;

	if (window->completed >= window->complete_wanted)
		return true;
	for (int i = 0; window->lane->failures && i < window->posted->size; i++)
		gone += proc_has_failed(window->lane, group_proc(window->posted, i));
	return gone > 0 && window->completed + gone >= window->complete_wanted;
}

static int end_exposure(struct window *window)
{
	int error = 0;

	atomic_thread_fence(memory_order_seq_cst);
	check_exposure_over(window);
	for (int i = 0; window->completed < window->complete_wanted && i < window->posted->size; i++)
		error = proc_has_failed(window->lane, group_proc(window->posted, i)) ? proc_error(group_proc(window->posted, i)) : error;
	for (int i = 0; i < window->posted->size; i++) {
		struct window_target *origin = &window->targets[group_rank_of(window->comm->group, group_proc(window->posted, i))];

		origin->completes -= origin->completes > 0;
	}
	window->completed = error ? 0 : window->completed - window->complete_wanted;
	window->complete_wanted = 0;
	group_release(window->posted);
	window->posted = NULL;
	return error;
}

/* Whose MPI_Win_complete is missing. */
static void explain_exposure(const void *argument, char *text, size_t text_len)
{
	const struct window *window = argument;
	size_t used = (size_t)snprintf(text, text_len, "%d of %d have called MPI_Win_complete; missing:", window->completed,
				       window->complete_wanted);

	for (int i = 0; i < window->posted->size && used + 8 < text_len; i++) {
		int rank = group_rank_of(window->comm->group, group_proc(window->posted, i));

		if (window->targets[rank].completes == 0)
			used += (size_t)snprintf(text + used, text_len - used, " %d", rank);
	}
}

static int check_posted(const struct window *window)
{
	return window->posted ? 0 : error_set(MPI_ERR_RMA_SYNC, "no exposure epoch is open on the window: MPI_Win_post opens one");
}

int sync_wait(struct window *window)
{
	struct wait_reason reason = reason_of(window, STATUS_CALL_WIN_WAIT, STATUS_NONE);
	int error = check_posted(window);

	lane_assert_locked(window->lane);
	if (error)
		return error;
	reason.explain = explain_exposure;
	progress_until(window->lane, is_exposed_enough, window, &reason);
	return end_exposure(window);
}

int sync_test(struct window *window, bool *over)
{
	struct wait_reason reason = reason_of(window, STATUS_CALL_WIN_WAIT, STATUS_NONE);
	int error = check_posted(window);

	if (error)
		return error;
	*over = progress_ask(window->lane, is_exposed_enough, window, &reason);
	return *over ? end_exposure(window) : 0;
}

int sync_may_free(struct window *window)
{
	if (!is_idle(window) && window->epoch != EPOCH_FENCE)
		return wrong_epoch(window, "the window is to be freed");
	if (window->posted)
		return error_set(MPI_ERR_RMA_SYNC, "the window is to be freed, but the exposure epoch that MPI_Win_post opened is open");
	return flush_touched(window, false, STATUS_CALL_WIN_FREE);
}
