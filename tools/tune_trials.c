/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What weft tune measures, and what it makes of it. The cost model, with parameters measured first, says which algorithms can be
 * best at a size at all; these are run by turns and the medians compared. Where one gives way to another, the size between is
 * looked at too, so that the crossing is known to a factor of two, which is what selection distinguishes.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/select.h"
#include "common/compiler.h"
#include "common/error.h"
#include "tools/tune.h"

enum {
	ROUNDS = 3,
	LIKELY = 3,  /* an algorithm predicted to take so many times the best is looked at, */
	AT_LEAST = 3, /* and so many of the best in any case */
};

#define HOPELESS 2.5 /* so many times the best */
#define CHANGE 0.1   /* measurements waver: a change of algorithm must be worth so much (logarithm of time) and the noise, */
#define OTHER 0.1    /* and another choice than that without tuning */

/* ---- Situations and ways ---- */

/* Lengths are known to every rank by itself only: there is one choice for all sizes. */
static bool sizeless(enum collective kind)
{
	return kind == COLL_GATHERV || kind == COLL_SCATTERV || kind == COLL_ALLTOALLV || kind == COLL_ALLTOALLW;
}

static bool has_blocks(enum collective kind)
{
	return sizeless(kind) || kind == COLL_GATHER || kind == COLL_SCATTER || kind == COLL_ALLGATHER || kind == COLL_ALLGATHERV ||
	       kind == COLL_ALLTOALL;
}

static struct situation situation(enum collective kind, const struct shape *shape, MPI_Count bytes)
{
	return (struct situation){ .kind = kind, .size = shape->ranks, .hosts = shape->hosts, .most = shape->most, .least = shape->least,
				   .ranges = true, .commutative = true, .bytes = bytes, .count = bytes / 8 };
}

static bool usable(const struct algorithm *a, const struct situation *s)
{
	return !a->unusable || !a->unusable(s);
}

bool tune_has_choice(enum collective kind, const struct shape *shape)
{
	struct situation s = situation(kind, shape, 1024);
	int count = 0;

	for (const struct algorithm *a = algorithms_of(kind); a->name; a++)
		count += usable(a, &s);
	return shape->ranks > 1 && count > 1;
}

static struct way *add_way(struct findings *f, const struct algorithm *algorithm, struct tuning tuning)
{
	for (int w = 0; w < f->ways; w++)
		if (f->way[w].algorithm == algorithm && memcmp(&f->way[w].tuning, &tuning, sizeof tuning) == 0)
			return &f->way[w];
	if (f->ways == WAYS_MOST)
		return NULL;
	f->way[f->ways] = (struct way){ .algorithm = algorithm, .tuning = tuning };
	return &f->way[f->ways++];
}

static void predict(struct findings *f, const struct shape *shape, const struct model *model, int i)
{
	static const struct tuning plain;
	struct situation s = situation(f->kind, shape, f->bytes[i]);
	struct tuning none = plain;
	double cost;

	for (int w = 0; w < f->ways; w++) {
		struct tuning tuning = f->way[w].tuning;
		f->way[w].predicted[i] = usable(f->way[w].algorithm, &s) ? f->way[w].algorithm->cost(model, &s, &tuning) : 0;
	}
	const struct algorithm *best = select_cheapest(model, &s, &none, &cost, NULL, NULL);
	for (int w = 0; w < f->ways && f->model[i] < 0; w++)
		if (f->way[w].algorithm == best && memcmp(&f->way[w].tuning, &plain, sizeof plain) == 0)
			f->model[i] = w;
}

/* ---- Measuring ---- */

struct trial {
	struct tune_job *job;
	const struct shape *shape;
	const struct model *model;
	const struct tune_limits *limits;
	const struct tune_progress *progress;
	struct findings *f;
	double spent; /* seconds of runs, */
	int runs;     /* and their number */
	int sizes_left;
};

/* Milliseconds for the next run, so that all that is to come fits into the time. */
static double patience(const struct trial *t)
{
	double left = t->limits->deadline - tune_now(), runs = (t->sizes_left + 2) * ROUNDS * 4.0;
	double ms = 1000 * left / runs * 0.6;

	return ms < 0.5 ? 0.5 : ms > 100 ? 100 : ms;
}

