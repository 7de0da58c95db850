/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Asking the ranks what they do: on Ctrl-\, at the time limit, for --on-hang and --progress. The hosts'
 * daemons answer from status pages; ranks are not disturbed. Part of job.c.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "common/compiler.h"
#include "common/params.h"
#include "launcher/job.h"

enum { ANSWER_MS = 1000, PROGRESS_MS = 2000, SECOND_LOOK_MS = 200, ABSENT_MS = 1000 };

static void done_asking(struct job *job)
{
	job_function *answered[countof(job->answered)];
	uint32_t count = job->answered_count;
	uint64_t now = status_now_ns();

	memcpy(answered, job->answered, sizeof answered);
	job->answered_count = 0;
	loop_cancel(job->loop, &job->answer_timer);
	if (job->before)
		report_compare(job->statuses, job->before, job->launch.size, now - job->before_ns);
	job->asked_ns = now;
	for (uint32_t i = 0; i < count; i++)
		answered[i](job);
}

/*
 * A job that was spawned waits less than the one that asks it, and so on: what it knows by then comes in time. Its depth is in the number that
 * people see, 2.1 for the first that job 2 has spawned.
 */
static uint64_t answer_ns(const struct job *job)
{
	uint64_t time_ns = MILLISECONDS(ANSWER_MS);
	const char *at = job->parent && params.spawned ? params.spawned : NULL;

	while (at && time_ns > MILLISECONDS(ANSWER_MS) / 8) {
		time_ns = time_ns * 7 / 10;
		at += strcspn(at, ".,");
		at = *at == '.' ? at + 1 : NULL;
	}
	return time_ns;
}

static void late(void *context)
{
	struct job *job = context;
	job->answer_timer = NULL;
	done_asking(job);
}

void job_ask(struct job *job, job_function *answered)
{
	struct buffer body = { 0 };

	if (job->state != JOB_RUNNING && job->state != JOB_STOPPING)
		return;
	if (job->answered_count == countof(job->answered))
		return; /* more than there are who ask */
	job->answered[job->answered_count++] = answered;
	if (job->answered_count > 1)
		return; /* the same answer will do for both */
	free(job->before);
	job->before = job->statuses;
	job->before_ns = job->asked_ns;
	job->statuses = memory_zero(job->launch.size, sizeof *job->statuses);
	job_others_forget(job);
	job->question++;
	job->answers = 0;
	loop_cancel(job->loop, &job->answer_timer);
	job->answer_timer = loop_after(job->loop, answer_ns(job), late, job);
	buffer_put_u32(&body, job->question);
	job_send_all(job, MESSAGE_ASK, &body);
	buffer_free(&body);
}

void job_answer(struct job *job, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t question = read_u32(&reader), count = read_u32(&reader);

	if (reader.bad || question != job->question || job->answered_count == 0)
		return;
	for (uint32_t i = 0; i < count && !reader.bad; i++) {
		struct rank_status status;
		rank_status_decode(&reader, &status);
		if (!reader.bad && status.rank < job->launch.size && job->launch.rank_host[status.rank] == message->from)
			job->statuses[status.rank] = status;
	}
	job->answers++;
	job->jobs_asked += read_u32(&reader);
	job_answered(job);
}

void job_answered(struct job *job)
{
	if (job->answers == job->launch.host_count && job->jobs_answered >= job->jobs_asked)
		done_asking(job);
}

/* Ours, and those that it has spawned; to be freed, but not what is in it. */
static struct report_job *all_jobs(const struct job *job)
{
	struct report_job *jobs = memory_zero(1 + job->other_count, sizeof *jobs);

	jobs[0] = job_as_report(job);
	if (job->other_count > 0)
		memcpy(jobs + 1, job->others, job->other_count * sizeof *jobs);
	return jobs;
}

static void write_json(struct job *job)
{
	struct buffer text = { 0 };

	struct report_job *jobs = all_jobs(job);

	report_jobs_json(jobs, 1 + job->other_count, &text);
	free(jobs);
	sink_append(job->sink, job->options->report_json, text.data, text.len);
	buffer_free(&text);
}

static void looked_twice(struct job *job)
{
	job_function *then = job->then;
	job->then = NULL;
	then(job);
}

static void look_again(void *context)
{
	struct job *job = context;
	job->second_timer = NULL;
	job_ask(job, looked_twice);
}

static void looked_once(struct job *job)
{
	job->second_timer = loop_after(job->loop, MILLISECONDS(SECOND_LOOK_MS), look_again, job);
}

void job_ask_twice(struct job *job, job_function *then)
{
	bool looking = job->then != NULL;

	if (!looking || then != job_report) /* the others report as well, and more */
		job->then = then;
	if (!looking)
		job_ask(job, looked_once);
}

