/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Several jobs of one mpiexec: what those have answered that the ranks of this one have spawned, and this one as one of them. Part of job.c.
 */
#include <stdlib.h>

#include "common/params.h"
#include "launcher/job.h"

enum { JOBS_MAX = 65536 };

void job_others_forget(struct job *job)
{
	for (uint32_t i = 0; i < job->other_count; i++)
		report_job_free(&job->others[i]);
	free(job->others);
	job->others = NULL;
	job->other_count = job->jobs_asked = job->jobs_answered = 0;
}

bool job_others_take(struct job *job, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t question = read_u32(&reader), count = read_u32(&reader);

	if (reader.bad || question != job->question || job->answered_count == 0)
		return false;
	for (uint32_t i = 0; i < count && job->other_count < JOBS_MAX; i++) {
		struct report_job other;
		if (!report_job_decode(&reader, &other))
			break;
		job->others = memory(job->others, job->other_count + 1, sizeof *job->others);
		job->others[job->other_count++] = other;
	}
	job->jobs_answered++;
	return true;
}

struct report_job job_as_report(const struct job *job)
{
	const char *label = params.spawned && params.lifeline ? params.spawned : "";

	return (struct report_job){.label = (char *)(uintptr_t)label,
				   .number = (uint32_t)segment_job_number(job->launch.key),
				   .size = job->launch.size,
				   .host_names = job->launch.host_names,
				   .statuses = job->statuses};
}

uint64_t job_progress(const struct job *job)
{
	uint64_t sum = report_progress(job->statuses, job->launch.size);

	/* In whatever order they have answered. */
	for (uint32_t i = 0; i < job->other_count; i++)
		sum += (2 * (uint64_t)job->others[i].number + 1) * (report_progress(job->others[i].statuses, job->others[i].size) + 1);
	return sum;
}
