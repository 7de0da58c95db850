/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See options.h. One pass over the words; each option of the table has one line in apply(). */
#include "launcher/options.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/utsname.h>

#include "common/error.h"
#include "common/pset.h"
#include "common/params.h"

const struct option_info option_table[OPTION_END] = {
	[OPTION_NONE] = { "", "", "", "", false },
#define PROGRAM true
#define JOB false
#define OPTION(ID, NAMES, VALUE, GROUP, DOC, SCOPE) [OPTION_##ID] = { NAMES, VALUE, #GROUP, DOC, SCOPE },
#include "launcher/options.def"
#undef OPTION
#undef PROGRAM
#undef JOB
};

/* ---- words ---- */

static bool has_name(const char *names, const char *name, size_t len)
{
	for (const char *at = names; *at != '\0'; at += strcspn(at, " "), at += *at == ' ')
		if (strcspn(at, " ") == len && strncmp(at, name, len) == 0)
			return true;
	return false;
}

static enum option_id find_option(const char *name, size_t len)
{
	for (int id = 1; id < OPTION_END; id++)
		if (has_name(option_table[id].names, name, len))
			return (enum option_id)id;
	return OPTION_NONE;
}

static int unknown(const char *word, const char *name, size_t len)
{
	char nearest[64] = "", given[64], candidate[64];
	int best = 1000;

	snprintf(given, sizeof given, "%.*s", (int)len, name);
	for (int id = 1; id < OPTION_END; id++)
		for (const char *at = option_table[id].names; *at != '\0'; at += strcspn(at, " "), at += *at == ' ') {
			snprintf(candidate, sizeof candidate, "%.*s", (int)strcspn(at, " "), at);
			int distance = edit_distance(given, candidate);
			if (distance < best) {
				best = distance;
				strcpy(nearest, candidate);
			}
		}
	if (best <= 3 && (size_t)best < len)
		return error_set(-1, "there is no option %s; did you mean --%s? ('mpiexec --help all' lists them)", word, nearest);
	return error_set(-1, "there is no option %s ('mpiexec --help all' lists them)", word);
}

/* ---- values ---- */

static int bad_value(const char *word, const char *value, const char *wanted)
{
	return error_set(-1, "option %s does not take '%s': it wants %s", word, value, wanted);
}

static int number(const char *word, const char *value, uint32_t least, uint32_t *out)
{
	char *end;
	errno = 0;
	unsigned long long n = strtoull(value, &end, 10);
	if (end == value || *end != '\0' || errno != 0 || value[0] == '-' || n < least || n > SEGMENT_RANKS_MAX)
		return bad_value(word, value, least > 0 ? "a number from 1 up" : "a number from 0 up");
	*out = (uint32_t)n;
	return 0;
}

bool options_parse_time(const char *text, uint64_t *ns)
{
	char *end;
	double value = strtod(text, &end);
	double unit = strcmp(end, "") == 0 || strcmp(end, "s") == 0 ? 1
				: strcmp(end, "ms") == 0 ? 1e-3 : strcmp(end, "m") == 0 ? 60 : strcmp(end, "h") == 0 ? 3600 : 0;
	if (end == text || unit == 0 || !(value >= 0) || value * unit > 1e9)
		return false;
	*ns = (uint64_t)(value * unit * 1e9);
	return true;
}

static int time_value(const char *word, const char *value, uint64_t *ns)
{
	return options_parse_time(value, ns) ? 0 : bad_value(word, value, "a time such as 90, 90s, 5m or 1h");
}

static int bind_value(const char *word, const char *value, enum bind_policy *policy)
{
	static const struct { const char *name; enum bind_policy policy; } names[] = {
		{ "auto", BIND_AUTO }, { "none", BIND_NONE }, { "core", BIND_CORE }, { "l3", BIND_L3 },
		{ "l3cache", BIND_L3 }, { "numa", BIND_NUMA }, { "socket", BIND_PACKAGE }, { "package", BIND_PACKAGE },
		{ "hwthread", BIND_CORE }, { "l1cache", BIND_CORE }, { "l2cache", BIND_CORE }, { "board", BIND_NONE },
	};
	size_t len = strcspn(value, ":"); /* modifiers such as :overload-allowed change nothing here */
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(names[i].name) == len && strncmp(names[i].name, value, len) == 0) {
			*policy = names[i].policy;
			return 0;
		}
	return bad_value(word, value, "auto, none, core, l3, numa, socket or package");
}

