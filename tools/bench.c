/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft bench: how fast this installation is on this machine. Runs the benchmarks of bench/ one after the other under our own mpiexec,
 * prints their results as tables, with what the bare machine can do beside them, and draws plots. Measures nothing itself.
 */
#include "tools/chart.h"
#include "tools/weft.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/compiler.h"
#include "common/directories.h"

enum { ARGUMENTS_MOST = 12, ROWS_MOST = 256, TEXT_LEN = 64, ALL_CPUS = -1 };

/* One run of a benchmark. Ranks 0: no MPI, no mpiexec; ALL_CPUS: one per CPU, an even number. */
struct run {
	int ranks;
	const char *arguments[ARGUMENTS_MOST];
};

/* What runs, in this order: a table each, and a plot where there is an axis to draw along. Runs without ranks are the floor. */
static const struct topic {
	const char *name, *doc;
	const char *x_title; /* NULL: no plot */
	const char *y_title;
	struct run runs[9];
} topics[] = {
	{"latency",
	 "half a round trip between two ranks",
	 "bytes",
	 "microseconds",
	 {{0, {"floor", "latency"}}, {2, {"latency", "-t", "50"}}}},
	{"rate", "messages of 8 bytes between pairs of ranks", NULL, NULL, {{0, {"floor", "rate"}}, {2, {"rate"}}, {ALL_CPUS, {"rate"}}}},
	{"threads", "messages of 8 bytes, several threads per rank", NULL, NULL, {{2, {"threads", "-n", "2"}}}},
	{"bandwidth",
	 "one way and both ways, buffers in cache (warm) and not (cold)",
	 "bytes of a message",
	 "MB/s",
	 {{0, {"floor", "bandwidth", "-t", "20"}},
	  {0, {"floor", "bandwidth", "-t", "20", "-c"}},
	  {0, {"floor", "bandwidth", "-t", "20", "-b"}},
	  {0, {"floor", "bandwidth", "-t", "20", "-b", "-c"}},
	  {2, {"bandwidth", "-t", "50"}},
	  {2, {"bandwidth", "-t", "50", "-c"}},
	  {2, {"bandwidth", "-t", "50", "-b"}},
	  {2, {"bandwidth", "-t", "50", "-b", "-c"}}}},
	{"depth",
	 "half a round trip behind long queues (their length in place of bytes)",
	 "posted or unexpected messages",
	 "microseconds",
	 {{2, {"depth"}}}},
	{"collectives",
	 "one call, a rank per CPU; bytes of the vector, or of a block per rank",
	 "bytes",
	 "microseconds",
	 {{ALL_CPUS, {"collectives", "-t", "20"}}}},
	{"startup", "MPI_Init, the first message and MPI_Finalize", NULL, NULL, {{2, {"startup"}}}},
	{"overlap", "share of a transfer that is not hidden behind computing", NULL, NULL, {{2, {"overlap"}}}},
	{"memory", "memory of each of 16 ranks", NULL, NULL, {{16, {"memory"}}}},
	{"polling",
	 "an exchange of 6 ranks that wait, and that ask again and again",
	 "bytes",
	 "microseconds",
	 {{6, {"polling", "-t", "50"}}}},
	{"idle", "CPU time of a rank that waits", NULL, NULL, {{4, {"idle"}}}},
};

struct row {
	char bench[TEXT_LEN], what[TEXT_LEN], unit[TEXT_LEN];
	long bytes;
	double value;
};

struct options {
	bool json, real_time;
	const char *directory; /* of the plots */
	int names;
	char *const *name;
};

static int usage(FILE *out)
{
	fprintf(out,
		"usage: weft bench [-j] [-r] [-o DIRECTORY] [NAME ...]\n"
		"  Measures this installation on this machine, all of it or what is named, and prints tables. Plots go to DIRECTORY\n"
		"  (default weft-bench) as SVG. -j prints JSON lines and draws only with -o. -r measures at real-time priority where that\n"
		"  is permitted: nobody else gets a CPU then. Leave the machine alone meanwhile: about a minute.\n");
	for (size_t i = 0; i < countof(topics); i++)
		fprintf(out, "  %-12s %s\n", topics[i].name, topics[i].doc);
	return out == stdout ? 0 : 2;
}

static bool wanted(const struct options *options, const char *name)
{
	for (int i = 0; i < options->names; i++)
		if (strcmp(options->name[i], name) == 0)
			return true;
	return options->names == 0;
}

