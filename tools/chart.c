/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See chart.h. The axes reach from and to a power of two where bytes are shown, and to 1, 2 or 5 times a power of ten elsewhere. */
#include "tools/chart.h"

#include "common/compiler.h"

#include <math.h>
#include <string.h>

enum {
	LEFT = 80,
	TOP = 50,
	PLOT_WIDTH = 620,
	PLOT_HEIGHT = 400,
	WIDTH = LEFT + PLOT_WIDTH + 260,
	HEIGHT = TOP + PLOT_HEIGHT + 60,
	TICKS = 12
};

static const char *const colours[] = {"#1b6ca8", "#c0392b", "#27ae60", "#8e44ad", "#d68910",
				      "#16a085", "#2c3e50", "#d35ba7", "#6d4c41", "#7f8c8d"};

/* Logarithms. */
struct axis {
	double from, to;
};

struct chart_line *chart_line(struct chart *chart, const char *name, bool dashed)
{
	struct chart_line *line;

	for (int i = 0; i < chart->count; i++)
		if (strcmp(chart->lines[i].name, name) == 0)
			return &chart->lines[i];
	if (chart->count == CHART_LINES)
		return NULL;
	line = &chart->lines[chart->count++];
	*line = (struct chart_line){ .dashed = dashed };
	snprintf(line->name, sizeof line->name, "%s", name);
	return line;
}

void chart_point(struct chart_line *line, double x, double y)
{
	if (x <= 0 || y <= 0 || line->count == CHART_POINTS)
		return;
	line->x[line->count] = x;
	line->y[line->count++] = y;
}

static double place(const struct axis *axis, double value)
{
	return (log(value) - axis->from) / (axis->to - axis->from);
}

static double x_of(const struct axis *axis, double value)
{
	return LEFT + PLOT_WIDTH * place(axis, value);
}

static double y_of(const struct axis *axis, double value)
{
	return TOP + PLOT_HEIGHT * (1 - place(axis, value));
}

/* The next tick below or above: a hair inside, so that 1000 is not 999.99. */
static double round_to_tick(double value, bool up, bool bytes)
{
	double power = bytes ? exp2(floor(log2(value) + 1e-9)) : pow(10, floor(log10(value) + 1e-9)), steps[] = { 1, 2, 5, 10 };

	if (bytes)
		steps[2] = 2;
	for (int i = 0; i < (int)countof(steps) - 1; i++)
		if (value <= power * steps[i] * (1 + 1e-9))
			return up || value >= power * steps[i] * (1 - 1e-9) ? power * steps[i] : power * steps[i - 1];
	return up ? power * 10 : power * 5;
}

/* The range of all x (or y). False when there are no points. */
static bool measure(const struct chart *chart, bool x, struct axis *axis)
{
	double least = INFINITY, most = 0;

	for (int i = 0; i < chart->count; i++)
		for (int k = 0; k < chart->lines[i].count && !chart->lines[i].faint; k++) {
			double value = x ? chart->lines[i].x[k] : chart->lines[i].y[k];
			least = value < least ? value : least;
			most = value > most ? value : most;
		}
	if (most <= 0)
		return false;
	axis->from = log(round_to_tick(least, false, x && chart->bytes));
	axis->to = log(round_to_tick(most, true, x && chart->bytes));
	if (axis->to <= axis->from)
		axis->to = axis->from + log(2);
	return true;
}

/* 65536 is 64 Ki where bytes are meant, 100000 is 100k, 0.01 itself. */
static const char *tick_text(double value, bool bytes, char *text, size_t len)
{
	static const char *const binary[] = { "", " Ki", " Mi", " Gi" }, *const decimal[] = { "", "k", "M", "G" };
	int unit = 0;

	for (; unit < 3 && value >= (bytes ? 1024 : 10000); unit++)
		value /= bytes ? 1024 : 1000;
	snprintf(text, len, "%g%s", value, bytes ? binary[unit] : decimal[unit]);
	return text;
}

