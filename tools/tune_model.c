/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The first thing that weft tune measures: the parameters of the cost model, which then says what else is worth measuring. */
#include <math.h>

#include "common/error.h"
#include "tools/tune.h"

static int ask_numbers(struct tune_job *job, const char *question, double *a, double *b)
{
	char answer[TUNE_TEXT_LEN];
	int error = tune_job_ask(job, answer, "%s", question);

	if (!error && sscanf(answer, "%lf %lf", a, b) < 1)
		error = error_set(1, "the measuring job answers \"%s\" to \"%s\"", answer, question);
	return error;
}

/* The median of three answers. */
static int ask_median(struct tune_job *job, const char *question, double *value)
{
	double v[3], second;

	for (int i = 0; i < 3; i++) {
		int error = ask_numbers(job, question, &v[i], &second);
		if (error)
			return error;
	}
	*value = fmax(fmin(v[0], v[1]), fmin(fmax(v[0], v[1]), v[2]));
	return 0;
}

static int measure_link(struct tune_job *job, int peer, double ms, struct link *link)
{
	double small, medium, large, each;
	char question[64];
	int error;

	snprintf(question, sizeof question, "link %d 8 %.2f", peer, ms);
	error = ask_median(job, question, &small);
	snprintf(question, sizeof question, "link %d 65536 %.2f", peer, ms);
	if (!error)
		error = ask_median(job, question, &medium);
	snprintf(question, sizeof question, "link %d 1048576 %.2f", peer, 2 * ms);
	if (!error)
		error = ask_median(job, question, &large);
	snprintf(question, sizeof question, "stream %d %.2f", peer, ms);
	if (!error)
		error = ask_median(job, question, &each);
	if (error)
		return error;
	double slope = (large - medium) / (1048576 - 65536);
	*link = (struct link){ .latency = small, .overhead = fmin(each, small), .per_byte = slope > 0 ? slope : large / 1048576 };
	return 0;
}

int tune_model(struct tune_job *job, const struct shape *shape, double seconds, struct model *model)
{
	double near, far, hop, unused, ms = seconds * 1000 / 40; /* as many milliseconds are asked for below */
	char question[64];
	int error = ask_numbers(job, "places", &near, &far);

	*model = model_default;
	model->cores = shape->cpus;
	if (!error && near > 0)
		error = measure_link(job, (int)near, ms, &model->host);
	if (!error && far > 0)
		error = measure_link(job, (int)far, ms, &model->net);
	snprintf(question, sizeof question, "work %.2f", 2 * ms);
	if (!error)
		error = ask_numbers(job, question, &model->reduce_per_byte, &model->copy_per_byte);
	if (!error && shape->most > shape->cpus && shape->hosts == 1) {
		snprintf(question, sizeof question, "ring %.2f", 3 * ms);
		error = ask_numbers(job, question, &hop, &unused);
		model->switch_time = hop > model->host.latency ? hop - model->host.latency : 0;
	}
	return error;
}
