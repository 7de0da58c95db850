/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Names that ranks of the job publish through their process manager (PMI, PMIx) and look up: kept here, one list for all hosts and for the jobs that its ranks
 * spawn, or by the name server that the job knows. Part of job.c. (Programs of ours ask for themselves: runtime/names.h.)
 */
#include "launcher/job.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "common/hex.h"
#include "common/name_value.h"
#include "launcher/name_server.h"
#include "launcher/pmi.h"

/* SERVICE_MAX and PORT_MAX: what a name server takes (runtime/name_server.h), in bytes. */
enum { NAMES_MAX = 65536, READ_LEN = 4096, SERVICE_MAX = 4095, PORT_MAX = 1023 };

struct job_relay {
	pid_t pid;
	struct watch watch;     /* fd -1: gone */
	struct buffer received, to_send;        /* more questions than the socket takes wait here */
	struct job_question *first, **last;     /* not answered yet */
};

struct job_name {
	char *service, *port;
	uint32_t host;
	uint32_t link;          /* the spawned job of that host that has published it; 0: a rank */
	struct job_name *next;
};

static struct job_name **find(struct job *job, const char *service)
{
	struct job_name **at = &job->names;

	while (*at && strcmp((*at)->service, service) != 0)
		at = &(*at)->next;
	return at;
}

static void forget(struct job *job, struct job_name **at)
{
	struct job_name *name = *at;

	*at = name->next;
	job->name_count--;
	free(name->service);
	free(name->port);
	free(name);
}

/* See host_jobs.c. */
static uint32_t link_of(const struct job_question *question)
{
	return question->rank == NAME_OF_JOB ? (uint32_t)(question->id >> 32) : 0;
}

static bool publish(struct job *job, const struct job_question *question, const char *service, const char *port)
{
	struct job_name *name;

	if (*find(job, service) != NULL || job->name_count == NAMES_MAX)
		return false;
	name = memory_zero(1, sizeof *name);
	*name = (struct job_name){ .service = text_copy(service), .port = text_copy(port), .host = question->host,
				   .link = link_of(question), .next = job->names };
	job->names = name;
	job->name_count++;
	return true;
}

/* ---- those of a name server ---- */

static void relay_gone(struct job *job)
{
	struct job_relay *relay = job->relay;

	loop_close(job->loop, &relay->watch);
	for (struct job_question *next; relay->first != NULL; relay->first = next) {
		next = relay->first->next;
		job_name_answer(job, relay->first, false, "");
		free(relay->first);
	}
	relay->last = &relay->first;
}

/* "NUMBER DONE -HEX": they come in the order of the questions. */
static bool take_line(struct job *job, const char *line)
{
	struct job_relay *relay = job->relay;
	struct job_question *question = relay->first;
	const char *hex = strchr(line, '-');
	size_t len = hex ? strlen(hex + 1) / 2 : 0;
	unsigned done;

	if (!question || !hex || sscanf(line, "%*s %u", &done) != 1)
		return false;
	char *text = memory_zero(len + 1, 1);
	if (hex_read(text, len, hex + 1))
		job_name_answer(job, question, done != 0, text);
	free(text);
	relay->first = question->next;
	if (!relay->first)
		relay->last = &relay->first;
	free(question);
	return true;
}

/* What the socket takes now; the rest when it takes more. False: the relay has ended. */
static bool send_questions(struct job *job)
{
	struct job_relay *relay = job->relay;
	struct buffer *out = &relay->to_send;
	ssize_t sent = out->len > 0 ? send(relay->watch.fd, out->data, out->len, MSG_NOSIGNAL | MSG_DONTWAIT) : 0;

	if (sent < 0 && errno != EAGAIN && errno != EINTR)
		return false;
	if (sent > 0)
		buffer_consume(out, (size_t)sent);
	loop_want(job->loop, &relay->watch, out->len > 0 ? LOOP_READ | LOOP_WRITE : LOOP_READ);
	return true;
}