/* All ticks of an axis, at most TICKS: returns how many. */
static int ticks(const struct axis *axis, bool bytes, double at[TICKS])
{
	int count = 0, step = 1;

	if (bytes) {
		step = (int)ceil((axis->to - axis->from) / log(2) / (TICKS - 1));
		for (double value = exp2(round(axis->from / log(2))); log(value) <= axis->to + 1e-9 && count < TICKS; value *= exp2(step))
			at[count++] = value;
		return count;
	}
	bool few = axis->to - axis->from < 3 * log(10);
	step = (int)ceil((axis->to - axis->from) / log(10) / (TICKS - 1));
	for (int decade = (int)floor(axis->from / log(10) + 1e-9); decade <= axis->to / log(10) + 1e-9; decade += step)
		for (int m = 1; m <= (few ? 5 : 1); m += m == 1 ? 1 : 3) {
			double value = m * pow(10, decade);
			if (log(value) >= axis->from - 1e-9 && log(value) <= axis->to + 1e-9 && count < TICKS)
				at[count++] = value;
		}
	return count;
}

static void draw_axes(FILE *out, const struct chart *chart, const struct axis *x, const struct axis *y)
{
	double at[TICKS];
	char text[32];

	for (int i = 0, count = ticks(x, chart->bytes, at); i < count; i++) {
		double where = x_of(x, at[i]);
		fprintf(out, "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>\n", where, TOP, where, TOP + PLOT_HEIGHT);
		fprintf(out, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", where, TOP + PLOT_HEIGHT + 18,
			tick_text(at[i], chart->bytes, text, sizeof text));
	}
	for (int i = 0, count = ticks(y, false, at); i < count; i++) {
		double where = y_of(y, at[i]);
		fprintf(out, "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", LEFT, where, LEFT + PLOT_WIDTH,
			where);
		fprintf(out, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", LEFT - 8, where + 4,
			tick_text(at[i], false, text, sizeof text));
	}
	fprintf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#444\"/>\n", LEFT, TOP, PLOT_WIDTH,
		PLOT_HEIGHT);
	fprintf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", LEFT + PLOT_WIDTH / 2, TOP + PLOT_HEIGHT + 44,
		chart->x_title);
	fprintf(out, "<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n", TOP + PLOT_HEIGHT / 2,
		chart->y_title);
}

static const char *style_of(const struct chart_line *line)
{
	if (line->broad)
		return "stroke-width=\"9\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
	if (line->faint)
		return "stroke-width=\"0.8\" stroke-dasharray=\"2 4\" clip-path=\"url(#plot)\"";
	return line->dashed ? "stroke-width=\"2\" stroke-dasharray=\"6 5\"" : "stroke-width=\"2\"";
}

static void draw_line(FILE *out, const struct chart_line *line, int row, const char *colour, const struct axis *x, const struct axis *y)
{
	int left = LEFT + PLOT_WIDTH + 18, top = TOP + 12 + 20 * row;

	fprintf(out, "<polyline fill=\"none\" stroke=\"%s\" %s points=\"", colour, style_of(line));
	for (int i = 0; i < line->count; i++)
		fprintf(out, "%.1f,%.1f ", x_of(x, line->x[i]), y_of(y, line->y[i]));
	fprintf(out, "\"/>\n");
	if (line->faint)
		return;
	for (int i = 0; i < line->count && !line->broad; i++)
		fprintf(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x_of(x, line->x[i]), y_of(y, line->y[i]), colour);
	fprintf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" %s/><text x=\"%d\" y=\"%d\">%s</text>\n", left, top,
		left + 26, top, colour, style_of(line), left + 34, top + 4, line->name);
}

static void draw_lines(FILE *out, const struct chart *chart, const struct axis *x, const struct axis *y)
{
	int row = 0, solid = -1;

	for (int i = 0; i < chart->count; i++)
		if (chart->lines[i].broad)
			draw_line(out, &chart->lines[i], row++, "#bbb", x, y);
	for (int i = 0; i < chart->count; i++) {
		const struct chart_line *line = &chart->lines[i];
		if (line->broad)
			continue;
		solid += (!line->dashed && !line->faint) || solid < 0;
		draw_line(out, line, row, colours[solid % (int)countof(colours)], x, y);
		row += !line->faint;
	}
}

bool chart_write(FILE *out, const struct chart *chart)
{
	struct axis x, y;

	if (!measure(chart, true, &x) || !measure(chart, false, &y))
		return false;
	fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n",
		WIDTH, HEIGHT);
	fprintf(out, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n<text x=\"%d\" y=\"28\" font-size=\"16\">%s</text>\n", LEFT,
		chart->title);
	fprintf(out, "<clipPath id=\"plot\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>\n", LEFT, TOP, PLOT_WIDTH,
		PLOT_HEIGHT);
	draw_axes(out, chart, &x, &y);
	draw_lines(out, chart, &x, &y);
	fprintf(out, "</svg>\n");
	return true;
}
