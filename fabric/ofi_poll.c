/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Looking for completions and connection events, and what to wait for when asleep.
 *
 * One look at the completion queue is a system call on tcp, as dear as ten looks at shared memory. Where that is polled
 * beside, polls are left out after an empty look: PAUSE_MIN of them, and twice as many each time up to PAUSE_MAX, until something
 * comes; never more than PAUSE_MIN while something of ours is under way or a peer reads from us, none while a connection is
 * being made or a thread is about to sleep. The event queue (connections) is read every 64th time, or at once when a connection
 * is being made. This is the only place where looks at the network are left out.
 */
#include "fabric/ofi.h"

#include "common/error.h"
#include "common/log.h"
#include "common/status.h"
#include "include/mpi.h"

#include <sys/timerfd.h>
#include <unistd.h>

enum {
	BATCH = 16,             /* completions taken at a time */
	PAUSE_MIN = 7,
	PAUSE_MAX = 31,
	EVENT_INTERVAL = 64     /* looks at completions per look at events */
};
#define TICK_NS UINT64_C(1000000000)
#define LOOK_NS UINT64_C(1000000) /* asleep without a descriptor to wait for */

/* ---- completions ---- */

static void on_completion(struct ofi *ofi, struct ofi_op *op, size_t len)
{
	struct operation *operation;

	switch (op->kind) {
	case OP_RECEIVE:
		ofi_received(ofi, op, len);
		break;
	case OP_RMA:
		ofi_piece_done(ofi, op, 0);
		break;
	case OP_ABANDONED:
		ofi_op_give(ofi, op);
		break;
	default:
		operation = op->operation;
		ofi_op_end(ofi, op);
		if (operation)
			operation->complete(operation, 0);
		break;
	}
}

/* An operation failed: on a reliable connection that is the end of the link. */
static void on_failure(struct ofi *ofi, struct ofi_op *op, int code)
{
	struct operation *operation;

	if (op->kind == OP_RECEIVE) {
		/* Cut off in the middle by the end of its connection, which the event queue reports. */
		if (!ofi->closing)
			ofi_receive_again(ofi, op);
		return;
	}
	/* An abandoned one may outlive its link. */
	if (op->kind != OP_ABANDONED && op->link->state == LINK_UP && ofi_piece_of_rail(op))
		ofi_rail_lost(op->link, ofi_error(code)); /* which abandons it */
	if (op->kind == OP_ABANDONED) {
		ofi_op_give(ofi, op);
		return;
	}
	ofi_link_lost(op->link, ofi_error(code));
	if (op->kind == OP_RMA) {
		ofi_piece_done(ofi, op, MPI_ERR_PROC_ABORTED);
		return;
	}
	operation = op->operation; /* not told yet: the link ended in order, but too early for this one */
	ofi_op_end(ofi, op);
	if (operation)
		operation->complete(operation, error_set(MPI_ERR_PROC_ABORTED, "%s ended the connection before it had "
							 "taken a message", ofi_describe(op->link)));
}

void ofi_completed(struct ofi *ofi, const struct ofi_done *done)
{
	if (done->error)
		on_failure(ofi, done->op, done->error);
	else
		on_completion(ofi, done->op, done->len);
}

/* Take completions once; returns how many. */
int ofi_read_completions(struct ofi *ofi)
{
	struct fi_cq_msg_entry entries[BATCH];
	struct fi_cq_err_entry failure = { 0 };
	ssize_t count;

	if (unlikely(ofi->connectionless))
		return ofi_rdm_read_completions(ofi);
	count = fi_cq_read(ofi->cq, entries, BATCH);
	if (likely(count == -FI_EAGAIN))
		return 0;
	if (unlikely(count < 0)) {
		if (count != -FI_EAVAIL)
			return 0;
		if (fi_cq_readerr(ofi->cq, &failure, 0) > 0 && failure.op_context)
			on_failure(ofi, failure.op_context, failure.err);
		return 1;
	}
	for (ssize_t i = 0; i < count; i++)
		if (likely(entries[i].op_context))
			on_completion(ofi, entries[i].op_context, entries[i].len);
	return (int)count;
}

static void push_blocked(struct ofi *ofi)
{
	list_for_each(item, &ofi->blocked)
		ofi_push_unsent(list_entry(item, struct ofi_link, blocked));
	ofi_push_starved(ofi);
}

static uint64_t tick_ns(const struct ofi *ofi)
{
	return ofi->cq_fd < 0 ? LOOK_NS : TICK_NS;
}

