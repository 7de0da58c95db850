/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * mpiexec: from the command line to the description of a job. What happens then is in job.c.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "common/error.h"
#include "common/hex.h"
#include "common/log.h"
#include "common/params.h"
#include "common/proof.h"
#include "common/pset.h"
#include "common/status.h"
#include "config.h"
#include "launcher/allocation.h"
#include "launcher/bind.h"
#include "launcher/debugger.h"
#include "launcher/job.h"
#include "launcher/map.h"
#include "launcher/name_server.h"
#include "launcher/remote.h"

extern char **environ;

enum { SPAWN_HOSTS_MAX = 100000 }; /* the kernel takes 128 KiB for one string */

static int fail(void)
{
	fprintf(stderr, "mpiexec: %s\n", error_text());
	return EXIT_LAUNCHER;
}

/* Only hosts that have ranks are part of the job. */
static void use_hosts(struct launch *launch, const struct allocation *allocation, const struct map *map)
{
	uint32_t *number = memory_zero(allocation->hosts.count, sizeof *number);
	uint32_t *used = memory_zero(allocation->hosts.count, sizeof *used);

	launch->host_names = memory_zero(1, sizeof(char *));
	launch->host_addresses = memory_zero(1, sizeof(char *));
	launch->host_users = memory_zero(1, sizeof(char *));
	launch->local_host = NO_HOST;
	for (uint32_t rank = 0; rank < map->size; rank++)
		used[map->rank_host[rank]]++;
	for (uint32_t i = 0; i < allocation->hosts.count; i++) {
		const struct host_entry *entry = &allocation->hosts.entries[i];
		if (used[i] == 0)
			continue;
		if (i == allocation->local)
			launch->local_host = launch->host_count;
		number[i] = launch->host_count++;
		strings_add(&launch->host_names, text_copy(entry->name));
		strings_add(&launch->host_addresses, text_copy(""));
		strings_add(&launch->host_users, text_copy(entry->user ? entry->user : ""));
		launch->universe += entry->slots > used[i] ? entry->slots : used[i];
	}
	for (uint32_t rank = 0; rank < map->size; rank++)
		map->rank_host[rank] = number[map->rank_host[rank]];
	free(number);
	free(used);
}

/* "NAME:SLOTS:FREE,...": where ranks may spawn, if they do not say. NULL: longer than a variable may be, and no rank would start with it. */
static char *spawn_hosts(const struct allocation *allocation, const struct map *map)
{
	uint32_t *used = memory_zero(allocation->hosts.count, sizeof *used);
	struct buffer list = { 0 };
	char here[256] = "localhost";

	gethostname(here, sizeof here - 1);
	for (uint32_t rank = 0; rank < map->size; rank++)
		used[map->rank_host[rank]]++;
	for (uint32_t i = 0; i < allocation->hosts.count; i++) {
		const struct host_entry *entry = &allocation->hosts.entries[i];
		/* On another host that name would mean another. */
		const char *name = strcmp(entry->name, "localhost") == 0 || strncmp(entry->name, "127.", 4) == 0 ? here : entry->name;
		bool numeric = strchr(name, ':') != NULL;
		uint32_t slots = entry->slots > 0 ? entry->slots : 1;
		char *one = text_format("%s%s%s%s%s%s:%u:%u", i > 0 ? "," : "", entry->user ? entry->user : "", entry->user ? "@" : "",
					numeric ? "[" : "", name, numeric ? "]" : "", slots, slots > used[i] ? slots - used[i] : 0);
		buffer_put(&list, one, strlen(one));
		free(one);
	}
	buffer_put(&list, "", 1);
	free(used);
	if (list.len > SPAWN_HOSTS_MAX) {
		buffer_free(&list);
		return NULL;
	}
	return (char *)list.data;
}

static bool is_listed(char *const *names, const char *entry)
{
	size_t len = strcspn(entry, "=");

	for (size_t i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) == len && strncmp(names[i], entry, len) == 0)
			return true;
	return false;
}

/* Of our environment, what every rank gets: all of it unless options say otherwise. Names of this place stay here. */
static char **rank_environment(const struct options *options)
{
	static const char *const stays[] = {"PWD",
					    "OLDPWD",
					    "_",
					    "SSH_CLIENT",
					    "SSH_CONNECTION",
					    "SSH_TTY",
					    "WEFT_PSETS",
					    "WEFT_SPAWN_HOSTS",
					    "WEFT_SPAWN_LAUNCHER",
					    "WEFT_SPAWN_AGENT",
					    "WEFT_SPAWN_NSPACE",
					    "WEFT_SPAWN_PUTS",
					    NULL};
	char **env = memory_zero(1, sizeof *env);

	if (!params.lifeline) /* of another job, whose rank has started us */
		unsetenv("WEFT_SPAWNED");
	for (size_t i = 0; environ[i] && !options->env_none; i++)
		if (options->env_only ? is_listed(options->env_only, environ[i])
									  : !is_listed((char *const *)stays, environ[i]))
			strings_add(&env, text_copy(environ[i]));
	for (size_t i = 0; options->env[i] != NULL; i++)
		strings_set(&env, text_copy(options->env[i]));
	if (options->iface)
		strings_set(&env, text_format("WEFT_NET=%s", options->iface));
	if (options->port_range)
		strings_set(&env, text_format("WEFT_PORT_RANGE=%s", options->port_range));
	return env;
}

