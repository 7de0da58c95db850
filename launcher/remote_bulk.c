/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Daemons that call back (call.h) because no pipe leads to each of them. Two agents are of this kind:
 *
 *   slurm        one srun starts the daemons of all hosts; its standard input carries the invitation
 *   pbs_tmrsh    one command a host, without standard files; the invitation is a file in the home directory
 *
 * What srun says on standard error is kept for the host that it names, or for every host that has not
 * answered, and shown when that host is lost; what daemons say is shown at once. Part of remote.c.
 */
#include "launcher/remote_child.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/error.h"
#include "launcher/call.h"
#include "launcher/hostlist.h"
#include "launcher/process.h"
#include "launcher/tree.h"

enum { ERR_MAX = 65536, LAST_WORDS_MS = 500 };

struct bulk {
	struct remotes *remotes;
	struct calls *calls;    /* NULL once all have called */
	struct timer *closing;
	pid_t pid;              /* of srun; 0: none, or reaped */
	struct watch err;
	struct buffer said;     /* on standard error, the line that is not complete */
	char *file;             /* with the invitation; NULL: none */
	bool *named;            /* [count] srun has complained of this host */
};

bool bulk_wanted(const char *agent)
{
	return strcmp(agent, "slurm") == 0 || strcmp(agent, "pbs_tmrsh") == 0;
}

uint32_t remote_fanout(const char *agent)
{
	return bulk_wanted(agent) ? UINT32_MAX : TREE_FANOUT;
}

static const char *name_of(const struct child *child)
{
	return child->remotes->launch->host_names[child->host];
}

/* ---- calls ---- */

static void stop_listening(struct bulk *bulk)
{
	loop_cancel(bulk->remotes->loop, &bulk->closing);
	calls_close(bulk->calls);
	bulk->calls = NULL;
	if (bulk->file)
		unlink(bulk->file);
	free(bulk->file);
	bulk->file = NULL;
}

static void all_called(void *context)
{
	((struct bulk *)context)->closing = NULL;
	stop_listening(context);
}

static void arrived(void *context, const char *node, int fd, const struct buffer *rest, const struct seal_keys *keys)
{
	struct bulk *bulk = context;
	struct remotes *remotes = bulk->remotes;
	struct child *found = NULL;
	bool missing = false;

	for (uint32_t i = 0; i < remotes->count; i++) {
		struct child *child = &remotes->children[i];
		if (!found && child->state != CHILD_LOST && child->out.fd < 0 && strcmp(name_of(child), node) == 0)
			found = child;
		else
			missing = missing || (child->state != CHILD_LOST && child->out.fd < 0);
	}
	int other = found ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : -1; /* each watch has a descriptor of its own */
	if (other < 0) {
		close(fd);
		return;
	}
	found->sealed = true;
	found->keys = *keys;
	child_connect(found, fd, other);
	child_receive(found, rest->data, rest->len);
	if (!missing && !bulk->closing) /* from the loop: we are inside a callback of what is to be closed */
		bulk->closing = loop_after(remotes->loop, 0, all_called, bulk);
}

/* ---- standard error of srun ---- */

/* Is the name there as a word of its own? n1 is not in n12, but in "node n1:". */
static bool mentions(const char *line, const char *name)
{
	size_t len = strlen(name);

	for (const char *at = line; (at = strstr(at, name)) != NULL; at++) {
		bool begins = at == line || (!isalnum((unsigned char)at[-1]) && strchr("-_.", at[-1]) == NULL);
		if (begins && !isalnum((unsigned char)at[len]) && strchr("-_", at[len]) == NULL)
			return true;
	}
	return false;
}

static void not_started(void *context)
{
	struct child *child = context;
	child->deadline = NULL;
	child_lose(child, "srun could not start the daemon there");
}

/* "srun: error: n[2-3]: tasks 1-2: Exited with exit code 3": daemons that have not called will not any more. */
static bool tasks_ended(struct bulk *bulk, const char *line)
{
	static const char begin[] = "srun: error: ";
	const char *end = strstr(line, ": task");
	struct hostlist hosts = { 0 };

	if (strncmp(line, begin, strlen(begin)) != 0 || !end || end < line + strlen(begin))
		return false;
	char *names = text_format("%.*s", (int)(end - line - (ptrdiff_t)strlen(begin)), line + strlen(begin));
	bool read = hostlist_parse_slurm(&hosts, names, NULL) == 0;
	for (uint32_t i = 0; read && i < bulk->remotes->count; i++) {
		struct child *child = &bulk->remotes->children[i];
		if (child->state == CHILD_LOST || hostlist_find(&hosts, name_of(child)) < 0)
			continue;
		child_note(child, line);
		bulk->named[i] = true;
		if (has_greeted(child))
			continue;
		/* What the daemon said itself may come after the news of its end. */
		loop_cancel(bulk->remotes->loop, &child->deadline);
		child->deadline = loop_after(bulk->remotes->loop, MILLISECONDS(LAST_WORDS_MS), not_started, child);
	}
	hostlist_free(&hosts);
	free(names);
	return read;
}

