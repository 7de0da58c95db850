/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Learning which algorithm is fastest from the calls themselves; see learn.h.
 */
#include "collectives/learn.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "collectives/state.h"
#include "common/error.h"
#include "common/params.h"
#include "common/status.h"
#include "datatypes/op.h"

/* Another one is taken when its second fastest call is as much faster than the fastest with the one in use: all else is noise. */
static const float clearly = 0.9F;

bool learn_wanted(const struct coll_state *state, const struct situation *s)
{
	bool reduces = s->kind >= COLL_REDUCE && s->kind <= COLL_EXSCAN;

	if (!state->learn || s->hosts * s->most == 1 || (s->kind != COLL_BARRIER && !collective_has_length(s->kind)))
		return false;
	return !reduces || s->exact || state->learn > 1;
}

static void explain(const struct comm *comm, const struct situation *s, const struct candidate *candidates, int n, const float *fastest,
		    int taken)
{
	if (comm->rank != 0 || !params.coll_explain)
		return;
	fprintf(stderr, "weft: %s from 2^%d bytes on, %d ranks, measured in %d calls:", collective_title(s->kind), size_class(s->bytes), s->size,
		n * LEARN_TURNS);
	for (int i = 0; i < n; i++)
		fprintf(stderr, "%s %s %.1f us%s", i ? "," : "", candidates[i].algorithm->name, (double)fastest[i] * 1e6, i == taken ? " (taken)" : "");
	fputc('\n', stderr);
}

static const struct algorithm telling = { "learn", allreduce_recursive_doubling, NULL, NULL };

/* For each call what its slowest rank needed. Every rank takes part, whatever became of its own calls. */
static int tell(struct comm *comm, struct coll_state *state, const float *mine, float *slowest, int n, uint32_t status_call)
{
	struct data numbers = { .count = n, .type = datatype_of(MPI_FLOAT) };
	struct collective_call collective = { .input = mine, .output = slowest, .op = op_of(MPI_MAX), .status_call = status_call };
	int tag, error;

	collective.call = (struct call){ .kind = COLL_ALLREDUCE, .commutative = true, .send = numbers, .receive = numbers };
	collective.call.send.buffer = BUFFER_INPUT;
	collective.call.receive.buffer = BUFFER_OUTPUT;
	error = collective_tag(comm, state, &collective, FORM_BLOCKING, &tag);
	return error ? error : run_collective(comm, state, &collective, &telling, &collective.call, tag);
}

/* The two fastest calls: one alone may be luck. */
static void look(const float *seconds, float *fastest, float *second)
{
	*fastest = *second = INFINITY;
	for (int turn = 0; turn < LEARN_TURNS; turn++) {
		if (seconds[turn] < *fastest) {
			*second = *fastest;
			*fastest = seconds[turn];
		} else if (seconds[turn] < *second) {
			*second = seconds[turn];
		}
	}
}

/* The turns are over: all take the same one, the one they had unless another is clearly faster. */
static int decide(struct comm *comm, struct coll_state *state, const struct situation *s, struct choice *choice,
		  const struct candidate *candidates, int n, uint32_t status_call)
{
	static const float unknown[LEARN_MOST * LEARN_TURNS]; /* no memory to write them down: the others' times count */
	float slowest[LEARN_MOST * LEARN_TURNS], fastest[LEARN_MOST], second[LEARN_MOST];
	int best = 0, error = tell(comm, state, choice->seconds ? choice->seconds : unknown, slowest, n * LEARN_TURNS, status_call);

	free(choice->seconds);
	choice->seconds = NULL;
	choice->turn = 0;
	choice->looks++;
	choice->pause = LEARN_PAUSE << (choice->looks < 8 ? 2 * choice->looks - 2 : 14);
	if (error)
		return error;
	for (int i = 0; i < n; i++) {
		look(slowest + i * LEARN_TURNS, &fastest[i], &second[i]);
		if (second[i] < second[best])
			best = i;
	}
	if (second[best] >= fastest[0] * clearly)
		best = 0;
	explain(comm, s, candidates, n, fastest, best);
	if (best != 0) {
		comm->lane->counters.collectives_learnt++;
		choice->algorithm = candidates[best].algorithm;
		choice->tuning = candidates[best].tuning;
		choice->chooser = BY_MEASURING;
	}
	return 0;
}

int learn_run(struct comm *comm, struct coll_state *state, const struct collective_call *collective, const struct call *call,
	      struct choice *choice, int tag)
{
	struct situation s = situation_of(state->hosts, comm->size, comm->rank, call);
	struct candidate candidates[LEARN_MOST];
	int n = select_candidates(state, &s, choice, candidates), turn = choice->turn++, error;
	/* Each round begins with another one: sizes or roots that alternate meet every candidate. */
	int which = (turn + turn / n) % n;
	struct call mine = *call;
	uint64_t start;

	if (n == 1) /* nothing to choose from, now or later */
		return run_collective(comm, state, collective, choice->algorithm, call, tag);
	choice->pause = 1;
	if (turn == 0)
		choice->seconds = calloc(LEARN_MOST * LEARN_TURNS, sizeof *choice->seconds);
	mine.tuning = candidates[which].tuning;
	start = status_now_ns();
	error = run_collective(comm, state, collective, candidates[which].algorithm, &mine, tag);
	if (choice->seconds && turn / n < LEARN_TURNS)
		choice->seconds[which * LEARN_TURNS + turn / n] = (float)(status_now_ns() - start) * 1e-9F;
	if (choice->turn >= n * LEARN_TURNS) {
		int failed = decide(comm, state, &s, choice, candidates, n, collective->status_call);
		return error ? error : failed;
	}
	return error;
}
