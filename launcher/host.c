/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* See host.h: preparing, starting, watching and ending the ranks of one host. */
#include "launcher/host.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/cpus.h"
#include "common/error.h"
#include "launcher/host_pmi.h"
#include "launcher/host_pmix.h"
#include "launcher/needs.h"
#include "launcher/process.h"

struct host *host_new(struct loop *loop, const struct host_link *link, const sigset_t *rank_signals)
{
	struct host *host = memory_zero(1, sizeof *host);

	*host = (struct host){
		.loop = loop, .link = *link, .signals = *rank_signals, .segment_fd = -1, .stream_ended = host_check_empty,
		.tell_pmix = host_pmix_tell};
	return host;
}

/* ---- preparing ---- */

static uint32_t threads_wanted(char *const *env)
{
	for (size_t i = 0; env[i] != NULL; i++)
		if (strncmp(env[i], "OMP_NUM_THREADS=", 16) == 0)
			return (uint32_t)strtoul(env[i] + 16, NULL, 10);
	return 0;
}

static int make_segment(struct host *host)
{
	struct launch *launch = &host->launch;
	struct segment_local *locals = memory_zero(host->local_size, sizeof *locals);
	int usable = cpus_usable();

	for (uint32_t i = 0; i < host->local_size; i++)
		locals[i] = bind_local(host->machine, host->places[i]);
	struct segment_job job = {
		.size = launch->size,
		.host_count = launch->host_count,
		.host_index = host->index,
		.usable_cpus = (uint32_t)usable,
		.flags = (launch->flags & LAUNCH_GATED) != 0 ? SEGMENT_GATED : 0,
		.universe_size = launch->universe,
		.rank_host = launch->rank_host,
		.rank_app = launch->rank_app,
		.host_names = (const char *const *)launch->host_names,
		.host_addresses = (const char *const *)launch->host_addresses,
		.key = launch->key,
		.job_id = launch->job_id,
		.places = locals,
	};
	host->segment_fd = segment_create(&job);
	free(locals);
	if (host->segment_fd < 0)
		return errno == EMFILE  ? error_prefix(-1, "raise the limit of open files (ulimit -n): ")
		       : errno == EFBIG ? error_prefix(-1, "the limit on the length of files (ulimit -f) is too low for shared memory: ")
					: -1;
	return segment_attach(host->segment_fd, &host->segment) == 0 ? 0 : -1;
}

static void announce(struct host *host)
{
	struct buffer body = { 0 };
	char name[256] = "", text[1024];

	gethostname(name, sizeof name - 1);
	buffer_put_string(&body, name);
	buffer_put_string(&body, host->address);
	buffer_put_string(&body, host->caller);
	buffer_put_u32(&body, (uint32_t)cpus_usable());
	buffer_put_u32(&body, (uint32_t)getpid());
	buffer_put_u64(&body, host->machine_ns);
	buffer_put_u64(&body, host->pmix_ns);
	buffer_put_string(&body, host->note);
	buffer_put_u32(&body, host->local_size);
	for (uint32_t i = 0; i < host->local_size; i++) {
		bind_format(host->machine, host->places[i], text, sizeof text);
		buffer_put_u32(&body, host->ranks[i].world);
		buffer_put_string(&body, text);
	}
	host_send(host, MESSAGE_READY, MESSAGE_ROOT, &body);
	buffer_free(&body);
}

/* Programs of ours need neither PMIx nor PMI, those of others one of them; scripts and the like get both. */
static void look_at_programs(struct host *host, bool *pmix, bool *pmi)
{
	const struct launch *launch = &host->launch;

	*pmix = *pmi = false;
	if (host->local_size == 0 || (launch->flags & LAUNCH_DRY) != 0)
		return;
	for (uint32_t i = 0; i < launch->app_count; i++) {
		const struct app *app = &launch->apps[i];
		char *wdir = host_working_directory(host, app), *path = host_find_program(host, app, launch->env, wdir);
		enum needs needs = path ? needs_of(path, launch->env) : NEEDS_WEFT;

		*pmix |= (needs == NEEDS_PMIX || needs == NEEDS_UNKNOWN) && (launch->flags & LAUNCH_PMIX) != 0;
		*pmi |= needs == NEEDS_MPICH || (needs == NEEDS_UNKNOWN && (launch->flags & LAUNCH_FOREIGN_NAMES) != 0); /* it has such names */
		free(path);
		free(wdir);
	}
}