static void take_line(struct bulk *bulk, const char *line)
{
	struct remotes *remotes = bulk->remotes;
	bool from_slurm = strncmp(line, "srun: ", 6) == 0 || strncmp(line, "slurmstepd", 10) == 0;
	uint32_t host = NO_HOST;

	/* That is what we want of --cpu-bind=none. */
	if (strstr(line, "lacks support for cpu binding") != NULL)
		return;
	if (tasks_ended(bulk, line))
		return;
	for (uint32_t i = 0; i < remotes->count && host == NO_HOST; i++)
		if (mentions(line, name_of(&remotes->children[i]))) {
			host = remotes->children[i].host;
			bulk->named[i] = bulk->named[i] || from_slurm;
			child_note(&remotes->children[i], line);
		}
	for (uint32_t i = 0; i < remotes->count && host == NO_HOST; i++)
		if (!has_greeted(&remotes->children[i]))
			child_note(&remotes->children[i], line);
	if (!from_slurm)
		remotes->events.note(remotes->events.context, host, line);
}

static void err_ready(void *context)
{
	struct bulk *bulk = context;
	char *end;
	ssize_t got = read(bulk->err.fd, buffer_room(&bulk->said, 4096), 4096);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		loop_close(bulk->remotes->loop, &bulk->err);
		return;
	}
	bulk->said.len += (size_t)got;
	while ((end = memchr(bulk->said.data, '\n', bulk->said.len)) != NULL) {
		*end = '\0';
		take_line(bulk, (char *)bulk->said.data);
		buffer_consume(&bulk->said, (size_t)(end + 1 - (char *)bulk->said.data));
	}
	if (bulk->said.len > ERR_MAX)
		bulk->said.len = 0;
}

/* ---- starting ---- */

/* A setting of the job; NULL: not set. `name` ends with '='. */
static const char *setting(const struct launch *launch, const char *name)
{
	for (size_t i = 0; launch->env[i] != NULL; i++)
		if (strncmp(launch->env[i], name, strlen(name)) == 0)
			return launch->env[i] + strlen(name);
	return NULL;
}

