/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See rules.h. */
#include "collectives/rules.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/error.h"
#include "common/params.h"

static bool same(const char *name, const char *text, size_t len)
{
	return strlen(name) == len && strncmp(name, text, len) == 0;
}

static const struct algorithm *named(enum collective kind, const char *name, size_t len)
{
	for (const struct algorithm *a = algorithms_of(kind); a->name; a++)
		if (same(a->name, name, len))
			return a;
	return same(node_algorithm.name, name, len) ? &node_algorithm : NULL;
}

const char *rules_names(enum collective kind, const struct situation *situation, char text[RULES_LIST_LEN])
{
	size_t at = 0;

	text[0] = '\0';
	for (const struct algorithm *a = algorithms_of(kind); a->name && at < RULES_LIST_LEN; a++)
		if (!situation || !a->unusable || !a->unusable(situation))
			at += (size_t)snprintf(text + at, RULES_LIST_LEN - at, "%s%s", at ? ", " : "", a->name);
	if (at < RULES_LIST_LEN && (!situation || !node_algorithm.unusable(situation)))
		snprintf(text + at, RULES_LIST_LEN - at, "%s%s", at ? ", " : "", node_algorithm.name);
	return text;
}

/* Bytes from TEXT up to END; an empty text is DFLT. */
static bool parse_bytes(const char *text, const char *end, MPI_Count dflt, MPI_Count *bytes)
{
	char copy[32];
	size_t len = (size_t)(end - text), value;

	*bytes = dflt;
	if (len == 0)
		return true;
	if (len >= sizeof copy)
		return false;
	memcpy(copy, text, len);
	copy[len] = '\0';
	if (!param_parse_size(copy, &value) || value > INT64_MAX)
		return false;
	*bytes = (MPI_Count)value;
	return true;
}

/* FROM-TO. */
static int parse_range(struct rule *rule, const char *text, const char *end, const char *where)
{
	const char *dash = memchr(text, '-', (size_t)(end - text));

	if (!dash || !parse_bytes(text, dash, 0, &rule->from) || !parse_bytes(dash + 1, end, INT64_MAX, &rule->to) ||
	    rule->from >= rule->to)
		return error_set(MPI_ERR_ARG, "%s: \"%.*s\" is no range of bytes; write it like 8K-64K or 64K-", where, (int)(end - text),
				 text);
	return 0;
}

/* KEY=VALUE. */
static int parse_number(struct tuning *tuning, const char *text, const char *equals, const char *end, const char *where)
{
	size_t len = (size_t)(equals - text);
	MPI_Count value;
	bool right = parse_bytes(equals + 1, end, 0, &value) && value > 0 && value <= 1 << 30;

	if (right && same("segment", text, len))
		tuning->segment = value;
	else if (right && same("radix", text, len) && value > 1)
		tuning->radix = (int)value;
	else if (right && same("leaders", text, len))
		tuning->leaders = (int)value;
	else
		return error_set(MPI_ERR_ARG, "%s: \"%.*s\" is none of segment=BYTES, radix=2.., leaders=1..", where, (int)(end - text),
				 text);
	return 0;
}

/* NAME[:FROM-TO][:KEY=VALUE]... between TEXT and END. */
static int parse_rule(struct rule *rule, enum collective kind, const char *text, const char *end, const char *where,
		      const struct situation *situation)
{
	const char *stop = memchr(text, ':', (size_t)(end - text));
	char list[RULES_LIST_LEN];
	int error = 0;

	stop = stop ? stop : end;
	*rule = (struct rule){ .algorithm = named(kind, text, (size_t)(stop - text)), .to = INT64_MAX };
	if (!rule->algorithm)
		return error_set(MPI_ERR_ARG, "%s: %s has no algorithm \"%.*s\"; %s: %s", where, collective_title(kind),
				 (int)(stop - text), text, situation ? "usable here" : "there are", rules_names(kind, situation, list));
	while (stop < end && !error) {
		text = stop + 1;
		stop = memchr(text, ':', (size_t)(end - text));
		stop = stop ? stop : end;
		const char *equals = memchr(text, '=', (size_t)(stop - text));
		error = equals ? parse_number(&rule->tuning, text, equals, stop, where) : parse_range(rule, text, stop, where);
	}
	return error;
}

