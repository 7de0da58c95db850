/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See remote.h. A child's life: the agent (ssh, srun, ...) is started; whatever its login prints before
 * the daemon's hello is kept for the error message; with the hello the connection goes to the pulse (pulse.h) and
 * frames go both ways. It is lost when the connection ends, its agent ends, its bytes make no sense, or the pulse
 * says that it has been silent for too long. Called by remote.c and remote_bulk.c, which start the agents.
 */
#include "launcher/remote_child.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/pulse.h"
#include "launcher/process.h"
#include "launcher/tree.h"

enum { CHATTER_MAX = 4096, NOISE_MAX = 65536, READ_LEN = 1 << 16 };

/* ---- the end of a child ---- */

static bool is_below(uint32_t top, uint32_t node, uint32_t fanout)
{
	while (node > top)
		node = tree_parent(node, fanout);
	return node == top;
}

void child_bury(struct child *child, const char *why)
{
	struct remotes *remotes = child->remotes;
	const struct launch *launch = remotes->launch;

	if (child->state == CHILD_LOST)
		return;
	child->state = CHILD_LOST;
	loop_close(remotes->loop, &child->in);
	loop_close(remotes->loop, &child->out);
	loop_close(remotes->loop, &child->err);
	loop_cancel(remotes->loop, &child->deadline);
	if (child->pid > 0)
		kill(-child->pid, SIGKILL);
	remotes->alive--;
	if (!remotes->expect_end)
		for (uint32_t node = child->node; node < remotes->node_count; node++)
			if (is_below(child->node, node, launch->fanout))
				remotes->events.lost(remotes->events.context, tree_host(node, launch->local_host),
						     node == child->node ? why : "the host that it was reached through is lost");
	if (remotes->alive == 0)
		remotes->events.gone(remotes->events.context);
}

/* The last lines that came from the agent, on one line. */
static void quote_chatter(const struct child *child, char *out, size_t out_len)
{
	const char *data = (const char *)child->chatter.data;
	size_t len = child->chatter.len, used = 0;

	while (len > 0 && (data[len - 1] == '\n' || data[len - 1] == '\r'))
		len--;
	size_t from = len > 400 ? len - 400 : 0;
	for (size_t i = from; i < len && used + 4 < out_len; i++) {
		if (data[i] == '\r')
			continue;
		if (data[i] == '\n') {
			used += (size_t)snprintf(out + used, out_len - used, " | ");
			continue;
		}
		out[used++] = (char)((unsigned char)data[i] < 0x20 ? ' ' : data[i]);
	}
	out[used] = '\0';
}

/* The agent's end and what it said, in one sentence. */
void child_lose(struct child *child, const char *what)
{
	char chatter[512], why[1024];
	const char *agent = strcmp(child->remotes->launch->agent, "slurm") == 0 ? "srun" : child->remotes->launch->agent;
	int agent_len = (int)strcspn(agent, " ");

	quote_chatter(child, chatter, sizeof chatter);
	if (what)
		snprintf(why, sizeof why, "%s%s%s", what, chatter[0] != '\0' ? ": " : "", chatter);
	else if (WIFSIGNALED(child->wait_status))
		snprintf(why, sizeof why, "%.*s was killed by signal %d%s%s", agent_len, agent, WTERMSIG(child->wait_status),
				 chatter[0] != '\0' ? ": " : "", chatter);
	else if (!has_greeted(child))
		snprintf(why, sizeof why, "%.*s could not start the daemon there (it ended with code %d)%s%s", agent_len, agent,
				 WEXITSTATUS(child->wait_status), chatter[0] != '\0' ? ": " : "", chatter);
	else
		snprintf(why, sizeof why, "the daemon there ended unexpectedly (%.*s: code %d)%s%s", agent_len, agent,
				 WEXITSTATUS(child->wait_status), chatter[0] != '\0' ? ": " : "", chatter);
	child_bury(child, why);
}

/* The pipe ended. The agent's exit code tells more and is about to come, so give it a moment. */
static void pipe_over(void *context)
{
	struct child *child = context;
	child->deadline = NULL;
	child_lose(child, has_greeted(child) ? "the connection was lost" : "the connection was closed before the daemon answered");
}

static void expect_exit(struct child *child)
{
	loop_close(child->remotes->loop, &child->out);
	loop_cancel(child->remotes->loop, &child->deadline);
	if (child->remotes->expect_end)
		child_bury(child, "");
	else if (child->pid == 0 && !child->remotes->bulk)
		child_lose(child, NULL);
	else
		child->deadline = loop_after(child->remotes->loop, MILLISECONDS(500), pipe_over, child);
}