/* ":PE=4,OVERSUBSCRIBE" as Open MPI has it: cores for each rank, and words for what is always so here. */
static int map_modifiers(const char *word, const char *value, const char *text, struct options *options)
{
	static const char *const always[] = { "oversubscribe", "span", "hwtcpus", "corecpus", "inherit", "noinherit", NULL };

	for (const char *at = text; *at != '\0';) {
		size_t len = strcspn(++at, ":,"), i = 0;
		char *copy = text_format("%.*s", (int)len, at);
		int status = 0;
		while (always[i] && strcasecmp(copy, always[i]) != 0)
			i++;
		if (strncasecmp(copy, "pe=", 3) == 0)
			status = number(word, copy + 3, 1, &options->cpus_per_rank);
		else if (!always[i])
			status = error_set(-1, "option %s does not know '%s' in '%s'; PE=N is the number of cores for each rank", word,
					   copy, value);
		free(copy);
		if (status != 0)
			return status;
		at += len;
	}
	return 0;
}

static int map_value(const char *word, const char *value, struct options *options)
{
	static const char wanted[] = "slot, node, core, l3, numa, socket, package or ppr:N:WHAT";
	enum bind_policy policy;
	uint32_t each = 0;
	const char *what = value;

	if (strncasecmp(value, "ppr:", 4) == 0) {
		char *end;
		unsigned long n = strtoul(value + 4, &end, 10);
		if (n == 0 || n > SEGMENT_RANKS_MAX || *end != ':')
			return bad_value(word, value, "ppr:N:WHAT with a number of ranks and node, socket, numa, l3 or core");
		each = (uint32_t)n;
		what = end + 1;
	}
	size_t len = strcspn(what, ":");
	options->map_by = MAP_SLOT;
	options->spread = BIND_AUTO;
	if (len == 4 && (strncmp(what, "node", len) == 0 || strncmp(what, "host", len) == 0)) {
		if (each > 0)
			options->per_host = each;
		else
			options->map_by = options->rank_by = MAP_NODE;
	} else if (bind_value(word, what, &policy) == 0 && policy >= BIND_CORE) {
		options->spread = policy;
		options->per_object = each;
	} else if (each > 0 || len != 4 || strncmp(what, "slot", len) != 0) {
		return bad_value(word, value, wanted);
	}
	return map_modifiers(word, value, what + len, options);
}

static int rank_value(const char *word, const char *value, enum map_policy *rank_by)
{
	enum bind_policy policy;

	if (strncmp(value, "node", 4) == 0 || strncmp(value, "host", 4) == 0)
		*rank_by = MAP_NODE;
	else if (strcmp(value, "slot") == 0 || strcmp(value, "fill") == 0 ||
			 (bind_value(word, value, &policy) == 0 && policy >= BIND_CORE))
		*rank_by = MAP_SLOT;
	else
		return bad_value(word, value, "slot or node");
	return 0;
}

static int ports_value(const char *word, const char *value)
{
	unsigned low, high;
	char rest;

	if (sscanf(value, "%u-%u%c", &low, &high, &rest) == 2 && low > 0 && low <= high && high <= 65535)
		return 0;
	return bad_value(word, value, "LOW-HIGH, two ports from 1 to 65535");
}

static int errhandler_value(const char *word, const char *value, struct options *options)
{
	static const char *const names[] = { "mpi_errors_are_fatal", "mpi_errors_abort", "mpi_errors_return", NULL };

	for (size_t i = 0; names[i] != NULL; i++)
		if (strcasecmp(value, names[i]) == 0) {
			strings_set(&options->env, text_format("WEFT_INITIAL_ERRHANDLER=%s", names[i]));
			return 0;
		}
	return bad_value(word, value, "mpi_errors_are_fatal, mpi_errors_abort or mpi_errors_return");
}

static int stdin_value(const char *word, const char *value, int32_t *rank)
{
	uint32_t n;
	if (strcmp(value, "all") == 0)
		*rank = STDIN_ALL;
	else if (strcmp(value, "none") == 0)
		*rank = STDIN_NONE;
	else if (number(word, value, 0, &n) == 0)
		*rank = (int32_t)n;
	else
		return bad_value(word, value, "a rank, 'all' or 'none'");
	return 0;
}

