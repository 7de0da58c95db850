/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Choosing an algorithm; see select.h.
 */
#include "collectives/select.h"

#include <stdio.h>
#include <stdlib.h>

#include "collectives/rules.h"
#include "collectives/state.h"
#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"

void choices_free(struct choices *choices)
{
	free(choices->made);
	free(choices->explained);
	choices->made = NULL;
	choices->explained = NULL;
}

int size_class(MPI_Count bytes)
{
	return bytes > 1 ? 63 - __builtin_clzll((unsigned long long)bytes) : 0;
}

/* Bytes and elements by which a collective is chosen: see struct situation. */
static void measure(struct situation *s, const struct call *call, int rank, int size)
{
	struct slice vector = data_all(&call->send);

	switch (call->kind) {
	case COLL_BCAST:
	case COLL_ALLGATHER:
	case COLL_ALLTOALL:
		s->bytes = slice_len(data_all(&call->receive));
		break;
	case COLL_GATHER:
		s->bytes = slice_len(rank == call->root ? data_all(&call->receive) : vector);
		break;
	case COLL_SCATTER:
		s->bytes = slice_len(rank == call->root ? vector : data_all(&call->receive));
		break;
	case COLL_ALLGATHERV:
		for (int i = 0; i < size; i++)
			s->bytes += call->receive.counts[i] * call->receive.type->size;
		s->bytes /= size;
		break;
	case COLL_REDUCE:
	case COLL_ALLREDUCE:
	case COLL_REDUCE_SCATTER:
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_SCAN:
	case COLL_EXSCAN:
		s->bytes = slice_len(vector);
		s->count = vector.count;
		break;
	default: /* lengths are known to some ranks only */
		break;
	}
}

struct situation situation_of(const struct hosts *hosts, int size, int rank, const struct call *call)
{
	struct situation s = {
		.kind = call->kind,
		.size = size,
		.hosts = hosts->count,
		.most = hosts->most,
		.least = hosts->least,
		.ranges = hosts->ranges,
		.commutative = call->commutative || call->kind < COLL_REDUCE || call->kind > COLL_EXSCAN,
	};

	measure(&s, call, rank, size);
	return s;
}

const struct algorithm *select_cheapest(const struct model *model, const struct situation *situation, struct tuning *tuning, double *cost,
					const struct algorithm **next, double *next_cost)
{
	const struct algorithm *best = NULL, *second = NULL;
	struct tuning best_tuning = *tuning;
	double best_cost = 0, second_cost = 0;

	for (const struct algorithm *a = algorithms_of(situation->kind); a->name; a++) {
		struct tuning t = *tuning;
		if (a->unusable && a->unusable(situation))
			continue;
		double seconds = a->cost(model, situation, &t);
		if (!best || seconds < best_cost) {
			second = best;
			second_cost = best_cost;
			best = a;
			best_cost = seconds;
			best_tuning = t;
		} else if (!second || seconds < second_cost) {
			second = a;
			second_cost = seconds;
		}
	}
	*tuning = best_tuning;
	*cost = best_cost;
	if (next)
		*next = second;
	if (next_cost)
		*next_cost = second_cost;
	return best;
}

/* Can it be used here? An error that says why not, and what can. */
static int check_usable(const struct situation *s, const struct algorithm *algorithm)
{
	const char *reason = algorithm->unusable ? algorithm->unusable(s) : NULL;
	char list[512];
	size_t at = 0;

	if (!reason)
		return 0;
	for (const struct algorithm *a = algorithms_of(s->kind); a->name && at < sizeof(list); a++)
		if (!a->unusable || !a->unusable(s))
			at += (size_t)snprintf(list + at, sizeof(list) - at, "%s%s", at ? ", " : "", a->name);
	return error_set(MPI_ERR_ARG, "the environment names \"%s\" for %s, which cannot be used: %s; usable: %s", algorithm->name,
			 collective_title(s->kind), reason, list);
}

static const char *format_bytes(char *text, size_t len, MPI_Count bytes)
{
	if (bytes >= 1 << 20)
		snprintf(text, len, "%lld MiB", (long long)(bytes >> 20));
	else if (bytes >= 1 << 10)
		snprintf(text, len, "%lld KiB", (long long)(bytes >> 10));
	else
		snprintf(text, len, "%lld bytes", (long long)bytes);
	return text;
}