/* We may have been stopped ourselves, with its hello in the pipe. */
static void no_hello(void *context)
{
	struct child *child = context;
	struct pollfd poll_fd = { .fd = child->out.fd, .events = POLLIN };

	child->deadline = NULL;
	if (child->out.fd >= 0 && poll(&poll_fd, 1, 0) == 1) {
		child->deadline = loop_after(child->remotes->loop, SECONDS(1), no_hello, child);
		return;
	}
	child_lose(child, child->remotes->bulk ? "no answer within 60 s" : "no answer within 30 s");
}

void child_await_hello(struct child *child, unsigned seconds)
{
	child->deadline = loop_after(child->remotes->loop, SECONDS(seconds), no_hello, child);
}

/* ---- bytes ---- */

static void send_ready(void *context)
{
	struct child *child = context;
	ssize_t wrote = write(child->in.fd, child->sending.data + child->sent, child->sending.len - child->sent);

	if (wrote < 0 && errno != EAGAIN && errno != EINTR) {
		loop_close(child->remotes->loop, &child->in);
		child->sending.len = child->sent = 0;
		return; /* the end of its output or of the agent tells why */
	}
	child->sent += wrote > 0 ? (size_t)wrote : 0;
	if (child->sent == child->sending.len)
		child->sent = child->sending.len = 0;
	loop_want(child->remotes->loop, &child->in, child->sending.len > 0 ? LOOP_WRITE : 0);
}

void child_send(struct child *child, const void *data, size_t len)
{
	if (child->state == CHILD_LOST || (child->in.fd < 0 && has_greeted(child)))
		return;
	if (child->sent > READ_LEN) {
		buffer_consume(&child->sending, child->sent);
		child->sent = 0;
	}
	buffer_put(&child->sending, data, len);
	if (has_greeted(child))
		send_ready(child);
}

/* From here on the pulse stands between us and the daemon. */
static bool hand_to_pulse(struct child *child)
{
	struct loop *loop = child->remotes->loop;
	int ends[2], out = child->out.fd, in = child->in.fd;

	loop_forget(loop, &child->out);
	loop_forget(loop, &child->in);
	child->out.fd = child->in.fd = -1;
	if (pulse_link(child->remotes->pulse, out, in, &child->received, child->sealed ? &child->keys : NULL, ends) != 0) {
		child_lose(child, error_text());
		return false;
	}
	proof_wipe(&child->keys, sizeof child->keys);
	child_connect(child, ends[1], ends[0]);
	if (child->remotes->paused)
		loop_want(loop, &child->out, 0);
	return true;
}

/* Everything before the hello is not ours. False while it has not come. */
static bool greet(struct child *child)
{
	size_t hello_len = strlen(MESSAGE_HELLO);
	unsigned char *hello = memmem(child->received.data, child->received.len, MESSAGE_HELLO, hello_len);

	if (!hello) {
		if (child->received.len > NOISE_MAX)
			child_lose(child, "much was printed there, but nothing by weftd; does a login script start something?");
		return false;
	}
	buffer_consume(&child->received, (size_t)(hello - child->received.data) + hello_len);
	child->state = CHILD_TALKS;
	loop_cancel(child->remotes->loop, &child->deadline);
	if (!hand_to_pulse(child))
		return false;
	send_ready(child);
	return true;
}

static void lose_silent(struct child *child, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t ms = read_u32(&reader);
	uint32_t others = read_u32(&reader), heard = read_u32(&reader);
	char others_text[128] = "", why[256];

	if (ms == 0) {
		child_lose(child, "what came from it was changed on its way");
		return;
	}
	if (others > 0)
		snprintf(others_text, sizeof others_text, "; of %u other host%s %u can be heard", others, others == 1 ? "" : "s", heard);
	snprintf(why, sizeof why, "nothing has come from it for %.1f s, not even signs of life: the host or the way to it is down%s",
		 ms / 1000.0, others_text);
	child_lose(child, why);
}

/* A daemon speaks for itself and for those below it, to mpiexec, or to another host where hosts ask each other. */
static bool may_come(const struct child *child, const struct frame *message)
{
	const struct launch *launch = child->remotes->launch;
	struct reader reader = message_reader(message);
	uint32_t about = message->type == MESSAGE_LOST ? read_u32(&reader) : message->from;

	if (message->from >= launch->host_count || about >= launch->host_count ||
		!is_below(child->node, tree_node(message->from, launch->local_host), launch->fanout) ||
		!is_below(child->node, tree_node(about, launch->local_host), launch->fanout))
		return false;
	return message_way(message->type) == MESSAGE_UP ? message->to == MESSAGE_ROOT
		 : message_way(message->type) == MESSAGE_ACROSS && message->to < launch->host_count;
}

