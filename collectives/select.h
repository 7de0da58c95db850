/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which algorithm a call uses: the cheapest by the cost model, unless a tuning file names one, unless the environment does
 * (WEFT_COLL_ALLREDUCE=ring, or recursive_doubling:0-8K,ring:8K-). Every rank of a communicator must come to the
 * same answer, so only what all ranks know goes into it.
 */
#ifndef COLLECTIVES_SELECT_H
#define COLLECTIVES_SELECT_H

#include "collectives/cost.h"
#include "runtime/comm.h"

enum chooser { BY_MODEL, BY_FILE, BY_ENVIRONMENT, BY_MODEL_ANYWHERE, BY_MEASURING };

enum { SIZE_CLASSES = 64, CHOICES_EACH = 8, LEARN_MOST = 4, LEARN_TURNS = 6 };

/*
 * A choice made, per collective, order and exactness of the operator, reproducible or not, and size class (position of the highest bit of
 * the bytes); and what measuring goes on about it, see learn.h.
 */
struct choice {
	const struct algorithm *algorithm; /* NULL: not made yet */
	struct tuning tuning;
	enum chooser chooser;
	const struct algorithm *explained; /* with WEFT_COLL_EXPLAIN: what was said last */
	uint32_t pause; /* calls until one that is learnt from; 0: none is */
	int turn, looks;
	float *seconds; /* here, of each call of each candidate: [LEARN_MOST * LEARN_TURNS], during a look */
};

/* An algorithm that may do, with its numbers. */
struct candidate {
	const struct algorithm *algorithm;
	struct tuning tuning;
	double cost;
};

struct choices {
	struct choice *made[COLLECTIVES]; /* [CHOICES_EACH][SIZE_CLASSES], or NULL before the first */
};

void choices_free(struct choices *choices);

struct coll_state;

/* What all ranks know of a call. */
struct situation situation_of(const struct hosts *hosts, int size, int rank, const struct call *call);

/*
 * The choice as it stands, then what the model thinks nearly as good, best first; their number. The same on all ranks.
 */
int select_candidates(const struct coll_state *state, const struct situation *s, const struct choice *choice,
		      struct candidate candidates[LEARN_MOST]);

/* Sets *algorithm and call->tuning, and *made to the choice unless the environment made it, when that is not NULL. An algorithm named by the user that cannot be used is MPI_ERR_ARG with the usable ones listed. */
int select_algorithm(struct comm *comm, struct coll_state *state, struct call *call, const struct algorithm **algorithm,
		     struct choice **made);

/*
 * Must the results be the same wherever ranks run (WEFT_COLL_REPRODUCIBLE)? Then the way to go is chosen without looking at hosts, tuning
 * files or measurements, among those whose order of operands follows from the number of ranks.
 */
bool select_is_placeless(enum collective kind);

/* May the call go through the host's shared memory? Not if the environment or a tuning file names another way. */
bool select_permits_node(struct comm *comm, struct coll_state *state, const struct situation *situation);

/* The cheapest usable by the model; *cost in seconds; *next and *next_cost the second best, if any (may be NULL). */
const struct algorithm *select_cheapest(const struct model *model, const struct situation *situation, struct tuning *tuning, double *cost,
					const struct algorithm **next, double *next_cost);

/* Position of the highest bit: 0 for 0 and 1 byte. */
int size_class(MPI_Count bytes);

#endif
