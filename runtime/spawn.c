/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * See spawn.h. A child is a launcher that we have started and the thread that waits for its end. The thread knows nothing of
 * MPI: what it has to say goes to the lane as a completion.
 */
#include "runtime/spawn.h"

#include "common/error.h"
#include "common/list.h"
#include "common/params.h"
#include "common/place.h"
#include "common/spawn_places.h"
#include "runtime/failure.h"
#include "runtime/info.h"
#include "runtime/runtime.h"
#include "runtime/meet.h"
#include "runtime/port.h"
#include "runtime/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { HOSTS_MAX = 1000000 }; /* of all programs' -host together: the kernel takes 2 MiB of arguments and environment */

struct child {
	struct completion completion;
	struct list link;
	struct lane *lane;
	pid_t pid;
	int lifeline;    /* our end; -1: it goes on without us */
	int status;      /* of waitpid */
	uint64_t job;    /* 0: has not called back */
	bool met, over;  /* the launcher's rank 0 has called; the launcher has ended */
	char port[MPI_MAX_PORT_NAME];
};

/* Of all children, and of everything in them but what only one thread knows. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct list children = {&children, &children};

/* ---- The launcher's command line and environment ---- */

struct words {
	char **list;
	size_t count, room;
	bool failed; /* no memory */
};

static void add(struct words *words, const char *text)
{
	if (words->count + 1 >= words->room) {
		size_t room = words->room ? 2 * words->room : 64;
		char **list = realloc(words->list, room * sizeof *list);

		if (!list) {
			words->failed = true;
			return;
		}
		words->list = list;
		words->room = room;
	}
	words->list[words->count] = strdup(text);
	words->failed |= !words->list[words->count];
	words->list[++words->count] = NULL;
}

static void words_free(struct words *words)
{
	for (size_t i = 0; i < words->count; i++)
		free(words->list[i]);
	free(words->list);
}

static void add_number(struct words *words, int number)
{
	char text[16];

	snprintf(text, sizeof text, "%d", number);
	add(words, text);
}

static bool have(struct info *info, const char *key, char value[MPI_MAX_INFO_VAL])
{
	size_t len;

	return info && info_get(info, key, value, MPI_MAX_INFO_VAL, &len) && *value;
}

/* Keys and the option of mpiexec that does the same; those of the standard, and what users of other libraries set. */
static const struct {
	const char *key, *option;
} keys[] = {
	{"host", "-host"},	   {"add-host", "-host"},     {"hosts", "-host"},
	{"wdir", "-wdir"},	   {"path", "-path"},	      {"soft", "-soft"},
	{"arch", "-arch"},
};
/* The same for the whole job: of the first program that has them. */
static const struct {
	const char *key, *option;
} job_keys[] = {
	{"hostfile", "-hostfile"}, {"hostlist", "-hostfile"}, {"add-hostfile", "-hostfile"},
	{"map_by", "-map-by"},	   {"mapper", "-map-by"},     {"bind_to", "-bind-to"},
	{"mpi_initial_errhandler", "-initial-errhandler"},    {"mpi_memory_alloc_kinds", "-memory-alloc-kinds"},
};

static void add_job_options(struct words *words, const struct spawn_program *program)
{
	char value[MPI_MAX_INFO_VAL];

	for (size_t i = 0; i < countof(job_keys); i++) {
		if (!have(program->info, job_keys[i].key, value))
			continue;
		add(words, job_keys[i].option);
		add(words, value);
	}
}

