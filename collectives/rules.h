/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Rules: what people say about the choice of algorithms, in the environment (WEFT_COLL_ALLREDUCE) or in a tuning file. Parsed once
 * at the first need; afterwards only looked up.
 *
 * Rules are one text in both places, separated by commas; the first that holds for a call's bytes counts:
 *
 *     ring                                     always
 *     recursive_doubling:0-8K,ring:8K-         by bytes; the end is not included, either may be left out
 *     chain:64K-:segment=32K                   with numbers of its own: segment (bytes), radix, leaders
 *
 * The name "node" stands for the way through the host's shared memory (node.c), for every collective. It is taken where it can
 * be; where it cannot (several hosts, nonblocking, blocks of their own lengths) the choice goes on as if nothing had been said.
 */
#ifndef COLLECTIVES_RULES_H
#define COLLECTIVES_RULES_H

#include <stdatomic.h>

#include "collectives/cost.h"

enum { RULES_MOST = 24, RULES_LIST_LEN = 512 };

struct rule {
	const struct algorithm *algorithm;
	MPI_Count from, to;   /* bytes, as in struct situation; to is not included */
	struct tuning tuning; /* zeros: not said */
};

struct rules {
	int count;
	struct rule rule[RULES_MOST];
};

/*
 * Parse; 0, or MPI_ERR_ARG with a text that names WHERE and lists the names that can be used in SITUATION (NULL: that exist). RULES is
 * empty then.
 */
int rules_parse(struct rules *rules, enum collective kind, const char *text, const char *where, const struct situation *situation);

/* The first rule that holds for so many bytes, or NULL. */
const struct rule *rules_find(const struct rules *rules, MPI_Count bytes);

/* The environment's rules for a collective. MPI_ERR_ARG each time when they are wrong. */
int rules_of_environment(enum collective kind, const struct situation *situation, const struct rules **rules);
/* Is TEXT right for the parameter of that name (WEFT_COLL_BARRIER)? MPI_ERR_ARG when not; 0 also when it is no parameter for rules. */
int rules_check(const char *name, const char *text);
/* The parameters have changed (MPI_T): parse them again at the next need. */
void rules_forget(void);
extern _Atomic unsigned rules_changes; /* how often */

/* Names of the algorithms that can be used in a situation (NULL: all there are), with commas between; returns TEXT. */
const char *rules_names(enum collective kind, const struct situation *situation, char text[RULES_LIST_LEN]);

#endif
