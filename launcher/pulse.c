/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See pulse.h. One loop, two queues a connection; new connections come as descriptors through a socket. */
#include "launcher/pulse.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "common/status.h"
#include "launcher/loop.h"
#include "launcher/message.h"
#include "launcher/process.h"

/* Whoever has not said a word yet may still be looking at its machine, or at its options: that takes longer. */
enum { BEAT_MS = 500, PATIENCE_MS = 5000, FIRST_SILENCE_MS = 60000, LATE_MS = 1000, LINGER_MS = 2000, ROOM = 1 << 20, READ_LEN = 1 << 16,
	   CONTROL_FD = 3, LINK_FDS = 3 };

struct pulse {
	pid_t pid;
	int control;
};

/* What comes with the descriptors of a connection, and before what was read of it. */
struct offer {
	uint32_t sealed;
	struct seal_keys keys;
};

/* ---- in the pulse ---- */

struct beater;

/* One side of a connection: what came from it and is no whole frame yet, what waits to be written to it. */
struct side {
	struct watch in, out;
	struct buffer received, sending;
	size_t sent;
	bool ended;             /* no byte will come any more */
};

struct link {
	struct beater *beater;
	struct side near, far;
	uint64_t heard_ns;      /* from far; before the first byte: since when we listen */
	bool heard, plain;      /* plain: what comes from far are no frames; the parent will say so */
	bool sealed;
	struct seal seal_in, seal_out;
	struct buffer records;  /* sealed bytes from far, not yet whole records */
	struct timer *linger;
	struct link *next;
};

struct beater {
	struct loop *loop;
	struct watch control;
	struct link *links;
	uint64_t beat_ns;
	uint32_t patience_ms;   /* 0: nobody has told us yet */
	bool leaving;           /* the parent wants no more connections, or is gone */
};

static size_t waiting(const struct side *side)
{
	return side->sending.len - side->sent;
}

static void end_when_alone(struct beater *beater)
{
	if (beater->leaving && !beater->links)
		loop_stop(beater->loop);
}

static void drop_link(struct link *link)
{
	struct beater *beater = link->beater;
	struct link **at = &beater->links;
	struct side *sides[] = { &link->near, &link->far };

	while (*at != link)
		at = &(*at)->next;
	*at = link->next;
	for (int i = 0; i < 2; i++) {
		loop_close(beater->loop, &sides[i]->in);
		loop_close(beater->loop, &sides[i]->out);
		buffer_free(&sides[i]->received);
		buffer_free(&sides[i]->sending);
	}
	buffer_free(&link->records);
	proof_wipe(&link->seal_in, sizeof link->seal_in);
	proof_wipe(&link->seal_out, sizeof link->seal_out);
	loop_cancel(beater->loop, &link->linger);
	free(link);
	end_when_alone(beater);
}

static void linger_over(void *context)
{
	struct link *link = context;
	link->linger = NULL;
	drop_link(link);
}

/* What every watch waits for now; and the end, when one side has ended and the other has all that it said. */
static void arrange(struct link *link)
{
	struct loop *loop = link->beater->loop;
	struct side *near = &link->near, *far = &link->far;

	if ((near->ended && waiting(far) == 0) || (far->ended && waiting(near) == 0)) {
		drop_link(link);
		return;
	}
	if ((near->ended || far->ended) && !link->linger && near->ended)
		link->linger = loop_after(loop, MILLISECONDS(LINGER_MS), linger_over, link);
	if (near->in.fd >= 0)
		loop_want(loop, &near->in, !near->ended && waiting(far) < ROOM ? LOOP_READ : 0);
	if (far->in.fd >= 0)
		loop_want(loop, &far->in, !far->ended && waiting(near) < ROOM ? LOOP_READ : 0);
	if (near->out.fd >= 0)
		loop_want(loop, &near->out, waiting(near) > 0 ? LOOP_WRITE : 0);
	if (far->out.fd >= 0)
		loop_want(loop, &far->out, waiting(far) > 0 ? LOOP_WRITE : 0);
}

static void put(struct link *link, struct side *side, const void *data, size_t len)
{
	if (side->sent > READ_LEN) {
		buffer_consume(&side->sending, side->sent);
		side->sent = 0;
	}
	if (side == &link->far && link->sealed)
		seal_put(&link->seal_out, data, len, &side->sending);
	else
		buffer_put(&side->sending, data, len);
}