void job_report(struct job *job)
{
	struct buffer text = { 0 };

	struct report_job *jobs = all_jobs(job);

	report_jobs_text(jobs, 1 + job->other_count, &text);
	free(jobs);
	buffer_put(&text, "", 1);
	/* One piece, so that no rank's line comes between; without the last newline, which sink_say adds. */
	size_t len = strlen((char *)text.data);
	if (len > 0 && text.data[len - 1] == '\n')
		text.data[len - 1] = '\0';
	sink_say(job->sink, (char *)text.data);
	buffer_free(&text);
	if (job->options->report_json)
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
	uint64_t progress = job_progress(job), now = status_now_ns();

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

/* ---- ranks that ended without MPI ---- */

/* Every rank that is left is in MPI and waits there. */
static bool all_wait(const struct job *job, uint32_t *left)
{
	*left = 0;
	for (uint32_t rank = 0; rank < job->launch.size; rank++) {
		const struct rank_status *status = &job->statuses[rank];
		if (job->ended[rank])
			continue;
		if (!status->known || status->phase < STATUS_INITIALISED || status->busy ||
		    !(status->waiting || status->asking || status->polling))
			return false;
		++*left;
	}
	return *left > 0;
}

static void look_for_absent(void *context);

static void judge_absent(struct job *job)
{
	uint64_t progress = job_progress(job);
	uint32_t left;

	if (job->state != JOB_RUNNING)
		return;
	if (!all_wait(job, &left) || progress != job->absent_progress) {
		job->absent_progress = progress;
		job->absent_timer = loop_after(job->loop, MILLISECONDS(ABSENT_MS), look_for_absent, job);
		return;
	}
	job_blame(job, 1, true, "rank %u%s on host %s ended with status 0 without calling MPI_Init%s, while %u rank%s in MPI and wait%s",
			  job->absent, job_label(), job->launch.host_names[job->launch.rank_host[job->absent]],
			  job->absent_count > 1 ? ", and so did others" : "", left, left == 1 ? " is" : "s are", left == 1 ? "s" : "");
	job_report(job);
	job_event(job, JOB_FAILED);
}

static void look_for_absent(void *context)
{
	struct job *job = context;
	job->absent_timer = NULL;
	job_ask(job, judge_absent);
}

void job_watch_absent(struct job *job, uint32_t rank)
{
	if (job->absent_count++ > 0)
		return;
	job->absent = rank;
	job->absent_timer = loop_after(job->loop, MILLISECONDS(ABSENT_MS), look_for_absent, job);
}

/* ---- --progress ---- */

static void look_at_progress(void *context);

static const char *state_of(const struct rank_status *status)
{
	return !status->known                        ? "no answer"
	       : !status->alive                      ? "ended"
	       : status->waiting                     ? status_call_name(status->wait.call)
	       : status->asking || status->polling   ? "testing, probing"
	       : status->phase == STATUS_INITIALISED ? "at work"
						     : status_phase_name(status->phase);
}

/* One line of the table; rates are of the time since the look before. */
static void put_row(struct job *job, uint32_t rank, struct buffer *text)
{
	const struct rank_status *now = &job->statuses[rank], none = { 0 };
	const struct rank_status *then = job->before ? &job->before[rank] : &none;
	double seconds = job->before ? (double)(job->asked_ns - job->before_ns) / 1e9 : 0;
	char line[256];
	bool rates = seconds > 0 && now->alive && then->known;

	buffer_put(text, line, (size_t)snprintf(line, sizeof line, "\n%6u %-16.16s %-24.24s", rank,
			   job->launch.host_names[job->launch.rank_host[rank]], state_of(now)));
	if (rates)
		buffer_put(text, line,
			   (size_t)snprintf(line, sizeof line, " %6.0f %11.0f %10.1f", (double)(now->cpu_ns - then->cpu_ns) / 1e7 / seconds,
					    (double)(now->sent_count - then->sent_count) / seconds,
					    (double)(now->sent_bytes - then->sent_bytes) / 1e6 / seconds));
	else
		buffer_put(text, line, (size_t)snprintf(line, sizeof line, " %6s %11s %10s", "-", "-", "-"));
	buffer_put(text, line, (size_t)snprintf(line, sizeof line, " %10.1f", (double)now->memory_len / 1e6));
}

/* On a terminal the table stays in its place, as many ranks as there is room for; elsewhere one follows the other. */
static void show_progress(struct job *job)
{
	struct buffer text = { 0 };
	struct winsize window = { 0 };
	uint32_t rows = job->launch.size;
	char line[256];
	bool terminal = isatty(2) && ioctl(2, TIOCGWINSZ, &window) == 0 && window.ws_row > 4;

	if (terminal && rows + 3 > window.ws_row)
		rows = window.ws_row - 4u;
	if (terminal && job->shown_rows > 0)
		buffer_put(&text, line, (size_t)snprintf(line, sizeof line, "\033[%uA\033[J", job->shown_rows));
	buffer_put(&text, line, (size_t)snprintf(line, sizeof line, "%6s %-16s %-24s %6s %11s %10s %10s", "rank", "host", "state",
			   "CPU %", "messages/s", "MB/s", "MB memory"));
	for (uint32_t rank = 0; rank < rows; rank++)
		put_row(job, rank, &text);
	if (rows < job->launch.size)
		buffer_put(&text, line, (size_t)snprintf(line, sizeof line, "\n       and %u more ranks", job->launch.size - rows));
	job->shown_rows = rows + 1 + (rows < job->launch.size);
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