static int ranks_of(const struct run *run)
{
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	if (run->ranks != ALL_CPUS)
		return run->ranks;
	return cpus < 2 ? 2 : (int)(cpus - cpus % 2);
}

/* The command line of a run in WORDS, its texts in TEXT. */
static void put_together(const struct run *run, const char *words[], char text[][4096])
{
	int n = 0;

	if (run->ranks != 0) {
		snprintf(text[0], sizeof text[0], "%s/mpiexec", WEFT_BINDIR);
		snprintf(text[1], sizeof text[1], "%d", ranks_of(run));
		words[n++] = text[0];
		words[n++] = "-n";
		words[n++] = text[1];
		if (ranks_of(run) > sysconf(_SC_NPROCESSORS_ONLN)) {
			words[n++] = "--bind-to"; /* said by mpiexec otherwise */
			words[n++] = "none";
		}
	}
	snprintf(text[2], sizeof text[2], "%s/bench/%s", WEFT_LIBEXECDIR, run->arguments[0]);
	words[n++] = text[2];
	for (int k = 1; k < ARGUMENTS_MOST && run->arguments[k] != NULL; k++)
		words[n++] = run->arguments[k];
	words[n++] = "-j";
	words[n] = NULL;
}

/* Would it be the same as the run before it? On a machine with two CPUs. */
static bool repeated(const struct run *runs, size_t i)
{
	return i > 0 && runs[i].ranks == ALL_CPUS && ranks_of(&runs[i]) == runs[i - 1].ranks &&
	       strcmp(runs[i].arguments[0], runs[i - 1].arguments[0]) == 0;
}

/* Starts a run; its output is to be read from *out. */
static pid_t start(const struct run *run, bool real_time, FILE **out)
{
	const char *words[ARGUMENTS_MOST + 7];
	char text[3][4096];
	int ends[2];
	pid_t child;

	put_together(run, words, text);
	if (pipe(ends))
		return -1;
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		if (real_time && ranks_of(run) <= sysconf(_SC_NPROCESSORS_ONLN))
			setenv("BENCH_FIFO", "1", 1);
		execv(words[0], (char *const *)words);
		fprintf(stderr, "weft bench: cannot run %s: %s; is this Weft installed as a whole?\n", words[0], strerror(errno));
		_exit(127);
	}
	close(ends[1]);
	*out = child > 0 ? fdopen(ends[0], "r") : NULL;
	if (!*out)
		close(ends[0]);
	return child;
}

/* As bench_row of bench/bench.h writes it. */
static bool parse(const char *line, struct row *row)
{
	return sscanf(line, "{\"bench\":\"%63[^\"]\",\"case\":\"%63[^\"]\",\"bytes\":%ld,\"value\":%lf,\"unit\":\"%63[^\"]\"}", row->bench,
		      row->what, &row->bytes, &row->value, row->unit) == 5;
}

/* What the bare machine does in the same case; NULL when that is not known. */
static const struct row *floor_of(const struct row *rows, int count, const struct row *row)
{
	for (int i = 0; i < count; i++)
		if (strcmp(rows[i].bench, "floor") == 0 && strcmp(rows[i].what, row->what) == 0 && rows[i].bytes == row->bytes)
			return &rows[i];
	return NULL;
}

static void print_row(const struct row *rows, int count, const struct row *row)
{
	const struct row *bare = floor_of(rows, count, row);
	bool more = strcmp(row->unit, "MB/s") == 0 || strcmp(row->unit, "M/s") == 0;

	printf("  %-24s %10ld %12.5g %-5s", row->what, row->bytes, row->value, row->unit);
	if (bare && bare->value > 0 && row->value > 0)
		printf(" %12.5g %8.2fx", bare->value, more ? bare->value / row->value : row->value / bare->value);
	printf("\n");
	fflush(stdout);
}

/* Reads and prints what one run says. Returns the rows there are then; *failed when it did not end well. */
static int follow(const struct run *run, const struct options *options, struct row *rows, int count, bool *failed)
{
	FILE *out;
	pid_t child = start(run, options->real_time, &out);
	char line[512];
	int status = 0;

	if (child < 0) {
		fprintf(stderr, "weft bench: cannot start a process: %s\n", strerror(errno));
		*failed = true;
		return count;
	}
	while (out && fgets(line, sizeof line, out)) {
		if (options->json)
			fputs(line, stdout);
		if (count == ROWS_MOST || !parse(line, &rows[count]))
			continue;
		count++;
		if (!options->json && run->ranks != 0)
			print_row(rows, count - 1, &rows[count - 1]);
	}
	if (out)
		fclose(out);
	if (waitpid(child, &status, 0) < 0 || status != 0) {
		fprintf(stderr, "weft bench: %s did not end well\n", run->arguments[0]);
		*failed = true;
	}
	return count;
}