static void start_tick(struct ofi *ofi)
{
	uint64_t wait_ns = tick_ns(ofi);
	struct itimerspec timer = { .it_value = { .tv_sec = (time_t)(wait_ns / TICK_NS), .tv_nsec = (long)(wait_ns % TICK_NS) } };

	if (!ofi->ticking && timerfd_settime(ofi->tick_fd, 0, &timer, NULL) == 0) {
		ofi->ticking = true;
		ofi->next_tick_ns = status_now_ns() + wait_ns - wait_ns / 1000;
	}
}

static bool must_tick(struct ofi *ofi)
{
	return ofi->cq_fd < 0 || ofi_watch_needed(ofi);
}

static void tick(struct ofi *ofi)
{
	uint64_t now_ns = status_now_ns(), expirations;

	if (now_ns < ofi->next_tick_ns)
		return;
	if (ofi->ticking) {
		/* Not run down yet: look again soon, for a descriptor that stays readable lets nobody sleep. */
		if (read(ofi->tick_fd, &expirations, sizeof expirations) <= 0)
			return;
		ofi->ticking = false;
		/* Who is about to sleep on the descriptor may have been kept from it for as long as it ran. */
		if (ofi->fabric->sleepers > 0 && must_tick(ofi))
			start_tick(ofi);
	}
	if (!ofi->ticking)
		ofi->next_tick_ns = now_ns + tick_ns(ofi);
	ofi_door_check(ofi, now_ns);
	ofi_check_deadlines(ofi, now_ns);
	ofi_watch_check(ofi, now_ns);
}

static int poll_events(struct ofi *ofi)
{
	int count = ofi->connectionless ? 0 : ofi_door_poll(ofi) + ofi_read_events(ofi);

	ofi->event_countdown = ofi->unsettled ? 1 : EVENT_INTERVAL;
	tick(ofi);
	return count;
}

/* How many polls to leave out after a look that brought `count` events. */
static uint32_t next_pause(const struct fabric *fabric, const struct ofi *ofi, int count)
{
	if (count > 0 || !fabric->shm || ofi->unsettled)
		return 0;
	if (ofi->in_flight || ofi->exposed)
		return PAUSE_MIN;
	return ofi->pause == 0 ? PAUSE_MIN : ofi->pause * 2 + 1 < PAUSE_MAX ? ofi->pause * 2 + 1 : PAUSE_MAX;
}

int ofi_poll(struct fabric *fabric)
{
	struct ofi *ofi = fabric->ofi;
	int count = 0;

	ofi->poll_number++;
	if (unlikely(!list_empty(&ofi->holding)))
		ofi_release_all(ofi);
	if (ofi->skip && fabric->sleepers == 0) {
		ofi->skip--;
		return 0;
	}
	if (ofi->event_countdown-- == 0)
		count = poll_events(ofi);
	if (ofi->linked)
		count += ofi_read_completions(ofi);
	if (unlikely(!list_empty(&ofi->receives.free)) && ofi_post_receives(ofi) != 0)
		log_error("%s", error_text());
	if (unlikely(!list_empty(&ofi->blocked) || !list_empty(&ofi->starved)))
		push_blocked(ofi);
	ofi->skip = ofi->pause = next_pause(fabric, ofi, count);
	return count;
}

/* ---- sleeping ---- */

int ofi_prepare_sleep(struct fabric *fabric, struct pollfd *fds, int max)
{
	struct ofi *ofi = fabric->ofi;
	struct fid *waits[2] = { &ofi->cq->fid, ofi->eq ? &ofi->eq->fid : NULL };
	bool completions = ofi->linked && ofi->cq_fd >= 0;
	int count = 0;

	ofi->skip = 0;
	ofi->event_countdown = 0;
	/* Some providers crash when asked about a completion queue that no endpoint uses yet. */
	if (max < 4)
		return -1;
	if ((completions || ofi->eq) &&
	    fi_trywait(ofi->fabric_fid, completions ? waits : waits + 1, completions + (ofi->eq != NULL)) != 0)
		return -1;
	if (ofi->eq)
		fds[count++] = (struct pollfd){ .fd = ofi->eq_fd, .events = POLLIN };
	if (completions)
		fds[count++] = (struct pollfd){ .fd = ofi->cq_fd, .events = POLLIN };
	if (ofi->door)
		fds[count++] = (struct pollfd){ .fd = ofi_door_fd(ofi), .events = POLLIN };
	if (ofi->ticking || must_tick(ofi)) {
		start_tick(ofi);
		fds[count++] = (struct pollfd){ .fd = ofi->tick_fd, .events = POLLIN };
	}
	return count;
}