/* "NAME=VALUE" a line, as Open MPI has it. */
static void add_environment(struct words *words, struct info *info)
{
	char value[MPI_MAX_INFO_VAL], *rest, *line;

	if (!have(info, "env", value))
		return;
	for (line = strtok_r(value, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		add(words, "-x");
		add(words, line);
	}
}

static void add_program(struct words *words, const struct spawn_program *program)
{
	char value[MPI_MAX_INFO_VAL];
	int arguments = 0;

	add(words, "-n");
	add_number(words, program->count);
	for (size_t i = 0; i < countof(keys); i++) {
		if (!have(program->info, keys[i].key, value))
			continue;
		add(words, keys[i].option);
		add(words, value);
	}
	add_environment(words, program->info);
	while (program->arguments && program->arguments[arguments])
		arguments++;
	add(words, "-words"); /* any of them may look like something of mpiexec's */
	add_number(words, 1 + arguments);
	add(words, program->command);
	for (int i = 0; i < arguments; i++)
		add(words, program->arguments[i]);
}

/* Does the user say where the new job goes? */
static bool names_hosts(const struct spawn_program *programs, int count)
{
	static const char *const names[] = {"host", "hosts", "add-host", "hostfile", "hostlist", "add-hostfile"};
	char value[MPI_MAX_INFO_VAL];

	for (int i = 0; i < count; i++)
		for (size_t k = 0; k < countof(names); k++)
			if (have(programs[i].info, names[k], value))
				return true;
	return false;
}

/* See spawn_places. */
static void add_hosts(struct words *words, const struct spawn_program *programs, int count)
{
	const char *here = segment_host_name(&runtime.segment, runtime.segment.header->host_index);
	char *places, value[MPI_MAX_INFO_VAL];
	unsigned long wanted = 0;
	bool enough;

	for (int i = 0; i < count; i++)
		wanted += (unsigned long)programs[i].count;
	places = spawn_places(params.spawn_hosts, here, wanted, &enough);
	if (!places) {
		words->failed = true;
		return;
	}
	if (*places) {
		add(words, "-host");
		add(words, places);
	}
	if (!enough && !have(programs[0].info, "map_by", value) && !have(programs[0].info, "mapper", value))
		add(words, "-bynode");
	free(places);
}

static int make_command(const char *launcher, const struct spawn_program *programs, int count, struct words *words)
{
	bool everywhere = params.spawn_hosts && *params.spawn_hosts && !names_hosts(programs, count) &&
			  strlen(params.spawn_hosts) * (size_t)count <= HOSTS_MAX;

	add(words, launcher);
	if (params.spawn_launcher) {
		add(words, "-launcher");
		add(words, params.spawn_launcher);
	}
	if (params.spawn_agent) {
		add(words, "-launch-agent");
		add(words, params.spawn_agent);
	}
	for (int i = 0; i < count; i++)
		add_job_options(words, &programs[i]);
	for (int i = 0; i < count; i++) {
		if (i > 0)
			add(words, ":");
		if (everywhere)
			add_hosts(words, programs, count);
		add_program(words, &programs[i]);
	}
	return words->failed ? error_set(MPI_ERR_NO_MEM, "no memory for the command line of a spawned job") : 0;
}

/* What tells a process which rank of which job it is: ours, which the new ones are not. */
static bool is_identity(const char *variable)
{
	static const char *const prefixes[] = {
		"PMIX_", "PMI_", "OMPI_COMM_WORLD_", "MPI_LOCAL", "SLURM_PMI", "MPIEXEC_TIMEOUT=", "HYDI_", "HYDRA_"};

	for (size_t i = 0; i < countof(prefixes); i++)
		if (strncmp(variable, prefixes[i], strlen(prefixes[i])) == 0)
			return true;
	return param_is_given(variable);
}

/* "2, spawned by rank 0", or "2.1, spawned by rank 3 of job 2": what its launcher calls the job to people. */
static void add_label(struct words *words)
{
	static unsigned spawned; /* under `lock` */
	const char *ours = params.spawned ? params.spawned : "";
	int len = (int)strcspn(ours, ",");
	char text[256];

	pthread_mutex_lock(&lock);
	spawned++;
	if (len > 0)
		snprintf(text, sizeof text, "WEFT_SPAWNED=%.*s.%u, spawned by rank %u of job %.*s", len, ours, spawned, runtime.rank, len,
			 ours);
	else
		snprintf(text, sizeof text, "WEFT_SPAWNED=%u, spawned by rank %u", spawned, runtime.rank);
	pthread_mutex_unlock(&lock);
	add(words, text);
}

static int make_environment(const struct child *child, int lifeline, struct words *words)
{
	char text[MPI_MAX_PORT_NAME + 32];

	for (char **at = environ; *at; at++)
		if (!is_identity(*at))
			add(words, *at);
	snprintf(text, sizeof text, "WEFT_PARENT=%s", child->port);
	add(words, text);
	snprintf(text, sizeof text, "WEFT_LIFELINE=%d", lifeline);
	add(words, text);
	if (params.channel) {
		snprintf(text, sizeof text, "WEFT_PARENT_CHANNEL=%s", params.channel);
		add(words, text);
	}
	add_label(words);
	return words->failed ? error_set(MPI_ERR_NO_MEM, "no memory for the environment of a spawned job") : 0;
}

/* ---- The launcher's life ---- */

/* This thread may be bound to the CPUs of our rank; what it starts is for the whole host. */
static void unbind(void)
{
	cpu_set_t ours, launchers;

	if (sched_getaffinity(0, sizeof ours, &ours) || sched_getaffinity(getppid(), sizeof launchers, &launchers))
		return;
	if (CPU_COUNT(&launchers) <= CPU_COUNT(&ours) && runtime.segment.locals[runtime.local_rank].cpu_count > 0)
		memset(&launchers, 0xff, sizeof launchers); /* wrapped in a script that is bound, too; the kernel knows the limits */
	sched_setaffinity(0, sizeof launchers, &launchers);
}

static int start_launcher(struct child *child, char *const *command, char *const *environment, int lifeline)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none, usual;
	int error;

	sigemptyset(&none);
	sigfillset(&usual);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, lifeline, lifeline); /* stays open over exec */
	posix_spawnattr_init(&attributes);
	/* A group of its own: what ends our group does not end it; the lifeline does. */
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &usual);
	unbind();
	error = posix_spawn(&child->pid, command[0], &actions, &attributes, command, environment);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return error ? error_set(MPI_ERR_SPAWN, "cannot start the launcher %s: %s", command[0], strerror(error)) : 0;
}

