/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The report over several jobs: each as report.c explains it, and what only all of them together show, ranks of different jobs that wait
 * for each other or for one that is gone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "launcher/report.h"

#define put report_put

enum { RANKS_MAX = 1 << 22 };

/* ---- through a pipe ---- */

void report_job_encode(const struct report_job *job, struct buffer *out)
{
	buffer_put_string(out, job->label);
	buffer_put_u32(out, job->number);
	buffer_put_strings(out, job->host_names);
	buffer_put_u32(out, job->size);
	for (uint32_t rank = 0; rank < job->size; rank++)
		rank_status_encode(&job->statuses[rank], out);
}

bool report_job_decode(struct reader *reader, struct report_job *job)
{
	*job = (struct report_job){ .label = read_string(reader) };
	job->number = read_u32(reader);
	job->host_names = read_strings(reader);
	uint32_t size = read_u32(reader), hosts = (uint32_t)strings_count(job->host_names);

	/* Each takes more than one byte. */
	if (!reader->bad && size <= RANKS_MAX && size <= reader_left(reader) && size > 0) {
		job->statuses = memory_zero(size, sizeof *job->statuses);
		job->size = size;
	} else {
		reader->bad = true;
	}
	for (uint32_t rank = 0; rank < job->size && !reader->bad; rank++) {
		rank_status_decode(reader, &job->statuses[rank]);
		if (job->statuses[rank].host >= hosts || job->statuses[rank].rank >= size)
			job->statuses[rank].known = false;
	}
	if (reader->bad)
		report_job_free(job);
	return !reader->bad;
}

void report_job_free(struct report_job *job)
{
	free(job->label);
	strings_free(job->host_names);
	free(job->statuses);
	*job = (struct report_job){ 0 };
}

/* ---- names ---- */

/* " of job 1 (5f3a), spawned by rank 0,"; texts of the library have the part in parentheses. */
static char *name_of(const struct report_job *job)
{
	int len = (int)strcspn(job->label, ",");

	if (job->label[0] == '\0')
		return text_format(" of the first job (%04x)", job->number & 0xffff);
	return text_format(" of job %.*s (%04x)%s%s", len, job->label, job->number & 0xffff, job->label + len,
			   job->label[len] != '\0' ? "," : "");
}

/* ---- who waits for whom, across jobs ---- */

/* A rank of a job: indices. */
struct place {
	uint32_t job, rank;
};

static const struct rank_status *at(const struct report_job *jobs, struct place place)
{
	return &jobs[place.job].statuses[place.rank];
}

static bool find_place(const struct report_job *jobs, uint32_t count, uint32_t own, int32_t rank, uint32_t number, struct place *out)
{
	for (uint32_t job = 0; job < count; job++)
		if (rank >= 0 && (number == 0 ? job == own : jobs[job].number == number) && (uint32_t)rank < jobs[job].size) {
			*out = (struct place){ job, (uint32_t)rank };
			return true;
		}
	return false;
}

/* The one rank, of whatever job, without which that at `from` cannot go on. */
static bool waits_for(const struct report_job *jobs, uint32_t count, struct place from, struct place *out)
{
	const struct rank_status *status = at(jobs, from);
	const struct status_wait *wait = &status->wait;

	if (!report_is_stuck(status))
		return false;
	if (wait->peer >= 0)
		return find_place(jobs, count, from.job, wait->peer, wait->job, out);
	return status_call_kind(wait->call) == STATUS_REQUESTS && wait->pending_count == 1 &&
		   find_place(jobs, count, from.job, wait->pending[0].source, wait->pending[0].job, out);
}

static void put_place(struct buffer *out, const struct report_job *jobs, struct place place)
{
	put(out, "rank %u of job %04x", place.rank, jobs[place.job].number & 0xffff);
}