static int prepare(struct host *host)
{
	struct launch *launch = &host->launch;
	bool pmix, pmi;

	host->local_size = launch_local_size(launch, host->index);
	host->ranks = memory_zero(host->local_size, sizeof *host->ranks);
	host->places = memory_zero(host->local_size, sizeof *host->places);
	for (uint32_t rank = 0, local = 0; rank < launch->size; rank++)
		if (launch->rank_host[rank] == host->index) {
			host->ranks[local] = (struct rank){ .host = host, .world = rank, .local = local, .in = { .fd = -1 } };
			local++;
		}
	process_raise_files(64 + 5 * (rlim_t)host->local_size);
	process_raise_file_length();
	if (host->local_size > 0 && (host->keeper = keeper_start(launch->job_id, host->local_size)) == NULL)
		return -1;
	if (host->local_size > 0 && host_channel_open(host) != 0)
		return -1;
	/* It starts while we look at the machine, and calls announce when it is ready. */
	look_at_programs(host, &pmix, &pmi);
	if (pmi)
		host_pmi_open(host);
	if (pmix)
		host_pmix_start(host, announce);
	uint64_t began = status_now_ns();
	if ((host->machine = machine_load()) == NULL)
		return -1;
	host->machine_ns = status_now_ns() - began;
	struct bind_request request = {.policy = (enum bind_policy)launch->bind,
				       .ranks = host->local_size,
				       .spread = (enum bind_policy)launch->spread,
				       .per_object = launch->per_object,
				       .cpus_per_rank = launch->cpus_per_rank,
				       .threads = threads_wanted(launch->env)};
	if (host->local_size > 0)
		bind_plan(host->machine, &request, host->places, host->note, sizeof host->note);
	if (!host->pmix)
		announce(host);
	return 0;
}

/* ---- starting ---- */

static cpu_set_t *cpus_of(struct host *host, const struct rank *rank, size_t *len)
{
	struct bind_place place = host->places[rank->local];
	int highest = 0;

	if (place.count == 0)
		return NULL;
	for (uint32_t i = 0; i < place.count; i++)
		if (host->machine->cpus[place.first + i].os > highest)
			highest = host->machine->cpus[place.first + i].os;
	cpu_set_t *set = CPU_ALLOC((size_t)highest + 1);
	if (!set)
		return NULL;
	*len = CPU_ALLOC_SIZE((size_t)highest + 1);
	memset(set, 0, *len);
	for (uint32_t i = 0; i < place.count; i++)
		CPU_SET_S((size_t)host->machine->cpus[place.first + i].os, *len, set);
	return set;
}