/* Three names that say nothing of each other. */
static void name_job(struct launch *launch)
{
	unsigned char random[6], secret[(NSPACE_LEN - 1) / 2];
	char text[2 * sizeof random + 1];

	if (proof_random(launch->key, sizeof launch->key) != 0 || proof_random(random, sizeof random) != 0 ||
		proof_random(secret, sizeof secret) != 0) {
		log_error("%s", error_text());
		exit(EXIT_LAUNCHER);
	}
	hex_write(text, random, sizeof random);
	snprintf(launch->job_id, sizeof launch->job_id, "%d-%s", (int)getpid(), text);
	hex_write(launch->nspace, secret, sizeof secret);
	/* What spawned us knows us by this name. */
	if (params.spawn_nspace && params.lifeline && hex_is(params.spawn_nspace, sizeof secret))
		memcpy(launch->nspace, params.spawn_nspace, NSPACE_LEN);
}

/* Before we raise any for ourselves. */
static void take_limits(struct launch *launch)
{
	static const int resources[LAUNCH_LIMITS] = { LAUNCH_LIMIT_RESOURCES };

	for (int i = 0; i < LAUNCH_LIMITS; i++) {
		struct rlimit now = { RLIM_INFINITY, RLIM_INFINITY };
		getrlimit((__rlimit_resource_t)resources[i], &now);
		launch->limits[i] = (struct process_limit){ resources[i], now.rlim_cur };
	}
}

/* ppr:N:OBJECT: how many of them a host has is looked up here; the others are taken to be of this kind. */
static int count_objects(struct options *options)
{
	if (options->per_object == 0)
		return 0;
	struct machine *machine = machine_load();
	if (!machine)
		return -1;
	options->per_host = options->per_object * bind_object_count(machine, options->spread);
	machine_free(machine);
	return 0;
}

/* By the name that the shell has for it, where that still leads here: it may have symbolic links in it. */
static char *working_directory(void)
{
	const char *name = getenv("PWD");
	struct stat named, here;
	char *cwd = getcwd(NULL, 0);

	if (name && name[0] == '/' && stat(name, &named) == 0 && stat(".", &here) == 0 && named.st_dev == here.st_dev &&
		named.st_ino == here.st_ino) {
		free(cwd);
		return text_copy(name);
	}
	return cwd ? cwd : text_copy("/");
}

static int check_psets(const struct options *options, uint32_t size)
{
	for (int i = 0; i < pset_count(options->psets); i++) {
		size_t len, count;
		const char *name = pset_name(options->psets, i, &len);
		uint32_t *ranks = pset_ranks(options->psets, i, size, &count);

		if (!ranks)
			return error_set(-1, "--pset %.*s: there are only %u ranks", (int)strcspn(name, ";"), name, size);
		free(ranks);
	}
	return 0;
}

static int make_launch(struct options *options, struct launch *launch)
{
	struct allocation allocation;
	struct map map;

	memset(launch, 0, sizeof *launch);
	if (allocation_find(options, &allocation) != 0)
		return -1;
	if (count_objects(options) != 0 || map_ranks(&allocation.hosts, options, &map) != 0) {
		allocation_free(&allocation);
		return -1;
	}
	allocation_use_batch_names(&allocation);
	char *places = allocation.hosts.count > 1 ? spawn_hosts(&allocation, &map) : NULL;
	use_hosts(launch, &allocation, &map);
	launch->size = map.size;
	launch->rank_host = map.rank_host;
	launch->rank_app = map.rank_app;
	launch->apps = options->apps;
	launch->app_count = options->app_count;
	options->apps = NULL;
	options->app_count = 0;
	launch->env = rank_environment(options);
	if (options->quiet)
		strings_set(&launch->env, text_copy("WEFT_QUIET=1"));
	if (params.spawn_puts && params.lifeline) /* for the daemons; ranks do not see it */
		strings_set(&launch->env, text_format("WEFT_SPAWN_PUTS=%s", params.spawn_puts));
	if (options->psets)
		strings_set(&launch->env, text_format("WEFT_PSETS=%s", options->psets));
	if (places)
		strings_set(&launch->env, text_format("WEFT_SPAWN_HOSTS=%s", places));
	free(places);
	if (options->launcher && strcmp(options->launcher, "fork") != 0)
		strings_set(&launch->env, text_format("WEFT_SPAWN_LAUNCHER=%s", options->launcher));
	if (options->agent)
		strings_set(&launch->env, text_format("WEFT_SPAWN_AGENT=%s", options->agent));
	if (options->names)
		strings_set(&launch->env, text_format("WEFT_NAME_SERVER=%s", options->names));
	launch->cwd = working_directory();
	launch->umask = umask(022);
	umask((mode_t)launch->umask);
	take_limits(launch);
	process_raise_files(64 + 4 * (rlim_t)launch->host_count +
			    (options->output_dir || options->outfile || options->errfile ? 2 : 0) * (rlim_t)launch->size);
	launch->stdin_rank = options->stdin_rank;
	launch->bind = options->bind;
	launch->spread = options->spread;
	launch->per_object = options->per_object;
	launch->cpus_per_rank = options->cpus_per_rank;
	launch->grace_ms = 500;
	launch->agent = text_copy(allocation.agent);
	launch->fanout = remote_fanout(launch->agent);
	launch->flags = (options->no_pmix ? 0 : LAUNCH_PMIX) | (options->no_foreign ? 0 : LAUNCH_FOREIGN_NAMES) |
					(options->dry_run ? LAUNCH_DRY : 0) | (debugger_is_here() ? LAUNCH_GATED : 0) |
					(options->tools ? LAUNCH_TOOLS : 0);
	name_job(launch);
	allocation_free(&allocation);
	if (check_psets(options, launch->size) != 0)
		return -1;
	if (launch->stdin_rank >= 0 && (uint32_t)launch->stdin_rank >= launch->size)
		return error_set(-1, "--stdin %d: there are only %u ranks", launch->stdin_rank, launch->size);
	return 0;
}