/* From `start` round to it again. */
static void put_cycle(const struct report_job *jobs, uint32_t count, struct place start, struct buffer *out)
{
	struct place from = start, to = start;
	const char *comma = "";
	bool sure = true;

	do {
		sure = sure && !at(jobs, from)->threaded && waits_for(jobs, count, from, &to);
		from = to;
	} while (sure && (from.job != start.job || from.rank != start.rank));
	put(out, sure ? "DEADLOCK: " : "PROBABLY A DEADLOCK, unless another thread sends: ");
	from = start;
	do {
		waits_for(jobs, count, from, &to);
		put(out, "%s", comma);
		put_place(out, jobs, from);
		put(out, " waits in %s for ", status_call_name(at(jobs, from)->wait.call));
		put_place(out, jobs, to);
		if (at(jobs, from)->wait.tag >= 0)
			put(out, " tag %d", at(jobs, from)->wait.tag);
		comma = ", ";
		from = to;
	} while (from.job != start.job || from.rank != start.rank);
	put(out, "\n");
}

/* Cycles that lie within one job are told with it. */
static bool crosses(const struct report_job *jobs, uint32_t count, struct place start)
{
	struct place from = start, to = start;
	bool crossed = false;

	do {
		waits_for(jobs, count, from, &to);
		crossed = crossed || to.job != from.job;
		from = to;
	} while (from.job != start.job || from.rank != start.rank);
	return crossed;
}

static void put_across(const struct report_job *jobs, uint32_t count, struct buffer *out)
{
	uint32_t **seen = memory_zero(count, sizeof *seen), walk = 0; /* number of the walk that came by */
	struct place from, to;

	for (uint32_t job = 0; job < count; job++)
		seen[job] = memory_zero(jobs[job].size, sizeof **seen);
	for (uint32_t job = 0; job < count; job++)
		for (uint32_t rank = 0; rank < jobs[job].size; rank++) {
			bool more = true;
			from = (struct place){ job, rank };
			if (waits_for(jobs, count, from, &to) && to.job != job && at(jobs, to)->known &&
				(!at(jobs, to)->alive || at(jobs, to)->phase >= STATUS_IN_FINALIZE)) {
				put_place(out, jobs, from);
				put(out, " waits for ");
				put_place(out, jobs, to);
				put(out, ", which %s\n", at(jobs, to)->alive ? "has called MPI_Finalize" : "has ended");
			}
			for (walk++; more && seen[from.job][from.rank] == 0; from = to) {
				seen[from.job][from.rank] = walk;
				more = waits_for(jobs, count, from, &to);
			}
			if (more && seen[from.job][from.rank] == walk && crosses(jobs, count, from))
				put_cycle(jobs, count, from, out);
		}
	for (uint32_t job = 0; job < count; job++)
		free(seen[job]);
	free(seen);
}

/* ---- the whole ---- */

void report_jobs_text(const struct report_job *jobs, uint32_t count, struct buffer *out)
{
	for (uint32_t job = 0; job < count; job++) {
		char *of = count > 1 ? name_of(&jobs[job]) : text_copy("");
		report_text(jobs[job].statuses, jobs[job].size, jobs[job].host_names, of, out);
		free(of);
	}
	put_across(jobs, count, out);
}

void report_jobs_json(const struct report_job *jobs, uint32_t count, struct buffer *out)
{
	struct buffer text = { 0 };
	const char *comma = "";

	report_json(jobs[0].statuses, jobs[0].size, jobs[0].host_names, out);
	put(out, ",\"job\":\"%04x\",\"jobs\":[", jobs[0].number & 0xffff);
	for (uint32_t job = 1; job < count; job++) {
		put(out, "%s", comma);
		report_json(jobs[job].statuses, jobs[job].size, jobs[job].host_names, out);
		put(out, ",\"job\":\"%04x\",\"name\":", jobs[job].number & 0xffff);
		report_put_json_string(out, jobs[job].label);
		put(out, "}");
		comma = ",";
	}
	put(out, "],\"findings_across\":[");
	put_across(jobs, count, &text);
	buffer_put(&text, "", 1);
	comma = "";
	for (char *rest = (char *)text.data, *line; (line = strsep(&rest, "\n")) != NULL;)
		if (line[0] != '\0') {
			put(out, "%s", comma);
			report_put_json_string(out, line);
			comma = ",";
		}
	put(out, "]}\n");
	buffer_free(&text);
}