static int start_srun(struct bulk *bulk, const char *daemon)
{
	struct remotes *remotes = bulk->remotes;
	char **hosts = memory_zero(1, sizeof *hosts);
	int in[2] = { -1, -1 }, err[2] = { -1, -1 }, status = -1;
	int out = open("/dev/null", O_WRONLY | O_CLOEXEC);
	struct buffer invitation = { 0 };

	for (uint32_t i = 0; i < remotes->count; i++)
		strings_add(&hosts, text_copy(name_of(&remotes->children[i])));
	if (out < 0 || pipe2(in, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0) {
		error_set(-1, "cannot make a pipe: %s; raise the limit of open files (ulimit -n)", strerror(errno));
		goto done;
	}
	pid_t pid = remote_start_agent(remote_command_srun(hosts, daemon), in[0], out, err[1]);
	if (pid < 0)
		goto done;
	bulk->pid = pid;
	fcntl(err[0], F_SETFL, O_NONBLOCK);
	bulk->err = (struct watch){ .fd = err[0], .ready = err_ready, .context = bulk };
	loop_want(remotes->loop, &bulk->err, LOOP_READ);
	err[0] = -1;
	/* Small enough for the pipe, so it never blocks. */
	calls_invitation(bulk->calls, &invitation);
	if (write(in[1], invitation.data, invitation.len) == (ssize_t)invitation.len)
		status = 0;
	else
		error_set(-1, "cannot talk to srun: %s", strerror(errno));
done:
	for (int i = 0; i < 2; i++) {
		if (in[i] >= 0)
			close(in[i]);
		if (err[i] >= 0)
			close(err[i]);
	}
	if (out >= 0)
		close(out);
	buffer_free(&invitation);
	strings_free(hosts);
	return status;
}

static int write_invitation(struct bulk *bulk)
{
	const char *home = getenv("HOME");
	struct buffer invitation = { 0 };

	bulk->file = text_format("%s/.weft-call-%s", home ? home : "/tmp", bulk->remotes->launch->job_id);
	int fd = open(bulk->file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return error_set(-1, "cannot write %s, which daemons read on their hosts: %s; set HOME to a directory that all hosts share",
						 bulk->file, strerror(errno));
	calls_invitation(bulk->calls, &invitation);
	bool written = write(fd, invitation.data, invitation.len) == (ssize_t)invitation.len;
	buffer_free(&invitation);
	return close(fd) == 0 && written ? 0 : error_set(-1, "cannot write %s: %s", bulk->file, strerror(errno));
}

static int start_tmrsh(struct bulk *bulk, const char *daemon)
{
	struct remotes *remotes = bulk->remotes;

	if (write_invitation(bulk) != 0)
		return -1;
	for (uint32_t i = 0; i < remotes->count; i++) {
		struct child *child = &remotes->children[i];
		int err[2], null = open("/dev/null", O_RDWR | O_CLOEXEC);
		if (null < 0 || pipe2(err, O_CLOEXEC) != 0)
			return error_set(-1, "cannot make a pipe: %s; raise the limit of open files (ulimit -n)", strerror(errno));
		pid_t pid = remote_start_agent(remote_command_tmrsh(name_of(child), daemon, bulk->file), null, err[1], err[1]);
		close(null);
		close(err[1]);
		if (pid < 0) {
			close(err[0]);
			return -1;
		}
		child->pid = pid;
		fcntl(err[0], F_SETFL, O_NONBLOCK);
		child_listen(child, err[0]);
	}
	return 0;
}

struct bulk *bulk_start(struct remotes *remotes, const char *daemon)
{
	struct bulk *bulk = memory_zero(1, sizeof *bulk);
	bool srun = strcmp(remotes->launch->agent, "slurm") == 0;

	bulk->remotes = remotes;
	bulk->err.fd = -1;
	bulk->named = memory_zero(remotes->count, sizeof *bulk->named);
	bulk->calls = calls_listen(remotes->loop, setting(remotes->launch, "WEFT_PORT_RANGE="), setting(remotes->launch, "WEFT_NET="),
				   arrived, bulk);
	if (bulk->calls && (srun ? start_srun : start_tmrsh)(bulk, daemon) == 0)
		return bulk;
	char *why = text_copy(error_text());
	bulk_stop(bulk);
	error_set(-1, "%s", why);
	free(why);
	return NULL;
}

/* ---- the end ---- */

bool bulk_is_agent(const struct bulk *bulk, pid_t pid)
{
	return pid == bulk->pid;
}

/* srun has ended. Daemons that called tell their own end; the others will not call any more. */
bool bulk_reap(struct bulk *bulk, pid_t pid, int wait_status)
{
	struct remotes *remotes = bulk->remotes;

	if (pid != bulk->pid)
		return false;
	bulk->pid = 0;
	for (ssize_t before = -1; bulk->err.fd >= 0 && before != (ssize_t)bulk->said.len;) {
		before = (ssize_t)bulk->said.len;
		struct pollfd more = { .fd = bulk->err.fd, .events = POLLIN };
		if (poll(&more, 1, 0) != 1)
			break;
		before = -1;
		err_ready(bulk);
	}
	/* First the hosts that srun complained of: the first reason is the one that people see. */
	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < remotes->count; i++) {
			struct child *child = &remotes->children[i];
			child->wait_status = wait_status;
			if (child->state == CHILD_CALLED && (round == 1 || bulk->named[i]))
				child_lose(child, NULL);
		}
	return true;
}

void bulk_stop(struct bulk *bulk)
{
	stop_listening(bulk);
	/* With its daemons gone srun ends by itself, and tells Slurm so. */
	for (int ms = 0; bulk->pid > 0 && bulk->remotes->expect_end && ms < LAST_WORDS_MS; ms++) {
		if (waitpid(bulk->pid, NULL, WNOHANG) != 0)
			bulk->pid = 0;
		else
			poll(NULL, 0, 1);
	}
	if (bulk->pid > 0) {
		kill(-bulk->pid, SIGKILL);
		process_reap(bulk->pid);
	}
	if (bulk->err.fd >= 0) {
		loop_forget(bulk->remotes->loop, &bulk->err);
		close(bulk->err.fd);
	}
	buffer_free(&bulk->said);
	free(bulk->named);
	free(bulk);
}