/* Lane locked: the job is over, and not as it should be. */
static void tell_failure(struct lane *lane, struct completion *completion)
{
	struct child *child = container_of(completion, struct child, completion);
	uint32_t proc = PROC_NONE;

	while ((proc = proc_next_of_job(child->job, proc)) != PROC_NONE)
		if (!proc_has_failed(lane, proc))
			failure_of(lane, proc,
				   error_set(MPI_ERR_PROC_ABORTED,
					     "%s, which this process spawned, has ended: its job failed with status %d", proc_name(proc),
					     WIFEXITED(child->status) ? WEXITSTATUS(child->status) : 128 + WTERMSIG(child->status)));
	free(child);
}

static bool start_is_late(uint64_t begun)
{
	return status_now_ns() - begun > (uint64_t)params.meet_timeout * 1000000000;
}

/* Until it has called back we look now and then, so that a job that does not start is told; afterwards we wait. */
static void wait_for_end(struct child *child)
{
	uint64_t begun = status_now_ns();
	bool met = false;

	while (!met && waitpid(child->pid, &child->status, WNOHANG) == 0) {
		nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
		pthread_mutex_lock(&lock);
		met = child->met;
		pthread_mutex_unlock(&lock);
		if (!met && start_is_late(begun))
			kill(child->pid, SIGTERM);
	}
	if (met)
		while (waitpid(child->pid, &child->status, 0) < 0 && errno == EINTR)
			;
}

static void *watch(void *argument)
{
	struct child *child = argument;
	bool keep = false;

	wait_for_end(child);
	pthread_mutex_lock(&lock);
	child->over = true;
	list_remove(&child->link);
	if (!child->met) {
		port_close(child->port); /* whoever waits there is told, and frees the child */
		keep = true;
	} else if (child->lifeline >= 0) {
		close(child->lifeline);
		child->lifeline = -1;
		if (child->status != 0 && child->job != 0) {
			child->completion.run = tell_failure;
			lane_complete(child->lane, &child->completion);
			keep = true;
		}
	}
	pthread_mutex_unlock(&lock);
	if (!keep)
		free(child);
	return NULL;
}

static int begin_watch(struct child *child)
{
	pthread_attr_t attributes;
	pthread_t thread;
	int error;

	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	pthread_attr_setstacksize(&attributes, 256 << 10);
	error = pthread_create(&thread, &attributes, watch, child);
	pthread_attr_destroy(&attributes);
	if (!error)
		return 0;
	kill(child->pid, SIGKILL);
	waitpid(child->pid, NULL, 0);
	return error_set(MPI_ERR_SPAWN, "no thread can be had to watch over the spawned job: %s", strerror(error));
}

/* ---- The root ---- */

struct order {
	struct lane *lane;
	const struct spawn_program *programs;
	int count;
	struct child *child; /* set when it has called back */
};

