/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See remote.h. Other hosts are not reached yet: each is reported as lost. */
#include "launcher/remote.h"

#include <stdlib.h>

struct remotes {
	struct loop *loop;
	const struct launch *launch;
	struct remote_events events;
	struct timer *timer;
};

static void refuse(void *context)
{
	struct remotes *remotes = context;
	remotes->timer = NULL;
	for (uint32_t host = 0; host < remotes->launch->host_count; host++)
		if (host != remotes->launch->local_host)
			remotes->events.lost(remotes->events.context, host, "this version of mpiexec cannot start ranks on other hosts");
}

struct remotes *remotes_start(struct loop *loop, const struct launch *launch, uint32_t node,
							  const struct remote_events *events)
{
	struct remotes *remotes = memory_zero(1, sizeof *remotes);
	(void)node;
	*remotes = (struct remotes){ .loop = loop, .launch = launch, .events = *events };
	remotes->timer = loop_after(loop, 0, refuse, remotes);
	return remotes;
}

bool remotes_send(struct remotes *remotes, uint32_t host, const struct buffer *frames)
{
	(void)remotes, (void)host, (void)frames;
	return false;
}

void remotes_pause(struct remotes *remotes, bool pause)
{
	(void)remotes, (void)pause;
}

void remotes_expect_end(struct remotes *remotes)
{
	(void)remotes;
}

bool remotes_is_agent(const struct remotes *remotes, pid_t pid)
{
	(void)remotes, (void)pid;
	return false;
}

bool remotes_reap(struct remotes *remotes, pid_t pid, int wait_status)
{
	(void)remotes, (void)pid, (void)wait_status;
	return false;
}

uint32_t remotes_alive(const struct remotes *remotes)
{
	(void)remotes;
	return 0;
}

void remotes_free(struct remotes *remotes)
{
	loop_cancel(remotes->loop, &remotes->timer);
	free(remotes);
}
