/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Jobs that ranks of this host spawn through their process manager (PMIx, PMI). As with those that programs of ours spawn (runtime/spawn.c), each gets a
 * launcher of its own, which calls back at the channel (host_jobs.c); but that is a child of ours, and we hold its lifeline. Its output goes where
 * that of the rank goes. Part of host.c.
 */
#include "launcher/host.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/helper.h"

struct host_launcher {
	uint32_t rank;          /* of the job, that spawned it */
	uint64_t id;            /* of the question; 0: of PMI */
	char *nspace;
	pid_t pid;
	char *variable;         /* one more for its launcher; NULL: none */
	int lifeline;           /* -1: it goes on without us */
	bool started;           /* and whoever asked was told */
	bool connected;         /* ranks are, so that its failure is ours */
	struct host_launcher *next;
};

/* ---- starting one ---- */

static const char *variable(char *const *env, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; env[i] != NULL; i++)
		if (strncmp(env[i], name, len) == 0 && env[i][len] == '=')
			return env[i] + len + 1;
	return NULL;
}

/* "2, spawned by rank 0", or "2.1, spawned by rank 3 of job 2", as runtime/spawn.c has it. */
static char *label_of(struct host *host, uint32_t rank)
{
	const char *ours = variable(host->launch.env, "WEFT_SPAWNED");
	int len = ours ? (int)strcspn(ours, ",") : 0;

	host->spawned++;
	return len > 0 ? text_format("WEFT_SPAWNED=%.*s.%u, spawned by rank %u of job %.*s", len, ours, host->spawned, rank, len, ours)
		       : text_format("WEFT_SPAWNED=%u, spawned by rank %u", host->spawned, rank);
}

static char **environment_of(struct host *host, const struct host_launcher *launcher, int lifeline)
{
	const struct app *app = &host->launch.apps[host->launch.rank_app[launcher->rank]];
	char **env = host_environment_plain(host);

	for (size_t i = 0; app->env[i] != NULL; i++)
		strings_set(&env, text_copy(app->env[i]));
	strings_set(&env, text_format("WEFT_LIFELINE=%d", lifeline));
	strings_set(&env, text_format("WEFT_PARENT_CHANNEL=%s", host->channel_name));
	strings_set(&env, text_format("WEFT_SPAWN_NSPACE=%s", launcher->nspace));
	strings_set(&env, label_of(host, launcher->rank));
	if (launcher->variable)
		strings_set(&env, text_copy(launcher->variable));
	return env;
}

/* One more writing end of the pipe that we read this output of the rank from: what is opened by the name of the reading end is the pipe. */
static int output_of(const struct rank *rank, int number)
{
	const struct stream *stream = &rank->out[number - 1];
	char path[64];
	int fd = -1;

	snprintf(path, sizeof path, "/proc/self/fd/%d", stream->watch.fd);
	if (stream->open)
		fd = open(path, O_WRONLY | O_CLOEXEC);
	return fd >= 0 ? fd : open("/dev/null", O_WRONLY | O_CLOEXEC);
}

static int start(struct host *host, struct host_launcher *launcher, char *const *words)
{
	const struct rank *rank = &host->ranks[host->segment.ranks[launcher->rank].local];
	const struct app *app = &host->launch.apps[host->launch.rank_app[launcher->rank]];
	int ends[2], stdio[3];
	const char *where = "";

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return error_set(-1, "no descriptor for the lifeline of a spawned job: %s", strerror(errno));
	stdio[0] = open("/dev/null", O_RDONLY | O_CLOEXEC);
	stdio[1] = output_of(rank, 1);
	stdio[2] = output_of(rank, 2);
	char **env = environment_of(host, launcher, ends[0]), *path = helper_find("mpiexec"), *wdir = host_working_directory(host, app);
	struct process process = {
		.path = path, .argv = words, .env = env, .wdir = wdir, .wdir_fallback = "/", .stdio = { stdio[0], stdio[1], stdio[2] },
		.keep_fds = { ends[0], -1 }, .umask = (mode_t)host->launch.umask, .signals = &host->signals,
	};
	launcher->pid = process_start(&process, &where);
	if (launcher->pid < 0)
		error_set(-1, "cannot start the launcher %s of a spawned job: %s (%s)", path, strerror(errno), where);
	launcher->lifeline = ends[1];
	close(ends[0]);
	for (int i = 0; i < 3; i++)
		if (stdio[i] >= 0)
			close(stdio[i]);
	host_environment_free(env);
	free(path);
	free(wdir);
	return launcher->pid > 0 ? 0 : -1;
}