static int hang_value(const char *word, const char *value, struct options *options)
{
	const char *colon = strchr(value, ':');
	size_t len = strcspn(value, ":");

	options->hang_ns = UINT64_C(60000000000);
	options->hang_kills = strncmp(value, "kill", 4) == 0 && len == 4;
	if (!options->hang_kills && !(strncmp(value, "report", 6) == 0 && len == 6))
		return bad_value(word, value, "report, kill, report:TIME or kill:TIME");
	return colon ? time_value(word, colon + 1, &options->hang_ns) : 0;
}

/* "2:8:2,11": the greatest number in the set that is no greater than `limit`; 0 when there is none. */
static int soft_value(const char *word, const char *value, uint32_t limit, uint32_t *most)
{
	*most = 0;
	for (const char *at = value; ; at++) {
		char *end;
		unsigned long low = strtoul(at, &end, 10), high = low, step = 1;
		bool bad = end == at;
		if (*end == ':')
			high = strtoul(end + 1, &end, 10);
		if (*end == ':')
			step = strtoul(end + 1, &end, 10);
		if (bad || (*end != ',' && *end != '\0') || step == 0 || high < low || high > SEGMENT_RANKS_MAX)
			return bad_value(word, value, "numbers and ranges such as 2:8:2,11");
		if (high > limit)
			high = limit;
		if (high >= low && low + (high - low) / step * step > *most)
			*most = (uint32_t)(low + (high - low) / step * step);
		if (*end == '\0')
			return 0;
		at = end;
	}
}

static int arch_value(const char *word, const char *value)
{
	struct utsname machine;
	uname(&machine);
	return strcmp(machine.machine, value) == 0
		 ? 0 : error_set(-1, "%s %s: this machine, whose programs would be started, is %s", word, value, machine.machine);
}

static void export(char ***env, const char *value)
{
	if (strchr(value, '=') != NULL)
		strings_set(env, text_copy(value));
	else if (getenv(value) != NULL)
		strings_set(env, text_format("%s=%s", value, getenv(value)));
}

static void split_names(char ***list, const char *value)
{
	for (const char *at = value; *at != '\0'; at += strcspn(at, ","), at += *at == ',')
		strings_add(list, text_format("%.*s", (int)strcspn(at, ","), at));
}

static int export_list(char ***env, const char *value)
{
	char **names = memory_zero(1, sizeof *names);

	split_names(&names, value);
	for (size_t i = 0; names[i] != NULL; i++)
		export(env, names[i]);
	strings_free(names);
	return 0;
}

static void replace(char **old, const char *value)
{
	free(*old);
	*old = text_copy(value);
}

/* ---- options ---- */

struct parse {
	struct options *options;
	struct app *app;        /* the program whose options are being read */
	const char *soft;       /* -soft of that program */
	uint32_t words;         /* -words of that program; 0: up to the next ':' */
	int depth;              /* of configuration files */
};

static int read_config(struct parse *parse, const char *path);

static int apply_program(struct parse *parse, enum option_id id, const char *word, char **value)
{
	struct app *app = parse->app;

	switch (id) {
	case OPTION_COUNT: return number(word, value[0], 1, &app->count);
	case OPTION_SOFT: parse->soft = value[0]; return 0;
	case OPTION_WORDS: return number(word, value[0], 1, &parse->words);
	case OPTION_ARCH: return arch_value(word, value[0]);
	case OPTION_HOST: {
		char *both = !app->hosts ? text_copy(value[0]) : text_format("%s,%s", app->hosts, value[0]);
		free(app->hosts);
		app->hosts = both;
		return 0;
	}
	case OPTION_WDIR: replace(&app->wdir, value[0]); return 0;
	case OPTION_PATH: replace(&app->path, value[0]); return 0;
	case OPTION_EXPORT: export(&app->env, value[0]); return 0;
	case OPTION_ENV: strings_set(&app->env, text_format("%s=%s", value[0], value[1])); return 0;
	case OPTION_ENVLIST: return export_list(&app->env, value[0]);
	default: return 0;
	}
}