/* Write as much as is taken. Who does not read any more may still speak, so this ends nothing. */
static void push(struct link *link, struct side *side)
{
	ssize_t wrote;

	while (side->out.fd >= 0 && waiting(side) > 0) {
		wrote = write(side->out.fd, side->sending.data + side->sent, waiting(side));
		if (wrote < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (wrote < 0)
			loop_close(link->beater->loop, &side->out);
		else
			side->sent += (size_t)wrote;
	}
	side->sent = side->sending.len = 0;
}

/* mpiexec knows how long a neighbour may be silent (WEFT_PEER_TIMEOUT); everybody else hears it from who was told before. */
static void hear_beat(struct beater *beater, const struct frame *message)
{
	struct reader reader = message_reader(message);

	if (beater->patience_ms == 0 && message->len >= sizeof(uint32_t))
		beater->patience_ms = read_u32(&reader);
}

/* Whole frames go from one side's received bytes to the other's queue; what is only for pulses stays here. */
static void pass_frames(struct link *link, struct side *from, struct side *to)
{
	struct frame message;
	size_t at = 0, begin = 0;
	int found = 0;

	while (!link->plain && (found = message_next(&from->received, &at, &message)) == 1) {
		if (message.type == MESSAGE_BEAT)
			hear_beat(link->beater, &message);
		else if (message.type != MESSAGE_SILENT)
			put(link, to, from->received.data + begin, at - begin);
		begin = at;
	}
	if (found < 0 || link->plain) {
		link->plain = true;
		put(link, to, from->received.data + begin, from->received.len - begin);
		begin = from->received.len;
	}
	buffer_consume(&from->received, begin);
}

/* False at the end. */
static bool read_side(struct side *side, struct buffer *into)
{
	ssize_t got = read(side->in.fd, buffer_room(into, READ_LEN), READ_LEN);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return true;
	if (got <= 0) {
		side->ended = true;
		return false;
	}
	into->len += (size_t)got;
	return true;
}

/* The end of a connection by our own judgement: the parent learns why. */
static void give_up(struct link *link, uint32_t ms, uint32_t others, uint32_t others_heard)
{
	struct buffer frame = { 0 };
	size_t begin = message_begin(&frame, MESSAGE_SILENT, MESSAGE_ROOT, MESSAGE_ROOT);

	buffer_put_u32(&frame, ms);
	buffer_put_u32(&frame, others);
	buffer_put_u32(&frame, others_heard);
	message_end(&frame, begin);
	put(link, &link->near, frame.data, frame.len);
	buffer_free(&frame);
	link->far.ended = true;
	loop_close(link->beater->loop, &link->far.in);
	loop_close(link->beater->loop, &link->far.out);
	link->far.sent = link->far.sending.len = 0;
}

/* What has come from far, in records or not. Changed on its way: nothing more of it is believed. */
static void take_far(struct link *link)
{
	if (link->sealed && seal_take(&link->seal_in, &link->records, &link->far.received) != 0)
		give_up(link, 0, 0, 0);
	pass_frames(link, &link->far, &link->near);
}

static void near_ready(void *context)
{
	struct link *link = context;

	if (read_side(&link->near, &link->near.received))
		pass_frames(link, &link->near, &link->far);
	push(link, &link->far);
	arrange(link);
}

static void far_ready(void *context)
{
	struct link *link = context;

	if (read_side(&link->far, link->sealed ? &link->records : &link->far.received)) {
		link->heard = true;
		link->heard_ns = status_now_ns();
		take_far(link);
	}
	push(link, &link->near);
	arrange(link);
}

static void near_writable(void *context)
{
	struct link *link = context;
	push(link, &link->near);
	arrange(link);
}

static void far_writable(void *context)
{
	struct link *link = context;
	push(link, &link->far);
	arrange(link);
}

/* ---- signs of life ---- */

static void send_beat(struct link *link)
{
	struct buffer frame = { 0 };
	size_t begin;

	if (waiting(&link->far) > 0)
		return; /* bytes that wait to be taken say the same */
	begin = message_begin(&frame, MESSAGE_BEAT, MESSAGE_ROOT, MESSAGE_ROOT);
	buffer_put_u32(&frame, link->beater->patience_ms);
	message_end(&frame, begin);
	put(link, &link->far, frame.data, frame.len);
	buffer_free(&frame);
	push(link, &link->far);
}

/* Something that we have not read yet, though it is there. */
static bool has_unread(const struct side *side)
{
	struct pollfd poll_fd = { .fd = side->in.fd, .events = POLLIN };
	return poll(&poll_fd, 1, 0) == 1;
}

static bool is_silent(const struct link *link, uint64_t now)
{
	uint64_t patience_ms = link->beater->patience_ms ? link->beater->patience_ms : PATIENCE_MS;
	uint64_t limit = MILLISECONDS(link->heard ? patience_ms - patience_ms / 10 : FIRST_SILENCE_MS);

	return !link->far.ended && !link->near.ended && waiting(&link->near) < ROOM && now - link->heard_ns > limit &&
	       !has_unread(&link->far);
}

static void beat(void *context)
{
	struct beater *beater = context;
	uint64_t now = status_now_ns();
	bool late = now - beater->beat_ns > MILLISECONDS(BEAT_MS + LATE_MS);
	uint32_t count = 0, heard = 0;

	beater->beat_ns = now;
	loop_after(beater->loop, MILLISECONDS(BEAT_MS), beat, beater);
	for (struct link *link = beater->links; link != NULL; link = link->next) {
		if (late || waiting(&link->near) >= ROOM)
			link->heard_ns = now;
		count++;
		heard += !is_silent(link, now);
	}
	for (struct link *link = beater->links, *next; link != NULL; link = next) {
		next = link->next;
		if (is_silent(link, now))
			give_up(link, (uint32_t)((now - link->heard_ns) / 1000000), count - 1, heard), push(link, &link->near);
		else if (!link->near.ended && !link->far.ended)
			send_beat(link);
		arrange(link);
	}
}

/* ---- connections come and go ---- */

static void set_side(struct side *side, int in, int out, loop_function *readable, loop_function *writable, struct link *link)
{
	side->in = (struct watch){ .fd = in, .ready = readable, .context = link };
	side->out = (struct watch){ .fd = out, .ready = writable, .context = link };
}

static void add_link(struct beater *beater, const int fds[LINK_FDS], const struct offer *offer, const void *rest, size_t rest_len)
{
	struct link *link = memory_zero(1, sizeof *link);

	link->beater = beater;
	link->heard_ns = status_now_ns();
	link->sealed = offer->sealed != 0;
	seal_begin(&link->seal_in, offer->keys.in);
	seal_begin(&link->seal_out, offer->keys.out);
	set_side(&link->far, fds[0], fds[1], far_ready, far_writable, link);
	/* A descriptor for each watch: the loop knows one watch a descriptor. */
	set_side(&link->near, fds[2], fcntl(fds[2], F_DUPFD_CLOEXEC, 3), near_ready, near_writable, link);
	link->next = beater->links;
	beater->links = link;
	buffer_put(link->sealed ? &link->records : &link->far.received, rest, rest_len);
	take_far(link);
	push(link, &link->near);
	send_beat(link);
	arrange(link);
}

static void control_ready(void *context)
{
	struct beater *beater = context;
	static unsigned char rest[READ_LEN];
	char space[CMSG_SPACE(LINK_FDS * sizeof(int))] = { 0 };
	struct offer offer = { 0 };
	struct iovec iov[] = { { &offer, sizeof offer }, { rest, sizeof rest } };
	struct msghdr message = { .msg_iov = iov, .msg_iovlen = 2, .msg_control = space, .msg_controllen = sizeof space };
	int fds[LINK_FDS];
	ssize_t got = recvmsg(beater->control.fd, &message, MSG_CMSG_CLOEXEC);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		loop_forget(beater->loop, &beater->control);
		beater->leaving = true;
		end_when_alone(beater);
		return;
	}
	struct cmsghdr *head = CMSG_FIRSTHDR(&message);
	if (head && head->cmsg_len == CMSG_LEN(sizeof fds) && got >= (ssize_t)sizeof offer) {
		memcpy(fds, CMSG_DATA(head), sizeof fds);
		add_link(beater, fds, &offer, rest, (size_t)got - sizeof offer);
	}
	proof_wipe(&offer, sizeof offer);
}

