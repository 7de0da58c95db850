/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * WEFT_CHECK=collectives: do all ranks of a communicator call the same collective, with the same root, operator, type and lengths?
 *
 * Ahead of the call itself all ranks tell all others what they call. What one sends to another and that one expects (v and w forms,
 * neighbours) is told between the two, and then the verdict to everyone. So all ranks come to the same conclusion, and the same error,
 * which names who called what, takes the place of a hang or of garbage on every one of them. The telling is done by ordinary
 * collectives: blocking ahead of a blocking call and of the making of a persistent one, in the background ahead of a nonblocking one.
 */
#ifndef COLLECTIVES_VERIFY_H
#define COLLECTIVES_VERIFY_H

#include "collectives/signature.h"
#include "common/params.h"

/* Is checking on, and does it make sense on this communicator? */
bool verify_wanted_by(const struct comm *comm, const char *name);
static inline bool verify_wanted(const struct comm *comm)
{
	return unlikely(params.check && params.check[0]) && verify_wanted_by(comm, params.check);
}

/* The check of one call, under way. */
struct verification;

/* A collective that must be done for the check, on the communicator or on the local one of an intercommunicator. */
struct verify_step {
	struct comm *comm;
	const struct algorithm *algorithm; /* NULL on an intercommunicator */
	struct collective_call collective;
	int tag;
};

/*
 * Begin the check of a call; all ranks do in the same order. Looks at the arrays of the call, keeps nothing of it. REFUSED: 0, or the class
 * of the error by which this rank's own call was refused: the others are told. NULL without memory.
 */
struct verification *verification_new(struct comm *comm, const struct collective_call *collective, enum call_form form, int refused);
/* True: do *step and come again. False: the check is over, *error is its outcome, 0 or a class with error_text(). */
bool verification_next(struct verification *v, struct verify_step *step, int *error);
void verification_free(struct verification *v);

/* All of it at once. */
int verify_call(struct comm *comm, const struct collective_call *collective, enum call_form form, int refused);

#endif