static void handle_frames(struct child *child)
{
	struct remotes *remotes = child->remotes;
	struct frame message;
	size_t at = 0;
	int found;

	while (child->state != CHILD_LOST && (found = message_next(&child->received, &at, &message)) != 0) {
		if (found < 0) {
			child_lose(child, error_text());
			return;
		}
		if (message.type == MESSAGE_SILENT) {
			lose_silent(child, &message);
			return;
		}
		if (!may_come(child, &message)) {
			char why[128];
			snprintf(why, sizeof why, "it sent what a daemon in its place may not (%s)", message_name(message.type));
			child_lose(child, why);
			return;
		}
		remotes->events.message(remotes->events.context, &message);
	}
	buffer_consume(&child->received, at);
}

static void out_ready(void *context)
{
	struct child *child = context;
	void *room = buffer_room(&child->received, READ_LEN);
	ssize_t got = read(child->out.fd, room, READ_LEN);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		expect_exit(child);
		return;
	}
	child->received.len += (size_t)got;
	if (has_greeted(child) || greet(child))
		handle_frames(child);
}

static void pass_notes(struct child *child)
{
	char *end;

	while (has_greeted(child) && (end = memchr(child->chatter.data, '\n', child->chatter.len)) != NULL) {
		*end = '\0';
		child->remotes->events.note(child->remotes->events.context, child->host, (char *)child->chatter.data);
		buffer_consume(&child->chatter, (size_t)(end - (char *)child->chatter.data) + 1);
	}
}

static void add_chatter(struct child *child, const char *data, size_t len)
{
	if (child->chatter.len + len > CHATTER_MAX)
		buffer_consume(&child->chatter, child->chatter.len < len ? child->chatter.len : len);
	buffer_put(&child->chatter, data, len);
}

static void err_ready(void *context)
{
	struct child *child = context;
	char data[4096];
	ssize_t got = read(child->err.fd, data, sizeof data);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		loop_close(child->remotes->loop, &child->err);
		return;
	}
	add_chatter(child, data, (size_t)got);
	pass_notes(child);
}

void child_note(struct child *child, const char *line)
{
	add_chatter(child, line, strlen(line));
	add_chatter(child, "\n", 1);
}

/* ---- the way to it ---- */

void child_listen(struct child *child, int err)
{
	child->err = (struct watch){ .fd = err, .ready = err_ready, .context = child };
	loop_want(child->remotes->loop, &child->err, LOOP_READ);
}

void child_connect(struct child *child, int in, int out)
{
	child->in = (struct watch){ .fd = in, .ready = send_ready, .context = child };
	child->out = (struct watch){ .fd = out, .ready = out_ready, .context = child };
	loop_want(child->remotes->loop, &child->out, child->remotes->paused ? 0 : LOOP_READ);
}

void child_receive(struct child *child, const void *data, size_t len)
{
	buffer_put(&child->received, data, len);
	if (has_greeted(child) || greet(child))
		handle_frames(child);
}

void child_agent_ended(struct child *child, int wait_status)
{
	child->pid = 0;
	child->wait_status = wait_status;
	/* What it wrote last may still be in the pipes. */
	while (child->state != CHILD_LOST && child->err.fd >= 0) {
		int fd = child->err.fd;
		size_t before = child->chatter.len;
		err_ready(child);
		if (child->err.fd != fd || child->chatter.len == before)
			break;
	}
	if (child->state != CHILD_LOST && child->out.fd < 0)
		child_lose(child, NULL);
	else if (child->state != CHILD_LOST && child->remotes->paused)
		loop_want(child->remotes->loop, &child->out, LOOP_READ);
}

void child_free(struct child *child)
{
	struct loop *loop = child->remotes->loop;

	loop_close(loop, &child->in);
	loop_close(loop, &child->out);
	loop_close(loop, &child->err);
	loop_cancel(loop, &child->deadline);
	if (child->pid > 0) {
		kill(-child->pid, SIGKILL);
		process_reap(child->pid);
	}
	buffer_free(&child->sending);
	buffer_free(&child->received);
	buffer_free(&child->chatter);
}
