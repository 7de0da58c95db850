/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Lists of hosts with slots, and the texts they come from: -host, hostfiles, and what resource
 * managers hand out. Parsers take text and know no files, so recorded examples test them.
 * All return 0, or -1 with error_set().
 */
#ifndef LAUNCHER_HOSTLIST_H
#define LAUNCHER_HOSTLIST_H

#include <stdbool.h>
#include <stdint.h>

struct host_entry {
	char *name;
	char *user;             /* to log in as; NULL: as ourselves */
	uint32_t slots;         /* 0: not said */
	uint32_t max_slots;     /* 0: no limit */
};

struct hostlist {
	struct host_entry *entries;
	uint32_t count;
};

void hostlist_free(struct hostlist *list);
/* Find by name as written, or add; slots are summed up. Returns its index. */
uint32_t hostlist_add(struct hostlist *list, const char *name, uint32_t slots);
int hostlist_find(const struct hostlist *list, const char *name);  /* -1: not there */

/* "a:2,b,[fe80::1]:4" */
int hostlist_parse_host(struct hostlist *list, const char *text);
/* Lines of "h", "h:4", "h slots=4 max_slots=8 user=me", "# comment". */
int hostlist_parse_hostfile(struct hostlist *list, const char *text, const char *name);
/* Slurm: "n[1-3,07],x[1-2]y" with tasks "4,2(x2)" (NULL or "": 1 each). */
int hostlist_parse_slurm(struct hostlist *list, const char *nodes, const char *tasks);
/* PBS: one line per slot. Also LSB_DJOB_HOSTFILE. */
int hostlist_parse_slot_lines(struct hostlist *list, const char *text);
/* LSF: "h1 4 h2 4". */
int hostlist_parse_lsf(struct hostlist *list, const char *text);
/* Grid Engine: "host slots queue range" per line. */
int hostlist_parse_sge(struct hostlist *list, const char *text);

#endif