int rules_parse(struct rules *rules, enum collective kind, const char *text, const char *where, const struct situation *situation)
{
	bool more = *text != '\0';
	int error = 0;

	rules->count = 0;
	while (more && !error) {
		const char *end = strchrnul(text, ',');
		more = *end != '\0';
		if (rules->count == RULES_MOST)
			error = error_set(MPI_ERR_ARG, "%s: more than %d rules", where, RULES_MOST);
		else
			error = parse_rule(&rules->rule[rules->count++], kind, text, end, where, situation);
		text = end + 1;
	}
	if (error)
		rules->count = 0;
	return error;
}

const struct rule *rules_find(const struct rules *rules, MPI_Count bytes)
{
	for (int i = 0; i < rules->count; i++)
		if (bytes >= rules->rule[i].from && bytes < rules->rule[i].to)
			return &rules->rule[i];
	return NULL;
}

static const char *forced(enum collective kind)
{
	const char *const texts[COLLECTIVES] = {
		[COLL_BARRIER] = params.coll_barrier,
		[COLL_BCAST] = params.coll_bcast,
		[COLL_GATHER] = params.coll_gather,
		[COLL_GATHERV] = params.coll_gatherv,
		[COLL_SCATTER] = params.coll_scatter,
		[COLL_SCATTERV] = params.coll_scatterv,
		[COLL_ALLGATHER] = params.coll_allgather,
		[COLL_ALLGATHERV] = params.coll_allgatherv,
		[COLL_ALLTOALL] = params.coll_alltoall,
		[COLL_ALLTOALLV] = params.coll_alltoallv,
		[COLL_ALLTOALLW] = params.coll_alltoallw,
		[COLL_REDUCE] = params.coll_reduce,
		[COLL_ALLREDUCE] = params.coll_allreduce,
		[COLL_REDUCE_SCATTER_BLOCK] = params.coll_reduce_scatter_block,
		[COLL_REDUCE_SCATTER] = params.coll_reduce_scatter,
		[COLL_SCAN] = params.coll_scan,
		[COLL_EXSCAN] = params.coll_exscan,
	};

	return texts[kind] ? texts[kind] : "";
}

static struct {
	_Atomic bool parsed; /* stored with release, after the rules */
	struct rules rules;
} table[COLLECTIVES];

static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER; /* communicators may be of several lanes */

_Atomic unsigned rules_changes;

void rules_forget(void)
{
	pthread_mutex_lock(&table_lock);
	atomic_fetch_add_explicit(&rules_changes, 1, memory_order_relaxed);
	memset(table, 0, sizeof table);
	pthread_mutex_unlock(&table_lock);
}

/* The parameter for rules of a collective. */
static void name_of(enum collective kind, char *name, size_t len)
{
	size_t at = (size_t)snprintf(name, len, "WEFT_COLL_%s", collective_name(kind));

	for (size_t i = 0; i < at && i < len; i++)
		name[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 'a' + 'A') : name[i];
}

int rules_check(const char *name, const char *text)
{
	struct rules rules;
	char own[64];

	for (enum collective kind = 0; kind < COLLECTIVES; kind++) {
		name_of(kind, own, sizeof own);
		if (strcmp(own, name) == 0)
			return rules_parse(&rules, kind, text, name, NULL);
	}
	return 0;
}

int rules_of_environment(enum collective kind, const struct situation *situation, const struct rules **rules)
{
	char where[64];
	int error = 0;

	*rules = &table[kind].rules;
	if (atomic_load_explicit(&table[kind].parsed, memory_order_acquire))
		return 0;
	pthread_mutex_lock(&table_lock);
	if (!atomic_load_explicit(&table[kind].parsed, memory_order_relaxed)) {
		name_of(kind, where, sizeof where);
		error = rules_parse(&table[kind].rules, kind, forced(kind), where, situation);
		if (!error)
			atomic_store_explicit(&table[kind].parsed, true, memory_order_release);
	}
	pthread_mutex_unlock(&table_lock);
	return error;
}