/* Whether its ranks exist is seen when ranks are placed. */
static int pset_value(const char *word, const char *value, struct options *options)
{
	char *both = !options->psets ? text_copy(value) : text_format("%s;%s", options->psets, value);
	int number = pset_count(options->psets);
	size_t count, len = 0;
	uint32_t *ranks = strchr(value, ';') != NULL ? NULL : pset_ranks(both, number, SEGMENT_RANKS_MAX, &count);
	const char *name = pset_name(both, number, &len);
	bool good = ranks && strncasecmp(name, "mpi://", 6) != 0;

	free(ranks);
	free(options->psets);
	options->psets = both;
	return good ? 0
		    : error_set(-1, "%s %s is no process set: NAME=0-3,7 names ranks; names that begin with mpi:// are MPI's own", word,
				value);
}

static int apply_job(struct parse *parse, enum option_id id, const char *word, char **value)
{
	struct options *options = parse->options;

	switch (id) {
	case OPTION_HOSTFILE: replace(&options->hostfile, value[0]); return 0;
	case OPTION_PER_HOST: return number(word, value[0], 1, &options->per_host);
	case OPTION_BIND: return bind_value(word, value[0], &options->bind);
	case OPTION_TAG: options->tag = true; return 0;
	case OPTION_TIMEOUT: return time_value(word, value[0], &options->timeout_ns);
	case OPTION_DRY_RUN: options->dry_run = true; return 0;
	case OPTION_VERBOSE: options->verbose = true; return 0;
	case OPTION_HELP: options->action = ACTION_HELP; return 0;
	case OPTION_VERSION: options->action = ACTION_VERSION; return 0;
	case OPTION_BY_NODE: return map_value(word, "node", options);
	case OPTION_BY_SLOT: return map_value(word, "slot", options);
	case OPTION_MAP_BY: return map_value(word, value[0], options);
	case OPTION_RANK_BY: return rank_value(word, value[0], &options->rank_by);
	case OPTION_CPUS_PER_RANK: return number(word, value[0], 1, &options->cpus_per_rank);
	case OPTION_REPORT_BINDINGS: options->report_bindings = true; return 0;
	case OPTION_LAUNCHER:
		replace(&options->launcher, value[0]);
		return strcmp(value[0], "ssh") == 0 || strcmp(value[0], "slurm") == 0 || strcmp(value[0], "fork") == 0
			 ? 0 : bad_value(word, value[0], "ssh, slurm or fork");
	case OPTION_AGENT: replace(&options->agent, value[0]); return 0;
	case OPTION_IFACE: replace(&options->iface, value[0]); return 0;
	case OPTION_PORT_RANGE: replace(&options->port_range, value[0]); return ports_value(word, value[0]);
	case OPTION_GENV: strings_set(&options->env, text_format("%s=%s", value[0], value[1])); return 0;
	case OPTION_GENVLIST: split_names(&options->env_only, value[0]); return 0;
	case OPTION_GENVNONE: options->env_none = true; return 0;
	case OPTION_GENVALL: options->env_none = false; return 0;
	case OPTION_PSET: return pset_value(word, value[0], options);
	case OPTION_NAME_SERVER: options->name_server = true; return 0;
	case OPTION_PORT_FILE: replace(&options->port_file, value[0]); return 0;
	case OPTION_NO_FOREIGN: options->no_foreign = true; return 0;
	case OPTION_NO_PMIX: options->no_pmix = true; return 0;
	case OPTION_TOOLS: options->tools = true; return 0;
	case OPTION_TIMESTAMP: options->timestamp = true; return 0;
	case OPTION_OUTPUT_DIR: replace(&options->output_dir, value[0]); return 0;
	case OPTION_OUTFILE: replace(&options->outfile, value[0]); return 0;
	case OPTION_ERRFILE: replace(&options->errfile, value[0]); return 0;
	case OPTION_STDIN: return stdin_value(word, value[0], &options->stdin_rank);
	case OPTION_ON_HANG: return hang_value(word, value[0], options);
	case OPTION_REPORT_JSON: replace(&options->report_json, value[0]); return 0;
	case OPTION_GRACE: options->grace_given = true; return time_value(word, value[0], &options->grace_ns);
	case OPTION_TIMINGS: options->timings = true; return 0;
	case OPTION_PROGRESS: options->progress = true; return 0;
	case OPTION_COMPLETION: options->action = ACTION_COMPLETION; return 0;
	case OPTION_MAN: options->action = ACTION_MAN; return 0;
	case OPTION_CONFIGFILE: return read_config(parse, value[0]);
	case OPTION_ERRHANDLER: return errhandler_value(word, value[0], options);
	case OPTION_OVERSUBSCRIBE:
	case OPTION_QUIET: options->quiet = true; return 0;
	case OPTION_MEMKINDS: strings_set(&options->env, text_format("WEFT_MEMORY_ALLOC_KINDS=%s", value[0])); return 0;
	case OPTION_MCA:
		strings_add(&options->notes, text_format("%s %s %s is a setting of another MPI library and has no effect",
												 word, value[0], value[1]));
		return 0;
	default: return 0; /* accepted: nothing to do */
	}
}

