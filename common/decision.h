/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Which of two ways is faster, where that depends on the machine and may change: it is found out with the work itself. In a trial both ways are
 * tried, as its owner knows how; the faster one is settled, and everything goes that way until the next trial. The pause between trials becomes twice as long
 * each time when nothing has changed.
 *
 * Six bytes, so that there can be one for each peer and size class. Not locked: its owner is. Zeros are a decision before its first trial.
 */
#ifndef COMMON_DECISION_H
#define COMMON_DECISION_H

#include <stdbool.h>
#include <stdint.h>

#include "common/compiler.h"

struct decision {
	uint16_t left;  /* pieces of work that go the settled way */
	uint16_t pause; /* what `left` began with; 0: there was no trial yet */
	bool second;    /* of the two ways, what is settled, or usual */
};

/* How often one looks again, in pieces of work. */
struct decision_pace {
	uint16_t first;   /* after the first trial */
	uint16_t settled; /* after the next one, and whenever the way has changed */
	uint16_t most;
	double worth;     /* the other way must take less than this part of the time */
};

/* Does the next piece of work go the settled way? It counts as one. False: a trial is due, or going on. */
static inline bool decision_rests(struct decision *decision)
{
	if (unlikely(decision->left == 0))
		return false;
	decision->left--;
	return true;
}

/* A trial is over: what the ways took, 0 where that is not known. True when the other way is settled now. */
bool decision_settle(struct decision *decision, const struct decision_pace *pace, double first, double second);

#endif
