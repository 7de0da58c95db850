/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Choosing an algorithm; see select.h.
 */
#include "collectives/select.h"

#include <stdlib.h>

#include "collectives/state.h"
#include "common/compiler.h"
#include "common/error.h"

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
		.commutative = call->commutative,
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

int select_algorithm(struct comm *comm, struct coll_state *state, struct call *call, const struct algorithm **algorithm)
{
	struct situation s = situation_of(state->hosts, comm->size, comm->rank, call);
	int class = size_class(s.bytes);
	double cost;

	if (unlikely(!state->choices.made)) {
		state->choices.made = calloc((size_t)COLLECTIVES * 2 * SIZE_CLASSES, sizeof(*state->choices.made));
		if (!state->choices.made)
			return error_set(MPI_ERR_NO_MEM, "no memory for the choice of collective algorithms");
	}
	struct choice *choice = &state->choices.made[((int)s.kind * 2 + s.commutative) * SIZE_CLASSES + class];
	if (unlikely(!choice->algorithm)) {
		struct situation typical = s;
		typical.bytes = s.bytes ? (MPI_Count)1 << class : 0;
		choice->tuning = call->tuning;
		choice->algorithm = select_cheapest(&state->model, &typical, &choice->tuning, &cost, NULL, NULL);
	}
	call->tuning = choice->tuning;
	*algorithm = choice->algorithm;
	return 0;
}