static int launch(struct child *child, const struct order *order)
{
	struct words command = {0}, environment = {0};
	char launcher[1024];
	int lifeline[2], rc;

	place_of_program("mpiexec", launcher, sizeof launcher);
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, lifeline))
		return error_set(MPI_ERR_SPAWN, "no descriptor for the lifeline of a spawned job: %s", strerror(errno));
	rc = make_command(launcher, order->programs, order->count, &command);
	if (!rc)
		rc = make_environment(child, lifeline[0], &environment);
	if (!rc)
		rc = start_launcher(child, command.list, environment.list, lifeline[0]);
	words_free(&command);
	words_free(&environment);
	close(lifeline[0]);
	child->lifeline = lifeline[1];
	if (!rc) {
		pthread_mutex_lock(&lock);
		list_append(&children, &child->link);
		pthread_mutex_unlock(&lock);
		rc = begin_watch(child);
		if (rc) {
			pthread_mutex_lock(&lock);
			list_remove(&child->link);
			pthread_mutex_unlock(&lock);
		}
	}
	if (rc)
		close(lifeline[1]);
	return rc;
}

static int explain(const struct child *child, const struct order *order)
{
	return error_set(MPI_ERR_SPAWN,
			 "\"%s\" could not be started, or did not call MPI_Init: its launcher ended with status %d, and said why on "
			 "standard error",
			 order->programs[0].command, WIFEXITED(child->status) ? WEXITSTATUS(child->status) : 128 + WTERMSIG(child->status));
}

static int call(void *argument, struct talk *talk)
{
	struct order *order = argument;
	struct child *child = calloc(1, sizeof *child);
	int rc;

	if (!child)
		return error_set(MPI_ERR_NO_MEM, "no memory for a spawned job");
	child->lane = order->lane;
	/* Where the new ranks will be, its launcher decides. */
	rc = port_open(segment_host_address(&runtime.segment, runtime.segment.header->host_index), strcmp(params.transport, "shm") != 0,
		       child->port);
	if (rc) {
		free(child);
		return rc;
	}
	rc = launch(child, order);
	if (rc) {
		port_close(child->port);
		free(child);
		return rc;
	}
	rc = port_accept(child->port, talk);
	pthread_mutex_lock(&lock);
	if (child->over) {
		rc = explain(child, order);
		close(child->lifeline);
		free(child);
	} else {
		child->met = true;
		order->child = child;
		port_close(child->port);
	}
	pthread_mutex_unlock(&lock);
	return rc;
}

int spawn(struct comm *comm, int root, const struct spawn_program *programs, int program_count, struct comm **out)
{
	struct order order = {.lane = comm->lane, .programs = programs, .count = program_count};
	int rc = meet(comm, root, call, &order, STATUS_CALL_COMM_SPAWN, out);

	pthread_mutex_lock(&lock);
	/* It may have ended already. */
	list_for_each(item, &children)
		if (!rc && list_entry(item, struct child, link) == order.child)
			order.child->job = proc_identity(group_proc((*out)->remote, 0)).job;
	pthread_mutex_unlock(&lock);
	return rc;
}

int spawn_parent(struct comm *world, struct comm **out)
{
	const char *port = params.parent;
	int rc;

	*out = NULL;
	if (!port || !*port)
		return 0;
	rc = meet_connect(world, 0, port, params.meet_timeout, out);
	unsetenv("WEFT_PARENT"); /* what we start is not what our parents started */
	if (!rc)
		snprintf((*out)->name, sizeof (*out)->name, "MPI_COMM_PARENT");
	return rc ? error_prefix(rc, "cannot reach the process that spawned this job: ") : 0;
}

/* `lock` held. */
static void let_go(struct child *child)
{
	if (child->lifeline >= 0) {
		send(child->lifeline, "g", 1, MSG_NOSIGNAL); /* its launcher may have ended meanwhile */
		close(child->lifeline);
	}
	child->lifeline = -1;
}

void spawn_let_go(bool all)
{
	pthread_mutex_lock(&lock);
	list_for_each(item, &children) {
		struct child *child = list_entry(item, struct child, link);

		if (all || (child->job != 0 && proc_next_of_job(child->job, PROC_NONE) == PROC_NONE))
			let_go(child);
	}
	pthread_mutex_unlock(&lock);
}