static void begin_program(struct parse *parse)
{
	struct options *options = parse->options;

	options->apps = memory(options->apps, options->app_count + 1, sizeof *options->apps);
	parse->app = &options->apps[options->app_count++];
	*parse->app = (struct app){ .wdir = text_copy(""), .path = text_copy("") };
	parse->app->argv = memory_zero(1, sizeof(char *));
	parse->app->env = memory_zero(1, sizeof(char *));
	parse->soft = NULL;
	parse->words = 0;
}

/* The words of one program: its options, its name, its arguments, up to the end or, if they are `separated`, to ':'. How many, or -1. */
static int parse_program(struct parse *parse, int argc, char **argv, bool separated)
{
	int at = 0;

	begin_program(parse);
	while (at < argc && argv[at][0] == '-' && argv[at][1] != '\0') {
		char *word = argv[at++], *value[2] = { NULL, NULL };
		if (strcmp(word, "--") == 0)
			break;
		const char *name = word + 1 + (word[1] == '-');
		size_t len = strcspn(name, "=");
		enum option_id id = find_option(name, len);
		if (id == OPTION_NONE)
			return unknown(word, name, len);
		const struct option_info *info = &option_table[id];
		int wanted = info->value[0] == '\0' ? 0 : strchr(info->value, ' ') != NULL ? 2 : 1, have = 0;
		if (name[len] == '=' && wanted == 0)
			return error_set(-1, "option %s takes no value", word);
		if (name[len] == '=')
			value[have++] = (char *)name + len + 1;
		for (; have < wanted; have++, at++) {
			if (at >= argc)
				return error_set(-1, "option %s wants %s after it", word, info->value);
			value[have] = argv[at];
		}
		if (id == OPTION_HELP && at < argc && strcmp(argv[at], "all") == 0) {
			parse->options->action = ACTION_HELP_ALL;
			return argc;
		}
		if (strcmp(info->group, "REFUSED") == 0)
			return error_set(-1, "option %s of other launchers is not known here: %s", word, info->doc);
		if ((info->program ? apply_program : apply_job)(parse, id, word, value) != 0)
			return -1;
		if (parse->options->action != ACTION_RUN)
			return argc;
	}
	if (parse->soft) {
		uint32_t asked = parse->app->count;
		if (soft_value("-soft", parse->soft, asked > 0 ? asked : SEGMENT_RANKS_MAX, &parse->app->count) != 0)
			return -1;
		if (parse->app->count == 0)
			return error_set(-1, "-soft %s allows no number of ranks up to %u", parse->soft, asked);
	}
	if (parse->words > (uint32_t)(argc - at))
		return error_set(-1, "-words %u: only %d words follow", parse->words, argc - at);
	for (uint32_t i = 0; at < argc && (i < parse->words || !separated || strcmp(argv[at], ":") != 0); at++, i++) {
		if (parse->words > 0 && i == parse->words)
			return error_set(-1, "-words %u: '%s' follows where ':' or the end should", parse->words, argv[at]);
		strings_add(&parse->app->argv, text_copy(argv[at]));
	}
	return at;
}

/* Programs without a name: what stands around ':' and -configfile, unless ranks were asked for. */
static int drop_empty_programs(struct options *options)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < options->app_count && options->app_count > 1; i++)
		if (!options->apps[i].argv[0] && options->apps[i].count > 0)
			return error_set(-1, "program %u of this line has a number of ranks but no name", i + 1);
	for (uint32_t i = 0; i < options->app_count; i++) {
		struct app *app = &options->apps[i];
		if (app->argv[0]) {
			options->apps[kept++] = *app;
			continue;
		}
		strings_free(app->argv);
		strings_free(app->env);
		free(app->wdir);
		free(app->path);
		free(app->hosts);
	}
	options->app_count = kept;
	return 0;
}

