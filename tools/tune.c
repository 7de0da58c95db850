/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft tune: measure this machine, then the algorithms that may be best on it, and write a tuning file with the best of each size, and
 * plots. The file appears whole or not at all; nothing is left behind when we are interrupted. See tune.h for the parts.
 */
#include "tools/tune.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/directories.h"
#include "common/error.h"
#include "common/params.h"
#include "tools/weft.h"

enum { ARGUMENTS_MOST = 64, PATH_LEN = 1024 };

#define QUIET 0.25 /* measurements that differ by less are normal */

struct options {
	int ranks;
	const char *output;                  /* NULL: the user's place */
	bool wanted[COLLECTIVES];
	size_t from, to;
	double seconds;
	bool plots, real_time;
	char *arguments[ARGUMENTS_MOST + 8]; /* of mpiexec */
	int count;
};

static int usage(FILE *out)
{
	fputs("usage: weft tune -n RANKS [options] [-- OPTIONS OF MPIEXEC]      measure the collective algorithms here, choose the best\n"
	      "  -n RANKS               ranks of the jobs to tune for, 2 or more\n"
	      "  --hosts, -H HOST,...   on these hosts;  --hostfile FILE,  --ppn RANKS  as for mpiexec\n"
	      "  -o FILE                where to write (default: where jobs of this shape look for it, below ~/.config/weft/tuning)\n"
	      "  -c NAME,...            only these collectives (default: all that have a choice)\n"
	      "  -s FROM:TO             bytes of vectors, of blocks of all ranks together (default 8:4M)\n"
	      "  -t SECONDS             how long it may take, about (default 60)\n"
	      "  -r                     measure at real-time priority where permitted (not where ranks share CPUs): steadier figures\n"
	      "  --no-plots             do not draw FILE.NAME.svg for each collective\n"
	      "Jobs with as many ranks and hosts use the file by themselves when it is in its default place, else with\n"
	      "WEFT_COLL_TUNING_FILE=FILE. Leave the machine alone meanwhile.\n",
	      out);
	return out == stdout ? 0 : 2;
}

static int complain(const char *text)
{
	fprintf(stderr, "weft tune: %s\n", text);
	return 1;
}

/* ---- Options ---- */

static bool take_names(const char *text, struct options *o)
{
	memset(o->wanted, 0, sizeof o->wanted);
	while (*text) {
		size_t len = strcspn(text, ",");
		enum collective kind = collective_named(text, len);
		if (kind == COLLECTIVES || kind >= COLL_NEIGHBOR_ALLGATHER) {
			error_set(1,
				  "there is no collective \"%.*s\" to choose for; there are barrier, bcast, gather(v), scatter(v), "
				  "allgather(v), "
				  "alltoall(v, w), reduce, allreduce, reduce_scatter, reduce_scatter_block, scan and exscan",
				  (int)len, text);
			return false;
		}
		o->wanted[kind] = true;
		text += len + (text[len] == ',');
	}
	return true;
}

static bool take_sizes(const char *text, struct options *o)
{
	const char *colon = strchr(text, ':');
	char from[32] = "";

	if (colon && (size_t)(colon - text) < sizeof from)
		memcpy(from, text, (size_t)(colon - text));
	if (!colon || !param_parse_size(from, &o->from) || !param_parse_size(colon + 1, &o->to) || o->from < 8 || o->to < o->from ||
	    o->to > 1 << 30) {
		error_set(1, "-s takes FROM:TO in bytes, such as 8:4M; from 8 to 1G, not \"%s\"", text);
		return false;
	}
	while (o->from & (o->from - 1)) /* choices are made by powers of two */
		o->from &= o->from - 1;
	return true;
}

static bool take_number(const char *text, double least, double most, const char *what, double *value)
{
	char *end;

	*value = strtod(text, &end);
	if (end != text && !*end && *value >= least && *value <= most)
		return true;
	error_set(1, "%s from %.0f to %.0f is wanted, not \"%s\"", what, least, most, text);
	return false;
}

