/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Choosing an algorithm; see select.h.
 */
#include "collectives/select.h"

#include <stdio.h>
#include <stdlib.h>

#include "collectives/learn.h"
#include "collectives/rules.h"
#include "collectives/state.h"
#include "collectives/tuning_file.h"
#include "common/compiler.h"
#include "common/error.h"
#include "common/params.h"

void choices_free(struct choices *choices)
{
	for (int kind = 0; kind < COLLECTIVES; kind++) {
		for (int i = 0; choices->made[kind] && i < CHOICES_EACH * SIZE_CLASSES; i++)
			free(choices->made[kind][i].seconds);
		free(choices->made[kind]);
		choices->made[kind] = NULL;
	}
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
		.exact = call->exact,
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

static bool usable(const struct algorithm *algorithm, const struct situation *s)
{
	return algorithm->plan && (!algorithm->unusable || !algorithm->unusable(s));
}

/* Can it be used here? An error that says why not, and what can. */
static int check_usable(const struct situation *s, const struct algorithm *algorithm)
{
	const char *reason = algorithm->unusable ? algorithm->unusable(s) : NULL;
	char list[RULES_LIST_LEN];

	if (!reason)
		return 0;
	return error_set(MPI_ERR_ARG, "the environment names \"%s\" for %s, which cannot be used: %s; usable: %s", algorithm->name,
			 collective_title(s->kind), reason, rules_names(s->kind, s, list));
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

/* What the size class of a call begins with: choices are made for it. */
static MPI_Count typical_bytes(MPI_Count bytes)
{
	return bytes ? (MPI_Count)1 << size_class(bytes) : 0;
}

/* What was chosen, why, and what came second. */
static void explain(const struct coll_state *state, const struct situation *s, const struct choice *choice)
{
	static const char *const choosers[] = {"the cost model", "the tuning file", "the environment", "the cost model for any placement", "what was measured"};
	struct tuning tuning = choice->tuning, other = { 0 };
	const struct algorithm *best, *next;
	double cost = choice->algorithm->cost(&state->model, s, &tuning), best_cost, next_cost;
	int hosts = state->hosts->count;
	char bytes[32], numbers[64] = "", second[128] = "";
	size_t at = 0;

	best = select_cheapest(&state->model, s, &other, &best_cost, &next, &next_cost);
	if (best != choice->algorithm) {
		next = best;
		next_cost = best_cost;
	}
	if (next)
		snprintf(second, sizeof second, "; next: %s, %.1f us", next->name, next_cost * 1e6);
	if (tuning.segment)
		at += (size_t)snprintf(numbers, sizeof numbers, ", segment %lld", (long long)tuning.segment);
	if (tuning.radix)
		at += (size_t)snprintf(numbers + at, sizeof numbers - at, ", radix %d", tuning.radix);
	if (tuning.leaders)
		snprintf(numbers + at, sizeof numbers - at, ", leaders %d", tuning.leaders);
	fprintf(stderr, "weft: %s of %s from 2^%d on, %d ranks on %d host%s%s: %s%s, chosen by %s, predicted %.1f us%s\n",
		collective_title(s->kind), format_bytes(bytes, sizeof bytes, s->bytes), size_class(s->bytes), s->size, hosts,
		hosts == 1 ? "" : "s", s->commutative ? "" : ", ordered", choice->algorithm->name, numbers, choosers[choice->chooser],
		cost * 1e6, second);
}

static void set_tuning(struct tuning *tuning, const struct rule *rule)
{
	*tuning = rule ? rule->tuning : (struct tuning){ 0 };
	if (!tuning->segment)
		tuning->segment = (MPI_Count)params.coll_segment;
	if (!tuning->radix)
		tuning->radix = params.coll_radix;
	if (!tuning->leaders)
		tuning->leaders = params.coll_leaders;
}

bool select_is_placeless(enum collective kind)
{
	return unlikely(params.coll_reproducible) && kind >= COLL_REDUCE && kind <= COLL_EXSCAN;
}

/* The same situation wherever the ranks are: as if each had a host of its own. */
static struct situation without_place(struct situation s)
{
	s.hosts = s.size;
	s.most = s.least = 1;
	s.ranges = true;
	return s;
}

/* By the tuning file if it was made for communicators of this shape and its choice can be used, else by the model. */
static void choose(const struct coll_state *state, const struct situation *s, struct choice *choice)
{
	struct situation typical = *s;
	const struct rule *rule = NULL;
	double cost;

	typical.bytes = typical_bytes(s->bytes);
	if (select_is_placeless(s->kind)) {
		set_tuning(&choice->tuning, NULL);
		choice->chooser = BY_MODEL_ANYWHERE;
		choice->algorithm = select_cheapest(&model_default, &typical, &choice->tuning, &cost, NULL, NULL);
		return;
	}
	if (state->tuned)
		rule = rules_find(&state->tuned->rules[s->kind], typical.bytes);
	if (rule && !usable(rule->algorithm, s))
		rule = NULL;
	set_tuning(&choice->tuning, rule);
	choice->chooser = rule ? BY_FILE : BY_MODEL;
	choice->algorithm = rule ? rule->algorithm : select_cheapest(&state->model, &typical, &choice->tuning, &cost, NULL, NULL);
	choice->pause = !rule && learn_wanted(state, s) ? LEARN_AFTER : 0;
}

static void insert(struct candidate *candidates, int *n, struct candidate new)
{
	int at = *n;

	while (at > 1 && candidates[at - 1].cost > new.cost)
		at--;
	if (at == LEARN_MOST)
		return;
	*n = *n < LEARN_MOST ? *n + 1 : LEARN_MOST;
	for (int i = *n - 1; i > at; i--)
		candidates[i] = candidates[i - 1];
	candidates[at] = new;
}

int select_candidates(const struct coll_state *state, const struct situation *s, const struct choice *choice,
		      struct candidate candidates[LEARN_MOST])
{
	static const double nearly = 4; /* times the best: models err as much */
	struct situation typical = *s;
	double least = 0;
	int n = 1;

	typical.bytes = typical_bytes(s->bytes);
	candidates[0] = (struct candidate){ choice->algorithm, choice->tuning, 0 };
	for (const struct algorithm *a = algorithms_of(s->kind); a->name; a++) {
		struct candidate new = { .algorithm = a };

		if (!usable(a, s))
			continue;
		set_tuning(&new.tuning, NULL);
		new.cost = a->cost(&state->model, &typical, &new.tuning);
		if (least == 0 || new.cost < least)
			least = new.cost;
		if (a != choice->algorithm)
			insert(candidates, &n, new);
	}
	while (n > 1 && candidates[n - 1].cost > nearly * least)
		n--;
	return n;
}

/* Where the choice for this situation is kept; NULL with text when there is no memory for it. */
static struct choice *choice_for(struct choices *choices, const struct situation *s)
{
	struct choice **made = &choices->made[s->kind];
	int way = 4 * select_is_placeless(s->kind) + 2 * s->exact + s->commutative;

	if (unlikely(!*made))
		*made = calloc((size_t)CHOICES_EACH * SIZE_CLASSES, sizeof **made);
	if (unlikely(!*made)) {
		error_set(MPI_ERR_NO_MEM, "no memory for the choice of collective algorithms");
		return NULL;
	}
	return &(*made)[way * SIZE_CLASSES + size_class(s->bytes)];
}

/* Once per collective, order and size class, on rank 0; again when something else was named. */
static void explain_once(const struct comm *comm, struct coll_state *state, const struct situation *s, const struct choice *choice,
			 struct choice *kept)
{
	if (comm->rank != 0 || kept->explained == choice->algorithm)
		return;
	kept->explained = choice->algorithm;
	explain(state, s, choice);
}

bool select_permits_node(struct comm *comm, struct coll_state *state, const struct situation *s)
{
	struct choice choice = { .algorithm = &node_algorithm, .chooser = BY_ENVIRONMENT }, *kept;
	const struct rules *rules;
	const struct rule *rule;

	if (select_is_placeless(s->kind))
		return false; /* its order of operands is another than that of messages */
	if (rules_of_environment(s->kind, s, &rules))
		return false; /* select_algorithm says so */
	rule = rules_find(rules, s->bytes);
	if (!rule && state->tuned) {
		rule = rules_find(&state->tuned->rules[s->kind], typical_bytes(s->bytes));
		choice.chooser = BY_FILE;
	}
	if (rule && rule->algorithm != &node_algorithm)
		return false;
	if (!rule)
		choice.chooser = BY_MODEL;
	if (unlikely(params.coll_explain) && (kept = choice_for(&state->choices, s)) != NULL)
		explain_once(comm, state, s, &choice, kept);
	return true;
}

int select_algorithm(struct comm *comm, struct coll_state *state, struct call *call, const struct algorithm **algorithm,
		     struct choice **made)
{
	struct situation s = situation_of(state->hosts, comm->size, comm->rank, call);
	const struct rules *rules;
	const struct rule *rule = NULL;
	struct choice named, *kept = choice_for(&state->choices, &s), *choice = kept;
	int error = kept ? 0 : error_class();

	if (select_is_placeless(s.kind))
		s = without_place(s);
	if (!error)
		error = rules_of_environment(s.kind, &s, &rules);
	if (!error && unlikely(rules->count))
		rule = rules_find(rules, s.bytes);
	if (unlikely(rule && rule->algorithm->plan)) {
		error = check_usable(&s, rule->algorithm);
		named = (struct choice){ .algorithm = rule->algorithm, .chooser = BY_ENVIRONMENT };
		set_tuning(&named.tuning, rule);
		choice = &named;
	}
	if (error)
		return error;
	if (unlikely(!choice->algorithm))
		choose(state, &s, choice);
	if (unlikely(params.coll_explain))
		explain_once(comm, state, &s, choice, kept);
	call->tuning = choice->tuning;
	*algorithm = choice->algorithm;
	if (made)
		*made = choice == &named ? NULL : choice;
	return 0;
}
