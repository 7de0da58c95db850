/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See process.h. vfork, because the launcher carries libraries and threads that make a fork of it slow:
 * the child borrows our memory until exec and may only make system calls.
 */
#include "launcher/process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "launcher/buffer.h"

enum { REAP_MS = 2000 };
enum step { STEP_NONE, STEP_STDIO, STEP_WDIR, STEP_EXEC };

/* Written by the child in our memory. Not on the stack: compilers keep what nobody else can see in registers. */
struct failure {
	int error;
	int step;
};
static volatile struct failure failure;

static void limit(const struct process_limit *wanted)
{
	struct rlimit now;

	if (getrlimit((__rlimit_resource_t)wanted->resource, &now) != 0)
		return;
	rlim_t soft = now.rlim_max == RLIM_INFINITY || (wanted->soft != RLIM_INFINITY && wanted->soft < now.rlim_max)
				  ? wanted->soft : now.rlim_max;
	if (soft == now.rlim_cur)
		return;
	now.rlim_cur = soft;
	setrlimit((__rlimit_resource_t)wanted->resource, &now);
}

void process_raise_files(rlim_t wanted)
{
	struct rlimit now;

	if (getrlimit(RLIMIT_NOFILE, &now) != 0 || now.rlim_cur >= wanted)
		return;
	now.rlim_cur = now.rlim_max == RLIM_INFINITY || now.rlim_max >= wanted ? wanted : now.rlim_max;
	setrlimit(RLIMIT_NOFILE, &now);
}

void process_raise_file_length(void)
{
	struct rlimit now;

	if (getrlimit(RLIMIT_FSIZE, &now) != 0 || now.rlim_cur == now.rlim_max)
		return;
	now.rlim_cur = now.rlim_max;
	setrlimit(RLIMIT_FSIZE, &now);
}

/* Between vfork and exec. Signals are blocked until the end, so no handler of ours runs in borrowed memory. */
static void become(const struct process *process, pid_t parent)
{
	int stdio[3];

	failure.step = STEP_STDIO;
	/* First out of the way of 0..2, or the second dup2 could overwrite the source of the third. */
	for (int i = 0; i < 3; i++)
		if ((stdio[i] = fcntl(process->stdio[i], F_DUPFD_CLOEXEC, 3)) < 0)
			goto failed;
	for (int i = 0; i < 3; i++)
		if (dup2(stdio[i], i) < 0)
			goto failed;
	for (int i = 0; i < 2; i++)
		if (process->keep_fds[i] >= 0)
			fcntl(process->keep_fds[i], F_SETFD, 0);
	setpgid(0, 0);
	if (process->dies_with_us) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent) /* died between vfork and prctl */
			_exit(1);
	}
	if (process->cpus)
		sched_setaffinity(0, process->cpus_len, process->cpus);
	umask(process->umask);
	for (size_t i = 0; i < process->limit_count; i++)
		limit(&process->limits[i]);
	failure.step = STEP_WDIR;
	if (chdir(process->wdir) != 0 && (!process->wdir_fallback || chdir(process->wdir_fallback) != 0))
		goto failed;
	failure.step = STEP_EXEC;
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	sigprocmask(SIG_SETMASK, process->signals, NULL);
	execve(process->path, process->argv, process->env);
	if (errno == ENOEXEC) { /* a script without #!: what a shell would do */
		char *shell[64] = { (char *)"sh", (char *)process->path };
		for (int i = 1; i < 61 && process->argv[i] != NULL; i++)
			shell[i + 1] = process->argv[i];
		execve("/bin/sh", shell, process->env);
	}
failed:
	failure.error = errno;
	_exit(127);
}

pid_t process_start(const struct process *process, const char **where)
{
	static const char *const steps[] = { "fork", "setting up its standard files", "its working directory", "exec" };
	sigset_t all, before;
	pid_t parent = getpid();

	failure.error = 0;
	failure.step = STEP_NONE;
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	pid_t pid = vfork();
	if (pid == 0)
		become(process, parent);
	int error = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	if (pid > 0 && failure.error == 0)
		return pid;
	if (pid > 0) {
		waitpid(pid, NULL, 0);
		error = failure.error;
	}
	*where = steps[failure.step];
	errno = error;
	return -1;
}

