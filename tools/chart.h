/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * A plot of a few lines against each other, as SVG that needs nothing else to be seen. Both axes are logarithmic, so values must be
 * above zero; others are left out. Used by weft bench and weft tune.
 */
#ifndef TOOLS_CHART_H
#define TOOLS_CHART_H

#include <stdbool.h>
#include <stdio.h>

enum { CHART_POINTS = 64, CHART_LINES = 64 };

struct chart_line {
	char name[64];
	bool dashed; /* what the line before it is to be compared with, in the same colour */
	bool faint;  /* the same, thin, dotted, without a name, and the axes need not reach it */
	bool broad;  /* grey, behind all others */
	int count;
	double x[CHART_POINTS], y[CHART_POINTS];
};

struct chart {
	const char *title, *x_title, *y_title;
	bool bytes; /* x is shown as 8, 512, 4 Ki, 1 Mi */
	int count;
	struct chart_line lines[CHART_LINES];
};

/* The line of that name, made if need be; NULL when there are too many. */
struct chart_line *chart_line(struct chart *chart, const char *name, bool dashed);
void chart_point(struct chart_line *line, double x, double y);
/* False when there is nothing to draw. */
bool chart_write(FILE *out, const struct chart *chart);

#endif
