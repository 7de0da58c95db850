/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Starting one process the way ranks are started: its own process group, dead when its daemon dies,
 * bound to CPUs, with the signals of an ordinary program. Also the search for the program's file.
 */
#ifndef LAUNCHER_PROCESS_H
#define LAUNCHER_PROCESS_H

#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/types.h>

/* A resource limit that a new process gets: its soft limit, as far as the hard limit here allows. */
struct process_limit {
	int resource;               /* RLIMIT_... */
	rlim_t soft;
};

struct process {
	const char *path;           /* file to execute, from process_find */
	char *const *argv;
	char *const *env;
	const char *wdir;           /* working directory */
	const char *wdir_fallback;  /* tried when wdir is gone; NULL: none */
	int stdio[3];               /* become descriptors 0, 1, 2 */
	int keep_fds[2];            /* stay open across exec with their numbers; -1: none */
	const cpu_set_t *cpus;      /* NULL: as the daemon */
	size_t cpus_len;
	mode_t umask;
	const struct process_limit *limits;
	size_t limit_count;
	bool dies_with_us;          /* SIGKILL when this process dies */
	const sigset_t *signals;    /* signal mask of the new process */
};

/* The pid, or -1 with errno and *where naming the step that failed ("exec", "chdir", "fork"). */
pid_t process_start(const struct process *process, const char **where);

/*
 * Find the file of `name` as a shell in `wdir` would: as it stands when it has a slash, else in the
 * directories of `first` (may be ""), then of `path`. A new string to free, or NULL with errno ENOENT
 * or EACCES (found, but not an executable file).
 */
char *process_find(const char *name, const char *wdir, const char *first, const char *path);

/*
 * Children that are no part of the job: helpers that the launcher starts, and whatever this process had for children
 * when it began, because a shell became mpiexec (exec). Neither is ever swept.
 */
void process_helper(pid_t pid);
void process_keep_children(void);

/* In a new helper: close all descriptors but one, which becomes `number` (above 2), and standard files. */
void process_keep_only(int fd, int number);

/*
 * Every other child of this process for which `spare` says no: what ranks left behind and we, being their
 * subreaper, inherited. `see` is called for each; `sweep` kills them with SIGKILL, and what comes to us from them, and
 * returns how many there were. A process that does not die even so (a file system that stalls) is not waited for long.
 */
typedef bool process_spare_function(void *context, pid_t pid);
typedef void process_see_function(void *context, pid_t pid);
void process_see_children(process_spare_function *spare, process_see_function *see, void *context);
int process_sweep_children(process_spare_function *spare, void *context);

/* Wait for a child that was killed, for two seconds at most. */
void process_reap(pid_t pid);

/* Does this process carry `marker` ("NAME=value"; "NAME=": any value) in its environment? */
bool process_carries(pid_t pid, const char *marker);
/* Has it loaded an MPI library? */
bool process_has_mpi(pid_t pid);
/* Has it given up its memory, and with that its environment: it is a zombie, or just about to be one? */
bool process_is_ending(pid_t pid);
/* Does it show no environment: it is ending, or in the middle of execve, or was started without one? */
bool process_is_bare(pid_t pid);
/* What the kernel calls it, "?" when it is gone. */
void process_name(pid_t pid, char *name, size_t name_len);

/* Kill every process of this machine that carries `marker` ("NAME=value") in its environment. */
int process_kill_marked(const char *marker);

/* Raise the soft limit on the length of files as far as the hard limit allows: shared memory counts as a file. */
void process_raise_file_length(void);

/* Let this process open `wanted` files, or as many as its hard limit allows. */
void process_raise_files(rlim_t wanted);

/* "Segmentation fault" and the like; never NULL. */
const char *process_signal_name(int signal);

#endif
