/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See resolve.h. */
#include "launcher/resolve.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/log.h"
#include "launcher/message.h"
#include "launcher/process.h"

enum { ANSWER = 1, PIPE_FD = 3, READ_LEN = 4096 };

struct resolve {
	struct loop *loop;
	char **addresses;
	loop_function *done;
	void *context;
	pid_t pid;
	struct watch answers;
	struct buffer received;
	struct timer *limit;
};

/* ---- in the process that asks ---- */

static void ask(const char *name, uint32_t number)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *found = NULL;
	struct buffer frame = { 0 };
	char text[NI_MAXHOST];

	if (getaddrinfo(name, NULL, &hints, &found) != 0)
		return;
	if (getnameinfo(found->ai_addr, found->ai_addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST) == 0) {
		size_t begin = message_begin(&frame, ANSWER, number, 0);
		buffer_put_string(&frame, text);
		message_end(&frame, begin);
		log_write(PIPE_FD, (char *)frame.data, frame.len);
	}
	buffer_free(&frame);
	freeaddrinfo(found);
}

static void run(int pipe, char *const *names, char *const *addresses)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	process_keep_only(pipe, PIPE_FD);
	for (uint32_t i = 0; names[i] != NULL; i++)
		if (addresses[i][0] == '\0')
			ask(names[i], i);
	_exit(0);
}

/* ---- in mpiexec ---- */

void resolve_cancel(struct resolve *resolve)
{
	if (!resolve)
		return;
	kill(resolve->pid, SIGKILL);
	waitpid(resolve->pid, NULL, 0);
	loop_forget(resolve->loop, &resolve->answers);
	loop_cancel(resolve->loop, &resolve->limit);
	close(resolve->answers.fd);
	buffer_free(&resolve->received);
	free(resolve);
}

static void finish(struct resolve *resolve)
{
	loop_function *done = resolve->done;
	void *context = resolve->context;

	resolve_cancel(resolve);
	done(context);
}

static void too_slow(void *context)
{
	struct resolve *resolve = context;
	resolve->limit = NULL;
	finish(resolve);
}

static void answers_ready(void *context)
{
	struct resolve *resolve = context;
	struct frame message;
	size_t at = 0;
	ssize_t got = read(resolve->answers.fd, buffer_room(&resolve->received, READ_LEN), READ_LEN);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		finish(resolve);
		return;
	}
	resolve->received.len += (size_t)got;
	while (message_next(&resolve->received, &at, &message) == 1) {
		struct reader reader = message_reader(&message);
		free(resolve->addresses[message.to]);
		resolve->addresses[message.to] = read_string(&reader);
	}
	buffer_consume(&resolve->received, at);
}

struct resolve *resolve_start(struct loop *loop, char *const *names, char **addresses, uint64_t limit_ns, loop_function *done,
							  void *context)
{
	int ends[2];
	bool wanted = false;

	for (size_t i = 0; names[i] != NULL; i++)
		wanted = wanted || addresses[i][0] == '\0';
	if (!wanted || pipe2(ends, O_CLOEXEC) != 0)
		return NULL;
	pid_t pid = fork();
	if (pid == 0)
		run(ends[1], names, addresses);
	close(ends[1]);
	if (pid < 0) {
		close(ends[0]);
		return NULL;
	}
	process_helper(pid);
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	struct resolve *resolve = memory_zero(1, sizeof *resolve);
	*resolve = (struct resolve){ .loop = loop, .addresses = addresses, .done = done, .context = context, .pid = pid };
	resolve->answers = (struct watch){ .fd = ends[0], .ready = answers_ready, .context = resolve };
	loop_want(loop, &resolve->answers, LOOP_READ);
	resolve->limit = loop_after(loop, limit_ns, too_slow, resolve);
	return resolve;
}
