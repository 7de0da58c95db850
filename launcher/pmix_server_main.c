/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft-pmix: the PMIx server of one host, in a process of its own. libpmix trusts whoever connects to it until he has spoken,
 * runs a thread that waits for him, and has died of the names that it was given; here that costs nobody but the ranks
 * that use it. Started by host_pmix.c, to which it speaks in frames over descriptor 0; its one argument is a directory
 * for the library's files. It ends when that connection ends.
 */
#include <errno.h>
#include <pthread.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/error.h"
#include "common/machine.h"
#include "launcher/pmix_server.h"

enum { READ_LEN = 1 << 16, LIBRARY_NAME_MAX = 50, STACK_LEN = 8 << 20 };

struct server {
	struct loop *loop;
	struct watch in;
	struct buffer received;
	struct launch launch;
	uint32_t index;
	const char *directory;
	struct pmix_server *pmix;
};

/* The host reads all the time; if it is stopped, those who ask us wait as well. */
static void send_up(void *context, uint32_t type, uint32_t to, const struct buffer *body)
{
	struct server *server = context;
	struct buffer frame = { 0 };
	size_t begin = message_begin(&frame, type, to, server->index);

	if (body)
		buffer_put(&frame, body->data, body->len);
	message_end(&frame, begin);
	for (size_t sent = 0; sent < frame.len;) {
		ssize_t wrote = send(0, frame.data + sent, frame.len - sent, MSG_NOSIGNAL);
		if (wrote < 0 && errno != EINTR)
			_exit(0); /* nobody there any more */
		sent += wrote > 0 ? (size_t)wrote : 0;
	}
	buffer_free(&frame);
}

static void send_event(struct server *server, enum pmix_event event, uint32_t rank, int code, const char *text)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, event);
	buffer_put_u32(&body, rank);
	buffer_put_u32(&body, (uint32_t)code);
	buffer_put_string(&body, text);
	send_up(server, MESSAGE_PMIX_EVENT, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

static void connected(void *context, uint32_t rank)
{
	send_event(context, PMIX_EVENT_CONNECTED, rank, 0, "");
}

static void finalised(void *context, uint32_t rank)
{
	send_event(context, PMIX_EVENT_FINALISED, rank, 0, "");
}

static void aborted(void *context, uint32_t rank, int code, const char *text)
{
	send_event(context, PMIX_EVENT_ABORTED, rank, code, text);
}

static void send_ready(struct server *server)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, launch_local_size(&server->launch, server->index));
	for (uint32_t rank = 0; rank < server->launch.size; rank++) {
		if (server->launch.rank_host[rank] != server->index)
			continue;
		char **env = pmix_server_environment(server->pmix, rank);
		buffer_put_u32(&body, rank);
		buffer_put_strings(&body, env);
		strings_free(env);
	}
	send_up(server, MESSAGE_PMIX_READY, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

/* What the library cannot bear: no home directory at all; names of hosts whose common parts it looks for in too small an array. */
static void be_careful(const struct launch *launch)
{
	if (getenv("HOME") == NULL && getpwuid(geteuid()) == NULL)
		setenv("HOME", "/", 1);
	for (uint32_t i = 0; i < launch->host_count; i++)
		if (strlen(launch->host_names[i]) > LIBRARY_NAME_MAX)
			setenv("PMIX_MCA_preg", "raw", 1);
}

static void start(struct server *server, const struct frame *message)
{
	struct pmix_events events = { connected, finalised, aborted, send_up, server };
	struct reader reader = message_reader(message);
	struct machine *machine = NULL;

	if (server->pmix)
		return;
	server->index = message->to;
	if (launch_decode(&reader, &server->launch) == 0 && (machine = machine_load()) != NULL) {
		be_careful(&server->launch);
		server->pmix = pmix_server_start(server->loop, &server->launch, server->index, server->directory, machine->topology,
										 machine->version, &events);
	}
	if (server->pmix) {
		send_ready(server);
		return;
	}
	struct buffer body = { 0 };
	buffer_put_string(&body, error_text());
	send_up(server, MESSAGE_TROUBLE, MESSAGE_ROOT, &body);
	_exit(1);
}

static void in_ready(void *context)
{
	struct server *server = context;
	struct frame message;
	size_t at = 0;
	ssize_t got = recv(0, buffer_room(&server->received, READ_LEN), READ_LEN, MSG_DONTWAIT);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0)
		_exit(0); /* the library's own way out may take for ever */
	server->received.len += (size_t)got;
	while (message_next(&server->received, &at, &message) == 1) {
		if (message.type == MESSAGE_LAUNCH)
			start(server, &message);
		else if (server->pmix)
			pmix_server_message(server->pmix, &message);
	}
	buffer_consume(&server->received, at);
}

static void *run(void *argument)
{
	struct server *server = argument;

	server->loop = loop_new();
	server->in = (struct watch){ .fd = 0, .ready = in_ready, .context = server };
	loop_want(server->loop, &server->in, LOOP_READ);
	loop_run(server->loop);
	return NULL;
}

int main(int argc, char **argv)
{
	struct server server = { .directory = argc > 1 ? argv[1] : "/tmp" };
	pthread_attr_t attributes;
	pthread_t thread;

	if (argc != 2) {
		fprintf(stderr, "weft-pmix: mpiexec and weftd start this program; there is nothing to do with it by hand\n");
		return 2;
	}
	signal(SIGPIPE, SIG_IGN);
	/* The library needs more stack, for its own thread as well, than a user may have left us (ulimit -s). */
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_LEN);
	pthread_setattr_default_np(&attributes);
	if (pthread_create(&thread, &attributes, run, &server) != 0)
		return 1;
	pthread_join(thread, NULL);
	return 0;
}