/* ENOENT, EACCES or 0 and the path in *found. */
static int try_file(char *path, char **found)
{
	struct stat file;
	int error = 0;

	if (stat(path, &file) != 0)
		error = errno == EACCES ? EACCES : ENOENT;
	else if (!S_ISREG(file.st_mode) || access(path, X_OK) != 0)
		error = EACCES;
	if (error == 0)
		*found = path;
	else
		free(path);
	return error;
}

static int search(const char *name, const char *wdir, const char *path, char **found)
{
	int worst = ENOENT;

	for (const char *at = path; at && *path != '\0'; at = strchr(at, ':') != NULL ? strchr(at, ':') + 1 : NULL) {
		int len = (int)strcspn(at, ":");
		const char *dir = len == 0 ? "." : at;
		len = len == 0 ? 1 : len;
		int error = try_file(
			dir[0] == '/' ? text_format("%.*s/%s", len, dir, name) : text_format("%s/%.*s/%s", wdir, len, dir, name), found);
		if (error == 0)
			return 0;
		if (error == EACCES)
			worst = EACCES;
	}
	return worst;
}

char *process_find(const char *name, const char *wdir, const char *first, const char *path)
{
	char *found = NULL;
	int error;

	if (name[0] == '/')
		error = try_file(text_copy(name), &found);
	else if (strchr(name, '/') != NULL)
		error = try_file(text_format("%s/%s", wdir, name), &found);
	else if ((error = search(name, wdir, first, &found)) != 0) {
		int second = search(name, wdir, path, &found);
		error = second == ENOENT ? error : second;
	}
	if (!found)
		errno = error;
	return found;
}

/* ---- children that are no part of the job ---- */

static struct {
	pid_t *pids;
	size_t count;
	bool foreign;           /* some were there before us: their orphans may come to us as well */
} spared;

void process_helper(pid_t pid)
{
	spared.pids = memory(spared.pids, spared.count + 1, sizeof *spared.pids);
	spared.pids[spared.count++] = pid;
}

static bool is_spared(pid_t pid)
{
	for (size_t i = 0; i < spared.count; i++)
		if (spared.pids[i] == pid)
			return true;
	return false;
}

/* The children of this process, as the kernel lists them; NULL where it does not. */
static char *list_children(void)
{
	struct buffer text = { 0 };
	char name[64];
	size_t got = 1;

	snprintf(name, sizeof name, "/proc/self/task/%d/children", (int)getpid());
	FILE *file = fopen(name, "re");
	if (!file)
		return NULL;
	for (; got > 0; text.len += got)
		got = fread(buffer_room(&text, 4096), 1, 4096, file);
	fclose(file);
	buffer_put(&text, "", 1);
	return (char *)text.data;
}

void process_keep_children(void)
{
	char *list = list_children(), *at = list, *end;

	for (; list != NULL; at = end) {
		pid_t pid = (pid_t)strtol(at, &end, 10);
		if (end == at)
			break;
		process_helper(pid);
		spared.foreign = true;
	}
	free(list);
}

void process_keep_only(int fd, int number)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	if (fd != number)
		dup2(fd, number);
	if (null >= 0 && null != number)
		for (int i = 0; i < 3; i++)
			dup2(null, i);
	close_range((unsigned)number + 1, ~0u, 0);
	if (number > 3)
		close_range(3, (unsigned)number - 1, 0);
}

/* An orphan of a child that was there before us carries no mark of the job. Of one that is ending it cannot be told. */
static bool is_of_job(pid_t pid)
{
	return !spared.foreign || process_is_ending(pid) || process_carries(pid, "WEFT_JOB_ID=");
}

void process_see_children(process_spare_function *spare, process_see_function *see, void *context)
{
	char *list = list_children(), *at = list, *end;

	for (; list != NULL; at = end) {
		pid_t pid = (pid_t)strtol(at, &end, 10);
		if (end == at)
			break;
		if (!is_spared(pid) && !spare(context, pid) && is_of_job(pid))
			see(context, pid);
	}
	free(list);
}

