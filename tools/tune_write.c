/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Writes what weft tune found as a tuning file: rules for the library, and in comments for people what they rest on. */
#include <time.h>

#include "config.h"
#include "tools/tune.h"

static void write_link(FILE *out, const char *name, const struct link *link)
{
	fprintf(out, "%s latency_us %.4g overhead_us %.4g ns_per_byte %.4g\n", name, link->latency * 1e6, link->overhead * 1e6,
		link->per_byte * 1e9);
}

/* A line of microseconds for each size: the chosen one first. */
static void write_times(FILE *out, const struct findings *f)
{
	char name[96];

	for (int i = 0; i < f->sizes; i++) {
		const struct way *chosen = f->chosen[i] >= 0 ? &f->way[f->chosen[i]] : NULL;
		if (!chosen)
			continue;
		fprintf(out, "# %10lld bytes: %s %.4g", (long long)f->bytes[i], tune_way_name(chosen, name, sizeof(name)), chosen->seconds[i] * 1e6);
		for (int w = 0; w < f->ways; w++)
			if (&f->way[w] != chosen && f->way[w].seconds[i] > 0)
				fprintf(out, ", %s %.4g", tune_way_name(&f->way[w], name, sizeof(name)), f->way[w].seconds[i] * 1e6);
		fprintf(out, "\n");
	}
}

void tune_write(FILE *out, const struct tune_report *r)
{
	char date[64], text[SHAPE_TEXT_LEN], rules[1000];
	time_t now = time(NULL);
	struct tm utc;

	gmtime_r(&now, &utc);
	strftime(date, sizeof(date), "%Y-%m-%d %H:%M UTC", &utc);
	fprintf(out, "# Weft tuning file: measured choices of collective algorithms, for jobs of the shape below.\n");
	fprintf(out, "# written %s by weft %s: weft tune %s\n", date, PACKAGE_VERSION, r->arguments);
	fprintf(out, "# took %.0f s on %s\n", r->seconds, r->hosts);
	fprintf(out, "# repeated measurements differed by %.0f %% (median)\n", 100 * tune_noise(r->findings, r->count));
	fprintf(out, "# docs/collectives.md describes the format; times in comments are microseconds of one call, the chosen way first\n");
	fprintf(out, "format %d\nshape %s\n\n", TUNING_FORMAT, shape_format(r->shape, text, sizeof(text)));
	write_link(out, "host", &r->model->host);
	if (r->shape->hosts > 1)
		write_link(out, "net", &r->model->net);
	fprintf(out, "work reduce_ns_per_byte %.4g copy_ns_per_byte %.4g switch_us %.4g\n", r->model->reduce_per_byte * 1e9,
		r->model->copy_per_byte * 1e9, r->model->switch_time * 1e6);
	for (int i = 0; i < r->count; i++) {
		const struct findings *f = &r->findings[i];
		if (!*tune_rules(f, rules, sizeof(rules)))
			continue;
		fprintf(out, "\n%s %s\n", collective_name(f->kind), rules);
		double worst, gain;
		MPI_Count at;
		gain = tune_gain(f, &worst, &at);
		if (gain > 0)
			fprintf(out, "# without tuning it takes %.2f times as long (mean over sizes), at worst %.2f times, at %lld bytes\n", gain, worst,
				(long long)at);
		write_times(out, f);
	}
	fprintf(out, "\nend\n");
}
