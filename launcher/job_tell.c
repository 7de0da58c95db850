/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* What people are told on standard error: remarks, who is to blame, the tables of places and of times. Part of job.c. */
#include "launcher/job.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/params.h"
#include "launcher/debugger.h"

enum { REPEATS_MS = 1000 };

void job_say(struct job *job, const char *format, ...)
{
	char text[2048];
	va_list args;
	int used = snprintf(text, sizeof text, "mpiexec: ");

	va_start(args, format);
	vsnprintf(text + used, sizeof text - (size_t)used, format, args);
	va_end(args);
	sink_say(job->sink, text);
}

const char *job_label(void)
{
	static char text[256];

	/* Without a lifeline it is what a spawned rank's script has left us. */
	if (params.spawned && params.lifeline && text[0] == '\0')
		snprintf(text, sizeof text, " of job %s,", params.spawned);
	return text;
}

void job_blame(struct job *job, int code, bool by_rank, const char *format, ...)
{
	char text[2048];
	va_list args;

	if (job->outcome.set)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	job->outcome = (struct outcome){ .set = true, .code = code, .by_rank = by_rank, .line = text_copy(text) };
	debugger_aborting(text);
}

void job_say_outcome(struct job *job)
{
	if (!job->outcome.set)
		return;
	if (job->stopped == 0)
		job_say(job, "%s", job->outcome.line);
	else if (job->outcome.by_rank)
		job_say(job, "%s; %u other rank%s stopped", job->outcome.line, job->stopped, job->stopped == 1 ? " was" : "s were");
	else
		job_say(job, "%s; %u rank%s stopped", job->outcome.line, job->stopped, job->stopped == 1 ? " was" : "s were");
}

/* Errors that others had had before were kept back. */
void job_say_repeats(struct job *job)
{
	struct buffer text = { 0 };

	loop_cancel(job->loop, &job->repeats_timer);
	repeats_tell(job->repeats, &text);
	buffer_put(&text, "", 1);
	if (text.len > 1)
		sink_say(job->sink, (char *)text.data);
	buffer_free(&text);
}

static void tell_repeats(void *context)
{
	struct job *job = context;
	job->repeats_timer = NULL;
	job_say_repeats(job);
}

void job_kept_back(struct job *job)
{
	if (!job->repeats_timer)
		job->repeats_timer = loop_after(job->loop, MILLISECONDS(REPEATS_MS), tell_repeats, job);
}

/* How messages between two ranks of this job will travel, as far as it is known before they start. */
static const char *way_between(const struct job *job, uint32_t a, uint32_t b)
{
	if (a == b)
		return "-";
	if (job->launch.rank_host[a] != job->launch.rank_host[b])
		return "network";
	return strcmp(params.transport, "ofi") == 0 ? "ofi on the host" : "shared memory";
}

void job_say_placement(struct job *job)
{
	const struct launch *launch = &job->launch;
	uint32_t size = launch->size;

	job_say(job, "%6s  %-24s %-24s %-16s %s", "rank", "host", "CPUs", "to rank before", "to rank after");
	for (uint32_t rank = 0; rank < size; rank++)
		job_say(job, "%6u  %-24s %-24s %-16s %s", rank, launch->host_names[launch->rank_host[rank]],
				job->bindings[rank] ? job->bindings[rank] : "?", way_between(job, rank, (rank + size - 1) % size),
				way_between(job, rank, (rank + 1) % size));
}

/* ---- --timings ---- */

static int compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return x < y ? -1 : x > y;
}

static double ms(uint64_t from_ns, uint64_t to_ns)
{
	return from_ns > 0 && to_ns > from_ns ? (double)(to_ns - from_ns) / 1e6 : 0;
}

static void say_rank_times(struct job *job)
{
	static const char *const names[RANK_TIMES] = {"ranks: load, reach MPI_Init", "ranks: in MPI_Init",
						      "ranks: between Init and Finalize", "ranks: in MPI_Finalize",
						      "ranks: from there to the end"};
	uint64_t *sorted = memory_zero(job->launch.size, sizeof *sorted);

	for (int phase = 0; phase < RANK_TIMES; phase++) {
		uint32_t count = 0;
		for (uint32_t rank = 0; rank < job->launch.size; rank++)
			if (job->times[rank].ns[phase] > 0)
				sorted[count++] = job->times[rank].ns[phase];
		if (count == 0)
			continue;
		qsort(sorted, count, sizeof *sorted, compare);
		job_say(job, "  %-34s %9s %9.2f %9.2f", names[phase], "", (double)sorted[count / 2] / 1e6, (double)sorted[count - 1] / 1e6);
	}
	free(sorted);
}

void job_say_timings(struct job *job)
{
	uint64_t now = status_now_ns();

	if (!job->times)
		return;
	job_say(job, "%-36s %9s %9s %9s", "where the time went, ms", "job", "median", "slowest");
	job_say(job, "  %-34s %9.2f", "read options, find hosts, map", ms(job->options->begin_ns, job->begin_ns));
	job_say(job, "  %-34s %9.2f", "all hosts ready", ms(job->begin_ns, job->ready_ns));
	job_say(job, "  %-34s %9s %9s %9.2f", "hosts: look at the machine", "", "", (double)job->machine_ns / 1e6);
	job_say(job, "  %-34s %9s %9s %9.2f", "hosts: PMIx server up", "", "", (double)job->pmix_ns / 1e6);
	job_say(job, "  %-34s %9.2f", "all ranks forked", ms(job->ready_ns, job->started_ns));
	say_rank_times(job);
	job_say(job, "  %-34s %9.2f", "until the last rank was gone", ms(job->started_ns, job->gone_ns));
	job_say(job, "  %-34s %9.2f", "clean up", ms(job->gone_ns, now));
	job_say(job, "  %-34s %9.2f", "all", ms(job->options->begin_ns, now));
}