/* 0, or an exit cause with error_set(). */
static int start_rank(struct rank *rank)
{
	struct host *host = rank->host;
	const struct app *app = &host->launch.apps[host->launch.rank_app[rank->world]];
	const char *where = "";
	char *wdir = host_working_directory(host, app);
	int pmi_fd = host_pmi_connect(rank);
	char **pmi = pmi_fd >= 0 ? host_pmi_environment(rank, pmi_fd) : NULL;
	char **env = host_environment(host, rank, host_pmix_environment(host, rank), pmi);
	char *path = host_find_program(host, app, env, wdir);
	size_t cpus_len = 0;
	cpu_set_t *cpus = cpus_of(host, rank, &cpus_len);
	int child[3] = { -1, -1, -1 }, cause = 0;

	if (!path) {
		cause = error_class();
	} else if (host_stdio_open(rank, child) != 0) {
		cause = EXIT_NOT_STARTED;
	} else {
		struct process process = {
			.path = path, .argv = app->argv, .env = env, .wdir = wdir,
			.wdir_fallback = app->wdir[0] == '\0' ? "/" : NULL,
			.stdio = { child[0], child[1], child[2] }, .keep_fds = { host->segment_fd, pmi_fd }, .cpus = cpus,
			.cpus_len = cpus_len, .umask = (mode_t)host->launch.umask, .dies_with_us = true,
			.signals = &host->signals, .limits = host->launch.limits, .limit_count = LAUNCH_LIMITS,
		};
		rank->forked_ns = status_now_ns();
		rank->pid = process_start(&process, &where);
		if (rank->pid < 0) {
			int error = errno;
			cause = error == EACCES || error == ENOEXEC ? EXIT_NOT_EXECUTABLE : EXIT_NOT_STARTED;
			error_set(cause, "%s: %s (%s)%s", path, strerror(error), where,
				  error == EMFILE ? "; raise the limit of open files (ulimit -n)" : "");
			rank->pid = 0;
		}
	}
	host_stdio_close_child(child);
	if (pmi_fd >= 0)
		close(pmi_fd);
	CPU_FREE(cpus);
	free(path);
	free(wdir);
	strings_free(pmi);
	host_environment_free(env);
	return cause;
}

/* Addresses are known once all hosts have answered, so they come with the start. */
static void take_addresses(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);
	char **addresses = read_strings(&reader);

	if (!reader.bad && strings_count(addresses) == host->launch.host_count) {
		strings_free(host->launch.host_addresses);
		host->launch.host_addresses = addresses;
	} else {
		strings_free(addresses);
	}
}

static void start_all(struct host *host, const struct frame *message)
{
	struct buffer body = { 0 };
	uint32_t count = 0;

	if (host->state != HOST_READY || (host->launch.flags & LAUNCH_DRY) != 0)
		return;
	take_addresses(host, message);
	if (make_segment(host) != 0) {
		host_trouble(host, error_text());
		return;
	}
	host->state = HOST_RUNNING;
	host->alive = host->local_size;
	buffer_put_u32(&body, 0);
	for (uint32_t i = 0; i < host->local_size; i++) {
		struct rank *rank = &host->ranks[i];
		int cause = start_rank(rank);
		if (cause != 0) {
			host_stdio_close(rank);
			rank->text = text_copy(error_text());
			host_rank_ended(rank, (enum exit_cause)cause, 0);
			continue;
		}
		rank->state = RANK_RUNS;
		keeper_group(host->keeper, i, rank->pid);
		buffer_put_u32(&body, rank->world);
		buffer_put_u32(&body, (uint32_t)rank->pid);
		count++;
	}
	body.data[0] = (unsigned char)count;
	body.data[1] = (unsigned char)(count >> 8);
	body.data[2] = (unsigned char)(count >> 16);
	host_sort_pids(host);
	host_send(host, MESSAGE_STARTED, MESSAGE_ROOT, &body);
	buffer_free(&body);
	host_check_empty(host);
}

/* ---- messages ---- */

static void on_death(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);
	uint32_t cause = read_u32(&reader), detail = read_u32(&reader), count = read_u32(&reader);

	for (uint32_t i = 0; i < count; i++) {
		uint32_t rank = read_u32(&reader);
		if (reader.bad)
			return;
		if (rank >= host->launch.size || cause == SEGMENT_ALIVE || cause > SEGMENT_DEAD_TOLD)
			continue;
		if (host->segment.header)
			segment_mark_dead(&host->segment, rank, (enum segment_death)cause, (int)detail);
		host_pmix_death(host, rank);
	}
}