/* One run of way W at size I: *seconds, 0 when it cannot be used there. */
static int run(struct trial *t, int w, int i, double *seconds)
{
	const struct way *way = &t->f->way[w];
	char answer[TUNE_TEXT_LEN], name[96], text[160];
	double node = 0;

	tune_way_name(way, name, sizeof name);
	snprintf(text, sizeof text, "%s %s %lld", collective_name(t->f->kind), name, (long long)t->f->bytes[i]);
	tune_progress_show(t->progress, text);
	int error = tune_job_ask(t->job, answer, "run %s %lld %.3f %s", collective_name(t->f->kind), (long long)t->f->bytes[i], patience(t),
				 name);
	*seconds = 0;
	if (error)
		return error;
	if (sscanf(answer, "%lf %lf", seconds, &node) != 2 || *seconds <= 0)
		*seconds = 0;
	if (way->algorithm == &node_algorithm && node < 500) /* it went another way */
		*seconds = 0;
	return 0;
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values, int n)
{
	qsort(values, (size_t)n, sizeof values[0], by_value);
	return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/* Medians of the samples, and how much they wavered. */
static void note(struct findings *f, int i, double samples[][ROUNDS], const int *taken)
{
	double wavering[WAYS_MOST];
	int wavered = 0;

	for (int w = 0; w < f->ways; w++) {
		if (!taken[w])
			continue;
		f->way[w].seconds[i] = median(samples[w], taken[w]); /* in order now */
		if (taken[w] > 1)
			wavering[wavered++] = log(samples[w][taken[w] - 1] / samples[w][0]);
		if (f->way[w].algorithm == &node_algorithm)
			f->model[i] = w; /* where it can be used, it is */
	}
	if (wavered && f->noise[i] <= 0)
		f->noise[i] = median(wavering, wavered);
}

/* Not worth another round: much slower than the best, and not only by a disturbance that makes it slower than its size explains. */
static bool hopeless(const struct way *way, int i, const double *samples, int taken, double best)
{
	double least = samples[0], before = i > 0 ? way->seconds[i - 1] : 0;

	for (int k = 1; k < taken; k++)
		least = fmin(least, samples[k]);
	return least > HOPELESS * best && !(taken == 1 && before > 0 && least > 8 * before);
}

/* The ways WANTED by turns at size I. What was measured before counts as the best so far. */
static int compare(struct trial *t, int i, bool wanted[WAYS_MOST])
{
	double samples[WAYS_MOST][ROUNDS], best = 0;
	int taken[WAYS_MOST] = { 0 };

	for (int w = 0; w < t->f->ways; w++)
		if (t->f->way[w].seconds[i] > 0 && (best == 0 || t->f->way[w].seconds[i] < best))
			best = t->f->way[w].seconds[i];
	for (int round = 0; round < ROUNDS; round++) {
		for (int w = 0; w < t->f->ways; w++) {
			double seconds;
			if (!wanted[w] || (round && tune_now() > t->limits->deadline))
				continue;
			if (round && (!taken[w] || hopeless(&t->f->way[w], i, samples[w], taken[w], best)))
				continue;
			int error = run(t, w, i, &seconds);
			if (error)
				return error;
			if (seconds > 0)
				samples[w][taken[w]++] = seconds;
			if (seconds > 0 && (best == 0 || seconds < best))
				best = seconds;
		}
	}
	note(t->f, i, samples, taken);
	return 0;
}

/* Which ways can be best at size I, by the model. */
static void promising(const struct findings *f, int i, bool wanted[WAYS_MOST])
{
	double least = 0;

	for (int w = 0; w < f->ways; w++)
		if (f->way[w].predicted[i] > 0 && (least == 0 || f->way[w].predicted[i] < least))
			least = f->way[w].predicted[i];
	for (int w = 0; w < f->ways; w++) {
		double cost = f->way[w].predicted[i];
		int better = 0;
		for (int v = 0; v < f->ways; v++)
			better += f->way[v].predicted[i] > 0 && f->way[v].predicted[i] < cost;
		wanted[w] = cost > 0 && (cost <= LIKELY * least || better < AT_LEAST);
	}
}

static int best_at(const struct findings *f, int i)
{
	int best = -1;

	for (int w = 0; w < f->ways; w++)
		if (f->way[w].seconds[i] > 0 && (best < 0 || f->way[w].seconds[i] < f->way[best].seconds[i]))
			best = w;
	return best;
}

/* Numbers that the winner at size I may be tuned with, where its cost depends on them. */
static void variants(struct trial *t, int i, int winner, bool wanted[WAYS_MOST])
{
	static const MPI_Count segments[] = { 16 << 10, 128 << 10, 512 << 10 };
	const struct algorithm *a = t->f->way[winner].algorithm;
	struct situation s = situation(t->f->kind, t->shape, t->f->bytes[i]);
	struct tuning low = { 0 }, high = { 0 };

	if (a == &node_algorithm)
		return;
	low.segment = 8 << 10;
	high.segment = 1 << 20;
	if (s.bytes >= 128 << 10 && fabs(a->cost(t->model, &s, &low) - a->cost(t->model, &s, &high)) > 0)
		for (size_t k = 0; k < countof(segments); k++)
			if (2 * segments[k] <= s.bytes && s.bytes / segments[k] <= 64)
				add_way(t->f, a, (struct tuning){ .segment = segments[k] });
	low = (struct tuning){ .radix = 2 };
	high = (struct tuning){ .radix = 8 };
	if (s.size > 4 && fabs(a->cost(t->model, &s, &low) - a->cost(t->model, &s, &high)) > 0)
		for (int radix = 4; radix <= 8 && radix < 2 * s.size; radix *= 2)
			add_way(t->f, a, (struct tuning){ .radix = radix });
	low = (struct tuning){ .leaders = 1 };
	high = (struct tuning){ .leaders = s.least };
	if (s.hosts > 1 && s.least > 1 && fabs(a->cost(t->model, &s, &low) - a->cost(t->model, &s, &high)) > 0)
		for (int leaders = 1; leaders <= s.least; leaders = leaders < s.least && leaders * 4 > s.least ? s.least : leaders * 4)
			add_way(t->f, a, (struct tuning){ .leaders = leaders });
	predict(t->f, t->shape, t->model, i);
	for (int w = 0; w < t->f->ways; w++)
		wanted[w] = w != winner && t->f->way[w].algorithm == a && t->f->way[w].predicted[i] > 0 && t->f->way[w].seconds[i] <= 0;
}

/* Everything about size I. */
static int examine(struct trial *t, int i)
{
	bool wanted[WAYS_MOST] = { false };

	predict(t->f, t->shape, t->model, i);
	promising(t->f, i, wanted);
	int error = compare(t, i, wanted), winner = best_at(t->f, i);
	if (error || winner < 0)
		return error;
	memset(wanted, 0, sizeof wanted);
	variants(t, i, winner, wanted);
	return compare(t, i, wanted);
}

/* The sequence of ways over the sizes with the least product of times, where each change costs. Up to the last size that was measured. */
static void choose(struct findings *f)
{
	double cost[SIZES_MOST][WAYS_MOST], least = 0;
	int before[SIZES_MOST][WAYS_MOST], last = -1, best = -1;

	for (int i = 0; i < f->sizes && best_at(f, i) >= 0; last = i++) {
		int from = best;
		double so_far = least;
		best = -1;
		for (int w = 0; w < f->ways; w++) {
			cost[i][w] = INFINITY;
			if (f->way[w].seconds[i] <= 0)
				continue;
			double change = CHANGE + f->noise[i], other = OTHER + f->noise[i];
			bool stays = i > 0 && cost[i - 1][w] <= so_far + change;
			before[i][w] = stays ? w : from;
			cost[i][w] = (stays   ? cost[i - 1][w]
				      : i > 0 ? so_far + change
					      : 0) +
				     log(f->way[w].seconds[i]) + (w == f->model[i] ? 0 : other);
			if (best < 0 || cost[i][w] < cost[i][best])
				best = w;
		}
		least = cost[i][best];
	}
	for (int i = 0; i < f->sizes; i++)
		f->chosen[i] = -1;
	for (int i = last; i >= 0; i--) {
		f->chosen[i] = best;
		best = before[i][best];
	}
}

/* One for all sizes: the least product of times over those that were measured everywhere. */
static void choose_one(struct findings *f)
{
	double least = 0;
	int best = -1;

	for (int w = 0; w < f->ways; w++) {
		double sum = 0;
		int measured = 0;
		for (int i = 0; i < f->sizes; i++)
			if (f->way[w].seconds[i] > 0) {
				sum += log(f->way[w].seconds[i]);
				measured++;
			}
		if (measured == f->sizes && (best < 0 || sum < least)) {
			best = w;
			least = sum;
		}
	}
	for (int i = 0; i < f->sizes; i++)
		f->chosen[i] = best;
}

static void insert_size(struct findings *f, int at, MPI_Count bytes)
{
	size_t behind = (size_t)(f->sizes - at);

	memmove(&f->bytes[at + 1], &f->bytes[at], behind * sizeof f->bytes[0]);
	memmove(&f->model[at + 1], &f->model[at], behind * sizeof f->model[0]);
	memmove(&f->noise[at + 1], &f->noise[at], behind * sizeof f->noise[0]);
	f->noise[at] = 0;
	f->model[at] = -1;
	for (int w = 0; w < f->ways; w++) {
		memmove(&f->way[w].seconds[at + 1], &f->way[w].seconds[at], behind * sizeof(double));
		memmove(&f->way[w].predicted[at + 1], &f->way[w].predicted[at], behind * sizeof(double));
		f->way[w].seconds[at] = 0;
	}
	f->bytes[at] = bytes;
	f->sizes++;
}

/* Where the choice changes from one size to the next, look at the one between. */
static int refine(struct trial *t)
{
	struct findings *f = t->f;

	for (int i = 1; i < f->sizes && f->sizes < SIZES_MOST; i++) {
		bool wanted[WAYS_MOST] = { false };
		if (f->chosen[i] < 0 || f->chosen[i - 1] < 0 || f->chosen[i] == f->chosen[i - 1] || f->bytes[i] < 4 * f->bytes[i - 1] ||
		    tune_now() > t->limits->end)
			continue;
		wanted[f->chosen[i]] = wanted[f->chosen[i - 1]] = true;
		insert_size(f, i, 2 * f->bytes[i - 1]);
		predict(f, t->shape, t->model, i);
		int error = compare(t, i, wanted);
		if (error)
			return error;
		choose(f);
	}
	return 0;
}

static void set_sizes(struct findings *f, const struct shape *shape, const struct tune_limits *limits)
{
	MPI_Count to = limits->to;

	if (has_blocks(f->kind))
		to = to / shape->ranks > limits->from ? to / shape->ranks : limits->from;
	f->sizes = f->kind == COLL_BARRIER;
	for (MPI_Count bytes = limits->from; !f->sizes || (f->bytes[0] && bytes <= to && f->sizes < SIZES_MOST / 2);
	     bytes *= bytes * 4 > to ? 2 : 4)
		f->bytes[f->sizes++] = bytes;
}

int tune_collective(struct tune_job *job, const struct shape *shape, const struct model *model, const struct tune_limits *limits,
		    const struct tune_progress *progress, struct findings *findings)
{
	struct trial t = { .job = job, .shape = shape, .model = model, .limits = limits, .progress = progress, .f = findings };
	struct findings *f = findings;
	struct situation any = situation(f->kind, shape, 1024);
	int error = 0;

	set_sizes(f, shape, limits);
	for (int i = 0; i < SIZES_MOST; i++)
		f->chosen[i] = f->model[i] = -1;
	for (const struct algorithm *a = algorithms_of(f->kind); a->name; a++)
		if (usable(a, &any))
			add_way(f, a, (struct tuning){ 0 });
	if (usable(&node_algorithm, &any))
		add_way(f, &node_algorithm, (struct tuning){ 0 });
	f->complete = true;
	for (int i = 0; i < f->sizes && !error && f->complete; i++) {
		t.sizes_left = f->sizes - i;
		f->complete = tune_now() <= limits->end;
		if (f->complete)
			error = examine(&t, i);
	}
	if (sizeless(f->kind)) {
		choose_one(f);
	} else {
		choose(f);
		t.sizes_left = 3;
		error = error ? error : refine(&t);
	}
	return error;
}

double tune_gain(const struct findings *f, double *worst, MPI_Count *at)
{
	double sum = 0;
	int count = 0;

	*worst = 0;
	*at = 0;
	for (int i = 0; i < f->sizes; i++) {
		double without = f->model[i] >= 0 ? f->way[f->model[i]].seconds[i] : 0,
		       with = f->chosen[i] >= 0 ? f->way[f->chosen[i]].seconds[i] : 0;
		if (without <= 0 || with <= 0)
			continue;
		sum += log(without / with);
		count++;
		if (without / with > *worst) {
			*worst = without / with;
			*at = f->bytes[i];
		}
	}
	return count ? exp(sum / count) : 0;
}

double tune_noise(const struct findings *findings, int count)
{
	double all[COLLECTIVES * SIZES_MOST];
	int n = 0;

	for (int k = 0; k < count; k++)
		for (int i = 0; i < findings[k].sizes; i++)
			if (findings[k].noise[i] > 0)
				all[n++] = findings[k].noise[i];
	return n ? exp(median(all, n)) - 1 : 0;
}
