/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The command line of mpiexec. options_parse reads it without side effects but errors; options_help.c
 * prints the table.
 */
#ifndef LAUNCHER_OPTIONS_H
#define LAUNCHER_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "launcher/launch.h"

enum option_id {
	OPTION_NONE,
#define OPTION(ID, NAMES, VALUE, GROUP, DOC, SCOPE) OPTION_##ID,
#include "launcher/options.def"
#undef OPTION
	OPTION_END
};

enum map_policy { MAP_SLOT, MAP_NODE };

enum option_action { ACTION_RUN, ACTION_HELP, ACTION_HELP_ALL, ACTION_VERSION, ACTION_COMPLETION, ACTION_MAN };

struct options {
	enum option_action action;
	struct app *apps;           /* count 0: not given */
	uint32_t app_count;
	char *hostfile;
	uint32_t per_host;          /* 0: not given */
	enum map_policy map_by, rank_by;
	enum bind_policy spread;    /* objects of a host that ranks take in turn; BIND_AUTO: none */
	uint32_t per_object;        /* ranks on each such object; 0: not given */
	enum bind_policy bind;
	uint32_t cpus_per_rank;
	bool report_bindings, dry_run, quiet, tag, timestamp, verbose, timings, progress, no_foreign, no_pmix, tools, name_server;
	char *launcher, *agent, *iface, *port_range, *port_file;
	bool env_none;
	char **env_only;            /* names; NULL: all */
	char **env;                 /* NAME=VALUE for all programs */
	char *psets;                /* process sets, see common/pset.h; NULL: none */
	char *output_dir, *outfile, *errfile, *report_json;
	int32_t stdin_rank;
	uint64_t timeout_ns, grace_ns, hang_ns;    /* 0: none given */
	bool grace_given, hang_kills;
	uint64_t begin_ns;          /* when mpiexec began */
	bool closed[2];             /* it began without a standard output, error */
	char *names;                /* contact of the name server, not given by an option alone; NULL: none */
	char **notes;               /* remarks about options that were passed over */
};

struct option_info {
	const char *names;      /* separated by spaces, the first is the one to show */
	const char *value;      /* "" when it takes none */
	const char *group;      /* "DAILY" ... */
	const char *doc;
	bool program;
};
extern const struct option_info option_table[OPTION_END];

/*
 * Parse argv. 0 and options to free with options_free, or -1 with error_set(): an unknown option names
 * the nearest known one.
 */
int options_parse(int argc, char **argv, struct options *options);
void options_free(struct options *options);

/* "90", "90s", "1.5m", "2h" -> nanoseconds; false when it is no time. */
bool options_parse_time(const char *text, uint64_t *ns);

void options_print_help(FILE *out, bool all);
void options_print_man(FILE *out);
void options_print_completion(FILE *out);

#endif
