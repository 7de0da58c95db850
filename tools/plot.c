/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The plots of weft tune: SVG written by hand, readable without anything else. Both axes are logarithmic. A full line is what was
 * measured, a thin dashed one of the same colour what the cost model predicts; the broad grey line is the choice.
 */
#include <math.h>

#include "common/compiler.h"
#include "tools/tune.h"

enum { LEFT = 80, TOP = 50, PLOT_WIDTH = 620, PLOT_HEIGHT = 400, LEGEND = 200, WIDTH = LEFT + PLOT_WIDTH + 20 + LEGEND, HEIGHT = TOP + PLOT_HEIGHT + 60 };

static const char *const colours[] = { "#1b6ca8", "#c0392b", "#27ae60", "#8e44ad", "#d68910", "#16a085", "#2c3e50", "#d35ba7", "#6d4c41", "#7f8c8d" };

struct plot {
	FILE *out;
	const struct findings *f;
	double x0, x1, y0, y1; /* logarithms, base 10, of bytes and microseconds */
};

static double x_of(const struct plot *p, MPI_Count bytes)
{
	return LEFT + PLOT_WIDTH * (log10(bytes > 0 ? (double)bytes : 1) - p->x0) / (p->x1 - p->x0);
}

static double y_of(const struct plot *p, double seconds)
{
	return TOP + PLOT_HEIGHT * (p->y1 - log10(seconds * 1e6)) / (p->y1 - p->y0);
}

static bool was_measured(const struct way *way, int sizes)
{
	for (int i = 0; i < sizes; i++)
		if (way->seconds[i] > 0)
			return true;
	return false;
}

static bool shown(const struct plot *p, const struct way *way)
{
	return was_measured(way, p->f->sizes);
}

/* The ranges of the axes: whole powers of ten of microseconds. */
static void range(struct plot *p)
{
	double least = 1e30, most = 0;

	for (int w = 0; w < p->f->ways; w++)
		for (int i = 0; i < p->f->sizes; i++) {
			double t = p->f->way[w].seconds[i];
			if (t <= 0)
				continue;
			least = t < least ? t : least;
			most = t > most ? t : most;
		}
	p->y0 = floor(log10(least * 1e6));
	p->y1 = ceil(log10(most * 1e6));
	if (p->y1 <= p->y0)
		p->y1 = p->y0 + 1;
	p->x0 = log10(p->f->bytes[0] > 0 ? (double)p->f->bytes[0] / 1.5 : 0.5);
	p->x1 = log10(p->f->bytes[0] > 0 ? (double)p->f->bytes[p->f->sizes - 1] * 1.5 : 2);
}

static const char *bytes_text(MPI_Count bytes, char *text, size_t len)
{
	if (bytes >= 1 << 20 && bytes % (1 << 20) == 0)
		snprintf(text, len, "%lld MiB", (long long)(bytes >> 20));
	else if (bytes >= 1 << 10 && bytes % (1 << 10) == 0)
		snprintf(text, len, "%lld KiB", (long long)(bytes >> 10));
	else
		snprintf(text, len, "%lld B", (long long)bytes);
	return text;
}

static void time_text(double us, char *text, size_t len)
{
	if (us >= 1e6)
		snprintf(text, len, "%g s", us / 1e6);
	else if (us >= 1e3)
		snprintf(text, len, "%g ms", us / 1e3);
	else
		snprintf(text, len, "%g us", us);
}

