/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See name_server.h. A thread for each connection: few of them live long, those of processes that have published something. */
#include "runtime/name_server.h"

#include "common/error.h"
#include "common/list.h"
#include "common/name_value.h"
#include "common/status.h"
#include "mpi.h"
#include "runtime/port.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define SECOND UINT64_C(1000000000)

enum { NAMES_MAX = 65536, ANSWER_S = 10, CALL_TRIES = 6 };

struct name {
	struct list link;
	struct talk *owner;
	char *service;
	char port[MPI_MAX_PORT_NAME];
};

/* Of the list and everything in it. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct list names = {&names, &names};
static size_t name_count;

struct answer {
	unsigned char done;
	char text[MPI_MAX_PORT_NAME];
};

/* ---- The server ---- */

static struct name *find(const char *service)
{
	list_for_each(item, &names)
		if (strcmp(list_entry(item, struct name, link)->service, service) == 0)
			return list_entry(item, struct name, link);
	return NULL;
}

static void drop(struct name *name)
{
	list_remove(&name->link);
	name_count--;
	free(name->service);
	free(name);
}

static bool refuse(struct answer *answer, const char *why)
{
	snprintf(answer->text, sizeof answer->text, "%s", why);
	return false;
}

static bool publish(struct talk *owner, const char *service, const char *port, struct answer *answer)
{
	struct name *name;

	if (find(service))
		return refuse(answer, "it is published already");
	if (name_count == NAMES_MAX)
		return refuse(answer, "the name server has as many names as it takes");
	name = calloc(1, sizeof *name);
	if (!name || !(name->service = strdup(service))) {
		free(name);
		return refuse(answer, "the name server has no memory left");
	}
	name->owner = owner;
	snprintf(name->port, sizeof name->port, "%s", port);
	list_append(&names, &name->link);
	name_count++;
	return true;
}

static bool act(struct talk *owner, unsigned action, const char *service, const char *port, struct answer *answer)
{
	struct name *name = find(service);

	switch (action) {
	case NAME_PUBLISH:
		return publish(owner, service, port, answer);
	case NAME_UNPUBLISH:
		if (!name || name->owner != owner)
			return refuse(answer, name ? "another process has published it" : "it is not published");
		drop(name);
		return true;
	case NAME_LOOK_UP:
		if (!name)
			return refuse(answer, "");
		snprintf(answer->text, sizeof answer->text, "%s", name->port);
		if (strncmp(name->port, NAME_ONCE, strlen(NAME_ONCE)) == 0)
			drop(name);
		return true;
	default:
		return refuse(answer, "the name server does not know this question: it is of another version");
	}
}

/* False: nonsense. */
static bool reply(struct talk *talk, const char *question, size_t len)
{
	const char *service = question + 1, *port;
	struct answer answer = {0};
	size_t service_len = len > 1 ? strnlen(service, len - 1) : 0, port_len;

	if (len < 3 || service_len >= NAME_SERVICE_MAX || service_len + 2 >= len)
		return false;
	port = service + service_len + 1;
	port_len = strnlen(port, len - service_len - 2);
	if (port_len + service_len + 3 != len || port_len >= MPI_MAX_PORT_NAME)
		return false;
	pthread_mutex_lock(&lock);
	answer.done = act(talk, (unsigned char)question[0], service, port, &answer);
	pthread_mutex_unlock(&lock);
	return talk_send(talk, &answer, 2 + strlen(answer.text), status_now_ns() + ANSWER_S * SECOND) == 0;
}

static void *serve(void *argument)
{
	struct talk *talk = argument;
	bool fine = true;
	void *question;
	size_t len;

	while (fine && talk_receive(talk, &question, &len, 0) == 0) {
		fine = reply(talk, question, len);
		free(question);
	}
	pthread_mutex_lock(&lock);
	list_for_each(item, &names)
		if (list_entry(item, struct name, link)->owner == talk)
			drop(list_entry(item, struct name, link));
	pthread_mutex_unlock(&lock);
	talk_close(talk);
	free(talk);
	return NULL;
}

