/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * weft tune, in parts: tune.c (options, the way through), tune_job.c (the job that measures), tune_model.c (parameters of the cost model),
 * tune_trials.c (which algorithm wins where), tune_write.c (the tuning file) and plot.c (plots).
 */
#ifndef TOOLS_TUNE_H
#define TOOLS_TUNE_H

#include <signal.h>
#include <stdio.h>
#include <sys/types.h>

#include "collectives/tuning_file.h"
#include "common/compiler.h"

enum { SIZES_MOST = 40, WAYS_MOST = 24, TUNE_TEXT_LEN = 512 };

/* ---- The job ---- */

struct tune_job {
	pid_t mpiexec;
	FILE *requests, *answers;
};

/* Set by a signal that asks us to end: everything below gives up soon. */
extern volatile sig_atomic_t tune_interrupted;

/* Start the job: `arguments` are mpiexec's (NULL at the end). 0 or a class with text. */
int tune_job_start(struct tune_job *job, char *const *arguments);
/* One question, one answer without its first word. 0, or a class with text: interrupted, or the job is dead. */
int tune_job_ask(struct tune_job *job, char answer[TUNE_TEXT_LEN], const char *format, ...) printf_like(3, 4);
/* End it, kindly or (after an error or a signal) at once; nothing of it is left. */
void tune_job_end(struct tune_job *job, bool kindly);

/* ---- Measuring ---- */

/* One way to do a collective: an algorithm with its numbers. */
struct way {
	const struct algorithm *algorithm;
	struct tuning tuning;
	double seconds[SIZES_MOST];   /* measured, median; 0: not measured */
	double predicted[SIZES_MOST]; /* by the model; 0: cannot be used */
};

/* All that was found out about one collective. */
struct findings {
	enum collective kind;
	int sizes, ways;
	MPI_Count bytes[SIZES_MOST]; /* rising */
	struct way way[WAYS_MOST];
	int chosen[SIZES_MOST];      /* index of a way; -1: not measured */
	int model[SIZES_MOST];       /* what would have been taken without tuning */
	double noise[SIZES_MOST];    /* logarithm of slowest to fastest round of a way, median over ways */
	bool complete;               /* all sizes were measured before time was up */
};

struct tune_progress {
	bool bar;              /* on a terminal */
	double started, total; /* seconds */
	int done, of;          /* collectives */
};

/* Say where we are; TEXT is short. */
void tune_progress_show(const struct tune_progress *progress, const char *text);
void tune_progress_clear(const struct tune_progress *progress);
double tune_now(void);

/* Measure the parameters of the cost model into *model, for about so many SECONDS. */
int tune_model(struct tune_job *job, const struct shape *shape, double seconds, struct model *model);

/* Sizes to look at: FROM to TO in steps of four. */
struct tune_limits {
	MPI_Count from, to;
	double deadline; /* of this collective, see tune_now: runs become short so as to meet it, */
	double end;      /* and past this none is begun */
};

/* Is there anything to choose for a collective in jobs of this shape? */
bool tune_has_choice(enum collective kind, const struct shape *shape);
/* Measure the ways to do `findings->kind` and choose. */
int tune_collective(struct tune_job *job, const struct shape *shape, const struct model *model, const struct tune_limits *limits,
		    const struct tune_progress *progress, struct findings *findings);
/* Time without tuning divided by time with, geometric mean over sizes; *worst the largest, at so many bytes. 0: not known. */
double tune_gain(const struct findings *findings, double *worst, MPI_Count *at);
/* By what part repeated measurements differed, in the middle: 0.1 is a tenth. */
double tune_noise(const struct findings *findings, int count);
/* The rules that follow, in the form of rules.h; "" when there is nothing to say. */
const char *tune_rules(const struct findings *findings, char *text, size_t len);
/* A way as a rule without a range: "chain:segment=32K". */
const char *tune_way_name(const struct way *way, char *text, size_t len);

/* ---- Results ---- */

struct tune_report {
	const struct shape *shape;
	const struct model *model;
	const struct findings *findings;
	int count;
	const char *hosts, *arguments;
	double seconds; /* it took */
};

/* Write the tuning file to a stream. */
void tune_write(FILE *out, const struct tune_report *report);

/* Draw the findings as SVG: time against size, log-log, a line for each way, the chosen ones marked. False: there is nothing to draw. */
bool plot_write(FILE *out, const struct findings *findings, const struct shape *shape);

#endif
