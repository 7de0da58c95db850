/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* The words of the commands that start daemons, and starting them. Part of remote.c. */
#include "launcher/remote_child.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/helper.h"
#include "launcher/process.h"

extern char **environ;

static char *quoted(const char *text)
{
	struct buffer out = { 0 };

	buffer_put(&out, "'", 1);
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			buffer_put(&out, "'\\'", 3);
		buffer_put(&out, text, 1);
	}
	buffer_put(&out, "'", 2);
	return (char *)out.data;
}

static void add_words(char ***words, const char *const *more)
{
	for (; *more != NULL; more++)
		strings_add(words, text_copy(*more));
}

/* A remote shell reads the command: quote it. The daemon finds its libraries as we found ours. */
static char *shell_command(const char *daemon)
{
	const char *libraries = getenv("LD_LIBRARY_PATH");
	char *path = quoted(daemon), *command;

	if (libraries && libraries[0] != '\0') {
		char *value = quoted(libraries);
		command = text_format("exec env LD_LIBRARY_PATH=%s %s", value, path);
		free(value);
	} else {
		command = text_format("exec %s", path);
	}
	free(path);
	return command;
}

char **remote_command(const char *agent, const char *host, const char *user, const char *daemon)
{
	static const char *const ssh[] = {"ssh", "-T",
					  "-a",  "-x",
					  "-o",  "BatchMode=yes",
					  "-o",  "ConnectTimeout=10",
					  "-o",  "ServerAliveInterval=5",
					  "-o",  "ServerAliveCountMax=12",
					  "-o",  "LogLevel=ERROR",
					  NULL};
	char **words = NULL;

	if (strcmp(agent, "ssh") == 0) {
		add_words(&words, ssh);
		if (user[0] != '\0') {
			strings_add(&words, text_copy("-l"));
			strings_add(&words, text_copy(user));
		}
	} else {
		for (const char *at = agent; *at != '\0'; at += strcspn(at, " "), at += strspn(at, " "))
			strings_add(&words, text_format("%.*s", (int)strcspn(at, " "), at));
	}
	strings_add(&words, text_copy(host));
	strings_add(&words, shell_command(daemon));
	return words;
}

char **remote_command_srun(char *const *hosts, const char *daemon)
{
	static const char *const srun[] = { "srun", "--overlap", "--ntasks-per-node=1", "--mpi=none", "--cpu-bind=none",
										"--unbuffered", "--quiet", "--kill-on-bad-exit=0", NULL };
	size_t count = strings_count(hosts);
	struct buffer list = { 0 };
	char **words = NULL;

	for (size_t i = 0; i < count; i++) {
		buffer_put(&list, ",", i > 0);
		buffer_put(&list, hosts[i], strlen(hosts[i]));
	}
	buffer_put(&list, "", 1);
	add_words(&words, srun);
	strings_add(&words, text_format("--nodes=%zu", count));
	strings_add(&words, text_format("--ntasks=%zu", count));
	strings_add(&words, text_format("--nodelist=%s", (char *)list.data));
	strings_add(&words, text_copy(daemon));
	strings_add(&words, text_copy("--call"));
	buffer_free(&list);
	return words;
}

char **remote_command_tmrsh(const char *host, const char *daemon, const char *invitation)
{
	char **words = NULL;

	strings_add(&words, text_copy("pbs_tmrsh"));
	strings_add(&words, text_copy(host));
	strings_add(&words, text_copy(daemon));
	strings_add(&words, text_format("--call=%s", invitation));
	strings_add(&words, text_format("--node=%s", host));
	return words;
}

/* The other hosts have it in the same place. */
char *remote_find_daemon(void)
{
	return helper_find("weftd");
}

/* What the batch system set for our own step would shape the daemons' step. */
static char **environment_for(const char *program)
{
	static const char *const shaping[] = {"SLURM_EXACT=",         "SRUN_CPUS_PER_TASK=", "SLURM_CPUS_PER_TASK=",
					      "SLURM_TRES_PER_TASK=", "SLURM_MPI_TYPE=",     "SLURM_DISTRIBUTION=",
					      "SLURM_CPU_BIND",       "SLURM_LABELIO=",      NULL};
	char **env = memory_zero(1, sizeof *env);

	for (size_t i = 0; environ[i] != NULL; i++) {
		bool drop = false;
		for (size_t k = 0; strcmp(program, "srun") == 0 && shaping[k] != NULL; k++)
			drop = drop || strncmp(environ[i], shaping[k], strlen(shaping[k])) == 0;
		if (!drop)
			strings_add(&env, text_copy(environ[i]));
	}
	return env;
}

pid_t remote_start_agent(char **words, int in, int out, int err)
{
	const char *where = "", *path_list = getenv("PATH");
	char *path = process_find(words[0], "/", "", path_list ? path_list : "/usr/bin:/bin");
	char **env = environment_for(words[0]);
	sigset_t none;
	pid_t pid = -1;

	sigemptyset(&none);
	if (!path) {
		error_set(-1, "there is no program %s here to reach it with", words[0]);
	} else {
		struct process process = {.path = path,
					  .argv = words,
					  .env = env,
					  .wdir = "/",
					  .stdio = {in, out, err},
					  .keep_fds = {-1, -1},
					  .umask = 022,
					  .dies_with_us = true,
					  .signals = &none};
		pid = process_start(&process, &where);
		if (pid < 0)
			error_set(-1, "cannot start %s: %s (%s)", path, strerror(errno), where);
	}
	free(path);
	strings_free(env);
	strings_free(words);
	return pid;
}
