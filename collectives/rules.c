/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Rules of people and tuning files; see rules.h. A tuning file looks like this:
 *
 *     # comments: when, where and with what it was measured
 *     format 1
 *     cores 2
 *     hosts 1
 *     ranks 4
 *     host latency_us 0.35 overhead_us 0.15 ns_per_byte 0.06
 *     net latency_us 4 overhead_us 2 ns_per_byte 0.25
 *     reduce ns_per_byte 0.1
 *     copy ns_per_byte 0.05
 *     allreduce recursive_doubling:0-8K,ring:8K-
 */
#include "collectives/rules.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/compiler.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"

static const struct algorithm *named(enum collective kind, const char *name, size_t len)
{
	for (const struct algorithm *a = algorithms_of(kind); a->name; a++)
		if (strlen(a->name) == len && strncmp(a->name, name, len) == 0)
			return a;
	return NULL;
}

static int unknown(enum collective kind, const char *name, size_t len, const char *where)
{
	char list[512];
	size_t at = 0;

	for (const struct algorithm *a = algorithms_of(kind); a->name && at < sizeof(list); a++)
		at += (size_t)snprintf(list + at, sizeof(list) - at, "%s%s", at ? ", " : "", a->name);
	return error_set(MPI_ERR_ARG, "%s: %s has no algorithm \"%.*s\"; there are: %s", where, collective_title(kind), (int)len, name, list);
}

/* Bytes up to STOP; an empty text is DEFAULT. */
static bool parse_bytes(const char *text, const char *stop, MPI_Count dflt, MPI_Count *bytes)
{
	char copy[32];
	size_t len = (size_t)(stop - text), value;

	*bytes = dflt;
	if (len == 0)
		return true;
	if (len >= sizeof(copy))
		return false;
	memcpy(copy, text, len);
	copy[len] = '\0';
	if (!param_parse_size(copy, &value))
		return false;
	*bytes = (MPI_Count)value;
	return true;
}

/* One NAME or NAME:FROM-TO between TEXT and END. */
static int parse_rule(struct rule *rule, enum collective kind, const char *text, const char *end, const char *where)
{
	const char *colon = memchr(text, ':', (size_t)(end - text)), *name_end = colon ? colon : end;

	rule->from = 0;
	rule->to = INT64_MAX;
	rule->algorithm = named(kind, text, (size_t)(name_end - text));
	if (!rule->algorithm)
		return unknown(kind, text, (size_t)(name_end - text), where);
	if (!colon)
		return 0;
	const char *dash = memchr(colon, '-', (size_t)(end - colon));
	if (!dash || !parse_bytes(colon + 1, dash, 0, &rule->from) || !parse_bytes(dash + 1, end, INT64_MAX, &rule->to))
		return error_set(MPI_ERR_ARG, "%s: \"%.*s\" is no range of bytes; write it like 8K-64K or 64K-", where, (int)(end - colon - 1),
				 colon + 1);
	return 0;
}

int rules_parse(struct rules *rules, enum collective kind, const char *text, const char *where)
{
	rules->count = 0;
	while (*text) {
		const char *end = strchrnul(text, ',');
		if (rules->count == RULES_MOST)
			return error_set(MPI_ERR_ARG, "%s: more than %d rules", where, RULES_MOST);
		int error = parse_rule(&rules->rule[rules->count], kind, text, end, where);
		if (error)
			return error;
		rules->count++;
		text = *end ? end + 1 : end;
	}
	return 0;
}