static void axes(const struct plot *p)
{
	char text[32];
	MPI_Count last = 0;

	for (int decade = (int)p->y0; decade <= (int)p->y1; decade++) {
		double y = y_of(p, pow(10, decade) * 1e-6);
		time_text(pow(10, decade), text, sizeof(text));
		fprintf(p->out, "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", LEFT, y, LEFT + PLOT_WIDTH, y);
		fprintf(p->out, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", LEFT - 8, y + 4, text);
	}
	for (int i = 0; i < p->f->sizes; i++) {
		MPI_Count bytes = p->f->bytes[i];
		double x = x_of(p, bytes);
		if (last && bytes < 4 * last)
			continue; /* a size between: no room for its label */
		last = bytes;
		fprintf(p->out, "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>\n", x, TOP, x, TOP + PLOT_HEIGHT);
		fprintf(p->out, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\">%s</text>\n", x, TOP + PLOT_HEIGHT + 18,
			bytes_text(bytes, text, sizeof(text)));
	}
	fprintf(p->out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#444\"/>\n", LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT);
	fprintf(p->out, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", LEFT + PLOT_WIDTH / 2, TOP + PLOT_HEIGHT + 44,
		p->f->kind == COLL_BARRIER ? "no data" : p->f->kind == COLL_REDUCE_SCATTER || p->f->kind == COLL_REDUCE_SCATTER_BLOCK || p->f->kind == COLL_BCAST || p->f->kind == COLL_REDUCE ||
		p->f->kind == COLL_ALLREDUCE || p->f->kind == COLL_SCAN || p->f->kind == COLL_EXSCAN ? "size of the vector" : "size of a block");
	fprintf(p->out, "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">time of one call</text>\n", TOP + PLOT_HEIGHT / 2);
}

static void line(const struct plot *p, const double *seconds, const char *style)
{
	fprintf(p->out, "<polyline fill=\"none\" %s points=\"", style);
	for (int i = 0; i < p->f->sizes; i++)
		if (seconds[i] > 0)
			fprintf(p->out, "%.1f,%.1f ", x_of(p, p->f->bytes[i]), y_of(p, seconds[i]));
	fprintf(p->out, "\"/>\n");
}

static void envelope(const struct plot *p)
{
	double best[SIZES_MOST];

	for (int i = 0; i < p->f->sizes; i++)
		best[i] = p->f->chosen[i] >= 0 ? p->f->way[p->f->chosen[i]].seconds[i] : 0;
	line(p, best, "stroke=\"#bbb\" stroke-width=\"9\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
}

static void legend(const struct plot *p, int row, const char *style, const char *text)
{
	int x = LEFT + PLOT_WIDTH + 20, y = TOP + 12 + 20 * row;

	fprintf(p->out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" %s/><text x=\"%d\" y=\"%d\">%s</text>\n", x, y, x + 26, y, style, x + 34, y + 4,
		text);
}

static void ways(const struct plot *p)
{
	char style[128], name[96];
	int row = 0;

	for (int w = 0; w < p->f->ways; w++) {
		const struct way *way = &p->f->way[w];
		const char *colour = colours[row % (int)countof(colours)];
		if (!shown(p, way))
			continue;
		snprintf(style, sizeof(style), "stroke=\"%s\" stroke-width=\"0.8\" stroke-dasharray=\"2 4\" clip-path=\"url(#plot)\"", colour);
		line(p, way->predicted, style);
		snprintf(style, sizeof(style), "stroke=\"%s\" stroke-width=\"2\"", colour);
		line(p, way->seconds, style);
		for (int i = 0; i < p->f->sizes; i++)
			if (way->seconds[i] > 0)
				fprintf(p->out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>\n", x_of(p, p->f->bytes[i]),
					y_of(p, way->seconds[i]), colour);
		legend(p, row++, style, tune_way_name(way, name, sizeof(name)));
	}
	legend(p, row++, "stroke=\"#bbb\" stroke-width=\"9\"", "chosen");
	legend(p, row, "stroke=\"#444\" stroke-width=\"0.8\" stroke-dasharray=\"2 4\"", "predicted");
}

void plot_write(FILE *out, const struct findings *findings, const struct shape *shape)
{
	struct plot p = { .out = out, .f = findings };

	range(&p);
	fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n", WIDTH, HEIGHT);
	fprintf(out, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n<clipPath id=\"plot\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>\n",
		LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT);
	fprintf(out, "<text x=\"%d\" y=\"26\" font-size=\"16\">%s, %d ranks on %d host%s (%s)</text>\n", LEFT, collective_title(findings->kind),
		shape->ranks, shape->hosts, shape->hosts == 1 ? "" : "s", shape->transport);
	axes(&p);
	envelope(&p);
	ways(&p);
	fprintf(out, "</svg>\n");
}