static void run(int control, uint32_t patience_ms)
{
	struct beater beater = { .beat_ns = status_now_ns(), .patience_ms = patience_ms };
	sigset_t all;

	prctl(PR_SET_NAME, "weft-pulse");
	setsid(); /* what stops or ends our parent's group from the terminal is not meant for us */
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	signal(SIGPIPE, SIG_IGN);
	process_keep_only(control, CONTROL_FD);
	process_raise_files(65536); /* three for each connection */
	(void)!chdir("/");
	beater.loop = loop_new();
	beater.control = (struct watch){ .fd = CONTROL_FD, .ready = control_ready, .context = &beater };
	loop_want(beater.loop, &beater.control, LOOP_READ);
	loop_after(beater.loop, MILLISECONDS(BEAT_MS), beat, &beater);
	loop_run(beater.loop);
	_exit(0);
}

/* ---- in the parent ---- */

struct pulse *pulse_start(uint32_t patience_ms)
{
	int ends[2];

	/* One packet a connection: never a part of one. */
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
		error_set(-1, "cannot make a pair of sockets: %s; raise the limit of open files (ulimit -n)", strerror(errno));
		return NULL;
	}
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
	pid_t pid = fork();
	if (pid == 0)
		run(ends[1], patience_ms);
	close(ends[1]);
	if (pid < 0) {
		error_set(-1, "cannot start a process for signs of life: %s; raise the limit of processes (ulimit -u)", strerror(errno));
		close(ends[0]);
		return NULL;
	}
	process_helper(pid);
	struct pulse *pulse = memory_zero(1, sizeof *pulse);
	*pulse = (struct pulse){ .pid = pid, .control = ends[0] };
	return pulse;
}