/* Whoever asked is told. */
static void answer(struct host *host, struct host_launcher *launcher, bool done)
{
	struct buffer body = { 0 };

	if (launcher->id == 0) {
		host->pmi_spawned(host, launcher->rank, done);
		return;
	}
	buffer_put_u64(&body, launcher->id);
	buffer_put_u32(&body, done);
	host->tell_pmix(host, MESSAGE_SPAWN_DONE, &body);
	buffer_free(&body);
}

static void forget(struct host *host, struct host_launcher *launcher)
{
	struct host_launcher **at = &host->launchers;

	while (*at != launcher)
		at = &(*at)->next;
	*at = launcher->next;
	if (launcher->lifeline >= 0)
		close(launcher->lifeline);
	free(launcher->nspace);
	free(launcher->variable);
	free(launcher);
}

void host_spawn(struct host *host, uint32_t world, uint64_t id, const char *nspace, char *const *words,
		char *variable)
{
	struct host_launcher *launcher = memory_zero(1, sizeof *launcher);

	*launcher = (struct host_launcher){ .rank = world, .id = id, .nspace = text_copy(nspace), .lifeline = -1, .variable = variable,
					   .next = host->launchers };
	host->launchers = launcher;
	if (host->state != HOST_RUNNING || start(host, launcher, words) != 0) {
		if (host->state == HOST_RUNNING)
			host_note(host, error_text());
		answer(host, launcher, false);
		forget(host, launcher);
	}
}

/* ---- its life ---- */

void host_spawn_started(struct host *host, const char *nspace)
{
	for (struct host_launcher *launcher = host->launchers; launcher != NULL; launcher = launcher->next)
		if (!launcher->started && strcmp(launcher->nspace, nspace) == 0) {
			launcher->started = true;
			answer(host, launcher, true);
		}
}

static void let_go(struct host_launcher *launcher)
{
	if (launcher->lifeline < 0)
		return;
	send(launcher->lifeline, "g", 1, MSG_NOSIGNAL); /* it may have ended meanwhile */
	close(launcher->lifeline);
	launcher->lifeline = -1;
}

void host_spawn_tie(struct host *host, const char *nspace, bool connected)
{
	for (struct host_launcher *launcher = host->launchers; launcher != NULL; launcher = launcher->next) {
		if (strcmp(launcher->nspace, nspace) != 0)
			continue;
		launcher->connected = connected;
		if (!connected)
			let_go(launcher);
	}
}

void host_spawn_rank_ended(struct host *host, uint32_t world, bool finalised)
{
	for (struct host_launcher *launcher = host->launchers; launcher != NULL; launcher = launcher->next) {
		if (launcher->rank != world || launcher->lifeline < 0)
			continue;
		if (finalised) {
			let_go(launcher);
		} else {
			close(launcher->lifeline);
			launcher->lifeline = -1;
		}
	}
}

void host_spawn_reap(struct host *host, pid_t pid, int wait_status)
{
	struct host_launcher *launcher = host->launchers;
	struct buffer body = { 0 };
	int code = WIFSIGNALED(wait_status) ? 128 + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);

	while (launcher && launcher->pid != pid)
		launcher = launcher->next;
	if (!launcher)
		return;
	if (!launcher->started) {
		/* That it has started may be said and not read yet. A launcher that ends well has. */
		answer(host, launcher, wait_status == 0);
	} else if (wait_status != 0 && launcher->lifeline >= 0 && launcher->connected) {
		/* Other MPIs have no way to tell their ranks of it. */
		buffer_put_u32(&body, launcher->rank);
		buffer_put_u32(&body, (uint32_t)code);
		host_send(host, MESSAGE_SPAWN_LOST, MESSAGE_ROOT, &body);
	} else if (wait_status != 0 && launcher->lifeline >= 0) {
		buffer_put_string(&body, launcher->nspace);
		host->tell_pmix(host, MESSAGE_SPAWN_FAILED, &body);
	}
	buffer_free(&body);
	forget(host, launcher);
}

void host_spawn_close(struct host *host)
{
	while (host->launchers)
		forget(host, host->launchers);
}