static void on_launch(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);

	if (host->state != HOST_NEW)
		return;
	if (launch_decode(&reader, &host->launch) != 0) {
		host_trouble(host, error_text());
		return;
	}
	host->state = HOST_READY;
	host->index = message->to == MESSAGE_ROOT ? host->launch.local_host : message->to;
	if (host->index >= host->launch.host_count || launch_local_size(&host->launch, host->index) == 0) {
		host_trouble(host, "the launcher's description of the job has no ranks for this host");
		return;
	}
	if (prepare(host) != 0) {
		host->state = HOST_STOPPING;
		host_trouble(host, error_text());
		host_pmix_stop(host);
	}
}

static void on_signal(struct host *host, struct reader *reader)
{
	int signal = (int)(read_u32(reader) & 127);

	if (reader->bad || reader_left(reader) == 0) {
		host_signal(host, signal);
		return;
	}
	while (reader_left(reader) > 0 && !reader->bad) {
		uint32_t world = read_u32(reader);
		for (uint32_t i = 0; i < host->local_size; i++)
			if (host->ranks[i].world == world && rank_is_alive(&host->ranks[i]))
				kill(-host->ranks[i].pid, signal);
	}
}

void host_message(struct host *host, const struct frame *message)
{
	struct reader reader = message_reader(message);

	switch (message->type) {
	case MESSAGE_LAUNCH:
		on_launch(host, message);
		break;
	case MESSAGE_START:
		start_all(host, message);
		break;
	case MESSAGE_STDIN:
		if (host->segment.header)
			host_stdio_input(host, message);
		break;
	case MESSAGE_SIGNAL:
		on_signal(host, &reader);
		break;
	case MESSAGE_STOP:
		host_stop(host, read_u32(&reader) != 0);
		break;
	case MESSAGE_ASK:
		if (host->segment.header)
			host_status_reply(host, read_u32(&reader));
		break;
	case MESSAGE_DEATH:
		on_death(host, message);
		break;
	case MESSAGE_INTERRUPT:
		host_jobs_tell(host, MESSAGE_INTERRUPT, read_u32(&reader));
		break;
	case MESSAGE_GATE:
		host_pmix_message(host, message);
		if (host->segment.header)
			atomic_store_explicit(&host->segment.header->gate, 0, memory_order_relaxed); /* it guards nothing but time */
		break;
	case MESSAGE_VALUE_ASK:
	case MESSAGE_VALUE:
		host_channel_message(host, message);
		break;
	case MESSAGE_FENCE_DONE:
		if (host_channel_is_fence(message))
			host_channel_message(host, message);
		else if (host_pmi_is_fence(message))
			host_pmi_message(host, message);
		else
			host_pmix_message(host, message);
		break;
	case MESSAGE_NAME_DONE:
		if (host_jobs_is_name(message))
			host_jobs_name_done(host, message);
		else if (host_pmi_is_name(message))
			host_pmi_message(host, message);
		else
			host_pmix_message(host, message);
		break;
	case MESSAGE_MODEX_ASK:
	case MESSAGE_MODEX_ANSWER:
	case MESSAGE_TABLE:
		host_pmix_message(host, message);
		break;
	default:
		break;
	}
}

void host_free(struct host *host)
{
	host_kill(host);
	host_pmix_stop(host);
	host_pmi_close(host);
	host_channel_close(host);
	host_jobs_close(host);
	host_spawn_close(host);
	keeper_stop(host->keeper);
	loop_cancel(host->loop, &host->flush_timer);
	loop_cancel(host->loop, &host->drain_timer);
	for (uint32_t i = 0; i < host->local_size; i++) {
		/* What they started may still hold their files open, and write. */
		host_stdio_close(&host->ranks[i]);
		free(host->ranks[i].text);
	}
	segment_detach(&host->segment);
	if (host->segment_fd >= 0)
		close(host->segment_fd);
	machine_free(host->machine);
	free(host->places);
	free(host->by_pid);
	free(host->ranks);
	launch_free(&host->launch);
	free(host);
}
