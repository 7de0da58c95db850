/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What the benchmarks share: time, medians, options, and one way to print a result, so that bench/compare and `weft bench` read all of
 * them alike. Included by every program here that builds against any mpi.h, and by floor.c, which has no MPI: so no MPI in here, and
 * nothing of Weft's internals either.
 *
 * A result is a case, a size in bytes, a value and its unit: a line of a table, or with -j a line of JSON. In us, ms, kB and %
 * less is better; in MB/s and M/s more is.
 */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* What every benchmark understands; those that need more read argv themselves. */
struct bench {
	const char *name; /* of the program */
	long from, to;	  /* -s FROM:TO, sizes in bytes */
	double step;	  /* -s FROM:TO:STEP: each is so many times the one before; 0: as the benchmark likes */
	double ms;	  /* -t MS: measure about so long per case */
	int json;	  /* -j */
	int talks;	  /* this process prints */
	int rows;	  /* printed so far */
};

static inline double bench_now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static inline int bench_order(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* Sorts VALUES. */
static inline double bench_median(double *values, int n)
{
	qsort(values, (size_t)n, sizeof values[0], bench_order);
	return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/* The value of option LETTER, or NULL: "-x" alone gives "". */
static inline const char *bench_option(int argc, char **argv, char letter)
{
	for (int i = 1; i < argc; i++)
		if (argv[i][0] == '-' && argv[i][1] == letter && argv[i][2] == '\0')
			return i + 1 < argc && argv[i + 1][0] != '-' ? argv[i + 1] : "";
	return NULL;
}

static inline long bench_number(int argc, char **argv, char letter, long otherwise)
{
	const char *text = bench_option(argc, argv, letter);
	return text && *text ? atol(text) : otherwise;
}

/*
 * With BENCH_FIFO in the environment: real-time priority for the measuring itself. Never while starting or ending, when the launcher must
 * get its turn, and never for longer than a minute: ranks that spin at this priority on every CPU leave the machine to nobody else.
 */
static inline void bench_fifo(int on)
{
	struct sched_param param = { .sched_priority = on ? 10 : 0 };
	if (!getenv("BENCH_FIFO"))
		return;
	alarm(on ? 60 : 0);
	sched_setscheduler(0, on ? SCHED_FIFO : SCHED_OTHER, &param);
}

/* This process to one of the CPUs that it may use, where the C library shows how (_GNU_SOURCE). */
static inline void bench_pin(int which)
{
#ifdef CPU_SET
	cpu_set_t all, one;
	if (sched_getaffinity(0, sizeof all, &all))
		return;
	CPU_ZERO(&one);
	for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
		if (CPU_ISSET(cpu, &all) && which-- == 0)
			CPU_SET(cpu, &one);
	if (CPU_COUNT(&one))
		sched_setaffinity(0, sizeof one, &one);
#else
	(void)which;
#endif
}

/*
 * After MPI_Init. BENCH_PIN in the environment is for two ranks on hosts that are really one machine, whose launchers know nothing of
 * each other: a CPU for each.
 */
static inline struct bench bench_begin(int argc, char **argv, const char *name, long from, long to, int talks)
{
	struct bench b = { .name = name, .from = from, .to = to, .ms = 100, .talks = talks };
	const char *sizes = bench_option(argc, argv, 's'), *ms = bench_option(argc, argv, 't');
	if (sizes && sscanf(sizes, "%ld:%ld:%lf", &b.from, &b.to, &b.step) == 1)
		b.to = b.from;
	if (ms && atof(ms) > 0)
		b.ms = atof(ms);
	b.json = bench_option(argc, argv, 'j') != NULL;
	if (getenv("BENCH_PIN"))
		bench_pin(talks ? 0 : 1);
	bench_fifo(1);
	return b;
}

/* The size after BYTES, where the benchmark itself would multiply by OWN. Steps of less than one byte are steps of a byte; from 16 on
 * sizes are whole numbers of 8 bytes. */
static inline long bench_next(const struct bench *b, long bytes, long own)
{
	if (b->step <= 1)
		return bytes ? bytes * own : 1;
	long next = (long)((double)bytes * b->step);
	if (next >= 16)
		next -= next % 8;
	return next > bytes ? next : bytes >= 16 ? bytes - bytes % 8 + 8 : bytes + 1;
}

/* Before MPI_Finalize. */
static inline void bench_end(void)
{
	bench_fifo(0);
}

static inline void bench_row(struct bench *b, const char *what, long bytes, double value, const char *unit)
{
	if (!b->talks)
		return;
	if (b->json) {
		printf("{\"bench\":\"%s\",\"case\":\"%s\",\"bytes\":%ld,\"value\":%.6g,\"unit\":\"%s\"}\n", b->name, what, bytes, value,
		       unit);
	} else {
		if (b->rows == 0)
			printf("%-28s %10s %14s\n", b->name, "bytes", "value");
		printf("%-28s %10ld %14.6g %s\n", what, bytes, value, unit);
	}
	b->rows++;
	fflush(stdout);
}

/* The same where a bare machine's value for this very case was measured beside it: bench/compare prints it as the floor. */
static inline void bench_row_beside(struct bench *b, const char *what, long bytes, double value, double floor, const char *unit)
{
	if (b->talks && b->json)
		printf("{\"bench\":\"%s\",\"case\":\"%s\",\"bytes\":%ld,\"value\":%.6g,\"floor\":%.6g,\"unit\":\"%s\"}\n", b->name, what,
		       bytes, value, floor, unit);
	else
		bench_row(b, what, bytes, value, unit);
	fflush(stdout);
}

/* How often to do something that took SECONDS for TIMES of it, to fill MS milliseconds. */
static inline int bench_times(double seconds, int times, double ms, int most)
{
	double n = seconds > 0 ? (double)times * ms / 1000 / seconds : most;
	return n < 1 ? 1 : n > most ? most : (int)n;
}

/* LEN bytes, a page aligned, every page touched. */
static inline char *bench_memory(size_t len)
{
	void *p = NULL;
	len = (len + 4095) / 4096 * 4096;
	if (posix_memalign(&p, 4096, len ? len : 4096)) {
		fprintf(stderr, "no memory for %zu bytes\n", len);
		exit(1);
	}
	memset(p, 1, len ? len : 4096);
	return p;
}

#endif
