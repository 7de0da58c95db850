/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Writes what weft tune found as a tuning file: rules for the library, and in comments for people what they rest on. */
#include <string.h>
#include <time.h>

#include "config.h"
#include "tools/tune.h"

const char *tune_way_name(const struct way *way, char *text, size_t len)
{
	size_t at = (size_t)snprintf(text, len, "%s", way->algorithm->name);

	if (way->tuning.segment && at < len)
		at += (size_t)snprintf(text + at, len - at, ":segment=%lldK", (long long)way->tuning.segment / 1024);
	if (way->tuning.radix && at < len)
		at += (size_t)snprintf(text + at, len - at, ":radix=%d", way->tuning.radix);
	if (way->tuning.leaders && at < len)
		snprintf(text + at, len - at, ":leaders=%d", way->tuning.leaders);
	return text;
}

static size_t put_bytes(char *text, size_t len, MPI_Count bytes)
{
	const char *unit = "";

	if (bytes && bytes % (1 << 20) == 0) {
		bytes >>= 20;
		unit = "M";
	} else if (bytes && bytes % (1 << 10) == 0) {
		bytes >>= 10;
		unit = "K";
	}
	return (size_t)snprintf(text, len, "%lld%s", (long long)bytes, unit);
}

/* From size FIRST up to, not including, size NEXT (f->sizes: to the end). */
static size_t put_rule(const struct findings *f, int first, int next, char *text, size_t len)
{
	char name[96], *numbers;
	size_t at;

	tune_way_name(&f->way[f->chosen[first]], name, sizeof name);
	numbers = strchr(name, ':');
	if (numbers)
		*numbers++ = '\0';
	at = (size_t)snprintf(text, len, "%s", name);
	if (first > 0 || next < f->sizes || !f->complete) {
		at += (size_t)snprintf(text + at, len - at, ":");
		at += put_bytes(text + at, len - at, first ? f->bytes[first] : 0);
		at += (size_t)snprintf(text + at, len - at, "-");
		if (next < f->sizes && f->chosen[next] >= 0)
			at += put_bytes(text + at, len - at, f->bytes[next]);
		else if (next < f->sizes || !f->complete)
			at += put_bytes(text + at, len - at, 2 * f->bytes[next - 1]);
	}
	if (numbers)
		at += (size_t)snprintf(text + at, len - at, ":%s", numbers);
	return at;
}

const char *tune_rules(const struct findings *f, char *text, size_t len)
{
	size_t at = 0;

	text[0] = '\0';
	for (int first = 0, next; first < f->sizes && at + 128 < len; first = next) {
		for (next = first + 1; next < f->sizes && f->chosen[next] == f->chosen[first]; next++)
			;
		if (f->chosen[first] < 0)
			continue;
		if (at)
			text[at++] = ',';
		at += put_rule(f, first, next, text + at, len - at);
	}
	return text;
}

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
		fprintf(out, "# %10lld bytes: %s %.4g", (long long)f->bytes[i], tune_way_name(chosen, name, sizeof name),
			chosen->seconds[i] * 1e6);
		for (int w = 0; w < f->ways; w++)
			if (&f->way[w] != chosen && f->way[w].seconds[i] > 0)
				fprintf(out, ", %s %.4g", tune_way_name(&f->way[w], name, sizeof name), f->way[w].seconds[i] * 1e6);
		fprintf(out, "\n");
	}
}

void tune_write(FILE *out, const struct tune_report *r)
{
	char date[64], text[SHAPE_TEXT_LEN], rules[1000];
	time_t now = time(NULL);
	struct tm utc;

	gmtime_r(&now, &utc);
	strftime(date, sizeof date, "%Y-%m-%d %H:%M UTC", &utc);
	fprintf(out, "# Weft tuning file: measured choices of collective algorithms, for jobs of the shape below.\n");
	fprintf(out, "# written %s by weft %s: weft tune %s\n", date, PACKAGE_VERSION, r->arguments);
	fprintf(out, "# took %.0f s on %s\n", r->seconds, r->hosts);
	fprintf(out, "# repeated measurements differed by %.0f %% (median)\n", 100 * tune_noise(r->findings, r->count));
	fprintf(out, "# docs/collectives.md describes the format; times in comments are microseconds of one call, the chosen way first\n");
	fprintf(out, "format %d\nshape %s\n\n", TUNING_FORMAT, shape_format(r->shape, text, sizeof text));
	write_link(out, "host", &r->model->host);
	if (r->shape->hosts > 1)
		write_link(out, "net", &r->model->net);
	fprintf(out, "work reduce_ns_per_byte %.4g copy_ns_per_byte %.4g switch_us %.4g\n", r->model->reduce_per_byte * 1e9,
		r->model->copy_per_byte * 1e9, r->model->switch_time * 1e6);
	for (int i = 0; i < r->count; i++) {
		const struct findings *f = &r->findings[i];
		if (!*tune_rules(f, rules, sizeof rules))
			continue;
		fprintf(out, "\n%s %s\n", collective_name(f->kind), rules);
		double worst, gain;
		MPI_Count at;
		gain = tune_gain(f, &worst, &at);
		if (gain > 0)
			fprintf(out, "# without tuning it takes %.2f times as long (mean over sizes), at worst %.2f times, at %lld bytes\n",
				gain, worst, (long long)at);
		write_times(out, f);
	}
	fprintf(out, "\nend\n");
}