static int parse_words(struct parse *parse, int argc, char **argv)
{
	for (int at = 0; at <= argc;) {
		int used = parse_program(parse, argc - at, argv + at, true);
		if (used < 0)
			return -1;
		at += used + 1;
	}
	return 0;
}

/* Words of a line as a shell would split them: blanks, quotes, backslash. A line that begins with '#' has none. NULL-terminated. */
static char **split_line(const char *line)
{
	char **words = memory_zero(1, sizeof *words);

	for (const char *at = line; ;) {
		at += strspn(at, " \t");
		if (*at == '\0' || (*at == '#' && !words[0]))
			return words;
		char *word = memory_zero(strlen(at) + 1, 1), *to = word, quote = '\0';
		for (; *at != '\0' && (quote != '\0' || strchr(" \t", *at) == NULL); at++) {
			if (quote == '\0' && (*at == '\'' || *at == '"'))
				quote = *at;
			else if (quote != '\0' && *at == quote)
				quote = '\0';
			else if (*at == '\\' && quote != '\'' && at[1] != '\0')
				*to++ = *++at;
			else
				*to++ = *at;
		}
		strings_add(&words, word);
	}
}

/* One line, with those that a backslash at its end joins to it; either kind of line end. False at the end of the file. */
static bool read_line(FILE *file, struct buffer *line)
{
	char *part = NULL;
	size_t cap = 0;
	bool more = true, any = false;

	line->len = 0;
	while (more) {
		ssize_t got = getline(&part, &cap, file);
		size_t len = got > 0 ? (size_t)got : 0, slashes = 0;
		any = any || got >= 0;
		while (len > 0 && (part[len - 1] == '\n' || part[len - 1] == '\r'))
			len--;
		while (slashes < len && part[len - 1 - slashes] == '\\')
			slashes++;
		more = got >= 0 && slashes % 2 == 1;
		buffer_put(line, part, more ? len - 1 : len);
	}
	buffer_put(line, "", 1);
	free(part);
	return any;
}

static int read_config(struct parse *parse, const char *path)
{
	FILE *file = fopen(path, "re");
	struct buffer line = { 0 };
	int status = 0;

	if (!file)
		return error_set(-1, "cannot read the configuration file %s: %s", path, strerror(errno));
	if (++parse->depth > 8)
		status = error_set(-1, "configuration files that name each other: %s", path);
	while (status == 0 && read_line(file, &line)) {
		char **words = split_line((char *)line.data);
		if (words[0])
			status = parse_program(parse, (int)strings_count(words), words, false) < 0 ? -1
												   : 0; /* here ':' is a word like others */
		strings_free(words);
	}
	parse->depth--;
	buffer_free(&line);
	fclose(file);
	/* The program after the option starts anew. */
	begin_program(parse);
	return status;
}

int options_parse(int argc, char **argv, struct options *options)
{
	struct parse parse = { .options = options };

	*options = (struct options){ .stdin_rank = 0 };
	options->env = memory_zero(1, sizeof(char *));
	options->notes = memory_zero(1, sizeof(char *));
	/* Scripts written for other launchers set this; an option on the command line comes later and wins. */
	if (getenv("MPIEXEC_TIMEOUT") != NULL && time_value("MPIEXEC_TIMEOUT", getenv("MPIEXEC_TIMEOUT"), &options->timeout_ns) != 0)
		return -1;
	if (parse_words(&parse, argc - 1, argv + 1) != 0)
		return -1;
	if (options->action == ACTION_RUN && drop_empty_programs(options) != 0)
		return -1;
	if (options->action == ACTION_RUN && options->app_count == 0 && !options->name_server)
		return error_set(-1, "no program given; 'mpiexec -n 4 ./a.out' runs one, 'mpiexec --help' says more");
	return 0;
}

void options_free(struct options *options)
{
	struct launch apps = { .apps = options->apps, .app_count = options->app_count };

	launch_free(&apps);
	strings_free(options->env);
	strings_free(options->env_only);
	strings_free(options->notes);
	free(options->hostfile);
	free(options->launcher);
	free(options->agent);
	free(options->iface);
	free(options->port_range);
	free(options->port_file);
	free(options->output_dir);
	free(options->outfile);
	free(options->errfile);
	free(options->report_json);
	free(options->psets);
	memset(options, 0, sizeof *options);
}
