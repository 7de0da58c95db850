/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See name_server.h. */
#include "launcher/name_server.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/buffer.h"
#include "launcher/helper.h"
#include "launcher/process.h"

enum { CONTACT_MAX = 4096 };

extern char **environ;

/* Its environment: ours, and where it may listen. */
static char **environment(const struct options *options)
{
	char **env = memory_zero(1, sizeof *env);

	for (size_t i = 0; environ[i] != NULL; i++)
		strings_add(&env, text_copy(environ[i]));
	if (options->port_range)
		strings_set(&env, text_format("WEFT_PORT_RANGE=%s", options->port_range));
	if (options->names) /* not on a command line, which others can see */
		strings_set(&env, text_format("WEFT_NAME_SERVER=%s", options->names));
	return env;
}

int name_server_become(const struct options *options)
{
	char *path = helper_find("weft-names"),
	     *words[] = {(char *)(uintptr_t) "weft-names", (char *)(uintptr_t) "alone", options->port_file, NULL};
	char **env = environment(options);

	if (!options->port_file)
		error_set(-1, "a name server without a job wants --port-file FILE, by which jobs find it (mpiexec --port-file FILE ...)");
	else if (execve(path, words, env) != 0)
		error_set(-1, "cannot start %s: %s", path, strerror(errno));
	free(path);
	strings_free(env);
	return -1;
}

/* It is told of our end by its standard input, so that it can take its file away. */
static pid_t start(const struct options *options, const char *mode, const char *argument, int in, int out)
{
	char *path = helper_find("weft-names"),
	     *words[] = {(char *)(uintptr_t) "weft-names", (char *)(uintptr_t)mode, (char *)(uintptr_t)argument, NULL};
	char **env = environment(options), *cwd = getcwd(NULL, 0);
	const char *where = "";
	sigset_t none;

	sigemptyset(&none);
	struct process process = { .path = path, .argv = words, .env = env, .wdir = cwd ? cwd : "/", .stdio = { in, out, STDERR_FILENO },
							   .keep_fds = { -1, -1 }, .umask = 077, .signals = &none };
	pid_t pid = process_start(&process, &where);
	if (pid < 0)
		error_set(-1, "cannot start %s: %s (%s)", path, strerror(errno), where);
	free(path);
	free(cwd);
	strings_free(env);
	return pid;
}

/* One line; NULL: it said why not, on standard error. */
static char *read_contact(int fd)
{
	char line[CONTACT_MAX];
	size_t len = 0;
	ssize_t got = 1;

	while (len < sizeof line - 1 && (len == 0 || line[len - 1] != '\n') && (got > 0 || errno == EINTR)) {
		got = read(fd, line + len, sizeof line - 1 - len);
		if (got == 0)
			break;
		len += got > 0 ? (size_t)got : 0;
	}
	if (len == 0 || line[len - 1] != '\n')
		return NULL;
	line[len - 1] = '\0';
	return text_copy(line);
}

int name_server_begin(const struct options *options, struct name_server *server)
{
	const char *argument = options->port_file ? options->port_file : "-";
	int in[2] = { -1, -1 }, out[2];

	*server = (struct name_server){ .lifeline = -1 };
	if (!options->name_server && !options->port_file) {
		const char *given = getenv("WEFT_NAME_SERVER");
		server->contact = given && given[0] != '\0' ? text_copy(given) : NULL;
		return 0;
	}
	if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
		return error_set(-1, "cannot make a pipe: %s", strerror(errno));
	pid_t pid = start(options, options->name_server ? "serve" : "find", argument, in[0], out[1]);
	close(in[0]);
	close(out[1]);
	if (pid > 0)
		server->contact = read_contact(out[0]);
	close(out[0]);
	if (pid > 0 && server->contact && options->name_server) {
		process_helper(pid);
		server->pid = pid;
		server->lifeline = in[1];
		return 0;
	}
	close(in[1]);
	if (pid < 0)
		return -1;
	waitpid(pid, NULL, 0);
	return server->contact ? 0 : 1;
}

pid_t name_server_relay(const struct options *options, int *fd)
{
	int ends[2];

	*fd = -1;
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return error_set(-1, "cannot make a pair of sockets: %s", strerror(errno));
	pid_t pid = start(options, "relay", "-", ends[1], ends[1]);
	close(ends[1]);
	if (pid > 0)
		process_helper(pid);
	if (pid > 0)
		*fd = ends[0];
	else
		close(ends[0]);
	return pid;
}

void name_server_end(struct name_server *server)
{
	if (server->lifeline >= 0)
		close(server->lifeline);
	if (server->pid > 0)
		process_reap(server->pid);
	free(server->contact);
	*server = (struct name_server){ .lifeline = -1 };
}