/* Once per collective and size class, on rank 0: what was chosen, why, and what came second. */
static void explain(const struct coll_state *state, const struct situation *s, const struct choice *choice, enum chooser chooser)
{
	static const char *const choosers[] = { "the cost model", "the tuning file", "the environment" };
	struct tuning tuning = choice->tuning, other = { 0 };
	const struct algorithm *best, *next;
	double cost = choice->algorithm->cost(&state->model, s, &tuning), best_cost, next_cost;
	char bytes[32], second[128] = "";

	best = select_cheapest(&state->model, s, &other, &best_cost, &next, &next_cost);
	if (best != choice->algorithm) {
		next = best;
		next_cost = best_cost;
	}
	if (next)
		snprintf(second, sizeof(second), "; next: %s, %.1f us", next->name, next_cost * 1e6);
	fprintf(stderr, "weft: %s of %s from 2^%d on, %d ranks on %d hosts%s: %s, chosen by %s, predicted %.1f us%s\n",
		collective_title(s->kind), format_bytes(bytes, sizeof(bytes), s->bytes), size_class(s->bytes), s->size, s->hosts,
		s->commutative ? "" : ", ordered", choice->algorithm->name, choosers[chooser], cost * 1e6, second);
}

/* By the file if it speaks of as many ranks and hosts, else by the model. */
static enum chooser choose(const struct coll_state *state, const struct situation *s, struct choice *choice)
{
	struct situation typical = *s;
	double cost;

	typical.bytes = s->bytes ? (MPI_Count)1 << size_class(s->bytes) : 0;
	if (state->tuned) {
		choice->algorithm = rules_find(&state->tuned->rules[s->kind], typical.bytes);
		if (choice->algorithm && (!choice->algorithm->unusable || !choice->algorithm->unusable(s)))
			return BY_FILE;
	}
	choice->algorithm = select_cheapest(&state->model, &typical, &choice->tuning, &cost, NULL, NULL);
	return BY_MODEL;
}

static void set_tuning(struct tuning *tuning)
{
	tuning->segment = (MPI_Count)params.coll_segment;
	tuning->radix = params.coll_radix;
	tuning->leaders = params.coll_leaders;
}

static int make_tables(struct choices *choices)
{
	size_t entries = (size_t)COLLECTIVES * 2 * SIZE_CLASSES;

	choices->made = calloc(entries, sizeof(*choices->made));
	choices->explained = calloc(entries, sizeof(*choices->explained));
	return choices->made && choices->explained ? 0 : error_set(MPI_ERR_NO_MEM, "no memory for the choice of collective algorithms");
}

int select_algorithm(struct comm *comm, struct coll_state *state, struct call *call, const struct algorithm **algorithm)
{
	const struct rules *rules;
	struct situation s = situation_of(state->hosts, comm->size, comm->rank, call);
	int error = 0;

	if (unlikely(!state->choices.made))
		error = make_tables(&state->choices);
	if (!error)
		error = rules_of_environment(s.kind, &rules);
	if (error)
		return error;
	int index = ((int)s.kind * 2 + s.commutative) * SIZE_CLASSES + size_class(s.bytes);
	struct choice *choice = &state->choices.made[index], named = { .algorithm = NULL };
	enum chooser chooser = BY_ENVIRONMENT;
	if (unlikely(rules->count))
		named.algorithm = rules_find(rules, s.bytes);
	if (unlikely(named.algorithm)) {
		error = check_usable(&s, named.algorithm);
		if (error)
			return error;
		set_tuning(&named.tuning);
		choice = &named;
	} else if (unlikely(!choice->algorithm)) {
		set_tuning(&choice->tuning);
		choice->chooser = choose(state, &s, choice);
	}
	if (choice != &named)
		chooser = choice->chooser;
	if (unlikely(params.coll_explain) && comm->rank == 0 && !state->choices.explained[index]) {
		state->choices.explained[index] = true;
		explain(state, &s, choice, chooser);
	}
	call->tuning = choice->tuning;
	*algorithm = choice->algorithm;
	return 0;
}