const struct algorithm *rules_find(const struct rules *rules, MPI_Count bytes)
{
	for (int i = 0; i < rules->count; i++)
		if (bytes >= rules->rule[i].from && bytes < rules->rule[i].to)
			return rules->rule[i].algorithm;
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

int rules_of_environment(enum collective kind, const struct rules **rules)
{
	static struct {
		bool parsed;
		struct rules rules;
	} table[COLLECTIVES];
	char where[64];

	if (!table[kind].parsed) {
		size_t at = (size_t)snprintf(where, sizeof(where), "WEFT_COLL_%s", collective_name(kind));
		for (size_t i = 0; i < at; i++)
			where[i] = where[i] >= 'a' && where[i] <= 'z' ? (char)(where[i] - 'a' + 'A') : where[i];
		int error = rules_parse(&table[kind].rules, kind, forced(kind), where);
		if (error)
			return error;
		table[kind].parsed = true;
	}
	*rules = &table[kind].rules;
	return 0;
}

static void read_link(struct link *link, const char *value)
{
	double latency, overhead, per_byte;

	if (sscanf(value, "latency_us %lf overhead_us %lf ns_per_byte %lf", &latency, &overhead, &per_byte) == 3)
		*link = (struct link){ latency * 1e-6, overhead * 1e-6, per_byte * 1e-9 };
}

static int read_line(struct tuning_file *file, const char *key, const char *value, const char *where)
{
	double per_byte;

	if (strcmp(key, "format") == 0 && strcmp(value, "1") != 0)
		return error_set(MPI_ERR_FILE, "%s: format %s is not known here, only 1", where, value);
	if (strcmp(key, "cores") == 0) {
		file->cores = atoi(value);
	} else if (strcmp(key, "hosts") == 0) {
		file->hosts = atoi(value);
	} else if (strcmp(key, "ranks") == 0) {
		file->size = atoi(value);
	} else if (strcmp(key, "host") == 0) {
		read_link(&file->model.host, value);
		file->has_model = true;
	} else if (strcmp(key, "net") == 0) {
		read_link(&file->model.net, value);
	} else if (sscanf(value, "ns_per_byte %lf", &per_byte) == 1) {
		*(strcmp(key, "reduce") == 0 ? &file->model.reduce_per_byte : &file->model.copy_per_byte) = per_byte * 1e-9;
	} else {
		enum collective kind = collective_named(key, strlen(key));
		if (kind != COLLECTIVES)
			return rules_parse(&file->rules[kind], kind, value, where);
	}
	return 0;
}

int tuning_file_read(const char *path, struct tuning_file *file)
{
	char line[1024], where[600];
	int error = 0, number = 0;
	FILE *stream = fopen(path, "re");

	if (!stream)
		return error_set(MPI_ERR_NO_SUCH_FILE, "cannot open the tuning file %s: %s", path, strerror(errno));
	memset(file, 0, sizeof(*file));
	snprintf(file->path, sizeof(file->path), "%s", path);
	file->model = model_default;
	while (!error && fgets(line, sizeof(line), stream)) {
		number++;
		line[strcspn(line, "\r\n")] = '\0';
		char *key = line + strspn(line, " \t"), *value = key + strcspn(key, " \t");
		if (*key == '#' || !*key)
			continue;
		if (*value)
			*value++ = '\0';
		value += strspn(value, " \t");
		snprintf(where, sizeof(where), "%s, line %d", path, number);
		error = read_line(file, key, value, where);
	}
	fclose(stream);
	return error;
}

/* Where to look when nobody says: the user's place, then the system's. */
static bool default_path(char *path, size_t len)
{
	const struct passwd *user = getpwuid(getuid());

	if (user && user->pw_dir) {
		snprintf(path, len, "%s/.config/weft/coll.tuning", user->pw_dir);
		if (access(path, R_OK) == 0)
			return true;
	}
	snprintf(path, len, "%s/weft/coll.tuning", WEFT_SYSCONFDIR);
	return access(path, R_OK) == 0;
}

const struct tuning_file *tuning_file_here(int cores, bool say)
{
	static struct tuning_file file;
	static enum { UNREAD, NONE, HERE } state;
	char path[512];

	if (state != UNREAD)
		return state == HERE ? &file : NULL;
	state = NONE;
	bool said = params.coll_tuning_file && params.coll_tuning_file[0];
	if (said)
		snprintf(path, sizeof(path), "%s", params.coll_tuning_file);
	else if (!default_path(path, sizeof(path)))
		return NULL;
	if (tuning_file_read(path, &file)) {
		if (say)
			log_warn("the tuning file is not used: %s", error_text());
		return NULL;
	}
	if (file.cores != cores) {
		if (say)
			log_warn("the tuning file %s is not used: it was measured with %d cores per host, here the job has %d; run bench/tune here",
				 path, file.cores, cores);
		return NULL;
	}
	state = HERE;
	return &file;
}
