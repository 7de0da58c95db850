/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The plots of weft tune: a line for each way that was measured, dotted what the cost model predicts of it, broad and grey the choice. */
#include <stdlib.h>

#include "tools/chart.h"
#include "tools/tune.h"

static const char *x_title(enum collective kind)
{
	switch (kind) {
	case COLL_BARRIER:
		return "no data";
	case COLL_BCAST:
	case COLL_REDUCE:
	case COLL_ALLREDUCE:
	case COLL_REDUCE_SCATTER:
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_SCAN:
	case COLL_EXSCAN:
		return "bytes of the vector";
	default:
		return "bytes of a block";
	}
}

static void add_line(struct chart *chart, const struct findings *f, const char *name, const double *seconds, bool faint)
{
	struct chart_line *line = chart_line(chart, name, false);

	if (!line)
		return;
	line->faint = faint;
	for (int i = 0; i < f->sizes; i++)
		chart_point(line, f->bytes[i] > 0 ? (double)f->bytes[i] : 1, seconds[i] * 1e6);
	if (line->count == 0) /* not measured */
		chart->count--;
}

static void add_choice(struct chart *chart, const struct findings *f)
{
	double best[SIZES_MOST];

	for (int i = 0; i < f->sizes; i++)
		best[i] = f->chosen[i] >= 0 ? f->way[f->chosen[i]].seconds[i] : 0;
	add_line(chart, f, "chosen", best, false);
	if (chart->count)
		chart->lines[0].broad = true;
}

bool plot_write(FILE *out, const struct findings *f, const struct shape *shape)
{
	struct chart *chart = calloc(1, sizeof *chart);
	char title[128], name[64], predicted[96];

	if (!chart)
		return false;
	snprintf(title, sizeof title, "%s, %d ranks on %d host%s, %s (dotted: predicted)", collective_title(f->kind), shape->ranks,
		 shape->hosts, shape->hosts == 1 ? "" : "s", shape->transport);
	chart->title = title;
	chart->x_title = x_title(f->kind);
	chart->y_title = "microseconds of one call";
	chart->bytes = f->kind != COLL_BARRIER;
	add_choice(chart, f);
	for (int w = 0; w < f->ways; w++) {
		int before = chart->count;
		add_line(chart, f, tune_way_name(&f->way[w], name, sizeof name), f->way[w].seconds, false);
		snprintf(predicted, sizeof predicted, "%s predicted", name);
		if (chart->count > before)
			add_line(chart, f, predicted, f->way[w].predicted, true);
	}
	bool drawn = chart_write(out, chart);
	free(chart);
	return drawn;
}
