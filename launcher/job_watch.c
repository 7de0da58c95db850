/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Asking the ranks what they do: on Ctrl-\, at the time limit, for --on-hang and --progress. The hosts'
 * daemons answer from status pages; ranks are not disturbed. Part of job.c.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "launcher/job.h"

enum { ANSWER_MS = 1000, PROGRESS_MS = 2000 };

static void done_asking(void *context)
{
	struct job *job = context;
	void (*answered)(struct job *) = job->answered;

	job->answered = NULL;
	loop_cancel(job->loop, &job->answer_timer);
	if (answered != NULL)
		answered(job);
}

static void late(void *context)
{
	struct job *job = context;
	job->answer_timer = NULL;
	done_asking(job);
}

void job_ask(struct job *job, void (*answered)(struct job *job))
{
	struct buffer body = { 0 };

	if (job->state != JOB_RUNNING && job->state != JOB_STOPPING)
		return;
	free(job->statuses);
	job->statuses = memory_zero(job->launch.size, sizeof *job->statuses);
	job->question++;
	job->answers = 0;
	job->answered = answered;
	loop_cancel(job->loop, &job->answer_timer);
	job->answer_timer = loop_after(job->loop, MILLISECONDS(ANSWER_MS), late, job);
	buffer_put_u32(&body, job->question);
	job_send_all(job, MESSAGE_ASK, &body);
	buffer_free(&body);
}

void job_answer(struct job *job, const struct message *message)
{
	struct reader reader = message_reader(message);
	uint32_t question = read_u32(&reader), count = read_u32(&reader);

	if (reader.bad || question != job->question || job->answered == NULL)
		return;
	for (uint32_t i = 0; i < count && !reader.bad; i++) {
		struct rank_status status;
		rank_status_decode(&reader, &status);
		if (!reader.bad && status.rank < job->launch.size)
			job->statuses[status.rank] = status;
	}
	if (++job->answers == job->launch.host_count)
		done_asking(job);
}

static void write_json(struct job *job)
{
	struct buffer text = { 0 };
	FILE *file = fopen(job->options->report_json, "ae");

	if (file == NULL) {
		job_say(job, "cannot write the report to %s: %s", job->options->report_json, strerror(errno));
		return;
	}
	report_json(job->statuses, job->launch.size, job->launch.host_names, &text);
	fwrite(text.data, 1, text.len, file);
	fclose(file);
	buffer_free(&text);
}

void job_report(struct job *job)
{
	struct buffer text = { 0 };

	report_text(job->statuses, job->launch.size, job->launch.host_names, &text);
	buffer_put(&text, "", 1);
	/* One piece, so that no rank's line comes between; without the last newline, which sink_say adds. */
	size_t len = strlen((char *)text.data);
	if (len > 0 && text.data[len - 1] == '\n')
		text.data[len - 1] = '\0';
	sink_say(job->sink, (char *)text.data);
	buffer_free(&text);
	if (job->options->report_json != NULL)
		write_json(job);
}

/* ---- --on-hang ---- */

static void look_for_hang(void *context);

static void next_look(struct job *job)
{
	uint64_t interval = job->options->hang_ns / 4;
	if (job->state == JOB_RUNNING)
		job->hang_timer = loop_after(job->loop, interval > 0 ? interval : 1, look_for_hang, job);
}

static void judge_hang(struct job *job)
{
	uint64_t progress = report_progress(job->statuses, job->launch.size), now = status_now_ns();

	if (progress != job->last_progress || job->last_progress_ns == 0) {
		job->last_progress = progress;
		job->last_progress_ns = now;
	} else if (now - job->last_progress_ns >= job->options->hang_ns) {
		job_say(job, "no rank made progress for %.3g s", (double)(now - job->last_progress_ns) / 1e9);
		job_report(job);
		job->last_progress_ns = now;
		if (job->options->hang_kills) {
			job_blame(job, EXIT_TIMEOUT, false, "ended because no rank made progress (--on-hang kill)");
			job_event(job, JOB_INTERRUPTED);
		}
	}
	next_look(job);
}

static void look_for_hang(void *context)
{
	struct job *job = context;
	job->hang_timer = NULL;
	job_ask(job, judge_hang);
}

void job_watch_hang(struct job *job)
{
	next_look(job);
}

/* ---- --progress ---- */

static void look_at_progress(void *context);

static void show_progress(struct job *job)
{
	struct buffer text = { 0 };
	char line[256];

	buffer_put(&text, line, (size_t)snprintf(line, sizeof line, "%6s %-12s %-28s %9s %10s %12s %9s", "rank", "host",
			   "state", "cpu s", "messages", "MB sent", "MB memory"));
	for (uint32_t rank = 0; rank < job->launch.size; rank++) {
		const struct rank_status *status = &job->statuses[rank];
		const char *state = !status->known ? "unknown" : !status->alive ? "ended"
						  : status->waiting ? status_call_name(status->wait.call)
						  : status->phase == STATUS_INITIALISED ? "computing" : status_phase_name(status->phase);
		buffer_put(&text, line, (size_t)snprintf(line, sizeof line, "\n%6u %-12.12s %-28.28s %9.1f %10llu %12.1f %9.1f", rank,
				   job->launch.host_names[job->launch.rank_host[rank]], state, (double)status->cpu_ns / 1e9,
				   (unsigned long long)status->sent_count, (double)status->sent_bytes / 1e6,
				   (double)status->memory_len / 1e6));
	}
	buffer_put(&text, "", 1);
	sink_say(job->sink, (char *)text.data);
	buffer_free(&text);
	job_watch_progress(job);
}

static void look_at_progress(void *context)
{
	job_ask(context, show_progress);
}

void job_watch_progress(struct job *job)
{
	if (job->state == JOB_RUNNING)
		loop_after(job->loop, MILLISECONDS(PROGRESS_MS), look_at_progress, job);
}
