/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Names that ranks of the job publish through their process manager and look up: kept here, one list for all hosts. Part of job.c. (Programs of
 * ours have names across jobs: runtime/names.h.)
 */
#include "launcher/job.h"

#include <stdlib.h>
#include <string.h>

#include "launcher/pmi.h"

enum { NAMES_MAX = 65536 };

struct job_name {
	char *service, *port;
	struct job_name *next;
};

static struct job_name **find(struct job *job, const char *service)
{
	struct job_name **at = &job->names;

	while (*at != NULL && strcmp((*at)->service, service) != 0)
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

static bool publish(struct job *job, const char *service, const char *port)
{
	struct job_name *name;

	if (*find(job, service) != NULL || job->name_count == NAMES_MAX)
		return false;
	name = memory_zero(1, sizeof *name);
	*name = (struct job_name){ .service = text_copy(service), .port = text_copy(port), .next = job->names };
	job->names = name;
	job->name_count++;
	return true;
}

void job_name(struct job *job, const struct message *message)
{
	struct reader reader = message_reader(message);
	uint32_t rank = read_u32(&reader), action = read_u32(&reader);
	char *service = read_string(&reader), *port = read_string(&reader);
	struct job_name **at = find(job, service);
	struct buffer body = { 0 };
	bool done = *at != NULL;

	if (!reader.bad && action < NAME_ACTIONS) {
		if (action == NAME_PUBLISH)
			done = publish(job, service, port);
		buffer_put_u32(&body, rank);
		buffer_put_u32(&body, done);
		buffer_put_string(&body, done && action == NAME_LOOK_UP ? (*at)->port : "");
		if (done && action == NAME_UNPUBLISH)
			forget(job, at);
		job_send(job, message->from, MESSAGE_NAME_DONE, &body);
		buffer_free(&body);
	}
	free(service);
	free(port);
}

void job_names_free(struct job *job)
{
	while (job->names != NULL)
		forget(job, &job->names);
}