/* Signals come through a descriptor; ranks get back what we were started with. */
static int take_signals(sigset_t *ranks)
{
	static const int wanted[] = { SIGCHLD, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGUSR1, SIGUSR2, SIGWINCH };
	struct sigaction action;
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		/* With nohup SIGHUP stays ignored. A shell that starts us in the background ignores SIGINT and SIGQUIT
		 * for us, which would leave nobody to end the job. */
		if (sigaction(wanted[i], NULL, &action) == 0 && action.sa_handler == SIG_IGN) {
			if (wanted[i] != SIGINT && wanted[i] != SIGQUIT && wanted[i] != SIGTERM && wanted[i] != SIGCHLD)
				continue;
			signal(wanted[i], SIG_DFL);
		}
		sigaddset(&set, wanted[i]);
	}
	signal(SIGCHLD, SIG_DFL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a write beyond the limit fails instead */
	sigprocmask(SIG_BLOCK, &set, ranks);
	return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* Started with a standard file closed: the next thing we open must not take its number. */
static void fill_standard_files(bool closed[2])
{
	int fd;

	do {
		fd = open("/dev/null", O_RDWR);
		if (fd == 1 || fd == 2)
			closed[fd - 1] = true;
	} while (fd >= 0 && fd <= 2);
	if (fd > 2)
		close(fd);
}

/* With the name server, if one is wanted, up before the first rank and there until the last has ended. */
static int run(struct options *options, struct launch *launch)
{
	struct name_server names;
	sigset_t rank_signals;
	int said = options->dry_run ? 0 : name_server_begin(options, &names), status = EXIT_LAUNCHER;

	if (said != 0)
		return said < 0 ? fail() : EXIT_LAUNCHER;
	options->names = options->dry_run ? NULL : names.contact;
	if (make_launch(options, launch) != 0)
		return fail();
	int signal_fd = take_signals(&rank_signals);
	process_keep_children();
	/* What ranks leave behind becomes our child, so that it can be ended. */
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	if (signal_fd >= 0) {
		status = job_run(options, launch, &rank_signals, signal_fd);
	} else {
		error_set(1, "signalfd: %s", strerror(errno));
		fail();
	}
	if (!options->dry_run)
		name_server_end(&names);
	return status;
}

int main(int argc, char **argv)
{
	static struct options options; /* these two live as long as the process: nobody frees them on every way out */
	static struct launch launch;
	uint64_t begin_ns = status_now_ns();
	bool closed[2] = { false, false };

	fill_standard_files(closed);
	params_init(environ, NULL); /* ranks complain of what is wrong */
	if (options_parse(argc, argv, &options) != 0)
		return fail();
	switch (options.action) {
	case ACTION_HELP:
	case ACTION_HELP_ALL:
		options_print_help(stdout, options.action == ACTION_HELP_ALL);
		return 0;
	case ACTION_MAN:
		options_print_man(stdout);
		return 0;
	case ACTION_COMPLETION:
		options_print_completion(stdout);
		return 0;
	case ACTION_VERSION:
		printf("mpiexec (%s) %s\n", PACKAGE_NAME, PACKAGE_VERSION);
		return 0;
	case ACTION_RUN:
		break;
	}
	/* Remarks are for somebody who reads along: test harnesses take every line in a file or pipe for a failure. */
	bool reader = isatty(STDERR_FILENO) || options.verbose || options.report_bindings || options.dry_run;
	options.begin_ns = begin_ns;
	memcpy(options.closed, closed, sizeof closed);
	options.quiet = options.quiet || params.quiet || !reader;
	if (options.app_count == 0) {
		name_server_become(&options);
		return fail();
	}
	return run(&options, &launch);
}