static void relay_ready(void *context)
{
	struct job *job = context;
	struct job_relay *relay = job->relay;
	bool good = send_questions(job);
	ssize_t got = recv(relay->watch.fd, buffer_room(&relay->received, READ_LEN), READ_LEN, MSG_DONTWAIT);
	unsigned char *end;

	if (good && got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	relay->received.len += got > 0 ? (size_t)got : 0;
	while (good && relay->received.len > 0 && (end = memchr(relay->received.data, '\n', relay->received.len)) != NULL) {
		*end = '\0';
		good = take_line(job, (char *)relay->received.data);
		buffer_consume(&relay->received, (size_t)(end + 1 - relay->received.data));
	}
	if (got <= 0 || !good)
		relay_gone(job);
}

/* The program that asks: it may wait for the network, we may not. */
static struct job_relay *relay_of(struct job *job)
{
	struct job_relay *relay = job->relay;

	if (relay)
		return relay;
	relay = job->relay = memory_zero(1, sizeof *relay);
	relay->last = &relay->first;
	relay->pid = name_server_relay(job->options, &relay->watch.fd);
	relay->watch.ready = relay_ready;
	relay->watch.context = job;
	if (relay->pid > 0)
		loop_want(job->loop, &relay->watch, LOOP_READ);
	else
		job_say(job, "%s", error_text());
	return relay;
}

static bool fits(struct job *job, uint32_t rank, const char *service, const char *port)
{
	size_t service_len = strlen(service), port_len = strlen(port);

	if (service_len <= SERVICE_MAX && port_len <= PORT_MAX)
		return true;
	job_say(job,
		"rank %u cannot publish or look up \"%.40s\": the name server takes names of up to %d bytes and values of up to %d (values that are no "
		"text count twice), this has %zu and %zu",
		rank, service, SERVICE_MAX, PORT_MAX, service_len, port_len);
	return false;
}

/* False when it cannot be asked. */
static bool ask_server(struct job *job, const struct job_question *question, uint32_t action, const char *service, const char *port)
{
	struct job_relay *relay = relay_of(job);
	size_t service_len = strlen(service), port_len = strlen(port), room = 2 * (service_len + port_len) + 64;
	struct job_question *kept;
	char *line, *to;

	if (relay->watch.fd < 0 || !fits(job, question->rank, service, port))
		return false;
	line = to = buffer_room(&relay->to_send, room);
	to += snprintf(to, room, "%llu %u -", (unsigned long long)question->id, action + 1);
	hex_write(to, service, service_len);
	to += 2 * service_len;
	to += sprintf(to, " -");
	hex_write(to, port, port_len);
	to += 2 * port_len;
	*to++ = '\n';
	relay->to_send.len += (size_t)(to - line);
	kept = memory_zero(1, sizeof *kept);
	*kept = *question;
	*relay->last = kept;
	relay->last = &kept->next;
	if (!send_questions(job))
		relay_gone(job);
	return true;
}

/* It may be waiting for a server whose host is dead, for minutes, and has nothing more to say. */
static void free_relay(struct job *job)
{
	struct job_relay *relay = job->relay;

	if (!relay)
		return;
	if (relay->watch.fd >= 0)
		relay_gone(job);
	if (relay->pid > 0 && waitpid(relay->pid, NULL, WNOHANG) == 0) { /* else it is reaped, and its number may be another's */
		kill(relay->pid, SIGKILL);
		process_reap(relay->pid);
	}
	buffer_free(&relay->received);
	buffer_free(&relay->to_send);
	free(relay);
	job->relay = NULL;
}

/* ---- for job.c ---- */

/* Nobody waits for the answer. */
static void take_back_above(struct job *job, const char *service)
{
	struct job_question nobodys = { .rank = NAME_OF_JOB };

	job_parent_name(job, &nobodys, NAME_UNPUBLISH, service, "");
}

/* Our parent knows us, and not whom of ours it was. */
static void published(struct job *job, const struct job_question *question)
{
	if (question->gone)
		take_back_above(job, question->service);
	else
		publish(job, question, question->service, question->port);
}

static void forget_all_of(struct job *job, const struct job_question *question)
{
	job_parent_forget(job, question);
	for (struct job_name **at = &job->names; *at != NULL;) {
		if ((*at)->link == 0 || (*at)->link != link_of(question) || (*at)->host != question->host) {
			at = &(*at)->next;
			continue;
		}
		take_back_above(job, (*at)->service);
		forget(job, at);
	}
}

/* False: there is no parent. */
static bool ask_parent(struct job *job, struct job_question *question, uint32_t action, const char *service, const char *port)
{
	struct job_name **at = find(job, service);

	/* What goes when it is read need not be taken back. */
	if (action == NAME_PUBLISH && link_of(question) != 0 && strncmp(port, NAME_ONCE, strlen(NAME_ONCE)) != 0) {
		question->service = service;
		question->port = port;
		question->published = published;
	}
	if (!job_parent_name(job, question, action, service, port))
		return false;
	if (action == NAME_UNPUBLISH && *at != NULL)
		forget(job, at);
	return true;
}

void job_name(struct job *job, const struct frame *message)
{
	struct reader reader = message_reader(message);
	struct job_question question = { .host = message->from, .rank = read_u32(&reader) };
	question.id = read_u64(&reader);
	uint32_t action = read_u32(&reader);
	char *service = read_string(&reader), *port = read_string(&reader);
	struct job_name **at = find(job, service);

	if (reader.bad || action >= NAME_ACTIONS) {
		/* nothing that one of ours says */
	} else if (action == NAME_FORGET) {
		forget_all_of(job, &question);
	} else if (job->options->names) {
		if (!ask_server(job, &question, action, service, port))
			job_name_answer(job, &question, false, "");
	} else if (!ask_parent(job, &question, action, service, port)) {
		bool done = action == NAME_PUBLISH ? publish(job, &question, service, port) : *at != NULL;
		job_name_answer(job, &question, done, action == NAME_LOOK_UP && done ? (*at)->port : "");
		bool once = done && action == NAME_LOOK_UP && strncmp((*at)->port, NAME_ONCE, strlen(NAME_ONCE)) == 0;
		if (once || (done && action == NAME_UNPUBLISH))
			forget(job, at);
	}
	free(service);
	free(port);
}

void job_names_free(struct job *job)
{
	while (job->names)
		forget(job, &job->names);
	free_relay(job);
}