static int send_link(int control, const int fds[LINK_FDS], struct offer *offer, const struct buffer *rest)
{
	char space[CMSG_SPACE(LINK_FDS * sizeof(int))] = { 0 };
	struct iovec iov[] = { { offer, sizeof *offer }, { rest->data, rest->len } };
	struct msghdr message = {.msg_iov = iov, .msg_iovlen = rest->len > 0 ? 2 : 1, .msg_control = space, .msg_controllen = sizeof space};
	struct cmsghdr *head = CMSG_FIRSTHDR(&message);

	head->cmsg_level = SOL_SOCKET;
	head->cmsg_type = SCM_RIGHTS;
	head->cmsg_len = CMSG_LEN(LINK_FDS * sizeof(int));
	memcpy(CMSG_DATA(head), fds, LINK_FDS * sizeof(int));
	return sendmsg(control, &message, MSG_NOSIGNAL) == (ssize_t)(sizeof *offer + rest->len) ? 0 : -1;
}

int pulse_link(struct pulse *pulse, int from, int to, struct buffer *rest, const struct seal_keys *keys, int ends[2])
{
	struct offer offer = { .sealed = keys != NULL };
	int pair[2] = { -1, -1 }, copy = -1, status = -1;

	if (keys)
		offer.keys = *keys;
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) == 0)
		copy = fcntl(pair[0], F_DUPFD_CLOEXEC, 3);
	fcntl(from, F_SETFL, fcntl(from, F_GETFL) | O_NONBLOCK);
	fcntl(to, F_SETFL, fcntl(to, F_GETFL) | O_NONBLOCK);
	if (copy < 0)
		error_set(-1, "cannot make a pair of sockets: %s; raise the limit of open files (ulimit -n)", strerror(errno));
	else if (send_link(pulse->control, (int[]){ from, to, pair[1] }, &offer, rest) != 0)
		error_set(-1, "the process that carries signs of life (weft-pulse) is gone: %s", strerror(errno));
	else
		status = 0;
	proof_wipe(&offer, sizeof offer);
	rest->len = 0;
	ends[0] = pair[0];
	ends[1] = copy;
	close(from);
	if (to != from)
		close(to);
	if (pair[1] >= 0)
		close(pair[1]);
	if (status != 0 && pair[0] >= 0)
		close(pair[0]);
	if (status != 0 && copy >= 0)
		close(copy);
	return status;
}

void pulse_stop(struct pulse *pulse)
{
	if (!pulse)
		return;
	/* It ends by itself once what it holds has left, and nobody needs to wait for that. */
	close(pulse->control);
	waitpid(pulse->pid, NULL, WNOHANG);
	free(pulse);
}
