/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The environment of a rank, and the search for its program. The environment is the user's, without
 * what another launcher may have left in it, with the rank's own names added. Part of host.c.
 */
#include "launcher/host.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "common/channel.h"
#include "common/cpus.h"
#include "common/error.h"
#include "launcher/process.h"

/* Set for the ranks of some job: must not leak from the job that started us into the job that we start. */
static const char *const stale[] = {
	"WEFT_SEGMENT_FD=", "WEFT_CHANNEL=", "WEFT_RANK=", "WEFT_SIZE=", "WEFT_LOCAL_RANK=", "WEFT_LOCAL_SIZE=", "WEFT_NODE_RANK=",
	"WEFT_JOB_ID=", "WEFT_LIFELINE=", "WEFT_SPAWN_PUTS=", "PMIX_", "PMI_RANK=", "PMI_SIZE=", "PMI_FD=", "PMI_PORT=", "PMI_ID=", "PMI_SPAWNED=",
	"PMI_APPNUM=", "PMI2_", "OMPI_COMM_WORLD_", "OMPI_UNIVERSE_SIZE=", "OMPI_MCA_schizo=", "OMPI_MCA_ess", "MPI_LOCALRANKID=",
	"MPI_LOCALNRANKS=", "OLDPWD=",
};

static bool is_stale(const char *entry)
{
	for (size_t i = 0; i < sizeof stale / sizeof stale[0]; i++)
		if (strncmp(entry, stale[i], strlen(stale[i])) == 0)
			return true;
	return false;
}

static void set_number(char ***env, const char *name, long value)
{
	strings_set(env, text_format("%s=%ld", name, value));
}

static void set_all(char ***env, char *const *entries)
{
	for (size_t i = 0; entries && entries[i] != NULL; i++)
		strings_set(env, text_copy(entries[i]));
}

static bool has_variable(char *const *env, const char *name)
{
	for (size_t i = 0; env && env[i] != NULL; i++)
		if (strncmp(env[i], name, strlen(name)) == 0)
			return true;
	return false;
}

/* Names under which programs already look for their place, whatever library they were written for. */
static void set_foreign_names(char ***env, const struct host *host, const struct rank *rank, bool pmix)
{
	set_number(env, "OMPI_COMM_WORLD_RANK", rank->world);
	set_number(env, "OMPI_COMM_WORLD_SIZE", host->launch.size);
	set_number(env, "OMPI_COMM_WORLD_LOCAL_RANK", rank->local);
	set_number(env, "OMPI_COMM_WORLD_LOCAL_SIZE", host->local_size);
	set_number(env, "OMPI_COMM_WORLD_NODE_RANK", rank->local);
	set_number(env, "OMPI_UNIVERSE_SIZE", host->launch.universe);
	/* Open MPI 4 takes a PMIx server seriously only from launchers that it knows; this is how one of them looks.
	 * Later versions need no such word. */
	if (pmix)
		strings_set(env, text_copy("OMPI_MCA_schizo=jsm"));
	/* Its ranks spin while they wait, unless they are told that they share CPUs; the user's word comes before ours. */
	if (host->local_size > (uint32_t)cpus_usable() && !has_variable(*env, "OMPI_MCA_mpi_yield_when_idle="))
		strings_add(env, text_copy("OMPI_MCA_mpi_yield_when_idle=1"));
	set_number(env, "PMI_RANK", rank->world);
	set_number(env, "PMI_SIZE", host->launch.size);
	set_number(env, "MPI_LOCALRANKID", rank->local);
	set_number(env, "MPI_LOCALNRANKS", host->local_size);
}

char **host_environment_plain(struct host *host)
{
	char **env = memory_zero(1, sizeof *env);

	for (size_t i = 0; host->launch.env[i] != NULL; i++)
		if (!is_stale(host->launch.env[i]))
			strings_add(&env, text_copy(host->launch.env[i]));
	return env;
}

char **host_environment(struct host *host, const struct rank *rank, char *const *pmix, char *const *pmi)
{
	const struct launch *launch = &host->launch;
	const struct app *app = &launch->apps[launch->rank_app[rank->world]];
	char **env = host_environment_plain(host);

	set_all(&env, pmix);
	if ((launch->flags & LAUNCH_FOREIGN_NAMES) != 0)
		set_foreign_names(&env, host, rank, pmix != NULL);
	set_all(&env, pmi);
	set_number(&env, "WEFT_SEGMENT_FD", host->segment_fd);
	strings_set(&env, text_format(CHANNEL_ENV "=%s", host->channel_name));
	set_number(&env, "WEFT_RANK", rank->world);
	set_number(&env, "WEFT_SIZE", launch->size);
	set_number(&env, "WEFT_LOCAL_RANK", rank->local);
	set_number(&env, "WEFT_LOCAL_SIZE", host->local_size);
	set_number(&env, "WEFT_NODE_RANK", host->index);
	strings_set(&env, text_format("WEFT_JOB_ID=%s", launch->job_id));
	/* As a shell would have it that had changed there: with the symbolic links by which people know the place. */
	if (!has_variable(launch->env, "PWD=")) {
		char *wdir = host_working_directory(host, app);
		strings_set(&env, text_format("PWD=%s", wdir));
		free(wdir);
	}
	set_all(&env, app->env); /* the user's own settings come last: they win */
	return env;
}

void host_environment_free(char **env)
{
	strings_free(env);
}

char *host_working_directory(const struct host *host, const struct app *app)
{
	const char *cwd = host->launch.cwd;

	return app->wdir[0] == '\0' ? text_copy(cwd) : app->wdir[0] == '/' ? text_copy(app->wdir) : text_format("%s/%s", cwd, app->wdir);
}

char *host_find_program(struct host *host, const struct app *app, char **env, const char *wdir)
{
	const char *path = "/usr/local/bin:/usr/bin:/bin";
	const char *name = app->argv[0];

	for (size_t i = 0; env[i] != NULL; i++)
		if (strncmp(env[i], "PATH=", 5) == 0)
			path = env[i] + 5;
	char *found = process_find(name, wdir, app->path, path);
	if (found)
		return found;
	if (errno == EACCES) {
		error_set(EXIT_NOT_EXECUTABLE, "%s is not an executable file on %s", name, host->launch.host_names[host->index]);
		return NULL;
	}
	char *here = strchr(name, '/') == NULL ? process_find(name, wdir, wdir, "") : NULL;
	error_set(EXIT_NOT_FOUND, "there is no program %s on %s%s%s%s", name, host->launch.host_names[host->index],
			  here ? "; did you mean ./" : strchr(name, '/') != NULL ? " (seen from " : " (searched in PATH)",
			  here ? name : strchr(name, '/') != NULL ? wdir : "",
			  !here && strchr(name, '/') != NULL ? ")" : "");
	free(here);
	return NULL;
}