/* A host that has vanished is noticed within half a minute. */
static void watch_over(int fd)
{
	int idle = 15, interval = 5, count = 3;

	setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
}

static void begin(const struct talk *guest)
{
	struct talk *talk = malloc(sizeof *talk);
	pthread_attr_t attributes;
	pthread_t thread;

	if (talk)
		*talk = *guest;
	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	pthread_attr_setstacksize(&attributes, 128 << 10);
	watch_over(guest->fd);
	/* Without memory or threads the caller is told by the end of its connection. */
	if (!talk || pthread_create(&thread, &attributes, serve, talk)) {
		struct talk lost = *guest;

		talk_close(&lost);
		free(talk);
	}
	pthread_attr_destroy(&attributes);
}

int name_server_open(char *contact)
{
	return port_open(NULL, true, contact);
}

int name_server_run(const char *contact)
{
	struct talk guest;
	int rc;

	while ((rc = port_accept(contact, &guest)) == 0)
		begin(&guest);
	return rc;
}

/* ---- Who asks ---- */

static pthread_mutex_t asking = PTHREAD_MUTEX_INITIALIZER;
static struct talk server = {.fd = -1};
static int published; /* names of ours there */

/* A crowd that calls at the same moment may be sent away at first. */
static int reach(const char *contact)
{
	struct timespec pause = {.tv_nsec = 10000000 + (long)(status_now_ns() % 10000000)};
	int rc = 0;

	for (int i = 0; i < CALL_TRIES && (i == 0 || rc); i++, pause.tv_nsec *= 2) {
		if (i > 0)
			nanosleep(&pause, NULL);
		rc = port_call(contact, ANSWER_S, NULL, &server);
	}
	return rc ? error_prefix(MPI_ERR_SERVICE, "the name server (mpiexec --name-server) does not answer: ") : 0;
}

static int exchange(enum name_action action, const char *service, const char *port, bool *done, char *text)
{
	uint64_t deadline = status_now_ns() + ANSWER_S * SECOND;
	size_t service_len = strlen(service) + 1, port_len = strlen(port) + 1, len;
	char question[1 + NAME_SERVICE_MAX + MPI_MAX_PORT_NAME], *answer;
	void *blob;
	int rc;

	question[0] = (char)action;
	memcpy(question + 1, service, service_len);
	memcpy(question + 1 + service_len, port, port_len);
	rc = talk_send(&server, question, 1 + service_len + port_len, deadline);
	if (!rc)
		rc = talk_receive(&server, &blob, &len, deadline);
	if (rc)
		return error_prefix(MPI_ERR_SERVICE, "the name server (mpiexec --name-server) has ended: ");
	answer = blob;
	if (len < 2 || len > 1 + MPI_MAX_PORT_NAME || answer[len - 1] != '\0') {
		rc = error_set(MPI_ERR_SERVICE, "the name server is of another version: its answer makes no sense");
	} else {
		*done = answer[0] != 0;
		memcpy(text, answer + 1, len - 1);
	}
	free(blob);
	return rc;
}

static void hang_up(void)
{
	talk_close(&server);
	published = 0;
}

int name_server_ask(const char *contact, enum name_action action, const char *service, const char *port, bool *done, char *text)
{
	int rc = 0;

	if (strlen(service) >= NAME_SERVICE_MAX || strlen(port) >= MPI_MAX_PORT_NAME)
		return error_set(MPI_ERR_SERVICE, "a service name of %zu bytes, or a port of %zu, is too long", strlen(service),
				 strlen(port));
	pthread_mutex_lock(&asking);
	if (server.fd < 0)
		rc = reach(contact);
	if (!rc)
		rc = exchange(action, service, port, done, text);
	if (!rc && *done)
		published += action == NAME_PUBLISH ? 1 : action == NAME_UNPUBLISH ? -1 : 0;
	if (rc || published == 0)
		hang_up();
	pthread_mutex_unlock(&asking);
	return rc;
}

void name_server_leave(void)
{
	pthread_mutex_lock(&asking);
	hang_up();
	pthread_mutex_unlock(&asking);
}
