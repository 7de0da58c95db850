/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * What people said about the choice of algorithms: the environment (params.def, COLL_*) and the tuning file that bench/tune
 * writes. Read once per process at the first need; afterwards only looked up.
 *
 * Rules are one text in both places:  NAME  or  NAME:FROM-TO,NAME:FROM-TO  with bytes like 8K; TO is not included, FROM
 * or TO may be left out. Lines of a tuning file are KEY VALUE; see rules.c.
 */
#ifndef COLLECTIVES_RULES_H
#define COLLECTIVES_RULES_H

#include "collectives/cost.h"

enum { RULES_MOST = 24 };

struct rule {
	const struct algorithm *algorithm;
	MPI_Count from, to; /* bytes, as in struct situation; to is not included */
};

struct rules {
	int count;
	struct rule rule[RULES_MOST];
};

/* Parse; 0, or MPI_ERR_ARG with a text that names WHERE and lists the names that exist. */
int rules_parse(struct rules *rules, enum collective kind, const char *text, const char *where);

/* The algorithm that the rules name for so many bytes, or NULL. */
const struct algorithm *rules_find(const struct rules *rules, MPI_Count bytes);

/* The environment's rules for a collective. MPI_ERR_ARG each time when they are wrong. */
int rules_of_environment(enum collective kind, const struct rules **rules);

/* A tuning file, if there is one for this machine's shape. */
struct tuning_file {
	char path[512];
	int size, hosts, cores; /* shape: ranks, hosts, cores per host */
	bool has_model;
	struct model model;
	struct rules rules[COLLECTIVES];
};

/* NULL when there is none that fits; why one was refused is a warning, once and if SAY. CORES: those of this host. */
const struct tuning_file *tuning_file_here(int cores, bool say);

/* Read one file. 0, or an error class with text. */
int tuning_file_read(const char *path, struct tuning_file *file);

#endif
