/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See loop.h. epoll for descriptors; timers are few, so a plain sorted list. */
#include "launcher/loop.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "common/log.h"
#include "common/status.h"
#include "launcher/buffer.h"

enum { EVENTS_MAX = 64 };

struct timer {
	uint64_t due_ns;
	loop_function *function;
	void *context;
	struct timer *next;
};

struct loop {
	int epoll;
	bool stopped;
	struct timer *timers;
	struct epoll_event events[EVENTS_MAX];
	int event_count;
	size_t watched;         /* descriptors in the kernel's set */
};

struct loop *loop_new(void)
{
	struct loop *loop = memory_zero(1, sizeof *loop);
	loop->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (loop->epoll < 0) {
		log_error("epoll_create1: %s", strerror(errno));
		exit(125);
	}
	return loop;
}

void loop_free(struct loop *loop)
{
	while (loop->timers) {
		struct timer *timer = loop->timers;
		loop_cancel(loop, &timer);
	}
	close(loop->epoll);
	free(loop);
}

static void leave(struct loop *loop, struct watch *watch)
{
	epoll_ctl(loop->epoll, EPOLL_CTL_DEL, watch->fd, NULL);
	watch->known = false;
	loop->watched--;
}

void loop_want(struct loop *loop, struct watch *watch, unsigned wanted)
{
	struct epoll_event event = { .data.ptr = watch };

	if (watch->known && watch->wanted == wanted)
		return;
	if ((wanted & LOOP_READ) != 0)
		event.events |= EPOLLIN;
	if ((wanted & LOOP_WRITE) != 0)
		event.events |= EPOLLOUT;
	watch->wanted = wanted;
	/* Hang-ups are reported whether wanted or not: a watch that wants nothing must leave the kernel's set. */
	if (wanted == 0) {
		if (watch->known)
			leave(loop, watch);
		return;
	}
	if (epoll_ctl(loop->epoll, watch->known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, watch->fd, &event) != 0) {
		log_error("cannot watch descriptor %d: %s", watch->fd, strerror(errno));
		exit(125);
	}
	loop->watched += !watch->known;
	watch->known = true;
}

void loop_forget(struct loop *loop, struct watch *watch)
{
	if (watch->known)
		leave(loop, watch);
	watch->wanted = 0;
	/* Events already fetched for it must not be delivered. */
	for (int i = 0; i < loop->event_count; i++)
		if (loop->events[i].data.ptr == watch)
			loop->events[i].data.ptr = NULL;
}

void loop_close(struct loop *loop, struct watch *watch)
{
	if (watch->fd < 0)
		return;
	loop_forget(loop, watch);
	close(watch->fd);
	watch->fd = -1;
}

struct timer *loop_after(struct loop *loop, uint64_t delay_ns, loop_function *function, void *context)
{
	struct timer *timer = memory_zero(1, sizeof *timer), **at = &loop->timers;

	*timer = (struct timer){ .due_ns = status_now_ns() + delay_ns, .function = function, .context = context };
	while (*at && (*at)->due_ns <= timer->due_ns)
		at = &(*at)->next;
	timer->next = *at;
	*at = timer;
	return timer;
}

void loop_cancel(struct loop *loop, struct timer **timer)
{
	struct timer **at = &loop->timers;

	while (*at && *at != *timer)
		at = &(*at)->next;
	if (*at) {
		*at = (*timer)->next;
		free(*timer);
	}
	*timer = NULL;
}

static void run_timers(struct loop *loop)
{
	uint64_t now = status_now_ns();

	while (!loop->stopped && loop->timers && loop->timers->due_ns <= now) {
		struct timer due = *loop->timers;
		free(loop->timers);
		loop->timers = due.next;
		due.function(due.context);
	}
}

static int timeout_ms(const struct loop *loop)
{
	if (!loop->timers)
		return -1;
	uint64_t now = status_now_ns();
	if (loop->timers->due_ns <= now)
		return 0;
	uint64_t wait_ms = (loop->timers->due_ns - now + 999999) / 1000000;
	return wait_ms > 3600000 ? 3600000 : (int)wait_ms;
}

/* What is ready now, at most EVENTS_MAX at a time. True when there may be more. */
static bool run_ready(struct loop *loop, int wait_ms)
{
	int count = epoll_wait(loop->epoll, loop->events, EVENTS_MAX, wait_ms);

	loop->event_count = count > 0 ? count : 0;
	for (int i = 0; i < loop->event_count && !loop->stopped; i++) {
		struct watch *watch = loop->events[i].data.ptr;
		if (watch && watch->wanted != 0)
			watch->ready(watch->context);
	}
	loop->event_count = 0;
	return count == EVENTS_MAX;
}

/* Everything that had arrived is read before a timer judges that nothing did. */
void loop_run(struct loop *loop)
{
	loop->stopped = false;
	while (!loop->stopped) {
		size_t rounds = loop->watched / EVENTS_MAX;
		bool more = run_ready(loop, timeout_ms(loop));
		while (more && !loop->stopped && rounds-- > 0)
			more = run_ready(loop, 0);
		run_timers(loop);
	}
}

void loop_stop(struct loop *loop)
{
	loop->stopped = true;
}