static bool is_one_of(const char *word, const char *const *words)
{
	while (*words && strcmp(word, *words) != 0)
		words++;
	return *words != NULL;
}

/* Option NAME with VALUE (NULL: there is none); false with a text. */
static bool take(struct options *o, const char *name, char *value)
{
	static const char *const of_mpiexec[] = { "--hosts", "--host", "-host", "-H", "--hostfile", "-f", "--ppn", "-N", NULL };
	double number;

	if (!value) {
		error_set(1, "%s wants a value", name);
		return false;
	}
	if (strcmp(name, "-n") == 0 || strcmp(name, "-np") == 0) {
		if (!take_number(value, 2, 1 << 20, "a number of ranks", &number))
			return false;
		o->ranks = (int)number;
		return true;
	}
	if (strcmp(name, "-o") == 0)
		return (o->output = value) != NULL;
	if (strcmp(name, "-c") == 0)
		return take_names(value, o);
	if (strcmp(name, "-s") == 0)
		return take_sizes(value, o);
	if (strcmp(name, "-t") == 0)
		return take_number(value, 1, 1e6, "a time in seconds", &o->seconds);
	if (!is_one_of(name, of_mpiexec) || o->count + 2 > ARGUMENTS_MOST) {
		error_set(1, "unknown option %s ('weft tune --help' lists them)", name);
		return false;
	}
	o->arguments[o->count++] = (char *)(uintptr_t)name;
	o->arguments[o->count++] = value;
	return true;
}

static bool parse(int argc, char **argv, struct options *o)
{
	int i = 1;

	for (; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], "--no-plots") == 0) {
			o->plots = false;
		} else if (strcmp(argv[i], "-r") == 0) {
			o->real_time = true;
		} else {
			if (!take(o, argv[i], i + 1 < argc ? argv[i + 1] : NULL))
				return false;
			i++;
		}
	}
	for (i++; i < argc && o->count < ARGUMENTS_MOST; i++)
		o->arguments[o->count++] = argv[i];
	if (o->ranks == 0)
		error_set(1, "how many ranks? Say -n RANKS");
	return o->ranks > 0;
}

/* ---- Progress ---- */

double tune_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

void tune_progress_show(const struct tune_progress *progress, const char *text)
{
	enum { CELLS = 30 };
	static double last;
	double now = tune_now(), part = (now - progress->started) / progress->total;
	char cells[CELLS + 1];

	if (!progress->bar || now - last < 0.1)
		return;
	last = now;
	part = part > 1 ? 1 : part;
	for (int i = 0; i < CELLS; i++)
		cells[i] = i < (int)(part * CELLS + 0.5) ? '#' : '.';
	cells[CELLS] = '\0';
	fprintf(stderr, "\r[%s] %2d/%d %.40s, %.0f s left \033[K", cells, progress->done + 1, progress->of, text,
		progress->started + progress->total > now ? progress->started + progress->total - now : 0);
	fflush(stderr);
}

void tune_progress_clear(const struct tune_progress *progress)
{
	if (progress->bar)
		fprintf(stderr, "\r\033[K");
}

/* ---- The output ---- */

/* A file that appears under its name when it is complete. */
struct output {
	char path[PATH_LEN], temporary[PATH_LEN + 16];
	FILE *stream;
};

static int make_directories(const char *path)
{
	char part[PATH_LEN];

	for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
		if (mkdir(part, 0777) && errno != EEXIST)
			return error_set(1, "cannot make the directory %s: %s", part, strerror(errno));
	}
	return 0;
}

static int output_open(struct output *out, const char *path)
{
	out->stream = NULL;
	if ((size_t)snprintf(out->path, sizeof out->path, "%s", path) >= sizeof out->path)
		return error_set(1, "the name of the output is too long");
	snprintf(out->temporary, sizeof out->temporary, "%s.%d", path, (int)getpid());
	out->stream = fopen(out->temporary, "wxe");
	if (!out->stream)
		return error_set(1, "cannot write %s: %s; -o FILE writes elsewhere", path, strerror(errno));
	return 0;
}

