/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See remote.h: all children of this process together. The life of each is told in remote_child.c. */
#include "launcher/remote_child.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/tree.h"

enum { HELLO_SECONDS = 30, BULK_SECONDS = 60 };

/* ---- starting ---- */

static int make_pipes(int in[2], int out[2], int err[2])
{
	in[0] = in[1] = out[0] = out[1] = err[0] = err[1] = -1;
	if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0)
		return error_set(-1, "cannot make a pipe: %s; raise the limit of open files (ulimit -n)", strerror(errno));
	fcntl(in[1], F_SETFL, O_NONBLOCK);
	fcntl(out[0], F_SETFL, O_NONBLOCK);
	fcntl(err[0], F_SETFL, O_NONBLOCK);
	return 0;
}

static void close_fds(const int *fds, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

static int start_child(struct child *child, const char *daemon)
{
	const struct launch *launch = child->remotes->launch;
	int in[2], out[2], err[2];

	if (make_pipes(in, out, err) != 0 || (child->pid = remote_start_agent(remote_command(launch->agent, launch->host_names[child->host],
											     launch->host_users[child->host], daemon),
									      in[0], out[1], err[1])) < 0) {
		child->pid = 0;
		close_fds((int[]){ in[0], in[1], out[0], out[1], err[0], err[1] }, 6);
		return -1;
	}
	close_fds((int[]){ in[0], out[1], err[1] }, 3);
	child_connect(child, in[1], out[0]);
	child_listen(child, err[0]);
	return 0;
}

/* Children that could not even be started are told of from the loop. */
static void tell_failed(void *context)
{
	struct remotes *remotes = context;

	remotes->failed = NULL;
	for (uint32_t i = 0; i < remotes->count; i++)
		if (remotes->children[i].state == CHILD_NOT_STARTED)
			child_bury(&remotes->children[i], (char *)remotes->children[i].chatter.data);
}

struct remotes *remotes_start(struct loop *loop, const struct launch *launch, uint32_t node, struct pulse *pulse,
							  const struct remote_events *events)
{
	uint32_t node_count = launch->host_count + (launch->local_host == NO_HOST ? 1 : 0), first;
	uint32_t count = tree_children(node, node_count, launch->fanout, &first);

	if (count == 0)
		return NULL;
	struct remotes *remotes = memory_zero(1, sizeof *remotes);
	*remotes = (struct remotes){.loop = loop,
				    .launch = launch,
				    .events = *events,
				    .node = node,
				    .node_count = node_count,
				    .pulse = pulse,
				    .count = count,
				    .alive = count};
	remotes->children = memory_zero(count, sizeof *remotes->children);
	char *daemon = remote_find_daemon();
	struct buffer frame = { 0 };
	bool bulk = bulk_wanted(launch->agent);
	for (uint32_t i = 0; i < count; i++) {
		struct child *child = &remotes->children[i];
		child->remotes = remotes;
		child->node = first + i;
		child->host = tree_host(child->node, launch->local_host);
		child->in.fd = child->out.fd = child->err.fd = -1;
	}
	if (bulk)
		remotes->bulk = bulk_start(remotes, daemon);
	for (uint32_t i = 0; i < count; i++) {
		struct child *child = &remotes->children[i];
		if (bulk ? !remotes->bulk : start_child(child, daemon) != 0) {
			buffer_put(&child->chatter, error_text(), strlen(error_text()) + 1);
			child->state = CHILD_NOT_STARTED;
			if (!remotes->failed)
				remotes->failed = loop_after(loop, 0, tell_failed, remotes);
			continue;
		}
		child_await_hello(child, bulk ? BULK_SECONDS : HELLO_SECONDS);
		frame.len = 0;
		size_t begin = message_begin(&frame, MESSAGE_LAUNCH, child->host, MESSAGE_ROOT);
		launch_encode(launch, &frame);
		message_end(&frame, begin);
		child_send(child, frame.data, frame.len);
	}
	buffer_free(&frame);
	free(daemon);
	return remotes;
}

/* ---- for others ---- */

bool remotes_send(struct remotes *remotes, uint32_t host, const struct buffer *frames)
{
	uint32_t node = tree_node(host, remotes->launch->local_host);
	uint32_t next = node < remotes->node_count ? tree_toward(remotes->node, node, remotes->launch->fanout) : remotes->node;

	if (next == remotes->node)
		return false;
	struct child *child = &remotes->children[next - remotes->children[0].node];
	child_send(child, frames->data, frames->len);
	return child->state != CHILD_LOST;
}

void remotes_pause(struct remotes *remotes, bool pause)
{
	if (remotes->paused == pause)
		return;
	remotes->paused = pause;
	for (uint32_t i = 0; i < remotes->count; i++)
		if (remotes->children[i].out.fd >= 0)
			loop_want(remotes->loop, &remotes->children[i].out, pause ? 0 : LOOP_READ);
}

void remotes_expect_end(struct remotes *remotes)
{
	remotes->expect_end = true;
	/* Who has not answered yet has nothing to end: nobody waits for it. */
	for (uint32_t i = 0; i < remotes->count; i++)
		if (!has_greeted(&remotes->children[i]))
			child_bury(&remotes->children[i], "");
}

bool remotes_is_agent(const struct remotes *remotes, pid_t pid)
{
	if (remotes->bulk && bulk_is_agent(remotes->bulk, pid))
		return true;
	for (uint32_t i = 0; i < remotes->count; i++)
		if (remotes->children[i].pid == pid)
			return true;
	return false;
}

bool remotes_reap(struct remotes *remotes, pid_t pid, int wait_status)
{
	if (remotes->bulk && bulk_reap(remotes->bulk, pid, wait_status))
		return true;
	for (uint32_t i = 0; i < remotes->count; i++) {
		struct child *child = &remotes->children[i];
		if (child->pid != pid)
			continue;
		child_agent_ended(child, wait_status);
		return true;
	}
	return false;
}

uint32_t remotes_alive(const struct remotes *remotes)
{
	return remotes->alive;
}

void remotes_free(struct remotes *remotes)
{
	remotes->expect_end = true;
	loop_cancel(remotes->loop, &remotes->failed);
	for (uint32_t i = 0; i < remotes->count; i++)
		child_free(&remotes->children[i]);
	if (remotes->bulk)
		bulk_stop(remotes->bulk);
	free(remotes->children);
	free(remotes);
}
