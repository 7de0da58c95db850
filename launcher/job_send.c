/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What mpiexec tells its hosts, its own among them: the way down for all parts of job.c. */
#include "launcher/job.h"

#include "launcher/remote.h"

void job_send(struct job *job, uint32_t host, uint32_t type, const struct buffer *body)
{
	struct frame message = { .type = type, .to = host, .from = MESSAGE_ROOT };

	if (body) {
		message.payload = body->data;
		message.len = (uint32_t)body->len;
	}
	if (host == job->launch.local_host) {
		if (job->local)
			host_message(job->local, &message);
		return;
	}
	if (!job->remotes)
		return;
	struct buffer frame = { 0 };
	size_t begin = message_begin(&frame, type, host, MESSAGE_ROOT);
	if (body)
		buffer_put(&frame, body->data, body->len);
	message_end(&frame, begin);
	remotes_send(job->remotes, host, &frame);
	buffer_free(&frame);
}

void job_send_all(struct job *job, uint32_t type, const struct buffer *body)
{
	for (uint32_t host = 0; host < job->launch.host_count; host++)
		job_send(job, host, type, body);
}

void job_name_answer(struct job *job, const struct job_question *question, bool done, const char *port)
{
	struct buffer body = { 0 };

	buffer_put_u32(&body, question->rank);
	buffer_put_u64(&body, question->id);
	buffer_put_u32(&body, done);
	buffer_put_string(&body, done ? port : "");
	job_send(job, question->host, MESSAGE_NAME_DONE, &body);
	buffer_free(&body);
}