static void output_drop(struct output *out)
{
	if (!out->stream)
		return;
	fclose(out->stream);
	unlink(out->temporary);
	out->stream = NULL;
}

static int output_finish(struct output *out)
{
	int error = 0;

	if (fflush(out->stream) || fsync(fileno(out->stream)) || ferror(out->stream) || rename(out->temporary, out->path))
		error = error_set(1, "cannot write %s: %s", out->path, strerror(errno));
	if (error) {
		output_drop(out);
		return error;
	}
	fclose(out->stream);
	out->stream = NULL;
	return 0;
}

static int draw(const struct tune_report *report, const char *path)
{
	struct output out;
	char name[PATH_LEN];
	int error = 0;

	for (int i = 0; i < report->count && !error; i++) {
		const struct findings *f = &report->findings[i];
		if (f->chosen[0] < 0)
			continue;
		snprintf(name, sizeof name, "%.900s.%s.svg", path, collective_name(f->kind));
		error = output_open(&out, name);
		if (error)
			break;
		if (plot_write(out.stream, f, report->shape))
			error = output_finish(&out);
		else
			output_drop(&out);
	}
	return error;
}

/* ---- The way through ---- */

struct tune {
	struct options options;
	struct tune_job job;
	struct shape shape;
	struct model model;
	struct findings *findings;
	int count;
	struct tune_progress progress;
	struct output output;
	char hosts[TUNE_TEXT_LEN];
};

static int start(struct tune *t)
{
	static char mpiexec[PATH_LEN], trials[PATH_LEN], ranks[16], answer[TUNE_TEXT_LEN];
	struct options *o = &t->options;
	char *words[ARGUMENTS_MOST + 8];
	int n = 0, skip = 0, error;

	snprintf(mpiexec, sizeof mpiexec, "%s/mpiexec", WEFT_BINDIR);
	snprintf(trials, sizeof trials, "%s/bench/trials", WEFT_LIBEXECDIR);
	snprintf(ranks, sizeof ranks, "%d", o->ranks);
	words[n++] = mpiexec;
	words[n++] = (char *)(uintptr_t)"-n";
	words[n++] = ranks;
	for (int i = 0; i < o->count; i++)
		words[n++] = o->arguments[i];
	words[n++] = trials;
	words[n] = NULL;
	if (o->real_time)
		setenv("BENCH_FIFO", "1", 1); /* see bench/bench.h */
	error = tune_job_start(&t->job, words);
	if (!error)
		error = tune_job_ask(&t->job, answer, "shape");
	if (!error && !shape_parse(answer, &t->shape))
		error = error_set(1, "the measuring job tells no shape: \"%s\"", answer);
	if (!error)
		error = tune_job_ask(&t->job, answer, "places");
	if (!error && sscanf(answer, "%*d %*d %n", &skip) == 0 && skip)
		snprintf(t->hosts, sizeof t->hosts, "%s", answer + skip);
	return error;
}

/* Before anything is measured: can the file be written at all? */
static int open_output(struct tune *t)
{
	char path[PATH_LEN];

	if (t->options.output)
		return output_open(&t->output, t->options.output);
	if (!tuning_file_place(0, t->shape.ranks, t->shape.hosts, path, sizeof path))
		return error_set(1, "there is no home directory to write to; say -o FILE");
	return make_directories(path) ? 1 : output_open(&t->output, path);
}

static void say_result(const struct tune *t, const struct findings *f)
{
	char rules[1000];
	double worst, gain;
	MPI_Count at;

	gain = tune_gain(f, &worst, &at);
	tune_progress_clear(&t->progress);
	printf("%-20s %s%s", collective_name(f->kind), *tune_rules(f, rules, sizeof rules) ? rules : "left to the cost model",
	       f->complete ? "" : " (time was up)");
	if (gain > 1.005)
		printf("   gains %.0f %%, at most %.0f %% at %lld bytes", 100 * (gain - 1), 100 * (worst - 1), (long long)at);
	printf("\n");
	fflush(stdout);
}