/* Of the floor those lines alone that have their match among the results: not each way of copying by itself. */
static void draw(const struct topic *topic, const struct options *options, const struct row *rows, int count)
{
	struct chart *chart = calloc(1, sizeof *chart);
	char path[4096], name[2 * TEXT_LEN], host[TEXT_LEN] = "", title[256];
	FILE *out;

	if (!chart)
		return;
	gethostname(host, sizeof host - 1);
	snprintf(title, sizeof title, "weft bench on %s: %s", host, topic->doc);
	*chart = (struct chart){
		.title = title, .x_title = topic->x_title, .y_title = topic->y_title, .bytes = strstr(topic->x_title, "bytes") != NULL};
	for (int i = 0; i < count; i++) {
		const struct row *bare = strcmp(rows[i].bench, "floor") != 0 ? floor_of(rows, count, &rows[i]) : NULL;
		struct chart_line *line;
		if (strcmp(rows[i].bench, "floor") == 0)
			continue;
		line = chart_line(chart, rows[i].what, false);
		if (line)
			chart_point(line, (double)rows[i].bytes, rows[i].value);
		snprintf(name, sizeof name, "%s, bare machine", rows[i].what);
		line = bare ? chart_line(chart, name, true) : NULL;
		if (line)
			chart_point(line, (double)bare->bytes, bare->value);
	}
	snprintf(path, sizeof path, "%s/%s.svg", options->directory, topic->name);
	if (mkdir(options->directory, 0777) && errno != EEXIST)
		fprintf(stderr, "weft bench: cannot make directory %s: %s\n", options->directory, strerror(errno));
	else if ((out = fopen(path, "w")) == NULL)
		fprintf(stderr, "weft bench: cannot write %s: %s\n", path, strerror(errno));
	else {
		bool drawn = chart_write(out, chart);
		if (fclose(out) == 0 && drawn && !options->json)
			printf("  plot: %s\n", path);
	}
	free(chart);
}

/* 0 when everything in it ended well. */
static int measure(const struct topic *topic, const struct options *options)
{
	static struct row rows[ROWS_MOST];
	bool failed = false, has_floor = topic->runs[0].ranks == 0;
	int count = 0;

	if (!options->json)
		printf("%s: %s\n  %-24s %10s %12s %-5s%s\n", topic->name, topic->doc, "case",
		       strcmp(topic->name, "depth") == 0 ? "depth" : "bytes", "value", "", has_floor ? " bare machine" : "");
	fflush(stdout);
	for (size_t i = 0; i < countof(topic->runs) && topic->runs[i].arguments[0] != NULL; i++)
		if (!repeated(topic->runs, i))
			count = follow(&topic->runs[i], options, rows, count, &failed);
	if (topic->x_title && options->directory)
		draw(topic, options, rows, count);
	if (!options->json)
		printf("\n");
	return failed || count == 0;
}

int weft_bench(int argc, char **argv)
{
	struct options options = { .directory = NULL };
	int option, failed = 0, done = 0;

	if (argc > 1 && strcmp(argv[1], "--help") == 0)
		return usage(stdout);
	while ((option = getopt(argc, argv, "+jro:h")) != -1) {
		if (option == 'h')
			return usage(stdout);
		if (option == 'j')
			options.json = true;
		else if (option == 'r')
			options.real_time = true;
		else if (option == 'o')
			options.directory = optarg;
		else
			return usage(stderr);
	}
	options.names = argc - optind;
	options.name = argv + optind;
	if (!options.directory && !options.json)
		options.directory = "weft-bench";
	for (size_t i = 0; i < countof(topics); i++) {
		if (!wanted(&options, topics[i].name))
			continue;
		failed += measure(&topics[i], &options);
		done++;
	}
	if (done < options.names || done == 0) {
		fprintf(stderr, "weft bench: there is no such benchmark; these are all:\n");
		return usage(stderr);
	}
	return failed != 0;
}