void process_reap(pid_t pid)
{
	for (int ms = 0; ms < REAP_MS && waitpid(pid, NULL, WNOHANG) == 0; ms++)
		nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
}

struct sweep {
	process_spare_function *spare;
	void *context;
	pid_t *killed;
	size_t count;
};

static bool spared_by(void *context, pid_t pid)
{
	struct sweep *sweep = context;
	return sweep->spare(sweep->context, pid);
}

static void kill_one(void *context, pid_t pid)
{
	struct sweep *sweep = context;

	if (kill(pid, SIGKILL) != 0)
		return;
	sweep->killed = memory(sweep->killed, sweep->count + 1, sizeof *sweep->killed);
	sweep->killed[sweep->count++] = pid;
}

int process_sweep_children(process_spare_function *spare, void *context)
{
	int count = 0;

	/* A killed child's own children become ours: again until none is left, but not for ever. */
	for (int round = 0; round < 100; round++) {
		struct sweep sweep = { .spare = spare, .context = context };
		process_see_children(spared_by, kill_one, &sweep);
		for (size_t i = 0; i < sweep.count; i++)
			process_reap(sweep.killed[i]);
		free(sweep.killed);
		if (sweep.count == 0)
			return count;
		count += (int)sweep.count;
	}
	return count;
}

void process_name(pid_t pid, char *name, size_t name_len)
{
	char path[64];

	snprintf(name, name_len, "?");
	snprintf(path, sizeof path, "/proc/%d/comm", (int)pid);
	FILE *file = fopen(path, "re");
	if (!file)
		return;
	if (fgets(name, (int)name_len, file) != NULL)
		name[strcspn(name, "\n")] = '\0';
	fclose(file);
}

bool process_has_mpi(pid_t pid)
{
	char path[64], line[1024];
	bool found = false;

	snprintf(path, sizeof path, "/proc/%d/maps", (int)pid);
	FILE *file = fopen(path, "re");
	while (file && !found && fgets(line, sizeof line, file) != NULL)
		found = strstr(line, "/libmpi") != NULL;
	if (file)
		fclose(file);
	return found;
}

bool process_is_ending(pid_t pid)
{
	char path[64];
	unsigned long pages = 1;

	snprintf(path, sizeof path, "/proc/%d/statm", (int)pid);
	FILE *file = fopen(path, "re");
	if (!file)
		return false;
	if (fscanf(file, "%lu", &pages) != 1)
		pages = 0;
	fclose(file);
	return pages == 0;
}

bool process_is_bare(pid_t pid)
{
	char path[64], first;

	snprintf(path, sizeof path, "/proc/%d/environ", (int)pid);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return process_is_ending(pid);
	bool bare = read(fd, &first, 1) <= 0;
	close(fd);
	return bare;
}

bool process_carries(pid_t pid, const char *marker)
{
	char name[64];
	static char text[1 << 20];

	snprintf(name, sizeof name, "/proc/%d/environ", (int)pid);
	int fd = open(name, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	size_t len = 0;
	ssize_t got;
	while (len < sizeof text - 1 && (got = read(fd, text + len, sizeof text - 1 - len)) > 0)
		len += (size_t)got;
	close(fd);
	text[len] = '\0';
	/* A marker that ends in '=' stands for any value. */
	size_t marker_len = strlen(marker);
	bool any = marker[marker_len - 1] == '=';
	for (const char *at = text; at < text + len; at += strlen(at) + 1)
		if (strncmp(at, marker, marker_len) == 0 && (any || at[marker_len] == '\0'))
			return true;
	return false;
}

int process_kill_marked(const char *marker)
{
	DIR *proc = opendir("/proc");
	struct dirent *entry;
	int count = 0;

	while (proc && (entry = readdir(proc)) != NULL) {
		pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10);
		if (pid > 1 && pid != getpid() && process_carries(pid, marker) && kill(pid, SIGKILL) == 0)
			count++;
	}
	if (proc)
		closedir(proc);
	return count;
}

const char *process_signal_name(int signal)
{
	const char *name = sigdescr_np(signal);
	return name ? name : "unknown signal";
}