static int measure(struct tune *t)
{
	struct options *o = &t->options;
	int error = tune_model(&t->job, &t->shape, t->progress.total / 20, &t->model);

	for (int kind = 0; kind < COLLECTIVES; kind++)
		t->progress.of += o->wanted[kind] && tune_has_choice((enum collective)kind, &t->shape);
	for (int kind = 0; kind < COLLECTIVES && !error; kind++) {
		struct findings *f = &t->findings[t->count];
		if (!o->wanted[kind] || !tune_has_choice((enum collective)kind, &t->shape))
			continue;
		double now = tune_now(), left = t->progress.started + t->progress.total - now;
		struct tune_limits limits = { .from = (MPI_Count)o->from, .to = (MPI_Count)o->to,
					      .deadline = now + left / (t->progress.of - t->progress.done),
					      .end = t->progress.started + 1.5 * t->progress.total + 2 };
		f->kind = (enum collective)kind;
		error = tune_collective(&t->job, &t->shape, &t->model, &limits, &t->progress, f);
		t->progress.done++;
		if (!error) {
			say_result(t, f);
			t->count++;
		}
	}
	tune_progress_clear(&t->progress);
	return error;
}

static int finish(struct tune *t, const char *arguments)
{
	struct tune_report report = { .shape = &t->shape, .model = &t->model, .findings = t->findings, .count = t->count, .hosts = t->hosts,
				      .arguments = arguments, .seconds = tune_now() - t->progress.started };
	int error;

	tune_write(t->output.stream, &report);
	error = output_finish(&t->output);
	if (!error && t->options.plots)
		error = draw(&report, t->output.path);
	double noise = tune_noise(t->findings, t->count);
	if (!error && noise > QUIET)
		printf("note: repeated measurements differed by %.0f %%: the machine was not quiet, and choices are less certain\n",
		       100 * noise);
	if (!error)
		printf("written: %s%s\n", t->output.path, t->options.plots ? ", and a plot for each collective beside it" : "");
	return error;
}

static void interrupted(int signal)
{
	tune_interrupted = signal;
}

/* Not restarted: a read of answers ends at once. */
static void catch_signals(void)
{
	static const int ends[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction action = { .sa_handler = interrupted };

	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
		sigaction(ends[i], &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static void join_words(int argc, char **argv, char *text, size_t len)
{
	size_t at = 0;

	text[0] = '\0';
	for (int i = 1; i < argc && at < len; i++)
		at += (size_t)snprintf(text + at, len - at, "%s%s", at ? " " : "", argv[i]);
	for (char *c = text; *c; c++)
		*c = *c == '\n' ? ' ' : *c;
}

int weft_tune(int argc, char **argv)
{
	static struct tune t = { .options = { .from = 8, .to = 4 << 20, .seconds = 60, .plots = true }, .job = { .mpiexec = -1 } };
	char arguments[512];
	int error;

	for (int kind = 0; kind < COLL_NEIGHBOR_ALLGATHER; kind++)
		t.options.wanted[kind] = true;
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
			return usage(stdout);
	if (!parse(argc, argv, &t.options)) {
		complain(error_text());
		return 2;
	}
	t.findings = calloc(COLLECTIVES, sizeof *t.findings);
	if (!t.findings)
		return complain("no memory");
	catch_signals();
	join_words(argc, argv, arguments, sizeof arguments);
	t.progress = (struct tune_progress){ .bar = isatty(STDERR_FILENO), .started = tune_now(), .total = t.options.seconds };
	error = t.options.output ? open_output(&t) : 0;
	if (!error)
		error = start(&t);
	if (!error && !t.options.output)
		error = open_output(&t);
	if (!error)
		error = measure(&t);
	tune_job_end(&t.job, !error);
	if (!error)
		error = finish(&t, arguments);
	output_drop(&t.output);
	free(t.findings);
	if (tune_interrupted)
		return complain("interrupted; nothing was written"), 128 + tune_interrupted;
	return error ? complain(error_text()) : 0;
}
