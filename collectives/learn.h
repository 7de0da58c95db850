/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Learning: the cost model's choice of an algorithm is checked against what calls really take. Of blocking collectives that go by messages,
 * each choice (see struct choice) is left alone for its first calls; then the model's best few algorithms are used by turns, some calls each.
 * After the last of them the ranks tell each other how long each call took them. A call takes as long as for its slowest rank, and an
 * algorithm that is clearly faster than the one in use is taken from there on. It is looked at again now and then, ever less often, since
 * networks change.
 *
 * All ranks count the same calls and decide by the same numbers, so they use the same algorithm in every call. Which one it is must not show
 * in results: sums of floating-point numbers are left to the model unless WEFT_COLL_LEARN=2.
 */
#ifndef COLLECTIVES_LEARN_H
#define COLLECTIVES_LEARN_H

#include "collectives/select.h"
#include "common/compiler.h"

struct coll_state;
struct collective_call;

enum {
	LEARN_AFTER = 32,  /* calls that a choice is left alone before it is looked at */
	LEARN_PAUSE = 4096, /* calls from one look to the next; four times as many each time */
};

/* May calls of this situation be used to learn from? The same on all ranks. */
bool learn_wanted(const struct coll_state *state, const struct situation *s);

/* Count a call; is it one to learn from? */
static inline bool learn_is_due(struct choice *choice)
{
	return unlikely(choice->pause != 0) && --choice->pause == 0;
}

/* Do such a call, whose tag is TAG, by the algorithm whose turn it is. */
int learn_run(struct comm *comm, struct coll_state *state, const struct collective_call *collective, const struct call *call,
	      struct choice *choice, int tag);

#endif
