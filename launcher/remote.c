/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See remote.h. A child's life: the agent (ssh, srun, ...) is started; whatever its login prints before
 * the daemon's hello is kept for the error message; with the hello the connection goes to the pulse (pulse.h) and
 * frames go both ways. It is lost when the connection ends, its agent ends, its bytes make no sense, or the pulse
 * says that it has been silent for too long.
 */
#include "launcher/remote_child.h"

#include <errno.h>
#include <fcntl.h>
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

enum { HELLO_SECONDS = 30, BULK_SECONDS = 60, CHATTER_MAX = 4096, NOISE_MAX = 65536, READ_LEN = 1 << 16 };

/* ---- the end of a child ---- */

static void close_watch(struct loop *loop, struct watch *watch)
{
	if (watch->fd < 0)
		return;
	loop_forget(loop, watch);
	close(watch->fd);
	watch->fd = -1;
}

static bool is_below(uint32_t top, uint32_t node, uint32_t fanout)
{
	while (node > top)
		node = tree_parent(node, fanout);
	return node == top;
}

static void bury(struct child *child, const char *why)
{
	struct remotes *remotes = child->remotes;
	const struct launch *launch = remotes->launch;

	if (child->state == CHILD_LOST)
		return;
	child->state = CHILD_LOST;
	close_watch(remotes->loop, &child->in);
	close_watch(remotes->loop, &child->out);
	close_watch(remotes->loop, &child->err);
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
	bury(child, why);
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
	close_watch(child->remotes->loop, &child->out);
	loop_cancel(child->remotes->loop, &child->deadline);
	if (child->remotes->expect_end)
		bury(child, "");
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

/* ---- bytes ---- */

static void send_ready(void *context)
{
	struct child *child = context;
	ssize_t wrote = write(child->in.fd, child->sending.data + child->sent, child->sending.len - child->sent);

	if (wrote < 0 && errno != EAGAIN && errno != EINTR) {
		close_watch(child->remotes->loop, &child->in);
		child->sending.len = child->sent = 0;
		return; /* the end of its output or of the agent tells why */
	}
	child->sent += wrote > 0 ? (size_t)wrote : 0;
	if (child->sent == child->sending.len)
		child->sent = child->sending.len = 0;
	loop_want(child->remotes->loop, &child->in, child->sending.len > 0 ? LOOP_WRITE : 0);
}

static void send_frames(struct child *child, const void *data, size_t len)
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
		close_watch(child->remotes->loop, &child->err);
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
			bury(&remotes->children[i], (char *)remotes->children[i].chatter.data);
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
		child->deadline = loop_after(loop, SECONDS(bulk ? BULK_SECONDS : HELLO_SECONDS), no_hello, child);
		frame.len = 0;
		size_t begin = message_begin(&frame, MESSAGE_LAUNCH, child->host, MESSAGE_ROOT);
		launch_encode(launch, &frame);
		message_end(&frame, begin);
		send_frames(child, frame.data, frame.len);
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
	send_frames(child, frames->data, frames->len);
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
			bury(&remotes->children[i], "");
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
		else if (child->state != CHILD_LOST && remotes->paused)
			loop_want(remotes->loop, &child->out, LOOP_READ);
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
	for (uint32_t i = 0; i < remotes->count; i++) {
		struct child *child = &remotes->children[i];
		close_watch(remotes->loop, &child->in);
		close_watch(remotes->loop, &child->out);
		close_watch(remotes->loop, &child->err);
		loop_cancel(remotes->loop, &child->deadline);
		if (child->pid > 0) {
			kill(-child->pid, SIGKILL);
			process_reap(child->pid);
		}
		buffer_free(&child->sending);
		buffer_free(&child->received);
		buffer_free(&child->chatter);
	}
	if (remotes->bulk)
		bulk_stop(remotes->bulk);
	free(remotes->children);
	free(remotes);
}
